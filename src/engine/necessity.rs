//! Without which single causes could the problem not come about?

use crate::document::State;
use crate::engine::graph::CauseGraph;
use crate::engine::ways::Ways;

/// Which causes can be at all: those that are not refuted, and that some explanation without a refuted cause explains,
/// however deep.
pub(super) fn possible(graph: &CauseGraph) -> Vec<bool> {
    possible_without(graph, |_| false)
}

/// Which causes can be if those at the places of which `is_blocked` is true cannot.
pub(super) fn possible_without(graph: &CauseGraph, is_blocked: impl Fn(usize) -> bool) -> Vec<bool> {
    let mut possible: Vec<bool> = Vec::with_capacity(graph.causes.len());
    for (place, cause) in graph.causes.iter().enumerate() {
        let is_explained = |members: &[usize]| members.iter().all(|&member| possible[member]);
        possible.push(
            cause.state != State::Refuted
                && !is_blocked(place)
                && (cause.is_leaf() || graph.explanations(place).any(is_explained)),
        );
    }
    possible
}

/// Which causes are needed: the problem can come about, and could not without this one alone. `ways` lead through what is
/// `possible`.
///
/// Without a cause, each of its explanations falls, and with the last of its explanations an effect falls.
pub(super) fn pivotal(ways: &Ways, possible: &[bool]) -> Vec<bool> {
    let mut pivotal = vec![false; possible.len()];
    let Some(problem) = possible.len().checked_sub(1).filter(|&problem| possible[problem]) else {
        return pivotal;
    };
    let mut fall = Fall::of(ways, possible.len());
    let mut fallen = Vec::new();
    // From the problem down, so that what falls with a cause is judged before the cause.
    for place in (0..possible.len()).rev() {
        pivotal[place] = match ways.uses(place) {
            _ if place == problem => true,
            // With one use, it fells its effect or nothing.
            &[only] => {
                let effect = ways.effect(only as usize);
                ways.explanations(effect).len() == 1 && pivotal[effect]
            }
            _ => !fall.begin(place, |effect| pivotal[effect], &mut fallen),
        };
    }
    pivotal
}

/// What falls without a cause, tried again and again; what stands of earlier trials is told apart by their numbers.
pub(super) struct Fall<'a> {
    ways: &'a Ways,
    number: u32,
    fallen: Vec<u32>,
    losses: Vec<(u32, u32)>,
    /// The places that have fallen and are still to be followed up.
    waiting: Vec<usize>,
    steps: usize,
}

impl<'a> Fall<'a> {
    /// Trials on the ways up of a graph of so many causes.
    pub(super) fn of(ways: &'a Ways, causes: usize) -> Self {
        Self {
            ways,
            number: 0,
            fallen: vec![0; ways.count()],
            losses: vec![(0, 0); causes],
            waiting: Vec::new(),
            steps: 0,
        }
    }

    /// How many links all trials have looked at.
    pub(super) fn steps(&self) -> usize {
        self.steps
    }

    /// Leaves in `fallen` the explanations that fall without the cause at `place`. False, and no more than some of them, if an
    /// effect falls of which `ends` is true.
    pub(super) fn begin(
        &mut self,
        place: usize,
        ends: impl Fn(usize) -> bool,
        fallen: &mut Vec<u32>,
    ) -> bool {
        self.number += 1;
        let ways = self.ways;
        fallen.clear();
        self.waiting.clear();
        self.waiting.push(place);
        while let Some(place) = self.waiting.pop() {
            self.steps += ways.uses(place).len();
            for &explanation in ways.uses(place) {
                if !self.fells(explanation) {
                    continue;
                }
                fallen.push(explanation);
                let effect = ways.effect(explanation as usize);
                if self.losses_of(effect) == ways.explanations(effect).len() as u32 {
                    if ends(effect) {
                        return false;
                    }
                    self.waiting.push(effect);
                }
            }
        }
        true
    }

    /// Lets an explanation fall, if in this trial it has not.
    pub(super) fn fells(&mut self, explanation: u32) -> bool {
        std::mem::replace(&mut self.fallen[explanation as usize], self.number) != self.number
    }

    /// How many explanations an effect has lost, one more than before.
    fn losses_of(&mut self, effect: usize) -> u32 {
        let (number, losses) = &mut self.losses[effect];
        *losses = if *number == self.number { *losses + 1 } else { 1 };
        *number = self.number;
        *losses
    }
}
