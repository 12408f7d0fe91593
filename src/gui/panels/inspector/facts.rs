//! The facts for and against the selected cause.

use crate::document::{CauseId, Fact, FactId};
use crate::edit::Edit;
use crate::gui::command::Command;
use crate::gui::fact_drag::{drags, linked, without};
use crate::gui::panels::Screen;
use crate::gui::panels::inspector::item_row::{all_selected, for_all_ui, item_row_ui, new_item_ui};
use crate::gui::panels::item_editors::{fact_editor_ui, new_fact};
use crate::gui::theme::size;
use crate::gui::view_state::FocusTarget;
use crate::gui::widgets::{bold_ui, heading_ui, link_button_ui, text_ui};
use crate::language::tr;
use eframe::egui::{ScrollArea, Ui};

pub(super) fn facts_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: CauseId) {
    let (palette, language) = (screen.palette, screen.language());
    heading_ui(ui, palette, tr!(language, "inspector-facts"), |ui| {
        text_ui(ui, "F", size::MICRO, palette.ink3);
    });
    let review = screen.review;
    let supporting: Vec<(FactId, &Fact)> = review.facts_supporting(id).collect();
    let refuting: Vec<(FactId, &Fact)> = review.facts_refuting(id).collect();
    for (fact_id, fact) in supporting {
        fact_row_ui(ui, screen, id, fact_id, fact, false);
    }
    for (fact_id, fact) in refuting {
        fact_row_ui(ui, screen, id, fact_id, fact, true);
    }
    for_all_ui(ui, screen);
    let wants_focus = screen.view.focus == Some(FocusTarget::NewFact);
    if let Some(statement) =
        new_item_ui(ui, ("new fact", id), &tr!(language, "inspector-new-fact"), wants_focus)
    {
        screen.edit(new_fact(screen.session, all_selected(screen), statement));
    }
    existing_facts_ui(ui, screen, id);
}

fn fact_row_ui(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    cause: CauseId,
    id: FactId,
    fact: &Fact,
    is_refuting: bool,
) {
    let (palette, language) = (screen.palette, screen.language());
    let is_open = screen.view.open_fact == Some(id);
    let row = item_row_ui(ui, screen, &id.to_string(), &fact.statement, |ui| {
        if is_refuting {
            bold_ui(ui, tr!(language, "fact-refutes-this"), size::META, palette.mute);
        }
    });
    drags(ui, &row, id);
    if row.clicked() {
        screen.commands.push(Command::OpenFact((!is_open).then_some(id)));
    }
    if is_open {
        fact_editor_ui(ui, screen, id, fact);
        ui.horizontal(|ui| {
            let turn = if is_refuting { "fact-supports-instead" } else { "fact-refutes-instead" };
            if link_button_ui(ui, palette, tr!(language, turn)).clicked() {
                screen.edit(Edit::SetFact { id, fact: Box::new(linked(fact, cause, !is_refuting)) });
            }
            if link_button_ui(ui, palette, tr!(language, "fact-unlink")).clicked() {
                screen.edit(Edit::SetFact { id, fact: Box::new(without(fact, cause)) });
            }
        });
    }
}

/// Attaches a fact that stands in the review already.
fn existing_facts_ui(ui: &mut Ui, screen: &mut Screen<'_>, cause: CauseId) {
    let others: Vec<(FactId, &Fact)> = screen
        .review
        .facts
        .iter()
        .filter(|(_, fact)| !fact.supports.contains(&cause) && !fact.refutes.contains(&cause))
        .map(|(&id, fact)| (id, fact))
        .collect();
    if others.is_empty() {
        return;
    }
    let language = screen.language();
    ui.menu_button(tr!(language, "inspector-existing-fact"), |ui| {
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for (id, fact) in others {
                let words = format!("{id}  {}", fact.statement);
                if ui.button(words).clicked() {
                    let mut fact = fact.clone();
                    let speaks_of = |id: &CauseId| fact.supports.contains(id) || fact.refutes.contains(id);
                    let more: Vec<CauseId> =
                        all_selected(screen).into_iter().filter(|id| !speaks_of(id)).collect();
                    fact.supports.extend(more);
                    screen.edit(Edit::SetFact { id, fact: Box::new(fact) });
                    ui.close();
                }
            }
        });
    });
}
