//! The file that carries the report.

use std::collections::BTreeSet;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document as File, Object, ObjectId};
use naze::document::{Cause, CauseId};
use naze::language::Language;

use super::{example, pages_of, pdf_of, tree};

fn shop() -> File {
    File::load_mem(&pdf_of(&example("web-shop-leak.naze"), Language::Japanese)).unwrap()
}

fn dictionaries<'a>(file: &'a File, kind: &'static [u8]) -> impl Iterator<Item = &'a Dictionary> {
    file.objects.values().filter_map(|object| object.as_dict().ok()).filter(move |it| it.has_type(kind))
}

/// The elements of the structure, which have a kind and a parent.
fn elements(file: &File) -> impl Iterator<Item = &Dictionary> {
    let dictionaries = file.objects.values().filter_map(|object| object.as_dict().ok());
    dictionaries.filter(|it| it.has(b"S") && it.has(b"P"))
}

fn text(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    if !bytes.starts_with(&[0xFE, 0xFF]) {
        return String::from_utf8(bytes.to_vec()).unwrap();
    }
    let units: Vec<u16> = bytes[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16(&units).unwrap()
}

/// The titles of the outline from `first` on, each followed by those below it.
fn titles(file: &File, first: Option<ObjectId>) -> Vec<String> {
    let mut titles = Vec::new();
    let mut next = first;
    while let Some(id) = next {
        let entry = file.get_dictionary(id).unwrap();
        titles.push(text(entry.get(b"Title").unwrap()));
        let below = entry.get(b"First").ok().and_then(|it| it.as_reference().ok());
        titles.extend(titles_below(file, below));
        next = entry.get(b"Next").ok().and_then(|it| it.as_reference().ok());
    }
    titles
}

fn titles_below(file: &File, first: Option<ObjectId>) -> Vec<String> {
    titles(file, first).into_iter().map(|title| format!("  {title}")).collect()
}

#[test]
fn the_same_review_gives_the_same_bytes() {
    let review = example("web-shop-leak.naze");
    let bytes = pdf_of(&review, Language::Japanese);
    assert!(bytes == pdf_of(&review, Language::Japanese));
    assert!(bytes != pdf_of(&review, Language::English));
    let mut other = review;
    other.causes.insert(CauseId::new(99), Cause::new("後から加えた要因"));
    assert!(bytes != pdf_of(&other, Language::Japanese));
}

#[test]
fn every_font_is_embedded_and_cut() {
    let file = shop();
    let fonts: Vec<&Dictionary> = dictionaries(&file, b"FontDescriptor").collect();
    assert!(fonts.len() >= 4, "regular, bold and icons");
    for font in fonts {
        let name = String::from_utf8_lossy(font.get(b"FontName").unwrap().as_name().unwrap()).into_owned();
        let program = file.get_object(font.get(b"FontFile2").unwrap().as_reference().unwrap()).unwrap();
        assert!(name.starts_with("NAZE") && name.as_bytes()[6] == b'+', "{name}");
        assert!(!program.as_stream().unwrap().content.is_empty());
    }
}

#[test]
fn the_example_fits_in_four_hundred_kilobytes() {
    let bytes = pdf_of(&example("web-shop-leak.naze"), Language::Japanese).len();
    assert!(bytes < 400_000, "{bytes}");
}

#[test]
fn the_outline_names_every_section_and_its_headings() {
    let file = shop();
    let outlines = file.catalog().unwrap().get(b"Outlines").unwrap().as_reference().unwrap();
    let outlines = file.get_dictionary(outlines).unwrap();
    let titles = titles(&file, outlines.get(b"First").ok().and_then(|it| it.as_reference().ok()));
    let document = pages_of(&example("web-shop-leak.naze"), Language::Japanese);
    let expected: Vec<String> = document
        .outline
        .iter()
        .flat_map(|section| {
            let below = section.entries.iter().map(|entry| format!("  {}", entry.title));
            std::iter::once(section.title.clone()).chain(below)
        })
        .collect();
    assert_eq!(titles, expected);
    assert!(titles.len() > 20);
}

#[test]
fn the_catalogue_says_language_title_and_tags() {
    let file = shop();
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"ja");
    let preferences = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    assert!(catalog.has(b"PageLabels") && catalog.has(b"Metadata") && catalog.has(b"StructTreeRoot"));
    let information = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let information = file.get_dictionary(information).unwrap();
    assert_eq!(text(information.get(b"Title").unwrap()), "顧客情報12,480件の流出");
    assert_eq!(information.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20260420100000");
}

#[test]
fn pages_come_from_the_layout_and_the_tree_lies() {
    let file = shop();
    let document = pages_of(&example("web-shop-leak.naze"), Language::Japanese);
    assert_eq!(file.get_pages().len(), document.pages.len());
    assert!(document.pages.iter().any(|page| page.size.width > page.size.height));
}

#[test]
fn marks_and_sections_of_text_are_nested() {
    for name in ["web-shop-leak.naze", "article-chain.naze"] {
        let file = File::load_mem(&pdf_of(&example(name), Language::Japanese)).unwrap();
        for (number, page) in file.get_pages() {
            let content = Content::decode(&file.get_page_content(page)).unwrap();
            let mut open = Vec::new();
            for Operation { operator, .. } in content.operations {
                let ended = match operator.as_str() {
                    "BT" | "BMC" | "BDC" | "q" => {
                        open.push(operator);
                        continue;
                    }
                    "ET" => "BT",
                    "EMC" if open.last().is_some_and(|it| it == "BMC") => "BMC",
                    "EMC" => "BDC",
                    "Q" => "q",
                    // Shapes are not drawn within text, nor text without.
                    "m" | "re" | "cm" | "Do" => {
                        assert!(!open.iter().any(|it| it == "BT"), "{name}, page {number}: {operator}");
                        continue;
                    }
                    "Td" | "Tj" => {
                        assert!(open.iter().any(|it| it == "BT"), "{name}, page {number}: {operator}");
                        continue;
                    }
                    _ => continue,
                };
                assert_eq!(open.pop().as_deref(), Some(ended), "{name}, page {number}: {operator}");
            }
            assert!(open.is_empty(), "{name}, page {number}: {open:?} is not ended");
        }
    }
}

#[test]
fn every_piece_of_the_pages_is_tagged() {
    let file = shop();
    let roles: BTreeSet<String> = elements(&file)
        .map(|it| String::from_utf8_lossy(it.get(b"S").unwrap().as_name().unwrap()).into_owned())
        .collect();
    for role in ["Document", "Sect", "H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure", "Link"] {
        assert!(roles.contains(role), "{role}");
    }
    for figure in elements(&file).filter(|it| it.get(b"S").unwrap().as_name().unwrap() == b"Figure") {
        assert!(!text(figure.get(b"Alt").unwrap()).is_empty());
    }
}

#[test]
fn links_lead_to_pages_of_the_file() {
    let file = shop();
    let pages: BTreeSet<ObjectId> = file.get_pages().into_values().collect();
    let dictionaries = file.objects.values().filter_map(|object| object.as_dict().ok());
    let is_link =
        |it: &&Dictionary| it.get(b"Subtype").is_ok_and(|it| it.as_name().is_ok_and(|it| it == b"Link"));
    let links: Vec<&Dictionary> = dictionaries.filter(is_link).collect();
    assert!(links.len() > 100);
    for link in links {
        let target = link.get_deref(b"Dest", &file).unwrap().as_array().unwrap();
        assert!(pages.contains(&target[0].as_reference().unwrap()));
        assert!(link.has(b"StructParent") && link.has(b"Contents"), "a link is part of the structure");
    }
}

#[test]
fn text_comes_back_as_it_was_written() {
    let written = "髙橋と﨑山が𠮷野家で①㈱を見た・‧／∕日⽇";
    let file = File::load_mem(&pdf_of(&tree(&format!("問題\n  {written}\n")), Language::Japanese)).unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    let read: String = file.extract_text(&pages).unwrap().split_whitespace().collect();
    assert!(read.contains(written), "{read}");
}

#[test]
fn a_character_beyond_the_fonts_is_shown_as_a_mark() {
    let file = File::load_mem(&pdf_of(&tree("The shop was down\n  A face 😀 in a log\n"), Language::English))
        .unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    let read: String = file.extract_text(&pages).unwrap().split_whitespace().collect();
    assert!(read.contains("Aface〓inalog"), "{read}");
}
