//! What was observed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::{CauseId, ContentHash, Interval};

/// One observation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Fact {
    /// What was observed, in one sentence.
    pub statement: String,
    /// Which of the 5W1H questions it answers.
    pub aspect: Aspect,
    /// When it was so.
    #[serde(skip_serializing_if = "Interval::is_unset")]
    pub time: Interval,
    /// Where it was read: a log, a record, a person's role.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// How sure the observation is.
    pub certainty: FactCertainty,
    /// Who may read it.
    #[serde(skip_serializing_if = "Audience::is_default")]
    pub audience: Audience,
    /// The causes that it supports.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub supports: Vec<CauseId>,
    /// The causes that it refutes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub refutes: Vec<CauseId>,
    /// The pieces of the review's evidence that show it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<ContentHash>,
}

/// The questions of 5W1H, and how much.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// いつ.
    When,
    /// どこ.
    Where,
    /// 誰.
    Who,
    /// 何.
    #[default]
    What,
    /// なぜ.
    Why,
    /// どう.
    How,
    /// どれだけ.
    HowMuch,
}

impl Aspect {
    /// All of them, in the order of the questions.
    pub const ALL: [Self; 7] =
        [Self::When, Self::Where, Self::Who, Self::What, Self::Why, Self::How, Self::HowMuch];
}

/// How sure an observation is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum FactCertainty {
    /// 裏付けあり: a record shows it.
    Recorded,
    /// 証言: somebody said so.
    #[default]
    Reported,
    /// 未確認: it has to be looked up.
    Unverified,
}

impl FactCertainty {
    /// All of them, the surest first.
    pub const ALL: [Self; 3] = [Self::Recorded, Self::Reported, Self::Unverified];
}

/// Who may read an item; each edition of the report leaves out what is not for its readers.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// 社内限り.
    Internal,
    /// 関係者.
    #[default]
    Stakeholders,
    /// 公表.
    Public,
}

impl Audience {
    /// Whether it is what a new item has.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}
