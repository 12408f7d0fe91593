//! Which causes lie below the problem, and in which order can they be reckoned?

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::document::{Cause, CauseId, Review, State};

/// The causes below the problem, each after all causes that explain it; the problem is the last.
///
/// What the graph does not hold: links to causes that do not exist, links that would close a circle, and
/// explanations of which such links have left nothing.
#[derive(Default)]
pub(super) struct CauseGraph {
    /// The causes. A cause's index here is its *place*.
    pub(super) causes: Vec<CauseNode>,
    /// Where the members of each explanation end, those of one cause after those of the other. They begin where those before
    /// end.
    ends: Vec<usize>,
    /// The places of the members of all explanations.
    members: Vec<usize>,
}

/// One cause in the graph.
pub(super) struct CauseNode {
    /// Its name.
    pub(super) id: CauseId,
    /// How sure the room is of it.
    pub(super) state: State,
    /// Whether an action names it as blocked, at whatever stage and to whatever effect.
    pub(super) is_blockable: bool,
    /// The numbers of its explanations, over all of the graph.
    explanations: Range<usize>,
}

impl CauseNode {
    /// Whether it is a root cause.
    pub(super) fn is_root(&self) -> bool {
        self.state != State::Refuted && self.is_leaf()
    }

    /// Whether nothing explains it.
    pub(super) fn is_leaf(&self) -> bool {
        self.explanations.is_empty()
    }
}

impl CauseGraph {
    /// The graph below the review's problem; empty if there is none.
    pub(super) fn of(review: &Review) -> Self {
        let records = Records::of(review);
        let Some(problem) = review.problem.and_then(|id| records.index(id)) else {
            return Self::default();
        };
        let mut is_blockable = vec![false; records.causes.len()];
        for &id in review.actions.values().flat_map(|action| &action.blocks) {
            if let Some(index) = records.index(id) {
                is_blockable[index] = true;
            }
        }
        Walk::below(&records, problem, &is_blockable)
    }

    /// The same, but empty if the problem has no cause, for then nothing can be derived.
    pub(super) fn below_problem(review: &Review) -> Self {
        let graph = Self::of(review);
        if graph.problem().is_some() { graph } else { Self::default() }
    }

    /// The place of the problem, if it has causes.
    pub(super) fn problem(&self) -> Option<usize> {
        let place = self.causes.len().checked_sub(1)?;
        (!self.causes[place].is_leaf()).then_some(place)
    }

    /// The explanations of the cause at `place`, each as the places of its members.
    pub(super) fn explanations(&self, place: usize) -> impl Iterator<Item = &[usize]> {
        self.causes[place].explanations.clone().map(|explanation| {
            let begin = explanation.checked_sub(1).map_or(0, |before| self.ends[before]);
            &self.members[begin..self.ends[explanation]]
        })
    }

    /// The places of all that the cause at `place` is explained by.
    pub(super) fn below(&self, place: usize) -> impl Iterator<Item = usize> {
        self.explanations(place).flatten().copied()
    }

    /// The place of each cause, by name.
    pub(super) fn places(&self) -> FxHashMap<CauseId, usize> {
        self.causes.iter().enumerate().map(|(place, cause)| (cause.id, place)).collect()
    }

    /// The state of each cause, by place.
    pub(super) fn states(&self) -> Vec<State> {
        self.causes.iter().map(|cause| cause.state).collect()
    }
}

/// How many times more names than causes there may be for them to be looked up in a table.
const SPARSEST: usize = 4;

/// The causes of a review by index, in the order of their names.
struct Records<'a> {
    causes: Vec<(CauseId, &'a Cause)>,
    /// One more than the index of each number that is a name, if there are not too many numbers that are none.
    indices: Option<Vec<u32>>,
}

impl<'a> Records<'a> {
    fn of(review: &'a Review) -> Self {
        let causes: Vec<(CauseId, &Cause)> = review.causes.iter().map(|(&id, cause)| (id, cause)).collect();
        let numbers = causes.last().map_or(0, |(id, _)| id.number() as usize + 1);
        let indices = (numbers / SPARSEST <= causes.len()).then(|| {
            let mut indices = vec![0; numbers];
            for ((id, _), index) in causes.iter().zip(1..) {
                indices[id.number() as usize] = index;
            }
            indices
        });
        Self { causes, indices }
    }

