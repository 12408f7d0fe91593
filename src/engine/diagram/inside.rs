//! What is inside a module, down to its causes and the modules in it?

use crate::engine::diagram::decision::Functions;
use crate::engine::diagram::effort::Effort;
use crate::engine::diagram::table::{NO, NodeId};
use crate::engine::reduction::{Kind, Network, Part};

/// A node's number inside a module: first the leaves, then the gates, inputs before what is made of them and the module's own
/// gate last.
pub(super) type Number = u32;

/// The inside of a module.
pub(super) struct Inside {
    /// Its causes and the modules in it, as a walk depth-first from the left meets them.
    pub(super) leaves: Vec<Part>,
    /// How each of its gates joins its inputs, and where they end.
    gates: Vec<(Kind, u32)>,
    inputs: Vec<Number>,
}

/// The number of each part of a network inside the module that it lies in.
pub(super) struct Numbers(Vec<Number>);

impl Numbers {
    const NONE: Number = Number::MAX;

    /// No part has a number yet.
    pub(super) fn of(network: &Network) -> Self {
        Self(vec![Self::NONE; network.len()])
    }
}

impl Inside {
    /// What is inside `module`. A variable and a module lie in one other module alone, so that `numbers` serves for all.
    pub(super) fn of(network: &Network, is_module: &[bool], module: Part, numbers: &mut Numbers) -> Self {
        let Numbers(numbers) = numbers;
        let (mut leaves, mut gates) = (Vec::new(), Vec::new());
        // A part and the number of its inputs that are done.
        let mut way = vec![(module, 0)];
        let is_leaf = |part: Part| is_module[part as usize] || network.kind(part).is_none();
        while let Some((part, done)) = way.last_mut() {
            let Some(&input) = network.inputs(*part).get(*done) else {
                gates.push(*part);
                way.pop();
                continue;
            };
            *done += 1;
            if numbers[input as usize] == Numbers::NONE {
                // Gates are numbered once all leaves are known.
                numbers[input as usize] = leaves.len() as Number;
                if is_leaf(input) {
                    leaves.push(input);
                } else {
                    way.push((input, 0));
                }
            }
        }
        for (&gate, number) in gates.iter().zip(leaves.len() as Number..) {
            if gate != module {
                numbers[gate as usize] = number;
            }
        }
        let mut inside = Self { leaves, gates: Vec::with_capacity(gates.len()), inputs: Vec::new() };
        for gate in gates {
            inside.inputs.extend(network.inputs(gate).iter().map(|&input| numbers[input as usize]));
            if let Some(kind) = network.kind(gate) {
                inside.gates.push((kind, inside.inputs.len() as u32));
            }
        }
        inside
    }

    /// How many nodes it has.
    pub(super) fn len(&self) -> usize {
        self.leaves.len() + self.gates.len()
    }

    /// How its one gate joins its leaves, if it has but one.
    pub(super) fn only_kind(&self) -> Option<Kind> {
        match self.gates[..] {
            [(kind, _)] => Some(kind),
            _ => None,
        }
    }

    /// The numbers of its gates.
    pub(super) fn gates(&self) -> std::ops::Range<Number> {
        self.leaves.len() as Number..self.len() as Number
    }

    /// What a node is made of, by number; nothing for a leaf.
    pub(super) fn inputs(&self, number: Number) -> &[Number] {
        let Some(gate) = (number as usize).checked_sub(self.leaves.len()) else { return &[] };
        let start = if gate == 0 { 0 } else { self.gates[gate - 1].1 };
        &self.inputs[start as usize..self.gates[gate].1 as usize]
    }

    fn kind(&self, gate: Number) -> Kind {
        self.gates[gate as usize - self.leaves.len()].0
    }
}

/// The function of a module while it is built, for one order of its leaves.
pub(super) struct Construction<'a> {
    inside: &'a Inside,
    /// The leaves by their levels.
    pub(super) order: Vec<Number>,
    /// What has been built.
    pub(super) functions: Functions,
    /// The function of each node, as far as they are known.
    values: Vec<NodeId>,
    next_gate: Number,
    /// How many functions there were when the last gate was done.
    nodes_then: usize,
    inputs: Vec<NodeId>,
}

impl<'a> Construction<'a> {
    /// Nothing but the leaves, as functions that are the first of `functions`.
    pub(super) fn of(inside: &'a Inside, order: Vec<Number>, mut functions: Functions) -> Self {
        let mut values = vec![0; inside.len()];
        for (&leaf, level) in order.iter().zip(0..) {
            values[leaf as usize] = functions.variable(level);
        }
        let next_gate = inside.gates().start;
        Self { inside, order, functions, values, next_gate, nodes_then: 0, inputs: Vec::new() }
    }

    /// Builds on until it is done or the turn ends. What is done need not be done again.
    pub(super) fn build(&mut self, effort: &mut Effort) {
        while self.next_gate < self.inside.gates().end {
            let gate = self.next_gate;
            self.inputs.clear();
            self.inputs.extend(self.inside.inputs(gate).iter().map(|&input| self.values[input as usize]));
            let kind = self.inside.kind(gate);
            let Some(value) = self.functions.combine(kind, &mut self.inputs, effort) else { break };
            self.values[gate as usize] = value;
            self.next_gate += 1;
            self.nodes_then = self.functions.table().len();
        }
    }

    /// Whether the function of the module is known.
    pub(super) fn is_done(&self) -> bool {
        self.next_gate == self.inside.gates().end
    }

    /// The function of the module, once it is known.
    pub(super) fn function(&self) -> NodeId {
        self.values.last().copied().unwrap_or(NO)
    }

    /// How much is left to be done: how many gates, and how large what was done has become.
    pub(super) fn rest(&self) -> (Number, usize) {
        (self.inside.gates().end - self.next_gate, self.nodes_then)
    }
}
