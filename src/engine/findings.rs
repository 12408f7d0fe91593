//! What does `naze analyze --json` print? The shape is told in `docs/findings.md`.

use num_bigint::BigUint;
use serde::Serialize;
use serde_json::Value;

use crate::document::{CauseId, Review};
use crate::engine::analysis::{Analysis, Coverage, Known, RecurrencePaths, RootCause};
use crate::engine::plans::{self, PlanFindings, PlanOptions};
use crate::language::Language;

/// The findings, to be written as JSON. Counts are decimal strings, since they have no bound.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Findings {
    problem: Option<CauseId>,
    root_causes: Vec<RootCauseFinding>,
    recurrence_paths: PathFindings,
    coverage: CoverageFindings,
    open_paths: Vec<Vec<CauseId>>,
    hints: Vec<Value>,
    suggestions: Vec<Value>,
    plans: PlanFindings,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct RootCauseFinding {
    id: CauseId,
    statement: String,
    share: f64,
    pivotal: bool,
    alone: bool,
    rank: usize,
    reason: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PathFindings {
    count: String,
    by_size: Vec<String>,
    listed: Vec<Vec<CauseId>>,
    truncated: bool,
    exact: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    complete_up_to: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct CoverageFindings {
    closed_in_force: String,
    closed_by_plan: String,
    closed_interim_only: String,
    open: String,
    complete_in_force: bool,
    complete_by_plan: bool,
}

/// The findings of a review, with the reasons in words of `language`.
pub fn json(review: &Review, analysis: &Analysis, language: Language) -> Findings {
    let root_cause = |root: &RootCause| RootCauseFinding {
        id: root.id,
        statement: review.causes.get(&root.id).map(|cause| cause.statement.clone()).unwrap_or_default(),
        share: root.share,
        pivotal: root.is_pivotal,
        alone: root.is_alone,
        rank: root.rank,
        reason: analysis.reason(root, language),
    };
    let plans = plans::plans(review, &[], &PlanOptions::default());
    Findings {
        problem: analysis.problem,
        root_causes: analysis.root_causes.iter().map(root_cause).collect(),
        recurrence_paths: paths(&analysis.recurrence_paths),
        coverage: coverage(&analysis.coverage),
        open_paths: analysis.open_paths.iter().map(|path| path.members.clone()).collect(),
        hints: Vec::new(),
        suggestions: Vec::new(),
        plans: plans::findings(plans.as_ref(), language),
    }
}

fn paths(paths: &RecurrencePaths) -> PathFindings {
    PathFindings {
        count: paths.count.to_string(),
        by_size: paths.by_size.iter().map(BigUint::to_string).collect(),
        listed: paths.listed.iter().map(|path| path.members.clone()).collect(),
        truncated: paths.is_truncated(),
        exact: paths.is_exact(),
        complete_up_to: match paths.known {
            Known::Exactly => None,
            Known::AtLeast { all_up_to } => Some(all_up_to),
        },
    }
}

fn coverage(coverage: &Coverage) -> CoverageFindings {
    CoverageFindings {
        closed_in_force: coverage.closed_in_force.to_string(),
        closed_by_plan: coverage.closed_by_plan.to_string(),
        closed_interim_only: coverage.closed_interim_only.to_string(),
        open: coverage.open.to_string(),
        complete_in_force: coverage.complete_in_force,
        complete_by_plan: coverage.complete_by_plan,
    }
}
