//! When does each check on structure, evidence, time and actions speak, and what settles it?

use std::collections::BTreeSet;

use naze::document::{
    Action, ActionEffect, ActionId, ActionKind, Branch, CauseId, CheckOverride, Domain, Fact, FactCertainty,
    FactId, ItemId, Nature, Notification, NotificationId, Parked, ParkedId, ParticipantId, ReadBack, Review,
    Stage, State, StopReason, Strength, Task, TaskId,
};
use naze::edit::apply;
use naze::engine::checks::{Fix, Level, catalogue, check};
use naze::interchange::outline;
use naze::language::Language;

use super::{hints, items, leaves};

fn tree(text: &str) -> Review {
    outline::read(text).unwrap()
}

fn cause(number: u32) -> Option<ItemId> {
    Some(CauseId::new(number).into())
}

fn at(review: &mut Review, number: u32) -> &mut naze::document::Cause {
    review.causes.get_mut(&CauseId::new(number)).unwrap()
}

/// A fact of this time on a cause.
fn fact(review: &mut Review, supports: u32, start: &str, end: Option<&str>) {
    let id = FactId::new(review.facts.len() as u32 + 1);
    let mut fact = Fact { statement: "Seen".into(), source: "Log".into(), ..Fact::default() };
    fact.certainty = FactCertainty::Recorded;
    fact.supports = vec![CauseId::new(supports)];
    fact.time.start = Some(start.parse().unwrap());
    fact.time.end = end.map(|it| it.parse().unwrap());
    review.facts.insert(id, fact);
}

fn action(review: &mut Review, number: u32, change: impl FnOnce(&mut Action)) {
    let mut action = Action { statement: "Close port 22 on web-02".into(), ..Action::default() };
    action.blocks = vec![CauseId::new(2)];
    change(&mut action);
    review.actions.insert(ActionId::new(number), action);
}

#[test]
fn names_are_unique_and_every_check_says_why_and_from_where_in_both_languages() {
    let names: BTreeSet<&str> = catalogue().iter().map(|it| it.name).collect();
    assert_eq!(names.len(), catalogue().len());
    for it in catalogue() {
        let japanese = (it.why(Language::Japanese), it.source(Language::Japanese));
        let english = (it.why(Language::English), it.source(Language::English));
        assert_ne!(japanese.0, english.0, "{}", it.name);
        assert!(!english.0.contains("-why") && !english.1.starts_with("source-"), "{}", it.name);
    }
}

#[test]
fn a_half_built_review_is_checked_without_complaint() {
    assert_eq!(check(&Review::default()), []);
    let only_problem = tree("The shop stopped on 3 March\n");
    assert!(check(&only_problem).iter().all(|hint| hint.level() != Level::Error));
    let mut dangling = Review { problem: Some(CauseId::new(9)), ..Review::default() };
    dangling.causes.insert(CauseId::new(1), naze::document::Cause::new("A"));
    assert_eq!(items(&dangling, "problem-missing"), [None]);
}

#[test]
fn an_inner_state_of_mind_is_a_question_and_a_root_one_an_error() {
    let review = tree(
        "P stopped\n  The operator forgot the key\n    The key was renamed\n  The clerk overlooked it\n",
    );
    assert_eq!(items(&review, "mental-state"), [cause(2)]);
    assert_eq!(items(&review, "mental-state-leaf"), [cause(4)]);
    let english = hints(&review, "mental-state-leaf")[0].message(Language::English);
    assert!(english.contains("“overlooked”"), "{english}");
}

