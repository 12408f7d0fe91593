//! Tests of `edit`: what each edit does, what it refuses, and that undo restores the very bytes.

use naze::document::{
    Action, ActionId, ActionKind, Cause, CauseId, Fact, FactId, Link, Measure, MeasureOutcome, MeasureResult,
    Moment, Participant, ParticipantId, ReadBack, Requirement, Review, Stage, StagingOutcome, StagingTest,
    State, Window,
};
use naze::edit::{Direction, Edit, EditError, History, Slot, Spot, Together, apply};
use naze::language::{Explain, Language};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};

fn c(number: u32) -> CauseId {
    CauseId::new(number)
}

fn add(number: u32, spot: Spot) -> Edit {
    Edit::AddCause { id: c(number), cause: Box::new(Cause::new(format!("要因{number}が起きた"))), spot }
}

fn below(effect: u32, slot: Slot) -> Spot {
    Spot::Below { effect: c(effect), slot }
}

/// C1 ← (C2 | C3 | C4), C2 ← C5.
fn tree() -> Review {
    let mut review = Review::default();
    for edit in [
        add(1, Spot::Problem),
        add(2, below(1, Slot::LAST)),
        add(3, below(1, Slot::LAST)),
        add(4, below(1, Slot::LAST)),
        add(5, below(2, Slot::LAST)),
    ] {
        apply(&mut review, &edit).unwrap();
    }
    review
}

fn explanations(review: &Review, effect: u32) -> Vec<Vec<u32>> {
    let numbers = |links: &[Link]| links.iter().map(|link| link.cause.number()).collect();
    review.causes[&c(effect)].explanations.iter().map(|it| numbers(&it.causes)).collect()
}

#[test]
fn a_new_cause_is_an_explanation_of_its_own() {
    assert_eq!(explanations(&tree(), 1), [[2], [3], [4]]);
}

#[test]
fn a_second_problem_is_refused() {
    let mut review = tree();
    let refused = apply(&mut review, &add(6, Spot::Problem));
    assert_eq!(refused, Err(EditError::ProblemExists { problem: c(1) }));
    assert_eq!(review, tree(), "nothing is left behind");
}

#[test]
fn a_name_is_never_given_twice() {
    let mut review = tree();
    apply(&mut review, &Edit::DeleteCause { cause: c(4) }).unwrap();
    assert_eq!(apply(&mut review, &add(4, Spot::ParkingLot)), Err(EditError::Taken { id: c(4).into() }));
}

#[test]
fn a_cycle_is_refused_and_spelled_out() {
    let mut review = Review::default();
    for edit in [add(1, Spot::Problem), add(3, below(1, Slot::LAST)), add(7, below(3, Slot::LAST))] {
        apply(&mut review, &edit).unwrap();
    }
    let edit = Edit::LinkCause { effect: c(7), cause: c(1), slot: Slot::LAST };
    let refused = apply(&mut review, &edit).unwrap_err();
    assert!(refused.message(Language::Japanese).contains("C7 → C3 → C1 → C7"), "{refused}");
    assert!(refused.message(Language::English).contains("C7 → C3 → C1 → C7"), "{refused}");
    let itself = Edit::LinkCause { effect: c(3), cause: c(3), slot: Slot::LAST };
    assert_eq!(apply(&mut review, &itself), Err(EditError::Cycle { cycle: vec![c(3), c(3)] }));
}

#[test]
fn no_to_the_together_question_joins_and_yes_parts_again() {
    let mut review = tree();
    let ask = |answer| Edit::AnswerTogether { effect: c(1), cause: c(3), answer };
    apply(&mut review, &ask(Together::With(c(2)))).unwrap();
    assert_eq!(explanations(&review, 1), [vec![2, 3], vec![4]]);
    assert!(review.causes[&c(1)].explanations[0].causes.iter().all(|link| link.together_asked));
    apply(&mut review, &ask(Together::Alone)).unwrap();
    assert_eq!(explanations(&review, 1), [[2], [3], [4]]);
}

