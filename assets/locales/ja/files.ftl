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

place = { $line }行{ $column }文字目
place-path = { $line }行{ $column }文字目（{ $path }）

file-read = { $path } を読めません。{ $why }。
file-write = { $path } に書けません。{ $why }。
disk-missing = ファイルがありません
disk-missing-remedy = パスを確かめてください。
disk-missing-folder = 保存先のフォルダーがありません
disk-missing-folder-remedy = フォルダーを作るか、別の場所を選んでください。
disk-exists = 同じ名前のファイルがすでにあります
disk-exists-remedy = 別の名前にするか、先にそのファイルを削除してください。
disk-folder = フォルダーです
disk-folder-remedy = ファイル名を指定してください。
disk-denied = アクセス権がありません
disk-denied-remedy = 別のフォルダーを選ぶか、アクセス権を確かめてください。
disk-read-only = 読み取り専用です
disk-read-only-remedy = 別の名前で保存するか、書き込めるようにしてください。
disk-full = ディスクの空きがありません
disk-full-remedy = 空きを作るか別のディスクを選んで、もう一度保存してください。元のファイルはそのまま残っています。
disk-other = { $reason }
disk-other-remedy = もう一度試すか、別のフォルダーを選んでください。

file-too-large = ファイルが{ $megabytes } MBを超えています。
file-too-large-remedy = レビューがこの大きさになることはありません。目的のファイルか確かめてください。
file-empty = ファイルが空です。
file-empty-remedy = バックアップ（同じ名前の末尾に ~ が付いたファイル）を開くか、新しいレビューを始めてください。
file-not-text = { $place }から先がUTF-8のテキストではありません。
file-not-text-remedy = 目的のファイルか確かめてください。ほかのアプリで編集したときは、UTF-8で保存し直してください。
file-not-ours = このファイルはNazeのレビューではありません。
file-not-ours-remedy = .naze ファイルを開いてください。アウトライン（.txt）は naze convert outline.txt review.naze で変換できます。
file-newer = より新しいNazeで保存されたファイルです（形式{ $version }。このNazeが読めるのは形式{ $known }まで）。
file-newer-remedy = Nazeを更新してください。ファイルには手を加えていません。
file-unknown-version = ファイルに形式の版が書かれていません。
file-unknown-version-remedy = テキストエディターで "format" の下に "version": 1 と書くか、バックアップを開いてください。
file-broken = { $place }：{ $why }。
file-broken-remedy = テキストエディターでこの箇所を直すか、バックアップ（同じ名前の末尾に ~ が付いたファイル）を開いてください。
file-dangling = { $path } が { $id } を指していますが、{ $id } はありません。
file-dangling-remedy = テキストエディターでその番号を消すか、{ $id } を戻してください。
file-cause-twice = { $effect } の1つの説明に { $cause } が2回あります。
file-explanation-remedy = テキストエディターで余分なものを消すか、バックアップ（同じ名前の末尾に ~ が付いたファイル）を開いてください。
file-empty-explanation = { $effect } に要因のない説明があります。
file-numbers-used-up = 新しい項目に付ける番号が残っていません。
file-numbers-used-up-remedy = テキストエディターで最も大きい番号を小さくし、next_ids を合わせてください。
file-unwritable = レビューをテキストにできませんでした（{ $reason }）。
file-unwritable-remedy = Nazeの不具合です。ご報告ください。

syntax-cut-off = ファイルが途中で切れています
syntax-colon = コロン（:）がありません
syntax-comma = コンマか閉じ括弧がありません
syntax-trailing-comma = 閉じ括弧の前のコンマが余分です
syntax-trailing = レビューの終わりの後に余分な文字があります
syntax-key = 引用符で囲んだ項目名が必要です
syntax-value = 値が必要です（引用符で囲んだ文字列、数、true、false、リスト、オブジェクトのいずれか）
syntax-text = 引用符の中に使えない文字があります
syntax-number = 数を読み取れません
syntax-too-deep = 括弧の入れ子が深すぎます

value-duplicate-key = 同じ項目名「{ $key }」が2回あります
value-misplaced-list = ここにリストは置けません
value-unknown-field = 「{ $field }」という項目はありません
value-missing-field = 「{ $field }」がありません
value-unknown-word = 「{ $word }」は使えません。使えるのは次のいずれかです（{ $known }）
value-wants-text = 引用符で囲んだ文字列が必要です
value-wants-number = 整数が必要です
value-wants-truth = true か false が必要です
value-wants-list = リスト [ … ] が必要です
value-wants-object = オブジェクト {"{"} … {"}"} が必要です
value-wants-date = 2026-03-02 のような日付が必要です
value-not-a-name = 「{ $text }」は { $prefix } と数字からなる番号ではありません
value-not-a-time = 「{ $text }」は 2026-03-02T02:14+09:00 のような日時ではありません
value-other = 値を読み取れません（{ $detail }）

notice-link-parked = { $cause } を { $effect } の要因とすると循環するため（{ $circle }）、このつながりを { $parked } として保留にしました。
notice-link-parked-remedy = 保留を見て、どのつながりが正しいか決めてください。
notice-numbers-raised = 次に付ける番号が使用中の番号と重なっていたため、引き上げました。
notice-numbers-raised-remedy = そのままで差し支えありません。ファイルの2つの版をマージしたときに起こります。
notice-preferences-unreadable = 設定ファイル { $path } を読めないため、初期設定を使います。
notice-preferences-unreadable-remedy = 言語とテーマを設定し直すと、ファイルが作り直されます。

omitted-incident = インシデントの概要
omitted-details = 要因{ $count }件の詳細
omitted-outside = ツリー外の要因{ $count }件
omitted-facts = 事実{ $count }件
omitted-actions = 対策{ $count }件
omitted-damages = 損害{ $count }件
omitted-phases = 対応フェーズ{ $count }件
omitted-tasks = タスク{ $count }件
omitted-notifications = 報告・通知{ $count }件
omitted-participants = 参加者{ $count }名
omitted-overrides = 点検の見送り{ $count }件
omitted-parked = 保留{ $count }件
