//! Which root cause is it best to act on first, and why?

use std::sync::Arc;

use eframe::egui::{
    CornerRadius, Id, Label, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, accesskit, vec2,
};

use crate::document::{CauseId, ItemId, State};
use crate::drawing::figures::why_tree::{shield_mark, state_mark};
use crate::engine::{RootCause, Shield};
use crate::gui::command::Command;
use crate::gui::panels::columns::{cell_ui, tight_sheet_ui};
use crate::gui::panels::{Screen, follow_focus};
use crate::gui::theme::{color, size};
use crate::gui::widgets::{bold_ui, chip_ui, icon_ui, paragraph_lines, paragraph_ui, text_ui};
use crate::language::{Language, Term, grouped, tr};

/// The least height of a row.
const ROW_HEIGHT: f32 = 74.0;
/// Where less than so much is left for what a root cause says, how much it weighs stands below.
const LEAST_SAID: f32 = 230.0;
/// How much higher a row is then.
const BELOW: f32 = 30.0;
/// What is more than this is scrolled.
const HIGHEST: f32 = 900.0;
/// More root causes than these say one line each: to break their words into lines would take too long.
const MANY: usize = 300;
const RANK_WIDTH: f32 = 44.0;
const SHARE_WIDTH: f32 = 104.0;
const ACTIONS_WIDTH: f32 = 76.0;
const GAP: f32 = 6.0;
/// A longer fraction than of so many letters is told in hundredths.
const LONGEST_FRACTION: usize = 13;

/// How the rows are laid out.
#[derive(Clone, Copy, PartialEq)]
struct Rows {
    /// Whether how much a root cause weighs stands below what it says.
    is_narrow: bool,
    /// Whether what it says is cut after one line.
    is_brief: bool,
    /// Room for what it says, in points.
    said: f32,
}

impl Rows {
    fn of(width: f32, count: usize) -> Self {
        let said = width - RANK_WIDTH - SHARE_WIDTH - ACTIONS_WIDTH - 3.0 * GAP;
        let is_narrow = said < LEAST_SAID;
        let said = if is_narrow { width - RANK_WIDTH - GAP } else { said };
        Self { is_narrow, is_brief: count > MANY, said }
    }

    fn height(self, statement: &str, reason: &str) -> f32 {
        const LINE: f32 = 20.5;
        const SMALL_LINE: f32 = 17.5;
        // The id and the state above, and what is free around all of it.
        const AROUND: f32 = 36.0;
        let lines = |text: &str, size| match self.is_brief {
            true => 1.0,
            false => paragraph_lines(text, size, self.said).len() as f32,
        };
        let said = lines(statement, size::ROW) * LINE + lines(reason, size::META) * SMALL_LINE;
        (AROUND + said).max(ROW_HEIGHT) + if self.is_narrow { BELOW } else { 0.0 }
    }
}

/// Shows the root causes, best first to act on.
pub(super) fn ranking_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language, analysis) = (screen.palette, screen.language(), screen.analysis);
    tight_sheet_ui(ui, palette, |ui| {
        ui.horizontal_wrapped(|ui| {
            bold_ui(ui, tr!(language, "ranking-title"), size::ROW, palette.ink);
            text_ui(ui, tr!(language, "ranking-lead"), size::META, palette.ink2);
        });
        ui.spacing_mut().item_spacing.y = 0.0;
        let roots = &analysis.root_causes;
        let rows = Rows::of(ui.available_width(), roots.len());
        let ends = ends(ui, screen, rows);
        let area = ScrollArea::vertical().id_salt("ranking rows").max_height(HIGHEST);
        area.auto_shrink([false, true]).show_viewport(ui, |ui, view| {
            ui.set_height(ends.last().copied().unwrap_or_default());
            let room = ui.max_rect();
            // One more above and below what is in view, so that the focus can go there.
            let first = ends.partition_point(|&end| end < view.top()).saturating_sub(1);
            let last = ends.partition_point(|&end| end < view.bottom()) + 1;
            for (index, root) in roots.iter().enumerate().take(last + 1).skip(first) {
                let top = index.checked_sub(1).and_then(|above| ends.get(above)).copied().unwrap_or_default();
                let Some(&end) = ends.get(index) else { break };
                let place = Rect::from_x_y_ranges(room.x_range(), room.top() + top..=room.top() + end);
                ui.scope_builder(UiBuilder::new().max_rect(place), |ui| row_ui(ui, screen, root, rows));
            }
            follow_focus(ui);
        });
    });
}

