# The actions that are suggested, and why.

suggest-block = Change the system so that “{ $cause }” cannot happen: block it here first
suggest-second = Prevent “{ $cause }” by a means independent of { $action }
suggest-elsewhere = List every device and service configured like { $place }, inspect each for { $id } “{ $cause }”, and correct it there
suggest-sooner = Set up monitoring that detects such an event by itself and alerts whoever is on call within 24 hours (this time it took at least { $gap })
suggest-encrypt = Encrypt the stored information and keep the keys in an environment apart from the data
suggest-encrypt-items = Encrypt the stored { $items } and keep the keys in an environment apart from the data

suggestion-and = .{" "}
reason-word = “{ $word }”
reason-wording = { $cause } says { $words }
reason-factor = { $cause } is of the kind of factor that this is for
reason-block-first = { $cause } is a choke point: blocking it alone prevents recurrence
reason-fix-once = { $cause } has { $effects } effects, and is fixed once for all of them
reason-one-barrier = { $action } alone closes { $paths ->
    [one] one recurrence path
   *[other] { $paths } recurrence paths
}; this would be an independent second barrier
reason-place = The same configuration may stand elsewhere
reason-place-fact = The configuration of { $fact } may stand elsewhere too
reason-unnoticed = It took at least { $gap } from the occurrence to its detection
circumstance-not-encrypted = Not all of the information was encrypted
circumstance-detected-late = More than 24 hours passed between occurrence and detection
circumstance-found-outside = Somebody outside noticed it first
circumstance-credentials = Passwords or keys are among the information
circumstance-card-data = Card data are among the information
circumstance-personal-data = Personal data are among the information
circumstance-contained-late = More than 24 hours passed between detection and containment
circumstance-wrongful-purpose = Something was done with a wrongful purpose, as far as the review says

closes-detect = Closes no recurrence path, but it would be noticed sooner
closes-mitigate = Closes no recurrence path, but it would do less harm
closes-interim = Holds only until a permanent action is there
closes-second = Every recurrence path is closed for good; a second barrier on { $count ->
    [one] one of them
   *[other] { $paths } of them
}
closes-nothing = Is on no recurrence path as the tree stands
closes-unknown = How many paths it closes takes too long to reckon
closes-none = Closes none of the recurrence paths that are not closed for good ({ $of })
closes-all = Closes { $count ->
    [one] the only recurrence path that is not closed for good
   *[other] all { $of } recurrence paths that are not closed for good
}
closes-some = Closes { $paths } of the { $of } recurrence paths that are not closed for good
closes-some-listed = Closes { $paths } of the { $of } smallest recurrence paths that are not closed for good, which are those looked at

rung-architecture = Strong: the plant or the architecture is changed (RCA2)
rung-forcing-function = Strong: the wrong thing is made impossible (RCA2)
rung-simplification = Strong: steps or things that are not needed are removed (RCA2)
rung-standardization = Strong: equipment or processes are made alike (RCA2)
rung-leadership = Strong: the leadership takes part in person (RCA2)
rung-redundancy = Medium: a second one stands by (RCA2)
rung-workload = Medium: more people, or less work for them (RCA2)
rung-software = Medium: software is enhanced (RCA2)
rung-checklist = Medium: a checklist or another aid to memory (RCA2)
rung-lookalikes = Medium: what looks alike no longer does (RCA2)
rung-read-back = Medium: what was said is read back (RCA2)
rung-documentation = Medium: documentation or communication is enhanced (RCA2)
rung-double-check = Weak: a person looks again (RCA2)
rung-warning = Weak: a warning or a label (RCA2)
rung-procedure = Weak: a new procedure or policy (RCA2)
rung-training = Weak: training (RCA2)
rung-analysis = Weak: further study (RCA2)

control-cis = CIS Controls v8, { $number }
control-csf = NIST CSF 2.0, { $number }
control-owasp = OWASP Top 10, { $number }
control-ipa = IPA, How to Secure Your Website, { $number }

catalogue-at-line = Line { $line }: { $what }
catalogue-syntax = this is not TOML
catalogue-syntax-remedy = Look at the quotation marks, the brackets and the equals sign
catalogue-missing-field = the field “{ $field }” is missing
catalogue-missing-field-remedy = Add it to this entry
catalogue-unknown-field = there is no field “{ $field }”
catalogue-unknown-field-remedy = Look at its spelling, or delete the line
catalogue-unknown-word = “{ $word }” cannot stand here
catalogue-unknown-word-remedy = These can: { $known }
catalogue-unknown-control = there is no control “{ $text }”
catalogue-unknown-control-remedy = Write it like CIS 7.4, CSF PR.PS-02, OWASP A03 or IPA 1.1
catalogue-wrong-kind = the value is of another kind
catalogue-wrong-kind-remedy = A sentence stands in quotation marks, a list of words in square brackets
catalogue-bad-id = “{ $id }” cannot be the name of an action
catalogue-bad-id-remedy = Use small letters, digits and hyphens
catalogue-twice = the name “{ $id }” stands here a second time
catalogue-twice-remedy = Give one of the two another name
catalogue-same-sentence = “{ $id }” says the same as “{ $other }”
catalogue-same-sentence-remedy = Delete one of them, or reword it
catalogue-no-sentence = “{ $id }” says nothing
catalogue-no-sentence-remedy = Say in ja or en what is to be done, in one sentence
catalogue-no-trigger = “{ $id }” does not say when it is suggested
catalogue-no-trigger-remedy = Give words, a kind of factor or a circumstance under when
catalogue-bad-phrase = the words “{ $phrase }” of “{ $id }” cannot be sought
catalogue-bad-phrase-remedy = Let each part between plus signs have two letters or more
catalogue-not-a-date = “{ $text }” is not a date
catalogue-not-a-date-remedy = Write it like 2026-11-22
catalogue-unknown-report = there is no report “{ $id }” before this one
catalogue-unknown-report-remedy = Put the report that it counts from before it

knowledge-file = { $file }: { $why }
knowledge-entry = { $file }, entry “{ $entry }”: { $why }
knowledge-remedy = { $remedy }. Until then the bundled list is used, without this file
