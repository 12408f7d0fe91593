# The words of the report.

report-kind = Incident report
report-edition-internal = Internal
report-edition-stakeholder = Stakeholders
report-edition-authority = For the authority
report-role-letter = Person { $letter }
report-role-several = a participant
report-withheld-cause = (internal cause)
report-withheld-fact = (internal fact)
report-withheld-action = (internal action)
report-left-out-items = { $count ->
    [one] { $count } internal item without its words: { $ids }
   *[other] { $count } internal items without their words: { $ids }
}
report-left-out-bare = Of these, the proof keeps the number and place of { $ids }
report-left-out-people = { $count ->
    [one] { $count } name replaced by a role
   *[other] { $count } names replaced by roles
}
report-left-out-evidence = { $count ->
    [one] { $count } picture or text that shows a fact
   *[other] { $count } pictures and texts that show facts
}
report-untitled = Untitled review
report-issued = Issued { $date }
report-none = –
report-separator = {", "}
report-lead-separator = {" · "}
report-part-separator = {"; "}
report-plus = {" and "}
report-undecided = not set

# Cover
report-occurred = Occurred { $date }
report-severity = Severity: { $word }
report-figure-volume = Information affected
report-figure-detection = Time to detect
report-figure-containment = Time to contain
report-figure-damage = Damage (approx.)
report-figure-paths = Paths closed
report-figure-paths-unit = / { $count }
report-figure-paths-plan = { $count } with the plan
report-figure-paths-unmet = only { $count } with the plan
report-figure-damage-estimated = of which { $amount } estimated
report-figure-damage-confirmed = all confirmed
report-figure-damage-currencies = { $count ->
    [one] and { $count } more currency
   *[other] and { $count } more currencies
}
report-figure-damage-unpriced = { $count ->
    [one] { $count } item has no amount
   *[other] { $count } items have no amount
}
report-figure-from-to = { $from } → { $to }

report-conclusion = Conclusion
report-summary = Summary
report-what-happened = What happened
report-why-it-happened = Why
report-how-to-prevent = Prevention
report-what-unknown = What happened has not been written down yet.
report-what-volume = Affected: { $volume }.
report-why-unknown = No root cause has been derived yet.
report-why-roots = { $roots ->
    [one] There is { $roots } root cause.
   *[other] There are { $roots } root causes.
}
report-why-choke = One of them, “{ $statement }” ({ $id }), is a choke point: it is part of all { $paths } recurrence paths.
report-why-single = “{ $statement }” ({ $id }) is on the only recurrence path.
report-why-chokes = { $pathplural ->
    [one] { $count } of them are choke points ({ $ids }): blocking any one closes the only recurrence path.
   *[other] { $count } of them are choke points ({ $ids }): blocking any one closes all { $paths } recurrence paths.
}
report-why-alone = “{ $statement }” ({ $id }) is enough on its own to bring the incident back. No single cause closes every way.
report-why-several-alone = { $count } of them are enough on their own to bring the incident back ({ $ids }). No single cause closes every way.
report-why-most = “{ $statement }” ({ $id }) is part of the most paths, { $through } of { $paths }. No single cause closes them all.
report-how-unknown = No action has been decided yet.
report-how-none-in-force = No recurrence path is closed by an action in force yet.
report-how-some-in-force = { $ids } in force: { $closed } of { $paths } recurrence paths closed.
report-how-all-in-force = { $pathplural ->
    [one] { $ids } in force: the only recurrence path is closed.
   *[other] { $ids } in force: all { $paths } recurrence paths are closed.
}
report-how-rest-by = { $plural ->
    [one] The remaining one closes with { $id }, due { $date }.
   *[other] The remaining { $rest } close with { $id }, due { $date }.
}
report-how-all-by = { $pathplural ->
    [one] It closes with { $id }, due { $date }.
   *[other] All { $paths } are closed with { $id }, due { $date }.
}
report-how-rest-planned = { $plural ->
    [one] The remaining one closes if the plan is carried out; some actions have no date yet.
   *[other] The remaining { $rest } close if the plan is carried out; some actions have no date yet.
}
report-how-incomplete = Even with the plan, ways back to the incident remain.
report-how-open = { $plural ->
    [one] Even with the plan, { $open } path remains.
   *[other] Even with the plan, { $open } paths remain.
}

