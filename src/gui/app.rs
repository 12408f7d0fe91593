//! The application: holds the open review, carries out commands, then draws.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use eframe::egui::{self, CentralPanel, Context, Id, ViewportCommand};
use jiff::Timestamp;

use crate::document::CauseId;
use crate::drawing::figures::why_tree::{TreePlan, TreeStyle};
use crate::engine::{Analysis, Knowledge, Switch, WhatIf};
use crate::gui::action_desk::ActionDesk;
use crate::gui::autosave::Autosave;
use crate::gui::canvas::{Camera, Canvas};
use crate::gui::command::{Command, Overlay};
use crate::gui::derivation::Deriver;
use crate::gui::dialogs::{Answer, DesktopDialogs, FileDialogs};
use crate::gui::dialogue::Dialogue;
use crate::gui::dispatch::{Cut, Hold};
use crate::gui::fact_drag::drop_on_tree_ui;
use crate::gui::facts_view::FactsView;
use crate::gui::focus_ring::FocusRing;
use crate::gui::import::Import;
use crate::gui::jobs::{Jobs, OpenedFile, Outcome, Trouble};
use crate::gui::keymap::{KeyQueue, take_global_keys, take_presentation_keys, take_report_keys};
use crate::gui::notices::{AfterUnsaved, Notices, PathPurpose, Question};
use crate::gui::panels::{self, PaletteState, Screen, StartScreen};
use crate::gui::path_list::PathList;
use crate::gui::planning::Planning;
use crate::gui::preference_changes::PreferenceChanges;
use crate::gui::presentation::{Presentation, presentation_ui};
use crate::gui::recovery::Recovery;
use crate::gui::remarks::Remarks;
use crate::gui::report_view::ReportView;
use crate::gui::search::Search;
use crate::gui::theme::{Theme, apply_style, install_fonts};
use crate::gui::tour::tour_ui;
use crate::gui::view_state::{Selection, Step, ViewState};
use crate::gui::widgets::note_composition;
use crate::language::{Language, tr};
use crate::layout::Point;
use crate::session::{KnowledgeErrors, KnowledgeFiles, Session};
use crate::storage::Preferences;

/// With what the application begins.
pub struct Start {
    /// A file to open.
    pub file: Option<PathBuf>,
    /// The language of the window.
    pub language: Language,
    /// Where the preferences are kept; nowhere in tests.
    pub preferences_file: Option<PathBuf>,
    /// The preferences as they were read.
    pub preferences: Preferences,
    /// Where unsaved work is kept; nowhere in tests.
    pub journals: Option<PathBuf>,
    /// Whether other windows are told which file is open here; not in most tests, which share the examples.
    pub holds_files: bool,
    /// Whether the window first asks what to begin with, where no file is opened.
    pub asks_what_to_begin: bool,
    /// Who asks for paths.
    pub dialogs: Box<dyn FileDialogs>,
    /// The files of the team's own lists; none in tests.
    pub knowledge: KnowledgeFiles,
    /// What the time is.
    pub clock: fn() -> Timestamp,
}

impl Default for Start {
    fn default() -> Self {
        Self {
            file: None,
            language: Language::default(),
            preferences_file: None,
            preferences: Preferences::default(),
            journals: None,
            holds_files: false,
            asks_what_to_begin: false,
            dialogs: Box::new(DesktopDialogs),
            knowledge: KnowledgeFiles::default(),
            clock: clock_of_the_machine,
        }
    }
}

