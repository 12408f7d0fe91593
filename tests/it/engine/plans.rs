//! Plans for trees that can be reckoned by hand, and what is said of them.

use jiff::civil::date;
use naze::document::{Action, ActionId, ActionKind, CauseId, Effort, Review, Stage, Strength};
use naze::engine::analyse;
use naze::engine::plans::{
    Candidate, Member, Plan, PlanKind, PlanOptions, PlanOutcome, PlanWatch, Plans, Proof, plans,
    watched_plans,
};
use naze::language::Language;
use serde_json::{Value, json};

use crate::engine::scale;
use crate::engine::trees::{SHOP, review};

/// An action that blocks some causes, with the effort of its letter: s, m, l, or - if it is not set.
fn action(effort: char, blocks: &[u32]) -> Action {
    Action {
        blocks: blocks.iter().copied().map(CauseId::new).collect(),
        effort: match effort {
            's' => Some(Effort::Small),
            'm' => Some(Effort::Medium),
            'l' => Some(Effort::Large),
            _ => None,
        },
        strength: Some(Strength::Medium),
        ..Action::default()
    }
}

fn with(text: &str, actions: impl IntoIterator<Item = Action>) -> Review {
    let actions = (1..).map(ActionId::new).zip(actions).collect();
    Review { actions, ..review(text) }
}

fn of(review: &Review) -> Plans {
    plans(review, &[], &PlanOptions::default()).unwrap()
}

/// The actions of the plan and of its alternatives, as `A1 A2`.
fn found(plans: &Plans, kind: PlanKind) -> Vec<String> {
    match plans.outcome(kind) {
        PlanOutcome::Found { plan, alternatives, .. } => {
            [plan].into_iter().chain(alternatives).map(names).collect()
        }
        other => panic!("{kind:?}: {other:?}"),
    }
}

fn names(plan: &Plan) -> String {
    plan.actions.iter().map(Member::to_string).collect::<Vec<_>>().join(" ")
}

fn says(plans: &Plans, kind: PlanKind, japanese: &str, english: &str) {
    assert_eq!(plans.sentence(kind, Language::Japanese), japanese);
    assert_eq!(plans.sentence(kind, Language::English), english);
}

/// The shop's four paths are C6 or C7, with C8, with C9 or C10.
fn shop() -> Review {
    with(SHOP, [action('l', &[8]), action('s', &[6]), action('s', &[7]), action('m', &[9, 10])])
}

#[test]
fn the_least_effort_may_take_more_actions_than_the_fewest() {
    let plans = of(&shop());
    assert_eq!(found(&plans, PlanKind::LeastEffort), ["A2 A3", "A4", "A1"]);
    assert_eq!(found(&plans, PlanKind::FewestActions), ["A4", "A1", "A2 A3"]);
    says(
        &plans,
        PlanKind::LeastEffort,
        "A2とA3で、すべての再発経路が閉じます（労力2、最小であることを確認済み）",
        "A2 and A3 close every recurrence path (effort 2, proven the least)",
    );
    says(
        &plans,
        PlanKind::FewestActions,
        "A4で、すべての再発経路が閉じます（1件、最少であることを確認済み。労力3）",
        "A4 closes every recurrence path (one action, proven the fewest; effort 3)",
    );
}

#[test]
fn without_an_effort_an_action_counts_as_medium_and_the_plan_says_so() {
    let plans = of(&with("problem\n  one\n  two", [action('-', &[2]), action('s', &[3])]));
    says(
        &plans,
        PlanKind::LeastEffort,
        "A1とA2で、すべての再発経路が閉じます（労力4、最小であることを確認済み）。労力が未設定のA1は「中」として計算",
        "A1 and A2 close every recurrence path (effort 4, proven the least). A1 counts as medium effort, for none is set",
    );
}

