//! What follows from a review, and the work of deriving it, which may be done on another thread.

use std::sync::Arc;

use crate::document::Review;
use crate::engine::checks::{Checked, Hint, Level};
use crate::engine::{Analysis, Certificate, Options, analyse_again, analyse_with};

/// Everything that follows from a review as it stood at one time.
#[derive(Clone, Debug)]
pub struct Findings {
    /// The revision that it was derived from.
    pub revision: u64,
    /// What was derived from the tree.
    pub analysis: Arc<Analysis>,
    /// What the checks remark.
    pub checked: Arc<Checked>,
    /// How far the tree was read back.
    pub certificate: Certificate,
    /// How many errors and warnings there are that the room has not decided to live with.
    pub to_settle: usize,
}

/// The work of deriving findings, with all that it takes.
#[derive(Debug)]
pub struct Derivation {
    pub(super) review: Arc<Review>,
    pub(super) revision: u64,
    /// What was known before: only what has changed since is derived anew.
    pub(super) analysis: Option<Arc<Analysis>>,
    pub(super) checked: Option<Arc<Checked>>,
}

impl Derivation {
    /// Does the work.
    pub fn carry_out(self) -> Findings {
        let Self { review, revision, analysis, checked } = self;
        let analysis = analysed(analysis.as_ref(), &review);
        let mut checked = checked;
        let checked = Arc::clone(check(&mut checked, &review));
        Findings::of(&review, revision, analysis, checked)
    }
}

impl Findings {
    /// The findings on `review`, of which `analysis` and `checked` are known.
    pub(super) fn of(review: &Review, revision: u64, analysis: Arc<Analysis>, checked: Arc<Checked>) -> Self {
        let is_open = |hint: &&Hint| hint.overridden.is_none() && hint.level() != Level::Hint;
        let to_settle = checked.hints().iter().filter(is_open).count();
        Self { revision, analysis, checked, certificate: Certificate::of(review), to_settle }
    }
}

/// What follows from the tree of `review`; derived anew only as far as it has changed.
pub(super) fn analysed(before: Option<&Arc<Analysis>>, review: &Review) -> Arc<Analysis> {
    match before {
        Some(before) => analyse_again(before, review),
        None => Arc::new(analyse_with(review, &Options::at_once())),
    }
}

/// Brings what the checks remark up to `review`; where somebody else still reads what they remarked before, on a copy.
pub(super) fn check<'a>(checked: &'a mut Option<Arc<Checked>>, review: &Review) -> &'a Arc<Checked> {
    match checked {
        Some(before) => {
            Arc::make_mut(before).again(review);
            before
        }
        None => checked.insert(Arc::new(Checked::of(review))),
    }
}
