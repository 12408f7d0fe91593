//! Step 4: the root causes in their order, and every way the incident could come back.

use eframe::egui::{Grid, Sense, Stroke, Ui, vec2};

use crate::document::CauseId;
use crate::engine::{Closure, RecurrencePath, sentences};
use crate::gui::command::Command;
use crate::gui::panels::{Screen, page_ui};
use crate::gui::theme::{color, size};
use crate::gui::view_state::Step;
use crate::gui::widgets::{bold_ui, chip_ui, paragraph_ui, primary_button_ui, sheet_ui, text_ui};
use crate::language::{grouped, tr};

/// How many paths are written out on the screen; the rest is counted in words.
const MOST_PATHS: usize = 50;

/// Shows the step.
pub fn root_causes_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language, analysis) = (screen.palette, screen.language(), screen.analysis);
    page_ui(ui, palette, |ui| {
        if analysis.root_causes.is_empty() {
            bold_ui(ui, tr!(language, "roots-empty-title"), size::PAGE, palette.ink);
            text_ui(ui, tr!(language, "roots-empty-text"), size::ROW, palette.ink2);
            if primary_button_ui(ui, palette, tr!(language, "roots-empty-button")).clicked() {
                screen.commands.push(Command::GoTo(Step::WhyWhy));
            }
            return;
        }
        let title =
            tr!(language, "roots-title", roots = analysis.root_causes.len(), paths = screen.path_count());
        bold_ui(ui, title, size::PAGE, palette.ink);
        if let Some(note) = analysis.recurrence_paths.bound_note(language) {
            paragraph_ui(ui, note, size::ROW, palette.warn);
        }
        text_ui(ui, tr!(language, "roots-lead"), size::ROW, palette.ink2);
        sheet_ui(ui, palette, |ui| ranking_ui(ui, screen));
        bold_ui(ui, tr!(language, "recurrence-paths"), size::CARD, palette.ink);
        for path in analysis.recurrence_paths.listed.iter().take(MOST_PATHS) {
            sheet_ui(ui, palette, |ui| path_ui(ui, screen, path));
        }
        let shown = analysis.recurrence_paths.listed.len().min(MOST_PATHS);
        if num_bigint::BigUint::from(shown) < analysis.recurrence_paths.count {
            let all = grouped(&analysis.recurrence_paths.count);
            text_ui(ui, tr!(language, "paths-more", shown = shown, all = all), size::UI, palette.ink2);
        }
    });
}

fn ranking_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const BAR: f32 = 110.0;
    let (palette, language, analysis) = (screen.palette, screen.language(), screen.analysis);
    let width = (ui.available_width() - 420.0).max(200.0);
    Grid::new("ranking").num_columns(4).striped(true).spacing([16.0, 12.0]).show(ui, |ui| {
        for key in ["column-rank", "column-root-cause", "column-share", "column-actions"] {
            bold_ui(ui, tr!(language, key), size::META, palette.ink2);
        }
        ui.end_row();
        for root in &analysis.root_causes {
            bold_ui(ui, root.rank.to_string(), size::CARD, palette.ink);
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.horizontal(|ui| {
                    let pressed = chip_ui(ui, &root.id.to_string(), palette.root, palette.root_bg, None);
                    if pressed.interact(Sense::click()).clicked() {
                        screen.commands.push(Command::Select(Some(root.id)));
                        screen.commands.push(Command::GoTo(Step::WhyWhy));
                    }
                    if root.is_pivotal {
                        chip_ui(ui, &tr!(language, "choke-point"), palette.on_root, palette.root, None);
                    }
                });
                let statement = screen.review.causes.get(&root.id).map_or("", |it| it.statement.as_str());
                paragraph_ui(ui, statement, size::CARD, palette.ink);
                paragraph_ui(ui, analysis.reason(root, language), size::UI, palette.ink2);
            });
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(BAR, 10.0), Sense::hover());
                ui.painter().rect_filled(rect, 2.0, color(palette.sunken));
                let mut part = rect;
                part.set_width(rect.width() * root.share as f32);
                ui.painter().rect_filled(part, 2.0, color(palette.root));
                let all = grouped(&analysis.recurrence_paths.count);
                text_ui(ui, format!("{} / {all}", grouped(&root.paths)), size::UI, palette.ink);
            });
            let actions: Vec<String> =
                screen.standing_actions(root.id).iter().map(ToString::to_string).collect();
            if actions.is_empty() {
                bold_ui(ui, tr!(language, "no-action"), size::UI, palette.warn);
            } else {
                text_ui(ui, actions.join(" "), size::UI, palette.safe);
            }
            ui.end_row();
        }
    });
}

fn path_ui(ui: &mut Ui, screen: &Screen<'_>, path: &RecurrencePath) {
    let (palette, language) = (screen.palette, screen.language());
    ui.horizontal_wrapped(|ui| {
        bold_ui(ui, format!("R{}", path.number), size::CARD, palette.ink);
        let members: Vec<String> = path.members.iter().map(CauseId::to_string).collect();
        text_ui(ui, members.join(" + "), size::ROW, palette.ink);
        let (key, ink, fill) = match path.closure {
            Closure::InForce => ("closure-in-force", palette.on_safe, palette.safe),
            Closure::ByPlan => ("closure-by-plan", palette.safe, palette.safe_bg),
            Closure::InterimOnly => ("closure-interim-only", palette.warn, palette.warn_bg),
            Closure::Open => ("closure-open", palette.root, palette.surface),
        };
        chip_ui(ui, &tr!(language, key), ink, fill, Some(Stroke::new(1.0, color(ink))));
        let actions: Vec<String> = path.closed_by.iter().map(ToString::to_string).collect();
        text_ui(ui, actions.join(" "), size::UI, palette.safe);
    });
    for sentence in sentences(screen.review, &path.members, language) {
        paragraph_ui(ui, sentence, size::ROW, palette.ink2);
    }
}
