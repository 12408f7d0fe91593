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
    /// little room for the `core`, the time from the first to the last time of the incident.
    ///
    /// With one time only, or none, there is no scale.
    pub fn of(times: &[i64], core: Option<(i64, i64)>, width: f32) -> Self {
        let mut times = times.to_vec();
        times.sort_unstable();
        times.dedup();
        let folded = folded_gaps(&times, core);
        let gaps: Vec<(i64, i64, bool)> =
            times.windows(2).zip(folded).map(|(pair, is_folded)| (pair[0], pair[1], is_folded)).collect();
        let folds = gaps.iter().filter(|(_, _, is_folded)| *is_folded).count() as f32 * FOLD;
        let open: i64 =
            gaps.iter().filter(|(_, _, is_folded)| !is_folded).map(|(from, to, _)| to - from).sum();
        let per_second = f64::from((width - folds).max(width * 0.2)) / open.max(1) as f64;
        let mut left = 0.0_f64;
        let mut pieces: Vec<Piece> = Vec::new();
        for (from, to, is_folded) in gaps {
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

/// Which of the gaps between `times` are folded.
fn folded_gaps(times: &[i64], core: Option<(i64, i64)>) -> Vec<bool> {
    let gaps: Vec<(i64, i64)> = times.windows(2).map(|pair| (pair[0], pair[1])).collect();
    match core.filter(|(from, to)| to > from) {
        Some((first, last)) => {
            let span = last - first;
            let is_inside = |&(from, to): &(i64, i64)| from >= first && to <= last;
            let is_long = |gap: &(i64, i64)| {
                let long = gap.1 - gap.0;
                if is_inside(gap) {
                    long > 14 * DAY && long * 10 > span * 6
                } else {
                    long > DAY.max(span / 4)
                }
            };
            gaps.iter().map(is_long).collect()
        }
        None => longest_gaps(&gaps),
    }
}

/// Without a core the longest gap is folded as long as it takes more than a third of what is left.
fn longest_gaps(gaps: &[(i64, i64)]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..gaps.len()).collect();
    let long = |index: usize| gaps[index].1 - gaps[index].0;
    order.sort_by_key(|&index| std::cmp::Reverse(long(index)));
    let mut left: i64 = (0..gaps.len()).map(long).sum();
    let mut folded = vec![false; gaps.len()];
    for index in order {
        let is_last = folded.iter().filter(|it| !**it).count() == 1;
        if is_last || long(index) <= DAY || long(index) * 3 <= left {
            break;
        }
        folded[index] = true;
        left -= long(index);
    }
    folded
}
