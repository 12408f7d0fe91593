//! How strong is an action, and why? The action hierarchy of RCA2 (National Patient Safety Foundation, 2015).

use serde::Deserialize;

use crate::document::Strength;
use crate::language::{Language, tr};

/// What an action is by the RCA2 action hierarchy; its strength follows from that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// Stronger: the plant, or the architecture, is changed.
    Architecture,
    /// Stronger: an engineering control makes the wrong thing impossible.
    ForcingFunction,
    /// Stronger: steps or things that are not needed are taken away.
    Simplification,
    /// Stronger: all equipment or all processes are made alike.
    Standardization,
    /// Stronger: the leadership takes part in person.
    Leadership,
    /// Intermediate: a second one stands by.
    Redundancy,
    /// Intermediate: more people, or less work for them.
    Workload,
    /// Intermediate: software is enhanced or modified.
    Software,
    /// Intermediate: a checklist, or another aid to memory.
    Checklist,
    /// Intermediate: what looks alike no longer does.
    Lookalikes,
    /// Intermediate: what was said is read back.
    ReadBack,
    /// Intermediate: documentation or communication is enhanced.
    Documentation,
    /// Weaker: someone looks again.
    DoubleCheck,
    /// Weaker: a warning or a label.
    Warning,
    /// Weaker: a new procedure or policy.
    Procedure,
    /// Weaker: training.
    Training,
    /// Weaker: further study.
    Analysis,
}

impl Rung {
    /// The strength that goes with it.
    pub const fn strength(self) -> Strength {
        match self {
            Self::Architecture
            | Self::ForcingFunction
            | Self::Simplification
            | Self::Standardization
            | Self::Leadership => Strength::Strong,
            Self::Redundancy
            | Self::Workload
            | Self::Software
            | Self::Checklist
            | Self::Lookalikes
            | Self::ReadBack
            | Self::Documentation => Strength::Medium,
            Self::DoubleCheck | Self::Warning | Self::Procedure | Self::Training | Self::Analysis => {
                Strength::Weak
            }
        }
    }

    /// Why it has that strength, in a sentence.
    pub fn reason(self, language: Language) -> String {
        let key = match self {
            Self::Architecture => "rung-architecture",
            Self::ForcingFunction => "rung-forcing-function",
            Self::Simplification => "rung-simplification",
            Self::Standardization => "rung-standardization",
            Self::Leadership => "rung-leadership",
            Self::Redundancy => "rung-redundancy",
            Self::Workload => "rung-workload",
            Self::Software => "rung-software",
            Self::Checklist => "rung-checklist",
            Self::Lookalikes => "rung-lookalikes",
            Self::ReadBack => "rung-read-back",
            Self::Documentation => "rung-documentation",
            Self::DoubleCheck => "rung-double-check",
            Self::Warning => "rung-warning",
            Self::Procedure => "rung-procedure",
            Self::Training => "rung-training",
            Self::Analysis => "rung-analysis",
        };
        tr!(language, key)
    }
}
