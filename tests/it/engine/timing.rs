//! What the times of the facts say of a link: zones, precisions, and times that nobody knows.

use naze::document::{CauseId, Fact, FactId, Moment, Nature, Review};
use naze::engine::{TimeVerdict, Timing, analyse, contradicted_links, link_times};
use naze::language::Language;

use crate::engine::found;
use crate::engine::trees::review;

fn moment(text: &str) -> Option<Moment> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

/// A fact on a cause: from when, to when; either may be empty.
fn fact(review: &mut Review, cause: u32, start: &str, end: &str) {
    let id = FactId::new(review.facts.len() as u32 + 1);
    let mut fact = Fact { supports: vec![CauseId::new(cause)], ..Fact::default() };
    (fact.time.start, fact.time.end) = (moment(start), moment(end));
    review.facts.insert(id, fact);
}

/// C1 ← C2, with facts that begin then.
fn link(cause: &[&str], effect: &[&str]) -> Review {
    let mut review = review("problem\n  cause");
    cause.iter().for_each(|start| fact(&mut review, 2, start, ""));
    effect.iter().for_each(|start| fact(&mut review, 1, start, ""));
    review
}

fn timing(review: &Review) -> Timing {
    let link = &link_times(review)[0];
    let is_contradicted = contradicted_links(review).contains(&(link.effect, link.cause));
    assert_eq!(is_contradicted, link.timing.verdict() == TimeVerdict::Contradiction);
    link.timing
}

#[test]
fn a_cause_begins_before_its_effect_or_contradicts_it() {
    for (cause, effect, expected) in [
        ("2026-03-02T10:00+09:00", "2026-03-02T10:01+09:00", Timing::BeginsBefore),
        ("2026-03-02T10:00+09:00", "2026-03-02T10:00+09:00", Timing::TooCoarse),
        ("2026-03-02T10:01+09:00", "2026-03-02T10:00+09:00", Timing::BeginsAfter),
        ("2026-03-02T10+09:00", "2026-03-02T11+09:00", Timing::BeginsBefore),
        ("2026-03-02T10+09:00", "2026-03-02T10:59+09:00", Timing::TooCoarse),
        ("2026-03-02T11+09:00", "2026-03-02T10:59+09:00", Timing::BeginsAfter),
        ("2026-03-01+09:00", "2026-03-02+09:00", Timing::BeginsBefore),
        ("2026-03-02+09:00", "2026-03-02T23:59+09:00", Timing::TooCoarse),
        ("2026-03-03+09:00", "2026-03-02+09:00", Timing::BeginsAfter),
        ("2026-03-03+09:00", "2026-03-02T23:59+09:00", Timing::BeginsAfter),
    ] {
        assert_eq!(timing(&link(&[cause], &[effect])), expected, "{cause}, {effect}");
    }
}

#[test]
fn clocks_are_compared_across_zones() {
    for (cause, effect, expected) in [
        // 01:30 in Tokyo is 16:30 the day before in UTC.
        ("2026-03-03T01:30+09:00", "2026-03-02T17:00Z", Timing::BeginsBefore),
        ("2026-03-02T17:00Z", "2026-03-03T01:30+09:00", Timing::BeginsAfter),
        ("2026-03-02T08:30-08:00", "2026-03-03T01:31+09:00", Timing::BeginsBefore),
        // The same instant to the minute, told in two zones.
        ("2026-03-02T16:30Z", "2026-03-03T01:30+09:00", Timing::TooCoarse),
        // 2 March in Tokyo ends while it is still the afternoon of 2 March in London.
        ("2026-03-02+09:00", "2026-03-02T15:00Z", Timing::BeginsBefore),
        ("2026-03-02+09:00", "2026-03-02T14:59Z", Timing::TooCoarse),
        // 3 March in Tokyo and 2 March in Los Angeles share 17 hours.
        ("2026-03-03+09:00", "2026-03-02-08:00", Timing::TooCoarse),
        ("2026-03-04+09:00", "2026-03-02-08:00", Timing::BeginsAfter),
        ("2026-03-02+14:00", "2026-03-02-12:00", Timing::BeginsBefore),
    ] {
        assert_eq!(timing(&link(&[cause], &[effect])), expected, "{cause}, {effect}");
    }
}