#[test]
fn the_earliest_plan_is_the_cheapest_of_those_done_by_its_day() {
    let due = |effort, blocks: &[u32], month, day| Action {
        due: Some(date(2026, month, day)),
        ..action(effort, blocks)
    };
    let actions = [
        due('s', &[8], 6, 1),
        due('l', &[6], 4, 2),
        due('l', &[7], 4, 30),
        due('m', &[3], 4, 30),
        action('s', &[12]),
    ];
    let plans = of(&with(SHOP, actions));
    assert_eq!(found(&plans, PlanKind::LeastEffort), ["A1", "A5", "A4", "A2 A3"]);
    assert_eq!(found(&plans, PlanKind::Earliest), ["A4", "A2 A3"]);
    says(
        &plans,
        PlanKind::Earliest,
        "A4で、すべての再発経路が2026年4月30日までに閉じます（これより早い計画はなく、この日までに終わる計画では労力3が最小であることを確認済み）",
        "A4 closes every recurrence path by 30 April 2026 (no plan is complete earlier, and effort 3 is proven the least by that day)",
    );
}

#[test]
fn actions_without_a_date_are_in_no_earliest_plan() {
    let dated = Action { due: Some(date(2026, 4, 1)), ..action('s', &[2]) };
    let plans = of(&with("problem\n  one\n  two\n  & three", [dated, action('s', &[3]), action('s', &[4])]));
    says(
        &plans,
        PlanKind::Earliest,
        "期限のある対策だけでは断てない再発経路があります：C3 + C4。A2とA3には期限がありません",
        "The recurrence path C3 + C4 is cut only by A2 and A3, without a due date",
    );
}

#[test]
fn a_two_fold_plan_cuts_each_path_twice_and_never_by_weak_actions_alone() {
    let weak = |effort, blocks: &[u32]| Action { strength: Some(Strength::Weak), ..action(effort, blocks) };
    let actions = [weak('s', &[6, 7]), weak('s', &[8]), action('m', &[9, 10]), action('l', &[5, 9])];
    let plans = of(&with(SHOP, actions));
    assert_eq!(found(&plans, PlanKind::LeastEffort), ["A1", "A2", "A3", "A4"]);
    assert_eq!(found(&plans, PlanKind::TwoFold), ["A1 A3", "A2 A3", "A1 A4", "A2 A4"]);
    says(
        &plans,
        PlanKind::TwoFold,
        "A1とA3で、すべての再発経路を、弱い対策だけに頼らず二重に断てます（労力4、最小であることを確認済み）",
        "A1 and A3 cut every recurrence path twice, and none by weak actions alone (effort 4, proven the least)",
    );
}

#[test]
fn a_path_that_only_one_action_cuts_stands_in_the_way_of_a_two_fold_plan() {
    let plans = of(&with("problem\n  one\n  two\n  & three", [action('s', &[2, 3]), action('s', &[4])]));
    says(
        &plans,
        PlanKind::TwoFold,
        "A1でしか断てない再発経路があります：C2。二重にするには、別の対策がもう一つ必要です",
        "Only A1 cuts the recurrence path C2: another action is needed to cut it twice",
    );
}

#[test]
fn an_action_of_unknown_strength_counts_as_weak_and_the_outcome_says_so() {
    let unknown = Action { strength: None, ..action('s', &[2]) };
    let weak = Action { strength: Some(Strength::Weak), ..action('s', &[2]) };
    let plans = of(&with("problem\n  one", [unknown, weak]));
    says(
        &plans,
        PlanKind::TwoFold,
        "弱い対策（A1とA2）でしか断てない再発経路があります：C2。強さが未設定のA1は「弱」とみなしています",
        "The recurrence path C2 is cut by weak actions only (A1 and A2). A1 counts as weak, for no strength is set",
    );
}

