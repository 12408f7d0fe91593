//! What the checks remark: on the selected cause, or on everything while nothing is selected.

use eframe::egui::{Button, CornerRadius, Frame, Id, Margin, RichText, Stroke, Ui, accesskit};
use eframe::egui::{WidgetInfo, vec2};

use crate::document::{CauseId, CheckOverride, ItemId};
use crate::drawing::{Color, Face, Icon, Palette};
use crate::edit::Edit;
use crate::engine::checks::{Fix, Hint, Level};
use crate::gui::command::Command;
use crate::gui::dialogue::DialogueCommand;
use crate::gui::panels::Screen;
use crate::gui::theme::{bold, color, size};
use crate::gui::view_state::Step;
use crate::gui::widgets::{bold_ui, heading_ui, icon_ui, key_cap_ui, link_button_ui, paragraph_ui, text_ui};
use crate::language::{Language, tr};

/// How many hints are shown on a cause before the rest is asked for: the state has to stay in view.
const MOST_ON_A_CAUSE: usize = 2;
/// How many are listed while nothing is selected.
const MOST_LISTED: usize = 60;

/// The hints on one cause: errors first, then those that can be settled at once, then the others by how grave they are.
pub(super) fn hints_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: CauseId) {
    let remarks = screen.remarks;
    let (mut open, settled): (Vec<&Hint>, Vec<&Hint>) =
        remarks.on(id).iter().partition(|hint| hint.overridden.is_none());
    open.sort_by_key(|hint| (hint.level() != Level::Error, hint.fix.is_none(), hint.level()));
    let with_key = open.iter().position(|hint| hint.fix.is_some());
    let shows_all = Id::unique(("all hints", id));
    let is_long = open.len() > MOST_ON_A_CAUSE && !ui.data(|data| data.get_temp(shows_all).unwrap_or(false));
    let most = if is_long { MOST_ON_A_CAUSE } else { usize::MAX };
    for (index, hint) in open.iter().enumerate().take(most) {
        hint_ui(ui, screen, hint, with_key == Some(index));
    }
    let language = screen.language();
    if is_long {
        let more = tr!(language, "hints-more", count = open.len() - MOST_ON_A_CAUSE);
        if link_button_ui(ui, screen.palette, more).clicked() {
            ui.data_mut(|data| data.insert_temp(shows_all, true));
        }
    }
    for hint in settled {
        overridden_ui(ui, screen, hint);
    }
}

/// All hints by item, each a way to its place.
pub(super) fn all_hints_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language, remarks) = (screen.palette, screen.language(), screen.remarks);
    let open: Vec<&Hint> = remarks.hints().iter().filter(|hint| hint.overridden.is_none()).collect();
    heading_ui(ui, palette, tr!(language, "hints-title", count = open.len()), |_| {});
    if open.is_empty() {
        paragraph_ui(ui, tr!(language, "hints-none"), size::UI, palette.ink3);
    }
    for hint in open.iter().take(MOST_LISTED) {
        match hint.item {
            None => hint_ui(ui, screen, hint, false),
            Some(item) => row_ui(ui, screen, hint, item),
        }
    }
    if open.len() > MOST_LISTED {
        let more = tr!(language, "hints-more", count = open.len() - MOST_LISTED);
        text_ui(ui, more, size::META, palette.ink3);
    }
    for hint in remarks.hints().iter().filter(|hint| hint.overridden.is_some()).take(MOST_LISTED) {
        overridden_ui(ui, screen, hint);
    }
}

/// A hint on an item, as a line that leads there.
fn row_ui(ui: &mut Ui, screen: &mut Screen<'_>, hint: &Hint, item: ItemId) {
    let (palette, language) = (screen.palette, screen.language());
    let message = hint.message(language);
    let clicked = ui
        .horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            ui.spacing_mut().button_padding = vec2(3.0, 0.0);
            ui.spacing_mut().interact_size.y = size::META;
            level_ui(ui, palette, hint.level());
            let label = RichText::new(item.to_string()).font(bold(size::META)).color(color(palette.accent));
            let button = ui.add(Button::new(label).frame_when_inactive(false));
            let name = format!("{item} {message}");
            button.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, name.as_str()));
            paragraph_ui(ui, &message, size::META, palette.ink);
            button.clicked()
        })
        .inner;
    if clicked {
        screen.commands.push(match item {
            ItemId::Cause(cause) => Command::Select(Some(cause)),
            ItemId::Fact(_) => Command::GoTo(Step::Facts),
            ItemId::Action(_) => Command::GoTo(Step::Actions),
            _ => Command::GoTo(Step::Overview),
        });
    }
}

