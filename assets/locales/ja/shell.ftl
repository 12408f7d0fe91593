# The shell: start, preferences, other windows, and what was not saved.

command-new-window = 新しいウィンドウ
command-start = 開始画面
command-recover = 保存されていない作業を探す
command-preferences = 設定…
command-text-larger = 文字を大きく
command-text-smaller = 文字を小さく
command-text-usual = 文字を標準の大きさに
command-messages = これまでのお知らせ

theme-system = システムの配色に合わせる
theme-light = 明るい
theme-dark = 暗い
theme-high-contrast = 高コントラスト（明るい）
theme-high-contrast-dark = 高コントラスト（暗い）

start-lead = 起きたことから「なぜ」をたどり、再発の道筋を断つ対策を決めます。
start-back = 開いているレビューに戻る
start-no-recent = まだありません
start-forget-all = すべて消す
start-forget = { $name } を一覧から消す
start-missing = 見つかりません：{ $folder }
start-examples = 例
start-drop = ここに放すと、レビューは開き、画像は証拠に、表とログは事実になります
example-web-shop = ネットショップの顧客情報流出
example-web-shop-text = 事実から対策、報告書までそろった例
example-chain = 会員サイトの個人情報流出
example-chain-text = なぜを一本道でたどった最小の例

preferences-title = 設定
preferences-language = 言語
preferences-theme = 配色
preferences-text-size = 文字の大きさ
preferences-behaviour = 動作
preferences-motion = 動きを減らす
preferences-journal = 保存していない作業を自動で控える
preferences-journal-text = 異常終了しても、次に起動したときに控えから続けられます。ファイルそのものは、保存するまで変わりません。
preferences-lists = チーム独自のリスト
preferences-lists-text = 次のフォルダーに actions.toml（対策）と obligations.toml（報告義務）を置くと、次の起動から使われます。
preferences-lists-open = フォルダーを開く
toast-text-size = 文字の大きさ：{ $percent }%

messages-title = これまでのお知らせ
messages-none = まだありません

state-reading = 閲覧のみ
button-edit = このまま編集する
locked-title = { $name } はほかで開かれています
locked-somebody = だれかが開いています
locked-host = { $host } で開かれています
locked-user = { $host } の{ $user }さんが開いています
locked-since = { $who }（{ $time } から）
locked-text = 両方で編集した場合は、あとから保存するときに、どちらを残すかをお尋ねします。
save-over-text = まだ何も書き込んでいません。上書きすると、開いている人には保存の前に確認が出ます。
locked-read = 閲覧する
locked-copy = 複製を開く

changed-title = { $name } がほかで変更されました
changed-text = 開いているレビューは、いまのファイルの内容と違います。
changed-text-both = このウィンドウにも、保存していない変更があります。読み込み直すと、その変更は失われます。
changed-reload = 読み込み直す
changed-keep = このまま続ける
changed-overwrite = 上書きする
changed-save-as = 別の名前で保存…
disk-gone = ファイルがなくなりました：{ $path }。保存すると作り直されます

recovery-title = 保存されていない作業が見つかりました
recovery-text = 前回、保存される前に終わったウィンドウの控えです。開いても、保存するまでファイルは変わりません。
recovery-later = あとで決める
recovery-open = 開く
recovery-discard = 破棄…
recovery-discard-really = 破棄する
recovery-kept = { $time } の控え。ファイル：{ $path }
recovery-kept-unsaved = { $time } の控え。まだファイルに保存されていません
recovery-same = いまのファイルと同じ内容です
recovery-file-gone = 元のファイルは見つかりません。控えにはすべてが残っています。
recovery-unreadable = 読み取れない控えがあります
recovery-nothing = 保存されていない作業はありません
recovery-done = 控えから開きました。保存するまでファイルは変わりません
recovery-done-beside = 元のファイルはほかで開かれているため、複製として開きました
recovery-line = { $kind }：{ $changes }
recovery-added = { $count }件追加
recovery-changed = { $count }件変更
recovery-removed = { $count }件削除
recovery-causes = 要因
recovery-facts = 事実
recovery-actions = 対策
recovery-others = その他
recovery-incident = インシデントの概要が変わっています

window-new-failed = 新しいウィンドウを開けませんでした（{ $reason }）
window-new-failed-remedy = Naze をもう一度起動してください。複数のウィンドウを同時に使えます
