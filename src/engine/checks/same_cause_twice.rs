//! Does the same statement stand in two places?

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::document::CauseId;
use crate::edit::{Edit, Slot};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{Check, Fix, Level};

pub(super) const CHECK: Check = Check {
    name: "same-cause-twice",
    rule: "S14",
    level: Level::Hint,
    is_default: true,
    why: "same-cause-twice-why",
    source: "source-naze",
    sees: Parts::WORDS.and(Parts::TREE).and(Parts::FACTS).and(Parts::ACTIONS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let mut first: FxHashMap<u64, Statement<'_>> = FxHashMap::default();
    for statement in view.statements() {
        let text = &statement.reading.text;
        if text.letters().next().is_none() {
            continue;
        }
        let twin = *first.entry(statement.reading.letters).or_insert(statement);
        if twin.id != statement.id && twin.reading.text.letters().eq(text.letters()) {
            hints.add(check, statement.id).others([twin.id]).fix(merge(view, statement.id, twin.id));
        }
    }
}

/// The twin in place of `double` in every explanation, where nothing else would be lost.
pub(super) fn merge(view: &View<'_>, double: CauseId, twin: CauseId) -> Option<Fix> {
    let is_leaf = |id| view.review.causes.get(&id).is_some_and(|it| it.explanations.is_empty());
    let is_problem = |id| view.review.problem == Some(id);
    let effects = view.effects(double);
    let is_named = !view.supporting(double).is_empty()
        || !view.refuting(double).is_empty()
        || !view.blocking(double).is_empty();
    if !is_leaf(double)
        || !is_leaf(twin)
        || is_named
        || effects.is_empty()
        || is_problem(twin)
        || is_problem(double)
    {
        return None;
    }
    let mut edits = Vec::new();
    // An effect stands there once for each of its explanations.
    for &effect in effects.iter().collect::<BTreeSet<_>>() {
        let explanations = &view.review.causes.get(&effect)?.explanations;
        if explanations.iter().any(|it| it.contains(twin)) {
            return None;
        }
        let own = explanations.iter().enumerate().filter(|(_, it)| it.contains(double));
        edits.extend(own.map(|(index, _)| Edit::LinkCause { effect, cause: twin, slot: Slot::With(index) }));
    }
    edits.push(Edit::DeleteCause { cause: double });
    Some(Fix::Edits(edits))
}
