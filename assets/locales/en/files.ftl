# What goes wrong with files, and the formats.

outline-empty = The outline has no lines.
outline-empty-remedy = Write the problem on the first line and its causes below it, indented by two spaces.
outline-nothing = Line { $line }: there is nothing after the mark.
outline-nothing-remedy = Write a statement after it, or delete the line.
outline-not-a-name = Line { $line }: “{ $text }” after = is not the name of a cause.
outline-not-a-name-remedy = Write = C3 and nothing else on the line. If the statement itself begins with =, write its name before it: [C9] = ….
outline-state-of-shared = Line { $line }: the shared cause { $id } carries a state mark.
outline-state-of-shared-remedy = Put the mark on the line where { $id } is written out.
outline-indentation = Line { $line }: the indentation fits no level above.
outline-indentation-remedy = Indent it exactly as far as the causes it stands beside.
outline-second-top = Line { $line } is not indented, but the problem already stands on line { $first }.
outline-second-top-remedy = Indent it below its effect: a review has one problem.
outline-nothing-above = Line { $line }: & joins a cause to the one above it, and there is none on this level.
outline-nothing-above-remedy = Delete the &, or move the line below the cause it acts together with.
outline-below-shared = Line { $line } stands below the shared cause { $id }.
outline-below-shared-remedy = Write its causes where { $id } is written out.
outline-name-twice = Line { $line }: the name { $id } is already on line { $first }.
outline-name-twice-remedy = Give one of them another name, or write = { $id } if the same cause is meant.
outline-unknown-shared = Line { $line }: { $id } stands on no line above.
outline-unknown-shared-remedy = Write [{ $id }] before the statement that is meant, on a line above this one.
outline-cause-twice = Line { $line }: { $id } would act together with itself.
outline-cause-twice-remedy = Delete the line, or delete its & if it is another explanation.
outline-circle = Line { $line }: a cause would lead to itself: { $circle }.
outline-circle-remedy = Delete the line, or share another cause.

open-psa-line = Line { $line }: { $fault }
open-psa-malformed-remedy = The file is not well-formed XML there. Write it anew with the tool it comes from.
open-psa-cut-off = the file ends, or the element that begins here does, before it is complete.
open-psa-wrong-end = <{ $open }> is open, but </{ $closed }> is closed.
open-psa-not-open = </{ $closed }> is closed, but is not open.
open-psa-attributes = the attributes of <{ $element }> cannot be read.
open-psa-ampersand = what follows & is neither the name of an entity nor the number of a character.
open-psa-after-end = something stands after the end of the model.
open-psa-markup = what stands here cannot be read as XML.
open-psa-other-xml = the file is XML, but no Open-PSA model: it begins with <{ $element }>.
open-psa-no-xml = The file is not an Open-PSA model.
open-psa-other-xml-remedy = An Open-PSA model begins with <opsa-mef>. Check whether this is the file you want.
open-psa-encoding = the file says that it is written in { $name }, and only UTF-8 can be read.
open-psa-encoding-remedy = Save the file in UTF-8.
open-psa-entity = the entity &{ $name }; is not expanded.
open-psa-entity-remedy = Write its text instead. Of entities, only &lt; &gt; &amp; &quot; and &apos; are read.
open-psa-stray-text = the text “{ $text }” stands where there can be none.
open-psa-unknown-element = <{ $element }> has no meaning in <{ $inside }>.
open-psa-unknown-element-remedy = Delete it, or move it to where it belongs. docs/open-psa.md lists what is read.
open-psa-missing-attribute = <{ $element }> lacks the attribute { $attribute }.
open-psa-missing-attribute-remedy = Add it: { $attribute }="…".
open-psa-wrong-value = { $attribute }="{ $value }" is not a value that can stand here.
open-psa-wrong-value-remedy = Write one of these: { $expected }
open-psa-not-read = <{ $element }> would change what follows from the tree, and is not read.
open-psa-not-read-remedy = Write what it does into the formulas, in one file, and delete it.
open-psa-too-deep = elements stand inside each other more than { $most } deep.
open-psa-too-deep-remedy = Make the inner formulas gates of their own, or the inner components components of their fault tree.
open-psa-not-coherent = the gate { $gate } uses <{ $operator }>.
open-psa-not-coherent-remedy = Naze asks what has to come together, not what has to be absent. Say the gate by and, or and atleast.
open-psa-empty-operator = <{ $operator }> in the gate { $gate } joins nothing.
open-psa-empty-operator-remedy = Write into it what it joins, or delete it.
open-psa-no-formula = the gate { $gate } has no formula.
open-psa-no-formula-remedy = Write its formula, or make it a basic event.
open-psa-several-formulas = the gate { $gate } has more than one formula.
open-psa-several-formulas-remedy = Join them by and, or or atleast.
open-psa-out-of-range = the gate { $gate } asks for at least { $min } of { $count }.
open-psa-out-of-range-remedy = Write a number from 1 to { $count } for min.
open-psa-too-many-choices = at least { $min } of { $count } in the gate { $gate } would take too many auxiliary causes.
open-psa-too-many-choices-remedy = Split the gate into several with fewer members.
open-psa-undefined = the gate { $gate } refers to { $name }, which is not defined, or is private elsewhere.
open-psa-undefined-remedy = Define { $name }, or correct the name.
open-psa-wrong-kind = the gate { $gate } refers to { $name } by <{ $wanted }>, but it was defined as a <{ $found }>.
open-psa-wrong-kind-remedy = Write <{ $found }> or <event>, or correct the name.
open-psa-defined-twice = { $name } is defined already on line { $first }.
open-psa-defined-twice-remedy = Delete one of both, or give it another name.
open-psa-cycle = a gate leads to itself: { $gates }.
open-psa-cycle-remedy = Take one of these references out.
open-psa-several-tops = there is more than one top gate: { $gates }.
open-psa-several-tops-remedy = A review has one problem. Keep one of these gates, or join them by a further gate.
open-psa-no-gate = There is no gate in the model.
open-psa-no-gate-remedy = Define a gate: it becomes the problem.
open-psa-always = the top gate { $gate } is always true, by its house events and constants.
open-psa-never = the top gate { $gate } is never true, by its house events and constants.
open-psa-constant-remedy = Set the house events otherwise: as they are, nothing follows from the tree.

