# The words of the report.

report-kind = 事故調査報告書
report-edition-internal = 社内限り
report-edition-stakeholder = 関係者限り
report-edition-authority = 当局提出用
report-role-letter = 担当者{ $letter }
report-role-several = 担当者
report-withheld-cause = （社内限りの要因）
report-withheld-fact = （社内限りの事実）
report-withheld-action = （社内限りの対策）
report-left-out-items = 社内限りのため文言を省くもの { $count }件：{ $ids }
report-left-out-bare = そのうち、証明に要るため番号と位置だけを残すもの：{ $ids }
report-left-out-people = 氏名を役割に置き換える人 { $count }人
report-left-out-evidence = 事実を示す画像・文書 { $count }件
report-untitled = 無題のレビュー
report-issued = { $date }発行
report-none = –
report-separator = 、
report-lead-separator = {"　"}
report-part-separator = ／
report-plus = と
report-undecided = 未定

# Cover
report-occurred = { $date }発生
report-severity = 重大度 { $word }
report-figure-volume = 影響した情報
report-figure-detection = 発生から検知まで
report-figure-containment = 検知から封じ込めまで
report-figure-damage = 概算損害
report-figure-paths = 遮断した再発経路
report-figure-paths-unit = ／ { $count }本
report-figure-paths-plan = 計画を含めると { $count }本
report-figure-paths-unmet = 計画を含めても { $count }本
report-figure-damage-estimated = うち見込み { $amount }
report-figure-damage-confirmed = すべて確定額
report-figure-damage-currencies = ほか { $count }通貨
report-figure-damage-unpriced = 金額のないもの { $count }件を除く
report-figure-from-to = { $from } → { $to }

report-conclusion = 結論
report-summary = 概要
report-what-happened = 何が起きたか
report-why-it-happened = なぜ起きたか
report-how-to-prevent = どう防ぐか
report-what-unknown = 何が起きたかは、まだ書かれていない。
report-what-volume = 対象は { $volume }。
report-why-unknown = 真因はまだ導かれていない。
report-why-roots = 真因は { $roots }件。
report-why-choke = なかでも「{ $statement }」（{ $id }）は、再発経路 { $paths }本すべてに関わる急所である。
report-why-single = 「{ $statement }」（{ $id }）が、ただ 1本の再発経路をつくる。
report-why-chokes = { $pathplural ->
    [1] 急所は { $ids } の { $count }件で、どの 1件を断ってもただ 1本の再発経路が閉じる。
   *[other] 急所は { $ids } の { $count }件で、どの 1件を断っても再発経路 { $paths }本がすべて閉じる。
}
report-why-alone = 「{ $statement }」（{ $id }）は、それだけでインシデントを再発させる。1件で全経路を断てる急所はない。
report-why-several-alone = それだけでインシデントを再発させる真因が { $count }件ある（{ $ids }）。1件で全経路を断てる急所はない。
report-why-most = 最も多くの経路に関わるのは「{ $statement }」（{ $id }）で、{ $paths }本のうち { $through }本に関わる。1件で全経路を断てる急所はない。
report-how-unknown = 対策はまだ決まっていない。
report-how-none-in-force = 実施済みの対策で閉じた再発経路は、まだない。
report-how-some-in-force = { $ids } の実施で、再発経路 { $paths }本のうち { $closed }本を遮断した。
report-how-all-in-force = { $pathplural ->
    [1] { $ids } の実施で、ただ 1本の再発経路を遮断した。
   *[other] { $ids } の実施で、再発経路 { $paths }本すべてを遮断した。
}
report-how-rest-by = { $plural ->
   *[other] 残る { $rest }本も、{ $date }の { $id } までに閉じる見込み。
}
report-how-all-by = { $pathplural ->
    [1] ただ 1本の再発経路は、{ $date }の { $id } で閉じる見込み。
   *[other] { $date }の { $id } までに、{ $paths }本すべてが閉じる見込み。
}
report-how-rest-planned = { $plural ->
   *[other] 計画どおりに進めば、残る { $rest }本も閉じる。期限が未定の対策があり、時期は決まっていない。
}
report-how-incomplete = 計画を含めても、再発の道が残る。
report-how-open = { $plural ->
   *[other] 計画を含めても { $open }本が残る。
}

