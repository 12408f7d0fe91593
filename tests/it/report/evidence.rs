//! What shows the facts, and what came of measuring.

use jiff::civil::date;
use naze::document::{
    Action, ActionId, Evidence, EvidenceKind, Fact, FactId, MeasureOutcome, MeasureResult, Review,
};
use naze::engine::analyse;
use naze::language::Language;
use naze::report::{Edition, LeftOut, ReportOptions, markdown, pages};

use super::{options, printed, squeezed, text_of};

fn shown_by(pieces: &[(&str, EvidenceKind, &str)]) -> Review {
    let mut review = Review::default();
    let mut fact = Fact { statement: "一斉に問い合わせが来た".to_owned(), ..Fact::default() };
    for &(name, kind, content) in pieces {
        let evidence = Evidence { name: name.to_owned(), kind, content: content.as_bytes().into() };
        fact.evidence.push(evidence.hash());
        review.evidence.insert(evidence.hash(), evidence);
    }
    review.facts.insert(FactId::new(1), fact);
    review
}

#[test]
fn evidence_is_listed_by_name_and_content() {
    let log = "10:02 GET /members\n10:03 GET /members?id=2\n";
    let review = shown_by(&[("access.log", EvidenceKind::Text, log), ("画面.png", EvidenceKind::Png, "…")]);
    let text = text_of(&review, Language::Japanese);
    for said in ["証拠の一覧", "access.log", "10:03 GET /members?id=2", "画面.png", "画像（PNG）"]
    {
        assert!(text.contains(said), "{said} in {text}");
    }
    let printed = printed(&pages(&review, &analyse(&review), &options(Language::Japanese)));
    for hash in review.evidence.keys() {
        assert!(printed.contains(&hash.to_string()), "{hash}");
    }
    assert!(printed.contains(&squeezed("証拠：")), "the row of the fact names what shows it");
    let markdown = markdown(&review, &analyse(&review), &options(Language::Japanese));
    assert!(markdown.contains("access.log"), "{markdown}");
}

#[test]
fn a_long_text_is_listed_by_how_it_begins() {
    let long = "行\n".repeat(50);
    let review = shown_by(&[("長い.txt", EvidenceKind::Text, &long)]);
    let text = text_of(&review, Language::Japanese);
    assert_eq!(text.matches('行').count(), 3, "{text}");
    assert!(text.contains('…'));
}

#[test]
fn other_editions_have_no_evidence_and_say_so() {
    let review = shown_by(&[("取引先名簿.log", EvidenceKind::Text, "山田太郎")]);
    for edition in [Edition::Stakeholder, Edition::Authority] {
        let options = ReportOptions { edition, ..options(Language::Japanese) };
        let printed = printed(&pages(&review, &analyse(&review), &options));
        assert!(printed.contains(&squeezed("一斉に問い合わせが来た")), "the fact itself is there");
        for withheld in ["取引先名簿", "山田太郎", "証拠"] {
            assert!(!printed.contains(withheld), "{withheld}");
        }
        let left_out = LeftOut::of(&review, edition, Language::Japanese);
        assert_eq!(left_out.sentences(Language::Japanese), ["事実を示す画像・文書 1件"]);
    }
}

#[test]
fn what_came_of_measuring_is_printed_below_its_action() {
    let mut review = Review::default();
    let result = MeasureResult {
        outcome: MeasureOutcome::Missed,
        on: Some(date(2026, 4, 2)),
        note: "エラーが3件残った".to_owned(),
    };
    let mut action = Action { statement: "入力を検査する".to_owned(), ..Action::default() };
    action.measure.result = result;
    review.actions.insert(ActionId::new(1), action);
    let text = text_of(&review, Language::Japanese);
    assert!(text.contains("測定結果：未達／4月2日／エラーが3件残った"), "{text}");
    assert!(!text.contains("効果測定："), "nothing was said of how to measure: {text}");
}
