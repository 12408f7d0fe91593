# The words in pictures.

# Between the parts of what a screen reader says.
drawing-comma = 、

tree-problem = 問題
tree-root = 真因
tree-choke = 急所 { $count }経路すべて
tree-choke-many = 急所 全経路
tree-all = すべて
tree-any = どれか
tree-no-facts = 根拠なし
tree-no-action = 対策なし
tree-refuted-by = 反証
tree-unwritten = （未記入）
tree-parked = 保留
tree-contradicted = 事実の時刻と矛盾
tree-not-asked = 「それだけでも起きたか」を未確認
tree-to-reword = 言い回しに指摘あり

# Said of a card and of a link.
tree-said-facts = 根拠
tree-said-actions = 対策
tree-said-all = { $causes }がすべて重なって{ $effect }
tree-said-any = { $causes }のどれか一つで{ $effect }
tree-said-one = { $cause }だから{ $effect }
tree-said-refuted = { $cause }は{ $effect }の要因ではない

gauge-in-force = 実施済で閉
gauge-by-plan = 計画で閉
gauge-interim-only = 暫定のみ
gauge-open = 開いたまま

damage-estimated = { $amount }（見込み）
damage-partly-estimated = { $amount }（うち見込み { $estimated }）
damage-unpriced = 金額なし { $count }件
damage-none = 記録なし
damage-plus = {" "}＋{" "}

timeline-occurred = 発生
timeline-detected = 検知
timeline-contained = 封じ込め
timeline-resolved = 復旧
timeline-published = 公表
timeline-notified = { $recipient }へ{ $kind }
timeline-unnoticed = 気づかなかった時間　{ $duration }
timeline-containing = 封じ込めまで { $duration }
timeline-folded = { $duration }を短縮
timeline-years = { $years }年
timeline-months = { $months }か月
timeline-days = { $days }日
timeline-facts = { $count ->
    [1] { $first }
   *[other] { $first } ほか（{ $count }件）
}
