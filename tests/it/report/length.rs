//! Reports of large reviews say everything, on no more pages than that takes.

use std::fmt::Write;

use naze::document::{CauseId, Damage, DamageId, Fact, FactId, Review};
use naze::drawing::Shape;
use naze::engine::analyse;
use naze::language::Language;
use naze::report::{Anchor, Block, Document, Item, Paper, Part, ReportOptions, Section, Table, pages};

use super::{example, options, pages_of, sections_of, squeezed, tree};

/// A problem with `count` root causes, each shown by a fact.
fn wide(count: u32) -> Review {
    let mut outline = "問題が起きた\n".to_owned();
    (1..=count).for_each(|number| writeln!(outline, "  原因となった要因その{number}").unwrap());
    let mut review = tree(&outline);
    for number in 1..=count {
        let fact = Fact {
            statement: format!("要因その{number}を示す記録"),
            supports: [CauseId::new(number + 1)].into(),
            ..Fact::default()
        };
        review.facts.insert(FactId::new(number), fact);
    }
    review
}

/// Four causes to an effect, five levels deep.
fn bushy(review: &mut String, depth: usize) {
    for number in 1..=4 {
        writeln!(review, "{}深さ{depth}の要因{number}", "  ".repeat(depth)).unwrap();
        if depth < 4 {
            bushy(review, depth + 1);
        }
    }
}

fn tables(sections: &[Section], part: Part) -> Vec<&Table> {
    let section = sections.iter().find(|section| section.part == part).unwrap();
    section
        .blocks
        .iter()
        .filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
        .collect()
}

fn heads(table: &Table) -> Vec<String> {
    table.columns.iter().map(|column| column.head.to_string()).collect()
}

/// The words between the heads and the feet of the pages; none stands below them.
fn body(document: &Document) -> String {
    let mut body = String::new();
    for page in &document.pages {
        for shape in page.items.iter().flat_map(Item::shapes) {
            if let Shape::Text { origin, text, .. } = shape {
                assert!(origin.y < page.size.height - 20.0, "{text} stands at {}", origin.y);
                if (60.0..page.size.height - 50.0).contains(&origin.y) {
                    body.push_str(text);
                }
            }
        }
    }
    squeezed(&body)
}

#[test]
fn a_summary_of_several_pages_opens_the_first_page_and_follows_in_full() {
    let mut review = tree("問題\n  要因\n");
    let sentences = (1..=120).map(|number| format!("{number}番目の文が事故の経過をこと細かに説明している。"));
    review.incident.summary = sentences.collect();
    let document = pages_of(&review, Language::Japanese);
    assert!(body(&document).contains(&review.incident.summary));
    let first: Vec<&str> = document.pages[0].lines().collect();
    assert!(first.contains(&"なぜ起きたか"), "the three answers stand on the first page: {first:?}");
    review.incident.summary = "一つの文。".to_owned();
    let sections = sections_of(&review, Language::Japanese);
    assert_eq!(sections[0].to_string().matches("一つの文").count(), 1, "a short one is said once");
}

#[test]
fn a_summary_without_an_end_of_a_sentence_is_opened_as_far_as_there_is_room() {
    let mut review = tree("問題\n  要因\n");
    review.incident.summary = "終わらない文が続き".repeat(400);
    let document = pages_of(&review, Language::Japanese);
    assert!(body(&document).contains(&review.incident.summary));
    assert!(document.pages[0].lines().any(|line| line.ends_with('…')));
}

#[test]
fn the_ranking_of_many_root_causes_names_their_facts_instead_of_quoting_them() {
    let few = sections_of(&wide(16), Language::Japanese);
    let said = |sections: &[Section]| -> String {
        sections.iter().filter(|it| it.part == Part::RootCauses).map(Section::to_string).collect()
    };
    assert!(said(&few).contains("要因その7を示す記録"), "the facts of few root causes are quoted");
    let many = sections_of(&wide(17), Language::Japanese);
    assert!(!said(&many).contains("要因その7を示す記録"), "{}", said(&many));
    assert!(said(&many).contains("[F17]"), "{}", said(&many));
    let mut without = wide(17);
    without.facts.remove(&FactId::new(9));
    assert!(said(&sections_of(&without, Language::Japanese)).contains("根拠となる事実がない"));
}

