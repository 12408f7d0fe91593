//! The report: what a review says and what follows from it, as a document for a board.
//!
//! Sections of blocks ([`Section`]) are laid out on pages ([`Document`]), and the pages are written as PDF.

mod block;
mod editions;
mod error;
mod markdown;
mod options;
mod pages;
mod pdf;
mod picture;
mod plain;
mod preview;
mod replaced;
mod sections;
mod stamp;
mod verification;

pub use block::{
    Anchor, Block, Column, ColumnWidth, Figure, Frame, Inline, KeyFigure, Labelled, Mark, Part, Photo, Plate,
    Prose, Row, Run, Section, Table, Tone,
};
pub use editions::{Edition, LeftOut};
pub use error::ReportError;
pub use options::{Paper, ReportOptions};
pub use pages::{
    Child, ContentId, Document, Furniture, Item, Node, NodeId, OutlineEntry, Page, Place, Role, Structure,
};
pub use picture::{Picture, Pixels};
pub use preview::{PageLink, Preview, preview};
pub use replaced::{Replaced, replaced};
pub use stamp::Stamp;
pub use verification::{Verdict, verify};

use crate::document::Review;
use crate::engine::{Analysis, checks};
use crate::language::{date, tr};
use crate::report::sections::Subject;

/// The report as a PDF file. The same review, findings and options give the same bytes.
///
/// # Errors
/// Where a bundled font cannot be cut to the characters used, or the file cannot be put together.
pub fn pdf(review: &Review, analysis: &Analysis, options: &ReportOptions) -> Result<Vec<u8>, ReportError> {
    file(pages(review, analysis, options))
}

/// The PDF file of pages that are laid out.
///
/// # Errors
/// As of [`pdf`].
pub fn file(document: Document) -> Result<Vec<u8>, ReportError> {
    pdf::write(document)
}

/// What the report says, section by section.
pub fn sections(review: &Review, analysis: &Analysis, options: &ReportOptions) -> Vec<Section> {
    let shown = options.edition.of(review, options.language);
    sections::all(&subject(review, &shown, analysis, options))
}

/// The same contents as Markdown, the tree as a nested list.
pub fn markdown(review: &Review, analysis: &Analysis, options: &ReportOptions) -> String {
    let shown = options.edition.of(review, options.language);
    let subject = subject(review, &shown, analysis, options);
    let issued = date(options.language, options.issued.date());
    let imprint = [
        sections::one_line(&shown.incident.organization),
        subject.say(options.edition.key()),
        tr!(options.language, "report-issued", date = issued),
    ];
    let imprint: Vec<&str> = imprint.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    let imprint = imprint.join(&subject.say("report-lead-separator"));
    markdown::markdown(&sections::all(&subject), &imprint, &shown, options.language)
}

/// The report on its pages.
pub fn pages(review: &Review, analysis: &Analysis, options: &ReportOptions) -> Document {
    let shown = options.edition.of(review, options.language);
    let subject = subject(review, &shown, analysis, options);
    let sections = sections::all(&subject);
    let title = sections::title(&subject);
    let author = sections::one_line(&shown.incident.organization);
    let issued = date(options.language, options.issued.date());
    let furniture = Furniture {
        kind: subject.say("report-kind"),
        title: title.clone(),
        edition: subject.say(options.edition.key()),
        organization: author.clone(),
        date: tr!(options.language, "report-issued", date = issued),
    };
    let laid = pages::lay_out(sections, &furniture, options.paper);
    Document {
        title,
        author,
        language: options.language,
        issued: options.issued,
        stamp: Stamp::of(options),
        pages: laid.paginator.pages,
        outline: laid.paginator.outline,
        structure: laid.structure,
        places: laid.paginator.places,
    }
}

/// What the sections are made of. Only how many checks passed, and how much is left out, is asked of the whole review.
fn subject<'a>(
    whole: &Review,
    shown: &'a Review,
    analysis: &'a Analysis,
    options: &'a ReportOptions,
) -> Subject<'a> {
    let hints = checks::check(whole);
    let all = checks::catalogue().len();
    let silent =
        checks::catalogue().iter().filter(|check| hints.iter().all(|hint| hint.check.name != check.name));
    Subject {
        review: shown,
        analysis,
        options,
        language: options.language,
        issued: options.issued,
        paper: options.paper,
        obligations: options.knowledge.obligations(),
        checks: (silent.count(), all),
        left_out: LeftOut::of(whole, options.edition, options.language).items.len(),
    }
}
