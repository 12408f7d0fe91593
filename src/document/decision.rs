//! What the meeting decided.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::Audience;

/// One decision of the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Decision {
    /// What was decided.
    pub statement: String,
    /// Why so and not otherwise.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// On which day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub decided: Option<Date>,
    /// Who may read it.
    #[serde(skip_serializing_if = "Audience::is_default")]
    pub audience: Audience,
}
