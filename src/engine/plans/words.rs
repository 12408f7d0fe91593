//! What is said of a plan?

use crate::engine::plans::candidate::Member;
use crate::engine::plans::outcome::{Plan, PlanKind, PlanOutcome, Plans, Proof, Reason, Shortfall};
use crate::language::{Language, date, grouped, tr};

impl PlanKind {
    /// What the plan is called.
    pub fn word(self, language: Language) -> String {
        let key = match self {
            Self::LeastEffort => "plan-kind-least-effort",
            Self::FewestActions => "plan-kind-fewest-actions",
            Self::Earliest => "plan-kind-earliest",
            Self::TwoFold => "plan-kind-two-fold",
        };
        tr!(language, key)
    }
}

impl Plans {
    /// What came of the search for the best plan of a kind, in one or two sentences.
    pub fn sentence(&self, kind: PlanKind, language: Language) -> String {
        match self.outcome(kind) {
            PlanOutcome::Reached if self.in_force.is_empty() => tr!(language, "plan-no-path"),
            PlanOutcome::Reached if kind == PlanKind::TwoFold => tr!(language, "plan-reached-two-fold"),
            PlanOutcome::Reached => tr!(language, "plan-reached"),
            PlanOutcome::Found { plan, proof, .. } => self.found(kind, plan, *proof, language),
            PlanOutcome::Infeasible(shortfall) => infeasible(shortfall, language),
        }
    }

    fn found(&self, kind: PlanKind, plan: &Plan, proof: Proof, language: Language) -> String {
        let count = plan.actions.len();
        let actions = joined(&plan.actions, language);
        let mut said = match kind {
            PlanKind::TwoFold => tr!(language, "plan-doubles", actions = actions, count = count),
            PlanKind::Earliest => {
                let day = plan.complete_on.map(|day| date(language, day)).unwrap_or_default();
                tr!(language, "plan-closes-by", actions = actions, count = count, date = day)
            }
            PlanKind::LeastEffort | PlanKind::FewestActions => {
                tr!(language, "plan-closes", actions = actions, count = count)
            }
        };
        if !self.in_force.is_empty() {
            let force = joined(&self.in_force, language);
            said = tr!(language, "plan-beside-force", force = force, plan = said);
        }
        let effort = grouped(plan.effort);
        said += &match (kind, proof) {
            (PlanKind::FewestActions, Proof::Optimal) => {
                tr!(language, "plan-fewest", count = count, effort = effort)
            }
            (PlanKind::FewestActions, Proof::Bound { at_least }) => {
                tr!(language, "plan-fewest-bound", count = count, effort = effort, bound = grouped(at_least))
            }
            (PlanKind::Earliest, Proof::Optimal) => tr!(language, "plan-earliest", effort = effort),
            (PlanKind::Earliest, Proof::Bound { at_least }) => {
                tr!(language, "plan-earliest-bound", effort = effort, bound = grouped(at_least))
            }
            (_, Proof::Optimal) => tr!(language, "plan-least", effort = effort),
            (_, Proof::Bound { at_least }) => {
                tr!(language, "plan-least-bound", effort = effort, bound = grouped(at_least))
            }
        };
        if !plan.effort_unset.is_empty() {
            let actions = joined(&plan.effort_unset, language);
            said += &tr!(language, "plan-effort-unset", actions = actions, count = plan.effort_unset.len());
        }
        said
    }
}

fn infeasible(shortfall: &Shortfall, language: Language) -> String {
    let path: Vec<String> = shortfall.path.iter().map(ToString::to_string).collect();
    let path = path.join(" + ");
    let actions = joined(&shortfall.cut_by, language);
    let mut said = match shortfall.reason {
        Reason::Uncut => tr!(language, "plan-uncut", path = path),
        Reason::Undated => tr!(language, "plan-undated", path = path, actions = actions),
        Reason::CutOnce => tr!(language, "plan-cut-once", path = path, actions = actions),
        Reason::OnlyWeak => tr!(language, "plan-only-weak", path = path, actions = actions),
    };
    if !shortfall.strength_unset.is_empty() {
        let actions = joined(&shortfall.strength_unset, language);
        said +=
            &tr!(language, "plan-strength-unset", actions = actions, count = shortfall.strength_unset.len());
    }
    said
}

/// Names in a row, as the language lists them.
fn joined(members: &[Member], language: Language) -> String {
    let names: Vec<String> = members.iter().map(ToString::to_string).collect();
    match &names[..] {
        [] => String::new(),
        [only] => only.clone(),
        [first, last] => tr!(language, "plan-two", first = first.as_str(), last = last.as_str()),
        [first @ .., last] => {
            let first = first.join(&tr!(language, "list-separator"));
            tr!(language, "plan-many", first = first, last = last.as_str())
        }
    }
}
