# The words of the window.

window-title = Naze
window-error = The window could not be opened ({ $reason })
window-error-remedy = Start it where there is a display. On Debian and Ubuntu it needs libx11-6 libxi6 libxcursor1 libx11-xcb1 libxkbcommon-x11-0 libgl1. For the PDF alone, use naze report
untitled = Untitled review

step-overview = Overview
step-facts = Facts
step-why-why = Why-why
step-root-causes = Root causes
step-actions = Actions
step-report = Report

rail-overview-empty = not written yet
rail-overview-written = written
rail-facts = { $facts } · { $answered } of 7
rail-causes = { $causes ->
    [one] { $causes } cause
   *[other] { $causes } causes
}
rail-root-causes = { $roots } · paths { $paths }
rail-actions = { $actions ->
    [one] { $actions } action
   *[other] { $actions } actions
}
rail-report = PDF

recurrence-paths = Recurrence paths
root-cause = Root cause
choke-point = Choke point
problem = Problem
parked = Parked
fact-refutes-this = refutes
no-action = No action
undecided = undecided

count-at-least = ≥ { $count }
closure-in-force = Closed in force
closure-by-plan = Closed by plan
closure-interim-only = Interim only
closure-open = Open

topic-cause = Cause
topic-edit = Edit
topic-move = Move
topic-view = View
topic-presentation = Presentation
topic-file = File
topic-help = Help
command-ask-why = Ask why
command-add-beside = Add beside
command-edit-statement = Edit the statement
command-confirmed = Mark as confirmed
command-suspected = Mark as suspected
command-refuted = Mark as refuted
command-together = Ask: alone or together?
command-read-back = Read back with “therefore”
command-settle = Use the proposal of a hint
command-stop-here = Stop here (root cause), or go on
command-attach-fact = Attach a fact
command-add-action = Add an action
command-shift-up = Move up among its siblings
command-shift-down = Move down among its siblings
command-fold = Fold or unfold what is below
command-park = Move to the parking lot
command-delete = Delete
command-undo = Undo
command-redo = Redo
command-cut = Cut
command-copy = Copy
command-paste = Paste below
command-select-all = Select all causes
command-select-next = Go to the next card
command-extend = Extend the selection
command-clear = Clear the selection
command-search = Search
command-find-next = Find the next one
command-find-previous = Find the one before
command-present = Present
command-parking = Hide or show the parking lot
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-fit = Show everything
command-zoom-selection = Zoom to the selection
command-zoom-actual = Show at 100%
command-to-inspector = Go to the right panel, or back to the tree
command-inspector = Hide or show the right panel
command-japanese = Show in Japanese
command-english = Show in English
command-new = New review
command-open = Open…
command-example = Open the example
command-save = Save
command-save-as = Save as…
command-report = Export PDF…
command-close = Close the window
command-palette = Search and commands
command-tour = Tour in five stops
command-keys = All keys

menu-all = Menu
palette-hint = Search or run a command
palette-nothing = Nothing found
menu-recent = Recent files

button-report = Export PDF…
button-zoom-actual = Back to 100%
button-this-language = Show in English
language-name = English
button-dark = Dark colours
button-light = Light colours
button-close = Close
button-back = Go back
button-cancel = Cancel
button-done = Done
button-delete = Delete { $id }

count-causes = Causes
count-root-causes = Root causes

state-busy = Working…
state-unsaved = Not saved
state-saved = Saved
state-new = New

column-why = Why { $level }
canvas-name = Why-why tree
editor-statement = What happened?
editor-nothing-selected = Typing into the why-why tree

empty-title = What happened?
empty-text = Begin with the problem, in one sentence: when, where, what, how much. For example: “12,480 customer records were read from the web server.”
empty-write = Write the problem
empty-example = See the example
empty-open = Open a file…

hint-ask-why = ask why
hint-add-beside = add beside
hint-select = move
hint-edit = edit
hint-state = state
hint-together = alone or together
hint-all = all keys
hint-begin = select the problem
hint-go-on = next field
hint-to-inspector = right panel
hint-to-tree = back to the tree

