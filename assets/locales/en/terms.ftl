# The words for the values of a review. Keys begin with the kind of value.

state-confirmed = confirmed
state-suspected = suspected
state-refuted = refuted

read-back-holds = holds
read-back-fails = does not hold
read-back-unsure = unsure

origin-internal = internal
origin-external = external

domain-people = people
domain-process = process
domain-technology = technology
domain-organization = organisation
domain-supplier = supplier
domain-environment = environment

branch-occurrence = occurrence
branch-escape = escape

nature-act = act
nature-condition = condition

stop-reason-actionable = can be acted on
stop-reason-out-of-scope = outside our control
stop-reason-unknown = unknown, to be investigated
stop-reason-no-further-benefit = no benefit in going deeper

aspect-when = When
aspect-where = Where
aspect-who = Who
aspect-what = What
aspect-why = Why
aspect-how = How
aspect-how-much = How much

fact-certainty-recorded = on record
fact-certainty-reported = reported
fact-certainty-unverified = to be verified

audience-internal = internal
audience-stakeholders = stakeholders
audience-public = public

action-kind-permanent = permanent
action-kind-interim = interim
action-kind-horizontal = horizontal

action-effect-prevent = prevent
action-effect-detect = detect
action-effect-mitigate = mitigate

strength-weak = weak
strength-medium = medium
strength-strong = strong

effort-small = small
effort-medium = medium
effort-large = large

stage-proposed = proposed
stage-planned = planned
stage-staging = staging
stage-production = production
stage-verified = verified
stage-rejected = rejected

staging-not-run = not run
staging-passed = passed
staging-failed = failed

damage-response-cost = Response cost
damage-compensation = Compensation
damage-lost-profit = Lost profit
damage-money-paid = Money paid
damage-administrative = Administrative
damage-intangible = Intangible

certainty-estimated = estimated
certainty-confirmed = confirmed

role-facilitator = facilitator
role-scribe = scribe
role-member = member
role-adviser = adviser
role-approver = approver

phase-cause-investigation = Cause investigation
phase-interim-recovery = Interim recovery
phase-damage-investigation = Damage investigation
phase-prevention = Prevention
phase-publication = Publication

phase-state-not-started = not started
phase-state-underway = under way
phase-state-done = done

notification-preliminary = preliminary report
notification-final = final report
notification-other = notice

severity-low = low
severity-medium = medium
severity-high = high
severity-critical = critical

question-who = Who
question-what = What was accessed
question-information = Which information
question-when = When
question-where = Where
question-why = Why
question-discovery = How it was found

answer-unanswered = unanswered
answer-partial = partly
answer-answered = answered

encryption-unknown = encryption unknown
encryption-absent = not encrypted
encryption-partial = partly encrypted
encryption-full = fully encrypted

precision-minute = to the minute
precision-hour = to the hour
precision-day = to the day
precision-around = around
precision-unknown = precision unknown

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes } min
duration-days = { $days } { $days ->
    [one] day
   *[other] days
}
duration-days-hours = { $days } { $days ->
    [one] day
   *[other] days
} { $hours } h

amount-yen = JPY { $amount }
amount-ten-thousand-yen = JPY { $amount }0,000

# Numbers too long to be written out.
number-about = about { $mantissa } × 10^{ $exponent }