#[test]
fn joining_goes_to_the_set_that_is_picked_and_is_one_step() {
    let mut review = tree();
    let mut history = History::default();
    let before = review.clone();
    let answer = Together::With(c(2));
    history.apply(&mut review, Edit::AnswerTogether { effect: c(1), cause: c(4), answer }).unwrap();
    assert_eq!(explanations(&review, 1), [vec![2, 4], vec![3]]);
    history.undo(&mut review);
    assert_eq!(review, before);
    let answer = Together::With(c(3));
    history.apply(&mut review, Edit::AnswerTogether { effect: c(1), cause: c(4), answer }).unwrap();
    assert_eq!(explanations(&review, 1), [vec![2], vec![3, 4]]);
}

#[test]
fn sets_that_come_to_say_the_same_are_one() {
    let mut review = tree();
    let both = Edit::LinkCause { effect: c(1), cause: c(2), slot: Slot::With(1) };
    apply(&mut review, &both).unwrap();
    assert_eq!(explanations(&review, 1), [vec![2], vec![3, 2], vec![4]]);
    let answer = Together::With(c(3));
    apply(&mut review, &Edit::AnswerTogether { effect: c(1), cause: c(2), answer }).unwrap();
    assert_eq!(explanations(&review, 1), [vec![3, 2], vec![4]]);
    let alone = Edit::LinkCause { effect: c(1), cause: c(3), slot: Slot::LAST };
    apply(&mut review, &alone).unwrap();
    assert_eq!(explanations(&review, 1), [vec![3, 2], vec![4], vec![3]]);
    apply(&mut review, &needed(2, false)).unwrap();
    assert_eq!(explanations(&review, 1), [[3], [4]]);
}

/// C1 ← (C2 & C3 & C4), all of them asked.
fn set_of_three() -> Review {
    let mut review = tree();
    for cause in [3, 4] {
        let answer = Together::With(c(2));
        apply(&mut review, &Edit::AnswerTogether { effect: c(1), cause: c(cause), answer }).unwrap();
    }
    review
}

fn needed(cause: u32, is_needed: bool) -> Edit {
    Edit::AnswerNecessity { effect: c(1), explanation: 0, cause: c(cause), is_needed }
}

#[test]
fn a_cause_without_which_it_would_have_happened_leaves_the_set() {
    let mut review = set_of_three();
    let verdict = Some(ReadBack::Holds);
    apply(&mut review, &Edit::SetReadBack { effect: c(1), explanation: 0, verdict }).unwrap();
    apply(&mut review, &needed(2, true)).unwrap();
    assert_eq!(explanations(&review, 1), [[2, 3, 4]]);
    assert_eq!(review.causes[&c(1)].explanations[0].read_back, verdict, "the set says what it said");
    apply(&mut review, &needed(4, false)).unwrap();
    assert_eq!(explanations(&review, 1), [[2, 3]]);
    assert_eq!(review.unlinked_causes(), [c(4)]);
    let set = &review.causes[&c(1)].explanations[0];
    assert_eq!(set.read_back, None, "it is another set now");
    assert!(set.causes[0].necessity_asked, "with fewer beside it, C2 is needed all the more");
}

#[test]
fn one_more_in_a_set_asks_again_whether_the_others_are_needed() {
    let mut review = set_of_three();
    apply(&mut review, &needed(2, true)).unwrap();
    apply(&mut review, &add(6, below(1, Slot::With(0)))).unwrap();
    assert!(!review.causes[&c(1)].explanations[0].causes[0].necessity_asked);
    apply(&mut review, &needed(2, true)).unwrap();
    apply(&mut review, &add(7, below(1, Slot::LAST))).unwrap();
    let answer = Together::With(c(2));
    apply(&mut review, &Edit::AnswerTogether { effect: c(1), cause: c(7), answer }).unwrap();
    assert!(!review.causes[&c(1)].explanations[0].causes[0].necessity_asked);
}

