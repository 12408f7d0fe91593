//! Which inputs of a gate share nothing with its others?

use petgraph::unionfind::UnionFind;

use crate::engine::reduction::Work;
use crate::engine::reduction::modules::modules;
use crate::engine::reduction::network::{Network, Part};

/// A network that means the same, in which the inputs of a gate that hang together, and share nothing with its others, have
/// become a gate of their own, a module; none if there are no such inputs.
pub(super) fn split(network: &Network) -> Option<Network> {
    let mut splitting = Splitting {
        network,
        is_module: modules(network),
        seen_in: vec![Part::MAX; network.len()],
        reached_from: vec![0; network.len()],
        waiting: Vec::new(),
        work: Work::for_network(network),
    };
    let mut split = network.as_large();
    let mut parts: Vec<Part> = vec![0; network.len()];
    let mut has_split = false;
    let (mut inputs, mut group) = (Vec::new(), Vec::new());
    for part in network.parts() {
        let Some(kind) = network.kind(part) else {
            parts[part as usize] = split.push_variable(network.variable(part).unwrap_or_default() as u32);
            continue;
        };
        inputs.clear();
        if let Some(groups) = splitting.groups(part) {
            for together in groups.iter() {
                group.clear();
                group.extend(together.iter().map(|&input| parts[input as usize]));
                inputs.push(match group[..] {
                    [single] => single,
                    _ => split.push_gate(kind, &group),
                });
            }
            has_split = true;
        } else {
            inputs.extend(network.inputs(part).iter().map(|&input| parts[input as usize]));
        }
        parts[part as usize] = split.push_gate(kind, &inputs);
    }
    has_split.then_some(split)
}

struct Splitting<'a> {
    network: &'a Network,
    is_module: Vec<bool>,
    /// The gate for which each part was last reached, and from which of its inputs.
    seen_in: Vec<Part>,
    reached_from: Vec<usize>,
    waiting: Vec<Part>,
    work: Work,
}

impl Splitting<'_> {
    /// The inputs of a gate by what they share, in their order; none if all or no two of them hang together, or if it is too much
    /// work to find out.
    fn groups(&mut self, gate: Part) -> Option<Vec<Vec<Part>>> {
        let inputs = self.network.inputs(gate);
        if inputs.len() < 3 {
            return None;
        }
        let mut together = UnionFind::new(inputs.len());
        let mut left = inputs.len();
        for (number, &input) in inputs.iter().enumerate() {
            if left == 1 || !self.reach(gate, number, input, &mut together, &mut left) {
                return None;
            }
        }
        if left == 1 || left == inputs.len() {
            return None;
        }
        let mut group_of = vec![usize::MAX; inputs.len()];
        let mut groups: Vec<Vec<Part>> = Vec::with_capacity(left);
        for (number, &input) in inputs.iter().enumerate() {
            let first = together.find_mut(number);
            if group_of[first] == usize::MAX {
                group_of[first] = groups.len();
                groups.push(Vec::new());
            }
            groups[group_of[first]].push(input);
        }
        Some(groups)
    }

    /// Joins an input with those that reach what it reaches; false if that is too much work.
    fn reach(
        &mut self,
        gate: Part,
        number: usize,
        input: Part,
        together: &mut UnionFind<usize>,
        left: &mut usize,
    ) -> bool {
        self.waiting.clear();
        self.waiting.push(input);
        while let Some(part) = self.waiting.pop() {
            if !self.work.take(1) {
                return false;
            }
            if std::mem::replace(&mut self.seen_in[part as usize], gate) == gate {
                *left -= usize::from(together.union(self.reached_from[part as usize], number));
                continue;
            }
            self.reached_from[part as usize] = number;
            // What is in a module is nowhere else.
            if !self.is_module[part as usize] {
                self.waiting.extend_from_slice(self.network.inputs(part));
            }
        }
        true
    }
}
