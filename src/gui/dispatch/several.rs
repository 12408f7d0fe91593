//! Commands that do to all selected causes what they do to one, as one step.

use std::collections::{BTreeMap, BTreeSet};

use eframe::egui::Context;

use crate::document::{Cause, CauseId};
use crate::edit::{Direction, act_together, shifts, together};
use crate::gui::app::App;
use crate::gui::command::Command;
use crate::language::tr;

impl App {
    /// Moves the selected causes one place among the causes of their effects.
    pub(super) fn shift_selected(&mut self, ctx: &Context, direction: Direction) {
        let digest = self.session.digest();
        let mut chosen: BTreeMap<CauseId, BTreeSet<CauseId>> = BTreeMap::new();
        for cause in self.view.selection.iter() {
            if let Some(effect) = digest.main_effect(cause) {
                chosen.entry(effect).or_default().insert(cause);
            }
        }
        let mut edits = Vec::new();
        for (effect, causes) in chosen {
            match shifts(self.session.review(), effect, &causes, direction) {
                Ok(more) => edits.extend(more),
                Err(error) => return self.notices.warn(&error, self.view.language),
            }
        }
        if !edits.is_empty() && self.apply_all(ctx, edits) {
            self.canvas.reveals = true;
        }
    }

    /// Lets the selected causes act together for the effect that they have in common, or each suffice alone again.
    pub(super) fn join_selected(&mut self, ctx: &Context) {
        let language = self.view.language;
        let causes: BTreeSet<CauseId> = self.view.selection.iter().collect();
        let Some(effect) = self.effect_in_common(&causes) else {
            return self.tell(ctx, tr!(language, "together-apart"), None);
        };
        let edits = together(self.session.review(), effect, &causes);
        if !self.apply_all(ctx, edits) {
            return;
        }
        let record = self.session.review().causes.get(&effect);
        let is_joined = record.is_some_and(|it| act_together(it, &causes));
        let names = causes.iter().map(CauseId::to_string).collect::<Vec<_>>().join(" + ");
        let told = if is_joined {
            tr!(language, "together-joined", causes = names)
        } else {
            tr!(language, "together-parted", causes = names)
        };
        self.tell(ctx, told, Some((tr!(language, "toast-undo"), Command::Undo)));
        self.canvas.reveals = true;
    }

    /// The effect that all of `causes` explain; of several, the one that comes first in reading order for any of them.
    fn effect_in_common(&mut self, causes: &BTreeSet<CauseId>) -> Option<CauseId> {
        let digest = self.session.digest();
        let review = self.session.review();
        let explains = |effect: &CauseId| {
            let below: BTreeSet<CauseId> =
                review.causes.get(effect).into_iter().flat_map(Cause::causes).collect();
            causes.is_subset(&below)
        };
        let main = causes.iter().filter_map(|&cause| digest.main_effect(cause));
        let any = causes.first().into_iter().flat_map(|&cause| digest.effects_of(cause));
        main.chain(any).find(explains)
    }
}
