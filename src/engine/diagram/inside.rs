//! What is inside a module, down to its causes and the modules in it?

use rustc_hash::FxHashMap;

use crate::engine::diagram::decision::{Functions, Kind};
use crate::engine::diagram::table::NodeId;
use crate::engine::formula::{Formula, Node, Term};

/// The inside of a module. Its nodes are numbered: first the leaves, then the gates, inputs before what is made of them and
/// the module's own gate last.
pub(super) struct Inside {
    /// The module.
    pub(super) module: Term,
    /// Its causes and the modules in it, in the order that they get levels.
    pub(super) leaves: Vec<Term>,
    /// Its other nodes.
    pub(super) gates: Vec<Gate>,
}

/// A gate inside a module.
pub(super) struct Gate {
    /// Which node of the formula it is.
    pub(super) term: Term,
    /// How it joins its inputs.
    pub(super) kind: Kind,
    /// The numbers of its inputs.
    pub(super) inputs: Vec<usize>,
}

impl Inside {
    /// What is inside `module`, in the order of a walk depth-first that takes the inputs of the greatest length first: causes
    /// that stand together in a long path get neighbouring levels high up, which keeps diagrams small. `representative` gives
    /// the node that stands for another that adds nothing to it, and `is_leaf` tells where the walk ends.
    pub(super) fn of(
        formula: &Formula,
        lengths: &[usize],
        module: Term,
        representative: impl Fn(Term) -> Term,
        is_leaf: impl Fn(Term) -> bool,
    ) -> Self {
        let mut leaves = Vec::new();
        let mut terms = vec![module];
        let mut numbers: FxHashMap<Term, usize> = FxHashMap::default();
        let inputs_to_walk = |term: Term| {
            let mut inputs: Vec<Term> = formula.nodes[term].inputs().iter().rev().copied().collect();
            // The last is walked first.
            inputs.sort_by_key(|&input| lengths[input]);
            inputs
        };
        let mut waiting = inputs_to_walk(module);
        while let Some(term) = waiting.pop() {
            let term = representative(term);
            if numbers.contains_key(&term) {
                continue;
            }
            numbers.insert(term, leaves.len());
            if is_leaf(term) {
                leaves.push(term);
            } else {
                terms.push(term);
                waiting.extend(inputs_to_walk(term));
            }
        }
        terms.sort_unstable();
        numbers.extend(terms.iter().copied().zip(leaves.len()..));
        let gate = |&term: &Term| {
            let node = &formula.nodes[term];
            let kind = if matches!(node, Node::All(_)) { Kind::All } else { Kind::Any };
            let number = |&input: &Term| numbers.get(&representative(input)).copied();
            Gate { term, kind, inputs: node.inputs().iter().filter_map(number).collect() }
        };
        Self { module, gates: terms.iter().map(gate).collect(), leaves }
    }

    /// The function of every node, if the leaves get levels from `first_level` on; none if the steps do not suffice for them.
    pub(super) fn functions(&self, first_level: u32, functions: &mut Functions) -> Option<Vec<NodeId>> {
        let mut values: Vec<NodeId> =
            self.leaves.iter().zip(first_level..).map(|(_, level)| functions.variable(level)).collect();
        for gate in &self.gates {
            let inputs = gate.inputs.iter().map(|&input| values[input]).collect();
            values.push(functions.combine(gate.kind, inputs)?);
        }
        Some(values)
    }

    /// The gates that each node is an input of, by their numbers.
    pub(super) fn users(&self) -> Vec<Vec<usize>> {
        let mut users = vec![Vec::new(); self.leaves.len() + self.gates.len()];
        for (gate, number) in self.gates.iter().zip(self.leaves.len()..) {
            for &input in &gate.inputs {
                users[input].push(number);
            }
        }
        users
    }
}
