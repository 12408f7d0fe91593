//! What is a check, and which are there?

use std::fmt;

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{
    absence_without_duty, act_without_condition, action_without_cause, action_without_date,
    action_without_measure, action_without_owner, cause_after_effect, circle, condition_had_ended,
    confirmed_by_hearsay, confirmed_without_fact, contradicted_cause, dramatic_word, excuse_leaf,
    fact_without_source, failed_read_back, false_by_refutation, guess_as_fact, human_error_leaf,
    interim_without_permanent, mental_state, mental_state_leaf, no_escape_branch, no_latent_root,
    no_stop_reason, no_strong_action, norm_language, not_read_back, notification_late, noun_not_sentence,
    one_kind_of_effect, only_weak_actions, override_without_reason, person_as_culprit, problem_missing,
    procedure_violation_leaf, question_unanswered, refuted_without_fact, rejected_without_reason,
    root_on_suspicion, root_without_action, same_cause_twice, shallow_leaf, single_path, subject_missing,
    substitute_before_cause, timeline_gap, times_out_of_order, together_unasked, two_facts, vague_action,
    vague_amount, vague_judgement, viewpoint_missing,
};
use crate::language::{Language, message};

/// One rule of the method.
#[derive(Clone, Copy)]
pub struct Check {
    /// Its stable name, under which it is overridden: `mental-state-leaf`.
    pub name: &'static str,
    /// Its place in the table of docs/method.md: W06.
    pub rule: &'static str,
    /// How grave its hints are.
    pub level: Level,
    /// The key of the sentence that says why it matters.
    pub(super) why: &'static str,
    /// The key of its source.
    pub(super) source: &'static str,
    pub(super) run: fn(&Check, &View<'_>, &mut Hints),
}

/// How grave a hint is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 誤り: the analysis must not be left like this.
    Error,
    /// 警告: it is likely to mislead.
    Warning,
    /// 問い: a question to the room.
    Hint,
}

impl Check {
    /// Why it matters, in a sentence.
    pub fn why(&self, language: Language) -> String {
        message(language, self.why, None)
    }

    /// Where the rule comes from.
    pub fn source(&self, language: Language) -> String {
        message(language, self.source, None)
    }

    pub(super) fn run(&self, view: &View<'_>, hints: &mut Hints) {
        (self.run)(self, view, hints);
    }
}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl PartialEq for Check {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Check {}

impl Level {
    /// What it is called in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }

    /// What it is called on screen.
    pub fn word(self, language: Language) -> String {
        let key = match self {
            Self::Error => "check-level-error",
            Self::Warning => "check-level-warning",
            Self::Hint => "check-level-hint",
        };
        message(language, key, None)
    }
}

/// All checks, in the order of the method: wording, structure, evidence, time, actions.
pub const fn catalogue() -> &'static [Check] {
    &[
        two_facts::CHECK,
        subject_missing::CHECK,
        noun_not_sentence::CHECK,
        vague_amount::CHECK,
        vague_judgement::CHECK,
        dramatic_word::CHECK,
        norm_language::CHECK,
        mental_state::CHECK,
        mental_state_leaf::CHECK,
        person_as_culprit::CHECK,
        excuse_leaf::CHECK,
        guess_as_fact::CHECK,
        absence_without_duty::CHECK,
        circle::CHECK,
        problem_missing::CHECK,
        not_read_back::CHECK,
        failed_read_back::CHECK,
        act_without_condition::CHECK,
        together_unasked::CHECK,
        single_path::CHECK,
        shallow_leaf::CHECK,
        no_stop_reason::CHECK,
        human_error_leaf::CHECK,
        procedure_violation_leaf::CHECK,
        no_latent_root::CHECK,
        false_by_refutation::CHECK,
        same_cause_twice::CHECK,
        no_escape_branch::CHECK,
        viewpoint_missing::CHECK,
        confirmed_without_fact::CHECK,
        confirmed_by_hearsay::CHECK,
        refuted_without_fact::CHECK,
        contradicted_cause::CHECK,
        fact_without_source::CHECK,
        root_on_suspicion::CHECK,
        question_unanswered::CHECK,
        cause_after_effect::CHECK,
        condition_had_ended::CHECK,
        times_out_of_order::CHECK,
        substitute_before_cause::CHECK,
        notification_late::CHECK,
        timeline_gap::CHECK,
        vague_action::CHECK,
        root_without_action::CHECK,
        only_weak_actions::CHECK,
        no_strong_action::CHECK,
        action_without_owner::CHECK,
        action_without_date::CHECK,
        action_without_measure::CHECK,
        rejected_without_reason::CHECK,
        interim_without_permanent::CHECK,
        one_kind_of_effect::CHECK,
        action_without_cause::CHECK,
        override_without_reason::CHECK,
    ]
}
