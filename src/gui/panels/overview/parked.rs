//! What was set aside in the meeting, until somebody takes it up.

use eframe::egui::Ui;

use crate::document::{CauseId, Parked, ParkedId};
use crate::drawing::Face;
use crate::drawing::text::width;
use crate::edit::Edit;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::overview::decisions::{new_decision, new_line_ui};
use crate::gui::panels::overview::rows::{DELETE, Wide, delete_ui, id_ui, row_ui};
use crate::gui::theme::size;
use crate::gui::widgets::{Field, link_button_ui, paragraph_ui};
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

/// What a row shows of what is parked.
#[derive(Clone, Copy)]
enum Part {
    Id,
    Said,
    TakeUp,
    Delete,
}

/// Words have no line of their own in less room.
const LEAST_SAID: f32 = 150.0;

/// A cause without an effect: it is linked on the canvas, so that is where its button leads.
fn cause_ui(ui: &mut Ui, screen: &mut Screen<'_>, cause: CauseId) {
    let (palette, language) = (screen.palette, screen.language());
    let statement = screen.review.causes.get(&cause).map_or("", |it| it.statement.as_str());
    let take_up = tr!(language, "parked-show", id = cause.to_string());
    let parts = [
        (Part::Id, Wide::of_id(cause)),
        (Part::Said, Wide::Rest(LEAST_SAID)),
        (Part::TakeUp, Wide::Exactly(button_width(ui, &take_up))),
    ];
    row_ui(ui, &parts, |ui, part| match part {
        Part::Id => id_ui(ui, screen, cause),
        Part::Said => said_ui(ui, screen, statement),
        Part::TakeUp => {
            if link_button_ui(ui, palette, &take_up).clicked() {
                screen.commands.push(Command::GoToItem(cause.into()));
            }
        }
        Part::Delete => {}
    });
}

fn item_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: ParkedId, parked: &Parked) {
    let (palette, language) = (screen.palette, screen.language());
    let take_up = tr!(language, "parked-decide", id = id.to_string());
    let mut parts = vec![(Part::Id, Wide::of_id(id)), (Part::Said, Wide::Rest(LEAST_SAID))];
    if matches!(parked, Parked::Topic { .. }) {
        parts.push((Part::TakeUp, Wide::Exactly(button_width(ui, &take_up))));
    }
    parts.push((Part::Delete, DELETE));
    row_ui(ui, &parts, |ui, part| match (part, parked) {
        (Part::Id, _) => id_ui(ui, screen, id),
        (Part::Said, Parked::Topic { statement }) => {
            let name = tr!(language, "parked-topic");
            Field::new(("parked topic", id), statement, name).sentence().show_bound(
                ui,
                screen.commands,
                |statement| Edit::SetParked { id, parked: Box::new(Parked::Topic { statement }) },
            );
        }
        (Part::Said, Parked::Link { effect, cause }) => {
            let (cause, effect) = (cause.to_string(), effect.to_string());
            said_ui(ui, screen, &tr!(language, "parking-link", cause = cause, effect = effect));
        }
        (Part::TakeUp, Parked::Topic { statement }) => {
            if link_button_ui(ui, palette, &take_up).clicked() {
                let edits = vec![new_decision(screen, statement.clone()), Edit::DeleteParked(id)];
                screen.commands.push(Command::EditAll(edits));
            }
        }
        (Part::TakeUp, Parked::Link { .. }) => {}
        (Part::Delete, _) => {
            if delete_ui(ui, screen, id) {
                screen.edit(Edit::DeleteParked(id));
            }
        }
    });
}

/// Room for the button that takes something up.
fn button_width(ui: &Ui, words: &str) -> f32 {
    width(words, Face::Bold, size::UI) + 2.0 * ui.spacing().button_padding.x + 2.0
}

/// Words that stand beside the fields of other rows.
fn said_ui(ui: &mut Ui, screen: &Screen<'_>, text: &str) {
    ui.add_space(4.0);
    paragraph_ui(ui, text, size::UI, screen.palette.ink);
}
