//! In which order do the leaves of a module get their levels?

use std::cmp::Reverse;

use crate::engine::diagram::inside::{Inside, Number};

/// How the inputs of a gate are sorted before a walk takes them.
#[derive(Clone, Copy)]
pub(super) enum Taking {
    /// Those with the most users first, and of these the largest.
    LargestShared,
    /// Those with the most users first, and of these the smallest.
    SmallestShared,
    /// Those with the most users first.
    Shared,
}

/// How much a node is used, and how much is below it.
pub(super) struct Weights {
    users: Vec<u32>,
    sizes: Vec<u32>,
}

impl Weights {
    /// The weights of the nodes of a module.
    pub(super) fn of(inside: &Inside) -> Self {
        let mut weights = Self { users: vec![0; inside.len()], sizes: vec![1; inside.len()] };
        for gate in inside.gates() {
            let mut size = 0_u32;
            for &input in inside.inputs(gate) {
                weights.users[input as usize] += 1;
                size = size.saturating_add(weights.sizes[input as usize]);
            }
            weights.sizes[gate as usize] = size;
        }
        weights
    }
}

/// The leaves of a module in the order in which a walk depth-first meets them: what stands together in a gate gets
/// neighbouring levels, and what is used most gets the highest, which keeps diagrams small.
pub(super) fn walked(inside: &Inside, weights: &Weights, taking: Taking) -> Vec<Number> {
    let leaves = inside.leaves.len();
    let mut is_met = vec![false; inside.len()];
    let mut order = Vec::with_capacity(leaves);
    let mut waiting = vec![inside.gates().end - 1];
    let mut inputs = Vec::new();
    while let Some(node) = waiting.pop() {
        if std::mem::replace(&mut is_met[node as usize], true) {
            continue;
        }
        if (node as usize) < leaves {
            order.push(node);
            continue;
        }
        inputs.clear();
        inputs.extend(inside.inputs(node).iter().copied().filter(|&input| !is_met[input as usize]));
        let users = |input: Number| Reverse(weights.users[input as usize]);
        let size = |input: Number| weights.sizes[input as usize];
        match taking {
            Taking::LargestShared => inputs.sort_by_key(|&input| (users(input), Reverse(size(input)))),
            Taking::SmallestShared => inputs.sort_by_key(|&input| (users(input), size(input))),
            Taking::Shared => inputs.sort_by_key(|&input| users(input)),
        }
        // The last to wait is the first to be taken.
        waiting.extend(inputs.iter().rev());
    }
    order
}

/// How often nodes are moved at most, in all.
const MOST_MOVES: usize = 1_000_000;

/// The leaves of a module in an order in which the nodes of each gate lie close together, found from another one.
///
/// This is FORCE, by Aloul, Markov and Sakallah, "FORCE: a fast and easy-to-implement variable-ordering heuristic", GLSVLSI
/// 2003: again and again every node goes to the middle of the gates that it is in, each of which lies in the middle of its nodes.
pub(super) fn drawn_together(inside: &Inside, order: &[Number]) -> Vec<Number> {
    const MOST_ROUNDS: usize = 30;
    /// After so many rounds without a gain, none is expected.
    const PATIENCE: usize = 5;
    let mut forces = Forces::of(inside, order);
    let mut best = (f64::INFINITY, order.to_vec());
    let mut rounds_since = 0;
    for _ in 0..MOST_ROUNDS.min(MOST_MOVES / inside.len()) {
        let span = forces.find_centres();
        // Less than a thousandth is no gain.
        if span < best.0 * 0.999 {
            best = (span, forces.leaves());
            rounds_since = 0;
        } else {
            rounds_since += 1;
            if rounds_since > PATIENCE {
                break;
            }
        }
        forces.move_nodes();
    }
    best.1
}

struct Forces<'a> {
    inside: &'a Inside,
    /// All nodes in the order in which they lie.
    nodes: Vec<Number>,
    places: Vec<f64>,
    /// The middle of each gate.
    centres: Vec<f64>,
    /// The middles of the gates that each node is in, their sum and their number.
    pulls: Vec<(f64, f64)>,
}

impl<'a> Forces<'a> {
    fn of(inside: &'a Inside, order: &[Number]) -> Self {
        let mut places = vec![0.0; inside.len()];
        for (place, &leaf) in order.iter().enumerate() {
            places[leaf as usize] = place as f64;
        }
        for gate in inside.gates() {
            let inputs = inside.inputs(gate);
            let sum: f64 = inputs.iter().map(|&input| places[input as usize]).sum();
            places[gate as usize] = sum / inputs.len() as f64;
        }
        let nodes = (0..inside.len() as Number).collect();
        let mut forces = Self { inside, nodes, places, centres: vec![0.0; inside.len()], pulls: Vec::new() };
        forces.line_up();
        forces
    }

    /// Lets the nodes lie one behind the other, as their places say.
    fn line_up(&mut self) {
        self.nodes.sort_by(|&one, &other| self.places[one as usize].total_cmp(&self.places[other as usize]));
        for (place, &node) in self.nodes.iter().enumerate() {
            self.places[node as usize] = place as f64;
        }
    }

    /// Finds the middle of each gate, and how far the nodes of the gates lie apart in all.
    fn find_centres(&mut self) -> f64 {
        let mut span = 0.0;
        for gate in self.inside.gates() {
            let own = self.places[gate as usize];
            let inputs = self.inside.inputs(gate);
            let (mut first, mut last, mut sum) = (own, own, own);
            for &input in inputs {
                let place = self.places[input as usize];
                first = f64::min(first, place);
                last = f64::max(last, place);
                sum += place;
            }
            span += last - first;
            self.centres[gate as usize] = sum / (inputs.len() + 1) as f64;
        }
        span
    }

    fn move_nodes(&mut self) {
        self.pulls.clear();
        self.pulls.resize(self.inside.len(), (0.0, 0.0));
        for gate in self.inside.gates() {
            let centre = self.centres[gate as usize];
            for &node in self.inside.inputs(gate).iter().chain([&gate]) {
                let pull = &mut self.pulls[node as usize];
                *pull = (pull.0 + centre, pull.1 + 1.0);
            }
        }
        for (place, (sum, number)) in self.places.iter_mut().zip(&self.pulls) {
            *place = sum / number;
        }
        self.line_up();
    }

    fn leaves(&self) -> Vec<Number> {
        self.nodes.iter().copied().filter(|&node| (node as usize) < self.inside.leaves.len()).collect()
    }
}
