//! Does the same statement stand in two places?

use std::collections::BTreeMap;

use crate::document::CauseId;
use crate::edit::{Edit, Slot};
use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Fix, Level};

pub(super) const CHECK: Check = Check {
    name: "same-cause-twice",
    rule: "S14",
    level: Level::Hint,
    why: "same-cause-twice-why",
    source: "source-naze",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    let mut first: BTreeMap<String, CauseId> = BTreeMap::new();
    for statement in &view.statements {
        let letters = statement.text.letters();
        if letters.is_empty() {
            continue;
        }
        match first.get(&letters) {
            Some(&twin) => hints.add(check, statement.id).others([twin]).fix(merge(view, statement.id, twin)),
            None => {
                first.insert(letters, statement.id);
                continue;
            }
        };
    }
}

/// The twin in place of `double` in every explanation, where nothing else would be lost.
fn merge(view: &View<'_>, double: CauseId, twin: CauseId) -> Option<Fix> {
    let is_leaf = |id| view.review.causes.get(&id).is_some_and(|it| it.explanations.is_empty());
    let effects = view.effects.get(&double)?;
    let is_named = view.supporting.contains_key(&double)
        || view.refuting.contains_key(&double)
        || view.blocking.contains_key(&double);
    if !is_leaf(double) || !is_leaf(twin) || is_named || view.review.problem == Some(twin) {
        return None;
    }
    let mut edits = Vec::new();
    for &effect in effects {
        let explanations = &view.review.causes.get(&effect)?.explanations;
        if explanations.iter().any(|it| it.contains(twin)) {
            return None;
        }
        let index = explanations.iter().position(|it| it.contains(double))?;
        edits.push(Edit::LinkCause { effect, cause: twin, slot: Slot::With(index) });
    }
    edits.push(Edit::DeleteCause { cause: double });
    Some(Fix::Edits(edits))
}