#[test]
fn what_alone_explains_is_not_taken_out_by_the_necessity_question() {
    let mut review = tree();
    let refused = apply(&mut review, &needed(2, false));
    assert_eq!(refused, Err(EditError::StandsAlone { effect: c(1), cause: c(2) }));
    assert_eq!(
        apply(&mut review, &needed(3, false)),
        Err(EditError::NotLinked { effect: c(1), cause: c(3) })
    );
    assert_eq!(review, tree());
}

#[test]
fn a_cause_moves_inside_its_set_first_and_then_with_its_set() {
    let mut review = tree();
    apply(&mut review, &Edit::AnswerTogether { effect: c(1), cause: c(3), answer: Together::With(c(2)) })
        .unwrap();
    let up = Edit::ShiftCause { effect: c(1), cause: c(3), direction: Direction::Up };
    apply(&mut review, &up).unwrap();
    assert_eq!(explanations(&review, 1), [vec![3, 2], vec![4]]);
    let down = Edit::ShiftCause { effect: c(1), cause: c(2), direction: Direction::Down };
    apply(&mut review, &down).unwrap();
    assert_eq!(explanations(&review, 1), [vec![4], vec![3, 2]]);
}

#[test]
fn rewording_asks_the_read_back_again() {
    let mut review = tree();
    for effect in [1, 2] {
        let verdict = Some(ReadBack::Holds);
        apply(&mut review, &Edit::SetReadBack { effect: c(effect), explanation: 0, verdict }).unwrap();
    }
    let same = review.causes[&c(2)].statement.clone();
    apply(&mut review, &Edit::SetStatement { cause: c(2), statement: same }).unwrap();
    assert_eq!(review.causes[&c(1)].explanations[0].read_back, Some(ReadBack::Holds));
    apply(&mut review, &Edit::SetStatement { cause: c(2), statement: "別の文になった".into() }).unwrap();
    assert_eq!(review.causes[&c(1)].explanations[0].read_back, None, "C2 is a cause here");
    assert_eq!(review.causes[&c(2)].explanations[0].read_back, None, "C2 is the effect here");
}

#[test]
fn a_set_that_changes_is_read_back_again_and_undo_brings_the_answer_back() {
    let slot = Slot::LAST;
    let join = |cause| Edit::AnswerTogether { effect: c(1), cause: c(cause), answer: Together::With(c(2)) };
    for (edit, is_kept) in [
        (join(4), false),
        (Edit::AnswerTogether { effect: c(1), cause: c(3), answer: Together::Alone }, false),
        (add(6, below(1, Slot::With(0))), false),
        (Edit::UnlinkCause { effect: c(1), cause: c(3) }, false),
        (Edit::MoveCause { cause: c(3), from: Some(c(1)), to: c(4), slot }, false),
        (Edit::DeleteCause { cause: c(3) }, false),
        (Edit::SetStatement { cause: c(3), statement: "別の文".into() }, false),
        (Edit::SetStatement { cause: c(1), statement: "別の文".into() }, false),
        (Edit::SetStatement { cause: c(4), statement: "別の文".into() }, true),
        (Edit::SetState { cause: c(3), state: State::Refuted }, true),
        (Edit::ShiftCause { effect: c(1), cause: c(3), direction: Direction::Up }, true),
        (add(6, below(1, Slot::LAST)), true),
    ] {
        let mut review = tree();
        apply(&mut review, &join(3)).unwrap();
        let verdict = Some(ReadBack::Fails);
        apply(&mut review, &Edit::SetReadBack { effect: c(1), explanation: 0, verdict }).unwrap();
        let before = review.clone();
        let mut history = History::default();
        history.apply(&mut review, edit.clone()).unwrap();
        let kept = review.causes[&c(1)].explanations[0].read_back;
        assert_eq!(kept, verdict.filter(|_| is_kept), "{edit:?}");
        history.undo(&mut review);
        assert_eq!(review, before, "{edit:?}");
    }
}

