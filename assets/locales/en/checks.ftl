# The words of the checks: under its name what was seen, under -why why it matters.

check-level-error = error
check-level-warning = warning
check-level-hint = question
check-quoted = “{ $word }”
check-with-subject = … { $statement }
check-with-predicate = { $statement } …
check-what-was-seen = At that time … showed …, and … did …
check-what-let-it-pass = … did not stop it
check-what-made-it-natural = … made it the natural thing to do

help-check = Checks wording, structure, evidence, times and actions, and tells what a coach would remark
help-check-file = The review (.naze), outline (.txt) or fault tree (.xml, Open-PSA); - reads standard input
help-check-json = Prints the hints as JSON
help-check-with = A check that else speaks only when it is asked; may be repeated (docs/method.md has the names)
help-check-without = A check that is left out; may be repeated
help-check-lang = The language of the words; without it, that of the review
check-whole-review = The whole review
check-source = Source: { $source }
check-overridden = Overridden: { $reason }
check-summary = Errors: { $errors }, warnings: { $warnings }, hints: { $hints }, overridden: { $overridden }

two-facts = { $words } joins more than one thing in a statement.
two-facts-why = While two causes stand in one, nobody sees which of them was shown and which an action blocks.
subject-missing = It does not say who or what.
subject-missing-why = Without a subject every reader thinks of another one, and the next why goes astray.
noun-not-sentence = It is a heading, not a sentence: { $words }.
noun-not-sentence-why = A heading says neither what happened nor what held, so it can be neither confirmed nor refuted.
gap-left = A gap is left in it: “…”.
gap-left-why = What belongs in the gap is where the next why begins.
vague-amount = { $words } does not say when, how often or how much.
vague-amount-why = A number or a time can be checked against the records.
vague-judgement = { $words } judges. What exactly was observed?
vague-judgement-why = A word of judgement means something else to everyone, sounds like blame, and does not show what to change.
dramatic-word = { $words } is a strong word. Which function was gone, and for how long?
dramatic-word-why = A dramatic word does not tell the size of the matter, and puts readers on their guard.
norm-language = { $words } measures by what did not happen. What did they see and do then?
norm-language-why = What ought to have been is known afterwards; it hides what made the action look right at the time.
mental-state = { $words } is a state of mind. What led to it, and what let it pass?
mental-state-why = Attention cannot be engineered. What made the slip likely, and what did not stop it, can.
mental-state-leaf = A root cause ends in a state of mind: { $words }. What let it pass, whoever had been there?
mental-state-leaf-why = Human error is never a root cause: behind it stand the conditions that made it likely and the system that let it through.
person-as-culprit = { $words } makes a person the cause. Can it be said by role, and by the situation they were in?
person-as-culprit-why = Blame makes people fall silent, and hides that it would have happened to the next person too.
excuse-leaf = A root cause ends in { $words }. What on our side let it through?
excuse-leaf-why = What is rare or comes from outside cannot be changed; what receives it can.
guess-as-fact = It says { $words }, but is marked as confirmed.
guess-as-fact-why = Where guesses pass as facts, nobody sees from where on nothing has been shown.
absence-without-duty = It says { $words }, but no fact shows that it had to be otherwise. Who had to, and by which rule?
absence-without-duty-why = Not doing something is a cause only where there was a duty to do it. Where there was none, why there was none is the next why.
circle = { $count ->
    [0] A link between { $items } would lead a cause back to itself.
    [1] A link between { $items } was taken out because it closed a circle; now it would close none.
   *[other] { $items } form a circle, so that a cause leads back to itself.
}
circle-why = A circle of causes begins nowhere, so nothing follows from it.
problem-missing = { $count ->
    [one] There is no problem yet, and one cause leads nowhere.
   *[other] There is no problem yet, and { $count } causes lead nowhere.
}
problem-missing-why = Until it is settled what must not happen again, nobody knows how far to ask.
not-read-back = { $count ->
    [one] One explanation has not been read back with “therefore”.
   *[other] { $count } explanations have not been read back with “therefore”.
}
not-read-back-why = Read backwards, leaps and assumptions can be heard.
failed-read-back = An explanation did not read true: { $items }.
failed-read-back-why = What is built on an explanation that does not hold does not reach the problem.
other-ways-unasked = Without any of { $items }, would it not have come about?
other-ways-unasked-why = If it would, there is a cause that nobody has written down yet.
necessity-unasked = Of { $items } nobody has asked whether it would have come about without each.
necessity-unasked-why = If it could, an action against that cause prevents nothing.
explained-already = { $items } are said to act together, but another explanation says that some of them are enough.
explained-already-why = If some are enough, the rest are not needed; if they are needed, the shorter explanation says too much.
act-without-condition = { $items } acted together, and all are acts, or all are conditions. Is there both a trigger and what it met?
act-without-condition-why = An event takes an act and a condition that lets it happen.
together-unasked = Of { $items } nobody has asked whether each alone would have been enough.
together-unasked-why = Whether causes are needed together or each suffices decides how many actions it takes.
single-path = The tree is one straight line of { $count } causes. Without what else would it not have happened?
single-path-why = Hardly any incident has a single cause; one line keeps only the first story that came to mind.
shallow-leaf = The whys stop right below the problem. What made this possible?
shallow-leaf-why = No depth is prescribed, but the first answer is mostly a symptom.
no-stop-reason = It does not say why the asking stops here.
no-stop-reason-why = Where nobody can say why to stop, there is more to ask.
human-error-leaf = A root cause ends at a person. What made the action natural, and let the slip through?
human-error-leaf-why = Human error is never a root cause: under the same conditions the next person does the same.
procedure-violation-leaf = A root cause ends in a broken rule: { $words }. What made it hard, or natural not, to keep?
procedure-violation-leaf-why = Each violation has a cause before it: the procedure did not fit the work, there was a reason to hurry, or nobody had told them.
no-latent-root = { $count ->
    [one] The only root cause does not reach process or organisation.
   *[other] None of the { $count } root causes reaches process or organisation.
}
no-latent-root-why = Behind things and people stands the system that allowed it.
false-by-refutation = All its explanations rest on { $items }, which cannot be. As the tree stands, it never happened.
false-by-refutation-why = A cause that is not refuted needs an explanation that stands. What else brought it about?
missing-step = It has no word in common with its effect { $items }. Is there a step between them?
missing-step-why = Over a leap every reader tells a story of their own, and what could be done halfway stays out of sight.
similar-cause = It says nearly the same as { $items }. Are they one cause?
similar-cause-why = A cause that stands twice is counted twice, in actions and in recurrence paths. If they differ, the words should show it.
same-cause-twice = It says the same as { $items }. Are they one cause?
same-cause-twice-why = A cause that stands twice is counted twice, in actions and in recurrence paths.
chain-not-read = No way from here to the problem has been read back and found to hold throughout.
chain-not-read-why = It is a root cause only if all that leads from it to the problem reads true.
below-refuted = It is refuted, but { $items } below it still stand, and lead nowhere else.
below-refuted-why = What is asked beyond a refuted hypothesis does not reach the problem. Link it to another effect, or refute it too.
no-escape-branch = No branch says why it was not caught. Why was it not noticed and stopped sooner?
no-escape-branch-why = Not letting it happen and noticing it when it does take different actions, so both whys are needed.
viewpoint-missing = { $count ->
    [one] One of the six domains has no cause at all. Has nobody looked from that side?
   *[other] { $count } of the six domains have no cause at all. Is there a side nobody has looked from?
}
viewpoint-missing-why = Going through people, process, technology, organisation, supplier and environment shows what was passed over.
confirmed-without-fact = It is confirmed, but no fact supports it.
confirmed-without-fact-why = Confirmed means that the evidence can be shown.
confirmed-by-hearsay = It is confirmed, but rests on testimony or on what is unverified, not on records: { $items }.
confirmed-by-hearsay-why = Hearsay alone does not verify. Is there a log or a document?
refuted-without-fact = It is refuted, but no fact speaks against it.
refuted-without-fact-why = A hypothesis that was dropped without evidence comes back.
contradicted-cause = It is confirmed, but facts speak against it: { $items }.
contradicted-cause-why = A contradiction that is left standing shakes all that follows from it.
fact-without-source = It does not say where it was read.
fact-without-source-why = With its source, anyone can look it up again.
root-on-suspicion = Every way from it to the problem leads through a suspicion.
root-on-suspicion-why = A conclusion is as firm as its weakest link.
question-unanswered = { $count ->
    [one] One of the seven questions is not fully answered.
   *[other] { $count } of the seven questions are not fully answered.
}
question-unanswered-why = Who, what, which information, when, where, why, and how it was found out: all are asked at publication.
cause-after-effect = By the times of its facts, it began after its effect { $items }.
cause-after-effect-why = A cause comes before its effect: either a time or the link is wrong.
condition-had-ended = By the times of its facts, it had ended before its effect { $items } began.
condition-had-ended-why = A condition is a cause only if it still held when the effect came about.
nature-against-time = An act takes a moment and a condition lasts, but the times of { $items } show the opposite.
nature-against-time-why = Behind an act that goes on for long is a condition that lets it; a condition that ends at once is an event.
times-out-of-order = { $count ->
    [one] Two of the times occurred, detected, contained, resolved and published are in the wrong order.
   *[other] Of the times occurred, detected, contained, resolved and published, { $count } pairs are in the wrong order.
}
times-out-of-order-why = Deadlines and the extent of the damage are counted from these times.
substitute-before-cause = { $words } was put up before the cause was known.
substitute-before-cause-why = A substitute that is put up in the dark may have the same weakness.
notification-late = It was sent after it was due.
notification-late-why = Why it was late has to be told to the recipient, and in the report.
timeline-gap = Between occurrence and containment, { $duration } pass without a fact. What happened then?
timeline-gap-why = A silence hides signs that nobody saw, and what was tried in vain.
open-until-due = Until { $items } reach production, nothing holds this root cause back. Might it come about again before then?
open-until-due-why = If the next occasion comes before the due date, it takes an interim action first.
vague-action = { $words } does not say when it is done. What exactly, where, by when?
vague-action-why = Of an action without an end, nobody can tell whether it was carried out.
root-without-action = No action blocks this root cause.
root-without-action-why = A root cause without an action is a way back to the incident.
only-weak-actions = Only weak actions, or actions of unknown strength, block it: { $items }.
only-weak-actions-why = What relies on people remembering fails on a busy day. Can the wrong thing be made impossible?
no-strong-action = { $count ->
    [one] The only action is neither strong nor medium.
   *[other] None of the { $count } actions is strong or medium.
}
no-strong-action-why = At least one action should not rely on people's attention.
action-without-owner = It has no owner.
action-without-owner-why = With one person answering for it, there is someone to ask how it goes.
action-without-date = It has no due date.
action-without-date-why = An action without a date waits for the next incident.
action-without-measure = { $count ->
    [one] Of how its effect is measured (what, how, which value, when, by whom), one thing is not settled.
   *[other] Of how its effect is measured (what, how, which value, when, by whom), { $count } things are not settled.
}
action-without-measure-why = Without a measure nobody can tell an effect from luck.
rejected-without-reason = It does not say why it was rejected.
rejected-without-reason-why = With the reason on record, nobody has to argue it again.
interim-without-permanent = Only interim actions block it, nothing permanent does: { $items }.
interim-without-permanent-why = An interim action ends one day. What holds then?
one-kind-of-effect = All { $count } actions have the same kind of effect. Is one missing of prevent, detect and mitigate?
one-kind-of-effect-why = Any one defence may fail; the next helps the more, the more it differs.
competing-actions = { $items } would all prevent the same cause, and it is not settled which of them is taken.
competing-actions-why = Rival proposals may stand side by side, but until one is chosen and the others are rejected, nobody begins.
action-without-cause = It does not say which cause it blocks.
action-without-cause-why = An action that blocks no cause closes no recurrence path.
override-without-reason = The check { $words } is overridden without a reason.
override-without-reason-why = An override is printed in the report, with its reason.

