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

read-back-certificate = { $all }件の説明のうち { $read }件を読み返した。成り立たない { $fails }件、わからない { $unsure }件

together-sufficiency = { $cause } だけでも、{ $effect } は起きたか？
together-necessity = { $cause } がなくても、{ $effect } は起きたか？
together-paths = 再発経路 { $count }本
together-paths-at-least = 再発経路 { $count }本以上

time-begins-before = { $cause } は { $effect } より先に始まっており、日時に矛盾はない
time-begins-after = { $cause } は { $effect } より後に始まっている。{ $cause } は { $effect } の要因になりえない
time-had-ended = { $cause } は、{ $effect } が始まる前に終わっていた状態。そのままでは { $effect } の要因になりえない
time-cause-undated = { $cause } を支える事実に日時がなく、前後を確かめられない
time-effect-undated = { $effect } を支える事実に日時がなく、前後を確かめられない
time-both-undated = { $cause } も { $effect } も、支える事実に日時がなく、前後を確かめられない
time-too-coarse = { $cause } と { $effect } の日時が粗く、どちらが先か決められない
time-may-have-ended = { $cause } は、{ $effect } が始まる前に終わっていたかもしれない

plan-kind-least-effort = 労力が最小の計画
plan-kind-fewest-actions = 対策が最少の計画
plan-kind-earliest = 最も早く完了する計画
plan-kind-two-fold = 二重に断つ計画
plan-two = { $first }と{ $last }
plan-many = { $first }、{ $last }
plan-closes = { $actions }で、すべての再発経路が閉じます
plan-closes-by = { $actions }で、すべての再発経路が{ $date }までに閉じます
plan-doubles = { $actions }で、すべての再発経路を、弱い対策だけに頼らず二重に断てます
plan-beside-force = 実施済みの{ $force }に加えて、{ $plan }
plan-least = （労力{ $effort }、最小であることを確認済み）
plan-least-bound = （労力{ $effort }。最小かどうかは確認しきれていないが、少なくとも{ $bound }は必要）
plan-fewest = （{ $count }件、最少であることを確認済み。労力{ $effort }）
plan-fewest-bound = （{ $count }件、労力{ $effort }。最少かどうかは確認しきれていないが、少なくとも{ $bound }件は必要）
plan-earliest = （これより早い計画はなく、この日までに終わる計画では労力{ $effort }が最小であることを確認済み）
plan-earliest-bound = （これより早い計画はない。労力{ $effort }が最小かどうかは確認しきれていないが、少なくとも{ $bound }は必要）
plan-effort-unset = 。労力が未設定の{ $actions }は「中」として計算
plan-reached = 実施済みの対策だけで、すべての再発経路が閉じています
plan-reached-two-fold = 実施済みの対策だけで、すべての再発経路が二重に断たれています
plan-no-path = いまの図には、断つべき再発経路がありません
plan-uncut = どの恒久対策・水平展開でも断てない再発経路があります：{ $path }
plan-undated = 期限のある対策だけでは断てない再発経路があります：{ $path }。{ $actions }には期限がありません
plan-cut-once = { $actions }でしか断てない再発経路があります：{ $path }。二重にするには、別の対策がもう一つ必要です
plan-only-weak = 弱い対策（{ $actions }）でしか断てない再発経路があります：{ $path }
plan-strength-unset = 。強さが未設定の{ $actions }は「弱」とみなしています
