//! Are the decisions of the meeting in the report, for those who may read them?

use naze::document::{Audience, Decision, DecisionId, Review};
use naze::edit::{Edit, apply};
use naze::engine::analyse;
use naze::language::Language;
use naze::report::{Edition, LeftOut, Part, ReportOptions, sections};
use naze::storage;

use super::{options, tree};

/// A tree with two decisions, of which the second is for the organisation alone.
fn decided() -> Review {
    let mut review = tree("注文が止まった\n  キューがあふれた");
    for (number, statement, audience) in [
        (1, "4月末まで新規の公開を止める", Audience::Stakeholders),
        (2, "委託先との契約を見直す", Audience::Internal),
    ] {
        let decision = Decision {
            statement: statement.to_owned(),
            reason: "同じ構成が4台ある".to_owned(),
            decided: "2026-03-05".parse().ok(),
            audience,
        };
        let edit = Edit::SetDecision { id: DecisionId::new(number), decision: Box::new(decision) };
        apply(&mut review, &edit).unwrap();
    }
    review
}

/// What the section of decisions says in an edition; `None` where there is no such section.
fn said(edition: Edition) -> Option<String> {
    let review = decided();
    let options = ReportOptions { edition, ..options(Language::Japanese) };
    let sections = sections(&review, &analyse(&review), &options);
    sections.iter().find(|it| it.part == Part::Decisions).map(ToString::to_string)
}

#[test]
fn each_decision_stands_in_the_report_with_its_reason_and_its_day() {
    let text = said(Edition::Internal).unwrap();
    for words in ["会議で 2件を決めた", "M1", "4月末まで新規の公開を止める", "同じ構成が4台ある", "3月5日"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn a_decision_for_the_organisation_alone_is_kept_from_others() {
    let text = said(Edition::Stakeholder).unwrap();
    assert!(text.contains("4月末まで新規の公開を止める") && !text.contains("委託先"), "{text}");
    assert_eq!(said(Edition::Authority), None, "an authority has not asked for them");
    let left_out = LeftOut::of(&decided(), Edition::Stakeholder, Language::Japanese);
    assert_eq!(left_out.items, [DecisionId::new(2).into()]);
}

#[test]
fn a_review_without_decisions_is_written_as_before_there_were_any() {
    let mut review = decided();
    let written = String::from_utf8(storage::to_bytes(&review).unwrap()).unwrap();
    assert!(written.contains("\"M2\"") && written.contains("\"decision\": 3"), "{written}");
    review.decisions.clear();
    review.next_ids.decision = 1;
    let written = String::from_utf8(storage::to_bytes(&review).unwrap()).unwrap();
    assert!(!written.contains("decision"), "{written}");
}
