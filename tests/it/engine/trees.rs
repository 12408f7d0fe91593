//! Trees whose findings can be reckoned by hand.

use naze::document::{Action, ActionId, ActionKind, CauseId, Review, Stage, State};
use naze::engine::{Analysis, Closure, Shield, analyse};
use naze::interchange::outline;

/// The tree of an online shop whose customer records were read: R1 to R4.
pub(super) const SHOP: &str = "
[C1] 顧客情報12,480件がWebサーバーから流出した
  [C2] 公開Webサーバーの脆弱性を突かれた
    [C3] CMSプラグインが5か月間更新されていなかった
      [C6] 更新情報を受け取る仕組みがなかった
      [C7] 更新を本番に反映する担当と期限が決まっていなかった
    & [C4] 攻撃リクエストがWebサーバーまで届いた
      [C8] WAFを導入していなかった
      × [C11] 管理画面のパスワードが漏れた
  & [C12] 顧客DBが平文で読み出せた
    ? [C9] 保存時の暗号化が要件になかった
    [C5] Webアプリの権限で全件を読めた
      [C10] DB権限設計を見直す手順がなかった
";

/// The review of an outline.
pub(super) fn review(text: &str) -> Review {
    outline::read(text).unwrap()
}

/// The review of an outline with actions, each as its kind, its stage and the number of the cause that it blocks.
pub(super) fn review_with(text: &str, actions: &[(ActionKind, Stage, u32)]) -> Review {
    let mut review = review(text);
    for (&(kind, stage, cause), number) in actions.iter().zip(1..) {
        let action = Action { kind, stage, blocks: vec![CauseId::new(cause)], ..Action::default() };
        review.actions.insert(ActionId::new(number), action);
    }
    review
}

/// The paths as `C6+C8+C9`, in their order.
pub(super) fn paths(analysis: &Analysis) -> Vec<String> {
    analysis.recurrence_paths.listed.iter().map(|path| joined(&path.members)).collect()
}

fn joined(members: &[CauseId]) -> String {
    members.iter().map(CauseId::to_string).collect::<Vec<_>>().join("+")
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(paths(&analyse(&review(text))), expected, "{text}");
}

fn id(number: u32) -> CauseId {
    CauseId::new(number)
}

#[test]
fn the_shop_has_four_paths_through_one_choke_point() {
    let analysis = analyse(&review(SHOP));
    assert_eq!(paths(&analysis), ["C6+C8+C9", "C6+C8+C10", "C7+C8+C9", "C7+C8+C10"]);
    let ranking: Vec<_> =
        analysis.root_causes.iter().map(|it| (it.rank, it.id, it.share, it.is_pivotal)).collect();
    assert_eq!(
        ranking,
        [
            (1, id(8), 1.0, true),
            (2, id(6), 0.5, false),
            (2, id(7), 0.5, false),
            (2, id(9), 0.5, false),
            (2, id(10), 0.5, false),
        ]
    );
    let weakest: Vec<State> =
        analysis.recurrence_paths.listed.iter().map(|path| path.weakest_evidence).collect();
    assert_eq!(weakest, [State::Suspected, State::Confirmed, State::Suspected, State::Confirmed]);
}

#[test]
fn the_plan_of_the_shop_closes_two_paths_in_force_and_all_by_plan() {
    let actions = [
        (ActionKind::Permanent, Stage::Verified, 6),
        (ActionKind::Horizontal, Stage::Staging, 7),
        (ActionKind::Interim, Stage::Production, 8),
    ];
    let analysis = analyse(&review_with(SHOP, &actions));
    let coverage = &analysis.coverage;
    assert_eq!(coverage.closed_in_force, 2_u8.into());
    assert_eq!(coverage.closed_by_plan, 4_u8.into());
    assert!(!coverage.complete_in_force);
    assert!(coverage.complete_by_plan);
    let closures: Vec<Closure> = analysis.recurrence_paths.listed.iter().map(|path| path.closure).collect();
    assert_eq!(closures, [Closure::InForce, Closure::InForce, Closure::ByPlan, Closure::ByPlan]);
    let shields: Vec<Shield> = [6, 7, 8, 9].map(|cause| analysis.causes[&id(cause)].shield).into();
    assert_eq!(shields, [Shield::Verified, Shield::Staging, Shield::Interim, Shield::None]);
}

#[test]
fn interim_actions_alone_never_complete_a_plan() {
    let analysis = analyse(&review_with(SHOP, &[(ActionKind::Interim, Stage::Verified, 8)]));
    assert_eq!(analysis.coverage.closed_interim_only, 4_u8.into());
    assert_eq!(analysis.coverage.open, 0_u8.into());
    assert!(!analysis.coverage.complete_by_plan);
}

#[test]
fn a_path_tells_the_actions_that_close_it() {
    let actions = [
        (ActionKind::Permanent, Stage::Rejected, 8),
        (ActionKind::Interim, Stage::Planned, 8),
        (ActionKind::Permanent, Stage::Proposed, 6),
    ];
    let analysis = analyse(&review_with(SHOP, &actions));
    let closed_by = |index: usize| analysis.recurrence_paths.listed[index].closed_by.clone();
    assert_eq!(closed_by(0), [ActionId::new(2), ActionId::new(3)]);
    assert_eq!(closed_by(2), [ActionId::new(2)]);
}

