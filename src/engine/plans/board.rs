//! Which candidates are chosen and which left out at one point of the search, and what follows from that at once?

use rustc_hash::FxHashMap;

use crate::engine::plans::costs::Costs;
use crate::engine::plans::cover::Row;

/// What has been decided about a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// Nothing yet.
    Free,
    /// It is in.
    In,
    /// It is out.
    Out,
}

/// One row, with its candidates by their places on the board.
pub(super) struct Demand {
    /// The candidates.
    pub(super) columns: Vec<usize>,
    /// How many of them are needed beyond those that are in; negative if more are in than needed.
    pub(super) need: isize,
    /// How many of them are free.
    pub(super) free: isize,
}

/// A set that must not be in whole.
struct Ban {
    columns: Vec<usize>,
    /// How many of it are not in.
    missing: usize,
    /// How many of it are out.
    out: usize,
}

/// The rows of one part, and what has been decided so far. Decisions are taken back in the opposite order.
pub(super) struct Board {
    /// The candidates that stand at each place.
    pub(super) names: Vec<usize>,
    /// Their costs.
    pub(super) costs: Vec<u64>,
    /// What has been decided about each.
    pub(super) choices: Vec<Choice>,
    /// The rows.
    pub(super) demands: Vec<Demand>,
    /// The rows that each candidate is in.
    pub(super) uses: Vec<Vec<usize>>,
    /// What those that are in cost.
    pub(super) cost: u64,
    /// How many rows are not satisfied.
    pub(super) open: usize,
    bans: Vec<Ban>,
    bans_of: Vec<Vec<usize>>,
    /// What was decided, in order.
    decided: Vec<usize>,
    /// Rows that may leave no choice.
    tight: Vec<usize>,
    /// Bans that may leave no choice.
    near: Vec<usize>,
    /// How many places of rows have been looked at.
    pub(super) steps: usize,
}

impl Board {
    /// The board of rows and of sets that must not be in whole, with nothing decided.
    pub(super) fn of(rows: &[Row], forbidden: &[Vec<usize>], costs: &Costs) -> Self {
        let mut names: Vec<usize> = rows.iter().flat_map(|row| row.columns.iter().copied()).collect();
        names.sort_unstable();
        names.dedup();
        let places: FxHashMap<usize, usize> =
            names.iter().enumerate().map(|(place, &name)| (name, place)).collect();
        let placed = |columns: &[usize]| -> Vec<usize> {
            columns.iter().filter_map(|name| places.get(name).copied()).collect()
        };
        let mut uses = vec![Vec::new(); names.len()];
        let mut bans_of = vec![Vec::new(); names.len()];
        let mut demands: Vec<Demand> = rows
            .iter()
            .map(|row| Demand {
                columns: placed(&row.columns),
                need: row.need as isize,
                free: row.columns.len() as isize,
            })
            .collect();
        // The bound grows best from the rows that leave least choice.
        demands.sort_by_key(|demand| demand.columns.len());
        for (number, demand) in demands.iter().enumerate() {
            for &column in &demand.columns {
                uses[column].push(number);
            }
        }
        let bans: Vec<Ban> =
            forbidden.iter().map(|set| Ban { columns: placed(set), missing: set.len(), out: 0 }).collect();
        for (number, ban) in bans.iter().enumerate() {
            for &column in &ban.columns {
                bans_of[column].push(number);
            }
        }
        Self {
            costs: names.iter().map(|&name| costs.of(name)).collect(),
            choices: vec![Choice::Free; names.len()],
            tight: (0..demands.len()).collect(),
            near: (0..bans.len()).collect(),
            open: demands.len(),
            cost: 0,
            decided: Vec::new(),
            steps: 0,
            names,
            demands,
            uses,
            bans,
            bans_of,
        }
    }

    /// How many decisions have been taken.
    pub(super) fn depth(&self) -> usize {
        self.decided.len()
    }

