//! The preferences: how the window looks, what it keeps, and where a team's own lists are.

use eframe::egui::{Checkbox, RichText, Ui, WidgetInfo, accesskit};

use crate::gui::command::{Command, ShellCommand};
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::widgets::{
    bold_ui, heading_ui, modal, modal_scroll_ui, modal_width, paragraph_ui, segments_ui, text_ui,
};
use crate::language::{Language, tr};
use crate::storage::{TextSize, Theme, configuration_folder};

/// The themes, each with its message.
const THEMES: [(Theme, &str); 5] = [
    (Theme::System, "theme-system"),
    (Theme::Light, "theme-light"),
    (Theme::Dark, "theme-dark"),
    (Theme::HighContrast, "theme-high-contrast"),
    (Theme::HighContrastDark, "theme-high-contrast-dark"),
];

/// Shows the preferences until they are closed; each takes effect at once.
pub fn preferences_ui(ui: &Ui, screen: &mut Screen<'_>) {
    const WIDEST: f32 = 560.0;
    let (palette, language) = (screen.palette, screen.language());
    let modal = modal("preferences", ui.style()).show(ui.ctx(), |ui| {
        ui.set_width(modal_width(ui, WIDEST));
        bold_ui(ui, tr!(language, "preferences-title"), size::PAGE - 4.0, palette.ink);
        ui.add_space(8.0);
        modal_scroll_ui(ui, 190.0, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            language_ui(ui, screen);
            ui.scope(|ui| theme_ui(ui, screen));
            text_size_ui(ui, screen);
            switches_ui(ui, screen);
            lists_ui(ui, screen);
        });
        ui.add_space(10.0);
        ui.button(tr!(language, "button-close")).clicked()
    });
    if modal.inner || modal.should_close() {
        screen.commands.push(Command::CloseOverlay);
    }
}

fn part_ui(ui: &mut Ui, screen: &Screen<'_>, words: &str) {
    ui.add_space(6.0);
    heading_ui(ui, screen.palette, tr!(screen.language(), words), |_| {});
}

fn language_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const ALL: [Language; 2] = [Language::Japanese, Language::English];
    part_ui(ui, screen, "preferences-language");
    // Each language in its own words, for those who read only that one.
    let words = ALL.map(|language| tr!(language, "language-name"));
    let pressed = ALL.iter().position(|&language| language == screen.language());
    let chosen = segments_ui(ui, screen.palette, &words, pressed);
    if let Some(&language) = chosen.and_then(|index| ALL.get(index)) {
        screen.commands.push(Command::SetLanguage(language));
    }
}

fn theme_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    part_ui(ui, screen, "preferences-theme");
    ui.spacing_mut().item_spacing.y = 2.0;
    let chosen = screen.preferences.theme;
    for (theme, words) in THEMES {
        let name = tr!(screen.language(), words);
        if ui.radio(theme == chosen, RichText::new(name).size(size::ROW)).clicked() && theme != chosen {
            screen.commands.push(Command::SetTheme(theme));
        }
    }
}

fn text_size_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    part_ui(ui, screen, "preferences-text-size");
    let words = TextSize::ALL.map(|size| format!("{}%", size.percent()));
    let pressed = TextSize::ALL.iter().position(|&size| size == screen.preferences.text_size);
    let chosen = segments_ui(ui, screen.palette, &words, pressed);
    if let Some(&size) = chosen.and_then(|index| TextSize::ALL.get(index)) {
        screen.commands.push(Command::Shell(ShellCommand::SetTextSize(size)));
    }
}

fn switches_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    part_ui(ui, screen, "preferences-behaviour");
    let mut is_reduced = screen.preferences.reduces_motion;
    if switch_ui(ui, screen, &mut is_reduced, "preferences-motion") {
        screen.commands.push(Command::Shell(ShellCommand::SetReducedMotion(is_reduced)));
    }
    let mut is_kept = screen.preferences.keeps_journal;
    if switch_ui(ui, screen, &mut is_kept, "preferences-journal") {
        screen.commands.push(Command::Shell(ShellCommand::SetJournal(is_kept)));
    }
    paragraph_ui(ui, tr!(screen.language(), "preferences-journal-text"), size::UI, screen.palette.ink2);
}

fn switch_ui(ui: &mut Ui, screen: &Screen<'_>, is_on: &mut bool, words: &str) -> bool {
    let name = tr!(screen.language(), words);
    let response = ui.add(Checkbox::new(is_on, RichText::new(name.as_str()).size(size::ROW)));
    response.widget_info(|| WidgetInfo::selected(accesskit::Role::CheckBox, true, *is_on, name.as_str()));
    response.changed()
}

fn lists_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let Some(folder) = configuration_folder() else { return };
    part_ui(ui, screen, "preferences-lists");
    paragraph_ui(ui, tr!(language, "preferences-lists-text"), size::UI, palette.ink2);
    ui.horizontal_wrapped(|ui| {
        text_ui(ui, folder.display().to_string(), size::UI, palette.ink);
        if ui.button(tr!(language, "preferences-lists-open")).clicked() {
            screen.commands.push(Command::Shell(ShellCommand::OpenLists));
        }
    });
}
