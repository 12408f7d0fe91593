//! Commands about evidence: files are read and pictures decoded beside the window.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{ColorImage, Context, TextureOptions};

use crate::document::{ContentHash, Evidence, Fact, FactId};
use crate::edit::Edit;
use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::evidence::{Picture, develop, of_file, of_pasted};
use crate::gui::jobs::{Outcome, Trouble};
use crate::language::tr;

impl App {
    /// Makes files the evidence of the open fact; without one, each becomes a fact of its own.
    pub(super) fn attach_files(&mut self, ctx: &Context, files: Vec<PathBuf>) {
        let (fact, language) = (self.view.open_fact, self.view.language);
        for file in files {
            self.jobs.start(ctx, move || {
                let result = of_file(&file, language).map(Box::new);
                Outcome::Evidence { fact, result }
            });
        }
    }

    /// Makes a picture from the clipboard evidence.
    pub(super) fn attach_pasted(&mut self, ctx: &Context, picture: Arc<ColorImage>) {
        let (fact, language) = (self.view.open_fact, self.view.language);
        self.jobs.start(ctx, move || {
            let result = of_pasted(&picture, language).map(Box::new);
            Outcome::Evidence { fact, result }
        });
    }

    pub(super) fn take_evidence(
        &mut self,
        ctx: &Context,
        fact: Option<FactId>,
        result: Result<Box<Evidence>, Trouble>,
    ) {
        let evidence = match result {
            Ok(evidence) => evidence,
            Err(trouble) => {
                self.notices.warn(&trouble, self.view.language);
                return;
            }
        };
        let name = evidence.name.clone();
        let next = FactId::new(self.session.free_ids().fact);
        let (fact, edits) = match fact {
            Some(fact) => (fact, vec![Edit::AttachEvidence { fact, evidence }]),
            None => {
                let shown = Fact { statement: name.clone(), source: name.clone(), ..Fact::default() };
                let attach = Edit::AttachEvidence { fact: next, evidence };
                (next, vec![Edit::AddFacts(vec![(next, shown)]), attach])
            }
        };
        if self.apply_all(ctx, edits) {
            self.view.open_fact = Some(fact);
            let language = self.view.language;
            let undo = (tr!(language, "toast-undo"), Command::Undo);
            let told = tr!(language, "toast-evidence", name = name, fact = fact.to_string());
            self.tell(ctx, told, Some(undo));
        }
    }

    /// Decodes a picture, once.
    pub(super) fn develop_picture(&mut self, ctx: &Context, hash: ContentHash) {
        let Some(evidence) = self.session.review().evidence.get(&hash).cloned() else { return };
        if self.facts.pictures.contains_key(&hash) {
            return;
        }
        self.facts.pictures.insert(hash, Picture::Pending);
        self.jobs.start(ctx, move || Outcome::Picture { hash, picture: develop(&evidence) });
    }

    pub(super) fn take_picture(&mut self, ctx: &Context, hash: ContentHash, picture: Option<ColorImage>) {
        let shown = picture.map_or(Picture::Broken, |picture| {
            Picture::Ready(ctx.load_texture(hash.to_string(), picture, TextureOptions::LINEAR))
        });
        self.facts.pictures.insert(hash, shown);
    }
}
