//! A tree too large for a page, in small: a cell for each cause, and where the pages part.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{CauseId, Review};
use crate::drawing::sketch::{Lettering, Sketch};
use crate::drawing::text::ellipsized;
use crate::drawing::{Face, Group, Palette, Scene, Stroke};
use crate::layout::{Point, Rect, Size};

/// The type size of the names, in points: the smallest that is printed.
const TYPE: f32 = 6.5;

/// The least height of a cell that holds a line of type.
const LINE: f32 = 8.0;

/// The room for the number of a page: → p.123.
const NUMBER: f32 = 31.0;

/// The least room in which the beginning of a statement says something.
const SHORTEST: f32 = 40.0;

/// The bar at the right of a root cause.
const BAR: f32 = 2.0;

/// The largest cell, in points.
const LARGEST: Size = Size::new(170.0, 26.0);

/// A drawn map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TreeMap {
    /// The picture.
    pub scene: Scene,
    /// For the causes with which a part begins and whose cells have room for it: where the number of a page can stand,
    /// its left end and its middle.
    pub places: BTreeMap<CauseId, Point>,
    /// The same for causes side by side whose cells are too fine for names, by the first of them.
    pub runs: BTreeMap<CauseId, Point>,
}

/// Draws the tree of `review` within `size`, from left to right: each cause as high as its root causes together, once, where it
/// is first met in reading order. `part` tells with which cause the part of the tree begins that shows a cause.
///
/// No tree is too large for it: what has no room for its name is still a cell.
pub fn tree_map(
    review: &Review,
    roots: &BTreeSet<CauseId>,
    part: impl Fn(CauseId) -> Option<CauseId>,
    palette: &Palette,
    size: Size,
) -> TreeMap {
    let cells = cells(review);
    let columns = cells.iter().map(|cell| cell.depth + 1).max().unwrap_or(0);
    let leaves = cells.first().map_or(0, |problem| problem.leaves);
    if leaves == 0 {
        return TreeMap::default();
    }
    let unit = Size::new(
        (size.width / columns as f32).min(LARGEST.width),
        (size.height / leaves as f32).min(LARGEST.height),
    );
    let mut map = TreeMap {
        scene: Scene {
            size: Size::new(unit.width * columns as f32, unit.height * leaves as f32),
            groups: Vec::with_capacity(cells.len()),
        },
        places: BTreeMap::new(),
        runs: BTreeMap::new(),
    };
    // Neighbouring parts differ in their ground.
    let mut tinted: BTreeMap<CauseId, bool> = BTreeMap::new();
    let rect = |cell: &Cell| {
        let (x, y) = (cell.depth as f32 * unit.width, cell.top as f32 * unit.height);
        Rect::new(x, y, unit.width, cell.leaves as f32 * unit.height)
    };
    for cell in &cells {
        let begins = part(cell.cause) == Some(cell.cause);
        let above = cell.effect.and_then(|effect| tinted.get(&effect)).copied().unwrap_or(true);
        tinted.insert(cell.cause, above != begins);
        let look = Look { is_tinted: above != begins, is_root: roots.contains(&cell.cause), begins };
        let statement = review.causes.get(&cell.cause).map_or("", |cause| cause.statement.as_str());
        let (group, end) = paint(cell.cause, statement, rect(cell), look, palette);
        map.scene.groups.push(group);
        if let Some(end) = end.filter(|_| begins) {
            map.places.insert(cell.cause, end);
        }
    }
    if unit.height < LINE {
        let most = (LINE / unit.height).ceil() as usize;
        for run in cells.chunk_by(|cell, next| next.is_beside(cell)).flat_map(|run| run.chunks(most)) {
            let [first, _, .., last] = run else { continue };
            let area = rect(first).union(&rect(last));
            if area.size.height >= LINE {
                let (group, end) = paint_run(first.cause, last.cause, area, palette);
                map.scene.groups.push(group);
                map.runs.extend(end.map(|end| (first.cause, end)));
            }
        }
    }
    map
}

/// Causes side by side whose cells are too fine for names: from which to which they are, and where that ends if there is room.
fn paint_run(first: CauseId, last: CauseId, rect: Rect, palette: &Palette) -> (Group, Option<Point>) {
    let names = format!("{first}–{last}");
    let mut sketch = Sketch::new(None, names.clone(), rect);
    // The outlines of the cells would cross out the names; the marks of root causes stay.
    let ground = Rect::new(rect.left(), rect.top(), rect.size.width - BAR, rect.size.height);
    sketch.rect(ground, 0.0, Some(palette.surface), Some(Stroke::solid(palette.line2, 0.35)));
    let how = Lettering::new(Face::Regular, TYPE, palette.ink);
    let end = rect.left() + how.width(&names) + 6.0;
    let has_room = end + NUMBER <= rect.right();
    if has_room {
        sketch.text(rect.left() + 3.0, rect.middle_y(), &names, how);
    }
    (sketch.finish(), has_room.then(|| Point::new(end, rect.middle_y())))
}

