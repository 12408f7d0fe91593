//! The actions as a table that can be sorted.

use eframe::egui::{
    Id, Label, RichText, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, accesskit, vec2,
};

use crate::document::ActionKind;
use crate::drawing::text::wrap_clamped;
use crate::drawing::{Face, Icon};
use crate::gui::action_desk::{ActionColumn, ActionCommand};
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::actions::board::strength_reason;
use crate::gui::panels::actions::rows::ActionRow;
use crate::gui::panels::actions::trial::switch_ui;
use crate::gui::panels::columns::cell_ui;
use crate::gui::theme::{color, size};
use crate::gui::widgets::{bold_ui, chip_ui, text_ui};
use crate::language::{Language, Term, short_date, tr};

const ROW_HEIGHT: f32 = 44.0;
const GAP: f32 = 6.0;

/// The heads of the columns besides that of the statement, and what is sorted by.
const HEADS: [(&str, Option<ActionColumn>); 9] = [
    ("column-id", Some(ActionColumn::Id)),
    ("column-what-if", None),
    ("column-blocks", None),
    ("column-closes", Some(ActionColumn::Closes)),
    ("action-strength", Some(ActionColumn::Strength)),
    ("action-effort", Some(ActionColumn::Effort)),
    ("action-owner", Some(ActionColumn::Owner)),
    ("action-due", Some(ActionColumn::Due)),
    ("action-stage", Some(ActionColumn::Stage)),
];

/// How wide these columns are in points, after their words; the statement has what they leave over.
const fn widths(language: Language) -> [f32; 9] {
    match language {
        Language::Japanese => [40.0, 56.0, 52.0, 60.0, 38.0, 38.0, 66.0, 98.0, 72.0],
        Language::English => [36.0, 60.0, 44.0, 58.0, 54.0, 54.0, 86.0, 98.0, 72.0],
    }
}

/// Shows the table: the actions for good, those for now, and those elsewhere, each sorted.
pub(super) fn table_ui(ui: &mut Ui, screen: &mut Screen<'_>, rows: &[ActionRow<'_>]) {
    let fixed: f32 = widths(screen.language()).iter().map(|width| width + GAP).sum();
    let statement = (ui.available_width() - fixed).max(120.0);
    ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
    head_ui(ui, screen, statement);
    for (kind, key) in [
        (ActionKind::Permanent, "actions-permanent"),
        (ActionKind::Interim, "actions-interim"),
        (ActionKind::Horizontal, "actions-horizontal"),
    ] {
        let mut of_kind = rows.iter().filter(|row| row.action.kind == kind).peekable();
        if of_kind.peek().is_some() {
            ui.add_space(6.0);
            bold_ui(ui, tr!(screen.language(), key), size::META, screen.palette.ink2);
            of_kind.for_each(|row| row_ui(ui, screen, row, statement));
        }
    }
}

fn head_ui(ui: &mut Ui, screen: &mut Screen<'_>, statement: f32) {
    ui.horizontal(|ui| {
        let columns = widths(screen.language()).into_iter().zip(HEADS);
        for (index, (width, (key, column))) in columns.enumerate() {
            cell_ui(ui, width, 24.0, |ui| head_cell_ui(ui, screen, key, column));
            if index == 1 {
                cell_ui(ui, statement, 24.0, |ui| {
                    head_cell_ui(ui, screen, "column-action", Some(ActionColumn::Statement));
                });
            }
        }
    });
}

fn head_cell_ui(ui: &mut Ui, screen: &mut Screen<'_>, key: &str, column: Option<ActionColumn>) {
    let (palette, words, order) = (screen.palette, tr!(screen.language(), key), screen.view.desk.order);
    let Some(column) = column else {
        bold_ui(ui, words, size::META, palette.ink2);
        return;
    };
    let mark = match (order.column == column, order.is_reversed) {
        (false, _) => "",
        (true, false) => Icon::CaretUp.text(),
        (true, true) => Icon::CaretDown.text(),
    };
    let head = bold_ui(ui, format!("{words}{mark}"), size::META, palette.ink2);
    let pressed = ui.interact(head.rect.expand(4.0), Id::unique(("sort", key)), Sense::CLICK);
    let name = tr!(screen.language(), "column-sort", column = words);
    pressed.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, name.as_str()));
    if pressed.has_focus() {
        let ring = Stroke::new(1.5, color(palette.accent));
        ui.painter().rect_stroke(head.rect.expand(3.0), 3.0, ring, StrokeKind::Outside);
    }
    if pressed.on_hover_text(name).clicked() {
        screen.commands.push(Command::Actions(ActionCommand::SortBy(column)));
    }
}

