//! What is a check, and which are there?

use std::fmt;

use crate::engine::checks::hint::Hints;
use crate::engine::checks::lexicon::Section;
use crate::engine::checks::part::Parts;
use crate::engine::checks::remedy::Remedy;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{
    absence_without_duty, act_without_condition, action_without_cause, action_without_date,
    action_without_measure, action_without_owner, below_refuted, cause_after_effect, chain_not_read, circle,
    competing_actions, condition_had_ended, confirmed_by_hearsay, confirmed_without_fact, contradicted_cause,
    dramatic_word, excuse_leaf, explained_already, fact_without_source, failed_read_back,
    false_by_refutation, gap_left, guess_as_fact, human_error_leaf, interim_without_permanent, mental_state,
    mental_state_leaf, missing_step, nature_against_time, necessity_unasked, no_escape_branch,
    no_latent_root, no_stop_reason, no_strong_action, norm_language, not_read_back, notification_late,
    noun_not_sentence, one_kind_of_effect, only_weak_actions, open_until_due, other_ways_unasked,
    override_without_reason, person_as_culprit, problem_missing, procedure_violation_leaf,
    question_unanswered, refuted_without_fact, rejected_without_reason, root_on_suspicion,
    root_without_action, same_cause_twice, shallow_leaf, similar_cause, single_path, subject_missing,
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
    /// Whether it speaks without being asked to.
    pub is_default: bool,
    /// The key of the sentence that says why it matters.
    pub(super) why: &'static str,
    /// The key of its source.
    pub(super) source: &'static str,
    /// What it looks at; one that looks at each cause names only what it looks at beyond the cause itself.
    pub(super) sees: Parts,
    /// How it looks.
    pub(super) look: Look,
}

/// How a check looks at a review.
#[derive(Clone, Copy)]
pub(super) enum Look {
    /// At the whole of it.
    Whole(fn(&'static Check, &View<'_>, &mut Hints)),
    /// At each cause that is not refuted, by itself.
    Each(fn(&'static Check, &View<'_>, Statement<'_>, &mut Hints)),
    /// For the words of a list, in the statement of each cause that is among these.
    Words {
        /// The list.
        list: Section,
        /// The causes.
        among: Among,
        /// What would settle it.
        remedy: Remedy,
    },
}

/// Causes that are not refuted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Among {
    All,
    /// All but the root causes.
    Inner,
    /// The root causes.
    Leaves,
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

    /// Looks at the whole review.
    pub(super) fn run(&'static self, view: &View<'_>, hints: &mut Hints) {
        match self.look {
            Look::Whole(run) => run(self, view, hints),
            Look::Each(_) | Look::Words { .. } => {
                view.statements().for_each(|statement| self.run_on(view, statement, hints));
            }
        }
    }

    /// Looks at one cause, if it looks at each by itself.
    pub(super) fn run_on(&'static self, view: &View<'_>, statement: Statement<'_>, hints: &mut Hints) {
        match self.look {
            Look::Whole(_) => {}
            Look::Each(run) => run(self, view, statement, hints),
            Look::Words { list, among, remedy } => {
                if statement.is_among(among) && statement.has(list) {
                    let fix = remedy(view, statement, list);
                    hints.add(self, statement.id).words(statement.words(list)).fix(fix);
                }
            }
        }
    }

    /// Whether it looks at each cause by itself.
    pub(super) const fn looks_at_each(&self) -> bool {
        !matches!(self.look, Look::Whole(_))
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
    CATALOGUE
}

static CATALOGUE: &[Check] = &[
    two_facts::CHECK,
    gap_left::CHECK,
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
    other_ways_unasked::CHECK,
    necessity_unasked::CHECK,
    explained_already::CHECK,
    act_without_condition::CHECK,
    together_unasked::CHECK,
    single_path::CHECK,
    shallow_leaf::CHECK,
    no_stop_reason::CHECK,
    human_error_leaf::CHECK,
    procedure_violation_leaf::CHECK,
    no_latent_root::CHECK,
    missing_step::CHECK,
    same_cause_twice::CHECK,
    similar_cause::CHECK,
    no_escape_branch::CHECK,
    viewpoint_missing::CHECK,
    chain_not_read::CHECK,
    confirmed_without_fact::CHECK,
    confirmed_by_hearsay::CHECK,
    refuted_without_fact::CHECK,
    contradicted_cause::CHECK,
    false_by_refutation::CHECK,
    below_refuted::CHECK,
    fact_without_source::CHECK,
    root_on_suspicion::CHECK,
    question_unanswered::CHECK,
    cause_after_effect::CHECK,
    condition_had_ended::CHECK,
    nature_against_time::CHECK,
    times_out_of_order::CHECK,
    substitute_before_cause::CHECK,
    notification_late::CHECK,
    timeline_gap::CHECK,
    open_until_due::CHECK,
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
    competing_actions::CHECK,
    action_without_cause::CHECK,
    override_without_reason::CHECK,
];
