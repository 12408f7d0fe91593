# The words of the step of facts: the list, the seven questions, the timeline, and what is taken in from files.

topic-facts = Facts
command-new-fact = Write a new fact
command-filter-facts = Filter the facts
command-link-fact = Link the open fact to a cause
command-delete-fact = Delete the open fact

facts-title = { $facts ->
    [one] { $facts } fact
   *[other] { $facts } facts
}
facts-lead = Write down what was seen or recorded, one at a time. Guesses belong in the causes.
facts-empty = Write a line such as “3/3 18:20 login to the admin page from abroad | access log” above and press Enter: time and source are understood. Lines and tables can be pasted as they are.
facts-new = New fact (such as: 3/3 18:20 what happened | source)
facts-new-time = when { $time }
facts-new-source = source { $source }
facts-new-becomes = Enter adds it as { $id }
facts-filter = Filter the facts
facts-filter-count = { $shown } of { $all }
facts-filter-clear = Show all
facts-none-fits = No fact fits
facts-sort = Sort by { $column }
facts-from = Time
facts-until = Until
facts-audience = Readers
facts-time-hint = 2026-03-03 18:20
facts-time-wrong = “{ $text }” is not a time. Write it like 2026-03-03 18:20, 3/3 18:20 or 2026-03-03 (~ in front for “around”)
facts-supports-cause = Supports { $cause }: { $statement }
facts-refutes-cause = Refutes { $cause }: { $statement }
facts-go-to-cause = Show in the why-why tree
facts-link-cause = Link a cause…
facts-link-refuting = refutes
facts-link-refuting-cause = It refutes { $cause }
facts-find-cause = Find a cause
fact-drag-title = Drop { $fact } on a cause
fact-drag-shift = With Shift it refutes the cause
fact-drag-target = Drop on { $cause }: { $statement }
fact-drag-begin = Drop it on the cause that it speaks for (Shift: against)
fact-drag-supports = { $fact } supports { $cause } (Shift: refutes it)
fact-drag-refutes = { $fact } refutes { $cause }
fact-drag-supports-instead = { $fact } supports { $cause } instead of refuting it
fact-drag-refutes-instead = { $fact } refutes { $cause } instead of supporting it
fact-drag-stays = { $fact } is linked to { $cause } so already
toast-facts-added = { $count ->
    [one] { $count } fact added
   *[other] { $count } facts added
}

questions-title = The seven questions
questions-answered = answered
questions-next = Next: { $question }
questions-facts = Rests on
questions-link-fact = Link a fact…
questions-show-fact = Show in the list
questions-open-tree = Open the why-why tree
question-answer = Answer to “{ $question }”
question-short-who = People, parties
question-short-what = Devices, systems
question-short-information = Amount, encryption
question-short-when = Begin and end
question-short-where = Place, route
question-short-why = Root causes
question-short-discovery = How it came out
question-guide-who = Who did it, and who had access? Name roles, accounts and addresses. If it is not known, write how far it is.
question-guide-what = What was affected? Name devices, systems and databases.
question-guide-information = Which information, and how much of it? Name the items, and whether they were encrypted.
question-guide-when = When did it begin, and until when did it last? Not when it was noticed, but when it was so.
question-guide-where = Where did it happen? Name the site, the network, the screen.
question-guide-why = Why did it happen? The root causes of the why-why tree, in a sentence or two.
question-guide-discovery = How did it come out? Who noticed what, and when?

timeline-title = Course of events, to scale
timeline-zoom-in = Enlarge the course of events
timeline-zoom-out = Make the course of events smaller
timeline-whole = Show the whole course of events
timeline-empty = Facts with a time, and the times of occurrence, detection, containment, resolution and publication, stand here to scale as soon as there are two of them.
timeline-missing = No time yet: { $times }
timeline-missing-go = Write it down in the overview
timeline-comma = ,{" "}
timeline-mark = On the course of events: { $facts }

