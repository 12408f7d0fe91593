//! How far each of the five phases of the response has come.

use eframe::egui::{Align, CornerRadius, Layout, Rect, Sense, Stroke, StrokeKind, Ui, vec2};

use crate::document::{Phase, PhaseState, ResponsePhase, Review};
use crate::edit::Edit;
use crate::gui::panels::Screen;
use crate::gui::panels::moments::moment_or_now_ui;
use crate::gui::panels::overview::rows::side_by_side_ui;
use crate::gui::theme::{color, size};
use crate::gui::widgets::{Field, bold_ui, choice_ui, text_ui};
use crate::language::{Term, tr};

const STATES: [PhaseState; 3] = [PhaseState::NotStarted, PhaseState::Underway, PhaseState::Done];
const GAP: f32 = 14.0;
/// The least width of a phase: its times with their names.
const LEAST_WIDTH: f32 = 150.0;
/// Room for the longer of the two names of times.
const LABEL: f32 = 40.0;

/// How many phases are done, in words.
pub(super) fn progress(screen: &Screen<'_>) -> String {
    let done = screen.review.phases.values().filter(|it| it.state == PhaseState::Done).count();
    tr!(screen.language(), "overview-phases-done", done = done)
}

/// Shows the phases as a strip.
pub(super) fn phases_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    side_by_side_ui(ui, ResponsePhase::ALL.len(), LEAST_WIDTH, GAP, |ui, place| {
        if let Some(&phase) = ResponsePhase::ALL.get(place) {
            phase_ui(ui, screen, phase);
        }
    });
}

fn phase_ui(ui: &mut Ui, screen: &mut Screen<'_>, phase: ResponsePhase) {
    let (palette, language) = (screen.palette, screen.language());
    let record = screen.review.phases.get(&phase).cloned().unwrap_or_default();
    let set = |record: Phase| Edit::SetPhase { phase, record: Box::new(record) };
    let (done, all) = tasks_of(screen.review, phase);
    bar_ui(ui, screen, record.state, done, all);
    let name = phase.word(language);
    bold_ui(ui, &name, size::ROW, palette.ink);
    ui.horizontal(|ui| {
        let chosen = choice_ui(ui, ("phase", phase), &name, language, record.state, &STATES);
        if let Some(state) = chosen {
            screen.edit(set(Phase { state, ..record.clone() }));
        }
        if all > 0 {
            let said = tr!(language, "overview-tasks-done", done = done, all = all);
            text_ui(ui, said, size::META, palette.ink2);
        }
    });
    for (label, key, value, is_end) in [
        ("report-began", "phase-started", record.started, false),
        ("report-ended", "phase-finished", record.finished, true),
    ] {
        let name_of_time = tr!(language, key, phase = name.as_str());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.allocate_ui_with_layout(vec2(LABEL, 28.0), Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_size(vec2(LABEL, 28.0));
                text_ui(ui, tr!(language, label), size::META, palette.ink2);
            });
            let changed = ui.vertical(|ui| moment_or_now_ui(ui, screen, (key, phase), value, &name_of_time));
            if let Some(moment) = changed.inner {
                let mut record = record.clone();
                *(if is_end { &mut record.finished } else { &mut record.started }) = moment;
                screen.edit(set(record));
            }
        });
    }
    Field::new(("phase note", phase), &record.note, tr!(language, "phase-note")).rows(2).show_bound(
        ui,
        screen.commands,
        |note| set(Phase { note, ..record.clone() }),
    );
}

/// How many of the tasks of a phase are done, and how many there are.
fn tasks_of(review: &Review, phase: ResponsePhase) -> (usize, usize) {
    let of_phase = || review.tasks.values().filter(|task| task.phase == phase);
    (of_phase().filter(|task| task.done.is_some()).count(), of_phase().count())
}

/// A bar that is filled as far as the phase has come: wholly when it is done, else by its tasks.
fn bar_ui(ui: &mut Ui, screen: &Screen<'_>, state: PhaseState, done: usize, all: usize) {
    const HEIGHT: f32 = 8.0;
    let palette = screen.palette;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let corner = CornerRadius::same(4);
    ui.painter().rect_filled(rect, corner, color(palette.sunken));
    let share = match state {
        PhaseState::Done => 1.0,
        PhaseState::Underway if all > 0 => done as f32 / all as f32,
        PhaseState::Underway | PhaseState::NotStarted => 0.0,
    };
    let filled = Rect::from_min_size(rect.min, vec2(rect.width() * share, HEIGHT));
    ui.painter().rect_filled(filled, corner, color(palette.safe));
    if state == PhaseState::Underway {
        let outline = Stroke::new(1.5, color(palette.safe));
        ui.painter().rect_stroke(rect, corner, outline, StrokeKind::Inside);
    }
}