report-roots = Root causes
report-roots-remark = by the number of recurrence paths they are part of
report-roots-more = { $count ->
    [one] { $count } more stands in “Root causes, ranked”.
   *[other] { $count } more stand in “Root causes, ranked”.
}
report-rank = Rank
report-cause = Cause
report-root-cause = Root cause
report-paths-share = Paths
report-blocked-by = Blocked by
report-stage = Stage
report-due = Due
report-choke = Choke point
report-no-action = No action
report-interim-only = Interim only

report-issues = Still to be settled
report-issue-open-paths = { $plural ->
    [one] { $count } recurrence path remains
   *[other] { $count } recurrence paths remain
}
report-issue-open-paths-text = Decide on actions that close { $paths }
report-issue-no-action = { $plural ->
    [one] { $ids } has no action
   *[other] { $plural } root causes have no action
}
report-issue-no-action-text = Decide on an action against “{ $statement }”
report-issue-no-action-many = Decide on actions against { $ids }
report-issue-undated = { $plural ->
    [one] { $ids } has no due date
   *[other] { $plural } actions have no due date
}
report-issue-unowned = { $plural ->
    [one] { $ids } has no owner
   *[other] { $plural } actions have no owner
}
report-issue-unowned-undated = { $plural ->
    [one] { $ids } has no owner and no due date
   *[other] { $plural } actions lack an owner or a due date
}
report-issue-decide = Settle who does it, and by when
report-issue-decide-many = Settle owner and date of { $ids }
report-issue-suspected = { $plural ->
    [one] { $ids } is only suspected
   *[other] { $ids } are only suspected
}
report-issue-suspected-text = Add a fact that shows it, or refute it
report-issue-questions = { $count ->
    [one] { $count } of the seven questions is not fully answered
   *[other] { $count } of the seven questions are not fully answered
}
report-issue-questions-text = { $questions }
report-issue-names = { $names } and { $more } more
report-issue-no-tree = There is no why-why tree
report-issue-no-tree-text = Write down the problem, then ask why
report-issue-no-roots = The problem has no cause yet
report-issue-no-roots-text = Ask why it happened, one cause at a time

# Nine items
report-nine-title = The nine items to be reported
report-nine-title-open = { $count ->
    [one] The nine items to be reported, { $count } of them not filled in
   *[other] The nine items to be reported, { $count } of them not filled in
}
report-nine-lead = Made from the review along Article 8(1) of the enforcement rules of Japan’s Act on the Protection of Personal Information. Check the form and the contents before filing.
report-nine-item = Item
report-nine-missing = Nothing is recorded for this item; fill it in before filing
report-nine-outline = Outline
report-nine-data = Items of personal data
report-nine-persons = Number of people concerned
report-nine-cause = Cause
report-nine-harm = Secondary damage, or the risk of it
report-nine-told = What the people concerned were told
report-nine-publication = Publication
report-nine-prevention = Measures to prevent recurrence
report-nine-other = Other matters
report-nine-see-tree = The why-why tree shows it in full
report-nine-not-sent = not done (due { $due })
report-words-persons = customer, individual, data subject, member, user
report-words-harm = secondary damage, misuse, fraud, impersonat, phishing, offered for sale

# Course of events
report-course-both = Unnoticed for { $detection }; contained { $containment } after detection
report-course-detection = It took { $detection } to notice
report-course-containment = Contained { $containment } after detection
report-course-events = { $count ->
    [one] The course of events, in { $count } record
   *[other] The course of events, in { $count } records
}
report-course-none = The course of events is not recorded yet
report-about = about { $duration }
report-course = Course of events
report-course-zone = Times are UTC{ $offset }
report-when = When
report-event = Event
report-source = Source
report-number = Id
report-event-occurred = Occurred
report-event-detected = Detected
report-event-contained = Contained
report-event-resolved = Resolved
report-event-published = Published
report-event-notified = { $recipient }: { $kind }
report-moment-hour = { $date }, { $hour }:00–{ $hour }:59
report-moment-around = about { $moment }
report-moment-unknown = { $moment } (precision unknown)
report-interval = { $from } to { $to }
report-questions = The seven questions
report-questions-remark = { $count } of 7 answered
report-question = Question
report-answer = Answer
report-basis = Based on
report-state = State
report-unanswered = No answer

