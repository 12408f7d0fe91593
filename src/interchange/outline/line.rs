//! What a single line says, once its indentation is gone.

use crate::document::{CauseId, State};
use crate::interchange::outline::OutlineContent;

/// What is wrong with a line by itself.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum LineFault {
    /// There is nothing behind the marks.
    Nothing,
    /// What follows `=` is not the name of a cause.
    NotAName(String),
    /// A shared cause carries a state.
    StateOfShared(CauseId),
}

/// The content of a line, and whether it acts together with the line above it.
pub(super) fn parse(text: &str) -> Result<(bool, OutlineContent), LineFault> {
    let rest = without_bullet(text.trim());
    let (acts_together, rest) = match rest.strip_prefix(['&', '＆']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, rest),
    };
    let (state, rest) = without_state(rest);
    if let Some(name) = rest.strip_prefix(['=', '＝']) {
        let id = cause_id(name).ok_or_else(|| LineFault::NotAName(name.trim().to_owned()))?;
        return match state {
            State::Confirmed => Ok((acts_together, OutlineContent::Shared(id))),
            State::Suspected | State::Refuted => Err(LineFault::StateOfShared(id)),
        };
    }
    let (id, statement) = without_name(rest);
    if id.is_none() && statement.is_empty() {
        return Err(LineFault::Nothing);
    }
    Ok((acts_together, OutlineContent::Cause { id, state, statement: statement.to_owned() }))
}

/// Whether `statement` would be read back as it is, were it written without marks and name.
pub(super) fn is_plain(statement: &str) -> bool {
    let plain = OutlineContent::Cause { id: None, state: State::Confirmed, statement: statement.to_owned() };
    // At the beginning of a text a byte order mark would be taken for the file's.
    parse(statement) == Ok((false, plain)) && !statement.starts_with('\u{feff}')
}

fn without_bullet(text: &str) -> &str {
    const BULLETS: [&str; 4] = ["- ", "* ", "• ", "・"];
    BULLETS.iter().find_map(|bullet| text.strip_prefix(bullet)).unwrap_or(text).trim_start()
}

fn without_state(text: &str) -> (State, &str) {
    if let Some(rest) = text.strip_prefix(['?', '？']) {
        return (State::Suspected, rest.trim_start());
    }
    if let Some(rest) = text.strip_prefix(['×', '✕']) {
        return (State::Refuted, rest.trim_start());
    }
    match text.strip_prefix(['x', 'ｘ']) {
        Some(rest) if rest.starts_with(char::is_whitespace) => (State::Refuted, rest.trim_start()),
        _ => (State::Confirmed, text),
    }
}

/// Splits `[C3] statement`. Brackets around anything but a name are part of the statement.
fn without_name(text: &str) -> (Option<CauseId>, &str) {
    text.strip_prefix(['[', '［'])
        .and_then(|rest| rest.split_once([']', '］']))
        .and_then(|(name, statement)| Some((Some(cause_id(name)?), statement.trim_start())))
        .unwrap_or((None, text))
}

/// The name of a cause, typed with or without an input method: C3, c3, Ｃ３.
fn cause_id(text: &str) -> Option<CauseId> {
    let narrow = |c: char| match c {
        '！'..='～' => u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c),
        _ => c,
    };
    let name: String = text.trim().chars().map(narrow).collect();
    name.to_ascii_uppercase().parse().ok()
}
