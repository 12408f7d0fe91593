//! After any edits, looking again tells the same as checking all of it anew.

use naze::document::{
    Action, ActionId, Branch, Cause, CauseId, CheckOverride, Domain, Fact, FactId, Factor, ItemId, Moment,
    Nature, Parked, ParkedId, Participant, ParticipantId, ReadBack, Review, Stage, StagingOutcome,
    StagingTest, State, StopReason, Task, TaskId, Window,
};
use naze::edit::{Edit, History, Slot, Spot, Together, apply};
use naze::engine::checks::{Checked, Selection, catalogue, check, check_selected};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;

const STATEMENTS: [&str; 12] = [
    "",
    "担当者がうっかり旧版の手順書を見た",
    "証明書が失効したため、利用者がログインできなくなった",
    "監視が止まっており、また担当者も不在だった",
    "更新情報が担当者に届いていなかった",
    "更新の情報が担当者へ届かなかった",
    "山本 恵が設定を変えた",
    "手順が守られなかった",
    "The operator forgot the key",
    "The port was open",
    "the  port was open.",
    "It stopped because the disk was … full",
];

fn every_check() -> Selection {
    catalogue().iter().fold(Selection::default(), |selection, check| selection.switch(check.name, true))
}

fn c(number: u32) -> CauseId {
    CauseId::new(number)
}

fn statement() -> impl Strategy<Value = String> {
    select(&STATEMENTS[..]).prop_map(str::to_owned)
}

fn factor() -> impl Strategy<Value = Factor> {
    let nature = select(vec![None, Some(Nature::Act), Some(Nature::Condition)]);
    let domain = select(vec![None, Some(Domain::People), Some(Domain::Process)]);
    (nature, domain, any::<bool>()).prop_map(|(nature, domain, escapes)| Factor {
        nature,
        domain,
        branch: escapes.then_some(Branch::Escape),
        ..Factor::default()
    })
}

fn fact() -> impl Strategy<Value = Fact> {
    let time = select(vec![
        None,
        Some("2026-03-02T10:00+09:00"),
        Some("2026-03-05+09:00"),
        Some("?2026-03-04+09:00"),
    ]);
    let source = select(vec!["", "Policy 4.2", "Log"]);
    (time.clone(), time, source, 1u32..10, 1u32..10).prop_map(|(start, end, source, supports, refutes)| {
        let mut fact = Fact { source: source.to_owned(), supports: vec![c(supports)], ..Fact::default() };
        fact.refutes = Vec::from_iter((refutes > 6).then_some(c(refutes)));
        fact.time.start = start.map(|it| it.parse().unwrap());
        fact.time.end = end.map(|it| it.parse().unwrap());
        fact
    })
}

fn day() -> Moment {
    "2026-04-15T01:00+09:00".parse().unwrap()
}

fn action() -> impl Strategy<Value = Action> {
    let stages = vec![Stage::Proposed, Stage::Planned, Stage::Production, Stage::Rejected];
    (select(stages), 1u32..10, any::<bool>()).prop_map(|(stage, blocks, is_dated)| Action {
        statement: "監視を徹底する".to_owned(),
        stage,
        blocks: vec![c(blocks)],
        due: is_dated.then(|| "2026-05-01".parse().unwrap()),
        // On record is what production asks for, so that the edit is not refused.
        staging: StagingTest { outcome: StagingOutcome::Passed, ..StagingTest::default() },
        window: Window { start: Some(day()), end: None, announced: Some(day()) },
        ..Action::default()
    })
}

