//! When does the problem come about, said of the candidates that are not done?

use std::collections::HashMap;

use rustc_hash::FxHashMap;

use crate::document::State;
use crate::engine::graph::CauseGraph;
use crate::engine::plans::work::Work;

/// How many questions are answered in one pass: one for each bit of a word.
pub(super) const LANES: usize = u64::BITS as usize;

/// One gate.
#[derive(Clone, Debug)]
pub(super) enum Gate {
    /// True unless one of these candidates is done: a blocked cause.
    Leaf(Vec<usize>),
    /// True if all of these gates are.
    All(Vec<usize>),
    /// True if any of these gates is; the one that fewest candidates cut stands first.
    Any(Vec<usize>),
}

impl Gate {
    fn inputs(&self) -> &[usize] {
        match self {
            Self::Leaf(_) => &[],
            Self::All(inputs) | Self::Any(inputs) => inputs,
        }
    }
}

/// What a cause comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// It cannot be.
    Never,
    /// No candidate hinders it.
    Always,
    /// It is as this gate is.
    Gate(usize),
}

/// The tree with all that no candidate changes taken out. The problem is true as long as some recurrence path is cut by no
/// candidate that is done, so a set of candidates is complete if doing it makes the circuit false.
#[derive(Debug)]
pub(super) struct Circuit {
    /// The gates, inputs before what is made of them; only such as the problem depends on.
    pub(super) gates: Vec<Gate>,
    /// The problem.
    pub(super) top: Value,
    /// For each candidate, the leaves that it makes false.
    pub(super) leaves: Vec<Vec<usize>>,
    /// For each gate, the gates that it is an input of.
    pub(super) effects: Vec<Vec<usize>>,
}

impl Circuit {
    /// The circuit of a graph. Causes of which `is_blocked` is true cannot be; `cut_by` gives the candidates that
    /// block the cause at each place, ascending.
    pub(super) fn of(graph: &CauseGraph, is_blocked: impl Fn(usize) -> bool, cut_by: &[Vec<usize>]) -> Self {
        let mut builder = Builder::default();
        let mut values: Vec<Value> = Vec::with_capacity(graph.causes.len());
        for (place, cause) in graph.causes.iter().enumerate() {
            let body = if cause.state == State::Refuted || is_blocked(place) {
                Value::Never
            } else if cause.is_leaf() {
                Value::Always
            } else {
                let alternatives = graph
                    .explanations(place)
                    .map(|members| builder.all(members.iter().map(|&member| values[member])))
                    .collect();
                builder.any(alternatives)
            };
            values.push(match body {
                Value::Never => Value::Never,
                _ if cut_by[place].is_empty() => body,
                _ => {
                    let guard = builder.leaf(&cut_by[place]);
                    builder.all([guard, body].into_iter())
                }
            });
        }
        let candidates = cut_by.iter().flatten().max().map_or(0, |&last| last + 1);
        builder.finish(values.last().copied().unwrap_or(Value::Never), candidates)
    }

    /// In which lanes the problem comes about, if `leaf` gives the lanes in which a leaf with these candidates is true.
    pub(super) fn value(&self, leaf: impl Fn(&[usize]) -> u64, work: &mut Work) -> u64 {
        let top = match self.top {
            Value::Never => return 0,
            Value::Always => return u64::MAX,
            Value::Gate(top) => top,
        };
        let mut values: Vec<u64> = Vec::with_capacity(self.gates.len());
        let mut steps = 0;
        for gate in &self.gates {
            steps += 1 + gate.inputs().len();
            let inputs = gate.inputs().iter().map(|&input| values[input]);
            values.push(match gate {
                Gate::Leaf(candidates) => {
                    steps += candidates.len();
                    leaf(candidates)
                }
                Gate::All(_) => inputs.fold(u64::MAX, |all, input| all & input),
                Gate::Any(_) => inputs.fold(0, |any, input| any | input),
            });
        }
        work.spend(steps);
        values[top]
    }

    /// Whether the problem cannot come about once all candidates are done of which `is_done` is true.
    pub(super) fn is_cut(&self, is_done: impl Fn(usize) -> bool, work: &mut Work) -> bool {
        let leaf = |candidates: &[usize]| if candidates.iter().any(|&it| is_done(it)) { 0 } else { u64::MAX };
        self.value(leaf, work) == 0
    }

