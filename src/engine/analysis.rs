//! What follows from a review: the findings, as values.

use std::collections::BTreeMap;

use num_bigint::BigUint;

use crate::document::{ActionId, CauseId, State};
use crate::engine::grounds::Grounds;
use crate::language::{Language, grouped, tr};

/// Everything that is derived from a review. It holds relative to the tree as drawn; none of it is a probability.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// The top cause, if there is one.
    pub problem: Option<CauseId>,
    /// The root causes below the problem, best first to act on.
    pub root_causes: Vec<RootCause>,
    /// Every way the problem can come about.
    pub recurrence_paths: RecurrencePaths,
    /// The smallest of the ways that no action closes, be they among those listed above or not.
    pub open_paths: Vec<OpenPath>,
    /// How many of these ways the actions close.
    pub coverage: Coverage,
    /// What is derived about each cause below the problem, the problem included.
    pub causes: BTreeMap<CauseId, CauseFinding>,
    /// The suspected causes that a way leads up from, those first that it would change most to be sure of.
    pub verify_next: Vec<VerifyNext>,
    /// What all this was derived from: it answers what would be if other actions were taken.
    pub grounds: Grounds,
}

impl Analysis {
    /// The causes that explain more than one effect, by name.
    pub fn shared_causes(&self) -> impl Iterator<Item = (CauseId, &CauseFinding)> {
        self.causes.iter().filter(|(_, finding)| finding.effects > 1).map(|(&id, finding)| (id, finding))
    }
}

/// What is derived about one cause.
#[derive(Clone, Debug, PartialEq)]
pub struct CauseFinding {
    /// Whether it is a root cause: not refuted, and without a further explanation.
    pub is_root: bool,
    /// Whether blocking it alone makes the problem impossible (急所, a choke point).
    pub is_pivotal: bool,
    /// How many of the known recurrence paths need it: without it alone, so many would no longer suffice for the problem. For a
    /// root cause and for a cause with a guard, these are the paths that it is a member of; for the problem, all. In a large
    /// tree whose causes are shared throughout, it is left out for inner causes for which it would take too long.
    pub paths_through: Option<BigUint>,
    /// For a root cause and a guard, how much of what can happen goes through it, from 0 to 1: as `share`, but a path of n
    /// causes weighs 2 to the minus n (Fussell–Vesely importance, every cause at one half).
    pub fussell_vesely: Option<f64>,
    /// For these, in what share of the states of all others it depends on it whether the problem comes about, from 0 to 1 (Birnbaum
    /// structural importance); none if not all paths are known.
    pub birnbaum: Option<f64>,
    /// The nearest cause above it, the problem aside, that every way up from it to the problem passes (関門): once that is
    /// blocked, nothing of what this one brings about reaches the problem. It is the immediate dominator in the graph of causes
    /// and effects, where a way goes up from a cause to any effect that it explains, alone or together with others. None if
    /// there is no such cause, or no way.
    pub gateway: Option<CauseId>,
    /// How many effects it explains, of those that can be and from which a way leads up to the problem; more than one if it is
    /// shared.
    pub effects: usize,
    /// What blocks it.
    pub shield: Shield,
}

/// What it would change to be sure of a suspected cause.
#[derive(Clone, Debug, PartialEq)]
pub struct VerifyNext {
    /// The cause.
    pub id: CauseId,
    /// What would follow if it were shown not to be so.
    pub if_refuted: IfRefuted,
    /// What would follow if there were evidence for it.
    pub if_confirmed: IfConfirmed,
}

/// What would follow if a suspected cause were refuted.
#[derive(Clone, Debug, PartialEq)]
pub struct IfRefuted {
    /// How many of the known recurrence paths would be none any more; left out where it would take too long, as
    /// [`CauseFinding::paths_through`] is. Sets of causes that hold such a path may become paths in their turn.
    pub paths_gone: Option<BigUint>,
    /// How many of the listed recurrence paths would be none any more.
    pub listed_paths_gone: usize,
    /// Whether no path at all would be left, known or not: nothing would explain the problem.
    pub is_unexplained: bool,
    /// The root causes from which no way to the problem would be left; left out in a tree so large that it would take too long.
    pub root_causes_gone: Option<Affected>,
    /// Whether the planned actions would then close every path, and do not now.
    pub completes_by_plan: bool,
    /// Whether the actions in force would then close every path, and do not now.
    pub completes_in_force: bool,
}

/// What would follow if a suspected cause were confirmed.
#[derive(Clone, Debug, PartialEq)]
pub struct IfConfirmed {
    /// How many of the listed recurrence paths would come about through confirmed causes alone, and do not now.
    pub paths_confirmed: usize,
    /// The root causes from which a way to the problem would lead through confirmed causes alone, and does not now; left out in
    /// a tree so large that it would take too long.
    pub root_causes_confirmed: Option<Affected>,
}

/// Some causes of which only the first are named.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Affected {
    /// How many there are.
    pub count: usize,
    /// The first of them by name, at most [`Affected::MOST_NAMED`].
    pub first: Vec<CauseId>,
}

impl Affected {
    /// How many are named.
    pub const MOST_NAMED: usize = 10;
}

