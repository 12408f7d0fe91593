//! Tests of `document`, and random reviews for the tests of everything that has to hold for all of them.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use jiff::tz::Offset;
use naze::document::{
    Action, ActionEffect, ActionId, ActionKind, Answer, AnswerState, Aspect, Audience, Branch, Cause,
    CauseId, Certainty, CheckOverride, Damage, DamageId, DamageKind, Decision, DecisionId, Domain, Effort,
    Encryption, Evidence, EvidenceKind, Explanation, Fact, FactCertainty, FactId, Factor, Incident,
    IncidentTimes, Interval, ItemId, Link, Measure, MeasureOutcome, MeasureResult, Moment, Nature,
    Notification, NotificationId, NotificationKind, Origin, Parked, ParkedId, Participant, ParticipantId,
    Phase, PhaseState, Precision, Question, ReadBack, ResponsePhase, Review, Role, SevenQuestions, Severity,
    Stage, StagingOutcome, StagingTest, State, StopReason, Strength, Task, TaskId, Volume, Window,
};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use proptest::sample::{Index, select, subsequence};

/// Any review that `edit` could have made: every name names something, and there is no circle.
pub(crate) fn any_review() -> impl Strategy<Value = Review> {
    (any_numbers(), any_numbers(), any_numbers(), any_numbers()).prop_flat_map(
        |(causes, facts, actions, participants)| {
            let causes: Vec<CauseId> = causes.into_iter().map(CauseId::new).collect();
            let facts: Vec<FactId> = facts.into_iter().map(FactId::new).collect();
            let people: Vec<ParticipantId> = participants.into_iter().map(ParticipantId::new).collect();
            let actions: Vec<ActionId> = actions.into_iter().map(ActionId::new).collect();
            let tree = Just(causes.clone()).prop_shuffle().prop_flat_map(any_tree);
            let records = (
                vec(any_fact(&causes), facts.len()),
                vec(any_action(&causes, &people), actions.len()),
                vec(any_participant(), people.len()),
                vec(any_damage(), 0..3),
                vec(any_task(&people), 0..3),
                vec(any_notification(), 0..3),
                vec((select(ResponsePhase::ALL.as_slice()), any_phase()), 0..4),
                (vec(any_parked(&causes), 0..3), vec(any_decision(), 0..3)),
            );
            let overrides = vec(any_override(&causes), 0..3);
            (any_incident(&facts), tree, records, overrides, 1..4_u32).prop_map(
                move |(incident, (problem, causes), records, overrides, numbers_used_before)| {
                    let (
                        fact_records,
                        action_records,
                        participants,
                        damages,
                        tasks,
                        notifications,
                        phases,
                        (parked, decisions),
                    ) = records;
                    let mut review = Review {
                        incident,
                        problem,
                        causes,
                        facts: facts.iter().copied().zip(fact_records).collect(),
                        actions: actions.iter().copied().zip(action_records).collect(),
                        participants: people.iter().copied().zip(participants).collect(),
                        damages: (1..).map(DamageId::new).zip(damages).collect(),
                        tasks: (1..).map(TaskId::new).zip(tasks).collect(),
                        notifications: (1..).map(NotificationId::new).zip(notifications).collect(),
                        phases: phases.into_iter().collect(),
                        parking_lot: (1..).map(ParkedId::new).zip(parked).collect(),
                        decisions: (1..).map(DecisionId::new).zip(decisions).collect(),
                        overrides,
                        ..Review::default()
                    };
                    issue_all(&mut review);
                    show_some(&mut review);
                    review.next_ids.cause += numbers_used_before;
                    review
                },
            )
        },
    )
}

fn issue_all(review: &mut Review) {
    let mut next = review.next_ids;
    review.causes.keys().for_each(|&id| next.issue(ItemId::Cause(id)));
    review.facts.keys().for_each(|&id| next.issue(ItemId::Fact(id)));
    review.actions.keys().for_each(|&id| next.issue(ItemId::Action(id)));
    review.damages.keys().for_each(|&id| next.issue(ItemId::Damage(id)));
    review.tasks.keys().for_each(|&id| next.issue(ItemId::Task(id)));
    review.notifications.keys().for_each(|&id| next.issue(ItemId::Notification(id)));
    review.participants.keys().for_each(|&id| next.issue(ItemId::Participant(id)));
    review.parking_lot.keys().for_each(|&id| next.issue(ItemId::Parked(id)));
    review.decisions.keys().for_each(|&id| next.issue(ItemId::Decision(id)));
    review.next_ids = next;
}

/// Gives some facts their own words as evidence.
fn show_some(review: &mut Review) {
    for fact in review.facts.values_mut().filter(|fact| fact.statement.len() % 3 == 1) {
        let content = fact.statement.as_bytes().to_vec().into();
        let evidence = Evidence { name: fact.source.clone(), kind: EvidenceKind::Text, content };
        fact.evidence.push(evidence.hash());
        review.evidence.insert(evidence.hash(), evidence);
    }
}

