//! On random small trees the plans agree with trying every set of actions.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use naze::document::{
    Action, ActionEffect, ActionId, ActionKind, Cause, CauseId, Effort, Explanation, Link, Review, Stage,
    Strength,
};
use naze::engine::plans::{
    Candidate, Member, Plan, PlanKind, PlanOptions, PlanOutcome, Plans, Proof, Reason, plans,
};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::test_runner::{Config, TestCaseError};
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::engine::brute_force::{Set, Trial};
use crate::engine::properties::reviews;

/// What an action counts, told apart from how the engine keeps it.
#[derive(Clone)]
struct Try {
    what: Member,
    blocks: Set,
    effort: u64,
    is_sturdy: bool,
    due: Option<Date>,
    is_in_force: bool,
}

/// A review with actions, the actions that are only suggested, and a review in which these are actions as well.
struct Case<'a> {
    paths: Vec<Set>,
    tries: Vec<Try>,
    plans: &'a Plans,
}

fn actions() -> impl Strategy<Value = Action> {
    let kinds = prop_oneof![5 => Just(ActionKind::Permanent), 1 => Just(ActionKind::Interim), 1 => Just(ActionKind::Horizontal)];
    let effects = prop_oneof![8 => Just(ActionEffect::Prevent), 1 => Just(ActionEffect::Detect)];
    let stages = prop_oneof![
        8 => Just(Stage::Proposed),
        8 => Just(Stage::Staging),
        1 => Just(Stage::Production),
        1 => Just(Stage::Verified),
        1 => Just(Stage::Rejected),
    ];
    let efforts =
        option::weighted(0.8, prop_oneof![Just(Effort::Small), Just(Effort::Medium), Just(Effort::Large)]);
    let strengths = option::weighted(
        0.8,
        prop_oneof![Just(Strength::Weak), Just(Strength::Medium), Just(Strength::Strong)],
    );
    let dues = option::weighted(0.8, (1_i8..6).prop_map(|day| date(2026, 4, day)));
    let blocks = vec((2..=10_u32).prop_map(CauseId::new), 1..4);
    ((kinds, effects, stages), (efforts, strengths, dues, blocks)).prop_map(
        |((kind, effect, stage), (effort, strength, due, blocks))| Action {
            kind,
            effect,
            stage,
            effort,
            strength,
            due,
            blocks,
            ..Action::default()
        },
    )
}

/// Trees in which many small sets out of nine causes suffice for the problem, a few of them by way of another cause: it takes
/// several actions to cut them all.
fn entangled() -> impl Strategy<Value = Review> {
    let sets = |first: u32, most: usize| btree_set(first..=10_u32, 1..=most);
    (vec(sets(2, 4), 3..9), vec(sets(5, 2), 0..3), vec(sets(5, 2), 0..3)).prop_map(|(problem, one, other)| {
        let mut review = Review { problem: Some(CauseId::new(1)), ..Review::default() };
        for number in 1..=10 {
            let sets: &[BTreeSet<u32>] = match number {
                1 => &problem,
                2 => &one,
                3 => &other,
                _ => &[],
            };
            let together = |set: &BTreeSet<u32>| Explanation {
                causes: set.iter().map(|&member| Link::new(CauseId::new(member))).collect(),
                read_back: None,
            };
            let explanations = sets.iter().map(together).collect();
            review.causes.insert(CauseId::new(number), Cause { explanations, ..Cause::default() });
        }
        review
    })
}

/// Trees of ten causes with up to ten actions, the last of which are only suggested.
fn cases() -> impl Strategy<Value = (Review, usize)> {
    let trees = prop_oneof![reviews(), entangled()];
    (trees, prop_oneof![vec(actions(), 0..=10), vec(actions(), 10)], 0_usize..4).prop_map(
        |(mut review, actions, suggested)| {
            review.actions = (1..).map(ActionId::new).zip(actions).collect();
            let suggested = suggested.min(review.actions.len());
            (review, suggested)
        },
    )
}

fn may_stand(action: &Action) -> bool {
    action.kind != ActionKind::Interim
        && action.effect == ActionEffect::Prevent
        && action.stage != Stage::Rejected
}