# Tree
report-tree-together = { $count } causes came together
report-tree-single = One cause led to it
report-tree-alternatives = It can come about in { $count } ways
report-tree-none = Nobody has asked why yet
report-tree-lead = { $causecount }, { $rootcount }. From the problem at the left, each step to the right asks why; where the chain ends is a root cause.
report-causes-count = { $count ->
    [one] { $count } cause
   *[other] { $count } causes
}
report-roots-count = { $count ->
    [one] { $count } root cause
   *[other] { $count } root causes
}
report-tree-lead-pages = The tree is large and drawn in { $pages } parts: first the whole in small, then its branches, then an index. “→ p.” names the page on which a branch goes on, “← p.” the page it comes from.
report-tree-branch = { $id }　{ $statement }
report-tree-branch-part = { $id }　{ $statement } ({ $part } of { $count })
report-legend-overview = The whole tree: one cell is one cause, and each step to the right asks why. What begins at a thick line is drawn on the page named after “→ p.”. A bar at the right marks a root cause. The index behind the tree names every page.
report-legend-all = ALL
report-legend-all-meaning = only when they come together
report-legend-any = ANY
report-legend-any-meaning = one is enough
report-legend-in-force = In force
report-legend-staging = Staging
report-legend-planned = Planned
report-legend-dashed = Dashed: suspected or refuted
report-tree-lead-folded = A card with “+” folds away that many causes below it; the list on the page after “→ p.” has all of them in full.
report-legend-facts = F: supporting fact
report-tree-alternative = Why-why tree: from the problem “{ $problem }” through { $causes } causes to { $roots } root causes.
report-tree-alternative-branch = The branch of the why-why tree below { $id }, “{ $statement }”.

# Root causes and paths
report-roots-choke = One choke point: “{ $statement }”. Blocking it closes all { $paths } recurrence paths
report-roots-single = Blocking “{ $statement }” closes the only recurrence path
report-roots-chokes = { $pathplural ->
    [one] { $count } choke points: blocking any one closes the only recurrence path
   *[other] { $count } choke points: blocking any one closes all { $paths } recurrence paths
}
report-roots-no-choke = { $roots } root causes, and no single one whose blocking closes every path
report-roots-none = No root cause has been derived yet
report-roots-lead = { $pathplural ->
    [one] There is { $paths } minimal set of causes that suffices for the problem. Closed in force: { $force }; with the plan: { $plan }.
   *[other] There are { $paths } minimal sets of causes that suffice for the problem. Closed in force: { $force }; with the plan: { $plan }.
}
report-roots-none-lead = Once the problem has causes, its root causes and recurrence paths are derived here.
report-ranking = Root causes, ranked
report-ranking-remark = equals share a rank
report-evidence = Evidence for the root causes
report-fact = Fact
report-certainty = Certainty
report-no-fact = No fact supports it
report-cause-line = { $id }　{ $statement } ({ $state })
report-cause-line-weakest = { $id }　{ $statement } ({ $state }; { $weakest } on the way to the problem)
report-refuted = Causes that were refuted
report-refuted-by = Refuted by
report-paths = Recurrence paths
report-paths-remark = causes that suffice when they come together
report-path = Path
report-members = Causes that suffice together
report-closure-open = Open
report-closure-interim = Interim only
report-closure-plan = By plan
report-closure-force = In force
report-closure-by = By { $date }
report-path-suspected = holds a suspicion
report-paths-listed = The { $listed } smallest are listed; the other { $rest } of { $count } are counted as well.
report-paths-minimal = Every path is minimal: without any one of its causes the problem does not follow. Filled: in force. Dashed: by plan. Outlined: no action.
report-proof-complete-force = The actions in force close every path.
report-proof-complete-plan = Every path is closed once all planned actions are in production. Closed in force: { $force }; closed by plan: { $planned }.
report-proof-open = Of { $count }, { $force } closed in force, { $planned } by plan, { $interim } held by interim actions alone, { $open } open.
report-open-paths = Open paths, read out
report-open-path-read = From the root causes to the problem
report-open-path-unlisted = not listed above
report-derivation = How the paths follow from the tree
report-derivation-formula = Follows from
report-equals = =
report-and = {" "}and{" "}
report-or = {" "}or{" "}
report-nine-action-facts = {" "}({ $facts })
report-in-brackets = ({ $inner })
report-derivation-note = Refuted causes are left out. “*” marks an inner cause that an action blocks; it becomes a member of its paths itself.

