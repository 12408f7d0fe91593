//! What is known where finding every path would take too long.

use std::process::Command;

use naze::document::{Action, ActionId, CauseId, Review, Stage};
use naze::engine::{Analysis, Known, Options, analyse, analyse_with};
use naze::language::Language;
use naze::report::{ReportOptions, sections};
use naze::storage;
use num_bigint::BigUint;
use proptest::collection::{btree_set, vec};
use proptest::prelude::Strategy;
use proptest::test_runner::{Config, TestCaseError};
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::engine::brute_force::{Set, Trial, blocked_three_ways};
use crate::engine::properties::{members, number, reviews};
use crate::engine::scale;
use crate::engine::trees::{self, SHOP};

fn within(review: &Review, most_steps: usize) -> Analysis {
    analyse_with(review, &Options { most_steps, ..Options::default() })
}

/// Three causes shared by three others that come about together, of which any two suffice; and one that suffices alone.
const ENTANGLED: &str = "
problem
  [C2] one
    [C5] a
    [C6] b
  & [C3] other
    = C6
    [C7] c
  & [C4] third
    = C7
    = C5
  [C8] alone
";

/// A graph of which every cause but the first explains one or two earlier ones, half of the times together with what stands
/// there: links are one and a half times the causes.
pub(super) fn random_graph(causes: u32) -> Review {
    let mut state = 1_u64;
    let mut below = |limit: u32| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u32 % limit
    };
    let mut explanations: Vec<Vec<Vec<u32>>> = vec![Vec::new(); causes as usize];
    for link in 0..causes + causes / 2 - 1 {
        let cause = if link < causes - 1 { link + 1 } else { 1 + below(causes - 1) };
        let effect = &mut explanations[below(cause) as usize];
        match effect.last_mut() {
            Some(last) if below(2) == 0 => last.push(cause + 1),
            _ => effect.push(vec![cause + 1]),
        }
    }
    scale::review(explanations)
}

/// Trees of two explanations, each of some causes that come about together, and each of these through any of some out of
/// the same eight causes: little to write down, and much to find. Three of the eight are two root causes together.
fn entangled() -> impl Strategy<Value = Review> {
    const SHARED: u32 = 8;
    let inner = || vec(btree_set(1..=SHARED, 2..6), 6..10);
    (inner(), inner()).prop_map(|(left, right)| {
        let first = 2;
        let middle = first + left.len() as u32;
        let shared = middle + right.len() as u32;
        let any_of = |set: std::collections::BTreeSet<u32>| {
            set.into_iter().map(|number| vec![shared + number - 1]).collect()
        };
        let mut causes = vec![vec![(first..middle).collect(), (middle..shared).collect()]];
        causes.extend(left.into_iter().chain(right).map(any_of));
        let roots = shared + SHARED;
        causes.extend((0..3).map(|pair| vec![vec![roots + 2 * pair, roots + 2 * pair + 1]]));
        causes.extend((3..SHARED + 6).map(|_| Vec::new()));
        scale::review(causes)
    })
}

/// Of all paths, those that a result claims to know.
fn known_among(analysis: &Analysis, paths: &[Set]) -> Vec<Set> {
    match analysis.recurrence_paths.known {
        Known::Exactly => paths.to_vec(),
        Known::AtLeast { all_up_to } => {
            paths.iter().filter(|path| path.len() <= all_up_to).cloned().collect()
        }
    }
}

fn known_paths_agree(review: &Review, paths: &[Set], most_steps: usize) -> Result<(), TestCaseError> {
    let analysis = within(review, most_steps);
    let known = known_among(&analysis, paths);
    let found = &analysis.recurrence_paths;
    prop_assert_eq!(members(&analysis), known.clone());
    prop_assert_eq!(&found.count, &number(known.len()));
    prop_assert_eq!(found.is_truncated(), !found.is_exact());
    let longest = match found.known {
        Known::Exactly => known.last().map_or(0, Set::len),
        Known::AtLeast { all_up_to } => all_up_to,
    };
    let of_size = |size| number(known.iter().filter(|path| path.len() == size).count());
    prop_assert_eq!(&found.by_size, &(1..=longest).map(of_size).collect::<Vec<BigUint>>());
    Ok(())
}