#[test]
fn words_typed_and_taken_back_leave_no_step_and_the_read_back_stands() {
    let mut review = tree();
    let mut history = History::default();
    let verdict = Some(ReadBack::Holds);
    history.apply(&mut review, Edit::SetReadBack { effect: c(1), explanation: 0, verdict }).unwrap();
    let (before, state) = (review.clone(), history.state());
    let said = review.causes[&c(2)].statement.clone();
    let mut write = |review: &mut Review, statements: &[&str]| {
        history.begin_group();
        for statement in statements {
            let statement = (*statement).to_owned();
            history.apply(review, Edit::SetStatement { cause: c(2), statement }).unwrap();
        }
        (history.settle_group(review), history.state())
    };
    assert_eq!(write(&mut review, &["x", &said]), (true, state));
    assert_eq!(review, before);
    let (is_idle, after) = write(&mut review, &["x", "xy"]);
    assert!(!is_idle && after != state);
    assert_eq!(review.causes[&c(1)].explanations[0].read_back, None);
}

#[test]
fn deleting_a_cause_takes_what_leads_nowhere_else_and_every_mention() {
    let mut review = tree();
    let link = Edit::LinkCause { effect: c(3), cause: c(5), slot: Slot::LAST };
    apply(&mut review, &link).unwrap();
    apply(&mut review, &add(6, below(2, Slot::LAST))).unwrap();
    let fact = Fact { supports: vec![c(2), c(3)], ..Fact::default() };
    apply(&mut review, &Edit::SetFact { id: FactId::new(1), fact: Box::new(fact) }).unwrap();
    let action = Action { blocks: vec![c(6), c(5)], ..Action::default() };
    apply(&mut review, &Edit::SetAction { id: ActionId::new(1), action: Box::new(action) }).unwrap();

    apply(&mut review, &Edit::DeleteCause { cause: c(2) }).unwrap();
    let left: Vec<u32> = review.causes.keys().map(|id| id.number()).collect();
    assert_eq!(left, [1, 3, 4, 5], "C5 has another effect, C6 had none");
    assert_eq!(review.facts[&FactId::new(1)].supports, [c(3)]);
    assert_eq!(review.actions[&ActionId::new(1)].blocks, [c(5)]);
}

#[test]
fn the_problem_is_deleted_only_when_nothing_hangs_below_it() {
    let mut review = tree();
    let delete = Edit::DeleteCause { cause: c(1) };
    assert_eq!(apply(&mut review, &delete), Err(EditError::ProblemHasCauses { problem: c(1) }));
    let mut review = Review::default();
    apply(&mut review, &add(1, Spot::Problem)).unwrap();
    apply(&mut review, &delete).unwrap();
    assert_eq!(review.problem, None);
}

#[test]
fn an_unlinked_cause_waits_in_the_parking_lot_and_comes_back() {
    let mut review = tree();
    apply(&mut review, &Edit::UnlinkCause { effect: c(1), cause: c(2) }).unwrap();
    assert_eq!(review.unlinked_causes(), [c(2)]);
    let back = Edit::MoveCause { cause: c(2), from: None, to: c(4), slot: Slot::LAST };
    apply(&mut review, &back).unwrap();
    assert_eq!(explanations(&review, 4), [[2]]);
    assert_eq!(review.unlinked_causes(), []);
}

#[test]
fn what_a_participant_owned_has_no_owner_after_they_are_deleted() {
    let mut review = tree();
    let id = ParticipantId::new(1);
    let participant = Box::new(Participant { name: "佐藤".into(), ..Participant::default() });
    apply(&mut review, &Edit::SetParticipant { id, participant }).unwrap();
    let action = Box::new(Action { owner: Some(id), ..Action::default() });
    apply(&mut review, &Edit::SetAction { id: ActionId::new(1), action }).unwrap();
    apply(&mut review, &Edit::DeleteParticipant(id)).unwrap();
    assert_eq!(review.actions[&ActionId::new(1)].owner, None);
}

