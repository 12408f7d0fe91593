//! What else a cause is weighed by: importance, where ways meet, and how many effects share it.

use std::collections::BTreeMap;

use naze::document::{CauseId, Review, State};
use naze::engine::{CauseFinding, Options, analyse, analyse_with};
use naze::language::Language;
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::engine::brute_force::{Set, Trial};
use crate::engine::properties::{members, reviews};
use crate::engine::scale;
use crate::engine::trees::{SHOP, review};

fn importance_agrees(review: &Review, most_steps: usize) -> Result<(), TestCaseError> {
    let analysis = analyse_with(review, &Options { most_steps, ..Options::default() });
    let paths = members(&analysis);
    let weigh = |paths: &mut dyn Iterator<Item = &Set>| {
        paths.map(|path| 0.5_f64.powi(path.len() as i32)).sum::<f64>()
    };
    let all = weigh(&mut paths.iter());
    for (&id, finding) in &analysis.causes {
        let Some(importance) = finding.fussell_vesely else {
            prop_assert!(!paths.iter().any(|path| path.contains(&id)), "{} is a member", id);
            continue;
        };
        let through = weigh(&mut paths.iter().filter(|path| path.contains(&id)));
        let expected = if paths.is_empty() { 0.0 } else { through / all };
        prop_assert!((importance - expected).abs() < 1e-12, "{}: {} is not {}", id, importance, expected);
    }
    for root in &analysis.root_causes {
        prop_assert_eq!(Some(root.fussell_vesely), analysis.causes[&root.id].fussell_vesely);
    }
    Ok(())
}

/// In what share of the states of all other variables it depends on each whether the problem comes about.
fn influence_agrees(review: &Review) -> Result<(), TestCaseError> {
    let (analysis, trial) = (analyse(review), Trial::of(review).unwrap());
    let is_variable = |(_, finding): &(&CauseId, &CauseFinding)| finding.fussell_vesely.is_some();
    let variables: Vec<CauseId> = analysis.causes.iter().filter(is_variable).map(|(&id, _)| id).collect();
    for &id in &variables {
        let others: Vec<CauseId> = variables.iter().copied().filter(|&other| other != id).collect();
        let states = 1_u32 << others.len();
        let depends = |bits: &u32| {
            let chosen = (0..others.len()).filter(|index| bits & (1 << index) != 0);
            let without: Set = chosen.map(|index| others[index]).collect();
            let with: Set = without.iter().copied().chain([id]).collect();
            trial.happens(&with, &Set::new()) && !trial.happens(&without, &Set::new())
        };
        let share = (0..states).filter(depends).count() as f64 / f64::from(states);
        let found = analysis.causes[&id].birnbaum.unwrap();
        prop_assert!((found - share).abs() < 1e-12, "{}: {} is not {}", id, found, share);
    }
    for root in &analysis.root_causes {
        prop_assert_eq!(root.birnbaum, analysis.causes[&root.id].birnbaum);
    }
    Ok(())
}

/// The causes that stand in explanations that can hold, by what they explain.
fn effects(review: &Review) -> BTreeMap<CauseId, Set> {
    let trial = Trial::of(review).unwrap();
    let everything: Set = trial.reachable();
    let can_be = |id: CauseId| trial.holds(id, &everything, &Set::new());
    let mut effects: BTreeMap<CauseId, Set> = BTreeMap::new();
    for effect in trial.reachable().into_iter().filter(|&id| can_be(id)) {
        for explanation in &review.causes[&effect].explanations {
            if explanation.causes.iter().all(|link| can_be(link.cause)) {
                for link in &explanation.causes {
                    effects.entry(link.cause).or_default().insert(effect);
                }
            }
        }
    }
    effects
}

/// Whether a way leads up from `cause` to the problem without passing `without`.
fn leads_up(
    review: &Review,
    effects: &BTreeMap<CauseId, Set>,
    cause: CauseId,
    without: Option<CauseId>,
) -> bool {
    let mut waiting = vec![cause];
    let mut seen = Set::new();
    while let Some(id) = waiting.pop() {
        if Some(id) == review.problem {
            return true;
        }
        if Some(id) != without && seen.insert(id) {
            waiting.extend(effects.get(&id).into_iter().flatten());
        }
    }
    false
}