type Ends = ((u64, Language, Rows), Arc<[f32]>);

/// Where each row ends, from the top of the list; reckoned once.
fn ends(ui: &Ui, screen: &Screen<'_>, rows: Rows) -> Arc<[f32]> {
    let id = Id::unique("ends of the ranked rows");
    let key = (screen.session.revision(), screen.language(), rows);
    let roots = &screen.analysis.root_causes;
    if let Some((made_for, ends)) = ui.data(|data| data.get_temp::<Ends>(id))
        && made_for == key
        // The findings of a large review may be those of a moment ago.
        && ends.len() == roots.len()
    {
        return ends;
    }
    let mut end = 0.0;
    let mut row = |root: &RootCause| {
        end += rows.height(screen.statement(root.id), &screen.analysis.reason(root, screen.language()));
        end
    };
    let ends: Arc<[f32]> = roots.iter().map(&mut row).collect();
    ui.data_mut(|data| data.insert_temp::<Ends>(id, (key, Arc::clone(&ends))));
    ends
}

fn row_ui(ui: &mut Ui, screen: &mut Screen<'_>, root: &RootCause, rows: Rows) {
    let palette = screen.palette;
    let place = ui.max_rect();
    let height = place.height();
    let line = eframe::egui::Stroke::new(1.0, color(palette.line));
    ui.painter().hline(place.x_range(), place.top(), line);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        cell_ui(ui, RANK_WIDTH, height, |ui| rank_ui(ui, screen, root));
        cell_ui(ui, rows.said, height, |ui| {
            ui.vertical(|ui| {
                said_ui(ui, screen, root, rows.is_brief);
                if rows.is_narrow {
                    ui.horizontal(|ui| {
                        count_ui(ui, screen, root);
                        share_bar_ui(ui, screen, root);
                        actions_ui(ui, screen, root.id);
                    });
                }
            });
        });
        if !rows.is_narrow {
            cell_ui(ui, SHARE_WIDTH, height, |ui| share_ui(ui, screen, root));
            cell_ui(ui, ACTIONS_WIDTH, height, |ui| actions_ui(ui, screen, root.id));
        }
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
fn said_ui(ui: &mut Ui, screen: &mut Screen<'_>, root: &RootCause, is_brief: bool) {
    let (palette, language) = (screen.palette, screen.language());
    let statement = screen.statement(root.id).to_owned();
    let reason = screen.analysis.reason(root, language);
    let words_ui = |ui: &mut Ui, text: &str, size: f32, ink| {
        if is_brief {
            let label = RichText::new(text).size(size).color(color(ink));
            ui.add(Label::new(label).truncate().selectable(false)).on_hover_text(text);
        } else {
            paragraph_ui(ui, text, size, ink);
        }
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
        ui.spacing_mut().interact_size.y = 18.0;
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            let chip = chip_ui(ui, &root.id.to_string(), palette.root, palette.root_bg, None);
            let pressed = ui.interact(chip.rect, Id::unique(("ranked", root.id)), Sense::click());
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
        words_ui(ui, &statement, size::ROW, palette.ink);
        words_ui(ui, &reason, size::META, palette.ink2);
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
        let pressed = ui.interact(words.rect, Id::unique(("no action", cause)), Sense::click());
        let name = tr!(language, "path-add-action", id = cause.to_string());
        pressed.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, name.as_str()));
        if pressed.on_hover_text(tr!(language, "roots-add-action")).clicked() {
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