#[test]
fn about_then_leaves_six_hours_or_a_week_on_either_side() {
    for (cause, effect, expected) in [
        ("~2026-03-02T10:00+09:00", "2026-03-02T16:00+09:00", Timing::BeginsBefore),
        ("~2026-03-02T10:00+09:00", "2026-03-02T15:59+09:00", Timing::TooCoarse),
        ("2026-03-02T16:00+09:00", "~2026-03-02T10:00+09:00", Timing::BeginsAfter),
        ("2026-03-02T15:59+09:00", "~2026-03-02T10:00+09:00", Timing::TooCoarse),
        ("~2026-03-02+09:00", "2026-03-09+09:00", Timing::BeginsBefore),
        ("~2026-03-02+09:00", "2026-03-08T23:59+09:00", Timing::TooCoarse),
        ("2026-03-09+09:00", "~2026-03-02+09:00", Timing::BeginsAfter),
    ] {
        assert_eq!(timing(&link(&[cause], &[effect])), expected, "{cause}, {effect}");
    }
}

#[test]
fn a_time_that_nobody_knows_proves_nothing() {
    let known = "2026-03-02T10:00+09:00";
    for (cause, effect, expected) in [
        (&["?2026-03-05+09:00"][..], &[known][..], Timing::TooCoarse),
        (&[known], &["?2020-01-01+09:00"], Timing::TooCoarse),
        (&[], &[known], Timing::CauseUndated),
        (&[known], &[], Timing::EffectUndated),
        (&[], &[], Timing::BothUndated),
        (&[""], &[known], Timing::CauseUndated),
    ] {
        assert_eq!(timing(&link(cause, effect)), expected, "{cause:?}, {effect:?}");
        assert_eq!(expected.verdict(), TimeVerdict::Unknown);
    }
}

#[test]
fn of_several_facts_one_early_one_shows_that_the_cause_was_so_and_all_late_ones_that_it_was_not() {
    let (before, effect, after) =
        ("2026-03-01T00:00+09:00", "2026-03-02T00:00+09:00", "2026-03-03T00:00+09:00");
    assert_eq!(timing(&link(&[after, before], &[effect])), Timing::BeginsBefore);
    assert_eq!(timing(&link(&[after, after], &[effect])), Timing::BeginsAfter);
    assert_eq!(timing(&link(&["?2026-03-01+09:00", before], &[effect])), Timing::BeginsBefore);
    assert_eq!(timing(&link(&["?2026-03-01+09:00", after], &[effect])), Timing::TooCoarse);
    // The facts of the effect disagree: one has it before the cause, one after.
    assert_eq!(timing(&link(&[effect], &[before, after])), Timing::TooCoarse);
}

#[test]
fn what_lasted_until_some_time_had_begun_by_then() {
    let mut review = link(&[], &["2026-03-02T10:00+09:00"]);
    fact(&mut review, 2, "", "2026-03-01+09:00");
    assert_eq!(timing(&review), Timing::BeginsBefore);
    let mut review = link(&[], &["2026-03-02T10:00+09:00"]);
    fact(&mut review, 2, "", "2026-03-05+09:00");
    assert_eq!(timing(&review), Timing::TooCoarse, "it may have begun long before");
}

