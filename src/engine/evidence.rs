//! How well is what leads to the problem supported?

use crate::document::State;
use crate::engine::graph::{CauseGraph, CauseNode};

/// How many paths are looked at in one pass: one for each bit of a word.
pub(super) const LANES: usize = u64::BITS as usize;

/// What comes about along up to [`LANES`] paths, if on each its members hold and no other root cause or guard: one word for
/// each place, one bit for each path.
pub(super) struct Courses {
    /// On which paths the cause comes about.
    comes_about: Vec<u64>,
    /// On which of these it does so through confirmed causes alone, itself included.
    is_confirmed: Vec<u64>,
}

impl Courses {
    /// What comes about along `paths`, which name their members by place.
    pub(super) fn of(graph: &CauseGraph, paths: &[Vec<usize>]) -> Self {
        let mut holds = vec![0_u64; graph.causes.len()];
        for (lane, path) in paths.iter().take(LANES).enumerate() {
            for &place in path {
                holds[place] |= 1 << lane;
            }
        }
        let mut courses = Self {
            comes_about: Vec::with_capacity(graph.causes.len()),
            is_confirmed: Vec::with_capacity(graph.causes.len()),
        };
        for (place, cause) in graph.causes.iter().enumerate() {
            let (mut comes_about, mut is_confirmed) =
                if cause.is_root() { (holds[place], holds[place]) } else { courses.explained(cause) };
            if cause.is_blockable {
                comes_about &= holds[place];
                is_confirmed &= holds[place];
            }
            match cause.state {
                State::Confirmed => {}
                State::Suspected => is_confirmed = 0,
                State::Refuted => (comes_about, is_confirmed) = (0, 0),
            }
            courses.comes_about.push(comes_about);
            courses.is_confirmed.push(is_confirmed);
        }
        courses
    }

    /// The weakest state among the causes on the best-supported way of the path in `lane`; the problem itself does not count.
    pub(super) fn weakest(&self, graph: &CauseGraph, lane: usize) -> State {
        let Some(problem) = graph.causes.last() else { return State::Suspected };
        let (_, confirmed) = self.explained(problem);
        if confirmed & (1 << lane) == 0 { State::Suspected } else { State::Confirmed }
    }

    /// Which explanation of the cause at `place` holds on the path in `lane`: the best-supported one, or the first of equals.
    pub(super) fn explanation(&self, graph: &CauseGraph, place: usize, lane: usize) -> Option<usize> {
        let comes_about =
            |words: &[u64], members: &[usize]| members.iter().all(|&member| words[member] & (1 << lane) != 0);
        if !comes_about(&self.comes_about, &[place]) {
            return None;
        }
        let explanations = &graph.causes[place].explanations;
        let find = |words| explanations.iter().position(|members| comes_about(words, members));
        find(&self.is_confirmed).or_else(|| find(&self.comes_about))
    }

    /// On which paths some explanation of a cause holds, and on which one holds through confirmed causes alone.
    fn explained(&self, cause: &CauseNode) -> (u64, u64) {
        let mut any = (0, 0);
        for members in &cause.explanations {
            let mut all = (u64::MAX, u64::MAX);
            for &member in members {
                all.0 &= self.comes_about[member];
                all.1 &= self.is_confirmed[member];
            }
            any.0 |= all.0;
            any.1 |= all.1;
        }
        any
    }
}

/// The weakest state on the best-supported way from each cause up to the problem, itself included and the problem not: refuted
/// where every way leads through something that cannot be.
pub(super) fn weakest_upward(graph: &CauseGraph, possible: &[bool]) -> Vec<State> {
    let mut best = vec![State::Refuted; graph.causes.len()];
    for (place, cause) in graph.causes.iter().enumerate().rev() {
        best[place] = if place + 1 == graph.causes.len() && cause.state != State::Refuted {
            State::Confirmed
        } else {
            weaker(best[place], cause.state)
        };
        for members in &cause.explanations {
            if possible[place] && members.iter().all(|&member| possible[member]) {
                for &member in members {
                    best[member] = stronger(best[member], best[place]);
                }
            }
        }
    }
    best
}

fn support(state: State) -> u8 {
    match state {
        State::Refuted => 0,
        State::Suspected => 1,
        State::Confirmed => 2,
    }
}

fn weaker(one: State, other: State) -> State {
    if support(other) < support(one) { other } else { one }
}

fn stronger(one: State, other: State) -> State {
    if support(other) > support(one) { other } else { one }
}