keys-title = Keyboard

toast-undone = Undone: { $name }
toast-redone = Done again: { $name }
toast-undo = Undo
toast-redo = Redo
toast-deleted = { $id } was deleted
toast-deleted-with = { $others ->
    [one] { $id } and one cause below it were deleted
   *[other] { $id } and { $others } causes below it were deleted
}
toast-deleted-many = { $count } causes were deleted
toast-copied = { $count ->
    [one] One cause was copied, with all below it
   *[other] { $count } causes were copied, with all below them
}
toast-cut = { $count ->
    [one] One cause was cut and waits in the parking lot; paste moves it
   *[other] { $count } causes were cut and wait in the parking lot; paste moves them
}
toast-saved = Saved: { $path }
toast-exported = PDF written: { $path }

search-field = Search causes, facts and actions
search-count = { $shown } / { $found }
search-next = Next
search-previous = Previous
search-hint-next = next, previous
search-hint-stay = stay here
search-hint-return = go back
known-title = The same cause? (↓ chooses, Enter links it)
parking-title = Parking lot: { $count }
parking-hint = Press one to link it below { $cause }, or drag it to another card
parking-hint-none = Select a cause, then press one to link it below
parking-empty = Nothing is parked. P moves a cause here, and topics for later can be noted.
parking-new = Write a topic for later, then Enter
parking-link = { $cause } as a cause of { $effect }

present-next = Next
present-previous = Previous
present-next-branch = Next branch
present-previous-branch = Previous branch
present-read-back = Read back
present-yes = Yes
present-no = No
present-unsure = Not sure
present-whole = Whole tree
present-branch = This branch
present-rules = Ground rules
present-timer = Timer
present-leave = Leave
present-later = Later
present-no-means = Add the cause that is missing
present-therefore = therefore
present-time-over = Time is up +{ $over }
present-rule-blame = Question the system, never blame a person.
present-rule-facts = Speak from what was seen or recorded.
present-rule-why = Ask why until something can be done, not just five times.
present-rule-turns = One speaks at a time, and everybody speaks once.
present-rule-park = What cannot be settled now goes to the parking lot.

tour-next = Next stop
tour-back = Stop before
tour-leave = Leave the tour
tour-end = End the tour
tour-count = { $at } of { $all }
tour-tree-title = The why-why tree
tour-tree = On the left is what happened; each step to the right asks why. Arrows move, Tab asks why, Enter adds another cause beside. Select a card and type to replace its words.
tour-together-title = All, or any
tour-together = A bar with ALL means: it took all of them, so blocking one is enough. ANY means: each alone is enough, so all of them have to be blocked. G switches.
tour-roots-title = Root causes and recurrence paths
tour-roots = From the tree follow the root causes, and every way the incident could come back. These are no probabilities: they follow from what was drawn.
tour-actions-title = Actions close the paths
tour-actions = An action blocks causes. With each one you see how many recurrence paths are closed, and how many stay open.
tour-report-title = The report
tour-report = What the meeting wrote becomes a report in A4. F1 shows the keys, Ctrl+K finds any command, at any time.

inspector-empty = Select a cause to see its state, facts and actions here.
inspector-statement = Statement of the cause
inspector-state = State
inspector-together = Alone or together
together-yes = Yes → any
together-no = No → all
together-not-asked = Not asked yet. Until then it counts as enough by itself.
together-alone = Enough by itself: it has to be blocked on its own.
together-with = Only together with { $others }: blocking any one of them is enough.
inspector-read-back = Read back
inspector-aspects = 5W1H
inspector-facts = Evidence
inspector-new-fact = Write a fact and press Enter
inspector-existing-fact = Attach an existing fact…
inspector-actions = Actions
inspector-new-action = Write an action that blocks this, then Enter
inspector-for-all = What is added here goes to all { $count } selected causes
inspector-existing-action = Block it by an existing action…
inspector-factor = Kind of cause
factor-origin = Origin
factor-domain = Domain
factor-branch = Branch
factor-nature = Nature
stop-reason = Why stop here

