//! The headings as the tree that a reader shows beside the pages.

use crate::report::pages::{Document, OutlineEntry};
use crate::report::pdf::file::File;
use crate::report::pdf::syntax::{Length, Ref, Text};

/// Adds the outline; `None` where there are no headings.
pub(crate) fn add(file: &mut File, document: &Document, pages: &[Ref]) -> Option<Ref> {
    let root = file.reserve();
    let (first, last) = entries(file, document, &document.outline, root, pages)?;
    let count = document.outline.len();
    file.put(root, &format!("<</Type/Outlines/First {first}/Last {last}/Count {count}>>"));
    Some(root)
}

/// Adds the entries below `parent`, folded, and gives the first and the last.
fn entries(
    file: &mut File,
    document: &Document,
    entries: &[OutlineEntry],
    parent: Ref,
    pages: &[Ref],
) -> Option<(Ref, Ref)> {
    let ids = file.reserve_many(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        let place = entry.place;
        let Some(page) = pages.get(place.page) else { continue };
        let height = document.pages.get(place.page).map_or(0.0, |page| page.size.height);
        // A little above the heading, so that it does not stick to the edge of the window.
        let top = Length(height - (place.y - 8.0).max(0.0));
        let title = Text(&entry.title);
        let mut item = format!("<</Title{title}/Parent {parent}/Dest[{page}/XYZ 0 {top} null]");
        if let Some(before) = index.checked_sub(1).and_then(|before| ids.get(before)) {
            item += &format!("/Prev {before}");
        }
        if let Some(after) = ids.get(index + 1) {
            item += &format!("/Next {after}");
        }
        if let Some((first, last)) = self::entries(file, document, &entry.entries, ids[index], pages) {
            item += &format!("/First {first}/Last {last}/Count -{}", entry.entries.len());
        }
        file.put(ids[index], &(item + ">>"));
    }
    Some((*ids.first()?, *ids.last()?))
}
