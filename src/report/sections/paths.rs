//! The recurrence paths, how they follow from the tree, and the proof that the actions close them.

use num_bigint::BigUint;

use crate::document::{CauseId, Explanation, State};
use crate::drawing::Palette;
use crate::drawing::figures::coverage_gauge;
use crate::engine::{Closure, RecurrencePath, Shield, sentences};
use crate::language::tr;
use crate::report::block::{Anchor, Block, Column, Frame, Inline, Mark, Prose, Row, Table, Tone};
use crate::report::sections::subject::{Subject, closes, count, spaced};
use crate::report::sections::{outlook, words};

/// The most paths that the table lists.
const MOST_PATHS: usize = 40;

/// The table of paths with what it proves.
pub(crate) fn blocks(subject: &Subject<'_>) -> Vec<Block> {
    let paths = &subject.analysis.recurrence_paths;
    let heading =
        Block::Heading { text: subject.say("report-paths"), remark: subject.say("report-paths-remark") };
    let bound = paths.bound_note(subject.language).map(|note| Block::Note(note.into()));
    if paths.listed.is_empty() {
        return bound.map_or_else(Vec::new, |bound| vec![heading, bound]);
    }
    let mut blocks = vec![heading, Block::Paragraph(Prose::default().bold(proof(subject)))];
    blocks.extend(bound);
    let gauge = |width| coverage_gauge(subject.analysis, &Palette::PAPER, subject.language, width);
    blocks.extend(subject.figure(gauge));
    blocks.push(Block::Table(table(subject)));
    let listed = paths.listed.len().min(MOST_PATHS);
    let mut note = subject.say("report-paths-minimal");
    if BigUint::from(listed) < paths.count {
        let rest = &paths.count - BigUint::from(listed);
        let listed = tr!(
            subject.language,
            "report-paths-listed",
            listed = listed,
            count = count(&paths.count),
            rest = count(&rest)
        );
        note = format!("{listed}{}{note}", subject.sentence_space());
    }
    blocks.push(Block::Note(note.into()));
    blocks.extend(open_paths(subject));
    let equations = equations(subject);
    if !equations.is_empty() {
        blocks.push(Block::Heading { text: subject.say("report-derivation"), remark: String::new() });
        blocks.push(Block::Table(equations_table(subject, equations)));
        blocks.push(Block::Note(subject.say("report-derivation-note").into()));
    }
    blocks
}

/// How many paths are closed, and by what.
fn proof(subject: &Subject<'_>) -> String {
    let coverage = &subject.analysis.coverage;
    let language = subject.language;
    let force = count(&coverage.closed_in_force);
    let planned =
        &coverage.closed_by_plan - coverage.closed_in_force.clone().min(coverage.closed_by_plan.clone());
    if coverage.complete_in_force {
        subject.say("report-proof-complete-force")
    } else if coverage.complete_by_plan {
        tr!(language, "report-proof-complete-plan", force = force, planned = count(&planned))
    } else {
        tr!(
            language,
            "report-proof-open",
            count = count(subject.path_count()),
            force = force,
            planned = count(&planned),
            interim = count(&coverage.closed_interim_only),
            open = count(&coverage.open)
        )
    }
}

fn table(subject: &Subject<'_>) -> Table {
    let paths = subject.analysis.recurrence_paths.listed.iter().take(MOST_PATHS);
    Table {
        columns: vec![
            Column::fixed(subject.say("report-path"), 40.0),
            Column::share(subject.say("report-members"), 1.0),
            Column::fixed(subject.say("report-blocked-by"), 84.0),
            Column::fixed(subject.say("report-state"), 88.0),
        ],
        rows: paths.map(|path| row(subject, path)).collect(),
    }
}

fn row(subject: &Subject<'_>, path: &RecurrencePath) -> Row {
    let mut members = Prose::default();
    for &member in &path.members {
        if !members.is_empty() {
            members = members.text(" ＋ ");
        }
        members = members.chip(member, member_frame(subject, member));
    }
    if path.weakest_evidence == State::Suspected {
        members = members
            .with(Inline::Gap)
            .with(Inline::Mark(Mark::Suspected))
            .quiet(subject.say("report-path-suspected"));
    }
    let actions = spaced(path.closed_by.iter().map(|&id| Prose::default().id(id)));
    let actions = if actions.is_empty() { subject.none() } else { actions };
    Row::Cells {
        anchor: Some(Anchor::Path(path.number)),
        cells: vec![
            Prose::default().bold(format!("R{}", path.number)),
            members,
            actions,
            closure(subject, path),
        ],
    }
}

