//! Who took part.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One person in the review.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Participant {
    /// The name.
    pub name: String,
    /// The part in the meeting.
    pub role: Role,
    /// The job, which stands for the name where names are left out: 情報システム部 主任.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
}

/// A person's part in the review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 進行.
    Facilitator,
    /// 記録.
    Scribe,
    /// 参加.
    #[default]
    Member,
    /// 助言: knows the field, was not there.
    Adviser,
    /// 承認: decides on the plan.
    Approver,
}