#[test]
fn a_compound_statement_is_split_by_an_edit() {
    for (text, whole, parts) in [
        (
            "P\n  証明書が失効したため、利用者がログインできなくなった\n",
            2,
            ("利用者がログインできなくなった", "証明書が失効した"),
        ),
        ("P\n  It stopped because the disk was full\n", 2, ("It stopped", "The disk was full")),
        (
            "P\n  警告は出たが、当番は別の障害に対応していた\n",
            1,
            ("警告は出た", "当番は別の障害に対応していた"),
        ),
        ("P\n  It was late. It was wrong.\n", 1, ("It was late", "It was wrong")),
    ] {
        let mut review = tree(text);
        let Some(Fix::Edits(edits)) = hints(&review, "two-facts").remove(0).fix else { panic!("{text}") };
        for edit in &edits {
            apply(&mut review, edit).unwrap();
        }
        let said = |number| review.causes[&CauseId::new(number)].statement.as_str();
        assert_eq!((said(2), said(3)), parts);
        assert!(review.causes[&CauseId::new(whole)].explanations[0].contains(CauseId::new(3)), "{text}");
        assert_eq!(hints(&review, "two-facts"), []);
    }
    let review = tree("P\n  監視が止まっており、また担当者も不在だった\n");
    assert_eq!(hints(&review, "two-facts")[0].fix, None);
}

#[test]
fn a_cause_whose_explanations_are_all_refuted_is_false_by_refutation() {
    let review = tree("P\n  A\n    × B\n    & C\n    D\n      × E\n  F\n    × G\n    H\n");
    assert_eq!(items(&review, "false-by-refutation"), [cause(2), cause(5)]);
    let told = hints(&review, "false-by-refutation");
    assert_eq!(told[0].others, [ItemId::from(CauseId::new(3)), CauseId::new(5).into()]);
    assert_eq!(items(&tree("P\n  × A\n    × B\n  C\n"), "false-by-refutation"), []);
}

#[test]
fn the_shape_of_the_tree_is_looked_at() {
    let line = tree("P\n  A\n    B\n");
    assert_eq!(items(&line, "single-path"), [None]);
    assert_eq!(items(&tree("P\n  A\n    B\n  C\n"), "single-path"), []);
    assert_eq!(items(&line, "no-escape-branch"), [None]);
    let mut caught = line.clone();
    at(&mut caught, 3).factor.branch = Some(Branch::Escape);
    assert_eq!(items(&caught, "no-escape-branch"), []);
    assert_eq!(items(&tree("P\n  A\n  B\n    C\n"), "shallow-leaf"), [cause(2)]);
    assert_eq!(items(&line, "no-stop-reason"), [cause(3)]);
    at(&mut caught, 3).stop_reason = Some(StopReason::Unknown);
    assert_eq!(items(&caught, "no-stop-reason"), []);
    assert_eq!(items(&tree("P\n  A\n  B\n"), "together-unasked"), [cause(1)]);
    assert_eq!(items(&tree("P\n  A\n  & B\n"), "together-unasked"), []);
    assert_eq!(items(&tree("P\n  A\n  × B\n"), "together-unasked"), []);
    let mut parked = line.clone();
    let link = Parked::Link { effect: CauseId::new(3), cause: CauseId::new(1) };
    parked.parking_lot.insert(ParkedId::new(1), link);
    assert_eq!(items(&parked, "circle"), [Some(ParkedId::new(1).into())]);
}

#[test]
fn a_cause_that_stands_twice_is_made_one_by_an_edit() {
    let mut review = tree("P\n  A\n    The port was open\n  B\n    the  port was open.\n");
    let hint = hints(&review, "same-cause-twice").remove(0);
    assert_eq!((hint.item, hint.others), (cause(5), vec![CauseId::new(3).into()]));
    let Some(Fix::Edits(edits)) = hint.fix else { panic!("no fix") };
    for edit in &edits {
        apply(&mut review, edit).unwrap();
    }
    assert_eq!(review.causes.len(), 4);
    assert_eq!(at(&mut review, 4).causes().collect::<Vec<_>>(), [CauseId::new(3)]);
    assert_eq!(items(&review, "same-cause-twice"), []);
}