/// Takes the last `count` actions out of a review, as suggested ones.
fn suggest(review: &mut Review, count: usize) -> Vec<Candidate> {
    let mut taken = Vec::new();
    for _ in 0..count {
        let (id, action) = review.actions.pop_last().unwrap();
        taken.extend(Candidate::of(id, &action));
    }
    for (index, candidate) in taken.iter_mut().enumerate() {
        candidate.what = Member::Suggested(index);
    }
    taken
}

impl Try {
    fn of(candidate: &Candidate) -> Self {
        Self {
            what: candidate.what,
            blocks: candidate.blocks.iter().copied().collect(),
            effort: match candidate.effort {
                Some(Effort::Small) => 1,
                None | Some(Effort::Medium) => 3,
                Some(Effort::Large) => 8,
            },
            is_sturdy: matches!(candidate.strength, Some(Strength::Medium | Strength::Strong)),
            due: candidate.due,
            is_in_force: candidate.is_in_force,
        }
    }
}

impl Case<'_> {
    /// The actions of a set, and those in force.
    fn done(&self, set: u32) -> impl Iterator<Item = &Try> {
        let is_done = move |index: usize, it: &Try| it.is_in_force || set & (1 << index) != 0;
        self.tries.iter().enumerate().filter(move |(index, it)| is_done(*index, it)).map(|(_, it)| it)
    }

    fn reaches(&self, kind: PlanKind, set: u32) -> bool {
        self.paths.iter().all(|path| {
            let cutting: Vec<&Try> = self.done(set).filter(|it| !it.blocks.is_disjoint(path)).collect();
            match kind {
                PlanKind::TwoFold => cutting.len() >= 2 && cutting.iter().any(|it| it.is_sturdy),
                _ => !cutting.is_empty(),
            }
        })
    }

    /// The sets that reach what a kind of plan has to, and none of whose parts does; of open actions, for the earliest plan
    /// all with a date. With what they cost, the cheapest first.
    fn minimal_sets(&self, kind: PlanKind) -> Vec<([u64; 3], u32)> {
        let may_be = |it: &Try| !it.is_in_force && (kind != PlanKind::Earliest || it.due.is_some());
        let allowed = (0..self.tries.len())
            .filter(|&index| may_be(&self.tries[index]))
            .fold(0, |set, it| set | 1 << it);
        let mut sets: Vec<([u64; 3], u32)> = (0..1_u32 << self.tries.len())
            .filter(|set| set & !allowed == 0 && self.reaches(kind, *set))
            .map(|set| (self.cost(kind, set), set))
            .collect();
        let all: Vec<u32> = sets.iter().map(|(_, set)| *set).collect();
        sets.retain(|(_, set)| !all.iter().any(|other| other != set && other & set == *other));
        sets.sort_unstable();
        sets
    }

    fn cost(&self, kind: PlanKind, set: u32) -> [u64; 3] {
        let members =
            || (0..self.tries.len()).filter(|index| set & (1 << index) != 0).map(|index| &self.tries[index]);
        let effort = members().map(|it| it.effort).sum();
        let count = u64::from(set.count_ones());
        let day = members().filter_map(|it| it.due).max().map_or(0, |due| due.day() as u64);
        match kind {
            PlanKind::FewestActions => [0, count, effort],
            PlanKind::Earliest => [day, effort, count],
            PlanKind::LeastEffort | PlanKind::TwoFold => [0, effort, count],
        }
    }

    fn set_of(&self, plan: &Plan) -> u32 {
        let index = |what: &Member| self.tries.iter().position(|it| it.what == *what).unwrap();
        plan.actions.iter().fold(0, |set, what| set | 1 << index(what))
    }

    fn agrees(&self, kind: PlanKind) -> Result<(), TestCaseError> {
        let sets = self.minimal_sets(kind);
        match self.plans.outcome(kind) {
            PlanOutcome::Reached => prop_assert!(self.reaches(kind, 0), "{:?} is not reached", kind),
            PlanOutcome::Found { plan, proof, alternatives } => {
                prop_assert!(!self.reaches(kind, 0), "{:?} was reached", kind);
                prop_assert_eq!(*proof, Proof::Optimal);
                let found: Vec<u32> =
                    [plan].into_iter().chain(alternatives).map(|it| self.set_of(it)).collect();
                prop_assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len());
                for set in &found {
                    prop_assert!(
                        sets.iter().any(|(_, it)| it == set),
                        "{:?}: {:b} is not minimal",
                        kind,
                        set
                    );
                }
                let costs: Vec<[u64; 3]> = found.iter().map(|set| self.cost(kind, *set)).collect();
                let as_early = |cost: &[u64; 3]| kind != PlanKind::Earliest || cost[0] == sets[0].0[0];
                let expected: Vec<[u64; 3]> =
                    sets.iter().map(|(cost, _)| *cost).filter(as_early).take(4).collect();
                prop_assert_eq!(costs, expected, "{:?}", kind);
                prop_assert_eq!(plan.value(kind), self.cost(kind, found[0])[1]);
            }
            PlanOutcome::Infeasible(shortfall) => {
                prop_assert_eq!(&sets, &[], "{:?}", kind);
                let path: Set = shortfall.path.iter().copied().collect();
                prop_assert!(self.paths.contains(&path), "{:?} is no path", path);
                let cut_by: Vec<&Try> =
                    self.tries.iter().filter(|it| !it.blocks.is_disjoint(&path)).collect();
                let names: Vec<Member> = cut_by.iter().map(|it| it.what).collect();
                prop_assert_eq!(&shortfall.cut_by, &names);
                match shortfall.reason {
                    Reason::Uncut => prop_assert_eq!(cut_by.len(), 0),
                    Reason::CutOnce => prop_assert_eq!(cut_by.len(), 1),
                    Reason::OnlyWeak => {
                        prop_assert!(cut_by.len() > 1 && cut_by.iter().all(|it| !it.is_sturdy));
                    }
                    Reason::Undated => {
                        prop_assert!(!cut_by.is_empty());
                        prop_assert!(cut_by.iter().all(|it| !it.is_in_force && it.due.is_none()));
                    }
                }
            }
        }
        Ok(())
    }
}