#[test]
fn a_record_that_names_something_unknown_is_refused() {
    let mut review = tree();
    let action = Box::new(Action { blocks: vec![c(9)], ..Action::default() });
    let edit = Edit::SetAction { id: ActionId::new(1), action };
    assert_eq!(apply(&mut review, &edit), Err(EditError::Unknown { id: c(9).into() }));
    assert_eq!(review, tree());
}

/// A review that holds this action as it is, as a file from before there were gates may.
fn acted(action: Action) -> Review {
    let mut review = tree();
    let edit = Edit::SetAction { id: ActionId::new(1), action: Box::default() };
    apply(&mut review, &edit).unwrap();
    review.actions.insert(ActionId::new(1), action);
    review
}

fn whole(action: Action) -> Edit {
    Edit::SetAction { id: ActionId::new(1), action: Box::new(action) }
}

fn lacks_of(refused: Result<naze::edit::Change, EditError>) -> usize {
    match refused {
        Err(EditError::GateShut { lacks, .. }) => lacks.len(),
        other => panic!("the gate stood open: {other:?}"),
    }
}

fn to(stage: Stage) -> Edit {
    Edit::SetStage { action: ActionId::new(1), stage }
}

#[test]
fn an_action_goes_to_production_once_it_has_passed_and_its_window_is_announced() {
    let action = Action { stage: Stage::Staging, ..Action::default() };
    let mut review = acted(action.clone());
    let before = review.clone();
    let Err(EditError::GateShut { lacks, .. }) = apply(&mut review, &to(Stage::Production)) else {
        panic!("the gate stood open");
    };
    let all = [Requirement::StagingPassed, Requirement::WindowSet, Requirement::WindowAnnounced];
    assert_eq!(lacks, all);
    assert_eq!(review, before);
    let day: Moment = "2026-04-15T01:00+09:00".parse().unwrap();
    let staging = StagingTest { outcome: StagingOutcome::Passed, ..StagingTest::default() };
    let window = Window { start: Some(day), end: None, announced: Some(day) };
    let mut review = acted(Action { staging, window, ..action });
    apply(&mut review, &to(Stage::Production)).unwrap();
    assert_eq!(review.actions[&ActionId::new(1)].stage, Stage::Production);
}

#[test]
fn an_action_is_verified_by_the_result_of_its_measure_alone_once_it_is_in_production() {
    // As in a file from before there were gates: in production, with nothing on record.
    let mut review = acted(Action { stage: Stage::Production, ..Action::default() });
    let refused = EditError::GateShut {
        action: ActionId::new(1),
        stage: Stage::Verified,
        lacks: vec![Requirement::MeasureMet],
    };
    assert_eq!(apply(&mut review, &to(Stage::Verified)), Err(refused));
    let result = MeasureResult { outcome: MeasureOutcome::Met, ..MeasureResult::default() };
    let measure = Measure { result, ..Measure::default() };
    let mut review = acted(Action { stage: Stage::Production, measure, ..Action::default() });
    apply(&mut review, &to(Stage::Verified)).unwrap();
    apply(&mut review, &to(Stage::Planned)).unwrap();
    assert_eq!(review.actions[&ActionId::new(1)].lacks_behind(), [], "nothing is asked of the way back");
}

#[test]
fn an_interim_action_waits_for_no_window_and_a_skipped_stage_skips_no_gate() {
    let mut review = acted(Action { kind: ActionKind::Interim, ..Action::default() });
    apply(&mut review, &to(Stage::Production)).unwrap();
    let review = acted(Action::default());
    assert_eq!(review.actions[&ActionId::new(1)].lacks_for(Stage::Verified).len(), 4);
    let review = acted(Action { stage: Stage::Production, ..Action::default() });
    assert_eq!(review.actions[&ActionId::new(1)].lacks_behind().len(), 3);
}