#[test]
fn factors_and_read_backs_are_looked_at() {
    let mut review = tree("P\n  A\n  & B\n");
    assert_eq!(hints(&review, "not-read-back")[0].count, 1);
    at(&mut review, 1).explanations[0].read_back = Some(ReadBack::Fails);
    assert_eq!(items(&review, "failed-read-back"), [cause(1)]);
    assert_eq!(items(&review, "not-read-back"), []);
    at(&mut review, 1).factor.nature = Some(Nature::Act);
    for number in [2, 3] {
        at(&mut review, number).factor.nature = Some(Nature::Condition);
        at(&mut review, number).factor.domain = Some(Domain::Technology);
    }
    assert_eq!(items(&review, "act-without-condition"), [cause(1)]);
    assert_eq!(items(&review, "no-latent-root"), [None]);
    assert_eq!(hints(&review, "viewpoint-missing")[0].count, 5);
    at(&mut review, 2).factor.nature = Some(Nature::Act);
    at(&mut review, 3).factor.domain = Some(Domain::People);
    assert_eq!(items(&review, "act-without-condition"), []);
    assert_eq!(items(&review, "human-error-leaf"), [cause(3)]);
    at(&mut review, 2).factor.domain = Some(Domain::Process);
    assert_eq!(items(&review, "no-latent-root"), []);
}

#[test]
fn evidence_is_asked_for() {
    let mut review = tree("P\n  A\n    ? B\n      C\n  × D\n");
    assert_eq!(items(&review, "confirmed-without-fact"), [cause(1), cause(2), cause(4)]);
    assert_eq!(items(&review, "refuted-without-fact"), [cause(5)]);
    assert_eq!(items(&review, "root-on-suspicion"), [cause(4)]);
    assert_eq!(
        items(&tree("P\n  A\n  ? B\n    C\n    & D\n  & A2\n    = C4\n"), "root-on-suspicion"),
        [cause(5)]
    );
    fact(&mut review, 2, "2026-03-01+09:00", None);
    let seen = review.facts.get_mut(&FactId::new(1)).unwrap();
    (seen.certainty, seen.source, seen.refutes) =
        (FactCertainty::Reported, " ".into(), vec![CauseId::new(1), CauseId::new(5)]);
    assert_eq!(items(&review, "confirmed-by-hearsay"), [cause(2)]);
    assert_eq!(items(&review, "contradicted-cause"), [cause(1)]);
    assert_eq!(items(&review, "refuted-without-fact"), []);
    assert_eq!(items(&review, "fact-without-source"), [Some(FactId::new(1).into())]);
    assert_eq!(hints(&review, "question-unanswered")[0].count, 7);
}

#[test]
fn a_guess_that_is_marked_as_confirmed_becomes_a_suspicion() {
    let mut review = leaves(["The key was probably shared"]);
    let Some(Fix::Edits(edits)) = hints(&review, "guess-as-fact").remove(0).fix else { panic!("no fix") };
    apply(&mut review, &edits[0]).unwrap();
    assert_eq!(at(&mut review, 2).state, State::Suspected);
    assert_eq!(items(&review, "guess-as-fact"), []);
}

#[test]
fn an_absence_is_a_cause_only_where_a_rule_asked_for_it() {
    let mut review = leaves(["The runbook named no owner and nobody was told", "No owner was named"]);
    fact(&mut review, 3, "2026-03-01+09:00", None);
    assert_eq!(items(&review, "absence-without-duty"), [cause(2), cause(3)]);
    review.facts.get_mut(&FactId::new(1)).unwrap().source = "Policy 4.2".into();
    assert_eq!(items(&review, "absence-without-duty"), [cause(2)]);
    let silent = Fact { source: "The runbook".into(), supports: vec![CauseId::new(2)], ..Fact::default() };
    review.facts.insert(FactId::new(2), silent);
    assert_eq!(items(&review, "absence-without-duty"), [cause(2)], "a document that is silent is no duty");
}

