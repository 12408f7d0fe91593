//! The actions as a table that can be sorted.

use eframe::egui::{Id, Label, RichText, Sense, Stroke, Ui, UiBuilder, WidgetInfo, accesskit, vec2};

use crate::document::ActionKind;
use crate::drawing::text::{wrap, wrap_clamped};
use crate::drawing::{Face, Icon};
use crate::gui::action_desk::{ActionColumn, ActionCommand};
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::actions::board::strength_reason;
use crate::gui::panels::actions::rows::ActionRow;
use crate::gui::panels::actions::trial::switch_ui;
use crate::gui::panels::columns::cell_ui;
use crate::gui::theme::{bold, color, size};
use crate::gui::widgets::{bold_ui, chip_ui, text_ui};
use crate::language::{Language, Term, tr};

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

/// Where the statement of an action stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Statement {
    /// In a column of its own, so many points wide.
    Beside(f32),
    /// In a line of its own above the other columns, which follow one another over as many lines as they take.
    Above,
}

impl Statement {
    fn of(room: f32, language: Language) -> Self {
        const LEAST: f32 = 120.0;
        let fixed: f32 = widths(language).iter().map(|width| width + GAP).sum();
        if room - fixed < LEAST { Self::Above } else { Self::Beside(room - fixed) }
    }
}

/// Shows the table: the actions for good, those for now, and those elsewhere, each sorted.
pub(super) fn table_ui(ui: &mut Ui, screen: &mut Screen<'_>, rows: &[ActionRow<'_>]) {
    let statement = Statement::of(ui.available_width(), screen.language());
    ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
    match statement {
        Statement::Beside(width) => head_ui(ui, screen, width),
        Statement::Above => wrapped_head_ui(ui, screen),
    }
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

/// The heads where the columns follow one another; what cannot be sorted by needs none there.
fn wrapped_head_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        let statement = ("column-action", Some(ActionColumn::Statement));
        for (key, column) in HEADS.into_iter().chain([statement]).filter(|(_, column)| column.is_some()) {
            head_cell_ui(ui, screen, key, column);
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
    let pressed = ui.interact(head.rect.expand(4.0), Id::unique(("sort", key)), Sense::click());
    let name = tr!(screen.language(), "column-sort", column = words);
    pressed.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, name.as_str()));
    if pressed.on_hover_text(name).clicked() {
        screen.commands.push(Command::Actions(ActionCommand::SortBy(column)));
    }
}

fn row_ui(ui: &mut Ui, screen: &mut Screen<'_>, row: &ActionRow<'_>, statement: Statement) {
    let palette = screen.palette;
    let is_open = screen.view.open_action == Some(row.id);
    let builder = UiBuilder::new().id_salt(("row", row.id)).sense(Sense::click());
    let background = ui.painter().add(eframe::egui::Shape::Noop);
    let shown = ui.scope_builder(builder, |ui| {
        ui.style_mut().interaction.selectable_labels = false;
        match statement {
            Statement::Beside(width) => line_ui(ui, screen, row, width),
            Statement::Above => lines_ui(ui, screen, row),
        }
    });
    let response = shown.response;
    if row.comes_into_view {
        response.scroll_to_me(None);
    }
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

/// All columns in one line.
fn line_ui(ui: &mut Ui, screen: &mut Screen<'_>, row: &ActionRow<'_>, statement: f32) {
    ui.horizontal(|ui| {
        let [id, what_if, rest @ ..] = widths(screen.language());
        cell_ui(ui, id, ROW_HEIGHT, |ui| id_ui(ui, screen, row));
        cell_ui(ui, what_if, ROW_HEIGHT, |ui| switch_ui(ui, screen, row.id, row.tried));
        cell_ui(ui, statement, ROW_HEIGHT, |ui| statement_ui(ui, screen, row, statement));
        for (width, value) in rest.into_iter().zip(VALUES) {
            cell_ui(ui, width, ROW_HEIGHT, |ui| value(ui, screen, row));
        }
    });
}

/// The statement above, and the other columns with their names below it.
fn lines_ui(ui: &mut Ui, screen: &mut Screen<'_>, row: &ActionRow<'_>) {
    const LINE: f32 = 22.0;
    /// The least width of a name and its value, in points.
    const LEAST_PAIR: f32 = 180.0;
    let (palette, language) = (screen.palette, screen.language());
    let [id, what_if, ..] = widths(language);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        cell_ui(ui, id, ROW_HEIGHT, |ui| id_ui(ui, screen, row));
        cell_ui(ui, what_if, ROW_HEIGHT, |ui| switch_ui(ui, screen, row.id, row.tried));
        let width = ui.available_width();
        cell_ui(ui, width, ROW_HEIGHT, |ui| statement_ui(ui, screen, row, width));
    });
    let across = ((ui.available_width() / LEAST_PAIR) as usize).clamp(1, VALUES.len());
    let width = ui.available_width() / across as f32 - GAP;
    let pairs: Vec<_> = HEADS.into_iter().skip(2).zip(VALUES).collect();
    for line in pairs.chunks(across) {
        ui.horizontal(|ui| {
            for ((key, _), value) in line {
                cell_ui(ui, width, LINE, |ui| {
                    text_ui(ui, tr!(language, *key), size::META, palette.ink3);
                    value(ui, screen, row);
                });
            }
        });
    }
    ui.add_space(6.0);
}

