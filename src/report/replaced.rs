//! Which characters the bundled fonts lack, so that a mark stands for them.

use std::collections::BTreeSet;

use crate::drawing::Face;
use crate::drawing::fonts::{REPLACEMENT, glyph};

/// Whether no bundled font has `character`, so that the mark for it is shown instead.
pub(crate) fn is_replaced(face: Face, character: char) -> bool {
    character != REPLACEMENT
        && glyph(face, character).is_some()
        && glyph(face, character) == glyph(face, REPLACEMENT)
}

/// The code points of `text` that are replaced, as Unicode writes them: U+1F600.
pub(crate) fn code_points(text: &str) -> Vec<String> {
    let characters: BTreeSet<char> = text.chars().filter(|&it| is_replaced(Face::Regular, it)).collect();
    characters.into_iter().map(|character| format!("U+{:04X}", u32::from(character))).collect()
}
