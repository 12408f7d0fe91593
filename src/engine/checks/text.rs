//! How is a statement read, so that width, kana, spacing and quotation make no difference?

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What kind of letter a character is: words end where the kind changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Kanji,
    Hiragana,
    Katakana,
    /// Letters and digits of any other script.
    Letter,
    /// Spaces and signs.
    Other,
}

/// One character to compare, and the place it was written at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// In compatibility form, lower case, and hiragana for katakana.
    pub(super) folded: char,
    /// What it was before katakana became hiragana.
    pub(super) script: Script,
    /// Whether it stands in quotation marks: a name or a text that is shown, not what the statement says.
    pub(super) is_quoted: bool,
    start: usize,
    end: usize,
}

/// A statement made ready for comparison.
#[derive(Clone, Debug)]
pub(super) struct Text<'a> {
    written: &'a str,
    pub(super) glyphs: Vec<Glyph>,
}

impl<'a> Text<'a> {
    pub(super) fn new(written: &'a str) -> Self {
        let written = written.trim();
        let mut text = Self { written, glyphs: Vec::with_capacity(written.len()) };
        let mut characters = written.char_indices().peekable();
        while let Some((start, first)) = characters.next() {
            let mut end = start + first.len_utf8();
            while let Some(&(_, next)) = characters.peek()
                && is_mark(next)
            {
                end += next.len_utf8();
                characters.next();
            }
            text.push(&written[start..end], first, start, end);
        }
        text.drop_spaces();
        text.mark_quotes();
        text
    }

    /// The words as they were written, from glyph `from` up to glyph `to`, which is not among them.
    pub(super) fn words(&self, from: usize, to: usize) -> &'a str {
        match (self.glyphs.get(from), to.checked_sub(1).and_then(|last| self.glyphs.get(last))) {
            (Some(first), Some(last)) if first.start < last.end => &self.written[first.start..last.end],
            _ => "",
        }
    }

    /// Where the statement ends, its full stop left out.
    pub(super) fn end(&self) -> usize {
        let is_stop = |glyph: &Glyph| matches!(glyph.folded, '。' | '.' | '!' | ' ');
        self.glyphs.iter().rposition(|glyph| !is_stop(glyph)).map_or(0, |last| last + 1)
    }

    /// Its letters alone, for the comparison of whole statements.
    pub(super) fn letters(&self) -> String {
        let is_letter = |glyph: &&Glyph| glyph.script != Script::Other;
        self.glyphs.iter().filter(is_letter).map(|glyph| glyph.folded).collect()
    }

    /// All characters that are compared.
    pub(super) fn folded(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.folded).collect()
    }

    fn push(&mut self, group: &str, first: char, start: usize, end: usize) {
        let mut add = |c: char| {
            for lower in c.to_lowercase() {
                let (folded, script) = fold(lower);
                self.glyphs.push(Glyph { folded, script, is_quoted: false, start, end });
            }
        };
        // Most characters are in this form already.
        if is_plain(first) && group.len() == first.len_utf8() {
            add(first);
        } else {
            group.nfkc().for_each(add);
        }
    }

    /// Japanese has no spaces between words, and of several spaces one is enough.
    fn drop_spaces(&mut self) {
        let is_wide = |glyph: Option<&Glyph>| {
            glyph.is_some_and(|it| {
                matches!(it.script, Script::Kanji | Script::Hiragana | Script::Katakana)
                    || matches!(it.folded, '、' | '。' | '「' | '」')
            })
        };
        let mut kept: Vec<Glyph> = Vec::with_capacity(self.glyphs.len());
        for (place, glyph) in self.glyphs.iter().enumerate() {
            if glyph.folded == ' ' {
                let next = self.glyphs.get(place + 1);
                let is_double = kept.last().is_some_and(|it| it.folded == ' ');
                if is_double || is_wide(kept.last()) || is_wide(next) {
                    continue;
                }
            }
            kept.push(*glyph);
        }
        self.glyphs = kept;
    }

    fn mark_quotes(&mut self) {
        let mut opened: Option<(char, usize)> = None;
        for place in 0..self.glyphs.len() {
            let mark = self.glyphs[place].folded;
            match opened {
                Some((closing, from)) if mark == closing => {
                    self.glyphs[from..=place].iter_mut().for_each(|glyph| glyph.is_quoted = true);
                    opened = None;
                }
                None => opened = closing(mark).map(|closing| (closing, place)),
                Some(_) => {}
            }
        }
    }
}

/// A character as it is compared.
pub(super) fn fold(c: char) -> (char, Script) {
    match c {
        'ァ'..='ヶ' => (char::from_u32(u32::from(c) - 0x60).unwrap_or(c), Script::Katakana),
        'ー' => (c, Script::Katakana),
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => (c, Script::Hiragana),
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '々' | '〆' => {
            (c, Script::Kanji)
        }
        '’' | '‘' => ('\'', Script::Other),
        '‐' | '‑' | '–' | '—' | '−' => ('-', Script::Other),
        _ if c.is_whitespace() => (' ', Script::Other),
        _ if c.is_alphanumeric() => (c, Script::Letter),
        _ => (c, Script::Other),
    }
}

fn closing(opening: char) -> Option<char> {
    match opening {
        '「' => Some('」'),
        '『' => Some('』'),
        '“' => Some('”'),
        '"' => Some('"'),
        '《' => Some('》'),
        _ => None,
    }
}

fn is_plain(c: char) -> bool {
    c.is_ascii()
        || matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ー' | '\u{4e00}'..='\u{9fff}' | '、' | '。' | '「' | '」')
}

/// Whether `c` belongs to the character before it: an accent, or the voicing mark of half-width kana.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{ff9e}' | '\u{ff9f}') || (!c.is_ascii() && is_combining_mark(c))
}
