//! Every text of a review that somebody wrote.

use crate::document::{Parked, Question, Review};

/// Every text in which a name may stand, to be changed; the names of participants themselves are not among them.
pub(super) fn each(review: &mut Review, mut change: impl FnMut(&mut String)) {
    let incident = &mut review.incident;
    for text in [
        &mut incident.title,
        &mut incident.summary,
        &mut incident.organization,
        &mut incident.systems,
        &mut incident.volume.unit,
        &mut incident.volume.items,
    ] {
        change(text);
    }
    for question in Question::ALL {
        change(&mut incident.questions.answer_mut(question).text);
    }
    for cause in review.causes.values_mut() {
        change(&mut cause.statement);
    }
    for fact in review.facts.values_mut() {
        change(&mut fact.statement);
        change(&mut fact.source);
    }
    for action in review.actions.values_mut() {
        for text in [
            &mut action.statement,
            &mut action.rejection_reason,
            &mut action.measure.what,
            &mut action.measure.how,
            &mut action.measure.expected,
            &mut action.measure.result.note,
            &mut action.staging.note,
        ] {
            change(text);
        }
    }
    for damage in review.damages.values_mut() {
        change(&mut damage.statement);
        change(&mut damage.basis);
    }
    review.phases.values_mut().for_each(|phase| change(&mut phase.note));
    review.tasks.values_mut().for_each(|task| change(&mut task.statement));
    for notification in review.notifications.values_mut() {
        change(&mut notification.recipient);
        change(&mut notification.rule);
    }
    review.participants.values_mut().for_each(|person| change(&mut person.title));
    review.overrides.iter_mut().for_each(|it| change(&mut it.reason));
    for decision in review.decisions.values_mut() {
        change(&mut decision.statement);
        change(&mut decision.reason);
    }
    for parked in review.parking_lot.values_mut() {
        if let Parked::Topic { statement } = parked {
            change(statement);
        }
    }
}
