//! Does the report say everything the review holds, on pages that anybody can read?

mod contents;
mod decisions;
mod editions;
mod evidence;
mod file;
mod fold;
mod large;
mod length;
mod preview;
mod structure;

use std::fs;

use naze::document::Review;
use naze::engine::analyse;
use naze::interchange::outline;
use naze::language::Language;
use naze::report::{Document, ReportOptions, Section, pages, pdf, sections};

use crate::architecture::root;

fn options(language: Language) -> ReportOptions {
    ReportOptions::new(language, "2026-04-20T10:00:00".parse().unwrap())
}

fn example(name: &str) -> Review {
    let bytes = fs::read(root().join("examples").join(name)).unwrap();
    naze::storage::from_bytes(&bytes).unwrap().review
}

fn tree(text: &str) -> Review {
    outline::read(text).unwrap()
}

fn sections_of(review: &Review, language: Language) -> Vec<Section> {
    sections(review, &analyse(review), &options(language))
}

fn pages_of(review: &Review, language: Language) -> Document {
    pages(review, &analyse(review), &options(language))
}

fn pdf_of(review: &Review, language: Language) -> Vec<u8> {
    pdf(review, &analyse(review), &options(language)).unwrap()
}

fn text_of(review: &Review, language: Language) -> String {
    sections_of(review, language).iter().map(|section| format!("{section}\n")).collect()
}

/// The words of all pages, without the places where lines were broken.
fn printed(document: &Document) -> String {
    document
        .pages
        .iter()
        .flat_map(naze::report::Page::lines)
        .flat_map(str::chars)
        .filter(|it| !it.is_whitespace())
        .collect()
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}