dialogue-leave = Leave (Esc)

read-back-progress = Read back { $place } of { $all }
read-back-yes = Yes, it holds
read-back-no = No
read-back-unknown = Not sure
read-back-move = back, later
read-back-mend = Is a cause missing, or is the wording off?
read-back-add-missing = Add what came together with it
read-back-nothing = There is no explanation to read back yet

together-title = Alone or together
together-title-open = Alone or together ({ $open } not asked yet)
together-enough = Yes, it alone was enough
together-not-enough = No, only together
together-still = Yes, even without it
together-not-without = No, not without it
together-either = Either is enough: each must be blocked
together-both = Both are needed: blocking one of them is enough
together-all = All are needed: blocking one of them is enough
together-leaves = The others are enough: { $cause } leaves this set
together-leaves-parked = The others are enough: { $cause } leaves this set and waits in the parking lot
together-set = Together with
together-move = other causes
together-compare = Compare the readings
together-none = Nothing to ask: no cause stands beside another, or all have been asked
together-joined = { $causes } act together now: none of them would have been enough alone
together-parted = { $causes } are alternatives now: each would have been enough alone
together-apart = The selected causes have no effect in common, so they cannot act together. Select causes of one effect

hints-title = Hints: { $count }
hints-none = No hint is left.
hints-more = { $count } more
hint-rewording = Proposal: “{ $words }”
hint-edits = Proposal: { $edits }
hint-apply = Use this
hint-why = Why?
hint-why-close = Hide why
hint-source = Source: { $source }
hint-override = Keep as it is…
hint-overridden = Kept: { $reason }
hint-take-back = Take that back

override-title = Keep it as it is
override-question = Why may it stay like this?
override-reason = The reason, as the report will print it
override-accept = Keep it

status-read-back = Read-back { $read }/{ $all }
status-to-settle = { $count } to check
status-to-settle-list = List the hints

fact-statement = Fact
fact-aspect = Question
fact-source = Source
fact-certainty = Certainty
fact-time = Time
fact-supports-instead = It supports instead
fact-refutes-instead = It refutes instead
fact-unlink = Unlink

action-statement = Action
action-stage = Stage
action-rejection = Why rejected
action-kind = Kind
action-effect = Effect
action-strength = Strength
action-effort = Effort
action-owner = Owner
action-owner-hint = One person’s name
action-due = Due
action-measure = Measure
action-measure-hint = How you will know that it works

time-hint = 2026-03-02T02:14+09:00
time-wrong = is not a time. Write it like 2026-03-02T02:14+09:00 (2026-03-02+09:00 for a day, ~ in front for “around”)
date-hint = 2026-04-30
date-wrong = is not a date. Write it like 2026-04-30

column-id = Id
column-time = Time
column-fact = Fact
column-causes = Causes

roots-title = Root causes: { $roots }, recurrence paths: { $paths }
roots-lead = A recurrence path is a smallest set of root causes that, together, bring the incident back. Derived from the tree as drawn; not a probability.
roots-empty-title = There are no root causes yet
roots-empty-text = Add causes to the why-why tree, and the root causes and recurrence paths appear here.
roots-empty-button = Go to why-why
paths-more = Showing { $shown } of { $all } paths.

actions-title = { $closed } of { $all } recurrence paths closed, plan included
gauge-row-plan = With the plan
gauge-row-production = In production
gauge-row-verified = Seen to work
gauge-row-count = { $closed }/{ $all }
actions-title-none = Actions
actions-lead = In force { $force }, interim only { $interim }, open { $open }.{" "}
actions-lead-none = Once there are recurrence paths, this says how many of them the actions close.
plan-complete-in-force = What is in force closes all of them.
plan-complete = Once the plan is carried out, all of them are closed.
plan-incomplete = Some paths are still open.
actions-new = Write an action and press Enter
actions-permanent = Permanent actions
actions-interim = Interim actions (they close no path)
actions-horizontal = Horizontal actions
column-action = Action
column-blocks = Blocks

