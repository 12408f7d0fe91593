//! Which characters do the bytes of a table or log stand for?

use encoding_rs::{SHIFT_JIS, UTF_16BE, UTF_16LE};

use crate::interchange::facts_import::{ImportError, LARGEST_FILE};

/// How a text is written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with a byte order mark or without.
    Utf8,
    /// UTF-16, as its byte order mark says.
    Utf16,
    /// Shift_JIS, as Japanese spreadsheets write CSV.
    ShiftJis,
}

impl Encoding {
    /// Its name, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::ShiftJis => "Shift_JIS",
        }
    }
}

/// The text of `bytes` and how it was written. A byte order mark decides; else what is no UTF-8 is taken for Shift_JIS.
///
/// # Errors
/// [`ImportError::TooLarge`], and [`ImportError::NotText`] for bytes that no text has.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), ImportError> {
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(ImportError::TooLarge);
    }
    let (text, encoding) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (std::str::from_utf8(rest).ok().map(str::to_owned), Encoding::Utf8),
        [0xFF, 0xFE, rest @ ..] => (whole(UTF_16LE, rest), Encoding::Utf16),
        [0xFE, 0xFF, rest @ ..] => (whole(UTF_16BE, rest), Encoding::Utf16),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (Some(text.to_owned()), Encoding::Utf8),
            Err(_) => (whole(SHIFT_JIS, bytes), Encoding::ShiftJis),
        },
    };
    // No table and no log has zeros in it; a picture or a workbook does.
    let text = text.filter(|text| !text.contains('\0')).ok_or(ImportError::NotText)?;
    Ok((text, encoding))
}

fn whole(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}