open-psa-quote = “{ $text }”
open-psa-or = {" or "}
open-psa-and = {" and "}
open-psa-any = One of { $count }: { $list }, …
open-psa-every = all of { $count }: { $list }, …
open-psa-at-least = At least { $min } of { $count }: { $list }
open-psa-at-least-more = At least { $min } of { $count }: { $list }, …

open-psa-left-out = Not in the review: { $list }.
open-psa-left-out-remedy = House events and constants are reckoned with, and the rest changes no recurrence path; see docs/open-psa.md.
open-psa-groups-remedy = That the members of such a group can fail together makes no recurrence path here. Where it matters, let their gates share a basic event.
open-psa-house-events =
    { $count ->
        [one] 1 house event
       *[other] { $count } house events
    }
open-psa-decided =
    { $count ->
        [one] 1 gate or basic event that the house events and constants decide
       *[other] { $count } gates and basic events that the house events and constants decide
    }
open-psa-unused =
    { $count ->
        [one] 1 basic event that no gate refers to
       *[other] { $count } basic events that no gate refers to
    }
open-psa-groups =
    { $count ->
        [one] 1 common-cause group
       *[other] { $count } common-cause groups
    }
open-psa-event-trees =
    { $count ->
        [one] 1 element of event trees
       *[other] { $count } elements of event trees
    }

place = line { $line }, column { $column }
place-path = line { $line }, column { $column } ({ $path })

file-read = { $path } cannot be read: { $why }.
file-write = { $path } cannot be written: { $why }.
disk-missing = it does not exist
disk-missing-remedy = Check the path.
disk-missing-folder = its folder does not exist
disk-missing-folder-remedy = Create the folder, or choose another one.
disk-exists = it exists already
disk-exists-remedy = Choose another name, or delete the file first.
disk-folder = it is a folder
disk-folder-remedy = Give the name of a file.
disk-denied = your account may not do so
disk-denied-remedy = Choose another folder, or ask for permission.
disk-read-only = it is read-only
disk-read-only-remedy = Save under another name, or make the file writable.
disk-full = the disk is full
disk-full-remedy = Free some space or choose another disk, then try again. The old file is unharmed.
disk-other = { $reason }
disk-other-remedy = Try again, or choose another folder.