overview-title = The incident
overview-incident = Title
overview-organization = Organisation
overview-systems = Systems
overview-summary = Summary
overview-items = Information concerned
overview-unit = Counted in
overview-count = How many
overview-encryption = Encryption
overview-severity = Severity
overview-response = Five phases of response
overview-damages = Damages
time-occurred = Occurred
time-detected = Detected
time-contained = Contained
time-resolved = Resolved
time-published = Published
phase-note = Note
damage-kind = Kind of damage
damage-statement = What for
damage-amount = Amount
damage-currency = Currency
damage-certainty = Estimated or confirmed
damage-basis = Basis
damage-new = Add a damage

report-page-title = Export the report
report-page-lead = The pages as they will print. Fonts are embedded, and the text is searchable.
report-line-questions = { $answered } of 7 questions answered
report-line-tree = Causes: { $causes }, facts: { $facts }
report-line-paths = Recurrence paths: { $paths }, open: { $open }
report-line-read = Read back: { $read } of { $all }
report-line-relative = The findings hold for the tree as drawn. They are not probabilities.
report-write = Export PDF…

open-failed = { $path } could not be opened: { $reason }
job-broken-off = A mistake in Naze broke the work off
job-broken-off-remedy = The review is as it was. Save it under another name, then try again
unsaved-title = Your changes are not saved
unsaved-text = If you go on, everything since the last save is lost.
unsaved-save = Save and go on
unsaved-discard = Go on without saving
dialog-open = Open a review
dialog-save = Save the review
dialog-report = Export the report
filter-review = Naze review
filter-report = PDF
path-text = This desktop offers no file dialog. Write where the file is.
path-field = Path of the file
path-open = Open
path-save = Save
overwrite-title = A file of that name exists
overwrite-text = Replace { $path }?
overwrite-accept = Replace
opened-title = Something was mended while opening
opened-accept = All right

overview-notifications = Notifications and deadlines
overview-tasks = Tasks of the response
overview-participants = Participants
notification-recipient = To whom
notification-kind = Which report
notification-rule = Rule
notification-aware = Aware since
notification-due = Due
notification-sent = Sent
notification-mark-sent = Mark as sent now
notification-new = Add a notification
notification-by-rule = Add by rule…
notification-add = Add: { $report } to { $recipient }
notification-due-by-rule = Due by the rule: { $due }. { $basis }
notifications-indicated = Not recorded yet, though the review suggests { $count ->
    [one] it
   *[other] them
}
notifications-add-all = Add the notifications that apply
task-statement = Task
task-phase = Phase
task-owner = Owner
task-due = Due
task-done = Done
task-new = Add a task
participant-name = Name
participant-role = Role
participant-title = Job
participant-new = Add a participant
suggestions-title = Suggested actions: { $count }
suggestions-none = Nothing more to suggest for the tree as it stands
suggestions-all = Show all
suggestions-fewer = Show fewer
suggestion-accept = Accept { $name }
suggestion-effort = Effort: { $effort }

# What a drag on the canvas would mean.
minimap-name = Map of the whole tree
relink-begin = Drop it on the card that it explains
relink-alone = { $cause } alone would be enough for { $effect } (Shift: together with the last causes)
relink-together = { $cause } acts together with { $others } for { $effect }
relink-comma = ,{" "}
relink-stays = { $cause } explains { $effect } already
relink-circle = { $target } stands below { $cause }: the chain would close to a circle

