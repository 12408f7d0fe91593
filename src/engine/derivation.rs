//! What follows from a review, once its recurrence paths are known?

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::document::{CauseId, Review, State};
use crate::engine::analysis::{
    Analysis, CauseFinding, Closure, OpenPath, RecurrencePath, RecurrencePaths, RootCause, VerifyNext,
};
use crate::engine::coverage::Blocking;
use crate::engine::evidence::{Courses, reached, weakest_upward};
use crate::engine::grounds::{Grounds, Outline, deeds};
use crate::engine::model::Model;
use crate::engine::ranking::{rank, share};
use crate::engine::verify_next::{Completing, Weighing};
use crate::engine::ways::LANES;

/// What is derived from a review after a change. What the change leaves as it was is kept: the recurrence paths after an edit
/// of states, facts or actions, and the very same analysis after an edit of wording.
pub fn analyse_again(previous: &Arc<Analysis>, review: &Review) -> Arc<Analysis> {
    let Some(model) = previous.grounds.model() else { return Arc::new(crate::engine::analyse(review)) };
    let outline = Outline::of(review);
    if *model.outline() != outline {
        let model = Model::with_outline(outline, review, &model.options);
        return Arc::new(Arc::new(model).analyse(review));
    }
    if previous.grounds.hold_for(review) {
        return Arc::clone(previous);
    }
    Arc::new(model.analyse(review))
}

impl Model {
    /// Everything that is derived from `review`; its tree has to be the one of the model.
    pub fn analyse(self: &Arc<Self>, review: &Review) -> Analysis {
        let grounds = Grounds::of(Arc::clone(self), review);
        let derivation =
            Derivation { model: self, blocking: self.blocking(&deeds(review)), states: self.states(review) };
        Analysis { problem: review.problem, grounds, ..derivation.analysis() }
    }
}

struct Derivation<'a> {
    model: &'a Model,
    blocking: Blocking,
    /// The state of each cause, by place.
    states: Vec<State>,
}

/// The evidence of some paths.
struct Evidence {
    /// The weakest state of each.
    weakest: Vec<State>,
    /// Of how many each cause is the last thing to be confirmed, by place.
    decided: Vec<usize>,
}

