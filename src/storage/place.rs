//! Where in a file something stands.

use crate::language::{Language, tr};

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// The way from the top of the review: `causes.C7.explanations[0]`; empty where there is none.
    pub path: String,
}

impl Place {
    /// The place that `serde_json` reports, whose columns count bytes.
    pub(super) fn in_json(text: &str, error: &serde_json::Error) -> Self {
        let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
        let column = line.char_indices().take_while(|&(offset, _)| offset < error.column()).count();
        Self { line: error.line(), column: column.max(1), path: String::new() }
    }

    /// The place in words: 12行目の5文字目（causes.C7）, line 12, column 5 (causes.C7).
    pub fn words(&self, language: Language) -> String {
        if self.path.is_empty() {
            return tr!(language, "place", line = self.line, column = self.column);
        }
        tr!(language, "place-path", line = self.line, column = self.column, path = self.path.as_str())
    }
}
