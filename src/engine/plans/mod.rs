//! What is still to be done so that it does not happen again: the least effort, the fewest actions, the earliest date, two-fold.

mod candidate;
mod outcome;
mod words;
mod report;
mod work;
mod site;
mod circuit;
mod cutting;
mod costs;
mod cover;
mod reduction;
mod board;
mod bound;
mod branching;
mod goal;
mod complete;
mod two_fold;
mod search;

pub use candidate::{Candidate, Member};
pub use outcome::{Plan, PlanKind, PlanOutcome, Plans, Proof, Reason, Shortfall};
pub(in crate::engine) use report::{PlanFindings, findings};
pub use work::PlanWatch;

use jiff::civil::Date;

use crate::document::Review;
use crate::engine::plans::circuit::{Circuit, Value};
use crate::engine::plans::complete::Complete;
use crate::engine::plans::costs::Costs;
use crate::engine::plans::cover::Rows;
use crate::engine::plans::cutting::Cutting;
use crate::engine::plans::goal::Goal;
use crate::engine::plans::search::search;
use crate::engine::plans::site::Site;
use crate::engine::plans::two_fold::TwoFold;
use crate::engine::plans::work::Work;

/// How much is wanted of plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanOptions {
    /// How much work may go into finding the plans, in steps; each of the four has a quarter of it. A step takes about a
    /// nanosecond or two. `usize::MAX` finds the best plans, however long that takes.
    pub most_steps: usize,
    /// How many other plans of equal or next-best value are sought for each, six at most.
    pub most_alternatives: usize,
}

impl Default for PlanOptions {
    fn default() -> Self {
        Self { most_steps: 80_000_000, most_alternatives: 3 }
    }
}

/// The best plans over the actions of a review and others that are only suggested; none while nothing can be derived, for there
/// is no problem or it has no causes.
///
/// The actions of the review that may stand in a plan are found by [`Candidate::of`]; the suggested ones are taken as they are.
/// Those in force are done: they stand in every plan, and the plans say what is to be done besides.
pub fn plans(review: &Review, suggested: &[Candidate], options: &PlanOptions) -> Option<Plans> {
    watched_plans(review, suggested, options, &PlanWatch::default())
}

/// The same, while `watch` tells another thread how far the search has come. Where it is ended, there are no plans.
pub fn watched_plans(
    review: &Review,
    suggested: &[Candidate],
    options: &PlanOptions,
    watch: &PlanWatch,
) -> Option<Plans> {
    let site = Site::of(review, suggested)?;
    let points = site.candidates.iter().map(Candidate::effort_points).collect();
    let plans = Planning { points, site, options, watch }.plans();
    // What was found so far may not be the best.
    (!watch.is_cancelled()).then_some(plans)
}

/// The work for one more alternative doubles with each that is there.
const MOST_ALTERNATIVES: usize = 6;

/// In how many parts of its work a plan is found: the last part is kept for the alternatives.
const PARTS: usize = 4;

struct Planning<'a> {
    site: Site,
    points: Vec<u64>,
    options: &'a PlanOptions,
    watch: &'a PlanWatch,
}