/// The application.
pub struct App {
    pub(super) session: Session,
    pub(super) view: ViewState,
    pub(super) canvas: Canvas,
    pub(super) notices: Notices,
    pub(super) question: Option<Question>,
    /// What was read, while it is asked who may edit it.
    pub(super) waiting: Option<OpenedFile>,
    /// What is held of the file of the review.
    pub(super) hold: Hold,
    pub(super) holds_files: bool,
    /// Keeps what was not saved.
    pub(super) autosave: Autosave,
    /// What windows have left behind, while it is asked what becomes of it.
    pub(super) recovery: Option<Recovery>,
    /// What is shown while it is asked what to begin with.
    pub(super) start: Option<StartScreen>,
    /// What is being asked about the review.
    pub(super) dialogue: Option<Dialogue>,
    /// Which part of the tree was in view before that.
    pub(super) camera_before: Option<Camera>,
    deriver: Deriver,
    pub(super) jobs: Jobs,
    pub(super) planning: Planning,
    trial: Option<(u64, Vec<Switch>, Arc<WhatIf>)>,
    pub(super) preferences: Preferences,
    preferences_file: Option<PathBuf>,
    preference_changes: Arc<PreferenceChanges>,
    pub(super) dialogs: Box<dyn FileDialogs>,
    pub(super) dialog: Option<(PathPurpose, Receiver<Answer>)>,
    /// What goes on once the save that runs has ended well.
    pub(super) after_save: Option<AfterUnsaved>,
    /// The field whose typing makes one step of the history.
    pub(super) typing: Option<Id>,
    /// What is looked for in the palette.
    pub(super) palette: PaletteState,
    /// What is looked for in the review.
    pub(super) search: Search,
    /// What the report step shows.
    pub(super) report: ReportView,
    /// What the step of facts shows.
    pub(super) facts: FactsView,
    /// The import of facts that is open.
    pub(super) import: Option<Import>,
    /// How many runs of work imports have had.
    pub(super) import_runs: u64,
    /// What is shown to the room instead of the window.
    pub(super) presentation: Option<Presentation>,
    /// What was cut and not pasted yet.
    pub(super) cut: Option<Cut>,
    /// What is known before the review begins.
    pub(super) knowledge: Arc<Knowledge>,
    clock: fn() -> Timestamp,
    commands: Vec<Command>,
    tree: Option<ShownTree>,
    styled: Option<(Theme, bool)>,
    title: String,
    may_close: bool,
}

fn clock_of_the_machine() -> Timestamp {
    #[expect(clippy::disallowed_methods, reason = "the window is where the clock is read")]
    Timestamp::now()
}

/// The tree that is on the screen, and what it was made from.
struct ShownTree {
    revision: u64,
    /// The revision that the findings in it were derived from.
    derived: u64,
    language: Language,
    folded: BTreeSet<CauseId>,
    plan: Arc<TreePlan>,
}

