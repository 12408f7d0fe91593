//! Reports of trees of every size and shape.

use std::fmt::Write;

use naze::document::{CauseId, Damage, DamageId, Fact, FactId};
use naze::drawing::{Shape, text};
use naze::language::Language;
use naze::report::{Document, Item};

use super::{pages_of, pdf_of, printed, squeezed, tree};

fn shapes(document: &Document) -> impl Iterator<Item = (usize, f32, f32, &Shape)> {
    document.pages.iter().enumerate().flat_map(|(number, page)| {
        page.items
            .iter()
            .flat_map(Item::shapes)
            .map(move |shape| (number, page.size.width, page.size.height, shape))
    })
}

/// No word leaves the margins, and none is too small to read.
fn check_pages(document: &Document) {
    const MARGIN: f32 = 45.0;
    for (page, width, height, shape) in shapes(document) {
        if let Shape::Text { origin, size, face, text: words, .. } = shape {
            let end = origin.x + text::width(words.trim_end(), *face, *size);
            assert!(origin.x >= MARGIN && end <= width - MARGIN, "page {} {words} ends at {end}", page + 1);
            assert!(origin.y > 20.0 && origin.y < height - 20.0, "page {} {words} at {}", page + 1, origin.y);
        }
    }
}

fn smallest_type(document: &Document) -> f32 {
    shapes(document)
        .filter_map(|(_, _, _, shape)| match shape {
            Shape::Text { size, .. } => Some(*size),
            Shape::Rect { .. } | Shape::Path { .. } => None,
        })
        .fold(f32::INFINITY, f32::min)
}

/// A tree of `count` causes, three to an effect.
fn bushy(count: usize) -> String {
    let mut outline = "問題が起きた\n".to_owned();
    // Depths of a tree with three children each, in reading order.
    let mut stack = vec![(1, 3)];
    for number in 1..=count {
        let (depth, left) = stack.pop().unwrap();
        writeln!(outline, "{}要因{number}の説明文がここに入る", "  ".repeat(depth)).unwrap();
        if left > 1 {
            stack.push((depth, left - 1));
        }
        if depth < 5 {
            stack.push((depth + 1, 3));
        } else if stack.is_empty() {
            stack.push((1, usize::MAX));
        }
    }
    outline
}

fn check_whole(outline: &str) -> Document {
    let review = tree(outline);
    let document = pages_of(&review, Language::Japanese);
    check_pages(&document);
    let printed = printed(&document);
    for cause in review.causes.values() {
        assert!(printed.contains(&squeezed(&cause.statement)), "{}", cause.statement);
    }
    document
}

#[test]
fn three_hundred_causes_are_drawn_by_branches_in_readable_type() {
    let document = check_whole(&bushy(300));
    assert!(document.pages.len() > 20);
    assert!(smallest_type(&document) >= 6.49, "{}", smallest_type(&document));
    let marks =
        document.pages.iter().flat_map(naze::report::Page::lines).filter(|line| line.starts_with("→ p."));
    assert!(marks.count() > 5, "marks lead from page to page");
}

#[test]
fn the_index_of_a_large_tree_names_the_page_of_every_cause() {
    let review = tree(&bushy(300));
    let document = pages_of(&review, Language::Japanese);
    let lines: Vec<Vec<&str>> = document.pages.iter().map(|page| page.lines().collect()).collect();
    for (id, cause) in &review.causes {
        let entry = format!("{id} → p.");
        let places: Vec<&str> =
            lines.iter().flatten().filter_map(|line| line.strip_prefix(entry.as_str())).collect();
        assert_eq!(places.len(), 1, "{id} stands once in the index");
        let page: usize = places[0].parse().unwrap();
        let text = squeezed(&lines[page - 1].concat());
        assert!(text.contains(&squeezed(&cause.statement)), "{id} is not on page {page}");
    }
    let is_overview = |page: &&Vec<&str>| page.iter().any(|line| line.starts_with("全体図"));
    let overview =
        lines.iter().find(is_overview).expect("the whole tree stands in small before its branches");
    assert!(overview.iter().filter(|line| line.starts_with("→ p.")).count() > 3, "{overview:?}");
}

#[test]
fn a_tree_that_fits_a_page_has_neither_overview_nor_index() {
    let document = pages_of(&tree("問題\n  要因\n    真因\n"), Language::Japanese);
    let lines: Vec<&str> = document.pages.iter().flat_map(naze::report::Page::lines).collect();
    assert!(!lines.iter().any(|line| line.starts_with("全体図") || line.starts_with("C1 → p.")), "{lines:?}");
}

#[test]
fn small_branches_share_a_page() {
    // Twelve branches of two whys each: a page holds more than one of them.
    let mut outline = "問題が起きた\n".to_owned();
    for number in 1..=12 {
        writeln!(outline, "  枝{number}\n    枝{number}の理由\n      枝{number}の理由の理由").unwrap();
    }
    let document = pages_of(&tree(&outline), Language::Japanese);
    let captions = |page: &naze::report::Page| page.lines().filter(|line| line.contains("← p.")).count();
    let most = document.pages.iter().map(captions).max().unwrap_or_default();
    assert!(most > 1, "a page of its own for each of many small branches");
}

/// What the outline says stands in the text that other programs read from its report.
fn check_text_of_file(outline: &str) {
    let review = tree(outline);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, pdf_of(&review, Language::Japanese)).unwrap();
    let output = std::process::Command::new("pdftotext").arg("-raw").arg(&path).arg("-").output().unwrap();
    assert!(output.status.success());
    let read = squeezed(&String::from_utf8(output.stdout).unwrap());
    for (id, cause) in &review.causes {
        assert!(read.contains(&squeezed(&cause.statement)), "{id}: {}", cause.statement);
    }
}

