//! Do two statements say nearly the same?

use rustc_hash::FxHashMap;

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
    let smaller = move |larger: usize| {
        let content = &statements[larger].reading.content;
        let keys = content.features().iter().map(|&feature| (content.kind(), feature));
        keys.filter_map(|key| by_rarest.get(&key)).flatten().copied().collect::<Vec<_>>()
    };
    let are_alike = |&(smaller, larger): &(usize, usize)| {
        let (one, other) = (statements[smaller].reading, statements[larger].reading);
        smaller != larger && one.letters != other.letters && one.content.is_nearly(&other.content)
    };
    (0..statements.len())
        .flat_map(move |larger| smaller(larger).into_iter().map(move |smaller| (smaller, larger)))
        .filter(are_alike)
        .map(|(one, other)| (one.max(other), one.min(other)))
}

/// The statements by what they may not differ in and the rarest thing they are about: one that is contained in
/// another shares that with it.
fn by_rarest(statements: &[Statement<'_>]) -> FxHashMap<(u64, u16), Vec<usize>> {
    let mut uses = vec![0_u32; usize::from(u16::MAX) + 1];
    for &feature in statements.iter().flat_map(|it| it.reading.content.features()) {
        uses[usize::from(feature)] += 1;
    }
    let mut by_rarest: FxHashMap<(u64, u16), Vec<usize>> = FxHashMap::default();
    for (place, statement) in statements.iter().enumerate() {
        let content = &statement.reading.content;
        let rarest = content.features().iter().min_by_key(|&&feature| uses[usize::from(feature)]);
        if let Some(&rarest) = rarest {
            let alike = by_rarest.entry((content.kind(), rarest)).or_default();
            // A review that says the same over and over is told so often enough.
            if alike.len() < MOST_ALIKE {
                alike.push(place);
            }
        }
    }
    by_rarest
}

/// How many statements are compared that share what is rarest about them.
const MOST_ALIKE: usize = 64;
