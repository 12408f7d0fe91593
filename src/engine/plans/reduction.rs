//! What follows from rows without trying: which candidates have to be chosen, which need not, and which rows say nothing new?

use std::collections::HashSet;

use rustc_hash::FxHashMap;

use crate::engine::plans::costs::Costs;
use crate::engine::plans::cover::Row;
use crate::engine::plans::work::Work;

/// Rows of which what is certain has been taken out.
pub(super) struct Reduction {
    /// What any cheapest choice may as well hold, ascending.
    pub(super) chosen: Vec<usize>,
    rows: Vec<Row>,
    /// What is left of the forbidden sets; each can still be chosen whole.
    pub(super) forbidden: Vec<Vec<usize>>,
    /// The rows that each candidate is in, ascending; rows that have been satisfied since included.
    uses: FxHashMap<usize, Vec<usize>>,
}

impl Reduction {
    /// The reduction of some rows; none if they cannot be satisfied without choosing a forbidden set.
    pub(super) fn of(rows: &[Row], forbidden: &[Vec<usize>], costs: &Costs, work: &mut Work) -> Option<Self> {
        let mut uses: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (number, row) in rows.iter().enumerate() {
            for &column in &row.columns {
                uses.entry(column).or_default().push(number);
            }
        }
        let mut reduction =
            Self { chosen: Vec::new(), rows: rows.to_vec(), forbidden: forbidden.to_vec(), uses };
        loop {
            reduction.choose_the_only_ones(work)?;
            let mut is_reduced = reduction.drop_rows(work);
            // A candidate that need not be in the cheapest choice may be in the next.
            if forbidden.is_empty() {
                is_reduced |= reduction.drop_candidates(costs, work);
            }
            if !is_reduced || work.is_over() {
                break;
            }
        }
        reduction.choose_the_only_ones(work)?;
        reduction.lift_bans()?;
        reduction.chosen.sort_unstable();
        Some(reduction)
    }

    /// Chooses what rows leave no choice about; none if a row cannot be satisfied.
    fn choose_the_only_ones(&mut self, work: &mut Work) -> Option<()> {
        for number in 0..self.rows.len() {
            work.spend(1);
            let row = &self.rows[number];
            if row.need > row.columns.len() {
                return None;
            }
            if row.need == row.columns.len() {
                for column in row.columns.clone() {
                    self.chosen.push(column);
                    for &use_ in self.uses.get(&column).into_iter().flatten() {
                        let row = &mut self.rows[use_];
                        work.spend(row.columns.len());
                        row.columns.retain(|&it| it != column);
                        row.need = row.need.saturating_sub(1);
                        if row.need == 0 {
                            row.columns.clear();
                        }
                    }
                    self.uses.remove(&column);
                }
            }
        }
        Some(())
    }

    /// Drops rows that others imply; whether there were any.
    fn drop_rows(&mut self, work: &mut Work) -> bool {
        let mut has_dropped = false;
        for number in 0..self.rows.len() {
            let row = &self.rows[number];
            if row.need == 0 || work.is_over() {
                continue;
            }
            let rarest =
                row.columns.iter().min_by_key(|&column| (self.uses.get(column).map_or(0, Vec::len), column));
            let Some(others) = rarest.and_then(|column| self.uses.get(column)) else { continue };
            let mut implied = Vec::new();
            for &other in others {
                let wider = &self.rows[other];
                work.spend(1);
                if other == number
                    || wider.need == 0
                    || wider.need > row.need
                    || wider.columns.len() < row.columns.len()
                {
                    continue;
                }
                work.spend(wider.columns.len());
                let is_equal = wider.columns.len() == row.columns.len() && wider.need == row.need;
                if is_within(&row.columns, &wider.columns) && !(is_equal && other < number) {
                    implied.push(other);
                }
            }
            for other in implied {
                has_dropped = true;
                self.rows[other].need = 0;
                self.rows[other].columns.clear();
            }
        }
        has_dropped
    }

