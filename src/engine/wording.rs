//! How is a sentence read, so that width, case, kana, spacing and quotation make no difference?

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What kind of letter a character is: words end where the kind changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) enum Script {
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
pub(in crate::engine) struct Glyph {
    /// In compatibility form, lower case, and hiragana for katakana.
    pub(in crate::engine) folded: char,
    /// What it was before katakana became hiragana.
    pub(in crate::engine) script: Script,
    /// Whether it stands in quotation marks: a name or a text that is shown, not what the sentence says.
    pub(in crate::engine) is_quoted: bool,
    start: u32,
    end: u32,
}

/// A sentence made ready for comparison.
///
/// Full and half width, upper and lower case, hiragana and katakana are the same, and so are a long and a short ending of a
/// katakana word (サーバー, サーバ). Spaces beside Japanese letters are dropped, of several others one is left, and a hyphen
/// counts as a space.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Text {
    written: String,
    pub(in crate::engine) glyphs: Vec<Glyph>,
}

impl Text {
    pub(in crate::engine) fn new(written: &str) -> Self {
        let written = written.trim();
        let mut glyphs = Glyphs { list: Vec::with_capacity(written.chars().count()), has_quotes: false };
        let mut characters = written.char_indices().peekable();
        while let Some((start, first)) = characters.next() {
            let mut end = start + first.len_utf8();
            while let Some(&(_, next)) = characters.peek()
                && is_mark(next)
            {
                end += next.len_utf8();
                characters.next();
            }
            glyphs.push_group(&written[start..end], first, (place(start), place(end)));
        }
        glyphs.end_word();
        if glyphs.has_quotes {
            mark_quotes(&mut glyphs.list);
        }
        Self { written: written.to_owned(), glyphs: glyphs.list }
    }

    /// The sentence as it was written, without the spaces around it.
    pub(in crate::engine) fn written(&self) -> &str {
        &self.written
    }

    /// The words as they were written, from glyph `from` up to glyph `to`, which is not among them.
    pub(in crate::engine) fn words(&self, from: usize, to: usize) -> &str {
        self.bytes(from, to).and_then(|place| self.written.get(place)).unwrap_or_default()
    }

    /// Where in [`Text::written`] the words stand from glyph `from` up to glyph `to`, which is not among them.
    pub(in crate::engine) fn bytes(&self, from: usize, to: usize) -> Option<Range<usize>> {
        let (first, last) = (self.glyphs.get(from)?, self.glyphs.get(to.checked_sub(1)?)?);
        (first.start < last.end).then_some(first.start as usize..last.end as usize)
    }

    /// Where the characters of `other` stand first; nowhere if it has none.
    pub(in crate::engine) fn find(&self, other: &Self) -> Option<Range<usize>> {
        let length = other.glyphs.len();
        let are_same =
            |here: &[Glyph]| here.iter().zip(&other.glyphs).all(|(one, it)| one.folded == it.folded);
        let start = self.glyphs.windows(length.max(1)).position(|here| length > 0 && are_same(here))?;
        Some(start..start + length)
    }

    /// Whether all that has the form of `sign` stands in quotation marks.
    pub(in crate::engine) fn is_quoted(&self, sign: &str) -> bool {
        let is_sign =
            |glyph: &&Glyph| self.written.get(glyph.start as usize..glyph.end as usize) == Some(sign);
        self.glyphs.iter().filter(is_sign).all(|glyph| glyph.is_quoted)
    }

    /// Where the sentence ends, its full stop left out.
    pub(in crate::engine) fn end(&self) -> usize {
        let is_stop = |glyph: &Glyph| matches!(glyph.folded, '。' | '.' | '!' | ' ');
        self.glyphs.iter().rposition(|glyph| !is_stop(glyph)).map_or(0, |last| last + 1)
    }

