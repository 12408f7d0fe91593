//! Tests of `session`.

use std::fs;

use naze::document::{Cause, CauseId, Explanation, Link, State};
use naze::edit::{Edit, Slot, Spot};
use naze::engine::Knowledge;
use naze::interchange::outline;
use naze::language::{Explain, Language};
use naze::session::{Digest, KnowledgeFiles, Session};

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

const BROKEN: &str =
    "[[action]]\nid = \"watch\"\nen = \"Watch\"\nhierarchy = \"software\"\neffort = \"tiny\"\n";

#[test]
fn a_teams_own_lists_join_the_bundled_ones() {
    let folder = tempfile::tempdir().unwrap();
    let files = KnowledgeFiles {
        actions: Some(folder.path().join("actions.toml")),
        obligations: Some(folder.path().join("obligations.toml")),
    };
    assert_eq!(KnowledgeFiles::default().read(), (Knowledge::default(), Vec::new()));
    assert_eq!(files.read(), (Knowledge::default(), Vec::new()), "files that are not there add nothing");
    fs::write(files.actions.as_ref().unwrap(), "\n").unwrap();
    assert_eq!(files.read(), (Knowledge::default(), Vec::new()), "an empty file adds nothing");
    let own = BROKEN.replace("tiny", "small") + "when.en = [\"no alert\"]\n";
    fs::write(files.actions.as_ref().unwrap(), format!("\u{feff}{own}")).unwrap();
    let (knowledge, errors) = files.read();
    assert_eq!(errors, []);
    assert_eq!(knowledge.catalogue().entry("watch").unwrap().english, "Watch");
    assert_eq!(knowledge.own_obligations, None);
}

#[test]
fn a_broken_list_is_told_with_its_file_line_and_entry_and_the_bundled_one_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let actions = folder.path().join("actions.toml");
    let files =
        KnowledgeFiles { actions: Some(actions.clone()), obligations: Some(folder.path().to_owned()) };
    fs::write(&actions, BROKEN).unwrap();
    let (knowledge, errors) = files.read();
    assert_eq!(knowledge, Knowledge::default());
    let [first, second] = &errors[..] else { panic!("{errors:?}") };
    let file = actions.display();
    assert_eq!(
        first.message(Language::English),
        format!("{file}, entry “watch”: Line 5: “tiny” cannot stand here")
    );
    assert_eq!(
        first.message(Language::Japanese),
        format!("{file}の「watch」：5行目：「tiny」は、ここに書ける値ではありません")
    );
    assert_eq!(
        first.remedy(Language::English),
        "These can: small, medium, large. Until then the bundled list is used, without this file"
    );
    assert!(second.message(Language::English).contains("folder"), "{second}");
    fs::write(&actions, [0xff]).unwrap();
    let (_, errors) = files.read();
    assert!(errors[0].message(Language::English).starts_with(&format!("{file}: ")), "{}", errors[0]);
    // Nothing but the entry above the line is named.
    fs::write(&actions, "x = 1\n").unwrap();
    let message = files.read().1[0].message(Language::English);
    assert_eq!(message, format!("{file}: Line 1: there is no field “x”"));
}

#[test]
fn hints_are_looked_for_again_only_after_a_change() {
    let mut session = Session::default();
    session.apply(problem(&session)).unwrap();
    session.apply(below(&session, CauseId::new(1), "担当者がうっかり消した")).unwrap();
    let first = session.hints();
    assert!(std::sync::Arc::ptr_eq(&first, &session.hints()));
    let told = |session: &mut Session| -> Vec<&'static str> {
        session.hints().on(Some(CauseId::new(2).into())).iter().map(|hint| hint.check.name).collect()
    };
    assert!(told(&mut session).contains(&"mental-state-leaf"));
    session.apply(Edit::SetStatement { cause: CauseId::new(2), statement: "担当者が消した".into() }).unwrap();
    assert!(!told(&mut session).contains(&"mental-state-leaf"));
    assert!(
        first.hints().iter().any(|hint| hint.check.name == "mental-state-leaf"),
        "who holds them keeps them"
    );
    session.undo(Language::Japanese);
    assert_eq!(session.hints().hints(), first.hints());
}

