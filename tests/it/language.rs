//! Do both languages say the same things, and does the code ask for nothing else?

mod catalogue;

use std::collections::BTreeSet;
use std::fs;

use fluent_bundle::FluentResource;
use naze::language::{Args, Language, Term, brief, date, duration, grouped, message, short_date, sources};

use crate::architecture::rust_source::tokens;
use crate::architecture::{root, rust_files};
use catalogue::{Message, all, calls, has_the_form_of_a_key, messages, texts};

/// Keys that the code puts together, as they stand there, and what may stand in the braces.
const PUT_TOGETHER: &[(&str, &[&str])] = &[
    (
        "help-{name}",
        &[
            "naze",
            "naze-file",
            "report",
            "report-file",
            "report-out",
            "report-lang",
            "report-obligations",
            "report-verify",
            "report-edition",
            "report-fold",
            "report-paper",
            "report-date",
            "analyze",
            "analyze-file",
            "analyze-json",
            "analyze-steps",
            "analyze-lang",
            "analyze-catalogue",
            "analyze-obligations",
            "analyze-now",
            "check",
            "check-file",
            "check-json",
            "check-with",
            "check-without",
            "check-lang",
            "convert",
            "convert-file",
            "convert-out",
            "convert-width",
            "convert-time_form",
            "convert-zone",
            "convert-year",
            "convert-skip_unreadable",
            "new",
            "new-file",
            "schema",
        ],
    ),
    ("month-{}", &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]),
];

/// Texts in the code that have the form of a key and are none.
const NOT_A_KEY: &[&str] = &[
    "basic-event",
    "define-alignment",
    "define-basic-event",
    "define-branch",
    "define-component",
    "define-consequence",
    "define-consequence-group",
    "define-event-tree",
    "define-extern-function",
    "define-extern-library",
    "define-fault-tree",
    "define-functional-event",
    "define-gate",
    "define-house-event",
    "define-initiating-event",
    "define-initiating-event-group",
    "define-parameter",
    "define-phase",
    "define-rule",
    "define-sequence",
    "define-substitution",
    "font-size",
    "font-weight",
    "house-event",
    "line-through",
    "model-data",
    "naze-journal",
    "open-psa",
    "opsa-mef",
    "stroke-dasharray",
    "stroke-width",
    "text-decoration",
    "us-ascii",
    "utf-8",
    "{name}-opacity",
    "xdg-open",
];

/// Files whose texts are Japanese: they say how Japanese is written, or read it.
const JAPANESE_IN_CODE: &[&str] =
    &["src/gui/typed_time.rs", "src/interchange/outline/line.rs", "src/language/format.rs"];

/// Messages of the English files that show a Japanese word on purpose.
const JAPANESE_IN_ENGLISH: &[&str] = &[];

#[test]
fn every_fluent_file_is_read_and_has_no_error() {
    for language in [Language::Japanese, Language::English] {
        let folder = root().join("assets/locales").join(language.tag());
        let on_disk: BTreeSet<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
            .collect();
        let read: BTreeSet<String> = sources(language).into_iter().map(str::to_owned).collect();
        assert_eq!(on_disk, read);
        for source in sources(language) {
            if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
                panic!("{}: {errors:?} in\n{source}", language.tag());
            }
        }
    }
}

#[test]
fn no_key_stands_twice_in_a_language() {
    for language in [Language::Japanese, Language::English] {
        let (_, twice) = messages(sources(language));
        assert!(twice.is_empty(), "{}: {twice:?}", language.tag());
    }
}

/// A language may need a variable only to choose a plural, so what one shows the other has to show or to choose by.
#[test]
fn both_languages_have_the_same_keys_and_say_the_same_variables() {
    let (japanese, english) = (all(Language::Japanese), all(Language::English));
    for (messages, others) in [(&japanese, &english), (&english, &japanese)] {
        for (key, message) in messages {
            let other = others.get(key).unwrap_or_else(|| panic!("`{key}` stands in one language only"));
            let unsaid: Vec<_> = message.shown.iter().filter(|name| !other.says(name)).collect();
            assert!(unsaid.is_empty(), "`{key}` says {unsaid:?} in one language only");
        }
    }
}

#[test]
fn english_messages_are_english_and_say_more_than_their_key() {
    for (key, message) in all(Language::English) {
        assert!(!has_the_form_of_a_key(&message.text) && !message.text.is_empty(), "{key} says nothing");
        let is_english = Language::of_text(&message.text) == Language::English;
        assert!(is_english || JAPANESE_IN_ENGLISH.contains(&key.as_str()), "{key} = {}", message.text);
    }
    for (key, message) in all(Language::Japanese) {
        assert!(!message.text.is_empty(), "{key} says nothing");
    }
}

