//! Tests of the smaller pictures.

use naze::document::{Certainty, Damage, DamageId, DamageKind, Review};
use naze::drawing::figures::{coverage_gauge, coverage_legend, damage_chart};
use naze::drawing::{Palette, Scene, Shape};
use naze::engine::{Analysis, Closure, Coverage, Known, RecurrencePath, RecurrencePaths, analyse};
use naze::interchange::outline;
use naze::language::Language;

fn words(scene: &Scene) -> Vec<&str> {
    let shapes = scene.groups.iter().flat_map(|group| &group.shapes);
    shapes
        .filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

fn gauge(analysis: &Analysis) -> Scene {
    coverage_gauge(analysis, &Palette::LIGHT, Language::Japanese, 200.0)
}

/// A finding with so many paths in force, by plan, interim only and open.
fn paths(counts: [u32; 4]) -> Analysis {
    let [in_force, by_plan, interim, open] = counts;
    let mut analysis = analyse(&outline::read("問題\n  一").unwrap());
    analysis.coverage = Coverage {
        closed_in_force: in_force.into(),
        closed_by_plan: (in_force + by_plan).into(),
        closed_interim_only: interim.into(),
        open: open.into(),
        ..Coverage::default()
    };
    let template = analysis.recurrence_paths.listed[0].clone();
    let closures = [Closure::InForce, Closure::ByPlan, Closure::InterimOnly, Closure::Open];
    let each = closures.iter().zip(counts).flat_map(|(&closure, count)| (0..count).map(move |_| closure));
    let listed: Vec<RecurrencePath> = (1..)
        .zip(each)
        .map(|(number, closure)| RecurrencePath { number, closure, ..template.clone() })
        .collect();
    let count = listed.len().into();
    analysis.recurrence_paths = RecurrencePaths { count, by_size: Vec::new(), listed, known: Known::Exactly };
    analysis
}

#[test]
fn without_a_path_there_is_no_gauge() {
    assert_eq!(gauge(&Analysis::default()), Scene::default());
}

#[test]
fn a_few_paths_have_a_segment_each() {
    let scene = gauge(&paths([1, 1, 1, 1]));
    assert_eq!(words(&scene), ["R1", "R2", "R3", "R4"]);
    let dashed =
        |shape: &&Shape| matches!(shape, Shape::Rect { stroke: Some(stroke), .. } if !stroke.dash.is_empty());
    assert_eq!(scene.groups[0].shapes.iter().filter(dashed).count(), 2);
    assert_eq!(scene.groups[0].label, "実施済で閉 1、計画で閉 1、暫定のみ 1、開いたまま 1");
}

#[test]
fn many_paths_share_one_bar_with_their_counts() {
    let scene = gauge(&paths([20, 0, 0, 1]));
    assert_eq!(words(&scene), ["20", "1"]);
    let widths: Vec<f32> = scene.groups[0]
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Rect { rect, .. } => Some(rect.size.width),
            _ => None,
        })
        .collect();
    assert!(widths[0] > 5.0 * widths[1] && widths[1] >= 14.0, "{widths:?}");
    assert!((widths.iter().sum::<f32>() + 2.0 - 200.0).abs() < 0.1, "{widths:?}");
}

#[test]
fn the_legend_always_says_what_is_open() {
    let legend = |counts| {
        let scene = coverage_legend(&paths(counts), &Palette::LIGHT, Language::Japanese, 160.0);
        words(&scene).join(" ")
    };
    assert_eq!(legend([2, 2, 0, 0]), "実施済で閉 2 計画で閉 2 開いたまま 0");
    assert_eq!(legend([0, 0, 1, 3]), "暫定のみ 1 開いたまま 3");
}

fn damage(kind: DamageKind, amount: Option<u64>, currency: &str, certainty: Certainty) -> Damage {
    Damage { kind, amount, currency: currency.to_owned(), certainty, ..Damage::default() }
}

fn chart(damages: impl IntoIterator<Item = Damage>) -> Scene {
    let mut review = Review::default();
    review.damages.extend((1..).map(DamageId::new).zip(damages));
    damage_chart(&review, &Palette::LIGHT, Language::Japanese, 500.0)
}

#[test]
fn every_kind_of_damage_has_a_row() {
    use Certainty::{Confirmed, Estimated};
    use DamageKind::{Compensation, Intangible, LostProfit, MoneyPaid, ResponseCost};
    let scene = chart([
        damage(ResponseCost, Some(8_200_000), "JPY", Confirmed),
        damage(ResponseCost, Some(300_500), "", Estimated),
        damage(Compensation, Some(15_600_000), "jpy", Estimated),
        damage(LostProfit, Some(1_200), "USD", Confirmed),
        damage(MoneyPaid, Some(0), "JPY", Confirmed),
        damage(Intangible, None, "", Estimated),
    ]);
    assert_eq!(scene.groups.len(), 6);
    let said: Vec<&str> = words(&scene).into_iter().skip(1).step_by(2).collect();
    assert_eq!(
        said,
        [
            "8,500,500円（うち見込み 300,500円）",
            "1,560万円（見込み）",
            "USD 1,200",
            "0円",
            "記録なし",
            "金額なし 1件"
        ]
    );
}

#[test]
fn bars_are_drawn_to_one_scale_and_stay_within_the_width() {
    let scene = chart([
        damage(DamageKind::ResponseCost, Some(u64::MAX), "JPY", Certainty::Confirmed),
        damage(DamageKind::Compensation, Some(u64::MAX / 2), "JPY", Certainty::Estimated),
    ]);
    let bar = |row: usize| {
        let bars = scene.groups[row].shapes.iter().filter_map(|shape| match shape {
            Shape::Rect { rect, .. } => Some(rect.size.width),
            _ => None,
        });
        bars.fold(0.0, f32::max)
    };
    assert!((bar(0) / bar(1) - 2.0).abs() < 0.01 && bar(0) > 0.0);
    assert!(scene.groups.iter().all(|group| group.bounds.right() <= 500.01));
    assert_eq!(chart([]), Scene::default());
}
