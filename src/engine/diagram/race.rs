//! Which order of the leaves makes the smallest diagram?

use crate::engine::diagram::cut::Cut;
use crate::engine::diagram::effort::Effort;
use crate::engine::diagram::inside::{Construction, Inside};
use crate::engine::diagram::orders::{Taking, Weights, drawn_together, walked};

/// How many steps each order gets at first: a fraction of a millisecond. Most modules need no more.
const FIRST_TURN: usize = 2_000;

/// How many more each gets then, those that have come furthest first: about a millisecond.
const MAIN_TURN: usize = 18_000;

/// How many more the best of each kind get before one is preferred to the other.
const LAST_TURN: usize = 140_000;

/// Builds the function of a module; none if the effort does not suffice for it.
///
/// No rule finds a good order for every formula: the best for one makes diagrams a hundred times too large for another. So a
/// few are tried at once, and those that fall behind are given up, first among those that a walk finds and among those that
/// draw gates together, for the two are good at different formulas, and then between the best of each.
pub(super) fn build<'a>(inside: &'a Inside, cut: Cut, effort: &mut Effort) -> Option<Construction<'a>> {
    let weights = Weights::of(inside);
    let walk = |taking| walked(inside, &weights, taking);
    let walks = [Taking::LargestShared, Taking::SmallestShared, Taking::Shared].map(walk);
    let best_walk = heat(walks.into_iter().map(|order| Construction::of(inside, order, cut)), effort)?;
    if best_walk.is_done() {
        return Some(best_walk);
    }
    let draws =
        [Taking::LargestShared, Taking::SmallestShared].map(|taking| drawn_together(inside, &walk(taking)));
    let best_draw = heat(draws.into_iter().map(|order| Construction::of(inside, order, cut)), effort)?;
    if best_draw.is_done() {
        return Some(best_draw);
    }
    decide([best_walk, best_draw], effort)
}

/// Lets each take its turns: the first that is done, or else the one that has come furthest; none if the effort is over.
fn heat<'a>(
    constructions: impl Iterator<Item = Construction<'a>>,
    effort: &mut Effort,
) -> Option<Construction<'a>> {
    let mut constructions: Vec<Construction<'a>> = constructions.collect();
    for turn in [FIRST_TURN, MAIN_TURN] {
        constructions.sort_by_key(Construction::rest);
        for number in 0..constructions.len() {
            effort.begin_turn(turn);
            constructions[number].build(effort);
            if constructions[number].is_done() {
                return Some(constructions.swap_remove(number));
            }
            if effort.is_over() {
                return None;
            }
        }
    }
    constructions.into_iter().min_by_key(Construction::rest)
}

/// Lets two go on until one is ahead, and that one to the end.
fn decide<'a>(mut finalists: [Construction<'a>; 2], effort: &mut Effort) -> Option<Construction<'a>> {
    let mut turn = LAST_TURN;
    loop {
        for finalist in &mut finalists {
            effort.begin_turn(turn);
            finalist.build(effort);
            if finalist.is_done() || effort.is_over() {
                break;
            }
        }
        let [one, other] = &finalists;
        let is_decided =
            one.is_done() || other.is_done() || one.rest().0 != other.rest().0 || effort.is_over();
        if is_decided {
            break;
        }
        turn = turn.saturating_mul(2);
    }
    let [one, other] = finalists;
    let mut winner = if one.rest() <= other.rest() { one } else { other };
    effort.begin_turn(usize::MAX);
    winner.build(effort);
    winner.is_done().then_some(winner)
}
