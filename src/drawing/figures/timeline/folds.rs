//! From times to places, where long stretches in which nothing happened are folded.

use crate::drawing::figures::timeline::DAY;

/// How wide a folded stretch is, in points.
pub(super) const FOLD: f32 = 46.0;

/// A scale that is even but for its folds. Times are seconds since 1970, places are points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FoldedScale {
    pieces: Vec<Piece>,
}

/// A stretch between two times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) is_folded: bool,
}

impl FoldedScale {
    /// The scale `width` points wide on which all of `times` stand. Between them, a stretch is folded that would leave too
    /// little room for the `core`, the time from the first to the last time of the incident. Where the folds themselves take
    /// that room, those farthest from the core become one with all that lies between them.
    ///
    /// With one time only, or none, there is no scale.
    pub fn of(times: &[i64], core: Option<(i64, i64)>, width: f32) -> Self {
        let mut times = times.to_vec();
        times.sort_unstable();
        times.dedup();
        let gaps: Vec<(i64, i64)> = times.windows(2).map(|pair| (pair[0], pair[1])).collect();
        let stretches = match core.filter(|(from, to)| to > from) {
            Some(core) => around_core(&gaps, core, width),
            None => stretches(&gaps, &longest_gaps(&gaps, (width * 0.5 / FOLD) as usize)),
        };
        let room = Room::of(&stretches);
        let per_second = f64::from((width - room.folds()).max(width * 0.2)) / room.open.max(1) as f64;
        let mut left = 0.0_f64;
        let mut pieces: Vec<Piece> = Vec::new();
        for Stretch { from, to, is_folded } in stretches {
            let width = if is_folded { f64::from(FOLD) } else { (to - from) as f64 * per_second };
            let right = left + width;
            match pieces.last_mut() {
                // Stretches at one scale are one.
                Some(last) if !last.is_folded && !is_folded => (last.to, last.right) = (to, right as f32),
                _ => pieces.push(Piece { from, to, left: left as f32, right: right as f32, is_folded }),
            }
            left = right;
        }
        Self { pieces }
    }

    /// Whether there is nothing to scale.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Where a time stands; times before the first and after the last stand at the ends.
    pub fn x(&self, second: i64) -> f32 {
        let place = self.pieces.partition_point(|piece| piece.to < second);
        let Some(piece) = self.pieces.get(place).or(self.pieces.last()) else { return 0.0 };
        let part = (second - piece.from) as f64 / (piece.to - piece.from).max(1) as f64;
        piece.left + (part.clamp(0.0, 1.0) * f64::from(piece.right - piece.left)) as f32
    }

    /// The time at a place.
    pub fn second(&self, x: f32) -> i64 {
        let place = self.pieces.partition_point(|piece| piece.right < x);
        let Some(piece) = self.pieces.get(place).or(self.pieces.last()) else { return 0 };
        let part = f64::from((x - piece.left) / (piece.right - piece.left).max(f32::EPSILON)).clamp(0.0, 1.0);
        piece.from + (part * (piece.to - piece.from) as f64).round() as i64
    }

    /// How many points a second takes outside of the folds.
    pub fn points_per_second(&self) -> f64 {
        let mut open = self.pieces.iter().filter(|piece| !piece.is_folded);
        open.next().map_or(0.0, |it| f64::from(it.right - it.left) / (it.to - it.from).max(1) as f64)
    }

    pub(super) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }
}

/// A stretch of time before it has a place.
#[derive(Clone, Copy)]
struct Stretch {
    from: i64,
    to: i64,
    is_folded: bool,
}

/// What stretches ask for: so many folds, and so many seconds to scale.
#[derive(Clone, Copy, Default)]
struct Room {
    folds: usize,
    open: i64,
}

impl Room {
    fn of(stretches: &[Stretch]) -> Self {
        let folds = stretches.iter().filter(|it| it.is_folded).count();
        let open = stretches.iter().filter(|it| !it.is_folded).map(|it| it.to - it.from).sum();
        Self { folds, open }
    }

    /// How wide the folds are together, in points.
    fn folds(self) -> f32 {
        self.folds as f32 * FOLD
    }
}

fn stretches(gaps: &[(i64, i64)], folded: &[bool]) -> Vec<Stretch> {
    gaps.iter().zip(folded).map(|(&(from, to), &is_folded)| Stretch { from, to, is_folded }).collect()
}

/// The stretches before, in and after the core: so many at both ends are one fold that the core has room.
fn around_core(gaps: &[(i64, i64)], (first, last): (i64, i64), width: f32) -> Vec<Stretch> {
    /// The part of the width that belongs to the core.
    const LEAST: f32 = 0.45;
    let span = last - first;
    let is_long = |&(from, to): &(i64, i64)| {
        let long = to - from;
        if from >= first && to <= last {
            long > 14 * DAY && long * 10 > span * 6
        } else {
            long > DAY.max(span / 4)
        }
    };
    let folded: Vec<bool> = gaps.iter().map(is_long).collect();
    let all = stretches(gaps, &folded);
    let (before, rest) = all.split_at(gaps.partition_point(|gap| gap.1 <= first));
    let (inside, after) = rest.split_at(rest.partition_point(|it| it.to <= last));
    let core = Room::of(inside);
    // So many stretches at the outer ends are one fold; the rest asks for this room.
    let (mut early, mut late, mut rest) = (0, 0, Room::of(&all));
    loop {
        let folds = rest.folds() + (usize::from(early > 0) + usize::from(late > 0)) as f32 * FOLD;
        let open = f64::from((width - folds).max(0.0));
        let has_room = open * core.open as f64 >= f64::from(width * LEAST) * rest.open as f64;
        let (more_early, more_late) = (before.len() - early, after.len() - late);
        if has_room || more_early + more_late == 0 {
            break;
        }
        let farthest = if more_early >= more_late {
            early += 1;
            before[early - 1]
        } else {
            late += 1;
            after[after.len() - late]
        };
        let freed = Room::of(&[farthest]);
        rest = Room { folds: rest.folds - freed.folds, open: rest.open - freed.open };
    }
    let fold = |part: &[Stretch]| {
        let (from, to) = (part.first()?.from, part.last()?.to);
        Some(Stretch { from, to, is_folded: true })
    };
    let (far, near) = before.split_at(early);
    let (next, later) = after.split_at(after.len() - late);
    let ends = (fold(far), fold(later));
    ends.0.into_iter().chain([near, inside, next].concat()).chain(ends.1).collect()
}

/// Without a core the longest gap is folded as long as it takes more than a third of what is left, `most` gaps at most.
fn longest_gaps(gaps: &[(i64, i64)], most: usize) -> Vec<bool> {
    let mut order: Vec<usize> = (0..gaps.len()).collect();
    let long = |index: usize| gaps[index].1 - gaps[index].0;
    order.sort_by_key(|&index| std::cmp::Reverse(long(index)));
    let mut left: i64 = (0..gaps.len()).map(long).sum();
    let mut folded = vec![false; gaps.len()];
    for index in order.into_iter().take(most.min(gaps.len().saturating_sub(1))) {
        if long(index) <= DAY || long(index) * 3 <= left {
            break;
        }
        folded[index] = true;
        left -= long(index);
    }
    folded
}