# Overview: the words of its forms and tables.
overview-count-of = { $count }
overview-times = Five times
overview-times-lead = As 2026-03-02 02:14 or 3/2 2:14; 3/2 for a day. ~ in front says “around”, ? that nobody knows how exact it is
overview-time-since = { $duration } after { $earlier }
overview-time-before = Before { $earlier }
overview-phases-done = { $done } of 5 done
overview-tasks-done = Tasks { $done } / { $all }
overview-notifications-sent = Sent { $sent } / { $all }
overview-decisions = Decisions of the meeting
overview-parked = Parking lot
phase-started = { $phase } began
phase-finished = { $phase } ended
time-now = Set { $name } to now
typed-time-hint = 3/2 2:14
typed-time-form = is not a time. Write it like 2026-03-02 02:14 or 3/2 2:14
typed-time-month = has no such month: months go from 1 to 12
typed-time-day = is a day that the month does not have
typed-time-clock = has no such time of day: hours go from 0 to 23, minutes to 59
typed-amount-wrong = is not a whole number. Write it like 12,480
item-audience = Who may read { $id }
damages-empty = No damages yet. Kind and description can be written before any amount is known
damages-chart = Chart of the damages by kind
damages-unpriced = { $count ->
    [one] One damage has no amount and is not in the total
   *[other] { $count } damages have no amount and are not in the totals
}
damages-not-converted = Totals by currency; nothing is converted
damages-all-confirmed = all confirmed
damages-all-estimated = all estimated
damages-partly-estimated = of which { $amount } is estimated
decision-new = Write a decision, then Enter
decision-statement = Decision
decision-reason = Why it was decided so
decision-day = Decided on
parked-show = Show { $id } in the tree
parked-decide = Make { $id } a decision
parked-topic = For later
overview-people = { $count }

