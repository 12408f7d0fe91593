//! The course of events for the screen: the times with a name above an axis, the facts below it, long gaps folded.

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::document::{FactId, ItemId, Moment, Review};
use crate::drawing::figures::timeline::banners::{Banner, banners};
use crate::drawing::figures::timeline::flags::{Flag, GAP, TIME, TITLE, flags};
use crate::drawing::figures::timeline::folds::{FoldedScale, Piece};
use crate::drawing::figures::timeline::{DAY, span};
use crate::drawing::sketch::{Lettering, Sketch};
use crate::drawing::{Face, Palette, Scene, Stroke};
use crate::language::{Language, short_date, tr};
use crate::layout::{Point, Rect, Size};

const ROW: f32 = 34.0;
const BAR: f32 = 18.0;
const CHIP: f32 = 20.0;
/// Between the axis and the facts.
const STEM: f32 = 12.0;
/// Free at the left and right, so that a chip at the end is whole.
const SIDE: f32 = 26.0;
/// At least so many points lie between two marks of the axis.
const NEAREST_TICKS: f64 = 96.0;
/// Seconds between two marks of the axis.
const STEPS: [i64; 18] = [
    60,
    300,
    600,
    1_800,
    3_600,
    10_800,
    21_600,
    43_200,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
    30 * DAY,
    91 * DAY,
    182 * DAY,
    365 * DAY,
    1_826 * DAY,
    3_652 * DAY,
];

/// The picture, and what can be pressed in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// The picture; empty with fewer than two times.
    pub scene: Scene,
    /// The marks of the facts, from left to right.
    pub marks: Vec<Mark>,
    /// Where times stand on it, from `left` on.
    pub scale: FoldedScale,
    /// Where the scale begins, in points.
    pub left: f32,
    /// How long nobody noticed, and how long containment took, as far as both ends are known.
    pub spans: Vec<String>,
}

/// The mark of one fact, or of several that stand too near to each other for marks of their own.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The facts, as they happened.
    pub facts: Vec<FactId>,
    /// Its place in the picture.
    pub rect: Rect,
    /// From the first to the last, in seconds since 1970.
    pub span: (i64, i64),
}

impl Course {
    /// Where a time stands in the picture.
    pub fn x(&self, second: i64) -> f32 {
        self.left + self.scale.x(second)
    }

    /// The mark of a fact.
    pub fn mark_of(&self, fact: FactId) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.facts.contains(&fact))
    }
}

/// Draws the course of events `width` points wide.
pub fn course(review: &Review, palette: &Palette, language: Language, width: f32) -> Course {
    let flags = flags(review, language);
    let facts = facts(review);
    let ends = facts.iter().map(|it| it.to);
    let times: Vec<i64> = flags
        .iter()
        .flat_map(|it| [it.from, it.to])
        .chain(facts.iter().map(|it| it.from))
        .chain(ends)
        .collect();
    let scale = FoldedScale::of(&times, core(&flags), width - 2.0 * SIDE);
    if scale.is_empty() {
        return Course::default();
    }
    let mut course = Course { scale, left: SIDE, ..Course::default() };
    let banners = banners(&flags, |second| course.x(second), width);
    let above =
        (banners.iter().filter_map(|it| it.row).max().map_or(0, |row| row + 1) as f32 * ROW).max(24.0) + GAP;
    let axis = Rect::new(0.0, above, width, BAR);
    let foot = axis.bottom() + STEM + CHIP + 8.0;
    course.scene.size = Size::new(width, foot + 18.0);
    let offset =
        flags.first().map(|flag| flag.offset).or(facts.first().map(|it| it.offset)).unwrap_or(Offset::UTC);
    let ground = ground(&course, axis, foot, offset, palette, language).finish();
    course.scene.groups.push(ground);
    let bars = bars(review, &mut course, axis, palette, language).finish();
    course.scene.groups.push(bars);
    for (flag, banner) in flags.iter().zip(banners) {
        let drawn = flag_group(flag, &banner, &course, axis, palette).finish();
        course.scene.groups.push(drawn);
    }
    mark_facts(&mut course, &facts, axis, palette, language);
    course
}

/// A fact with a time, in seconds since 1970.
struct Timed {
    id: FactId,
    from: i64,
    to: i64,
    offset: Offset,
    words: String,
}