impl App {
    /// The application at its start.
    pub fn new(ctx: &Context, start: Start) -> Self {
        install_fonts(ctx);
        ctx.add_plugin(KeyQueue::default());
        ctx.add_plugin(FocusRing);
        ctx.options_mut(|options| {
            // Ctrl and + belongs to the canvas, and Ctrl+Q must not lose unsaved changes.
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        let view = ViewState { language: start.language, ..ViewState::default() };
        let (knowledge, broken) = start.knowledge.read();
        let mut app = Self {
            session: Session::default(),
            view,
            canvas: Canvas::default(),
            notices: Notices::default(),
            question: None,
            waiting: None,
            hold: Hold::default(),
            holds_files: start.holds_files,
            autosave: Autosave::new(start.journals),
            recovery: None,
            start: None,
            dialogue: None,
            camera_before: None,
            deriver: Deriver::default(),
            jobs: Jobs::default(),
            planning: Planning::default(),
            trial: None,
            preferences: start.preferences,
            preferences_file: start.preferences_file,
            preference_changes: Arc::default(),
            dialogs: start.dialogs,
            dialog: None,
            after_save: None,
            typing: None,
            palette: PaletteState::default(),
            search: Search::default(),
            report: ReportView::default(),
            facts: FactsView::default(),
            import: None,
            import_runs: 0,
            presentation: None,
            cut: None,
            knowledge: Arc::new(knowledge),
            clock: start.clock,
            commands: Vec::new(),
            tree: None,
            styled: None,
            title: String::new(),
            may_close: false,
        };
        if !broken.is_empty() {
            app.notices.warn(&KnowledgeErrors(broken), app.view.language);
        }
        match start.file {
            Some(file) => app.open_path(ctx, file),
            None if start.asks_what_to_begin => app.show_start(ctx),
            None => {}
        }
        app.look_for_left_overs(ctx, false);
        app
    }

    /// The open review and its history.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// What the title bar says.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// How large the tree is shown: 1 is its own size.
    pub const fn zoom(&self) -> f32 {
        self.canvas.camera.zoom
    }

    /// Shows `place` of the tree in the middle of the canvas from the next frame on, at `zoom` times the tree's own size.
    pub const fn look_at(&mut self, place: Point, zoom: f32) {
        self.canvas.looks_at = Some((place, zoom));
    }

    /// Whether nothing is under way beside the window.
    pub const fn is_idle(&self) -> bool {
        self.jobs.is_idle()
            && self.dialog.is_none()
            && !self.deriver.is_under_way()
            && !self.planning.is_busy()
    }

    /// What the time is.
    pub(super) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// Puts another review in the place of the open one.
    pub(super) fn show_session(&mut self, session: Session) {
        self.session = session;
        self.autosave.forget();
        self.start = None;
        // Its revisions begin anew, so they say nothing of the picture of the one before.
        self.tree = None;
        self.deriver.begin_anew();
        self.planning = Planning::default();
        self.trial = None;
        self.view.paths = PathList::default();
        self.view.desk = ActionDesk { is_table: self.view.desk.is_table, ..ActionDesk::default() };
        self.dialogue = None;
        self.canvas = Canvas::of_opened();
        self.view.selection = Selection::of(self.session.review().problem);
        self.view.folded.clear();
        self.view.found.clear();
        self.search = Search::default();
        self.report.forget();
        self.facts = FactsView::default();
        self.import = None;
        self.presentation = None;
        self.view.open_fact = None;
        self.view.open_action = None;
        self.view.step = Step::WhyWhy;
        self.typing = None;
        self.cut = None;
    }

    /// Changes the preferences, and keeps that for the next start, beside the window.
    pub(super) fn change_preferences(
        &mut self,
        ctx: &Context,
        change: impl Fn(&mut Preferences) + Send + 'static,
    ) {
        let before = self.preferences.clone();
        change(&mut self.preferences);
        let Some(file) = self.preferences_file.clone() else { return };
        self.preference_changes.note(change);
        let (changes, language) = (Arc::clone(&self.preference_changes), self.view.language);
        self.jobs.start_quietly(ctx, move || {
            let result = changes.write(&file, before).map_err(|error| Trouble::of(&error, language));
            Outcome::Done { result }
        });
    }

    /// Carries out a command in the next frame.
    pub(super) fn carry_out_later(&mut self, ctx: &Context, command: Command) {
        self.commands.push(command);
        ctx.request_repaint();
    }

    /// Lets the window close without asking again.
    pub(super) fn close(&mut self, ctx: &Context) {
        self.may_close = true;
        self.autosave.forget();
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }

    fn guard_close(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) || self.may_close {
            return;
        }
        self.keep_what_is_written();
        if self.session.has_unsaved_changes() || self.after_save.is_some() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.question = Some(Question::Unsaved { next: AfterUnsaved::Close });
        }
    }

    /// What would be closed with the actions that are tried on; none while none is.
    fn tried(&mut self, analysis: &Analysis) -> Option<Arc<WhatIf>> {
        let switches = self.view.desk.switches();
        if switches.is_empty() {
            return None;
        }
        let revision = self.session.revision();
        match &self.trial {
            Some((made_for, tried, what_if)) if *made_for == revision && *tried == switches => {
                Some(Arc::clone(what_if))
            }
            _ => {
                let what_if = Arc::new(analysis.with(&switches));
                self.trial = Some((revision, switches, Arc::clone(&what_if)));
                Some(what_if)
            }
        }
    }

