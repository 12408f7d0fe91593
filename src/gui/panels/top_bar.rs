//! The bar at the top: which review is open, its files, undo and redo, and the report.

use eframe::egui::{
    Align, Button, Frame, Layout, Margin, MenuBar, Panel, RichText, Stroke, Ui, WidgetInfo, accesskit, vec2,
};

use crate::drawing::text::{ellipsized, width};
use crate::drawing::{Face, Icon};
use crate::gui::command::{Command, FileCommand, Overlay, ShellCommand};
use crate::gui::command_table::{TOPICS, entry_of};
use crate::gui::panels::command_icon::command_icon_ui;
use crate::gui::panels::{Screen, topic_menu_ui};
use crate::gui::theme::{color, size};
use crate::gui::widgets::{bold_ui, chip_ui, icon_text, icon_ui, primary_button_ui, text_ui};
use crate::language::tr;

/// The topics that have a menu.
const MENUS: [&str; 5] = ["topic-file", "topic-edit", "topic-cause", "topic-view", "topic-help"];

/// Shows the bar.
pub fn top_bar_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let palette = screen.palette;
    let frame = Frame::new().fill(color(palette.panel)).inner_margin(Margin::symmetric(14, 0));
    Panel::top("top bar").exact_size(52.0).frame(frame).show(ui, |ui| {
        // The right end first: what is left over belongs to the title and the menus.
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if primary_button_ui(ui, palette, tr!(screen.language(), "button-report")).clicked() {
                screen.commands.push(Command::File(FileCommand::ExportReport));
            }
            present_button_ui(ui, screen);
            ui.add_space(8.0);
            command_icon_ui(ui, screen, Icon::ArrowUUpRight, &Command::Redo);
            command_icon_ui(ui, screen, Icon::ArrowUUpLeft, &Command::Undo);
            ui.add_space(8.0);
            palette_button_ui(ui, screen);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                icon_ui(ui, Icon::TreeStructure, Face::IconFill, 24.0, palette.accent);
                reading_ui(ui, screen);
                title_and_menus_ui(ui, screen);
            });
        });
    });
}

/// The title and the menus share what is left of the bar: where it is little the menus go behind one button, and the title is cut.
fn title_and_menus_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const LEAST_TITLE: f32 = 200.0;
    let (palette, language) = (screen.palette, screen.language());
    let incident = &screen.review.incident;
    let title = match incident.title.as_str() {
        "" => tr!(language, "untitled"),
        title => title.to_owned(),
    };
    let gap = ui.spacing().item_spacing.x;
    let date = incident.times.occurred.as_ref().map(|occurred| occurred.date().to_string());
    let date_width = date.as_deref().map_or(0.0, |date| width(date, Face::Regular, size::UI) + gap);
    let title_width = width(&title, Face::Bold, size::CARD) + gap;
    let (room, menus) = (ui.available_width(), width_of_menus(ui, screen));
    let is_wide = room >= menus + (title_width + date_width).min(LEAST_TITLE);
    let room = room - if is_wide { menus } else { width_of_menu(ui, &tr!(language, "menu-all")) } - gap;
    bold_ui(ui, ellipsized(&title, Face::Bold, size::CARD, room - gap), size::CARD, palette.ink);
    if let Some(date) = date.filter(|_| title_width + date_width <= room) {
        text_ui(ui, date, size::UI, palette.ink2);
    }
    menus_ui(ui, screen, is_wide);
}

/// How much room the menus need side by side.
fn width_of_menus(ui: &Ui, screen: &Screen<'_>) -> f32 {
    let gap = ui.spacing().item_spacing.x;
    MENUS.iter().map(|words| width_of_menu(ui, &tr!(screen.language(), words)) + gap).sum()
}

fn width_of_menu(ui: &Ui, words: &str) -> f32 {
    width(words, Face::Regular, size::UI) + 2.0 * ui.spacing().button_padding.x
}

/// Says that the review can only be read, and lets it be edited.
fn reading_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    if !screen.session.is_for_reading() {
        return;
    }
    let (palette, language) = (screen.palette, screen.language());
    let label = format!("{} {}", Icon::Lock.character(), tr!(language, "state-reading"));
    chip_ui(ui, &label, palette.warn, palette.warn_bg, Some(Stroke::new(1.0, color(palette.warn_line))));
    if ui.button(tr!(language, "button-edit")).clicked() {
        screen.commands.push(Command::Shell(ShellCommand::EditAnyway));
    }
}

fn recent_files_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const MOST: usize = 6;
    if screen.preferences.recent_files.is_empty() {
        return;
    }
    ui.separator();
    text_ui(ui, tr!(screen.language(), "menu-recent"), size::META, screen.palette.ink3);
    for path in screen.preferences.recent_files.iter().take(MOST) {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        if ui.button(name).on_hover_text(path.display().to_string()).clicked() {
            screen.commands.push(Command::File(FileCommand::OpenPath(path.clone())));
            ui.close();
        }
    }
}

/// The menus side by side, or behind one button.
fn menus_ui(ui: &mut Ui, screen: &mut Screen<'_>, is_wide: bool) {
    MenuBar::new().ui(ui, |ui| {
        if is_wide {
            topics_ui(ui, screen);
        } else {
            let label = RichText::new(tr!(screen.language(), "menu-all")).size(size::UI);
            ui.menu_button(label, |ui| topics_ui(ui, screen));
        }
    });
}

fn topics_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    for words in MENUS {
        for topic in TOPICS.iter().filter(|topic| topic.words == words) {
            topic_menu_ui(ui, screen, topic, |ui, screen| {
                if words == "topic-file" {
                    recent_files_ui(ui, screen);
                }
            });
        }
    }
}

/// Looks like a field and opens the palette.
fn palette_button_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const WIDEST: f32 = 400.0;
    const NARROWEST: f32 = 190.0;
    let (palette, language) = (screen.palette, screen.language());
    let wide = (ui.ctx().content_rect().width() * 0.24).min(WIDEST);
    if wide < NARROWEST {
        return;
    }
    let Some(entry) = entry_of(&Command::Show(Overlay::Palette)) else { return };
    let words = tr!(language, "palette-hint");
    let icon = icon_text(Icon::MagnifyingGlass, Face::IconRegular, size::ROW, palette.ink2);
    let text = RichText::new(words.clone()).size(size::UI).color(color(palette.ink2));
    let button = Button::new((icon, text))
        .shortcut_text(entry.key().unwrap_or_default())
        .fill(color(palette.surface))
        .stroke(Stroke::new(1.0, color(palette.line2)))
        .min_size(vec2(wide, 34.0));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, words.clone()));
    if response.clicked() {
        screen.commands.push(entry.command.clone());
    }
}

fn present_button_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let Some(entry) = entry_of(&Command::Present) else { return };
    let icon = icon_text(Icon::PresentationChart, Face::IconRegular, size::CARD, screen.palette.ink);
    let words = entry.name(screen.language());
    let label = RichText::new(words.clone()).size(size::UI);
    let button = Button::new((icon, label)).shortcut_text(entry.key().unwrap_or_default());
    let is_enabled = entry.is_enabled(screen.session, screen.view);
    let response = ui.add_enabled(is_enabled, button.min_size(vec2(0.0, 34.0)));
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, is_enabled, words.clone()));
    if response.clicked() {
        screen.commands.push(entry.command.clone());
    }
}