/// The facts with a time, in order.
fn facts(review: &Review) -> Vec<Timed> {
    let second = |at: Moment| at.offset.to_timestamp(at.at).ok().map(Timestamp::as_second);
    let timed = review.facts.iter().filter_map(|(&id, fact)| {
        let start = fact.time.start.or(fact.time.end)?;
        let from = second(start)?;
        let to = fact.time.end.and_then(second).unwrap_or(from).max(from);
        Some(Timed { id, from, to, offset: start.offset, words: fact.statement.clone() })
    });
    let mut timed: Vec<Timed> = timed.collect();
    timed.sort_by_key(|it| (it.from, it.id));
    timed
}

/// From the first to the last time of the incident.
fn core(flags: &[Flag]) -> Option<(i64, i64)> {
    Some((flags.iter().map(|it| it.from).min()?, flags.iter().map(|it| it.to).max()?))
}

/// The axis, its marks and its folds.
fn ground(
    course: &Course,
    axis: Rect,
    foot: f32,
    offset: Offset,
    palette: &Palette,
    language: Language,
) -> Sketch {
    let mut sketch = Sketch::new(None, String::new(), axis);
    let middle = axis.middle_y();
    let line = Stroke::solid(palette.ctl, 1.0);
    for piece in course.scale.pieces() {
        let (left, right) = (course.left + piece.left, course.left + piece.right);
        if piece.is_folded {
            fold(&mut sketch, piece, (left, right), middle, palette, language);
        } else {
            sketch.line(&[Point::new(left, middle), Point::new(right, middle)], line.clone());
        }
    }
    let step =
        STEPS.into_iter().find(|&step| step as f64 * course.scale.points_per_second() >= NEAREST_TICKS);
    let Some(step) = step else { return sketch };
    let how = Lettering::new(Face::Regular, TIME, palette.ink2);
    let shift = i64::from(offset.seconds());
    let mut free = f32::NEG_INFINITY;
    for piece in course.scale.pieces().iter().filter(|piece| !piece.is_folded) {
        let mut at = (piece.from + shift).div_euclid(step) * step - shift;
        while at <= piece.to {
            let x = course.x(at);
            let words = tick(at, step, offset, language);
            if at >= piece.from && x >= free && x + how.width(&words) < axis.right() {
                sketch.line(&[Point::new(x, middle), Point::new(x, foot + 4.0)], line.clone());
                free = x + sketch.text(x + 4.0, foot + 8.0, &words, how) + 2.0 * GAP;
            }
            at += step;
        }
    }
    sketch
}

/// Two slanted strokes across a dotted axis, and how long nothing happened.
fn fold(
    sketch: &mut Sketch,
    piece: &Piece,
    (left, right): (f32, f32),
    middle: f32,
    palette: &Palette,
    language: Language,
) {
    let dotted = Stroke::dashed(palette.ctl, 1.0, 2.0, 3.0);
    sketch.line(&[Point::new(left, middle), Point::new(right, middle)], dotted);
    let words = long(language, piece.to - piece.from);
    let how = Lettering::new(Face::Bold, TIME, palette.ink2);
    let center = left.midpoint(right);
    for shift in [-3.0, 3.0] {
        let slant =
            [Point::new(center + shift - 3.0, middle + 7.0), Point::new(center + shift + 3.0, middle - 7.0)];
        sketch.line(&slant, Stroke::solid(palette.ink2, 1.5));
    }
    sketch.text(center - how.width(&words) / 2.0, middle - 17.0, &words, how);
    sketch.say(&tr!(language, "timeline-folded", duration = words.as_str()));
}

/// A long time in its largest unit, as short as a fold is wide.
fn long(language: Language, seconds: i64) -> String {
    const YEAR: i64 = 365 * DAY;
    const MONTH: i64 = 30 * DAY;
    if seconds >= 2 * YEAR {
        tr!(language, "timeline-years", years = seconds / YEAR)
    } else if seconds >= 2 * MONTH {
        tr!(language, "timeline-months", months = seconds / MONTH)
    } else {
        tr!(language, "timeline-days", days = seconds / DAY)
    }
}

fn tick(second: i64, step: i64, offset: Offset, language: Language) -> String {
    let Ok(at) = Timestamp::from_second(second) else { return String::new() };
    let at = offset.to_datetime(at);
    if step < DAY && (at.hour() != 0 || at.minute() != 0) {
        format!("{:02}:{:02}", at.hour(), at.minute())
    } else if step >= 91 * DAY {
        format!("{}-{:02}", at.year(), at.month())
    } else {
        short_date(language, at.date())
    }
}

