//! Are these words in this sentence, whatever the width, the case and the spacing they are written with?

use crate::engine::wording::{Glyph, Script, Text};

/// Words that are sought: parts that all have to be there, in any order.
///
/// Parts are joined by `+`. An English part is one or more whole words, a part that ends in katakana ends a katakana word; with
/// `*` at its end either may go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::engine) struct Phrase {
    written: String,
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    letters: Vec<(char, Script)>,
    is_open: bool,
}

impl Phrase {
    /// Reads words such as `更新+されて` or `updat*`; none if a part has fewer than two letters. Only a
    /// Japanese part beside a longer one may have one.
    pub(in crate::engine) fn parse(written: &str) -> Option<Self> {
        let parts: Option<Vec<Part>> = written.split('+').map(Part::parse).collect();
        let parts = parts.filter(|parts| parts.iter().any(|part| part.letters.len() >= 2))?;
        Some(Self { written: written.to_owned(), parts })
    }

    /// Whether all parts are in the sentence.
    pub(in crate::engine) fn is_in(&self, text: &Text) -> bool {
        self.parts.iter().all(|part| part.is_in(text))
    }

    /// The two letters without which it is in no sentence.
    pub(in crate::engine) fn first_pair(&self) -> Option<(char, char)> {
        let letters = &self.parts.iter().find(|part| part.letters.len() >= 2)?.letters;
        Some((letters.first()?.0, letters.get(1)?.0))
    }

    /// The parts as they were written, for a person to read: `updat…`.
    pub(in crate::engine) fn shown(&self) -> impl Iterator<Item = String> {
        self.written.split('+').map(|part| part.trim().replace('*', "…"))
    }

    /// How telling it is: the number of its letters, of which a Japanese one says as much as two others.
    pub(in crate::engine) fn weight(&self) -> usize {
        let letters = self.parts.iter().flat_map(|part| &part.letters);
        letters.map(|&(_, script)| if is_japanese(script) { 2 } else { 1 }).sum()
    }
}

impl Part {
    fn parse(written: &str) -> Option<Self> {
        let stem = written.trim();
        let (stem, is_open) = stem.strip_suffix('*').map_or((stem, false), |stem| (stem, true));
        let letters: Vec<(char, Script)> =
            Text::new(stem).glyphs.iter().map(|glyph| (glyph.folded, glyph.script)).collect();
        let is_plain = letters.iter().all(|&(letter, _)| letter != '*');
        let is_telling = letters.len() >= 2 || letters.first().is_some_and(|&(_, it)| is_japanese(it));
        (is_telling && is_plain).then_some(Self { letters, is_open })
    }

    fn is_in(&self, text: &Text) -> bool {
        let starts = 0..(text.glyphs.len() + 1).saturating_sub(self.letters.len());
        starts.into_iter().any(|start| self.is_at(&text.glyphs, start))
    }

    fn is_at(&self, glyphs: &[Glyph], start: usize) -> bool {
        let end = start + self.letters.len();
        let here = &glyphs[start..end];
        // Verb endings look like loanwords: したぐらい holds no タグ.
        let is_letter = |(glyph, &(letter, script)): (&Glyph, &(char, Script))| {
            glyph.folded == letter && (script != Script::Katakana || glyph.script == script)
        };
        here.iter().zip(&self.letters).all(is_letter)
            && !start.checked_sub(1).is_some_and(|before| are_latin(&glyphs[before], &glyphs[start]))
            && (self.is_open || glyphs.get(end).is_none_or(|after| !goes_on(&glyphs[end - 1], after)))
    }
}

/// Whether a word that ends in `last` goes on with `next`. Before a katakana word there may be another.
fn goes_on(last: &Glyph, next: &Glyph) -> bool {
    let are_katakana = last.script == Script::Katakana && next.script == Script::Katakana;
    are_latin(last, next) || are_katakana
}

fn are_latin(one: &Glyph, other: &Glyph) -> bool {
    one.script == Script::Letter && other.script == Script::Letter
}

fn is_japanese(script: Script) -> bool {
    matches!(script, Script::Kanji | Script::Hiragana | Script::Katakana)
}
