# The words for the values of a review. Keys begin with the kind of value.

state-confirmed = 確認済
state-suspected = 推定
state-refuted = 否定

read-back-holds = 成り立つ
read-back-fails = 成り立たない
read-back-unsure = わからない

origin-internal = 内部
origin-external = 外部

domain-people = 人
domain-process = 手順・プロセス
domain-technology = 技術
domain-organization = 組織
domain-supplier = 取引先・委託先
domain-environment = 環境

branch-occurrence = 発生
branch-escape = 流出

nature-act = 行為
nature-condition = 状態

stop-reason-actionable = 対策できる
stop-reason-out-of-scope = 管轄外
stop-reason-unknown = 不明（要調査）
stop-reason-no-further-benefit = これ以上は効果なし

aspect-when = いつ
aspect-where = どこ
aspect-who = 誰
aspect-what = 何
aspect-why = なぜ
aspect-how = どう
aspect-how-much = どれだけ

fact-certainty-recorded = 記録あり
fact-certainty-reported = 証言
fact-certainty-unverified = 未確認

audience-internal = 社内限り
audience-stakeholders = 関係者
audience-public = 公表可

action-kind-permanent = 恒久
action-kind-interim = 暫定
action-kind-horizontal = 水平展開

action-effect-prevent = 防止
action-effect-detect = 検知
action-effect-mitigate = 緩和

strength-weak = 弱
strength-medium = 中
strength-strong = 強

effort-small = 小
effort-medium = 中
effort-large = 大

stage-proposed = 提案
stage-planned = 計画
stage-staging = 検証環境
stage-production = 本番
stage-verified = 効果確認済
stage-rejected = 却下

staging-not-run = 未実施
staging-passed = 合格
staging-failed = 不合格

damage-response-cost = 費用損害（事故対応）
damage-compensation = 賠償損害
damage-lost-profit = 利益損害
damage-money-paid = 金銭損害
damage-administrative = 行政損害
damage-intangible = 無形損害

certainty-estimated = 見込み
certainty-confirmed = 確定

role-facilitator = 進行
role-scribe = 記録
role-member = 参加
role-adviser = 助言
role-approver = 承認

phase-cause-investigation = 原因調査
phase-interim-recovery = 暫定復旧
phase-damage-investigation = 被害調査
phase-prevention = 再発防止
phase-publication = 公表

phase-state-not-started = 未着手
phase-state-underway = 進行中
phase-state-done = 完了

notification-preliminary = 速報
notification-final = 確報
notification-other = 連絡

severity-low = 軽微
severity-medium = 中程度
severity-high = 重大
severity-critical = 甚大

question-who = 誰が
question-what = 何に
question-information = どの情報を
question-when = いつ
question-where = どこで
question-why = なぜ
question-discovery = なぜ分かったか

answer-unanswered = 未回答
answer-partial = 一部
answer-answered = 回答済

encryption-unknown = 暗号化は不明
encryption-absent = 暗号化なし
encryption-partial = 一部を暗号化
encryption-full = すべて暗号化

precision-minute = 分まで
precision-hour = 時まで
precision-day = 日まで
precision-around = 頃
precision-unknown = 精度不明

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

duration-minutes = { $minutes }分
duration-hours = { $hours }時間
duration-hours-minutes = { $hours }時間{ $minutes }分
duration-days = { $days }日
duration-days-hours = { $days }日{ $hours }時間

amount-yen = { $amount }円
amount-ten-thousand-yen = { $amount }万円

# Numbers too long to be written out.
number-about = 約{ $mantissa } × 10^{ $exponent }
