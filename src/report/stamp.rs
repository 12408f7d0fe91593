//! What a report says of where it comes from, in words that a program finds without knowing PDF.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::DateTime;

use crate::document::CauseId;
use crate::engine::Knowledge;
use crate::language::Language;
use crate::report::editions::Edition;
use crate::report::options::{Paper, ReportOptions};

/// From what, how and by which version a report was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The version of Naze.
    pub version: String,
    /// The language of the words that were added.
    pub language: Language,
    /// When it was issued.
    pub issued: DateTime,
    /// For whom it is.
    pub edition: Edition,
    /// What it is printed on.
    pub paper: Paper,
    /// The causes whose branch is drawn as one card.
    pub folded: BTreeSet<CauseId>,
    /// The SHA-256 of the file of the review.
    pub review_digest: Option<[u8; 32]>,
}

impl Stamp {
    /// The namespace of our properties in XMP.
    pub(crate) const NAMESPACE: &str = "urn:naze:report";

    /// The stamp of a report that this version makes.
    pub(crate) fn of(options: &ReportOptions) -> Self {
        Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            language: options.language,
            issued: options.issued,
            edition: options.edition,
            paper: options.paper,
            folded: options.folded.clone(),
            review_digest: options.review_digest,
        }
    }

    /// The options with which the report was made, if it was made with `knowledge`.
    pub(crate) fn options(&self, knowledge: Arc<Knowledge>) -> ReportOptions {
        ReportOptions {
            language: self.language,
            issued: self.issued,
            edition: self.edition,
            knowledge,
            paper: self.paper,
            folded: self.folded.clone(),
            review_digest: self.review_digest,
        }
    }

    /// As properties of XMP.
    pub(crate) fn to_xmp(&self) -> String {
        let digest = self.review_digest.map(|digest| hexadecimal(&digest)).unwrap_or_default();
        let folded: Vec<String> = self.folded.iter().map(CauseId::to_string).collect();
        let folded = folded.join(" ");
        [
            ("version", self.version.as_str()),
            ("review", digest.as_str()),
            ("edition", self.edition.tag()),
            ("language", self.language.tag()),
            ("paper", self.paper.tag()),
            ("folded", folded.as_str()),
            ("issued", self.issued.to_string().as_str()),
        ]
        .map(|(name, value)| format!("<naze:{name}>{value}</naze:{name}>"))
        .concat()
    }

    /// The stamp in a PDF file; `None` where it has none that can be read.
    pub fn read(pdf: &[u8]) -> Option<Self> {
        let value = |name: &str| {
            let (open, close) = (format!("<naze:{name}>"), format!("</naze:{name}>"));
            let start = position(pdf, open.as_bytes())? + open.len();
            let rest = pdf.get(start..)?;
            let end = position(rest, close.as_bytes())?;
            std::str::from_utf8(rest.get(..end)?).ok()
        };
        let edition = value("edition")?;
        let paper = value("paper")?;
        let language = value("language")?;
        let issued: DateTime = value("issued")?.parse().ok()?;
        Some(Self {
            version: value("version")?.to_owned(),
            language: [Language::Japanese, Language::English].into_iter().find(|it| it.tag() == language)?,
            issued,
            edition: Edition::ALL.into_iter().find(|it| it.tag() == edition)?,
            paper: Paper::ALL.into_iter().find(|it| it.tag() == paper)?,
            folded: value("folded")?.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?,
            review_digest: digest(value("review")?),
        })
    }
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// Bytes as hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn digest(text: &str) -> Option<[u8; 32]> {
    let digits = text.as_bytes();
    if digits.len() != 64 {
        return None;
    }
    let mut digest = [0; 32];
    for (byte, pair) in digest.iter_mut().zip(digits.chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(digest)
}
