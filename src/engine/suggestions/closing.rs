//! How many of the recurrence paths that are not closed for good would be if a cause were blocked?

use std::collections::HashMap;

use num_bigint::BigUint;

use crate::document::{CauseId, Review, State};
use crate::engine::analysis::{Analysis, Closure};
use crate::engine::graph::CauseGraph;

/// How many paths are reckoned in one pass: one for each bit of a word.
const LANES: usize = u64::BITS as usize;

/// How many causes may be reckoned in all; past that, it stays unknown how many paths a cause closes.
const MOST_STEPS: usize = 20_000_000;

/// The paths that are listed and not closed for good, and what they come about by.
pub(super) struct Closing {
    graph: CauseGraph,
    places: HashMap<CauseId, usize>,
    /// For every [`LANES`] paths, which of them each cause is a member of.
    members: Vec<Vec<u64>>,
    /// How many they are.
    pub(super) count: usize,
    /// Whether there are no others.
    pub(super) is_all: bool,
    known: HashMap<CauseId, Option<usize>>,
    steps_left: usize,
    values: Vec<u64>,
}

impl Closing {
    /// The paths of a review that are open, and those that are closed for now.
    pub(super) fn of(review: &Review, analysis: &Analysis) -> Self {
        let graph = CauseGraph::below_problem(review);
        let places: HashMap<CauseId, usize> = graph.places().into_iter().collect();
        let listed = &analysis.recurrence_paths.listed;
        let interim = listed.iter().filter(|path| path.closure == Closure::InterimOnly);
        let paths: Vec<&[CauseId]> = (analysis.open_paths.iter().map(|path| &path.members[..]))
            .chain(interim.map(|path| &path.members[..]))
            .collect();
        let coverage = &analysis.coverage;
        let is_all = analysis.recurrence_paths.is_exact()
            && &coverage.open + &coverage.closed_interim_only == BigUint::from(paths.len());
        let members = paths.chunks(LANES).map(|paths| {
            let mut words = vec![0; graph.causes.len()];
            for (lane, path) in paths.iter().enumerate() {
                for &place in path.iter().filter_map(|id| places.get(id)) {
                    words[place] |= 1 << lane;
                }
            }
            words
        });
        Self {
            members: members.collect(),
            count: paths.len(),
            is_all,
            values: vec![0; graph.causes.len()],
            graph,
            places,
            known: HashMap::new(),
            steps_left: MOST_STEPS,
        }
    }

    /// How many of these paths would be closed if `cause` were blocked; none if it would take too long to tell.
    pub(super) fn closed_by(&mut self, cause: CauseId) -> Option<usize> {
        if let Some(&known) = self.known.get(&cause) {
            return known;
        }
        let closed = self.places.get(&cause).copied().map_or(Some(0), |place| self.reckon(place));
        self.known.insert(cause, closed);
        closed
    }

    fn reckon(&mut self, blocked: usize) -> Option<usize> {
        let node = &self.graph.causes[blocked];
        if node.is_root() || node.is_blockable {
            return Some(self.members.iter().map(|words| words[blocked].count_ones() as usize).sum());
        }
        self.steps_left = self.steps_left.checked_sub(self.members.len() * self.graph.causes.len())?;
        let mut closed = 0;
        for words in &self.members {
            for (place, node) in self.graph.causes.iter().enumerate() {
                let holds = |explanation: &[usize]| {
                    explanation.iter().fold(u64::MAX, |all, &place| all & self.values[place])
                };
                let guard = if node.is_blockable { words[place] } else { u64::MAX };
                self.values[place] = if place == blocked || node.state == State::Refuted {
                    0
                } else if node.is_leaf() {
                    words[place]
                } else {
                    guard & self.graph.explanations(place).map(holds).fold(0, |any, lanes| any | lanes)
                };
            }
            let paths = words.iter().fold(0, |any, lanes| any | lanes);
            let open = self.values.last().copied().unwrap_or_default();
            closed += (paths & !open).count_ones() as usize;
        }
        Some(closed)
    }
}
