//! Commands that say which causes the others act on.

use std::collections::BTreeSet;

use eframe::egui::Context;

use crate::document::{CauseId, ItemId, Review};
use crate::drawing::figures::why_tree::{Card, TreePlan};
use crate::gui::app::App;
use crate::gui::canvas::Editor;
use crate::gui::command::Towards;
use crate::gui::dispatch::main_effect;
use crate::gui::view_state::{Selection, Step};

impl App {
    pub(super) fn select(&mut self, ctx: &Context, cause: Option<CauseId>) {
        self.show_selection(ctx, Selection::of(cause));
    }

    pub(super) fn show_selection(&mut self, ctx: &Context, selection: Selection) {
        self.view.selection = selection;
        self.view.open_fact = None;
        self.view.open_action = None;
        self.canvas.reveals = true;
        ctx.memory_mut(|memory| memory.request_focus(Editor::id()));
    }

    pub(super) fn select_also(&mut self, ctx: &Context, cause: CauseId) {
        let mut selection = self.view.selection.clone();
        selection.toggle(cause);
        self.show_selection(ctx, selection);
    }

    pub(super) fn select_to(&mut self, ctx: &Context, cause: CauseId) {
        let shown = self.shown_tree().into_iter().flat_map(TreePlan::cards);
        let order: Vec<CauseId> = shown.map(|card| card.cause).collect();
        let mut selection = self.view.selection.clone();
        selection.reach(cause, &order);
        self.show_selection(ctx, selection);
    }

    pub(super) fn select_within(&mut self, ctx: &Context, mut causes: BTreeSet<CauseId>) {
        causes.extend(self.view.selection.iter());
        self.view.selection.take_all(causes);
        ctx.memory_mut(|memory| memory.request_focus(Editor::id()));
    }

    pub(super) fn select_all(&mut self) {
        self.view.selection.take_all(self.session.review().reading_order());
    }

    pub(super) fn select_next(&mut self, ctx: &Context, towards: Towards) {
        match self.view.selection.primary() {
            None => self.select_problem_or_write_it(ctx),
            Some(id) => {
                if let Some(next) = self.neighbour(id, towards) {
                    self.select(ctx, Some(next));
                }
            }
        }
    }

    pub(super) fn extend_selection(&mut self, towards: Towards) {
        let next = self.view.selection.primary().and_then(|id| self.neighbour(id, towards));
        if let Some(next) = next {
            self.view.selection.extend_to(next);
            self.canvas.reveals = true;
        }
    }

    /// Shows an item where it can be changed.
    pub(super) fn go_to_item(&mut self, ctx: &Context, item: ItemId) {
        match item {
            ItemId::Cause(id) => {
                self.view.step = Step::WhyWhy;
                self.unfold_above(id);
                self.select(ctx, Some(id));
            }
            ItemId::Fact(id) => {
                self.view.step = Step::Facts;
                self.view.open_fact = Some(id);
            }
            ItemId::Action(id) => {
                self.view.step = Step::Actions;
                self.view.open_action = Some(id);
            }
            _ => self.view.step = Step::Overview,
        }
    }

    /// Shows what is folded away around `cause`, so that its card is there.
    pub(super) fn unfold_above(&mut self, cause: CauseId) {
        let mut waiting = vec![cause];
        while let Some(id) = waiting.pop() {
            let effects: Vec<CauseId> = self.session.review().effects_of(id).collect();
            for effect in &effects {
                self.view.folded.remove(effect);
            }
            waiting.extend(effects);
        }
    }

    fn neighbour(&self, id: CauseId, towards: Towards) -> Option<CauseId> {
        next_cause(self.shown_tree()?, self.session.review(), id, towards)
    }
}

/// The cause whose card is next to that of `id`.
fn next_cause(tree: &TreePlan, review: &Review, id: CauseId, towards: Towards) -> Option<CauseId> {
    let own = tree.card(id)?.rect;
    let distance = |card: &&Card| (card.rect.middle_y() - own.middle_y()).abs();
    let nearest = |candidates: &mut dyn Iterator<Item = &Card>| {
        candidates.min_by(|a, b| distance(a).total_cmp(&distance(b))).map(|card| card.cause)
    };
    let column =
        tree.cards().iter().filter(|card| card.cause != id && (card.rect.left() - own.left()).abs() < 1.0);
    match towards {
        Towards::Left => main_effect(review, id),
        Towards::Right => nearest(&mut review.causes.get(&id)?.causes().filter_map(|cause| tree.card(cause))),
        Towards::Up => nearest(&mut column.filter(|card| card.rect.top() < own.top())),
        Towards::Down => nearest(&mut column.filter(|card| card.rect.top() > own.top())),
    }
}
