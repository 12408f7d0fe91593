//! How are the words of a statement found, and quoted?

use naze::document::{Participant, ParticipantId};

use super::{hints, items, leaves, words};

const NONE: [&str; 0] = [];

#[test]
fn width_kana_and_spaces_make_no_difference_and_words_are_quoted_as_written() {
    assert_eq!(words("mental-state-leaf", "担当者がうっかり消した"), ["うっかり"]);
    assert_eq!(words("mental-state-leaf", "担当者がウッカリ消した"), ["ウッカリ"]);
    assert_eq!(words("mental-state-leaf", "担当者がｳｯｶﾘ消した"), ["ｳｯｶﾘ"]);
    assert_eq!(words("mental-state-leaf", "担当者が う っ か り 消した"), ["う っ か り"]);
    assert_eq!(words("vague-judgement", "監視がズサンだった"), ["ズサン"]);
    assert_eq!(words("vague-judgement", "監視が ｽﾞｻﾝ だった"), ["ｽﾞｻﾝ"]);
    assert_eq!(words("vague-judgement", "Ｍｏｎｉｔｏｒｉｎｇ　ｗａｓ　ＰＯＯＲ"), ["ＰＯＯＲ"]);
    assert_eq!(words("norm-language", "The team   should\n have called"), ["should\n have"]);
    assert_eq!(words("norm-language", "He shouldn’t have called"), ["shouldn’t have"]);
}

#[test]
fn words_are_not_found_inside_other_words() {
    assert_eq!(words("vague-judgement", "画面の在庫数に過不足がなく表示された"), NONE);
    assert_eq!(words("vague-judgement", "人手が不足していた"), ["不足"]);
    assert_eq!(words("vague-judgement", "The badge was lost on 3 May"), NONE);
    assert_eq!(words("guess-as-fact", "The maybeline host stopped"), NONE);
    assert_eq!(words("person-as-culprit", "たくさんの警告が画面に並んだ"), NONE);
    let mut review = leaves([]);
    for (number, statement) in [(1, "大雨注意報の受信を自動にする"), (2, "担当者に注意する")]
    {
        let id = naze::document::ActionId::new(number);
        let action = naze::document::Action { statement: statement.to_owned(), ..Default::default() };
        review.actions.insert(id, action);
    }
    assert_eq!(items(&review, "vague-action"), [Some(naze::document::ActionId::new(2).into())]);
}

#[test]
fn what_is_quoted_is_a_name_and_triggers_nothing() {
    assert_eq!(words("vague-judgement", "製品「在庫不備ゼロ」が停止した"), NONE);
    assert_eq!(words("vague-judgement", "製品『不備』の設定に不備があった"), ["不備"]);
    assert_eq!(words("vague-judgement", "The banner \"bad input\" was shown"), NONE);
    assert_eq!(words("vague-judgement", "An open quote \" and bad input"), ["bad"]);
}

#[test]
fn only_the_names_of_participants_make_a_culprit_of_a_name() {
    let statement = "山本 恵が設定を変えた";
    assert_eq!(words("person-as-culprit", statement), NONE);
    let mut review = leaves([statement]);
    let person = Participant { name: "山本　恵".to_owned(), ..Participant::default() };
    review.participants.insert(ParticipantId::new(1), person);
    assert_eq!(hints(&review, "person-as-culprit").len(), 1);
}

#[test]
fn no_text_is_too_odd_to_be_read() {
    let long = "うっかり".repeat(2_000);
    for statement in
        ["", " ", "。", "…", "゛", "ﾞ", "「", "\"", "\u{301}", "が", "\u{0}", "👨‍👩‍👧", "^$*~(|)?", &long]
    {
        let found = words("mental-state-leaf", statement).len();
        assert_eq!(found, if statement == long { 2_000 } else { 0 }, "{statement:.10}");
    }
}
