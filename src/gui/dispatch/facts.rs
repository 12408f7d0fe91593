//! Commands about the step of facts: what is pasted becomes facts, in one step.

use eframe::egui::Context;

use crate::document::FactId;
use crate::edit::Edit;
use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::facts_view::FactsCommand;
use crate::gui::notices::PathPurpose;
use crate::gui::panels::{assumed, find_cause_to_link, focused_row};
use crate::gui::view_state::{FocusTarget, Step};
use crate::interchange::facts_import::{Mapping, ReadFact, Shape, Table, read_rows};
use crate::language::tr;

/// One step of zoom.
const ZOOM_STEP: f32 = 1.5;

impl App {
    pub(super) fn carry_out_facts(&mut self, ctx: &Context, command: FactsCommand) {
        self.view.step = Step::Facts;
        match command {
            FactsCommand::New => {
                self.view.open_fact = None;
                self.view.focus = Some(FocusTarget::FreeFact);
            }
            FactsCommand::Look => self.view.focus = Some(FocusTarget::FactFilter),
            FactsCommand::Paste(text) => self.paste_facts(ctx, &text),
            FactsCommand::Link => self.find_cause_to_link(ctx),
            FactsCommand::DeleteOpen => self.delete_open_fact(ctx),
            FactsCommand::ChooseEvidence => self.ask_for_path(ctx, PathPurpose::Evidence),
            FactsCommand::AttachFiles(files) => self.attach_files(ctx, files),
            FactsCommand::AttachPicture(picture) => self.attach_pasted(ctx, picture),
            FactsCommand::Develop(hash) => self.develop_picture(ctx, hash),
            FactsCommand::ZoomTimelineIn => self.facts.timeline.zoom_by(ZOOM_STEP),
            FactsCommand::ZoomTimelineOut => self.facts.timeline.zoom_by(1.0 / ZOOM_STEP),
            FactsCommand::ShowWholeTimeline => self.facts.timeline.show_all(),
        }
    }

    fn find_cause_to_link(&mut self, ctx: &Context) {
        let fact = self.view.open_fact.or_else(|| focused_row(ctx, self.session.review()));
        let Some(fact) = fact else { return };
        self.view.open_fact = Some(fact);
        find_cause_to_link(ctx, fact);
    }

    fn delete_open_fact(&mut self, ctx: &Context) {
        let Some(id) = self.view.open_fact.take() else { return };
        if self.apply(ctx, Edit::DeleteFact(id)) {
            let language = self.view.language;
            let undo = (tr!(language, "toast-undo"), Command::Undo);
            self.tell(ctx, tr!(language, "toast-deleted", id = id.to_string()), Some(undo));
        }
    }

    /// Lines become facts at once.
    fn paste_facts(&mut self, ctx: &Context, text: &str) {
        let assumed = assumed(self.session.review(), self.now());
        let table = match Table::read(text, Shape::guess(text, &assumed)) {
            Ok(table) => table,
            Err(error) => {
                self.notices.warn(&error, self.view.language);
                return;
            }
        };
        let mapping = Mapping { needs_time: false, ..Mapping::guess(&table, assumed) };
        let read = read_rows(&table, &mapping, |_| std::ops::ControlFlow::Continue(()));
        let read = read.unwrap_or_default();
        // What cannot be read is shown with its reasons, and the room decides.
        if read.bad.is_empty() {
            self.add_facts(ctx, read.facts);
        } else {
            self.import_text(ctx, text.to_owned());
        }
    }

    /// Takes facts into the review as one step, and says how many there are.
    pub(super) fn add_facts(&mut self, ctx: &Context, facts: Vec<ReadFact>) {
        let count = facts.len();
        let first = self.session.free_ids().fact;
        let facts: Vec<_> = (first..).map(FactId::new).zip(facts.into_iter().map(|it| it.fact)).collect();
        if count > 0 && self.apply(ctx, Edit::AddFacts(facts)) {
            self.facts.reveal = Some(FactId::new(first));
            let language = self.view.language;
            let undo = (tr!(language, "toast-undo"), Command::Undo);
            self.tell(ctx, tr!(language, "toast-facts-added", count = count), Some(undo));
        }
    }
}
