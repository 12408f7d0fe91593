# The reasons the engine gives.

reason-none = いまの図では、どの再発経路にも関わらない
reason-alone-only = これだけで再発する。ここを断てば再発しない
reason-pivotal-only = ただ1本の再発経路に関わる急所。ここを断てば再発しない
reason-pivotal = { $all }本の再発経路すべてに関わる急所。ここを断てば再発しない
reason-pivotal-both = 2本の再発経路のどちらにも関わる急所。ここを断てば再発しない
reason-alone = これだけで再発する
reason-some = { $all }本の再発経路のうち{ $paths }本に関わる
reason-pivotal-every = すべての再発経路に関わる急所。ここを断てば再発しない
reason-none-known = 数えた再発経路の中では、どれにも関わらない
reason-some-known = 数えた{ $all }本の再発経路のうち{ $paths }本に関わる
reason-shared = { $reason }。{ $effects }件の要因に共有されており、ここを断てば一度で済む
reason-shared-gateway = { $reason }。{ $effects }件の要因に共有されており、ここか、道が合流する{ $gateway }を断てば一度で済む

paths-bound = 少なくとも{ $count }本。要因{ $size }件までの再発経路はすべて数えた。それより多い要因が重なる経路は数えていない
paths-bound-none = 要因{ $size }件までの再発経路はない。それより多い要因が重なる経路の有無は調べきれていない

therefore = 「{ $cause }」だから、「{ $effect }」
therefore-quoted = 「{ $cause }」
therefore-and = と
therefore-together = { $causes }が重なった。だから、「{ $effect }」
