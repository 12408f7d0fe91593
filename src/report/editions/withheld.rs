//! Takes out of a review what the readers of an edition are not to see.

use std::collections::BTreeSet;

use crate::document::{
    Action, ActionEffect, Audience, Cause, CauseId, Fact, FactId, ItemId, Question, Review, Stage,
};
use crate::language::{Language, tr};
use crate::report::editions::Edition;

/// Removes what is withheld, and every reference to it.
pub(super) fn remove(review: &mut Review, edition: Edition, language: Language) {
    let hides = |audience: Audience| edition.withholds(audience);
    hold_overrides(review, edition);
    let in_tree: BTreeSet<CauseId> = review.reading_order().into_iter().collect();
    let answering: BTreeSet<FactId> = answering(review);
    review.facts.retain(|id, fact| {
        let mut causes = fact.supports.iter().chain(&fact.refutes);
        !hides(fact.audience) || answering.contains(id) || causes.any(|cause| in_tree.contains(cause))
    });
    for fact in review.facts.values_mut().filter(|fact| hides(fact.audience)) {
        *fact = bare_fact(fact, language);
    }
    review.damages.retain(|_, damage| !hides(damage.audience));
    review.decisions.retain(|_, decision| !hides(decision.audience));
    review.actions.retain(|_, action| !hides(action.audience) || is_in_proof(action));
    for action in review.actions.values_mut().filter(|action| hides(action.audience)) {
        *action = bare_action(action, language);
    }
    // What was set aside was said in the room and for the room.
    review.parking_lot.clear();
    // No picture or log can be searched for what is withheld or for names.
    review.evidence.clear();
    review.facts.values_mut().for_each(|fact| fact.evidence.clear());
    review.causes.retain(|id, cause| in_tree.contains(id) || !hides(cause.audience));
    for cause in review.causes.values_mut().filter(|cause| hides(cause.audience)) {
        *cause = bare_cause(cause, language);
    }
    drop_references(review);
}

/// An override of a hint speaks of its item: with the item, its reason is withheld.
fn hold_overrides(review: &mut Review, edition: Edition) {
    let hidden: BTreeSet<ItemId> = hidden_items(review, edition).collect();
    review.overrides.retain(|it| it.item.is_none_or(|item| !hidden.contains(&item)));
}

/// The items that are withheld, in the order of their kinds and numbers.
pub(super) fn hidden_items(review: &Review, edition: Edition) -> impl Iterator<Item = ItemId> + '_ {
    let hides = move |audience: Audience| edition.withholds(audience);
    let causes = review.causes.iter().filter(move |(_, it)| hides(it.audience)).map(|(&id, _)| id.into());
    let facts = review.facts.iter().filter(move |(_, it)| hides(it.audience)).map(|(&id, _)| id.into());
    let actions = review.actions.iter().filter(move |(_, it)| hides(it.audience)).map(|(&id, _)| id.into());
    let damages = review.damages.iter().filter(move |(_, it)| hides(it.audience)).map(|(&id, _)| id.into());
    let decisions =
        review.decisions.iter().filter(move |(_, it)| hides(it.audience)).map(|(&id, _)| id.into());
    let parked = review.parking_lot.keys().map(|&id| id.into()).filter(move |_| edition != Edition::Internal);
    causes.chain(facts).chain(actions).chain(damages).chain(parked).chain(decisions)
}

/// Whether the proof needs an action: it closes paths, or holds them for the time being.
fn is_in_proof(action: &Action) -> bool {
    action.stage != Stage::Rejected && action.effect == ActionEffect::Prevent && !action.blocks.is_empty()
}

/// What the proof needs of an action: which causes it blocks, how far it has come, and by when it will have.
fn bare_action(action: &Action, language: Language) -> Action {
    Action {
        statement: tr!(language, "report-withheld-action"),
        kind: action.kind,
        effect: action.effect,
        blocks: action.blocks.clone(),
        stage: action.stage,
        due: action.due,
        audience: action.audience,
        ..Action::default()
    }
}

/// The facts that answers rest on.
fn answering(review: &Review) -> BTreeSet<FactId> {
    let questions = &review.incident.questions;
    Question::ALL.iter().flat_map(|&question| &questions.answer(question).facts).copied().collect()
}

/// What the tree and the answers need of a fact: that there is one, how sure it is, and what it supports.
fn bare_fact(fact: &Fact, language: Language) -> Fact {
    Fact {
        statement: tr!(language, "report-withheld-fact"),
        certainty: fact.certainty,
        audience: fact.audience,
        supports: fact.supports.clone(),
        refutes: fact.refutes.clone(),
        ..Fact::default()
    }
}

/// What the tree needs of a cause: how sure it is, and what explains it.
fn bare_cause(cause: &Cause, language: Language) -> Cause {
    Cause {
        statement: tr!(language, "report-withheld-cause"),
        state: cause.state,
        explanations: cause.explanations.clone(),
        audience: cause.audience,
        ..Cause::default()
    }
}

/// Drops what names an item that is no longer there.
fn drop_references(review: &mut Review) {
    let causes: BTreeSet<CauseId> = review.causes.keys().copied().collect();
    let facts: BTreeSet<FactId> = review.facts.keys().copied().collect();
    for fact in review.facts.values_mut() {
        fact.supports.retain(|id| causes.contains(id));
        fact.refutes.retain(|id| causes.contains(id));
    }
    for action in review.actions.values_mut() {
        action.blocks.retain(|id| causes.contains(id));
    }
    for cause in review.causes.values_mut() {
        for explanation in &mut cause.explanations {
            explanation.causes.retain(|link| causes.contains(&link.cause));
        }
        cause.explanations.retain(|explanation| !explanation.causes.is_empty());
    }
    for question in Question::ALL {
        let answer = review.incident.questions.answer_mut(question);
        answer.facts.retain(|id| facts.contains(id));
    }
}
