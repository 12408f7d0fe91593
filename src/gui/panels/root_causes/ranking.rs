//! Which root cause is it best to act on first, and why?

use eframe::egui::{CornerRadius, Id, ScrollArea, Sense, Ui, WidgetInfo, accesskit, vec2};

use crate::document::{CauseId, ItemId, State};
use crate::drawing::figures::why_tree::{shield_mark, state_mark};
use crate::engine::{RootCause, Shield};
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::columns::{cell_ui, tight_sheet_ui};
use crate::gui::theme::{color, size};
use crate::gui::widgets::{bold_ui, chip_ui, icon_ui, text_ui};
use crate::language::{Term, grouped, tr};

const ROW_HEIGHT: f32 = 74.0;
/// Where less than so much is left for what a root cause says, how much it weighs stands below.
const LEAST_SAID: f32 = 230.0;
/// How much higher a row is then.
const BELOW: f32 = 30.0;
/// So many rows are shown at once; what is more is scrolled.
const MOST_ROWS: f32 = 12.0;
const RANK_WIDTH: f32 = 44.0;
const SHARE_WIDTH: f32 = 104.0;
const ACTIONS_WIDTH: f32 = 76.0;
/// A longer fraction than of so many letters is told in hundredths.
const LONGEST_FRACTION: usize = 13;

/// Shows the root causes, best first to act on.
pub(super) fn ranking_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language, analysis) = (screen.palette, screen.language(), screen.analysis);
    tight_sheet_ui(ui, palette, |ui| {
        ui.horizontal(|ui| {
            bold_ui(ui, tr!(language, "ranking-title"), size::ROW, palette.ink);
            text_ui(ui, tr!(language, "ranking-lead"), size::META, palette.ink2);
        });
        ui.spacing_mut().item_spacing.y = 0.0;
        let said = ui.available_width() - RANK_WIDTH - SHARE_WIDTH - ACTIONS_WIDTH - 18.0;
        let is_narrow = said < LEAST_SAID;
        let height = ROW_HEIGHT + if is_narrow { BELOW } else { 0.0 };
        let rows = ScrollArea::vertical().id_salt("ranking rows").max_height(height * MOST_ROWS);
        rows.auto_shrink([false, true]).show_rows(ui, height, analysis.root_causes.len(), |ui, range| {
            for root in analysis.root_causes.get(range).unwrap_or_default() {
                row_ui(ui, screen, root, is_narrow);
            }
        });
    });
}

fn row_ui(ui: &mut Ui, screen: &mut Screen<'_>, root: &RootCause, is_narrow: bool) {
    let palette = screen.palette;
    let width = ui.available_width();
    let top = ui.cursor().min;
    ui.painter().hline(top.x..=top.x + width, top.y, eframe::egui::Stroke::new(1.0, color(palette.line)));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if is_narrow {
            cell_ui(ui, RANK_WIDTH, ROW_HEIGHT + BELOW, |ui| rank_ui(ui, screen, root));
            cell_ui(ui, width - RANK_WIDTH - 6.0, ROW_HEIGHT + BELOW, |ui| {
                ui.vertical(|ui| {
                    said_ui(ui, screen, root);
                    ui.horizontal(|ui| {
                        count_ui(ui, screen, root);
                        share_bar_ui(ui, screen, root);
                        actions_ui(ui, screen, root.id);
                    });
                });
            });
            return;
        }
        cell_ui(ui, RANK_WIDTH, ROW_HEIGHT, |ui| rank_ui(ui, screen, root));
        let said = width - RANK_WIDTH - SHARE_WIDTH - ACTIONS_WIDTH - 18.0;
        cell_ui(ui, said, ROW_HEIGHT, |ui| said_ui(ui, screen, root));
        cell_ui(ui, SHARE_WIDTH, ROW_HEIGHT, |ui| share_ui(ui, screen, root));
        cell_ui(ui, ACTIONS_WIDTH, ROW_HEIGHT, |ui| actions_ui(ui, screen, root.id));
    });
}

fn rank_ui(ui: &mut Ui, screen: &Screen<'_>, root: &RootCause) {
    let (palette, roots) = (screen.palette, &screen.analysis.root_causes);
    let is_shared = roots.iter().filter(|it| it.rank == root.rank).count() > 1;
    let ink = if root.is_pivotal { palette.root } else { palette.ink2 };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(if is_shared { 16.0 } else { 24.0 });
        bold_ui(ui, root.rank.to_string(), 18.0, ink);
        if is_shared {
            text_ui(ui, tr!(screen.language(), "ranking-equal"), size::META, palette.ink2);
        }
    });
}

