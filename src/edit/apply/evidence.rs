//! Edits of evidence: a piece is kept as long as a fact is shown by it, and no longer.

use crate::document::{ContentHash, Evidence, Fact, FactId, Review};
use crate::edit::draft::Draft;
use crate::edit::{EditError, Place};

/// Attaches a piece to a fact.
pub(super) fn attach(draft: &mut Draft<'_>, fact: FactId, evidence: &Evidence) -> Result<(), EditError> {
    let size = evidence.content.len();
    if size > Evidence::LARGEST {
        return Err(EditError::EvidenceTooLarge { name: evidence.name.clone(), size });
    }
    let hash = evidence.hash();
    let kept = &draft.review().evidence;
    let all: usize = kept.values().map(|it| it.content.len()).sum();
    if !kept.contains_key(&hash) {
        if all + size > Evidence::MOST {
            return Err(EditError::EvidenceFull { name: evidence.name.clone(), kept: all });
        }
        draft.touch(Place::Evidence(hash)).evidence.insert(hash, evidence.clone());
    }
    let record = draft.touch(Place::Fact(fact)).facts.get_mut(&fact);
    let record = record.ok_or(EditError::Unknown { id: fact.into() })?;
    if !record.evidence.contains(&hash) {
        record.evidence.push(hash);
    }
    Ok(())
}

/// Takes a piece from a fact.
pub(super) fn detach(draft: &mut Draft<'_>, fact: FactId, hash: ContentHash) -> Result<(), EditError> {
    let record = draft.touch(Place::Fact(fact)).facts.get_mut(&fact);
    record.ok_or(EditError::Unknown { id: fact.into() })?.evidence.retain(|it| *it != hash);
    drop_unshown(draft, &[hash]);
    Ok(())
}

/// Refuses a fact that names evidence the review does not keep.
pub(super) fn require(review: &Review, fact: &Fact) -> Result<(), EditError> {
    match fact.evidence.iter().find(|hash| !review.evidence.contains_key(hash)) {
        Some(&hash) => Err(EditError::UnknownEvidence { hash }),
        None => Ok(()),
    }
}

/// Lets go of those of `hashes` that show no fact any more.
pub(super) fn drop_unshown(draft: &mut Draft<'_>, hashes: &[ContentHash]) {
    for &hash in hashes {
        let is_shown = draft.review().facts.values().any(|fact| fact.evidence.contains(&hash));
        if !is_shown {
            draft.touch(Place::Evidence(hash)).evidence.remove(&hash);
        }
    }
}
