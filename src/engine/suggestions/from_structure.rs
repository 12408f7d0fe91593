//! What does the tree itself suggest: where to block first, where to fix once, and where one barrier is not enough?

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{ActionEffect, ActionId, ActionKind, CauseId, Review, Stage, State};
use crate::engine::analysis::{Analysis, CauseFinding, Closure, Shield};
use crate::engine::suggestions::from_catalogue::is_for_cause;
use crate::engine::suggestions::suggestion::{Closes, Reason, Suggestion};
use crate::language::{Language, tr};

/// How many suggestions of each kind are made for causes that the catalogue knows nothing of.
const MOST_OF_A_KIND: usize = 5;

/// Adds the reasons that the tree gives: to the suggestions there are for the cause, or to a new one.
pub(super) fn add(review: &Review, analysis: &Analysis, suggestions: &mut Vec<(Suggestion, usize)>) {
    let is_open = |finding: &CauseFinding| finding.shield <= Shield::Interim;
    let order = causes(review, analysis);
    let pivotal = order.iter().filter(|(_, it)| it.is_pivotal && is_open(it));
    for (place, &(cause, finding)) in pivotal.enumerate() {
        let is_new_allowed = finding.is_root && place < MOST_OF_A_KIND;
        give(review, suggestions, cause, &Reason::Pivotal { cause }, is_new_allowed);
    }
    let shared = order.iter().filter(|(_, it)| it.effects > 1 && is_open(it));
    for (place, &(cause, finding)) in shared.enumerate() {
        let reason = Reason::Shared { cause, effects: finding.effects };
        give(review, suggestions, cause, &reason, finding.is_root && place < MOST_OF_A_KIND);
    }
    for (place, (action, (paths, cause))) in one_barriers(review, analysis).into_iter().enumerate() {
        let reason = Reason::OneBarrier { action, paths };
        give(review, suggestions, cause, &reason, place < MOST_OF_A_KIND);
    }
}

/// The causes that something can be suggested for: root causes by rank, then inner ones by name.
fn causes<'a>(review: &Review, analysis: &'a Analysis) -> Vec<(CauseId, &'a CauseFinding)> {
    let is_live = |id: CauseId| {
        Some(id) != review.problem
            && review.causes.get(&id).is_some_and(|cause| cause.state != State::Refuted)
    };
    let of = |id: CauseId| analysis.causes.get(&id).map(|finding| (id, finding));
    let roots = analysis.root_causes.iter().filter_map(|root| of(root.id));
    let inner = analysis.causes.iter().filter(|(_, it)| !it.is_root).map(|(&id, it)| (id, it));
    roots.chain(inner).filter(|&(id, _)| is_live(id)).collect()
}

/// The actions that alone close some of the listed paths for good; how many, and on which of their causes a second one would stand
/// on the most of them.
fn one_barriers(review: &Review, analysis: &Analysis) -> BTreeMap<ActionId, (usize, CauseId)> {
    let is_lasting = |id: &ActionId| {
        review.actions.get(id).is_some_and(|action| {
            action.kind != ActionKind::Interim
                && action.effect == ActionEffect::Prevent
                && action.stage != Stage::Rejected
        })
    };
    let mut paths: BTreeMap<ActionId, (usize, BTreeMap<CauseId, usize>)> = BTreeMap::new();
    for path in analysis.recurrence_paths.listed.iter().filter(|path| path.closure >= Closure::ByPlan) {
        let lasting: Vec<ActionId> = path.closed_by.iter().copied().filter(is_lasting).collect();
        let [only] = lasting[..] else { continue };
        let (count, members) = paths.entry(only).or_default();
        *count += 1;
        for &member in &path.members {
            *members.entry(member).or_default() += 1;
        }
    }
    let best = |(action, (count, members)): (ActionId, (usize, BTreeMap<CauseId, usize>))| {
        let own: BTreeSet<CauseId> =
            review.actions.get(&action).map(|it| it.blocks.iter().copied().collect()).unwrap_or_default();
        // A second barrier elsewhere does not fall with the first; the problem itself is no place for one.
        let (&cause, _) = members
            .iter()
            .filter(|&(&id, _)| Some(id) != review.problem)
            .max_by_key(|&(id, &paths)| (!own.contains(id), paths, std::cmp::Reverse(*id)))?;
        Some((action, (count, cause)))
    };
    paths.into_iter().filter_map(best).collect()
}

/// Adds a reason to every suggestion that blocks `cause`, or suggests to block it if there is none.
fn give(
    review: &Review,
    suggestions: &mut Vec<(Suggestion, usize)>,
    cause: CauseId,
    reason: &Reason,
    is_new_allowed: bool,
) {
    let mut is_given = false;
    for (suggestion, _) in suggestions.iter_mut().filter(|(it, _)| is_for_cause(it, cause)) {
        suggestion.reasons.push(reason.clone());
        is_given = true;
    }
    if is_given || !is_new_allowed {
        return;
    }
    let statement = |language| {
        let said = review.causes.get(&cause).map(|it| it.statement.trim()).unwrap_or_default();
        let said = said.trim_end_matches(['。', '.', '．']);
        let said = if said.is_empty() { cause.to_string() } else { said.to_owned() };
        match reason {
            Reason::OneBarrier { action, .. } => {
                tr!(language, "suggest-second", cause = said, action = action.to_string())
            }
            _ => tr!(language, "suggest-block", cause = said),
        }
    };
    suggestions.push((
        Suggestion {
            entry: None,
            japanese: statement(Language::Japanese),
            english: statement(Language::English),
            effect: ActionEffect::Prevent,
            kind: ActionKind::Permanent,
            rung: None,
            effort: None,
            controls: Vec::new(),
            blocks: vec![cause],
            reasons: vec![reason.clone()],
            closes: Closes::default(),
        },
        0,
    ));
}
