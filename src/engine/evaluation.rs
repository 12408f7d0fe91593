//! Does the problem come about, if just these variables hold?

use crate::engine::formula::{Formula, Node};

/// How many questions are answered in one pass: one for each bit of a word.
const LANES: usize = u64::BITS as usize;

impl Formula {
    /// Whether the problem comes about if of the variables those hold that stand at the places of which `holds` is true.
    pub(super) fn is_true(&self, holds: impl Fn(usize) -> bool) -> bool {
        self.value(|place| if holds(place) { u64::MAX } else { 0 }) != 0
    }

    /// The places of the variables that suffice for the problem alone.
    pub(super) fn alone(&self) -> Vec<usize> {
        let variables: Vec<usize> = self.variables().collect();
        let mut words = vec![0_u64; self.causes()];
        let mut alone = Vec::new();
        for some in variables.chunks(LANES) {
            for (lane, &place) in some.iter().enumerate() {
                words[place] = 1 << lane;
            }
            let value = self.value(|place| words[place]);
            alone.extend(
                some.iter().enumerate().filter(|(lane, _)| value & (1 << lane) != 0).map(|(_, at)| at),
            );
            for &place in some {
                words[place] = 0;
            }
        }
        alone
    }

    /// The places of the variables.
    pub(super) fn variables(&self) -> impl Iterator<Item = usize> {
        self.nodes.iter().filter_map(|node| match *node {
            Node::Variable(place) => Some(place),
            _ => None,
        })
    }

    /// In which lanes the problem comes about, if `word` gives the lanes in which the variable at a place holds.
    fn value(&self, word: impl Fn(usize) -> u64) -> u64 {
        let mut values: Vec<u64> = Vec::with_capacity(self.nodes.len());
        for node in &self.nodes {
            let inputs = self.inputs(*node).iter().map(|&input| values[input as usize]);
            values.push(match *node {
                Node::Never => 0,
                Node::Variable(place) => word(place),
                Node::All(_) => inputs.fold(u64::MAX, |all, input| all & input),
                Node::Any(_) => inputs.fold(0, |any, input| any | input),
            });
        }
        self.top().map_or(0, |top| values[top as usize])
    }
}
