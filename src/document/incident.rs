//! What happened: the header of the review.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::{FactId, Moment};

/// The incident.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Incident {
    /// A short name: 顧客情報 12,480件の流出.
    pub title: String,
    /// What happened, in a paragraph.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The organisation and the part of it that reports.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub organization: String,
    /// The systems concerned: 公開Webサーバー web-02.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub systems: String,
    /// How bad it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// The five times.
    pub times: IncidentTimes,
    /// The seven questions that have to be answered in public.
    pub questions: SevenQuestions,
    /// How much information.
    #[serde(skip_serializing_if = "Volume::is_unset")]
    pub volume: Volume,
    /// Whether that information was encrypted.
    pub encryption: Encryption,
}

/// How bad an incident is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// 軽微.
    Low,
    /// 中程度.
    Medium,
    /// 重大.
    High,
    /// 甚大.
    Critical,
}

/// The five times of an incident.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct IncidentTimes {
    /// 発生.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occurred: Option<Moment>,
    /// 検知.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detected: Option<Moment>,
    /// 封じ込め.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contained: Option<Moment>,
    /// 復旧.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Moment>,
    /// 公表.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Moment>,
}

/// The answers to the seven questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SevenQuestions {
    /// 誰が: who had access.
    pub who: Answer,
    /// 何に: which thing was accessed.
    pub what: Answer,
    /// どの情報を: which information.
    pub information: Answer,
    /// いつ.
    pub when: Answer,
    /// どこで.
    #[serde(rename = "where")]
    pub place: Answer,
    /// なぜ.
    pub why: Answer,
    /// なぜ分かったか: how it was discovered.
    pub discovery: Answer,
}

/// Which of the seven questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// 誰が.
    Who,
    /// 何に.
    What,
    /// どの情報を.
    Information,
    /// いつ.
    When,
    /// どこで.
    Where,
    /// なぜ.
    Why,
    /// なぜ分かったか.
    Discovery,
}

impl Question {
    /// All seven, in the order they are asked.
    pub const ALL: [Self; 7] =
        [Self::Who, Self::What, Self::Information, Self::When, Self::Where, Self::Why, Self::Discovery];
}

impl SevenQuestions {
    /// The answer to `question`.
    pub const fn answer(&self, question: Question) -> &Answer {
        match question {
            Question::Who => &self.who,
            Question::What => &self.what,
            Question::Information => &self.information,
            Question::When => &self.when,
            Question::Where => &self.place,
            Question::Why => &self.why,
            Question::Discovery => &self.discovery,
        }
    }

    /// The answer to `question`, to be changed.
    pub const fn answer_mut(&mut self, question: Question) -> &mut Answer {
        match question {
            Question::Who => &mut self.who,
            Question::What => &mut self.what,
            Question::Information => &mut self.information,
            Question::When => &mut self.when,
            Question::Where => &mut self.place,
            Question::Why => &mut self.why,
            Question::Discovery => &mut self.discovery,
        }
    }

    /// How many are answered in full.
    pub fn answered(&self) -> usize {
        Question::ALL.iter().filter(|&&question| self.answer(question).state == AnswerState::Answered).count()
    }
}

/// One answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Answer {
    /// The answer, in a sentence.
    pub text: String,
    /// Whether it answers the question in full.
    pub state: AnswerState,
    /// The facts it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// Whether a question is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnswerState {
    /// 未回答.
    #[default]
    Unanswered,
    /// 一部.
    Partial,
    /// 回答済.
    Answered,
}

/// How much information was touched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Volume {
    /// How many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// Of what: 件, 人, GB.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Which items: 氏名・住所・メール.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub items: String,
}

impl Volume {
    /// Whether nothing has been said.
    pub fn is_unset(&self) -> bool {
        *self == Self::default()
    }
}

/// Whether the information was encrypted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Encryption {
    /// 不明.
    #[default]
    Unknown,
    /// なし.
    Absent,
    /// 一部.
    Partial,
    /// すべて.
    Full,
}