#[test]
fn a_condition_has_to_hold_until_its_effect_begins() {
    let condition = |start: &str, end: &str, effect: &str, nature| {
        let mut review = link(&[], &[effect]);
        fact(&mut review, 2, start, end);
        review.causes.get_mut(&CauseId::new(2)).unwrap().factor.nature = nature;
        timing(&review)
    };
    let (start, effect) = ("2026-02-01+09:00", "2026-03-02T10:00+09:00");
    let held = Some(Nature::Condition);
    assert_eq!(condition(start, "2026-03-01+09:00", effect, held), Timing::HadEnded);
    assert_eq!(condition(start, "2026-03-02T09:59+09:00", effect, held), Timing::HadEnded);
    assert_eq!(condition(start, "2026-03-02+09:00", effect, held), Timing::MayHaveEnded);
    assert_eq!(condition(start, "2026-03-02T10:00+09:00", effect, held), Timing::MayHaveEnded);
    assert_eq!(condition(start, "2026-03-02T10:01+09:00", effect, held), Timing::BeginsBefore);
    assert_eq!(condition(start, "~2026-03-02T12:00+09:00", effect, held), Timing::MayHaveEnded);
    assert_eq!(condition(start, "?2026-03-01+09:00", effect, held), Timing::MayHaveEnded);
    assert_eq!(condition(start, "", effect, held), Timing::BeginsBefore, "it may last to this day");
    // 1 March in Los Angeles reaches far into 2 March in Tokyo.
    assert_eq!(condition(start, "2026-03-01-08:00", effect, held), Timing::MayHaveEnded);
    assert_eq!(condition(start, "2026-03-01+09:00", effect, Some(Nature::Act)), Timing::BeginsBefore);
    assert_eq!(condition(start, "2026-03-01+09:00", effect, None), Timing::BeginsBefore);
}

#[test]
fn the_time_of_the_incident_stands_in_where_no_fact_dates_the_problem() {
    let mut review = link(&["2026-03-03T00:00+09:00"], &[""]);
    assert_eq!(timing(&review), Timing::EffectUndated);
    review.incident.times.occurred = moment("2026-03-02T02:14+09:00");
    assert_eq!(timing(&review), Timing::BeginsAfter);
    fact(&mut review, 1, "2026-03-04T00:00+09:00", "");
    assert_eq!(timing(&review), Timing::BeginsBefore, "the facts come first");
}

#[test]
fn every_link_is_told_once_with_the_facts_on_both_ends() {
    let mut review = review("problem\n  one\n    deep\n  & × two\n  three\n    = C3");
    fact(&mut review, 2, "2026-03-02+09:00", "");
    fact(&mut review, 1, "", "");
    fact(&mut review, 1, "2026-03-01+09:00", "");
    let links = link_times(&review);
    let named: Vec<(u32, u32)> = links.iter().map(|it| (it.effect.number(), it.cause.number())).collect();
    assert_eq!(named, [(1, 2), (1, 4), (1, 5), (2, 3), (5, 3)]);
    assert_eq!(links[0].cause_facts, [FactId::new(1)]);
    assert_eq!(links[0].effect_facts, [FactId::new(3)], "a fact without a time tells nothing of it");
    let json = serde_json::to_value(found(&review, &analyse(&review), Language::English)).unwrap();
    assert_eq!(
        json["links"][0],
        serde_json::json!({
            "effect": "C1",
            "cause": "C2",
            "time": "contradiction",
            "timing": "begins_after",
            "reason": "C2 begins after C1, so it cannot be a cause of it",
            "cause_facts": ["F1"],
            "effect_facts": ["F3"],
        })
    );
    assert_eq!(json["links"][3]["time"], "unknown");
}

#[test]
fn each_outcome_is_said_in_a_sentence_of_its_own_in_both_languages() {
    let mut link = link_times(&link(&[], &[])).remove(0);
    let mut said = std::collections::BTreeSet::new();
    for timing in [
        Timing::BeginsBefore,
        Timing::BeginsAfter,
        Timing::HadEnded,
        Timing::CauseUndated,
        Timing::EffectUndated,
        Timing::BothUndated,
        Timing::TooCoarse,
        Timing::MayHaveEnded,
    ] {
        link.timing = timing;
        said.extend([Language::Japanese, Language::English].map(|language| link.sentence(language)));
    }
    assert_eq!(said.len(), 16);
}