impl Planning<'_> {
    fn plans(&self) -> Plans {
        let is_in_force = |candidate: &Candidate| candidate.is_in_force;
        let circuit = self.site.circuit(is_in_force, |candidate| !candidate.is_in_force);
        let in_force = self.site.candidates.iter().filter(|candidate| candidate.is_in_force);
        // Both seek among the same rows, and each gains from what the other has found.
        let mut rows = Rows::default();
        Plans {
            in_force: in_force.map(|candidate| candidate.what).collect(),
            least_effort: self.complete(&circuit, &Costs::by_effort(&self.points), &mut rows),
            fewest_actions: self.complete(&circuit, &Costs::by_number(&self.points), &mut rows),
            earliest: self.earliest(&circuit),
            two_fold: self.two_fold(&circuit),
        }
    }

    fn work(&self) -> Work {
        Work::watched(self.options.most_steps / PlanKind::ALL.len(), self.watch)
    }

    /// What can be said of a circuit without seeking; none if there is something to seek.
    fn at_once(&self, circuit: &Circuit) -> Option<PlanOutcome> {
        match circuit.top {
            Value::Never => Some(PlanOutcome::Reached),
            Value::Always => Some(self.infeasible(Reason::Uncut, |_| true)),
            Value::Gate(_) => None,
        }
    }

    fn infeasible(&self, reason: Reason, is_done: impl Fn(usize) -> bool) -> PlanOutcome {
        PlanOutcome::Infeasible(self.site.shortfall(reason, is_done, &mut self.work()))
    }

    fn complete(&self, circuit: &Circuit, costs: &Costs, rows: &mut Rows) -> PlanOutcome {
        self.at_once(circuit)
            .unwrap_or_else(|| self.best(&Complete::of(circuit), costs, rows, &mut self.work()))
    }

    fn earliest(&self, circuit: &Circuit) -> PlanOutcome {
        if let Some(outcome) = self.at_once(circuit) {
            return outcome;
        }
        let mut work = self.work();
        let Some(date) = self.earliest_date(circuit, &mut work) else {
            let is_done = |number: usize| {
                let candidate = &self.site.candidates[number];
                candidate.is_in_force || candidate.due.is_some()
            };
            return self.infeasible(Reason::Undated, is_done);
        };
        let is_in_time =
            |candidate: &Candidate| !candidate.is_in_force && candidate.due.is_some_and(|due| due <= date);
        let circuit = self.site.circuit(|candidate| candidate.is_in_force, is_in_time);
        let costs = Costs::by_effort(&self.points);
        self.best(&Complete::of(&circuit), &costs, &mut Rows::default(), &mut work)
    }

    /// The first day by which all candidates due together cut every path.
    fn earliest_date(&self, circuit: &Circuit, work: &mut Work) -> Option<Date> {
        let candidates = self.site.candidates.iter().enumerate();
        let mut dated: Vec<(Date, usize)> =
            candidates.filter_map(|(number, candidate)| candidate.due.map(|due| (due, number))).collect();
        dated.sort_unstable();
        let mut cutting = Cutting::of(circuit, work);
        dated.into_iter().find_map(|(due, number)| {
            cutting.cut(number, work);
            cutting.is_cut().then_some(due)
        })
    }

    fn two_fold(&self, once: &Circuit) -> PlanOutcome {
        let is_in_force: Vec<bool> =
            self.site.candidates.iter().map(|candidate| candidate.is_in_force).collect();
        let all = self.site.circuit(|_| false, |_| true);
        if once.top == Value::Always {
            return self.infeasible(Reason::Uncut, |_| true);
        }
        if all.top == Value::Never {
            return PlanOutcome::Reached;
        }
        let everything: Vec<usize> = (0..self.points.len()).collect();
        // Whether there is a plan has to be known, whatever work that takes: one pass for every 64 candidates.
        let alone = all.needed(&everything, |_| true, true, &mut Work::of(usize::MAX));
        if let Some(&only) = alone.first() {
            return self.infeasible(Reason::CutOnce, |number| number != only);
        }
        let sturdy = self.site.circuit(
            |candidate| candidate.is_in_force && candidate.is_sturdy(),
            |candidate| !candidate.is_in_force && candidate.is_sturdy(),
        );
        if sturdy.top == Value::Always {
            return self.infeasible(Reason::OnlyWeak, |number| self.site.candidates[number].is_sturdy());
        }
        let goal = TwoFold { all: &all, sturdy: &sturdy, is_in_force: &is_in_force };
        if goal.is_reached(&[], &mut Work::of(usize::MAX)) {
            return PlanOutcome::Reached;
        }
        let costs = Costs::by_effort(&self.points);
        self.best(&goal, &costs, &mut Rows::default(), &mut self.work())
    }

    /// The best plan that reaches a goal that can be reached and is not yet, and the next best.
    fn best(&self, goal: &dyn Goal, costs: &Costs, rows: &mut Rows, work: &mut Work) -> PlanOutcome {
        let mut kept_back = work.part(PARTS);
        let found = search(goal, rows, costs, &[], work);
        let least = Costs::first(found.lower);
        let mut sets: Vec<Vec<usize>> = found.best.into_iter().collect();
        work.take_back(&kept_back);
        kept_back = work.part(1);
        while sets.len() <= self.options.most_alternatives.min(MOST_ALTERNATIVES) {
            let Some(next) = search(goal, rows, costs, &sets, &mut kept_back).best else { break };
            sets.push(next);
        }
        sets.sort_by_cached_key(|set| (costs.sum(set), set.clone()));
        let first = sets.first().map(|set| Costs::first(costs.sum(set)));
        let mut plans = sets.iter().map(|set| self.plan(set));
        let plan = plans.next().unwrap_or_default();
        let proof = match first {
            Some(value) if value > least => Proof::Bound { at_least: least },
            _ => Proof::Optimal,
        };
        PlanOutcome::Found { plan, proof, alternatives: plans.collect() }
    }

    fn plan(&self, set: &[usize]) -> Plan {
        let members = || set.iter().map(|&number| &self.site.candidates[number]);
        let dues: Option<Vec<Date>> = members().map(|candidate| candidate.due).collect();
        Plan {
            actions: members().map(|candidate| candidate.what).collect(),
            effort: set.iter().map(|&number| self.points[number]).sum(),
            complete_on: dues.and_then(|dues| dues.into_iter().max()),
            effort_unset: members()
                .filter(|candidate| candidate.effort.is_none())
                .map(|candidate| candidate.what)
                .collect(),
        }
    }
}
