//! What has changed since the checks last looked?

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::document::{ActionId, Cause, CauseId, Review};
use crate::engine::checks::part::Parts;

/// The difference between two reviews, as far as checks look at it.
#[derive(Debug)]
pub(super) struct Changes {
    pub(super) parts: Parts,
    /// The causes that are new, gone, or in any way not as they were, by name.
    pub(super) causes: Vec<CauseId>,
    /// The same of the actions.
    pub(super) actions: Vec<ActionId>,
}

impl Changes {
    /// The difference between `seen` and `review`; afterwards `seen` is as `review`.
    pub(super) fn take(seen: &mut Review, review: &Review) -> Self {
        let mut parts = Parts::ITSELF;
        let mut note = |part: Parts, is_changed: bool| {
            if is_changed {
                parts = parts.and(part);
            }
        };
        note(Parts::TREE, renew(&mut seen.problem, &review.problem));
        note(Parts::FREE_IDS, renew(&mut seen.next_ids, &review.next_ids));
        note(Parts::OVERRIDES, renew(&mut seen.overrides, &review.overrides));
        note(Parts::COURSE, renew(&mut seen.incident, &review.incident));
        note(Parts::COURSE, renew(&mut seen.phases, &review.phases));
        note(Parts::COURSE, renew(&mut seen.tasks, &review.tasks));
        note(Parts::COURSE, renew(&mut seen.notifications, &review.notifications));
        note(Parts::PEOPLE, renew(&mut seen.participants, &review.participants));
        note(Parts::PARKED, renew(&mut seen.parking_lot, &review.parking_lot));
        note(Parts::FACTS, !renew_records(&mut seen.facts, &review.facts, |_, _| {}).is_empty());
        let actions = renew_records(&mut seen.actions, &review.actions, |_, _| {});
        note(Parts::ACTIONS, !actions.is_empty());
        let causes =
            renew_records(&mut seen.causes, &review.causes, |old, new| note(parts_of(old, new), true));
        Self { parts, causes, actions }
    }
}

/// What is different about a cause.
fn parts_of(old: Option<&Cause>, new: Option<&Cause>) -> Parts {
    let (Some(old), Some(new)) = (old, new) else {
        return [Parts::WORDS, Parts::READ_BACKS, Parts::ASKED, Parts::FACTORS, Parts::STOPS]
            .into_iter()
            .fold(Parts::TREE, Parts::and);
    };
    let mut parts = Parts::ITSELF;
    let mut note = |part: Parts, is_changed: bool| {
        if is_changed {
            parts = parts.and(part);
        }
    };
    note(Parts::WORDS, old.statement != new.statement);
    note(Parts::FACTORS, old.factor != new.factor);
    note(Parts::STOPS, old.stop_reason != new.stop_reason);
    note(Parts::TREE, old.state != new.state);
    if old.explanations != new.explanations {
        let members = |cause: &Cause| -> Vec<Vec<CauseId>> {
            cause.explanations.iter().map(|it| it.members().collect()).collect()
        };
        let answers =
            |cause: &Cause| -> Vec<_> { cause.explanations.iter().map(|it| it.read_back).collect() };
        let asked = |cause: &Cause| -> Vec<(bool, bool)> {
            let links = cause.explanations.iter().flat_map(|it| &it.causes);
            links.map(|link| (link.together_asked, link.necessity_asked)).collect()
        };
        note(Parts::TREE, members(old) != members(new));
        note(Parts::READ_BACKS, answers(old) != answers(new));
        note(Parts::ASKED, asked(old) != asked(new));
    }
    parts
}

/// Makes `seen` as `now`, and tells whether it was not.
fn renew<T: PartialEq + Clone>(seen: &mut T, now: &T) -> bool {
    let is_changed = seen != now;
    if is_changed {
        seen.clone_from(now);
    }
    is_changed
}

/// Makes the records of `seen` those of `now`, and names those that were not. Each is told as it was and as it is.
fn renew_records<K: Ord + Copy, V: PartialEq + Clone>(
    seen: &mut BTreeMap<K, V>,
    now: &BTreeMap<K, V>,
    mut tell: impl FnMut(Option<&V>, Option<&V>),
) -> Vec<K> {
    let mut changed = Vec::new();
    let (mut old, mut new) = (seen.iter().peekable(), now.iter().peekable());
    loop {
        let order = match (old.peek(), new.peek()) {
            (None, None) => break,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some((one, _)), Some((other, _))) => one.cmp(other),
        };
        let before = if order.is_le() { old.next() } else { None };
        let after = if order.is_ge() { new.next() } else { None };
        let (before, after) = (before.map(|(&key, it)| (key, it)), after.map(|(&key, it)| (key, it)));
        if before.map(|it| it.1) != after.map(|it| it.1) {
            tell(before.map(|it| it.1), after.map(|it| it.1));
            changed.extend(before.or(after).map(|it| it.0));
        }
    }
    for &key in &changed {
        match now.get(&key) {
            Some(record) => seen.insert(key, record.clone()),
            None => seen.remove(&key),
        };
    }
    changed
}
