//! What stands where: finished pages as shapes, with the structure that a reader's software needs, and free of any PDF type.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::DateTime;

use crate::drawing::Shape;
use crate::language::Language;
use crate::layout::{Rect, Size};
use crate::report::block::Anchor;
use crate::report::pages::structure::{ContentId, Structure};
use crate::report::picture::Picture;
use crate::report::stamp::Stamp;

/// A report with everything in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The title, for the window and the index of a reader.
    pub title: String,
    /// The organisation that reports.
    pub author: String,
    /// The language of the words that the report adds to the review's own.
    pub language: Language,
    /// When it was issued, by the wall clock of whoever issued it.
    pub issued: DateTime,
    /// What it was made from, and how.
    pub stamp: Stamp,
    /// The pages.
    pub pages: Vec<Page>,
    /// The headings, nested.
    pub outline: Vec<OutlineEntry>,
    /// What is a heading, a paragraph, a table.
    pub structure: Structure,
    /// Where the links lead.
    pub places: BTreeMap<Anchor, Place>,
}

/// One page.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Page {
    /// Its size in points.
    pub size: Size,
    /// What stands on it, painted in order.
    pub items: Vec<Item>,
}

/// A spot on a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The page, from 0.
    pub page: usize,
    /// From the top, in points.
    pub y: f32,
}

/// Something on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Shapes that say something: the content of a node of the structure.
    Content {
        /// Which content.
        id: ContentId,
        /// The shapes.
        shapes: Vec<Shape>,
    },
    /// Shapes that say nothing: rules, tints, running heads.
    Decoration(Vec<Shape>),
    /// A picture of pixels.
    Picture {
        /// Which content.
        id: ContentId,
        /// Where it stands.
        area: Rect,
        /// The picture.
        picture: Arc<Picture>,
    },
    /// An area that leads elsewhere.
    Link {
        /// The node of the structure.
        id: ContentId,
        /// The area.
        area: Rect,
        /// Where it leads.
        target: Anchor,
        /// What it says.
        label: String,
    },
}

impl Item {
    /// What it paints.
    pub fn shapes(&self) -> &[Shape] {
        match self {
            Self::Content { shapes, .. } | Self::Decoration(shapes) => shapes,
            Self::Link { .. } | Self::Picture { .. } => &[],
        }
    }

    /// Which content it is; none for what says nothing.
    pub fn content(&self) -> Option<ContentId> {
        match *self {
            Self::Content { id, .. } | Self::Picture { id, .. } | Self::Link { id, .. } => Some(id),
            Self::Decoration(_) => None,
        }
    }
}

/// A heading in the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineEntry {
    /// The heading.
    pub title: String,
    /// Where it stands.
    pub place: Place,
    /// The headings below it.
    pub entries: Vec<OutlineEntry>,
}

impl Page {
    /// Its words, line by line as painted.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.items.iter().flat_map(Item::shapes).filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text.as_str()),
            Shape::Rect { .. } | Shape::Path { .. } => None,
        })
    }
}
