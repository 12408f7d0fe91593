//! What is still to be settled, in short texts.

use num_bigint::BigUint;

use crate::document::{ActionId, AnswerState, Question, Stage, State};
use crate::engine::{Closure, Shield};
use crate::language::{Term, tr};
use crate::report::block::Labelled;
use crate::report::sections::subject::{Subject, count, plural};

/// The names that a label holds.
const MOST_NAMES: usize = 4;

/// All that is left to do before the review is complete, weightiest first.
pub(crate) fn all(subject: &Subject<'_>) -> Vec<Labelled> {
    [
        tree(subject),
        open_paths(subject),
        without_action(subject),
        undecided(subject),
        suspected(subject),
        questions(subject),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn issue(label: String, text: String) -> Option<Labelled> {
    Some(Labelled { label, text: text.into() })
}

fn tree(subject: &Subject<'_>) -> Option<Labelled> {
    if subject.problem().is_none() {
        issue(subject.say("report-issue-no-tree"), subject.say("report-issue-no-tree-text"))
    } else if subject.analysis.root_causes.is_empty() {
        issue(subject.say("report-issue-no-roots"), subject.say("report-issue-no-roots-text"))
    } else {
        None
    }
}

fn open_paths(subject: &Subject<'_>) -> Option<Labelled> {
    let coverage = &subject.analysis.coverage;
    let open = &coverage.open + &coverage.closed_interim_only;
    if open == BigUint::ZERO {
        return None;
    }
    let listed = subject.analysis.recurrence_paths.listed.iter();
    let names: Vec<String> = listed
        .filter(|path| matches!(path.closure, Closure::Open | Closure::InterimOnly))
        .map(|path| format!("R{}", path.number))
        .collect();
    let paths = first_of(subject, &names);
    issue(
        tr!(subject.language, "report-issue-open-paths", count = count(&open), plural = plural(&open)),
        tr!(subject.language, "report-issue-open-paths-text", paths = paths),
    )
}

/// The first names, and that there are more.
pub(super) fn first_of(subject: &Subject<'_>, names: &[String]) -> String {
    let shown = subject.joined(names.iter().take(MOST_NAMES));
    match names.len().saturating_sub(MOST_NAMES) {
        0 => shown,
        more => tr!(subject.language, "report-issue-names", names = shown, more = more),
    }
}

fn without_action(subject: &Subject<'_>) -> Option<Labelled> {
    let shield = |id| subject.analysis.causes.get(&id).map(|finding| finding.shield).unwrap_or_default();
    let ids: Vec<_> = subject
        .analysis
        .root_causes
        .iter()
        .map(|root| root.id)
        .filter(|&id| matches!(shield(id), Shield::None | Shield::Interim))
        .collect();
    let first = *ids.first()?;
    let names: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let language = subject.language;
    let named = first_of(subject, &names);
    let label = tr!(language, "report-issue-no-action", ids = named.as_str(), plural = ids.len());
    let text = if ids.len() == 1 {
        tr!(language, "report-issue-no-action-text", statement = subject.quoted(first))
    } else {
        tr!(language, "report-issue-no-action-many", ids = named)
    };
    issue(label, text)
}

fn undecided(subject: &Subject<'_>) -> Option<Labelled> {
    let language = subject.language;
    let open = subject.review.actions.iter().filter(|(_, action)| {
        action.stage != Stage::Rejected
            && !action.stage.is_in_force()
            && !subject.is_withheld(action)
            && (action.owner.is_none() || action.due.is_none())
    });
    let open: Vec<_> = open.collect();
    if open.is_empty() {
        return None;
    }
    let names: Vec<String> = open.iter().map(|(id, _): &(&ActionId, _)| id.to_string()).collect();
    let key = match (
        open.iter().any(|(_, action)| action.owner.is_none()),
        open.iter().any(|(_, action)| action.due.is_none()),
    ) {
        (true, true) => "report-issue-unowned-undated",
        (true, false) => "report-issue-unowned",
        _ => "report-issue-undated",
    };
    let named = first_of(subject, &names);
    let label = tr!(language, key, ids = named.as_str(), plural = open.len());
    let text = if open.len() == 1 {
        subject.say("report-issue-decide")
    } else {
        tr!(language, "report-issue-decide-many", ids = named)
    };
    issue(label, text)
}

fn suspected(subject: &Subject<'_>) -> Option<Labelled> {
    let roots = subject.analysis.root_causes.iter().map(|root| root.id);
    let names: Vec<String> =
        roots.filter(|&id| subject.state(id) == State::Suspected).map(|id| id.to_string()).collect();
    if names.is_empty() {
        return None;
    }
    let ids = first_of(subject, &names);
    issue(
        tr!(subject.language, "report-issue-suspected", ids = ids, plural = names.len()),
        subject.say("report-issue-suspected-text"),
    )
}

fn questions(subject: &Subject<'_>) -> Option<Labelled> {
    let questions = &subject.review.incident.questions;
    let open: Vec<String> = Question::ALL
        .iter()
        .filter(|&&question| questions.answer(question).state != AnswerState::Answered)
        .map(|question| question.word(subject.language))
        .collect();
    if open.is_empty() {
        return None;
    }
    issue(
        tr!(subject.language, "report-issue-questions", count = open.len()),
        tr!(subject.language, "report-issue-questions-text", questions = subject.joined(&open)),
    )
}
