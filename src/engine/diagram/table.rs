//! How are the nodes of a diagram kept, so that equal ones are one?

use crate::engine::diagram::effort::Effort;

/// A node's index in its table.
pub(super) type NodeId = u32;

/// The end of a diagram that says no: false, or the family without any set.
pub(super) const NO: NodeId = 0;

/// The end of a diagram that says yes: true, or the family of the empty set alone.
pub(super) const YES: NodeId = 1;

/// A decision on the variable of one level.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Node {
    /// The level of the variable; it grows on every way down. The two ends lie below all levels.
    pub(super) level: u32,
    /// Where it goes on without the variable.
    pub(super) low: NodeId,
    /// Where it goes on with it.
    pub(super) high: NodeId,
}

/// The two ends, as nodes below all levels.
pub(super) const ENDS: [Node; 2] =
    [Node { level: u32::MAX, low: NO, high: NO }, Node { level: u32::MAX, low: YES, high: YES }];

/// The nodes of a diagram. Each stands after those it leads to, and no two are equal.
///
/// It is an open hash table with linear probing that holds no more than an index for each node: building diagrams is little but
/// looking nodes up, and how much memory that touches decides how long it takes. So it begins small, grows in place, and can be
/// used again: memory that is new costs more than most diagrams.
pub(super) struct Table {
    nodes: Vec<Node>,
    /// The nodes by their hash; [`NO`], which no one looks up, is an empty slot. As long as a power of two, and at most half full.
    slots: Vec<NodeId>,
}

impl Table {
    /// A table with the two ends and no room for more, until it is cleared.
    pub(super) fn new() -> Self {
        Self { nodes: ENDS.to_vec(), slots: Vec::new() }
    }

    /// Forgets all nodes but the ends, and makes room for so many.
    pub(super) fn clear(&mut self, room: usize) {
        self.nodes.truncate(ENDS.len());
        self.nodes.reserve(room);
        self.slots.clear();
        self.slots.resize(2 * room.next_power_of_two(), NO);
    }

    /// The node at `id`.
    pub(super) fn node(&self, id: NodeId) -> Node {
        self.nodes[id as usize]
    }

    /// The level of the node at `id`.
    pub(super) fn level(&self, id: NodeId) -> u32 {
        self.node(id).level
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Which nodes are met from `root` on, itself included, up to which all lie.
    pub(super) fn reached_from(&self, root: NodeId) -> Vec<bool> {
        let mut is_reached = vec![false; root as usize + 1];
        is_reached[root as usize] = true;
        for id in (ENDS.len()..=root as usize).rev() {
            if is_reached[id] {
                let node = self.nodes[id];
                is_reached[node.low as usize] = true;
                is_reached[node.high as usize] = true;
            }
        }
        is_reached
    }

    /// The one node that reads so.
    #[inline]
    pub(super) fn intern(&mut self, node: Node) -> NodeId {
        let mask = self.slots.len() - 1;
        let mut slot = hash(node.level, node.low, node.high) & mask;
        loop {
            match self.slots[slot] {
                NO => break,
                id if self.nodes[id as usize] == node => return id,
                _ => slot = (slot + 1) & mask,
            }
        }
        let id = self.nodes.len() as NodeId;
        self.nodes.push(node);
        self.slots[slot] = id;
        if self.nodes.len() * 2 > self.slots.len() {
            self.grow();
        }
        id
    }

    #[cold]
    fn grow(&mut self) {
        let length = grown(self.slots.len());
        let mask = length - 1;
        self.slots.clear();
        self.slots.resize(length, NO);
        for (id, node) in self.nodes.iter().enumerate().skip(ENDS.len()) {
            let mut slot = hash(node.level, node.low, node.high) & mask;
            while self.slots[slot] != NO {
                slot = (slot + 1) & mask;
            }
            self.slots[slot] = id as NodeId;
        }
    }
}

/// Results of an operation, by what it was asked for. It forgets: a newer result takes the place of an older one, which then
/// has to be found again.
pub(super) struct Memo {
    entries: Vec<Entry>,
}

/// A question and its result. The question that is all zero is never asked, so it marks an empty entry.
#[derive(Clone, Copy, Default)]
struct Entry {
    question: [u32; 3],
    result: NodeId,
}

impl Memo {
    /// A memo of nothing that remembers nothing, until it is cleared.
    pub(super) fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// Forgets everything, and makes room for the results of so many nodes.
    pub(super) fn clear(&mut self, room: usize) {
        self.entries.clear();
        self.entries.resize(room.next_power_of_two(), Entry::default());
    }

