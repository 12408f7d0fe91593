//! What will be done so that it does not happen again.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::{Audience, CauseId, Moment, ParticipantId};

/// One action.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Action {
    /// What will be done, in one sentence.
    pub statement: String,
    /// For now, for good, or elsewhere.
    pub kind: ActionKind,
    /// What it does to its causes.
    pub effect: ActionEffect,
    /// The causes that it blocks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<CauseId>,
    /// Its place in the RCA2 action hierarchy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strength: Option<Strength>,
    /// How much work it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<Effort>,
    /// How far it has come.
    pub stage: Stage,
    /// Why it was rejected, if it was.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub rejection_reason: String,
    /// The one person who answers for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<ParticipantId>,
    /// The day by which it has to be in production.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub due: Option<Date>,
    /// How its effect will be measured.
    #[serde(skip_serializing_if = "Measure::is_unset")]
    pub measure: Measure,
    /// How it did in the staging environment.
    #[serde(skip_serializing_if = "StagingTest::is_unset")]
    pub staging: StagingTest,
    /// The quiet hours in which it goes to production.
    #[serde(skip_serializing_if = "Window::is_unset")]
    pub window: Window,
    /// Who may read it.
    #[serde(skip_serializing_if = "Audience::is_default")]
    pub audience: Audience,
}

/// 暫定・恒久・水平展開.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// 恒久: for good.
    #[default]
    Permanent,
    /// 暫定: until the permanent one is there; never completes a plan.
    Interim,
    /// 水平展開: the same weakness elsewhere.
    Horizontal,
}

/// 防止・検知・緩和.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ActionEffect {
    /// 防止: the causes it blocks can no longer be.
    #[default]
    Prevent,
    /// 検知: they are noticed sooner.
    Detect,
    /// 緩和: they do less harm.
    Mitigate,
}

/// 強・中・弱: the action hierarchy of RCA2 (National Patient Safety Foundation, 2015).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// 弱: it relies on people remembering.
    Weak,
    /// 中: it helps people.
    Medium,
    /// 強: it makes the wrong thing impossible or unneeded.
    Strong,
}

/// How much work an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Effort {
    /// 小.
    Small,
    /// 中.
    Medium,
    /// 大.
    Large,
}

/// How far an action has come.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// 提案.
    #[default]
    Proposed,
    /// 計画.
    Planned,
    /// 検証環境.
    Staging,
    /// 本番.
    Production,
    /// 効果確認済.
    Verified,
    /// 却下.
    Rejected,
}

impl Stage {
    /// Whether the action works already.
    pub const fn is_in_force(self) -> bool {
        matches!(self, Self::Production | Self::Verified)
    }
}

/// How an action's effect will be measured (RCA2: a process or outcome measure).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Measure {
    /// What is measured.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// How it is measured.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub how: String,
    /// The value that counts as success.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub expected: String,
    /// The day on which it is measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub when: Option<Date>,
    /// Who measures it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<ParticipantId>,
    /// What came of it.
    #[serde(skip_serializing_if = "MeasureResult::is_unset")]
    pub result: MeasureResult,
}

impl Measure {
    /// Whether nothing has been said.
    pub fn is_unset(&self) -> bool {
        *self == Self::default()
    }
}

/// What came of measuring an action's effect.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct MeasureResult {
    /// Whether the value that counts as success was reached.
    pub outcome: MeasureOutcome,
    /// When it was measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub on: Option<Date>,
    /// What was seen.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl MeasureResult {
    /// Whether nothing has been said.
    pub fn is_unset(&self) -> bool {
        *self == Self::default()
    }
}

/// Whether an action's effect was as expected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeasureOutcome {
    /// 未測定.
    #[default]
    NotMeasured,
    /// 達成.
    Met,
    /// 未達.
    Missed,
}

/// How an action did in the staging environment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StagingTest {
    /// What came out.
    pub outcome: StagingOutcome,
    /// When it was tried.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub on: Option<Date>,
    /// What was seen.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl StagingTest {
    /// Whether nothing has been said.
    pub fn is_unset(&self) -> bool {
        *self == Self::default()
    }
}

/// What came out of the trial in the staging environment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StagingOutcome {
    /// 未実施.
    #[default]
    NotRun,
    /// 合格.
    Passed,
    /// 不合格.
    Failed,
}

/// The announced hours in which an action goes to production.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Window {
    /// From.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Moment>,
    /// To.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Moment>,
    /// When its users were told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub announced: Option<Moment>,
}

impl Window {
    /// Whether nothing has been said.
    pub fn is_unset(&self) -> bool {
        *self == Self::default()
    }
}
