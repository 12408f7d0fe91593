# The words of the command line.

help-naze = なぜ（Naze）：インシデントの振り返り。サブコマンドがなければウィンドウを開きます
help-naze-file = 開くレビュー
help-report = 報告書をPDFで書き出します
help-report-file = レビュー（.naze）、アウトライン（.txt）、フォールトツリー（.xml、Open-PSA）のいずれか。- は標準入力
help-report-out = 書き出すファイル。- は標準出力
help-report-lang = 報告書の言語。省略するとレビューの言語
help-report-obligations = チームの報告義務の一覧。省略すると設定フォルダーの obligations.toml
help-analyze = 真因、再発経路、対策で閉じた経路を示します
help-analyze-file = レビュー（.naze）、アウトライン（.txt）、フォールトツリー（.xml、Open-PSA）のいずれか。- は標準入力
help-analyze-json = 結果をJSONで出力します
help-analyze-lang = 表示の言語。省略するとレビューの言語
help-analyze-steps = 再発経路の探索に使う手数の上限。尽きたときは、分かったところまでを示す。省略時は4,000万（十数秒ほど）
help-analyze-now = 期限を計算する時点（2026-03-05T10:00+09:00 など）。省略すると現在
help-analyze-obligations = チームの報告義務の一覧。省略すると設定フォルダーの obligations.toml
help-analyze-catalogue = チームの対策カタログ。省略すると設定フォルダーの actions.toml
help-convert = レビューを別の形式で書き出します。形式はOUTの拡張子で決まります
help-convert-file = レビュー（.naze）、アウトライン（.txt）、フォールトツリー（.xml、Open-PSA）のいずれか。- は標準入力
help-convert-out = 書き出すファイル（.naze、.txt、.svg、.json）
help-new = 空のレビューを作ります
help-new-file = 作るファイル（.naze）
help-schema = .naze ファイルのJSON Schemaを出力します

list-separator = 、

cli-input = 標準入力を読めません（{ $reason }）。
cli-input-remedy = - の代わりにファイルを指定してください。
cli-output = 結果を出力できません（{ $reason }）。
cli-output-remedy = 出力先にファイルを指定してください。
cli-no-tree = { $file } には問題事象がまだなく、ツリーがありません。
cli-no-tree-remedy = 先に問題事象を書いてください：naze { $file }
cli-unknown-kind = { $path } の拡張子からは、書き出す形式が分かりません。
cli-unknown-kind-remedy = 次のいずれかにしてください：{ $known }
cli-onto-itself = { $path } は読み込むファイルと同じで、上書きされてしまいます。
cli-onto-itself-remedy = 書き出すファイルを別の名前にしてください。
cli-no-display = 画面（ディスプレイ）がないため、ウィンドウを開けません。
cli-no-display-remedy = デスクトップ環境で起動してください。画面がなくても naze report FILE -o out.pdf などが使えます（naze --help で一覧）。
cli-no-display-remedy-file = デスクトップ環境で起動してください。画面がなくても報告書は作れます：naze report { $file } -o out.pdf
cli-not-built = このNazeはウィンドウなしでビルドされています。

convert-omitted = { $file } に書き出したのはツリーだけです。含まれないもの：{ $list }。
convert-omitted-remedy = 残りは .naze ファイルにしかありません。削除しないでください。

summary-no-problem = 問題事象がまだないため、導けるものがありません。
summary-no-causes = 問題事象の要因がまだないため、導けるものがありません。
summary-problem = 問題事象：{ $cause }
summary-root-causes = 真因：{ $count }件
summary-paths = 再発経路：{ $count }本
summary-open-paths = 開いている再発経路：{ $count }本
summary-more = …（先頭の{ $shown }件）
summary-open = 開
summary-interim-only = 暫定対策のみ
summary-by-plan = 計画で閉
summary-in-force = 実施済で閉
summary-complete-in-force = すべての再発経路が実施済の対策で閉じています。
summary-complete-by-plan = すべての再発経路が計画中の対策で閉じます。
summary-incomplete = 計画は完全ではありません。インシデントに戻る経路が残っています。
summary-coverage = 再発経路{ $all }本のうち、実施済で閉{ $force }、計画で閉{ $plan }（実施済を含む）、暫定対策のみ{ $interim }、開{ $open }
summary-suggestions = 提案する対策：{ $count }件
summary-effort = 工数{ $effort }
summary-deadlines = 規則が求める報告：{ $count }件
summary-not-recorded = 未記録
summary-plans = 再発経路をすべて閉じる計画
summary-verify-next = 次に確かめる要因：{ $count }件
summary-relative = 以上は描かれたツリーから導いたものであり、確率ではありません。
analyze-progress = 再発経路を探索しています（手数の{ $percent }%まで使用）