    /// The result for a question, if it is remembered.
    #[inline]
    pub(super) fn get(&self, question: [u32; 3]) -> Option<NodeId> {
        let entry = self.entries[self.place(question)];
        (entry.question == question).then_some(entry.result)
    }

    /// Remembers a result.
    #[inline]
    pub(super) fn put(&mut self, question: [u32; 3], result: NodeId) {
        let place = self.place(question);
        self.entries[place] = Entry { question, result };
    }

    /// Makes room for the results of so many nodes.
    #[inline]
    pub(super) fn keep_pace(&mut self, nodes: usize) {
        if nodes > self.entries.len() {
            self.grow();
        }
    }

    #[cold]
    fn grow(&mut self) {
        let before = self.entries.len();
        self.entries.resize(grown(before), Entry::default());
        // An entry stays where it is or moves up by a multiple of the length there was, so that no two meet.
        for place in 0..before {
            let entry = self.entries[place];
            let place_now = self.place(entry.question);
            if place_now != place {
                self.entries[place_now] = entry;
                self.entries[place] = Entry::default();
            }
        }
    }

    fn place(&self, [left, right, rest]: [u32; 3]) -> usize {
        hash(left, right, rest) & (self.entries.len() - 1)
    }
}

/// The length that a table of so many entries grows to: while it is small, more than it needs now, so that it seldom grows.
const fn grown(length: usize) -> usize {
    const SMALL: usize = 1 << 16;
    if length < SMALL { length * 4 } else { length * 2 }
}

/// A number that is nearly always another for other numbers: both halves of a product folded into one.
#[inline]
fn hash(one: u32, other: u32, third: u32) -> usize {
    let pair = u64::from(one) << 32 | u64::from(other);
    let product =
        u128::from(pair ^ 0x9E37_79B9_7F4A_7C15) * u128::from(u64::from(third) ^ 0xC2B2_AE3D_27D4_EB4F);
    (product as u64 ^ (product >> 64) as u64) as usize
}

/// How far an operation knows its result.
pub(super) enum Known<Key> {
    /// It knows it.
    Already(NodeId),
    /// It has to know these two first.
    After {
        /// What it comes to without the variable.
        low: Key,
        /// What it comes to with the variable.
        high: Key,
    },
}

/// A result that is looked for, and what is known of it.
pub(super) struct Frame<Key> {
    key: Key,
    high: Key,
    low: Option<NodeId>,
}

/// An operation on diagrams that goes down both branches and joins what they come to. It is run without recursion, so that
/// a deep diagram cannot exhaust the stack.
pub(super) trait Operation {
    /// What it is asked for.
    type Key: Copy;

    /// Looks whether the result is known.
    fn open(&mut self, key: Self::Key) -> Known<Self::Key>;

    /// Joins the results of both branches and remembers the result.
    fn close(&mut self, key: Self::Key, low: NodeId, high: NodeId) -> NodeId;

    /// Where results wait for others; empty before and after.
    fn waiting(&mut self) -> &mut Vec<Frame<Self::Key>>;

    /// The result for `key`; none if the effort does not suffice for it.
    fn run(&mut self, key: Self::Key, effort: &mut Effort) -> Option<NodeId> {
        // Most operations are small and there are many: they share the memory for what waits.
        let mut frames = std::mem::take(self.waiting());
        let result = self.run_over(&mut frames, key, effort);
        frames.clear();
        *self.waiting() = frames;
        result
    }

    /// The same with these frames, which are empty.
    fn run_over(
        &mut self,
        frames: &mut Vec<Frame<Self::Key>>,
        key: Self::Key,
        effort: &mut Effort,
    ) -> Option<NodeId> {
        let mut next = key;
        loop {
            let mut result = match self.open(next) {
                Known::Already(result) => result,
                Known::After { low, high } => {
                    effort.step()?;
                    frames.push(Frame { key: next, high, low: None });
                    next = low;
                    continue;
                }
            };
            loop {
                let Some(frame) = frames.last_mut() else { return Some(result) };
                let Some(low) = frame.low else {
                    frame.low = Some(result);
                    next = frame.high;
                    break;
                };
                let key = frame.key;
                frames.pop();
                result = self.close(key, low, result);
            }
        }
    }
}
