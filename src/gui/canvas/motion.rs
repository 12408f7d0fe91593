//! How cards go from their old places to their new ones when the layout changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::emath::easing::cubic_out;
use eframe::egui::{Vec2, vec2};

use crate::document::CauseId;
use crate::drawing::figures::why_tree::{Card, TreePlan};
use crate::layout::Rect;

/// How long cards are under way, in seconds.
const DURATION: f64 = 0.16;

/// Cards under way.
#[derive(Debug, Default)]
pub struct Motion {
    /// The picture that was shown last.
    shown: Option<Arc<TreePlan>>,
    /// How far from its new place each card began, in points of the scene; those that stood still are left out.
    begins: BTreeMap<CauseId, Vec2>,
    begun: f64,
    /// How much of the way is left: 1 at the beginning, 0 at the end.
    rest: f32,
}

impl Motion {
    /// Takes note of the picture that is shown from `now` on, and of where the cards in `view` come from; says whether it
    /// is another than before.
    pub fn show(&mut self, tree: &Arc<TreePlan>, view: &Rect, now: f64, is_reduced: bool) -> bool {
        let before = match &self.shown {
            Some(shown) if Arc::ptr_eq(shown, tree) => {
                self.rest = 1.0 - cubic_out(((now - self.begun) / DURATION).clamp(0.0, 1.0) as f32);
                return false;
            }
            _ => self.shown.replace(Arc::clone(tree)),
        };
        let mut begins = BTreeMap::new();
        if let Some(before) = before.filter(|_| !is_reduced) {
            // What is neither in view now nor was before may jump.
            let were_near = before.cards_in(view).filter_map(|old| tree.card(old.cause));
            for card in tree.cards_in(view).chain(were_near) {
                let Some(old) = before.card(card.cause).map(|old| old.rect) else { continue };
                let from = vec2(old.left() - card.rect.left(), old.top() - card.rect.top());
                let offset = from + self.offset(card.cause);
                if offset != Vec2::ZERO {
                    begins.insert(card.cause, offset);
                }
            }
        }
        self.rest = if begins.is_empty() { 0.0 } else { 1.0 };
        self.begins = begins;
        self.begun = now;
        true
    }

    /// Where the card of `cause` stood in the picture that was shown last.
    pub fn rect(&self, cause: CauseId) -> Option<Rect> {
        self.shown.as_ref()?.card(cause).map(|card| card.rect)
    }

    /// Whether cards are under way.
    pub fn is_under_way(&self) -> bool {
        self.rest > 0.0
    }

    /// How much of the way lies behind: 1 when everything stands.
    pub const fn progress(&self) -> f32 {
        1.0 - self.rest
    }

    /// The cards of `tree` to be painted for `view`, with how far from its place each is shown: those that stand there, and
    /// those under way, wherever they are just now.
    pub fn cards_in<'a>(&self, tree: &'a TreePlan, view: &Rect) -> Vec<(&'a Card, Vec2)> {
        let mut cards: Vec<&Card> = tree.cards_in(view).collect();
        if self.is_under_way() {
            cards.extend(self.begins.keys().filter_map(|&cause| tree.card(cause)));
            cards.sort_unstable_by_key(|card| card.group);
            cards.dedup_by_key(|card| card.group);
        }
        cards.into_iter().map(|card| (card, self.offset(card.cause))).collect()
    }

    /// How far from its place a card is shown, in points of the scene.
    pub fn offset(&self, cause: CauseId) -> Vec2 {
        if self.is_under_way() {
            self.begins.get(&cause).map_or(Vec2::ZERO, |&begin| begin * self.rest)
        } else {
            Vec2::ZERO
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Arc, Motion, Rect, TreePlan};
    use crate::document::CauseId;
    use crate::drawing::Palette;
    use crate::drawing::figures::why_tree::TreeStyle;
    use crate::engine::analyse;
    use crate::interchange::outline;
    use crate::language::Language;

    const VIEW: Rect = Rect::new(0.0, 0.0, 2000.0, 2000.0);

    fn tree(text: &str) -> Arc<TreePlan> {
        let review = outline::read(text).unwrap_or_default();
        let style = TreeStyle::screen(Language::English, Palette::LIGHT);
        Arc::new(TreePlan::of(&review, &analyse(&review), &style))
    }

    #[test]
    fn a_card_begins_where_it_was_and_ends_where_it_is() {
        let (before, after) = (tree("P\n  A"), tree("P\n  A\n  B\n  C"));
        let problem = CauseId::new(1);
        let mut motion = Motion::default();
        motion.show(&before, &VIEW, 0.0, false);
        assert!(!motion.is_under_way(), "what is shown first stands");
        assert!(motion.show(&after, &VIEW, 1.0, false));
        let top = |tree: &TreePlan| tree.card(problem).map_or(0.0, |card| card.rect.top());
        assert!((top(&after) + motion.offset(problem).y - top(&before)).abs() < 1e-3);
        assert!(!motion.show(&after, &VIEW, 1.2, false));
        assert_eq!((motion.offset(problem).y, motion.is_under_way()), (0.0, false));
    }

    #[test]
    fn with_reduced_motion_everything_stands_at_once() {
        let mut motion = Motion::default();
        motion.show(&tree("P\n  A"), &VIEW, 0.0, true);
        motion.show(&tree("P\n  A\n  B"), &VIEW, 1.0, true);
        assert!(!motion.is_under_way());
    }
}
