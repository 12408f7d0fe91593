//! What does a Rust source text say, once comments are gone? Words, string literals and marks, and the paths they form.

/// One piece of source text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// An identifier, a keyword or a number.
    Word(String),
    /// The inside of a string literal, with its escapes as they were written.
    Text(String),
    /// `::`.
    PathMark,
    /// Any other character.
    Mark(char),
}

/// The pieces of `source` in order, without comments, character literals and lifetimes.
pub(crate) fn tokens(source: &str) -> Vec<Token> {
    let chars: Vec<char> = source.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        at += match rest {
            ['/', '/', ..] => rest.iter().take_while(|&&c| c != '\n').count(),
            ['/', '*', ..] => block_comment(rest),
            ['b' | 'c', '"', ..] => 1 + text(&rest[1..], &mut found),
            ['"', ..] => text(rest, &mut found),
            ['r', '"' | '#', ..] | ['b' | 'c', 'r', '"' | '#', ..] if raw_hashes(rest).is_some() => {
                raw_text(rest, &mut found)
            }
            ['\'', ..] => quoted(rest),
            [':', ':', ..] => {
                found.push(Token::PathMark);
                2
            }
            [first, ..] if is_word(*first) => {
                let word: String = rest.iter().take_while(|&&c| is_word(c)).collect();
                let length = word.chars().count();
                found.push(Token::Word(word));
                length
            }
            [first, ..] => {
                if !first.is_whitespace() {
                    found.push(Token::Mark(*first));
                }
                1
            }
            [] => 1,
        };
    }
    found
}

/// All paths of `source`, as written, with `use` trees taken apart: `use a::{b, c::d}` gives `a::b` and `a::c::d`.
pub(crate) fn paths(source: &str) -> Vec<Vec<String>> {
    let tokens = tokens(source);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            Token::Word(_) => at = tree(&tokens, at, &[], &mut found),
            _ => at += 1,
        }
    }
    found
}

/// Reads the path or the tree that begins at `at` below `prefix`; returns where it ends.
fn tree(tokens: &[Token], mut at: usize, prefix: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut path = prefix.to_vec();
    while let Some(Token::Word(word)) = tokens.get(at) {
        path.push(word.clone());
        at += 1;
        match (tokens.get(at), tokens.get(at + 1)) {
            (Some(Token::PathMark), Some(Token::Word(_))) => at += 1,
            (Some(Token::PathMark), Some(Token::Mark('{'))) => {
                at += 2;
                loop {
                    match tokens.get(at) {
                        Some(Token::Word(_)) => at = tree(tokens, at, &path, found),
                        Some(Token::Mark('}')) | None => return at + 1,
                        Some(_) => at += 1,
                    }
                }
            }
            _ => break,
        }
    }
    found.push(path);
    at
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match &rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn text(rest: &[char], found: &mut Vec<Token>) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    let end = at.min(rest.len());
    found.push(Token::Text(rest[1..end].iter().collect()));
    end + 1
}

/// How many `#` a raw string at the beginning of `rest` has; `None` if there is no raw string.
fn raw_hashes(rest: &[char]) -> Option<usize> {
    let after = rest.iter().position(|&c| c == 'r')? + 1;
    let hashes = rest[after..].iter().take_while(|&&c| c == '#').count();
    (rest.get(after + hashes) == Some(&'"')).then_some(hashes)
}

fn raw_text(rest: &[char], found: &mut Vec<Token>) -> usize {
    let hashes = raw_hashes(rest).unwrap();
    let start = rest.iter().position(|&c| c == '"').unwrap() + 1;
    let closes =
        |at: usize| rest[at] == '"' && rest[at + 1..].iter().take_while(|&&c| c == '#').count() >= hashes;
    let end = (start..rest.len()).find(|&at| closes(at)).unwrap_or(rest.len());
    found.push(Token::Text(rest[start..end].iter().collect()));
    end + 1 + hashes
}

/// A character literal in full, or the quote of a lifetime.
fn quoted(rest: &[char]) -> usize {
    match rest {
        ['\'', '\\', _, tail @ ..] => 3 + tail.iter().take_while(|&&c| c != '\'').count() + 1,
        ['\'', _, '\'', ..] => 3,
        _ => 1,
    }
}

#[test]
fn comments_strings_and_characters_are_not_code() {
    let source = r##"
        // use egui::Ui;
        /* a /* nested */ std::fs */
        let a = "crate::gui \" still"; let b = r#"petgraph "quoted""#; let c = '"'; let d = '\''; let e: &'static str = b"x";
        use std::{fs, io::{self, Write}};
    "##;
    let found: Vec<String> = paths(source).iter().map(|path| path.join("::")).collect();
    for path in ["std::fs", "std::io::self", "std::io::Write"] {
        assert!(found.contains(&path.to_owned()), "{path} is missing in {found:?}");
    }
    for word in ["egui", "gui", "petgraph", "still", "x"] {
        assert!(!found.iter().any(|path| path.split("::").any(|it| it == word)), "{word} was read as code");
    }
    let texts: Vec<Token> =
        ["crate::gui \\\" still", "petgraph \"quoted\"", "x"].map(|it| Token::Text(it.to_owned())).into();
    assert!(texts.iter().all(|text| tokens(source).contains(text)));
}
