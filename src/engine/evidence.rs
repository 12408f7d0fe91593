//! How well is what leads to the problem supported?

use std::ops::Range;

use crate::document::State;
use crate::engine::graph::CauseGraph;
use crate::engine::ways::{LANES, Ways};

/// What comes about along up to [`LANES`] paths, if on each its members hold and no other root cause or guard: one word for
/// each place, one bit for each path.
pub(super) struct Courses {
    /// On which paths the cause comes about.
    comes_about: Vec<u64>,
    /// On which of these it would do so through confirmed causes alone, were it confirmed itself.
    is_founded: Vec<u64>,
    /// On which it does.
    is_confirmed: Vec<u64>,
    /// On which its guard holds, if it has one.
    is_let: Vec<u64>,
}

/// The places of what comes about along any of these paths, from the root causes up: whatever else there is comes about along
/// none of them.
pub(super) fn reached(graph: &CauseGraph, ways: &Ways, paths: &[Vec<usize>]) -> Vec<usize> {
    let mut is_reached = vec![false; graph.causes.len()];
    for &place in paths.iter().flatten() {
        is_reached[place] = true;
    }
    let mut reached = Vec::new();
    for (place, cause) in graph.causes.iter().enumerate() {
        let is_let = is_reached[place] || !cause.is_blockable && !cause.is_root();
        let is_explained = |mut explanations: Range<usize>| {
            explanations.any(|it| ways.members(it).iter().all(|&member| is_reached[member as usize]))
        };
        is_reached[place] = is_let && (cause.is_root() || is_explained(ways.explanations(place)));
        if is_reached[place] {
            reached.push(place);
        }
    }
    reached
}

impl Courses {
    /// What comes about along `paths`, which name their members by place. `states` gives the state of each place, and
    /// `reached` the places of what comes about along any of them.
    pub(super) fn of(
        graph: &CauseGraph,
        ways: &Ways,
        states: &[State],
        paths: &[Vec<usize>],
        reached: &[usize],
    ) -> Self {
        let nothing = vec![0_u64; graph.causes.len()];
        let mut courses = Self {
            comes_about: nothing.clone(),
            is_founded: nothing.clone(),
            is_confirmed: nothing.clone(),
            is_let: nothing,
        };
        for (lane, path) in paths.iter().take(LANES).enumerate() {
            for &place in path {
                courses.is_let[place] |= 1 << lane;
            }
        }
        for &place in reached {
            let cause = &graph.causes[place];
            let (mut comes_about, mut is_founded) = if cause.is_root() {
                (courses.is_let[place], courses.is_let[place])
            } else {
                courses.explained(ways, place)
            };
            if cause.is_blockable {
                comes_about &= courses.is_let[place];
                is_founded &= courses.is_let[place];
            } else {
                courses.is_let[place] = u64::MAX;
            }
            courses.comes_about[place] = comes_about;
            courses.is_founded[place] = is_founded;
            courses.is_confirmed[place] = if states[place] == State::Confirmed { is_founded } else { 0 };
        }
        courses
    }

    /// On which paths the problem comes about through confirmed causes alone; the problem itself does not count.
    pub(super) fn confirmed(&self, ways: &Ways) -> u64 {
        self.is_confirmed
            .len()
            .checked_sub(1)
            .map_or(0, |problem| ways.explained(problem, &self.is_confirmed))
    }

    /// On which paths the cause at `place` would be confirmed along with all that leads to it, were it confirmed itself.
    pub(super) fn founded(&self, place: usize) -> u64 {
        self.is_founded[place]
    }

    /// Which explanation of the cause at `place` holds on the path in `lane`: the best-supported one, or the first of equals.
    pub(super) fn explanation(&self, graph: &CauseGraph, place: usize, lane: usize) -> Option<usize> {
        let comes_about =
            |words: &[u64], members: &[usize]| members.iter().all(|&member| words[member] & (1 << lane) != 0);
        if !comes_about(&self.comes_about, &[place]) {
            return None;
        }
        let find = |words| graph.explanations(place).position(|members| comes_about(words, members));
        find(&self.is_confirmed).or_else(|| find(&self.comes_about))
    }

    /// On which paths some explanation of a cause holds, and on which one holds through confirmed causes alone.
    fn explained(&self, ways: &Ways, place: usize) -> (u64, u64) {
        let mut any = (0, 0);
        for explanation in ways.explanations(place) {
            let mut all = (u64::MAX, u64::MAX);
            for &member in ways.members(explanation) {
                all.0 &= self.comes_about[member as usize];
                all.1 &= self.is_confirmed[member as usize];
            }
            any.0 |= all.0;
            any.1 |= all.1;
        }
        any
    }