    /// Its letters alone, for the comparison of whole sentences.
    pub(in crate::engine) fn letters(&self) -> impl Iterator<Item = char> + '_ {
        self.glyphs.iter().filter(|glyph| glyph.script != Script::Other).map(|glyph| glyph.folded)
    }

    /// All characters that are compared.
    pub(in crate::engine) fn folded(&self) -> impl Iterator<Item = char> + '_ {
        self.glyphs.iter().map(|glyph| glyph.folded)
    }

    /// Two characters that follow one another, wherever they do.
    pub(in crate::engine) fn pairs(&self) -> impl Iterator<Item = (char, char)> + '_ {
        self.glyphs.windows(2).map(|pair| (pair[0].folded, pair[1].folded))
    }
}

/// The characters of a sentence while it is read.
struct Glyphs {
    list: Vec<Glyph>,
    has_quotes: bool,
}

impl Glyphs {
    /// Adds what stands at `at`: a character with the marks that belong to it.
    fn push_group(&mut self, group: &str, first: char, at: (u32, u32)) {
        // Most characters are in their compatibility form already, and few have a case.
        if is_plain(first) && group.len() == first.len_utf8() {
            self.push(first.to_ascii_lowercase(), at);
        } else {
            for c in group.nfkc().flat_map(char::to_lowercase) {
                self.push(c, at);
            }
        }
    }

    fn push(&mut self, c: char, (start, end): (u32, u32)) {
        let (folded, script) = fold(c);
        if script != Script::Katakana {
            self.end_word();
        }
        if folded == ' ' {
            // Japanese has no spaces between words, and of several spaces one is enough.
            if self.list.last().is_none_or(|last| last.folded == ' ' || is_wide(last)) {
                return;
            }
        } else if let Some(last) = self.list.last()
            && last.folded == ' '
            && is_wide(&Glyph { folded, script, is_quoted: false, start, end })
        {
            self.list.pop();
        }
        self.has_quotes |= closing(folded).is_some();
        self.list.push(Glyph { folded, script, is_quoted: false, start, end });
    }

    /// Leaves out the long vowel with which a katakana word may end or not.
    fn end_word(&mut self) {
        if let [.., before, last] = self.list.as_mut_slice()
            && last.folded == LONG
        {
            before.end = last.end;
            self.list.pop();
        }
    }
}

fn mark_quotes(glyphs: &mut [Glyph]) {
    let mut opened: Option<(char, usize)> = None;
    for place in 0..glyphs.len() {
        let mark = glyphs[place].folded;
        match opened {
            Some((closing, from)) if mark == closing => {
                glyphs[from..=place].iter_mut().for_each(|glyph| glyph.is_quoted = true);
                opened = None;
            }
            None => opened = closing(mark).map(|closing| (closing, place)),
            Some(_) => {}
        }
    }
}

/// A character as it is compared.
pub(in crate::engine) fn fold(c: char) -> (char, Script) {
    match c {
        'a'..='z' | '0'..='9' => (c, Script::Letter),
        'ァ'..='ヶ' => (char::from_u32(u32::from(c) - 0x60).unwrap_or(c), Script::Katakana),
        LONG => (c, Script::Katakana),
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => (c, Script::Hiragana),
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '々' | '〆' => {
            (c, Script::Kanji)
        }
        '’' | '‘' => ('\'', Script::Other),
        '-' | '\u{2010}'..='\u{2015}' | '−' => (' ', Script::Other),
        _ if c.is_whitespace() => (' ', Script::Other),
        _ if c.is_alphanumeric() => (c, Script::Letter),
        _ => (c, Script::Other),
    }
}

const LONG: char = 'ー';

fn is_wide(glyph: &Glyph) -> bool {
    matches!(glyph.script, Script::Kanji | Script::Hiragana | Script::Katakana)
        || matches!(glyph.folded, '、' | '。' | '「' | '」')
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
    c >= '\u{300}' && !is_plain(c) && (matches!(c, '\u{ff9e}' | '\u{ff9f}') || is_combining_mark(c))
}

/// A place in a sentence; no sentence is so long that it does not fit.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
