//! Which actions of the catalogue help against the causes of a review?

use std::collections::BTreeSet;

use crate::document::{Action, CauseId, Review, Stage, State};
use crate::engine::analysis::Analysis;
use crate::engine::suggestions::catalogue::{Catalogue, CatalogueEntry, Match};
use crate::engine::suggestions::situation::Situation;
use crate::engine::suggestions::suggestion::{Closes, Reason, Suggestion};
use crate::language::Language;

/// How many entries are suggested for one cause.
const MOST_FOR_A_CAUSE: usize = 3;

/// What the catalogue suggests, and how telling each match is.
pub(super) fn suggestions(
    review: &Review,
    analysis: &Analysis,
    catalogue: &Catalogue,
    situation: &Situation,
) -> Vec<(Suggestion, usize)> {
    let holds = |circumstance| situation.holds(circumstance);
    let mut found: Vec<(CauseId, Match)> = Vec::new();
    for (&id, cause) in &review.causes {
        let is_below = analysis.causes.contains_key(&id) && review.problem != Some(id);
        if !is_below || cause.state == State::Refuted {
            continue;
        }
        let mut matches = catalogue.matches(cause, &holds);
        matches.retain(|it| !is_done(review, &catalogue.entries()[it.entry], Some(id)));
        found.extend(matches.into_iter().take(MOST_FOR_A_CAUSE).map(|it| (id, it)));
    }
    // Of all causes that an entry is for, the one that it says the most of.
    found.sort_by(|(cause, one), (other_cause, other)| {
        (one.entry, other.weight, cause).cmp(&(other.entry, one.weight, other_cause))
    });
    found.dedup_by_key(|(_, it)| it.entry);
    let taken: BTreeSet<usize> = found.iter().map(|(_, it)| it.entry).collect();
    let for_causes = found.into_iter().map(|(cause, it)| {
        let reason = if it.words.is_empty() {
            Reason::Factor { cause }
        } else {
            Reason::Wording { cause, words: it.words }
        };
        (of_entry(&catalogue.entries()[it.entry], vec![cause], reason), it.weight)
    });
    let for_circumstances = catalogue.entries().iter().enumerate().filter_map(|(place, entry)| {
        let circumstance = entry.is_for(&holds)?;
        let is_new = !taken.contains(&place) && !is_done(review, entry, None);
        is_new.then(|| (of_entry(entry, Vec::new(), Reason::Circumstance(circumstance)), 0))
    });
    for_causes.chain(for_circumstances).collect()
}

/// Whether an action that is not rejected does already what an entry asks for: for this cause, or for none in particular.
fn is_done(review: &Review, entry: &CatalogueEntry, cause: Option<CauseId>) -> bool {
    let is_for = |action: &Action| match cause {
        Some(cause) => action.blocks.is_empty() || action.blocks.contains(&cause),
        None => true,
    };
    review
        .actions
        .values()
        .any(|it| it.stage != Stage::Rejected && is_for(it) && entry.is_done_by(&it.statement))
}

fn of_entry(entry: &CatalogueEntry, causes: Vec<CauseId>, reason: Reason) -> Suggestion {
    Suggestion {
        entry: Some(entry.id.clone()),
        japanese: entry.statement(Language::Japanese).to_owned(),
        english: entry.statement(Language::English).to_owned(),
        effect: entry.effect,
        kind: entry.kind,
        rung: Some(entry.rung),
        effort: Some(entry.effort),
        controls: entry.controls.clone(),
        blocks: causes,
        reasons: vec![reason],
        closes: Closes::default(),
    }
}

/// Whether a suggestion closes the paths through a cause: what is interim, detects or mitigates leaves them as they are.
pub(super) fn is_for_cause(suggestion: &Suggestion, cause: CauseId) -> bool {
    suggestion.is_preventive() && suggestion.blocks.contains(&cause)
}
