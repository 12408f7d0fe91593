//! When it happened, was noticed, contained, resolved and told, drawn to one scale.

mod course;
mod flags;
mod folds;

pub use course::{Course, Mark, course};
pub use folds::FoldedScale;

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::document::{Moment, Precision, Review};
use crate::drawing::figures::timeline::flags::{Flag, GAP, TIME, TITLE, flags, rows};
use crate::drawing::sketch::{Lettering, Sketch};
use crate::drawing::{Face, Palette, Scene, Stroke};
use crate::language::{Language, duration, short_date, tr};
use crate::layout::{Point, Rect, Size};

const BAR: f32 = 20.0;
const ROW: f32 = 34.0;
/// Seconds between two marks on the axis, the first that gives no more than [`MOST_TICKS`].
const STEPS: [i64; 12] = [
    3_600,
    10_800,
    21_600,
    43_200,
    86_400,
    172_800,
    604_800,
    1_209_600,
    2_592_000,
    7_776_000,
    31_536_000,
    157_680_000,
];
const MOST_TICKS: i64 = 10;
/// A day in seconds.
const DAY: i64 = 86_400;

/// The five times of the incident and the notifications that were sent, `width` points wide: a flag for each, the time nobody
/// noticed as an outlined bar, the time of containment as a solid one. A time of which only the day is known is a dashed box as
/// wide as the day.
///
/// Fewer than two times give an empty scene. Facts are not drawn: they may lie years before.
pub fn timeline(review: &Review, palette: &Palette, language: Language, width: f32) -> Scene {
    let flags = flags(review, language);
    let Some(scale) = Scale::of(&flags, width) else { return Scene::default() };
    let rows = rows(&flags, |flag| (scale.x(flag.from), scale.x(flag.from) + flag.width + 2.0 * GAP));
    let height = rows.iter().max().map_or(0, |row| row + 1) as f32 * ROW + GAP;
    let axis = Rect::new(0.0, height, scale.room, BAR);
    let mut scene = Scene { size: Size::new(width, axis.bottom() + 36.0), groups: Vec::new() };
    scene.groups.push(ground(&scale, axis, palette, language).finish());
    scene.groups.push(bars(review, &scale, axis, palette, language).finish());
    for (flag, row) in flags.iter().zip(rows) {
        let top = height - GAP - (row + 1) as f32 * ROW;
        scene.groups.push(paint(flag, &scale, top, axis, palette).finish());
    }
    scene
}

/// From seconds to points.
struct Scale {
    start: i64,
    end: i64,
    room: f32,
    offset: Offset,
}

impl Scale {
    /// From the first to the last time, as wide as leaves room for the words of every flag.
    fn of(flags: &[Flag], width: f32) -> Option<Self> {
        let start = flags.iter().map(|flag| flag.from).min()?;
        let end = flags.iter().map(|flag| flag.to).max()?;
        if flags.len() < 2 || start == end {
            return None;
        }
        let offset = flags.first().map_or(Offset::UTC, |flag| flag.offset);
        let whole = Self { start, end, room: 1.0, offset };
        let room = flags.iter().fold(width, |room, flag| {
            let share = whole.x(flag.from);
            if share > 0.0 { room.min((width - flag.width - GAP) / share) } else { room }
        });
        (room > 0.0).then_some(Self { room, ..whole })
    }

    fn x(&self, second: i64) -> f32 {
        ((second - self.start) as f64 / (self.end - self.start) as f64 * f64::from(self.room)) as f32
    }

    fn step(&self) -> i64 {
        let span = self.end - self.start;
        STEPS.into_iter().find(|step| span / step <= MOST_TICKS).unwrap_or(span.max(1))
    }
}

fn paint(flag: &Flag, scale: &Scale, top: f32, axis: Rect, palette: &Palette) -> Sketch {
    let x = scale.x(flag.from);
    let bounds = Rect::new(x, top, 1.0, axis.bottom() - top);
    let mut sketch = Sketch::new(None, format!("{} {}", flag.title, flag.time), bounds);
    if !flag.is_exact {
        let day = Rect::new(x, axis.top(), (scale.x(flag.to) - x).max(3.0), BAR);
        sketch.rect(day, 0.0, None, Some(Stroke::dashed(palette.ink2, 1.0, 3.0, 2.5)));
    }
    sketch.line(&[Point::new(x, top), Point::new(x, axis.bottom())], Stroke::solid(palette.ink, 1.25));
    let title = Lettering::new(Face::Bold, TITLE, palette.ink);
    sketch.text(x + GAP, top + 8.0, &flag.title, title);
    let time = Lettering::new(Face::Regular, TIME, palette.ink2);
    sketch.text(x + GAP, top + 23.0, &flag.time, time);
    sketch
}

