//! An open review without its window: document, history, cached analysis, and whether it is on disk.

mod digest;
mod findings;
mod knowledge;

pub use digest::Digest;
pub use findings::{Derivation, Findings};
pub use knowledge::{KnowledgeError, KnowledgeErrors, KnowledgeFault, KnowledgeFiles};

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::document::{NextIds, Review};
use crate::edit::{Edit, EditError, History, StateId};
use crate::engine::checks::{Checked, Hint};
use crate::engine::suggestions::{Catalogue, Suggestion, suggest};
use crate::engine::{Analysis, Certificate};
use crate::language::Language;

/// A review that is open for editing.
#[derive(Debug, Default)]
pub struct Session {
    review: Arc<Review>,
    history: History,
    revision: u64,
    analysis: Option<(u64, Arc<Analysis>)>,
    suggestions: Option<(u64, Arc<[Suggestion]>)>,
    hints: Option<(u64, Arc<Checked>)>,
    counts: Option<(u64, Certificate, usize)>,
    digest: Option<(u64, Arc<Digest>)>,
    path: Option<PathBuf>,
    is_for_reading: bool,
}

/// What a save writes: the review as it was when the save began.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The review.
    pub review: Arc<Review>,
    state: StateId,
}

impl Session {
    /// A review that was read from `path`.
    pub fn of_file(review: Review, path: PathBuf) -> Self {
        Self { review: Arc::new(review), history: History::of_saved(), path: Some(path), ..Self::default() }
    }

    /// A review that stands nowhere on disk yet, such as an example or a converted outline.
    pub fn of_review(review: Review) -> Self {
        Self { review: Arc::new(review), ..Self::default() }
    }

    /// Work that was not saved and has been found again; it belongs to the file at `path`, if it was ever saved.
    pub fn of_recovered(review: Review, path: Option<PathBuf>) -> Self {
        Self { review: Arc::new(review), path, ..Self::default() }
    }

    /// A review that somebody else is editing: it can be looked at, and every edit is refused.
    pub fn for_reading(review: Review, path: PathBuf) -> Self {
        Self { is_for_reading: true, ..Self::of_file(review, path) }
    }

    /// Whether every edit is refused.
    pub const fn is_for_reading(&self) -> bool {
        self.is_for_reading
    }

    /// Lets a review that was opened for reading be edited.
    pub const fn allow_editing(&mut self) {
        self.is_for_reading = false;
    }

    /// The review.
    pub fn review(&self) -> &Review {
        &self.review
    }

    /// A number that grows with every change: what is derived from the review is cached by it.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Where the review stands on disk.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What follows from the review, derived anew only as far as it has changed: after an edit of wording or facts it is the
    /// very same, and after one of states or actions it rests on the same recurrence paths.
    pub fn analysis(&mut self) -> Arc<Analysis> {
        if let Some((revision, analysis)) = &self.analysis
            && *revision == self.revision
        {
            return Arc::clone(analysis);
        }
        let analysis = findings::analysed(self.analysis.as_ref().map(|(_, before)| before), &self.review);
        self.analysis = Some((self.revision, Arc::clone(&analysis)));
        analysis
    }

    /// The actions worth taking, best first; derived anew only when the review has changed.
    pub fn suggestions(&mut self, catalogue: &Catalogue) -> Arc<[Suggestion]> {
        let known = self.suggestions.as_ref().filter(|(revision, _)| *revision == self.revision);
        if let Some((_, suggestions)) = known {
            return Arc::clone(suggestions);
        }
        let analysis = self.analysis();
        let suggestions: Arc<[Suggestion]> = suggest(&self.review, &analysis, catalogue).into();
        self.suggestions = Some((self.revision, Arc::clone(&suggestions)));
        suggestions
    }

    /// The actions that were found worth taking last.
    pub fn latest_suggestions(&self) -> Arc<[Suggestion]> {
        self.suggestions.as_ref().map(|(_, suggestions)| Arc::clone(suggestions)).unwrap_or_default()
    }

    /// What the checks remark on the review. After a change only what it can have made different is looked at again.
    pub fn hints(&mut self) -> Arc<Checked> {
        if let Some((revision, checked)) = &self.hints
            && *revision == self.revision
        {
            return Arc::clone(checked);
        }
        let mut checked = self.hints.take().map(|(_, before)| before);
        let checked = Arc::clone(findings::check(&mut checked, &self.review));
        self.hints = Some((self.revision, Arc::clone(&checked)));
        checked
    }

    /// All that follows from the review as it stands.
    pub fn findings(&mut self) -> Findings {
        let (analysis, checked) = (self.analysis(), self.hints());
        match self.counts {
            Some((revision, certificate, to_settle)) if revision == self.revision => {
                Findings { revision, analysis, checked, certificate, to_settle }
            }
            _ => {
                let findings = Findings::of(&self.review, self.revision, analysis, checked);
                self.counts = Some((self.revision, findings.certificate, findings.to_settle));
                findings
            }
        }
    }

    /// All that followed from the review when it was derived last; `None` if it never was.
    pub fn latest_findings(&self) -> Option<Findings> {
        let (_, analysis) = self.analysis.as_ref()?;
        let (_, checked) = self.hints.as_ref()?;
        let (revision, certificate, to_settle) = self.counts?;
        let (analysis, checked) = (Arc::clone(analysis), Arc::clone(checked));
        Some(Findings { revision, analysis, checked, certificate, to_settle })
    }

    /// Whether all that follows from the review as it stands is known.
    pub fn is_derived(&self) -> bool {
        let revisions = [
            self.analysis.as_ref().map(|(revision, _)| *revision),
            self.hints.as_ref().map(|(revision, _)| *revision),
            self.counts.map(|(revision, ..)| revision),
        ];
        revisions == [Some(self.revision); 3]
    }

