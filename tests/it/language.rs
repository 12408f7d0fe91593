//! Do both languages say the same things, and does the code ask for nothing else?

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_bundle::FluentResource;
use naze::language::{Args, Language, Term, date, duration, grouped, message, short_date, sources};

use crate::architecture::rust_source::{Token, tokens};
use crate::architecture::{root, rust_files};

/// Keys that the code puts together: the part before the first `{`, and what may stand there.
const PUT_TOGETHER: &[(&str, &[&str])] = &[
    (
        "help-",
        &[
            "naze",
            "naze-file",
            "report",
            "report-file",
            "report-out",
            "report-lang",
            "analyze",
            "analyze-file",
            "analyze-json",
            "analyze-lang",
            "convert",
            "convert-file",
            "convert-out",
            "new",
            "new-file",
            "schema",
        ],
    ),
    ("month-", &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]),
];

/// Texts in the code that have the form of a key and are none.
const NOT_A_KEY: &[&str] = &[];

/// Files whose texts are Japanese: they say how Japanese is written, or read it.
const JAPANESE_IN_CODE: &[&str] =
    &["src/drawing/text/breaks.rs", "src/interchange/outline/line.rs", "src/language/format.rs"];

/// Messages of the English files that show a Japanese word on purpose.
const JAPANESE_IN_ENGLISH: &[&str] = &[];

/// One message: its text and the names of its variables.
#[derive(Debug)]
struct Message {
    text: String,
    variables: BTreeSet<String>,
}

/// The messages of Fluent text, and the keys that stand there twice.
fn messages<'a>(sources: impl IntoIterator<Item = &'a str>) -> (BTreeMap<String, Message>, Vec<String>) {
    let mut found: BTreeMap<String, Message> = BTreeMap::new();
    let mut twice = Vec::new();
    for source in sources {
        let mut key = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let text = match line.split_once('=') {
                Some((name, text)) if !line.starts_with([' ', '}']) => {
                    key = name.trim().to_owned();
                    let empty = Message { text: String::new(), variables: BTreeSet::new() };
                    if found.insert(key.clone(), empty).is_some() {
                        twice.push(key.clone());
                    }
                    text
                }
                _ => line,
            };
            let message = found.get_mut(&key).expect("a line before the first message");
            message.text.push_str(text.trim());
            message.variables.extend(text.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-').collect()
            }));
        }
    }
    (found, twice)
}

fn all(language: Language) -> BTreeMap<String, Message> {
    messages(sources(language)).0
}

/// What one `tr!` or `message` in the code asks for: the literals of its key, and the names it passes.
#[derive(Debug, PartialEq, Eq)]
struct Call {
    keys: Vec<String>,
    arguments: BTreeSet<String>,
}

/// The calls of `tr!(language, key, name = value…)` in `source`.
fn calls(source: &str) -> Vec<Call> {
    let tokens = tokens(source);
    let is = |at: usize, mark: char| tokens.get(at) == Some(&Token::Mark(mark));
    (0..tokens.len())
        .filter(|&at| tokens[at] == Token::Word("tr".to_owned()) && is(at + 1, '!') && is(at + 2, '('))
        .map(|at| {
            let arguments = arguments(&tokens[at + 3..]);
            let key: &[Token] = arguments.get(1).copied().unwrap_or_default();
            Call {
                keys: texts(key).collect(),
                arguments: arguments
                    .iter()
                    .skip(2)
                    .filter_map(|it| match it {
                        [Token::Word(name), Token::Mark('='), ..] => Some(name.clone()),
                        _ => None,
                    })
                    .collect(),
            }
        })
        .collect()
}

/// The string literals of `tokens`.
fn texts(tokens: &[Token]) -> impl Iterator<Item = String> + '_ {
    tokens.iter().filter_map(|token| if let Token::Text(text) = token { Some(text.clone()) } else { None })
}

/// Whether `text` is made as the keys are: small words joined by hyphens.
fn has_the_form_of_a_key(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.contains('-') && text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split('-').all(is_word)
}

