//! Tests of the why-why tree's picture.

use naze::document::{
    Action, ActionId, ActionKind, Aspect, Cause, CauseId, Fact, FactId, ItemId, Review, Stage, State,
    StopReason,
};
use naze::drawing::figures::why_tree::{Card, EdgeKind, TreePlan, TreeStyle, WhyTree, why_tree};
use naze::drawing::{Color, Face, Group, Icon, Palette, Scene, Shape};
use naze::edit::apply;
use naze::engine::analyse;
use naze::interchange::outline;
use naze::language::Language;
use naze::layout::Rect;
use proptest::prelude::{ProptestConfig, Strategy, any, prop, proptest};

use crate::engine::checks::again::edits;

fn screen() -> TreeStyle {
    TreeStyle::screen(Language::Japanese, Palette::LIGHT)
}

fn drawn(review: &Review, style: &TreeStyle) -> WhyTree {
    why_tree(review, &analyse(review), style)
}

fn tree(text: &str) -> WhyTree {
    drawn(&outline::read(text).unwrap(), &screen())
}

fn cause(number: u32) -> CauseId {
    CauseId::new(number)
}

fn card(tree: &WhyTree, number: u32) -> &Card {
    tree.card(cause(number)).unwrap()
}

fn group(tree: &WhyTree, number: u32) -> &Group {
    &tree.scene.groups[card(tree, number).group]
}

/// The lines of text of a group, icons left out.
fn words(group: &Group) -> Vec<&str> {
    let text = |shape| match shape {
        &Shape::Text { ref text, face: Face::Regular | Face::Bold, .. } => Some(text.as_str()),
        _ => None,
    };
    group.shapes.iter().filter_map(text).collect()
}

fn has_icon(group: &Group, icon: Icon) -> bool {
    group.shapes.iter().any(|shape| matches!(shape, Shape::Text { text, .. } if text == icon.text()))
}

fn all_words(scene: &Scene) -> String {
    scene.groups.iter().flat_map(words).collect()
}

/// How a cause's link is drawn.
fn kinds(tree: &WhyTree) -> Vec<(u32, EdgeKind)> {
    tree.plan.links().iter().filter_map(|link| Some((link.cause?.number(), link.kind))).collect()
}

#[test]
fn an_empty_review_is_an_empty_scene() {
    let tree = drawn(&Review::default(), &screen());
    assert_eq!((tree.scene, tree.plan.cards().len()), (Scene::default(), 0));
}

#[test]
fn every_cause_has_one_group_with_its_name_and_a_label() {
    let tree =
        tree("顧客情報が流出した\n  脆弱性を突かれた\n    更新されていなかった\n  × 内部者が持ち出した");
    for number in 1..=4 {
        assert_eq!(group(&tree, number).item, Some(ItemId::Cause(cause(number))));
        assert_eq!(tree.scene.groups.iter().filter(|it| it.item == Some(cause(number).into())).count(), 1);
    }
    assert_eq!(group(&tree, 3).label, "C3、更新されていなかった、確認済、真因、対策なし、根拠なし");
    assert_eq!(group(&tree, 4).label, "C4、内部者が持ち出した、否定");
}

#[test]
fn causes_that_act_together_hang_on_a_bar() {
    let tree = tree("問題\n  一\n  & 二");
    assert_eq!(kinds(&tree), [(2, EdgeKind::All), (3, EdgeKind::All)]);
    assert!(all_words(&tree.scene).contains("すべて") && !all_words(&tree.scene).contains("どれか"));
    assert_eq!(tree.scene.groups[0].label, "C2、C3がすべて重なってC1");
}

#[test]
fn alternatives_fan_out_and_a_set_among_them_has_its_own_bar() {
    let tree = tree("問題\n  一\n  二\n  & 三");
    assert_eq!(kinds(&tree), [(2, EdgeKind::Any), (3, EdgeKind::All), (4, EdgeKind::All)]);
    let words = all_words(&tree.scene);
    assert!(words.contains("すべて") && words.contains("どれか"));
}

#[test]
fn an_alternative_that_nobody_was_asked_about_is_marked() {
    let text = "問題\n  一\n  二";
    let mut review = outline::read(text).unwrap();
    let marks = |review: &Review| all_words(&drawn(review, &screen()).scene).matches('?').count();
    assert_eq!(marks(&review), 2);
    review.causes.get_mut(&cause(1)).unwrap().explanations[0].causes[0].together_asked = true;
    assert_eq!(marks(&review), 1);
}

