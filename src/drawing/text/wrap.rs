//! A text as lines of a given width.

use crate::drawing::Face;
use crate::drawing::text::breaks::Characters;
use crate::drawing::text::width;

const ELLIPSIS: char = '…';

/// Breaks `text` into lines of at most `width` points.
///
/// Lines end at phrases where that is possible, else where a word seems to begin, else where UAX 14 allows, else (a long
/// path, a hash) at any character.
/// The space at which a line ends stays at its end and is not counted. A line feed begins a new line; the lines joined
/// are the text without its line feeds.
pub fn wrap(text: &str, face: Face, size: f32, width: f32) -> Vec<String> {
    lines(text, face, size, width, usize::MAX)
}

/// Breaks `text` like [`wrap`], and ends line `most` with an ellipsis where there would be more lines.
pub fn wrap_clamped(text: &str, face: Face, size: f32, width: f32, most: usize) -> Vec<String> {
    let mut lines = lines(text, face, size, width, most.saturating_add(1));
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let kept = last.trim_end().len();
            last.truncate(kept);
            last.push(ELLIPSIS);
            *last = ellipsized(last, face, size, width);
        }
    }
    lines
}

/// `text` as one line of at most `width` points, cut off with an ellipsis where it is longer.
pub fn ellipsized(text: &str, face: Face, size: f32, width: f32) -> String {
    if self::width(text, face, size) <= width {
        return text.to_owned();
    }
    let mut room = width - self::width("…", face, size);
    let end = text.char_indices().find_map(|(offset, character)| {
        room -= self::width(character.encode_utf8(&mut [0; 4]), face, size);
        (room < 0.0).then_some(offset)
    });
    let mut cut = text[..end.unwrap_or(text.len())].trim_end_matches(ELLIPSIS).trim_end().to_owned();
    cut.push(ELLIPSIS);
    cut
}

fn lines(text: &str, face: Face, size: f32, width: f32, most: usize) -> Vec<String> {
    let characters = Characters::of(text, face);
    // A hundredth of 1/1000 em makes up for the rounding of `width`.
    let room = (width * 1000.0 / size + 0.01).max(0.0) as u32;
    let offset = |place: usize| characters.get(place).map_or(text.len(), |cell| cell.offset);
    let mut lines = Vec::new();
    let mut start = 0;
    while start < characters.len() && lines.len() < most {
        let end = line_end(&characters, start, room);
        lines.push(text[offset(start)..offset(end)].trim_end_matches(['\n', '\r']).to_owned());
        start = end;
    }
    if lines.len() < most && text.ends_with('\n') {
        lines.push(String::new());
    }
    lines
}

/// Where the line that begins at `start` ends: the place of the first character of the next.
fn line_end(characters: &Characters, start: usize, room: u32) -> usize {
    match fill(characters, start, room) {
        Fill::Ends(place) => place,
        Fill::Overflows(overflow) => {
            let candidates = || (start + 1..=overflow).rev().filter(|&place| characters.may_break(place));
            let phrase = candidates()
                .find(|&place| characters.breaks_well(place))
                .filter(|&place| !is_longer_than_a_line(characters, place, overflow, room));
            let half = start + (overflow - start) / 2;
            phrase
                .or_else(|| candidates().find(|&place| place >= half && characters.begins_word(place)))
                .or_else(|| candidates().next())
                .unwrap_or_else(|| mid_word(characters, start, overflow))
        }
    }
}

/// How far a line can be filled.
enum Fill {
    /// To here, because the text ends or a new line has to begin.
    Ends(usize),
    /// Up to this character, for which there is no room.
    Overflows(usize),
}

fn fill(characters: &Characters, start: usize, room: u32) -> Fill {
    let mut used = 0;
    for (place, cell) in characters.from(start) {
        if place > start && characters.must_break(place) {
            return Fill::Ends(place);
        }
        used += cell.advance;
        if used > room && !cell.character.is_whitespace() {
            return Fill::Overflows(place);
        }
    }
    Fill::Ends(characters.len())
}

/// Whether the phrase that begins at `place` and reaches past `overflow` fits on no line, so that it may as well fill
/// this one.
fn is_longer_than_a_line(characters: &Characters, place: usize, overflow: usize, room: u32) -> bool {
    match fill(characters, place, room) {
        Fill::Ends(_) => false,
        Fill::Overflows(end) => {
            !(overflow..=end).any(|it| it > place && characters.may_break(it) && characters.breaks_well(it))
        }
    }
}

/// Where to cut a word that fits on no line: as far on as there is room, but before no mark that belongs to the character
/// in front of it, and always after something.
fn mid_word(characters: &Characters, start: usize, overflow: usize) -> usize {
    let is_mark = |place: usize| characters.get(place).is_some_and(|cell| cell.advance == 0);
    let mut place = overflow.max(start + 1);
    while place > start + 1 && is_mark(place) {
        place -= 1;
    }
    while place < characters.len() && is_mark(place) {
        place += 1;
    }
    place
}
