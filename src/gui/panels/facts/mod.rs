//! Step 2: what happened when, the seven questions, and the facts.

mod causes;
mod drop_list;
mod evidence;
mod filter_bar;
mod new_fact;
mod part;
mod questions;
mod row;
mod row_editor;
mod table;
mod timeline;

pub use causes::find_cause_to_link;
pub use row::focused_row;

use eframe::egui::{CentralPanel, Frame, Key, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use jiff::tz::TimeZone;

use crate::gui::command::Command;
use crate::gui::facts_view::{FactsCommand, FactsView};
use crate::gui::keymap::{take_facts_keys, take_pasted_lines, take_pasted_picture};
use crate::gui::panels::facts::timeline::Wheel;
use crate::gui::panels::{Screen, beginning_ui, follow_focus};
use crate::gui::theme::color;
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
        beginning_ui(ui);
        let room = ui.available_rect_before_wrap();
        match Places::of(room, timeline::timeline_height(view, screen, room.width())) {
            Some(places) => {
                inside(ui, places.timeline, |ui| timeline::timeline_ui(ui, view, screen, Wheel::Zooms));
                inside(ui, places.questions, |ui| questions::questions_ui(ui, view, screen, true));
                inside(ui, places.facts, |ui| table::facts_part_ui(ui, view, screen, true));
            }
            // In a small window all of it is one page.
            None => {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = GAP;
                    timeline::timeline_ui(ui, view, screen, Wheel::MovesPage);
                    beside_or_below_ui(ui, view, screen);
                    follow_focus(ui);
                });
            }
        }
        drop_list::drop_list_ui(ui, screen, room);
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

const GAP: f32 = 14.0;

/// The questions and the facts on a page that scrolls: side by side where it is wide enough.
fn beside_or_below_ui(ui: &mut Ui, view: &mut FactsView, screen: &mut Screen<'_>) {
    let room = ui.available_rect_before_wrap();
    if room.width() < NARROWEST {
        questions::questions_ui(ui, view, screen, false);
        table::facts_part_ui(ui, view, screen, false);
        return;
    }
    let (left, right) = beside(room);
    inside(ui, left, |ui| questions::questions_ui(ui, view, screen, false));
    inside(ui, right, |ui| table::facts_part_ui(ui, view, screen, false));
}

/// In windows narrower than this, in points, the parts stand one below the other.
const NARROWEST: f32 = 900.0;

/// The places of the questions and of the facts, side by side.
fn beside(room: Rect) -> (Rect, Rect) {
    /// The questions take this part of the width.
    const QUESTIONS: f32 = 0.42;
    const WIDEST_QUESTIONS: f32 = 640.0;
    let width = (room.width() * QUESTIONS).min(WIDEST_QUESTIONS);
    let questions = Rect::from_min_size(room.min, vec2(width, room.height()));
    let facts = Rect::from_min_max(pos2(questions.right() + GAP, room.top()), room.max);
    (questions, facts)
}

/// Where the parts stand side by side.
struct Places {
    timeline: Rect,
    questions: Rect,
    facts: Rect,
}

impl Places {
    /// `None` where there is no room for parts that scroll by themselves.
    fn of(room: Rect, timeline: f32) -> Option<Self> {
        /// What is left below the course of events.
        const LOWEST: f32 = 300.0;
        let rest = Rect::from_min_max(pos2(room.left(), room.top() + timeline + GAP), room.max);
        if room.width() < NARROWEST || rest.height() < LOWEST {
            return None;
        }
        let timeline = Rect::from_min_size(room.min, vec2(room.width(), timeline));
        let (questions, facts) = beside(rest);
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
