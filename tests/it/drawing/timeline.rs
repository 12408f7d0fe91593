//! Tests of the timeline.

use naze::document::{Notification, NotificationId, Review};
use naze::drawing::figures::timeline;
use naze::drawing::{Palette, Scene, Shape, text};
use naze::language::Language;
use proptest::prelude::{Strategy, any, prop, proptest};

const WIDTH: f32 = 650.0;

fn review(occurred: &str, detected: &str, contained: &str, published: &str) -> Review {
    let mut review = Review::default();
    let times = &mut review.incident.times;
    times.occurred = occurred.parse().ok();
    times.detected = detected.parse().ok();
    times.contained = contained.parse().ok();
    times.published = published.parse().ok();
    review
}

fn draw(review: &Review) -> Scene {
    timeline(review, &Palette::PAPER, Language::Japanese, WIDTH)
}

/// The words with the place where they stand: left end, base line, right end.
fn words(scene: &Scene) -> Vec<(String, f32, f32, f32)> {
    let shapes = scene.groups.iter().flat_map(|group| &group.shapes);
    let words = shapes.filter_map(|shape| match shape {
        Shape::Text { text: words, origin, size, face, .. } => {
            Some((words.clone(), origin.x, origin.y, origin.x + text::width(words, *face, *size)))
        }
        Shape::Rect { .. } | Shape::Path { .. } => None,
    });
    words.collect()
}

fn left_of(scene: &Scene, wanted: &str) -> f32 {
    words(scene).iter().find(|(words, ..)| words == wanted).unwrap().1
}

#[test]
fn distances_are_to_scale() {
    let scene = draw(&review(
        "2026-03-02T00:00+09:00",
        "2026-03-04T00:00+09:00",
        "2026-03-05T00:00+09:00",
        "2026-03-06T00:00+09:00",
    ));
    let [start, detected, contained, published] =
        ["発生", "検知", "封じ込め", "公表"].map(|word| left_of(&scene, word));
    assert!((detected - start - 2.0 * (contained - detected)).abs() < 0.1);
    assert!((published - contained - (contained - detected)).abs() < 0.1);
    assert!(
        words(&scene).iter().any(|(words, ..)| words.contains("48時間")),
        "the time nobody noticed is said"
    );
}

#[test]
fn times_in_different_zones_stand_where_they_were() {
    let scene = draw(&review("2026-03-02T09:00+09:00", "2026-03-02T06:00Z", "2026-03-02T15:00+09:00", ""));
    assert!((left_of(&scene, "検知") - left_of(&scene, "封じ込め")).abs() < 0.1, "the same instant");
}

#[test]
fn fewer_than_two_times_give_no_picture() {
    assert_eq!(draw(&Review::default()), Scene::default());
    assert_eq!(draw(&review("2026-03-02T00:00+09:00", "", "", "")), Scene::default());
    let same = "2026-03-02T00:00+09:00";
    assert_eq!(draw(&review(same, same, "", "")), Scene::default());
}

#[test]
fn it_says_what_it_shows() {
    let scene = draw(&review("2026-03-02T02:14+09:00", "2026-03-04T09:30+09:00", "", ""));
    let labels: Vec<&str> = scene.groups.iter().map(|group| group.label.as_str()).collect();
    assert!(labels.contains(&"発生 3月2日 02:14") && labels.contains(&"検知 3月4日 09:30"), "{labels:?}");
}

proptest! {
    #[test]
    fn no_words_run_into_others_or_off_the_picture(
        minutes in prop::collection::vec(any::<u32>().prop_map(|it| it % 60_000), 2..12),
    ) {
        let mut review = Review::default();
        for (number, minutes) in (1..).zip(minutes) {
            let day = 1 + minutes / 1440 % 28;
            let at = format!("2026-{:02}-{day:02}T{:02}:{:02}+09:00", 3 + minutes / 40_320, minutes / 60 % 24, minutes % 60);
            review.notifications.insert(NotificationId::new(number), Notification {
                recipient: "届け出先の名前がとても長いところ".chars().take(number as usize * 2).collect(),
                sent: at.parse().ok(),
                ..Notification::default()
            });
        }
        let scene = draw(&review);
        let words = words(&scene);
        for (place, (text, left, base, right)) in words.iter().enumerate() {
            assert!(*left >= -0.1 && *right <= WIDTH + 0.1, "{text}: {left} to {right}");
            assert!(*base > 0.0 && *base <= scene.size.height, "{text} at {base}");
            for (other, other_left, other_base, other_right) in &words[place + 1..] {
                let is_apart = right <= other_left || other_right <= left || (base - other_base).abs() > 10.0;
                assert!(is_apart, "{text} runs into {other}");
            }
        }
    }
}