/// How far a cause is blocked, by the furthest of the permanent preventive actions on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shield {
    /// No action blocks it.
    #[default]
    None,
    /// Only an interim action blocks it.
    Interim,
    /// An action is proposed or planned.
    Planned,
    /// An action is in the staging environment.
    Staging,
    /// An action is in production.
    Production,
    /// An action's effect is verified.
    Verified,
}

/// One root cause and its weight.
#[derive(Clone, Debug, PartialEq)]
pub struct RootCause {
    /// The cause.
    pub id: CauseId,
    /// Its place in the ranking, from 1; equals share a place.
    pub rank: usize,
    /// How many of the known recurrence paths it is a member of.
    pub paths: BigUint,
    /// `paths` divided by the number of known paths, from 0 to 1; 0 where none is known.
    pub share: f64,
    /// How much of what can happen goes through it, from 0 to 1: as `share`, but a path of n causes weighs 2 to the minus n,
    /// so that the smaller paths count for more (Fussell–Vesely importance, every cause at one half).
    pub fussell_vesely: f64,
    /// In what share of the states of all other causes it depends on this one whether the problem comes about, from 0 to 1
    /// (Birnbaum structural importance); none if not all paths are known.
    pub birnbaum: Option<f64>,
    /// Whether blocking it alone makes the problem impossible.
    pub is_pivotal: bool,
    /// Whether it is a recurrence path by itself.
    pub is_alone: bool,
    /// The weakest state on the best-supported way from it up to the problem, itself included and the problem not; refuted if
    /// every way leads through something that cannot be.
    pub weakest_evidence: State,
}

/// Every way the problem can come about: the minimal sets of causes that suffice for it (minimal cut sets).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecurrencePaths {
    /// How many are known.
    pub count: BigUint,
    /// How many there are of each size; the first number counts the paths of one cause. Where not all paths are known, it
    /// ends at the size up to which all are. Paths of more than 500 causes are counted in `count` alone.
    pub by_size: Vec<BigUint>,
    /// The smallest of them, by size and then by the names of their members.
    pub listed: Vec<RecurrencePath>,
    /// Whether the known paths are all that there are.
    pub known: Known,
}

/// How many of the recurrence paths are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Known {
    /// All of them.
    #[default]
    Exactly,
    /// Those of up to so many causes, for to find more would take too long: the causes of the tree are shared throughout.
    AtLeast {
        /// The size up to which all paths are known, and larger than which none is; from 1.
        all_up_to: usize,
    },
}

impl RecurrencePaths {
    /// Whether all paths are known, so that their count is exact.
    pub fn is_exact(&self) -> bool {
        self.known == Known::Exactly
    }

    /// Whether there are, or may be, more than are listed.
    pub fn is_truncated(&self) -> bool {
        !self.is_exact() || BigUint::from(self.listed.len()) < self.count
    }

    /// What the count leaves open, to be said wherever it is shown; none if it is exact.
    pub fn bound_note(&self, language: Language) -> Option<String> {
        let Known::AtLeast { all_up_to } = self.known else { return None };
        let key = if self.count == BigUint::ZERO { "paths-bound-none" } else { "paths-bound" };
        Some(tr!(language, key, count = grouped(&self.count), size = all_up_to))
    }
}

/// One way the problem can come about.
#[derive(Clone, Debug, PartialEq)]
pub struct RecurrencePath {
    /// Its number in the list, from 1: R1.
    pub number: usize,
    /// The causes that have to come together, by name. An inner cause stands here as the guard that its actions block.
    pub members: Vec<CauseId>,
    /// How far the actions close it.
    pub closure: Closure,
    /// The actions that close it, interim ones included, rejected ones not.
    pub closed_by: Vec<ActionId>,
    /// The weakest state among the causes on the way from its members to the problem, members included and the problem not;
    /// where there is more than one way, on the best-supported. It is confirmed or suspected.
    pub weakest_evidence: State,
}

/// One way that no action closes.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenPath {
    /// Its number in the list of all paths, if it stands there: R4.
    pub number: Option<usize>,
    /// The causes that have to come together, by name.
    pub members: Vec<CauseId>,
    /// The weakest state among the causes on the way from its members to the problem.
    pub weakest_evidence: State,
}

/// How far a recurrence path is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closure {
    /// 開: no action closes it.
    Open,
    /// 暫定のみ: interim actions close it for now.
    InterimOnly,
    /// 計画で閉: an action closes it once it is in production.
    ByPlan,
    /// 実施済で閉: an action in production closes it.
    InForce,
}

/// How many of the known recurrence paths the actions close.
///
/// `closed_by_plan + closed_interim_only + open` is the number of known paths; `closed_by_plan` includes `closed_in_force`.
/// Whether the plan is complete is always exact, for it needs no paths: so a plan may leave some path open though none that is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coverage {
    /// Paths closed by actions whose effect is verified.
    pub closed_verified: BigUint,
    /// Paths closed by actions in production or verified.
    pub closed_in_force: BigUint,
    /// Paths closed by actions at any stage but rejected, those in force included.
    pub closed_by_plan: BigUint,
    /// Paths that interim actions alone close.
    pub closed_interim_only: BigUint,
    /// Paths that no action closes.
    pub open: BigUint,
    /// Whether the actions in force close every path, known or not.
    pub complete_in_force: bool,
    /// Whether the planned actions close every path, known or not.
    pub complete_by_plan: bool,
}
