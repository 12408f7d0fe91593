//! Which order of the leaves makes the smallest diagram?

use crate::engine::diagram::cut::Cut;
use crate::engine::diagram::decision::Functions;
use crate::engine::diagram::effort::Effort;
use crate::engine::diagram::inside::{Construction, Inside, Number};
use crate::engine::diagram::orders::{Taking, Weights, drawn_together, walked};

/// How many steps the first orders get at first: a fraction of a millisecond. Most modules need no more.
const FIRST_TURN: usize = 2_000;

/// How many more each gets then, those that have come furthest first: about a millisecond.
const MAIN_TURN: usize = 18_000;

/// How many more the best of each kind get before one is preferred to the other.
const LAST_TURN: usize = 140_000;

/// Which orders enter before each of the turns of a heat.
type Entries = [(usize, &'static [Taking]); 2];

/// The orders that a walk finds. The first is seldom the best, and seldom far from it.
const WALKS: Entries =
    [(FIRST_TURN, &[Taking::SmallestShared, Taking::LargestShared]), (MAIN_TURN, &[Taking::Shared])];

/// The orders that draw gates together, each named for the walk that it begins with.
const DRAWS: Entries = [(FIRST_TURN, &[Taking::LargestShared, Taking::SmallestShared]), (MAIN_TURN, &[])];

/// Functions that are no longer needed, so that their memory is used again: for sets up to one cut.
pub(super) struct Spare {
    functions: Vec<Functions>,
    cut: Cut,
}

impl Spare {
    /// None yet.
    pub(super) const fn new(cut: Cut) -> Self {
        Self { functions: Vec::new(), cut }
    }

    /// No functions but true and false, with some room for those of a module.
    fn take(&mut self, inside: &Inside) -> Functions {
        const FOR_EACH: usize = 4;
        const MOST: usize = 1 << 11;
        let mut functions = self.functions.pop().unwrap_or_else(|| Functions::new(self.cut));
        functions.clear((FOR_EACH * inside.len()).min(MOST));
        functions
    }

    /// Takes functions back.
    pub(super) fn give(&mut self, functions: Functions) {
        self.functions.push(functions);
    }
}

/// Builds the function of a module; none if the effort does not suffice for it.
///
/// No rule finds a good order for every formula: the best for one makes diagrams a hundred times too large for another. So a
/// few are tried in turns, and those that fall behind are given up, first among those that a walk finds and among those that
/// draw gates together, for the two are good at different formulas, and then between the best of each.
pub(super) fn build<'a>(
    inside: &'a Inside,
    spare: &mut Spare,
    effort: &mut Effort,
) -> Option<Construction<'a>> {
    let weights = Weights::of(inside);
    let walk = |taking| walked(inside, &weights, taking);
    let best_walk = heat(inside, WALKS, &walk, spare, effort)?;
    if best_walk.is_done() {
        return Some(best_walk);
    }
    let draw = |taking| drawn_together(inside, &walk(taking));
    let best_draw = heat(inside, DRAWS, &draw, spare, effort)?;
    if best_draw.is_done() {
        return Some(best_draw);
    }
    decide([best_walk, best_draw], effort)
}

/// Lets orders take their turns: the first that is done, or else the one that has come furthest; none if the effort is over.
fn heat<'a>(
    inside: &'a Inside,
    entries: Entries,
    order: &dyn Fn(Taking) -> Vec<Number>,
    spare: &mut Spare,
    effort: &mut Effort,
) -> Option<Construction<'a>> {
    let mut field: Vec<Construction<'a>> = Vec::new();
    let mut turns_before = 0;
    for (turn, entering) in entries {
        field.sort_by_key(Construction::rest);
        let mut entering = entering.iter();
        for number in 0..field.len() + entering.len() {
            // An order is looked for only when its turn has come: most heats are over before.
            let is_new = number == field.len();
            if is_new {
                field.extend(
                    entering.next().map(|&it| Construction::of(inside, order(it), spare.take(inside))),
                );
            }
            effort.begin_turn(if is_new { turns_before + turn } else { turn });
            field[number].build(effort);
            if field[number].is_done() {
                return Some(chosen(field, number, spare));
            }
            if effort.is_over() {
                return None;
            }
        }
        turns_before += turn;
    }
    let best = (0..field.len()).min_by_key(|&number| field[number].rest())?;
    Some(chosen(field, best, spare))
}

/// One of a field; the others are given up.
fn chosen<'a>(mut field: Vec<Construction<'a>>, number: usize, spare: &mut Spare) -> Construction<'a> {
    let one = field.swap_remove(number);
    field.into_iter().for_each(|other| spare.give(other.functions));
    one
}

/// Lets two go on, the one that has fewer gates left before the other, until one is ahead, and that one to the end.
fn decide<'a>(mut finalists: [Construction<'a>; 2], effort: &mut Effort) -> Option<Construction<'a>> {
    let mut turn = LAST_TURN;
    loop {
        let first = usize::from(finalists[1].rest().0 < finalists[0].rest().0);
        for number in [first, 1 - first] {
            effort.begin_turn(turn);
            finalists[number].build(effort);
            if finalists[number].is_done() || effort.is_over() {
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
