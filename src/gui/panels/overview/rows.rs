//! How wide are the parts of a row, so that it fills its card and keeps to it?

use eframe::egui::{Align, Id, Layout, TextWrapMode, Ui, vec2};

use crate::document::ItemId;
use crate::drawing::text::width;
use crate::drawing::{Face, Icon};
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::widgets::{chip_ui, icon_button_ui};
use crate::language::tr;

/// What stands between two parts of a row, in points.
pub(super) const GAP: f32 = 8.0;
/// How high a row of fields is.
const HEIGHT: f32 = 28.0;
/// The part that deletes what the row shows.
pub(super) const DELETE: Wide = Wide::Exactly(40.0);

/// How wide a part of a row is, in points.
#[derive(Clone, Copy)]
pub(super) enum Wide {
    /// So wide, and no wider: an id, a button.
    Exactly(f32),
    /// So wide, or wider in a line in which nothing else takes what is left.
    From(f32),
    /// Whatever the others leave, but at least so much.
    Rest(f32),
}

impl Wide {
    /// Room for the chip of an id.
    pub(super) fn of_id(id: impl Into<ItemId>) -> Self {
        const LEAST: f32 = 40.0;
        Self::Exactly((width(&id.into().to_string(), Face::Bold, size::META) + 14.0).max(LEAST))
    }

    const fn least(self) -> f32 {
        match self {
            Self::Exactly(least) | Self::From(least) | Self::Rest(least) => least,
        }
    }
}

/// Shows the parts of a row side by side, in as many lines as they take.
pub(super) fn row_ui<P: Copy>(ui: &mut Ui, parts: &[(P, Wide)], mut part_ui: impl FnMut(&mut Ui, P)) {
    let all: Vec<Wide> = parts.iter().map(|(_, wide)| *wide).collect();
    let mut parts = parts.iter().map(|(part, _)| *part);
    for line in lines(&all, ui.available_width()) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for (width, part) in line.into_iter().zip(&mut parts) {
                ui.allocate_ui_with_layout(vec2(width, HEIGHT), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    ui.set_min_height(HEIGHT);
                    part_ui(ui, part);
                });
            }
        });
    }
}

/// How wide the parts are, line by line, in `room` points.
fn lines(parts: &[Wide], room: f32) -> Vec<Vec<f32>> {
    let mut lines: Vec<&[Wide]> = Vec::new();
    let mut rest = parts;
    while !rest.is_empty() {
        let mut used = -GAP;
        let fits = |it: &&Wide| {
            used += it.least() + GAP;
            used <= room
        };
        let (line, others) = rest.split_at(rest.iter().take_while(fits).count().max(1));
        lines.push(line);
        rest = others;
    }
    lines.into_iter().map(|line| widths(line, room)).collect()
}

/// How wide the parts of one line are: what is left over goes to those that take the rest, else to those that may grow.
fn widths(line: &[Wide], room: f32) -> Vec<f32> {
    let used: f32 = line.iter().map(|it| it.least() + GAP).sum::<f32>() - GAP;
    let has_rest = line.iter().any(|it| matches!(it, Wide::Rest(_)));
    let grows = |it: &Wide| match it {
        Wide::Exactly(_) => false,
        Wide::From(_) => !has_rest,
        Wide::Rest(_) => true,
    };
    let share = (room - used) / line.iter().filter(|it| grows(it)).count().max(1) as f32;
    let width = |it: &Wide| if grows(it) { it.least() + share } else { it.least() };
    line.iter().map(|it| width(it).min(room)).collect()
}

/// The chip of an id, in the middle of its row.
pub(super) fn id_ui(ui: &mut Ui, screen: &Screen<'_>, id: impl Into<ItemId>) {
    let palette = screen.palette;
    let middle = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), HEIGHT), middle, |ui| {
        ui.set_min_height(HEIGHT);
        chip_ui(ui, &id.into().to_string(), palette.ink2, palette.sunken, None);
    });
}

/// A list to choose from that is as wide as its part.
pub(super) fn filling_ui<R>(ui: &mut Ui, choice: impl FnOnce(&mut Ui) -> R) -> R {
    ui.spacing_mut().combo_width = ui.available_width();
    // A long word is cut before it pushes what follows out of the card.
    ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
    choice(ui)
}

/// Sends the focus to the field of this id: what has just been added is there from the next frame on.
pub(super) fn write_in(ui: &Ui, field: impl std::hash::Hash + std::fmt::Debug) {
    ui.memory_mut(|memory| memory.request_focus(Id::unique(field)));
}

/// The button that deletes the item called `id`; says whether it was pressed.
pub(super) fn delete_ui(ui: &mut Ui, screen: &Screen<'_>, id: impl Into<ItemId>) -> bool {
    let name = tr!(screen.language(), "button-delete", id = id.into().to_string());
    icon_button_ui(ui, screen.palette, Icon::Trash, name, true).clicked()
}

/// Shows `count` things side by side, in as many lines as it takes for each to be `least` points wide.
pub(super) fn side_by_side_ui(
    ui: &mut Ui,
    count: usize,
    least: f32,
    gap: f32,
    mut thing: impl FnMut(&mut Ui, usize),
) {
    let across = (((ui.available_width() + gap) / (least + gap)) as usize).clamp(1, count.max(1));
    let width = ((ui.available_width() - gap * (across - 1) as f32) / across as f32).floor();
    for first in (0..count).step_by(across) {
        if first > 0 {
            ui.add_space(gap);
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for place in first..(first + across).min(count) {
                ui.allocate_ui(vec2(width, 0.0), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        thing(ui, place);
                    });
                });
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{GAP, Wide, lines};

    const ROW: [Wide; 4] = [Wide::Exactly(30.0), Wide::Rest(200.0), Wide::From(100.0), Wide::Exactly(40.0)];

    #[test]
    fn a_line_is_filled_by_the_part_that_takes_the_rest() {
        assert_eq!(lines(&ROW, 600.0), [[30.0, 600.0 - 170.0 - 3.0 * GAP, 100.0, 40.0]]);
    }

    #[test]
    fn what_has_no_room_goes_to_the_next_line_and_fills_it() {
        assert_eq!(lines(&ROW, 300.0), [[30.0, 300.0 - 30.0 - GAP], [300.0 - 40.0 - GAP, 40.0]]);
    }

    #[test]
    fn no_part_is_wider_than_the_room() {
        assert_eq!(lines(&ROW, 60.0), [[30.0], [60.0], [60.0], [40.0]]);
    }
}
