//! Turns people into roles: the same person is the same role everywhere.

use crate::document::{ParticipantId, Review};
use crate::language::{Language, tr};
use crate::report::editions::texts;

/// Replaces the name of every participant by a role with a letter, in the list and in every text.
pub(super) fn become_roles(review: &mut Review, language: Language) {
    let names = written_names(review, language);
    texts::each(review, |text| {
        for name in &names {
            *text = replaced(text, name);
        }
    });
    for (id, role) in roles(review, language) {
        if let Some(person) = review.participants.get_mut(&id) {
            person.name = role;
        }
    }
}

/// The role of every participant: 担当者A, Person A.
pub(super) fn roles(review: &Review, language: Language) -> Vec<(ParticipantId, String)> {
    let ids = review.participants.keys().copied().enumerate();
    ids.map(|(index, id)| (id, tr!(language, "report-role-letter", letter = letters(index)))).collect()
}

/// A, B, …, Z, AA, AB, …
fn letters(index: usize) -> String {
    let letter = char::from(b'A' + (index % 26) as u8);
    match index / 26 {
        0 => letter.to_string(),
        rounds => format!("{}{letter}", letters(rounds - 1)),
    }
}

/// A way to write somebody's name, and what stands for it.
struct WrittenName {
    written: String,
    role: String,
    /// Whether it is one character, which names somebody only before a form of address: 林さん.
    needs_address: bool,
}

/// Every way in which a participant's name may be written, the longest first: in full, closed up, and each of its parts. A part
/// that two people share stands for neither of them alone.
fn written_names(review: &Review, language: Language) -> Vec<WrittenName> {
    let nobody_alone = tr!(language, "report-role-several");
    let mut names: Vec<WrittenName> = Vec::new();
    for (id, role) in roles(review, language) {
        let Some(person) = review.participants.get(&id) else { continue };
        for written in ways_to_write(&person.name) {
            match names.iter_mut().find(|it| it.written == written) {
                Some(same) => same.role.clone_from(&nobody_alone),
                None => {
                    let needs_address = written.chars().count() == 1;
                    names.push(WrittenName { written, role: role.clone(), needs_address });
                }
            }
        }
    }
    names.sort_by_key(|name| std::cmp::Reverse(name.written.chars().count()));
    names
}

fn ways_to_write(name: &str) -> Vec<String> {
    let parts: Vec<&str> = name.split_whitespace().collect();
    let is_latin = name.chars().all(|it| it.is_ascii() || it.is_whitespace());
    let mut ways: Vec<String> = vec![name.trim().to_owned(), parts.join(" ")];
    if parts.len() > 1 {
        if !is_latin {
            ways.extend([parts.concat(), parts.join("\u{3000}")]);
        }
        ways.extend(parts.iter().map(|&part| part.to_owned()));
    }
    ways.retain(|way| !way.is_empty());
    ways.sort();
    ways.dedup();
    ways
}

/// `text` with the role for the name. A name in letters is a name only as a whole word.
fn replaced(text: &str, name: &WrittenName) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(&name.written) {
        let (before, found) = rest.split_at(at);
        let after = &found[name.written.len()..];
        out.push_str(before);
        let is_name = is_apart(out.chars().next_back(), name.written.chars().next())
            && is_apart(name.written.chars().next_back(), after.chars().next())
            && (!name.needs_address || is_addressed(after));
        out.push_str(if is_name { &name.role } else { &name.written });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Whether two neighbours belong to different words; letters of scripts that leave no space between words always may.
fn is_apart(left: Option<char>, right: Option<char>) -> bool {
    let joins = |it: Option<char>| it.is_some_and(|it| it.is_alphanumeric() && u32::from(it) < 0x2E80);
    !(joins(left) && joins(right))
}

fn is_addressed(after: &str) -> bool {
    // さん, 氏, 様, 君, written as they are: no message, but how Japanese addresses people.
    const ADDRESSES: [&str; 4] = ["\u{3055}\u{3093}", "\u{6c0f}", "\u{69d8}", "\u{541b}"];
    ADDRESSES.iter().any(|address| after.starts_with(address))
}