#[test]
#[ignore = "needs poppler-utils; tests/run has it"]
fn the_file_of_a_tree_of_any_size_says_all_of_it() {
    check_text_of_file("問題が起きた\n");
    check_text_of_file("問題が起きた\n  要因\n");
    for count in [30, 300, 3_000] {
        check_text_of_file(&bushy(count));
    }
    let deep: String =
        (0..61).map(|depth| format!("{}{depth}番目のなぜに対する答え\n", "  ".repeat(depth))).collect();
    check_text_of_file(&deep);
    let wide: String = (1..=400).map(|number| format!("  原因となった要因その{number}\n")).collect();
    check_text_of_file(&format!("問題が起きた\n{wide}"));
    let long = "とても長い説明がいつまでも続いていく".repeat(112);
    check_text_of_file(&format!("問題が起きた\n  {long}\n    短い要因\n"));
}

#[test]
#[ignore = "needs poppler-utils; tests/run has it"]
fn rare_characters_come_back_from_the_file_as_they_were_written() {
    check_text_of_file("髙橋と﨑山が𠮷野家で①㈱を見た〜—・‧／∕日⽇\n  ｶﾀｶﾅﾊﾝｶｸ ﾃﾞｰﾀﾍﾞｰｽ､｡｢｣ｰ ￥～−‖≒\n");
}

#[test]
fn a_chain_sixty_whys_deep_is_drawn() {
    let outline: String =
        (0..61).map(|depth| format!("{}{depth}番目のなぜに対する答え\n", "  ".repeat(depth))).collect();
    let document = check_whole(&outline);
    assert!(smallest_type(&document) >= 6.49, "{}", smallest_type(&document));
}

#[test]
fn four_hundred_causes_of_one_effect_are_drawn() {
    let mut outline = "問題が起きた\n".to_owned();
    for number in 1..=400 {
        let sign = if number % 2 == 0 { "& " } else { "" };
        writeln!(outline, "  {sign}原因となった要因その{number}").unwrap();
    }
    let document = check_whole(&outline);
    let lines = |page: usize| document.pages[page].lines().collect::<Vec<_>>();
    let overview =
        (0..document.pages.len()).map(lines).find(|it| it.iter().any(|it| it.starts_with("全体図")));
    let overview = overview.expect("the whole tree stands in small before its branches");
    let run = overview.iter().find(|line| line.starts_with("C2–C")).expect("fine cells are named together");
    let marks = overview.iter().filter(|line| line.starts_with("→ p.")).count();
    assert!(marks > 20, "{run} and what follows it leads to its page: {overview:?}");
}

#[test]
fn a_statement_of_two_thousand_characters_stays_on_its_pages() {
    let long = "とても長い説明がいつまでも続いていく".repeat(112);
    check_whole(&format!("問題が起きた\n  {long}\n    短い要因\n"));
}

#[test]
fn words_without_a_break_do_not_leave_the_page() {
    let path = "C:/".to_owned() + &"averyveryverylongdirectoryname/".repeat(12);
    let hash = "0123456789abcdef".repeat(20);
    check_whole(&format!("{path}\n  {hash}\n    {path}\n"));
    check_pages(&pages_of(&tree(&format!("{hash}\n  {path}\n")), Language::English));
}

#[test]
fn texts_of_any_length_stay_on_their_pages_wherever_they_stand() {
    for long in ["長い文が続く".repeat(400), "unbroken".repeat(300), "many words ".repeat(300)] {
        let mut review = tree("問題\n  要因\n  別の要因\n");
        let incident = &mut review.incident;
        for text in
            [&mut incident.title, &mut incident.summary, &mut incident.organization, &mut incident.systems]
        {
            text.clone_from(&long);
        }
        incident.volume.count = Some(3);
        incident.volume.items.clone_from(&long);
        incident.questions.discovery.text.clone_from(&long);
        review.causes.values_mut().for_each(|cause| cause.statement.clone_from(&long));
        let supports = [CauseId::new(2)].into();
        let fact = Fact { statement: long.clone(), source: long.clone(), supports, ..Fact::default() };
        review.facts.insert(FactId::new(1), fact);
        let damage = Damage { statement: long.clone(), basis: long.clone(), ..Damage::default() };
        review.damages.insert(DamageId::new(1), damage);
        for language in [Language::Japanese, Language::English] {
            let document = pages_of(&review, language);
            check_pages(&document);
            let title = document.outline.iter().map(|entry| entry.title.as_str());
            assert!(
                title.skip(1).all(|title| title.chars().count() < 400),
                "titles quote no more than they can"
            );
        }
    }
}

#[test]
fn odd_characters_do_no_harm() {
    let odd = "改行\nと\tタブと\u{0}制御\u{7}と\u{200b}幅なしとe\u{301}とمرحباと<&>\"と\u{fffe}";
    let mut review = tree("問題\n  要因\n");
    review.incident.title = odd.to_owned();
    review.incident.organization = odd.to_owned();
    review.incident.summary = odd.to_owned();
    review.incident.volume.unit = odd.to_owned();
    review.incident.volume.count = Some(u64::MAX);
    for cause in review.causes.values_mut() {
        cause.statement = odd.to_owned();
    }
    check_pages(&pages_of(&review, Language::Japanese));
    assert!(pdf_of(&review, Language::English).starts_with(b"%PDF-1.7"));
}

#[test]
fn no_cause_at_all_gives_a_file() {
    assert!(pdf_of(&naze::document::Review::default(), Language::Japanese).starts_with(b"%PDF-1.7"));
}