    /// On which paths each cause is needed: without it alone, the problem would not come about.
    ///
    /// From the problem down, so that a cause with one use asks its effect. One with more is tried: what falls with it is followed
    /// up until that is known to take the problem along, or until nothing more falls.
    pub(super) fn needed(&self, ways: &Ways, reached: &[usize]) -> Vec<u64> {
        let mut needed = vec![0; self.comes_about.len()];
        let Some(problem) = needed.len().checked_sub(1) else { return needed };
        needed[problem] = self.comes_about[problem];
        let mut words = self.comes_about.clone();
        let mut fallen = Vec::new();
        for &place in reached.iter().rev().filter(|&&place| place != problem) {
            words[place] = 0;
            fallen.push(place);
            let mut waiting = vec![place];
            while let Some(fallen_place) = waiting.pop() {
                let uses = ways.uses(fallen_place);
                for effect in uses.iter().map(|&explanation| ways.effect(explanation as usize)) {
                    let falls = words[effect] & !ways.explained(effect, &words);
                    words[effect] &= !falls;
                    needed[place] |= falls & needed[effect];
                    if falls != 0 {
                        fallen.push(effect);
                    }
                    // With one use, the cause is needed where its effect is.
                    if falls & !needed[place] != 0 && (fallen_place != place || uses.len() > 1) {
                        waiting.push(effect);
                    }
                }
            }
            for place in fallen.drain(..) {
                words[place] = self.comes_about[place];
            }
        }
        needed
    }

    /// On which paths each cause is the last thing to be confirmed: where it alone, once confirmed along with all that leads
    /// to it, has the problem come about through confirmed causes alone.
    ///
    /// From the problem down, so that a cause with one use asks its effect. One with more is tried: what its confirmation
    /// confirms above it is followed up until that is known to reach the problem, or until it ends at a suspicion.
    pub(super) fn decisive(&self, ways: &Ways, states: &[State], reached: &[usize]) -> Vec<u64> {
        let mut decisive = vec![0; self.is_confirmed.len()];
        let Some(problem) = decisive.len().checked_sub(1) else { return decisive };
        let open = !self.confirmed(ways);
        decisive[problem] = open;
        let passes = |effect: usize| {
            if effect == problem {
                open
            } else if states[effect] == State::Confirmed {
                open & self.is_let[effect] & !self.is_confirmed[effect]
            } else {
                0
            }
        };
        let mut words = self.is_confirmed.clone();
        for &place in reached.iter().rev().filter(|&&place| place != problem) {
            // What does not come about on a path cannot be confirmed on it.
            let missing = open & self.comes_about[place] & !self.is_confirmed[place];
            if missing == 0 {
                continue;
            }
            words[place] |= missing;
            decisive[place] = if let &[only] = ways.uses(place) {
                let effect = ways.effect(only as usize);
                missing & ways.together(only as usize, &words) & passes(effect) & decisive[effect]
            } else {
                self.tried(ways, place, &mut words, &passes, &decisive)
            };
            words[place] = self.is_confirmed[place];
        }
        decisive
    }

    /// On which paths the confirmation of the cause at `place`, which `words` already hold, reaches the problem.
    fn tried(
        &self,
        ways: &Ways,
        place: usize,
        words: &mut [u64],
        passes: &impl Fn(usize) -> u64,
        decisive: &[u64],
    ) -> u64 {
        let mut reached = 0;
        let mut raised = Vec::new();
        let mut waiting = vec![place];
        while let Some(place) = waiting.pop() {
            for &explanation in ways.uses(place) {
                let effect = ways.effect(explanation as usize);
                let passes = passes(effect) & !words[effect] & !reached;
                if passes == 0 {
                    continue;
                }
                let new = passes & ways.together(explanation as usize, words);
                reached |= new & decisive[effect];
                let new = new & !reached;
                if new != 0 {
                    words[effect] |= new;
                    raised.push(effect);
                    waiting.push(effect);
                }
            }
        }
        for place in raised {
            words[place] = self.is_confirmed[place];
        }
        reached
    }
}

/// The weakest state on the best-supported way from each cause up to the problem, itself included and the problem not: refuted
/// where every way leads through something that cannot be.
pub(super) fn weakest_upward(ways: &Ways, states: &[State]) -> Vec<State> {
    let mut best = vec![State::Refuted; states.len()];
    for place in (0..states.len()).rev() {
        best[place] = if place + 1 == states.len() && states[place] != State::Refuted {
            State::Confirmed
        } else {
            weaker(best[place], states[place])
        };
        for explanation in ways.explanations(place) {
            for &member in ways.members(explanation) {
                best[member as usize] = stronger(best[member as usize], best[place]);
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