report-roots = 真因
report-roots-remark = 関わる再発経路が多い順
report-roots-more = ほか { $count }件は「真因の順位」に示す。
report-rank = 順位
report-cause = 要因
report-root-cause = 真因
report-paths-share = 関わる経路
report-blocked-by = 断つ対策
report-stage = 段階
report-due = 期限
report-choke = 急所
report-no-action = 対策なし
report-interim-only = 暫定のみ

report-issues = 残る課題
report-issue-open-paths = { $plural ->
   *[other] 再発経路 { $count }本が残っている
}
report-issue-open-paths-text = { $paths }を断つ対策を決める
report-issue-no-action = { $plural ->
    [1] { $ids } に対策がない
   *[other] 真因 { $plural }件に対策がない
}
report-issue-no-action-text = 「{ $statement }」を断つ対策を決める
report-issue-no-action-many = { $ids }を断つ対策を決める
report-issue-undated = { $plural ->
    [1] { $ids } の期限が未定
   *[other] 対策 { $plural }件の期限が未定
}
report-issue-unowned = { $plural ->
    [1] { $ids } の担当が未定
   *[other] 対策 { $plural }件の担当が未定
}
report-issue-unowned-undated = { $plural ->
    [1] { $ids } の担当と期限が未定
   *[other] 対策 { $plural }件の担当と期限が未定
}
report-issue-decide = 責任者と期日を決める
report-issue-decide-many = { $ids }の責任者と期日を決める
report-issue-suspected = { $plural ->
   *[other] { $ids } は推定のまま
}
report-issue-suspected-text = 根拠となる事実を加えるか、否定する
report-issue-questions = 7つの問いのうち { $count }問に答えきれていない
report-issue-questions-text = { $questions }
report-issue-names = { $names } ほか { $more }件
report-issue-no-tree = なぜなぜの木がない
report-issue-no-tree-text = 問題事象を書き、「なぜ」を重ねる
report-issue-no-roots = 問題事象に要因がない
report-issue-no-roots-text = 「なぜ起きたか」を 1つずつ加える

# Nine items
report-nine-title = 報告事項 9項目
report-nine-title-open = 報告事項 9項目のうち { $count }項目が未記入
report-nine-lead = 個人情報保護法施行規則 第8条第1項の各号に沿って、レビューの記録から作成した。提出前に、所管の様式と記載内容を確かめること。
report-nine-item = 報告事項
report-nine-missing = この項目の記録がない。提出前に記入する
report-nine-outline = 概要
report-nine-data = 個人データの項目
report-nine-persons = 本人の数
report-nine-cause = 原因
report-nine-harm = 二次被害又はそのおそれの有無及びその内容
report-nine-told = 本人への対応の実施状況
report-nine-publication = 公表の実施状況
report-nine-prevention = 再発防止のための措置
report-nine-other = その他参考となる事項
report-nine-see-tree = 詳細は「なぜなぜの木」に示す
report-nine-not-sent = 未実施（期限 { $due }）
report-words-persons = 本人,顧客,お客様,利用者,会員
report-words-harm = 二次被害,不正利用,悪用,なりすまし,フィッシング,出品

# Course of events
report-course-both = 検知まで { $detection }。検知後は { $containment }で封じ込めた
report-course-detection = 検知まで { $detection }かかった
report-course-containment = 検知から { $containment }で封じ込めた
report-course-events = 経過を { $count }件の記録で追う
report-course-none = 経過はまだ記録されていない
report-about = 約{ $duration }
report-course = 経過
report-course-zone = 時刻は UTC{ $offset }
report-when = 日時
report-event = できごと
report-source = 出典
report-number = 番号
report-event-occurred = 発生
report-event-detected = 検知
report-event-contained = 封じ込め
report-event-resolved = 復旧
report-event-published = 公表
report-event-notified = { $recipient }へ{ $kind }
report-moment-hour = { $date } { $hour }時台
report-moment-around = { $moment }頃
report-moment-unknown = { $moment }（精度不明）
report-interval = { $from } 〜 { $to }
report-questions = 公表で問われる 7つの問い
report-questions-remark = 7問中 { $count }問に回答済
report-question = 問い
report-answer = 答え
report-basis = 根拠
report-state = 状態
report-unanswered = 回答なし