#[test]
fn causes_come_before_their_effects_and_conditions_last_until_then() {
    let mut review = tree("P\n  A\n");
    fact(&mut review, 1, "2026-03-02T10:00+09:00", None);
    fact(&mut review, 2, "2026-03-02T10:00+09:00", None);
    assert_eq!(items(&review, "cause-after-effect"), [], "within the same minute");
    fact(&mut review, 2, "2026-03-02T10:01+09:00", None);
    review.facts.remove(&FactId::new(2));
    assert_eq!(items(&review, "cause-after-effect"), [cause(2)]);
    fact(&mut review, 2, "?2026-03-05+09:00", None);
    assert_eq!(items(&review, "cause-after-effect"), [], "a time that nobody knows contradicts nothing");

    let mut review = tree("P\n  A\n");
    at(&mut review, 2).factor.nature = Some(Nature::Condition);
    fact(&mut review, 1, "2026-03-02T10:00+09:00", None);
    fact(&mut review, 2, "2026-03-01+09:00", Some("2026-03-01+09:00"));
    assert_eq!(items(&review, "condition-had-ended"), [cause(2)]);
    review.facts.get_mut(&FactId::new(2)).unwrap().time.end = None;
    assert_eq!(items(&review, "condition-had-ended"), []);
}

#[test]
fn the_course_of_events_is_looked_at() {
    let mut review = tree("P\n  A\n");
    let moment = |text: &str| Some(text.parse().unwrap());
    review.incident.times.occurred = moment("2026-03-02T10:00+09:00");
    review.incident.times.detected = moment("2026-03-02T20:00+09:00");
    review.incident.times.contained = moment("2026-03-02T21:00+09:00");
    assert_eq!(hints(&review, "timeline-gap")[0].count, 600);
    fact(&mut review, 2, "2026-03-02T15:00+09:00", None);
    assert_eq!(items(&review, "timeline-gap"), []);
    assert_eq!(items(&review, "times-out-of-order"), []);
    review.incident.times.contained = moment("2026-03-02T19:00+09:00");
    assert_eq!(hints(&review, "times-out-of-order")[0].count, 1);
    review.incident.times.contained = moment("2026-03-02+09:00");
    assert_eq!(items(&review, "times-out-of-order"), [], "the same day may be later");
    review.incident.times.contained = moment("2026-03-01+09:00");
    assert_eq!(hints(&review, "times-out-of-order")[0].count, 2, "the day before is before both");
    review.incident.times.contained = moment("~2026-03-02T15:00+09:00");
    assert_eq!(items(&review, "times-out-of-order"), [], "about then");
    review.incident.times.contained = moment("2026-03-02T11:30Z");
    assert_eq!(items(&review, "times-out-of-order"), [], "20:30 in Tokyo");
    review.incident.times.contained = moment("2026-03-02T10:59Z");
    assert_eq!(hints(&review, "times-out-of-order")[0].count, 1, "19:59 in Tokyo");

    let task = Task {
        statement: "Put up a substitute site".into(),
        done: moment("2026-03-03+09:00"),
        ..Task::default()
    };
    review.tasks.insert(TaskId::new(1), task);
    assert_eq!(items(&review, "substitute-before-cause"), [Some(TaskId::new(1).into())]);
    let phase = review.phases.entry(naze::document::ResponsePhase::CauseInvestigation).or_default();
    phase.finished = moment("2026-03-04+09:00");
    assert_eq!(items(&review, "substitute-before-cause").len(), 1, "the day before");
    let phase = review.phases.entry(naze::document::ResponsePhase::CauseInvestigation).or_default();
    phase.finished = moment("2026-03-03T18:00+09:00");
    assert_eq!(items(&review, "substitute-before-cause"), [], "later that day, perhaps");

    let late = Notification {
        due: moment("2026-03-05+09:00"),
        sent: moment("2026-03-06T00:01+09:00"),
        ..Default::default()
    };
    review.notifications.insert(NotificationId::new(1), late);
    assert_eq!(items(&review, "notification-late"), [Some(NotificationId::new(1).into())]);
    review.notifications.get_mut(&NotificationId::new(1)).unwrap().sent = moment("2026-03-05T23:59+09:00");
    assert_eq!(items(&review, "notification-late"), []);
}

