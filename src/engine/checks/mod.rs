//! What would a coach remark? Every rule of the method that a program can decide, one check a file.

mod check;
mod finding;
mod hint;
mod lexicon;
mod text;
mod view;

mod absence_without_duty;
mod act_without_condition;
mod action_without_cause;
mod action_without_date;
mod action_without_measure;
mod action_without_owner;
mod cause_after_effect;
mod circle;
mod condition_had_ended;
mod confirmed_by_hearsay;
mod confirmed_without_fact;
mod contradicted_cause;
mod dramatic_word;
mod excuse_leaf;
mod fact_without_source;
mod false_by_refutation;
mod guess_as_fact;
mod human_error_leaf;
mod interim_without_permanent;
mod mental_state;
mod mental_state_leaf;
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
mod override_without_reason;
mod person_as_culprit;
mod problem_missing;
mod procedure_violation_leaf;
mod question_unanswered;
mod failed_read_back;
mod refuted_without_fact;
mod rejected_without_reason;
mod root_on_suspicion;
mod root_without_action;
mod same_cause_twice;
mod shallow_leaf;
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
pub use finding::{HintFinding, findings};
pub use hint::{Fix, Hint};

use hint::Hints;
use view::View;

use crate::document::Review;

/// What the checks remark on a review: by item, what concerns the whole review first, and on each item the gravest first.
///
/// Hints that the room has overridden with a reason are among them, and say so.
pub fn check(review: &Review) -> Vec<Hint> {
    let view = View::of(review);
    let mut hints = Hints::default();
    for check in catalogue() {
        check.run(&view, &mut hints);
    }
    hints.finish(review)
}