/// What it says, and why it has its rank.
fn said_ui(ui: &mut Ui, screen: &mut Screen<'_>, root: &RootCause) {
    let (palette, language) = (screen.palette, screen.language());
    let statement = screen.statement(root.id).to_owned();
    let reason = screen.analysis.reason(root, language);
    let label = |text: &str, size: f32, ink| {
        let text = eframe::egui::RichText::new(text).size(size).color(color(ink));
        eframe::egui::Label::new(text).truncate().selectable(false)
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
        ui.spacing_mut().interact_size.y = 18.0;
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            let chip = chip_ui(ui, &root.id.to_string(), palette.root, palette.root_bg, None);
            let pressed = ui.interact(chip.rect, Id::unique(("ranked", root.id)), Sense::CLICK);
            let name = tr!(language, "roots-go-to", id = root.id.to_string());
            pressed.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, name.as_str()));
            if pressed.on_hover_text(name).clicked() {
                screen.commands.push(Command::GoToItem(ItemId::Cause(root.id)));
            }
            if root.is_pivotal {
                chip_ui(ui, &tr!(language, "choke-point"), palette.on_root, palette.root, None);
            }
            let (icon, face, ink) = state_mark(root.weakest_evidence, palette);
            icon_ui(ui, icon, face, 13.0, ink);
            let evidence = tr!(language, "evidence-weakest", state = root.weakest_evidence.word(language));
            let ink = if root.weakest_evidence == State::Confirmed { palette.ink2 } else { palette.warn };
            text_ui(ui, root.weakest_evidence.word(language), size::META, ink).on_hover_text(evidence);
        });
        ui.add(label(&statement, size::ROW, palette.ink)).on_hover_text(&statement);
        ui.add(label(&reason, size::META, palette.ink2)).on_hover_text(&reason);
    });
}

fn share_ui(ui: &mut Ui, screen: &Screen<'_>, root: &RootCause) {
    ui.vertical(|ui| {
        ui.add_space(20.0);
        ui.spacing_mut().item_spacing.y = 4.0;
        count_ui(ui, screen, root);
        share_bar_ui(ui, screen, root);
    });
}

/// On how many of the recurrence paths it is.
fn count_ui(ui: &mut Ui, screen: &Screen<'_>, root: &RootCause) {
    let all = &screen.analysis.recurrence_paths.count;
    let fraction = format!("{} / {}", grouped(&root.paths), grouped(all));
    let count = if fraction.len() > LONGEST_FRACTION {
        format!("{:.1} %", root.share * 100.0)
    } else {
        fraction.clone()
    };
    bold_ui(ui, count, size::UI, screen.palette.ink).on_hover_text(fraction);
}

/// The same as a part of a bar.
fn share_bar_ui(ui: &mut Ui, screen: &Screen<'_>, root: &RootCause) {
    let palette = screen.palette;
    let (rect, _) = ui.allocate_exact_size(vec2(SHARE_WIDTH - 14.0, 8.0), Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::same(2), color(palette.sunken));
    let mut part = rect;
    part.set_width(rect.width() * root.share as f32);
    ui.painter().rect_filled(part, CornerRadius::same(2), color(palette.root));
}

/// What blocks it.
fn actions_ui(ui: &mut Ui, screen: &mut Screen<'_>, cause: CauseId) {
    const MOST: usize = 2;
    let (palette, language) = (screen.palette, screen.language());
    let actions = screen.standing_actions(cause);
    let shield = screen.analysis.causes.get(&cause).map_or(Shield::None, |finding| finding.shield);
    let (icon, face, ink) = shield_mark(shield, palette);
    icon_ui(ui, icon, face, 15.0, ink);
    if actions.is_empty() {
        let words = bold_ui(ui, tr!(language, "no-action"), size::META, palette.warn);
        let pressed = words.interact(Sense::click()).on_hover_text(tr!(language, "roots-add-action"));
        if pressed.clicked() {
            screen.commands.push(Command::GoToItem(ItemId::Cause(cause)));
            screen.commands.push(Command::AddAction);
        }
        return;
    }
    let mut names: Vec<String> = actions.iter().take(MOST).map(ToString::to_string).collect();
    if actions.len() > MOST {
        names.push("…".to_owned());
    }
    let all: Vec<String> = actions.iter().map(ToString::to_string).collect();
    bold_ui(ui, names.join(" "), size::META, palette.safe).on_hover_text(all.join(" "));
}