command-import-facts = Take facts in from a file…
facts-import = Take in from a file…
dialog-facts = File to take facts in from
filter-facts = Tables and logs
import-title = Take facts in
import-pasted = what was pasted
import-rows = { $rows } rows
import-reading = Reading…
import-shape = Cells
import-shape-commas = between commas
import-shape-tabs = between tabs
import-shape-semicolons = between semicolons
import-shape-lines = one a line
import-has-heads = The first row is a head
import-time-form = Times
import-zone = Zone
import-zone-wrong = Write it like +09:00 or Asia/Tokyo
import-year = Year
import-year-wrong = Four digits
import-needs-time = Leave out lines without a time
import-source = Source of rows that have none
import-column = Contents of column { $number }
import-good = Facts: { $count }
import-bad = Unreadable rows: { $count }
import-none-good = No row can be taken in. Look at what the columns hold and how times are written
import-none-bad = Every row can be read
import-line = Line { $line }
import-progress = { $done } of { $all } rows
import-stop = Stop
import-stopped = Stopped. Nothing was taken in
import-again = Read again
import-accept = { $count ->
    [one] Take in { $count } fact
   *[other] Take in { $count } facts
}
import-accept-good = { $count ->
    [one] Take in only the { $count } fact that could be read
   *[other] Take in only the { $count } facts that could be read
}
import-bad-stay = { $count ->
    [one] { $count } unreadable row stays out. You can mend the file and begin again
   *[other] { $count } unreadable rows stay out. You can mend the file and begin again
}
import-one-step = They go in as one step: undoing it takes all of them out again

evidence = Evidence
evidence-add = Attach a picture or text…
evidence-limits = Paste or drop it ({ $each } MB each, { $all } MB in all)
evidence-count = { $count ->
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
}
evidence-show = Show { $name } large
evidence-remove = Remove { $name }
evidence-broken = This picture cannot be shown
evidence-size = { $kilobytes } KB
evidence-unknown = { $name } is neither a picture (PNG, JPEG) nor text
evidence-unknown-remedy = Save a screenshot as PNG, or write it out as text
evidence-unwritable = The pasted picture cannot be kept ({ $reason })
evidence-pasted-name = pasted picture.png
evidence-drop = Pictures become evidence of new facts; tables and logs are taken in as facts
evidence-drop-fact = Becomes evidence of { $fact }
dialog-evidence = File to attach as evidence
filter-evidence = Pictures and texts
toast-evidence = { $name } is evidence of { $fact } now

import-error-not-text = This is no text (neither UTF-8 nor UTF-16 nor Shift_JIS)
import-error-too-large = The file is too large ({ $megabytes } MB at most)
import-error-too-many-rows = There are too many rows ({ $rows }; { $most } at a time)
import-error-empty = There is nothing to read
import-remedy-not-text = Save it from the spreadsheet as “CSV UTF-8”
import-remedy-too-large = Cut out the time that matters
import-remedy-empty = Choose a file that holds something

import-fault-no-statement = It says nothing
import-fault-not-a-time = “{ $text }” is not a time of the chosen form
import-fault-no-time = It has no time
import-fault-ends-before = It ends before it begins
import-fault-aspect = There is no question “{ $word }”
import-fault-certainty = There is no certainty “{ $word }”
import-fault-unclosed = A quotation mark is never closed
import-remedy-row = Look at the row in the file
import-remedy-time = Look at how times are written, and at the columns
import-remedy-word = Leave the column out, or change the word

import-form-year-first = 2026-11-03 14:05
import-form-japanese = Year, month, day in Japanese
import-form-month-and-day = 11/3 14:05 (month first)
import-form-month-first = 11/03/2026 (month first)
import-form-day-first = 03/11/2026 (day first)
import-form-syslog = Nov  3 14:05:01 (syslog)
import-form-apache = 03/Nov/2026:14:05:01 +0900 (Apache)
import-form-epoch = 1793682301 (seconds since 1970)

import-use-nothing = leave out
import-use-statement = fact
import-use-time = time
import-use-end = until
import-use-source = source
import-use-aspect = question
import-use-certainty = certainty
import-use-line = time and fact

# Names of columns, with commas between them.
import-heads-time = time,date,timestamp,datetime,when,start,from,date and time,occurred at,@timestamp
import-heads-end = end,until,to,ended at
import-heads-statement = fact,message,event,description,what,statement,text,summary,details
import-heads-source = source,log,logger,origin
import-heads-aspect = question,aspect,5W1H
import-heads-certainty = certainty,confidence
