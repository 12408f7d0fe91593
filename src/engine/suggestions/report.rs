//! How do the suggestions stand in the findings? The shape is told in `docs/findings.md`.

use serde::Serialize;

use crate::document::{ActionEffect, ActionKind, CauseId, Effort, Strength};
use crate::engine::plans::Member;
use crate::engine::suggestions::hierarchy::Rung;
use crate::engine::suggestions::suggestion::Suggestion;
use crate::language::Language;

/// One suggestion, to be written as JSON.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(in crate::engine) struct SuggestionFinding {
    id: Member,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<String>,
    statement: String,
    kind: ActionKind,
    effect: ActionEffect,
    #[serde(skip_serializing_if = "Option::is_none")]
    strength: Option<Strength>,
    #[serde(skip_serializing_if = "Option::is_none")]
    strength_reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effort: Option<Effort>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    controls: Vec<String>,
    blocks: Vec<CauseId>,
    why: String,
    closes: String,
}

/// The suggestions as findings, with sentences in words of `language`.
pub(in crate::engine) fn findings(suggestions: &[Suggestion], language: Language) -> Vec<SuggestionFinding> {
    let finding = |(index, suggestion): (usize, &Suggestion)| SuggestionFinding {
        id: Member::Suggested(index),
        entry: suggestion.entry.clone(),
        statement: suggestion.statement(language).to_owned(),
        kind: suggestion.kind,
        effect: suggestion.effect,
        strength: suggestion.strength(),
        strength_reason: suggestion.rung.map(|rung: Rung| rung.reason(language)),
        effort: suggestion.effort,
        controls: suggestion.controls.iter().map(ToString::to_string).collect(),
        blocks: suggestion.blocks.clone(),
        why: suggestion.why(language),
        closes: suggestion.would_close(language),
    };
    suggestions.iter().enumerate().map(finding).collect()
}
