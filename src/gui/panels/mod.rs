//! What the window shows, panel by panel. Panels read the review and push commands; they change nothing themselves.

mod action_editor;
mod actions;
mod canvas_notes;
mod columns;
mod dialogue;
mod facts;
mod inspector;
mod item_editors;
mod keys;
mod known_causes;
mod menus;
mod overview;
mod palette;
mod notifications;
mod participants;
mod parking;
mod override_reason;
mod question;
mod read_back;
mod report;
mod root_causes;
mod search_bar;
mod status_bar;
mod step_rail;
mod suggestions;
mod tasks;
mod toast;
mod together;
mod top_bar;

pub use actions::actions_ui;
pub use canvas_notes::canvas_notes_ui;
pub use dialogue::dialogue_ui;
pub use facts::facts_ui;
pub use inspector::inspector_ui;
pub use keys::keys_ui;
pub use known_causes::known_causes_ui;
pub use menus::{cause_menu_ui, topic_menu_ui};
pub use overview::overview_ui;
pub use palette::{PaletteState, palette_ui};
pub use parking::parking_ui;
pub use question::{Reply, question_ui};
pub use report::report_ui;
pub use root_causes::root_causes_ui;
pub use search_bar::search_bar_ui;
pub use status_bar::status_bar_ui;
pub use step_rail::step_rail_ui;
pub use toast::toast_ui;
pub use top_bar::top_bar_ui;

use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use eframe::egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use crate::document::{Action, ActionEffect, ActionId, CauseId, Review, Stage};
use crate::drawing::Palette;
use crate::drawing::figures::why_tree::WhyTree;
use crate::edit::Edit;
use crate::engine::suggestions::Suggestion;
use crate::engine::{Analysis, Knowledge, WhatIf};
use crate::gui::command::Command;
use crate::gui::planning::Planned;
use crate::gui::remarks::Remarks;
use crate::gui::theme::color;
use crate::gui::view_state::ViewState;
use crate::gui::widgets::short_count;
use crate::language::{Language, tr};
use crate::session::Session;

/// What every panel can see, and where it puts its commands.
pub struct Screen<'a> {
    /// The open review with its history.
    pub session: &'a Session,
    /// The review.
    pub review: &'a Review,
    /// What follows from it.
    pub analysis: &'a Analysis,
    /// The actions worth taking; empty on the steps that show none.
    pub suggestions: &'a [Suggestion],
    /// The plans over these and the actions of the review, as far as they are known; for the step of the actions alone.
    pub planned: Option<&'a Planned>,
    /// What would be closed with the actions that are tried on.
    pub trial: Option<&'a WhatIf>,
    /// The picture of the tree.
    pub tree: &'a WhyTree,
    /// What is known before the review begins.
    pub knowledge: &'a Knowledge,
    /// The time.
    pub now: Timestamp,
    /// What there is to remark on it.
    pub remarks: &'a Remarks,
    /// What is shown.
    pub view: &'a ViewState,
    /// The colours.
    pub palette: &'a Palette,
    /// The files opened last.
    pub recent_files: &'a [PathBuf],
    /// Whether a question stands in front.
    pub is_blocked: bool,
    /// Whether a job runs.
    pub is_busy: bool,
    /// The canvas' zoom.
    pub zoom: f32,
    /// What the user asks for.
    pub commands: &'a mut Vec<Command>,
}

impl Screen<'_> {
    /// The language of the window.
    pub const fn language(&self) -> Language {
        self.view.language
    }

    /// The number of recurrence paths in words: a lower bound where not all are known.
    fn path_count(&self) -> String {
        let paths = &self.analysis.recurrence_paths;
        let count = short_count(&paths.count);
        if paths.is_exact() { count } else { tr!(self.language(), "count-at-least", count = count) }
    }

    /// The actions that stand against a root cause: they prevent, and were not rejected.
    fn standing_actions(&self, cause: CauseId) -> Vec<ActionId> {
        let stands =
            |action: &Action| action.effect == ActionEffect::Prevent && action.stage != Stage::Rejected;
        self.review.actions_blocking(cause).filter(|(_, action)| stands(action)).map(|(id, _)| id).collect()
    }

    /// The day on the clock of this place.
    fn today(&self) -> Date {
        self.now.to_zoned(TimeZone::system()).date()
    }

    /// What a cause says.
    fn statement(&self, cause: CauseId) -> &str {
        self.review.causes.get(&cause).map_or("", |it| it.statement.as_str())
    }

    /// Asks for a change of the review.
    pub fn edit(&mut self, edit: Edit) {
        self.commands.push(Command::Edit(Box::new(edit)));
    }
}

/// The frame of the steps that are pages: everything in the middle, scrolling.
fn page_ui(ui: &mut Ui, palette: &Palette, contents: impl FnOnce(&mut Ui)) {
    const WIDEST: f32 = 1180.0;
    let frame = Frame::new().fill(color(palette.bg)).inner_margin(Margin::symmetric(20, 18));
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(WIDEST));
            ui.spacing_mut().item_spacing.y = 10.0;
            contents(ui);
        });
    });
}

/// A moment as a person reads it: as exact as it is known.
fn moment_words(moment: &crate::document::Moment) -> String {
    let mark = match moment.precision {
        crate::document::Precision::Around => "~",
        crate::document::Precision::Unknown => "?",
        _ => "",
    };
    if moment.has_time_of_day() {
        format!("{mark}{}", crate::language::day_and_time(moment.at))
    } else {
        format!("{mark}{}", moment.date())
    }
}
