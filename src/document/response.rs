//! What was done about the incident, and whom it was reported to.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::{Moment, ParticipantId};

/// The five phases of the response.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ResponsePhase {
    /// 原因調査.
    #[default]
    CauseInvestigation,
    /// 暫定復旧.
    InterimRecovery,
    /// 被害調査.
    DamageInvestigation,
    /// 再発防止.
    Prevention,
    /// 公表.
    Publication,
}

impl ResponsePhase {
    /// All phases, in order.
    pub const ALL: [Self; 5] = [
        Self::CauseInvestigation,
        Self::InterimRecovery,
        Self::DamageInvestigation,
        Self::Prevention,
        Self::Publication,
    ];
}

/// How far a phase has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Phase {
    /// Whether it runs.
    pub state: PhaseState,
    /// When it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started: Option<Moment>,
    /// When it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finished: Option<Moment>,
    /// What the reader should know of it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Whether a phase runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PhaseState {
    /// 未着手.
    #[default]
    NotStarted,
    /// 進行中.
    Underway,
    /// 完了.
    Done,
}

/// One task of the response.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Task {
    /// What has to be done.
    pub statement: String,
    /// The phase it belongs to.
    pub phase: ResponsePhase,
    /// Who does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<ParticipantId>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub due: Option<Date>,
    /// When it was done, if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<Moment>,
}

/// One report to an authority, a partner or the people concerned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Notification {
    /// To whom: 個人情報保護委員会.
    pub recipient: String,
    /// Which report.
    pub kind: NotificationKind,
    /// The rule that asks for it: 個人情報保護法 第26条.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub rule: String,
    /// When the organisation knew, which is when the clock starts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aware: Option<Moment>,
    /// When it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Moment>,
    /// When it was sent, if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent: Option<Moment>,
}

/// 速報・確報・その他.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NotificationKind {
    /// 速報.
    Preliminary,
    /// 確報.
    Final,
    /// その他.
    #[default]
    Other,
}
