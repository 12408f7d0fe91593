//! The headings as the tree that a reader shows beside the pages.

use lopdf::{Document as File, Object, ObjectId};

use crate::report::pages::{Document, OutlineEntry};
use crate::report::pdf::finish::{dictionary, length, name, text};

/// Adds the outline; `None` where there are no headings.
pub(crate) fn add(file: &mut File, document: &Document, pages: &[ObjectId]) -> Option<ObjectId> {
    let root = file.new_object_id();
    let (first, last) = entries(file, document, &document.outline, root, pages)?;
    let outline = dictionary([
        ("Type", name("Outlines")),
        ("First", first.into()),
        ("Last", last.into()),
        ("Count", Object::Integer(document.outline.len() as i64)),
    ]);
    file.set_object(root, outline);
    Some(root)
}

/// Adds the entries below `parent`, folded, and gives the first and the last.
fn entries(
    file: &mut File,
    document: &Document,
    entries: &[OutlineEntry],
    parent: ObjectId,
    pages: &[ObjectId],
) -> Option<(ObjectId, ObjectId)> {
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    for (index, entry) in entries.iter().enumerate() {
        let page = entry.place.page;
        let height = document.pages.get(page).map_or(0.0, |page| page.size.height);
        let target = pages.get(page).map_or(Object::Null, |&page| page.into());
        // A little above the heading, so that it does not stick to the edge of the window.
        let top = length(height - (entry.place.y - 8.0).max(0.0));
        let destination = vec![target, name("XYZ"), Object::Integer(0), top, Object::Null];
        let mut item = dictionary([
            ("Title", text(&entry.title)),
            ("Parent", parent.into()),
            ("Dest", Object::Array(destination)),
        ]);
        if let Some(&before) = index.checked_sub(1).and_then(|before| ids.get(before)) {
            item.set("Prev", before);
        }
        if let Some(&after) = ids.get(index + 1) {
            item.set("Next", after);
        }
        if let Some((first, last)) = self::entries(file, document, &entry.entries, ids[index], pages) {
            item.set("First", first);
            item.set("Last", last);
            item.set("Count", -(entry.entries.len() as i64));
        }
        file.set_object(ids[index], item);
    }
    Some((*ids.first()?, *ids.last()?))
}
