//! Lays out the index of a tree that takes several pages: C123 → 14.

use crate::document::CauseId;
use crate::layout::Point;
use crate::report::block::{Anchor, Prose};
use crate::report::pages::blocks::{Composer, paint};
use crate::report::pages::canvas::Canvas;
use crate::report::pages::flow::Flow;
use crate::report::pages::slab::Slab;
use crate::report::pages::structure::Role;
use crate::report::pages::style::{MM, Type};

/// How many entries stand side by side.
const COLUMNS: usize = 10;

impl Composer<'_> {
    /// The entries in rows, each leading to its page; for those who listen to it, one after the other.
    pub(crate) fn index(&mut self, entries: &[(CauseId, usize)]) -> Vec<Slab> {
        const KIND: Type = Type::NOTE;
        let width = self.sheet.width() / COLUMNS as f32;
        let slabs = entries.chunks(COLUMNS).map(|row| {
            let mut canvas = Canvas::new(self.structure);
            for (column, &(cause, page)) in row.iter().enumerate() {
                let node = canvas.structure.add(self.section, Role::Paragraph);
                let flow = Flow::new(&entry(cause, page), KIND, width);
                let left = self.sheet.side + column as f32 * width;
                paint(&flow, KIND, &mut canvas, node, Point::new(left, 0.0));
            }
            Slab::new(KIND.leading, canvas.items).after(0.6 * MM)
        });
        let mut slabs: Vec<Slab> = slabs.collect();
        slabs.iter_mut().take(1).for_each(|slab| slab.before = 6.0 * MM);
        slabs
    }
}

fn entry(cause: CauseId, page: usize) -> Prose {
    Prose::default().link(format!("{cause} → p.{page}"), Anchor::Drawn(cause))
}
