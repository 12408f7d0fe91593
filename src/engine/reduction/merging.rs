//! Which parts of a network are one, or are needless?

use std::hash::Hasher;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHasher};

use crate::engine::reduction::Work;
use crate::engine::reduction::network::{Kind, Network, Part};

/// A network that means the same, in which
/// - a gate that one gate of its own kind alone uses has become part of that one,
/// - a gate with a single input has given way to it,
/// - no gate has an input twice, nor one that its other inputs decide (x and (x or y) is x),
/// - gates that read the same are one.
///
/// Besides the network, whether the same may find more in it: what a part is used for has changed unless gates have only become
/// part of others.
pub(super) fn merged(network: &Network) -> (Network, bool) {
    let mut merging = Merging::of(network);
    for part in network.parts() {
        merging.take(part);
    }
    let top = merging.stands_for[network.top() as usize];
    (merging.merged.restored(top), merging.has_simplified)
}

struct Merging<'a> {
    network: &'a Network,
    merged: Network,
    /// The part of the merged network that each part has become, unless it becomes part of its user.
    stands_for: Vec<Part>,
    /// Whether each part is a gate that one gate of its own kind alone uses.
    is_part_of_user: Vec<bool>,
    /// The inputs of the gate that is taken, and those that are still to be looked at.
    inputs: Vec<Part>,
    waiting: Vec<Part>,
    /// The gate that had a part of the merged network for an input when it was last seen.
    seen_in: Vec<Part>,
    known: FxHashMap<u64, Part>,
    /// Whether a gate or an input has become needless.
    has_simplified: bool,
    work: Work,
}

impl<'a> Merging<'a> {
    fn of(network: &'a Network) -> Self {
        let mut user = vec![0; network.len()];
        for part in network.parts() {
            for &input in network.inputs(part) {
                user[input as usize] = part;
            }
        }
        let use_counts = network.use_counts();
        let is_part_of_user = network.parts().map(|part| {
            let kind = network.kind(part);
            use_counts[part as usize] == 1 && kind.is_some() && network.kind(user[part as usize]) == kind
        });
        Self {
            network,
            merged: network.as_large(),
            stands_for: vec![0; network.len()],
            is_part_of_user: is_part_of_user.collect(),
            inputs: Vec::new(),
            waiting: Vec::new(),
            seen_in: vec![Part::MAX; network.len()],
            known: FxHashMap::with_capacity_and_hasher(network.len() / 2, FxBuildHasher),
            has_simplified: false,
            work: Work::for_network(network),
        }
    }

    fn take(&mut self, part: Part) {
        if let Some(place) = self.network.variable(part) {
            self.stands_for[part as usize] = self.merged.push_variable(place as u32);
        } else if let Some(kind) = self.network.kind(part)
            && !self.is_part_of_user[part as usize]
        {
            self.gather_inputs(part, kind);
            self.stands_for[part as usize] = match self.inputs[..] {
                [single] => {
                    self.has_simplified = true;
                    single
                }
                _ => self.gate(kind),
            };
        }
    }

    fn gather_inputs(&mut self, part: Part, kind: Kind) {
        self.inputs.clear();
        self.waiting.extend_from_slice(self.network.inputs(part));
        while let Some(input) = self.waiting.pop() {
            if self.is_part_of_user[input as usize] {
                self.waiting.extend_from_slice(self.network.inputs(input));
            } else {
                self.inputs.push(self.stands_for[input as usize]);
            }
        }
        let gathered = self.inputs.len();
        self.inputs.sort_unstable();
        self.inputs.dedup();
        for &input in &self.inputs {
            self.seen_in[input as usize] = part;
        }
        let Self { merged, inputs, seen_in, work, has_simplified, .. } = self;
        inputs.retain(|&input| {
            let inner = merged.inputs(input);
            let is_decided = merged.kind(input).is_some_and(|inner| inner != kind)
                && work.take(inner.len())
                && inner.iter().any(|&inner| seen_in[inner as usize] == part);
            !is_decided
        });
        *has_simplified |= inputs.len() < gathered;
    }

    fn gate(&mut self, kind: Kind) -> Part {
        let mut hasher = FxHasher::default();
        hasher.write_u8(kind as u8);
        for &input in &self.inputs {
            hasher.write_u32(input);
        }
        let known = self.known.entry(hasher.finish()).or_insert(Part::MAX);
        if *known != Part::MAX
            && self.merged.kind(*known) == Some(kind)
            && self.merged.inputs(*known) == self.inputs
        {
            self.has_simplified = true;
            return *known;
        }
        *known = self.merged.push_gate(kind, &self.inputs);
        *known
    }
}
