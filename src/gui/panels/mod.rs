//! What the window shows, panel by panel. Panels read the review and push commands; they change nothing themselves.

mod action_editor;
mod actions;
mod canvas_notes;
mod columns;
mod command_icon;
mod dialogue;
mod facts;
mod import;
mod inspector;
mod item_editors;
mod keys;
mod known_causes;
mod menus;
mod messages;
mod overview;
mod palette;
mod moments;
mod parking;
mod preferences;
mod override_reason;
mod question;
mod read_back;
mod recovery;
mod report;
mod root_causes;
mod search_bar;
mod start;
mod status_bar;
mod step_rail;
mod suggestions;
mod toast;
mod together;
mod top_bar;

pub use actions::actions_ui;
pub use canvas_notes::canvas_notes_ui;
pub use dialogue::dialogue_ui;
pub use facts::{assumed, facts_ui, find_cause_to_link, focused_row};
pub use import::import_ui;
pub use inspector::inspector_ui;
pub use keys::keys_ui;
pub use known_causes::known_causes_ui;
pub use menus::{cause_menu_ui, topic_menu_ui};
pub use messages::messages_ui;
pub use overview::overview_ui;
pub use palette::{PaletteState, palette_ui};
pub use parking::parking_ui;
pub use preferences::preferences_ui;
pub use question::{Reply, question_ui};
pub use recovery::recovery_ui;
pub use report::report_ui;
pub use root_causes::root_causes_ui;
pub use search_bar::search_bar_ui;
pub use start::{StartScreen, drop_target_ui, start_ui};
pub use status_bar::status_bar_ui;
pub use step_rail::step_rail_ui;
pub use toast::toast_ui;
pub use top_bar::top_bar_ui;

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use eframe::egui::{
    CentralPanel, FocusDirection, Frame, Id, Margin, Memory, Rect, ScrollArea, Sense, Ui, Vec2,
};

use crate::document::{Action, ActionEffect, ActionId, CauseId, Review, Stage};
use crate::drawing::Palette;
use crate::drawing::figures::why_tree::TreePlan;
use crate::edit::Edit;
use crate::engine::suggestions::Suggestion;
use crate::engine::{Analysis, Knowledge, WhatIf};
use crate::gui::command::Command;
use crate::gui::planning::{Planned, PlanningState};
use crate::gui::remarks::Remarks;
use crate::gui::theme::color;
use crate::gui::view_state::ViewState;
use crate::language::{Language, brief, tr};
use crate::session::{Digest, Session};
use crate::storage::Preferences;

/// What every panel can see, and where it puts its commands.
pub struct Screen<'a> {
    /// The open review with its history.
    pub session: &'a Session,
    /// The review.
    pub review: &'a Review,
    /// What is asked of it in every frame.
    pub digest: &'a Digest,
    /// What follows from it.
    pub analysis: &'a Analysis,
    /// The actions worth taking; empty on the steps that show none.
    pub suggestions: &'a [Suggestion],
    /// The plans over these and the actions of the review, as far as they are known; for the step of the actions alone.
    pub planned: Option<&'a Planned>,
    /// How the search for them stands.
    pub planning: PlanningState,
    /// What would be closed with the actions that are tried on.
    pub trial: Option<&'a WhatIf>,
    /// The picture of the tree.
    pub tree: &'a Arc<TreePlan>,
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
    /// What the user has chosen of the window itself.
    pub preferences: &'a Preferences,
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
        let count = brief(self.language(), &paths.count);
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
    wide_page_ui(ui, palette, WIDEST, contents);
}

/// The same, up to `widest` points wide. What the keyboard goes to is brought into view.
fn wide_page_ui(ui: &mut Ui, palette: &Palette, widest: f32, contents: impl FnOnce(&mut Ui)) {
    // The bar at the right stands beside what it moves.
    const BAR: f32 = 16.0;
    let frame =
        Frame::new().fill(color(palette.bg)).inner_margin(Margin { left: 20, right: 4, top: 18, bottom: 18 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        // What cannot be made narrower, such as a table in a window of large type, can be scrolled to.
        let width = (ui.available_width() - BAR).min(widest);
        ScrollArea::both().auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(width);
            ui.spacing_mut().item_spacing.y = 10.0;
            beginning_ui(ui);
            contents(ui);
            follow_focus(ui);
        });
    });
}

/// Where the keyboard stands when a step has just been gone to: Tab leads from there to its first field.
pub fn beginning_id() -> Id {
    Id::unique("the beginning of a step")
}

fn beginning_ui(ui: &Ui) {
    let place = Rect::from_min_size(ui.next_widget_position(), Vec2::splat(1.0));
    ui.interact(place, beginning_id(), Sense::focusable_noninteractive());
}

/// Sends the keyboard to whatever can take it first from here on.
fn focus_next(ui: &Ui) {
    let id = ui.scope_id().with("where the keyboard is sent on");
    let place = Rect::from_min_size(ui.next_widget_position(), Vec2::splat(1.0));
    ui.memory_mut(|memory| {
        memory.request_focus(id);
        memory.move_focus(FocusDirection::Next);
    });
    ui.interact(place, id, Sense::focusable_noninteractive());
}

/// Brings what has just got the focus into view, if it is one of the contents of `ui`, which scroll.
fn follow_focus(ui: &Ui) {
    let seen = ui.scope_id().with("the focus that it has followed");
    let focused = ui.memory(Memory::focused);
    if focused == ui.data(|data| data.get_temp(seen)).flatten() {
        return;
    }
    ui.data_mut(|data| data.insert_temp(seen, focused));
    if let Some(response) = focused.and_then(|id| ui.ctx().read_response(id))
        && response.layer_id == ui.layer_id()
        && ui.min_rect().contains(response.rect.center())
        // What stands elsewhere is not behind the edge of anything.
        && !response.interact_rect.contains_rect(response.rect)
    {
        ui.scroll_to_rect(response.rect.expand(12.0), None);
    }
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
