//! Of which suspected cause is it best to become sure first, and what would that change?

use num_bigint::BigUint;

use crate::document::{CauseId, State};
use crate::engine::affected::{Connecting, Cutting};
use crate::engine::analysis::{Affected, Analysis, IfConfirmed, IfRefuted, VerifyNext};
use crate::engine::gateways::Gateways;
use crate::engine::graph::CauseGraph;
use crate::engine::necessity::{pivotal, possible_without};
use crate::engine::ways::Ways;
use crate::language::{Language, grouped, tr};

/// What the suspected causes of a graph are weighed on, by place.
pub(super) struct Weighing<'a> {
    /// The name of each cause.
    pub(super) names: &'a [CauseId],
    /// The ways up through what can be.
    pub(super) ways: &'a Ways,
    /// Which causes are needed for the problem.
    pub(super) pivotal: &'a [bool],
    /// Where the ways meet.
    pub(super) gateways: &'a Gateways,
    /// Which are root causes.
    pub(super) roots: &'a [usize],
    /// The state of each cause.
    pub(super) states: &'a [State],
    /// The weakest state on the best-supported way up from each cause.
    pub(super) weakest: &'a [State],
    /// How many of the known paths need each cause, where that is known.
    pub(super) paths_through: &'a dyn Fn(usize) -> Option<BigUint>,
    /// How many of the listed paths need each cause.
    pub(super) needed: &'a [usize],
    /// Of how many listed paths each cause is the last thing to be confirmed.
    pub(super) decided: &'a [usize],
}

impl Weighing<'_> {
    /// The suspected causes that a way to the problem leads up from, those first of which it would change most to be sure:
    /// first those whose refutation completes the plan, then by the listed paths gone, the paths gone, the paths confirmed, and the
    /// root causes gone and confirmed. The problem itself is what happened, and is not asked for.
    pub(super) fn ordered(&self, [coverage_by_plan, coverage_in_force]: [Completing; 2]) -> Vec<VerifyNext> {
        let mut cutting = Cutting::of(self.names, self.ways, self.gateways, self.roots.iter().copied());
        let mut connecting = Connecting::of(self.names, self.ways, self.states, self.weakest);
        // Those nearest to the problem first, should the work not suffice for all.
        let suspects = (0..self.states.len().saturating_sub(1))
            .rev()
            .filter(|&place| self.states[place] == State::Suspected && self.weakest[place] != State::Refuted);
        let mut next: Vec<VerifyNext> = suspects
            .map(|place| VerifyNext {
                id: self.names[place],
                if_refuted: IfRefuted {
                    paths_gone: (self.paths_through)(place),
                    listed_paths_gone: self.needed[place],
                    is_unexplained: self.pivotal[place],
                    root_causes_gone: cutting.without(place),
                    completes_by_plan: coverage_by_plan.is_completed_without(place),
                    completes_in_force: coverage_in_force.is_completed_without(place),
                },
                if_confirmed: IfConfirmed {
                    paths_confirmed: self.decided[place],
                    root_causes_confirmed: connecting.with(place),
                },
            })
            .collect();
        next.sort_by(|one, other| weight(other).cmp(&weight(one)).then(one.id.cmp(&other.id)));
        next
    }
}

/// Without which single causes the actions close every path, though as it is they do not.
pub(super) struct Completing(Vec<bool>);

impl Completing {
    /// Those of a graph, if the actions block the causes at the places of which `is_blocked` is true: the causes that the rest
    /// cannot do without.
    pub(super) fn of(graph: &CauseGraph, is_blocked: impl Fn(usize) -> bool) -> Self {
        let possible = possible_without(graph, is_blocked);
        Self(pivotal(&Ways::of(graph, &possible), &possible))
    }

    fn is_completed_without(&self, place: usize) -> bool {
        self.0[place]
    }
}

impl Analysis {
    /// What would follow if a suspected cause were refuted, in one to three sentences.
    pub fn words_if_refuted(&self, next: &VerifyNext, language: Language) -> String {
        let refuted = &next.if_refuted;
        if refuted.is_unexplained {
            return tr!(language, "verify-refuted-unexplained");
        }
        let paths = &self.recurrence_paths;
        let key = match &refuted.paths_gone {
            None => "verify-refuted-paths-listed",
            Some(gone) if *gone == BigUint::ZERO => "verify-refuted-nothing",
            Some(_) if paths.is_exact() => "verify-refuted-paths",
            Some(_) => "verify-refuted-paths-known",
        };
        let (all, gone) = match &refuted.paths_gone {
            Some(gone) => (grouped(&paths.count), grouped(gone)),
            None => (grouped(paths.listed.len()), grouped(refuted.listed_paths_gone)),
        };
        let mut said = tr!(language, key, all = all, gone = gone);
        if let Some(roots) = others(&refuted.root_causes_gone, next.id) {
            said = joined(
                said,
                tr!(language, "verify-roots-gone", count = roots.count, causes = named(roots, language)),
                language,
            );
        }
        let key = match (refuted.completes_in_force, refuted.completes_by_plan) {
            (true, _) => "verify-completes-in-force",
            (false, true) => "verify-completes-by-plan",
            (false, false) => return said,
        };
        joined(said, tr!(language, key), language)
    }

    /// What would follow if a suspected cause were confirmed, in one or two sentences.
    pub fn words_if_confirmed(&self, next: &VerifyNext, language: Language) -> String {
        let confirmed = &next.if_confirmed;
        let key = match (confirmed.paths_confirmed, self.recurrence_paths.is_truncated()) {
            (0, _) => "verify-confirmed-nothing",
            (_, false) => "verify-confirmed-paths",
            (_, true) => "verify-confirmed-paths-listed",
        };
        let said = tr!(
            language,
            key,
            count = confirmed.paths_confirmed,
            listed = grouped(self.recurrence_paths.listed.len())
        );
        match others(&confirmed.root_causes_confirmed, next.id) {
            Some(roots) => joined(
                said,
                tr!(language, "verify-roots-confirmed", count = roots.count, causes = named(roots, language)),
                language,
            ),
            None => said,
        }
    }
}

/// What is affected, unless it is nothing, or the cause in question alone.
fn others(affected: &Option<Affected>, cause: CauseId) -> Option<&Affected> {
    affected.as_ref().filter(|affected| affected.count > 0 && affected.first != [cause])
}

/// One sentence after the other.
fn joined(first: String, second: String, language: Language) -> String {
    tr!(language, "verify-joined", first = first, second = second)
}

/// The names of causes, the first few of them.
fn named(causes: &Affected, language: Language) -> String {
    const MOST: usize = 3;
    let names: Vec<String> = causes.first.iter().take(MOST).map(ToString::to_string).collect();
    let names = names.join(&tr!(language, "verify-separator"));
    if causes.count > MOST { tr!(language, "verify-more", names = names) } else { names }
}

/// What the order is by, most first.
fn weight(it: &VerifyNext) -> (bool, usize, Option<&BigUint>, usize, [Option<usize>; 2]) {
    let (refuted, confirmed) = (&it.if_refuted, &it.if_confirmed);
    let count = |affected: &Option<Affected>| affected.as_ref().map(|affected| affected.count);
    (
        refuted.completes_by_plan || refuted.completes_in_force,
        refuted.listed_paths_gone,
        refuted.paths_gone.as_ref(),
        confirmed.paths_confirmed,
        [count(&refuted.root_causes_gone), count(&confirmed.root_causes_confirmed)],
    )
}
