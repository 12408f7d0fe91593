//! The words for the values of a review: 確認済, confirmed.

use crate::document::{
    ActionEffect, ActionKind, AnswerState, Aspect, Audience, Branch, Certainty, DamageKind, Domain, Effort,
    Encryption, FactCertainty, MeasureOutcome, Nature, NotificationKind, Origin, PhaseState, Precision,
    Question, ReadBack, Requirement, ResponsePhase, Role, Severity, Stage, StagingOutcome, State, StopReason,
    Strength,
};
use crate::language::{Language, message};

/// A value that has a word in each language.
pub trait Term: Copy {
    /// The key of its word in `assets/locales/*/terms.ftl`.
    fn key(self) -> &'static str;

    /// Its word.
    fn word(self, language: Language) -> String {
        message(language, self.key(), None)
    }
}

macro_rules! terms {
    ($($type:ident { $($value:ident => $key:literal,)* })*) => {
        $(
            impl Term for $type {
                fn key(self) -> &'static str {
                    match self { $(Self::$value => $key,)* }
                }
            }
        )*
    };
}

terms! {
    State {
        Confirmed => "state-confirmed",
        Suspected => "state-suspected",
        Refuted => "state-refuted",
    }
    ReadBack {
        Holds => "read-back-holds",
        Fails => "read-back-fails",
        Unsure => "read-back-unsure",
    }
    Origin {
        Internal => "origin-internal",
        External => "origin-external",
    }
    Domain {
        People => "domain-people",
        Process => "domain-process",
        Technology => "domain-technology",
        Organization => "domain-organization",
        Supplier => "domain-supplier",
        Environment => "domain-environment",
    }
    Branch {
        Occurrence => "branch-occurrence",
        Escape => "branch-escape",
    }
    Nature {
        Act => "nature-act",
        Condition => "nature-condition",
    }
    StopReason {
        Actionable => "stop-reason-actionable",
        OutOfScope => "stop-reason-out-of-scope",
        Unknown => "stop-reason-unknown",
        NoFurtherBenefit => "stop-reason-no-further-benefit",
    }
    Aspect {
        When => "aspect-when",
        Where => "aspect-where",
        Who => "aspect-who",
        What => "aspect-what",
        Why => "aspect-why",
        How => "aspect-how",
        HowMuch => "aspect-how-much",
    }
    FactCertainty {
        Recorded => "fact-certainty-recorded",
        Reported => "fact-certainty-reported",
        Unverified => "fact-certainty-unverified",
    }
    Audience {
        Internal => "audience-internal",
        Stakeholders => "audience-stakeholders",
        Public => "audience-public",
    }
    ActionKind {
        Permanent => "action-kind-permanent",
        Interim => "action-kind-interim",
        Horizontal => "action-kind-horizontal",
    }
    ActionEffect {
        Prevent => "action-effect-prevent",
        Detect => "action-effect-detect",
        Mitigate => "action-effect-mitigate",
    }
    Strength {
        Weak => "strength-weak",
        Medium => "strength-medium",
        Strong => "strength-strong",
    }
    Effort {
        Small => "effort-small",
        Medium => "effort-medium",
        Large => "effort-large",
    }
    Stage {
        Proposed => "stage-proposed",
        Planned => "stage-planned",
        Staging => "stage-staging",
        Production => "stage-production",
        Verified => "stage-verified",
        Rejected => "stage-rejected",
    }
    StagingOutcome {
        NotRun => "staging-not-run",
        Passed => "staging-passed",
        Failed => "staging-failed",
    }
    MeasureOutcome {
        NotMeasured => "measure-not-measured",
        Met => "measure-met",
        Missed => "measure-missed",
    }
    Requirement {
        StagingPassed => "requirement-staging",
        WindowSet => "requirement-window",
        WindowAnnounced => "requirement-announced",
        MeasureMet => "requirement-measure",
    }
    DamageKind {
        ResponseCost => "damage-response-cost",
        Compensation => "damage-compensation",
        LostProfit => "damage-lost-profit",
        MoneyPaid => "damage-money-paid",
        Administrative => "damage-administrative",
        Intangible => "damage-intangible",
    }
    Certainty {
        Estimated => "certainty-estimated",
        Confirmed => "certainty-confirmed",
    }
    Role {
        Facilitator => "role-facilitator",
        Scribe => "role-scribe",
        Member => "role-member",
        Adviser => "role-adviser",
        Approver => "role-approver",
    }
    ResponsePhase {
        CauseInvestigation => "phase-cause-investigation",
        InterimRecovery => "phase-interim-recovery",
        DamageInvestigation => "phase-damage-investigation",
        Prevention => "phase-prevention",
        Publication => "phase-publication",
    }
    PhaseState {
        NotStarted => "phase-state-not-started",
        Underway => "phase-state-underway",
        Done => "phase-state-done",
    }
    NotificationKind {
        Preliminary => "notification-preliminary",
        Final => "notification-final",
        Other => "notification-other",
    }
    Severity {
        Low => "severity-low",
        Medium => "severity-medium",
        High => "severity-high",
        Critical => "severity-critical",
    }
    Question {
        Who => "question-who",
        What => "question-what",
        Information => "question-information",
        When => "question-when",
        Where => "question-where",
        Why => "question-why",
        Discovery => "question-discovery",
    }
    AnswerState {
        Unanswered => "answer-unanswered",
        Partial => "answer-partial",
        Answered => "answer-answered",
    }
    Encryption {
        Unknown => "encryption-unknown",
        Absent => "encryption-absent",
        Partial => "encryption-partial",
        Full => "encryption-full",
    }
    Precision {
        Minute => "precision-minute",
        Hour => "precision-hour",
        Day => "precision-day",
        Around => "precision-around",
        Unknown => "precision-unknown",
    }
}
