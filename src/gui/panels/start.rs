//! The start: begin a review, open one, go on with one opened lately, or look at an example.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use eframe::egui::{
    Align2, Area, Button, CentralPanel, CornerRadius, Frame, Id, Key, Margin, Modifiers, Order, Response,
    RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, accesskit, pos2, vec2,
};

use crate::drawing::text::ellipsized;
use crate::drawing::{Face, Icon};
use crate::gui::command::{Command, FileCommand, ShellCommand, TourCommand};
use crate::gui::command_table::entry_of;
use crate::gui::examples::Example;
use crate::gui::panels::Screen;
use crate::gui::theme::{bold, color, icon_font, radius, regular, size};
use crate::gui::view_state::Step;
use crate::gui::widgets::{
    bold_ui, heading_ui, icon_button_ui, icon_text, icon_ui, link_button_ui, paragraph_ui, text_ui,
};
use crate::language::tr;

/// What is known of the start beyond the preferences.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartScreen {
    /// The files opened last that are no longer there.
    pub missing: BTreeSet<PathBuf>,
}

/// Shows the start in place of the review.
pub fn start_ui(ui: &mut Ui, start: Option<&StartScreen>, screen: &mut Screen<'_>) {
    const WIDEST: f32 = 900.0;
    const SIDE_BY_SIDE: f32 = 700.0;
    let Some(start) = start else { return };
    if !screen.is_blocked && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        screen.commands.push(Command::Shell(ShellCommand::LeaveStart));
    }
    let frame = Frame::new().fill(color(screen.palette.bg));
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let room = ui.available_rect_before_wrap();
            let width = (room.width() - 40.0).min(WIDEST);
            let top = ((room.height() - 560.0) * 0.4).max(18.0);
            let left = room.left() + (room.width() - width) / 2.0;
            let place = eframe::egui::Rect::from_min_size(pos2(left, room.top() + top), vec2(width, 0.0));
            ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
                title_ui(ui, screen);
                ui.add_space(16.0);
                if width < SIDE_BY_SIDE {
                    begin_ui(ui, screen);
                    ui.add_space(18.0);
                    recent_ui(ui, start, screen);
                    ui.add_space(18.0);
                    examples_ui(ui, screen);
                } else {
                    in_columns_ui(ui, start, screen);
                }
                ui.add_space(18.0);
            });
        });
    });
}

fn in_columns_ui(ui: &mut Ui, start: &StartScreen, screen: &mut Screen<'_>) {
    const GAP: f32 = 40.0;
    const BEGIN: f32 = 300.0;
    let rest = ui.available_width() - BEGIN - GAP;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            ui.set_width(BEGIN);
            begin_ui(ui, screen);
        });
        ui.add_space(GAP);
        ui.vertical(|ui| {
            ui.set_width(rest);
            recent_ui(ui, start, screen);
            ui.add_space(18.0);
            examples_ui(ui, screen);
        });
    });
}

fn title_ui(ui: &mut Ui, screen: &Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    ui.horizontal(|ui| {
        icon_ui(ui, Icon::TreeStructure, Face::IconFill, 34.0, palette.accent);
        bold_ui(ui, tr!(language, "window-title"), 30.0, palette.ink);
    });
    paragraph_ui(ui, tr!(language, "start-lead"), size::CARD, palette.ink2);
}

fn begin_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    ui.spacing_mut().item_spacing.y = 8.0;
    let first = begin_button_ui(ui, screen, Icon::FilePlus, &Command::File(FileCommand::New), true);
    // So that Enter begins, and the arrows and Tab lead on.
    if let Some(first) = first
        && !screen.is_blocked
        && ui.memory(|memory| memory.focused().is_none())
    {
        first.request_focus();
    }
    begin_button_ui(ui, screen, Icon::FolderOpen, &Command::File(FileCommand::Open), false);
    if !screen.preferences.knows_tour {
        begin_button_ui(ui, screen, Icon::Play, &Command::Tour(TourCommand::Begin), false);
    }
    if !screen.review.causes.is_empty() || screen.session.path().is_some() {
        ui.add_space(8.0);
        if link_button_ui(ui, screen.palette, tr!(screen.language(), "start-back")).clicked() {
            screen.commands.push(Command::Shell(ShellCommand::LeaveStart));
        }
    }
}

/// A large button for a command of the table.
fn begin_button_ui(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    icon: Icon,
    command: &Command,
    leads: bool,
) -> Option<Response> {
    let entry = entry_of(command)?;
    let palette = screen.palette;
    let (ink, fill, outline) = if leads {
        (palette.on_accent, palette.accent, palette.accent)
    } else {
        (palette.ink, palette.surface, palette.ctl)
    };
    let name = entry.name(screen.language());
    let words = RichText::new(name.as_str()).font(bold(size::CARD)).color(color(ink));
    let key = RichText::new(entry.key().unwrap_or_default()).size(size::META).color(color(ink));
    let button = Button::new((icon_text(icon, Face::IconRegular, 20.0, ink), words))
        .shortcut_text(key)
        .fill(color(fill))
        .stroke(Stroke::new(1.0, color(outline)))
        .min_size(vec2(ui.available_width(), 46.0));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, name.as_str()));
    if response.clicked() {
        screen.commands.push(entry.command.clone());
    }
    Some(response)
}

