//! How a tree becomes indented text.

use std::collections::BTreeSet;

use crate::document::{Cause, CauseId, Review, State};
use crate::interchange::outline::line;

/// Writes the tree of a review, which [`read`](crate::interchange::outline::read) reads back.
///
/// Names are written where they are not C1, C2, … from top to bottom, where a line further down shares the cause, and
/// where the statement begins like a mark. Everything but the tree, its statements and its states is left out; a line
/// break in a statement becomes a space. A review without a problem gives an empty text.
pub fn write(review: &Review) -> String {
    let has_plain_names = review.reading_order().into_iter().zip(1..).all(|(id, line)| id.number() == line);
    let tops = review.problem.map(|id| (id, 0, false));
    write_trees(review, tops.into_iter().collect(), !has_plain_names)
}

/// Writes `causes`, each with all below it, as [`parse`](crate::interchange::outline::parse) reads them back.
///
/// Causes that follow one another here and act together in an explanation of the review do so in the text. Names are
/// written where a line further down shares the cause, and where the statement begins like a mark.
pub fn write_below(review: &Review, causes: &[CauseId]) -> String {
    let act_together = |one, other| {
        let mut explanations = review.causes.values().flat_map(|cause| &cause.explanations);
        explanations.any(|explanation| explanation.contains(one) && explanation.contains(other))
    };
    let before = std::iter::once(None).chain(causes.iter().copied().map(Some));
    let tops = before.zip(causes).map(|(before, &id)| (id, 0, before.is_some_and(|it| act_together(it, id))));
    write_trees(review, tops.collect(), false)
}

/// Writes trees, given by their top lines: the cause, how deep it stands, and whether it joins the line above.
fn write_trees(review: &Review, tops: Vec<(CauseId, usize, bool)>, names_all: bool) -> String {
    let shared = shared_causes(review, tops.iter().map(|&(id, ..)| id));
    let mut text = String::new();
    let mut written = BTreeSet::new();
    // Lines to come, the next one last.
    let mut waiting: Vec<_> = tops.into_iter().rev().collect();
    while let Some((id, depth, acts_together)) = waiting.pop() {
        let Some(cause) = review.causes.get(&id) else { continue };
        text.push_str(&"  ".repeat(depth));
        if acts_together {
            text.push_str("& ");
        }
        if !written.insert(id) {
            text.push_str(&format!("= {id}\n"));
            continue;
        }
        text.push_str(match cause.state {
            State::Confirmed => "",
            State::Suspected => "? ",
            State::Refuted => "× ",
        });
        let statement = on_one_line(&cause.statement);
        if names_all || shared.contains(&id) || !line::is_plain(&statement) {
            text.push_str(format!("[{id}] {statement}").trim_end());
        } else {
            text.push_str(&statement);
        }
        text.push('\n');
        let below = cause.explanations.iter().flat_map(|explanation| {
            explanation.causes.iter().enumerate().map(move |(place, link)| (link.cause, depth + 1, place > 0))
        });
        let below: Vec<_> = below.collect();
        waiting.extend(below.into_iter().rev());
    }
    text
}

/// The causes that stand in these trees more than once.
fn shared_causes(review: &Review, tops: impl Iterator<Item = CauseId>) -> BTreeSet<CauseId> {
    let mut waiting: Vec<CauseId> = tops.collect();
    let (mut seen, mut shared) = (BTreeSet::new(), BTreeSet::new());
    while let Some(id) = waiting.pop() {
        if seen.insert(id) {
            waiting.extend(review.causes.get(&id).into_iter().flat_map(Cause::causes));
        } else {
            shared.insert(id);
        }
    }
    shared
}

fn on_one_line(statement: &str) -> String {
    let lines = statement.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}
