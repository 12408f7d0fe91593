//! Reads a line from left to right, taking signs of full width for those of half width.

/// What is left of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scan<'a> {
    rest: &'a str,
}

impl<'a> Scan<'a> {
    pub(super) const fn of(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// What has not been read.
    pub(super) const fn rest(&self) -> &'a str {
        self.rest
    }

    /// The next character, in half width.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next().map(half_width)
    }

    fn advance(&mut self) {
        let mut chars = self.rest.chars();
        chars.next();
        self.rest = chars.as_str();
    }

    /// Reads one character if `wanted` takes it.
    pub(super) fn take(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let next = self.peek().filter(|&c| wanted(c))?;
        self.advance();
        Some(next)
    }

    /// Reads `wanted`, if it comes next.
    pub(super) fn eat(&mut self, wanted: char) -> bool {
        self.take(|c| c == wanted).is_some()
    }

    /// Reads `wanted` in either case, if it comes next and no letter follows.
    pub(super) fn eat_word(&mut self, wanted: &str) -> bool {
        let mut ahead = *self;
        let is_there = wanted.chars().all(|letter| ahead.take(|c| c.eq_ignore_ascii_case(&letter)).is_some());
        let ends = is_there && !ahead.peek().is_some_and(|c| c.is_ascii_alphanumeric());
        if ends {
            *self = ahead;
        }
        ends
    }

    /// Reads spaces, and says whether there were any.
    pub(super) fn spaces(&mut self) -> bool {
        let mut any = false;
        while self.take(|c| c == ' ' || c == '\t').is_some() {
            any = true;
        }
        any
    }

    /// Reads a number of `fewest` to `most` digits; with more of them, or fewer, nothing is read.
    pub(super) fn number(&mut self, fewest: usize, most: usize) -> Option<i64> {
        let mut ahead = *self;
        let (mut value, mut digits) = (0_i64, 0);
        while let Some(digit) = ahead.peek().and_then(|c| c.to_digit(10)) {
            digits += 1;
            if digits > most {
                return None;
            }
            value = value * 10 + i64::from(digit);
            ahead.advance();
        }
        if digits < fewest {
            return None;
        }
        *self = ahead;
        Some(value)
    }

    /// Reads letters of the Latin alphabet, at most `most`.
    pub(super) fn letters(&mut self, most: usize) -> String {
        let mut word = String::new();
        while word.len() < most
            && let Some(letter) = self.take(|c| c.is_ascii_alphabetic())
        {
            word.push(letter.to_ascii_lowercase());
        }
        word
    }

    /// Whether a word ends here: neither a letter nor a digit follows.
    pub(super) fn is_at_end_of_word(&self) -> bool {
        !self.peek().is_some_and(|c| c.is_ascii_alphanumeric())
    }
}

/// `c`, if it is a sign of full width that ASCII has too, in half width.
fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        _ => c,
    }
}
