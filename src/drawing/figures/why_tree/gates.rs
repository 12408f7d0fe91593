//! How an effect's causes are joined: which alternatives there are, and which of them are out.

use crate::document::{Cause, CauseId, Explanation, Review, State};

/// The ways in which an effect can come about, as they are drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct Gate {
    /// Those that are not refuted altogether.
    pub(super) ways: Vec<Way>,
    /// The causes of those that are.
    pub(super) refuted: Vec<Member>,
}

/// One explanation.
#[derive(Clone, Debug)]
pub(super) struct Way {
    /// Its causes.
    pub(super) members: Vec<Member>,
    /// Whether one of them is refuted, so that the set does not hold.
    pub(super) is_broken: bool,
}

/// One cause in its place below an effect.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    pub(super) cause: CauseId,
    /// The number of the link among all links of the effect, in reading order.
    pub(super) link: usize,
    /// Causes with the same number stand close together.
    pub(super) group: usize,
    pub(super) is_refuted: bool,
    /// Whether the room was asked if it alone would have been enough.
    pub(super) is_asked: bool,
}

impl Gate {
    /// The gate of `effect`; names that are not in `review` are left out.
    pub(super) fn of(review: &Review, effect: &Cause) -> Self {
        let mut gate = Self { ways: Vec::new(), refuted: Vec::new() };
        let mut link = 0;
        for (number, explanation) in effect.explanations.iter().enumerate() {
            let members = members(review, explanation, number, &mut link);
            if members.iter().all(|it| it.is_refuted) {
                gate.refuted.extend(members);
            } else {
                let is_broken = members.iter().any(|it| it.is_refuted);
                gate.ways.push(Way { members, is_broken });
            }
        }
        gate
    }

    /// Whether an alternative among several is itself a set, whose bar and tab need room of their own.
    pub(super) fn is_nested(&self) -> bool {
        self.ways.len() > 1 && self.ways.iter().any(|way| way.members.len() > 1)
    }
}

fn members(review: &Review, explanation: &Explanation, number: usize, link: &mut usize) -> Vec<Member> {
    let is_set = explanation.causes.len() > 1;
    let mut members = Vec::with_capacity(explanation.causes.len());
    for it in &explanation.causes {
        if let Some(cause) = review.causes.get(&it.cause) {
            members.push(Member {
                cause: it.cause,
                link: *link,
                group: if is_set { number + 1 } else { 0 },
                is_refuted: cause.state == State::Refuted,
                is_asked: it.together_asked,
            });
        }
        *link += 1;
    }
    members
}
