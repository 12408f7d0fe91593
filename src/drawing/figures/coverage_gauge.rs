//! How many recurrence paths are closed: a segment for each, or a bar where there are many.

use num_bigint::BigUint;

use crate::drawing::sketch::{Lettering, Sketch};
use crate::drawing::{Color, Face, Palette, Scene, Stroke};
use crate::engine::{Analysis, Closure};
use crate::language::{Language, grouped, tr};
use crate::layout::{Rect, Size};

const HEIGHT: f32 = 24.0;
const RADIUS: f32 = 4.0;
const LEGEND_HEIGHT: f32 = 20.0;
/// With more paths than this, one bar stands for all.
const MOST_SEGMENTS: usize = 8;
const CLOSURES: [Closure; 4] = [Closure::InForce, Closure::ByPlan, Closure::InterimOnly, Closure::Open];

/// The gauge, `width` points wide: up to eight paths by number, more as one bar with their counts. In force is solid, by
/// plan dashed, interim only dashed in another colour, and open an empty outline.
///
/// Without a path the scene is empty.
pub fn coverage_gauge(analysis: &Analysis, palette: &Palette, language: Language, width: f32) -> Scene {
    let counts = counts(analysis);
    if counts.iter().all(|(_, count)| *count == BigUint::default()) {
        return Scene::default();
    }
    let bounds = Rect::new(0.0, 0.0, width, HEIGHT);
    let mut sketch = Sketch::new(None, label(&counts, language), bounds);
    let paths = &analysis.recurrence_paths;
    if paths.listed.len() <= MOST_SEGMENTS && !paths.is_truncated() {
        let gap = 3.0;
        let each = (width + gap) / paths.listed.len() as f32 - gap;
        let mut left = 0.0;
        for path in &paths.listed {
            let rect = Rect::new(left, 0.0, each, HEIGHT);
            segment(&mut sketch, rect, path.closure, &format!("R{}", path.number), palette);
            left += each + gap;
        }
    } else {
        bar(&mut sketch, &counts, palette, width);
    }
    Scene { size: bounds.size, groups: vec![sketch.finish()] }
}

/// What the shapes of the gauge mean, with how many paths are so: one line each, `width` points wide. Kinds of which there
/// are none are left out, save the open ones.
pub fn coverage_legend(analysis: &Analysis, palette: &Palette, language: Language, width: f32) -> Scene {
    let mut scene = Scene { size: Size::new(width, 0.0), groups: Vec::new() };
    for (closure, count) in counts(analysis) {
        if count == BigUint::default() && closure != Closure::Open {
            continue;
        }
        let row = Rect::new(0.0, scene.size.height, width, LEGEND_HEIGHT);
        let mut sketch = Sketch::new(None, format!("{} {}", word(closure, language), grouped(&count)), row);
        let key = Rect::new(0.0, row.middle_y() - 6.0, 12.0, 12.0);
        ground(&mut sketch, key, 3.0, closure, palette);
        let words = Lettering::new(Face::Regular, 12.0, palette.ink2);
        sketch.text(18.0, row.middle_y(), &word(closure, language), words);
        let number = Lettering::new(Face::Bold, 12.0, palette.ink);
        let digits = grouped(&count);
        sketch.text(width - number.width(&digits), row.middle_y(), &digits, number);
        scene.groups.push(sketch.finish());
        scene.size.height += LEGEND_HEIGHT;
    }
    scene
}

/// How many paths are in each state; every path is in one.
fn counts(analysis: &Analysis) -> [(Closure, BigUint); 4] {
    let coverage = &analysis.coverage;
    CLOSURES.map(|closure| {
        let count = match closure {
            Closure::InForce => coverage.closed_in_force.clone(),
            // Those in force are counted as planned too.
            Closure::ByPlan => {
                let in_force = coverage.closed_in_force.clone().min(coverage.closed_by_plan.clone());
                &coverage.closed_by_plan - in_force
            }
            Closure::InterimOnly => coverage.closed_interim_only.clone(),
            Closure::Open => coverage.open.clone(),
        };
        (closure, count)
    })
}

fn word(closure: Closure, language: Language) -> String {
    match closure {
        Closure::InForce => tr!(language, "gauge-in-force"),
        Closure::ByPlan => tr!(language, "gauge-by-plan"),
        Closure::InterimOnly => tr!(language, "gauge-interim-only"),
        Closure::Open => tr!(language, "gauge-open"),
    }
}

fn label(counts: &[(Closure, BigUint)], language: Language) -> String {
    let parts =
        counts.iter().map(|(closure, count)| format!("{} {}", word(*closure, language), grouped(count)));
    parts.collect::<Vec<_>>().join(&tr!(language, "drawing-comma"))
}

/// The bar of many paths; a part that is not empty is wide enough to be seen.
fn bar(sketch: &mut Sketch, counts: &[(Closure, BigUint)], palette: &Palette, width: f32) {
    const LEAST: f32 = 14.0;
    const GAP: f32 = 2.0;
    let total: BigUint = counts.iter().map(|(_, count)| count).sum();
    let parts: Vec<_> = counts.iter().filter(|(_, count)| *count != BigUint::default()).collect();
    let room = (width - GAP * parts.len().saturating_sub(1) as f32 - LEAST * parts.len() as f32).max(0.0);
    let mut left = 0.0;
    for (closure, count) in parts {
        let rect = Rect::new(left, 0.0, LEAST + room * share(count, &total), HEIGHT);
        segment(sketch, rect, *closure, &grouped(count), palette);
        left = rect.right() + GAP;
    }
}

/// `part` of `whole`, to the ten-thousandth.
fn share(part: &BigUint, whole: &BigUint) -> f32 {
    const PARTS: u16 = 10_000;
    let parts = if *whole == BigUint::default() { BigUint::default() } else { part * PARTS / whole };
    u16::try_from(parts).map_or(1.0, |parts| f32::from(parts) / f32::from(PARTS))
}

/// One segment, with `words` in its middle where there is room for them.
fn segment(sketch: &mut Sketch, rect: Rect, closure: Closure, words: &str, palette: &Palette) {
    let color = ground(sketch, rect, RADIUS, closure, palette);
    let how = Lettering::new(Face::Bold, 11.0, color);
    let spare = rect.size.width - how.width(words);
    if spare >= 4.0 {
        sketch.text(rect.left() + spare / 2.0, rect.middle_y(), words, how);
    }
}

/// The shape that stands for `closure`; returns the colour of text on it.
fn ground(sketch: &mut Sketch, rect: Rect, radius: f32, closure: Closure, palette: &Palette) -> Color {
    let (fill, stroke, text) = match closure {
        Closure::InForce => (palette.safe, Stroke::solid(palette.safe, 1.5), palette.on_safe),
        Closure::ByPlan => (palette.safe_bg, Stroke::dashed(palette.safe, 1.5, 4.0, 3.0), palette.safe),
        Closure::InterimOnly => (palette.warn_bg, Stroke::dashed(palette.warn, 1.5, 2.0, 2.0), palette.warn),
        Closure::Open => (palette.surface, Stroke::solid(palette.root, 1.5), palette.root),
    };
    sketch.rect(rect, radius, Some(fill), Some(stroke));
    text
}
