//! The actions as cards, in a column for each stage.

use eframe::egui::{
    Align2, CollapsingHeader, Color32, CornerRadius, CursorIcon, FontId, Frame, Id, Label, LayerId, Margin,
    Order, Rect, Response, RichText, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, accesskit, vec2,
};

use crate::document::{ActionId, ActionKind, Stage};
use crate::drawing::text::wrap;
use crate::drawing::{Color, Face};
use crate::gui::action_desk::ActionCommand;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::actions::rows::ActionRow;
use crate::gui::panels::actions::trial::switch_ui;
use crate::gui::theme::{bold, color, family, radius, size};
use crate::gui::widgets::{bold_ui, chip_ui, paragraph_ui, text_ui};
use crate::language::{Term, tr};

/// What a column is called, and the stages whose actions stand in it. What is dropped there goes to the last of them.
type Column = (&'static str, &'static [Stage]);

const COLUMNS: [Column; 4] = [
    ("board-plan", &[Stage::Proposed, Stage::Planned]),
    ("board-staging", &[Stage::Staging]),
    ("board-production", &[Stage::Production]),
    ("board-verified", &[Stage::Verified]),
];
/// Where all columns stand in one row they are at least so high, so that there is something to drop a card on.
const LEAST_HEIGHT: f32 = 220.0;

/// A column narrower than this breaks its words too often to be read.
const LEAST_WIDTH: f32 = 150.0;

/// Shows the board: all columns beside each other, or as many in a row as there is room for.
pub(super) fn board_ui(ui: &mut Ui, screen: &mut Screen<'_>, rows: &[ActionRow<'_>]) {
    const GAP: f32 = 8.0;
    ui.spacing_mut().item_spacing.x = GAP;
    let has_room = |across: &usize| ui.available_width() >= *across as f32 * (LEAST_WIDTH + GAP) - GAP;
    // Two and two, never three and one.
    let across = [COLUMNS.len(), COLUMNS.len() / 2].into_iter().find(has_room).unwrap_or(1);
    let least_height = if across == COLUMNS.len() { LEAST_HEIGHT } else { 0.0 };
    for in_row in COLUMNS.chunks(across) {
        columns_ui(ui, screen, in_row, across, least_height, rows);
    }
    let rejected: Vec<&ActionRow<'_>> =
        rows.iter().filter(|row| row.action.stage == Stage::Rejected).collect();
    if !rejected.is_empty() {
        let words = tr!(screen.language(), "board-rejected", count = rejected.len());
        CollapsingHeader::new(words).id_salt("rejected actions").show(ui, |ui| {
            for row in rejected {
                card_ui(ui, screen, row);
            }
        });
    }
}

/// Columns beside each other.
fn columns_ui(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    in_row: &[Column],
    across: usize,
    least_height: f32,
    rows: &[ActionRow<'_>],
) {
    let top = ui.cursor().top();
    let bounds = ui.columns(across, |columns| {
        let shown: Vec<Rect> = columns
            .iter_mut()
            .zip(in_row)
            .map(|(ui, (key, stages))| {
                column_ui(ui, screen, key, stages, rows);
                ui.min_rect()
            })
            .collect();
        shown
    });
    let bottom = bounds.iter().map(Rect::bottom).fold(top + least_height, f32::max);
    for ((key, stages), bounds) in in_row.iter().zip(bounds) {
        let Some(&stage) = stages.last() else { continue };
        let room = Rect::from_min_max(bounds.min, eframe::egui::pos2(bounds.right(), bottom));
        drop_ui(ui, screen, Id::unique(("board column", key)), room, stage);
    }
}

fn column_ui(ui: &mut Ui, screen: &mut Screen<'_>, key: &str, stages: &[Stage], rows: &[ActionRow<'_>]) {
    let (palette, language) = (screen.palette, screen.language());
    let here: Vec<&ActionRow<'_>> = rows.iter().filter(|row| stages.contains(&row.action.stage)).collect();
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.horizontal(|ui| {
        bold_ui(ui, tr!(language, key), size::UI, palette.ink);
        text_ui(ui, here.len().to_string(), size::UI, palette.ink2);
    });
    for row in here {
        card_ui(ui, screen, row);
    }
}

/// A card: pressed it opens, dragged it goes to another stage.
fn card_ui(ui: &mut Ui, screen: &mut Screen<'_>, row: &ActionRow<'_>) {
    let palette = screen.palette;
    let is_open = screen.view.open_action == Some(row.id);
    let outline = match (is_open, row.is_overdue) {
        (true, _) => Stroke::new(2.0, color(palette.accent)),
        (false, true) => Stroke::new(1.5, color(palette.warn)),
        (false, false) => Stroke::new(1.0, color(palette.line2)),
    };
    let builder = UiBuilder::new().id_salt(("card", row.id)).sense(Sense::click_and_drag());
    let shown = ui.scope_builder(builder, |ui| {
        // A press on the words is a press on the card.
        ui.style_mut().interaction.selectable_labels = false;
        Frame::new()
            .fill(color(if is_open { palette.accent_bg } else { palette.surface }))
            .stroke(outline)
            .corner_radius(CornerRadius::same(8))
            .inner_margin(Margin::same(8))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing = vec2(5.0, 4.0);
                ui.spacing_mut().interact_size.y = 16.0;
                ui.spacing_mut().button_padding.y = 1.0;
                inside_ui(ui, screen, row);
            });
    });
    let name = format!("{} {}", row.id, row.action.stage.word(screen.language()));
    let response = shown.response;
    if row.comes_into_view {
        response.scroll_to_me(None);
    }
    response.widget_info(|| WidgetInfo::selected(accesskit::Role::ListItem, true, is_open, name.as_str()));
    if response.clicked() {
        screen.commands.push(Command::OpenAction((!is_open).then_some(row.id)));
    }
    drag_ui(ui, screen, &response, row.id);
}

