//! What it cost.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::Audience;

/// One damage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Damage {
    /// Which of the six kinds.
    pub kind: DamageKind,
    /// What it was for.
    pub statement: String,
    /// The amount in whole units of the currency; absent where it has no price or is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<u64>,
    /// ISO 4217 code of the currency: JPY.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub currency: String,
    /// How the amount was come by: an invoice, a quotation, a unit price times a number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub basis: String,
    /// Whether the amount is an estimate.
    pub certainty: Certainty,
    /// Who may read it.
    #[serde(skip_serializing_if = "Audience::is_default")]
    pub audience: Audience,
}

/// The six kinds of damage (JNSA, インシデント損害額調査レポート).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DamageKind {
    /// 費用損害: responding to the incident.
    #[default]
    ResponseCost,
    /// 賠償損害.
    Compensation,
    /// 利益損害.
    LostProfit,
    /// 金銭損害: money paid to the attacker or stolen.
    MoneyPaid,
    /// 行政損害: fines.
    Administrative,
    /// 無形損害: reputation, share price.
    Intangible,
}

impl DamageKind {
    /// All kinds, in the order of the report.
    pub const ALL: [Self; 6] = [
        Self::ResponseCost,
        Self::Compensation,
        Self::LostProfit,
        Self::MoneyPaid,
        Self::Administrative,
        Self::Intangible,
    ];
}

/// 見込み・確定.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// 見込み.
    #[default]
    Estimated,
    /// 確定.
    Confirmed,
}