    /// Drops candidates in whose stead another one, at no more cost, satisfies all that they do; whether there were any.
    fn drop_candidates(&mut self, costs: &Costs, work: &mut Work) -> bool {
        let mut columns: Vec<usize> = self.uses.keys().copied().collect();
        columns.sort_unstable();
        for column in &columns {
            let rows = &self.rows;
            if let Some(uses) = self.uses.get_mut(column) {
                work.spend(uses.len());
                uses.retain(|&number| rows[number].need > 0);
            }
        }
        let mut has_dropped = false;
        for column in columns {
            if work.is_over() {
                break;
            }
            let Some(uses) = self.uses.get(&column).filter(|uses| !uses.is_empty()) else { continue };
            // Where two are needed, one cannot stand in the other's stead if it is chosen as well.
            if uses.iter().any(|&number| self.rows[number].need > 1) {
                continue;
            }
            let shortest = uses.iter().min_by_key(|&&number| (self.rows[number].columns.len(), number));
            let Some(&shortest) = shortest else { continue };
            let stands_in = |other: usize, work: &mut Work| {
                let Some(others) = self.uses.get(&other) else { return false };
                work.spend(1);
                if other == column || costs.of(other) > costs.of(column) || others.len() < uses.len() {
                    return false;
                }
                work.spend(others.len());
                let is_equal = costs.of(other) == costs.of(column) && others.len() == uses.len();
                is_within(uses, others) && !(is_equal && other > column)
            };
            if self.rows[shortest].columns.iter().any(|&other| stands_in(other, work)) {
                has_dropped = true;
                for number in self.uses.remove(&column).into_iter().flatten() {
                    work.spend(self.rows[number].columns.len());
                    self.rows[number].columns.retain(|&it| it != column);
                }
            }
        }
        has_dropped
    }

    /// Takes what is chosen out of the forbidden sets, and drops those that cannot be chosen; none if one is chosen.
    fn lift_bans(&mut self) -> Option<()> {
        let mut left = Vec::new();
        let chosen: HashSet<usize> = self.chosen.iter().copied().collect();
        for set in &self.forbidden {
            let rest: Vec<usize> = set.iter().copied().filter(|it| !chosen.contains(it)).collect();
            if rest.is_empty() {
                return None;
            }
            let is_in_play = |column: &usize| {
                self.uses
                    .get(column)
                    .is_some_and(|uses| uses.iter().any(|&number| self.rows[number].need > 0))
            };
            if rest.iter().all(is_in_play) {
                left.push(rest);
            }
        }
        self.forbidden = left;
        Some(())
    }

    /// The rows that are left, in parts of which none has a candidate in common with another.
    pub(super) fn parts(&self) -> Vec<Vec<Row>> {
        let mut groups = Groups::default();
        for row in self.rows.iter().filter(|row| row.need > 0) {
            groups.join(&row.columns);
        }
        let mut parts: Vec<Vec<Row>> = Vec::new();
        let mut numbers: FxHashMap<usize, usize> = FxHashMap::default();
        for row in self.rows.iter().filter(|row| row.need > 0) {
            let Some(&column) = row.columns.first() else { continue };
            let number = *numbers.entry(groups.head(column)).or_insert_with(|| {
                parts.push(Vec::new());
                parts.len() - 1
            });
            parts[number].push(row.clone());
        }
        parts
    }
}

/// Which candidates belong together.
#[derive(Default)]
struct Groups {
    above: FxHashMap<usize, usize>,
}

impl Groups {
    /// The candidate that stands for the group of another.
    fn head(&mut self, candidate: usize) -> usize {
        let mut head = candidate;
        while let Some(&above) = self.above.get(&head) {
            head = above;
        }
        let mut at = candidate;
        while let Some(above) = self.above.get_mut(&at) {
            at = std::mem::replace(above, head);
        }
        head
    }

    fn join(&mut self, candidates: &[usize]) {
        for pair in candidates.windows(2) {
            let (one, other) = (self.head(pair[0]), self.head(pair[1]));
            if one != other {
                self.above.insert(one.max(other), one.min(other));
            }
        }
    }
}

/// Whether all of `few` are among `many`; both ascend.
fn is_within(few: &[usize], many: &[usize]) -> bool {
    let mut many = many.iter();
    few.iter().all(|it| many.any(|other| other == it))
}
