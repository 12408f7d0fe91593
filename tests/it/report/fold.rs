//! Branches that are drawn as one card.

use std::fmt::Write;

use naze::document::CauseId;
use naze::engine::analyse;
use naze::language::Language;
use naze::report::{Anchor, Document, Page, ReportOptions, pages, pdf, verify};

use super::{options, printed, squeezed, tree};

const OUTLINE: &str = "問題\n  一番目の要因\n    二番目の要因\n      三番目の要因\n  四番目の要因\n";

fn folded(outline: &str, causes: &[u32]) -> Document {
    let review = tree(outline);
    let folded = causes.iter().map(|&number| CauseId::new(number)).collect();
    pages(&review, &analyse(&review), &ReportOptions { folded, ..options(Language::Japanese) })
}

/// The lines of the pages of the tree, which lie.
fn drawn(document: &Document) -> Vec<&str> {
    document.pages.iter().filter(|page| page.size.width > page.size.height).flat_map(Page::lines).collect()
}

#[test]
fn a_folded_branch_is_a_card_that_counts_what_it_holds() {
    let document = folded(OUTLINE, &[2]);
    let drawn = drawn(&document);
    assert!(drawn.iter().any(|line| line.contains("一番目の要因")), "{drawn:?}");
    assert!(!drawn.iter().any(|line| line.contains("三番目の要因")), "{drawn:?}");
    assert!(drawn.contains(&"+2"), "{drawn:?}");
}

#[test]
fn a_folded_branch_says_where_its_causes_are_listed() {
    let document = folded(OUTLINE, &[2]);
    let place = document.places[&Anchor::Item(CauseId::new(2).into())];
    let mark = format!("→ p.{}", place.page + 1);
    assert!(drawn(&document).contains(&mark.as_str()), "{mark}");
    let listed: Vec<&str> = document.pages[place.page].lines().collect();
    assert!(listed.iter().any(|line| line.contains("三番目の要因")), "{listed:?}");
}

#[test]
fn no_statement_is_lost_by_folding_a_large_tree() {
    let mut outline = "問題が起きた\n".to_owned();
    for branch in 1..=12 {
        writeln!(outline, "  枝{branch}の要因").unwrap();
        for depth in 1..=8 {
            writeln!(outline, "{}枝{branch}の{depth}番目のなぜ", "  ".repeat(depth + 1)).unwrap();
        }
    }
    let whole = folded(&outline, &[]);
    let branches: Vec<u32> = (0..12).map(|branch| 2 + branch * 9).collect();
    let document = folded(&outline, &branches);
    assert!(document.pages.len() < whole.pages.len());
    assert_eq!(drawn(&document).iter().filter(|line| **line == "+8").count(), 12);
    let printed = printed(&document);
    for cause in tree(&outline).causes.values() {
        assert!(printed.contains(&squeezed(&cause.statement)), "{}", cause.statement);
    }
}

#[test]
fn a_folded_problem_is_a_tree_of_one_card() {
    let document = folded(OUTLINE, &[1]);
    assert!(drawn(&document).contains(&"+4"));
}

#[test]
fn a_report_with_folded_branches_can_be_verified() {
    let review = tree(OUTLINE);
    let analysis = analyse(&review);
    let folded = [CauseId::new(2), CauseId::new(3)].into();
    let made = ReportOptions { folded, review_digest: Some([7; 32]), ..options(Language::Japanese) };
    let file = pdf(&review, &analysis, &made).unwrap();
    let verdict = verify(&file, &review, &analysis, [7; 32], made.knowledge).unwrap();
    assert_eq!(verdict, naze::report::Verdict::Same);
}
