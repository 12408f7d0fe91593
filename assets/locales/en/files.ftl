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
file-not-ours-remedy = Open a .naze file. An outline (.txt) becomes one by naze convert outline.txt review.naze.
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