# Actions
report-actions-complete-force = { $pathplural ->
    [one] { $done } of { $actions } actions in force: the only recurrence path is closed
   *[other] { $done } of { $actions } actions in force: all { $paths } recurrence paths are closed
}
report-actions-complete-plan = { $pathplural ->
    [one] Once all actions are in place ({ $actions }), the only recurrence path is closed
   *[other] Once all actions are in place ({ $actions }), all { $paths } recurrence paths are closed
}
report-actions-incomplete = With all permanent actions done, ways back to the incident remain
report-actions-open = With all permanent actions done, { $open } of { $paths } recurrence paths remain
report-actions-no-paths = { $actions ->
    [one] { $actions } action
   *[other] { $actions } actions
}
report-actions-lead = In force { $done }, in staging { $staging }, proposed or planned { $planned }. Interim actions are not counted.
report-actions-permanent = Permanent actions
report-actions-interim = Interim actions
report-actions-horizontal = Elsewhere (horizontal) actions
report-actions-rejected = Rejected actions
report-action = Action
report-blocks = Blocks
report-strength = Strength
report-owner = Owner
report-measure = Measure: { $parts }
report-measure-when = on { $date }
report-measure-who = by { $name }
report-measure-result = Measured: { $parts }
report-staging-result = Staging: { $parts }
report-window = To production: { $parts }
report-window-announced = announced { $moment }
report-window-from-to = { $from } to { $to }
report-rejected-because = Rejected because: { $reason }
report-effect = Effect: { $effect }
report-actions-note = The four steps are planned, staging, production (in force), effect verified. Strength follows the RCA2 action hierarchy.

# Damages
report-damages-some-estimated = Damage of about { $total }, of which { $estimated } is estimated
report-damages-confirmed = Damage of { $total }, all confirmed
report-damages-all-estimated = Damage estimated at { $total }
report-damages-currencies = Damage in { $count } currencies, each with its total
report-damages-unpriced = { $count ->
    [one] { $count } damage, without an amount yet
   *[other] { $count } damages, without an amount yet
}
report-damages-lead = Nothing recorded for: { $kinds }.
report-damage = What for
report-amount = Amount
report-amount-none = no amount
report-amount-basis = Basis of the amount
report-total = Total
report-total-currency = Total ({ $currency })
report-total-estimated = of which estimated
report-yen = JPY { $amount }
report-ten-thousand-yen = JPY { $amount }0,000

# Response
report-response-phases = { $done } of the 5 phases of the response are done
report-response-all = All five phases of the response are done
report-response-tasks = { $done } of { $count } response tasks are done
report-response-notified = { $done } of { $count } notifications are sent
report-phases = Phases
report-phase = Phase
report-content = Remarks
report-began = Began
report-ended = Ended
report-tasks = Tasks
report-task = Task
report-task-done = done { $moment }
report-task-open = open
report-notifications = Notifications
report-recipient = Recipient
report-notification-kind = Kind
report-rule = Rule
report-sent = Sent
report-notification-sent = sent
report-notification-late = sent late
report-notification-open = not sent
report-notification-overdue = Overdue
report-deadline-what = { $recipient } – { $report }
report-deadline-note = Deadlines are shown as recorded and are no legal advice.
report-deadline-no-advice = This is not legal advice; check deadlines with the text of the law and with a professional.
report-deadlines = Reports that rules ask for
report-by-rule = Report
report-due-by-rule = Due by the rule
report-unrecorded = Not recorded
report-response-unrecorded = { $count ->
    [one] One report to authorities or partners seems to be due
   *[other] { $count } reports to authorities or partners seem to be due
}, and none is recorded