#[test]
fn an_empty_review_has_no_findings() {
    assert_eq!(analyse(&Review::default()), Analysis::default());
}

#[test]
fn a_problem_without_causes_has_nothing_derived() {
    let review = review_with("problem", &[(ActionKind::Permanent, Stage::Verified, 1)]);
    assert_eq!(analyse(&review), Analysis { problem: review.problem, ..Analysis::default() });
}

#[test]
fn a_chain_is_one_path_of_its_last_cause() {
    check("problem\n  one\n    two\n      three", &["C4"]);
}

#[test]
fn alternatives_are_paths_of_their_own_and_causes_together_are_one() {
    check("problem\n  one\n  two\n  & three", &["C2", "C3+C4"]);
}

#[test]
fn a_path_that_holds_a_smaller_one_is_none() {
    check("problem\n  [C2] one\n  two\n    = C2\n    & three", &["C2"]);
}

#[test]
fn a_diamond_has_its_shared_cause_once() {
    check("problem\n  left\n    [C3] shared\n  & right\n    = C3", &["C3"]);
}

#[test]
fn a_tree_of_refuted_causes_is_vacuously_complete() {
    let analysis = analyse(&review("problem\n  × one\n  × two\n    three"));
    assert_eq!(paths(&analysis), [""; 0]);
    assert!(analysis.coverage.complete_in_force && analysis.coverage.complete_by_plan);
    assert_eq!(analysis.root_causes.len(), 1);
    assert_eq!(analysis.root_causes[0].weakest_evidence, State::Refuted);
    assert!(!analysis.causes[&id(1)].is_pivotal);
}

#[test]
fn a_blocked_inner_cause_joins_the_paths_that_lead_through_it() {
    let text = "problem\n  one\n    two\n    three\n  four";
    let review = review_with(text, &[(ActionKind::Permanent, Stage::Production, 2)]);
    let analysis = analyse(&review);
    assert_eq!(paths(&analysis), ["C5", "C2+C3", "C2+C4"]);
    assert_eq!(analysis.coverage.closed_in_force, 2_u8.into());
    let open: Vec<_> = analysis.open_paths.iter().map(|path| (path.number, joined(&path.members))).collect();
    assert_eq!(open, [(Some(1), "C5".to_owned())]);
}

#[test]
fn blocking_the_problem_closes_every_path() {
    let review = review_with("problem\n  one\n  two", &[(ActionKind::Permanent, Stage::Planned, 1)]);
    let analysis = analyse(&review);
    assert_eq!(paths(&analysis), ["C1+C2", "C1+C3"]);
    assert!(analysis.coverage.complete_by_plan);
}

#[test]
fn links_that_lead_nowhere_or_in_a_circle_are_as_if_they_were_not_there() {
    let mut review = review("problem\n  one\n    two\n  & three");
    for (effect, cause) in [(3, 2), (3, 3), (4, 99)] {
        let explanation = naze::document::Explanation::of(id(cause));
        review.causes.get_mut(&id(effect)).unwrap().explanations.push(explanation);
    }
    assert_eq!(paths(&analyse(&review)), ["C3+C4"]);
    review.problem = Some(id(99));
    assert_eq!(paths(&analyse(&review)), [""; 0]);
}

#[test]
fn a_cause_above_two_choke_points_is_one_itself() {
    let analysis = analyse(&review("problem\n  one\n    two\n    & three\n      four\n  × five"));
    let pivotal: Vec<u32> =
        analysis.causes.iter().filter(|(_, it)| it.is_pivotal).map(|(id, _)| id.number()).collect();
    assert_eq!(pivotal, [1, 2, 3, 4, 5]);
}

#[test]
fn the_paths_that_need_an_inner_cause_are_counted_with_all_that_they_are_joined_to() {
    let text = "
[C1] problem
  [C2] effect of the shared
    [C3] left
      [C4] shared
      & [C5] one
    [C6] right
      = C4
      & [C7] two
  & [C8] other
    [C9] this
    [C10] that
";
    let analysis = analyse(&review(text));
    assert_eq!(paths(&analysis), ["C4+C5+C9", "C4+C5+C10", "C4+C7+C9", "C4+C7+C10"]);
    let through = |cause: u32| analysis.causes[&id(cause)].paths_through.clone();
    assert_eq!([2, 3, 4, 6, 8].map(through), [4_u8, 2, 4, 2, 4].map(|count| Some(count.into())));
}

#[test]
fn equals_share_a_rank_and_the_next_is_as_much_higher() {
    let analysis = analyse(&review("problem\n  one\n  two\n  & three\n  four\n  & × five"));
    let ranks: Vec<_> = analysis.root_causes.iter().map(|root| (root.rank, root.id)).collect();
    assert_eq!(ranks, [(1, id(2)), (2, id(3)), (2, id(4)), (4, id(5))]);
}
