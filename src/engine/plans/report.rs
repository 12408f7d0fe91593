//! How do the plans stand in the findings? The shape is told in `docs/findings.md`.

use jiff::civil::Date;
use serde::Serialize;

use crate::document::CauseId;
use crate::engine::plans::candidate::Member;
use crate::engine::plans::outcome::{Plan, PlanKind, PlanOutcome, Plans, Proof};
use crate::language::Language;

/// The plans, to be written as JSON: an empty object where nothing can be derived.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(in crate::engine) struct PlanFindings {
    #[serde(flatten)]
    plans: Option<FourPlans>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct FourPlans {
    in_force: Vec<Member>,
    least_effort: OutcomeFindings,
    fewest_actions: OutcomeFindings,
    earliest: OutcomeFindings,
    two_fold: OutcomeFindings,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct OutcomeFindings {
    sentence: String,
    #[serde(flatten)]
    outcome: Outcome,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
enum Outcome {
    Reached,
    Found {
        #[serde(flatten)]
        plan: OnePlan,
        optimal: bool,
        bound: u64,
        alternatives: Vec<OnePlan>,
    },
    Infeasible {
        reason: &'static str,
        path: Vec<CauseId>,
        cut_by: Vec<Member>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        strength_unset: Vec<Member>,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct OnePlan {
    actions: Vec<Member>,
    effort: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    complete_on: Option<Date>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    effort_unset: Vec<Member>,
}

/// The plans as findings, with sentences in words of `language`.
pub(in crate::engine) fn findings(plans: Option<&Plans>, language: Language) -> PlanFindings {
    PlanFindings { plans: plans.map(|plans| four(plans, language)) }
}

fn four(plans: &Plans, language: Language) -> FourPlans {
    let of = |kind: PlanKind| OutcomeFindings {
        sentence: plans.sentence(kind, language),
        outcome: outcome(kind, plans.outcome(kind)),
    };
    FourPlans {
        in_force: plans.in_force.clone(),
        least_effort: of(PlanKind::LeastEffort),
        fewest_actions: of(PlanKind::FewestActions),
        earliest: of(PlanKind::Earliest),
        two_fold: of(PlanKind::TwoFold),
    }
}

fn outcome(kind: PlanKind, outcome: &PlanOutcome) -> Outcome {
    match outcome {
        PlanOutcome::Reached => Outcome::Reached,
        PlanOutcome::Found { plan, proof, alternatives } => Outcome::Found {
            optimal: *proof == Proof::Optimal,
            bound: match proof {
                Proof::Optimal => plan.value(kind),
                Proof::Bound { at_least } => *at_least,
            },
            plan: one(plan),
            alternatives: alternatives.iter().map(one).collect(),
        },
        PlanOutcome::Infeasible(shortfall) => Outcome::Infeasible {
            reason: shortfall.reason.name(),
            path: shortfall.path.clone(),
            cut_by: shortfall.cut_by.clone(),
            strength_unset: shortfall.strength_unset.clone(),
        },
    }
}

fn one(plan: &Plan) -> OnePlan {
    OnePlan {
        actions: plan.actions.clone(),
        effort: plan.effort,
        complete_on: plan.complete_on,
        effort_unset: plan.effort_unset.clone(),
    }
}
