//! Which root causes would a change to one suspected cause reach?

use rustc_hash::FxHashMap;

use crate::document::{CauseId, State};
use crate::engine::analysis::Affected;
use crate::engine::gateways::Gateways;
use crate::engine::necessity::Fall;
use crate::engine::ways::Ways;

/// How many links may be looked at for all causes together: some tens of milliseconds, which reviews of some thousand causes
/// stay far below. Past it, what is asked stays unknown.
const MOST_STEPS: usize = 10_000_000;

/// From which root causes no way to the problem is left without a cause.
pub(super) struct Cutting<'a> {
    names: &'a [CauseId],
    ways: &'a Ways,
    /// How many explanations each cause has a way up through.
    ways_up: Vec<u32>,
    fall: Fall<'a>,
    /// How many of these ways are lost, and in which trial.
    lost: Vec<(u32, u32)>,
    trial: u32,
    steps: usize,
    /// The explanations that have fallen and are still to be followed down, and the root causes that are gone.
    fallen: Vec<u32>,
    gone: Vec<CauseId>,
    /// What was found for a cause before.
    known: FxHashMap<usize, Affected>,
    /// All root causes that have a way.
    all: Affected,
}

impl<'a> Cutting<'a> {
    /// Trials on a graph with these names, ways, meeting points of ways, and root causes.
    pub(super) fn of(
        names: &'a [CauseId],
        ways: &'a Ways,
        gateways: &Gateways,
        roots: impl Iterator<Item = usize>,
    ) -> Self {
        let problem = names.len().saturating_sub(1);
        let leads_up = |place: usize| place == problem || gateways.above[place].is_some();
        let ways_up = (0..names.len()).map(|place| {
            let uses = ways.uses(place).iter();
            uses.filter(|&&explanation| leads_up(ways.effect(explanation as usize))).count() as u32
        });
        Self {
            names,
            ways,
            ways_up: ways_up.collect(),
            fall: Fall::of(ways, names.len()),
            lost: vec![(0, 0); names.len()],
            trial: 0,
            steps: 0,
            fallen: Vec::new(),
            gone: Vec::new(),
            known: FxHashMap::default(),
            all: affected(
                &mut roots.filter(|&root| leads_up(root)).map(|root| names[root]).collect::<Vec<_>>(),
            ),
        }
    }

    /// The root causes that are cut off without the cause at `place`; none if that is too much work.
    pub(super) fn without(&mut self, place: usize) -> Option<Affected> {
        let place = self.falls_like(place);
        if let Some(known) = self.known.get(&place) {
            return Some(known.clone());
        }
        let cut_off = self.cut_off(place)?;
        self.known.insert(place, cut_off.clone());
        Some(cut_off)
    }

    /// The highest cause without which just the same falls: where a cause has one use, and its effect no other explanation,
    /// each falls with the other.
    fn falls_like(&self, mut place: usize) -> usize {
        while let &[only] = self.ways.uses(place)
            && let effect = self.ways.effect(only as usize)
            && self.ways.explanations(effect).len() == 1
            && effect != self.problem()
        {
            place = effect;
        }
        place
    }

    fn problem(&self) -> usize {
        self.names.len().saturating_sub(1)
    }

    /// What falls with a cause takes the explanations that it stands in along, and each cause that has no other way up takes its
    /// own.
    fn cut_off(&mut self, place: usize) -> Option<Affected> {
        if self.steps + self.fall.steps() > MOST_STEPS {
            return None;
        }
        let problem = self.problem();
        if !self.fall.begin(place, |effect| effect == problem, &mut self.fallen) {
            return Some(self.all.clone());
        }
        self.trial += 1;
        self.gone.clear();
        while let Some(explanation) = self.fallen.pop() {
            // What cannot reach the problem is lost already.
            let effect = self.ways.effect(explanation as usize);
            if effect != problem && self.ways_up[effect] == 0 {
                continue;
            }
            let members = self.ways.members(explanation as usize);
            self.steps += members.len();
            for &member in members {
                let member = member as usize;
                let (trial, lost) = &mut self.lost[member];
                *lost = if *trial == self.trial { *lost + 1 } else { 1 };
                *trial = self.trial;
                if *lost < self.ways_up[member] {
                    continue;
                }
                let own = self.ways.explanations(member);
                if own.is_empty() {
                    self.gone.push(self.names[member]);
                }
                for explanation in own {
                    if self.fall.fells(explanation as u32) {
                        self.fallen.push(explanation as u32);
                    }
                }
            }
        }
        Some(affected(&mut self.gone))
    }
}

/// From which root causes a way to the problem leads through confirmed causes alone, once a suspected one is confirmed.
pub(super) struct Connecting<'a> {
    names: &'a [CauseId],
    ways: &'a Ways,
    states: &'a [State],
    /// The weakest state on the best-supported way up from each cause.
    weakest: &'a [State],
    /// In which trial each cause was met last.
    met: Vec<u32>,
    trial: u32,
    steps: usize,
}

impl<'a> Connecting<'a> {
    /// Trials on a graph with these names, ways, states, and weakest states on the way up.
    pub(super) fn of(
        names: &'a [CauseId],
        ways: &'a Ways,
        states: &'a [State],
        weakest: &'a [State],
    ) -> Self {
        Self { names, ways, states, weakest, met: vec![0; names.len()], trial: 0, steps: 0 }
    }

    /// The root causes that are connected with the cause at `place`; none if that is too much work.
    pub(super) fn with(&mut self, place: usize) -> Option<Affected> {
        if self.steps > MOST_STEPS {
            return None;
        }
        let is_connected =
            |explanation: &u32| self.weakest[self.ways.effect(*explanation as usize)] == State::Confirmed;
        if !self.ways.uses(place).iter().any(is_connected) {
            return Some(Affected::default());
        }
        self.trial += 1;
        let mut connected = Vec::new();
        let mut waiting = vec![place];
        while let Some(place) = waiting.pop() {
            let explanations = self.ways.explanations(place);
            if explanations.is_empty() {
                connected.push(self.names[place]);
            }
            for &member in explanations.flat_map(|explanation| self.ways.members(explanation)) {
                self.steps += 1;
                let member = member as usize;
                if self.states[member] == State::Confirmed
                    && self.weakest[member] == State::Suspected
                    && std::mem::replace(&mut self.met[member], self.trial) != self.trial
                {
                    waiting.push(member);
                }
            }
        }
        Some(affected(&mut connected))
    }
}

/// How many causes these are, and the first of them.
fn affected(causes: &mut [CauseId]) -> Affected {
    let count = causes.len();
    let first = if count > Affected::MOST_NAMED {
        causes.select_nth_unstable(Affected::MOST_NAMED);
        &mut causes[..Affected::MOST_NAMED]
    } else {
        causes
    };
    first.sort_unstable();
    Affected { count, first: first.to_vec() }
}
