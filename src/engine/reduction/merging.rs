//! Which parts of a network are one, or are needless?

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

use crate::engine::reduction::Work;
use crate::engine::reduction::network::{Kind, Network, Part};

/// A network that means the same, in which
/// - a gate that one gate of its own kind alone uses has become part of that one,
/// - a gate with a single input has given way to it,
/// - no gate has an input twice, nor one that its other inputs decide (x and (x or y) is x),
/// - gates that read the same are one.
pub(super) fn merged(network: &Network) -> Network {
    let mut merging = Merging::of(network);
    for part in network.parts() {
        merging.take(part);
    }
    let top = merging.stands_for[network.top() as usize];
    merging.merged.restored(top)
}

struct Merging<'a> {
    network: &'a Network,
    merged: Network,
    /// The part of the merged network that each part has become; see `gathered` for those that are part of a gate above.
    stands_for: Vec<Part>,
    use_counts: Vec<u32>,
    /// The gate that uses each part, if it is one alone.
    user: Vec<Part>,
    /// What gates that become part of another bring along, and where it lies.
    gathered: Vec<Part>,
    brings: Vec<(u32, u32)>,
    /// The inputs of the gate that is taken.
    inputs: Vec<Part>,
    /// The gate that had a part of the merged network for an input when it was last seen.
    seen_in: Vec<Part>,
    known: FxHashMap<u64, Part>,
    work: Work,
}

/// What brings nothing along is not part of a gate above.
const NOTHING: (u32, u32) = (0, 0);

impl<'a> Merging<'a> {
    fn of(network: &'a Network) -> Self {
        let mut user = vec![0; network.len()];
        for part in network.parts() {
            for &input in network.inputs(part) {
                user[input as usize] = part;
            }
        }
        Self {
            network,
            merged: Network::default(),
            stands_for: vec![0; network.len()],
            use_counts: network.use_counts(),
            user,
            gathered: Vec::new(),
            brings: vec![NOTHING; network.len()],
            inputs: Vec::new(),
            seen_in: vec![Part::MAX; network.len()],
            known: FxHashMap::default(),
            work: Work::for_network(network),
        }
    }

    fn take(&mut self, part: Part) {
        let Some(kind) = self.network.kind(part) else {
            let place = self.network.variable(part).unwrap_or_default();
            self.stands_for[part as usize] = self.merged.push_variable(place as u32);
            return;
        };
        self.gather_inputs(part, kind);
        if let [single] = self.inputs[..] {
            self.stands_for[part as usize] = single;
        } else if self.is_part_of_its_user(part, kind) {
            let start = self.gathered.len() as u32;
            self.gathered.extend_from_slice(&self.inputs);
            self.brings[part as usize] = (start, self.gathered.len() as u32);
        } else {
            self.stands_for[part as usize] = self.gate(kind);
        }
    }

    fn gather_inputs(&mut self, part: Part, kind: Kind) {
        self.inputs.clear();
        for &input in self.network.inputs(part) {
            match self.brings[input as usize] {
                NOTHING => self.inputs.push(self.stands_for[input as usize]),
                (start, end) => self.inputs.extend_from_slice(&self.gathered[start as usize..end as usize]),
            }
        }
        self.inputs.sort_unstable();
        self.inputs.dedup();
        for &input in &self.inputs {
            self.seen_in[input as usize] = part;
        }
        let Self { merged, inputs, seen_in, work, .. } = self;
        inputs.retain(|&input| {
            let inner = merged.inputs(input);
            let is_decided = merged.kind(input).is_some_and(|inner| inner != kind)
                && work.take(inner.len())
                && inner.iter().any(|&inner| seen_in[inner as usize] == part);
            !is_decided
        });
    }

    fn is_part_of_its_user(&self, part: Part, kind: Kind) -> bool {
        self.use_counts[part as usize] == 1 && self.network.kind(self.user[part as usize]) == Some(kind)
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
            return *known;
        }
        *known = self.merged.push_gate(kind, &self.inputs);
        *known
    }
}
