//! The columns of the file with their first rows: what each holds is chosen above it.

use eframe::egui::{Frame, Grid, Id, Label, Margin, RichText, ScrollArea, Stroke, Ui};

use crate::gui::command::Command;
use crate::gui::import::{Contents, ImportCommand};
use crate::gui::panels::Screen;
use crate::gui::panels::import::settings::list_ui;
use crate::gui::theme::{bold, color, regular, size};
use crate::interchange::facts_import::{Mapping, Row, Shape, Use};
use crate::language::tr;

/// So many rows show what a column holds.
const SHOWN: usize = 3;

/// Shows the columns; a line of a log has none to choose.
pub(super) fn columns_ui(ui: &mut Ui, contents: &Contents, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let (table, mapping) = (&contents.table, &contents.mapping);
    if table.shape == Shape::Lines {
        return;
    }
    let width = (ui.available_width() / table.width().max(1) as f32 - 18.0).clamp(92.0, 260.0);
    let frame = Frame::new()
        .fill(color(palette.panel))
        .stroke(Stroke::new(1.0, color(palette.line)))
        .inner_margin(Margin::symmetric(10, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ScrollArea::horizontal().id_salt("import columns").show(ui, |ui| {
            Grid::new("import columns").spacing([10.0, 4.0]).show(ui, |ui| {
                for (column, &held) in mapping.uses.iter().enumerate() {
                    let name = tr!(language, "import-column", number = column + 1);
                    let id = Id::unique(("import column", column));
                    let chosen =
                        list_ui(ui, id, &name, language, held, &Use::OF_COLUMNS, |held, language| {
                            held.name(language)
                        });
                    if let Some(chosen) = chosen {
                        let mapping = Box::new(with_use(mapping, column, chosen));
                        screen.commands.push(Command::Import(ImportCommand::SetMapping(mapping)));
                    }
                }
                ui.end_row();
                for (index, row) in table.rows.iter().take(SHOWN + usize::from(mapping.has_heads)).enumerate()
                {
                    cells_ui(ui, screen, row, mapping, (width, index == 0 && mapping.has_heads));
                }
            });
        });
    });
}

fn cells_ui(ui: &mut Ui, screen: &Screen<'_>, row: &Row, mapping: &Mapping, (width, is_head): (f32, bool)) {
    let palette = screen.palette;
    for (column, held) in mapping.uses.iter().enumerate() {
        let cell = row.cells.get(column).map_or("", String::as_str);
        let ink = if *held == Use::Nothing { palette.ink3 } else { palette.ink };
        let font = if is_head { bold(size::META) } else { regular(size::META) };
        ui.scope(|ui| {
            ui.set_width(width);
            ui.add(Label::new(RichText::new(cell).font(font).color(color(ink))).truncate());
        });
    }
    ui.end_row();
}

/// The mapping with another use of a column. Only the words of a fact can come from several columns.
fn with_use(mapping: &Mapping, column: usize, held: Use) -> Mapping {
    let mut mapping = mapping.clone();
    for (index, place) in mapping.uses.iter_mut().enumerate() {
        if index == column {
            *place = held;
        } else if *place == held && held != Use::Statement {
            *place = Use::Nothing;
        }
    }
    mapping
}
