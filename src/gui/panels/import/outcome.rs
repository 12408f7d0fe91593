//! What would come of the rows: the facts, and the rows that cannot be read with the reason.

use std::sync::Arc;

use eframe::egui::{Frame, Label, RichText, ScrollArea, Stroke, Ui, vec2};

use crate::gui::import::Import;
use crate::gui::panels::{Screen, moment_words};
use crate::gui::theme::{bold, color, size};
use crate::gui::widgets::{segments_ui, text_ui};
use crate::interchange::facts_import::{BadRow, ReadFact};
use crate::language::{Explain, Term, grouped, tr};

const ROW: f32 = 24.0;
/// What the buttons below the lists take.
const FOOT: f32 = 48.0;

/// Shows one of the two lists.
pub(super) fn outcome_ui(ui: &mut Ui, import: &mut Import, screen: &Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let Some(rows) = import.rows.as_ref().map(Arc::clone) else { return };
    let words = [
        tr!(language, "import-good", count = grouped(rows.facts.len())),
        tr!(language, "import-bad", count = grouped(rows.bad.len())),
    ];
    ui.scope(|ui| {
        ui.set_max_width(460.0);
        if let Some(chosen) = segments_ui(ui, palette, &words, Some(usize::from(import.shows_bad))) {
            import.shows_bad = chosen == 1;
        }
    });
    let room = vec2(ui.available_width(), (ui.available_height() - FOOT).max(80.0));
    Frame::new().stroke(Stroke::new(1.0, color(palette.line))).show(ui, |ui| {
        ui.set_min_size(room);
        ui.set_max_size(room);
        ui.spacing_mut().item_spacing.y = 0.0;
        let count = if import.shows_bad { rows.bad.len() } else { rows.facts.len() };
        if count == 0 {
            let key = if import.shows_bad { "import-none-bad" } else { "import-none-good" };
            text_ui(ui, tr!(language, key), size::UI, palette.ink2);
            return;
        }
        let list = ScrollArea::both().id_salt(("import list", import.shows_bad)).auto_shrink(false);
        list.show_rows(ui, ROW, count, |ui, shown| {
            for index in shown {
                ui.allocate_ui(vec2(ui.available_width(), ROW), |ui| {
                    ui.horizontal_centered(|ui| match import.shows_bad {
                        true => rows.bad.get(index).into_iter().for_each(|row| bad_ui(ui, screen, row)),
                        false => rows.facts.get(index).into_iter().for_each(|row| good_ui(ui, screen, row)),
                    });
                });
            }
        });
    });
}

fn good_ui(ui: &mut Ui, screen: &Screen<'_>, row: &ReadFact) {
    let (palette, language) = (screen.palette, screen.language());
    line_ui(ui, screen, row.line);
    let time = row.fact.time.start.map_or_else(|| "–".to_owned(), |it| moment_words(&it));
    cell_ui(ui, RichText::new(time).color(color(palette.ink2)), 124.0);
    cell_ui(ui, RichText::new(row.fact.aspect.word(language)).color(color(palette.ink2)), 60.0);
    let source_width = 150.0;
    let width = (ui.available_width() - source_width - 90.0).max(120.0);
    cell_ui(ui, RichText::new(&row.fact.statement), width);
    cell_ui(ui, RichText::new(&row.fact.source).color(color(palette.ink2)), source_width);
    cell_ui(ui, RichText::new(row.fact.certainty.word(language)).color(color(palette.ink2)), 70.0);
}

fn bad_ui(ui: &mut Ui, screen: &Screen<'_>, row: &BadRow) {
    let (palette, language) = (screen.palette, screen.language());
    line_ui(ui, screen, row.line);
    let reason = RichText::new(row.fault.message(language)).font(bold(size::UI)).color(color(palette.warn));
    let response = cell_ui(ui, reason, 330.0);
    response.on_hover_text(row.fault.remedy(language));
    let width = (ui.available_width() - 12.0).max(120.0);
    cell_ui(ui, RichText::new(&row.text).color(color(palette.ink2)), width);
}

fn line_ui(ui: &mut Ui, screen: &Screen<'_>, line: usize) {
    let words = tr!(screen.language(), "import-line", line = grouped(line));
    ui.add_space(6.0);
    cell_ui(ui, RichText::new(words).color(color(screen.palette.ink3)), 70.0);
}

/// A cell of this width; what is too long for it is cut, and shown under the pointer.
fn cell_ui(ui: &mut Ui, text: RichText, width: f32) -> eframe::egui::Response {
    ui.allocate_ui(vec2(width, ROW), |ui| {
        ui.set_width(width);
        ui.add(Label::new(text.size(size::UI)).truncate())
    })
    .inner
}
