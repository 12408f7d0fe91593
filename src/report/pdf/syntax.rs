//! How values are spelled in a PDF file (ISO 32000-1, 7.3).

use std::fmt::{self, Write};

/// An object of the file by its number, spelled as others refer to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Ref(pub(crate) u32);

impl fmt::Display for Ref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Digits::of(self.0).right_aligned(0))?;
        f.write_str(" 0 R")
    }
}

/// A reference that takes a row of its own, so that rows of references differ in a few digits.
pub(crate) struct RefRow(pub(crate) Ref);

impl RefRow {
    /// How many bytes a row takes.
    pub(crate) const WIDTH: usize = 12;
}

impl fmt::Display for RefRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Digits::of(self.0.0).right_aligned(7))?;
        f.write_str(" 0 R ")
    }
}

/// A number in digits. A file has tens of thousands of them, and the formatter of the standard library takes several times as
/// long for each.
pub(crate) struct Digits {
    /// The digits stand at the end, behind spaces.
    text: [u8; Self::MOST],
    begin: usize,
}

impl Digits {
    /// Enough for every number, and for the widest column of numbers.
    const MOST: usize = 20;

    pub(crate) fn of(number: u32) -> Self {
        let (mut text, mut begin, mut rest) = ([b' '; Self::MOST], Self::MOST, number);
        loop {
            begin -= 1;
            text[begin] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                return Self { text, begin };
            }
        }
    }

    /// The digits at the right of a column of `width`, or as many as there are.
    pub(crate) fn right_aligned(&self, width: usize) -> &str {
        let begin = self.begin.min(Self::MOST - width.min(Self::MOST));
        // Spaces and digits are text.
        str::from_utf8(&self.text[begin..]).unwrap_or_default()
    }
}

/// Text for people: as it is where it is plain ASCII, else as UTF-16 (7.9.2.2).
pub(crate) struct Text<'a>(pub(crate) &'a str);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_plain = |it: char| it.is_ascii_graphic() || it == ' ';
        if self.0.chars().all(is_plain) {
            f.write_char('(')?;
            for character in self.0.chars() {
                if matches!(character, '(' | ')' | '\\') {
                    f.write_char('\\')?;
                }
                f.write_char(character)?;
            }
            return f.write_char(')');
        }
        f.write_str("<FEFF")?;
        self.0.encode_utf16().try_for_each(|unit| write!(f, "{unit:04X}"))?;
        f.write_char('>')
    }
}

/// A length in points.
#[derive(Clone, Copy)]
pub(crate) struct Length(pub(crate) f32);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = Vec::with_capacity(8);
        push_decimal(&mut bytes, hundredths(self.0), 2);
        bytes.iter().try_for_each(|&byte| f.write_char(char::from(byte)))
    }
}

/// A length in hundredths of a point, which are finer than any printer and keep the file small.
pub(crate) fn hundredths(length: f32) -> i32 {
    // What is no number becomes 0, and what is out of all bounds stays at them.
    (length * 100.0).round() as i32
}

/// Adds `scaled` divided by ten to the power of `places`, without zeros at its end.
fn push_decimal(bytes: &mut Vec<u8>, scaled: i32, places: u32) {
    if scaled < 0 {
        bytes.push(b'-');
    }
    let one = 10_u32.pow(places);
    let (whole, mut rest) = (scaled.unsigned_abs() / one, scaled.unsigned_abs() % one);
    if whole > 0 || rest == 0 {
        push_integer(bytes, whole);
    }
    if rest == 0 {
        return;
    }
    bytes.push(b'.');
    let mut unit = one / 10;
    while rest > 0 {
        bytes.push(b'0' + (rest / unit) as u8);
        rest %= unit;
        unit = (unit / 10).max(1);
    }
}

/// Adds a number without a sign.
fn push_integer(bytes: &mut Vec<u8>, number: u32) {
    let mut unit = 1;
    while number / unit >= 10 {
        unit *= 10;
    }
    while unit > 0 {
        bytes.push(b'0' + (number / unit % 10) as u8);
        unit /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::{Digits, Length, Ref, RefRow, Text};

    #[test]
    fn numbers_stand_at_the_right_of_their_column() {
        let spelled = [0, 7, 10, 12_345, u32::MAX].map(|it| Digits::of(it).right_aligned(4).to_owned());
        assert_eq!(spelled, ["   0", "   7", "  10", "12345", "4294967295"]);
        assert_eq!(Digits::of(7).right_aligned(99).len(), Digits::MOST);
        assert_eq!(format!("{}|{}", Ref(12), RefRow(Ref(12))), "12 0 R|     12 0 R ");
    }

    #[test]
    fn lengths_are_as_short_as_they_can_be() {
        let spelled = [0.0, 12.0, -3.5, 0.05, 100.999, -0.004, f32::NAN].map(|it| Length(it).to_string());
        assert_eq!(spelled, ["0", "12", "-3.5", ".05", "101", "0", "0"]);
    }

    #[test]
    fn text_is_plain_or_utf_16() {
        assert_eq!(Text("C7 (a\\b)").to_string(), "(C7 \\(a\\\\b\\))");
        assert_eq!(Text("因𠮷").to_string(), "<FEFF56E0D842DFB7>");
        assert_eq!(Text("two\nlines").to_string(), "<FEFF00740077006F000A006C0069006E00650073>");
    }
}
