//! What does `naze analyze --json` print? The shape is told in `docs/findings.md`.

use jiff::Timestamp;
use num_bigint::BigUint;
use serde::Serialize;

use crate::document::{CauseId, FactId, ReadBack, Review, State};
use crate::engine::analysis::{Affected, Analysis, Coverage, Known, RecurrencePaths, RootCause, VerifyNext};
use crate::engine::checks::{self, HintFinding};
use crate::engine::knowledge::Knowledge;
use crate::engine::obligations::{self, DeadlineFindings};
use crate::engine::plans::{self, PlanFindings, PlanOptions};
use crate::engine::read_back::{Certificate, ReadBackQuestion, read_back_questions};
use crate::engine::suggestions::{self, SuggestionFinding};
use crate::engine::timing::{LinkTime, TimeVerdict, Timing, link_times};
use crate::language::Language;

/// The findings, to be written as JSON. Counts are decimal strings, since they have no bound.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Findings {
    problem: Option<CauseId>,
    root_causes: Vec<RootCauseFinding>,
    recurrence_paths: PathFindings,
    coverage: CoverageFindings,
    open_paths: Vec<Vec<CauseId>>,
    shared_causes: Vec<SharedCauseFinding>,
    verify_next: Vec<VerifyFinding>,
    read_back: ReadBackFindings,
    links: Vec<LinkFinding>,
    hints: Vec<HintFinding>,
    suggestions: Vec<SuggestionFinding>,
    plans: PlanFindings,
    deadlines: DeadlineFindings,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct RootCauseFinding {
    id: CauseId,
    statement: String,
    share: f64,
    fussell_vesely: f64,
    birnbaum: Option<f64>,
    pivotal: bool,
    alone: bool,
    effects: usize,
    gateway: Option<CauseId>,
    weakest_evidence: State,
    rank: usize,
    reason: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct SharedCauseFinding {
    id: CauseId,
    effects: usize,
    gateway: Option<CauseId>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct VerifyFinding {
    id: CauseId,
    statement: String,
    if_refuted: RefutedFinding,
    if_confirmed: ConfirmedFinding,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ReadBackFindings {
    #[serde(flatten)]
    certificate: Certificate,
    read: usize,
    sentence: String,
    questions: Vec<QuestionFinding>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct QuestionFinding {
    effect: CauseId,
    causes: Vec<CauseId>,
    sentence: String,
    verdict: Option<ReadBack>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct LinkFinding {
    effect: CauseId,
    cause: CauseId,
    time: TimeVerdict,
    timing: Timing,
    reason: String,
    cause_facts: Vec<FactId>,
    effect_facts: Vec<FactId>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct RefutedFinding {
    paths_gone: Option<String>,
    listed_paths_gone: usize,
    unexplained: bool,
    root_causes_gone: Option<AffectedFinding>,
    completes_by_plan: bool,
    completes_in_force: bool,
    reason: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ConfirmedFinding {
    paths_confirmed: usize,
    root_causes_confirmed: Option<AffectedFinding>,
    reason: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct AffectedFinding {
    count: usize,
    first: Vec<CauseId>,
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

/// The findings of a review as of `now`, with the reasons in words of `language`.
pub fn json(
    review: &Review,
    analysis: &Analysis,
    knowledge: &Knowledge,
    now: Timestamp,
    language: Language,
) -> Findings {
    let statement = |id| review.causes.get(&id).map(|cause| cause.statement.clone()).unwrap_or_default();
    let root_cause = |root: &RootCause| RootCauseFinding {
        id: root.id,
        statement: statement(root.id),
        share: root.share,
        fussell_vesely: root.fussell_vesely,
        birnbaum: root.birnbaum,
        pivotal: root.is_pivotal,
        alone: root.is_alone,
        effects: analysis.causes.get(&root.id).map_or(0, |finding| finding.effects),
        gateway: analysis.causes.get(&root.id).and_then(|finding| finding.gateway),
        weakest_evidence: root.weakest_evidence,
        rank: root.rank,
        reason: analysis.reason(root, language),
    };
    let suggested = suggestions::suggest(review, analysis, knowledge.catalogue());
    let candidates = suggestions::candidates(&suggested);
    let plans = plans::plans(review, &candidates, &PlanOptions::default());
    let shared = analysis.shared_causes().map(|(id, finding)| SharedCauseFinding {
        id,
        effects: finding.effects,
        gateway: finding.gateway,
    });
    let verify = |next: &VerifyNext| VerifyFinding {
        id: next.id,
        statement: statement(next.id),
        if_refuted: RefutedFinding {
            paths_gone: next.if_refuted.paths_gone.as_ref().map(BigUint::to_string),
            listed_paths_gone: next.if_refuted.listed_paths_gone,
            unexplained: next.if_refuted.is_unexplained,
            root_causes_gone: next.if_refuted.root_causes_gone.as_ref().map(affected),
            completes_by_plan: next.if_refuted.completes_by_plan,
            completes_in_force: next.if_refuted.completes_in_force,
            reason: analysis.words_if_refuted(next, language),
        },
        if_confirmed: ConfirmedFinding {
            paths_confirmed: next.if_confirmed.paths_confirmed,
            root_causes_confirmed: next.if_confirmed.root_causes_confirmed.as_ref().map(affected),
            reason: analysis.words_if_confirmed(next, language),
        },
    };
    Findings {
        problem: analysis.problem,
        root_causes: analysis.root_causes.iter().map(root_cause).collect(),
        recurrence_paths: paths(&analysis.recurrence_paths),
        coverage: coverage(&analysis.coverage),
        open_paths: analysis.open_paths.iter().map(|path| path.members.clone()).collect(),
        shared_causes: shared.collect(),
        verify_next: analysis.verify_next.iter().map(verify).collect(),
        read_back: read_back(review, language),
        links: link_times(review).into_iter().map(|it| link(it, language)).collect(),
        hints: checks::findings(&checks::check(review), language),
        suggestions: suggestions::findings(&suggested, language),
        plans: plans::findings(plans.as_ref(), language),
        deadlines: obligations::findings(review, knowledge.obligations(), now, language),
    }
}

fn read_back(review: &Review, language: Language) -> ReadBackFindings {
    let certificate = Certificate::of(review);
    let question = |it: ReadBackQuestion| QuestionFinding {
        effect: it.effect,
        causes: it.causes(review),
        sentence: it.sentence(review, language),
        verdict: it.verdict,
    };
    ReadBackFindings {
        certificate,
        read: certificate.read(),
        sentence: certificate.sentence(language),
        questions: read_back_questions(review).into_iter().map(question).collect(),
    }
}

fn link(it: LinkTime, language: Language) -> LinkFinding {
    LinkFinding {
        effect: it.effect,
        cause: it.cause,
        time: it.timing.verdict(),
        timing: it.timing,
        reason: it.sentence(language),
        cause_facts: it.cause_facts,
        effect_facts: it.effect_facts,
    }
}

fn affected(affected: &Affected) -> AffectedFinding {
    AffectedFinding { count: affected.count, first: affected.first.clone() }
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