impl Derivation<'_> {
    fn analysis(&self) -> Analysis {
        let model = self.model;
        let weakest = weakest_upward(&model.ways, &self.states);
        let evidence = self.evidence(model.listed_places(), true);
        let listed = self.listed(&evidence);
        Analysis {
            root_causes: self.root_causes(&weakest),
            open_paths: self.open_paths(&listed),
            recurrence_paths: RecurrencePaths {
                count: model.count.clone(),
                by_size: model.by_size.clone(),
                listed,
                known: model.diagram.known(),
            },
            causes: self.findings(),
            verify_next: self.verify_next(&weakest, &evidence.decided),
            coverage: model.coverage_of(&self.blocking),
            ..Analysis::default()
        }
    }

    fn root_causes(&self, weakest: &[State]) -> Vec<RootCause> {
        let model = self.model;
        let root_cause = |&place: &usize| {
            // A root cause is a variable, so this is known.
            let paths = model.paths_through(place).cloned().unwrap_or_default();
            RootCause {
                id: model.names[place],
                rank: 0,
                share: share(&paths, &model.count),
                fussell_vesely: model.fussell_vesely(place).unwrap_or_default(),
                birnbaum: model.birnbaum(place),
                paths,
                is_pivotal: model.pivotal[place],
                is_alone: model.is_alone[place],
                weakest_evidence: weakest[place],
            }
        };
        let mut root_causes = model.roots.iter().map(root_cause).collect::<Vec<_>>();
        rank(&mut root_causes);
        root_causes
    }

    fn evidence(&self, paths: &[Vec<usize>], with_decisive: bool) -> Evidence {
        let model = self.model;
        let mut evidence =
            Evidence { weakest: Vec::with_capacity(paths.len()), decided: vec![0; self.states.len()] };
        let reached = reached(&model.graph, &model.ways, paths);
        for some in paths.chunks(LANES) {
            let courses = Courses::of(&model.graph, &model.ways, &self.states, some, &reached);
            let confirmed = courses.confirmed(&model.ways);
            let state = |lane: usize| {
                if confirmed & (1 << lane) == 0 { State::Suspected } else { State::Confirmed }
            };
            evidence.weakest.extend((0..some.len()).map(state));
            if with_decisive {
                let decisive = courses.decisive(&model.ways, &self.states, &reached);
                for &place in reached.iter().filter(|&&place| self.states[place] == State::Suspected) {
                    let decided = decisive[place] & courses.founded(place);
                    evidence.decided[place] += decided.count_ones() as usize;
                }
            }
        }
        evidence
    }

    fn listed(&self, evidence: &Evidence) -> Vec<RecurrencePath> {
        let model = self.model;
        let paths = model.listed.iter().zip(model.listed_places()).zip(&evidence.weakest);
        paths
            .zip(1..)
            .map(|(((members, places), &weakest_evidence), number)| RecurrencePath {
                number,
                members: members.clone(),
                closure: self.blocking.closure(places),
                closed_by: self.blocking.closed_by(places),
                weakest_evidence,
            })
            .collect()
    }

    fn open_paths(&self, listed: &[RecurrencePath]) -> Vec<OpenPath> {
        let (model, limit) = (self.model, self.model.options.listed_limit);
        let listed_open = listed.iter().filter(|path| path.closure == Closure::Open);
        let mut open: Vec<OpenPath> = listed_open
            .map(|path| OpenPath {
                number: Some(path.number),
                members: path.members.clone(),
                weakest_evidence: path.weakest_evidence,
            })
            .collect();
        // Both lists have the same order, so that the open ones among the listed are the first of the open ones.
        if open.len() < limit && model.count > listed.len().into() {
            let is_blocked = |place| self.blocking.is_blocked(place);
            let more = model.diagram.smallest(&model.names, &is_blocked, limit).split_off(open.len());
            let places: Vec<Vec<usize>> = more.iter().map(|path| model.places_of(path)).collect();
            let weakest = self.evidence(&places, false).weakest;
            open.extend(more.into_iter().zip(weakest).map(|(members, weakest_evidence)| OpenPath {
                number: None,
                members,
                weakest_evidence,
            }));
        }
        open
    }

    fn findings(&self) -> BTreeMap<CauseId, CauseFinding> {
        let model = self.model;
        let problem = model.names.len().saturating_sub(1);
        let finding = |(place, &id): (usize, &CauseId)| {
            let gateway = model.gateways.above[place].filter(|&above| above != problem);
            let finding = CauseFinding {
                is_root: model.graph.causes[place].is_root(),
                is_pivotal: model.pivotal[place],
                paths_through: model.paths_through(place).cloned(),
                fussell_vesely: model.fussell_vesely(place),
                birnbaum: model.birnbaum(place),
                gateway: gateway.map(|above| model.names[above]),
                effects: model.gateways.effects[place],
                shield: self.blocking.shield(place),
            };
            (id, finding)
        };
        model.names.iter().enumerate().map(finding).collect()
    }

    fn verify_next(&self, weakest: &[State], decided: &[usize]) -> Vec<VerifyNext> {
        let model = self.model;
        let weighing = Weighing {
            names: &model.names,
            ways: &model.ways,
            pivotal: &model.pivotal,
            gateways: &model.gateways,
            roots: &model.roots,
            states: &self.states,
            weakest,
            paths_through: &|place| model.paths_through(place).cloned(),
            needed: &model.needed,
            decided,
        };
        weighing.ordered([
            Completing::of(&model.graph, |place| self.blocking.is_planned(place)),
            Completing::of(&model.graph, |place| self.blocking.is_in_force(place)),
        ])
    }
}
