//! Evidence is kept by what it holds, as long as a fact is shown by it, and a file says when it was changed.

use naze::document::{ContentHash, Evidence, EvidenceKind, Fact, FactId, Review};
use naze::edit::{Change, Edit, EditError, apply};
use naze::storage::{self, StorageError};

const F1: FactId = FactId::new(1);
const F2: FactId = FactId::new(2);

fn text(words: &str) -> Evidence {
    let content = words.as_bytes().to_vec().into();
    Evidence { name: "access.log".to_owned(), kind: EvidenceKind::Text, content }
}

fn attach(review: &mut Review, fact: FactId, evidence: Evidence) -> Result<Change, EditError> {
    apply(review, &Edit::AttachEvidence { fact, evidence: Box::new(evidence) })
}

/// Two facts, both shown by the same piece.
fn shown_twice() -> (Review, ContentHash) {
    let mut review = Review::default();
    let facts = vec![(F1, Fact::default()), (F2, Fact::default())];
    apply(&mut review, &Edit::AddFacts(facts)).unwrap();
    let evidence = text("12,480 rows");
    attach(&mut review, F1, evidence.clone()).unwrap();
    attach(&mut review, F2, evidence.clone()).unwrap();
    (review, evidence.hash())
}

#[test]
fn the_same_content_is_kept_once() {
    let (review, hash) = shown_twice();
    assert_eq!(review.evidence.len(), 1);
    assert_eq!(review.facts[&F1].evidence, [hash]);
    assert_eq!(review.facts[&F2].evidence, [hash]);
}

#[test]
fn a_piece_is_kept_as_long_as_a_fact_is_shown_by_it_and_comes_back_with_undo() {
    let (mut review, hash) = shown_twice();
    apply(&mut review, &Edit::DeleteFact(F1)).unwrap();
    assert!(review.evidence.contains_key(&hash));
    let before = review.clone();
    let change = apply(&mut review, &Edit::DetachEvidence { fact: F2, hash }).unwrap();
    assert!(review.evidence.is_empty());
    change.undo(&mut review);
    assert_eq!(review, before);
    let change = apply(&mut review, &Edit::DeleteFact(F2)).unwrap();
    assert!(review.evidence.is_empty());
    change.undo(&mut review);
    assert_eq!(review, before);
}

#[test]
fn the_limits_are_kept_and_said() {
    let (mut review, _) = shown_twice();
    let before = review.clone();
    let large = text(&"x".repeat(Evidence::LARGEST + 1));
    let refused = attach(&mut review, F1, large).unwrap_err();
    assert!(matches!(refused, EditError::EvidenceTooLarge { .. }), "{refused}");
    assert_eq!(review, before);
    let refusal = (0..11).find_map(|number| {
        let whole = format!("{number:02}{}", "x".repeat(Evidence::LARGEST - 2));
        attach(&mut review, F1, text(&whole)).err()
    });
    assert!(matches!(refusal, Some(EditError::EvidenceFull { .. })), "{refusal:?}");
    let kept: usize = review.evidence.values().map(|it| it.content.len()).sum();
    assert!(kept <= Evidence::MOST);
}

#[test]
fn a_fact_cannot_name_evidence_that_is_not_kept() {
    let mut review = Review::default();
    let fact = Box::new(Fact { evidence: vec![text("x").hash()], ..Fact::default() });
    let refused = apply(&mut review, &Edit::SetFact { id: F1, fact });
    assert!(matches!(refused, Err(EditError::UnknownEvidence { .. })));
    assert_eq!(review, Review::default());
}

#[test]
fn evidence_is_written_and_read_back() {
    let (review, hash) = shown_twice();
    let bytes = storage::to_bytes(&review).unwrap();
    assert!(String::from_utf8_lossy(&bytes).contains(&hash.to_string()));
    assert_eq!(storage::from_bytes(&bytes).unwrap().review, review);
}

#[test]
fn a_file_whose_evidence_was_changed_or_is_missing_is_refused() {
    let (review, hash) = shown_twice();
    let written = String::from_utf8(storage::to_bytes(&review).unwrap()).unwrap();
    let changed = written.replace("\"MTIsNDgw", "\"MTMsNDgw");
    assert_ne!(changed, written);
    let refused = storage::from_bytes(changed.as_bytes()).unwrap_err();
    assert!(matches!(refused, StorageError::ChangedEvidence { .. }), "{refused:?}");
    let broken = written.replace("\"MTIsNDgw", "\"!!!!NDgw");
    assert!(matches!(storage::from_bytes(broken.as_bytes()), Err(StorageError::Value { .. })));
    let mut without = review;
    without.evidence.remove(&hash);
    let bytes = storage::to_bytes(&without).unwrap();
    let refused = storage::from_bytes(&bytes).unwrap_err();
    assert!(matches!(refused, StorageError::MissingEvidence { .. }), "{refused:?}");
}

#[test]
fn a_hash_is_the_sha_256_and_has_one_spelling() {
    let hash = text("abc").hash().to_string();
    assert_eq!(hash, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(hash.parse::<ContentHash>().unwrap(), text("abc").hash());
    assert!(hash.to_uppercase().parse::<ContentHash>().is_err() && "ba78".parse::<ContentHash>().is_err());
}

#[test]
fn pictures_are_known_by_their_first_bytes() {
    assert_eq!(EvidenceKind::of_picture(b"\x89PNG\r\n\x1a\n...."), Some(EvidenceKind::Png));
    assert_eq!(EvidenceKind::of_picture(b"\xff\xd8\xff\xe0"), Some(EvidenceKind::Jpeg));
    assert_eq!(EvidenceKind::of_picture(b"<svg>"), None);
}
