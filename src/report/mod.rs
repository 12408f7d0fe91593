//! The report: what a review says and what follows from it, as a document for a board.
//!
//! Sections of blocks ([`Section`]) are laid out on pages ([`Document`]), and the pages are written as PDF.

mod block;
mod error;
mod options;
mod pages;
mod pdf;
mod plain;
mod replaced;
mod sections;

pub use block::{
    Anchor, Block, Column, ColumnWidth, Frame, Inline, KeyFigure, Labelled, Mark, Part, Plate, Prose, Row,
    Run, Section, Table, Tone,
};
pub use error::ReportError;
pub use options::{Edition, Paper, ReportOptions};
pub use pages::{
    Child, ContentId, Document, Furniture, Item, Node, NodeId, OutlineEntry, Page, Place, Role, Structure,
};

use crate::document::Review;
use crate::engine::Analysis;
use crate::language::{date, tr};
use crate::report::sections::Subject;

/// The report as a PDF file. The same review, findings and options give the same bytes.
///
/// # Errors
/// Where a bundled font cannot be cut to the characters used, or the file cannot be put together.
pub fn pdf(review: &Review, analysis: &Analysis, options: &ReportOptions) -> Result<Vec<u8>, ReportError> {
    pdf::write(&pages(review, analysis, options))
}

/// What the report says, section by section.
pub fn sections(review: &Review, analysis: &Analysis, options: &ReportOptions) -> Vec<Section> {
    sections::all(&subject(review, analysis, options))
}

/// The report on its pages.
pub fn pages(review: &Review, analysis: &Analysis, options: &ReportOptions) -> Document {
    let subject = subject(review, analysis, options);
    let sections = sections::all(&subject);
    let title = sections::title(&subject);
    let author = sections::one_line(&review.incident.organization);
    let issued = date(options.language, options.issued.date());
    let furniture = Furniture {
        kind: subject.say("report-kind"),
        title: title.clone(),
        edition: subject.say(options.edition.key()),
        organization: author.clone(),
        date: tr!(options.language, "report-issued", date = issued),
    };
    let laid = pages::lay_out(&sections, &furniture, options.paper);
    Document {
        title,
        author,
        language: options.language,
        issued: options.issued,
        pages: laid.paginator.pages,
        outline: laid.paginator.outline,
        structure: laid.structure,
        places: laid.paginator.places,
    }
}

fn subject<'a>(review: &'a Review, analysis: &'a Analysis, options: &'a ReportOptions) -> Subject<'a> {
    Subject {
        review,
        analysis,
        language: options.language,
        issued: options.issued,
        paper: options.paper,
        obligations: options.knowledge.obligations(),
    }
}
