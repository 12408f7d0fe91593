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

verify-refuted-unexplained = 否定されると、再発経路が1本も残らない。問題事象の要因を問い直すことになる
verify-refuted-paths = 否定されると、{ $all }本の再発経路のうち{ $gone }本が消える
verify-refuted-paths-known = 否定されると、数えた{ $all }本の再発経路のうち{ $gone }本が消える
verify-refuted-nothing = 否定されても、再発経路は減らない
verify-refuted-paths-listed = 否定されると、一覧の再発経路{ $all }本のうち{ $gone }本が消える
verify-roots-gone = 問題に至らなくなる真因は{ $count }件（{ $causes }）
verify-completes-by-plan = 残る再発経路は、計画中の対策ですべて閉じる
verify-completes-in-force = 残る再発経路は、実施済の対策ですべて閉じる
verify-confirmed-paths = 確認されると、{ $count }本の再発経路が確認済の要因だけでつながる
verify-confirmed-paths-listed = 確認されると、一覧の再発経路{ $listed }本のうち{ $count }本が確認済の要因だけでつながる
verify-confirmed-nothing = 確認されても、確認済の要因だけでつながる再発経路は増えない
verify-roots-confirmed = 問題まで確認済の要因でつながる真因が{ $count }件（{ $causes }）増える
verify-joined = { $first }。{ $second }
verify-separator = 、
verify-more = { $names }など

therefore = 「{ $cause }」だから、「{ $effect }」
therefore-quoted = 「{ $cause }」
therefore-and = と
therefore-together = { $causes }が重なった。だから、「{ $effect }」
