//! What was set aside in the meeting, until somebody takes it up.

use eframe::egui::{Ui, vec2};

use crate::document::{CauseId, Parked, ParkedId};
use crate::drawing::Face;
use crate::drawing::text::width;
use crate::edit::Edit;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::overview::decisions::{new_decision, new_line_ui};
use crate::gui::panels::overview::rows::{DELETE, GAP, delete_ui, width_before};
use crate::gui::theme::size;
use crate::gui::widgets::{Field, chip_ui, link_button_ui, paragraph_ui};
use crate::language::tr;

/// Shows parked causes, topics and links, and a field for the next topic.
pub(super) fn parked_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let review = screen.review;
    for cause in review.unlinked_causes() {
        cause_ui(ui, screen, cause);
    }
    for (&id, parked) in &review.parking_lot {
        item_ui(ui, screen, id, parked);
    }
    if let Some(statement) =
        new_line_ui(ui, "new topic of the overview", &tr!(screen.language(), "parking-new"))
    {
        let id = ParkedId::new(screen.session.free_ids().parked);
        screen.edit(Edit::SetParked { id, parked: Box::new(Parked::Topic { statement }) });
    }
}

/// A cause without an effect: it is linked on the canvas, so that is where its button leads.
fn cause_ui(ui: &mut Ui, screen: &mut Screen<'_>, cause: CauseId) {
    let (palette, language) = (screen.palette, screen.language());
    let statement = screen.review.causes.get(&cause).map_or("", |it| it.statement.as_str());
    ui.horizontal(|ui| {
        chip_ui(ui, &cause.to_string(), palette.ink2, palette.sunken, None);
        let words = tr!(language, "parked-show", id = cause.to_string());
        said_ui(ui, screen, statement, button_width(ui, &words));
        if link_button_ui(ui, palette, words).clicked() {
            screen.commands.push(Command::GoToItem(cause.into()));
        }
    });
}

fn item_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: ParkedId, parked: &Parked) {
    let (palette, language) = (screen.palette, screen.language());
    ui.horizontal(|ui| {
        chip_ui(ui, &id.to_string(), palette.ink2, palette.sunken, None);
        match parked {
            Parked::Topic { statement } => {
                let words = tr!(language, "parked-decide", id = id.to_string());
                Field::new(("parked topic", id), statement, tr!(language, "parked-topic"))
                    .width(width_before(ui, button_width(ui, &words) + GAP + DELETE))
                    .show_bound(ui, screen.commands, |statement| Edit::SetParked {
                        id,
                        parked: Box::new(Parked::Topic { statement }),
                    });
                if link_button_ui(ui, palette, words).clicked() {
                    let edits = vec![new_decision(screen, statement.clone()), Edit::DeleteParked(id)];
                    screen.commands.push(Command::EditAll(edits));
                }
            }
            Parked::Link { effect, cause } => {
                let (cause, effect) = (cause.to_string(), effect.to_string());
                said_ui(ui, screen, &tr!(language, "parking-link", cause = cause, effect = effect), DELETE);
            }
        }
        if delete_ui(ui, screen, id) {
            screen.edit(Edit::DeleteParked(id));
        }
    });
}

/// Room for the button that takes something up.
fn button_width(ui: &Ui, words: &str) -> f32 {
    width(words, Face::Bold, size::UI) + 2.0 * ui.spacing().button_padding.x + 2.0
}

/// Words that are followed by `rest` points.
fn said_ui(ui: &mut Ui, screen: &Screen<'_>, text: &str, rest: f32) {
    ui.allocate_ui(vec2(width_before(ui, rest + GAP), 28.0), |ui| {
        ui.set_width(ui.available_width());
        paragraph_ui(ui, text, size::UI, screen.palette.ink);
    });
}
