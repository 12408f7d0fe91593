//! The contents of the report as Markdown (CommonMark with the tables of GitHub).

use std::collections::BTreeSet;

use crate::document::{CauseId, Review, State};
use crate::language::{Language, Term, tr};
use crate::report::block::{Block, Inline, KeyFigure, Labelled, Part, Prose, Row, Section, Table};

/// The sections one after the other, below the title who reports to whom and when; the tree as a nested list of `review`, which is the one that the sections were made of.
pub(crate) fn markdown(sections: &[Section], imprint: &str, review: &Review, language: Language) -> String {
    let mut text = String::new();
    for section in sections {
        let level = if section.part == Part::Cover { "#" } else { "##" };
        text.push_str(&format!("{level} {}\n\n", line(&escaped(&section.title))));
        paragraph(&mut text, &prose(&section.lead));
        if section.part == Part::Cover {
            paragraph(&mut text, &escaped(imprint));
        }
        for block in &section.blocks {
            add(&mut text, block);
        }
        if section.part == Part::Tree {
            text.push_str(&tree(review, language));
        }
    }
    let end = text.trim_end().len();
    text.truncate(end);
    text.push('\n');
    text
}

fn add(text: &mut String, block: &Block) {
    match block {
        Block::Heading { text: heading, remark } => {
            text.push_str(&format!("### {}\n\n", line(&escaped(heading))));
            paragraph(text, &escaped(remark));
        }
        Block::Paragraph(it) | Block::Note(it) => paragraph(text, &prose(it)),
        Block::KeyFigures(figures) => list(text, figures.iter().map(key_figure)),
        Block::Points(points) | Block::Issues(points) => list(text, points.iter().map(labelled)),
        Block::Table(it) => table(text, it),
        Block::Figure(figure) => paragraph(text, &escaped(&figure.alternative)),
        // Their names stand in the table above them.
        Block::Pictures(_) => {}
        // The tree stands as a list below its section's title.
        Block::Plate(_) | Block::Index(_) => {}
    }
}

fn paragraph(text: &mut String, words: &str) {
    let words = words.trim();
    if !words.is_empty() {
        text.push_str(&words.replace('\n', "  \n"));
        text.push_str("\n\n");
    }
}

fn list(text: &mut String, items: impl Iterator<Item = String>) {
    items.for_each(|item| text.push_str(&format!("- {}\n", item.trim().replace('\n', "  \n  "))));
    text.push('\n');
}

fn key_figure(figure: &KeyFigure) -> String {
    let value: String = figure.value.iter().map(|(number, unit)| format!("{number}{unit}")).collect();
    let remark = line(&escaped(&figure.remark));
    let remark = if remark.is_empty() { remark } else { format!(" – {remark}") };
    format!("{}: **{}**{remark}", escaped(&figure.label), escaped(&value))
}

fn labelled(point: &Labelled) -> String {
    format!("**{}** {}", escaped(&point.label), prose(&point.text))
}

fn table(text: &mut String, table: &Table) {
    let row = |cells: Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|cell| cell.trim().replace('\n', "<br>")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    text.push_str(&row(table.columns.iter().map(|column| prose(&column.head)).collect()));
    let rules = table.columns.iter().map(|column| if column.to_the_right { "---:" } else { "---" });
    text.push_str(&row(rules.map(str::to_owned).collect()));
    for it in &table.rows {
        text.push_str(&match it {
            Row::Group(name) => {
                let mut cells = vec![String::new(); table.columns.len()];
                if let Some(cell) = cells.get_mut(usize::from(table.columns.len() > 1)) {
                    *cell = format!("**{}**", escaped(name));
                }
                row(cells)
            }
            Row::Cells { cells, .. } | Row::Total(cells) => row(cells.iter().map(prose).collect()),
        });
    }
    text.push('\n');
}

fn prose(prose: &Prose) -> String {
    let mut text = String::new();
    for inline in &prose.0 {
        match inline {
            Inline::Text(run) => text.push_str(&escaped(&run.text)),
            Inline::Chip { text: name, .. } => {
                text.push_str(&format!("\\[{}\\]", escaped(name)));
            }
            Inline::Boxes(boxes) => text.extend(boxes.iter().map(|&filled| if filled { '■' } else { '□' })),
            Inline::BoxHeads(heads) => text.push_str(&heads.join(" ")),
            Inline::Gap => text.push(' '),
            Inline::Mark(_) | Inline::Share(_) | Inline::Rising { .. } | Inline::Steps { .. } => {}
        }
    }
    text
}

/// The tree as a nested list. A cause that stands there already is named again without what is below it.
fn tree(review: &Review, language: Language) -> String {
    let mut text = String::new();
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<(CauseId, usize, bool)> =
        review.problem.map(|id| (id, 0, false)).into_iter().collect();
    while let Some((id, depth, is_together)) = waiting.pop() {
        let Some(cause) = review.causes.get(&id) else { continue };
        let together = if is_together { "＋ " } else { "" };
        let state = match cause.state {
            State::Confirmed => String::new(),
            state => tr!(language, "report-in-brackets", inner = state.word(language)),
        };
        let statement = line(&escaped(&cause.statement));
        text.push_str(&format!("{}- {together}**{id}** {statement}{state}\n", "  ".repeat(depth)));
        if seen.insert(id) {
            let links = cause.explanations.iter().flat_map(|explanation| {
                let count = explanation.causes.len();
                explanation.causes.iter().map(move |link| (link.cause, depth + 1, count > 1))
            });
            let links: Vec<_> = links.collect();
            waiting.extend(links.into_iter().rev());
        }
    }
    text.push('\n');
    text
}

/// Text on one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words that Markdown takes as they are (CommonMark 2.4).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}