/// Where a cause stands, in columns from the left and root causes from the top.
struct Cell {
    cause: CauseId,
    effect: Option<CauseId>,
    depth: usize,
    top: usize,
    leaves: usize,
}

impl Cell {
    /// Whether both stand side by side below the same effect, and nothing below them.
    fn is_beside(&self, before: &Self) -> bool {
        self.effect.is_some()
            && (self.effect, self.leaves, before.leaves) == (before.effect, 1, 1)
            && self.top == before.top + 1
    }
}

/// The cells in reading order.
fn cells(review: &Review) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut effects: Vec<Option<usize>> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<(CauseId, Option<usize>)> =
        review.problem.map(|id| (id, None)).into_iter().collect();
    while let Some((cause, effect)) = waiting.pop() {
        let Some(record) = review.causes.get(&cause).filter(|_| seen.insert(cause)) else { continue };
        let above = effect.and_then(|place| cells.get(place));
        let (depth, effect_id) = above.map_or((0, None), |cell| (cell.depth + 1, Some(cell.cause)));
        let below: Vec<CauseId> = record.causes().collect();
        waiting.extend(below.into_iter().rev().map(|id| (id, Some(cells.len()))));
        cells.push(Cell { cause, effect: effect_id, depth, top: 0, leaves: 0 });
        effects.push(effect);
    }
    // Causes follow their effects, so one pass from behind adds up and one from the front places.
    for place in (0..cells.len()).rev() {
        cells[place].leaves = cells[place].leaves.max(1);
        if let Some(effect) = effects[place] {
            cells[effect].leaves += cells[place].leaves;
        }
    }
    let mut next: Vec<usize> = vec![0; cells.len()];
    for place in 0..cells.len() {
        if let Some(effect) = effects[place] {
            cells[place].top = next[effect];
            next[effect] += cells[place].leaves;
        }
        next[place] = cells[place].top;
    }
    cells
}

#[derive(Clone, Copy)]
struct Look {
    is_tinted: bool,
    is_root: bool,
    begins: bool,
}

/// A cell, and where its name ends if there is room for it.
fn paint(
    cause: CauseId,
    statement: &str,
    rect: Rect,
    look: Look,
    palette: &Palette,
) -> (Group, Option<Point>) {
    let mut sketch = Sketch::new(Some(cause.into()), cause.to_string(), rect);
    let fill = if look.is_tinted { palette.sunken } else { palette.surface };
    // Where cells are finer than their outlines, outlines alone would be seen.
    let outline = (rect.size.height >= 2.0).then(|| Stroke::solid(palette.line2, 0.35));
    sketch.rect(rect, 0.0, Some(fill), outline);
    if look.is_root {
        let bar = BAR.min(rect.size.width / 4.0);
        sketch.rect(
            Rect::new(rect.right() - bar, rect.top(), bar, rect.size.height),
            0.0,
            Some(palette.root),
            None,
        );
    }
    if look.begins {
        let (top, bottom) = (Point::new(rect.left(), rect.top()), Point::new(rect.left(), rect.bottom()));
        sketch.line(&[top, bottom], Stroke::solid(palette.ink, 1.0));
    }
    let how = Lettering::new(if look.begins { Face::Bold } else { Face::Regular }, TYPE, palette.ink);
    let name = cause.to_string();
    let room = if rect.size.height >= LINE { rect.size.width } else { 0.0 };
    let after_name = how.width(&name) + 6.0;
    let number = if look.begins { NUMBER } else { 0.0 };
    let end = if room >= after_name + number {
        sketch.text(rect.left() + 3.0, rect.middle_y(), &name, how);
        let (left, right) = (rect.left() + after_name + number, rect.right() - 6.0);
        if right - left >= SHORTEST {
            let how = Lettering::new(Face::Regular, TYPE, palette.ink2);
            sketch.text(left, rect.middle_y(), &ellipsized(statement, how.face, TYPE, right - left), how);
        }
        Some(Point::new(rect.left() + after_name, rect.middle_y()))
    } else {
        // The number of the page is worth more than the name, which stands on that page.
        (room >= NUMBER + 3.0).then(|| Point::new(rect.left() + 3.0, rect.middle_y()))
    };
    (sketch.finish(), end)
}