/// One hint: what was seen, why it matters if that is asked for, and what can be done.
fn hint_ui(ui: &mut Ui, screen: &mut Screen<'_>, hint: &Hint, has_key: bool) {
    let (palette, language) = (screen.palette, screen.language());
    let (fill, outline) = match hint.level() {
        Level::Error => (palette.root_bg, palette.root_line),
        Level::Warning | Level::Hint => (palette.warn_bg, palette.warn_line),
    };
    Frame::new()
        .fill(color(fill))
        .stroke(Stroke::new(1.0, color(outline)))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(10, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 5.0;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 5.0;
                level_ui(ui, palette, hint.level());
                bold_ui(ui, hint.level().word(language), size::META, level_ink(palette, hint.level()));
            });
            paragraph_ui(ui, hint.message(language), size::UI, palette.ink);
            if let Some(words) = proposal(hint, language) {
                paragraph_ui(ui, words, size::UI, palette.ink2);
            }
            let shows_why = Id::unique(("hint why", hint.check.name, hint.item));
            let is_open = ui.data(|data| data.get_temp(shows_why).unwrap_or(false));
            if is_open {
                paragraph_ui(ui, hint.why(language), size::META, palette.ink2);
                let source = tr!(language, "hint-source", source = hint.source(language));
                paragraph_ui(ui, source, size::META, palette.ink3);
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                ui.spacing_mut().button_padding.x = 7.0;
                if hint.fix.is_some() {
                    if ui.button(tr!(language, "hint-apply")).clicked() {
                        screen.commands.push(Command::Settle(Box::new(hint.clone())));
                    }
                    if has_key {
                        key_cap_ui(ui, palette, "Alt+Enter");
                    }
                }
                let why = if is_open { "hint-why-close" } else { "hint-why" };
                if link_button_ui(ui, palette, tr!(language, why)).clicked() {
                    ui.data_mut(|data| data.insert_temp(shows_why, !is_open));
                }
                if link_button_ui(ui, palette, tr!(language, "hint-override")).clicked() {
                    let (check, item) = (hint.check.name.to_owned(), hint.item);
                    screen.commands.push(Command::Dialogue(DialogueCommand::Override { check, item }));
                }
            });
        });
}

/// A hint that the room has decided to live with, its reason, and the way back.
fn overridden_ui(ui: &mut Ui, screen: &mut Screen<'_>, hint: &Hint) {
    let (palette, language) = (screen.palette, screen.language());
    let Some(reason) = &hint.overridden else { return };
    ui.horizontal_top(|ui| {
        icon_ui(ui, Icon::Prohibit, Face::IconRegular, size::UI, palette.ink3);
        ui.vertical(|ui| {
            paragraph_ui(ui, hint.message(language), size::META, palette.ink3);
            paragraph_ui(
                ui,
                tr!(language, "hint-overridden", reason = reason.as_str()),
                size::META,
                palette.ink2,
            );
            if link_button_ui(ui, palette, tr!(language, "hint-take-back")).clicked() {
                let (check, item) = (hint.check.name.to_owned(), hint.item);
                screen.edit(Edit::DeleteOverride(CheckOverride { check, item, reason: reason.clone() }));
            }
        });
    });
}

/// What the fix would do, in words.
fn proposal(hint: &Hint, language: Language) -> Option<String> {
    match hint.fix.as_ref()? {
        Fix::Rewording(words) => Some(tr!(language, "hint-rewording", words = words.as_str())),
        Fix::Edits(edits) => {
            let mut names: Vec<String> = Vec::new();
            for name in edits.iter().map(|edit| edit.name(language)) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            let edits = names.join(&tr!(language, "list-separator"));
            Some(tr!(language, "hint-edits", edits = edits))
        }
    }
}

fn level_ui(ui: &mut Ui, palette: &Palette, level: Level) {
    let icon = match level {
        Level::Error => Icon::XCircle,
        Level::Warning => Icon::Warning,
        Level::Hint => Icon::Lightbulb,
    };
    icon_ui(ui, icon, Face::IconBold, size::ROW, level_ink(palette, level));
}

const fn level_ink(palette: &Palette, level: Level) -> Color {
    match level {
        Level::Error => palette.root,
        Level::Warning | Level::Hint => palette.warn,
    }
}
