//! What do the facts suggest: to look elsewhere, to notice sooner, to encrypt?

use crate::document::{
    ActionEffect, ActionKind, Aspect, Branch, CauseId, Domain, Effort, FactId, Origin, Review, Stage, State,
};
use crate::engine::analysis::Analysis;
use crate::engine::suggestions::control::Control;
use crate::engine::suggestions::hierarchy::Rung;
use crate::engine::suggestions::phrase::Phrase;
use crate::engine::suggestions::situation::{Circumstance, Situation};
use crate::engine::suggestions::suggestion::{Closes, Reason, Suggestion};
use crate::engine::wording::Text;
use crate::language::{Language, duration, tr};

/// What the facts suggest that no action does already.
///
/// What `others` suggest already is not suggested again.
pub(super) fn suggestions(
    review: &Review,
    analysis: &Analysis,
    situation: &Situation,
    others: &[(Suggestion, usize)],
) -> Vec<Suggestion> {
    let candidates =
        [elsewhere(review, analysis), sooner(review, situation), encrypted(review, situation, others)];
    candidates.into_iter().flatten().filter(|it| !is_said(review, it)).collect()
}

/// To inspect the same configuration elsewhere: what is so in one place may be so in others.
fn elsewhere(review: &Review, analysis: &Analysis) -> Option<Suggestion> {
    if has_action(review, |action| action.kind == ActionKind::Horizontal) {
        return None;
    }
    let (place, fact) = place(review)?;
    let is_configured = |id: CauseId| {
        review.causes.get(&id).is_some_and(|cause| {
            cause.state != State::Refuted
                && cause.factor.origin != Some(Origin::External)
                && matches!(cause.factor.domain, None | Some(Domain::Technology | Domain::Process))
        })
    };
    // One that is known to be technical comes before one of which nothing is known.
    let is_technical =
        |id: CauseId| review.causes.get(&id).is_some_and(|it| it.factor.domain == Some(Domain::Technology));
    let roots = || analysis.root_causes.iter().map(|root| root.id).filter(|&id| is_configured(id));
    let cause = roots().find(|&id| is_technical(id)).or_else(|| roots().next())?;
    let said = review.causes.get(&cause)?.statement.trim().trim_end_matches(['。', '.', '．']);
    let statement = |language| {
        tr!(language, "suggest-elsewhere", place = place.as_str(), cause = said, id = cause.to_string())
    };
    Some(Suggestion {
        kind: ActionKind::Horizontal,
        rung: Some(Rung::Analysis),
        effort: Some(Effort::Medium),
        controls: controls(&["CSF ID.RA-01"]),
        blocks: vec![cause],
        ..of(statement, ActionEffect::Detect, Reason::Place { fact })
    })
}

/// To notice sooner, where it took long.
fn sooner(review: &Review, situation: &Situation) -> Option<Suggestion> {
    let minutes = situation.unnoticed_minutes?;
    if has_action(review, |action| action.effect == ActionEffect::Detect) {
        return None;
    }
    let escape = review.causes.iter().find(|(_, cause)| {
        cause.state != State::Refuted
            && cause.factor.branch == Some(Branch::Escape)
            && cause.explanations.is_empty()
    });
    let statement = |language| tr!(language, "suggest-sooner", gap = duration(language, minutes));
    Some(Suggestion {
        rung: Some(Rung::Software),
        effort: Some(Effort::Medium),
        controls: controls(&["CIS 13.1", "CSF DE.CM-09"]),
        blocks: escape.map(|(&id, _)| id).into_iter().collect(),
        ..of(statement, ActionEffect::Detect, Reason::Unnoticed { minutes })
    })
}

/// To encrypt what was not.
fn encrypted(review: &Review, situation: &Situation, others: &[(Suggestion, usize)]) -> Option<Suggestion> {
    if !situation.holds(Circumstance::NotEncrypted) {
        return None;
    }
    let is_encryption = |statement: &str| {
        let text = Text::new(statement);
        let words = ENCRYPTION.lines().filter_map(Phrase::parse);
        words.into_iter().any(|phrase| phrase.is_in(&text))
    };
    let is_suggested = others.iter().any(|(it, _)| is_encryption(&it.japanese) || is_encryption(&it.english));
    if is_suggested || has_action(review, |action| is_encryption(&action.statement)) {
        return None;
    }
    let items = review.incident.volume.items.trim();
    let statement = |language| {
        if items.is_empty() {
            tr!(language, "suggest-encrypt")
        } else {
            tr!(language, "suggest-encrypt-items", items = items)
        }
    };
    let reason = Reason::Circumstance(Circumstance::NotEncrypted);
    Some(Suggestion {
        rung: Some(Rung::Architecture),
        effort: Some(Effort::Large),
        controls: controls(&["CIS 3.11", "CSF PR.DS-01"]),
        ..of(statement, ActionEffect::Mitigate, reason)
    })
}

/// Words by which an action is known that encrypts.
const ENCRYPTION: &str = include_str!("../../../assets/catalogue/words/encryption.txt");

/// Where it was: the systems of the header, or else a fact.
fn place(review: &Review) -> Option<(String, Option<FactId>)> {
    let systems = review.incident.systems.trim();
    let is_place = |aspect| aspect == Aspect::Where;
    let fact = review.facts.iter().find(|(_, it)| is_place(it.aspect) && !it.statement.trim().is_empty());
    let said = fact.map(|(&id, fact)| (fact.statement.trim().trim_end_matches(['。', '.', '．']), id));
    match said {
        _ if !systems.is_empty() => Some((systems.to_owned(), said.map(|(_, id)| id))),
        Some((said, id)) => Some((said.to_owned(), Some(id))),
        None => None,
    }
}

fn has_action(review: &Review, is: impl Fn(&crate::document::Action) -> bool) -> bool {
    review.actions.values().any(|action| action.stage != Stage::Rejected && is(action))
}

/// Whether an action that is not rejected says the same.
fn is_said(review: &Review, suggestion: &Suggestion) -> bool {
    has_action(review, |action| {
        [&suggestion.japanese, &suggestion.english].into_iter().any(|said| *said == action.statement)
    })
}

fn controls(names: &[&str]) -> Vec<Control> {
    names.iter().filter_map(|name| name.parse().ok()).collect()
}

fn of(statement: impl Fn(Language) -> String, effect: ActionEffect, reason: Reason) -> Suggestion {
    Suggestion {
        entry: None,
        japanese: statement(Language::Japanese),
        english: statement(Language::English),
        effect,
        kind: ActionKind::Permanent,
        rung: None,
        effort: None,
        controls: Vec::new(),
        blocks: Vec::new(),
        reasons: vec![reason],
        closes: Closes::default(),
    }
}
