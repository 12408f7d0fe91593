//! How a tree becomes indented text.

use std::collections::BTreeSet;

use crate::document::{CauseId, Review, State};
use crate::interchange::outline::line;

/// Writes the tree of a review, which [`read`](crate::interchange::outline::read) reads back.
///
/// Names are written where they are not C1, C2, … from top to bottom, where a line further down shares the cause, and
/// where the statement begins like a mark. Everything but the tree, its statements and its states is left out; a line
/// break in a statement becomes a space. A review without a problem gives an empty text.
pub fn write(review: &Review) -> String {
    let has_plain_names = review.reading_order().into_iter().zip(1..).all(|(id, line)| id.number() == line);
    let shared = shared_causes(review);
    let mut text = String::new();
    let mut written = BTreeSet::new();
    // Lines to come, the next one last: the cause, how deep it stands, and whether it joins the line above.
    let mut waiting: Vec<(CauseId, usize, bool)> =
        review.problem.map(|id| (id, 0, false)).into_iter().collect();
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
        if !has_plain_names || shared.contains(&id) || !line::is_plain(&statement) {
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

/// The causes that stand in the tree more than once.
fn shared_causes(review: &Review) -> BTreeSet<CauseId> {
    let mut seen = BTreeSet::new();
    review.links().map(|(_, cause)| cause).filter(|&cause| !seen.insert(cause)).collect()
}

fn on_one_line(statement: &str) -> String {
    let lines = statement.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}
