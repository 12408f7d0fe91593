//! How is "at least so many of these" said by sets of causes?

use std::collections::BTreeMap;

use crate::interchange::open_psa::causes::{Alternatives, Causes, Origin};
use crate::interchange::open_psa::statements::Statements;

/// Up to how many sets are written out.
const MOST_SETS: usize = 60;

/// Up to how many sets are written out of what is asked of a rest, for there are many rests.
const MOST_SETS_OF_REST: usize = 12;

/// How many causes one model may need for the choices that cannot be written out.
pub(super) const MOST_PARTS: usize = 100_000;

/// The ways to choose `min` of the `members`, of which there are more than one and more than `min`; none if that took more
/// causes than are `left`.
///
/// While there are at most 60 ways, each is one alternative. Else the first member splits them: it and at least one
/// less of the rest, or as many of the rest. What is asked of a rest is a cause of its own and shared, so that there are at most
/// min · (count − min) of them. Both forms hold in the same cases, so the minimal sets are the same.
pub(super) fn choices(
    causes: &mut Causes,
    statements: &Statements<'_>,
    members: &[usize],
    min: usize,
    left: &mut usize,
) -> Option<Alternatives> {
    if let Some(sets) = written_out(members, min, MOST_SETS) {
        return Some(sets);
    }
    let parts = min.saturating_mul(members.len() - min);
    *left = left.checked_sub(parts)?;
    let mut rests = Rests { causes, statements, members, known: BTreeMap::new(), waiting: Vec::new() };
    let alternatives = rests.split(0, min);
    while let Some((start, min, place)) = rests.waiting.pop() {
        let explanations =
            written_out(&members[start..], min, MOST_SETS_OF_REST).unwrap_or_else(|| rests.split(start, min));
        if let Some(draft) = rests.causes.drafts.get_mut(place) {
            draft.explanations = explanations;
        }
    }
    Some(alternatives)
}

/// The causes that say how many of the last members have to hold.
struct Rests<'a, 'm> {
    causes: &'a mut Causes,
    statements: &'a Statements<'m>,
    members: &'a [usize],
    /// The causes by the place where the rest begins, and how many of it have to hold.
    known: BTreeMap<(usize, usize), usize>,
    /// Those that have no explanations yet.
    waiting: Vec<(usize, usize, usize)>,
}

impl Rests<'_, '_> {
    /// The alternatives for at least `min` of the members from `start` on.
    fn split(&mut self, start: usize, min: usize) -> Alternatives {
        let mut alternatives = Alternatives::default();
        let first = self.members[start];
        let count = self.members.len() - start;
        if min == 1 {
            alternatives.push([first]);
        } else {
            alternatives.push([first, self.rest(start + 1, min - 1)]);
        }
        if min < count {
            alternatives.push([self.rest(start + 1, min)]);
        }
        alternatives
    }

    /// The cause that says that at least `min` of the members from `start` on hold.
    fn rest(&mut self, start: usize, min: usize) -> usize {
        let members = &self.members[start..];
        if let [only] = members {
            return *only;
        }
        *self.known.entry((start, min)).or_insert_with(|| {
            let statement = self.statements.at_least(self.causes, members, min);
            let place = self.causes.add(Origin::Part(statement), Alternatives::default());
            self.waiting.push((start, min, place));
            place
        })
    }
}

/// Each choice of `min` members as a set of its own, if that makes at most so many sets of so many causes.
fn written_out(members: &[usize], min: usize, most: usize) -> Option<Alternatives> {
    if members.len() > most || ways(members.len(), min) > most {
        return None;
    }
    let mut sets = Alternatives::default();
    let mut chosen: Vec<usize> = (0..min).collect();
    loop {
        sets.push(chosen.iter().map(|&index| members[index]));
        // The last index that can move on does so, and those behind it follow closely.
        let last = |place: usize| members.len() - min + place;
        let Some(place) = (0..min).rev().find(|&place| chosen[place] < last(place)) else {
            return Some(sets);
        };
        let next = chosen[place] + 1;
        for (behind, index) in chosen[place..].iter_mut().enumerate() {
            *index = next + behind;
        }
    }
}

/// How many ways there are to choose `min` of `count`; more than [`MOST_SETS`] are not counted to the end.
fn ways(count: usize, min: usize) -> usize {
    let mut ways = 1_usize;
    for step in 1..=min.min(count - min) {
        ways = ways * (count + 1 - step) / step;
        if ways > MOST_SETS {
            break;
        }
    }
    ways
}
