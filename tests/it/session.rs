//! Tests of `session`.

use naze::document::{Cause, CauseId, State};
use naze::edit::{Edit, Slot, Spot};
use naze::language::Language;
use naze::session::Session;

fn problem(session: &Session) -> Edit {
    let id = CauseId::new(session.free_ids().cause);
    Edit::AddCause { id, cause: Box::new(Cause::new("注文が止まった")), spot: Spot::Problem }
}

fn below(session: &Session, effect: CauseId, statement: &str) -> Edit {
    let id = CauseId::new(session.free_ids().cause);
    let spot = Spot::Below { effect, slot: Slot::LAST };
    Edit::AddCause { id, cause: Box::new(Cause::new(statement)), spot }
}

#[test]
fn a_new_session_has_nothing_to_save() {
    assert!(!Session::default().has_unsaved_changes());
}

#[test]
fn an_edit_is_unsaved_until_its_snapshot_is_on_disk() {
    let mut session = Session::default();
    session.apply(problem(&session)).unwrap();
    assert!(session.has_unsaved_changes());
    let snapshot = session.snapshot();
    session.apply(below(&session, CauseId::new(1), "在庫が合わなかった")).unwrap();
    session.mark_saved(&snapshot, "a.naze".into());
    assert!(session.has_unsaved_changes(), "the second edit came after the snapshot");
    session.undo(Language::Japanese);
    assert!(!session.has_unsaved_changes(), "back in the saved state");
    session.redo(Language::Japanese);
    assert!(session.has_unsaved_changes());
}

#[test]
fn another_edit_after_undo_is_not_taken_for_the_saved_state() {
    let mut session = Session::default();
    session.apply(problem(&session)).unwrap();
    session.apply(below(&session, CauseId::new(1), "一つめ")).unwrap();
    session.mark_saved(&session.snapshot(), "a.naze".into());
    session.undo(Language::English);
    session.apply(below(&session, CauseId::new(1), "二つめ")).unwrap();
    assert!(session.has_unsaved_changes());
}

#[test]
fn a_name_spoken_once_is_not_given_again_after_undo() {
    let mut session = Session::default();
    session.apply(problem(&session)).unwrap();
    session.apply(below(&session, CauseId::new(1), "一つめ")).unwrap();
    session.undo(Language::English);
    session.apply(below(&session, CauseId::new(1), "二つめ")).unwrap();
    assert!(session.review().causes.contains_key(&CauseId::new(3)));
    assert!(!session.review().causes.contains_key(&CauseId::new(2)));
}

#[test]
fn several_edits_are_made_together_or_not_at_all() {
    let mut session = Session::default();
    session.apply(problem(&session)).unwrap();
    let before = session.review().clone();
    let good = below(&session, CauseId::new(1), "良い");
    let bad = Edit::DeleteCause { cause: CauseId::new(99) };
    assert!(session.apply_all([good.clone(), bad]).is_err());
    assert_eq!(*session.review(), before);

    let link = Edit::SetStatement { cause: CauseId::new(2), statement: "もっと良い".into() };
    session.apply_all([good, link]).unwrap();
    assert_eq!(session.undo(Language::Japanese).as_deref(), Some("要因の追加"));
    assert_eq!(session.review().causes, before.causes);
}

#[test]
fn analysis_is_derived_again_only_after_a_change() {
    let mut session = Session::default();
    let first = session.analysis();
    assert!(std::sync::Arc::ptr_eq(&first, &session.analysis()));
    session.apply(problem(&session)).unwrap();
    assert_eq!(session.analysis().problem, Some(CauseId::new(1)));
}

#[test]
fn an_edit_of_wording_keeps_the_very_same_analysis_and_one_of_states_keeps_its_paths() {
    let mut session = Session::default();
    session.apply(problem(&session)).unwrap();
    session.apply(below(&session, CauseId::new(1), "一つめ")).unwrap();
    let first = session.analysis();
    session.apply(Edit::SetStatement { cause: CauseId::new(2), statement: "もっと良い".into() }).unwrap();
    assert!(std::sync::Arc::ptr_eq(&first, &session.analysis()));
    session.apply(Edit::SetState { cause: CauseId::new(2), state: State::Confirmed }).unwrap();
    let confirmed = session.analysis();
    assert!(!std::sync::Arc::ptr_eq(&first, &confirmed) && first.shares_paths_with(&confirmed));
    assert!(confirmed.verify_next.is_empty() && !first.verify_next.is_empty());
    session.undo(Language::Japanese);
    assert_eq!(session.analysis(), first);
    session.apply(below(&session, CauseId::new(1), "二つめ")).unwrap();
    assert!(!first.shares_paths_with(&session.analysis()));
}
