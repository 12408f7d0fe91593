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

therefore = “{ $cause }”, therefore “{ $effect }”
therefore-quoted = “{ $cause }”
therefore-and = {" "}and{" "}
therefore-together = { $causes } came together, therefore “{ $effect }”