fn any_numbers() -> impl Strategy<Value = Vec<u32>> {
    btree_set(1..40_u32, 0..9).prop_map(|numbers| numbers.into_iter().collect())
}

/// Causes of which each is explained by causes further on in the list only; the first one is the problem, if there is one.
fn any_tree(order: Vec<CauseId>) -> impl Strategy<Value = (Option<CauseId>, BTreeMap<CauseId, Cause>)> {
    let explanation = || (vec((any::<Index>(), any::<[bool; 2]>()), 1..4), option::of(any_read_back()));
    let records: Vec<_> = order.iter().map(|_| (any_cause(), vec(explanation(), 0..3))).collect();
    (records, any::<bool>()).prop_map(move |(records, has_problem)| {
        let mut causes = BTreeMap::new();
        for (place, (mut cause, explanations)) in records.into_iter().enumerate() {
            let below = &order[place + 1..];
            for (links, read_back) in explanations.iter().filter(|_| !below.is_empty()) {
                let mut set = Explanation { causes: Vec::new(), read_back: *read_back };
                for &(index, [together_asked, necessity_asked]) in links {
                    let id = *index.get(below);
                    if !set.contains(id) {
                        set.causes.push(Link { cause: id, together_asked, necessity_asked });
                    }
                }
                cause.explanations.push(set);
            }
            causes.insert(order[place], cause);
        }
        (order.first().copied().filter(|_| has_problem), causes)
    })
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("脆弱性情報を受け取る担当者が決まっていなかった".to_owned()),
        "[ -~ぁ-んァ-ン㈱①髙𠮷‘-”=&?×・\\[\\]C0-9]{0,12}",
        "[\\x00-\\x20\"\\\\\u{2028}é]{0,4}",
        any::<String>(),
    ]
}

fn any_read_back() -> impl Strategy<Value = ReadBack> {
    select(&[ReadBack::Holds, ReadBack::Fails, ReadBack::Unsure][..])
}

fn any_audience() -> impl Strategy<Value = Audience> {
    select(&[Audience::Internal, Audience::Stakeholders, Audience::Public][..])
}

fn any_cause() -> impl Strategy<Value = Cause> {
    let state = select(&[State::Confirmed, State::Suspected, State::Refuted][..]);
    let stop = select(
        &[StopReason::Actionable, StopReason::OutOfScope, StopReason::Unknown, StopReason::NoFurtherBenefit]
            [..],
    );
    (any_text(), state, any_factor(), option::of(stop), any_audience()).prop_map(
        |(statement, state, factor, stop_reason, audience)| Cause {
            statement,
            state,
            explanations: Vec::new(),
            factor,
            stop_reason,
            audience,
        },
    )
}

fn any_factor() -> impl Strategy<Value = Factor> {
    (
        option::of(select(&[Origin::Internal, Origin::External][..])),
        option::of(select(&Domain::ALL[..])),
        option::of(select(&[Branch::Occurrence, Branch::Escape][..])),
        option::of(select(&[Nature::Act, Nature::Condition][..])),
    )
        .prop_map(|(origin, domain, branch, nature)| Factor { origin, domain, branch, nature })
}

fn any_date() -> impl Strategy<Value = Date> {
    (0..20_000_i32).prop_map(|days| date(1999, 12, 31).checked_add(days.days()).unwrap())
}

/// Any time, with zeros below its precision.
pub(crate) fn any_moment() -> impl Strategy<Value = Moment> {
    let precisions =
        [Precision::Minute, Precision::Hour, Precision::Day, Precision::Around, Precision::Unknown];
    (any_date(), 0..24_i8, 0..60_i8, -48..57_i32, select(precisions.to_vec())).prop_map(
        |(day, hour, minute, quarters, precision)| {
            let (hour, minute) = match precision {
                Precision::Day => (0, 0),
                Precision::Hour => (hour, 0),
                Precision::Minute | Precision::Around | Precision::Unknown => (hour, minute),
            };
            let offset = Offset::from_seconds(quarters * 15 * 60).unwrap();
            Moment { at: day.at(hour, minute, 0, 0), offset, precision }
        },
    )
}

fn some_causes(causes: &[CauseId]) -> impl Strategy<Value = Vec<CauseId>> + use<> {
    subsequence(causes.to_vec(), 0..=causes.len().min(3))
}

fn some_person(people: &[ParticipantId]) -> impl Strategy<Value = Option<ParticipantId>> + use<> {
    let mut choices: Vec<Option<ParticipantId>> = people.iter().copied().map(Some).collect();
    choices.push(None);
    select(choices)
}