    fn index(&self, id: CauseId) -> Option<usize> {
        match &self.indices {
            Some(indices) => (*indices.get(id.number() as usize)? as usize).checked_sub(1),
            None => self.causes.binary_search_by_key(&id, |&(id, _)| id).ok(),
        }
    }
}

/// How far a walk has come with a cause.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Unseen,
    /// The walk is below it.
    Open,
    /// It stands at this place.
    Done(usize),
}

/// A cause that the walk is below.
struct Step {
    index: usize,
    /// The number of the explanation that the walk is at, and of the link in it.
    at: (usize, usize),
    /// The number of that explanation over all of the walk; none until its first link.
    explanation: Option<usize>,
    /// Where among all that is known of the causes that the walk is below, what is known of this one begins.
    ends: usize,
    members: usize,
}

/// A walk down from the problem, depth first and in reading order, that leaves each cause after all that explain it.
struct Walk {
    progress: Vec<Progress>,
    steps: Vec<Step>,
    /// The number of the explanation in which a cause was last met, so that it stands in each once.
    met: Vec<usize>,
    explanations: usize,
    /// What is known of the explanations of the causes that the walk is below: the members, and where those of each end.
    members: Vec<usize>,
    ends: Vec<usize>,
    graph: CauseGraph,
}

impl Walk {
    fn below(records: &Records, problem: usize, is_blockable: &[bool]) -> CauseGraph {
        let causes = records.causes.len();
        let mut walk = Self {
            progress: vec![Progress::Unseen; causes],
            steps: Vec::new(),
            met: vec![0; causes],
            explanations: 0,
            members: Vec::new(),
            ends: Vec::new(),
            graph: CauseGraph {
                causes: Vec::with_capacity(causes),
                ends: Vec::with_capacity(causes),
                members: Vec::with_capacity(2 * causes),
            },
        };
        walk.enter(problem);
        while let Some(step) = walk.steps.last_mut() {
            let cause = records.causes[step.index].1;
            let (number, link) = step.at;
            let Some(explanation) = cause.explanations.get(number) else {
                walk.leave(records, is_blockable);
                continue;
            };
            let explanation_number = *step.explanation.get_or_insert_with(|| {
                walk.explanations += 1;
                walk.explanations
            });
            let Some(link) = explanation.causes.get(link) else {
                walk.ends.push(walk.members.len());
                step.explanation = None;
                step.at = (number + 1, 0);
                continue;
            };
            let member = records.index(link.cause);
            match member.map(|member| (member, walk.progress[member])) {
                Some((member, Progress::Unseen)) => {
                    // The same link is looked at again when the walk is back.
                    walk.enter(member);
                    continue;
                }
                Some((member, Progress::Done(place))) => {
                    if std::mem::replace(&mut walk.met[member], explanation_number) != explanation_number {
                        walk.members.push(place);
                    }
                }
                // It leads nowhere, or in a circle.
                None | Some((_, Progress::Open)) => {}
            }
            step.at.1 += 1;
        }
        walk.graph
    }

    fn enter(&mut self, index: usize) {
        self.progress[index] = Progress::Open;
        let (ends, members) = (self.ends.len(), self.members.len());
        self.steps.push(Step { index, at: (0, 0), explanation: None, ends, members });
    }

    /// Gives the cause that the walk has seen all of a place in the graph.
    fn leave(&mut self, records: &Records, is_blockable: &[bool]) {
        let Some(step) = self.steps.pop() else { return };
        let (id, cause) = records.causes[step.index];
        let graph = &mut self.graph;
        let first = graph.ends.len();
        let mut begin = step.members;
        for end in self.ends.drain(step.ends..) {
            if begin < end {
                graph.members.extend_from_slice(&self.members[begin..end]);
                graph.ends.push(graph.members.len());
            }
            begin = end;
        }
        self.members.truncate(step.members);
        self.progress[step.index] = Progress::Done(graph.causes.len());
        graph.causes.push(CauseNode {
            id,
            state: cause.state,
            is_blockable: is_blockable[step.index],
            explanations: first..graph.ends.len(),
        });
    }
}
