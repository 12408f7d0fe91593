//! Lays out tables: a strip for the head and one for each row.

use std::rc::Rc;

use crate::layout::{Point, Rect};
use crate::report::block::{Column, ColumnWidth, Prose, Row, Table};
use crate::report::pages::blocks::{Composer, paint_line};
use crate::report::pages::canvas::{Canvas, block, rule};
use crate::report::pages::flow::{Flow, least_width};
use crate::report::pages::page::Item;
use crate::report::pages::slab::{Head, Slab};
use crate::report::pages::structure::{NodeId, Role};
use crate::report::pages::style::{self, MM, Type};

const PADDING_X: f32 = 1.6 * MM;
const PADDING_Y: f32 = 1.7 * MM;
/// Above and below the rows of a long list, in which readers look something up.
const LIST_PADDING_Y: f32 = 0.7 * MM;
/// With more rows than this, a table is such a list.
const MOST_ROWS: usize = 24;
const HEAD_PADDING_Y: f32 = 1.3 * MM;

/// Where the columns of a table stand.
struct Grid<'a> {
    columns: &'a [Column],
    /// Left edges, and the right edge of the last.
    edges: Vec<f32>,
    /// Above and below the text of a row.
    padding: f32,
}

impl<'a> Grid<'a> {
    /// Shares the width out: fixed columns first, each wide enough for its longest word.
    fn new(table: &'a Table, left: f32, width: f32) -> Self {
        let columns = table.columns.as_slice();
        let points: Vec<Option<f32>> = columns
            .iter()
            .enumerate()
            .map(|(index, column)| match column.width {
                ColumnWidth::Points(points) => Some(points.max(least_column(table, index, width))),
                ColumnWidth::Share(_) => None,
            })
            .collect();
        let mut edges = vec![left];
        let mut x = left;
        for points in shared_out(table, points, width) {
            x += points;
            edges.push(x);
        }
        let padding = if table.rows.len() > MOST_ROWS { LIST_PADDING_Y } else { PADDING_Y };
        Self { columns, edges, padding }
    }

    fn left(&self) -> f32 {
        self.edges.first().copied().unwrap_or_default()
    }

    fn right(&self) -> f32 {
        self.edges.last().copied().unwrap_or_default()
    }

    /// Where the text of a cell begins and how wide it may be. The outer cells have no padding outside.
    fn text(&self, index: usize) -> (f32, f32) {
        let (left, right) = (self.edges[index], self.edges[index + 1]);
        let before = if index == 0 { 0.0 } else { PADDING_X };
        let after = if index + 1 == self.columns.len() { 0.0 } else { PADDING_X };
        (left + before, (right - left - before - after).max(1.0))
    }

    fn flows(&self, cells: &[Prose], kind: Type) -> Vec<Flow> {
        let cells = cells.iter().take(self.columns.len()).enumerate();
        cells.map(|(index, cell)| Flow::new(cell, kind, self.text(index).1)).collect()
    }
}

/// Gives the columns without a width their parts of what the others leave of `width`; what a part has no use for is shared out
/// again, as long as another column has.
fn shared_out(table: &Table, mut points: Vec<Option<f32>>, width: f32) -> Vec<f32> {
    let share = |index: usize| match table.columns[index].width {
        ColumnWidth::Points(_) => 0.0,
        ColumnWidth::Share(share) => share,
    };
    loop {
        let fixed: f32 = points.iter().flatten().sum();
        let open: Vec<usize> = (0..points.len()).filter(|&index| points[index].is_none()).collect();
        let all: f32 = open.iter().map(|&index| share(index)).sum();
        let part = ((width - fixed) / all.max(f32::MIN_POSITIVE)).max(0.0);
        let spare = |&index: &usize| Some((index, most_column(table, index, share(index) * part)?));
        match open.iter().find_map(spare).filter(|_| open.len() > 1) {
            Some((index, enough)) => points[index] = Some(enough),
            None => {
                let width = |(index, points): (usize, Option<f32>)| points.unwrap_or(share(index) * part);
                return points.into_iter().enumerate().map(width).collect();
            }
        }
    }
}