# Certificate
report-certificate-all = { $count ->
    [one] The only explanation was read back and holds
   *[other] All { $count } explanations were read back and hold
}
report-certificate-some = { $done } of { $count } explanations were read back and hold
report-certificate-none = { $count ->
    [one] { $count } explanation, not read back yet
   *[other] { $count } explanations, none read back yet
}
report-certificate-empty = There is no explanation to read back yet
report-certificate-limits = These findings hold relative to the tree as it is drawn here. Counts and shares of recurrence paths are not probabilities.
report-checks = How the result was checked
report-check = Check
report-result = Result
report-check-read-back = Read back: “this, and therefore that”
report-check-read-back-result = { $read } of { $count } read, { $holds } hold
report-check-fails = Explanations said not to hold
report-check-unsure = Explanations the room was unsure of
report-check-unread = Explanations not read back yet
report-check-together = Causes asked “would it alone have been enough?”
report-check-consistent = Links whose times agree
report-check-contradiction = Links whose times contradict
report-check-untimed = Links whose order the times do not tell
report-doubtful = Explanations that did not read true, or of which the room was unsure
report-explanation = Explanation
report-contradictions = Contradictions in time
report-contradiction = Contradiction
report-check-confirmed = Causes confirmed
report-check-supported = Root causes supported by facts
report-of = { $done } of { $count }
report-items = { $count }
report-check-silent = Checks with nothing to remark
report-origin = Where this report comes from
report-origin-what = What
report-origin-value = Value
report-origin-version = Version of Naze
report-origin-edition = Edition
report-origin-digest = SHA-256 of the review
report-left-out-title = Left out of this edition
report-left-out = { $count ->
    [0] No item is marked as internal. Names are replaced by roles.
    [one] The words of { $count } internal item are left out. What the tree and the proof need keeps its number and place, so the recurrence paths are the same. Names are replaced by roles.
   *[other] The words of { $count } internal items are left out. What the tree and the proof need keeps its number and place, so the recurrence paths are the same. Names are replaced by roles.
}
report-overrides = Hints the room decided to live with
report-override-check = Check
report-override-item = Item
report-override-reason = Reason
report-override-review = Whole review
report-participants = Participants
report-name = Name
report-role = Role
report-job = Job
report-missing = Not recorded yet
report-missing-text = { $things }
report-missing-seven-questions = the seven questions
report-missing-damages = damages
report-missing-response = response and notifications
report-missing-actions = actions
report-missing-facts = facts
report-replaced-in-item = { $item }: { $character } ({ $code })
report-replaced-in-review = Overview: { $character } ({ $code })
report-replaced-told = The bundled typefaces lack these characters; “〓” is printed in their place.
report-replaced-note = Shown as “〓”, because the bundled typefaces lack them: { $characters }

# Appendix
report-appendix = { $causecount } and { $factcount } in full
report-facts-count = { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}
report-all-causes = All causes
report-all-facts = All facts
report-all-evidence = All evidence
report-evidence-piece = Name
report-evidence-kind = Kind
report-evidence-size = Size
report-evidence-png = Picture (PNG)
report-evidence-jpeg = Picture (JPEG)
report-evidence-text = Text
report-evidence-bytes = { $bytes } B
report-evidence-not-shown = Not shown, as they cannot be read or are too large: { $names }.
report-fact-evidence = Evidence: { $names }
report-statement = Statement
report-effects = Cause of
report-facts = Facts
report-supports = Causes
report-refutes = refutes { $ids }
report-problem = Problem
report-parked = Parking lot
report-parked-link = Link { $cause } → { $effect } (kept out of the tree, where it would close a circle)
report-stop-reason = asked no further: { $reason }

# Decisions of the meeting
report-decisions-title = { $count ->
    [one] The meeting made one decision
   *[other] The meeting made { $count } decisions
}
report-decision = Decision
report-decision-reason = Reason
report-decided = Decided

# Errors
report-error-font = The characters in use could not be taken from a bundled typeface ({ $file }): { $reason }
report-error-file = The PDF file could not be put together: { $reason }
report-error-remedy = The review is safe. Install the app again and export once more; if it happens again, report it as a bug.