    /// Which of the candidates that are done are each needed, so that the problem comes about without it: of `done`, all of
    /// which `is_done` is true, those are given in their order. With `only_some`, not all of them need be given, but one at least
    /// if there is one. Where the work ends, the rest is not looked at.
    pub(super) fn needed(
        &self,
        done: &[usize],
        is_done: impl Fn(usize) -> bool,
        only_some: bool,
        work: &mut Work,
    ) -> Vec<usize> {
        let mut needed = Vec::new();
        let mut lanes: FxHashMap<usize, usize> = FxHashMap::default();
        for some in done.chunks(LANES) {
            if work.is_over() || only_some && !needed.is_empty() {
                break;
            }
            lanes.clear();
            lanes.extend(some.iter().enumerate().map(|(lane, &candidate)| (candidate, lane)));
            // A leaf is true where none of its candidates is done: so only in the lane that leaves out the only one.
            let leaf = |candidates: &[usize]| {
                candidates
                    .iter()
                    .filter(|&&it| is_done(it))
                    .fold(u64::MAX, |word, it| word & lanes.get(it).map_or(0, |lane| 1 << lane))
            };
            let value = self.value(leaf, work);
            needed.extend(
                some.iter().enumerate().filter(|(lane, _)| value & (1 << lane) != 0).map(|(_, &it)| it),
            );
        }
        needed
    }
}

#[derive(Default)]
struct Builder {
    gates: Vec<Gate>,
    /// How many candidates it takes to keep each gate true from being cut, if none served two inputs.
    lengths: Vec<usize>,
    leaves: HashMap<Vec<usize>, usize>,
}

impl Builder {
    fn leaf(&mut self, candidates: &[usize]) -> Value {
        if let Some(&gate) = self.leaves.get(candidates) {
            return Value::Gate(gate);
        }
        let gate = self.add(Gate::Leaf(candidates.to_vec()), candidates.len());
        self.leaves.insert(candidates.to_vec(), gate);
        Value::Gate(gate)
    }

    fn all(&mut self, inputs: impl Iterator<Item = Value>) -> Value {
        let mut gates = Vec::new();
        for input in inputs {
            match input {
                Value::Never => return Value::Never,
                Value::Always => {}
                Value::Gate(gate) => gates.push(gate),
            }
        }
        self.distinct(&mut gates);
        match gates[..] {
            [] => Value::Always,
            [single] => Value::Gate(single),
            _ => {
                let length = gates.iter().map(|&gate| self.lengths[gate]).fold(0, usize::saturating_add);
                Value::Gate(self.add(Gate::All(gates), length))
            }
        }
    }

    fn any(&mut self, inputs: Vec<Value>) -> Value {
        let mut gates = Vec::new();
        for input in inputs {
            match input {
                Value::Never => {}
                Value::Always => return Value::Always,
                Value::Gate(gate) => gates.push(gate),
            }
        }
        self.distinct(&mut gates);
        match gates[..] {
            [] => Value::Never,
            [single] => Value::Gate(single),
            [first, ..] => {
                let length = self.lengths[first];
                Value::Gate(self.add(Gate::Any(gates), length))
            }
        }
    }

    /// The gates each once, the shortest first.
    fn distinct(&self, gates: &mut Vec<usize>) {
        gates.sort_unstable_by_key(|&gate| (self.lengths[gate], gate));
        gates.dedup();
    }

    fn add(&mut self, gate: Gate, length: usize) -> usize {
        self.gates.push(gate);
        self.lengths.push(length);
        self.gates.len() - 1
    }

    /// The gates that the top depends on.
    fn finish(self, top: Value, candidates: usize) -> Circuit {
        let mut is_kept = vec![false; self.gates.len()];
        if let Value::Gate(top) = top {
            is_kept[top] = true;
        }
        for gate in (0..self.gates.len()).rev() {
            if is_kept[gate] {
                for &input in self.gates[gate].inputs() {
                    is_kept[input] = true;
                }
            }
        }
        let mut places = vec![0; self.gates.len()];
        let mut gates = Vec::new();
        for (old, gate) in self.gates.into_iter().enumerate().filter(|(old, _)| is_kept[*old]) {
            places[old] = gates.len();
            let moved = |inputs: Vec<usize>| inputs.into_iter().map(|input| places[input]).collect();
            gates.push(match gate {
                Gate::Leaf(candidates) => Gate::Leaf(candidates),
                Gate::All(inputs) => Gate::All(moved(inputs)),
                Gate::Any(inputs) => Gate::Any(moved(inputs)),
            });
        }
        let mut leaves = vec![Vec::new(); candidates];
        let mut effects = vec![Vec::new(); gates.len()];
        for (place, gate) in gates.iter().enumerate() {
            if let Gate::Leaf(candidates) = gate {
                for &candidate in candidates {
                    leaves[candidate].push(place);
                }
            }
            for &input in gate.inputs() {
                effects[input].push(place);
            }
        }
        let top = match top {
            Value::Gate(top) => Value::Gate(places[top]),
            constant => constant,
        };
        Circuit { gates, top, leaves, effects }
    }
}
