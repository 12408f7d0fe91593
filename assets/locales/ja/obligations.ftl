# 報告の期限。

deadline = { $recipient }への{ $report }：{ $due }まで
deadline-unknown = { $recipient }への{ $report }：知った日時が分からないため、期限を計算できない
deadline-rule = 根拠：{ $rule }。
deadline-applies = 対象：{ $applies }。
deadline-note = 注意：{ $note }。
deadline-source = 出典：{ $source }（{ $date }時点）。
deadline-no-advice = 法的助言ではありません。期限は法令の原典と専門家に確かめてください。
deadline-space = {""}
deadline-at = { $time }（{ $offset }）
deadline-days = { $first }〜{ $last }
deadline-from-aware = 知った時点（{ $time }）から数えた。
deadline-from-detected = 知った時点の記録がないため、検知（{ $time }）から数えた。
deadline-from-sent = 前の報告の提出（{ $time }）から数えた。
deadline-from-before = 前の報告が未提出のため、その期限から数えた。
deadline-due = 期限前
deadline-sent = 報告済
deadline-sent-late = 期限後に報告
deadline-late = 期限超過
deadline-instead = この数え方の理由：{ $when }。そうでなければ短い方の期限になる。
deadline-left = 残り{ $time }
deadline-over = { $time }超過
deadline-state = { $state }、{ $left }