# Report: showing the pages, and writing them.
topic-report = Pages of the report
command-page-forward = Go on
command-page-back = Go back
command-page-first = To the first page
command-page-last = To the last page
command-page-width = Fit the width of the page
report-page-of = Page { $page } of { $all }
report-making-pages = Laying out the pages…
report-for = For whom
report-about-internal = Holds everything in the review
report-about-stakeholder = Leaves out what is internal, and gives roles for names. What is left out is not in the file at all
report-about-authority = Begins with the nine items that the authority asks for. What is internal is left out, and so are damages, response tasks and decisions
report-language = Language of the report
report-paper = Paper
paper-a4 = A4
paper-letter = Letter
report-issued-on = Date of issue
report-issued-today = today (or a date such as 2026-04-30)
report-levels = Levels of whys drawn in the tree
report-levels-all = All
report-levels-count = { $count }
report-folds-canvas = Fold as on the Why-why step
report-branches = Branches to fold: { $count } chosen
report-branch = { $cause } +{ $below }  { $statement }
report-branches-more = { $count ->
    [one] 1 smaller branch is not listed
   *[other] { $count } smaller branches are not listed
}
report-folds-about = The lists, the ranking and the recurrence paths keep every cause behind them
report-replaced-title = Characters that cannot be printed
report-replaced-about = The bundled typefaces lack them; “〓” is printed instead. A place leads there
report-replaced-more = { $count } more
report-left-out-nothing = This edition leaves nothing out
report-left-out-place = { $statement } (its number and place stay)
report-left-out-person = { $name } → { $role }
report-contents = What it holds
export-findings = Deriving the findings
export-pages = Laying out the pages
export-file = Making the PDF
export-saving = Saving
export-stage = { $stage } ({ $number } of { $all })
export-calling-off = Calling it off…
report-written = Exported to { $path }
report-show-folder = Open folder
toast-export-called-off = The export was called off. No file was written
show-folder-failed = { $folder } could not be shown ({ $reason })
show-folder-failed-remedy = The file is there: open the folder from your list of files
# The steps of the root causes and of the actions.
topic-paths = Recurrence paths
topic-actions = Actions
command-next-path = Next recurrence path
command-previous-path = Previous recurrence path
command-open-paths = List open paths only
command-next-action = Next action
command-previous-action = Previous action
command-advance = Move the action to the next stage
command-retreat = Move the action back a stage
command-try-on = Try the action on
command-new-action = Write an action
command-board-or-table = Switch between board and table
command-delete-action = Delete the action
command-edit-action = Edit the action
command-to-plans = Go to the plans
command-leave-action = Close the action
actions-moved = { $id } is now “{ $stage }”
plan-adopted = The plan was adopted
plan-adopted-already = Everything in this plan is planned already
ranking-title = Root causes by rank
ranking-lead = best first to act on
ranking-equal = tied
roots-go-to = Show { $id } in why-why
roots-add-action = Write an action that blocks this
evidence-weakest = Weakest evidence on the way to the problem: { $state }
paths-keys = next, previous
paths-open-only = Open paths only
paths-none-open = No path is open
paths-none = There is no recurrence path
paths-with = {" "} + {" "}
paths-members-more = and { $count } more
path-title = When these come together, it happens again
path-title-one = This alone brings it back
path-tree-name = { $path } on the why-why tree
path-close = { $path } closes where any one of these is blocked
path-close-open = { $path } is open. It closes once any one of these is blocked
path-add-action = Write an action for { $id }
verify-title = Verify next
verify-lead = what changes the result most comes first
verify-none = No suspected cause is left that would change the result
verify-others = { $count } more
action-closes = closes { $count }
action-closes-interim = { $count } for now
action-closes-alone = Of these, open without it: { $count }
actions-advance = Move to “{ $stage }”
gate-before = Needed before “{ $stage }”: { $lacks }
gate-lacks = Not on record for this stage: { $lacks }
gate-production = Before production
gate-verified = Before it counts as verified
gate-staging = Result in staging
gate-staging-on = Tried on
gate-staging-note = What was seen
gate-window-start = Window from
gate-window-end = Window to
gate-window-announced = Announced to users
gate-measured = Result of the measure
gate-measured-on = Measured on
gate-measured-note = What the measure showed
trial-keep = Make this the plan
trial-end = As it was
trial-taken = What if { $actions } were taken
trial-left = What if { $actions } were dropped
trial-counts = Open paths { $before } → { $open }, closed in force { $force } → { $forced }, plan included { $planned } → { $plan }. Nothing has been changed yet.
trial-closes = Closes: { $paths }
trial-opens = Opens: { $paths }
trial-complete = With this, every recurrence path is closed
trial-as-it-is = Try
trial-on = Taken
trial-off = Dropped
trial-switch = Try { $id } on ({ $state })
trial-hint = Each press goes on: taken, dropped, as it is. The review stays as it is until you make this the plan.
plans-title = Plans that close every recurrence path
plans-sought = Looking for plans… { $percent }%
plans-end = Stop looking
plans-ended = The search was stopped
plans-again = Look again
plans-relative = S is a suggested action. The plans are the best for the tree as drawn and these candidates.
plans-none = Once the problem has causes, the plans appear here
plan-adopt = Adopt
plan-adopt-name = Adopt: { $plan }
plan-adopt-alternative = Adopt: { $plan }, alternative { $number }
plan-alternatives = Alternatives: { $count }
plan-effort = effort { $effort }
plan-done-by = by { $date }
board-plan = Plan
board-staging = Staging
board-production = Production
board-verified = Verified
board-rejected = Rejected: { $count }
board-lacks = Its stage is not on record
strength-strong-why = Strong: it makes the wrong thing impossible or unneeded (RCA2)
strength-medium-why = Medium: it helps people (RCA2)
strength-weak-why = Weak: it relies on people remembering (RCA2)
action-strength-is = { $strength }
action-strength-unset = strength undecided
action-effort-is = effort { $effort }
action-owner-unset = no owner
action-due-unset = no date
action-overdue = Overdue { $date }
actions-board = Board
actions-table = Table
actions-empty = There are no actions yet. Write one above, or accept a suggestion.
actions-unblocked-more = { $count } more root causes have no action
column-what-if = What if
column-closes = Closes
column-sort = Sort by { $column }
roots-title-bound = Root causes: { $roots }, recurrence paths: { $paths } or more
actions-title-bound = { $closed } of { $all } or more recurrence paths closed, plan included
paths-more-known = Showing the { $shown } smallest of the { $all } paths that were counted.