#[test]
fn every_message_the_code_asks_for_exists_with_these_variables() {
    let (japanese, english) = (all(Language::Japanese), all(Language::English));
    let variables =
        |message: &Message| message.shown.union(&message.choosing).cloned().collect::<BTreeSet<_>>();
    let mut wrong = Vec::new();
    let mut asked = 0;
    for (file, source) in rust_files(&root().join("src")) {
        for call in calls(&source) {
            for key in call.keys.iter().filter(|key| !key.contains('{')) {
                asked += 1;
                let (Some(first), Some(second)) = (japanese.get(key), english.get(key)) else {
                    wrong.push(format!("{file}: no message `{key}`"));
                    continue;
                };
                let needed: BTreeSet<String> = &variables(first) | &variables(second);
                if needed != call.arguments {
                    wrong.push(format!(
                        "{file}: `{key}` has {needed:?}, the code passes {:?}",
                        call.arguments
                    ));
                }
            }
        }
    }
    assert!(asked > 4, "no calls of tr! were found");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_text_in_the_code_that_has_the_form_of_a_key_is_one() {
    let messages = all(Language::Japanese);
    let mut wrong = Vec::new();
    let mut needless: BTreeSet<&str> = NOT_A_KEY.iter().copied().filter(|text| !text.contains('{')).collect();
    for (file, source) in rust_files(&root().join("src")) {
        for text in texts(&tokens(&source)).filter(|text| has_the_form_of_a_key(text)) {
            if !needless.remove(text.as_str())
                && !messages.contains_key(&text)
                && !NOT_A_KEY.contains(&text.as_str())
            {
                wrong.push(format!("{file}: no message `{text}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(needless.is_empty(), "no longer in the code: {needless:?}");
}

#[test]
fn no_japanese_sentence_stands_in_the_code() {
    for (file, source) in rust_files(&root().join("src")) {
        // Inline tests stand at the end of a file.
        let code = source.split("#[cfg(test)]").next().unwrap();
        let japanese = texts(&tokens(code)).find(|text| Language::of_text(text) == Language::Japanese);
        let is_listed = JAPANESE_IN_CODE.contains(&file.as_str());
        assert!(
            is_listed == japanese.is_some(),
            "{file}: {japanese:?} belongs in assets/locales, or the list has to change"
        );
    }
}

#[test]
fn keys_that_are_put_together_are_listed_and_exist() {
    let messages = all(Language::Japanese);
    let mut found = BTreeSet::new();
    for (file, source) in rust_files(&root().join("src")) {
        for text in texts(&tokens(&source)) {
            if text.matches('{').count() == 1 && has_the_form_of_a_key(&filled(&text, "x")) {
                let is_known = NOT_A_KEY.contains(&text.as_str())
                    || PUT_TOGETHER.iter().any(|(pattern, _)| *pattern == text);
                assert!(is_known, "{file}: list in this test what `{text}` may become");
                found.insert(text);
            }
        }
    }
    for (pattern, _) in PUT_TOGETHER {
        assert!(found.contains(*pattern), "`{pattern}` is no longer put together");
    }
    for key in put_together() {
        assert!(messages.contains_key(&key), "no message `{key}`");
    }
}

#[test]
fn no_message_is_unused() {
    let mut used: BTreeSet<String> = put_together().collect();
    for (_, source) in rust_files(&root().join("src")) {
        used.extend(texts(&tokens(&source)));
    }
    let unused: Vec<String> = all(Language::Japanese).into_keys().filter(|key| !used.contains(key)).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn a_locale_or_a_text_chooses_its_language() {
    assert_eq!(Language::of_locale("ja_JP.UTF-8"), Language::Japanese);
    assert_eq!(Language::of_locale("JA"), Language::Japanese);
    assert_eq!(Language::of_locale("en-GB"), Language::English);
    assert_eq!(Language::of_locale(""), Language::English);
    assert_eq!(Language::of_text("web-02 の更新"), Language::Japanese);
    assert_eq!(Language::of_text("カタカナ"), Language::Japanese);
    assert_eq!(Language::of_text("web-02"), Language::English);
}

#[test]
fn a_key_without_a_message_is_said_as_it_is() {
    assert_eq!(message(Language::English, "no-such-message", None), "no-such-message");
    let mut args = Args::new();
    args.set("days", 1);
    assert_eq!(message(Language::English, "duration-days", Some(&args)), "1 day");
}

#[test]
fn numbers_days_and_durations_are_written_as_each_language_writes_them() {
    use Language::{English, Japanese};
    for (number, written) in
        [(0, "0"), (999, "999"), (1_000, "1,000"), (12_480, "12,480"), (1_234_567, "1,234,567")]
    {
        assert_eq!(grouped(number), written);
    }
    let day = jiff::civil::date(2026, 3, 2);
    assert_eq!(date(Japanese, day), "2026年3月2日");
    assert_eq!(date(English, day), "2 March 2026");
    assert_eq!(short_date(Japanese, day), "3月2日");
    assert_eq!(short_date(English, day), "2 Mar");
    for (minutes, japanese, english) in [
        (35, "35分", "35 min"),
        (120, "2時間", "2 h"),
        (55 * 60 + 16, "55時間16分", "55 h 16 min"),
        (24 * 60 * 4, "4日", "4 days"),
        (24 * 60 * 4 + 61, "4日1時間", "4 days 1 h"),
    ] {
        assert_eq!(duration(Japanese, minutes), japanese);
        assert_eq!(duration(English, minutes), english);
    }
}

#[test]
fn a_word_is_said_in_both_languages() {
    use naze::document::State;
    assert_eq!(State::Suspected.word(Language::Japanese), "推定");
    assert_eq!(State::Suspected.word(Language::English), "suspected");
}

/// The keys that [`PUT_TOGETHER`] stands for.
fn put_together() -> impl Iterator<Item = String> {
    PUT_TOGETHER
        .iter()
        .flat_map(|(pattern, fillings)| fillings.iter().map(|filling| filled(pattern, filling)))
}

/// `pattern` with `filling` for its braces.
fn filled(pattern: &str, filling: &str) -> String {
    let (start, rest) = pattern.split_once('{').unwrap();
    let (_, end) = rest.split_once('}').unwrap_or_default();
    format!("{start}{filling}{end}")
}

#[test]
fn a_number_that_is_too_long_is_written_as_how_large_it_is() {
    let written = |digits: &str| brief(Language::Japanese, digits);
    assert_eq!(written("123456789"), "123,456,789");
    assert_eq!(written("3249000000"), "約3.2 × 10^9");
    assert_eq!(written(&format!("996{}", "0".repeat(40))), "約1.0 × 10^43");
    assert_eq!(brief(Language::English, "82000000000"), "about 8.2 × 10^10");
}