#[test]
fn what_settles_a_hint_is_one_step() {
    let mut session = Session::default();
    session.apply(problem(&session)).unwrap();
    session
        .apply(below(&session, CauseId::new(1), "証明書が失効したため、利用者がログインできなくなった"))
        .unwrap();
    session.apply(below(&session, CauseId::new(1), "三つめ")).unwrap();
    session.undo(Language::Japanese);
    let before = session.review().clone();
    let hints = session.hints();
    let hint = hints.hints().iter().find(|hint| hint.check.name == "two-facts").unwrap();
    session.settle(hint).unwrap();
    assert_eq!(session.review().causes[&CauseId::new(2)].statement, "利用者がログインできなくなった");
    assert_eq!(session.review().causes[&CauseId::new(4)].statement, "証明書が失効した", "C3 was spoken once");
    session.undo(Language::Japanese);
    assert_eq!(*session.review(), before);
}

#[test]
fn a_digest_knows_the_effects_of_each_cause_and_the_way_down_to_it() {
    // C3 stands below C2 and below C4; C6 is parked below C5.
    let mut review = outline::read("P\n  A\n    B\n  C").unwrap();
    let also = Explanation { causes: vec![Link::new(CauseId::new(3))], read_back: None };
    review.causes.get_mut(&CauseId::new(4)).unwrap().explanations.push(also);
    for (number, explanations) in [(5, vec![6]), (6, vec![])] {
        let explanations = explanations
            .into_iter()
            .map(|it| Explanation { causes: vec![Link::new(CauseId::new(it))], read_back: None });
        let cause = Cause { explanations: explanations.collect(), ..Cause::new("parked") };
        review.causes.insert(CauseId::new(number), cause);
    }
    let digest = Digest::of(&review);
    for &id in review.causes.keys() {
        assert!(digest.effects_of(id).eq(review.effects_of(id)), "{id}");
    }
    let mut again = review.clone();
    again.causes.get_mut(&CauseId::new(2)).unwrap().state = State::Refuted;
    assert_eq!(Digest::after(Some(&digest), &again), Digest::of(&again));
    again.causes.get_mut(&CauseId::new(4)).unwrap().explanations.clear();
    assert_eq!(Digest::after(Some(&digest), &again), Digest::of(&again));
    again.problem = None;
    assert_eq!(Digest::after(Some(&digest), &again), Digest::of(&again));
    let way = |number| digest.way_to(CauseId::new(number)).iter().map(|it| it.number()).collect::<Vec<_>>();
    assert_eq!((way(3), way(6), way(1)), (vec![1, 2, 3], vec![5, 6], vec![1]));
    assert_eq!([State::Confirmed, State::Suspected].map(|state| digest.count(state)), [4, 2]);
}

#[test]
fn what_is_derived_elsewhere_is_what_would_have_been_derived_here() {
    let mut session = Session::of_review(outline::read("P\n  A\n    B\n  C").unwrap());
    assert!(session.latest_findings().is_none() && !session.is_derived());
    session.findings();
    assert!(session.is_derived());
    session.apply(below(&session, CauseId::new(4), "D")).unwrap();
    let derivation = session.derivation();
    let before = session.latest_findings().unwrap();
    assert!(!session.is_derived() && before.analysis.causes.len() == 4);
    let derived = std::thread::spawn(|| derivation.carry_out()).join().unwrap();
    assert!(session.keep(derived).is_some());
    assert!(session.is_derived());
    let kept = session.latest_findings().unwrap();
    let fresh = Session::of_review(session.review().clone()).findings();
    assert_eq!((&kept.analysis, kept.checked.hints()), (&fresh.analysis, fresh.checked.hints()));
    assert_eq!((kept.certificate, kept.to_settle), (fresh.certificate, fresh.to_settle));
}

#[test]
fn findings_that_come_late_do_not_replace_later_ones() {
    let mut session = Session::of_review(outline::read("P\n  A").unwrap());
    session.findings();
    session.apply(below(&session, CauseId::new(1), "B")).unwrap();
    let late = session.derivation();
    session.apply(below(&session, CauseId::new(1), "C")).unwrap();
    let current = session.findings();
    assert!(session.keep(late.carry_out()).is_some());
    assert!(session.is_derived());
    assert_eq!(session.latest_findings().unwrap().analysis, current.analysis);
}