fn recent_ui(ui: &mut Ui, start: &StartScreen, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let recent = screen.preferences.recent_files.clone();
    heading_ui(ui, palette, tr!(language, "menu-recent"), |_| {});
    if recent.is_empty() {
        text_ui(ui, tr!(language, "start-no-recent"), size::ROW, palette.ink2);
        return;
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    for path in recent {
        let is_missing = start.missing.contains(&path);
        ui.horizontal(|ui| recent_file_ui(ui, screen, &path, is_missing));
    }
    // The keyboard comes to the files first: what empties the list is not on the way to them.
    if link_button_ui(ui, palette, tr!(language, "start-forget-all")).clicked() {
        screen.commands.push(Command::Shell(ShellCommand::ForgetAllRecent));
    }
}

fn recent_file_ui(ui: &mut Ui, screen: &mut Screen<'_>, path: &Path, is_missing: bool) {
    const FORGET: f32 = 44.0;
    let language = screen.language();
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    let detail = if is_missing { tr!(language, "start-missing", folder = folder) } else { folder };
    let icon = if is_missing { Icon::Warning } else { Icon::FileText };
    let width = ui.available_width() - FORGET;
    if row_ui(ui, screen, width, icon, (&name, &detail), is_missing)
        .on_hover_text(path.display().to_string())
        .clicked()
    {
        screen.commands.push(Command::File(FileCommand::OpenPath(path.to_owned())));
    }
    let forget = tr!(language, "start-forget", name = name.as_str());
    if icon_button_ui(ui, screen.palette, Icon::X, forget, true).clicked() {
        screen.commands.push(Command::Shell(ShellCommand::ForgetRecent(path.to_owned())));
    }
}

fn examples_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    heading_ui(ui, palette, tr!(language, "start-examples"), |_| {});
    ui.spacing_mut().item_spacing.y = 4.0;
    for example in Example::ALL {
        let (name, text) = example.words();
        let (name, text) = (tr!(language, name), tr!(language, text));
        let width = ui.available_width();
        if row_ui(ui, screen, width, Icon::TreeStructure, (&name, &text), false).clicked() {
            screen.commands.push(Command::File(FileCommand::OpenExample(example)));
        }
    }
}

/// A row to be pressed: an icon, a name, and a line about it.
fn row_ui(
    ui: &mut Ui,
    screen: &Screen<'_>,
    width: f32,
    icon: Icon,
    (name, detail): (&str, &str),
    is_faint: bool,
) -> Response {
    const HEIGHT: f32 = 50.0;
    const LEFT: f32 = 44.0;
    let palette = screen.palette;
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, format!("{name} {detail}")));
    let fill = if response.hovered() { palette.hover } else { palette.surface };
    let stroke = Stroke::new(1.0, color(palette.line));
    let painter = ui.painter();
    painter.rect(rect, CornerRadius::same(8), color(fill), stroke, StrokeKind::Inside);
    let ink = if is_faint { palette.warn } else { palette.accent };
    let at = pos2(rect.left() + LEFT / 2.0, rect.center().y);
    painter.text(at, Align2::CENTER_CENTER, icon.character(), icon_font(Face::IconRegular, 19.0), color(ink));
    let room = width - LEFT - 12.0;
    let line = |text: &str, face, size, y, font, ink| {
        let text = ellipsized(text, face, size, room);
        painter.text(pos2(rect.left() + LEFT, rect.top() + y), Align2::LEFT_TOP, text, font, color(ink));
    };
    line(name, Face::Bold, size::ROW, 6.0, bold(size::ROW), palette.ink);
    line(
        detail,
        Face::Regular,
        size::META,
        27.0,
        regular(size::META),
        if is_faint { palette.warn } else { palette.ink2 },
    );
    response
}

/// Says that what is held over the window can be dropped.
pub fn drop_target_ui(ui: &Ui, screen: &Screen<'_>) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let palette = screen.palette;
    let whole = ui.ctx().content_rect().shrink(10.0);
    let area =
        Area::new(Id::unique("drop target")).order(Order::Tooltip).fixed_pos(whole.min).interactable(false);
    area.show(ui.ctx(), |ui| {
        let stroke = Stroke::new(3.0, color(palette.accent));
        ui.painter().rect_stroke(whole, CornerRadius::same(radius::PANEL), stroke, StrokeKind::Inside);
        let frame = Frame::new().fill(color(palette.accent)).corner_radius(CornerRadius::same(radius::PANEL));
        ui.scope_builder(UiBuilder::new().max_rect(whole.shrink(whole.height() * 0.4)), |ui| {
            ui.vertical_centered(|ui| {
                frame.inner_margin(Margin::symmetric(26, 16)).show(ui, |ui| {
                    let language = screen.language();
                    let said = match (screen.view.step, screen.view.open_fact) {
                        (Step::Facts, Some(fact)) => {
                            tr!(language, "evidence-drop-fact", fact = fact.to_string())
                        }
                        (Step::Facts, None) => tr!(language, "evidence-drop"),
                        _ => tr!(language, "start-drop"),
                    };
                    bold_ui(ui, said, size::PAGE, palette.on_accent);
                });
            });
        });
    });
}
