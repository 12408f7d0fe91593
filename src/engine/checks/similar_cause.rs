//! Do two statements say nearly the same?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::same_cause_twice::merge;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "similar-cause",
    rule: "S14",
    level: Level::Hint,
    is_default: true,
    why: "similar-cause-why",
    source: "source-naze",
    sees: Parts::WORDS.and(Parts::TREE).and(Parts::FACTS).and(Parts::ACTIONS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let statements: Vec<Statement<'_>> =
        view.statements().filter(|statement| statement.reading.content.is_telling()).collect();
    let mut twins: Vec<(usize, usize)> = pairs(&statements).collect();
    twins.sort_unstable();
    // Of several that a statement resembles, the first.
    twins.dedup_by_key(|&mut (later, _)| later);
    for (later, earlier) in twins {
        let (double, twin) = (statements[later], statements[earlier]);
        hints.add(check, double.id).others([twin.id]).fix(merge(view, double.id, twin.id));
    }
}

/// The statements that are nearly those before them, each with one of these.
fn pairs<'a>(statements: &'a [Statement<'_>]) -> impl Iterator<Item = (usize, usize)> + 'a {
    let by_rarest = by_rarest(statements);
    let are_alike = |smaller: usize, larger: usize| {
        let (one, other) = (statements[smaller].reading, statements[larger].reading);
        smaller != larger && one.letters != other.letters && one.content.is_nearly(&other.content)
    };
    statements.iter().enumerate().flat_map(move |(larger, statement)| {
        let content = &statement.reading.content;
        let places = content.features().iter().map(|&feature| place(content.kind(), feature));
        let smaller = places.flat_map(|place| &by_rarest[place]);
        let alike = smaller.filter(|&&smaller| are_alike(smaller, larger));
        alike.map(|&smaller| (smaller.max(larger), smaller.min(larger))).collect::<Vec<_>>()
    })
}

/// The statements in places of a table, by what they may not differ in and the rarest thing they are about: one that is
/// contained in another shares that with it.
fn by_rarest(statements: &[Statement<'_>]) -> Vec<Vec<usize>> {
    let mut uses = vec![0_u32; PLACES];
    for content in statements.iter().map(|it| &it.reading.content) {
        content.features().iter().for_each(|&feature| uses[place(content.kind(), feature)] += 1);
    }
    let mut by_rarest = vec![Vec::new(); PLACES];
    for (number, statement) in statements.iter().enumerate() {
        let content = &statement.reading.content;
        let places = content.features().iter().map(|&feature| place(content.kind(), feature));
        if let Some(rarest) = places.min_by_key(|&place| uses[place]) {
            let alike = &mut by_rarest[rarest];
            // A review that says the same over and over is told so often enough.
            if alike.len() < MOST_ALIKE {
                alike.push(number);
            }
        }
    }
    by_rarest
}

/// How many places the table has: enough to part what differs, and little enough to be at hand.
const PLACES: usize = 1 << 13;

/// The place in the table; a few share theirs, which costs a comparison.
const fn place(kind: u64, feature: u16) -> usize {
    // Fibonacci hashing: the golden ratio spreads numbers, and the upper bits are spread best.
    let number = (kind ^ feature as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (number >> 51) as usize
}

/// How many statements are compared that share what is rarest about them.
const MOST_ALIKE: usize = 64;