#[test]
fn what_is_in_force_is_in_every_plan_and_costs_nothing_more() {
    let mut review = shop();
    review.actions.get_mut(&ActionId::new(3)).unwrap().stage = Stage::Production;
    let plans = of(&review);
    assert_eq!(found(&plans, PlanKind::LeastEffort), ["A2", "A4", "A1"]);
    says(
        &plans,
        PlanKind::LeastEffort,
        "実施済みのA3に加えて、A2で、すべての再発経路が閉じます（労力1、最小であることを確認済み）",
        "Together with A3 in force, A2 closes every recurrence path (effort 1, proven the least)",
    );
    review.actions.get_mut(&ActionId::new(1)).unwrap().stage = Stage::Verified;
    let plans = of(&review);
    assert_eq!(plans.least_effort, PlanOutcome::Reached);
    says(
        &plans,
        PlanKind::Earliest,
        "実施済みの対策だけで、すべての再発経路が閉じています",
        "The actions in force close every recurrence path",
    );
    assert_eq!(found(&plans, PlanKind::TwoFold), ["A2", "A4"]);
    review.actions.get_mut(&ActionId::new(4)).unwrap().stage = Stage::Verified;
    says(
        &of(&review),
        PlanKind::TwoFold,
        "実施済みの対策だけで、すべての再発経路が二重に断たれています",
        "The actions in force cut every recurrence path twice",
    );
}

#[test]
fn interim_and_rejected_actions_are_in_no_plan() {
    let interim = Action { kind: ActionKind::Interim, stage: Stage::Verified, ..action('s', &[2]) };
    let rejected = Action { stage: Stage::Rejected, ..action('s', &[3]) };
    let plans = of(&with("problem\n  one\n  two", [interim, rejected]));
    assert_eq!(plans.in_force, []);
    // The path that not even the interim action holds is the one to tell.
    says(
        &plans,
        PlanKind::LeastEffort,
        "どの恒久対策・水平展開でも断てない再発経路があります：C3",
        "No permanent or horizontal action cuts the recurrence path C3",
    );
}

#[test]
fn an_inner_cause_can_be_cut_and_stands_in_its_path() {
    let actions = [action('m', &[2]), action('m', &[3]), action('s', &[5])];
    let plans = of(&with("problem\n  one\n    two\n    three\n  four", actions));
    assert_eq!(found(&plans, PlanKind::LeastEffort), ["A1 A3"]);
    let PlanOutcome::Infeasible(shortfall) = &plans.two_fold else { panic!("{:?}", plans.two_fold) };
    assert_eq!(shortfall.path, [2, 4].map(CauseId::new));
    assert_eq!(shortfall.cut_by, [Member::Existing(ActionId::new(1))]);
}

#[test]
fn suggested_actions_stand_in_plans_under_their_own_names() {
    let review = with("problem\n  one\n  two", [action('s', &[2])]);
    let suggested = Candidate {
        what: Member::Suggested(0),
        blocks: vec![CauseId::new(3)],
        effort: Some(Effort::Large),
        strength: None,
        due: None,
        is_in_force: false,
    };
    let plans = plans(&review, &[suggested], &PlanOptions::default()).unwrap();
    assert_eq!(found(&plans, PlanKind::LeastEffort), ["A1 S1"]);
}

#[test]
fn where_there_is_no_path_or_no_tree_there_is_no_plan() {
    says(
        &of(&review("problem\n  × one")),
        PlanKind::LeastEffort,
        "いまの図には、断つべき再発経路がありません",
        "The tree as it stands has no recurrence path to cut",
    );
    assert_eq!(plans(&review("problem"), &[], &PlanOptions::default()), None);
    assert_eq!(plans(&Review::default(), &[], &PlanOptions::default()), None);
}

/// Twelve triangles of causes, of each of which two have to be blocked: no prices of paths show more than three halves of
/// that, so that without trying the least effort is not known.
fn triangles() -> Review {
    let corners = |triangle: u32| [0, 1, 2].map(|corner| 2 + 3 * triangle + corner);
    let sides = |[a, b, c]: [u32; 3]| [vec![a, b], vec![b, c], vec![a, c]];
    let mut explanations = vec![(0..12).flat_map(|triangle| sides(corners(triangle))).collect()];
    explanations.resize(37, Vec::new());
    let actions = (2..38).map(|cause| action('s', &[cause]));
    Review { actions: (1..).map(ActionId::new).zip(actions).collect(), ..scale::review(explanations) }
}

