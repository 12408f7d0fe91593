//! A tour of five stops on the example: what the app shows, and the keys that a meeting needs.

use eframe::egui::{Align, Align2, Area, CornerRadius, Frame, Id, Layout, Margin, Order, Stroke, Ui, vec2};

use crate::gui::command::{Command, TourCommand};
use crate::gui::panels::Screen;
use crate::gui::theme::{color, size};
use crate::gui::view_state::Step;
use crate::gui::widgets::{bold_ui, link_button_ui, paragraph_ui, primary_button_ui, text_ui};
use crate::language::tr;

/// One stop: where it is, and what is said there.
pub struct Stop {
    /// The step that is shown.
    pub step: Step,
    title: &'static str,
    text: &'static str,
}

/// The stops, in order.
pub const STOPS: [Stop; 5] = [
    Stop { step: Step::WhyWhy, title: "tour-tree-title", text: "tour-tree" },
    Stop { step: Step::WhyWhy, title: "tour-together-title", text: "tour-together" },
    Stop { step: Step::RootCauses, title: "tour-roots-title", text: "tour-roots" },
    Stop { step: Step::Actions, title: "tour-actions-title", text: "tour-actions" },
    Stop { step: Step::Report, title: "tour-report-title", text: "tour-report" },
];

/// Shows the stop, at the lower right of the window, while a tour is under way.
pub fn tour_ui(ui: &Ui, screen: &mut Screen<'_>) {
    const WIDTH: f32 = 400.0;
    let Some((at, stop)) = screen.view.tour.and_then(|at| Some((at, STOPS.get(at)?))) else { return };
    let (palette, language) = (screen.palette, screen.language());
    let area = Area::new(Id::unique("tour")).order(Order::Foreground);
    area.anchor(Align2::RIGHT_BOTTOM, vec2(-24.0, -58.0)).show(ui.ctx(), |ui| {
        Frame::new()
            .fill(color(palette.surface))
            .stroke(Stroke::new(2.0, color(palette.accent)))
            .corner_radius(CornerRadius::same(10))
            .inner_margin(Margin::symmetric(20, 16))
            .shadow(ui.visuals().popup_shadow)
            .show(ui, |ui| {
                ui.set_width(WIDTH);
                ui.spacing_mut().item_spacing.y = 10.0;
                let count = tr!(language, "tour-count", at = at + 1, all = STOPS.len());
                text_ui(ui, count, size::META, palette.ink2);
                bold_ui(ui, tr!(language, stop.title), size::CARD, palette.ink);
                paragraph_ui(ui, tr!(language, stop.text), size::ROW, palette.ink);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| buttons_ui(ui, screen, at));
            });
    });
}

fn buttons_ui(ui: &mut Ui, screen: &mut Screen<'_>, at: usize) {
    let (palette, language) = (screen.palette, screen.language());
    let is_last = at + 1 == STOPS.len();
    let lead = if is_last { "tour-end" } else { "tour-next" };
    if primary_button_ui(ui, palette, tr!(language, lead)).clicked() {
        screen.commands.push(Command::Tour(TourCommand::Next));
    }
    if at > 0 && ui.button(tr!(language, "tour-back")).clicked() {
        screen.commands.push(Command::Tour(TourCommand::Back));
    }
    if !is_last && link_button_ui(ui, palette, tr!(language, "tour-leave")).clicked() {
        screen.commands.push(Command::Tour(TourCommand::Leave));
    }
}
