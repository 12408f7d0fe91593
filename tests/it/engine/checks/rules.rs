//! When does each check on structure, evidence, time and actions speak?

use std::collections::BTreeSet;

use naze::document::{
    Action, ActionEffect, ActionId, ActionKind, Branch, CauseId, CheckOverride, Domain, Fact, FactCertainty,
    FactId, ItemId, Nature, Notification, NotificationId, Parked, ParkedId, ParticipantId, ReadBack, Review,
    Stage, State, StopReason, Strength, Task, TaskId,
};
use naze::edit::apply;
use naze::engine::checks::{Level, Selection, catalogue, check, check_selected};
use naze::language::Language;

use super::{at, cause, hints, items, leaves, tree};

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
    for late in [
        "検知が遅れた",
        "管理者が3週間気づかなかった",
        "大量の参照を知らせる監視が入っていなかった",
        "Nobody noticed the copies for nine days",
        "The export was discovered late",
        "Bulk reads raised no alert",
    ] {
        let written = tree(&format!("P\n  A\n    B\n  {late}\n    C\n"));
        assert_eq!(items(&written, "no-escape-branch"), [], "{late}");
        // That the problem was noticed late is what happened, and asks no why.
        assert_eq!(items(&tree(&format!("{late}\n  A\n    B\n")), "no-escape-branch"), [None], "{late}");
    }
    let watched = tree("P\n  The monitoring server was entered\n    監視サーバーに侵入された\n");
    assert_eq!(items(&watched, "no-escape-branch"), [None]);
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

#[test]
fn questions_of_completeness_and_of_leaps_are_asked_only_on_request() {
    let review = tree("P\n  The door was open\n  & The alarm was off\n    Nobody paid the invoice\n");
    let asked = |name: &str, review: &Review| {
        let hints = check_selected(review, &Selection::default().switch(name, true));
        hints.into_iter().filter(|hint| hint.check.name == name).map(|hint| hint.item).collect::<Vec<_>>()
    };
    for name in ["other-ways-unasked", "missing-step"] {
        assert_eq!(items(&review, name), [], "{name}");
    }
    assert_eq!(asked("other-ways-unasked", &review), [cause(1), cause(3)]);
    let leap = tree(
        "The web shop stopped on 3 March\n  The backup tape was stored in Osaka\n    The tape of the backup was full\n",
    );
    assert_eq!(asked("missing-step", &leap), [cause(2)]);
    let without = Selection::default().switch("no-stop-reason", false).switch("no-such-check", true);
    assert!(check_selected(&review, &without).iter().all(|hint| hint.check.name != "no-stop-reason"));
}

#[test]
fn each_cause_of_a_set_is_asked_for_until_somebody_has_said_that_it_was_needed() {
    let mut review = tree("P\n  A\n  & B\n  C\n  & × D\n");
    assert_eq!(
        hints(&review, "necessity-unasked")[0].others,
        [CauseId::new(2).into(), CauseId::new(3).into()]
    );
    at(&mut review, 1).explanations[0].causes[0].necessity_asked = true;
    assert_eq!(hints(&review, "necessity-unasked")[0].others, [CauseId::new(3).into()]);
    at(&mut review, 1).explanations[0].causes[1].necessity_asked = true;
    at(&mut review, 1).explanations[1].causes[0].necessity_asked = true;
    assert_eq!(items(&review, "necessity-unasked"), []);
}

#[test]
fn a_set_of_which_a_part_is_enough_is_remarked_on() {
    let review = tree("P\n  A\n  & B\n  C\n");
    assert_eq!(items(&review, "explained-already"), []);
    let mut doubled = review.clone();
    at(&mut doubled, 1).explanations.push(naze::document::Explanation::of(CauseId::new(2)));
    let hint = hints(&doubled, "explained-already").remove(0);
    assert_eq!((hint.item, hint.others), (cause(1), vec![CauseId::new(2).into(), CauseId::new(3).into()]));
    at(&mut doubled, 2).state = State::Refuted;
    assert_eq!(items(&doubled, "explained-already"), [], "what is refuted explains nothing");
}

#[test]
fn what_is_below_a_refuted_cause_alone_is_no_root_cause() {
    let mut review = tree("P\n  × A\n    The operator forgot the key\n    C\n  D\n    = C4\n");
    let below = hints(&review, "below-refuted");
    assert_eq!((below[0].item, below[0].others.as_slice()), (cause(2), &[CauseId::new(3).into()][..]));
    assert_eq!(items(&review, "mental-state-leaf"), []);
    assert_eq!(items(&review, "mental-state"), [cause(3)]);
    assert_eq!(items(&review, "no-stop-reason"), [cause(4)], "it stands below D too");
    at(&mut review, 2).state = State::Suspected;
    assert_eq!(items(&review, "below-refuted"), []);
    assert_eq!(items(&review, "mental-state-leaf"), [cause(3)]);
}

