//! Tests of the course of events.

use naze::document::{Fact, FactId, Review};
use naze::drawing::figures::{Course, FoldedScale, course};
use naze::drawing::{Palette, Shape};
use naze::language::Language;
use proptest::prelude::{prop, proptest};

const WIDTH: f32 = 1200.0;
const DAY: i64 = 86_400;

fn review(times: [&str; 3], facts: &[&str]) -> Review {
    let mut review = Review::default();
    let [occurred, detected, contained] = times.map(|it| it.parse().ok());
    review.incident.times.occurred = occurred;
    review.incident.times.detected = detected;
    review.incident.times.contained = contained;
    for (number, time) in (1..).zip(facts) {
        let mut fact = Fact { statement: format!("fact {number}"), ..Fact::default() };
        fact.time.start = time.parse().ok();
        review.facts.insert(FactId::new(number), fact);
    }
    review
}

fn draw(review: &Review, width: f32) -> Course {
    course(review, &Palette::LIGHT, Language::English, width)
}

const INCIDENT: [&str; 3] = ["2026-03-02T02:00+09:00", "2026-03-04T02:00+09:00", "2026-03-05T02:00+09:00"];

#[test]
fn the_incident_is_to_scale_and_years_before_it_are_folded_and_said() {
    let course = draw(&review(INCIDENT, &["2019-04-01+09:00"]), WIDTH);
    let x = |text: &str| {
        let at: naze::document::Moment = text.parse().unwrap();
        course.x(at.offset.to_timestamp(at.at).unwrap().as_second())
    };
    let [occurred, detected, contained] = INCIDENT.map(x);
    assert!((detected - occurred - 2.0 * (contained - detected)).abs() < 0.5);
    assert!(occurred - x("2019-04-01T00:00+09:00") < 60.0, "seven years take a fold");
    let says = |words: &str| course.scene.groups.iter().any(|group| group.label.contains(words));
    assert!(says("6 y compressed") && says("Occurred"), "the fold and the times are said");
}

#[test]
fn time_that_nobody_noticed_is_not_folded_for_being_long() {
    let month = ["2026-03-02T02:00+09:00", "2026-03-12T02:00+09:00", "2026-03-12T08:00+09:00"];
    let course = draw(&review(month, &[]), WIDTH);
    assert!(!course.scene.groups.iter().any(|group| group.label.contains("compressed")));
    assert_eq!(course.spans[0], "Unnoticed 10 days");
}

#[test]
fn however_many_years_of_facts_come_before_it_the_incident_has_its_room_in_a_narrow_window() {
    let facts: Vec<String> = (0..200)
        .map(|n| format!("20{:02}-{:02}-{:02}T10:00+09:00", 20 + n % 6, 1 + n % 12, 1 + n % 27))
        .chain((0..20).map(|n| format!("20{}-03-02T10:00+09:00", 27 + n)))
        .collect();
    let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
    let x = |course: &Course, text: &str| {
        let at: naze::document::Moment = text.parse().unwrap();
        course.x(at.offset.to_timestamp(at.at).unwrap().as_second())
    };
    for width in [300.0, 400.0, 800.0, 1600.0] {
        for facts in [&facts[..8], &facts[..]] {
            let course = draw(&review(INCIDENT, facts), width);
            let (from, to) = (x(&course, INCIDENT[0]), x(&course, INCIDENT[2]));
            assert!(to - from >= 0.4 * (width - 52.0), "{from} to {to} of {width}");
            assert!(from >= 0.0 && to <= width, "{from} to {to} of {width}");
            assert!(course.marks.last().unwrap().rect.left() <= width, "no fact stands beyond the window");
        }
    }
    // Without an incident the folds leave room as well.
    let course = draw(&review(["", "", ""], &facts), 300.0);
    assert!(course.marks.iter().all(|mark| mark.rect.left() <= 300.0), "{:?}", course.marks);
}

#[test]
fn fewer_than_two_times_give_no_picture() {
    assert_eq!(draw(&Review::default(), WIDTH), Course::default());
    let one = review(["", "", ""], &["2026-03-02T02:00+09:00"]);
    assert!(draw(&one, WIDTH).marks.is_empty());
}

#[test]
fn facts_too_near_for_their_own_marks_share_one_until_it_is_drawn_larger() {
    let facts = ["2026-03-03T10:00+09:00", "2026-03-03T10:30+09:00", "2026-03-03T23:00+09:00"];
    let small = draw(&review(INCIDENT, &facts), WIDTH);
    let marks: Vec<usize> = small.marks.iter().map(|mark| mark.facts.len()).collect();
    assert_eq!(marks, [2, 1]);
    let large = draw(&review(INCIDENT, &facts), WIDTH * 8.0);
    assert_eq!(large.marks.len(), 3);
}

#[test]
fn a_place_on_the_scale_and_its_time_belong_together() {
    let scale =
        FoldedScale::of(&[0, 10 * DAY, 4000 * DAY, 4003 * DAY], Some((4000 * DAY, 4003 * DAY)), 900.0);
    for second in [0, 10 * DAY, 4000 * DAY, 4001 * DAY, 4003 * DAY] {
        assert!((scale.second(scale.x(second)) - second).abs() < 120, "{second}");
    }
    assert!(scale.x(-5) >= 0.0 && scale.x(9000 * DAY) <= 900.5, "what lies outside stands at the ends");
}

proptest! {
    #[test]
    fn every_fact_with_a_time_has_one_mark_and_no_mark_covers_another(
        minutes in prop::collection::vec(0_u32..2_000_000, 2..60),
        width in 300_f32..4000.0,
    ) {
        let mut review = review(INCIDENT, &[]);
        for (number, minutes) in (1..).zip(&minutes) {
            let (year, month, day) = (2022 + minutes / 525_600, 1 + minutes / 43_800 % 12, 1 + minutes / 1440 % 28);
            let time = format!("{year}-{month:02}-{day:02}T{:02}:{:02}+09:00", minutes / 60 % 24, minutes % 60);
            let mut fact = Fact::default();
            fact.time.start = time.parse().ok();
            review.facts.insert(FactId::new(number), fact);
        }
        let course = draw(&review, width);
        let marked: usize = course.marks.iter().map(|mark| mark.facts.len()).sum();
        assert_eq!(marked, minutes.len());
        for pair in course.marks.windows(2) {
            assert!(pair[0].rect.right() <= pair[1].rect.left(), "{pair:?}");
        }
        for shape in course.scene.groups.iter().flat_map(|group| &group.shapes) {
            if let Shape::Text { origin, .. } = shape {
                assert!(origin.x >= -1.0 && origin.y >= 0.0 && origin.y <= course.scene.size.height, "{shape:?}");
            }
        }
    }
}
