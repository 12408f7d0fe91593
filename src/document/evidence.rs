//! Evidence: pictures and texts that show a fact, kept in the review itself under what they hold.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

/// A picture or a text that shows a fact. The same content is kept once, however many facts it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The name of the file it came from.
    pub name: String,
    /// What it is.
    pub kind: EvidenceKind,
    /// What it holds, as Base64 (RFC 4648) in the file.
    #[serde(serialize_with = "write_base64", deserialize_with = "read_base64")]
    #[schemars(with = "String", extend("contentEncoding" = "base64"))]
    pub content: Arc<[u8]>,
}

/// What a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// A picture as PNG.
    Png,
    /// A picture as JPEG.
    Jpeg,
    /// Text in UTF-8.
    Text,
}

impl Evidence {
    /// The most bytes that one piece can have: 2 MiB.
    pub const LARGEST: usize = 2 * 1024 * 1024;
    /// The most bytes that all pieces of a review can have together: 20 MiB.
    pub const MOST: usize = 20 * 1024 * 1024;

    /// The name under which the content is kept.
    pub fn hash(&self) -> ContentHash {
        ContentHash(Sha256::digest(&self.content).into())
    }
}

impl EvidenceKind {
    /// What the first bytes of a picture say it is; `None` for anything else.
    pub fn of_picture(content: &[u8]) -> Option<Self> {
        match content {
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Self::Png),
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            _ => None,
        }
    }

    /// Whether it is a picture.
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg)
    }
}

/// The SHA-256 of a content, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = "^[0-9a-f]{64}$"))]
pub struct ContentHash([u8; 32]);

/// A text is not a content hash.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a SHA-256 of 64 hexadecimal digits in lower case")]
pub struct ContentHashError(pub String);

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ContentHash({self})")
    }
}

impl FromStr for ContentHash {
    type Err = ContentHashError;

    fn from_str(text: &str) -> Result<Self, ContentHashError> {
        let wrong = || ContentHashError(text.chars().take(80).collect());
        let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() != 64 || !text.bytes().all(is_hex) {
            return Err(wrong());
        }
        let mut hash = [0; 32];
        for (byte, place) in hash.iter_mut().zip((0..64).step_by(2)) {
            let digits = text.get(place..place + 2).ok_or_else(wrong)?;
            *byte = u8::from_str_radix(digits, 16).map_err(|_| wrong())?;
        }
        Ok(Self(hash))
    }
}

impl TryFrom<String> for ContentHash {
    type Error = ContentHashError;

    fn try_from(text: String) -> Result<Self, ContentHashError> {
        text.parse()
    }
}

impl From<ContentHash> for String {
    fn from(hash: ContentHash) -> Self {
        hash.to_string()
    }
}

fn write_base64<S: Serializer>(content: &Arc<[u8]>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&STANDARD.encode(content))
}

fn read_base64<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<[u8]>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let content = STANDARD.decode(text).map_err(serde::de::Error::custom)?;
    Ok(content.into())
}
