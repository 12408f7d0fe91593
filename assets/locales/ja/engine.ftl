# The reasons the engine gives.

reason-none = いまの図では、どの再発経路にも関わらない
reason-alone-only = これだけで再発する。ここを断てば再発しない
reason-pivotal-only = ただ1本の再発経路に関わる急所。ここを断てば再発しない
reason-pivotal = { $all }本の再発経路すべてに関わる急所。ここを断てば再発しない
reason-pivotal-both = 2本の再発経路のどちらにも関わる急所。ここを断てば再発しない
reason-alone = これだけで再発する
reason-some = { $all }本の再発経路のうち{ $paths }本に関わる

therefore = 「{ $cause }」だから、「{ $effect }」
therefore-quoted = 「{ $cause }」
therefore-and = と
therefore-together = { $causes }が重なった。だから、「{ $effect }」
