//! What would a coach remark? Every rule of the method that a program can decide, one check a file.

mod changes;
mod check;
mod checked;
mod finding;
mod hint;
mod lexicon;
mod likeness;
mod part;
mod reading;
mod remedy;
mod selection;
mod standing;
mod view;

mod absence_without_duty;
mod act_without_condition;
mod action_without_cause;
mod action_without_date;
mod action_without_measure;
mod action_without_owner;
mod below_refuted;
mod cause_after_effect;
mod chain_not_read;
mod circle;
mod competing_actions;
mod condition_had_ended;
mod confirmed_by_hearsay;
mod confirmed_without_fact;
mod contradicted_cause;
mod dramatic_word;
mod excuse_leaf;
mod explained_already;
mod fact_without_source;
mod failed_read_back;
mod false_by_refutation;
mod gap_left;
mod guess_as_fact;
mod human_error_leaf;
mod interim_without_permanent;
mod mental_state;
mod mental_state_leaf;
mod missing_step;
mod nature_against_time;
mod necessity_unasked;
mod no_escape_branch;
mod no_latent_root;
mod no_stop_reason;
mod no_strong_action;
mod norm_language;
mod not_read_back;
mod notification_late;
mod noun_not_sentence;
mod one_kind_of_effect;
mod only_weak_actions;
mod open_until_due;
mod other_ways_unasked;
mod override_without_reason;
mod person_as_culprit;
mod problem_missing;
mod procedure_violation_leaf;
mod question_unanswered;
mod refuted_without_fact;
mod rejected_without_reason;
mod root_on_suspicion;
mod root_without_action;
mod same_cause_twice;
mod shallow_leaf;
mod similar_cause;
mod single_path;
mod subject_missing;
mod substitute_before_cause;
mod timeline_gap;
mod times_out_of_order;
mod together_unasked;
mod two_facts;
mod vague_action;
mod vague_amount;
mod vague_judgement;
mod viewpoint_missing;

pub use check::{Check, Level, catalogue};
pub use checked::Checked;
pub use finding::{HintFinding, findings};
pub use hint::{Fix, Hint};
pub use selection::Selection;

use crate::document::Review;

/// What the checks remark on a review: by item, what concerns the whole review first, and on each item the gravest first.
///
/// Hints that the room has overridden with a reason are among them, and say so. Only those checks speak that do without being
/// asked to.
pub fn check(review: &Review) -> Vec<Hint> {
    check_selected(review, &Selection::default())
}

/// The same, by the checks that are selected.
pub fn check_selected(review: &Review, selection: &Selection) -> Vec<Hint> {
    checked::look(review, selection).1
}
