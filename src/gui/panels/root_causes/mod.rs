//! Step 4: the root causes in their order, and every way the incident could come back.

mod path;
mod path_list;
mod ranking;
mod verify;

use eframe::egui::{ScrollArea, Ui};

use crate::gui::command::Command;
use crate::gui::command_table::Scope;
use crate::gui::keymap::take_step_keys;
use crate::gui::panels::columns::{SCROLL_BAR, column_ui, halves, step_ui};
use crate::gui::panels::root_causes::path::path_ui;
use crate::gui::panels::root_causes::path_list::{path_list_ui, paths_head_ui};
use crate::gui::panels::root_causes::ranking::ranking_ui;
use crate::gui::panels::root_causes::verify::verify_ui;
use crate::gui::panels::{Screen, follow_focus, page_ui};
use crate::gui::theme::size;
use crate::gui::view_state::Step;
use crate::gui::widgets::{paragraph_ui, primary_button_ui, text_ui, title_ui};
use crate::language::{brief, grouped, tr};

/// Below this width the two columns stand one under the other, in points.
const LEAST_WIDTH: f32 = 860.0;
/// What part of the width the ranking takes.
const SHARE: f32 = 0.44;

/// Shows the step.
pub fn root_causes_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let palette = screen.palette;
    if screen.analysis.root_causes.is_empty() {
        page_ui(ui, palette, |ui| empty_ui(ui, screen));
        return;
    }
    if !screen.is_blocked {
        screen.commands.extend(take_step_keys(ui.ctx(), Scope::RootCauses));
    }
    step_ui(ui, palette, |ui| {
        if ui.available_width() >= LEAST_WIDTH {
            head_ui(ui, screen);
        }
        let Some([left, right]) = halves(ui, SHARE, LEAST_WIDTH) else {
            // In a small window all of it is one page.
            ScrollArea::vertical().id_salt("root causes").auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - SCROLL_BAR);
                head_ui(ui, screen);
                ranking_ui(ui, screen);
                paths_head_ui(ui, screen);
                path_list_ui(ui, screen, 300.0);
                path_ui(ui, screen, 260.0);
                verify_ui(ui, screen);
                follow_focus(ui);
            });
            return;
        };
        column_ui(ui, "ranking", left, |ui| {
            ranking_ui(ui, screen);
            verify_ui(ui, screen);
        });
        column_ui(ui, "paths", right, |ui| {
            // The list takes what the path that is looked at leaves over.
            let room = right.height();
            paths_head_ui(ui, screen);
            path_list_ui(ui, screen, (room * 0.28).clamp(104.0, 312.0));
            path_ui(ui, screen, (room * 0.46).clamp(150.0, 520.0));
        });
    });
}

fn empty_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    title_ui(ui, tr!(language, "roots-empty-title"), palette.ink);
    text_ui(ui, tr!(language, "roots-empty-text"), size::ROW, palette.ink2);
    if primary_button_ui(ui, palette, tr!(language, "roots-empty-button")).clicked() {
        screen.commands.push(Command::GoTo(Step::WhyWhy));
    }
}

/// What was found, and what it does not say.
fn head_ui(ui: &mut Ui, screen: &Screen<'_>) {
    let (palette, language, paths) = (screen.palette, screen.language(), &screen.analysis.recurrence_paths);
    let key = if paths.is_exact() { "roots-title" } else { "roots-title-bound" };
    let roots = screen.analysis.root_causes.len();
    let title = tr!(language, key, roots = roots, paths = brief(language, &paths.count));
    title_ui(ui, title, palette.ink).on_hover_text(grouped(&paths.count));
    let limits = paths.bound_note(language).into_iter().chain(unlisted(screen));
    for limit in limits {
        paragraph_ui(ui, limit, size::UI, palette.warn);
    }
    paragraph_ui(ui, tr!(language, "roots-lead"), size::UI, palette.ink2);
}

/// That not all paths are listed, if so.
fn unlisted(screen: &Screen<'_>) -> Option<String> {
    let paths = &screen.analysis.recurrence_paths;
    paths.is_truncated().then(|| {
        let (shown, all) = (grouped(paths.listed.len()), brief(screen.language(), &paths.count));
        let key = if paths.is_exact() { "paths-more" } else { "paths-more-known" };
        tr!(screen.language(), key, shown = shown, all = all)
    })
}
