//! When does the problem come about, as a formula of all and any?

use crate::document::State;
use crate::engine::graph::CauseGraph;

/// A node's index in its formula.
pub(super) type Term = u32;

/// One node of the formula.
#[derive(Clone, Copy)]
pub(super) enum Node {
    /// False: a refuted cause, or what cannot be without one.
    Never,
    /// A root cause or a guard, by the place of its cause in the graph.
    Variable(usize),
    /// True if all of its inputs are.
    All(Inputs),
    /// True if any of its inputs is. A single input stands for a cause with a single explanation.
    Any(Inputs),
}

/// Where the inputs of a node begin and end.
#[derive(Clone, Copy)]
pub(super) struct Inputs {
    start: u32,
    end: u32,
}

/// A monotone formula: inputs come before what is made of them, no gate has a false input, and each cause has a node of
/// its own, so that one can be set false without the others.
pub(super) struct Formula {
    /// The nodes.
    pub(super) nodes: Vec<Node>,
    /// The inputs of all nodes, those of one after those of the other.
    inputs: Vec<Term>,
    /// The node of each cause, by place.
    causes: Vec<Term>,
}

impl Formula {
    /// The formula of a graph: a cause is any of its explanations, an explanation all of its causes. A cause that can
    /// be blocked has a guard besides, a variable that the actions set false.
    pub(super) fn of(graph: &CauseGraph) -> Self {
        Self::with_guards(graph, |place| graph.causes[place].is_blockable)
    }

    /// The same with a guard for each inner cause at a place of which `has_guard` is true.
    pub(super) fn with_guards(graph: &CauseGraph, has_guard: impl Fn(usize) -> bool) -> Self {
        let causes = graph.causes.len();
        let mut formula = Self {
            nodes: Vec::with_capacity(2 * causes),
            inputs: Vec::with_capacity(2 * causes),
            causes: Vec::with_capacity(causes),
        };
        let mut alternatives = Vec::new();
        for (place, cause) in graph.causes.iter().enumerate() {
            let term = if cause.state == State::Refuted {
                formula.add(Node::Never)
            } else if cause.is_leaf() {
                formula.add(Node::Variable(place))
            } else {
                alternatives.clear();
                alternatives.extend(graph.explanations(place).filter_map(|members| formula.all(members)));
                match (alternatives.is_empty(), has_guard(place)) {
                    (true, _) => formula.add(Node::Never),
                    (false, false) => {
                        let inputs = formula.gathered(&alternatives);
                        formula.add(Node::Any(inputs))
                    }
                    (false, true) => {
                        let guard = formula.add(Node::Variable(place));
                        let body = formula.any(&alternatives);
                        let inputs = formula.gathered(&[guard, body]);
                        formula.add(Node::All(inputs))
                    }
                }
            };
            formula.causes.push(term);
        }
        formula
    }

    /// What a node is made of.
    pub(super) fn inputs(&self, node: Node) -> &[Term] {
        match node {
            Node::Never | Node::Variable(_) => &[],
            Node::All(inputs) | Node::Any(inputs) => &self.inputs[inputs.start as usize..inputs.end as usize],
        }
    }

    /// The node of the problem.
    pub(super) fn top(&self) -> Option<Term> {
        self.causes.last().copied()
    }

    /// How many causes there are.
    pub(super) fn causes(&self) -> usize {
        self.causes.len()
    }

    /// The causes at these places together; none if one of them cannot be.
    fn all(&mut self, members: &[usize]) -> Option<Term> {
        if let &[single] = members {
            let term = self.causes[single];
            return (!self.is_never(term)).then_some(term);
        }
        let start = self.inputs.len();
        self.inputs.extend(members.iter().map(|&place| self.causes[place]));
        if (start..self.inputs.len()).any(|index| self.is_never(self.inputs[index])) {
            self.inputs.truncate(start);
            return None;
        }
        let inputs = Inputs { start: start as u32, end: self.inputs.len() as u32 };
        Some(self.add(Node::All(inputs)))
    }

    fn any(&mut self, alternatives: &[Term]) -> Term {
        match *alternatives {
            [single] => single,
            _ => {
                let inputs = self.gathered(alternatives);
                self.add(Node::Any(inputs))
            }
        }
    }

    fn gathered(&mut self, terms: &[Term]) -> Inputs {
        let start = self.inputs.len() as u32;
        self.inputs.extend_from_slice(terms);
        Inputs { start, end: self.inputs.len() as u32 }
    }

    fn is_never(&self, term: Term) -> bool {
        matches!(self.nodes[term as usize], Node::Never)
    }

    fn add(&mut self, node: Node) -> Term {
        self.nodes.push(node);
        (self.nodes.len() - 1) as Term
    }
}