#[test]
fn a_link_that_the_times_speak_against_is_marked() {
    for (text, cause_began, marks) in [
        ("P\n  A", "2026-03-02T10:00+09:00", 1),
        ("P\n  A", "2026-03-02T08:00+09:00", 0),
        ("P\n  A\n  & B", "2026-03-02T10:00+09:00", 1),
    ] {
        let mut review = outline::read(text).unwrap();
        for (number, time) in [(1, "2026-03-02T09:00+09:00"), (2, cause_began)] {
            let mut fact = Fact { supports: vec![cause(number)], ..Fact::default() };
            fact.time.start = Some(time.parse().unwrap());
            review.facts.insert(FactId::new(number), fact);
        }
        let tree = drawn(&review, &screen());
        let marked = tree.scene.groups.iter().filter(|it| has_icon(it, Icon::Clock));
        let labels: Vec<&str> = marked.map(|it| it.label.as_str()).collect();
        assert_eq!(labels.len(), marks, "{text} {cause_began}");
        assert!(labels.iter().all(|label| label.contains("時刻と矛盾")), "{labels:?}");
    }
}

#[test]
fn every_card_knows_its_place_among_its_siblings() {
    let tree = tree("P\n  A\n    X\n  B\n  C");
    let places: Vec<_> =
        tree.plan.cards().iter().map(|it| (it.cause.number(), it.position, it.set_size)).collect();
    assert_eq!(places, [(1, 1, 1), (2, 1, 3), (3, 1, 1), (4, 2, 3), (5, 3, 3)]);
}

#[test]
fn a_single_cause_needs_no_gate() {
    let tree = tree("問題\n  一");
    assert_eq!(tree.plan.links().len(), 1);
    assert_eq!(kinds(&tree), [(2, EdgeKind::One)]);
}

#[test]
fn a_refuted_cause_enters_no_gate() {
    let tree = tree("問題\n  一\n  × 二");
    assert_eq!(kinds(&tree), [(3, EdgeKind::Refuted), (2, EdgeKind::One)]);
    assert!(card(&tree, 3).rect.top() > card(&tree, 1).rect.bottom());
    assert!(group(&tree, 3).shapes.iter().any(|it| matches!(it, Shape::Text { strike: true, .. })));
}

#[test]
fn a_shared_cause_is_drawn_once_and_referred_to_elsewhere() {
    let tree = tree("問題\n  一\n    共有された要因\n  & 二\n    = C3");
    assert_eq!(tree.plan.cards().len(), 4);
    let reference = tree.plan.references()[0];
    assert_eq!((reference.effect, reference.cause), (cause(4), cause(3)));
    assert_eq!(words(&tree.scene.groups[reference.group]), ["C3", "共有された要因"]);
    assert!(kinds(&tree).contains(&(3, EdgeKind::Shared)));
}

#[test]
fn a_root_cause_wears_its_badge_and_a_choke_point_its_tab() {
    let tree = tree("問題\n  一\n    甲\n    乙\n  & 二");
    assert!(words(group(&tree, 3)).contains(&"真因") && has_icon(group(&tree, 3), Icon::Flag));
    assert!(words(group(&tree, 5)).contains(&"急所 2経路すべて"));
    assert!(!words(group(&tree, 2)).contains(&"真因"));
    assert!(
        !all_words(&tree_of_one_path().scene).contains("急所"),
        "where there is one path, every root is one"
    );
}

fn tree_of_one_path() -> WhyTree {
    tree("問題\n  一\n  & 二")
}

