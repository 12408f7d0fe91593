//! What stands over a slide: the timer, the ground rules, and the pointer.

use std::time::Duration;

use eframe::egui::{
    Align2, Area, CornerRadius, CursorIcon, Frame as Sheet, Id, Margin, Order, Rect, Sense, Stroke, Ui,
    WidgetInfo, accesskit, vec2,
};

use crate::gui::panels::Screen;
use crate::gui::presentation::Frame;
use crate::gui::theme::{bold, color};
use crate::gui::widgets::{bold_ui, paragraph_ui};
use crate::language::tr;

/// The ground rules, one message each.
const RULES: [&str; 5] = [
    "present-rule-blame",
    "present-rule-facts",
    "present-rule-why",
    "present-rule-turns",
    "present-rule-park",
];

pub(super) fn overlays_ui(ui: &Ui, room: Rect, frame: &Frame<'_>, screen: &Screen<'_>) {
    timer_ui(ui, room, frame, screen);
    if frame.presentation.shows_rules {
        rules_ui(ui, room, frame, screen);
    }
    pointer_ui(ui, room, frame, screen);
}

/// The time that is left. When it is over its colour and its words change; nothing sounds, and nothing blinks.
fn timer_ui(ui: &Ui, room: Rect, frame: &Frame<'_>, screen: &Screen<'_>) {
    let (palette, unit) = (screen.palette, frame.unit);
    let now = ui.input(|input| input.time);
    let Some(left) = frame.presentation.timer.seconds_left(now) else { return };
    let seconds = left.abs().ceil() as u64;
    let clock = format!("{:02}:{:02}", seconds / 60, seconds % 60);
    let (text, fill, ink) = if left > 0.0 {
        (clock, palette.surface, palette.ink)
    } else {
        (tr!(screen.language(), "present-time-over", over = clock), palette.warn_bg, palette.warn)
    };
    let label = text.clone();
    let font = bold(32.0 * unit);
    let galley = ui.painter().layout_no_wrap(text, font, color(ink));
    let rect = Rect::from_center_size(
        room.left_top() + vec2(room.width() * 0.36, 49.0 * unit),
        galley.size() + vec2(36.0, 14.0) * unit,
    );
    let outline = Stroke::new(2.0 * unit, color(if left > 0.0 { palette.line2 } else { palette.warn_line }));
    let corner = CornerRadius::same((10.0 * unit) as u8);
    ui.painter().rect(rect, corner, color(fill), outline, eframe::egui::StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, color(ink));
    let response = ui.interact(rect, Id::unique("timer"), Sense::HOVER);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Timer, true, label.as_str()));
    ui.ctx().request_repaint_after(Duration::from_millis(500));
}

fn rules_ui(ui: &Ui, room: Rect, frame: &Frame<'_>, screen: &Screen<'_>) {
    let (palette, language, unit) = (screen.palette, screen.language(), frame.unit);
    let area = Area::new(Id::unique("ground rules")).order(Order::Foreground).pivot(Align2::CENTER_CENTER);
    area.fixed_pos(room.center()).show(ui.ctx(), |ui| {
        Sheet::new()
            .fill(color(palette.surface))
            .stroke(Stroke::new(3.0 * unit, color(palette.line2)))
            .corner_radius(CornerRadius::same((14.0 * unit) as u8))
            .inner_margin(Margin::same((48.0 * unit) as i8))
            .shadow(ui.visuals().popup_shadow)
            .show(ui, |ui| {
                ui.set_width(1100.0 * unit);
                ui.spacing_mut().item_spacing.y = 20.0 * unit;
                bold_ui(ui, tr!(language, "present-rules"), 44.0 * unit, palette.ink);
                for rule in RULES {
                    paragraph_ui(ui, tr!(language, rule), 32.0 * unit, palette.ink);
                }
            });
    });
}

/// A spot of light in place of the cursor, while Ctrl is held.
fn pointer_ui(ui: &Ui, room: Rect, frame: &Frame<'_>, screen: &Screen<'_>) {
    let (is_held, at) = ui.input(|input| (input.modifiers.command, input.pointer.hover_pos()));
    let Some(at) = at.filter(|at| is_held && room.contains(*at)) else { return };
    let painter = ui.ctx().layer_painter(eframe::egui::LayerId::new(Order::Tooltip, Id::unique("light")));
    let light = color(screen.palette.root);
    painter.circle_filled(at, 26.0 * frame.unit, light.gamma_multiply(0.25));
    painter.circle_filled(at, 12.0 * frame.unit, light);
    ui.ctx().set_cursor_icon(CursorIcon::None);
}