/// The axis with its marks.
fn ground(scale: &Scale, axis: Rect, palette: &Palette, language: Language) -> Sketch {
    let mut sketch = Sketch::new(None, String::new(), axis);
    let line = Stroke::solid(palette.ctl, 1.0);
    let middle = axis.middle_y();
    sketch.line(&[Point::new(0.0, middle), Point::new(axis.right(), middle)], line.clone());
    let step = scale.step();
    let how = Lettering::new(Face::Regular, TIME, palette.ink2);
    let offset = i64::from(scale.offset.seconds());
    let mut at = (scale.start + offset).div_euclid(step) * step - offset;
    let mut free = f32::NEG_INFINITY;
    while at <= scale.end {
        if at >= scale.start {
            let x = scale.x(at);
            sketch.line(&[Point::new(x, middle), Point::new(x, axis.bottom() + 8.0)], line.clone());
            let words = tick(at, step, scale.offset, language);
            if x >= free {
                free = x + sketch.text(x + 3.0, axis.bottom() + 27.0, &words, how) + 2.0 * GAP;
            }
        }
        at += step;
    }
    sketch
}

fn tick(second: i64, step: i64, offset: Offset, language: Language) -> String {
    let Ok(at) = Timestamp::from_second(second) else { return String::new() };
    let at = offset.to_datetime(at);
    if step < DAY {
        format!("{} {:02}:{:02}", short_date(language, at.date()), at.hour(), at.minute())
    } else if step >= 90 * DAY {
        format!("{}-{:02}", at.year(), at.month())
    } else {
        short_date(language, at.date())
    }
}

/// The time nobody noticed, and the time of containment.
fn bars(review: &Review, scale: &Scale, axis: Rect, palette: &Palette, language: Language) -> Sketch {
    let times = &review.incident.times;
    let mut sketch = Sketch::new(None, String::new(), axis);
    // Where words below the axis may begin.
    let mut free = 0.0_f32;
    if let Some((from, to, words)) = span(times.occurred, times.detected, "timeline-unnoticed", language) {
        let bar = Rect::new(scale.x(from), axis.top(), scale.x(to) - scale.x(from), BAR);
        sketch.rect(bar, 0.0, Some(palette.root_bg), Some(Stroke::solid(palette.root, 1.25)));
        let how = Lettering::new(Face::Bold, TIME, palette.root);
        let spare = bar.size.width - how.width(&words);
        if spare >= 2.0 * GAP {
            sketch.text(bar.left() + spare / 2.0, bar.middle_y(), &words, how);
        } else {
            free = bar.left() + sketch.text(bar.left(), axis.bottom() + 9.0, &words, how) + 2.0 * GAP;
        }
        sketch.say(&words);
    }
    if let Some((from, to, words)) = span(times.detected, times.contained, "timeline-containing", language) {
        let bar = Rect::new(scale.x(from), axis.top(), (scale.x(to) - scale.x(from)).max(2.0), BAR);
        sketch.rect(bar, 0.0, Some(palette.ink2), None);
        let how = Lettering::new(Face::Bold, TIME, palette.ink);
        sketch.text((bar.left() + 3.0).max(free), axis.bottom() + 9.0, &words, how);
        sketch.say(&format!(" {words}"));
    }
    sketch
}

/// Between two times in seconds, and in words where both are known to the minute.
fn span(
    from: Option<Moment>,
    to: Option<Moment>,
    key: &str,
    language: Language,
) -> Option<(i64, i64, String)> {
    let second = |at: Moment| at.offset.to_timestamp(at.at).ok().map(Timestamp::as_second);
    let (from, to) = (from?, to?);
    let (start, end) = (second(from)?, second(to)?);
    let is_exact = from.precision == Precision::Minute && to.precision == Precision::Minute;
    let long = if is_exact { duration(language, (end - start) / 60) } else { String::new() };
    (end > start).then(|| (start, end, tr!(language, key, duration = long).trim().to_owned()))
}