fn inside_ui(ui: &mut Ui, screen: &mut Screen<'_>, row: &ActionRow<'_>) {
    let (palette, language, action) = (screen.palette, screen.language(), row.action);
    ui.horizontal_wrapped(|ui| {
        chip_ui(ui, &row.id.to_string(), palette.safe, palette.safe_bg, None);
        if action.kind != ActionKind::Permanent {
            chip_ui(ui, &action.kind.word(language), palette.ink2, palette.sunken, None);
        }
        if action.stage == Stage::Proposed {
            chip_ui(ui, &action.stage.word(language), palette.ink2, palette.sunken, None);
        }
        switch_ui(ui, screen, row.id, row.tried);
    });
    paragraph_ui(ui, &action.statement, size::UI, palette.ink);
    let closes = row.closes(screen);
    ui.horizontal_wrapped(|ui| {
        piece_ui(ui, row.blocks(), Face::Bold, palette.root);
        piece_ui(ui, closes, Face::Regular, palette.safe).on_hover_text(row.closes_alone(screen));
    });
    ui.horizontal_wrapped(|ui| {
        match action.strength {
            Some(strength) => {
                let words = tr!(language, "action-strength-is", strength = strength.word(language));
                piece_ui(ui, words, Face::Regular, palette.ink2)
                    .on_hover_text(tr!(language, strength_reason(strength)));
            }
            None if row.is_to_settle() => {
                piece_ui(ui, tr!(language, "action-strength-unset"), Face::Regular, palette.warn);
            }
            None => {}
        }
        if let Some(effort) = action.effort {
            let words = tr!(language, "action-effort-is", effort = effort.word(language));
            piece_ui(ui, words, Face::Regular, palette.ink2);
        }
    });
    ui.horizontal_wrapped(|ui| who_and_when_ui(ui, screen, row));
    if !action.lacks_behind().is_empty() {
        paragraph_ui(ui, tr!(language, "board-lacks"), size::META, palette.warn);
    }
}

/// Why an action of this strength is so strong.
pub(super) const fn strength_reason(strength: crate::document::Strength) -> &'static str {
    match strength {
        crate::document::Strength::Strong => "strength-strong-why",
        crate::document::Strength::Medium => "strength-medium-why",
        crate::document::Strength::Weak => "strength-weak-why",
    }
}

fn who_and_when_ui(ui: &mut Ui, screen: &Screen<'_>, row: &ActionRow<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    if !row.owner.is_empty() {
        piece_ui(ui, row.owner, Face::Regular, palette.ink);
    } else if row.is_to_settle() {
        piece_ui(ui, tr!(language, "action-owner-unset"), Face::Regular, palette.warn);
    }
    match row.due_words(screen) {
        Some(words) if row.is_overdue => piece_ui(ui, words, Face::Bold, palette.warn),
        Some(words) => piece_ui(ui, words, Face::Regular, palette.ink),
        None if row.is_to_settle() => {
            piece_ui(ui, tr!(language, "action-due-unset"), Face::Regular, palette.warn)
        }
        None => return,
    };
}

/// Small words that go to the next line together; only where a line is too short for them are they broken, as Japanese may be.
fn piece_ui(ui: &mut Ui, words: impl AsRef<str>, face: Face, ink: Color) -> Response {
    let words = words.as_ref();
    let lines = wrap(words, face, size::META, ui.max_rect().width()).join("\n");
    let font = FontId::new(size::META, family(face));
    let label = Label::new(RichText::new(lines).font(font).color(color(ink))).extend().selectable(false);
    let response = ui.add(label);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, words));
    response
}

/// While it is dragged, the name of the action goes with the pointer.
fn drag_ui(ui: &Ui, screen: &Screen<'_>, response: &Response, id: ActionId) {
    response.dnd_set_drag_payload(id);
    if !response.dragged() {
        return;
    }
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let palette = screen.palette;
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("dragged action")));
    let rect = Rect::from_center_size(pointer, vec2(54.0, 28.0));
    painter.rect_filled(rect, CornerRadius::same(radius::CONTROL), color(palette.gate));
    let ink: Color32 = color(palette.on_gate);
    painter.text(rect.center(), Align2::CENTER_CENTER, id.to_string(), bold(size::ROW), ink);
}

/// Where a card can be dropped: on the column of its new stage.
fn drop_ui(ui: &Ui, screen: &mut Screen<'_>, id: Id, room: Rect, stage: Stage) {
    let response = ui.interact(room, id, Sense::hover());
    if response.dnd_hover_payload::<ActionId>().is_some() {
        let line = Stroke::new(2.0, color(screen.palette.accent));
        ui.painter().rect_stroke(room.expand(3.0), CornerRadius::same(8), line, StrokeKind::Outside);
    }
    if let Some(action) = response.dnd_release_payload::<ActionId>() {
        let is_here = screen.review.actions.get(&*action).is_some_and(|it| it.stage == stage);
        if !is_here {
            screen.commands.push(Command::Actions(ActionCommand::MoveTo(*action, stage)));
        }
    }
}