/// The arguments of a call whose opening bracket stands before `tokens`.
fn arguments(tokens: &[Token]) -> Vec<&[Token]> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0);
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Mark('(' | '[' | '{') => depth += 1,
            Token::Mark(')' | ']' | '}') if depth == 0 => {
                found.push(&tokens[start..at]);
                break;
            }
            Token::Mark(')' | ']' | '}') => depth -= 1,
            Token::Mark(',') if depth == 0 => {
                found.push(&tokens[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

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

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    let variables = |language: Language| -> Vec<(String, BTreeSet<String>)> {
        all(language).into_iter().map(|(key, message)| (key, message.variables)).collect()
    };
    let (japanese, english) = (variables(Language::Japanese), variables(Language::English));
    let only_in = |here: &[(String, BTreeSet<String>)],
                   there: &[(String, BTreeSet<String>)]|
     -> Vec<String> {
        here.iter().filter(|it| !there.contains(it)).map(|(key, names)| format!("{key} {names:?}")).collect()
    };
    let differences = (only_in(&japanese, &english), only_in(&english, &japanese));
    assert!(differences.0.is_empty() && differences.1.is_empty(), "ja, en: {differences:#?}");
}

#[test]
fn english_messages_are_english_and_say_more_than_their_key() {
    for (key, message) in all(Language::English) {
        assert!(message.text != key && !message.text.is_empty(), "{key} says nothing");
        let is_english = Language::of_text(&message.text) == Language::English;
        assert!(is_english || JAPANESE_IN_ENGLISH.contains(&key.as_str()), "{key} = {}", message.text);
    }
    for (key, message) in all(Language::Japanese) {
        assert!(!message.text.is_empty(), "{key} says nothing");
    }
}

#[test]
fn every_message_the_code_asks_for_exists_with_these_variables() {
    let messages = all(Language::Japanese);
    let mut wrong = Vec::new();
    let mut asked = 0;
    for (file, source) in rust_files(&root().join("src")) {
        for call in calls(&source) {
            for key in call.keys.iter().filter(|key| !key.contains('{')) {
                asked += 1;
                match messages.get(key) {
                    None => wrong.push(format!("{file}: no message `{key}`")),
                    Some(message) if message.variables != call.arguments => wrong.push(format!(
                        "{file}: `{key}` has {:?}, the code passes {:?}",
                        message.variables, call.arguments
                    )),
                    Some(_) => {}
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
    let mut needless: BTreeSet<&str> = NOT_A_KEY.iter().copied().collect();
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
            let Some((start, _)) = text.split_once('{') else { continue };
            if !start.ends_with('-') || !has_the_form_of_a_key(&format!("{start}x")) {
                continue;
            }
            let (prefix, endings) = PUT_TOGETHER
                .iter()
                .find(|(prefix, _)| *prefix == start)
                .unwrap_or_else(|| panic!("{file}: list in this test what `{text}` may become"));
            found.insert(*prefix);
            for ending in *endings {
                assert!(messages.contains_key(&format!("{prefix}{ending}")), "no message `{prefix}{ending}`");
            }
        }
    }
    assert_eq!(found.len(), PUT_TOGETHER.len(), "only {found:?} are still put together");
}

#[test]
fn no_message_is_unused() {
    let mut used: BTreeSet<String> = PUT_TOGETHER
        .iter()
        .flat_map(|(prefix, endings)| endings.iter().map(move |ending| format!("{prefix}{ending}")))
        .collect();
    for (_, source) in rust_files(&root().join("src")) {
        used.extend(texts(&tokens(&source)));
    }
    let unused: Vec<String> = all(Language::Japanese).into_keys().filter(|key| !used.contains(key)).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn the_reading_of_fluent_text_and_of_calls_finds_what_is_wrong() {
    let (found, twice) =
        messages(["a = { $x } of { $y ->\n    [one] day\n   *[other] { $z }\n}\n# b = c\na = again\n"]);
    assert_eq!(twice, ["a"]);
    assert_eq!(found.len(), 1);
    let (found, _) = messages(["a = { $x } of { $y ->\n    [one] day\n   *[other] { $z }\n}\n"]);
    assert_eq!(found["a"].variables, ["x", "y", "z"].map(str::to_owned).into());

    let found = calls(
        r#"f(tr!(language, if x { "one" } else { "two" }, count = list.len(), name = g(a, b))); tr!(l, "key")"#,
    );
    let call = |keys: &[&str], names: &[&str]| Call {
        keys: keys.iter().map(|&it| it.to_owned()).collect(),
        arguments: names.iter().map(|&it| it.to_owned()).collect(),
    };
    assert_eq!(found, [call(&["one", "two"], &["count", "name"]), call(&["key"], &[])]);
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