fn coverage_agrees(review: &Review, most_steps: usize) -> Result<(), TestCaseError> {
    let (analysis, trial) = (within(review, most_steps), Trial::of(review).unwrap());
    let known = known_among(&analysis, &trial.paths());
    let [in_force, by_plan, anyhow] = blocked_three_ways(review);
    let hit = |blocked: &Set| known.iter().filter(|path| !path.is_disjoint(blocked)).count();
    let coverage = &analysis.coverage;
    prop_assert_eq!(coverage.complete_in_force, trial.is_prevented_without(&in_force));
    prop_assert_eq!(coverage.complete_by_plan, trial.is_prevented_without(&by_plan));
    prop_assert_eq!(&coverage.closed_in_force, &number(hit(&in_force)));
    prop_assert_eq!(&coverage.closed_by_plan, &number(hit(&by_plan)));
    prop_assert_eq!(&coverage.closed_interim_only, &number(hit(&anyhow) - hit(&by_plan)));
    prop_assert_eq!(&coverage.open, &number(known.len() - hit(&anyhow)));
    prop_assert_eq!(number(analysis.open_paths.len()), coverage.open.clone());
    Ok(())
}

fn causes_agree(review: &Review, paths: &[Set], most_steps: usize) -> Result<(), TestCaseError> {
    let (analysis, trial) = (within(review, most_steps), Trial::of(review).unwrap());
    let known = known_among(&analysis, paths);
    for (&id, finding) in &analysis.causes {
        let alone = Set::from([id]);
        let is_pivotal = !paths.is_empty() && trial.is_prevented_without(&alone);
        prop_assert_eq!(finding.is_pivotal, is_pivotal, "{} pivotal", id);
        if let Some(through) = &finding.paths_through {
            let lost = known.iter().filter(|path| !trial.happens(path, &alone)).count();
            prop_assert_eq!(through, &number(lost), "paths through {}", id);
        }
    }
    for root in &analysis.root_causes {
        let through = known.iter().filter(|path| path.contains(&root.id)).count();
        prop_assert_eq!(&root.paths, &number(through));
        let share = if known.is_empty() { 0.0 } else { through as f64 / known.len() as f64 };
        prop_assert!((root.share - share).abs() < 1e-15);
        prop_assert_eq!(root.is_alone, paths.contains(&Set::from([root.id])));
        prop_assert_eq!(root.is_pivotal, analysis.causes[&root.id].is_pivotal);
    }
    Ok(())
}

proptest! {
    #[test]
    fn the_known_paths_are_all_up_to_their_size(review in reviews(), most_steps in 0_usize..300) {
        known_paths_agree(&review, &Trial::of(&review).unwrap().paths(), most_steps)?;
    }

    #[test]
    fn completeness_needs_no_paths(review in reviews(), most_steps in 0_usize..300) {
        coverage_agrees(&review, most_steps)?;
    }

    #[test]
    fn choke_points_and_causes_that_suffice_alone_need_no_paths(review in reviews(), most_steps in 0_usize..300) {
        causes_agree(&review, &Trial::of(&review).unwrap().paths(), most_steps)?;
    }
}

proptest! {
    #![proptest_config(Config::with_cases(16))]

    #[test]
    fn the_more_steps_the_more_is_known_of_an_entangled_tree_and_all_of_it_is_so(review in entangled()) {
        let paths = Trial::of(&review).unwrap().paths();
        for most_steps in (0..1_500).step_by(100) {
            known_paths_agree(&review, &paths, most_steps)?;
            causes_agree(&review, &paths, most_steps)?;
        }
    }
}

#[test]
fn more_steps_find_larger_paths_until_all_are_known() {
    let review = trees::review(ENTANGLED);
    let known = |most_steps| {
        let paths = within(&review, most_steps).recurrence_paths;
        (paths.known, paths.count)
    };
    assert_eq!(known(0), (Known::AtLeast { all_up_to: 1 }, 1_u8.into()));
    assert_eq!(known(usize::MAX), (Known::Exactly, 4_u8.into()));
    assert_eq!(within(&review, usize::MAX), analyse(&review));
}

#[test]
fn a_tree_that_shares_nothing_needs_no_steps() {
    assert_eq!(within(&trees::review(SHOP), 0), analyse(&trees::review(SHOP)));
}

#[test]
fn a_plan_can_be_incomplete_though_no_known_path_is_open() {
    let mut review = trees::review(ENTANGLED);
    let action = Action { stage: Stage::Production, blocks: vec![CauseId::new(8)], ..Action::default() };
    review.actions.insert(ActionId::new(1), action);
    let analysis = within(&review, 0);
    assert_eq!(analysis.coverage.open, 0_u8.into());
    assert!(!analysis.coverage.complete_in_force && !analysis.coverage.complete_by_plan);
}

