//! Carries out one edit: wholly, or not at all.

mod evidence;
mod records;
mod together;
mod tree;

use crate::document::Review;
use crate::edit::draft::Draft;
use crate::edit::{Change, Edit, EditError};

/// Applies `edit` to `review` and returns the records that it touched.
///
/// # Errors
/// Why the edit cannot be made; the review is as it was then.
pub fn apply(review: &mut Review, edit: &Edit) -> Result<Change, EditError> {
    let mut draft = Draft::new(review);
    match carry_out(&mut draft, edit) {
        Ok(()) => Ok(draft.finish()),
        Err(error) => {
            draft.abandon();
            Err(error)
        }
    }
}

fn carry_out(draft: &mut Draft<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddCause { id, cause, spot } => tree::add(draft, *id, cause, *spot),
        Edit::SetStatement { cause, statement } => tree::set_statement(draft, *cause, statement),
        Edit::SetState { cause, state } => {
            draft.cause(*cause)?.state = *state;
            Ok(())
        }
        Edit::SetFactor { cause, factor } => {
            draft.cause(*cause)?.factor = *factor;
            Ok(())
        }
        Edit::SetStopReason { cause, reason } => {
            draft.cause(*cause)?.stop_reason = *reason;
            Ok(())
        }
        Edit::SetCauseAudience { cause, audience } => {
            draft.cause(*cause)?.audience = *audience;
            Ok(())
        }
        Edit::LinkCause { effect, cause, slot } => tree::link(draft, *effect, *cause, *slot),
        Edit::UnlinkCause { effect, cause } => tree::unlink(draft, *effect, *cause),
        Edit::MoveCause { cause, from, to, slot } => tree::relink(draft, *cause, *from, *to, *slot),
        Edit::ShiftCause { effect, cause, direction } => tree::shift(draft, *effect, *cause, *direction),
        Edit::AnswerTogether { effect, cause, answer } => {
            together::answer_together(draft, *effect, *cause, *answer)
        }
        Edit::AnswerNecessity { effect, explanation, cause, is_needed } => {
            together::answer_necessity(draft, *effect, *explanation, *cause, *is_needed)
        }
        Edit::SetReadBack { effect, explanation, verdict } => {
            tree::set_read_back(draft, *effect, *explanation, *verdict)
        }
        Edit::DeleteCause { cause } => tree::delete(draft, *cause),
        _ => records::carry_out(draft, edit),
    }
}
