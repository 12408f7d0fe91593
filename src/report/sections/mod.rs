//! What each part of the report says: a review and its findings become sections of blocks.

mod actions;
mod appendix;
mod certificate;
mod conclusion;
mod course;
mod cover;
mod damages;
mod issues;
mod outlook;
mod paths;
mod read_back;
mod response;
mod root_causes;
mod subject;
mod tiling;
mod tree;
mod words;

use crate::report::block::Section;

pub(crate) use cover::title;
pub(crate) use subject::Subject;

/// All sections, in order. What a review says nothing about is left out; the certificate names it.
pub(crate) fn all(subject: &Subject<'_>) -> Vec<Section> {
    let sections = [
        Some(cover::section(subject)),
        course::section(subject),
        tree::section(subject),
        root_causes::section(subject),
        actions::section(subject),
        damages::section(subject),
        response::section(subject),
        Some(certificate::section(subject)),
        appendix::section(subject),
    ];
    sections.into_iter().flatten().collect()
}