fn row_ui(ui: &mut Ui, screen: &mut Screen<'_>, row: &ActionRow<'_>, statement: f32) {
    let palette = screen.palette;
    let is_open = screen.view.open_action == Some(row.id);
    let builder = UiBuilder::new().id_salt(("row", row.id)).sense(Sense::click());
    let background = ui.painter().add(eframe::egui::Shape::Noop);
    let shown = ui.scope_builder(builder, |ui| {
        ui.style_mut().interaction.selectable_labels = false;
        ui.horizontal(|ui| {
            let [id, what_if, blocks, closes, strength, effort, owner, due, stage] =
                widths(screen.language());
            cell_ui(ui, id, ROW_HEIGHT, |ui| {
                chip_ui(ui, &row.id.to_string(), palette.safe, palette.safe_bg, None)
            });
            cell_ui(ui, what_if, ROW_HEIGHT, |ui| switch_ui(ui, screen, row.id, row.tried));
            cell_ui(ui, statement, ROW_HEIGHT, |ui| {
                let said = &row.action.statement;
                let lines = wrap_clamped(said, Face::Regular, size::UI, statement - 4.0, 2).join("\n");
                let text = RichText::new(lines).size(size::UI).color(color(palette.ink));
                let label = ui.add(Label::new(text).extend().selectable(false)).on_hover_text(said);
                label.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, said.as_str()));
            });
            cell_ui(ui, blocks, ROW_HEIGHT, |ui| text_ui(ui, row.blocks(), size::UI, palette.root));
            cell_ui(ui, closes, ROW_HEIGHT, |ui| {
                let closes = text_ui(ui, row.closes(screen), size::META, palette.safe);
                closes.on_hover_text(row.closes_alone(screen));
            });
            cell_ui(ui, strength, ROW_HEIGHT, |ui| strength_ui(ui, screen, row));
            let words = row.action.effort.map_or_else(|| "–".to_owned(), |it| it.word(screen.language()));
            cell_ui(ui, effort, ROW_HEIGHT, |ui| text_ui(ui, words, size::UI, palette.ink));
            cell_ui(ui, owner, ROW_HEIGHT, |ui| {
                let name = (!row.owner.is_empty()).then(|| row.owner.to_owned());
                missing_or_ui(ui, screen, row, name);
            });
            cell_ui(ui, due, ROW_HEIGHT, |ui| due_ui(ui, screen, row));
            let words = row.action.stage.word(screen.language());
            cell_ui(ui, stage, ROW_HEIGHT, |ui| text_ui(ui, words, size::UI, palette.ink));
        });
    });
    let response = shown.response;
    let name = format!("{} {}", row.id, row.action.stage.word(screen.language()));
    response.widget_info(|| WidgetInfo::selected(accesskit::Role::Row, true, is_open, name.as_str()));
    if is_open || response.hovered() || response.has_focus() {
        let fill = if is_open { palette.accent_bg } else { palette.hover };
        let shape = eframe::egui::Shape::rect_filled(response.rect, 4.0, color(fill));
        ui.painter().set(background, shape);
    }
    let line = Stroke::new(1.0, color(palette.line));
    ui.painter().hline(response.rect.x_range(), response.rect.bottom(), line);
    if response.clicked() {
        screen.commands.push(Command::OpenAction((!is_open).then_some(row.id)));
    }
}

fn strength_ui(ui: &mut Ui, screen: &Screen<'_>, row: &ActionRow<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    match row.action.strength {
        Some(strength) => {
            let words = text_ui(ui, strength.word(language), size::UI, palette.ink);
            words.on_hover_text(tr!(language, strength_reason(strength)));
        }
        None => missing_or_ui(ui, screen, row, None),
    }
}

fn due_ui(ui: &mut Ui, screen: &Screen<'_>, row: &ActionRow<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    match row.action.due {
        Some(due) if row.is_overdue => {
            let words = tr!(language, "action-overdue", date = short_date(language, due));
            bold_ui(ui, words, size::META, palette.warn);
        }
        due => missing_or_ui(ui, screen, row, due.map(|due| short_date(language, due))),
    }
}

/// A value, or a word that it is missing; a rejected action needs neither owner nor day.
fn missing_or_ui(ui: &mut Ui, screen: &Screen<'_>, row: &ActionRow<'_>, value: Option<String>) {
    match value {
        Some(value) => {
            let text = RichText::new(&value).size(size::UI).color(color(screen.palette.ink));
            ui.add(Label::new(text).truncate().selectable(false)).on_hover_text(value)
        }
        None if row.is_to_settle() => {
            bold_ui(ui, tr!(screen.language(), "undecided"), size::META, screen.palette.warn)
        }
        None => text_ui(ui, "–", size::UI, screen.palette.ink3),
    };
}