source-ogura = H. Ogura, Ten Rules of Why-Why Analysis (JUSE Press, in Japanese)
source-nikkei = H. Ogura on why-why analysis (Nikkei xTECH, 2013, in Japanese)
source-nikkei-leap = H. Ogura on why-why analysis (Nikkei xTECH, 2014, in Japanese)
source-rca2-rule-1 = RCA2, rule 1 of causation (National Patient Safety Foundation, 2015)
source-rca2-rule-2 = RCA2, rule 2 of causation (National Patient Safety Foundation, 2015)
source-rca2-rule-3 = RCA2, rule 3 of causation (National Patient Safety Foundation, 2015)
source-rca2-rule-4 = RCA2, rule 4 of causation (National Patient Safety Foundation, 2015)
source-rca2-rule-5 = RCA2, rule 5 of causation (National Patient Safety Foundation, 2015)
source-rca2-hierarchy = RCA2, action hierarchy (National Patient Safety Foundation, 2015)
source-betsy-lehman = Betsy Lehman Center, RCA2
source-pagerduty = PagerDuty, Postmortems
source-etsy = Etsy, Debriefing Facilitation Guide; PagerDuty, Postmortems
source-apollo = Apollo Root Cause Analysis (RealityCharting)
source-proact = PROACT (Reliability Center)
source-wba = Why-Because Analysis
source-card = A. J. Card, The problem with “5 whys” (BMJ Quality & Safety, 2017)
source-iec-62740 = IEC 62740:2015, Root cause analysis
source-two-branches = Occurrence and escape, as quality management parts them
source-viewpoints = m-SHEL model, 4M
source-seven-questions = The seven questions to confirm before publication
source-timeline = The idea of looking for gaps in a timeline (simplified.tools); how long a gap is, is a rule of Naze
source-naze = A rule of Naze
