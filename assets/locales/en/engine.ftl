# The reasons the engine gives.

reason-none = On no recurrence path as the tree stands
reason-alone-only = Enough on its own to bring the incident back: blocking it prevents recurrence
reason-pivotal-only = Needed on the only recurrence path: blocking it alone prevents recurrence
reason-pivotal = On all { $all } recurrence paths: blocking it alone prevents recurrence
reason-pivotal-both = On both recurrence paths: blocking it alone prevents recurrence
reason-alone = Enough on its own to bring the incident back
reason-some = On { $paths } of { $all } recurrence paths
reason-pivotal-every = On every recurrence path: blocking it alone prevents recurrence
reason-none-known = On none of the recurrence paths that are known
reason-some-known = On { $paths } of the { $all } recurrence paths that are known
reason-shared = { $reason }. { $effects } causes share it: one fix here serves them all
reason-shared-gateway = { $reason }. { $effects } causes share it: one fix serves them all, here or at { $gateway }, where its ways meet

paths-bound = At least { $count }: all recurrence paths of up to { $size } { $size ->
    [one] cause
   *[other] causes
} are counted, larger ones are not
paths-bound-none = No recurrence path has { $size ->
    [one] one cause
   *[other] { $size } causes or fewer
}; whether there are larger ones is not known

verify-refuted-unexplained = Refuting it leaves no recurrence path: nothing would explain the problem
verify-refuted-paths = Refuting it removes { $gone } of { $all } recurrence paths
verify-refuted-paths-known = Refuting it removes { $gone } of the { $all } recurrence paths that are known
verify-refuted-nothing = Refuting it removes no recurrence path
verify-refuted-paths-listed = Refuting it removes { $gone } of the { $all } recurrence paths listed
verify-roots-gone = { $count ->
    [one] 1 root cause no longer leads
   *[other] { $count } root causes no longer lead
} to the problem ({ $causes })
verify-completes-by-plan = The planned actions then close every path that is left
verify-completes-in-force = The actions in force then close every path that is left
verify-confirmed-paths = Confirming it makes { $count ->
    [one] 1 more recurrence path lead
   *[other] { $count } more recurrence paths lead
} through confirmed causes alone
verify-confirmed-paths-listed = Confirming it makes { $count } more of the { $listed } recurrence paths listed lead through confirmed causes alone
verify-confirmed-nothing = Confirming it makes no more recurrence paths lead through confirmed causes alone
verify-roots-confirmed = { $count ->
    [one] 1 more root cause leads
   *[other] { $count } more root causes lead
} to the problem through confirmed causes alone ({ $causes })
verify-joined = { $first }. { $second }
verify-separator = {", "}
verify-more = { $names }, …

therefore = “{ $cause }”, therefore “{ $effect }”
therefore-quoted = “{ $cause }”
therefore-and = {" "}and{" "}
therefore-together = { $causes } came together, therefore “{ $effect }”

read-back-certificate = { $read } of { $all } explanations read back: { $fails } { $fails ->
    [one] does not hold
   *[other] do not hold
}, { $unsure } unsure

together-sufficiency = Would { $cause } alone have been enough for { $effect }?
together-necessity = Would { $effect } still have happened without { $cause }?
together-paths = Recurrence paths: { $count }
together-paths-at-least = Recurrence paths: at least { $count }

time-begins-before = { $cause } begins before { $effect }: the times agree
time-begins-after = { $cause } begins after { $effect }, so it cannot be a cause of it
time-had-ended = { $cause } had ended before { $effect } began, so it cannot be a cause of it as it stands
time-cause-undated = No fact with a time supports { $cause }: which came first is open
time-effect-undated = No fact with a time supports { $effect }: which came first is open
time-both-undated = No fact with a time supports { $cause } or { $effect }: which came first is open
time-too-coarse = The times of { $cause } and { $effect } are too coarse to tell which came first
time-may-have-ended = { $cause } may have ended before { $effect } began

plan-kind-least-effort = Least effort
plan-kind-fewest-actions = Fewest actions
plan-kind-earliest = Earliest completion
plan-kind-two-fold = Two-fold
plan-two = { $first } and { $last }
plan-many = { $first } and { $last }
plan-closes = { $actions } { $count ->
    [one] closes
   *[other] close
} every recurrence path
plan-closes-by = { $actions } { $count ->
    [one] closes
   *[other] close
} every recurrence path by { $date }
plan-doubles = { $actions } { $count ->
    [one] cuts
   *[other] cut
} every recurrence path twice, and none by weak actions alone
plan-beside-force = Together with { $force } in force, { $plan }
plan-least = {" "}(effort { $effort }, proven the least)
plan-least-bound = {" "}(effort { $effort }; not proven the least, but at least { $bound } is needed)
plan-fewest = {" "}({ $count ->
    [one] one action
   *[other] { $count } actions
}, proven the fewest; effort { $effort })
plan-fewest-bound = {" "}({ $count ->
    [one] one action
   *[other] { $count } actions
}, effort { $effort }; not proven the fewest, but at least { $bound } needed)
plan-earliest = {" "}(no plan is complete earlier, and effort { $effort } is proven the least by that day)
plan-earliest-bound = {" "}(no plan is complete earlier; effort { $effort } is not proven the least by that day, but at least { $bound } is needed)
plan-effort-unset = . { $actions } { $count ->
    [one] counts
   *[other] count
} as medium effort, for none is set
plan-reached = The actions in force close every recurrence path
plan-reached-two-fold = The actions in force cut every recurrence path twice
plan-no-path = The tree as it stands has no recurrence path to cut
plan-uncut = No permanent or horizontal action cuts the recurrence path { $path }
plan-undated = The recurrence path { $path } is cut only by { $actions }, without a due date
plan-cut-once = Only { $actions } cuts the recurrence path { $path }: another action is needed to cut it twice
plan-only-weak = The recurrence path { $path } is cut by weak actions only ({ $actions })
plan-strength-unset = . { $actions } { $count ->
    [one] counts
   *[other] count
} as weak, for no strength is set