    /// Puts a free candidate in.
    pub(super) fn put_in(&mut self, column: usize) {
        self.decide(column, Choice::In);
    }

    /// Leaves a free candidate out.
    pub(super) fn leave_out(&mut self, column: usize) {
        self.decide(column, Choice::Out);
    }

    fn decide(&mut self, column: usize, choice: Choice) {
        if self.choices[column] != Choice::Free {
            return;
        }
        self.choices[column] = choice;
        self.decided.push(column);
        self.steps += self.uses[column].len();
        if choice == Choice::In {
            self.cost += self.costs[column];
        }
        for &number in &self.uses[column] {
            let demand = &mut self.demands[number];
            demand.free -= 1;
            if choice == Choice::In {
                demand.need -= 1;
                if demand.need == 0 {
                    self.open -= 1;
                }
            } else if demand.need > 0 && demand.free <= demand.need {
                self.tight.push(number);
            }
        }
        for &number in &self.bans_of[column] {
            let ban = &mut self.bans[number];
            if choice == Choice::In {
                ban.missing -= 1;
                if ban.missing <= 1 {
                    self.near.push(number);
                }
            } else {
                ban.out += 1;
            }
        }
    }

    /// Takes back all decisions but the first `depth`.
    pub(super) fn back_to(&mut self, depth: usize) {
        self.tight.clear();
        self.near.clear();
        while self.decided.len() > depth {
            let Some(column) = self.decided.pop() else { return };
            let choice = std::mem::replace(&mut self.choices[column], Choice::Free);
            self.steps += self.uses[column].len();
            if choice == Choice::In {
                self.cost -= self.costs[column];
            }
            for &number in &self.uses[column] {
                let demand = &mut self.demands[number];
                demand.free += 1;
                if choice == Choice::In {
                    if demand.need == 0 {
                        self.open += 1;
                    }
                    demand.need += 1;
                }
            }
            for &number in &self.bans_of[column] {
                let ban = &mut self.bans[number];
                if choice == Choice::In {
                    ban.missing += 1;
                } else {
                    ban.out -= 1;
                }
            }
        }
    }

    /// Decides what rows and bans leave no choice about; false if one of them cannot be kept.
    pub(super) fn settle(&mut self) -> bool {
        loop {
            if let Some(number) = self.tight.pop() {
                let demand = &self.demands[number];
                if demand.need <= 0 || demand.free > demand.need {
                    continue;
                }
                if demand.free < demand.need {
                    return false;
                }
                self.steps += demand.columns.len();
                for at in 0..demand.columns.len() {
                    self.put_in(self.demands[number].columns[at]);
                }
            } else if let Some(number) = self.near.pop() {
                let ban = &self.bans[number];
                match ban.missing {
                    _ if ban.out > 0 => {}
                    0 => return false,
                    1 => {
                        let last = ban.columns.iter().copied().find(|&it| self.choices[it] != Choice::In);
                        self.steps += ban.columns.len();
                        if let Some(last) = last {
                            self.leave_out(last);
                        }
                    }
                    _ => {}
                }
            } else {
                return true;
            }
        }
    }

    /// Whether a ban is broken.
    pub(super) fn has_broken_ban(&self) -> bool {
        self.bans.iter().any(|ban| ban.missing == 0)
    }

    /// Whether a candidate is free.
    pub(super) fn is_free(&self, column: usize) -> bool {
        self.choices[column] == Choice::Free
    }

    /// Whether a candidate is in.
    pub(super) fn is_in(&self, column: usize) -> bool {
        self.choices[column] == Choice::In
    }

    /// The candidates that are in, by name.
    pub(super) fn chosen(&self) -> Vec<usize> {
        self.names
            .iter()
            .zip(&self.choices)
            .filter(|(_, choice)| **choice == Choice::In)
            .map(|(&name, _)| name)
            .collect()
    }
}
