//! The reviews that come with the app.

use crate::language::Language;

/// A bundled review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Example {
    /// A web shop lost customer data: a whole review, from the first fact to the report.
    WebShop,
    /// A single chain of whys, as articles on the method draw it.
    Chain,
}

impl Example {
    /// All of them, the fullest first.
    pub const ALL: [Self; 2] = [Self::WebShop, Self::Chain];

    /// The message that names it, and the one that says what can be seen in it.
    pub const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::WebShop => ("example-web-shop", "example-web-shop-text"),
            Self::Chain => ("example-chain", "example-chain-text"),
        }
    }

    /// The content of its file, in `language` where there is one.
    pub const fn bytes(self, language: Language) -> &'static [u8] {
        match (self, language) {
            (Self::WebShop, Language::Japanese) => include_bytes!("../../examples/web-shop-leak.naze"),
            (Self::WebShop, Language::English) => include_bytes!("../../examples/web-shop-leak.en.naze"),
            (Self::Chain, _) => include_bytes!("../../examples/article-chain.naze"),
        }
    }
}
