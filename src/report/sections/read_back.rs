//! How far the tree was read back, and what the room was asked.

use crate::document::{Explanation, ReadBack, State};
use crate::report::sections::Subject;

/// What was asked about the tree below the problem, and what came out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// All explanations.
    pub(crate) explanations: usize,
    /// Those that hold.
    pub(crate) holds: usize,
    /// Those that do not.
    pub(crate) fails: usize,
    /// Those the room was unsure of.
    pub(crate) unsure: usize,
    /// Causes that have others beside them, so that it matters whether one alone would have been enough.
    pub(crate) links: usize,
    /// Those of which the room was asked.
    pub(crate) asked: usize,
    /// Causes below the problem that are not refuted, the problem included.
    pub(crate) causes: usize,
    /// Those that are confirmed.
    pub(crate) confirmed: usize,
}

/// Counts over the tree below the problem.
pub(crate) fn tally(subject: &Subject<'_>) -> Tally {
    let mut tally = Tally::default();
    for id in subject.review.reading_order() {
        let Some(cause) = subject.review.causes.get(&id) else { continue };
        if cause.state == State::Refuted {
            continue;
        }
        tally.causes += 1;
        tally.confirmed += usize::from(cause.state == State::Confirmed);
        let beside = cause.causes().count() > 1;
        for explanation in cause.explanations.iter().filter(|it| !is_refuted(subject, it)) {
            tally.explanations += 1;
            match explanation.read_back {
                Some(ReadBack::Holds) => tally.holds += 1,
                Some(ReadBack::Fails) => tally.fails += 1,
                Some(ReadBack::Unsure) => tally.unsure += 1,
                None => {}
            }
            if beside {
                tally.links += explanation.causes.len();
                tally.asked += explanation.causes.iter().filter(|link| link.together_asked).count();
            }
        }
    }
    tally
}

/// A refuted cause explains nothing, so there is nothing to read back.
fn is_refuted(subject: &Subject<'_>, explanation: &Explanation) -> bool {
    explanation.causes.iter().any(|link| subject.state(link.cause) == State::Refuted)
}
