//! A part of the step: a white sheet with a heading, whose contents may scroll.

use eframe::egui::{Align, CornerRadius, Frame, Layout, Margin, ScrollArea, Stroke, Ui, vec2};

use crate::drawing::{Face, Icon, Palette};
use crate::gui::panels::follow_focus;
use crate::gui::theme::{color, radius, size};
use crate::gui::widgets::{bold_ui, icon_ui};

/// Shows a part. Where it `fills` its place it takes all of the room, and its contents scroll.
pub(super) fn part_ui(
    ui: &mut Ui,
    palette: &Palette,
    (icon, title): (Icon, &str),
    fills: bool,
    head: impl FnOnce(&mut Ui),
    above: impl FnOnce(&mut Ui),
    contents: impl FnOnce(&mut Ui),
) {
    let frame = Frame::new()
        .fill(color(palette.surface))
        .stroke(Stroke::new(1.0, color(palette.line)))
        .corner_radius(CornerRadius::same(radius::PANEL));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        if fills {
            ui.set_height(ui.available_height());
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        Frame::new().inner_margin(Margin { left: 14, right: 10, top: 6, bottom: 6 }).show(ui, |ui| {
            ui.allocate_ui_with_layout(
                vec2(ui.available_width(), 32.0),
                Layout::left_to_right(Align::Center),
                |ui| {
                    icon_ui(ui, icon, Face::IconBold, size::CARD, palette.ink);
                    bold_ui(ui, title, size::ROW, palette.ink);
                    ui.with_layout(Layout::right_to_left(Align::Center), head);
                },
            );
        });
        line_ui(ui, palette);
        above(ui);
        if fills {
            ScrollArea::vertical().id_salt(title).auto_shrink(false).show(ui, |ui| {
                contents(ui);
                follow_focus(ui);
            });
        } else {
            contents(ui);
        }
    });
}

/// A hairline across the part.
pub(super) fn line_ui(ui: &mut Ui, palette: &Palette) {
    let room = ui.available_rect_before_wrap();
    ui.painter().hline(room.x_range(), room.top(), Stroke::new(1.0, color(palette.line)));
    ui.add_space(1.0);
}
