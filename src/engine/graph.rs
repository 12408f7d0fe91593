//! Which causes lie below the problem, and in which order can they be reckoned?

use rustc_hash::FxHashMap;

use crate::document::{Cause, CauseId, Review, State};

/// The causes below the problem, each after all causes that explain it; the problem is the last.
///
/// What the graph does not hold: links to causes that do not exist, links that would close a circle, and
/// explanations of which such links have left nothing.
pub(super) struct CauseGraph {
    /// The causes. A cause's index here is its *place*.
    pub(super) causes: Vec<CauseNode>,
}

/// One cause in the graph.
pub(super) struct CauseNode {
    /// Its name.
    pub(super) id: CauseId,
    /// How sure the room is of it.
    pub(super) state: State,
    /// Whether an action names it as blocked, at whatever stage and to whatever effect.
    pub(super) is_blockable: bool,
    /// The places of the causes of each explanation.
    pub(super) explanations: Vec<Vec<usize>>,
}

impl CauseNode {
    /// Whether it is a root cause.
    pub(super) fn is_root(&self) -> bool {
        self.state != State::Refuted && self.explanations.is_empty()
    }
}

impl CauseGraph {
    /// The graph below the review's problem; empty if there is none.
    pub(super) fn of(review: &Review) -> Self {
        let records = Records::of(review);
        let Some(problem) = review.problem.and_then(|id| records.index(id)) else {
            return Self { causes: Vec::new() };
        };
        let mut is_blockable = vec![false; records.causes.len()];
        for &id in review.actions.values().flat_map(|action| &action.blocks) {
            if let Some(index) = records.index(id) {
                is_blockable[index] = true;
            }
        }
        Self { causes: Walk::below(&records, problem, &is_blockable) }
    }

    /// The same, but empty if the problem has no cause, for then nothing can be derived.
    pub(super) fn below_problem(review: &Review) -> Self {
        let graph = Self::of(review);
        if graph.problem().is_some() { graph } else { Self { causes: Vec::new() } }
    }

    /// The place of the problem, if it has causes.
    pub(super) fn problem(&self) -> Option<usize> {
        let place = self.causes.len().checked_sub(1)?;
        (!self.causes[place].explanations.is_empty()).then_some(place)
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
    /// The number of that explanation over all of the walk.
    explanation: usize,
    /// What is known of its explanations, the last of which may still grow.
    explanations: Vec<Vec<usize>>,
}

/// A walk down from the problem, depth first and in reading order, that leaves each cause after all that explain it.
struct Walk {
    progress: Vec<Progress>,
    steps: Vec<Step>,
    /// The number of the explanation in which a cause was last met, so that it stands in each once.
    met: Vec<usize>,
    explanations: usize,
}

impl Walk {
    fn below(records: &Records, problem: usize, is_blockable: &[bool]) -> Vec<CauseNode> {
        let mut walk = Self {
            progress: vec![Progress::Unseen; records.causes.len()],
            steps: Vec::new(),
            met: vec![0; records.causes.len()],
            explanations: 0,
        };
        let mut causes = Vec::with_capacity(records.causes.len());
        walk.enter(problem);
        while let Some(step) = walk.steps.last_mut() {
            let (id, cause) = records.causes[step.index];
            let (number, link) = step.at;
            let Some(explanation) = cause.explanations.get(number) else {
                step.explanations.retain(|members| !members.is_empty());
                walk.progress[step.index] = Progress::Done(causes.len());
                let explanations = std::mem::take(&mut step.explanations);
                causes.push(CauseNode {
                    id,
                    state: cause.state,
                    is_blockable: is_blockable[step.index],
                    explanations,
                });
                walk.steps.pop();
                continue;
            };
            if step.explanations.len() == number {
                walk.explanations += 1;
                step.explanation = walk.explanations;
                step.explanations.push(Vec::new());
            }
            let Some(link) = explanation.causes.get(link) else {
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
                    if std::mem::replace(&mut walk.met[member], step.explanation) != step.explanation
                        && let Some(members) = step.explanations.last_mut()
                    {
                        members.push(place);
                    }
                }
                // It leads nowhere, or in a circle.
                None | Some((_, Progress::Open)) => {}
            }
            step.at.1 += 1;
        }
        causes
    }

    fn enter(&mut self, index: usize) {
        self.progress[index] = Progress::Open;
        self.steps.push(Step { index, at: (0, 0), explanation: 0, explanations: Vec::new() });
    }
}