#[test]
fn the_shield_shows_how_far_an_action_is() {
    let mut review = outline::read("問題\n  一").unwrap();
    let shows = |review: &Review, icon, words_shown: &str| {
        let tree = drawn(review, &screen());
        has_icon(group(&tree, 2), icon) && words(group(&tree, 2)).contains(&words_shown)
    };
    assert!(shows(&review, Icon::ShieldSlash, "対策なし"));
    for (stage, icon) in [
        (Stage::Planned, Icon::Shield),
        (Stage::Staging, Icon::ShieldCheckered),
        (Stage::Production, Icon::ShieldCheck),
        (Stage::Verified, Icon::ShieldStar),
    ] {
        let action = Action { blocks: vec![cause(2)], stage, ..Action::default() };
        review.actions.insert(ActionId::new(1), action);
        assert!(shows(&review, icon, "A1"), "{stage:?}");
    }
    let rejected = Action { blocks: vec![cause(2)], stage: Stage::Rejected, ..Action::default() };
    review.actions.insert(ActionId::new(1), rejected);
    assert!(shows(&review, Icon::ShieldSlash, "対策なし"));
    let interim = Action { blocks: vec![cause(2)], kind: ActionKind::Interim, ..Action::default() };
    review.actions.insert(ActionId::new(1), interim);
    assert!(shows(&review, Icon::Shield, "A1 暫定"));
}

#[test]
fn the_six_boxes_fill_with_what_the_facts_say() {
    let mut review = outline::read("問題\n  一").unwrap();
    let filled = |review: &Review| {
        let tree = drawn(review, &screen());
        let full = |fill: &Option<Color>| fill.is_some_and(|it| it == Palette::LIGHT.ink2);
        let is_pip = |shape: &&Shape| matches!(shape, Shape::Rect { rect, .. } if rect.size.width == 7.0);
        let pips: Vec<bool> = group(&tree, 2)
            .shapes
            .iter()
            .filter(is_pip)
            .map(|shape| matches!(shape, Shape::Rect { fill, .. } if full(fill)))
            .collect();
        pips
    };
    assert_eq!(filled(&review), [false; 6]);
    let fact = Fact { aspect: Aspect::Where, supports: vec![cause(2)], ..Fact::default() };
    review.facts.insert(FactId::new(1), fact);
    assert_eq!(filled(&review), [false, true, false, false, false, false]);
    review.causes.get_mut(&cause(2)).unwrap().stop_reason = Some(StopReason::Actionable);
    assert_eq!(filled(&review), [false, true, false, false, true, false]);
}

#[test]
fn paper_names_the_facts() {
    let mut review = outline::read("問題\n  一").unwrap();
    for number in [3, 8] {
        review.facts.insert(FactId::new(number), Fact { supports: vec![cause(2)], ..Fact::default() });
    }
    let tree = drawn(&review, &TreeStyle::paper(Language::English));
    assert!(words(group(&tree, 2)).contains(&"F3 F8"));
    assert_eq!(words(group(&tree, 1)), ["問題"]);
}

#[test]
fn statements_are_clamped_and_an_editor_fits_over_them() {
    let long = "更新を本番に反映する担当と期限が決まっていなかった".repeat(5);
    let tree = tree(&format!("{long}\n  {long}\n  短い"));
    assert_eq!(card(&tree, 1).statement.size.height, 5.0 * card(&tree, 1).line_height);
    assert_eq!(card(&tree, 2).statement.size.height, 3.0 * card(&tree, 2).line_height);
    assert!(card(&tree, 1).is_clamped && card(&tree, 2).is_clamped && !card(&tree, 3).is_clamped);
    for card in tree.plan.cards() {
        assert_eq!(card.rect.union(&card.statement), card.rect);
    }
}

#[test]
fn folded_causes_are_counted_on_their_effect() {
    let review = outline::read("問題\n  一\n    二\n      三\n  四\n    = C3").unwrap();
    let mut style = screen();
    style.folded.insert(cause(2));
    let tree = drawn(&review, &style);
    assert!(tree.card(cause(3)).is_some(), "it is seen below its other effect");
    style.folded.insert(cause(5));
    let tree = drawn(&review, &style);
    assert!(tree.card(cause(3)).is_none());
    assert!(words(group(&tree, 2)).contains(&"+2"));
}

#[test]
fn causes_without_an_effect_lie_in_the_tray() {
    let mut review = outline::read("問題\n  一").unwrap();
    for number in 3..12 {
        review.causes.insert(cause(number), Cause::new("保留した要因"));
    }
    let tree = drawn(&review, &screen());
    let parked: Vec<&Card> = tree.plan.cards().iter().filter(|card| card.is_parked).collect();
    assert_eq!(parked.len(), 9);
    let lowest = card(&tree, 1).rect.bottom().max(card(&tree, 2).rect.bottom());
    assert!(parked.iter().all(|card| card.rect.top() > lowest));
    assert!(all_words(&tree.scene).contains("保留"));
    assert!(overlapping(&tree).is_none());
}

