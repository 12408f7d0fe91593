//! When does the problem come about, as a formula of all and any?

use crate::document::State;
use crate::engine::graph::CauseGraph;

/// A node's index in its formula.
pub(super) type Term = usize;

/// One node of the formula.
pub(super) enum Node {
    /// False: a refuted cause, or what cannot be without one.
    Never,
    /// A root cause or a guard, by the place of its cause in the graph.
    Variable(usize),
    /// True if all of its inputs are.
    All(Vec<Term>),
    /// True if any of its inputs is. A single input stands for a cause with a single explanation.
    Any(Vec<Term>),
}

impl Node {
    /// What it is made of.
    pub(super) fn inputs(&self) -> &[Term] {
        match self {
            Self::Never | Self::Variable(_) => &[],
            Self::All(inputs) | Self::Any(inputs) => inputs,
        }
    }
}

/// A monotone formula: inputs come before what is made of them, no gate has a false input, and each cause has a node of
/// its own, so that one can be set false without the others.
pub(super) struct Formula {
    /// The nodes.
    pub(super) nodes: Vec<Node>,
    /// The node of each cause, by place.
    pub(super) causes: Vec<Term>,
}

impl Formula {
    /// The formula of a graph: a cause is any of its explanations, an explanation all of its causes. A cause that can
    /// be blocked has a guard besides, a variable that the actions set false.
    pub(super) fn of(graph: &CauseGraph) -> Self {
        Self::with_guards(graph, |place| graph.causes[place].is_blockable)
    }

    /// The same with a guard for each inner cause at a place of which `has_guard` is true.
    pub(super) fn with_guards(graph: &CauseGraph, has_guard: impl Fn(usize) -> bool) -> Self {
        let mut formula = Self { nodes: Vec::new(), causes: Vec::with_capacity(graph.causes.len()) };
        for (place, cause) in graph.causes.iter().enumerate() {
            let term = if cause.state == State::Refuted {
                formula.add(Node::Never)
            } else if cause.explanations.is_empty() {
                formula.add(Node::Variable(place))
            } else {
                let alternatives: Vec<Term> =
                    cause.explanations.iter().filter_map(|members| formula.all(members)).collect();
                match (alternatives.is_empty(), has_guard(place)) {
                    (true, _) => formula.add(Node::Never),
                    (false, false) => formula.add(Node::Any(alternatives)),
                    (false, true) => {
                        let guard = formula.add(Node::Variable(place));
                        let body = formula.any(alternatives);
                        formula.add(Node::All(vec![guard, body]))
                    }
                }
            };
            formula.causes.push(term);
        }
        formula
    }

    /// The node of the problem.
    pub(super) fn top(&self) -> Option<Term> {
        self.causes.last().copied()
    }

    /// The causes at these places together; none if one of them cannot be.
    fn all(&mut self, members: &[usize]) -> Option<Term> {
        let inputs: Vec<Term> = members.iter().map(|&place| self.causes[place]).collect();
        if inputs.iter().any(|&input| matches!(self.nodes[input], Node::Never)) {
            return None;
        }
        match inputs[..] {
            [single] => Some(single),
            _ => Some(self.add(Node::All(inputs))),
        }
    }

    fn any(&mut self, alternatives: Vec<Term>) -> Term {
        match alternatives[..] {
            [single] => single,
            _ => self.add(Node::Any(alternatives)),
        }
    }

    fn add(&mut self, node: Node) -> Term {
        self.nodes.push(node);
        self.nodes.len() - 1
    }
}