#[test]
fn a_root_cause_has_to_be_read_all_the_way_up_to_the_problem() {
    let mut review = tree("P\n  A\n    B\n  C\n");
    assert_eq!(items(&review, "chain-not-read"), [], "nobody has begun");
    at(&mut review, 1).explanations[0].read_back = Some(ReadBack::Holds);
    assert_eq!(items(&review, "chain-not-read"), [cause(3), cause(4)]);
    at(&mut review, 2).explanations[0].read_back = Some(ReadBack::Holds);
    at(&mut review, 1).explanations[1].read_back = Some(ReadBack::Unsure);
    assert_eq!(items(&review, "chain-not-read"), [cause(4)]);
}

#[test]
fn an_act_takes_a_moment_and_a_condition_lasts() {
    let mut review = tree("P\n  A\n  B\n");
    fact(&mut review, 2, "2026-03-02T10:00+09:00", Some("2026-03-03T10:01+09:00"));
    fact(&mut review, 3, "2026-03-02T10:00+09:00", Some("2026-03-02T10:00+09:00"));
    assert_eq!(items(&review, "nature-against-time"), []);
    at(&mut review, 2).factor.nature = Some(Nature::Act);
    at(&mut review, 3).factor.nature = Some(Nature::Condition);
    assert_eq!(items(&review, "nature-against-time"), [cause(3)], "a day and a minute may be just a day");
    review.facts.get_mut(&FactId::new(1)).unwrap().time.end = "2026-03-03T10:02+09:00".parse().ok();
    assert_eq!(items(&review, "nature-against-time"), [cause(2), cause(3)]);
    fact(&mut review, 3, "2026-03-02T10:00+09:00", None);
    assert_eq!(items(&review, "nature-against-time"), [cause(2)]);
}

#[test]
fn until_an_action_is_due_something_has_to_hold() {
    let mut review = tree("P\n  A\n  B\n");
    let day = "2026-05-01".parse().ok();
    action(&mut review, 1, |it| (it.stage, it.due) = (Stage::Planned, day));
    assert_eq!(items(&review, "open-until-due"), [cause(2)]);
    action(&mut review, 2, |it| it.kind = ActionKind::Interim);
    assert_eq!(items(&review, "open-until-due"), []);
    action(&mut review, 2, |it| it.stage = Stage::Production);
    assert_eq!(items(&review, "open-until-due"), []);
    action(&mut review, 2, |it| it.stage = Stage::Rejected);
    assert_eq!(items(&review, "open-until-due"), [cause(2)]);
}

#[test]
fn of_competing_proposals_one_is_chosen() {
    let mut review = tree("P\n  A\n");
    action(&mut review, 1, |_| {});
    assert_eq!(items(&review, "competing-actions"), []);
    action(&mut review, 2, |it| it.stage = Stage::Planned);
    assert_eq!(hints(&review, "competing-actions")[0].others.len(), 2);
    action(&mut review, 1, |it| it.stage = Stage::Rejected);
    assert_eq!(items(&review, "competing-actions"), []);
    action(&mut review, 1, |it| it.effect = ActionEffect::Detect);
    assert_eq!(items(&review, "competing-actions"), [], "detection does not compete with prevention");
}

#[test]
fn a_circle_is_spelled_out_and_a_link_that_closes_none_any_more_comes_back() {
    let mut review = tree("P\n  A\n    B\n");
    let parked = Parked::Link { effect: CauseId::new(3), cause: CauseId::new(2) };
    review.parking_lot.insert(ParkedId::new(1), parked);
    review.next_ids.issue(ParkedId::new(1).into());
    let hint = hints(&review, "circle").remove(0);
    assert_eq!(
        (hint.others.as_slice(), &hint.fix),
        (&[CauseId::new(3).into(), CauseId::new(2).into()][..], &None)
    );
    at(&mut review, 2).explanations.clear();
    let hint = hints(&review, "circle").remove(0);
    let edits = hint.edits(&review, review.next_ids);
    edits.iter().for_each(|edit| drop(apply(&mut review, edit).unwrap()));
    assert_eq!(at(&mut review, 3).causes().collect::<Vec<_>>(), [CauseId::new(2)]);
    assert_eq!(items(&review, "circle"), []);

    let mut closed = tree("P\n  A\n    B\n      C\n");
    at(&mut closed, 4).explanations.push(naze::document::Explanation::of(CauseId::new(2)));
    let hint = hints(&closed, "circle").remove(0);
    let circle: Vec<String> = hint.others.iter().map(ToString::to_string).collect();
    assert_eq!((hint.item, circle.join(" ").as_str()), (cause(2), "C2 C4 C3"), "from cause to effect");
    let mut own = tree("P\n  A\n");
    at(&mut own, 2).explanations.push(naze::document::Explanation::of(CauseId::new(2)));
    assert_eq!(items(&own, "circle"), [cause(2)]);
}