#[test]
fn a_list_has_no_column_in_which_nothing_stands() {
    let mut review = wide(3);
    let facts = |review: &Review| {
        let sections = sections_of(review, Language::Japanese);
        heads(tables(&sections, Part::Appendix).last().unwrap())
    };
    assert_eq!(facts(&review), ["番号", "問い", "事実", "確度", "関わる要因"]);
    review.facts.values_mut().last().unwrap().source = "作業記録".to_owned();
    assert_eq!(facts(&review), ["番号", "問い", "事実", "出典", "確度", "関わる要因"]);
}

#[test]
fn a_review_of_hundreds_of_causes_takes_no_more_pages_than_it_has_to_say() {
    let lists = wide(200);
    let pages = pages_of(&lists, Language::Japanese).pages;
    let upright = pages.iter().filter(|page| page.size.width < page.size.height).count();
    assert!(upright <= 20, "{upright} pages for 200 root causes and 200 facts beside the tree");

    let mut outline = "問題が起きた\n".to_owned();
    bushy(&mut outline, 1);
    let pages = pages_of(&tree(&outline), Language::Japanese).pages;
    let lying = pages.iter().filter(|page| page.size.width > page.size.height).count();
    assert!(lying <= 40, "{lying} pages for a tree of 340 causes");
}

#[test]
fn the_cover_of_the_example_is_one_page_on_both_papers() {
    for (name, language) in
        [("web-shop-leak.naze", Language::Japanese), ("web-shop-leak.en.naze", Language::English)]
    {
        let review = example(name);
        for paper in [Paper::A4, Paper::Letter] {
            let options = ReportOptions { paper, ..options(language) };
            let document = pages(&review, &analyse(&review), &options);
            let course = document.places[&Anchor::Part(Part::Course)];
            assert!(course.page == 1 && course.y < 70.0, "{name} on {paper:?}: {course:?}");
        }
    }
}

#[test]
fn a_title_of_several_lines_has_lines_of_about_the_same_length() {
    let review = example("web-shop-leak.en.naze");
    let document = pages_of(&review, Language::English);
    let title: Vec<&str> = document
        .pages
        .iter()
        .flat_map(naze::report::Page::lines)
        .skip_while(|line| !line.starts_with("With all permanent"))
        .take(2)
        .collect();
    assert!(title[1].ends_with("remain") && title[1].len() > 12, "{title:?}");
}

#[test]
fn damages_in_many_currencies_have_a_title_of_one_line_and_totals_in_the_table() {
    let mut review = tree("問題\n  要因\n");
    for (number, currency) in (1..).zip(["JPY", "USD", "EUR", "GBP"]) {
        let damage =
            Damage { amount: Some(999_999_999_999_999), currency: currency.to_owned(), ..Damage::default() };
        review.damages.insert(DamageId::new(number), damage);
    }
    let sections = sections_of(&review, Language::Japanese);
    let damages = sections.iter().find(|it| it.part == Part::Damages).unwrap();
    assert_eq!(damages.title, "損害は 4通貨にわたる。合計は通貨ごとに示す");
    let document = pages_of(&review, Language::Japanese);
    let lines: Vec<&str> = document.pages.iter().flat_map(naze::report::Page::lines).collect();
    assert!(lines.contains(&"USD\u{a0}999,999,999,999,999"), "an amount stays with its currency: {lines:?}");
}

#[test]
fn times_of_different_years_name_their_years() {
    let mut review = tree("問題\n  要因\n");
    review.incident.times.occurred = "2024-12-30T10:00+09:00".parse().ok();
    review.incident.times.detected = "2025-01-02T10:00+09:00".parse().ok();
    let text = sections_of(&review, Language::Japanese).iter().map(Section::to_string).collect::<String>();
    assert!(text.contains("2024-12-30 10:00 → 2025-01-02 10:00"), "{text}");
    assert!(text.contains("検知 2025-01-02 10:00"), "{text}");
}

#[test]
fn what_a_column_has_no_use_for_goes_to_the_others() {
    const STATEMENT: &str = "設計時の負荷想定が実際の使用条件より低かったためである";
    let mut review = wide(3);
    for fact in review.facts.values_mut() {
        fact.statement = STATEMENT.to_owned();
        fact.source = "設備 11".to_owned();
    }
    let document = pages_of(&review, Language::Japanese);
    let list = document.places[&Anchor::Item(FactId::new(1).into())].page;
    let whole = document.pages[list].lines().filter(|line| *line == STATEMENT).count();
    assert_eq!(whole, 3, "the statements are broken although the sources are short");
}