fn gateways_agree(review: &Review) -> Result<(), TestCaseError> {
    let analysis = analyse(review);
    let effects = effects(review);
    for (&id, finding) in analysis.causes.iter().filter(|(id, _)| Some(**id) != review.problem) {
        let above = effects.get(&id).into_iter().flatten();
        let shared = above.filter(|&&effect| leads_up(review, &effects, effect, None)).count();
        prop_assert_eq!(finding.effects, shared, "effects of {}", id);
        let passed: Vec<CauseId> = analysis
            .causes
            .keys()
            .copied()
            .filter(|&other| other != id && Some(other) != review.problem && shared > 0)
            .filter(|&other| !leads_up(review, &effects, id, Some(other)))
            .collect();
        // The nearest is the one from which none of the others is passed on the way to it: all others are passed from it.
        let nearest = passed.iter().find(|&&one| {
            passed.iter().all(|&other| other == one || !leads_up(review, &effects, one, Some(other)))
        });
        prop_assert_eq!(finding.gateway.as_ref(), nearest, "gateway of {}", id);
    }
    Ok(())
}

proptest! {
    #[test]
    fn importance_agrees_with_weighing_every_path(review in reviews(), most_steps in 0_usize..300) {
        importance_agrees(&review, usize::MAX)?;
        importance_agrees(&review, most_steps)?;
    }

    #[test]
    fn influence_agrees_with_trying_every_state(review in reviews()) {
        influence_agrees(&review)?;
    }

    #[test]
    fn gateways_and_effects_agree_with_going_every_way(review in reviews()) {
        gateways_agree(&review)?;
    }
}

#[test]
fn the_smaller_paths_count_for_more() {
    let analysis = analyse(&review("problem\n  one\n  two\n  & three"));
    let importance: Vec<f64> = analysis.root_causes.iter().map(|root| root.fussell_vesely).collect();
    assert_eq!(importance, [2.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0]);
}

/// A problem of so many causes that come about together, and one that suffices alone.
fn long_and_short(together: u32) -> Review {
    let problem = vec![(2..2 + together).collect(), vec![2 + together]];
    scale::review(std::iter::once(problem).chain((0..=together).map(|_| Vec::new())))
}

#[test]
fn paths_longer_than_any_float_is_small_are_weighed() {
    let analysis = analyse(&long_and_short(3_000));
    let importance = |number: u32| analysis.causes[&CauseId::new(number)].fussell_vesely.unwrap();
    assert_eq!((importance(3_002), importance(2)), (1.0, 0.0));
    let chain = scale::review([vec![(2..3_002).collect()]].into_iter().chain((0..3_000).map(|_| Vec::new())));
    assert!(analyse(&chain).root_causes.iter().all(|root| root.fussell_vesely == 1.0));
}

#[test]
fn every_way_of_a_shared_cause_passes_where_its_ways_meet() {
    let text = "
[C1] problem
  [C2] meeting
    [C3] left
      [C5] shared
    [C4] right
      = C5
  [C6] other
    [C7] everywhere
  & [C8] elsewhere
    = C7
    × [C9] refuted
      = C5
";
    let analysis = analyse(&review(text));
    let of = |number: u32| {
        let finding = &analysis.causes[&CauseId::new(number)];
        (finding.effects, finding.gateway.map(CauseId::number))
    };
    assert_eq!(of(5), (2, Some(2)));
    assert_eq!(of(7), (2, None));
    assert_eq!(of(3), (1, Some(2)));
    assert_eq!(of(2), (1, None));
    assert_eq!(of(9), (0, None));
    let shared: Vec<u32> = analysis.shared_causes().map(|(id, _)| id.number()).collect();
    assert_eq!(shared, [5, 7]);
    let reason = |place: usize, language| analysis.reason(&analysis.root_causes[place], language);
    assert_eq!(
        reason(0, Language::Japanese),
        "これだけで再発する。2件の要因に共有されており、ここか、道が合流するC2を断てば一度で済む"
    );
    assert_eq!(
        reason(1, Language::English),
        "Enough on its own to bring the incident back. 2 causes share it: one fix here serves them all"
    );
    let root = &analyse(&review(SHOP)).root_causes[0];
    assert_eq!(root.weakest_evidence, State::Confirmed);
}

#[test]
fn a_cause_at_the_foot_of_a_deep_ladder_has_no_gateway_but_its_top() {
    const STEPS: u32 = 50_000;
    // Below the second cause, each is explained by either of the next two: no single cause is passed but that one.
    let step =
        |number: u32| if number == 1 { vec![vec![2]] } else { vec![vec![number + 1], vec![number + 2]] };
    let causes = (1..STEPS).map(step).chain([Vec::new(), Vec::new()]);
    let analysis = analyse(&scale::review(causes));
    assert_eq!(analysis.causes[&CauseId::new(STEPS)].gateway, Some(CauseId::new(2)));
    assert_eq!(analysis.causes[&CauseId::new(3)].gateway, Some(CauseId::new(2)));
}