    fn planned_tree(&mut self, derived: u64, analysis: &Analysis, remarks: &Remarks) -> Arc<TreePlan> {
        let (revision, language) = (self.session.revision(), self.view.language);
        // A recurrence path is shown whole, whatever is folded away on the canvas.
        let shows_all = self.view.step == Step::RootCauses;
        let folded = if shows_all { BTreeSet::new() } else { self.view.folded.clone() };
        if let Some(shown) = &self.tree
            && (shown.revision, shown.derived, shown.language) == (revision, derived, language)
            && shown.folded == folded
        {
            return Arc::clone(&shown.plan);
        }
        let to_reword = remarks.causes_to_reword();
        let style =
            TreeStyle { folded, to_reword, ..TreeStyle::screen(language, *self.view.theme.palette()) };
        let before = self.tree.as_ref().map(|shown| &*shown.plan);
        let plan = Arc::new(TreePlan::after(before, self.session.review(), analysis, &style));
        let folded = style.folded;
        self.tree = Some(ShownTree { revision, derived, language, folded, plan: Arc::clone(&plan) });
        plan
    }

    /// The tree that is on the screen.
    pub(super) fn shown_tree(&self) -> Option<&TreePlan> {
        self.tree.as_ref().map(|shown| &*shown.plan)
    }

