//! In how many states of all other causes does it depend on one cause whether the problem comes about?

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::engine::diagram::Member;
use crate::engine::diagram::table::{ENDS, NO, NodeId, Table, YES};
use crate::engine::reduction::Kind;

/// How probable every cause counts as: as likely as not, so that a probability is a share of all states.
const EVEN: f64 = 0.5;

/// What each level of a diagram does to the probability of the module that it lies in.
#[derive(Default)]
pub(super) struct Influence {
    /// By level.
    on_module: Vec<f64>,
    /// The modules, by where their families begin.
    modules: FxHashMap<NodeId, Module>,
}

struct Module {
    levels: Range<usize>,
    /// How probable it is that it is true.
    probability: f64,
}

impl Influence {
    /// The further level of a cause that is the whole.
    pub(super) fn push_cause(&mut self) {
        self.on_module.push(1.0);
    }

    /// The further levels of a module that is one gate of independent members.
    pub(super) fn push_gate(&mut self, root: NodeId, members: &[Member], kind: Kind) {
        self.push(root, of_gate(kind, &self.probabilities(members)));
    }

    /// The further levels of a module that is a function of independent members.
    pub(super) fn push_function(
        &mut self,
        root: NodeId,
        members: &[Member],
        functions: &Table,
        function: NodeId,
    ) {
        self.push(root, of_function(functions, function, &self.probabilities(members)));
    }

    fn push(&mut self, root: NodeId, (probability, influences): (f64, Vec<f64>)) {
        let first = self.on_module.len();
        self.on_module.extend(influences);
        self.modules.insert(root, Module { levels: first..self.on_module.len(), probability });
    }

    fn probabilities(&self, members: &[Member]) -> Vec<f64> {
        let probability = |member: &Member| match member {
            Member::Cause(_) => EVEN,
            Member::Module(root) => self.modules.get(root).map_or(0.0, |module| module.probability),
        };
        members.iter().map(probability).collect()
    }

    /// What each level does to the probability of the whole, if these are the members of the levels: the Birnbaum importance of
    /// the cause or module, by the chain rule.
    pub(super) fn on_top(self, levels: &[Member]) -> Vec<f64> {
        let mut on_top = self.on_module;
        // The levels of a module stand before the one that stands for it.
        for (level, member) in levels.iter().enumerate().rev() {
            if let Member::Module(root) = member
                && let Some(inner) = self.modules.get(root)
            {
                let outer = on_top[level];
                for influence in &mut on_top[inner.levels.clone()] {
                    *influence *= outer;
                }
            }
        }
        on_top
    }
}

/// How probable a gate of independent inputs is, and what each does to that.
fn of_gate(kind: Kind, probabilities: &[f64]) -> (f64, Vec<f64>) {
    // That any is true is that not all are false; both have the same derivative.
    let factors: Vec<f64> = match kind {
        Kind::All => probabilities.to_vec(),
        Kind::Any => probabilities.iter().map(|probability| 1.0 - probability).collect(),
    };
    // The product of all factors but one, for each: what stands before it times what stands after it.
    let mut others = Vec::with_capacity(factors.len());
    let mut product = 1.0;
    for factor in &factors {
        others.push(product);
        product *= factor;
    }
    let mut after = 1.0;
    for (other, factor) in others.iter_mut().zip(&factors).rev() {
        *other *= after;
        after *= factor;
    }
    (if kind == Kind::All { product } else { 1.0 - product }, others)
}

/// How probable a function of independent variables is, and what each does to that: one pass up and one pass down.
fn of_function(table: &Table, function: NodeId, probabilities: &[f64]) -> (f64, Vec<f64>) {
    let is_reached = table.reached_from(function);
    let ids = || (ENDS.len()..is_reached.len()).filter(|&id| is_reached[id]);
    let mut values = vec![0.0; is_reached.len().max(ENDS.len())];
    (values[NO as usize], values[YES as usize]) = (0.0, 1.0);
    for id in ids() {
        let node = table.node(id as NodeId);
        let probability = probabilities[node.level as usize];
        values[id] =
            values[node.low as usize] * (1.0 - probability) + values[node.high as usize] * probability;
    }
    // How probable it is to come by each node.
    let mut ways = vec![0.0; values.len()];
    ways[function as usize] = 1.0;
    let mut influences = vec![0.0; probabilities.len()];
    for id in ids().rev() {
        let node = table.node(id as NodeId);
        let probability = probabilities[node.level as usize];
        let (low, high) = (node.low as usize, node.high as usize);
        influences[node.level as usize] += ways[id] * (values[high] - values[low]);
        ways[low] += ways[id] * (1.0 - probability);
        ways[high] += ways[id] * probability;
    }
    (values[function as usize], influences)
}
