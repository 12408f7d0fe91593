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
/// In less room a row takes two lines: what it says stands below the rest.
const LEAST_FOR_ONE_LINE: f32 = 760.0;
/// The least height of the lists.
const LEAST: f32 = 124.0;

/// Shows one of the two lists.
pub(super) fn outcome_ui(ui: &mut Ui, import: &mut Import, screen: &Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let Some(rows) = import.rows.as_ref().map(Arc::clone) else { return };
    let words = [
        tr!(language, "import-good", count = grouped(rows.facts.len())),
        tr!(language, "import-bad", count = grouped(rows.bad.len())),
    ];
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(460.0));
        if let Some(chosen) = segments_ui(ui, palette, &words, Some(usize::from(import.shows_bad))) {
            import.shows_bad = chosen == 1;
        }
    });
    let room = vec2(ui.available_width(), (ui.available_height() - 2.0).max(LEAST));
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
        let is_narrow = ui.available_width() < LEAST_FOR_ONE_LINE;
        let height = if is_narrow { 2.0 * ROW } else { ROW };
        let list = ScrollArea::vertical().id_salt(("import list", import.shows_bad)).auto_shrink(false);
        list.show_rows(ui, height, count, |ui, shown| {
            for index in shown {
                if import.shows_bad {
                    rows.bad.get(index).into_iter().for_each(|row| bad_ui(ui, screen, row, is_narrow));
                } else {
                    rows.facts.get(index).into_iter().for_each(|row| good_ui(ui, screen, row, is_narrow));
                }
            }
        });
    });
}

fn good_ui(ui: &mut Ui, screen: &Screen<'_>, row: &ReadFact, is_narrow: bool) {
    const SOURCE: f32 = 150.0;
    const CERTAINTY: f32 = 84.0;
    let (palette, language, fact) = (screen.palette, screen.language(), &row.fact);
    let quiet = |text: &str| RichText::new(text).color(color(palette.ink2));
    let time = fact.time.start.map_or_else(|| "–".to_owned(), |it| moment_words(&it));
    cells_ui(ui, |ui| {
        line_ui(ui, screen, row.line);
        cell_ui(ui, quiet(&time), 124.0);
        cell_ui(ui, quiet(&fact.aspect.word(language)), 60.0);
        if !is_narrow {
            cell_ui(ui, RichText::new(&fact.statement), ui.available_width() - SOURCE - CERTAINTY - 28.0);
        }
        let source = if is_narrow { ui.available_width() - CERTAINTY - 20.0 } else { SOURCE };
        cell_ui(ui, quiet(&fact.source), source);
        cell_ui(ui, quiet(&fact.certainty.word(language)), CERTAINTY);
    });
    if is_narrow {
        below_ui(ui, RichText::new(&fact.statement));
    }
}

fn bad_ui(ui: &mut Ui, screen: &Screen<'_>, row: &BadRow, is_narrow: bool) {
    let (palette, language) = (screen.palette, screen.language());
    let reason = RichText::new(row.fault.message(language)).font(bold(size::UI)).color(color(palette.warn));
    let text = RichText::new(&row.text).color(color(palette.ink2));
    let (beside, below) = if is_narrow { (None, Some(text)) } else { (Some(text), None) };
    cells_ui(ui, |ui| {
        line_ui(ui, screen, row.line);
        let share = if is_narrow { 1.0 } else { 0.5 };
        let response = cell_ui(ui, reason, ui.available_width() * share - 12.0);
        response.on_hover_text(row.fault.remedy(language));
        if let Some(text) = beside {
            cell_ui(ui, text, ui.available_width() - 12.0);
        }
    });
    if let Some(text) = below {
        below_ui(ui, text);
    }
}

/// One line of a row.
fn cells_ui(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui(vec2(ui.available_width(), ROW), |ui| ui.horizontal_centered(contents));
}

/// What stands below the first line of a row.
fn below_ui(ui: &mut Ui, text: RichText) {
    cells_ui(ui, |ui| {
        ui.add_space(6.0);
        cell_ui(ui, text, ui.available_width() - 12.0);
    });
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