/// The time nobody noticed, and the time of containment.
fn bars(review: &Review, course: &mut Course, axis: Rect, palette: &Palette, language: Language) -> Sketch {
    let times = &review.incident.times;
    let mut sketch = Sketch::new(None, String::new(), axis);
    let bars = [
        (times.occurred, times.detected, "timeline-unnoticed", palette.root, palette.root_bg),
        (times.detected, times.contained, "timeline-containing", palette.ink2, palette.sunken),
    ];
    for (from, to, key, ink, fill) in bars {
        let Some((from, to, words)) = span(from, to, key, language) else { continue };
        let (left, right) = (course.x(from), course.x(to));
        let bar = Rect::new(left, axis.top(), (right - left).max(3.0), BAR);
        sketch.rect(bar, 2.0, Some(fill), Some(Stroke::solid(ink, 1.25)));
        let how = Lettering::new(Face::Bold, TIME, ink);
        if bar.size.width - how.width(&words) >= 2.0 * GAP {
            sketch.text(bar.left() + (bar.size.width - how.width(&words)) / 2.0, bar.middle_y(), &words, how);
        }
        sketch.say(&format!("{words} "));
        course.spans.push(words);
    }
    sketch
}

fn flag_group(flag: &Flag, banner: &Banner, course: &Course, axis: Rect, palette: &Palette) -> Sketch {
    let x = course.x(flag.from);
    // Without words a short line is left, which says what it is under the pointer.
    let top = banner.row.map_or(axis.top() - 8.0, |row| axis.top() - GAP - (row + 1) as f32 * ROW);
    let bounds = Rect::new(x, top, 1.0, axis.bottom() - top);
    let mut sketch = Sketch::new(None, format!("{} {}", flag.title, flag.time), bounds);
    if !flag.is_exact {
        let day = Rect::new(x, axis.top(), (course.x(flag.to) - x).max(3.0), BAR);
        sketch.rect(day, 0.0, None, Some(Stroke::dashed(palette.ink2, 1.0, 3.0, 2.5)));
    }
    let ink = if flag.is_of_incident { palette.ink } else { palette.ink2 };
    sketch.line(&[Point::new(x, top), Point::new(x, axis.bottom())], Stroke::solid(ink, 1.5));
    if banner.row.is_some() {
        let title = Lettering::new(Face::Bold, TITLE, ink);
        let time = Lettering::new(Face::Regular, TIME, palette.ink2);
        let left = |width: f32| if banner.is_left { x - GAP - width } else { x + GAP };
        sketch.text(left(title.width(&flag.title)), top + 8.0, &flag.title, title);
        sketch.text(left(time.width(&flag.time)), top + 23.0, &flag.time, time);
    }
    sketch
}

/// A chip below the axis for each fact, or for each few that stand side by side.
fn mark_facts(course: &mut Course, facts: &[Timed], axis: Rect, palette: &Palette, language: Language) {
    let how = Lettering::new(Face::Bold, TIME, palette.ink);
    let mut rest = facts;
    while let Some(first) = rest.first() {
        let left = course.x(first.from);
        let chip_words = |count: usize| match count {
            1 => first.id.to_string(),
            _ => format!("{} +{}", first.id, count - 1),
        };
        // A mark takes in what its chip would cover, and grows by that.
        let mut count = 1;
        while let Some(next) = rest.get(count)
            && course.x(next.from) < left + how.width(&chip_words(count)) + 14.0
        {
            count += 1;
        }
        let (own, others) = rest.split_at(count);
        rest = others;
        let words = chip_words(count);
        let chip = Rect::new(left - 8.0, axis.bottom() + STEM, how.width(&words) + 12.0, CHIP);
        let said = tr!(language, "timeline-facts", count = count, first = first.words.as_str());
        let item = (count == 1).then_some(ItemId::Fact(first.id));
        let mut sketch = Sketch::new(item, said, chip);
        for fact in own {
            let (x, end) = (course.x(fact.from), course.x(fact.to));
            if end - x > 2.0 {
                let bar = Rect::new(x, axis.bottom() + 2.0, end - x, 4.0);
                sketch.rect(bar, 2.0, Some(palette.accent_line), None);
            }
            let tick = [Point::new(x, axis.middle_y()), Point::new(x, axis.bottom() + STEM)];
            sketch.line(&tick, Stroke::solid(palette.accent, 1.25));
        }
        sketch.rect(chip, 4.0, Some(palette.surface), Some(Stroke::solid(palette.ctl, 1.0)));
        sketch.text(chip.left() + 6.0, chip.middle_y(), &words, how);
        course.scene.groups.push(sketch.finish());
        let span = (first.from, own.last().map_or(first.from, |it| it.from));
        course.marks.push(Mark { facts: own.iter().map(|it| it.id).collect(), rect: chip, span });
    }
}
