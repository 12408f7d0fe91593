# The deadlines of reports.

deadline = { $report } to { $recipient }: by { $due }
deadline-unknown = { $report } to { $recipient }: no deadline can be reckoned, for nobody has said when the organisation became aware
deadline-rule = Rule: { $rule }.
deadline-applies = For: { $applies }.
deadline-note = Note: { $note }.
deadline-source = Source: { $source } (as of { $date }).
deadline-no-advice = This is not legal advice; check deadlines with the text of the law and with a professional.
deadline-space = {" "}
deadline-at = { $time } ({ $offset })
deadline-days = { $first } to { $last }
deadline-from-aware = Counted from the time of awareness ({ $time }).
deadline-from-detected = Counted from the detection ({ $time }), for no time of awareness is given.
deadline-from-sent = Counted from when the report before it was sent ({ $time }).
deadline-from-before = Counted from the deadline of the report before it, which has not been sent.
deadline-due = not yet sent
deadline-sent = sent
deadline-sent-late = sent late
deadline-late = late
deadline-instead = Counted so because of this: { $when }. If that is not so, the shorter time counts.
deadline-left = { $time } left
deadline-over = { $time } overdue
deadline-state = { $state }, { $left }
