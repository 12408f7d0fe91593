# What an edit refuses.

edit-set-incident = 概要の記入
edit-add-cause = 要因の追加
edit-set-statement = 文の変更
edit-set-state = 状態の変更
edit-set-factor = 分類の変更
edit-set-stop-reason = 掘り下げを止める理由
edit-set-audience = 公開範囲の変更
edit-link-cause = 要因を結ぶ
edit-unlink-cause = 要因を外す
edit-move-cause = 要因の移動
edit-shift-cause = 並べ替え
edit-answer-together = 「だけでも起きたか」の回答
edit-answer-necessity = 「なくても起きたか」の回答
edit-set-read-back = 読み返しの回答
edit-delete-cause = 要因の削除
edit-set-fact = 事実の記入
edit-delete-fact = 事実の削除
edit-set-action = 対策の記入
edit-delete-action = 対策の削除
edit-set-damage = 損害の記入
edit-delete-damage = 損害の削除
edit-set-phase = 対応段階の記入
edit-set-task = 作業の記入
edit-delete-task = 作業の削除
edit-set-notification = 報告・連絡の記入
edit-delete-notification = 報告・連絡の削除
edit-set-participant = 参加者の記入
edit-delete-participant = 参加者の削除
edit-set-override = 指摘の見送り
edit-delete-override = 見送りの取り消し
edit-set-parked = 保留にする
edit-delete-parked = 保留の解除
edit-set-decision = 決定の記入
edit-delete-decision = 決定の削除

edit-error-unknown = { $id } は見つかりません
edit-error-taken = { $id } という番号はすでに使われています
edit-error-problem-exists = 問題事象（{ $problem }）はすでにあります
edit-error-problem-has-causes = { $problem } は問題事象です。消すと、下の要因もすべて失われます
edit-error-problem-stays = { $problem } は問題事象なので、動かせません
edit-error-cycle = 原因が一巡してしまいます（{ $cycle }）
edit-error-already-linked = { $cause } は、すでに { $effect } の要因です
edit-error-not-linked = { $cause } は { $effect } の要因ではありません
edit-error-no-explanation = { $effect } に { $number } 番目の説明はありません
edit-error-stands-alone = { $cause } は単独で { $effect } の説明になっているので、組から外せません
edit-error-new-cause-has-explanations = { $cause } は新しい要因なので、まだ下に要因を持てません
edit-error-not-overridden = 点検「{ $check }」は見送られていません

edit-remedy-cycle = 結ぶ向きが逆でないか、途中の要因を分けられないかを確かめてください
edit-remedy-problem = 問題事象は一つだけです。文を書き直すか、別のレビューを作ってください
edit-remedy-problem-has-causes = 文を書き直すか、先に下の要因を移すか消すかしてください
edit-remedy-already-linked = 別の結び方を選んでください
edit-remedy-look-again = 画面が古い可能性があります。選び直してください

edit-error-for-reading = このレビューは閲覧用に開いています
edit-remedy-for-reading = 「このまま編集する」を押すか、別の名前で保存してから直してください
