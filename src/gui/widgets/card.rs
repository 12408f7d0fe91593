//! A sheet with a head: what it is, and how much of it there is.

use eframe::egui::{Align, CornerRadius, Frame, Layout, Margin, Sense, Stroke, Ui, vec2};

use crate::drawing::text::width;
use crate::drawing::{Face, Icon, Palette};
use crate::gui::theme::{color, radius, size};
use crate::gui::widgets::{bold_ui, icon_ui, paragraph_ui, text_ui};

/// What stands at the head of a card.
pub struct CardHead {
    /// The icon before its name.
    pub icon: Icon,
    /// Its name.
    pub title: String,
    /// How much of it there is; empty where that says nothing.
    pub remark: String,
}

/// Shows a card.
pub fn card_ui(ui: &mut Ui, palette: &Palette, head: CardHead, contents: impl FnOnce(&mut Ui)) {
    const HEAD: f32 = 32.0;
    /// The icon, and what is free between the words.
    const AROUND: f32 = 48.0;
    Frame::new()
        .fill(color(palette.surface))
        .stroke(Stroke::new(1.0, color(palette.line)))
        .corner_radius(CornerRadius::same(radius::PANEL))
        .inner_margin(Margin { left: 16, right: 16, top: 6, bottom: 14 })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 6.0;
            // Words that have no room beside the title stand below it.
            let words =
                width(&head.title, Face::Bold, size::ROW) + width(&head.remark, Face::Regular, size::META);
            let is_beside = words + AROUND <= ui.available_width();
            let beside = if is_beside { head.remark.as_str() } else { "" };
            ui.allocate_ui_with_layout(
                vec2(ui.available_width(), HEAD),
                Layout::left_to_right(Align::Center),
                |ui| {
                    ui.set_min_height(HEAD);
                    icon_ui(ui, head.icon, Face::IconBold, size::CARD, palette.ink2);
                    bold_ui(ui, head.title, size::ROW, palette.ink);
                    if !beside.is_empty() {
                        text_ui(ui, beside, size::META, palette.ink2);
                    }
                },
            );
            if !is_beside {
                paragraph_ui(ui, &head.remark, size::META, palette.ink2);
            }
            let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
            let line = line.expand2(vec2(16.0, 0.0)).x_range();
            let y = ui.min_rect().bottom();
            ui.painter().hline(line, y, Stroke::new(1.0, color(palette.line)));
            ui.add_space(4.0);
            contents(ui);
        });
}
