//! Without which single causes could the problem not come about?

use crate::document::State;
use crate::engine::graph::CauseGraph;

/// Which causes can be at all: those that are not refuted, and that some explanation without a refuted cause explains,
/// however deep.
pub(super) fn possible(graph: &CauseGraph) -> Vec<bool> {
    let mut possible: Vec<bool> = Vec::with_capacity(graph.causes.len());
    for cause in &graph.causes {
        let is_explained = |members: &Vec<usize>| members.iter().all(|&member| possible[member]);
        possible.push(
            cause.state != State::Refuted
                && (cause.explanations.is_empty() || cause.explanations.iter().any(is_explained)),
        );
    }
    possible
}

/// Which causes are needed: the problem can come about, and could not without this one alone.
pub(super) fn pivotal(graph: &CauseGraph, possible: &[bool]) -> Vec<bool> {
    Falling::of(graph, possible).pivotal()
}

/// One place of a cause in an explanation that can hold.
#[derive(Clone, Copy)]
struct Use {
    /// The place of what it explains.
    effect: usize,
    /// The number of the explanation, over all of the graph.
    explanation: usize,
}

/// The tree as something that falls: without a cause, each of its explanations falls, and with the last of its explanations
/// an effect falls.
struct Falling {
    uses: Vec<Vec<Use>>,
    /// How many explanations each cause stands on.
    supports: Vec<usize>,
    explanations: usize,
    can_problem_be: bool,
}

impl Falling {
    fn of(graph: &CauseGraph, possible: &[bool]) -> Self {
        let mut falling = Self {
            uses: vec![Vec::new(); graph.causes.len()],
            supports: vec![0; graph.causes.len()],
            explanations: 0,
            can_problem_be: possible.last() == Some(&true),
        };
        for (effect, cause) in graph.causes.iter().enumerate().filter(|(place, _)| possible[*place]) {
            for members in &cause.explanations {
                if members.iter().all(|&member| possible[member]) {
                    let explanation = falling.explanations;
                    falling.explanations += 1;
                    falling.supports[effect] += 1;
                    for &member in members {
                        falling.uses[member].push(Use { effect, explanation });
                    }
                }
            }
        }
        falling
    }

    fn pivotal(&self) -> Vec<bool> {
        let mut pivotal = vec![false; self.uses.len()];
        if !self.can_problem_be {
            return pivotal;
        }
        let mut trial =
            Trial { number: 0, fallen: vec![0; self.explanations], losses: vec![(0, 0); self.uses.len()] };
        // From the problem down, so that what falls with a cause is judged before the cause.
        for place in (0..self.uses.len()).rev() {
            pivotal[place] = match self.uses[place][..] {
                _ if place + 1 == self.uses.len() => true,
                // With one use, it fells its effect or nothing.
                [only] => self.supports[only.effect] == 1 && pivotal[only.effect],
                _ => self.fells_problem(place, &pivotal, &mut trial),
            };
        }
        pivotal
    }

    /// Whether the problem falls with the cause at `place`, given which of the causes above it fell it.
    fn fells_problem(&self, place: usize, pivotal: &[bool], trial: &mut Trial) -> bool {
        trial.number += 1;
        let mut falling = vec![place];
        while let Some(place) = falling.pop() {
            for &Use { effect, explanation } in &self.uses[place] {
                if trial.is_new(explanation) && trial.losses_of(effect) == self.supports[effect] {
                    if pivotal[effect] {
                        return true;
                    }
                    falling.push(effect);
                }
            }
        }
        false
    }
}

/// What has fallen in one trial; what stands of earlier ones is told apart by their numbers.
struct Trial {
    number: usize,
    fallen: Vec<usize>,
    losses: Vec<(usize, usize)>,
}

impl Trial {
    /// Lets an explanation fall, if it has not.
    fn is_new(&mut self, explanation: usize) -> bool {
        std::mem::replace(&mut self.fallen[explanation], self.number) != self.number
    }

    /// How many explanations an effect has lost, one more than before.
    fn losses_of(&mut self, effect: usize) -> usize {
        let (number, losses) = &mut self.losses[effect];
        *losses = if *number == self.number { *losses + 1 } else { 1 };
        *number = self.number;
        *losses
    }
}
