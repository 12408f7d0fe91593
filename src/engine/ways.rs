//! Which ways lead up to the problem, laid out so that many cases are reckoned in one pass?

use std::ops::Range;

use crate::engine::graph::CauseGraph;

/// How many cases are reckoned in one pass: one for each bit of a word.
pub(super) const LANES: usize = u64::BITS as usize;

/// The explanations that can hold, those of one cause after those of the other, each by the places of its members.
pub(super) struct Ways {
    /// Where the explanations of each cause begin, and where the last ends.
    first: Vec<u32>,
    /// Where the members of each explanation begin, and where the last ends.
    begins: Vec<u32>,
    members: Vec<u32>,
    /// What each explanation explains.
    effects: Vec<u32>,
    /// Where the uses of each cause begin, and where the last ends.
    first_use: Vec<u32>,
    /// The explanations that each cause stands in.
    uses: Vec<u32>,
}

impl Ways {
    /// The ways of a graph through what is `possible`.
    pub(super) fn of(graph: &CauseGraph, possible: &[bool]) -> Self {
        let mut ways = Self {
            first: vec![0],
            begins: vec![0],
            members: Vec::new(),
            effects: Vec::new(),
            first_use: vec![0; graph.causes.len() + 1],
            uses: Vec::new(),
        };
        for place in 0..graph.causes.len() {
            for members in graph.explanations(place).filter(|_| possible[place]) {
                if members.iter().all(|&member| possible[member]) {
                    ways.members.extend(members.iter().map(|&member| member as u32));
                    ways.begins.push(ways.members.len() as u32);
                    ways.effects.push(place as u32);
                }
            }
            ways.first.push(ways.effects.len() as u32);
        }
        ways.index_uses();
        ways
    }

    fn index_uses(&mut self) {
        for &member in &self.members {
            self.first_use[member as usize + 1] += 1;
        }
        for place in 1..self.first_use.len() {
            self.first_use[place] += self.first_use[place - 1];
        }
        let mut next = self.first_use.clone();
        self.uses = vec![0; self.members.len()];
        for explanation in 0..self.effects.len() {
            for index in self.begins[explanation]..self.begins[explanation + 1] {
                let next = &mut next[self.members[index as usize] as usize];
                self.uses[*next as usize] = explanation as u32;
                *next += 1;
            }
        }
    }

    /// How many explanations there are.
    pub(super) fn count(&self) -> usize {
        self.effects.len()
    }

    /// The explanations of the cause at `place`, by number over all of the graph.
    pub(super) fn explanations(&self, place: usize) -> Range<usize> {
        self.first[place] as usize..self.first[place + 1] as usize
    }

    /// The places of the members of an explanation.
    pub(super) fn members(&self, explanation: usize) -> &[u32] {
        &self.members[self.begins[explanation] as usize..self.begins[explanation + 1] as usize]
    }

    /// The place of what an explanation explains.
    pub(super) fn effect(&self, explanation: usize) -> usize {
        self.effects[explanation] as usize
    }

    /// The explanations that the cause at `place` stands in.
    pub(super) fn uses(&self, place: usize) -> &[u32] {
        &self.uses[self.first_use[place] as usize..self.first_use[place + 1] as usize]
    }

    /// In which lanes some explanation of the cause at `place` holds, if `words` tell in which lanes each cause does.
    pub(super) fn explained(&self, place: usize, words: &[u64]) -> u64 {
        self.explanations(place).fold(0, |any, explanation| any | self.together(explanation, words))
    }

    /// In which lanes all members of an explanation hold.
    pub(super) fn together(&self, explanation: usize, words: &[u64]) -> u64 {
        self.members(explanation).iter().fold(u64::MAX, |all, &member| all & words[member as usize])
    }
}
