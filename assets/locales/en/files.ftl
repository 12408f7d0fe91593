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
