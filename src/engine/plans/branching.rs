//! Which choice satisfies rows at the least cost, found by trying with a bound?

use crate::engine::plans::board::Board;
use crate::engine::plans::bound::Bound;
use crate::engine::plans::costs::Costs;
use crate::engine::plans::cover::{Answer, Row};
use crate::engine::plans::work::Work;

/// How often a candidate is left out for its cost before the next is tried.
const MOST_ROUNDS: usize = 4;

/// A point of the search at which the candidates of one row are tried one after the other, each without those before it.
struct Fork {
    depth: usize,
    columns: Vec<usize>,
    next: usize,
    /// What every choice from here on costs at least.
    lower: u64,
}

/// The search for the cheapest choice of one part.
pub(super) struct Branching<'a> {
    board: Board,
    bound: Bound,
    costs: &'a Costs,
    best: Option<Vec<usize>>,
    /// The cost of the best choice, and what any other has to be below.
    upper: u64,
    forks: Vec<Fork>,
}

impl<'a> Branching<'a> {
    /// The search for what satisfies rows and holds no forbidden set.
    pub(super) fn of(rows: &[Row], forbidden: &[Vec<usize>], costs: &'a Costs) -> Self {
        Self {
            board: Board::of(rows, forbidden, costs),
            bound: Bound::default(),
            costs,
            best: None,
            upper: u64::MAX,
            forks: Vec::new(),
        }
    }

    /// The cheapest choice, or the cheapest that the work suffices to find.
    pub(super) fn cheapest(mut self, work: &mut Work) -> Answer {
        self.guess(work);
        self.board.back_to(0);
        self.look();
        self.pay(work);
        while let Some(fork) = self.forks.last_mut() {
            if work.is_over() {
                let lower = self.forks.iter().map(|fork| fork.lower).fold(self.upper, u64::min);
                return Answer { best: self.best, lower };
            }
            self.board.back_to(fork.depth);
            if let Some(before) = fork.next.checked_sub(1) {
                self.board.leave_out(fork.columns[before]);
            }
            let is_over = fork.next >= fork.columns.len() || fork.lower >= self.upper || !self.board.settle();
            if is_over {
                self.forks.pop();
            } else {
                fork.depth = self.board.depth();
                let column = fork.columns[fork.next];
                fork.next += 1;
                if self.board.is_free(column) {
                    self.board.put_in(column);
                    self.look();
                } else if self.board.is_in(column) {
                    // What was left out has left no choice about this one: there is nothing to try after it.
                    fork.next = fork.columns.len();
                    self.look();
                }
            }
            self.pay(work);
        }
        Answer { lower: self.upper, best: self.best }
    }

    fn pay(&mut self, work: &mut Work) {
        work.spend(1 + std::mem::take(&mut self.board.steps));
    }

    /// Looks at where the board stands: it is given up, or is a new best choice, or forks.
    fn look(&mut self) {
        let mut lower = 0;
        for round in 0..MOST_ROUNDS {
            if !self.board.settle() {
                return;
            }
            if self.board.open == 0 {
                self.keep();
                return;
            }
            let rest = self.board.cost.saturating_add(self.bound.of_rest(&mut self.board));
            lower = self.costs.attainable(rest);
            if lower >= self.upper {
                return;
            }
            let mut is_changed = false;
            for column in 0..self.board.names.len() {
                if self.board.is_free(column)
                    && self.costs.attainable(rest.saturating_add(self.bound.unpaid[column])) >= self.upper
                {
                    self.board.leave_out(column);
                    is_changed = true;
                }
            }
            self.board.steps += self.board.names.len();
            if !is_changed {
                break;
            }
            if round + 1 == MOST_ROUNDS && !self.board.settle() {
                return;
            }
        }
        if self.board.open == 0 {
            self.keep();
            return;
        }
        self.fork(lower);
    }

    /// Forks at the row that leaves least choice.
    fn fork(&mut self, lower: u64) {
        let board = &self.board;
        let open = board.demands.iter().filter(|demand| demand.need > 0);
        let Some(demand) = open.min_by_key(|demand| demand.free - demand.need) else { return };
        let mut columns: Vec<usize> =
            demand.columns.iter().copied().filter(|&column| board.is_free(column)).collect();
        let satisfies = |column: usize| {
            board.uses[column].iter().filter(|&&number| board.demands[number].need > 0).count()
        };
        columns.sort_by_cached_key(|&column| {
            (self.bound.unpaid[column], usize::MAX - satisfies(column), column)
        });
        self.board.steps += self.board.demands.len() + columns.len();
        self.forks.push(Fork { depth: self.board.depth(), columns, next: 0, lower });
    }

    /// Takes note of a choice that satisfies every row.
    fn keep(&mut self) {
        if self.board.cost < self.upper {
            self.upper = self.board.cost;
            self.best = Some(self.board.chosen());
        }
    }

    /// A first choice: again and again the candidate that satisfies the most for its cost, and at the end without those that
    /// turn out to be needless.
    fn guess(&mut self, work: &mut Work) {
        let mut useful: Vec<u128> = vec![0; self.board.names.len()];
        for demand in &self.board.demands {
            for &column in &demand.columns {
                useful[column] += 1;
            }
        }
        let mut chosen = Vec::new();
        while self.board.open > 0 {
            self.board.steps += useful.len();
            self.pay(work);
            if work.is_over() {
                return;
            }
            let free = (0..useful.len()).filter(|&column| self.board.is_free(column) && useful[column] > 0);
            let best = free.reduce(|best, other| {
                let [one, another] = [best, other].map(|column| u128::from(self.board.costs[column]));
                if useful[other] * one > useful[best] * another { other } else { best }
            });
            let Some(best) = best else { return };
            for &number in &self.board.uses[best] {
                let demand = &self.board.demands[number];
                if demand.need == 1 {
                    self.board.steps += demand.columns.len();
                    for &column in &demand.columns {
                        useful[column] -= 1;
                    }
                }
            }
            self.board.put_in(best);
            chosen.push(best);
        }
        chosen.sort_by_key(|&column| (u64::MAX - self.board.costs[column], u64::MAX - column as u64));
        let mut is_chosen = vec![false; useful.len()];
        let mut over: Vec<isize> = self.board.demands.iter().map(|demand| -demand.need).collect();
        for &column in &chosen {
            is_chosen[column] = true;
        }
        for &column in &chosen {
            let uses = &self.board.uses[column];
            self.board.steps += uses.len();
            if uses.iter().all(|&number| over[number] > 0) {
                is_chosen[column] = false;
                uses.iter().for_each(|&number| over[number] -= 1);
            }
        }
        self.board.back_to(0);
        for column in (0..useful.len()).filter(|&column| is_chosen[column]) {
            self.board.put_in(column);
        }
        if !self.board.has_broken_ban() {
            self.keep();
        }
    }
}
