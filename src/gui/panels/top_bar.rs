//! The bar at the top: which review is open, its files, undo and redo, and the report.

use eframe::egui::{Align, Button, Frame, Layout, Margin, MenuBar, Panel, RichText, Ui};

use crate::drawing::{Face, Icon};
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::theme::{color, size};
use crate::gui::widgets::{bold_ui, icon_button_ui, icon_ui, primary_button_ui, text_ui};
use crate::language::tr;

/// Shows the bar.
pub fn top_bar_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let palette = screen.palette;
    let frame = Frame::new().fill(color(palette.panel)).inner_margin(Margin::symmetric(14, 0));
    Panel::top("top bar").exact_size(52.0).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            icon_ui(ui, Icon::TreeStructure, Face::IconFill, 24.0, palette.accent);
            title_ui(ui, screen);
            file_menu_ui(ui, screen);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let language = screen.language();
                if primary_button_ui(ui, palette, tr!(language, "button-report")).clicked() {
                    screen.commands.push(Command::ExportReport);
                }
                ui.add_space(8.0);
                let (undo, redo) = (tr!(language, "button-undo"), tr!(language, "button-redo"));
                let can_redo = screen.session.can_redo();
                if icon_button_ui(ui, palette, Icon::ArrowUUpRight, redo, can_redo).clicked() {
                    screen.commands.push(Command::Redo);
                }
                let can_undo = screen.session.can_undo();
                if icon_button_ui(ui, palette, Icon::ArrowUUpLeft, undo, can_undo).clicked() {
                    screen.commands.push(Command::Undo);
                }
            });
        });
    });
}

fn title_ui(ui: &mut Ui, screen: &Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let incident = &screen.review.incident;
    let title = match incident.title.as_str() {
        "" => tr!(language, "untitled"),
        title => title.to_owned(),
    };
    bold_ui(ui, title, size::CARD, palette.ink);
    if let Some(occurred) = &incident.times.occurred {
        text_ui(ui, occurred.date().to_string(), size::UI, palette.ink2);
    }
}

fn recent_files_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const MOST: usize = 6;
    if screen.recent_files.is_empty() {
        return;
    }
    ui.separator();
    text_ui(ui, tr!(screen.language(), "menu-recent"), size::META, screen.palette.ink3);
    for path in screen.recent_files.iter().take(MOST) {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        if ui.button(name).on_hover_text(path.display().to_string()).clicked() {
            screen.commands.push(Command::OpenPath(path.clone()));
            ui.close();
        }
    }
}

fn file_menu_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let language = screen.language();
    let entries = [
        ("menu-new", "Ctrl+N", Command::New),
        ("menu-open", "Ctrl+O", Command::Open),
        ("menu-example", "", Command::OpenExample),
        ("menu-save", "Ctrl+S", Command::Save),
        ("menu-save-as", "Ctrl+Shift+S", Command::SaveAs),
        ("menu-report", "Ctrl+P", Command::ExportReport),
        ("menu-keys", "F1", Command::ShowKeys(true)),
        ("menu-close", "Ctrl+Q", Command::Close),
    ];
    MenuBar::new().ui(ui, |ui| {
        let label = RichText::new(tr!(language, "menu-file")).size(size::UI);
        ui.menu_button(label, |ui| {
            ui.set_min_width(220.0);
            for (key, shortcut, command) in entries {
                if ui.add(Button::new(tr!(language, key)).shortcut_text(shortcut)).clicked() {
                    screen.commands.push(command);
                    ui.close();
                }
            }
            recent_files_ui(ui, screen);
        });
    });
}