# Tree
report-tree-together = { $count }つの要因が重なって起きた
report-tree-single = 1つの要因から起きた
report-tree-alternatives = { $count }通りの要因から起こりうる
report-tree-none = 「なぜ」はまだ問われていない
report-tree-lead = { $causecount }、{ $rootcount }。左の問題事象から右へ「なぜ」を重ね、行き止まりが真因である。
report-causes-count = 要因 { $count }件
report-roots-count = 真因 { $count }件
report-tree-lead-pages = 木が大きいため { $pages }枚の図に分けた。まず全体図、次に各枝、最後に索引を置く。「→ p.」はその枝が続くページを、「← p.」は手前のページを指す。
report-tree-branch = { $id }　{ $statement }
report-tree-branch-part = { $id }　{ $statement }（{ $part }／{ $count }）
report-legend-overview = 全体図：1枡が要因 1件。左から右へ「なぜ」を重ねる。縦の太線から右は「→ p.」のページに描く。右端の線＝真因。ページは木のあとの索引からも引ける。
report-legend-all = すべて
report-legend-all-meaning = 重なったときだけ起きる
report-legend-any = どれか
report-legend-any-meaning = 一つでも起きる
report-legend-in-force = 実施済
report-legend-staging = 検証環境
report-legend-planned = 計画
report-legend-dashed = 破線＝推定・否定
report-tree-lead-folded = 「+」の数だけの要因を、そのカードの下にたたんだ。全文は「→ p.」のページの一覧にある。
report-legend-facts = F＝根拠の事実
report-tree-alternative = なぜなぜの木。問題事象「{ $problem }」から要因 { $causes }件を経て真因 { $roots }件に至る。
report-tree-alternative-branch = なぜなぜの木のうち、{ $id }「{ $statement }」から先の枝。

# Root causes and paths
report-roots-choke = 急所は「{ $statement }」。断てば再発経路 { $paths }本がすべて閉じる
report-roots-single = 真因「{ $statement }」を断てば、ただ 1本の再発経路が閉じる
report-roots-chokes = { $pathplural ->
    [1] 急所は { $count }件。どの 1件を断っても、ただ 1本の再発経路が閉じる
   *[other] 急所は { $count }件。どの 1件を断っても再発経路 { $paths }本がすべて閉じる
}
report-roots-no-choke = 真因は { $roots }件。1件で全経路を断てる急所はない
report-roots-none = 真因はまだ導かれていない
report-roots-lead = { $pathplural ->
    [1] 問題事象に至る最小の組（再発経路）は、ただ { $paths }本。実施済みの対策で閉じたのは { $force }本、計画を含めると { $plan }本。
   *[other] 問題事象に至る最小の組（再発経路）は { $paths }本。うち { $force }本を実施済みの対策で、計画を含めると { $plan }本を断つ。
}
report-roots-none-lead = 問題事象に要因が加わると、真因と再発経路がここに導かれる。
report-ranking = 真因の順位
report-ranking-remark = 同じ重さの真因は同じ順位
report-evidence = 真因の根拠
report-fact = 事実
report-certainty = 確度
report-no-fact = 根拠となる事実がない
report-cause-line = { $id }　{ $statement }（{ $state }）
report-cause-line-weakest = { $id }　{ $statement }（{ $state }。問題事象までの途中に{ $weakest }を含む）
report-refuted = 否定した要因
report-refuted-by = 否定した根拠
report-paths = 再発経路
report-paths-remark = そろうと再発する真因の組
report-path = 経路
report-members = そろうと再発する要因
report-closure-open = 開
report-closure-interim = 暫定のみ
report-closure-plan = 計画
report-closure-force = 実施済
report-closure-by = { $date }見込み
report-path-suspected = 推定を含む
report-paths-listed = 小さい順に { $listed }本を示す。全 { $count }本のうち、残る { $rest }本も数には含む。
report-paths-minimal = 各経路は最小で、どの要因を 1件除いても問題事象に至らない。塗り＝実施済み、破線＝計画、実線＝対策なし。
report-proof-complete-force = 実施済みの対策だけで、すべての経路が閉じている。
report-proof-complete-plan = 計画した対策がすべて本番に入れば、すべての経路が閉じる。実施済みで閉じたのは { $force }本、計画で閉じるのは { $planned }本。
report-proof-open = 全 { $count }本のうち、実施済みで閉じたのは { $force }本、計画で閉じるのは { $planned }本、暫定対策だけで止めているのは { $interim }本、開いているのは { $open }本。
report-open-paths = 開いている再発経路
report-open-path-read = 真因から問題事象まで
report-open-path-unlisted = 表の外
report-derivation = 再発経路の導出
report-derivation-formula = 成り立つ条件
report-equals = ＝
report-and = 　かつ　
report-or = 　または　
report-nine-action-facts = （{ $facts }）
report-in-brackets = （{ $inner }）
report-derivation-note = 否定した要因は除く。「*」は対策が塞ぐ途中の要因で、その要因自身も経路の一員になる。

