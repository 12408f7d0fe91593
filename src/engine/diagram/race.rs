//! Which order of the leaves makes the smallest diagram?

use crate::engine::diagram::cut::Cut;
use crate::engine::diagram::effort::Effort;
use crate::engine::diagram::inside::{Construction, Inside};
use crate::engine::diagram::orders::{Taking, Weights, drawn_together, walked};

/// How many steps each order gets before the others are looked at: less than a millisecond. Most modules need far fewer.
const FIRST_TURN: usize = 20_000;

/// How many steps the best of each kind get before one is preferred to the other.
const SECOND_TURN: usize = 140_000;

/// Builds the function of a module; none if the effort does not suffice for it.
///
/// No rule finds a good order for every formula: the best for one makes diagrams a hundred times too large for another. So a
/// few are tried at once, and those that fall behind are given up, first among those that a walk finds and among those that
/// draw gates together, for the two are good at different formulas, and then between the best of each.
pub(super) fn build<'a>(inside: &'a Inside, cut: Cut, effort: &mut Effort) -> Option<Construction<'a>> {
    let weights = Weights::of(inside);
    let walk = |taking| walked(inside, &weights, taking);
    let walks = [Taking::LargestShared, Taking::SmallestShared, Taking::Shared].into_iter().map(walk);
    let best_walk = heat(walks.map(|order| Construction::of(inside, order, cut)), effort)?;
    if best_walk.is_done() {
        return Some(best_walk);
    }
    let draws = [Taking::LargestShared, Taking::SmallestShared].into_iter();
    let draws = draws.map(|taking| drawn_together(inside, &walk(taking)));
    let best_draw = heat(draws.map(|order| Construction::of(inside, order, cut)), effort)?;
    if best_draw.is_done() {
        return Some(best_draw);
    }
    decide([best_walk, best_draw], effort)
}

/// Gives each a first turn: the first that is done, or else the one that has come furthest; none if the effort is over.
fn heat<'a>(
    constructions: impl Iterator<Item = Construction<'a>>,
    effort: &mut Effort,
) -> Option<Construction<'a>> {
    let mut best: Option<Construction<'a>> = None;
    for mut construction in constructions {
        effort.begin_turn(FIRST_TURN);
        construction.build(effort);
        if construction.is_done() {
            return Some(construction);
        }
        if effort.is_over() {
            return None;
        }
        if best.as_ref().is_none_or(|best| construction.rest() < best.rest()) {
            best = Some(construction);
        }
    }
    best
}

/// Lets two go on until one is ahead, and that one to the end.
fn decide<'a>(mut finalists: [Construction<'a>; 2], effort: &mut Effort) -> Option<Construction<'a>> {
    let mut turn = SECOND_TURN;
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
