//! What the chosen edition leaves out, item by item.

use eframe::egui::Ui;

use crate::document::{ItemId, Parked, ParticipantId, Review};
use crate::drawing::Face;
use crate::drawing::text::ellipsized;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::report_view::ReportView;
use crate::gui::theme::size;
use crate::gui::widgets::{bold_ui, link_button_ui, text_ui};
use crate::language::tr;
use crate::report::{Edition, LeftOut};

/// Shows the list; nothing for an edition that holds everything.
pub(super) fn left_out_ui(ui: &mut Ui, report: &mut ReportView, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let edition = report.choice.edition;
    let Some(pages) = report.pages().filter(|_| edition != Edition::Internal) else { return };
    // The pages may be those of the edition that was chosen before, while the new ones are made.
    if pages.key.choice.edition != edition {
        return;
    }
    let left_out = &pages.preview.left_out;
    ui.add_space(6.0);
    bold_ui(ui, tr!(language, "report-left-out-title"), size::UI, palette.ink2);
    if left_out.is_empty() {
        text_ui(ui, tr!(language, "report-left-out-nothing"), size::META, palette.ink2);
        return;
    }
    for &item in &left_out.items {
        item_ui(ui, screen, left_out, item);
    }
    for (person, role) in &left_out.people {
        person_ui(ui, screen, *person, role);
    }
    if left_out.evidence > 0 {
        let said = tr!(language, "report-left-out-evidence", count = left_out.evidence);
        text_ui(ui, said, size::META, palette.ink);
    }
}

/// An item with its words; pressed, it leads to where its readers are chosen.
fn item_ui(ui: &mut Ui, screen: &mut Screen<'_>, left_out: &LeftOut, item: ItemId) {
    let (palette, language) = (screen.palette, screen.language());
    ui.horizontal(|ui| {
        if link_button_ui(ui, palette, item.to_string()).clicked() {
            screen.commands.push(Command::GoToItem(item));
        }
        let mut words = statement(screen.review, item).replace('\n', " ");
        if left_out.bare.contains(&item) {
            words = tr!(language, "report-left-out-place", statement = words);
        }
        let shown = ellipsized(&words, Face::Regular, size::META, ui.available_width());
        text_ui(ui, shown, size::META, palette.ink).on_hover_text(words);
    });
}

fn person_ui(ui: &mut Ui, screen: &Screen<'_>, person: ParticipantId, role: &str) {
    let name = screen.review.participants.get(&person).map_or("", |it| it.name.as_str());
    let said = tr!(screen.language(), "report-left-out-person", name = name, role = role);
    let shown = ellipsized(&said, Face::Regular, size::META, ui.available_width());
    text_ui(ui, shown, size::META, screen.palette.ink).on_hover_text(said);
}

fn statement(review: &Review, item: ItemId) -> &str {
    let statement = match item {
        ItemId::Cause(id) => review.causes.get(&id).map(|it| &it.statement),
        ItemId::Fact(id) => review.facts.get(&id).map(|it| &it.statement),
        ItemId::Action(id) => review.actions.get(&id).map(|it| &it.statement),
        ItemId::Damage(id) => review.damages.get(&id).map(|it| &it.statement),
        ItemId::Decision(id) => review.decisions.get(&id).map(|it| &it.statement),
        ItemId::Parked(id) => review.parking_lot.get(&id).and_then(|parked| match parked {
            Parked::Topic { statement } => Some(statement),
            Parked::Link { .. } => None,
        }),
        ItemId::Task(_) | ItemId::Notification(_) | ItemId::Participant(_) => None,
    };
    statement.map_or("", String::as_str)
}
