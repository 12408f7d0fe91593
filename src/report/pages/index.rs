//! Lays out the index of a tree that takes several pages: C123 → 14.

use crate::document::CauseId;
use crate::drawing::text;
use crate::layout::Point;
use crate::report::block::{Anchor, Prose};
use crate::report::pages::blocks::{Composer, paint};
use crate::report::pages::canvas::Canvas;
use crate::report::pages::flow::Flow;
use crate::report::pages::slab::Slab;
use crate::report::pages::structure::Role;
use crate::report::pages::style::{MM, Type};

/// Between the columns.
const GUTTER: f32 = 3.0 * MM;

impl Composer<'_> {
    /// The entries in rows of as many as have room side by side, each leading to its page; for those who listen to it, one after
    /// the other.
    pub(crate) fn index(&mut self, entries: &[(CauseId, usize)]) -> Vec<Slab> {
        const KIND: Type = Type::NOTE;
        let words = entries.iter().map(|&(cause, page)| words(cause, page));
        let widest = words.map(|words| text::width(&words, KIND.face(false), KIND.size)).fold(1.0, f32::max);
        let columns = ((self.sheet.width() + GUTTER) / (widest + GUTTER)).max(1.0) as usize;
        let width = self.sheet.width() / columns as f32;
        let slabs = entries.chunks(columns).map(|row| {
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
    Prose::default().link(words(cause, page), Anchor::Drawn(cause))
}

fn words(cause: CauseId, page: usize) -> String {
    format!("{cause} → p.{page}")
}
