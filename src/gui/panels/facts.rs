//! Step 2: the facts, as a table.

use eframe::egui::{Grid, Id, Key, TextEdit, Ui};

use crate::document::{CauseId, Fact, FactId};
use crate::drawing::Icon;
use crate::edit::Edit;
use crate::gui::command::Command;
use crate::gui::panels::item_editors::fact_editor_ui;
use crate::gui::panels::{Screen, page_ui};
use crate::gui::theme::size;
use crate::gui::widgets::{
    bold_ui, chip_ui, icon_button_ui, link_button_ui, name_field, paragraph_ui, sheet_ui, text_ui,
};
use crate::language::{Term, tr};

/// Shows the step.
pub fn facts_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    page_ui(ui, palette, |ui| {
        bold_ui(ui, tr!(language, "facts-title", facts = screen.review.facts.len()), size::PAGE, palette.ink);
        text_ui(ui, tr!(language, "facts-lead"), size::ROW, palette.ink2);
        sheet_ui(ui, palette, |ui| {
            new_fact_ui(ui, screen);
            if screen.review.facts.is_empty() {
                text_ui(ui, tr!(language, "facts-empty"), size::ROW, palette.ink3);
                return;
            }
            table_ui(ui, screen);
        });
    });
}

fn new_fact_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let id = Id::unique("new free fact");
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let hint = tr!(screen.language(), "facts-new");
    let response =
        ui.add(TextEdit::singleline(&mut text).id(id).hint_text(hint.as_str()).desired_width(f32::INFINITY));
    name_field(&response, &hint);
    let statement = text.trim().to_owned();
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !statement.is_empty() {
        let fact = Box::new(Fact { statement, ..Fact::default() });
        screen.edit(Edit::SetFact { id: FactId::new(screen.session.free_ids().fact), fact });
        text.clear();
        response.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(id, text));
}

/// The width of the sources, which can be long, in points.
const SOURCE_WIDTH: f32 = 170.0;
/// What all columns but the statements take, in points.
const OTHER_COLUMNS: f32 = 640.0;

fn table_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language, review) = (screen.palette, screen.language(), screen.review);
    // Facts are read as they happened; those without a time come last, by name.
    let mut facts: Vec<(FactId, &Fact)> = review.facts.iter().map(|(&id, fact)| (id, fact)).collect();
    facts.sort_by_key(|(id, fact)| (fact.time.start.is_none(), fact.time.start.map(|it| it.at), *id));
    let statement_width = (ui.available_width() - OTHER_COLUMNS).max(180.0);
    Grid::new("facts").num_columns(7).striped(true).spacing([16.0, 10.0]).show(ui, |ui| {
        for key in
            ["column-id", "column-time", "column-fact", "fact-aspect", "fact-source", "column-causes", ""]
        {
            if key.is_empty() {
                text_ui(ui, "", size::META, palette.ink2);
            } else {
                bold_ui(ui, tr!(language, key), size::META, palette.ink2);
            }
        }
        ui.end_row();
        for (id, fact) in facts {
            let is_open = screen.view.open_fact == Some(id);
            chip_ui(ui, &id.to_string(), palette.ink2, palette.sunken, None);
            let time = fact.time.start.map_or_else(|| "–".to_owned(), |it| super::moment_words(&it));
            text_ui(ui, time, size::UI, palette.ink2);
            ui.horizontal(|ui| {
                ui.set_width(statement_width);
                if is_open {
                    fact_editor_ui(ui, screen, id, fact);
                } else if link_row_ui(ui, screen, &fact.statement) {
                    screen.commands.push(Command::OpenFact(Some(id)));
                }
            });
            text_ui(ui, fact.aspect.word(language), size::UI, palette.ink2);
            ui.vertical(|ui| {
                ui.set_width(SOURCE_WIDTH);
                let source = format!("{} · {}", fact.source, fact.certainty.word(language));
                paragraph_ui(ui, source, size::UI, palette.ink2);
            });
            causes_ui(ui, screen, fact);
            ui.horizontal(|ui| {
                if is_open && link_button_ui(ui, palette, tr!(language, "button-done")).clicked() {
                    screen.commands.push(Command::OpenFact(None));
                }
                let name = tr!(language, "button-delete", id = id.to_string());
                if icon_button_ui(ui, palette, Icon::Trash, name, true).clicked() {
                    screen.edit(Edit::DeleteFact(id));
                }
            });
            ui.end_row();
        }
    });
}

fn causes_ui(ui: &mut Ui, screen: &Screen<'_>, fact: &Fact) {
    let palette = screen.palette;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for cause in &fact.supports {
            text_ui(ui, cause.to_string(), size::UI, palette.ink);
        }
        let refuted: Vec<String> = fact.refutes.iter().map(CauseId::to_string).collect();
        if !refuted.is_empty() {
            text_ui(ui, format!("× {}", refuted.join(" ")), size::UI, palette.mute);
        }
    });
}

/// A statement that can be pressed to be edited.
pub(super) fn link_row_ui(ui: &mut Ui, screen: &Screen<'_>, statement: &str) -> bool {
    let ink = crate::gui::theme::color(screen.palette.ink);
    let text = eframe::egui::RichText::new(statement).size(size::ROW).color(ink);
    let label = eframe::egui::Label::new(text).wrap().sense(eframe::egui::Sense::click());
    ui.add(label).on_hover_cursor(eframe::egui::CursorIcon::PointingHand).clicked()
}