#[test]
fn a_whole_record_passes_the_same_gates_as_a_step_from_stage_to_stage() {
    let in_production = Action { stage: Stage::Production, ..Action::default() };
    let mut review = tree();
    let before = review.clone();
    assert_eq!(
        lacks_of(apply(&mut review, &whole(in_production.clone()))),
        3,
        "a new action begins before all gates"
    );
    assert_eq!(review, before);
    let mut review = acted(Action { stage: Stage::Staging, ..Action::default() });
    assert_eq!(lacks_of(apply(&mut review, &whole(in_production.clone()))), 3);
    let verified = Action { stage: Stage::Verified, ..Action::default() };
    assert_eq!(lacks_of(apply(&mut review, &whole(verified))), 4);

    let day: Moment = "2026-04-15T01:00+09:00".parse().unwrap();
    let staging = StagingTest { outcome: StagingOutcome::Passed, ..StagingTest::default() };
    let window = Window { start: Some(day), end: None, announced: Some(day) };
    apply(&mut review, &whole(Action { staging, window, ..in_production.clone() })).unwrap();

    let mut review = acted(in_production.clone());
    let reworded = Action { statement: "WAFを入れる".into(), ..in_production };
    apply(&mut review, &whole(reworded)).unwrap();
}

#[test]
fn an_interim_action_in_production_becomes_permanent_through_the_gates_alone() {
    let interim = Action { kind: ActionKind::Interim, stage: Stage::Production, ..Action::default() };
    let mut review = acted(interim.clone());
    let permanent = Action { kind: ActionKind::Permanent, ..interim };
    assert_eq!(lacks_of(apply(&mut review, &whole(permanent.clone()))), 3);
    apply(&mut review, &whole(Action { stage: Stage::Planned, ..permanent })).unwrap();
}

fn slots() -> impl Strategy<Value = Slot> {
    prop_oneof![(0usize..4).prop_map(Slot::Alone), (0usize..4).prop_map(Slot::With), Just(Slot::LAST)]
}

/// Edits over a dozen names, many of which will be refused.
fn edits() -> impl Strategy<Value = Edit> {
    let id = || (1u32..12).prop_map(c);
    prop_oneof![
        4 => (1u32..24, id(), slots()).prop_map(|(new, effect, slot)| add(new, Spot::Below { effect, slot })),
        1 => (1u32..24).prop_map(|new| add(new, Spot::Problem)),
        1 => (1u32..24).prop_map(|new| add(new, Spot::ParkingLot)),
        1 => (id(), "[あ-んa-z]{0,8}").prop_map(|(cause, statement)| Edit::SetStatement { cause, statement }),
        1 => (id(), any::<bool>()).prop_map(|(cause, refuted)| Edit::SetState {
            cause,
            state: if refuted { State::Refuted } else { State::Confirmed },
        }),
        2 => (id(), id(), slots()).prop_map(|(effect, cause, slot)| Edit::LinkCause { effect, cause, slot }),
        1 => (id(), id()).prop_map(|(effect, cause)| Edit::UnlinkCause { effect, cause }),
        2 => (id(), id(), id(), slots()).prop_map(|(cause, from, to, slot)| Edit::MoveCause {
            cause,
            from: Some(from),
            to,
            slot,
        }),
        1 => (id(), id(), any::<bool>()).prop_map(|(effect, cause, up)| Edit::ShiftCause {
            effect,
            cause,
            direction: if up { Direction::Up } else { Direction::Down },
        }),
        2 => (id(), id(), id()).prop_map(|(effect, cause, other)| Edit::AnswerTogether {
            effect,
            cause,
            answer: Together::With(other),
        }),
        1 => (id(), id()).prop_map(|(effect, cause)| Edit::AnswerTogether {
            effect,
            cause,
            answer: Together::Alone,
        }),
        1 => (id(), 0usize..3, id(), any::<bool>()).prop_map(|(effect, explanation, cause, is_needed)| {
            Edit::AnswerNecessity { effect, explanation, cause, is_needed }
        }),
        1 => (id(), 0usize..3).prop_map(|(effect, explanation)| Edit::SetReadBack {
            effect,
            explanation,
            verdict: Some(ReadBack::Holds),
        }),
        2 => id().prop_map(|cause| Edit::DeleteCause { cause }),
        1 => (1u32..4, id(), id()).prop_map(|(fact, supports, refutes)| Edit::SetFact {
            id: FactId::new(fact),
            fact: Box::new(Fact { supports: vec![supports], refutes: vec![refutes], ..Fact::default() }),
        }),
        1 => (1u32..4).prop_map(|fact| Edit::DeleteFact(FactId::new(fact))),
        1 => (1u32..4, id()).prop_map(|(action, blocks)| Edit::SetAction {
            id: ActionId::new(action),
            action: Box::new(Action { blocks: vec![blocks], ..Action::default() }),
        }),
        1 => (1u32..4, any::<bool>()).prop_map(|(action, plans)| Edit::SetStage {
            action: ActionId::new(action),
            stage: if plans { Stage::Planned } else { Stage::Production },
        }),
        1 => (1u32..4).prop_map(|action| Edit::DeleteAction(ActionId::new(action))),
    ]
}

