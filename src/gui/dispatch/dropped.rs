//! Files that were dropped on the window: what becomes of each.

use std::path::{Path, PathBuf};

use eframe::egui::{Context, ViewportCommand};

use crate::gui::app::App;
use crate::gui::command::{Command, FileCommand, ShellCommand};
use crate::gui::facts_view::FactsCommand;
use crate::gui::import::ImportCommand;
use crate::gui::view_state::Step;

/// What becomes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// It is opened, as a review.
    Review,
    /// It shows a fact.
    Evidence,
    /// Its rows are facts.
    Facts,
}

impl Use {
    /// What the ending of a file tells; the step and the open fact decide where it tells nothing.
    fn of(path: &Path, on_facts: bool, has_open_fact: bool) -> Self {
        let ending = path.extension().and_then(|it| it.to_str()).unwrap_or_default().to_ascii_lowercase();
        match ending.as_str() {
            "naze" | "xml" => Self::Review,
            _ if on_facts && has_open_fact => Self::Evidence,
            "png" | "jpg" | "jpeg" => Self::Evidence,
            "csv" | "tsv" | "log" => Self::Facts,
            _ if on_facts => Self::Facts,
            _ => Self::Review,
        }
    }
}

impl App {
    /// Takes the files that were dropped since the last frame. The first review is opened here, further ones in windows of their
    /// own; of several tables one is taken in, for each is looked at by itself.
    pub(in crate::gui) fn take_dropped_files(&mut self, ctx: &Context) {
        let dropped = ctx.input_mut(|input| std::mem::take(&mut input.raw.dropped_files));
        let is_covered = self.question.is_some() || self.recovery.is_some() || self.import.is_some();
        if dropped.is_empty() || is_covered || self.dialogue.is_some() {
            return;
        }
        if self.presentation.take().is_some() {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
        let on_facts = self.view.step == Step::Facts && self.start.is_none();
        let has_open_fact = self.view.open_fact.is_some();
        let mut of_use: [Vec<PathBuf>; 3] = Default::default();
        for file in dropped {
            let place = Use::of(file.path(), on_facts, has_open_fact) as usize;
            of_use[place].push(file.path().to_owned());
        }
        let [reviews, evidence, facts] = of_use;
        if !evidence.is_empty() {
            self.carry_out(ctx, Command::Facts(FactsCommand::AttachFiles(evidence)));
        }
        if let Some(first) = facts.into_iter().next() {
            self.view.step = Step::Facts;
            self.carry_out(ctx, Command::Import(ImportCommand::Open(first)));
        }
        let mut reviews = reviews.into_iter();
        if let Some(first) = reviews.next() {
            self.carry_out(ctx, Command::File(FileCommand::OpenPath(first)));
        }
        for path in reviews {
            self.carry_out(ctx, Command::Shell(ShellCommand::NewWindow(Some(path))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Path, Use};

    #[test]
    fn the_ending_tells_and_where_it_does_not_the_step_does() {
        let on_facts = |name: &str| Use::of(Path::new(name), true, false);
        let elsewhere = |name: &str| Use::of(Path::new(name), false, false);
        assert_eq!([on_facts("a.naze"), elsewhere("a.NAZE")], [Use::Review; 2]);
        assert_eq!([on_facts("a.png"), elsewhere("a.JPG")], [Use::Evidence; 2]);
        assert_eq!([on_facts("a.log"), elsewhere("a.csv"), on_facts("messages")], [Use::Facts; 3]);
        assert_eq!([elsewhere("outline.txt"), elsewhere("review")], [Use::Review; 2]);
        assert_eq!(Use::of(Path::new("a.log"), true, true), Use::Evidence, "of the open fact");
    }
}
