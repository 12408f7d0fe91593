//! Choosing one of a few values.

use eframe::egui::{
    Align, Button, ComboBox, CornerRadius, Id, Layout, RichText, Stroke, Ui, Vec2, WidgetInfo, accesskit,
    vec2,
};

use crate::drawing::{Face, Palette, text};
use crate::gui::theme::{bold, color, radius, regular, size};
use crate::language::{Language, Term};

/// A list of values to choose from; returns the one that was chosen now.
pub fn choice_ui<T: Term + PartialEq>(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    language: Language,
    current: T,
    all: &[T],
) -> Option<T> {
    let mut chosen = None;
    let combo =
        ComboBox::from_id_salt(Id::unique(id)).selected_text(current.word(language)).show_ui(ui, |ui| {
            for &value in all {
                if ui.selectable_label(value == current, value.word(language)).clicked() && value != current {
                    chosen = Some(value);
                }
            }
        });
    label(&combo.response, name, &current.word(language));
    chosen
}

/// How wide a list is that shows `word`.
pub fn choice_width(word: &str) -> f32 {
    const LEAST: f32 = 60.0;
    const ARROW: f32 = 46.0;
    (text::width(word, Face::Regular, size::UI) + ARROW).max(LEAST)
}

/// A list of values to choose from, or none of them; returns the choice that was made now.
pub fn optional_choice_ui<T: Term + PartialEq>(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    language: Language,
    current: Option<T>,
    all: &[T],
) -> Option<Option<T>> {
    const UNSET: &str = "–";
    let mut chosen = None;
    let shown = current.map_or_else(|| UNSET.to_owned(), |value| value.word(language));
    let combo = ComboBox::from_id_salt(Id::unique(id)).selected_text(shown.as_str()).show_ui(ui, |ui| {
        if ui.selectable_label(current.is_none(), UNSET).clicked() && current.is_some() {
            chosen = Some(None);
        }
        for &value in all {
            let is_current = current == Some(value);
            if ui.selectable_label(is_current, value.word(language)).clicked() && !is_current {
                chosen = Some(Some(value));
            }
        }
    });
    label(&combo.response, name, &shown);
    chosen
}

fn label(response: &eframe::egui::Response, name: &str, value: &str) {
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(accesskit::Role::ComboBox, true, name);
        info.current_text_value = Some(value.to_owned());
        info
    });
}

/// How high a segment is.
const SEGMENT: f32 = 30.0;
/// What is free beside the word of a segment: a long word takes from the margins, not from its neighbours.
const MARGIN: f32 = 3.0;

/// How high [`segments_ui`] is in so much room.
pub fn segments_height(words: &[String], room: f32) -> f32 {
    if widths_in_a_row(words, room).is_some() { SEGMENT } else { SEGMENT * words.len() as f32 }
}

/// How wide the segments are beside each other: alike, or as wide as their words ask for; none if they have no room.
fn widths_in_a_row(words: &[String], room: f32) -> Option<Vec<f32>> {
    let wanted: Vec<f32> =
        words.iter().map(|word| text::width(word, Face::Bold, size::UI) + 2.0 * MARGIN).collect();
    let share = room / words.len().max(1) as f32;
    if wanted.iter().all(|&width| width <= share) {
        return Some(vec![share; words.len()]);
    }
    let spare = (room - wanted.iter().sum::<f32>()) / words.len().max(1) as f32;
    (spare >= 0.0).then(|| wanted.into_iter().map(|width| width + spare).collect())
}

/// Buttons of which one is pressed, in a row, or one under the other where there is no room for that; returns the index of the one that
/// was pressed now.
pub fn segments_ui(
    ui: &mut Ui,
    palette: &Palette,
    words: &[String],
    pressed: Option<usize>,
) -> Option<usize> {
    let room = ui.available_width();
    let in_a_row = widths_in_a_row(words, room);
    let is_row = in_a_row.is_some();
    let layout = if is_row { Layout::left_to_right(Align::Center) } else { Layout::top_down(Align::Min) };
    let widths = in_a_row.unwrap_or_else(|| vec![room; words.len()]);
    let mut chosen = None;
    ui.allocate_ui_with_layout(vec2(room, segments_height(words, room)), layout, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.spacing_mut().button_padding.x = MARGIN;
        for ((index, word), width) in words.iter().enumerate().zip(widths) {
            let is_pressed = pressed == Some(index);
            let (font, ink, fill) = if is_pressed {
                (bold(size::UI), palette.on_accent, palette.accent)
            } else {
                (regular(size::UI), palette.ink, palette.surface)
            };
            let button = Button::new(RichText::new(word).font(font).color(color(ink)))
                .fill(color(fill))
                .stroke(Stroke::new(1.0, color(palette.ctl)))
                .corner_radius(corner_of(index, words.len(), is_row))
                .min_size(vec2(width, SEGMENT))
                // What is too long even so is cut, and read in the tooltip.
                .truncate();
            let mut response = ui.add_sized(vec2(width, SEGMENT), button);
            if text::width(word, Face::Bold, size::UI) + 2.0 * MARGIN > width {
                response = response.on_hover_text(word);
            }
            response.widget_info(|| {
                WidgetInfo::selected(accesskit::Role::RadioButton, true, is_pressed, word.as_str())
            });
            if response.clicked() && !is_pressed {
                chosen = Some(index);
            }
        }
    });
    chosen
}

/// The corners at the ends of a row, or of a column, are round.
fn corner_of(index: usize, count: usize, is_row: bool) -> CornerRadius {
    let round = |is_end: bool| if is_end { radius::CONTROL } else { 0 };
    let (first, last) = (round(index == 0), round(index + 1 == count));
    let (ne, sw) = if is_row { (last, first) } else { (first, last) };
    CornerRadius { nw: first, ne, sw, se: last }
}
