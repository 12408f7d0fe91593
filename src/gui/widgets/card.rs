//! A sheet with a head: what it is, how much of it there is, and what belongs at its right end.

use eframe::egui::{Align, CornerRadius, Frame, Layout, Margin, Sense, Stroke, Ui, vec2};

use crate::drawing::{Face, Icon, Palette};
use crate::gui::theme::{color, radius, size};
use crate::gui::widgets::{bold_ui, icon_ui, text_ui};

/// What stands at the head of a card.
pub struct CardHead {
    /// The icon before its name.
    pub icon: Icon,
    /// Its name.
    pub title: String,
    /// How much of it there is; empty where that says nothing.
    pub remark: String,
}

/// Shows a card; `right` adds what belongs at the right end of the head, from the right.
pub fn card_ui(
    ui: &mut Ui,
    palette: &Palette,
    head: CardHead,
    right: impl FnOnce(&mut Ui),
    contents: impl FnOnce(&mut Ui),
) {
    const HEAD: f32 = 32.0;
    Frame::new()
        .fill(color(palette.surface))
        .stroke(Stroke::new(1.0, color(palette.line)))
        .corner_radius(CornerRadius::same(radius::PANEL))
        .inner_margin(Margin { left: 16, right: 16, top: 6, bottom: 14 })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 6.0;
            ui.allocate_ui_with_layout(
                vec2(ui.available_width(), HEAD),
                Layout::left_to_right(Align::Center),
                |ui| {
                    ui.set_min_height(HEAD);
                    icon_ui(ui, head.icon, Face::IconBold, size::CARD, palette.ink2);
                    bold_ui(ui, head.title, size::ROW, palette.ink);
                    if !head.remark.is_empty() {
                        text_ui(ui, head.remark, size::META, palette.ink2);
                    }
                    ui.with_layout(Layout::right_to_left(Align::Center), right);
                },
            );
            let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
            let line = line.expand2(vec2(16.0, 0.0)).x_range();
            let y = ui.min_rect().bottom();
            ui.painter().hline(line, y, Stroke::new(1.0, color(palette.line)));
            ui.add_space(4.0);
            contents(ui);
        });
}
