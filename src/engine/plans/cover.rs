//! Which candidates of the least cost satisfy every row?

use std::collections::{BTreeMap, HashSet};

use crate::engine::plans::branching::Branching;
use crate::engine::plans::costs::Costs;
use crate::engine::plans::reduction::Reduction;
use crate::engine::plans::work::Work;

/// A demand: of these candidates, at least so many have to be done.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Row {
    /// The candidates, ascending.
    pub(super) columns: Vec<usize>,
    /// How many of them are needed: 1 or 2, and 0 for what is satisfied.
    pub(super) need: usize,
}

/// Demands, each once.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The demands, in the order in which they were found.
    pub(super) all: Vec<Row>,
    seen: HashSet<Row>,
    /// In how many demands each candidate is.
    frequency: BTreeMap<usize, u64>,
}

impl Rows {
    /// Adds a demand, unless it is there.
    pub(super) fn add(&mut self, row: Row) {
        if row.need > 0 && self.seen.insert(row.clone()) {
            for &column in &row.columns {
                *self.frequency.entry(column).or_default() += 1;
            }
            self.all.push(row);
        }
    }

    /// The one of some candidates that satisfies the most demands for its cost; the first of equals.
    pub(super) fn most_useful(
        &self,
        candidates: impl Iterator<Item = usize>,
        costs: &Costs,
    ) -> Option<usize> {
        let uses = |candidate: usize| u128::from(self.frequency.get(&candidate).map_or(1, |uses| uses + 1));
        candidates.reduce(|best, other| {
            let is_better =
                u128::from(costs.of(best)) * uses(other) > u128::from(costs.of(other)) * uses(best);
            if is_better { other } else { best }
        })
    }
}

/// What is known about the cheapest satisfaction of some rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    /// The cheapest that was found, ascending.
    pub(super) best: Option<Vec<usize>>,
    /// What any costs at least: as much as the best, if it is known to be the cheapest; `u64::MAX` if there is none.
    pub(super) lower: u64,
}

impl Answer {
    /// There is none.
    pub(super) const NONE: Self = Self { best: None, lower: u64::MAX };
}

/// The cheapest candidates that satisfy all rows and have none of the forbidden sets among them.
pub(super) fn cheapest(rows: &[Row], forbidden: &[Vec<usize>], costs: &Costs, work: &mut Work) -> Answer {
    let Some(reduction) = Reduction::of(rows, forbidden, costs, work) else { return Answer::NONE };
    let mut best = Some(reduction.chosen.clone());
    let mut lower = costs.sum(&reduction.chosen);
    for part in reduction.parts() {
        let answer = Branching::of(&part, costs).cheapest(work);
        if answer.lower == u64::MAX {
            return Answer::NONE;
        }
        lower += answer.lower;
        best = best.zip(answer.best).map(|(mut all, some)| {
            all.extend(some);
            all
        });
    }
    if let Some(all) = &mut best {
        all.sort_unstable();
    }
    Answer { best, lower: costs.attainable(lower) }
}