fn bytes(review: &Review) -> Vec<u8> {
    serde_json::to_vec(review).unwrap()
}

/// Every name stands for something, no set is empty or holds a cause twice, and there is no circle.
fn assert_whole(review: &Review) {
    for (&effect, cause) in &review.causes {
        for explanation in &cause.explanations {
            assert!(!explanation.causes.is_empty(), "{effect} has an empty explanation");
            for (index, link) in explanation.causes.iter().enumerate() {
                assert!(review.causes.contains_key(&link.cause), "{} does not exist", link.cause);
                assert!(!explanation.causes[..index].contains(link), "{} stands twice", link.cause);
                assert_ne!(Some(link.cause), review.problem, "the problem is a cause of {effect}");
            }
        }
        let mut below: Vec<CauseId> = cause.causes().collect();
        let mut seen = std::collections::BTreeSet::new();
        while let Some(id) = below.pop() {
            assert_ne!(id, effect, "{effect} leads to itself");
            if seen.insert(id) {
                below.extend(review.causes[&id].causes());
            }
        }
    }
    for fact in review.facts.values() {
        assert!(fact.supports.iter().chain(&fact.refutes).all(|id| review.causes.contains_key(id)));
    }
    for action in review.actions.values() {
        assert!(action.blocks.iter().all(|id| review.causes.contains_key(id)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_everything_restores_the_bytes_and_redoing_brings_them_back(
        edits in proptest::collection::vec((edits(), 0u8..4), 1..60),
    ) {
        let mut review = Review::default();
        let mut history = History::default();
        history.apply(&mut review, add(1, Spot::Problem)).unwrap();
        let mut states = vec![bytes(&review)];
        let mut made = 0;
        for (edit, group) in edits {
            match group {
                0 => history.begin_group(),
                1 => history.end_group(),
                _ => {}
            }
            let before = bytes(&review);
            let steps = history.state();
            if history.apply(&mut review, edit).is_ok() {
                made += 1;
                assert_whole(&review);
                states.push(bytes(&review));
            } else {
                assert_eq!(bytes(&review), before, "a refused edit leaves nothing behind");
                assert_eq!(history.state(), steps);
            }
        }
        let end = bytes(&review);
        while history.undo(&mut review).is_some() {
            assert!(bytes(&review) == bytes(&Review::default()) || states.contains(&bytes(&review)));
        }
        assert_eq!(bytes(&review), bytes(&Review::default()));
        while history.redo(&mut review).is_some() {}
        assert_eq!(bytes(&review), end, "after {made} edits");
    }
}
