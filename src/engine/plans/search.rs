//! Which set of candidates reaches a goal at the least cost?

use crate::engine::plans::costs::Costs;
use crate::engine::plans::cover::{Rows, cheapest};
use crate::engine::plans::goal::Goal;
use crate::engine::plans::work::Work;

/// In how many parts of its work one thing is done, so that in a large tree some is left for the others.
const PARTS: usize = 4;

/// What is known about the cheapest set.
#[derive(Debug)]
pub(super) struct Found {
    /// The cheapest set that was found, ascending; none if there is none, or none was found.
    pub(super) best: Option<Vec<usize>>,
    /// What any set costs at least: as much as the best, if it is known to be the cheapest.
    pub(super) lower: u64,
}

/// The cheapest set that reaches a goal and has none of the forbidden sets within it.
///
/// The cheapest set that satisfies the rows known so far costs no more than the one that is sought. If it reaches the goal, it
/// is the one. Else it falls short of some rows that are not known yet: with these it is sought again. Each round begins with
/// more rows than the last, so it ends (implicit hitting sets: Moreno-Centeno and Karp, Operations Research 61(2), 2013).
///
/// The cheapest set has no needless member, for without it the set would be cheaper, and hold no forbidden one either. So if all
/// forbidden sets are without needless members too, the one that is found is different from each and no mere extension of it.
pub(super) fn search(
    goal: &dyn Goal,
    rows: &mut Rows,
    costs: &Costs,
    forbidden: &[Vec<usize>],
    work: &mut Work,
) -> Found {
    let mut search = Search { goal, costs, forbidden, best: None, upper: u64::MAX, lower: 0 };
    search.complete(&[], rows, work);
    while !work.is_over() && search.lower < search.upper {
        // However little a round has to do, there are not more rounds than steps.
        work.spend(1);
        let answer = cheapest(&rows.all, forbidden, costs, work);
        search.lower = search.lower.max(answer.lower).min(search.upper);
        let Some(chosen) = answer.best else {
            if answer.lower == u64::MAX {
                break;
            }
            continue;
        };
        if search.lower >= search.upper {
            break;
        }
        let mut part = work.part(PARTS);
        let falls_short = goal.add_unsatisfied(&chosen, rows, &mut part);
        work.take_back(&part);
        if falls_short {
            search.complete(&chosen, rows, work);
        } else {
            search.take(chosen);
        }
    }
    Found { best: search.best, lower: search.lower }
}

struct Search<'a> {
    goal: &'a dyn Goal,
    costs: &'a Costs,
    forbidden: &'a [Vec<usize>],
    best: Option<Vec<usize>>,
    upper: u64,
    lower: u64,
}

impl Search<'_> {
    /// Completes a set, leaves out of it what is needless, and takes it if it is the best so far.
    fn complete(&mut self, chosen: &[usize], rows: &mut Rows, work: &mut Work) {
        let mut part = work.part(PARTS);
        let mut completed = self.goal.completed(chosen, self.costs, rows, &mut part);
        work.take_back(&part);
        completed.sort_by_key(|&candidate| (u64::MAX - self.costs.of(candidate), usize::MAX - candidate));
        let mut part = work.part(PARTS);
        let completed = self.goal.without_needless(completed, &mut part);
        work.take_back(&part);
        self.take(completed);
    }

    fn take(&mut self, set: Vec<usize>) {
        let cost = self.costs.sum(&set);
        let holds = |forbidden: &Vec<usize>| forbidden.iter().all(|it| set.binary_search(it).is_ok());
        if cost < self.upper && !self.forbidden.iter().any(holds) {
            self.upper = cost;
            self.best = Some(set);
        }
    }
}