file-too-large = The file is larger than { $megabytes } MB.
file-too-large-remedy = No review is that large: check that this is the file you mean.
file-empty = The file is empty.
file-empty-remedy = Open its backup, the file of the same name with ~ at the end, or start a new review.
file-not-text = The file is not UTF-8 text from { $place } on.
file-not-text-remedy = Check that this is the file you mean; if it was edited elsewhere, save it there as UTF-8.
file-not-ours = This file is not a Naze review.
file-not-ours-remedy = Open a .naze file. An outline (.txt) or a fault tree (.xml) becomes one by naze convert outline.txt review.naze.
file-newer = The file was saved by a newer Naze (format { $version }; this one reads up to { $known }).
file-newer-remedy = Update Naze. The file has not been touched.
file-unknown-version = The file does not say which version of the format it has.
file-unknown-version-remedy = Write "version": 1 below "format" in a text editor, or open the backup.
file-broken = { $place }: { $why }.
file-broken-remedy = Mend this place in a text editor, or open the backup, the file of the same name with ~ at the end.
file-dangling = { $path } names { $id }, which does not exist.
file-dangling-remedy = Remove the name there in a text editor, or restore { $id }.
file-cause-twice = { $cause } stands twice in one explanation of { $effect }.
file-explanation-remedy = Remove the surplus in a text editor, or open the backup, the file of the same name with ~ at the end.
file-empty-explanation = An explanation of { $effect } has no causes.
file-numbers-used-up = The numbers for new items are used up.
file-numbers-used-up-remedy = Give the item with the highest number a smaller one in a text editor, and correct next_ids.
file-unwritable = The review could not be turned into text: { $reason }.
file-unwritable-remedy = This is a fault in Naze: please report it.

syntax-cut-off = the file ends in the middle; the rest is missing
syntax-colon = a colon (:) is missing here
syntax-comma = a comma or a closing bracket is missing here
syntax-trailing-comma = the comma before this closing bracket is one too many
syntax-trailing = something follows after the end of the review
syntax-key = a name in quotation marks was expected here
syntax-value = a value was expected here: a text in quotation marks, a number, true, false, a list or an object
syntax-text = the text in quotation marks holds a character that cannot stand there
syntax-number = this number cannot be read
syntax-too-deep = brackets are nested too deep

value-duplicate-key = “{ $key }” stands twice in the same object
value-misplaced-list = a list cannot stand here
value-unknown-field = the field “{ $field }” does not exist
value-missing-field = the field “{ $field }” is missing
value-unknown-word = “{ $word }” cannot stand here; one of these can: { $known }
value-wants-text = a text in quotation marks was expected
value-wants-number = a whole number was expected
value-wants-truth = true or false was expected
value-wants-list = a list [ … ] was expected
value-wants-object = an object {"{"} … {"}"} was expected
value-wants-date = a date such as 2026-03-02 was expected
value-not-a-name = “{ $text }” is not a name of the form { $prefix } and a number
value-not-a-time = “{ $text }” is not a time such as 2026-03-02T02:14+09:00
value-other = the value cannot be read ({ $detail })

notice-link-parked = { $cause } as a cause of { $effect } would close a circle ({ $circle }), so this link was parked as { $parked }.
notice-link-parked-remedy = Look at it in the parking lot and decide which of the links is right.
notice-numbers-raised = The numbers for new items were raised, because they were already in use.
notice-numbers-raised-remedy = Nothing needs to be done. It happens when two versions of a file have been merged.
notice-preferences-unreadable = The preferences in { $path } cannot be read; the usual ones hold.
notice-preferences-unreadable-remedy = Set language and theme again: that writes the file anew.

omitted-incident = the header of the incident
omitted-details = details of { $count } { $count ->
    [one] cause
   *[other] causes
}
omitted-outside = { $count } { $count ->
    [one] cause
   *[other] causes
} outside the tree
omitted-facts = { $count } { $count ->
    [one] fact
   *[other] facts
}
omitted-actions = { $count } { $count ->
    [one] action
   *[other] actions
}
omitted-damages = { $count } { $count ->
    [one] damage
   *[other] damages
}
omitted-phases = { $count } { $count ->
    [one] phase of the response
   *[other] phases of the response
}
omitted-tasks = { $count } { $count ->
    [one] task
   *[other] tasks
}
omitted-notifications = { $count } { $count ->
    [one] notification
   *[other] notifications
}
omitted-participants = { $count } { $count ->
    [one] participant
   *[other] participants
}
omitted-overrides = { $count } { $count ->
    [one] override
   *[other] overrides
}
omitted-parked = { $count } { $count ->
    [one] parked item
   *[other] parked items
}
omitted-decisions = { $count } { $count ->
    [one] decision
   *[other] decisions
}

# Tables for spreadsheets
table-number = Id
table-fact = Fact
table-aspect = 5W1H
table-from = From
table-to = To
table-source = Source
table-certainty = Certainty
table-audience = Audience
table-supports = Supports
table-refutes = Refutes
table-action = Action
table-kind = Kind
table-effect = Effect
table-blocks = Blocks
table-strength = Strength
table-effort = Effort
table-stage = Stage
table-owner = Owner
table-due = Due
table-measure = Measure
table-expected = Expected
table-rejected = Rejected because

file-missing-evidence = { $fact } names evidence that is not in the file.
file-changed-evidence = The evidence “{ $name }” is not what it was when it was attached.
file-evidence-remedy = Go back to the save before (the file of the same name with ~ at its end), or to an earlier version.
