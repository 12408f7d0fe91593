//! What is a plan, and what is known about it?

use jiff::civil::Date;

use crate::document::CauseId;
use crate::engine::plans::candidate::Member;

/// The best plans by four measures, each of them on top of what is in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Plans {
    /// The actions in force that block a cause below the problem, by name. They are in every plan and cost nothing more.
    pub in_force: Vec<Member>,
    /// The complete plan of the least effort.
    pub least_effort: PlanOutcome,
    /// The complete plan of the fewest actions, and of those the one of the least effort.
    pub fewest_actions: PlanOutcome,
    /// The complete plan whose last due date is the earliest, and of those the one of the least effort. Actions without a
    /// due date do not stand in it.
    pub earliest: PlanOutcome,
    /// The plan of the least effort in which two different actions cut every path, one of them at least not weak.
    pub two_fold: PlanOutcome,
}

/// The measures by which a plan is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanKind {
    /// 労力最小.
    LeastEffort,
    /// 対策数最少.
    FewestActions,
    /// 最短完了.
    Earliest,
    /// 二重.
    TwoFold,
}

impl PlanKind {
    /// All of them, in reading order.
    pub const ALL: [Self; 4] = [Self::LeastEffort, Self::FewestActions, Self::Earliest, Self::TwoFold];
}

impl Plans {
    /// What came of the search for the best plan of a kind.
    pub fn outcome(&self, kind: PlanKind) -> &PlanOutcome {
        match kind {
            PlanKind::LeastEffort => &self.least_effort,
            PlanKind::FewestActions => &self.fewest_actions,
            PlanKind::Earliest => &self.earliest,
            PlanKind::TwoFold => &self.two_fold,
        }
    }
}

/// What came of the search for a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanOutcome {
    /// What is in force does it already, or there is no path to close.
    Reached,
    /// There is a plan.
    Found {
        /// The best that was found.
        plan: Plan,
        /// How good it is.
        proof: Proof,
        /// Up to three other plans of equal or next-best value, best first. Where the work for finding them ended early,
        /// there may be better ones than these.
        alternatives: Vec<Plan>,
    },
    /// No actions that may stand in the plan suffice.
    Infeasible(Shortfall),
}

/// Actions that are still to be done, so that with what is in force the aim is reached. Without any one of them it is not,
/// unless the work of the search ended early.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The actions, by name.
    pub actions: Vec<Member>,
    /// How much work they are in all: 1, 3 and 8 for each small, medium and large one.
    pub effort: u64,
    /// The last of their due dates; none if one of them has none.
    pub complete_on: Option<Date>,
    /// Those of them that count as medium effort because none is set.
    pub effort_unset: Vec<Member>,
}

impl Plan {
    /// What a plan of this kind is measured by: the number of its actions, or else their effort.
    pub fn value(&self, kind: PlanKind) -> u64 {
        match kind {
            PlanKind::FewestActions => self.actions.len() as u64,
            PlanKind::LeastEffort | PlanKind::Earliest | PlanKind::TwoFold => self.effort,
        }
    }
}

/// How good a plan is known to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// No plan has a better value.
    Optimal,
    /// The search ended before it was known whether a better plan exists.
    Bound {
        /// Every plan has at least this value: so many actions for the plan of the fewest, so much effort for the others.
        at_least: u64,
    },
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// What is wrong with the path.
    pub reason: Reason,
    /// A recurrence path that cannot be cut as wanted: root causes, and inner causes that an action blocks, by name.
    pub path: Vec<CauseId>,
    /// The actions that cut the path, those in force included, but not as wanted; by name.
    pub cut_by: Vec<Member>,
    /// Those of them whose strength is not set and so counts as weak, where that matters.
    pub strength_unset: Vec<Member>,
}

/// What is wrong with a path that stands in the way of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// No action cuts it.
    Uncut,
    /// Only actions without a due date cut it.
    Undated,
    /// Only one action cuts it.
    CutOnce,
    /// Only weak actions cut it.
    OnlyWeak,
}

impl Reason {
    /// Its name in the findings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Uncut => "uncut",
            Self::Undated => "undated",
            Self::CutOnce => "cut_once",
            Self::OnlyWeak => "only_weak",
        }
    }
}
