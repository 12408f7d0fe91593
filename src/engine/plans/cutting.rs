//! What is left of a circuit as one candidate after the other is done, and which of them would cut what is left?

use crate::engine::plans::circuit::{Circuit, Gate, LANES, Value};
use crate::engine::plans::work::Work;

/// In how many parts of the work a row is made short: in a large tree most rows have to stay as they are.
const PARTS: usize = 8;

/// A circuit of which ever more candidates are done. A gate falls once at most, so that doing all of them takes a single pass
/// over the circuit in all.
pub(super) struct Cutting<'a> {
    circuit: &'a Circuit,
    is_false: Vec<bool>,
    /// How many inputs of each gate still have to fall before it does.
    standing: Vec<usize>,
    /// The first input of each gate that may still be true.
    first: Vec<usize>,
    /// The round in which a gate was last walked.
    walked: Vec<usize>,
    round: usize,
}

impl<'a> Cutting<'a> {
    /// A circuit of which nothing is done.
    pub(super) fn of(circuit: &'a Circuit, work: &mut Work) -> Self {
        let standing = circuit.gates.iter().map(|gate| match gate {
            Gate::Leaf(_) | Gate::All(_) => 1,
            Gate::Any(inputs) => inputs.len(),
        });
        work.spend(circuit.gates.len());
        Self {
            circuit,
            is_false: vec![false; circuit.gates.len()],
            standing: standing.collect(),
            first: vec![0; circuit.gates.len()],
            walked: vec![0; circuit.gates.len()],
            round: 0,
        }
    }

    /// Does a candidate.
    pub(super) fn cut(&mut self, candidate: usize, work: &mut Work) {
        let mut falling: Vec<usize> = self.circuit.leaves.get(candidate).cloned().unwrap_or_default();
        while let Some(gate) = falling.pop() {
            work.spend(1);
            self.standing[gate] = self.standing[gate].saturating_sub(1);
            if self.standing[gate] == 0 && !self.is_false[gate] {
                self.is_false[gate] = true;
                falling.extend(&self.circuit.effects[gate]);
            }
        }
    }

    /// Whether the problem cannot come about any more.
    pub(super) fn is_cut(&self) -> bool {
        match self.circuit.top {
            Value::Never => true,
            Value::Always => false,
            Value::Gate(top) => self.is_false[top],
        }
    }

    /// The candidates of which one at least has to be done as well, ascending: they are those that cut a way in which the
    /// problem still comes about. None of them is done. Empty if the problem cannot come about, or if no candidate
    /// hinders it.
    fn row(&mut self, work: &mut Work) -> Vec<usize> {
        let Value::Gate(top) = self.circuit.top else { return Vec::new() };
        if self.is_false[top] {
            return Vec::new();
        }
        self.round += 1;
        let mut row = Vec::new();
        let mut waiting = vec![top];
        while let Some(gate) = waiting.pop() {
            work.spend(1);
            if std::mem::replace(&mut self.walked[gate], self.round) == self.round {
                continue;
            }
            match &self.circuit.gates[gate] {
                Gate::Leaf(candidates) => row.extend(candidates),
                Gate::All(inputs) => waiting.extend(inputs),
                Gate::Any(inputs) => {
                    let first = &mut self.first[gate];
                    while inputs.get(*first).is_some_and(|&input| self.is_false[input]) {
                        *first += 1;
                    }
                    waiting.extend(inputs.get(*first));
                }
            }
        }
        row.sort_unstable();
        row.dedup();
        row
    }

    /// Such a row without what can be spared of it, as far as part of the work suffices to tell.
    pub(super) fn short_row(&mut self, work: &mut Work) -> Vec<usize> {
        let mut row = self.row(work);
        let mut part = work.part(PARTS);
        self.circuit.shrink(&mut row, &mut part);
        work.take_back(&part);
        row
    }
}

impl Circuit {
    /// Takes candidates out of a row as long as one of the rest has to be done: a row of which no candidate can be spared
    /// says the most. Without work, the row stays as it is.
    fn shrink(&self, row: &mut Vec<usize>, work: &mut Work) {
        let mut from = 0;
        while from < row.len() && row.len() > 1 && !work.is_over() {
            let until = row.len().min(from + LANES);
            // All candidates outside the row are done, and in each lane one of the row is as well.
            let leaf = |candidates: &[usize]| {
                candidates.iter().fold(u64::MAX, |word, candidate| match row.binary_search(candidate) {
                    Err(_) => 0,
                    Ok(at) if (from..until).contains(&at) => word & !(1 << (at - from)),
                    Ok(_) => word,
                })
            };
            let spare = self.value(leaf, work);
            let lanes = until - from;
            match spare.trailing_zeros() as usize {
                // What cannot be spared of a row cannot be spared of a smaller one either.
                lane if lane < lanes => {
                    row.remove(from + lane);
                    from += lane;
                }
                _ => from = until,
            }
        }
    }
}
