//! When the plan closes the recurrence paths, going by the dates of its actions.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::document::ActionId;
use crate::engine::RecurrencePath;
use crate::report::sections::subject::{Subject, closes};

/// A day on which an action of the plan comes into force, if the plan is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    /// The day.
    pub(crate) on: Date,
    /// The actions due on it.
    pub(crate) actions: Vec<ActionId>,
    /// For each listed path, how many counted actions then close it.
    pub(crate) closed_by: Vec<usize>,
}

/// The days on which actions that are not yet in force are due, in order. Actions without a date are not counted.
fn steps(subject: &Subject<'_>) -> Vec<Step> {
    let mut in_force: BTreeSet<ActionId> = BTreeSet::new();
    let mut waiting: Vec<(Date, ActionId)> = Vec::new();
    for (id, action) in subject.counted_actions() {
        match action.due {
            _ if action.stage.is_in_force() => {
                in_force.insert(id);
            }
            Some(due) => {
                waiting.push((due, id));
            }
            _ => {}
        }
    }
    waiting.sort_unstable();
    let mut steps: Vec<Step> = Vec::new();
    for (on, id) in waiting {
        in_force.insert(id);
        let closed_by = closed_by(subject, &in_force);
        match steps.last_mut() {
            Some(step) if step.on == on => {
                step.actions.push(id);
                step.closed_by = closed_by;
            }
            _ => steps.push(Step { on, actions: vec![id], closed_by }),
        }
    }
    steps
}

/// The first step at which every path is closed; `None` where not all are listed, or where the dated actions leave some open.
pub(crate) fn completion(subject: &Subject<'_>) -> Option<Step> {
    if subject.analysis.recurrence_paths.is_truncated() {
        return None;
    }
    steps(subject).into_iter().find(|step| step.closed_by.iter().all(|&count| count > 0))
}

/// The day on which a path is closed, if the plan is kept.
pub(crate) fn closes_on(subject: &Subject<'_>, path: &RecurrencePath) -> Option<Date> {
    let due = |id: &ActionId| subject.review.actions.get(id).and_then(|action| action.due);
    path.closed_by.iter().filter(|id| counts(subject, **id)).filter_map(due).min()
}

fn counts(subject: &Subject<'_>, id: ActionId) -> bool {
    subject.review.actions.get(&id).is_some_and(closes)
}

fn closed_by(subject: &Subject<'_>, in_force: &BTreeSet<ActionId>) -> Vec<usize> {
    let paths = subject.analysis.recurrence_paths.listed.iter();
    paths.map(|path| path.closed_by.iter().filter(|id| in_force.contains(id)).count()).collect()
}