#[test]
fn actions_have_to_reach_the_root_causes_and_not_by_memory_alone() {
    let mut review = tree("P\n  A\n  B\n");
    at(&mut review, 3).stop_reason = Some(StopReason::OutOfScope);
    assert_eq!(items(&review, "root-without-action"), [cause(2)]);
    action(&mut review, 1, |it| it.kind = ActionKind::Interim);
    assert_eq!(items(&review, "root-without-action"), []);
    assert_eq!(items(&review, "only-weak-actions"), [cause(2)]);
    assert_eq!(items(&review, "no-strong-action"), [None]);
    assert_eq!(items(&review, "interim-without-permanent"), [cause(2)]);
    action(&mut review, 2, |it| it.strength = Some(Strength::Strong));
    for name in ["only-weak-actions", "no-strong-action", "interim-without-permanent"] {
        assert_eq!(items(&review, name), [], "{name}");
    }
    assert_eq!(hints(&review, "one-kind-of-effect")[0].count, 2);
    action(&mut review, 3, |it| (it.effect, it.blocks) = (ActionEffect::Detect, Vec::new()));
    assert_eq!(items(&review, "one-kind-of-effect"), []);
    assert_eq!(items(&review, "action-without-cause"), [Some(ActionId::new(3).into())]);
    review.actions.get_mut(&ActionId::new(3)).unwrap().kind = ActionKind::Horizontal;
    assert_eq!(items(&review, "action-without-cause"), []);
}

#[test]
fn a_planned_action_has_owner_date_and_measure_and_a_rejected_one_a_reason() {
    let mut review = tree("P\n  A\n");
    action(&mut review, 1, |_| {});
    let all =
        ["action-without-owner", "action-without-date", "action-without-measure", "rejected-without-reason"];
    for name in all {
        assert_eq!(items(&review, name), [], "{name}: it is only proposed");
    }
    action(&mut review, 1, |it| it.stage = Stage::Planned);
    for name in &all[..3] {
        assert_eq!(items(&review, name), [Some(ActionId::new(1).into())], "{name}");
    }
    let day = "2026-05-01".parse().ok();
    action(&mut review, 1, |it| {
        (it.stage, it.owner, it.due) = (Stage::Planned, Some(ParticipantId::new(1)), day);
        it.measure.what = "Days to patch".into();
    });
    assert_eq!(hints(&review, "action-without-measure")[0].count, 4);
    assert_eq!(items(&review, "action-without-owner").len() + items(&review, "action-without-date").len(), 0);
    action(&mut review, 1, |it| it.stage = Stage::Rejected);
    assert_eq!(items(&review, "rejected-without-reason"), [Some(ActionId::new(1).into())]);
    assert_eq!(items(&review, "root-without-action"), [cause(2)], "a rejected action blocks nothing");
}

#[test]
fn an_override_marks_a_hint_and_needs_a_reason() {
    let mut review = leaves(["The operator forgot the key"]);
    let name = "mental-state-leaf".to_owned();
    review.overrides.push(CheckOverride { check: name.clone(), item: cause(2), reason: " ".into() });
    assert_eq!(hints(&review, &name)[0].overridden, None);
    assert_eq!(items(&review, "override-without-reason"), [cause(2)]);
    review.overrides[0].reason = "Asked in May".into();
    assert_eq!(hints(&review, &name)[0].overridden.as_deref(), Some("Asked in May"));
    assert_eq!(items(&review, "override-without-reason"), []);
    review.overrides[0].item = cause(1);
    assert_eq!(hints(&review, &name)[0].overridden, None, "it is for another item");
}

#[test]
fn a_deep_tree_and_a_circle_are_checked_too() {
    let mut review = Review { problem: Some(CauseId::new(1)), ..Review::default() };
    for number in 1..=20_000 {
        let mut cause = naze::document::Cause::new(format!("The step {number} was late"));
        cause.explanations.push(naze::document::Explanation::of(CauseId::new(number % 20_000 + 1)));
        review.causes.insert(CauseId::new(number), cause);
    }
    assert_eq!(items(&review, "single-path"), [None]);
}
