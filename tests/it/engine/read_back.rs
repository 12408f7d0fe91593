//! What is read back, in which order, and how the answers are counted.

use naze::document::{CauseId, ReadBack, Review};
use naze::edit::{Edit, apply};
use naze::engine::{Certificate, analyse, read_back_questions};
use naze::language::Language;

use crate::engine::found;
use crate::engine::trees::review;

const TREE: &str = "problem\n  one\n    deep\n  & two\n  three\n    × four\n    five\n  × six\n    seven";

fn answer(review: &mut Review, effect: u32, explanation: usize, verdict: ReadBack) {
    let (effect, verdict) = (CauseId::new(effect), Some(verdict));
    apply(review, &Edit::SetReadBack { effect, explanation, verdict }).unwrap();
}

fn order(review: &Review) -> Vec<(u32, Vec<u32>)> {
    let numbers = |ids: Vec<CauseId>| ids.into_iter().map(CauseId::number).collect();
    let questions = read_back_questions(review);
    questions.iter().map(|it| (it.effect.number(), numbers(it.causes(review)))).collect()
}

#[test]
fn every_explanation_is_one_question_in_reading_order_and_refuted_causes_are_left_out() {
    assert_eq!(order(&review(TREE)), [(1, vec![2, 4]), (1, vec![5]), (2, vec![3]), (5, vec![7])]);
}

#[test]
fn causes_that_act_together_are_read_as_one() {
    let review = review(TREE);
    let [first, second, ..] = read_back_questions(&review)[..] else { panic!("no questions") };
    assert_eq!(
        first.sentence(&review, Language::Japanese),
        "「one」と「two」が重なった。だから、「problem」"
    );
    assert_eq!(
        first.sentence(&review, Language::English),
        "“one” and “two” came together, therefore “problem”"
    );
    assert_eq!(second.sentence(&review, Language::Japanese), "「three」だから、「problem」");
    assert_eq!(second.sentence(&review, Language::English), "“three”, therefore “problem”");
}

#[test]
fn the_certificate_tells_how_many_were_read_and_how_they_came_out() {
    let mut review = review(TREE);
    assert_eq!(Certificate::of(&review), Certificate { explanations: 4, ..Certificate::default() });
    answer(&mut review, 1, 0, ReadBack::Holds);
    answer(&mut review, 2, 0, ReadBack::Fails);
    answer(&mut review, 5, 1, ReadBack::Unsure);
    // Nobody asks what explains a refuted cause, so the answer does not count.
    answer(&mut review, 8, 0, ReadBack::Holds);
    let certificate = Certificate::of(&review);
    assert_eq!(certificate, Certificate { explanations: 4, holds: 1, fails: 1, unsure: 1 });
    assert_eq!((certificate.read(), certificate.unread(), certificate.is_complete()), (3, 1, false));
    assert_eq!(
        certificate.sentence(Language::Japanese),
        "4件の説明のうち 3件を読み返した。成り立たない 1件、わからない 1件"
    );
    let english = certificate.sentence(Language::English);
    assert_eq!(english, "3 of 4 explanations read back: 1 does not hold, 1 unsure");
}

#[test]
fn the_findings_hold_the_certificate_and_every_question() {
    let mut review = review(TREE);
    answer(&mut review, 1, 0, ReadBack::Fails);
    let json = serde_json::to_value(found(&review, &analyse(&review), Language::English)).unwrap();
    let read_back = &json["read_back"];
    assert_eq!(
        [&read_back["explanations"], &read_back["read"], &read_back["fails"], &read_back["unsure"]],
        [4, 1, 1, 0]
    );
    assert_eq!(read_back["questions"][0]["causes"], serde_json::json!(["C2", "C4"]));
    assert_eq!(read_back["questions"][0]["verdict"], "fails");
    assert_eq!(read_back["questions"][1]["verdict"], serde_json::Value::Null);
}
