# The reasons the engine gives.

reason-none = On no recurrence path as the tree stands
reason-alone-only = Enough on its own to bring the incident back: blocking it prevents recurrence
reason-pivotal-only = Needed on the only recurrence path: blocking it alone prevents recurrence
reason-pivotal = On all { $all } recurrence paths: blocking it alone prevents recurrence
reason-pivotal-both = On both recurrence paths: blocking it alone prevents recurrence
reason-alone = Enough on its own to bring the incident back
reason-some = On { $paths } of { $all } recurrence paths

therefore = “{ $cause }”, therefore “{ $effect }”
therefore-quoted = “{ $cause }”
therefore-and = {" "}and{" "}
therefore-together = { $causes } came together, therefore “{ $effect }”
