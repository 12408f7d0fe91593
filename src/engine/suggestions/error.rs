//! What is wrong with a catalogue, on which line, and what helps?

use crate::language::{Explain, Language, tr};

/// A catalogue cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
pub struct CatalogueError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: CatalogueFault,
}

/// What is wrong with a line of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogueFault {
    /// It is not TOML.
    Syntax,
    /// A field that has to be there is absent.
    MissingField {
        /// Its name.
        field: String,
    },
    /// There is no such field.
    UnknownField {
        /// Its name.
        field: String,
    },
    /// A word that may not stand there.
    UnknownWord {
        /// The word.
        word: String,
        /// Those that may.
        known: String,
    },
    /// A control that no public catalogue has.
    UnknownControl {
        /// What was read.
        text: String,
    },
    /// A value of another kind: a text where a list has to be.
    WrongKind,
    /// An identifier that is empty, or has other characters than small letters, digits and hyphens.
    BadId {
        /// The identifier.
        id: String,
    },
    /// Two entries of one file have the same identifier.
    Twice {
        /// The identifier.
        id: String,
    },
    /// A text that has to be a date is none.
    NotADate {
        /// What was read.
        text: String,
    },
    /// A report that counts from another names none that stands before it.
    UnknownReport {
        /// The name.
        id: String,
    },
    /// Two entries of one file say the same.
    SameSentence {
        /// The entry on this line.
        id: String,
        /// The entry before.
        other: String,
    },
    /// An entry says nothing in either language.
    NoSentence {
        /// The entry.
        id: String,
    },
    /// An entry does not say when it is suggested.
    NoTrigger {
        /// The entry.
        id: String,
    },
    /// Words that cannot be sought, for a part of them is too short.
    BadPhrase {
        /// The entry.
        id: String,
        /// The words.
        phrase: String,
    },
}

impl CatalogueError {
    /// What the reader of TOML says, with the line where it says so.
    pub(in crate::engine) fn of(text: &str, error: &toml::de::Error) -> Self {
        Self {
            line: line(text, error.span().map_or(0, |span| span.start)),
            fault: fault(text, error.message()),
        }
    }
}

impl CatalogueError {
    /// The name of the entry that the line belongs to, in the text that was read; none where it belongs to none, or none is named.
    pub fn entry(&self, text: &str) -> Option<String> {
        let begins = |line: &&str| line.trim_start().starts_with("[[");
        let lines: Vec<&str> = text.lines().collect();
        let first = lines.iter().take(self.line).rposition(begins)?;
        let of_entry = lines.iter().skip(first + 1).take_while(|line| !begins(line));
        let name = of_entry.filter_map(|line| line.split_once('=')).find(|(key, _)| key.trim() == "id")?.1;
        let name = name.trim().trim_matches(['"', '\'']);
        (!name.is_empty()).then(|| name.to_owned())
    }
}

/// The line of a byte, from 1.
pub(in crate::engine) fn line(text: &str, byte: usize) -> usize {
    let before = text.as_bytes().get(..byte).unwrap_or(text.as_bytes());
    before.iter().filter(|&&byte| byte == b'\n').count() + 1
}

fn fault(text: &str, message: &str) -> CatalogueFault {
    let quoted = |text: &str| text.split('`').nth(1).unwrap_or_default().to_owned();
    if let Some(field) = message.strip_prefix("missing field ") {
        CatalogueFault::MissingField { field: quoted(field) }
    } else if let Some(field) = message.strip_prefix("unknown field ") {
        CatalogueFault::UnknownField { field: quoted(field) }
    } else if let Some(rest) = message.strip_prefix("unknown variant ") {
        let known = rest.rsplit_once("expected ").map_or("", |(_, known)| known);
        let known = known.trim_start_matches("one of ").replace('`', "");
        CatalogueFault::UnknownWord { word: quoted(rest), known }
    } else if let Some((text, _)) = message.split_once(" is not a control such as ") {
        CatalogueFault::UnknownControl { text: quoted(text) }
    } else if toml::de::DeTable::parse(text).is_ok() {
        CatalogueFault::WrongKind
    } else {
        CatalogueFault::Syntax
    }
}

impl Explain for CatalogueError {
    fn message(&self, language: Language) -> String {
        let what = match &self.fault {
            CatalogueFault::Syntax => tr!(language, "catalogue-syntax"),
            CatalogueFault::MissingField { field } => {
                tr!(language, "catalogue-missing-field", field = field.as_str())
            }
            CatalogueFault::UnknownField { field } => {
                tr!(language, "catalogue-unknown-field", field = field.as_str())
            }
            CatalogueFault::UnknownWord { word, .. } => {
                tr!(language, "catalogue-unknown-word", word = word.as_str())
            }
            CatalogueFault::UnknownControl { text } => {
                tr!(language, "catalogue-unknown-control", text = text.as_str())
            }
            CatalogueFault::WrongKind => tr!(language, "catalogue-wrong-kind"),
            CatalogueFault::BadId { id } => tr!(language, "catalogue-bad-id", id = id.as_str()),
            CatalogueFault::Twice { id } => tr!(language, "catalogue-twice", id = id.as_str()),
            CatalogueFault::NotADate { text } => {
                tr!(language, "catalogue-not-a-date", text = text.as_str())
            }
            CatalogueFault::UnknownReport { id } => {
                tr!(language, "catalogue-unknown-report", id = id.as_str())
            }
            CatalogueFault::SameSentence { id, other } => {
                tr!(language, "catalogue-same-sentence", id = id.as_str(), other = other.as_str())
            }
            CatalogueFault::NoSentence { id } => tr!(language, "catalogue-no-sentence", id = id.as_str()),
            CatalogueFault::NoTrigger { id } => tr!(language, "catalogue-no-trigger", id = id.as_str()),
            CatalogueFault::BadPhrase { id, phrase } => {
                tr!(language, "catalogue-bad-phrase", id = id.as_str(), phrase = phrase.as_str())
            }
        };
        tr!(language, "catalogue-at-line", line = self.line, what = what)
    }

    fn remedy(&self, language: Language) -> String {
        match &self.fault {
            CatalogueFault::Syntax => tr!(language, "catalogue-syntax-remedy"),
            CatalogueFault::MissingField { .. } => tr!(language, "catalogue-missing-field-remedy"),
            CatalogueFault::UnknownField { .. } => tr!(language, "catalogue-unknown-field-remedy"),
            CatalogueFault::UnknownWord { known, .. } => {
                tr!(language, "catalogue-unknown-word-remedy", known = known.as_str())
            }
            CatalogueFault::UnknownControl { .. } => tr!(language, "catalogue-unknown-control-remedy"),
            CatalogueFault::WrongKind => tr!(language, "catalogue-wrong-kind-remedy"),
            CatalogueFault::BadId { .. } => tr!(language, "catalogue-bad-id-remedy"),
            CatalogueFault::Twice { .. } => tr!(language, "catalogue-twice-remedy"),
            CatalogueFault::NotADate { .. } => tr!(language, "catalogue-not-a-date-remedy"),
            CatalogueFault::UnknownReport { .. } => tr!(language, "catalogue-unknown-report-remedy"),
            CatalogueFault::SameSentence { .. } => tr!(language, "catalogue-same-sentence-remedy"),
            CatalogueFault::NoSentence { .. } => tr!(language, "catalogue-no-sentence-remedy"),
            CatalogueFault::NoTrigger { .. } => tr!(language, "catalogue-no-trigger-remedy"),
            CatalogueFault::BadPhrase { .. } => tr!(language, "catalogue-bad-phrase-remedy"),
        }
    }
}
