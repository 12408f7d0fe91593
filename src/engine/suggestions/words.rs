//! What is said of a suggestion: why it is made, and what it would close?

use num_bigint::BigUint;

use crate::document::ActionEffect;
use crate::engine::suggestions::situation::Circumstance;
use crate::engine::suggestions::suggestion::{Reason, Suggestion};
use crate::language::{Language, duration, grouped, tr};

impl Suggestion {
    /// Why it is made, a sentence for each reason.
    pub fn why(&self, language: Language) -> String {
        let reasons: Vec<String> = self.reasons.iter().map(|reason| reason.sentence(language)).collect();
        reasons.join(&tr!(language, "suggestion-and"))
    }

    /// What it would close, in a sentence.
    pub fn would_close(&self, language: Language) -> String {
        let closes = &self.closes;
        match self.effect {
            ActionEffect::Detect => return tr!(language, "closes-detect"),
            ActionEffect::Mitigate => return tr!(language, "closes-mitigate"),
            ActionEffect::Prevent if !self.is_preventive() => return tr!(language, "closes-interim"),
            ActionEffect::Prevent => {}
        }
        let of = grouped(closes.of);
        match closes.open {
            _ if closes.of == 0 => match &closes.through {
                Some(paths) if *paths > BigUint::ZERO => {
                    let count = u64::try_from(paths).unwrap_or(u64::MAX);
                    tr!(language, "closes-second", paths = grouped(paths), count = count)
                }
                _ => tr!(language, "closes-nothing"),
            },
            None => tr!(language, "closes-unknown"),
            Some(0) => tr!(language, "closes-none", of = of),
            Some(open) if open == closes.of && closes.is_all => {
                tr!(language, "closes-all", of = of, count = closes.of)
            }
            Some(open) if closes.is_all => tr!(language, "closes-some", paths = grouped(open), of = of),
            Some(open) => tr!(language, "closes-some-listed", paths = grouped(open), of = of),
        }
    }
}

impl Reason {
    /// The reason in a sentence.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Wording { cause, words } => {
                let quoted: Vec<String> =
                    words.iter().map(|word| tr!(language, "reason-word", word = word.as_str())).collect();
                let words = quoted.join(&tr!(language, "list-separator"));
                tr!(language, "reason-wording", cause = cause.to_string(), words = words)
            }
            Self::Factor { cause } => tr!(language, "reason-factor", cause = cause.to_string()),
            Self::Pivotal { cause } => tr!(language, "reason-block-first", cause = cause.to_string()),
            Self::Shared { cause, effects } => {
                tr!(language, "reason-fix-once", cause = cause.to_string(), effects = *effects)
            }
            Self::OneBarrier { action, paths } => {
                tr!(language, "reason-one-barrier", action = action.to_string(), paths = *paths)
            }
            Self::Place { fact: Some(fact) } => {
                tr!(language, "reason-place-fact", fact = fact.to_string())
            }
            Self::Place { fact: None } => tr!(language, "reason-place"),
            Self::Unnoticed { minutes } => {
                tr!(language, "reason-unnoticed", gap = duration(language, *minutes))
            }
            Self::Circumstance(circumstance) => circumstance.sentence(language),
        }
    }
}

impl Circumstance {
    /// The circumstance in a sentence.
    pub fn sentence(self, language: Language) -> String {
        let key = match self {
            Self::NotEncrypted => "circumstance-not-encrypted",
            Self::DetectedLate => "circumstance-detected-late",
            Self::FoundOutside => "circumstance-found-outside",
            Self::Credentials => "circumstance-credentials",
            Self::CardData => "circumstance-card-data",
            Self::PersonalData => "circumstance-personal-data",
            Self::ContainedLate => "circumstance-contained-late",
            Self::WrongfulPurpose => "circumstance-wrongful-purpose",
        };
        tr!(language, key)
    }
}
