//! What is told of a hint in JSON? The shape is told in `docs/findings.md`.

use serde::Serialize;

use crate::document::ItemId;
use crate::engine::checks::Hint;
use crate::language::Language;

/// A hint, to be written as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HintFinding {
    check: &'static str,
    level: &'static str,
    item: Option<ItemId>,
    message: String,
    why: String,
    source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    overridden: Option<String>,
}

/// The hints in words of `language`.
pub fn findings(hints: &[Hint], language: Language) -> Vec<HintFinding> {
    let finding = |hint: &Hint| HintFinding {
        check: hint.check.name,
        level: hint.level().code(),
        item: hint.item,
        message: hint.message(language),
        why: hint.why(language),
        source: hint.source(language),
        overridden: hint.overridden.clone(),
    };
    hints.iter().map(finding).collect()
}
