//! How far are two versions of a review apart?

use std::collections::BTreeMap;

use crate::document::Review;

/// What has to be done to the earlier version to have the later one, counted by kind of item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The causes.
    pub causes: Tally,
    /// The facts.
    pub facts: Tally,
    /// The actions.
    pub actions: Tally,
    /// All other items: damages, tasks, notifications, participants, phases, decisions and what was parked.
    pub others: Tally,
    /// Whether the incident itself reads differently: its title, its times, the answers to the seven questions.
    pub is_incident_changed: bool,
}

/// How many items of a kind came, went, or read differently.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that only the later version has.
    pub added: usize,
    /// Those that read differently in both.
    pub changed: usize,
    /// Those that only the earlier version has.
    pub removed: usize,
}

impl Difference {
    /// What lies between two versions.
    pub fn between(earlier: &Review, later: &Review) -> Self {
        let others = [
            Tally::of(&earlier.damages, &later.damages),
            Tally::of(&earlier.tasks, &later.tasks),
            Tally::of(&earlier.notifications, &later.notifications),
            Tally::of(&earlier.participants, &later.participants),
            Tally::of(&earlier.phases, &later.phases),
            Tally::of(&earlier.parking_lot, &later.parking_lot),
            Tally::of(&earlier.decisions, &later.decisions),
        ];
        Self {
            causes: Tally::of(&earlier.causes, &later.causes),
            facts: Tally::of(&earlier.facts, &later.facts),
            actions: Tally::of(&earlier.actions, &later.actions),
            others: others.into_iter().fold(Tally::default(), Tally::and),
            // What the room overrode stands on no item of its own.
            is_incident_changed: earlier.incident != later.incident || earlier.overrides != later.overrides,
        }
    }

    /// Whether both versions say the same.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

impl Tally {
    fn of<K: Ord, V: PartialEq>(earlier: &BTreeMap<K, V>, later: &BTreeMap<K, V>) -> Self {
        let removed = earlier.keys().filter(|key| !later.contains_key(key)).count();
        let mut tally = Self { removed, ..Self::default() };
        for (key, value) in later {
            match earlier.get(key) {
                None => tally.added += 1,
                Some(before) if before != value => tally.changed += 1,
                Some(_) => {}
            }
        }
        tally
    }

    fn and(self, other: Self) -> Self {
        Self {
            added: self.added + other.added,
            changed: self.changed + other.changed,
            removed: self.removed + other.removed,
        }
    }
}
