//! Which causes have a card, in which order, and how they are joined: all of a tree but what its cards show and where they stand.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::document::{CauseId, Review, State};
use crate::drawing::figures::why_tree::gates::Gate;

/// The cards of a tree and what joins them. Plans that follow one another share it as long as the review reads the same in this.
#[derive(Debug, Default)]
pub(super) struct Weave {
    source: Source,
    /// The cards: the problem's tree in reading order, then the parked ones.
    pub(super) knots: Vec<Knot>,
    /// The causes that have a card, sorted by name.
    pub(super) causes: Vec<CauseId>,
    by_cause: FxHashMap<CauseId, usize>,
    /// How many causes are folded away behind those that are folded, sorted by name.
    pub(super) folded: Vec<(CauseId, usize)>,
    /// Where each tree begins among the cards.
    starts: Vec<usize>,
    /// Whether the first tree is the problem's.
    pub(super) has_problem: bool,
}

/// A card in the weave.
#[derive(Debug)]
pub(super) struct Knot {
    pub(super) cause: CauseId,
    /// The place of its cause among those sorted by name.
    pub(super) name: usize,
    /// How its causes are joined; none where they are folded away.
    pub(super) gate: Gate,
    pub(super) is_parked: bool,
}

impl Weave {
    /// The weave of `review` with the causes of `folded` folded away; the one from `before` where that is still the same.
    pub(super) fn after(
        before: Option<&Arc<Self>>,
        review: &Review,
        folded: &BTreeSet<CauseId>,
    ) -> Arc<Self> {
        let same = before.filter(|it| it.source.is_of(review, folded));
        same.map_or_else(|| Arc::new(Self::of(review, folded)), Arc::clone)
    }

    fn of(review: &Review, folded: &BTreeSet<CauseId>) -> Self {
        let problem = review.problem.filter(|id| review.causes.contains_key(id));
        let mut weave = Self { has_problem: problem.is_some(), ..Self::default() };
        weave.knots.reserve(review.causes.len());
        weave.by_cause.reserve(review.causes.len());
        if let Some(problem) = problem {
            weave.plant(review, folded, problem, false);
        }
        // Where every cause stands in the problem's tree, there is no need to look for others.
        if weave.knots.len() < review.causes.len() {
            review.unlinked_causes().into_iter().for_each(|top| weave.plant(review, folded, top, true));
        }
        let are_shown = folded.iter().filter(|&&cause| weave.place_of(cause).is_some());
        weave.folded = are_shown.map(|&cause| (cause, weave.hidden_behind(review, cause))).collect();
        weave.causes.extend(weave.knots.iter().map(|it| it.cause));
        weave.causes.sort_unstable();
        for (name, cause) in weave.causes.iter().enumerate() {
            if let Some(&place) = weave.by_cause.get(cause) {
                weave.knots[place].name = name;
            }
        }
        weave.source = Source::of(review, folded);
        weave
    }

    /// The place of the card of `cause`, if it has one.
    pub(super) fn place_of(&self, cause: CauseId) -> Option<usize> {
        self.by_cause.get(&cause).copied()
    }

    /// The cards of each tree; the problem's is the first.
    pub(super) fn trees(&self) -> impl Iterator<Item = Range<usize>> {
        let ends = self.starts.iter().skip(1).copied().chain([self.knots.len()]);
        self.starts.iter().copied().zip(ends).map(|(start, end)| start..end)
    }

    /// Adds a tree: the card of `top` and of everything below it that has none yet.
    fn plant(&mut self, review: &Review, folded: &BTreeSet<CauseId>, top: CauseId, is_parked: bool) {
        self.starts.push(self.knots.len());
        let mut waiting = vec![top];
        while let Some(cause) = waiting.pop() {
            let Some(record) = review.causes.get(&cause) else { continue };
            if self.by_cause.contains_key(&cause) {
                continue;
            }
            self.by_cause.insert(cause, self.knots.len());
            let mut gate = Gate::default();
            if !folded.contains(&cause) {
                gate = Gate::of(review, record);
                let first = waiting.len();
                waiting.extend(record.causes());
                waiting[first..].reverse();
            }
            self.knots.push(Knot { cause, name: 0, gate, is_parked });
        }
    }

    /// How many causes below `cause`, which is folded, have no card because of that.
    fn hidden_behind(&self, review: &Review, cause: CauseId) -> usize {
        let mut hidden = FxHashSet::default();
        let mut waiting = vec![cause];
        while let Some(record) = waiting.pop().and_then(|id| review.causes.get(&id)) {
            waiting
                .extend(record.causes().filter(|id| !self.by_cause.contains_key(id) && hidden.insert(*id)));
        }
        hidden.len()
    }
}

/// What a weave was made from.
#[derive(Debug, Default)]
struct Source {
    problem: Option<CauseId>,
    folded: BTreeSet<CauseId>,
    causes: Vec<(CauseId, bool)>,
    links: Vec<Thread>,
}

/// A link as far as the weave depends on it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Thread {
    effect: CauseId,
    /// Which explanation of the effect it is part of.
    number: usize,
    cause: CauseId,
    is_asked: bool,
}

impl Source {
    fn of(review: &Review, folded: &BTreeSet<CauseId>) -> Self {
        let mut source = Self { problem: review.problem, folded: folded.clone(), ..Self::default() };
        source.causes.reserve(review.causes.len());
        source.causes.extend(causes_of(review));
        source.links.extend(threads_of(review));
        source
    }

    /// To compare all of it takes a small part of the time that a new weave takes.
    fn is_of(&self, review: &Review, folded: &BTreeSet<CauseId>) -> bool {
        self.problem == review.problem
            && self.folded == *folded
            && causes_of(review).eq(self.causes.iter().copied())
            && threads_of(review).eq(self.links.iter().copied())
    }
}

/// The causes, and which of them are refuted.
fn causes_of(review: &Review) -> impl Iterator<Item = (CauseId, bool)> + '_ {
    review.causes.iter().map(|(&id, cause)| (id, cause.state == State::Refuted))
}

fn threads_of(review: &Review) -> impl Iterator<Item = Thread> + '_ {
    review.causes.iter().flat_map(|(&effect, record)| {
        let sets = record.explanations.iter().enumerate();
        sets.flat_map(move |(number, set)| {
            let links = set.causes.iter();
            links.map(move |link| Thread { effect, number, cause: link.cause, is_asked: link.together_asked })
        })
    })
}
