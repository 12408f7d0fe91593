//! What would be if actions were taken, or were not: what is tried on, and what comes of it.

use eframe::egui::{Button, CornerRadius, Frame, Margin, RichText, Stroke, Ui, WidgetInfo, accesskit};

use crate::document::ActionId;
use crate::engine::{Closure, WhatIf};
use crate::gui::action_desk::ActionCommand;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::theme::{bold, color, radius, size};
use crate::gui::widgets::{bold_ui, paragraph_ui, primary_button_ui};
use crate::language::{brief, tr};

/// Tells what would follow from what is tried on; nothing while nothing is.
pub(super) fn trial_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let Some(trial) = screen.trial else { return };
    let (palette, language) = (screen.palette, screen.language());
    Frame::new()
        .fill(color(palette.accent_bg))
        .stroke(Stroke::new(1.5, color(palette.accent)))
        .corner_radius(CornerRadius::same(radius::PANEL))
        .inner_margin(Margin::symmetric(14, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                bold_ui(ui, tried(screen), size::ROW, palette.accent);
                if primary_button_ui(ui, palette, tr!(language, "trial-keep")).clicked() {
                    screen.commands.push(Command::Actions(ActionCommand::KeepTrial));
                }
                if ui.button(tr!(language, "trial-end")).clicked() {
                    screen.commands.push(Command::Actions(ActionCommand::EndTrial));
                }
            });
            for sentence in consequences(screen, trial) {
                paragraph_ui(ui, sentence, size::ROW, palette.ink);
            }
        });
}

/// Which actions are tried on, and as what.
fn tried(screen: &Screen<'_>) -> String {
    let language = screen.language();
    let named = |on: bool| -> Option<String> {
        let ids = screen.view.desk.tried.iter().filter(|&(_, &it)| it == on);
        let ids: Vec<String> = ids.map(|(id, _)| id.to_string()).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let taken = named(true).map(|ids| tr!(language, "trial-taken", actions = ids));
    let left = named(false).map(|ids| tr!(language, "trial-left", actions = ids));
    let said: Vec<String> = taken.into_iter().chain(left).collect();
    said.join(&tr!(language, "list-separator"))
}

/// What would be different.
fn consequences(screen: &Screen<'_>, trial: &WhatIf) -> Vec<String> {
    let language = screen.language();
    let now = &screen.analysis.coverage;
    let mut said = vec![tr!(
        language,
        "trial-counts",
        force = brief(language, &now.closed_in_force),
        forced = brief(language, &trial.coverage.closed_in_force),
        before = brief(language, &now.open),
        open = brief(language, &trial.coverage.open),
        planned = brief(language, &now.closed_by_plan),
        plan = brief(language, &trial.coverage.closed_by_plan)
    )];
    let changed = |opens: bool| -> String {
        let paths = screen.analysis.recurrence_paths.listed.iter().zip(&trial.closures);
        let is_wanted = |before: Closure, after: Closure| {
            before != after
                && (before == Closure::Open || after == Closure::Open)
                && (after == Closure::Open) == opens
        };
        let names: Vec<String> = paths
            .filter(|(path, after)| is_wanted(path.closure, **after))
            .map(|(path, _)| format!("R{}", path.number))
            .collect();
        shortened(&names)
    };
    let (opened, closed) = (changed(true), changed(false));
    if !closed.is_empty() {
        said.push(tr!(language, "trial-closes", paths = closed));
    }
    if !opened.is_empty() {
        said.push(tr!(language, "trial-opens", paths = opened));
    }
    if trial.coverage.complete_by_plan && !now.complete_by_plan {
        said.push(tr!(language, "trial-complete"));
    }
    said
}

/// The first names of many.
fn shortened(names: &[String]) -> String {
    const MOST: usize = 12;
    let mut shown = names.iter().take(MOST).cloned().collect::<Vec<_>>().join(" ");
    if names.len() > MOST {
        shown.push_str(" …");
    }
    shown
}

/// The switch of one action: as it is, as if taken, as if not.
pub(super) fn switch_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: ActionId, tried: Option<bool>) {
    let (palette, language) = (screen.palette, screen.language());
    let (key, ink, fill) = match tried {
        None => ("trial-as-it-is", palette.ink2, palette.surface),
        Some(true) => ("trial-on", palette.on_safe, palette.safe),
        Some(false) => ("trial-off", palette.on_root, palette.root),
    };
    let words = tr!(language, key);
    let text = RichText::new(&words).font(bold(size::META)).color(color(ink));
    let button = ui.add(Button::new(text).fill(color(fill)).stroke(Stroke::new(1.0, color(palette.ctl))));
    let name = tr!(language, "trial-switch", id = id.to_string(), state = words);
    button.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, name.as_str()));
    if button.on_hover_text(tr!(language, "trial-hint")).clicked() {
        screen.commands.push(Command::Actions(ActionCommand::TryOn(id)));
    }
}
