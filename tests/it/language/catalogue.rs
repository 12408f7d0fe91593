//! What do the Fluent files say, and what does the code ask of them?

use std::collections::{BTreeMap, BTreeSet};

use naze::language::{Language, sources};

use crate::architecture::rust_source::{Token, tokens};

/// One message: its text, the variables that it shows, and those that choose between its forms.
#[derive(Debug, Default)]
pub(super) struct Message {
    pub(super) text: String,
    pub(super) shown: BTreeSet<String>,
    pub(super) choosing: BTreeSet<String>,
}

impl Message {
    /// Whether the value of the variable `name` changes what is read.
    pub(super) fn says(&self, name: &str) -> bool {
        self.shown.contains(name) || self.choosing.contains(name)
    }

    /// Notes the variables of one more line.
    fn read(&mut self, line: &str) {
        self.text.push_str(line.trim());
        for rest in line.split('$').skip(1) {
            let name: String =
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "_-".contains(*c)).collect();
            let chooses = rest[name.len()..].trim_start().starts_with("->");
            if chooses { &mut self.choosing } else { &mut self.shown }.insert(name);
        }
    }
}

/// The messages of Fluent text, and the keys that stand there twice.
pub(super) fn messages<'a>(
    sources: impl IntoIterator<Item = &'a str>,
) -> (BTreeMap<String, Message>, Vec<String>) {
    let mut found: BTreeMap<String, Message> = BTreeMap::new();
    let mut twice = Vec::new();
    for source in sources {
        let mut key = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let text = match line.split_once('=') {
                Some((name, text)) if !line.starts_with([' ', '}']) => {
                    key = name.trim().to_owned();
                    if found.insert(key.clone(), Message::default()).is_some() {
                        twice.push(key.clone());
                    }
                    text
                }
                _ => line,
            };
            found.get_mut(&key).expect("a line before the first message").read(text);
        }
    }
    (found, twice)
}

pub(super) fn all(language: Language) -> BTreeMap<String, Message> {
    messages(sources(language)).0
}

/// What one `tr!` or `message` in the code asks for: the literals of its key, and the names it passes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Call {
    pub(super) keys: Vec<String>,
    pub(super) arguments: BTreeSet<String>,
}

/// The calls of `tr!(language, key, name = value…)` in `source`.
pub(super) fn calls(source: &str) -> Vec<Call> {
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
pub(super) fn texts(tokens: &[Token]) -> impl Iterator<Item = String> + '_ {
    tokens.iter().filter_map(|token| if let Token::Text(text) = token { Some(text.clone()) } else { None })
}

/// Whether `text` is made as the keys are: small words joined by hyphens.
pub(super) fn has_the_form_of_a_key(text: &str) -> bool {
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
fn the_reading_of_fluent_text_and_of_calls_finds_what_is_wrong() {
    let (found, twice) =
        messages(["a = { $x } of { $y ->\n    [one] day\n   *[other] { $z }\n}\n# b = c\na = again\n"]);
    assert_eq!(twice, ["a"]);
    assert_eq!(found.len(), 1);
    let (found, _) = messages(["a = { $x } of { $y ->\n    [one] day\n   *[other] { $z }\n}\n"]);
    assert_eq!(found["a"].shown, ["x", "z"].map(str::to_owned).into());
    assert_eq!(found["a"].choosing, ["y".to_owned()].into());

    let found = calls(
        r#"f(tr!(language, if x { "one" } else { "two" }, count = list.len(), name = g(a, b))); tr!(l, "key")"#,
    );
    let call = |keys: &[&str], names: &[&str]| Call {
        keys: keys.iter().map(|&it| it.to_owned()).collect(),
        arguments: names.iter().map(|&it| it.to_owned()).collect(),
    };
    assert_eq!(found, [call(&["one", "two"], &["count", "name"]), call(&["key"], &[])]);
}
