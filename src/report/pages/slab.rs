//! The horizontal strips that pages are filled with: a strip is never split.

use std::rc::Rc;

use crate::drawing::Shape;
use crate::report::block::Anchor;
use crate::report::pages::page::Item;

/// A strip of a page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slab {
    /// Space above it, dropped at the top of a page.
    pub(crate) before: f32,
    pub(crate) height: f32,
    /// Its pieces, with the top of the strip at y = 0 and the left edge of the sheet at x = 0.
    pub(crate) items: Vec<Item>,
    /// Whether the next strip has to stand on the same page.
    pub(crate) keeps_next: bool,
    /// What leads here.
    pub(crate) anchor: Option<Anchor>,
    /// The heading it holds, for the outline.
    pub(crate) heading: Option<Heading>,
    /// The head of the table it belongs to, painted again where the table runs over to the next page.
    pub(crate) head: Option<Rc<Head>>,
}

/// A heading of the outline.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    pub(crate) title: String,
    /// Whether it is the title of a section.
    pub(crate) is_section: bool,
}

/// The head of a table.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub(crate) height: f32,
    pub(crate) shapes: Vec<Shape>,
}

impl Slab {
    pub(crate) fn new(height: f32, items: Vec<Item>) -> Self {
        Self { height, items, ..Self::default() }
    }

    #[must_use]
    pub(crate) fn after(self, before: f32) -> Self {
        Self { before, ..self }
    }

    #[must_use]
    pub(crate) fn with_next(self) -> Self {
        Self { keeps_next: true, ..self }
    }
}
