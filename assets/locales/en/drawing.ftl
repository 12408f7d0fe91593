# The words in pictures.

# Between the parts of what a screen reader says.
drawing-comma = ,{" "}

tree-problem = Problem
tree-root = Root
tree-choke = Choke point { $count }/{ $count }
tree-choke-many = Choke point, all paths
tree-all = ALL
tree-any = ANY
tree-no-facts = No facts
tree-no-action = No action
tree-refuted-by = vs
tree-unwritten = (not written yet)
tree-parked = Parked
tree-contradicted = contradicted by the times of the facts
tree-not-asked = not asked yet whether it alone was enough
tree-to-reword = wording to look at

# Said of a card and of a link.
tree-said-facts = facts
tree-said-actions = actions
tree-said-all = { $causes } all together, so { $effect }
tree-said-any = any one of { $causes }, so { $effect }
tree-said-one = { $cause }, so { $effect }
tree-said-refuted = { $cause } is no cause of { $effect }

gauge-in-force = Closed in force
gauge-by-plan = Closed by plan
gauge-interim-only = Interim only
gauge-open = Open

damage-estimated = { $amount } (estimate)
damage-partly-estimated = { $amount }, of which { $estimated } estimated
damage-unpriced = { $count } without an amount
damage-none = none recorded
damage-plus = {" "}+{" "}

timeline-occurred = Occurred
timeline-detected = Detected
timeline-contained = Contained
timeline-resolved = Resolved
timeline-published = Published
timeline-notified = { $recipient }: { $kind }
timeline-unnoticed = Unnoticed { $duration }
timeline-containing = Contained in { $duration }
timeline-folded = { $duration } compressed
timeline-years = { $years } y
timeline-months = { $months } mo
timeline-days = { $days } d
timeline-facts = { $count ->
    [1] { $first }
   *[other] { $first } and more ({ $count } facts)
}
