//! The small parts that panels are made of.

mod card;
mod choice;
mod count;
mod field;
mod scene;

use eframe::egui::{
    Align2, Button, CornerRadius, FontId, Frame, Id, Label, Margin, Modal, Response, RichText, ScrollArea,
    Sense, Stroke, StrokeKind, Style, Ui, Vec2, WidgetInfo, WidgetText, accesskit, vec2,
};

pub use card::{CardHead, card_ui};
pub use choice::{choice_ui, choice_width, optional_choice_ui, segments_height, segments_ui};
pub use count::part_of;
pub use field::{Field, input_method_owns_keys, note_composition, was_entered};
pub use scene::{paint_scene, scene_ui};

use crate::drawing::text::{width, wrap};
use crate::drawing::{Color, Face, Icon, Palette};
use crate::gui::theme::{bold, color, icon_font, radius, regular, size};

/// An icon as text, to stand in a line of widgets.
pub fn icon_text(icon: Icon, face: Face, size: f32, ink: Color) -> RichText {
    RichText::new(icon.character().to_string()).font(icon_font(face, size)).color(color(ink))
}

/// An icon that only adorns.
pub fn icon_ui(ui: &mut Ui, icon: Icon, face: Face, size: f32, ink: Color) {
    ui.add(Label::new(icon_text(icon, face, size, ink)).selectable(false));
}

/// A line of text that is not for copying.
pub fn text_ui(ui: &mut Ui, text: impl Into<String>, size: f32, ink: Color) -> Response {
    ui.add(Label::new(RichText::new(text).size(size).color(color(ink))).selectable(false))
}

/// A line of bold text.
pub fn bold_ui(ui: &mut Ui, text: impl Into<String>, size: f32, ink: Color) -> Response {
    ui.add(Label::new(RichText::new(text).font(bold(size)).color(color(ink))).selectable(false))
}

/// A text of several lines, broken where Japanese may be broken, as on the cards and on paper.
pub fn paragraph_ui(ui: &mut Ui, text: impl AsRef<str>, size: f32, ink: Color) -> Response {
    let lines = paragraph_lines(text.as_ref(), size, ui.available_width());
    broken_ui(ui, text.as_ref(), &lines, regular(size), ink)
}

/// The title of a step, broken in the same way.
pub fn title_ui(ui: &mut Ui, text: impl AsRef<str>, ink: Color) -> Response {
    let lines = lines(text.as_ref(), Face::Bold, size::PAGE, ui.available_width());
    broken_ui(ui, text.as_ref(), &lines, bold(size::PAGE), ink)
}

fn broken_ui(ui: &mut Ui, text: &str, lines: &[String], font: FontId, ink: Color) -> Response {
    let label = Label::new(RichText::new(lines.join("\n")).font(font).color(color(ink)));
    let response = ui.add(label.extend());
    // A screen reader and a test want the sentence, not its lines.
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, text));
    response
}

/// The lines that [`paragraph_ui`] makes of a text in so much room.
pub fn paragraph_lines(text: &str, size: f32, room: f32) -> Vec<String> {
    lines(text, Face::Regular, size, room)
}

fn lines(text: &str, face: Face, size: f32, room: f32) -> Vec<String> {
    // The screen kerns and the measure does not, so a line may come out a little wider than measured.
    const SLACK: f32 = 3.0;
    wrap(text, face, size, (room - SLACK).max(size))
}

/// A button that shows only an icon; `name` is its tooltip and what a screen reader says.
pub fn icon_button_ui(
    ui: &mut Ui,
    palette: &Palette,
    icon: Icon,
    name: impl AsRef<str>,
    is_enabled: bool,
) -> Response {
    keyed_icon_button_ui(ui, palette, icon, name.as_ref(), None, is_enabled)
}

/// The same where a key does what it does: the tooltip shows it, also while there is nothing to do.
pub fn keyed_icon_button_ui(
    ui: &mut Ui,
    palette: &Palette,
    icon: Icon,
    name: &str,
    key: Option<&str>,
    is_enabled: bool,
) -> Response {
    let ink = if is_enabled { palette.ink } else { palette.line2 };
    let button = Button::new(icon_text(icon, Face::IconRegular, 17.0, ink))
        .frame_when_inactive(false)
        .min_size(Vec2::splat(32.0));
    let response = ui.add_enabled(is_enabled, button);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, is_enabled, name));
    let tip = |ui: &mut Ui| {
        ui.horizontal(|ui| {
            text_ui(ui, name, size::UI, palette.ink);
            if let Some(key) = key {
                key_cap_ui(ui, palette, key);
            }
        });
    };
    response.on_hover_ui(tip).on_disabled_hover_ui(tip)
}