fn any_fact(causes: &[CauseId]) -> impl Strategy<Value = Fact> + use<> {
    let aspects =
        [Aspect::When, Aspect::Where, Aspect::Who, Aspect::What, Aspect::Why, Aspect::How, Aspect::HowMuch];
    let certainties = [FactCertainty::Recorded, FactCertainty::Reported, FactCertainty::Unverified];
    (
        any_text(),
        select(aspects.to_vec()),
        (option::of(any_moment()), option::of(any_moment())),
        any_text(),
        select(certainties.to_vec()),
        any_audience(),
        some_causes(causes),
        some_causes(causes),
    )
        .prop_map(|(statement, aspect, (start, end), source, certainty, audience, supports, refutes)| {
            Fact {
                statement,
                aspect,
                time: Interval { start, end },
                source,
                certainty,
                audience,
                supports,
                refutes,
                evidence: Vec::new(),
            }
        })
}

fn any_action(causes: &[CauseId], people: &[ParticipantId]) -> impl Strategy<Value = Action> + use<> {
    let kinds = [ActionKind::Permanent, ActionKind::Interim, ActionKind::Horizontal];
    let effects = [ActionEffect::Prevent, ActionEffect::Detect, ActionEffect::Mitigate];
    let stages = [
        Stage::Proposed,
        Stage::Planned,
        Stage::Staging,
        Stage::Production,
        Stage::Verified,
        Stage::Rejected,
    ];
    let sorts = (
        select(kinds.to_vec()),
        select(effects.to_vec()),
        select(stages.to_vec()),
        option::of(select(&[Strength::Weak, Strength::Medium, Strength::Strong][..])),
        option::of(select(&[Effort::Small, Effort::Medium, Effort::Large][..])),
        any_audience(),
    );
    let tests = (
        select(&[StagingOutcome::NotRun, StagingOutcome::Passed, StagingOutcome::Failed][..]),
        option::of(any_date()),
        any_text(),
    );
    let result = (
        select(&[MeasureOutcome::NotMeasured, MeasureOutcome::Met, MeasureOutcome::Missed][..]),
        option::of(any_date()),
        any_text(),
    )
        .prop_map(|(outcome, on, note)| MeasureResult { outcome, on, note });
    let measure = (vec(any_text(), 3), option::of(any_date()), some_person(people), result);
    let window = (option::of(any_moment()), option::of(any_moment()), option::of(any_moment()));
    (
        (any_text(), any_text()),
        sorts,
        some_causes(causes),
        some_person(people),
        option::of(any_date()),
        measure,
        tests,
        window,
    )
        .prop_map(
            |(
                (statement, rejection_reason),
                (kind, effect, stage, strength, effort, audience),
                blocks,
                owner,
                due,
                (measure, when, who, result),
                (outcome, on, note),
                (start, end, announced),
            )| {
                let [what, how, expected]: [String; 3] = measure.try_into().unwrap();
                Action {
                    statement,
                    kind,
                    effect,
                    blocks,
                    strength,
                    effort,
                    stage,
                    rejection_reason,
                    owner,
                    due,
                    measure: Measure { what, how, expected, when, who, result },
                    staging: StagingTest { outcome, on, note },
                    window: Window { start, end, announced },
                    audience,
                }
            },
        )
}

fn any_participant() -> impl Strategy<Value = Participant> {
    let roles = [Role::Facilitator, Role::Scribe, Role::Member, Role::Adviser, Role::Approver];
    (any_text(), select(roles.to_vec()), any_text()).prop_map(|(name, role, title)| Participant {
        name,
        role,
        title,
    })
}

fn any_decision() -> impl Strategy<Value = Decision> {
    (any_text(), any_text(), option::of(any_date()), any_audience())
        .prop_map(|(statement, reason, decided, audience)| Decision { statement, reason, decided, audience })
}

fn any_damage() -> impl Strategy<Value = Damage> {
    (
        select(DamageKind::ALL.as_slice()),
        any_text(),
        option::of(any::<u64>()),
        any_text(),
        any_text(),
        select(&[Certainty::Estimated, Certainty::Confirmed][..]),
        any_audience(),
    )
        .prop_map(|(kind, statement, amount, currency, basis, certainty, audience)| Damage {
            kind,
            statement,
            amount,
            currency,
            basis,
            certainty,
            audience,
        })
}

fn any_task(people: &[ParticipantId]) -> impl Strategy<Value = Task> + use<> {
    (
        any_text(),
        select(ResponsePhase::ALL.as_slice()),
        some_person(people),
        option::of(any_date()),
        option::of(any_moment()),
    )
        .prop_map(|(statement, phase, owner, due, done)| Task { statement, phase, owner, due, done })
}

