//! How everything is said, in Japanese and in English.

mod find;
mod format;
mod lengthening;
mod terms;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::{LanguageIdentifier, langid};

pub use find::{Fit, Query, fold};
use lengthening::lengthened;

pub use format::{amount, brief, date, day_and_time, duration, grouped, short_date};
pub use lengthening::lengthen_messages;
pub use terms::Term;

/// A language the app speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub enum Language {
    /// 日本語.
    #[default]
    Japanese,
    /// English.
    English,
}

impl Language {
    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::English => "en",
        }
    }

    /// The language a text is written in: Japanese if it has kana or kanji.
    pub fn of_text(text: &str) -> Self {
        let is_japanese = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
        if text.chars().any(is_japanese) { Self::Japanese } else { Self::English }
    }

    /// The language for a locale such as `ja-JP` or `en_US.UTF-8`.
    pub fn of_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("ja") { Self::Japanese } else { Self::English }
    }
}

/// Something to say to a person: what happened, and what can be done about it.
pub trait Explain {
    /// What happened, and where.
    fn message(&self, language: Language) -> String;

    /// What the person can do.
    fn remedy(&self, language: Language) -> String;
}

macro_rules! locale {
    ($tag:literal) => {
        [
            include_str!(concat!("../../assets/locales/", $tag, "/terms.ftl")),
            include_str!(concat!("../../assets/locales/", $tag, "/edit.ftl")),
            include_str!(concat!("../../assets/locales/", $tag, "/engine.ftl")),
            include_str!(concat!("../../assets/locales/", $tag, "/checks.ftl")),
            include_str!(concat!("../../assets/locales/", $tag, "/suggestions.ftl")),
            include_str!(concat!("../../assets/locales/", $tag, "/obligations.ftl")),
            include_str!(concat!("../../assets/locales/", $tag, "/drawing.ftl")),
            include_str!(concat!("../../assets/locales/", $tag, "/report.ftl")),
            include_str!(concat!("../../assets/locales/", $tag, "/files.ftl")),
            include_str!(concat!("../../assets/locales/", $tag, "/cli.ftl")),
            include_str!(concat!("../../assets/locales/", $tag, "/gui.ftl")),
            include_str!(concat!("../../assets/locales/", $tag, "/shell.ftl")),
            include_str!(concat!("../../assets/locales/", $tag, "/facts.ftl")),
        ]
    };
}

/// The messages of a language, as Fluent text (<https://projectfluent.org>).
pub const fn sources(language: Language) -> [&'static str; 13] {
    match language {
        Language::Japanese => locale!("ja"),
        Language::English => locale!("en"),
    }
}

static JAPANESE: LazyLock<FluentBundle<FluentResource>> =
    LazyLock::new(|| bundle(langid!("ja"), Language::Japanese));
static ENGLISH: LazyLock<FluentBundle<FluentResource>> =
    LazyLock::new(|| bundle(langid!("en"), Language::English));

fn bundle(identifier: LanguageIdentifier, language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    bundle.set_use_isolating(false);
    for source in sources(language) {
        // A resource with an error still yields its other messages; a test keeps all of them free of errors.
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _errors)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The message `key` with `args` in its places. Use it through [`tr!`](crate::language::tr).
///
/// A test sees to it that every key in the code stands in both languages; a key that does not is returned as it is.
pub fn message(language: Language, key: &str, args: Option<&FluentArgs<'_>>) -> String {
    let bundle = match language {
        Language::Japanese => &*JAPANESE,
        Language::English => &*ENGLISH,
    };
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let mut errors = Vec::new();
    lengthened(bundle.format_pattern(pattern, args, &mut errors).into_owned())
}

/// `tr!(language, "key", name = value, …)`: the message `key` in `language`, with the values in its places.
///
/// Values are strings, or integers and floats, which choose plural forms.
#[macro_export]
#[doc(hidden)]
macro_rules! naze_tr {
    ($language:expr, $key:expr) => {
        $crate::language::message($language, $key, None)
    };
    ($language:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::language::Args::new();
        $( args.set(stringify!($name), $value); )+
        $crate::language::message($language, $key, Some(&args))
    }};
}

pub use fluent_bundle::FluentArgs as Args;
pub use naze_tr as tr;
