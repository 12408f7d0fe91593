//! Where in the tree do the candidates stand, and which recurrence path do some of them leave open?

use crate::document::{ActionEffect, ActionKind, CauseId, Review, Stage};
use crate::engine::graph::CauseGraph;
use crate::engine::plans::candidate::{Candidate, Member};
use crate::engine::plans::circuit::{Circuit, Value};
use crate::engine::plans::cutting::Cutting;
use crate::engine::plans::outcome::{Reason, Shortfall};
use crate::engine::plans::work::Work;

/// The tree of a review, and the candidates that block something in it.
pub(super) struct Site {
    graph: CauseGraph,
    /// The candidates, by name.
    pub(super) candidates: Vec<Candidate>,
    /// The candidates that block the cause at each place, ascending.
    cut_by: Vec<Vec<usize>>,
    /// Whether an interim action blocks the cause at each place.
    is_held: Vec<bool>,
}

impl Site {
    /// The tree of a review with its actions and others that are suggested; none if nothing can be derived.
    pub(super) fn of(review: &Review, suggested: &[Candidate]) -> Option<Self> {
        let graph = CauseGraph::of(review);
        graph.problem()?;
        let places = graph.places();
        let existing = review.actions.iter().filter_map(|(&id, action)| Candidate::of(id, action));
        let mut candidates: Vec<Candidate> = existing.chain(suggested.iter().cloned()).collect();
        candidates.retain(|candidate| candidate.blocks.iter().any(|cause| places.contains_key(cause)));
        candidates.sort_by_key(|candidate| candidate.what);
        let mut cut_by = vec![Vec::new(); graph.causes.len()];
        for (number, candidate) in candidates.iter().enumerate() {
            for &place in candidate.blocks.iter().filter_map(|cause| places.get(cause)) {
                let numbers: &mut Vec<usize> = &mut cut_by[place];
                if numbers.last() != Some(&number) {
                    numbers.push(number);
                }
            }
        }
        let mut is_held = vec![false; graph.causes.len()];
        let interim = review.actions.values().filter(|action| {
            action.kind == ActionKind::Interim
                && action.effect == ActionEffect::Prevent
                && action.stage != Stage::Rejected
        });
        for &place in interim.flat_map(|action| &action.blocks).filter_map(|cause| places.get(cause)) {
            is_held[place] = true;
        }
        Some(Self { graph, candidates, cut_by, is_held })
    }

    /// The names of candidates.
    pub(super) fn names(&self, candidates: impl Iterator<Item = usize>) -> Vec<Member> {
        candidates.map(|candidate| self.candidates[candidate].what).collect()
    }

    /// The circuit of the candidates of which `is_open` is true, with those done of which `is_done` is.
    pub(super) fn circuit(
        &self,
        is_done: impl Fn(&Candidate) -> bool,
        is_open: impl Fn(&Candidate) -> bool,
    ) -> Circuit {
        let some = |place: usize, is: &dyn Fn(&Candidate) -> bool| -> Vec<usize> {
            self.cut_by[place].iter().copied().filter(|&number| is(&self.candidates[number])).collect()
        };
        let cut_by: Vec<Vec<usize>> = (0..self.cut_by.len()).map(|place| some(place, &is_open)).collect();
        Circuit::of(&self.graph, |place| !some(place, &is_done).is_empty(), &cut_by)
    }

    /// What is wrong where the problem still comes about with all of those done of which `is_done` is true: a path that they
    /// do not cut, and those that do.
    pub(super) fn shortfall(
        &self,
        reason: Reason,
        is_done: impl Fn(usize) -> bool,
        work: &mut Work,
    ) -> Shortfall {
        let path = self.open_path(is_done, work);
        let mut cut_by: Vec<usize> =
            path.iter().flat_map(|&place| self.cut_by[place].iter().copied()).collect();
        cut_by.sort_unstable();
        cut_by.dedup();
        let is_unset = |&number: &usize| self.candidates[number].strength.is_none();
        let strength_unset = match reason {
            Reason::OnlyWeak => self.names(cut_by.iter().copied().filter(is_unset)),
            Reason::Uncut | Reason::Undated | Reason::CutOnce => Vec::new(),
        };
        let mut path: Vec<CauseId> = path.into_iter().map(|place| self.graph.causes[place].id).collect();
        path.sort_unstable();
        Shortfall { reason, path, cut_by: self.names(cut_by.into_iter()), strength_unset }
    }

    /// The places of a path that is open with those done of which `is_done` is true. It is the row of a circuit in which every
    /// root cause and every inner cause that some action names is cut by itself.
    fn open_path(&self, is_done: impl Fn(usize) -> bool, work: &mut Work) -> Vec<usize> {
        let causes = &self.graph.causes;
        let is_blocked = |place: usize| self.cut_by[place].iter().any(|&number| is_done(number));
        let is_variable = |place: usize| {
            causes[place].is_root() || causes[place].is_blockable || !self.cut_by[place].is_empty()
        };
        let variables: Vec<Vec<usize>> = (0..causes.len())
            .map(|place| if is_variable(place) { vec![place] } else { Vec::new() })
            .collect();
        // A path that not even an interim action holds tells more, and stands among the open ones.
        let unheld = Circuit::of(&self.graph, |place| is_blocked(place) || self.is_held[place], &variables);
        let circuit = match unheld.top {
            Value::Gate(_) => unheld,
            Value::Never | Value::Always => Circuit::of(&self.graph, is_blocked, &variables),
        };
        Cutting::of(&circuit, work).short_row(work)
    }
}
