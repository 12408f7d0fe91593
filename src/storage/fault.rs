//! What is wrong with a value, a piece of JSON or a disk, by kind.
//!
//! `serde_json` tells its errors in English text only. They are sorted here, so that they can be told in every language;
//! a test holds this against the crate's own words.

use std::io::{self, ErrorKind};

/// What is wrong with a piece of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// The text ends too early.
    CutOff,
    /// A colon is missing after a name.
    Colon,
    /// A comma or a closing bracket is missing.
    Comma,
    /// A comma stands before a closing bracket.
    TrailingComma,
    /// Something follows after the end.
    Trailing,
    /// A name is not in quotation marks.
    Key,
    /// Something stands where a value should.
    Value,
    /// A text in quotation marks has characters that must not stand in it.
    Text,
    /// A number cannot be read.
    Number,
    /// Brackets are nested too deep.
    TooDeep,
}

impl SyntaxFault {
    pub(super) fn of(message: &str) -> Self {
        match message {
            "expected `:`" => Self::Colon,
            "expected `,` or `]`" | "expected `,` or `}`" => Self::Comma,
            "trailing comma" => Self::TrailingComma,
            "trailing characters" => Self::Trailing,
            "key must be a string" => Self::Key,
            "invalid number" | "number out of range" => Self::Number,
            "recursion limit exceeded" => Self::TooDeep,
            "invalid escape"
            | "invalid unicode code point"
            | "lone leading surrogate in hex escape"
            | "unexpected end of hex escape" => Self::Text,
            _ if message.starts_with("EOF while parsing") => Self::CutOff,
            _ if message.starts_with("control character") => Self::Text,
            _ => Self::Value,
        }
    }
}

/// What is wrong with a value that is JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueFault {
    /// An object has the same key twice.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A list stands where none can.
    MisplacedList,
    /// A field does not exist in this format.
    UnknownField {
        /// The field.
        field: String,
    },
    /// A field is missing.
    MissingField {
        /// The field.
        field: String,
    },
    /// A word is none of those that may stand there.
    UnknownWord {
        /// The word.
        word: String,
        /// Those that may.
        known: String,
    },
    /// The value is of another kind than expected.
    WrongKind {
        /// The kind that was expected.
        expected: Kind,
    },
    /// A text is not a name such as C3.
    NotAName {
        /// What was read.
        text: String,
        /// The letters that the name can begin with.
        prefix: String,
    },
    /// A text is not a time.
    NotATime {
        /// What was read.
        text: String,
    },
    /// Anything else, in the words of the reader.
    Other {
        /// What the reader says, in English.
        detail: String,
    },
}

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text in quotation marks.
    Text,
    /// A whole number, zero or more.
    Number,
    /// True or false.
    Truth,
    /// A list in square brackets.
    List,
    /// An object in braces.
    Object,
    /// A date such as 2026-03-02.
    Date,
}

impl Kind {
    /// The kind that serde calls `expected`.
    fn of(expected: &str) -> Option<Self> {
        match expected {
            "u32" | "u64" => Some(Self::Number),
            "a boolean" => Some(Self::Truth),
            "a sequence" => Some(Self::List),
            "a map" => Some(Self::Object),
            "a string" | "string or map" => Some(Self::Text),
            "a date string" => Some(Self::Date),
            _ if expected.starts_with("struct ") => Some(Self::Object),
            _ => None,
        }
    }
}

impl ValueFault {
    pub(super) fn of(message: &str) -> Self {
        let other = || Self::Other { detail: shortened(message) };
        if message == "misplaced list" {
            return Self::MisplacedList;
        }
        if let Some(key) = message.strip_prefix("duplicate key ").or(message.strip_prefix("duplicate field "))
        {
            return Self::DuplicateKey { key: quoted(key) };
        }
        if let Some(field) = message.strip_prefix("unknown field ") {
            return Self::UnknownField { field: quoted(field) };
        }
        if let Some(field) = message.strip_prefix("missing field ") {
            return Self::MissingField { field: quoted(field) };
        }
        if let Some(rest) = message.strip_prefix("unknown variant ") {
            let known = rest.rsplit_once("expected ").map_or("", |(_, known)| known);
            let known = known.trim_start_matches("one of ").replace('`', "");
            return Self::UnknownWord { word: quoted(rest), known };
        }
        if message.starts_with("invalid type: ") || message.starts_with("invalid value: ") {
            let expected = message.rsplit_once(", expected ").and_then(|(_, expected)| Kind::of(expected));
            return expected.map_or_else(other, |expected| Self::WrongKind { expected });
        }
        if let Some((text, form)) = message.rsplit_once(" is not of the form ") {
            let prefix = form.split('1').next().unwrap_or_default().to_owned();
            return Self::NotAName { text: quoted(text), prefix };
        }
        match message.rsplit_once(" is not a time such as ").map(|(text, _)| quoted(text)) {
            Some(text) => Self::NotATime { text },
            None => other(),
        }
    }
}

/// What stands in the first pair of backquotes; what was read may hold backquotes itself, and then ends early.
fn quoted(text: &str) -> String {
    shortened(text.split('`').nth(1).unwrap_or(text))
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// What is wrong with a file or a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiskFault {
    /// It does not exist.
    Missing,
    /// It exists already.
    Exists,
    /// It is a folder.
    Folder,
    /// The account may not.
    Denied,
    /// It is marked as read-only.
    ReadOnly,
    /// The disk is full, or the account's share of it.
    Full,
    /// Anything else, in the words of the operating system.
    Other(String),
}

impl From<io::Error> for DiskFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Missing,
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::PermissionDenied => Self::Denied,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::Full,
            _ => Self::Other(error.to_string()),
        }
    }
}