fn member_frame(subject: &Subject<'_>, member: CauseId) -> Frame {
    match subject.analysis.causes.get(&member).map(|finding| finding.shield).unwrap_or_default() {
        Shield::Production | Shield::Verified => Frame::InForce,
        Shield::Planned | Shield::Staging => Frame::Planned,
        Shield::None | Shield::Interim => Frame::Open,
    }
}

fn closure(subject: &Subject<'_>, path: &RecurrencePath) -> Prose {
    let marked = |mark, text: String, tone| Prose::default().with(Inline::Mark(mark)).toned(text, tone);
    match path.closure {
        Closure::InForce => marked(Mark::InForce, subject.say("report-closure-force"), Tone::Safe),
        Closure::ByPlan => {
            let text = match outlook::closes_on(subject, path) {
                Some(day) => {
                    tr!(
                        subject.language,
                        "report-closure-by",
                        date = words::day(subject.language, day, subject.issued.date())
                    )
                }
                None => subject.say("report-closure-plan"),
            };
            marked(Mark::Planned, text, Tone::Safe)
        }
        Closure::InterimOnly => marked(Mark::Attention, subject.say("report-closure-interim"), Tone::Warn),
        Closure::Open => marked(Mark::Unblocked, subject.say("report-closure-open"), Tone::Root),
    }
}

/// The paths that no action closes, read from the root causes to the problem.
fn open_paths(subject: &Subject<'_>) -> Vec<Block> {
    const MOST_READ: usize = 6;
    let rows: Vec<Row> = subject
        .analysis
        .open_paths
        .iter()
        .take(MOST_READ)
        .map(|path| {
            let name = match path.number {
                Some(number) => Prose::default().toned(format!("R{number}"), Tone::Root),
                None => Prose::default().quiet(subject.say("report-open-path-unlisted")),
            };
            let read = sentences(subject.review, &path.members, subject.language).join("\n");
            Row::Cells { anchor: None, cells: vec![name, read.into()] }
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::fixed(subject.say("report-path"), 40.0),
        Column::share(subject.say("report-open-path-read"), 1.0),
    ];
    let heading = Block::Heading { text: subject.say("report-open-paths"), remark: String::new() };
    vec![heading, Block::Table(Table { columns, rows })]
}

/// What each inner cause follows from, as far as a reader would follow it; nothing where there are too many.
fn equations(subject: &Subject<'_>) -> Vec<(CauseId, String)> {
    const MOST_EQUATIONS: usize = 24;
    let inner: Vec<(CauseId, String)> = subject
        .review
        .reading_order()
        .into_iter()
        .filter(|&id| subject.state(id) != State::Refuted)
        .filter_map(|id| Some((id, equation(subject, id)?)))
        .collect();
    if inner.len() > MOST_EQUATIONS { Vec::new() } else { inner }
}

fn equation(subject: &Subject<'_>, id: CauseId) -> Option<String> {
    let cause = subject.review.causes.get(&id)?;
    let holds = |it: &&Explanation| it.causes.iter().all(|link| subject.state(link.cause) != State::Refuted);
    let explanations: Vec<&Explanation> = cause.explanations.iter().filter(holds).collect();
    let terms: Vec<String> = explanations
        .iter()
        .map(|explanation| {
            let names: Vec<String> = explanation.causes.iter().map(|link| link.cause.to_string()).collect();
            let joined = names.join(&subject.say("report-and"));
            let needs_brackets = names.len() > 1 && explanations.len() > 1;
            if needs_brackets { tr!(subject.language, "report-in-brackets", inner = joined) } else { joined }
        })
        .collect();
    let is_blocked = subject.review.actions_blocking(id).any(|(_, action)| closes(action));
    let formula = terms.join(&subject.say("report-or"));
    if terms.is_empty() {
        None
    } else if is_blocked {
        let inner = if terms.len() > 1 {
            tr!(subject.language, "report-in-brackets", inner = formula)
        } else {
            formula
        };
        Some(format!("{id}*{}{inner}", subject.say("report-and")))
    } else {
        Some(formula)
    }
}

fn equations_table(subject: &Subject<'_>, equations: Vec<(CauseId, String)>) -> Table {
    let rows = equations.into_iter().map(|(id, formula)| Row::Cells {
        anchor: None,
        cells: vec![
            Prose::default().id(id).with(Inline::Gap).text(subject.statement(id)),
            format!("{} {formula}", subject.say("report-equals")).into(),
        ],
    });
    Table {
        columns: vec![
            Column::share(subject.say("report-cause"), 1.0),
            Column::share(subject.say("report-derivation-formula"), 1.0),
        ],
        rows: rows.collect(),
    }
}
