//! Which flags have words in the course of events, and in which row.

use crate::drawing::figures::timeline::flags::{Flag, GAP, rows};

/// Where the words of a flag stand.
#[derive(Clone, Copy, Default)]
pub(super) struct Banner {
    /// In which row, 0 next to the axis; `None` where there is no room for words.
    pub(super) row: Option<usize>,
    /// Left of the line: at the right end of the picture.
    pub(super) is_left: bool,
}

/// Rows for the words of the flags. The times of the incident have words in any case, reports as long as few rows do.
pub(super) fn banners(flags: &[Flag], x: impl Fn(i64) -> f32, width: f32) -> Vec<Banner> {
    const MOST_ROWS: usize = 3;
    let mut banners = vec![Banner::default(); flags.len()];
    let mut worded: Vec<usize> = (0..flags.len()).filter(|&place| flags[place].is_of_incident).collect();
    let mut placed = rows_of(&worded, flags, &x, width);
    for place in (0..flags.len()).filter(|&place| !flags[place].is_of_incident) {
        let mut more = worded.clone();
        more.push(place);
        more.sort_unstable();
        let rows = rows_of(&more, flags, &x, width);
        if rows.iter().all(|it| it.row.is_some_and(|row| row < MOST_ROWS)) {
            (worded, placed) = (more, rows);
        }
    }
    for (place, banner) in worded.into_iter().zip(placed) {
        banners[place] = banner;
    }
    banners
}

/// Rows for these flags alone. One whose words would leave the picture has them at its left, above all that they run into.
fn rows_of(places: &[usize], flags: &[Flag], x: &impl Fn(i64) -> f32, width: f32) -> Vec<Banner> {
    let long = |place: &usize| flags[*place].width + 2.0 * GAP;
    let x = |place: &usize| x(flags[*place].from);
    let split = places.partition_point(|place| x(place) + long(place) <= width);
    let (right, left) = places.split_at(split);
    let mut rows = rows(right, |place| (x(place), x(place) + long(place)));
    let mut spans: Vec<(f32, usize)> =
        right.iter().zip(&rows).map(|(place, &row)| (x(place) + long(place), row)).collect();
    for place in left {
        let from = x(place) - long(place);
        let row = spans.iter().filter(|(end, _)| *end > from).map(|(_, row)| row + 1).max().unwrap_or(0);
        spans.push((x(place), row));
        rows.push(row);
    }
    let banner = |(index, row)| Banner { row: Some(row), is_left: index >= split };
    rows.into_iter().enumerate().map(banner).collect()
}