fn any_notification() -> impl Strategy<Value = Notification> {
    let kinds = [NotificationKind::Preliminary, NotificationKind::Final, NotificationKind::Other];
    let times = (option::of(any_moment()), option::of(any_moment()), option::of(any_moment()));
    (any_text(), select(kinds.to_vec()), any_text(), times).prop_map(
        |(recipient, kind, rule, (aware, due, sent))| Notification {
            recipient,
            kind,
            rule,
            aware,
            due,
            sent,
        },
    )
}

fn any_phase() -> impl Strategy<Value = Phase> {
    let states = [PhaseState::NotStarted, PhaseState::Underway, PhaseState::Done];
    (select(states.to_vec()), option::of(any_moment()), option::of(any_moment()), any_text())
        .prop_map(|(state, started, finished, note)| Phase { state, started, finished, note })
}

fn any_parked(causes: &[CauseId]) -> impl Strategy<Value = Parked> + use<> {
    let causes = causes.to_vec();
    (any_text(), any::<Index>(), any::<Index>()).prop_map(move |(statement, effect, cause)| {
        if causes.is_empty() || statement.is_empty() {
            return Parked::Topic { statement };
        }
        Parked::Link { effect: *effect.get(&causes), cause: *cause.get(&causes) }
    })
}

fn any_override(causes: &[CauseId]) -> impl Strategy<Value = CheckOverride> + use<> {
    let mut items: Vec<Option<ItemId>> = causes.iter().map(|&id| Some(ItemId::Cause(id))).collect();
    items.push(None);
    (any_text(), select(items), any_text()).prop_map(|(check, item, reason)| CheckOverride {
        check,
        item,
        reason,
    })
}

fn any_incident(facts: &[FactId]) -> impl Strategy<Value = Incident> + use<> {
    let severities = [Severity::Low, Severity::Medium, Severity::High, Severity::Critical];
    let encryptions = [Encryption::Unknown, Encryption::Absent, Encryption::Partial, Encryption::Full];
    (
        vec(any_text(), 4),
        option::of(select(severities.to_vec())),
        vec(option::of(any_moment()), 5),
        any_questions(facts),
        (option::of(any::<u64>()), any_text(), any_text()),
        select(encryptions.to_vec()),
    )
        .prop_map(|(texts, severity, times, questions, (count, unit, items), encryption)| {
            let [title, summary, organization, systems]: [String; 4] = texts.try_into().unwrap();
            let [occurred, detected, contained, resolved, published]: [Option<Moment>; 5] =
                times.try_into().unwrap();
            Incident {
                title,
                summary,
                organization,
                systems,
                severity,
                times: IncidentTimes { occurred, detected, contained, resolved, published },
                questions,
                volume: Volume { count, unit, items },
                encryption,
            }
        })
}

fn any_questions(facts: &[FactId]) -> impl Strategy<Value = SevenQuestions> + use<> {
    let states = [AnswerState::Unanswered, AnswerState::Partial, AnswerState::Answered];
    let facts = subsequence(facts.to_vec(), 0..=facts.len().min(2));
    let answer = (any_text(), select(states.to_vec()), facts).prop_map(|(text, state, facts)| Answer {
        text,
        state,
        facts,
    });
    vec(answer, Question::ALL.len()).prop_map(|answers| {
        let mut questions = SevenQuestions::default();
        for (question, answer) in Question::ALL.into_iter().zip(answers) {
            *questions.answer_mut(question) = answer;
        }
        questions
    })
}

proptest! {
    #[test]
    fn every_time_reads_back_as_it_is_written(moment in any_moment()) {
        assert_eq!(moment.to_string().parse(), Ok(moment));
    }
}

#[test]
fn a_name_has_one_spelling() {
    assert_eq!("C7".parse(), Ok(CauseId::new(7)));
    for wrong in ["C", "C0", "C07", "C+7", "c7", "F7", "C7 ", "C４", "C4294967295", "C99999999999"] {
        assert!(wrong.parse::<CauseId>().is_err(), "{wrong}");
    }
    assert_eq!("C4294967294".parse(), Ok(CauseId::new(u32::MAX - 1)));
}

#[test]
fn causes_without_an_effect_wait_in_the_parking_lot() {
    let mut review = naze::interchange::outline::read("problem\n  one\n    two").unwrap();
    review.causes.get_mut(&CauseId::new(1)).unwrap().explanations.clear();
    assert_eq!(review.unlinked_causes(), [CauseId::new(2)]);
}

#[test]
fn the_reading_order_is_depth_first_and_names_a_shared_cause_once() {
    let review = naze::interchange::outline::read("p\n  a\n    b\n  c\n    = C3\n    d").unwrap();
    let numbers: Vec<u32> = review.reading_order().iter().map(|id| id.number()).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5]);
}
