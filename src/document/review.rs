//! The document: one incident and everything the team says of it.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::{
    Action, ActionId, Cause, CauseId, ContentHash, Damage, DamageId, Decision, DecisionId, Evidence,
    Explanation, Fact, FactId, Incident, ItemId, NextIds, Notification, NotificationId, ParkedId,
    Participant, ParticipantId, Phase, ResponsePhase, State, Task, TaskId,
};

/// A review. Every name that stands in it names an item of it, and its causes form no cycle: `edit` and `storage` see to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Review {
    /// What happened.
    pub incident: Incident,
    /// The top cause of the tree, once somebody has written it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<CauseId>,
    /// All causes, in the tree or not.
    pub causes: BTreeMap<CauseId, Cause>,
    /// All facts.
    pub facts: BTreeMap<FactId, Fact>,
    /// All actions.
    pub actions: BTreeMap<ActionId, Action>,
    /// All damages.
    pub damages: BTreeMap<DamageId, Damage>,
    /// How far each phase of the response has come; a phase that is absent has not started.
    pub phases: BTreeMap<ResponsePhase, Phase>,
    /// The tasks of the response.
    pub tasks: BTreeMap<TaskId, Task>,
    /// The reports to authorities, partners and people concerned.
    pub notifications: BTreeMap<NotificationId, Notification>,
    /// Who takes part.
    pub participants: BTreeMap<ParticipantId, Participant>,
    /// What the room overrode, and why.
    pub overrides: Vec<CheckOverride>,
    /// What was set aside. Causes without an effect wait there too, and are found by [`Review::unlinked_causes`].
    pub parking_lot: BTreeMap<ParkedId, Parked>,
    /// What the meeting decided.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub decisions: BTreeMap<DecisionId, Decision>,
    /// Pictures and texts that show facts, by the SHA-256 of what they hold.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub evidence: BTreeMap<ContentHash, Evidence>,
    /// The next free names.
    pub next_ids: NextIds,
}

/// A hint that the room has decided to live with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckOverride {
    /// The check's name: `mental-state-leaf`.
    pub check: String,
    /// The item it speaks of; absent when it speaks of the whole review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// Why; printed in the report.
    pub reason: String,
}

/// Something set aside for later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Parked {
    /// A topic that came up and was not for now.
    Topic {
        /// What it was.
        statement: String,
    },
    /// A link that cannot stand in the tree, because it would close a circle.
    Link {
        /// The effect.
        effect: CauseId,
        /// The cause.
        cause: CauseId,
    },
}

impl Review {
    /// The causes and effects of the whole review as pairs (effect, cause), in reading order of the records.
    pub fn links(&self) -> impl Iterator<Item = (CauseId, CauseId)> + '_ {
        self.causes.iter().flat_map(|(&effect, record)| record.causes().map(move |cause| (effect, cause)))
    }

    /// The causes that have `cause` in one of their explanations.
    pub fn effects_of(&self, cause: CauseId) -> impl Iterator<Item = CauseId> + '_ {
        self.causes.iter().filter(move |(_, record)| record.causes().any(|it| it == cause)).map(|(&id, _)| id)
    }

    /// The causes that are neither the problem nor a cause of anything: they wait in the parking lot.
    pub fn unlinked_causes(&self) -> Vec<CauseId> {
        let linked: FxHashSet<CauseId> = self.links().map(|(_, cause)| cause).collect();
        self.causes.keys().copied().filter(|&id| Some(id) != self.problem && !linked.contains(&id)).collect()
    }

    /// The problem and all causes below it, each once, in reading order (depth first, as drawn from top to bottom).
    pub fn reading_order(&self) -> Vec<CauseId> {
        let mut order = Vec::new();
        let mut seen = FxHashSet::default();
        let mut waiting: Vec<CauseId> = self.problem.into_iter().collect();
        while let Some(id) = waiting.pop() {
            if !seen.insert(id) {
                continue;
            }
            order.push(id);
            if let Some(cause) = self.causes.get(&id) {
                let first = waiting.len();
                waiting.extend(cause.causes());
                waiting[first..].reverse();
            }
        }
        order
    }

    /// The explanations in the tree that can be read back, in reading order: a refuted cause explains nothing, and
    /// needs no explanation.
    pub fn standing_explanations(&self) -> impl Iterator<Item = &Explanation> + '_ {
        self.placed_explanations().map(|(_, _, explanation)| explanation)
    }

    /// The same with their effects, and which of the effect's explanations each is, from 0.
    pub fn placed_explanations(&self) -> impl Iterator<Item = (CauseId, usize, &Explanation)> + '_ {
        let stands = |id: &CauseId| self.causes.get(id).is_some_and(|cause| cause.state != State::Refuted);
        let effects = self.reading_order().into_iter().filter(stands);
        effects
            .filter_map(|id| Some((id, self.causes.get(&id)?)))
            .flat_map(|(id, cause)| {
                cause.explanations.iter().enumerate().map(move |(place, it)| (id, place, it))
            })
            .filter(move |(_, _, explanation)| explanation.causes.iter().all(|link| stands(&link.cause)))
    }

    /// The actions that block `cause`.
    pub fn actions_blocking(&self, cause: CauseId) -> impl Iterator<Item = (ActionId, &Action)> + '_ {
        self.actions
            .iter()
            .filter(move |(_, action)| action.blocks.contains(&cause))
            .map(|(&id, it)| (id, it))
    }

    /// The facts that support `cause`.
    pub fn facts_supporting(&self, cause: CauseId) -> impl Iterator<Item = (FactId, &Fact)> + '_ {
        self.facts.iter().filter(move |(_, fact)| fact.supports.contains(&cause)).map(|(&id, it)| (id, it))
    }

    /// The facts that refute `cause`.
    pub fn facts_refuting(&self, cause: CauseId) -> impl Iterator<Item = (FactId, &Fact)> + '_ {
        self.facts.iter().filter(move |(_, fact)| fact.refutes.contains(&cause)).map(|(&id, it)| (id, it))
    }
}
