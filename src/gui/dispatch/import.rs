//! Commands about an import: files are read and rows understood beside the window, and facts go in as one step.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::Context;

use crate::gui::app::App;
use crate::gui::import::{Contents, Import, ImportCommand, ImportOutcome, Progress};
use crate::gui::jobs::{Outcome, Trouble};
use crate::gui::notices::PathPurpose;
use crate::gui::panels::assumed;
use crate::interchange::facts_import::{
    Assumed, Encoding, Mapping, ReadRows, Shape, Table, decode, read_rows,
};
use crate::language::{Language, tr};
use crate::storage;

impl App {
    pub(super) fn carry_out_import(&mut self, ctx: &Context, command: ImportCommand) {
        match command {
            ImportCommand::Choose => self.ask_for_path(ctx, PathPurpose::Facts),
            ImportCommand::Open(path) => self.import_file(ctx, path),
            ImportCommand::Text(text) => self.import_text(ctx, text),
            ImportCommand::SetShape(shape) => self.take_apart_again(ctx, shape),
            ImportCommand::SetMapping(mapping) => {
                if let Some(contents) = self.import.as_mut().and_then(|it| it.contents.as_mut()) {
                    contents.mapping = *mapping;
                    self.understand_rows(ctx);
                }
            }
            ImportCommand::Stop => {
                if let Some(import) = &self.import {
                    import.progress.stop();
                }
            }
            ImportCommand::Again => self.understand_rows(ctx),
            ImportCommand::Accept => self.accept_import(ctx),
            ImportCommand::Close => self.close_import(),
        }
    }

    fn close_import(&mut self) {
        if let Some(import) = self.import.take() {
            import.progress.stop();
        }
    }

    fn next_run(&mut self) -> u64 {
        self.import_runs += 1;
        self.import_runs
    }

    fn import_file(&mut self, ctx: &Context, path: PathBuf) {
        let run = self.next_run();
        let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        self.import = Some(Import::begin(Some(name.clone()), run));
        let (language, assumed) = (self.view.language, assumed(self.session.review(), self.now()));
        let prefers = path.extension().and_then(|it| it.to_str()).and_then(Shape::of_ending);
        self.jobs.start(ctx, move || {
            let result = read_file(&path, language).and_then(|(text, encoding)| {
                prepare(text.into(), Some(encoding), prefers, assumed, name, language)
            });
            Outcome::Import { run, outcome: ImportOutcome::Prepared(result) }
        });
    }

    pub(super) fn import_text(&mut self, ctx: &Context, text: String) {
        let run = self.next_run();
        self.import = Some(Import::begin(None, run));
        let (language, assumed) = (self.view.language, assumed(self.session.review(), self.now()));
        self.jobs.start(ctx, move || {
            let result = prepare(text.into(), None, None, assumed, String::new(), language);
            Outcome::Import { run, outcome: ImportOutcome::Prepared(result) }
        });
    }

    fn take_apart_again(&mut self, ctx: &Context, shape: Shape) {
        let run = self.next_run();
        let language = self.view.language;
        let Some(import) = &mut self.import else { return };
        let Some(contents) = import.contents.take() else { return };
        import.restart(run);
        self.jobs.start(ctx, move || {
            let Contents { text, encoding, mapping, .. } = contents;
            let result = prepare(text, encoding, Some(shape), mapping.assumed, mapping.source, language);
            Outcome::Import { run, outcome: ImportOutcome::Prepared(result) }
        });
    }

    /// Reads the rows as the columns are understood now.
    fn understand_rows(&mut self, ctx: &Context) {
        let run = self.next_run();
        let Some(import) = &mut self.import else { return };
        import.restart(run);
        let Some(contents) = &import.contents else { return };
        let (table, mapping) = (Arc::clone(&contents.table), contents.mapping.clone());
        let progress = Arc::clone(&import.progress);
        let waker = ctx.clone();
        self.jobs.start(ctx, move || {
            let rows = read_watched(&table, &mapping, &progress, &waker);
            Outcome::Import { run, outcome: ImportOutcome::Mapped(rows.map(Arc::new)) }
        });
    }

    /// Takes what a run has come to, unless another has begun since.
    pub(super) fn take_import_outcome(&mut self, ctx: &Context, run: u64, outcome: ImportOutcome) {
        let Some(import) = self.import.as_mut().filter(|it| it.run == run) else { return };
        match outcome {
            ImportOutcome::Prepared(Ok(contents)) => {
                import.contents = Some(*contents);
                self.understand_rows(ctx);
            }
            ImportOutcome::Prepared(Err(trouble)) => {
                self.close_import();
                self.notices.warn(&trouble, self.view.language);
            }
            ImportOutcome::Mapped(rows) => {
                import.shows_bad = rows.as_ref().is_some_and(|it| it.facts.is_empty());
                import.rows = rows;
            }
        }
    }

    fn accept_import(&mut self, ctx: &Context) {
        let Some(rows) = self.import.as_ref().and_then(|it| it.rows.clone()) else { return };
        self.close_import();
        self.add_facts(ctx, rows.facts.clone());
    }
}

fn read_file(path: &std::path::Path, language: Language) -> Result<(String, Encoding), Trouble> {
    let told = |trouble: Trouble| {
        let path = path.display().to_string();
        Trouble { message: tr!(language, "open-failed", path = path, reason = trouble.message), ..trouble }
    };
    let bytes = storage::read_bytes(path).map_err(|error| told(Trouble::of(&error, language)))?;
    decode(&bytes).map_err(|error| told(Trouble::of(&error, language)))
}

fn prepare(
    text: Arc<str>,
    encoding: Option<Encoding>,
    shape: Option<Shape>,
    assumed: Assumed,
    source: String,
    language: Language,
) -> Result<Box<Contents>, Trouble> {
    let shape = shape.unwrap_or_else(|| Shape::guess(&text, &assumed));
    let table = Table::read(&text, shape).map_err(|error| Trouble::of(&error, language))?;
    let (zone, year) = (zone_words(&assumed), assumed.year.to_string());
    // What was pasted may be anything.
    let mapping = match encoding {
        Some(_) => Mapping::of_file(&table, assumed, source),
        None => Mapping { source, ..Mapping::guess(&table, assumed) },
    };
    Ok(Box::new(Contents { text, encoding, table: Arc::new(table), mapping, zone, year }))
}

/// The zone as it would be typed.
fn zone_words(assumed: &Assumed) -> String {
    match (assumed.zone.iana_name(), assumed.zone.to_fixed_offset()) {
        (Some(name), _) => name.to_owned(),
        (None, Ok(offset)) => {
            let minutes = offset.seconds() / 60;
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        }
        (None, Err(_)) => String::new(),
    }
}

fn read_watched(table: &Table, mapping: &Mapping, progress: &Progress, ctx: &Context) -> Option<ReadRows> {
    read_rows(table, mapping, |done| {
        ctx.request_repaint();
        if progress.note(done) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })
}