#[test]
fn two_thousand_causes_shared_throughout_end_with_what_is_known() {
    let mut review = random_graph(2_000);
    let analysis = analyse_with(&review, &Options::at_once());
    let Known::AtLeast { all_up_to } = analysis.recurrence_paths.known else {
        panic!("{:?}", analysis.recurrence_paths.known)
    };
    assert!(all_up_to >= 2, "{all_up_to}");
    assert_eq!(analysis.recurrence_paths.by_size.len(), all_up_to);
    assert!(analysis.recurrence_paths.count > 0_u8.into());
    // Of every known path, one member is blocked: the rest of the tree still brings the problem about.
    let blocks = analysis.recurrence_paths.listed.iter().map(|path| path.members[0]).collect();
    review.actions.insert(ActionId::new(1), Action { stage: Stage::Verified, blocks, ..Action::default() });
    let analysis = analyse_with(&review, &Options::at_once());
    assert_eq!(analysis.coverage.open, 0_u8.into());
    assert!(!analysis.coverage.complete_in_force);
}

#[test]
fn the_note_says_up_to_which_size_all_paths_are_counted() {
    let review = trees::review(ENTANGLED);
    let note = |most_steps, language| within(&review, most_steps).recurrence_paths.bound_note(language);
    assert_eq!(
        note(0, Language::Japanese).unwrap(),
        "少なくとも1本。要因1件までの再発経路はすべて数えた。それより多い要因が重なる経路は数えていない"
    );
    assert_eq!(
        note(0, Language::English).unwrap(),
        "At least 1: all recurrence paths of up to 1 cause are counted, larger ones are not"
    );
    assert_eq!(note(usize::MAX, Language::English), None);
    let nothing_known = trees::review(&ENTANGLED.replace("  [C8] alone\n", ""));
    let paths = within(&nothing_known, 0).recurrence_paths;
    assert_eq!(
        paths.bound_note(Language::English).unwrap(),
        "No recurrence path has one cause; whether there are larger ones is not known"
    );
}

#[test]
fn a_reason_claims_no_more_than_the_known_paths() {
    let analysis = within(&trees::review(ENTANGLED), 0);
    let reasons: Vec<String> =
        analysis.root_causes.iter().map(|root| analysis.reason(root, Language::English)).collect();
    assert_eq!(reasons[0], "Enough on its own to bring the incident back");
    assert_eq!(reasons[1], "On none of the recurrence paths that are known");
}

#[test]
fn the_findings_say_that_the_count_is_a_lower_bound() {
    let review = trees::review(ENTANGLED);
    let findings = crate::engine::found(&review, &within(&review, 0), Language::English);
    let paths = &serde_json::to_value(findings).unwrap()["recurrence_paths"];
    assert_eq!(
        paths,
        &serde_json::json!({
            "count": "1", "by_size": ["1"], "listed": [["C8"]],
            "truncated": true, "exact": false, "complete_up_to": 1
        })
    );
}

#[test]
fn the_report_says_the_bound_and_promises_no_complete_plan() {
    let mut review = trees::review(ENTANGLED);
    let action = Action { stage: Stage::Production, blocks: vec![CauseId::new(8)], ..Action::default() };
    review.actions.insert(ActionId::new(1), action);
    let issued = "2026-04-20T10:00:00".parse().unwrap();
    let options = ReportOptions::new(Language::English, issued);
    let sections = sections(&review, &within(&review, 0), &options);
    let text: String = sections.iter().map(|section| format!("{section}\n")).collect();
    assert!(text.contains("At least 1: all recurrence paths of up to 1 cause are counted"), "{text}");
    assert!(text.contains("Even with the plan, ways back to the incident remain"), "{text}");
    assert!(text.contains("With all permanent actions done, ways back to the incident remain"), "{text}");
}

#[test]
fn the_command_line_says_the_bound_beside_the_count() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.naze");
    storage::save(&path, &random_graph(2_000)).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_naze"));
    let output =
        command.arg("analyze").arg(&path).args(["--lang", "en", "--steps", "500000"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let mut lines = text.lines().skip_while(|line| !line.starts_with("Recurrence paths: "));
    assert!(lines.nth(1).is_some_and(|line| line.starts_with("  At least ")), "{text}");
}