fn overlapping(tree: &WhyTree) -> Option<(CauseId, CauseId)> {
    let pairs = tree
        .plan
        .cards()
        .iter()
        .enumerate()
        .flat_map(|(place, one)| tree.plan.cards()[..place].iter().map(move |other| (one, other)));
    pairs
        .filter(|(one, other)| one.rect.overlaps(&other.rect))
        .map(|(one, other)| (one.cause, other.cause))
        .next()
}

/// Reviews whose causes are linked in any way but round.
fn reviews() -> impl Strategy<Value = Review> {
    let link = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<bool>());
    let causes = prop::collection::vec((0..3_u8, "[あ-んa-z漢字、 ]{0,50}"), 1..25);
    (causes, prop::collection::vec(link, 0..40)).prop_map(|(causes, links)| {
        let mut review = Review { problem: Some(cause(1)), ..Review::default() };
        for (number, (state, statement)) in (1..).zip(&causes) {
            let mut record = Cause::new(statement);
            record.state = [State::Confirmed, State::Suspected, State::Refuted][usize::from(*state)];
            review.causes.insert(cause(number), record);
        }
        for (one, other, together) in links {
            let (one, other) = (one.index(causes.len()) as u32 + 1, other.index(causes.len()) as u32 + 1);
            if one == other {
                continue;
            }
            let (effect, cause_id) = (cause(one.min(other)), cause(one.max(other)));
            let explanations = &mut review.causes.get_mut(&effect).unwrap().explanations;
            match explanations.last_mut() {
                Some(last) if together && !last.contains(cause_id) => {
                    last.causes.push(naze::document::Link::new(cause_id));
                }
                _ => explanations.push(naze::document::Explanation::of(cause_id)),
            }
        }
        review
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_cause_and_every_link_is_drawn_within_the_picture(review in reviews()) {
        let tree = drawn(&review, &screen());
        assert_eq!(tree.plan.cards().len(), review.causes.len());
        assert_eq!(overlapping(&tree), None);
        let drawn_links = tree.plan.links().iter().filter(|it| it.cause.is_some() && it.kind != EdgeKind::Shared).count();
        assert_eq!(drawn_links, review.links().count());
        for group in &tree.scene.groups {
            assert!(group.bounds.left() >= 0.0 && group.bounds.top() >= 0.0, "{group:?}");
            assert!(group.bounds.right() <= tree.scene.size.width + 0.01, "{group:?}");
            assert!(group.bounds.bottom() <= tree.scene.size.height + 0.01, "{group:?}");
        }
    }

    #[test]
    fn what_is_in_view_reaches_no_further_than_its_plan_says(review in reviews()) {
        let tree = drawn(&review, &TreeStyle { folded: [cause(2), cause(5)].into(), ..screen() });
        let (width, height) = (tree.scene.size.width / 4.0, tree.scene.size.height / 4.0);
        for number in 0..16_u8 {
            let (column, row) = (f32::from(number % 4), f32::from(number / 4));
            let view = Rect::new(column * width, row * height, width, height);
            let mut in_view = tree.plan.behind_in(&view);
            in_view.extend(tree.plan.cards_in(&view).map(|card| card.group));
            for (group, painted) in tree.scene.groups.iter().enumerate() {
                assert!(in_view.contains(&group) || !painted.bounds.overlaps(&view), "{group}: {painted:?}");
            }
        }
    }

    #[test]
    fn what_is_painted_alone_is_what_stands_in_the_whole_picture(review in reviews()) {
        let tree = drawn(&review, &screen());
        for (number, group) in tree.scene.groups.iter().enumerate() {
            assert_eq!(tree.plan.group(number, &Palette::LIGHT).as_ref(), Some(group));
        }
        assert_eq!(tree.plan.group(tree.scene.groups.len(), &Palette::LIGHT), None);
        for card in tree.plan.cards() {
            assert_eq!(tree.plan.card_label(card), tree.scene.groups[card.group].label);
        }
        for reference in tree.plan.references() {
            assert_eq!(tree.plan.reference_label(reference), tree.scene.groups[reference.group].label);
        }
    }
}

/// Everything that can be asked of `plan` is answered as `fresh` does.
fn assert_same(plan: &TreePlan, fresh: &TreePlan) {
    assert_eq!((plan.size, plan.cards()), (fresh.size, fresh.cards()));
    assert_eq!((plan.links(), plan.references()), (fresh.links(), fresh.references()));
    assert_eq!(plan.columns(), fresh.columns());
    assert_eq!(plan.scene(&Palette::LIGHT), fresh.scene(&Palette::LIGHT));
    let view = Rect::new(plan.size.width / 3.0, 0.0, plan.size.width / 3.0, plan.size.height / 2.0);
    assert_eq!(plan.behind_in(&view), fresh.behind_in(&view));
    assert!(plan.cards_in(&view).eq(fresh.cards_in(&view)));
    for card in plan.cards() {
        assert_eq!(plan.card(card.cause), Some(card));
        assert_eq!(plan.card_label(card), fresh.card_label(card));
    }
}

fn assert_painted_anew_only_what_changed(plan: &TreePlan, before: &TreePlan) {
    let Some(changed) = plan.changed_since(before) else { return };
    let now = plan.scene(&Palette::LIGHT).groups;
    let then = before.scene(&Palette::LIGHT).groups;
    assert_eq!(now.len(), then.len());
    let cards = changed.iter().map(|&cause| plan.card(cause).unwrap().group);
    let references = plan.references().iter().filter(|it| changed.contains(&it.cause)).map(|it| it.group);
    let anew: Vec<usize> = cards.chain(references).collect();
    for (number, (now, then)) in now.iter().zip(&then).enumerate() {
        assert!(now == then || anew.contains(&number), "{number}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn plans_after_one_another_are_those_from_the_beginning(
        edits in prop::collection::vec((edits(), 0u8..8), 1..30),
    ) {
        let text = "問題\n  二\n    三\n    & 四\n    五\n  & 六\n    = C3\n  七\n    八\n    × 九";
        let mut review = outline::read(text).unwrap();
        let mut analysis = analyse(&review);
        let mut plan = TreePlan::default();
        for (edit, step) in edits {
            // What is refused changes nothing.
            let _ = apply(&mut review, &edit);
            // On the screen, what follows from a review arrives a while after it has changed.
            if step != 0 {
                analysis = analyse(&review);
            }
            let some = |is_some: bool, number| is_some.then(|| cause(number)).into_iter().collect();
            let (folded, to_reword) = (some(step == 1, 2), some(step > 5, 3));
            let style = TreeStyle { folded, to_reword, ..screen() };
            let before = plan;
            plan = TreePlan::after(Some(&before), &review, &analysis, &style);
            assert_same(&plan, &TreePlan::of(&review, &analysis, &style));
            assert_painted_anew_only_what_changed(&plan, &before);
        }
    }
}

#[test]
fn nothing_is_placed_anew_for_what_moves_nothing() {
    let mut review = outline::read("問題\n  一\n    二\n  三").unwrap();
    let analysis = analyse(&review);
    let before = TreePlan::of(&review, &analysis, &screen());
    let mut stands = |change: &dyn Fn(&mut Review)| {
        change(&mut review);
        TreePlan::after(Some(&before), &review, &analysis, &screen()).stands_as(&before)
    };
    assert!(stands(&|it| it.causes.get_mut(&cause(2)).unwrap().statement.push('字')));
    assert!(stands(&|it| it.causes.get_mut(&cause(3)).unwrap().state = State::Suspected));
    assert!(!stands(&|it| it.causes.get_mut(&cause(3)).unwrap().statement = "長い文".repeat(12)));
}

#[test]
fn a_plan_after_another_is_the_same_as_one_from_the_beginning() {
    let mut review =
        outline::read("問題\n  記録が引き継がれていなかった\n    手順がなかった\n  担当が休んでいた")
            .unwrap();
    let before = TreePlan::of(&review, &analyse(&review), &screen());
    review.causes.get_mut(&cause(2)).unwrap().statement =
        "点検の記録が、次の担当に引き継がれていなかった".to_owned();
    review.causes.get_mut(&cause(3)).unwrap().state = State::Refuted;
    review.problem = Some(cause(4));
    let after = TreePlan::after(Some(&before), &review, &analyse(&review), &screen());
    assert_eq!(after.scene(&Palette::LIGHT), drawn(&review, &screen()).scene);
}