# Actions
report-actions-complete-force = { $pathplural ->
    [1] 実施済みの対策 { $done }件で、ただ 1本の再発経路が閉じた
   *[other] 対策 { $actions }件のうち実施済み { $done }件で、再発経路 { $paths }本がすべて閉じた
}
report-actions-complete-plan = { $pathplural ->
    [1] 対策 { $actions }件がそろえば、ただ 1本の再発経路が閉じる
   *[other] 対策 { $actions }件がそろえば、再発経路 { $paths }本がすべて閉じる
}
report-actions-incomplete = 対策を終えても、再発の道が残る
report-actions-open = 対策を終えても、再発経路 { $paths }本のうち { $open }本が残る
report-actions-no-paths = 対策は { $actions }件
report-actions-lead = 実施済み { $done }件、検証環境 { $staging }件、提案・計画 { $planned }件。暫定対策は数えない。
report-actions-permanent = 恒久対策
report-actions-interim = 暫定対策
report-actions-horizontal = 水平展開
report-actions-rejected = 却下した対策
report-action = 対策
report-blocks = 断つ要因
report-strength = 強さ
report-owner = 担当
report-measure = 効果測定：{ $parts }
report-measure-when = { $date }に測定
report-measure-who = 測定者 { $name }
report-measure-result = 測定結果：{ $parts }
report-staging-result = 検証環境：{ $parts }
report-window = 本番反映：{ $parts }
report-window-announced = 告知 { $moment }
report-window-from-to = { $from } 〜 { $to }
report-rejected-because = 却下の理由：{ $reason }
report-effect = 効果：{ $effect }
report-actions-note = 段階は 計画、検証環境、本番（実施済）、効果確認済 の 4つ。強さは RCA2 の対策階層（強・中・弱）による。

# Damages
report-damages-some-estimated = 損害は概算 { $total }。うち { $estimated }は見込み
report-damages-confirmed = 損害は { $total }で確定した
report-damages-all-estimated = 損害は { $total }の見込み
report-damages-currencies = 損害は { $count }通貨にわたる。合計は通貨ごとに示す
report-damages-unpriced = 損害 { $count }件。金額はまだない
report-damages-lead = { $kinds }は記録がない。
report-damage = 内容
report-amount = 金額
report-amount-none = 金額なし
report-amount-basis = 算定の根拠
report-total = 合計
report-total-currency = 合計（{ $currency }）
report-total-estimated = うち見込み
report-yen = { $amount }円
report-ten-thousand-yen = { $amount }万円

# Response
report-response-phases = 対応の 5段階のうち { $done }段階を終えた
report-response-all = 対応の 5段階をすべて終えた
report-response-tasks = 対応の作業 { $count }件のうち { $done }件を終えた
report-response-notified = 届け出 { $count }件のうち { $done }件を済ませた
report-phases = 対応の段階
report-phase = 段階
report-content = 内容
report-began = 開始
report-ended = 終了
report-tasks = 対応の作業
report-task = 作業
report-task-done = 完了 { $moment }
report-task-open = 未完了
report-notifications = 届け出と連絡
report-recipient = 届け出先
report-notification-kind = 種別
report-rule = 根拠となる定め
report-sent = 実施
report-notification-sent = 済
report-notification-late = 期限後に済
report-notification-open = 未提出
report-notification-overdue = 期限超過
report-deadline-what = { $recipient }：{ $report }
report-deadline-note = 期限は記録された値であり、法的な助言ではない。
report-deadline-no-advice = 法的な助言ではない。期限は法令の原典と専門家に確かめること。
report-deadlines = 規則が求める報告
report-by-rule = 報告
report-due-by-rule = 規則による期限
report-unrecorded = 未記録
report-response-unrecorded = 必要と見られる報告が { $count }件あり、記録はまだない