/// What stands under one head.
type Value = fn(&mut Ui, &Screen<'_>, &ActionRow<'_>);

/// What stands under the heads after the statement, in their order.
const VALUES: [Value; 7] = [blocks_ui, closes_ui, strength_ui, effort_ui, owner_ui, due_ui, stage_ui];

fn id_ui(ui: &mut Ui, screen: &Screen<'_>, row: &ActionRow<'_>) {
    chip_ui(ui, &row.id.to_string(), screen.palette.safe, screen.palette.safe_bg, None);
}

fn statement_ui(ui: &mut Ui, screen: &Screen<'_>, row: &ActionRow<'_>, width: f32) {
    let said = &row.action.statement;
    let lines = wrap_clamped(said, Face::Regular, size::UI, width - 4.0, 2).join("\n");
    let text = RichText::new(lines).size(size::UI).color(color(screen.palette.ink));
    let label = ui.add(Label::new(text).extend().selectable(false)).on_hover_text(said);
    label.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, said.as_str()));
}

fn blocks_ui(ui: &mut Ui, screen: &Screen<'_>, row: &ActionRow<'_>) {
    text_ui(ui, row.blocks(), size::UI, screen.palette.root);
}

fn closes_ui(ui: &mut Ui, screen: &Screen<'_>, row: &ActionRow<'_>) {
    let closes = text_ui(ui, row.closes(screen), size::META, screen.palette.safe);
    closes.on_hover_text(row.closes_alone(screen));
}

fn effort_ui(ui: &mut Ui, screen: &Screen<'_>, row: &ActionRow<'_>) {
    let words = row.action.effort.map_or_else(|| "–".to_owned(), |it| it.word(screen.language()));
    text_ui(ui, words, size::UI, screen.palette.ink);
}

fn owner_ui(ui: &mut Ui, screen: &Screen<'_>, row: &ActionRow<'_>) {
    let name = (!row.owner.is_empty()).then(|| row.owner.to_owned());
    missing_or_ui(ui, screen, row, name);
}

fn stage_ui(ui: &mut Ui, screen: &Screen<'_>, row: &ActionRow<'_>) {
    text_ui(ui, row.action.stage.word(screen.language()), size::UI, screen.palette.ink);
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
    match row.due_words(screen) {
        Some(words) if row.is_overdue => {
            let lines = wrap(&words, Face::Bold, size::META, ui.available_width()).join("\n");
            let text = RichText::new(lines).font(bold(size::META)).color(color(screen.palette.warn));
            let label = ui.add(Label::new(text).extend().selectable(false));
            label.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, words.as_str()));
        }
        words => missing_or_ui(ui, screen, row, words),
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
