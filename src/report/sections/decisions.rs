//! What the meeting decided, and why.

use crate::document::{Decision, DecisionId};
use crate::language::tr;
use crate::report::block::{Anchor, Block, Column, Part, Prose, Row, Section, Table};
use crate::report::sections::subject::Subject;
use crate::report::sections::words;

/// The decisions; `None` where none is recorded.
pub(crate) fn section(subject: &Subject<'_>) -> Option<Section> {
    let decisions = &subject.review.decisions;
    if decisions.is_empty() {
        return None;
    }
    let title = tr!(subject.language, "report-decisions-title", count = decisions.len());
    let mut section = Section::new(Part::Decisions, title);
    let rows = decisions.iter().map(|(&id, decision)| row(subject, id, decision));
    section.blocks.push(Block::Table(Table {
        columns: vec![
            Column::fixed(subject.say("report-number"), 34.0),
            Column::share(subject.say("report-decision"), 1.2),
            Column::share(subject.say("report-decision-reason"), 1.0),
            Column::fixed(subject.say("report-decided"), 76.0),
        ],
        rows: rows.collect(),
    }));
    Some(section)
}

fn row(subject: &Subject<'_>, id: DecisionId, decision: &Decision) -> Row {
    let issued = subject.issued.date();
    Row::Cells {
        anchor: Some(Anchor::Item(id.into())),
        cells: vec![
            Prose::default().bold(id.to_string()),
            decision.statement.as_str().into(),
            subject.or_none(&decision.reason),
            decision
                .decided
                .map_or_else(|| subject.none(), |day| words::day(subject.language, day, issued).into()),
        ],
    }
}
