//! Choosing one of a few values.

use eframe::egui::{Button, ComboBox, CornerRadius, Id, RichText, Stroke, Ui, WidgetInfo, accesskit, vec2};

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

/// A row of buttons of which one is pressed; returns the index of the one that was pressed now.
pub fn segments_ui(
    ui: &mut Ui,
    palette: &Palette,
    words: &[String],
    pressed: Option<usize>,
) -> Option<usize> {
    let mut chosen = None;
    let width = ui.available_width() / words.len().max(1) as f32;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        // A long word takes from the margins, not from its neighbours.
        ui.spacing_mut().button_padding.x = 3.0;
        for (index, word) in words.iter().enumerate() {
            let is_pressed = pressed == Some(index);
            let (font, ink, fill) = if is_pressed {
                (bold(size::UI), palette.on_accent, palette.accent)
            } else {
                (regular(size::UI), palette.ink, palette.surface)
            };
            let corner = corner_of(index, words.len());
            let button = Button::new(RichText::new(word).font(font).color(color(ink)))
                .fill(color(fill))
                .stroke(Stroke::new(1.0, color(palette.ctl)))
                .corner_radius(corner)
                .min_size(vec2(width, 30.0))
                // What is too long even so is cut, and read in the tooltip.
                .truncate();
            let mut response = ui.add_sized(vec2(width, 30.0), button);
            if text::width(word, Face::Bold, size::UI) > width - 6.0 {
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

fn corner_of(index: usize, count: usize) -> CornerRadius {
    let (first, last) = (index == 0, index + 1 == count);
    let round = |is_end: bool| if is_end { radius::CONTROL } else { 0 };
    CornerRadius { nw: round(first), sw: round(first), ne: round(last), se: round(last) }
}
