# What goes wrong with files, and the formats.

outline-empty = アウトラインに行がありません。
outline-empty-remedy = 1行目に問題事象を書き、その下に要因を半角スペース2つ分字下げして書いてください。
outline-nothing = { $line }行目：記号の後に文がありません。
outline-nothing-remedy = 文を書き足すか、行を削除してください。
outline-not-a-name = { $line }行目：= の後の「{ $text }」は要因の番号ではありません。
outline-not-a-name-remedy = 「= C3」のように番号だけを書いてください。文そのものが = で始まるときは、「[C9] = …」のように番号を前に付けてください。
outline-state-of-shared = { $line }行目：共有する要因 { $id } に状態の記号が付いています。
outline-state-of-shared-remedy = 記号は { $id } の文がある行に付けてください。
outline-indentation = { $line }行目：字下げが上のどの階層とも合いません。
outline-indentation-remedy = 並べたい要因と同じ位置まで字下げしてください。
outline-second-top = { $line }行目が字下げされていません。問題事象は{ $first }行目にすでにあります。
outline-second-top-remedy = 結果となる行の下に字下げしてください。問題事象は1つのレビューに1つです。
outline-nothing-above = { $line }行目：& は上の要因と組み合わせる記号ですが、同じ階層の上に要因がありません。
outline-nothing-above-remedy = & を削除するか、組み合わせる要因の下へ行を移してください。
outline-below-shared = { $line }行目が、共有する要因 { $id } の下にあります。
outline-below-shared-remedy = { $id } の文がある行の下に書いてください。
outline-name-twice = { $line }行目：番号 { $id } は{ $first }行目ですでに使われています。
outline-name-twice-remedy = どちらかの番号を変えてください。同じ要因なら「= { $id }」と書いてください。
outline-unknown-shared = { $line }行目：{ $id } がこれより上の行にありません。
outline-unknown-shared-remedy = 指したい要因をこれより上に置き、文の前に「[{ $id }]」と書いてください。
outline-cause-twice = { $line }行目：{ $id } が自分自身と組み合わされています。
outline-cause-twice-remedy = 行を削除してください。別の説明であれば & を削除してください。
outline-circle = { $line }行目：要因が自分自身に戻ります（{ $circle }）。
outline-circle-remedy = 行を削除するか、別の要因を共有してください。
