//! How the contents of the report read as plain text, for tests and for those who compare two reports.

use std::fmt;

use crate::report::block::{Block, Inline, Plate, Prose, Row, Section};

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# {}", self.title)?;
        if !self.lead.is_empty() {
            writeln!(f, "{}", self.lead)?;
        }
        self.blocks.iter().try_for_each(|block| write!(f, "{block}"))
    }
}

impl fmt::Display for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Heading { text, remark } if remark.is_empty() => writeln!(f, "\n## {text}"),
            Self::Heading { text, remark } => writeln!(f, "\n## {text} ({remark})"),
            Self::Paragraph(prose) => writeln!(f, "{prose}"),
            Self::Note(prose) => writeln!(f, "* {prose}"),
            Self::KeyFigures(figures) => figures.iter().try_for_each(|figure| {
                let value: String =
                    figure.value.iter().map(|(number, unit)| format!("{number}{unit}")).collect();
                writeln!(f, "- {}: {value} | {}", figure.label, figure.remark)
            }),
            Self::Points(points) | Self::Issues(points) => {
                points.iter().try_for_each(|point| writeln!(f, "- {}: {}", point.label, point.text))
            }
            Self::Table(table) => {
                let heads: Vec<String> = table.columns.iter().map(|column| column.head.to_string()).collect();
                writeln!(f, "| {} |", heads.join(" | "))?;
                table.rows.iter().try_for_each(|row| write!(f, "{row}"))
            }
            Self::Pictures(photos) => photos.iter().try_for_each(|photo| writeln!(f, "[] {}", photo.name)),
            Self::Figure(figure) => writeln!(f, "[] {}", figure.alternative),
            Self::Plate(Plate { branch: Some(branch), alternative, .. }) => {
                writeln!(f, "[{branch}] {alternative}")
            }
            Self::Plate(plate) => writeln!(f, "[] {}", plate.alternative),
            Self::Index(causes) => {
                causes.iter().try_for_each(|cause| write!(f, "{cause} "))?;
                writeln!(f)
            }
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Group(text) => writeln!(f, "== {text}"),
            Self::Cells { cells, .. } | Self::Total(cells) => {
                let cells: Vec<String> = cells.iter().map(Prose::to_string).collect();
                writeln!(f, "| {} |", cells.join(" | "))
            }
        }
    }
}

impl fmt::Display for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|inline| match inline {
            Inline::Text(run) => f.write_str(&run.text),
            Inline::Chip { text, .. } => write!(f, "[{text}]"),
            Inline::Boxes(boxes) => {
                boxes.iter().try_for_each(|&filled| f.write_str(if filled { "■" } else { "□" }))
            }
            Inline::BoxHeads(heads) => f.write_str(&heads.join(" ")),
            Inline::Gap => f.write_str(" "),
            Inline::Mark(_) | Inline::Share(_) | Inline::Rising { .. } | Inline::Steps { .. } => Ok(()),
        })
    }
}
