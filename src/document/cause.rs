//! What led to what: causes and the explanations that join them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::{Audience, CauseId};

/// One statement in the why-why tree. The top one is the problem.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Cause {
    /// What happened or what held, in one sentence.
    pub statement: String,
    /// How sure the room is.
    pub state: State,
    /// Alternatives: each is a set of causes that together suffice for this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub explanations: Vec<Explanation>,
    /// What kind of factor it is.
    #[serde(skip_serializing_if = "Factor::is_unset")]
    pub factor: Factor,
    /// Why the team asks no further, where it asks no further.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop_reason: Option<StopReason>,
    /// Who may read it.
    #[serde(skip_serializing_if = "Audience::is_default")]
    pub audience: Audience,
}

impl Cause {
    /// A cause that says `statement`, suspected until someone confirms it.
    pub fn new(statement: impl Into<String>) -> Self {
        Self { statement: statement.into(), ..Self::default() }
    }

    /// The causes of all explanations, in reading order.
    pub fn causes(&self) -> impl Iterator<Item = CauseId> + '_ {
        self.explanations.iter().flat_map(|explanation| explanation.causes.iter().map(|link| link.cause))
    }
}

/// A set of causes that together suffice for their effect.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// The causes, in reading order; never empty, each at most once.
    pub causes: Vec<Link>,
    /// What the room answered to 「Xだから、Y」, asked once for the whole set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_back: Option<ReadBack>,
}

impl Explanation {
    /// An explanation by one cause alone, about which nothing has been asked.
    pub fn of(cause: CauseId) -> Self {
        Self { causes: vec![Link::new(cause)], read_back: None }
    }

    /// The causes of the set, in reading order.
    pub fn members(&self) -> impl Iterator<Item = CauseId> + '_ {
        self.causes.iter().map(|link| link.cause)
    }

    /// Whether `cause` is one of the set.
    pub fn contains(&self, cause: CauseId) -> bool {
        self.causes.iter().any(|link| link.cause == cause)
    }
}

/// One cause's place in an explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The cause.
    pub cause: CauseId,
    /// Whether the room was asked if this cause alone would have been enough.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub together_asked: bool,
    /// Whether the room was asked if the effect would have happened without this cause, and said that it would not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub necessity_asked: bool,
}

impl Link {
    /// A link about which nothing has been asked.
    pub const fn new(cause: CauseId) -> Self {
        Self { cause, together_asked: false, necessity_asked: false }
    }
}

/// How sure the room is of a cause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// 確認済: there is evidence.
    Confirmed,
    /// 推定: it fits, and nobody has shown it.
    #[default]
    Suspected,
    /// 否定: shown not to be so; it stays in the tree, and nothing is derived from it.
    Refuted,
}

/// The answer to 「Xだから、Yが起きた」.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReadBack {
    /// It reads true.
    Holds,
    /// It does not.
    Fails,
    /// The room does not know.
    Unsure,
}

/// The kinds that a cause is sorted into; each is unset until the room says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Factor {
    /// From inside or from outside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// What it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<Domain>,
    /// Why it happened, or why it was not caught.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub branch: Option<Branch>,
    /// Something done, or something that held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nature: Option<Nature>,
}

impl Factor {
    /// Whether nothing has been said.
    pub fn is_unset(&self) -> bool {
        *self == Self::default()
    }
}

/// 内部要因・外部要因.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// 内部.
    Internal,
    /// 外部.
    External,
}

/// What a cause concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Domain {
    /// 人.
    People,
    /// 手順・プロセス.
    Process,
    /// 技術.
    Technology,
    /// 組織.
    Organization,
    /// 取引先・委託先.
    Supplier,
    /// 環境.
    Environment,
}

impl Domain {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::People,
        Self::Process,
        Self::Technology,
        Self::Organization,
        Self::Supplier,
        Self::Environment,
    ];
}

/// 発生・流出: why it happened, and why it was not caught.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Branch {
    /// 発生.
    Occurrence,
    /// 流出.
    Escape,
}

/// 行為・状態.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// 行為: an instant.
    Act,
    /// 状態: an interval.
    Condition,
}

/// Why the team asks no further (IEC 62740: the stopping rule).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StopReason {
    /// 対策可能: an action can cut here.
    Actionable,
    /// 管轄外: beyond what the organisation decides.
    OutOfScope,
    /// 不明(要調査): nobody knows yet.
    Unknown,
    /// これ以上効果なし: going deeper would change nothing.
    NoFurtherBenefit,
}