#[test]
fn the_best_plan_is_proven_where_prices_of_paths_do_not_suffice() {
    let plans = of(&triangles());
    let PlanOutcome::Found { plan, proof, alternatives } = &plans.least_effort else { panic!() };
    assert_eq!((plan.effort, *proof, alternatives.len()), (24, Proof::Optimal, 3));
    assert!(alternatives.iter().all(|other| other.effort == 24 && other != plan));
}

#[test]
fn where_the_work_ends_a_bound_is_told() {
    let options = PlanOptions { most_steps: 2_000, ..PlanOptions::default() };
    let plans = plans(&triangles(), &[], &options).unwrap();
    let PlanOutcome::Found { plan, proof: Proof::Bound { at_least }, .. } = &plans.least_effort else {
        panic!("{:?}", plans.least_effort)
    };
    assert!((12..24).contains(at_least) && plan.effort >= 24, "{at_least} {}", plan.effort);
    let said = plans.sentence(PlanKind::LeastEffort, Language::English);
    let expected = format!("not proven the least, but at least {at_least} is needed)");
    assert!(said.ends_with(&expected), "{said}");
    let said = plans.sentence(PlanKind::FewestActions, Language::Japanese);
    assert!(said.contains("少なくとも") && said.ends_with("件は必要）"), "{said}");
}

#[test]
fn the_same_review_has_the_same_plans() {
    assert_eq!(of(&triangles()), of(&triangles()));
}

#[test]
fn a_chain_of_a_hundred_thousand_causes_has_plans() {
    let last = 100_000;
    let mut explanations: Vec<Vec<Vec<u32>>> = (2..=last).map(|cause| vec![vec![cause]]).collect();
    explanations.push(Vec::new());
    let mut review = scale::review(explanations);
    for (number, blocks) in [(1, last), (2, last / 2)] {
        review.actions.insert(ActionId::new(number), action('s', &[blocks]));
    }
    assert_eq!(found(&of(&review), PlanKind::LeastEffort), ["A1", "A2"]);
    assert_eq!(found(&of(&review), PlanKind::TwoFold), ["A1 A2"]);
}

#[test]
fn the_findings_hold_the_plans() {
    let review = with("problem\n  one\n  two", [action('s', &[2]), action('-', &[3]), action('l', &[3])]);
    let findings = crate::engine::found(&review, &analyse(&review), Language::English);
    let findings: Value = serde_json::to_value(findings).unwrap();
    assert_eq!(
        findings["plans"]["least_effort"],
        json!({
            "sentence": "A1 and A2 close every recurrence path (effort 4, proven the least). A2 counts as medium effort, for none is set",
            "outcome": "found",
            "actions": ["A1", "A2"],
            "effort": 4,
            "effort_unset": ["A2"],
            "optimal": true,
            "bound": 4,
            "alternatives": [
                { "actions": ["A2", "S1"], "effort": 6, "effort_unset": ["A2", "S1"] },
                { "actions": ["A1", "A3"], "effort": 9 },
                { "actions": ["A3", "S1"], "effort": 11, "effort_unset": ["S1"] },
            ],
        })
    );
    assert_eq!(findings["plans"]["fewest_actions"]["bound"], 2);
    assert_eq!(findings["plans"]["earliest"]["reason"], "undated");
    assert_eq!(findings["plans"]["two_fold"]["outcome"], "found");
}

#[test]
fn a_search_that_is_ended_brings_no_plans_and_one_that_is_only_watched_the_same_ones() {
    let review = triangles();
    let options = PlanOptions::default();
    let watch = PlanWatch::default();
    assert_eq!(watched_plans(&review, &[], &options, &watch), plans(&review, &[], &options));
    watch.cancel();
    assert_eq!(watched_plans(&review, &[], &options, &watch), None);
}
