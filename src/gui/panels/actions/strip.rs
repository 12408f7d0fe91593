//! The stages of an action as steps on a line, and the way to the next.

use eframe::egui::{Align2, Sense, Stroke, Ui, WidgetInfo, accesskit, pos2, vec2};

use crate::document::{Action, ActionId, Stage};
use crate::gui::action_desk::ActionCommand;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::columns::cap_ui;
use crate::gui::theme::{bold, color, regular, size};
use crate::gui::widgets::paragraph_ui;
use crate::language::{Term, tr};

/// The stages that are shown as steps.
const STEPS: [Stage; 4] = [Stage::Planned, Stage::Staging, Stage::Production, Stage::Verified];

/// Shows how far an action has come, and what it takes to go on.
pub(super) fn strip_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: ActionId, action: &Action) {
    let (palette, language) = (screen.palette, screen.language());
    if action.stage != Stage::Rejected {
        line_ui(ui, screen, action.stage);
    }
    let Some(next) = action.stage.next() else { return };
    let lacks = action.lacks_for(next);
    ui.horizontal(|ui| {
        let words = tr!(language, "actions-advance", stage = next.word(language));
        if ui.button(words).clicked() {
            screen.commands.push(Command::Actions(ActionCommand::MoveTo(id, next)));
        }
        cap_ui(ui, palette, "Ctrl+→");
    });
    if !lacks.is_empty() {
        let words: Vec<String> = lacks.iter().map(|it| it.word(language)).collect();
        let words = words.join(&tr!(language, "list-separator"));
        let text = tr!(language, "gate-before", stage = next.word(language), lacks = words);
        paragraph_ui(ui, text, size::UI, palette.warn);
    }
}

fn line_ui(ui: &mut Ui, screen: &Screen<'_>, stage: Stage) {
    const HEIGHT: f32 = 38.0;
    const RADIUS: f32 = 6.0;
    let (palette, language) = (screen.palette, screen.language());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, stage.word(language)));
    let reached = STEPS.iter().position(|&it| it == stage);
    let each = rect.width() / STEPS.len() as f32;
    let at = |index: usize| pos2(rect.left() + each * (index as f32 + 0.5), rect.top() + RADIUS + 3.0);
    for index in 1..STEPS.len() {
        let is_behind = reached.is_some_and(|reached| index <= reached);
        let ink = if is_behind { palette.safe } else { palette.line2 };
        ui.painter().line_segment([at(index - 1), at(index)], Stroke::new(2.0, color(ink)));
    }
    for (index, step) in STEPS.into_iter().enumerate() {
        let is_behind = reached.is_some_and(|reached| index < reached);
        let is_here = reached == Some(index);
        let line = if is_behind || is_here { palette.safe } else { palette.ctl };
        let fill = if is_behind { palette.safe } else { palette.surface };
        let stroke = Stroke::new(if is_here { 4.0 } else { 1.5 }, color(line));
        ui.painter().circle(at(index), RADIUS, color(fill), stroke);
        let font = if is_here { bold(size::META) } else { regular(size::META) };
        let ink = if is_here { palette.ink } else { palette.ink2 };
        let below = at(index) + vec2(0.0, RADIUS + 5.0);
        ui.painter().text(below, Align2::CENTER_TOP, step.word(language), font, color(ink));
    }
}
