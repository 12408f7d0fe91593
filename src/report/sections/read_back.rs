//! How far the tree was read back, and what the room was asked.

use std::collections::BTreeSet;

use crate::document::{CauseId, ReadBack, State};
use crate::engine::{Certificate, LinkTime, TimeVerdict, link_times, read_back_questions, siblings};
use crate::report::sections::Subject;

/// What was asked about the tree below the problem, and what came out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// How the explanations were read back.
    pub(crate) read_back: Certificate,
    /// Causes that have others beside them, so that it matters whether one alone would have been enough.
    pub(crate) siblings: usize,
    /// Those of which the room was asked.
    pub(crate) asked: usize,
    /// Causes below the problem that are not refuted, the problem included.
    pub(crate) causes: usize,
    /// Those that are confirmed.
    pub(crate) confirmed: usize,
    /// What the times of the facts say of the links between causes that are not refuted.
    pub(crate) times: Vec<LinkTime>,
}

impl Tally {
    /// The links of which the times say this.
    pub(crate) fn timed(&self, verdict: TimeVerdict) -> impl Iterator<Item = &LinkTime> {
        self.times.iter().filter(move |it| it.timing.verdict() == verdict)
    }
}

/// Counts over the tree below the problem.
pub(crate) fn tally(subject: &Subject<'_>) -> Tally {
    let review = subject.review;
    let stands = |id: &CauseId| subject.state(*id) != State::Refuted;
    let standing: BTreeSet<CauseId> = review.reading_order().into_iter().filter(stands).collect();
    let is_in_tree = |it: &LinkTime| standing.contains(&it.effect) && standing.contains(&it.cause);
    let siblings = siblings(review);
    Tally {
        read_back: Certificate::of(review),
        siblings: siblings.len(),
        asked: siblings.iter().filter(|it| it.is_asked).count(),
        causes: standing.len(),
        confirmed: standing.iter().filter(|&&id| subject.state(id) == State::Confirmed).count(),
        times: link_times(review).into_iter().filter(is_in_tree).collect(),
    }
}

/// The explanations that did not read true, or of which the room was unsure, as they were read aloud.
pub(crate) fn doubtful(subject: &Subject<'_>) -> Vec<(String, ReadBack)> {
    let doubtful = |verdict: &ReadBack| *verdict != ReadBack::Holds;
    let questions = read_back_questions(subject.review).into_iter();
    questions
        .filter_map(|it| {
            let verdict = it.verdict.filter(doubtful)?;
            Some((it.sentence(subject.review, subject.language), verdict))
        })
        .collect()
}
