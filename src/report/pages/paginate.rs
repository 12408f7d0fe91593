//! Fills pages with strips.

use std::collections::BTreeMap;

use crate::report::block::Anchor;
use crate::report::pages::page::{Item, OutlineEntry, Page, Place};
use crate::report::pages::place::Placing;
use crate::report::pages::slab::{Head, Slab};
use crate::report::pages::style::Sheet;

/// Pages being filled from top to bottom.
pub(crate) struct Paginator {
    pub(crate) pages: Vec<Page>,
    pub(crate) outline: Vec<OutlineEntry>,
    pub(crate) places: BTreeMap<Anchor, Place>,
    sheet: Sheet,
    /// The lower edge of what stands on the last page.
    y: f32,
}

impl Paginator {
    pub(crate) fn new(sheet: Sheet) -> Self {
        Self { pages: Vec::new(), outline: Vec::new(), places: BTreeMap::new(), sheet, y: 0.0 }
    }

    /// Begins a page.
    pub(crate) fn begin(&mut self, sheet: Sheet) {
        self.sheet = sheet;
        self.y = sheet.top;
        self.pages.push(Page { size: sheet.size, items: Vec::new() });
    }

    /// How much of the last page is free, from 0 to 1; nothing where it is another sheet.
    pub(crate) fn room_on(&self, sheet: Sheet) -> f32 {
        if self.pages.is_empty() || self.sheet != sheet { 0.0 } else { self.height_left() / sheet.height() }
    }

    /// The height that is left on the last page.
    pub(crate) fn height_left(&self) -> f32 {
        self.bottom() - self.y
    }

    /// Adds strips, beginning pages as they are needed.
    pub(crate) fn fill(&mut self, slabs: Vec<Slab>) {
        let needed = needed_heights(&slabs, self.sheet.height());
        let mut page_began = self.pages.is_empty();
        if page_began {
            self.begin(self.sheet);
        }
        for (slab, needed) in slabs.into_iter().zip(needed) {
            // Heights add up with rounding; a strip that fills a page exactly belongs on it.
            const TOLERANCE: f32 = 0.01;
            if !self.is_at_top() && self.y + slab.before + needed > self.bottom() + TOLERANCE {
                self.begin(self.sheet);
                page_began = true;
                if let Some(head) = &slab.head {
                    self.repeat(head);
                    page_began = false;
                }
            }
            let before = if page_began && self.is_at_top() { 0.0 } else { slab.before };
            page_began = false;
            self.put(slab, before);
        }
    }

    /// Adds pieces at their places on the last page, the top left corner of the sheet at (0, 0).
    pub(crate) fn put_items(&mut self, items: Vec<Item>) {
        if let Some(page) = self.pages.last_mut() {
            page.items.extend(items);
        }
    }

    /// Leaves the last page free from `y` on only.
    pub(crate) fn skip_to(&mut self, y: f32) {
        self.y = self.y.max(y);
    }

    /// Makes links to `anchor` lead to `y` on the last page.
    pub(crate) fn mark(&mut self, anchor: Anchor, y: f32) {
        if let Some(page) = self.pages.len().checked_sub(1) {
            self.places.entry(anchor).or_insert(Place { page, y });
        }
    }

    fn put(&mut self, slab: Slab, before: f32) {
        let (y, height) = (self.y + before, slab.height);
        self.put_at(slab, y);
        self.y = y + height;
    }

    /// Adds a strip at `y` on the last page, whatever stands there.
    pub(crate) fn put_at(&mut self, slab: Slab, y: f32) {
        let place = Place { page: self.pages.len().saturating_sub(1), y };
        if let Some(anchor) = slab.anchor {
            self.mark(anchor, y);
        }
        if let Some(heading) = slab.heading {
            let entry = OutlineEntry { title: heading.title, place, entries: Vec::new() };
            match self.outline.last_mut() {
                Some(section) if !heading.is_section => section.entries.push(entry),
                _ => self.outline.push(entry),
            }
        }
        let placing = Placing::shift(0.0, y);
        self.put_items(slab.items.into_iter().map(|item| placing.item(item)).collect());
    }

    fn repeat(&mut self, head: &Head) {
        let placing = Placing::shift(0.0, self.y);
        self.put_items(vec![Item::Decoration(placing.shapes(head.shapes.clone()))]);
        self.y += head.height;
    }

    fn is_at_top(&self) -> bool {
        self.y <= self.sheet.top
    }

    fn bottom(&self) -> f32 {
        self.sheet.size.height - self.sheet.bottom
    }
}

/// How much height each strip needs together with those that have to follow it on its page; what asks for more than a page
/// is content with itself.
fn needed_heights(slabs: &[Slab], page: f32) -> Vec<f32> {
    let mut needed: Vec<f32> = Vec::with_capacity(slabs.len());
    let mut below: Option<(f32, f32)> = None;
    for slab in slabs.iter().rev() {
        let following = match below {
            Some((before, needed)) if slab.keeps_next => before + needed,
            _ => 0.0,
        };
        let together = slab.height + following;
        let needs = if together > page { slab.height } else { together };
        needed.push(needs);
        below = Some((slab.before, needs));
    }
    needed.reverse();
    needed
}