/// How wide a column has to be for all of its cells to stay on one line, if that is less than `width`.
fn most_column(table: &Table, index: usize, width: f32) -> Option<f32> {
    let padding = column_padding(table, index);
    let mut most = 0.0_f32;
    let head = table.columns.get(index).map(|column| (&column.head, HEAD.kind));
    let cells = table.rows.iter().filter_map(|row| match row {
        Row::Group(_) => None,
        Row::Cells { cells, .. } => Some((cells.get(index)?, BODY.kind)),
        Row::Total(cells) => Some((cells.get(index)?, TOTAL.kind)),
    });
    for (prose, kind) in head.into_iter().chain(cells) {
        let flow = Flow::new(prose, kind, f32::INFINITY);
        most = flow.lines.iter().map(|line| line.width).fold(most, f32::max);
        if most + padding >= width {
            return None;
        }
    }
    Some(most + padding)
}

/// The room between the text of a column and its neighbours.
fn column_padding(table: &Table, index: usize) -> f32 {
    let outer = if index == 0 || index + 1 == table.columns.len() { PADDING_X } else { 2.0 * PADDING_X };
    // Widths add up with rounding.
    outer + 0.1
}

/// How wide a column has to be for its longest word, as far as the table allows.
fn least_column(table: &Table, index: usize, width: f32) -> f32 {
    const MOST: f32 = 0.24;
    let head = table.columns.get(index).map_or(0.0, |column| least_width(&column.head, HEAD.kind));
    let cells = table.rows.iter().map(|row| match row {
        Row::Group(_) => 0.0,
        Row::Cells { cells, .. } => cells.get(index).map_or(0.0, |cell| least_width(cell, BODY.kind)),
        Row::Total(cells) => cells.get(index).map_or(0.0, |cell| least_width(cell, TOTAL.kind)),
    });
    (cells.fold(head, f32::max) + column_padding(table, index)).min(width * MOST)
}

/// A row's look.
#[derive(Clone, Copy)]
struct Look {
    kind: Type,
    role: Role,
}

const BODY: Look = Look { kind: Type::CELL, role: Role::Cell };
const TOTAL: Look = Look { kind: Type::TOTAL, role: Role::Cell };
const HEAD: Look = Look { kind: Type::HEAD, role: Role::Head };

