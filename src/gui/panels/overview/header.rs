//! The header of the review: what happened, where, how bad it is, and how much information it touched.

use eframe::egui::{Align, Grid, Layout, Ui, vec2};

use crate::document::{Encryption, Incident, Severity};
use crate::drawing::Face;
use crate::drawing::text::width;
use crate::edit::Edit;
use crate::gui::panels::Screen;
use crate::gui::panels::item_editors::read_ui;
use crate::gui::panels::overview::rows::GAP;
use crate::gui::theme::size;
use crate::gui::typed_amount::typed_amount;
use crate::gui::widgets::{Field, choice_ui, segments_height, segments_ui, text_ui};
use crate::language::{Term, grouped, tr};

const SEVERITIES: [Severity; 4] = [Severity::Low, Severity::Medium, Severity::High, Severity::Critical];
const ENCRYPTIONS: [Encryption; 4] =
    [Encryption::Unknown, Encryption::Absent, Encryption::Partial, Encryption::Full];

/// The edit that changes something about the incident.
pub(super) fn with(incident: &Incident, change: impl FnOnce(&mut Incident)) -> Edit {
    let mut incident = incident.clone();
    change(&mut incident);
    Edit::SetIncident(Box::new(incident))
}

/// Shows the form.
pub(super) fn header_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const LEAST_FOR_TWO_COLUMNS: f32 = 860.0;
    if ui.available_width() < LEAST_FOR_TWO_COLUMNS {
        words_ui(ui, screen);
        measures_ui(ui, screen);
        return;
    }
    ui.spacing_mut().item_spacing.x = 24.0;
    ui.columns(2, |columns| {
        if let [left, right] = columns {
            for column in [&mut *left, &mut *right] {
                column.spacing_mut().item_spacing.x = GAP;
            }
            left.vertical(|ui| words_ui(ui, screen));
            right.vertical(|ui| measures_ui(ui, screen));
        }
    });
}

type Part = fn(&mut Incident) -> &mut String;

fn words_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let incident = &screen.review.incident;
    form_ui(ui, "header words", |ui| {
        text_row_ui(ui, screen, ("overview-incident", 1, &incident.title, |it| &mut it.title));
        text_row_ui(
            ui,
            screen,
            ("overview-organization", 1, &incident.organization, |it| &mut it.organization),
        );
        text_row_ui(ui, screen, ("overview-systems", 1, &incident.systems, |it| &mut it.systems));
        text_row_ui(ui, screen, ("overview-summary", 3, &incident.summary, |it| &mut it.summary));
    });
}

fn measures_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let language = screen.language();
    let incident = &screen.review.incident;
    form_ui(ui, "header measures", |ui| {
        name_ui(ui, screen, &tr!(language, "overview-severity"));
        // The first one takes the answer back.
        let mut words = vec![tr!(language, "undecided")];
        words.extend(SEVERITIES.map(|severity| severity.word(language)));
        let place = |severity| SEVERITIES.iter().position(|&it| it == severity).map(|it| it + 1);
        let pressed = incident.severity.map_or(Some(0), place);
        let room = ui.available_width();
        let segments = ui.allocate_ui(vec2(room, segments_height(&words, room)), |ui| {
            segments_ui(ui, screen.palette, &words, pressed)
        });
        if let Some(chosen) = segments.inner {
            let severity = chosen.checked_sub(1).and_then(|it| SEVERITIES.get(it)).copied();
            screen.edit(with(incident, |it| it.severity = severity));
        }
        ui.end_row();
        text_row_ui(ui, screen, ("overview-items", 1, &incident.volume.items, |it| &mut it.volume.items));
        name_ui(ui, screen, &tr!(language, "overview-count"));
        cell_ui(ui, |ui| count_ui(ui, screen));
        ui.end_row();
        let name = tr!(language, "overview-encryption");
        name_ui(ui, screen, &name);
        let chosen = choice_ui(ui, "encryption", &name, language, incident.encryption, &ENCRYPTIONS);
        if let Some(encryption) = chosen {
            screen.edit(with(incident, |it| it.encryption = encryption));
        }
        ui.end_row();
    });
}

/// How many, and of what.
fn count_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const COUNT_WIDTH: f32 = 130.0;
    let language = screen.language();
    let incident = &screen.review.incident;
    let shown = incident.volume.count.map(grouped).unwrap_or_default();
    let (name, wrong) = (tr!(language, "overview-count"), tr!(language, "typed-amount-wrong"));
    let read = |text: &str| typed_amount(text).ok_or(wrong);
    let count =
        ui.allocate_ui(vec2(COUNT_WIDTH, 28.0), |ui| read_ui(ui, "volume", &shown, &name, "12,480", read));
    if let Some(count) = count.inner {
        screen.edit(with(incident, |it| it.volume.count = count));
    }
    Field::new("overview-unit", &incident.volume.unit, tr!(language, "overview-unit"))
        .width(ui.available_width())
        .show_bound(ui, screen.commands, |text| with(incident, |it| it.volume.unit = text));
}

fn text_row_ui(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    (key, rows, value, part): (&'static str, usize, &str, Part),
) {
    let incident = &screen.review.incident;
    let name = tr!(screen.language(), key);
    name_ui(ui, screen, &name);
    let field = Field::new(key, value, name).rows(rows);
    let field = if rows == 1 { field.sentence() } else { field };
    field.show_bound(ui, screen.commands, |text| with(incident, |it| *part(it) = text));
    ui.end_row();
}

/// Rows of names and fields.
fn form_ui(ui: &mut Ui, id: &str, rows: impl FnOnce(&mut Ui)) {
    Grid::new(id).num_columns(2).spacing([12.0, 8.0]).show(ui, rows);
}

/// A cell of a form that takes the rest of its row.
fn cell_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.allocate_ui(vec2(ui.available_width(), 30.0), |ui| ui.horizontal(contents).inner).inner
}

/// The name of a field, at the height of its first line. All names take as much as the longest, so that the fields of both forms begin
/// at one place where they stand one below the other.
fn name_ui(ui: &mut Ui, screen: &Screen<'_>, name: &str) {
    const NAMES: [&str; 8] = [
        "overview-incident",
        "overview-organization",
        "overview-systems",
        "overview-summary",
        "overview-severity",
        "overview-items",
        "overview-count",
        "overview-encryption",
    ];
    const FIRST_LINE: f32 = 28.0;
    let long = |key| width(&tr!(screen.language(), key), Face::Regular, size::UI);
    let widest = NAMES.into_iter().map(long).fold(96.0, f32::max) + 4.0;
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        ui.set_width(widest);
        ui.allocate_ui_with_layout(vec2(widest, FIRST_LINE), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_height(FIRST_LINE);
            text_ui(ui, name, size::UI, screen.palette.ink2);
        });
    });
}