/// Edits of all kinds of a review of nine causes; some are refused.
pub fn edits() -> impl Strategy<Value = Edit> {
    let id = || (1u32..10).prop_map(c);
    let slot = || prop_oneof![Just(Slot::LAST), Just(Slot::With(0))];
    let add =
        (2u32..12, statement(), id(), slot()).prop_map(|(new, statement, effect, slot)| Edit::AddCause {
            id: c(new),
            cause: Box::new(Cause::new(statement)),
            spot: Spot::Below { effect, slot },
        });
    let name = select(vec!["mental-state-leaf", "two-facts", "no-stop-reason", "single-path"]);
    let of =
        select(vec![None, Some(2), Some(3)]).prop_map(|it: Option<u32>| it.map(|it| ItemId::from(c(it))));
    let reason = select(vec!["", "Asked in May"]);
    let an_override = (name, of, reason).prop_map(|(check, item, reason)| CheckOverride {
        check: check.into(),
        item,
        reason: reason.into(),
    });
    let states = select(vec![State::Confirmed, State::Suspected, State::Refuted]);
    let verdicts = select(vec![None, Some(ReadBack::Holds), Some(ReadBack::Fails)]);
    let tree = prop_oneof![
        4 => add,
        3 => (id(), statement()).prop_map(|(cause, statement)| Edit::SetStatement { cause, statement }),
        2 => (id(), states).prop_map(|(cause, state)| Edit::SetState { cause, state }),
        1 => (id(), factor()).prop_map(|(cause, factor)| Edit::SetFactor { cause, factor }),
        1 => (id(), select(vec![None, Some(StopReason::Actionable), Some(StopReason::OutOfScope)]))
            .prop_map(|(cause, reason)| Edit::SetStopReason { cause, reason }),
        2 => (id(), id(), slot()).prop_map(|(effect, cause, slot)| Edit::LinkCause { effect, cause, slot }),
        1 => (id(), id()).prop_map(|(effect, cause)| Edit::UnlinkCause { effect, cause }),
        1 => id().prop_map(|cause| Edit::DeleteCause { cause }),
        1 => (id(), id(), id()).prop_map(|(effect, cause, other)| Edit::AnswerTogether {
            effect,
            cause,
            answer: Together::With(other),
        }),
        1 => (id(), id(), any::<bool>()).prop_map(|(effect, cause, is_needed)| Edit::AnswerNecessity {
            effect,
            explanation: 0,
            cause,
            is_needed,
        }),
        2 => (id(), 0usize..2, verdicts).prop_map(|(effect, explanation, verdict)| Edit::SetReadBack {
            effect,
            explanation,
            verdict,
        }),
    ];
    let records = prop_oneof![
        2 => (1u32..4, fact()).prop_map(|(id, fact)| Edit::SetFact { id: FactId::new(id), fact: Box::new(fact) }),
        1 => (1u32..4).prop_map(|id| Edit::DeleteFact(FactId::new(id))),
        2 => (1u32..4, action())
            .prop_map(|(id, action)| Edit::SetAction { id: ActionId::new(id), action: Box::new(action) }),
        1 => (1u32..4).prop_map(|id| Edit::DeleteAction(ActionId::new(id))),
        1 => an_override.prop_map(Edit::SetOverride),
        1 => select(vec!["山本 恵", "佐藤"]).prop_map(|name| Edit::SetParticipant {
            id: ParticipantId::new(1),
            participant: Box::new(Participant { name: name.to_owned(), ..Participant::default() }),
        }),
        1 => (id(), id()).prop_map(|(effect, cause)| Edit::SetParked {
            id: ParkedId::new(1),
            parked: Box::new(Parked::Link { effect, cause }),
        }),
        1 => Just(Edit::SetTask {
            id: TaskId::new(1),
            task: Box::new(Task {
                statement: "Put up a substitute site".into(),
                done: "2026-03-03+09:00".parse().ok(),
                ..Task::default()
            }),
        }),
    ];
    prop_oneof![3 => tree, 1 => records]
}

/// A problem with eight causes below it, two below each, that say one thing or another.
fn started(statements: &[String]) -> Review {
    let mut review = Review::default();
    let problem = Box::new(Cause::new("3月3日に注文が止まった"));
    apply(&mut review, &Edit::AddCause { id: c(1), cause: problem, spot: Spot::Problem }).unwrap();
    for (number, statement) in (2..).zip(statements) {
        let spot = Spot::Below { effect: c(number / 2), slot: Slot::LAST };
        let cause = Box::new(Cause::new(statement.as_str()));
        apply(&mut review, &Edit::AddCause { id: c(number), cause, spot }).unwrap();
    }
    review
}

fn statements() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(statement(), 8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn looking_again_tells_the_same_as_checking_anew(
        statements in statements(),
        edits in proptest::collection::vec((edits(), 0u8..6), 1..40),
    ) {
        let mut review = started(&statements);
        let mut history = History::default();
        let mut checked = Checked::of_selected(&review, every_check());
        for (edit, whim) in edits {
            let told = format!("{edit:?}");
            match whim {
                0 => {
                    history.undo(&mut review);
                }
                // Refused edits are part of it.
                _ => drop(history.apply(&mut review, edit)),
            }
            // Several changes may come before the next look.
            if whim != 1 {
                checked.again(&review);
                let anew = check_selected(&review, &every_check());
                assert_eq!(checked.hints(), anew, "after {told}");
            }
        }
    }

    #[test]
    fn what_settles_a_hint_can_be_done_and_undone(
        statements in statements(),
        edits in proptest::collection::vec(edits(), 1..40),
    ) {
        let mut review = started(&statements);
        let mut history = History::default();
        for edit in edits {
            drop(history.apply(&mut review, edit));
        }
        let before = serde_json::to_vec(&review).unwrap();
        for hint in check_selected(&review, &every_check()) {
            let edits = hint.edits(&review, history.free_ids(&review));
            let state = history.state();
            history.begin_group();
            for edit in edits {
                history.apply(&mut review, edit).unwrap_or_else(|error| panic!("{hint:?}: {error}"));
            }
            history.end_group();
            if history.state() != state {
                history.undo(&mut review);
            }
            assert_eq!(serde_json::to_vec(&review).unwrap(), before, "{hint:?}");
        }
    }
}

#[test]
fn the_hints_on_one_item_are_found_by_its_name() {
    let review = started(&["The operator forgot the key".to_owned()]);
    let checked = Checked::of(&review);
    for item in [None, Some(c(1).into()), Some(c(2).into()), Some(c(3).into())] {
        let anew: Vec<_> = check(&review).into_iter().filter(|hint| hint.item == item).collect();
        assert_eq!(checked.on(item), anew, "{item:?}");
    }
    assert!(checked.on(Some(c(2).into())).iter().any(|hint| hint.check.name == "mental-state-leaf"));
}
