//! Which pictures and texts show the facts, by name and by what they hold.

use std::sync::Arc;

use crate::document::{ContentHash, Evidence, EvidenceKind, Fact};
use crate::language::{grouped, tr};
use crate::report::block::{Block, Column, Inline, Photo, Prose, Row, Table};
use crate::report::picture::Picture;
use crate::report::sections::subject::{Subject, spaced};

/// The most bytes of pictures that go into the file as they are, all together: a report has to pass as an attachment of a mail.
const MOST_KEPT: usize = 8 * 1024 * 1024;

/// The pieces of evidence; `None` where there are none. Only the internal edition has any.
pub(crate) fn table(subject: &Subject<'_>) -> Option<Table> {
    let pieces = &subject.review.evidence;
    let rows: Vec<Row> = pieces.iter().map(|(&hash, evidence)| row(subject, hash, evidence)).collect();
    let columns = vec![
        Column::fixed(subject.say("report-facts"), 62.0),
        Column::share(subject.say("report-evidence-piece"), 1.0),
        Column::fixed(subject.say("report-evidence-kind"), 66.0),
        Column::fixed(subject.say("report-evidence-size"), 58.0),
        Column::fixed("SHA-256".to_owned(), 168.0),
    ];
    (!rows.is_empty()).then_some(Table { columns, rows })
}

/// The pictures among the pieces of evidence, as small as a page needs them, and which of them are not shown.
pub(crate) fn pictures(subject: &Subject<'_>) -> Vec<Block> {
    let mut photos = Vec::new();
    let mut not_shown = Vec::new();
    let mut kept_bytes = 0;
    for (&hash, evidence) in &subject.review.evidence {
        if evidence.kind == EvidenceKind::Text {
            continue;
        }
        let has_room = |picture: &Picture| kept_bytes + picture.kept_bytes() <= MOST_KEPT;
        let Some(picture) = Picture::of(evidence).filter(has_room) else {
            not_shown.push(evidence.name.as_str());
            continue;
        };
        kept_bytes += picture.kept_bytes();
        let caption = facts(subject, hash).with(Inline::Gap).quiet(evidence.name.as_str());
        photos.push(Photo { picture: Arc::new(picture), name: evidence.name.clone(), caption });
    }
    let names = subject.joined(&not_shown);
    let note = || Block::Note(tr!(subject.language, "report-evidence-not-shown", names = names).into());
    let shown = (!photos.is_empty()).then_some(Block::Pictures(photos));
    shown.into_iter().chain((!not_shown.is_empty()).then(note)).collect()
}

/// The facts that a piece shows.
fn facts(subject: &Subject<'_>, hash: ContentHash) -> Prose {
    let facts = subject.review.facts.iter().filter(|(_, fact)| fact.evidence.contains(&hash));
    spaced(facts.map(|(&id, _)| Prose::default().id(id)))
}

/// The names of what shows `fact`, for the row of the fact.
pub(crate) fn names(subject: &Subject<'_>, fact: &Fact) -> Option<String> {
    let pieces = fact.evidence.iter().filter_map(|hash| subject.review.evidence.get(hash));
    let names: Vec<&str> = pieces.map(|it| it.name.as_str()).collect();
    let all = subject.joined(&names);
    (!names.is_empty()).then(|| tr!(subject.language, "report-fact-evidence", names = all))
}

fn row(subject: &Subject<'_>, hash: ContentHash, evidence: &Evidence) -> Row {
    let mut piece = Prose::from(evidence.name.as_str());
    if let Some(beginning) = beginning(evidence) {
        piece = piece.quiet(format!("\n{beginning}"));
    }
    let kind = match evidence.kind {
        EvidenceKind::Png => subject.say("report-evidence-png"),
        EvidenceKind::Jpeg => subject.say("report-evidence-jpeg"),
        EvidenceKind::Text => subject.say("report-evidence-text"),
    };
    let size = tr!(subject.language, "report-evidence-bytes", bytes = grouped(evidence.content.len()));
    Row::Cells {
        anchor: None,
        cells: vec![
            facts(subject, hash),
            piece,
            kind.into(),
            size.into(),
            Prose::default().quiet(in_lines(hash)),
        ],
    }
}

/// How a text begins: what tells one log from another, but no more than a row can hold.
fn beginning(evidence: &Evidence) -> Option<String> {
    const MOST_CHARACTERS: usize = 160;
    const MOST_LINES: usize = 3;
    if evidence.kind != EvidenceKind::Text {
        return None;
    }
    let text = String::from_utf8_lossy(&evidence.content);
    let lines: Vec<&str> = text.lines().take(MOST_LINES).collect();
    let lines = lines.join("\n");
    let mut beginning: String = lines.chars().take(MOST_CHARACTERS).collect();
    if beginning.len() < text.trim_end().len() {
        beginning.push('…');
    }
    (!beginning.trim().is_empty()).then_some(beginning)
}

/// The digits in two lines, which may be compared by eye.
fn in_lines(hash: ContentHash) -> String {
    let digits = hash.to_string();
    let (first, second) = digits.split_at(digits.len() / 2);
    format!("{first}\n{second}")
}