fn plans_agree(mut review: Review, suggested: usize) -> Result<(), TestCaseError> {
    // A suggested action gives the inner causes that it blocks a guard of their own, as an action does.
    let whole = review.clone();
    let mut paths = Trial::of(&whole).unwrap().paths();
    let is_useless = |action: &Action| !may_stand(action);
    let taken: Vec<ActionId> = whole.actions.keys().rev().take(suggested).copied().collect();
    if taken.iter().any(|id| is_useless(&whole.actions[id])) {
        let mut without = whole.clone();
        without.actions.retain(|id, action| !taken.contains(id) || may_stand(action));
        paths = Trial::of(&without).unwrap().paths();
    }
    let suggested = suggest(&mut review, suggested);
    let found = plans(&review, &suggested, &PlanOptions::default()).unwrap();
    let existing = review.actions.iter().filter_map(|(&id, action)| Candidate::of(id, action));
    let tries: Vec<Try> = existing.chain(suggested).map(|candidate| Try::of(&candidate)).collect();
    let case = Case { paths, tries, plans: &found };
    for kind in PlanKind::ALL {
        case.agrees(kind)?;
    }
    Ok(())
}

fn any_bound_is_a_bound(review: &Review, most_steps: usize) -> Result<(), TestCaseError> {
    let options = PlanOptions { most_steps, ..PlanOptions::default() };
    let found = plans(review, &[], &options).unwrap();
    let tries = review.actions.iter().filter_map(|(&id, action)| Candidate::of(id, action));
    let paths = Trial::of(review).unwrap().paths();
    let case = Case { paths, tries: tries.map(|it| Try::of(&it)).collect(), plans: &found };
    for kind in PlanKind::ALL {
        if let PlanOutcome::Found { plan, proof, alternatives } = found.outcome(kind) {
            let best = case.minimal_sets(kind)[0].0[1];
            for plan in [plan].into_iter().chain(alternatives) {
                prop_assert!(case.reaches(kind, case.set_of(plan)), "{:?} {:?}", kind, plan);
            }
            match proof {
                Proof::Optimal => prop_assert_eq!(plan.value(kind), best),
                Proof::Bound { at_least } => prop_assert!(*at_least <= best && *at_least < plan.value(kind)),
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(Config { max_global_rejects: 0, ..Config::default() })]

    #[test]
    fn plans_agree_with_trying_everything((review, suggested) in cases()) {
        plans_agree(review, suggested)?;
    }

    #[test]
    fn what_is_said_where_the_work_ends_is_true((review, _) in cases(), most_steps in 0_usize..8_000) {
        any_bound_is_a_bound(&review, most_steps)?;
    }
}
