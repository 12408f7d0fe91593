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
    const NONE: Self = Self { best: None, lower: u64::MAX };

    /// What is known of both together.
    fn and(&self, other: &Self) -> Self {
        let both = self.best.as_ref().zip(other.best.as_ref());
        Self {
            best: both.map(|(some, others)| some.iter().chain(others).copied().collect()),
            lower: self.lower.saturating_add(other.lower),
        }
    }

    /// What is known of the cheaper of both.
    fn or(&mut self, other: Self, costs: &Costs) {
        let cost = |best: &Option<Vec<usize>>| best.as_ref().map_or(u64::MAX, |best| costs.sum(best));
        if cost(&other.best) < cost(&self.best) {
            self.best = other.best;
        }
        self.lower = self.lower.min(other.lower);
    }
}

/// The cheapest candidates that satisfy all rows and have none of the forbidden sets among them; there are a few of these at most.
pub(super) fn cheapest(rows: &[Row], forbidden: &[Vec<usize>], costs: &Costs, work: &mut Work) -> Answer {
    let Some(reduction) = Reduction::of(rows, forbidden, costs, work) else { return Answer::NONE };
    let kept_out = reduction.forbidden.len();
    let certain = Answer { lower: costs.sum(&reduction.chosen), best: Some(reduction.chosen.clone()) };
    // The cheapest in the parts so far, for each choice of forbidden sets of which something has been left out there.
    let mut so_far = vec![Answer::NONE; 1 << kept_out];
    so_far[0] = certain;
    let mut parts = reduction.parts().into_iter().peekable();
    while let Some(part) = parts.next() {
        let is_last = parts.peek().is_none();
        let columns: HashSet<usize> = part.iter().flat_map(|row| row.columns.iter().copied()).collect();
        let within: Vec<Vec<usize>> = reduction
            .forbidden
            .iter()
            .map(|set| set.iter().copied().filter(|it| columns.contains(it)).collect())
            .collect();
        let mut next = vec![Answer::NONE; 1 << kept_out];
        for broken_here in 0..1_usize << kept_out {
            let here: Vec<Vec<usize>> = (0..kept_out)
                .filter(|set| broken_here & (1 << set) != 0)
                .map(|set| within[set].clone())
                .collect();
            // In the end, every set has to have been broken somewhere.
            let all = so_far.len() - 1;
            let befores: Vec<usize> = (0..so_far.len())
                .filter(|before| before & broken_here == 0 && so_far[*before].lower < u64::MAX)
                .filter(|before| !is_last || before | broken_here == all)
                .collect();
            // A set that has nothing in a part cannot be broken there.
            if befores.is_empty() || here.iter().any(Vec::is_empty) {
                continue;
            }
            let answer = Branching::of(&part, &here, costs).cheapest(work);
            for broken_before in befores {
                let joined = so_far[broken_before].and(&answer);
                next[broken_before | broken_here].or(joined, costs);
            }
        }
        so_far = next;
    }
    let mut answer = so_far.pop().unwrap_or(Answer::NONE);
    if let Some(all) = &mut answer.best {
        all.sort_unstable();
    }
    Answer { lower: costs.attainable(answer.lower), best: answer.best }
}