# Certificate
report-certificate-all = 説明 { $count }件すべてを読み返し、成り立つと確かめた
report-certificate-some = 説明 { $count }件のうち { $done }件を読み返し、成り立つと確かめた
report-certificate-none = 説明 { $count }件は、まだ読み返していない
report-certificate-empty = 読み返す説明がまだない
report-certificate-limits = この結果は、ここに描いた木のとおりであるかぎり成り立つ。再発経路の数や割合は、起こりやすさ（確率）ではない。
report-checks = 方法の確認
report-check = 確認
report-result = 結果
report-check-read-back = 読み返し「～だから、～が起きた」
report-check-read-back-result = { $count }件のうち { $read }件を読み返し、{ $holds }件が成り立つ
report-check-fails = 成り立たないとした説明
report-check-unsure = わからないとした説明
report-check-unread = まだ読み返していない説明
report-check-together = 「それだけでも起きたか」と尋ねた要因
report-check-consistent = 日時が前後と整合する因果のつながり
report-check-contradiction = 日時が矛盾する因果のつながり
report-check-untimed = 日時から前後を決められない因果のつながり
report-doubtful = 読み返して成り立たなかった説明、わからなかった説明
report-explanation = 説明
report-contradictions = 日時の矛盾
report-contradiction = 矛盾
report-check-confirmed = 確認済の要因
report-check-supported = 事実に支えられた真因
report-of = { $count }件のうち { $done }件
report-items = { $count }件
report-check-silent = 指摘のない点検項目
report-origin = この報告書の出どころ
report-origin-what = 項目
report-origin-value = 値
report-origin-version = Nazeの版
report-origin-edition = 報告書の版
report-origin-digest = レビューのSHA-256
report-left-out-title = この版で省いたもの
report-left-out = 社内限りとされた { $count }件の文言を省いた。木と証明に要るものは番号と位置だけを残し、再発経路の数は省く前と同じである。氏名は役割に置き換えた。
report-overrides = 承知のうえで残した指摘
report-override-check = 指摘
report-override-item = 対象
report-override-reason = 理由
report-override-review = レビュー全体
report-participants = 参加者
report-name = 氏名
report-role = 役割
report-job = 所属・職名
report-missing = まだ記録のないもの
report-missing-text = { $things }
report-missing-seven-questions = 7つの問い
report-missing-damages = 損害
report-missing-response = 対応と届け出
report-missing-actions = 対策
report-missing-facts = 事実
report-replaced-in-item = { $item }：{ $character }（{ $code }）
report-replaced-in-review = 概要：{ $character }（{ $code }）
report-replaced-told = 同梱の書体にないため、次の文字は「〓」で印刷されます。
report-replaced-note = 同梱の書体にないため「〓」で示した文字：{ $characters }

# Appendix
report-appendix = 記録の全文：{ $causecount }、{ $factcount }
report-facts-count = 事実 { $count }件
report-all-causes = 要因の一覧
report-all-facts = 事実の一覧
report-all-evidence = 証拠の一覧
report-evidence-piece = 名前
report-evidence-kind = 種類
report-evidence-size = 大きさ
report-evidence-png = 画像（PNG）
report-evidence-jpeg = 画像（JPEG）
report-evidence-text = 文書
report-evidence-bytes = { $bytes } B
report-evidence-not-shown = 画像を載せていないもの：{ $names }。読み取れないか、大きすぎる。
report-fact-evidence = 証拠：{ $names }
report-statement = 内容
report-effects = 何の要因か
report-facts = 事実
report-supports = 関わる要因
report-refutes = 否定 { $ids }
report-problem = 問題事象
report-parked = 保留
report-parked-link = { $cause } → { $effect } のつながり（輪になるため木に入れていない）
report-stop-reason = 問いを止めた理由：{ $reason }

# 会議の決定
report-decisions-title = 会議で { $count }件を決めた
report-decision = 決めたこと
report-decision-reason = 理由
report-decided = 決めた日

# Errors
report-error-font = 同梱の書体（{ $file }）から、使う文字を取り出せませんでした：{ $reason }
report-error-file = PDFファイルを組み立てられませんでした：{ $reason }
report-error-remedy = レビューは失われていません。アプリを入れ直してもう一度出力し、それでも起きるときは不具合として知らせてください。
