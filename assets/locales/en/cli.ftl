# The words of the command line.

help-naze = Naze: post-incident reviews. Without a subcommand it opens the window.
help-naze-file = The review to open
help-report = Makes the report as a PDF file
help-report-file = The review (.naze), outline (.txt) or fault tree (.xml, Open-PSA); - reads standard input
help-report-out = The file to write; - writes to standard output
help-report-lang = The language of the report; without it, that of the review
help-report-obligations = The team's own list of reports that rules ask for, in place of obligations.toml in the configuration folder
help-analyze = Tells the root causes, the recurrence paths and which of them the actions close
help-analyze-file = The review (.naze), outline (.txt) or fault tree (.xml, Open-PSA); - reads standard input
help-analyze-json = Prints the findings as JSON
help-analyze-lang = The language of the words; without it, that of the review
help-analyze-steps = How many steps the search for recurrence paths may take; when they end, the result says what is known. Without it, 40 million, some ten seconds
help-analyze-now = As of when deadlines are reckoned, such as 2026-03-05T10:00+09:00; without it, now
help-analyze-obligations = The team's own list of reports that rules ask for, in place of obligations.toml in the configuration folder
help-analyze-catalogue = The team's own actions, in place of actions.toml in the configuration folder
help-convert = Writes a review as a file of another kind; the ending of OUT decides
help-convert-file = The review (.naze), outline (.txt) or fault tree (.xml, Open-PSA); - reads standard input
help-convert-out = The file to write (.naze, .txt, .svg, .json)
help-new = Creates an empty review
help-new-file = The file to create (.naze)
help-schema = Prints the JSON Schema of a .naze file

list-separator = {", "}

cli-input = Standard input cannot be read: { $reason }.
cli-input-remedy = Give a file instead of -.
cli-output = The result cannot be written: { $reason }.
cli-output-remedy = Write to a file instead.
cli-no-tree = { $file } has no problem yet, so there is no tree.
cli-no-tree-remedy = Write the problem first: naze { $file }
cli-unknown-kind = { $path } has an ending that says nothing about what to write.
cli-unknown-kind-remedy = Use one of these: { $known }
cli-onto-itself = { $path } is the file that is read, and would be overwritten.
cli-onto-itself-remedy = Give the result another name.
cli-no-display = There is no display, so the window cannot be opened.
cli-no-display-remedy = Start Naze on a desktop. Without one, these work: naze report FILE -o out.pdf, and what naze --help names.
cli-no-display-remedy-file = Start Naze on a desktop. Without one, this makes the report: naze report { $file } -o out.pdf
cli-not-built = This Naze was built without its window.

convert-omitted = { $file } holds the tree alone. Left out: { $list }.
convert-omitted-remedy = Keep the .naze file: the rest stands only there.

summary-no-problem = The review has no problem yet, so nothing follows from it.
summary-no-causes = The problem has no causes yet, so nothing follows from the tree.
summary-problem = Problem: { $cause }
summary-root-causes = Root causes: { $count }
summary-paths = Recurrence paths: { $count }
summary-open-paths = Open recurrence paths: { $count }
summary-more = … the first { $shown } are shown
summary-open = open
summary-interim-only = closed by interim actions only
summary-by-plan = closed by plan
summary-in-force = closed in force
summary-complete-in-force = Every recurrence path is closed by actions in force.
summary-complete-by-plan = Every recurrence path is closed by plan.
summary-incomplete = The plan is not complete: ways back to the incident are left.
summary-coverage = Of { $all } recurrence paths: closed in force { $force }, closed by plan { $plan } (those in force included), interim only { $interim }, open { $open }
summary-suggestions = Suggested actions: { $count }
summary-effort = effort { $effort }
summary-deadlines = Reports that rules ask for: { $count }
summary-not-recorded = Not recorded:
summary-plans = Plans
summary-verify-next = To verify next: { $count }
summary-relative = All of this holds for the tree as drawn; none of it is a probability.
analyze-progress = Searching for recurrence paths: up to { $percent } % of the steps taken