    /// The work of deriving what follows from the review as it stands, to be done elsewhere; [`Session::keep`] takes what comes
    /// of it.
    pub fn derivation(&self) -> Derivation {
        Derivation {
            review: Arc::clone(&self.review),
            revision: self.revision,
            analysis: self.analysis.as_ref().map(|(_, analysis)| Arc::clone(analysis)),
            checked: self.hints.as_ref().map(|(_, checked)| Arc::clone(checked)),
        }
    }

    /// Takes what was derived from this review elsewhere, and returns what was known before: to free it takes a while as well.
    /// What is known of a later revision stays.
    pub fn keep(&mut self, findings: Findings) -> Option<Findings> {
        let before = self.latest_findings();
        let Findings { revision, analysis, checked, certificate, to_settle } = findings;
        if self.analysis.as_ref().is_none_or(|(known, _)| *known < revision) {
            self.analysis = Some((revision, analysis));
        }
        if self.hints.as_ref().is_none_or(|(known, _)| *known < revision) {
            self.hints = Some((revision, checked));
        }
        if self.counts.is_none_or(|(known, ..)| known < revision) {
            self.counts = Some((revision, certificate, to_settle));
        }
        before
    }

    /// What panels ask of the review in every frame.
    pub fn digest(&mut self) -> Arc<Digest> {
        match &self.digest {
            Some((revision, digest)) if *revision == self.revision => Arc::clone(digest),
            before => {
                let before = before.as_ref().map(|(_, digest)| &**digest);
                let digest = Arc::new(Digest::after(before, &self.review));
                self.digest = Some((self.revision, Arc::clone(&digest)));
                digest
            }
        }
    }

    /// Makes what settles a hint, as one step; nothing if only the room can settle it.
    ///
    /// # Errors
    /// Why it cannot be made; nothing has changed then.
    pub fn settle(&mut self, hint: &Hint) -> Result<(), EditError> {
        let edits = hint.edits(&self.review, self.free_ids());
        self.apply_all(edits)
    }

    /// Makes a change.
    ///
    /// # Errors
    /// Why it cannot be made; nothing has changed then.
    pub fn apply(&mut self, edit: Edit) -> Result<(), EditError> {
        if self.is_for_reading {
            return Err(EditError::ForReading);
        }
        self.history.apply(Arc::make_mut(&mut self.review), edit)?;
        self.revision += 1;
        Ok(())
    }

    /// Makes several changes that are undone as one. If one of them is refused, none is made.
    ///
    /// # Errors
    /// Why it was refused; nothing has changed then.
    pub fn apply_all(&mut self, edits: impl IntoIterator<Item = Edit>) -> Result<(), EditError> {
        if self.is_for_reading {
            return Err(EditError::ForReading);
        }
        let edits: Vec<Edit> = edits.into_iter().collect();
        if edits.len() > 1 {
            // A trial on a copy keeps the history free of half-made steps. One edit by itself is made or not.
            let mut trial = Review::clone(&self.review);
            for edit in &edits {
                crate::edit::apply(&mut trial, edit)?;
            }
        }
        self.history.begin_group();
        let result = edits.into_iter().try_for_each(|edit| self.apply(edit));
        self.history.end_group();
        result
    }

    /// From now on all edits make one step, until the group ends.
    pub const fn begin_group(&mut self) {
        self.history.begin_group();
    }

    /// The next edit makes a step of its own again.
    pub const fn end_group(&mut self) {
        self.history.end_group();
    }

    /// Ends a group of typing: words that were typed and taken back again are as if they had never been.
    pub fn settle_group(&mut self) {
        if self.history.settle_group(Arc::make_mut(&mut self.review)) {
            self.revision += 1;
        }
    }

    /// Takes back what was done in the group, for good, and ends it.
    pub fn abandon_group(&mut self) {
        if self.history.abandon_group(Arc::make_mut(&mut self.review)) {
            self.revision += 1;
        }
    }

    /// Undoes the last step and names it; `None` if there is none.
    pub fn undo(&mut self, language: Language) -> Option<String> {
        let name = self.history.undo(Arc::make_mut(&mut self.review))?.edit.name(language);
        self.revision += 1;
        Some(name)
    }

    /// Does the last undone step again and names it; `None` if there is none.
    pub fn redo(&mut self, language: Language) -> Option<String> {
        let name = self.history.redo(Arc::make_mut(&mut self.review))?.edit.name(language);
        self.revision += 1;
        Some(name)
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        self.history.next_undo().is_some()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        self.history.next_redo().is_some()
    }

    /// The next free names.
    pub fn free_ids(&self) -> NextIds {
        self.history.free_ids(&self.review)
    }

    /// Whether the review holds anything that is not on disk.
    pub fn has_unsaved_changes(&self) -> bool {
        !self.history.is_saved() && (self.path.is_some() || *self.review != Review::default())
    }

    /// The review as it stands, for a save or an export that runs beside further edits.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot { review: Arc::clone(&self.review), state: self.history.state() }
    }

    /// Says that the review as it stands can be had again at any time, as a bundled example can.
    pub fn mark_unchanged(&mut self) {
        self.history.mark_saved(self.history.state());
    }

    /// Says that `snapshot` is on disk at `path`.
    pub fn mark_saved(&mut self, snapshot: &Snapshot, path: PathBuf) {
        self.history.mark_saved(snapshot.state);
        // Under another name it is a copy, and nobody else's.
        self.is_for_reading &= self.path.as_ref() == Some(&path);
        self.path = Some(path);
    }

    /// Says that the file on disk no longer holds the review in any of its states.
    pub const fn mark_unsaved(&mut self) {
        self.history.mark_unsaved();
    }
}
