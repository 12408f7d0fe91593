//! Is this what somebody looks for, however it is written?

use unicode_normalization::UnicodeNormalization;

/// `text` as it is compared: full and half width, upper and lower case, hiragana and katakana are the same, the long sign
/// at the end of a word (サーバー, サーバ) and spaces count for nothing.
pub fn fold(text: &str) -> String {
    let plain: Vec<char> = text.nfkc().flat_map(char::to_lowercase).map(hiragana).collect();
    let next = plain.iter().skip(1).copied().map(Some).chain([None]);
    let counts = |(&c, next): (&char, Option<char>)| {
        (!c.is_whitespace() && (c != LONG || next.is_some_and(is_hiragana))).then_some(c)
    };
    plain.iter().zip(next).filter_map(counts).collect()
}

/// What somebody looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that all have to be there, in any order.
    words: Vec<String>,
}

/// How well a text fits what was looked for; the smallest fits best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It begins with it.
    Beginning,
    /// It holds all words.
    Words,
    /// It holds the letters, in their order, with others between them.
    Letters,
}

impl Query {
    /// Reads what was typed: words between spaces of either width.
    pub fn of(typed: &str) -> Self {
        Self { words: typed.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect() }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether all words stand in `folded`, which was made by [`fold`].
    pub fn is_in(&self, folded: &str) -> bool {
        self.words.iter().all(|word| folded.contains(word.as_str()))
    }

    /// How well `folded` fits; `None` if it does not. Nothing fits everything.
    pub fn fit(&self, folded: &str) -> Option<Fit> {
        /// Fewer letters stand somewhere in nearly every text.
        const FEWEST_LETTERS: usize = 3;
        if self.words.first().is_none_or(|first| folded.starts_with(first.as_str())) && self.is_in(folded) {
            return Some(Fit::Beginning);
        }
        if self.is_in(folded) {
            return Some(Fit::Words);
        }
        let mut letters = folded.chars();
        let sought = self.words.iter().flat_map(|word| word.chars());
        let is_long = sought.clone().count() >= FEWEST_LETTERS;
        (is_long && sought.clone().all(|letter| letters.any(|it| it == letter))).then_some(Fit::Letters)
    }
}

const LONG: char = 'ー';

/// Hiragana for katakana.
fn hiragana(c: char) -> char {
    match c {
        '\u{30a1}'..='\u{30f6}' => u32::from(c).checked_sub(0x60).and_then(char::from_u32).unwrap_or(c),
        _ => c,
    }
}

fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}')
}
