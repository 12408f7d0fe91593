//! What each part of the report says: a review and its findings become sections of blocks.

mod actions;
mod appendix;
mod certificate;
mod conclusion;
mod course;
mod cover;
mod damages;
mod deadlines;
mod decisions;
mod evidence;
mod issues;
mod nine_items;
mod outlook;
mod paths;
mod read_back;
mod response;
mod root_causes;
mod subject;
mod tiling;
mod tree;
mod words;

use crate::language::tr;
use crate::report::block::{Block, Part, Section};
use crate::report::editions::Edition;
use crate::report::replaced;

pub(crate) use cover::{one_line, title};
pub(crate) use subject::Subject;

/// All sections, in order. What a review says nothing about is left out; the certificate names it. An authority gets the items that
/// it asks for, and neither the damage of the organisation nor its tasks and
/// decisions.
pub(crate) fn all(subject: &Subject<'_>) -> Vec<Section> {
    let is_for_authority = subject.options.edition == Edition::Authority;
    let of_organization =
        |section: fn(&Subject<'_>) -> Option<Section>| if is_for_authority { None } else { section(subject) };
    let sections = [
        Some(cover::section(subject)),
        is_for_authority.then(|| nine_items::section(subject)),
        course::section(subject),
        tree::section(subject),
        root_causes::section(subject),
        actions::section(subject),
        of_organization(damages::section),
        of_organization(response::section),
        of_organization(decisions::section),
        Some(certificate::section(subject)),
        appendix::section(subject),
    ];
    let mut sections: Vec<Section> = sections.into_iter().flatten().collect();
    name_replaced(subject, &mut sections);
    sections
}

/// Names in the certificate the characters that no bundled font can show.
fn name_replaced(subject: &Subject<'_>, sections: &mut [Section]) {
    let text: String = sections.iter().map(Section::to_string).collect();
    let replaced = replaced::code_points(&text);
    if replaced.is_empty() {
        return;
    }
    let characters = subject.joined(replaced);
    let note = tr!(subject.language, "report-replaced-note", characters = characters);
    if let Some(certificate) = sections.iter_mut().find(|section| section.part == Part::Certificate) {
        certificate.blocks.push(Block::Note(note.into()));
    }
}
