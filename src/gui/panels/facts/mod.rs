//! Step 2: what happened when, the seven questions, and the facts.

mod causes;
mod evidence;
mod filter_bar;
mod new_fact;
mod part;
mod questions;
mod row;
mod row_editor;
mod table;
mod timeline;

use std::path::PathBuf;

use eframe::egui::{
    CentralPanel, CursorIcon, Frame, Key, Label, Margin, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder,
    pos2, vec2,
};
use jiff::tz::TimeZone;

use crate::gui::command::Command;
use crate::gui::facts_view::{FactsCommand, FactsView};
use crate::gui::import::ImportCommand;
use crate::gui::keymap::{take_facts_keys, take_pasted_lines, take_pasted_picture};
use crate::gui::panels::Screen;
use crate::gui::theme::{color, size};
use crate::interchange::facts_import::Assumed;

/// Shows the step.
pub fn facts_ui(ui: &mut Ui, view: &mut FactsView, screen: &mut Screen<'_>) {
    let frame = Frame::new().fill(color(screen.palette.bg)).inner_margin(Margin::symmetric(20, 16));
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        if screen.view.open_fact != view.was_open {
            view.was_open = screen.view.open_fact;
            view.reveal = screen.view.open_fact;
        }
        take_keys(ui, view, screen);
        take_dropped(ui, screen);
        let room = ui.available_rect_before_wrap();
        match Places::of(room, timeline::timeline_height(view, screen, room.width())) {
            Some(places) => {
                inside(ui, places.timeline, |ui| timeline::timeline_ui(ui, view, screen));
                inside(ui, places.questions, |ui| questions::questions_ui(ui, view, screen, true));
                inside(ui, places.facts, |ui| table::facts_part_ui(ui, view, screen, true));
            }
            // In a small window all of it is one page.
            None => {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = GAP;
                    timeline::timeline_ui(ui, view, screen);
                    questions::questions_ui(ui, view, screen, false);
                    table::facts_part_ui(ui, view, screen, false);
                });
            }
        }
        evidence::drop_hint_ui(ui, screen);
        if view.viewed.is_some() {
            evidence::viewer_ui(ui, view, screen);
        }
    });
}

/// The keys of the step; a field that is being written keeps its own, but lines that are pasted become facts there too.
fn take_keys(ui: &Ui, view: &FactsView, screen: &mut Screen<'_>) {
    if screen.is_blocked || view.viewed.is_some() {
        return;
    }
    if let Some(picture) = take_pasted_picture(ui.ctx()) {
        screen.commands.push(Command::Facts(FactsCommand::AttachPicture(picture)));
    }
    let is_new_fact = ui.memory(|memory| memory.has_focus(new_fact::field_id()));
    if !ui.ctx().text_edit_focused() {
        screen.commands.extend(take_facts_keys(ui.ctx()));
        let is_left = ui.input(|input| input.key_pressed(Key::Escape));
        if is_left && screen.view.open_fact.is_some() {
            screen.commands.push(Command::OpenFact(None));
        }
    } else if is_new_fact && let Some(text) = take_pasted_lines(ui.ctx()) {
        screen.commands.push(Command::Facts(FactsCommand::Paste(text)));
    }
}

/// Files that were dropped on the window become evidence of the open fact. Without one, pictures become facts, and a table or
/// a log is taken in.
fn take_dropped(ui: &Ui, screen: &mut Screen<'_>) {
    let dropped = ui.input(|input| input.raw.dropped_files.clone());
    let files: Vec<PathBuf> = dropped.iter().map(|file| file.path().to_owned()).collect();
    if files.is_empty() || screen.is_blocked {
        return;
    }
    let is_picture = |file: &PathBuf| {
        let extension = file.extension().and_then(|it| it.to_str()).unwrap_or_default().to_ascii_lowercase();
        ["png", "jpg", "jpeg"].contains(&extension.as_str())
    };
    let (pictures, texts): (Vec<PathBuf>, Vec<PathBuf>) =
        files.into_iter().partition(|file| screen.view.open_fact.is_some() || is_picture(file));
    if !pictures.is_empty() {
        screen.commands.push(Command::Facts(FactsCommand::AttachFiles(pictures)));
    }
    // One import is looked at after another.
    if let Some(first) = texts.into_iter().next() {
        screen.commands.push(Command::Import(ImportCommand::Open(first)));
    }
}

const GAP: f32 = 14.0;

/// Where the parts stand side by side.
struct Places {
    timeline: Rect,
    questions: Rect,
    facts: Rect,
}

impl Places {
    /// `None` where there is no room for parts that scroll by themselves.
    fn of(room: Rect, timeline: f32) -> Option<Self> {
        const NARROWEST: f32 = 900.0;
        /// What is left below the course of events.
        const LOWEST: f32 = 300.0;
        /// The questions take this part of the width.
        const QUESTIONS: f32 = 0.42;
        const WIDEST_QUESTIONS: f32 = 640.0;
        let rest = Rect::from_min_max(pos2(room.left(), room.top() + timeline + GAP), room.max);
        if room.width() < NARROWEST || rest.height() < LOWEST {
            return None;
        }
        let timeline = Rect::from_min_size(room.min, vec2(room.width(), timeline));
        let width = (rest.width() * QUESTIONS).min(WIDEST_QUESTIONS);
        let questions = Rect::from_min_size(rest.min, vec2(width, rest.height()));
        let facts = Rect::from_min_max(pos2(questions.right() + GAP, rest.top()), rest.max);
        Some(Self { timeline, questions, facts })
    }
}

fn inside(ui: &mut Ui, place: Rect, contents: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(place), contents);
}

/// What is taken for granted of a time that is typed: the zone and the year of the incident, else those of this machine.
pub fn assumed(review: &crate::document::Review, now: jiff::Timestamp) -> Assumed {
    let times = &review.incident.times;
    let of_incident = [times.occurred, times.detected, times.contained, times.resolved, times.published];
    let of_facts = review.facts.values().filter_map(|fact| fact.time.start);
    match of_incident.into_iter().flatten().chain(of_facts).next() {
        Some(known) => Assumed { zone: TimeZone::fixed(known.offset), year: known.at.year() },
        None => {
            let zone = TimeZone::system();
            let year = now.to_zoned(zone.clone()).year();
            Assumed { zone, year }
        }
    }
}

/// A statement that can be pressed to be edited.
pub(super) fn link_row_ui(ui: &mut Ui, screen: &Screen<'_>, statement: &str) -> bool {
    let text = RichText::new(statement).size(size::ROW).color(color(screen.palette.ink));
    let label = Label::new(text).wrap().sense(Sense::click());
    ui.add(label).on_hover_cursor(CursorIcon::PointingHand).clicked()
}
