//! What is a formula while it is made smaller?

use crate::engine::formula::{Formula, Node};

/// A part's index in its network.
pub(in crate::engine) type Part = u32;

/// How a gate joins its inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::engine) enum Kind {
    /// True if all inputs are.
    All,
    /// True if any input is.
    Any,
}

/// What a part is.
#[derive(Clone, Copy)]
enum Shape {
    /// The variable at this place of the graph.
    Variable(u32),
    /// A gate, and where its inputs begin and end.
    Gate(Kind, u32, u32),
}

/// A monotone function of variables as variables and gates, each after its inputs, and the top last. No gate is without an
/// input. All inputs lie in one array, so that the rules run over plain memory.
#[derive(Default)]
pub(in crate::engine) struct Network {
    shapes: Vec<Shape>,
    inputs: Vec<Part>,
}

impl Network {
    /// The formula of the problem; none if it is never true.
    pub(super) fn of(formula: &Formula) -> Option<Self> {
        let top = formula.top()? as usize;
        let mut is_used = vec![false; formula.nodes.len()];
        is_used[top] = true;
        for (term, &node) in formula.nodes[..=top].iter().enumerate().rev() {
            if is_used[term] {
                for &input in formula.inputs(node) {
                    is_used[input as usize] = true;
                }
            }
        }
        let mut network = Self::with_room(formula.nodes.len(), formula.nodes.len());
        let mut parts: Vec<Part> = vec![0; formula.nodes.len()];
        let mut inputs = Vec::new();
        for (term, &node) in formula.nodes.iter().enumerate().filter(|&(term, _)| is_used[term]) {
            inputs.clear();
            inputs.extend(formula.inputs(node).iter().map(|&input| parts[input as usize]));
            parts[term] = match node {
                Node::Never => return None,
                Node::Variable(place) => network.push_variable(place as u32),
                Node::All(_) => network.push_gate(Kind::All, &inputs),
                Node::Any(_) => network.push_gate(Kind::Any, &inputs),
            };
        }
        Some(network)
    }

    /// No parts, and room for so many with so many inputs.
    fn with_room(parts: usize, inputs: usize) -> Self {
        Self { shapes: Vec::with_capacity(parts), inputs: Vec::with_capacity(inputs) }
    }

    /// No parts, and room for as many as this has.
    pub(super) fn as_large(&self) -> Self {
        Self::with_room(self.shapes.len(), self.inputs.len())
    }

    /// How many parts there are.
    pub(in crate::engine) fn len(&self) -> usize {
        self.shapes.len()
    }

    /// How many parts and inputs there are.
    pub(super) fn size(&self) -> usize {
        self.shapes.len() + self.inputs.len()
    }

    /// The part that all others are for.
    pub(in crate::engine) fn top(&self) -> Part {
        self.shapes.len().saturating_sub(1) as Part
    }

    /// All parts, each after its inputs.
    pub(in crate::engine) fn parts(&self) -> std::ops::Range<Part> {
        0..self.shapes.len() as Part
    }

    /// How a gate joins its inputs; none for a variable.
    pub(in crate::engine) fn kind(&self, part: Part) -> Option<Kind> {
        match self.shapes[part as usize] {
            Shape::Gate(kind, ..) => Some(kind),
            Shape::Variable(_) => None,
        }
    }

    /// The place of a variable; none for a gate.
    pub(in crate::engine) fn variable(&self, part: Part) -> Option<usize> {
        match self.shapes[part as usize] {
            Shape::Variable(place) => Some(place as usize),
            Shape::Gate(..) => None,
        }
    }

    /// What a part is made of.
    pub(in crate::engine) fn inputs(&self, part: Part) -> &[Part] {
        match self.shapes[part as usize] {
            Shape::Variable(_) => &[],
            Shape::Gate(_, start, end) => &self.inputs[start as usize..end as usize],
        }
    }

    /// A further variable.
    pub(super) fn push_variable(&mut self, place: u32) -> Part {
        self.shapes.push(Shape::Variable(place));
        self.top()
    }

    /// A further gate.
    pub(super) fn push_gate(&mut self, kind: Kind, inputs: &[Part]) -> Part {
        let start = self.inputs.len() as u32;
        self.inputs.extend_from_slice(inputs);
        self.shapes.push(Shape::Gate(kind, start, self.inputs.len() as u32));
        self.top()
    }

    /// How many gates each part is an input of.
    pub(super) fn use_counts(&self) -> Vec<u32> {
        let mut counts = vec![0; self.len()];
        for &input in &self.inputs {
            counts[input as usize] += 1;
        }
        counts
    }

    /// The gates that each part is an input of.
    pub(super) fn users(&self) -> Users {
        let mut ends = self.use_counts();
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut starts = ends.clone();
        let mut gates = vec![0; self.inputs.len()];
        for part in self.parts().rev() {
            for &input in self.inputs(part) {
                let start = &mut starts[input as usize];
                *start -= 1;
                gates[*start as usize] = part;
            }
        }
        Users { starts, ends, gates }
    }

    /// The same with `top` as the top, without the parts that it does not need, and with each part after its inputs: they may
    /// have stood in another order, but there has to be one.
    pub(super) fn restored(&self, top: Part) -> Self {
        const UNKNOWN: Part = Part::MAX;
        let mut restored = self.as_large();
        let mut parts = vec![UNKNOWN; self.len()];
        let mut inputs = Vec::new();
        // A part and the number of its inputs that are done.
        let mut way = vec![(top, 0)];
        while let Some((part, done)) = way.last_mut() {
            let part = *part;
            if let Some(&input) = self.inputs(part).get(*done) {
                *done += 1;
                if parts[input as usize] == UNKNOWN {
                    way.push((input, 0));
                }
                continue;
            }
            way.pop();
            parts[part as usize] = match self.shapes[part as usize] {
                Shape::Variable(place) => restored.push_variable(place),
                Shape::Gate(kind, ..) => {
                    inputs.clear();
                    inputs.extend(self.inputs(part).iter().map(|&input| parts[input as usize]));
                    restored.push_gate(kind, &inputs)
                }
            };
        }
        restored
    }
}

/// The gates that each part is an input of.
pub(super) struct Users {
    starts: Vec<u32>,
    ends: Vec<u32>,
    gates: Vec<Part>,
}

impl Users {
    /// The gates that `part` is an input of, in their order.
    pub(super) fn of(&self, part: Part) -> &[Part] {
        &self.gates[self.starts[part as usize] as usize..self.ends[part as usize] as usize]
    }
}