    fn show_title(&mut self, ctx: &Context) {
        let language = self.view.language;
        let name = self.session.path().and_then(|path| path.file_name()).map(|name| name.to_string_lossy());
        let title = self.session.review().incident.title.as_str();
        let name = name.or_else(|| (!title.is_empty()).then(|| title.into()));
        let mark = if self.session.has_unsaved_changes() { "● " } else { "" };
        let name = name.unwrap_or_else(|| tr!(language, "untitled").into());
        let title = format!("{mark}{name} — {}", tr!(language, "window-title"));
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        note_composition(ctx);
        self.take_outcomes(ctx);
        self.take_dialog_answer(ctx);
        self.take_dropped_files(ctx);
        self.watch_file(ctx);
        let is_covered = self.question.is_some() || self.view.overlay.is_some();
        if is_covered || self.recovery.is_some() || self.import.is_some() {
            // Keys belong to what stands in front.
        } else if self.presentation.is_some() {
            self.commands.extend(take_presentation_keys(ctx));
        } else {
            let commands = take_global_keys(ctx);
            // While something is asked about the review, the history is all that can be reached.
            let is_history = |it: &Command| matches!(it, Command::Undo | Command::Redo);
            let is_open = self.dialogue.is_some();
            self.commands.extend(commands.into_iter().filter(|it| !is_open || is_history(it)));
            if self.view.step == Step::Report && !is_open && !ctx.text_edit_focused() {
                self.commands.extend(take_report_keys(ctx));
            }
        }
        for command in std::mem::take(&mut self.commands) {
            self.carry_out(ctx, command);
        }
        self.keep_pages_current(ctx);
        self.guard_close(ctx);
        self.follow_preferences(ctx);
        self.tend_journal(ctx);
        self.notices.date(self.now());
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let looks = (self.view.theme, self.preferences.reduces_motion);
        if self.styled != Some(looks) {
            apply_style(ui.ctx(), looks.0, looks.1);
            self.styled = Some(looks);
        }
        self.show_title(ui.ctx());
        let findings = self.deriver.findings(ui.ctx(), &mut self.session);
        if self.deriver.has_just_broken_off() {
            self.tell_of_broken_off_job();
        }
        let (remarks, analysis) = (Remarks::of(&findings), findings.analysis);
        let tree = self.planned_tree(findings.revision, &analysis, &remarks);
        let suggestions = match self.view.step {
            Step::Actions if self.session.is_derived() => {
                self.session.suggestions(self.knowledge.catalogue())
            }
            Step::Actions => self.session.latest_suggestions(),
            _ => Arc::default(),
        };
        if self.view.step == Step::Overview {
            // The time that is left for a report is shown to the minute.
            ui.ctx().request_repaint_after(Duration::from_mins(1));
        }
        let digest = self.session.digest();
        self.planning.take();
        let planned = (self.view.step == Step::Actions)
            .then(|| {
                let (revision, review) = (self.session.revision(), self.session.snapshot().review);
                self.planning.of(ui.ctx(), revision, &review, &analysis, &suggestions)
            })
            .flatten();
        let trial = self.tried(&analysis);
        let mut screen = Screen {
            session: &self.session,
            review: self.session.review(),
            digest: &digest,
            analysis: &analysis,
            remarks: &remarks,
            suggestions: &suggestions,
            planned: planned.as_deref(),
            planning: self.planning.state(self.session.revision()),
            trial: trial.as_deref(),
            tree: &tree,
            knowledge: &self.knowledge,
            now: self.now(),
            view: &self.view,
            palette: self.view.theme.palette(),
            preferences: &self.preferences,
            is_blocked: self.question.is_some()
                || self.view.overlay.is_some()
                || self.dialogue.is_some()
                || self.recovery.is_some()
                || self.import.is_some(),
            is_busy: self.jobs.is_busy(),
            zoom: self.canvas.camera.zoom,
            commands: &mut self.commands,
        };
        if let Some(presentation) = &self.presentation {
            presentation_ui(ui, presentation, &mut screen, &tree);
            if let Some(question) = &mut self.question
                && let Some(reply) = panels::question_ui(ui, question, &mut screen)
            {
                let ctx = ui.ctx().clone();
                self.reply(&ctx, reply);
            }
            if !self.commands.is_empty() {
                ui.ctx().request_repaint();
            }
            return;
        }
        if self.start.is_none() {
            panels::top_bar_ui(ui, &mut screen);
            panels::status_bar_ui(ui, &mut screen);
            panels::step_rail_ui(ui, &mut screen);
        }
        let mut room = ui.available_rect_before_wrap();
        match self.view.step {
            _ if self.start.is_some() => panels::start_ui(ui, self.start.as_ref(), &mut screen),
            Step::WhyWhy => {
                panels::inspector_ui(ui, &mut screen);
                panels::parking_ui(ui, &mut screen);
                CentralPanel::no_frame().show(ui, |ui| {
                    room = ui.available_rect_before_wrap();
                    // Before the cards, which take whatever is let go over them.
                    drop_on_tree_ui(ui, &mut screen, room, &self.canvas.camera, &tree);
                    self.canvas.canvas_ui(ui, &mut screen, &tree);
                    panels::canvas_notes_ui(ui, room, &mut screen);
                    panels::known_causes_ui(ui, &mut screen);
                });
            }
            Step::Overview => panels::overview_ui(ui, &mut screen),
            Step::Facts => panels::facts_ui(ui, &mut self.facts, &mut screen),
            Step::RootCauses => panels::root_causes_ui(ui, &mut screen),
            Step::Actions => panels::actions_ui(ui, &mut screen),
            Step::Report => panels::report_ui(ui, &mut self.report, &mut screen),
        }
        panels::search_bar_ui(ui, room, &mut self.search, &mut screen);
        tour_ui(ui, &mut screen);
        panels::toast_ui(ui, &mut self.notices, &mut screen);
        match self.view.overlay {
            Some(Overlay::Keys) => panels::keys_ui(ui, &mut screen),
            Some(Overlay::Palette) => panels::palette_ui(ui, &mut self.palette, &mut screen),
            Some(Overlay::Preferences) => panels::preferences_ui(ui, &mut screen),
            Some(Overlay::Messages) => panels::messages_ui(ui, &self.notices, &mut screen),
            None => {}
        }
        if let Some(dialogue) = &mut self.dialogue {
            panels::dialogue_ui(ui, dialogue, &mut screen);
        }
        if let Some(recovery) = &self.recovery {
            panels::recovery_ui(ui, recovery, &mut screen);
        }
        panels::drop_target_ui(ui, &screen);
        if let Some(import) = &mut self.import {
            panels::import_ui(ui, import, &mut screen);
        }
        if let Some(question) = &mut self.question
            && let Some(reply) = panels::question_ui(ui, question, &mut screen)
        {
            let ctx = ui.ctx().clone();
            self.reply(&ctx, reply);
        }
        self.view.focus = None;
        if !self.commands.is_empty() {
            ui.ctx().request_repaint();
        }
    }
}
