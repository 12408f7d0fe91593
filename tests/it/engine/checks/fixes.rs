//! What settles a hint, and what does the review say then?

use naze::document::{CauseId, ParticipantId, Review, State};
use naze::edit::apply;
use naze::engine::checks::{Fix, Hint};

use super::{at, cause, hints, items, leaves, tree};

/// Makes what settles the hint.
fn settle(review: &mut Review, hint: &Hint) {
    for edit in hint.edits(review, review.next_ids) {
        apply(review, &edit).unwrap();
    }
}

#[test]
fn a_compound_statement_is_split_by_an_edit() {
    for (text, whole, parts) in [
        (
            "P\n  証明書が失効したため、利用者がログインできなくなった\n",
            2,
            ("利用者がログインできなくなった", "証明書が失効した"),
        ),
        ("P\n  It stopped because the disk was full\n", 2, ("It stopped", "The disk was full")),
        (
            "P\n  警告は出たが、当番は別の障害に対応していた\n",
            1,
            ("警告は出た", "当番は別の障害に対応していた"),
        ),
        ("P\n  It was late. It was wrong.\n", 1, ("It was late", "It was wrong")),
        (
            "P\n  監視が止まっており、また担当者も不在だった\n",
            1,
            ("監視が止まっていた", "担当者も不在だった"),
        ),
        ("P\n  鍵が公開され、顧客名簿が読まれた\n", 1, ("鍵が公開された", "顧客名簿が読まれた")),
    ] {
        let mut review = tree(text);
        let Some(Fix::Edits(edits)) = hints(&review, "two-facts").remove(0).fix else { panic!("{text}") };
        for edit in &edits {
            apply(&mut review, edit).unwrap();
        }
        let said = |number| review.causes[&CauseId::new(number)].statement.as_str();
        assert_eq!((said(2), said(3)), parts);
        assert!(review.causes[&CauseId::new(whole)].explanations[0].contains(CauseId::new(3)), "{text}");
        assert_eq!(hints(&review, "two-facts"), []);
    }
    let review = tree("P\n  監視が止まっており、また担当者も不在になる\n");
    assert_eq!(hints(&review, "two-facts")[0].fix, None, "whether the monitoring had stopped is not said");
}

#[test]
fn a_cause_that_stands_twice_is_made_one_by_an_edit() {
    let mut review = tree("P\n  A\n    The port was open\n  B\n    the  port was open.\n");
    let hint = hints(&review, "same-cause-twice").remove(0);
    assert_eq!((hint.item, hint.others), (cause(5), vec![CauseId::new(3).into()]));
    let Some(Fix::Edits(edits)) = hint.fix else { panic!("no fix") };
    for edit in &edits {
        apply(&mut review, edit).unwrap();
    }
    assert_eq!(review.causes.len(), 4);
    assert_eq!(at(&mut review, 4).causes().collect::<Vec<_>>(), [CauseId::new(3)]);
    assert_eq!(items(&review, "same-cause-twice"), []);
}

#[test]
fn a_guess_that_is_marked_as_confirmed_becomes_a_suspicion() {
    let mut review = leaves(["The key was probably shared"]);
    let Some(Fix::Edits(edits)) = hints(&review, "guess-as-fact").remove(0).fix else { panic!("no fix") };
    apply(&mut review, &edits[0]).unwrap();
    assert_eq!(at(&mut review, 2).state, State::Suspected);
    assert_eq!(items(&review, "guess-as-fact"), []);
}

#[test]
fn what_a_hint_asks_for_is_proposed_with_a_gap() {
    for (name, statement, proposed) in [
        ("vague-amount", "画面に多数の警告が出た", "画面に…の警告が出た"),
        ("vague-amount", "The job often failed in May", "The job … failed in May"),
        ("vague-judgement", "監視が不十分だった", "監視が…だった"),
        ("dramatic-word", "The disk failure was a disaster for sales", "The disk failure was a … for sales"),
        ("noun-not-sentence", "バックアップの取得漏れ", "バックアップの取得漏れが…"),
        ("subject-missing", "ログを確認していなかった", "…がログを確認していなかった"),
        ("norm-language", "担当者が確認すべきだった", "そのとき、…には…が見えていて、…した"),
    ] {
        let mut review = leaves([statement]);
        let hint = hints(&review, name).remove(0);
        settle(&mut review, &hint);
        assert_eq!(at(&mut review, 2).statement, proposed);
        assert_eq!(items(&review, "gap-left"), [cause(2)], "{proposed}");
        assert_eq!(items(&review, name), [], "{proposed}");
    }
    assert_eq!(items(&leaves(["画面に「…」と出た"]), "gap-left"), []);
}

#[test]
fn a_root_cause_in_a_person_is_answered_by_a_why_below_it() {
    for (name, statement, answer) in [
        ("mental-state-leaf", "担当者がうっかり旧版の手順書を見た", "…が、それを止めなかった"),
        ("excuse-leaf", "A rare combination of settings was used", "… did not stop it"),
        ("procedure-violation-leaf", "当番が手順を守らなかった", "…では、そうするほうが自然だった"),
        ("human-error-leaf", "The operator was to blame", "… made it the natural thing to do"),
    ] {
        let mut review = leaves([statement]);
        let hint = hints(&review, name).remove(0);
        let mut free = review.next_ids;
        free.cause = 7;
        hint.edits(&review, free).iter().for_each(|edit| drop(apply(&mut review, edit).unwrap()));
        assert_eq!(at(&mut review, 7).statement, answer, "C3 to C6 were undone, and are not named again");
        assert_eq!(items(&review, name), []);
    }
}

#[test]
fn a_name_gives_way_to_the_part_of_its_bearer() {
    let mut review = leaves(["山本　恵が設定を変えた"]);
    let title = "当番".to_owned();
    let person = naze::document::Participant { name: "山本 恵".into(), title, ..Default::default() };
    review.participants.insert(ParticipantId::new(1), person);
    let hint = hints(&review, "person-as-culprit").remove(0);
    assert_eq!(hint.words, ["山本　恵"]);
    assert_eq!(hint.fix, Some(Fix::Rewording("当番が設定を変えた".into())));
}
