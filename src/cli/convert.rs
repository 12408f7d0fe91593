//! `naze convert IN OUT`: the same review as a file of another kind.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::facts_table::{Reading, is_table};
use crate::cli::input::{Input, language_of};
use crate::cli::knowledge::knowledge;
use crate::cli::{CliError, analyze, output};
use crate::document::Review;
use crate::drawing::figures::why_tree::{TreeStyle, why_tree};
use crate::drawing::png::png;
use crate::drawing::svg::svg;
use crate::engine::analyse;
use crate::interchange::{graph_text, outline, spreadsheet};
use crate::language::{Language, tr};
use crate::storage;

/// The scale of a picture whose width nobody chose: sharp on a screen of high density, and when a slide shows it larger.
const PIXELS_PER_POINT: f32 = 2.0;

#[derive(Args)]
pub(super) struct Convert {
    #[command(flatten)]
    input: Input,
    #[arg(value_name = "OUT")]
    out: PathBuf,
    #[arg(long, value_name = "PIXELS")]
    width: Option<u32>,
    #[command(flatten)]
    reading: Reading,
}

/// What can be written, by ending.
#[derive(Clone, Copy)]
enum Kind {
    Review,
    Outline,
    Vectors,
    Pixels,
    Findings,
    Facts,
    Actions,
    Workbook,
    Dot,
    Mermaid,
}

impl Kind {
    const ENDINGS: &str = ".naze, .txt, .svg, .png, .json, .xlsx, facts.csv, actions.csv, .dot, .mmd";

    fn of(path: &Path) -> Result<Self, CliError> {
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        match path.extension().and_then(OsStr::to_str) {
            Some("csv") if name.ends_with("facts.csv") => Ok(Self::Facts),
            Some("csv") if name.ends_with("actions.csv") => Ok(Self::Actions),
            Some("dot" | "gv") => Ok(Self::Dot),
            Some("mmd") => Ok(Self::Mermaid),
            Some("naze") => Ok(Self::Review),
            Some("txt") => Ok(Self::Outline),
            Some("svg") => Ok(Self::Vectors),
            Some("png") => Ok(Self::Pixels),
            Some("xlsx") => Ok(Self::Workbook),
            Some("json") => Ok(Self::Findings),
            _ => Err(CliError::UnknownKind { path: path.to_owned(), known: Self::ENDINGS }),
        }
    }
}

impl Convert {
    pub(super) fn run(&self, language: Language) -> Result<(), CliError> {
        let kind = Kind::of(&self.out)?;
        self.input.refuse_onto_itself(&self.out)?;
        if self.width.is_some() && !matches!(kind, Kind::Pixels) {
            return Err(CliError::WidthOfNoPicture { path: self.out.clone() });
        }
        let review = self.review(language)?;
        match kind {
            Kind::Review => storage::save(&self.out, &review).map(drop).map_err(CliError::Disk),
            Kind::Outline => self.write_outline(&review, language),
            Kind::Vectors | Kind::Pixels => self.write_picture(&review, kind, language),
            Kind::Workbook => {
                let workbook = spreadsheet::workbook(&review, language_of(&review, language));
                output::write(&self.out, &workbook.map_err(CliError::Output)?)
            }
            Kind::Facts => self.write_text(&spreadsheet::facts(&review, language_of(&review, language))),
            Kind::Actions => self.write_text(&spreadsheet::actions(&review, language_of(&review, language))),
            Kind::Dot => self.write_graph(&review, graph_text::dot),
            Kind::Mermaid => self.write_graph(&review, graph_text::mermaid),
            Kind::Findings => {
                let knowledge = knowledge(None, None, language)?;
                let said_in = language_of(&review, language);
                let findings =
                    analyze::findings(&review, &analyse(&review), &knowledge, analyze::now(), said_in)?;
                output::write(&self.out, findings.as_bytes())
            }
        }
    }

    fn review(&self, language: Language) -> Result<Review, CliError> {
        if is_table(self.input.path()) {
            return self.reading.review(self.input.path(), &self.input.bytes()?, language);
        }
        if !self.reading.is_unset() {
            return Err(CliError::ReadingOfNoTable { file: self.input.name() });
        }
        self.input.read(language)
    }

    fn write_text(&self, text: &str) -> Result<(), CliError> {
        output::write(&self.out, text.as_bytes())
    }

    fn write_graph(&self, review: &Review, graph: fn(&Review) -> String) -> Result<(), CliError> {
        if review.problem.is_none() {
            return Err(CliError::NoTree { file: self.input.name() });
        }
        self.write_text(&graph(review))
    }

    fn write_picture(&self, review: &Review, kind: Kind, language: Language) -> Result<(), CliError> {
        if review.causes.is_empty() {
            return Err(CliError::NoTree { file: self.input.name() });
        }
        let problem = review.problem.and_then(|id| review.causes.get(&id));
        let title = match review.incident.title.trim() {
            "" => problem.map_or("", |problem| problem.statement.trim()),
            title => title,
        };
        let style = TreeStyle::paper(language_of(review, language));
        let tree = why_tree(review, &analyse(review), &style);
        let bytes = match kind {
            Kind::Pixels => {
                let width = self.width.unwrap_or((tree.scene.size.width * PIXELS_PER_POINT).ceil() as u32);
                png(&tree.scene, style.palette.surface, width).map_err(CliError::Picture)?
            }
            _ => svg(&tree.scene, title).into_bytes(),
        };
        output::write(&self.out, &bytes)
    }

    fn write_outline(&self, review: &Review, language: Language) -> Result<(), CliError> {
        if review.problem.is_none() {
            return Err(CliError::NoTree { file: self.input.name() });
        }
        output::write(&self.out, outline::write(review).as_bytes())?;
        let omitted = outline::omitted(review, language);
        if omitted.is_empty() {
            return Ok(());
        }
        let list = omitted.join(&tr!(language, "list-separator"));
        let file = self.out.display().to_string();
        let message = tr!(language, "convert-omitted", file = file, list = list);
        output::tell(&message, &tr!(language, "convert-omitted-remedy"))
    }
}
