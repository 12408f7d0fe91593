//! What the report says.

use std::fs;

use naze::document::{Cause, CauseId, Review};
use naze::language::Language;
use naze::report::Part;
use serde_json::Value;

use super::{example, pages_of, printed, sections_of, squeezed, text_of, tree};
use crate::architecture::root;

/// Compares with a file of `tests/golden/`; with `NAZE_BLESS` set, writes it.
fn check_golden(name: &str, text: &str) {
    let path = root().join("tests/golden").join(name);
    if std::env::var_os("NAZE_BLESS").is_some() {
        fs::write(&path, text).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap(), text, "run the tests with NAZE_BLESS=1 to rewrite {name}");
}

fn title(review: &Review, part: Part, language: Language) -> String {
    sections_of(review, language).into_iter().find(|section| section.part == part).unwrap().title
}

/// The texts that people wrote, wherever they stand in `value`.
fn texts<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    const WRITTEN: [&str; 19] = [
        "statement",
        "text",
        "source",
        "basis",
        "reason",
        "rejection_reason",
        "what",
        "how",
        "expected",
        "note",
        "name",
        "title",
        "recipient",
        "rule",
        "items",
        "summary",
        "organization",
        "systems",
        "unit",
    ];
    match value {
        Value::Array(values) => values.iter().for_each(|it| texts(it, found)),
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(text) if WRITTEN.contains(&key.as_str()) => found.push(text),
                    _ => texts(value, found),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn the_examples_read_as_they_should() {
    check_golden("report.ja.txt", &text_of(&example("web-shop-leak.naze"), Language::Japanese));
    check_golden("report.en.txt", &text_of(&example("web-shop-leak.en.naze"), Language::English));
    check_golden("report.chain.ja.txt", &text_of(&example("article-chain.naze"), Language::Japanese));
}

#[test]
fn every_text_of_a_review_is_printed_in_full() {
    for (name, language) in
        [("web-shop-leak.naze", Language::Japanese), ("web-shop-leak.en.naze", Language::English)]
    {
        let review = example(name);
        let value = serde_json::to_value(&review).unwrap();
        let mut written = Vec::new();
        texts(&value, &mut written);
        assert!(written.len() > 100, "the example has many texts");
        let printed = printed(&pages_of(&review, language));
        for text in written {
            assert!(printed.contains(&squeezed(text)), "{name} does not print: {text}");
        }
    }
}

#[test]
fn every_cause_and_every_action_is_named() {
    let review = example("web-shop-leak.naze");
    let text = text_of(&review, Language::Japanese);
    for id in review.causes.keys() {
        assert!(text.contains(&format!("| {id} |")), "{id}");
    }
    for id in review.actions.keys() {
        assert!(text.contains(&format!("| {id} |")), "{id}");
    }
}

#[test]
fn an_empty_review_gives_a_short_report_that_says_what_is_missing() {
    let sections = sections_of(&Review::default(), Language::Japanese);
    let parts: Vec<Part> = sections.iter().map(|section| section.part).collect();
    assert_eq!(parts, [Part::Cover, Part::Certificate]);
    assert_eq!(sections[0].title, "無題のレビュー");
    let text = text_of(&Review::default(), Language::Japanese);
    assert!(text.contains("なぜなぜの木がない"));
    assert!(text.contains("7つの問い、事実、対策、損害、対応と届け出"));
    assert!(pages_of(&Review::default(), Language::English).pages.len() <= 2);
}

#[test]
fn a_problem_without_causes_asks_for_them() {
    let review = tree("The shop was down\n");
    assert_eq!(title(&review, Part::Tree, Language::English), "Nobody has asked why yet");
    assert_eq!(title(&review, Part::RootCauses, Language::English), "No root cause has been derived yet");
    assert!(text_of(&review, Language::English).contains("The problem has no cause yet"));
}

#[test]
fn titles_are_grammatical_for_one_and_for_many() {
    let one = tree("The shop was down\n  The disk was full\n");
    assert_eq!(title(&one, Part::Tree, Language::English), "One cause led to it");
    assert_eq!(
        title(&one, Part::RootCauses, Language::English),
        "Blocking “The disk was full” closes the only recurrence path"
    );
    let together = tree("The shop was down\n  The disk was full\n  & Nobody watched it\n");
    assert_eq!(title(&together, Part::Tree, Language::English), "2 causes came together");
    assert_eq!(
        title(&together, Part::RootCauses, Language::English),
        "2 choke points: blocking any one closes the only recurrence path"
    );
    let alternatives = tree("The shop was down\n  The disk was full\n  The cable was cut\n");
    assert_eq!(title(&alternatives, Part::Tree, Language::English), "It can come about in 2 ways");
    assert_eq!(
        title(&alternatives, Part::RootCauses, Language::English),
        "2 root causes, and no single one whose blocking closes every path"
    );
    assert_eq!(
        title(&alternatives, Part::RootCauses, Language::Japanese),
        "真因は 2件。1件で全経路を断てる急所はない"
    );
}

#[test]
fn the_certificate_limits_what_the_findings_mean() {
    for (language, words) in [(Language::Japanese, "確率"), (Language::English, "not probabilities")] {
        let sections = sections_of(&tree("A\n  B\n"), language);
        let certificate = sections.iter().find(|section| section.part == Part::Certificate).unwrap();
        assert!(certificate.lead.to_string().contains(words));
    }
}

#[test]
fn characters_beyond_the_fonts_are_marked_and_named() {
    let mut review = tree("The shop was down\n  The disk was full\n");
    review.causes.insert(CauseId::new(9), Cause::new("A smiling face 😀 in a log"));
    assert!(text_of(&review, Language::English).contains("U+1F600"));
    let text = text_of(&tree("髙﨑𠮷①㈱〜 ｶﾅ\n  ≒ is there\n"), Language::Japanese);
    assert!(!text.contains("U+"), "{text}");
}

#[test]
fn markdown_says_what_the_pages_say() {
    for (name, language) in
        [("web-shop-leak.naze", Language::Japanese), ("web-shop-leak.en.naze", Language::English)]
    {
        let review = example(name);
        let text =
            naze::report::markdown(&review, &naze::engine::analyse(&review), &super::options(language));
        let plain = squeezed(&text.replace(['\\', '*'], "").replace("<br>", ""));
        let value = serde_json::to_value(&review).unwrap();
        let mut written = Vec::new();
        texts(&value, &mut written);
        for words in written {
            assert!(plain.contains(&squeezed(&words.replace(['\\', '*'], ""))), "{name}: {words}");
        }
        let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
        assert!(rows.len() > 80 && rows.iter().all(|row| row.ends_with(" |")), "{}", rows.len());
        assert_eq!(text.lines().filter(|line| line.starts_with("# ")).count(), 1);
        assert!(text.lines().any(|line| line.starts_with("- **C1** ")), "the tree is a list");
    }
}

#[test]
fn markdown_takes_what_people_wrote_as_it_is() {
    let review = tree("The | pipe and *stars*\n  # no heading <b> [x](y)\n");
    let text =
        naze::report::markdown(&review, &naze::engine::analyse(&review), &super::options(Language::English));
    assert!(text.contains("The \\| pipe and \\*stars\\*"), "{text}");
    assert!(text.contains("\\# no heading \\<b\\> \\[x\\](y)"), "{text}");
}

#[test]
fn the_conclusion_names_what_brings_the_incident_back_by_itself() {
    let said = |outline: &str, language| text_of(&tree(outline), language);
    let two = "止まった\n  電源が落ちた\n  設定を誤った";
    assert!(
        said(two, Language::Japanese)
            .contains("それだけでインシデントを再発させる真因が 2件ある（C2、C3）。")
    );
    assert!(said(two, Language::English).contains("2 of them are enough on their own"));
    let many: String = (0..30).map(|number| format!("\n  原因{number}があった")).collect();
    assert!(said(&format!("止まった{many}"), Language::Japanese).contains("30件ある（C2、"));
    let mut one = tree("止まった\n  電源が落ちた\n  設定を誤った\n  確認しなかった");
    // The second and the third only together.
    let explanations = &mut one.causes.get_mut(&CauseId::new(1)).unwrap().explanations;
    let third = explanations.pop().unwrap();
    explanations[1].causes.extend(third.causes);
    let text = text_of(&one, Language::Japanese);
    assert!(text.contains("「電源が落ちた」（C2）は、それだけでインシデントを再発させる。"), "{text}");
    assert!(!text.contains("最も多くの経路に関わる"));
}
