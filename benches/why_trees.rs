//! What does a large review look like, to be measured on?

use std::collections::BTreeMap;

use naze::document::{
    Action, ActionId, ActionKind, Cause, CauseId, Explanation, Link, NextIds, Review, Stage, State,
};

/// How many causes one effect has at most.
const MOST_CAUSES: usize = 5;

/// How many links there are for every two causes: causal graphs that people draw have about one and a half links a cause.
const LINKS_FOR_TWO: usize = 3;

/// How many causes there are to one action.
const CAUSES_TO_ACTION: usize = 50;

/// A review with a why-tree of so many causes, the same for the same `seed`.
///
/// It is deeper than wide, no effect has more than five causes, four in ten alternatives are of causes that act together, and
/// half of the causes explain a second effect nearby. Of 2,000 causes, 40 actions of all kinds and stages block some.
pub fn why_tree(causes: usize, seed: u64) -> Review {
    let causes = causes.max(1);
    let mut draw = Draw(seed);
    let mut tree = Tree::default();
    // An effect is drawn from the last so many causes: at 2,000 that makes some 100 levels of some 20 causes.
    let window = causes.isqrt().max(3);
    for cause in 1..causes {
        let effect = (0..)
            .map(|attempt: usize| cause - 1 - draw.below((window + attempt).min(cause)))
            .find(|&effect| tree.below[effect].len() < MOST_CAUSES);
        tree.add(effect.unwrap_or(0), cause, &mut draw);
    }
    let mut missing = (causes * LINKS_FOR_TWO / 2).saturating_sub(causes - 1);
    let mut attempts = 20 * causes;
    while missing > 0 && attempts > 0 {
        attempts -= 1;
        let cause = draw.below(causes);
        if let Some(effect) = tree.neighbour(cause, &mut draw) {
            tree.share(effect, cause, &mut draw);
            missing -= 1;
        }
    }
    tree.review(&mut draw)
}

/// A tree of numbered causes, the problem first; effects have smaller numbers than their causes.
struct Tree {
    /// The causes of each, in all its explanations.
    below: Vec<Vec<usize>>,
    /// The effect that each was first asked for.
    above: Vec<usize>,
    /// The explanations of each.
    explanations: Vec<Vec<Vec<usize>>>,
}

impl Default for Tree {
    fn default() -> Self {
        Self { below: vec![Vec::new()], above: vec![0], explanations: vec![Vec::new()] }
    }
}

impl Tree {
    fn add(&mut self, effect: usize, cause: usize, draw: &mut Draw) {
        self.below.push(Vec::new());
        self.above.push(effect);
        self.explanations.push(Vec::new());
        self.link(effect, cause, draw);
    }

    fn link(&mut self, effect: usize, cause: usize, draw: &mut Draw) {
        self.below[effect].push(cause);
        match self.explanations[effect].last_mut() {
            Some(together) if draw.is_one_of(4, 10) => together.push(cause),
            _ => self.explanations[effect].push(vec![cause]),
        }
    }

    /// Lets a cause explain a second effect, alone or together with others as it does the first: if it sufficed alone for
    /// one of two effects nearby, whatever it came together with in the other would count for nothing.
    fn share(&mut self, effect: usize, cause: usize, draw: &mut Draw) {
        let is_alone = self.explanations[self.above[cause]].contains(&vec![cause]);
        self.below[effect].push(cause);
        let sets = &mut self.explanations[effect];
        let place = draw.below(sets.len());
        match sets.get_mut(place) {
            Some(together) if !is_alone => together.push(cause),
            _ => sets.push(vec![cause]),
        }
    }

    /// Another effect that `cause` may explain: one beside its own effect, or one below that.
    fn neighbour(&self, cause: usize, draw: &mut Draw) -> Option<usize> {
        let around = &self.below[self.above[self.above[cause]]];
        let beside = *around.get(draw.below(around.len().max(1)))?;
        let below = &self.below[beside];
        let is_deeper = draw.is_one_of(1, 2) && !below.is_empty();
        let effect = if is_deeper { below[draw.below(below.len())] } else { beside };
        let is_free = effect < cause
            && beside != self.above[cause]
            && self.below[effect].len() < MOST_CAUSES
            && !self.below[effect].is_empty()
            && !self.below[effect].contains(&cause);
        is_free.then_some(effect)
    }

    fn review(&self, draw: &mut Draw) -> Review {
        let names = |numbers: &Vec<usize>| Explanation {
            causes: numbers.iter().map(|&number| Link::new(name(number))).collect(),
            read_back: None,
        };
        let mut causes = BTreeMap::new();
        for (number, explanations) in self.explanations.iter().enumerate() {
            let is_leaf = explanations.is_empty();
            let state = match draw.below(40) {
                0 if is_leaf => State::Refuted,
                1..=15 if number > 0 => State::Suspected,
                _ => State::Confirmed,
            };
            let explanations = explanations.iter().map(names).collect();
            let statement = format!("装置{number}の点検記録が引き継がれていなかった");
            causes.insert(name(number), Cause { state, explanations, ..Cause::new(statement) });
        }
        let actions = (1..=(self.below.len() / CAUSES_TO_ACTION) as u32)
            .map(|number| (ActionId::new(number), self.action(number, draw)))
            .collect();
        let mut next_ids = NextIds::default();
        causes.keys().for_each(|&id| next_ids.issue(id.into()));
        Review { problem: Some(name(0)), causes, actions, next_ids, ..Review::default() }
    }

    /// An action on one or two causes, nearly always where the tree ends.
    fn action(&self, number: u32, draw: &mut Draw) -> Action {
        let stages = [Stage::Proposed, Stage::Planned, Stage::Staging, Stage::Production, Stage::Verified];
        let kinds =
            [ActionKind::Permanent, ActionKind::Permanent, ActionKind::Horizontal, ActionKind::Interim];
        let blocks = (0..1 + draw.below(2))
            .map(|_| {
                let mut cause = draw.below(self.below.len());
                while !self.below[cause].is_empty() && !draw.is_one_of(1, 6) {
                    cause = self.below[cause][draw.below(self.below[cause].len())];
                }
                name(cause)
            })
            .collect();
        Action {
            statement: format!("対策{number}"),
            kind: kinds[draw.below(kinds.len())],
            stage: stages[draw.below(stages.len())],
            blocks,
            ..Action::default()
        }
    }
}

fn name(number: usize) -> CauseId {
    CauseId::new(number as u32 + 1)
}

/// Numbers that look drawn: SplitMix64, Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    /// One of the numbers below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn is_one_of(&mut self, hits: usize, all: usize) -> bool {
        self.below(all) < hits
    }
}
