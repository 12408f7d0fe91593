//! What would settle a hint on wording?

use std::ops::Range;

use crate::document::{Cause, CauseId};
use crate::edit::{Edit, Slot, Spot};
use crate::engine::checks::Fix;
use crate::engine::checks::lexicon::Section;
use crate::engine::checks::reading::Reading;
use crate::engine::checks::view::{Statement, View};
use crate::engine::wording::Text;
use crate::language::tr;

/// What would settle that a statement has words of a list.
pub(super) type Remedy = fn(&View<'_>, Statement<'_>, Section) -> Option<Fix>;

/// Only the room knows.
pub(super) const fn none(_: &View<'_>, _: Statement<'_>, _: Section) -> Option<Fix> {
    None
}

/// The statement with a gap where the words stand.
pub(super) fn gap(_: &View<'_>, statement: Statement<'_>, list: Section) -> Option<Fix> {
    Some(Fix::Rewording(with_gaps(statement.reading, list)))
}

/// What somebody saw and did, instead of what would have been right.
pub(super) fn what_was_seen(_: &View<'_>, statement: Statement<'_>, _: Section) -> Option<Fix> {
    Some(Fix::Rewording(tr!(statement.language(), "check-what-was-seen")))
}

/// A cause below that tells what let it pass, with a gap to be filled.
pub(super) fn what_let_it_pass(view: &View<'_>, statement: Statement<'_>, _: Section) -> Option<Fix> {
    Some(ask_why(view, statement, tr!(statement.language(), "check-what-let-it-pass")))
}

/// A cause below that tells what made it the natural thing to do, with a gap to be filled.
pub(super) fn what_made_it_natural(view: &View<'_>, statement: Statement<'_>, _: Section) -> Option<Fix> {
    Some(ask_why(view, statement, tr!(statement.language(), "check-what-made-it-natural")))
}

fn ask_why(view: &View<'_>, statement: Statement<'_>, answer: String) -> Fix {
    let id = CauseId::new(view.review.next_ids.cause);
    let spot = Spot::Below { effect: statement.id, slot: Slot::LAST };
    Fix::Edits(vec![Edit::AddCause { id, cause: Box::new(Cause::new(answer)), spot }])
}

/// The statement as it was written, but for a gap in place of each of the words.
pub(super) fn with_gaps(reading: &Reading, list: Section) -> String {
    replaced(&reading.text, reading.places(list), GAP)
}

/// The text as it was written, but for `words` in each of these places, which stand in their order.
pub(super) fn replaced(text: &Text, places: impl IntoIterator<Item = Range<usize>>, words: &str) -> String {
    let places: Vec<Range<usize>> = places.into_iter().collect();
    // From the last to the first, so that what stands before is where it was.
    places.iter().rev().fold(text.written().to_owned(), |mut written, place| {
        if let Some(bytes) = text.bytes(place.start, place.end) {
            written.replace_range(bytes, words);
        }
        written
    })
}

/// What a gap looks like.
pub(super) const GAP: &str = "…";