impl Composer<'_> {
    /// A strip for the head, one for each row; the first and the last two rows stay together.
    pub(crate) fn table(&mut self, table: &Table) -> Vec<Slab> {
        // A longer one would leave too much of a page empty before it.
        const SHORT: f32 = 0.28;
        let grid = Grid::new(table, self.sheet.side, self.sheet.width());
        let node = self.structure.add(self.section, Role::Table);
        let head = self.head(&grid, node);
        let repeated = Rc::new(Head {
            height: head.height,
            shapes: head.items.iter().flat_map(Item::shapes).cloned().collect(),
        });
        let mut slabs = vec![head.with_next()];
        let count = table.rows.len();
        for (index, row) in table.rows.iter().enumerate() {
            let is_last = index + 1 == count;
            let is_followed = matches!(row, Row::Group(_)) || index == 0 || index + 2 == count;
            let parts = self.row(&grid, node, row);
            let last_part = parts.len().saturating_sub(1);
            for (part, mut slab) in parts.into_iter().enumerate() {
                let is_end = is_last && part == last_part;
                let (width, color) = if is_end { (0.75, style::INK) } else { (0.35, style::RULE) };
                let under = rule(grid.left(), grid.right(), slab.height, width, color);
                slab.items.push(Item::Decoration(vec![under]));
                let keeps_next = is_followed && !is_last;
                slabs.push(Slab { head: Some(Rc::clone(&repeated)), keeps_next, ..slab });
            }
        }
        // A table that is short stays on one page.
        let height: f32 = slabs.iter().map(|slab| slab.height).sum();
        if height <= self.sheet.height() * SHORT {
            let rows = slabs.len().saturating_sub(1);
            slabs.iter_mut().take(rows).for_each(|slab| slab.keeps_next = true);
        }
        slabs
    }

    fn head(&mut self, grid: &Grid<'_>, table: NodeId) -> Slab {
        let heads: Vec<Prose> = grid.columns.iter().map(|column| column.head.clone()).collect();
        let flows = grid.flows(&heads, HEAD.kind);
        let (height, mut items) = self.cells(grid, table, &flows, HEAD, HEAD_PADDING_Y);
        items.push(Item::Decoration(vec![
            rule(grid.left(), grid.right(), 0.0, 1.0, style::INK),
            rule(grid.left(), grid.right(), height, 0.5, style::INK),
        ]));
        Slab::new(height, items)
    }

    fn row(&mut self, grid: &Grid<'_>, table: NodeId, row: &Row) -> Vec<Slab> {
        match row {
            Row::Group(text) => vec![self.group(grid, table, text)],
            Row::Total(cells) => self.parts(grid, table, cells, TOTAL),
            Row::Cells { anchor, cells } => {
                let mut parts = self.parts(grid, table, cells, BODY);
                parts.iter_mut().take(1).for_each(|slab| slab.anchor = *anchor);
                parts
            }
        }
    }

    /// One strip for a row, or several where it is so long that it would leave pages half empty.
    fn parts(&mut self, grid: &Grid<'_>, table: NodeId, cells: &[Prose], look: Look) -> Vec<Slab> {
        const LONGEST: f32 = 0.55;
        let flows = grid.flows(cells, look.kind);
        let most = ((self.sheet.height() * LONGEST / look.kind.leading) as usize).max(1);
        let parts = flows.iter().map(|flow| flow.lines.len()).max().unwrap_or(0).div_ceil(most).max(1);
        (0..parts)
            .map(|part| {
                let lines = |flow: &Flow| flow.lines.iter().skip(part * most).take(most).cloned().collect();
                let flows: Vec<Flow> =
                    flows.iter().map(|flow| Flow { lines: lines(flow), leading: flow.leading }).collect();
                let (height, items) = self.cells(grid, table, &flows, look, grid.padding);
                Slab::new(height, items)
            })
            .collect()
    }

    fn cells(
        &mut self,
        grid: &Grid<'_>,
        table: NodeId,
        flows: &[Flow],
        look: Look,
        padding: f32,
    ) -> (f32, Vec<Item>) {
        let row = self.structure.add(table, Role::Row);
        let text = flows.iter().map(Flow::height).fold(look.kind.leading, f32::max);
        let mut canvas = Canvas::new(self.structure);
        for (index, flow) in flows.iter().enumerate() {
            let node = canvas.structure.add(row, look.role);
            let (left, width) = grid.text(index);
            for (line, number) in flow.lines.iter().zip(0..) {
                let indent =
                    if grid.columns[index].to_the_right { (width - line.width).max(0.0) } else { 0.0 };
                let top = padding + number as f32 * flow.leading;
                paint_line(line, look.kind, &mut canvas, node, Point::new(left + indent, top));
            }
        }
        (text + 2.0 * padding, canvas.items)
    }

    fn group(&mut self, grid: &Grid<'_>, table: NodeId, text: &str) -> Slab {
        const INDENT: f32 = 1.6 * MM;
        let padding = grid.padding.min(1.1 * MM);
        let width = grid.right() - grid.left();
        let flow = Flow::new(&text.into(), Type::HEAD, width - 2.0 * INDENT);
        let height = flow.height() + 2.0 * padding;
        let row = self.structure.add(table, Role::Row);
        let node = self.structure.add_group_head(row, grid.columns.len());
        let mut canvas = Canvas::new(self.structure);
        canvas.decoration(vec![block(Rect::new(grid.left(), 0.0, width, height), 0.0, style::TINT)]);
        for (line, number) in flow.lines.iter().zip(0..) {
            let at = Point::new(grid.left() + INDENT, padding + number as f32 * flow.leading);
            paint_line(line, Type::HEAD, &mut canvas, node, at);
        }
        Slab::new(height, canvas.items)
    }
}
