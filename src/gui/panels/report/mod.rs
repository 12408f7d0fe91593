//! Step 6: the pages as they will print, which report it is to be, and writing it.

mod contents;
mod export;
mod folds;
mod left_out;
mod options;
mod pages;
mod replaced;

use eframe::egui::{CentralPanel, Frame, Id, Margin, Panel, ScrollArea, Ui};

use crate::gui::panels::{Screen, beginning_ui, follow_focus};
use crate::gui::report_view::ReportView;
use crate::gui::theme::{color, size};
use crate::gui::widgets::{bold_ui, paragraph_ui};
use crate::language::tr;

/// Shows the step.
pub fn report_ui(ui: &mut Ui, report: &mut ReportView, screen: &mut Screen<'_>) {
    const SIDE: f32 = 352.0;
    const LEAST_SIDE: f32 = 250.0;
    /// Of so much room the pages want at least.
    const PAGES: f32 = 320.0;
    /// The bar at the right stands beside what it moves.
    const BAR: f32 = 10.0;
    /// The height of a button, for as long as nothing is measured.
    const FOOT: f32 = 34.0;
    const FOOT_GAP: f32 = 14.0;
    let palette = screen.palette;
    let side = Frame::new().fill(color(palette.panel)).inner_margin(Margin {
        left: 16,
        right: 6,
        top: 14,
        bottom: 14,
    });
    beginning_ui(ui);
    let side_width = (ui.available_width() - PAGES).clamp(LEAST_SIDE, SIDE);
    Panel::right("report").exact_size(side_width).resizable(false).frame(side).show(ui, |ui| {
        // What leads on is in view, however much there is to read above it; the keyboard comes to it last all the same.
        let measured = Id::unique("height of what leads on in the report step");
        let foot: f32 = ui.data(|data| data.get_temp(measured)).unwrap_or(FOOT);
        let room = (ui.available_height() - foot - FOOT_GAP).max(0.0);
        ScrollArea::vertical().max_height(room).auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - BAR);
            ui.spacing_mut().item_spacing.y = 8.0;
            let language = screen.language();
            bold_ui(ui, tr!(language, "report-page-title"), size::CARD, palette.ink);
            paragraph_ui(ui, tr!(language, "report-page-lead"), size::UI, palette.ink2);
            options::options_ui(ui, report, screen);
            folds::folds_ui(ui, report, screen);
            replaced::replaced_ui(ui, report, screen);
            left_out::left_out_ui(ui, report, screen);
            contents::contents_ui(ui, screen);
            follow_focus(ui);
        });
        ui.add_space(FOOT_GAP - ui.spacing().item_spacing.y);
        let height = ui.scope(|ui| export::export_ui(ui, report, screen)).response.rect.height();
        if (height - foot).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(measured, height));
            ui.ctx().request_repaint();
        }
    });
    let ground = Frame::new().fill(color(palette.bg));
    CentralPanel::no_frame().frame(ground).show(ui, |ui| pages::pages_ui(ui, report, screen));
}
