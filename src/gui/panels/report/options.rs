//! Which report it is to be: for whom, in which language, on which paper, and issued when.

use eframe::egui::Ui;
use jiff::civil::Date;

use crate::gui::command::{Command, ReportCommand};
use crate::gui::panels::Screen;
use crate::gui::panels::item_editors::parsed_ui;
use crate::gui::report_view::{ReportChoice, ReportView};
use crate::gui::theme::size;
use crate::gui::widgets::{paragraph_ui, segments_ui, text_ui};
use crate::language::{Language, tr};
use crate::report::{Edition, Paper};

const LANGUAGES: [Language; 2] = [Language::Japanese, Language::English];

/// Shows the choices.
pub(super) fn options_ui(ui: &mut Ui, report: &ReportView, screen: &mut Screen<'_>) {
    let (palette, language, choice) = (screen.palette, screen.language(), report.choice);
    let words = Edition::ALL.map(|edition| tr!(language, edition.key()));
    if let Some(edition) = one_of_ui(ui, screen, "report-for", &words, &Edition::ALL, choice.edition) {
        choose(screen, ReportChoice { edition, ..choice });
    }
    let about = match choice.edition {
        Edition::Internal => "report-about-internal",
        Edition::Stakeholder => "report-about-stakeholder",
        Edition::Authority => "report-about-authority",
    };
    paragraph_ui(ui, tr!(language, about), size::META, palette.ink2);
    // Each language is called by its own name, whatever the window speaks.
    let words = LANGUAGES.map(|it| tr!(it, "language-name"));
    let spoken = choice.language.unwrap_or(language);
    if let Some(chosen) = one_of_ui(ui, screen, "report-language", &words, &LANGUAGES, spoken) {
        choose(screen, ReportChoice { language: Some(chosen), ..choice });
    }
    let words = Paper::ALL.map(|paper| match paper {
        Paper::A4 => tr!(language, "paper-a4"),
        Paper::Letter => tr!(language, "paper-letter"),
    });
    if let Some(paper) = one_of_ui(ui, screen, "report-paper", &words, &Paper::ALL, choice.paper) {
        choose(screen, ReportChoice { paper, ..choice });
    }
    let (name, hint) = (tr!(language, "report-issued-on"), tr!(language, "report-issued-today"));
    text_ui(ui, &name, size::META, palette.ink2);
    let shown = choice.issued.map(|day| day.to_string()).unwrap_or_default();
    let wrong = tr!(language, "date-wrong");
    let day: Option<Option<Date>> = parsed_ui(ui, "report issued", &shown, &name, &hint, &wrong);
    if let Some(issued) = day {
        choose(screen, ReportChoice { issued, ..choice });
    }
}

fn choose(screen: &mut Screen<'_>, choice: ReportChoice) {
    screen.commands.push(Command::Report(ReportCommand::Choose(choice)));
}

/// A row of buttons below its name, one for each of `all`; returns the one that was pressed now.
fn one_of_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    screen: &Screen<'_>,
    key: &str,
    words: &[String],
    all: &[T],
    current: T,
) -> Option<T> {
    text_ui(ui, tr!(screen.language(), key), size::META, screen.palette.ink2);
    let pressed = all.iter().position(|&it| it == current);
    segments_ui(ui, screen.palette, words, pressed).and_then(|chosen| all.get(chosen)).copied()
}