/// The one button of a view that leads on.
pub fn primary_button_ui(ui: &mut Ui, palette: &Palette, text: impl Into<String>) -> Response {
    let label = RichText::new(text).font(bold(size::ROW)).color(color(palette.on_accent));
    ui.add(Button::new(label).fill(color(palette.accent)).stroke(Stroke::NONE).min_size(vec2(0.0, 34.0)))
}

/// A quiet button that reads like a link.
pub fn link_button_ui(ui: &mut Ui, palette: &Palette, text: impl Into<String>) -> Response {
    let label = RichText::new(text).font(bold(size::UI)).color(color(palette.accent));
    ui.add(Button::new(label).frame_when_inactive(false))
}

/// A key as it looks on the keyboard.
pub fn key_cap_ui(ui: &mut Ui, palette: &Palette, key: &str) {
    Frame::new()
        .stroke(Stroke::new(1.0, color(palette.line2)))
        .corner_radius(CornerRadius::same(radius::CHIP))
        .inner_margin(Margin::symmetric(5, 0))
        .show(ui, |ui| text_ui(ui, key, size::MICRO, palette.ink2));
}

/// A short text in a coloured box: an id, a state.
pub fn chip_ui(ui: &mut Ui, text: &str, ink: Color, fill: Color, outline: Option<Stroke>) -> Response {
    let galley = WidgetText::from(RichText::new(text).font(bold(size::META)).color(color(ink))).into_galley(
        ui,
        None,
        f32::INFINITY,
        bold(size::META),
    );
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(12.0, 4.0), Sense::hover());
    let stroke = outline.unwrap_or(Stroke::NONE);
    ui.painter().rect(rect, CornerRadius::same(radius::CHIP), color(fill), stroke, StrokeKind::Inside);
    let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size()).min;
    ui.painter().galley(at, galley, color(ink));
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, text));
    response
}

/// A sheet in front of everything else, until it is answered.
pub fn modal(name: &str, style: &Style) -> Modal {
    Modal::new(Id::unique(name)).frame(Frame::popup(style).inner_margin(Margin::same(26)))
}

/// How wide a sheet in front is that would like to be `widest`: it stays within the window.
pub fn modal_width(ui: &Ui, widest: f32) -> f32 {
    widest.min(ui.ctx().content_rect().width() - 92.0)
}

/// The part of a sheet in front that scrolls where the window is too low for it; `around` is what else stands on the sheet.
pub fn modal_scroll_ui(ui: &mut Ui, around: f32, contents: impl FnOnce(&mut Ui)) {
    let room = (ui.ctx().content_rect().height() - around).max(80.0);
    let area = ScrollArea::vertical().max_height(room).min_scrolled_height(room).auto_shrink([false, true]);
    area.show(ui, |ui| {
        // The bar of the scroll area lies over what is too wide.
        ui.set_max_width(ui.available_width() - 12.0);
        contents(ui);
    });
}

/// The name before a field `field` points wide among others: both go to the next line where they have no room on this one.
pub fn field_name_ui(ui: &mut Ui, palette: &Palette, name: &str, field: f32) {
    let gaps = 2.0 * ui.spacing().item_spacing.x;
    if width(name, Face::Regular, size::META) + field + gaps > ui.available_size_before_wrap().x {
        ui.end_row();
    }
    text_ui(ui, name, size::META, palette.ink2);
}

/// Tells a screen reader what a text field is for.
pub fn name_field(response: &Response, name: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(name));
}

/// The heading of a part of a panel, with room for something at its right end.
pub fn heading_ui(ui: &mut Ui, palette: &Palette, text: impl Into<String>, right: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        bold_ui(ui, text, size::UI, palette.ink2);
        ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), right);
    });
}

/// A white sheet with a hairline around it.
pub fn sheet_ui<R>(ui: &mut Ui, palette: &Palette, contents: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .fill(color(palette.surface))
        .stroke(Stroke::new(1.0, color(palette.line)))
        .corner_radius(CornerRadius::same(radius::PANEL))
        .inner_margin(Margin::symmetric(20, 16))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui)
        })
        .inner
}
