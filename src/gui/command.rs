//! What a user can ask for: each command owns its words and its keys.

use std::path::PathBuf;

use eframe::egui::{Id, Key, KeyboardShortcut, Modifiers};

use crate::document::{ActionId, CauseId, FactId, State};
use crate::edit::{Direction, Edit};
use crate::gui::theme::Theme;
use crate::gui::view_state::Step;
use crate::language::{Language, tr};

/// One request; widgets push them, and they are carried out before the next frame is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Write what happened: the problem.
    WriteProblem,
    /// Ask why of the selected cause: a new cause below it.
    AskWhy,
    /// A new cause beside the selected one.
    AddBeside,
    /// Edit the selected cause's statement.
    EditStatement,
    /// Keep what is being written into the card, and stop writing.
    CommitStatement,
    /// Give up what is being written into the card.
    AbandonStatement,
    /// Delete the selected cause and what leads nowhere else.
    DeleteCause,
    /// Select a cause, or nothing.
    Select(Option<CauseId>),
    /// Select the cause next to the selected one.
    SelectNext(Towards),
    /// Move the selected cause among its siblings.
    Shift(Direction),
    /// Say how sure the room is of the selected cause.
    SetState(State),
    /// Answer whether the selected cause alone would have been enough.
    AnswerTogether(bool),
    /// Turn the answer to the together question round.
    ToggleTogether,
    /// Write a fact that supports the selected cause.
    AttachFact,
    /// Write an action that blocks the selected cause.
    AddAction,
    /// Put indented text below the selected cause, as a tree.
    PasteOutline(String),
    /// Show a fact or take it out of view.
    OpenFact(Option<FactId>),
    /// Show an action or take it out of view.
    OpenAction(Option<ActionId>),
    /// Change the review.
    Edit(Box<Edit>),
    /// Change the review in several ways that are undone as one.
    EditAll(Vec<Edit>),
    /// Change the review while a field is being typed in; the typing is undone as one.
    Typed {
        /// The field.
        field: Id,
        /// The change.
        edit: Box<Edit>,
    },
    /// The field being typed in was left.
    TypingEnded,
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Go to a step.
    GoTo(Step),
    /// Begin an empty review.
    New,
    /// Choose a review to open.
    Open,
    /// Open this file.
    OpenPath(PathBuf),
    /// Open the bundled example.
    OpenExample,
    /// Save where the review stands.
    Save,
    /// Choose where to save.
    SaveAs,
    /// Choose where to write the report.
    ExportReport,
    /// Close the window.
    Close,
    /// Make the canvas larger.
    ZoomIn,
    /// Make the canvas smaller.
    ZoomOut,
    /// Show the whole tree.
    ZoomToFit,
    /// Show the tree at its own size.
    ZoomToActualSize,
    /// Speak another language.
    SetLanguage(Language),
    /// Put on another theme.
    SetTheme(Theme),
    /// Show or hide the list of keys.
    ShowKeys(bool),
    /// Show or hide the inspector.
    ToggleInspector,
}

/// A way to go on the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// To the effect.
    Left,
    /// To a cause.
    Right,
    /// To the card above.
    Up,
    /// To the card below.
    Down,
}

/// Keys that work wherever the focus is.
pub fn global_keys() -> Vec<(KeyboardShortcut, Command)> {
    const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
    let ctrl = |key| KeyboardShortcut::new(Modifiers::COMMAND, key);
    let ctrl_shift = |key| KeyboardShortcut::new(CTRL_SHIFT, key);
    let alt = |key| KeyboardShortcut::new(Modifiers::ALT, key);
    let mut keys = vec![
        (ctrl_shift(Key::Z), Command::Redo),
        (ctrl(Key::Z), Command::Undo),
        (ctrl(Key::Y), Command::Redo),
        (ctrl_shift(Key::S), Command::SaveAs),
        (ctrl(Key::S), Command::Save),
        (ctrl(Key::O), Command::Open),
        (ctrl(Key::N), Command::New),
        (ctrl(Key::P), Command::ExportReport),
        (ctrl(Key::Q), Command::Close),
        (KeyboardShortcut::new(Modifiers::NONE, Key::F9), Command::ToggleInspector),
        (KeyboardShortcut::new(Modifiers::NONE, Key::F1), Command::ShowKeys(true)),
    ];
    let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
    keys.extend(numbers.into_iter().zip(Step::ALL).map(|(key, step)| (alt(key), Command::GoTo(step))));
    keys
}

/// Keys that work on the canvas while no statement is being edited.
pub fn canvas_keys() -> Vec<(KeyboardShortcut, Command)> {
    let plain = |key| KeyboardShortcut::new(Modifiers::NONE, key);
    let alt = |key| KeyboardShortcut::new(Modifiers::ALT, key);
    vec![
        (alt(Key::ArrowUp), Command::Shift(Direction::Up)),
        (alt(Key::ArrowDown), Command::Shift(Direction::Down)),
        (plain(Key::ArrowLeft), Command::SelectNext(Towards::Left)),
        (plain(Key::ArrowRight), Command::SelectNext(Towards::Right)),
        (plain(Key::ArrowUp), Command::SelectNext(Towards::Up)),
        (plain(Key::ArrowDown), Command::SelectNext(Towards::Down)),
        (plain(Key::Tab), Command::AskWhy),
        (plain(Key::Enter), Command::AddBeside),
        (plain(Key::F2), Command::EditStatement),
        (plain(Key::Delete), Command::DeleteCause),
        (plain(Key::Backspace), Command::DeleteCause),
        (plain(Key::Escape), Command::Select(None)),
        (plain(Key::Num1), Command::SetState(State::Confirmed)),
        (plain(Key::Num2), Command::SetState(State::Suspected)),
        (plain(Key::Num3), Command::SetState(State::Refuted)),
        (plain(Key::G), Command::ToggleTogether),
        (plain(Key::F), Command::AttachFact),
        (plain(Key::A), Command::AddAction),
        (plain(Key::Plus), Command::ZoomIn),
        (plain(Key::Minus), Command::ZoomOut),
        (plain(Key::Num0), Command::ZoomToFit),
        (plain(Key::Questionmark), Command::ShowKeys(true)),
    ]
}

/// One line of the list of keys: the keys as they are printed on them, and what they do.
pub fn key_list(language: Language) -> Vec<(&'static str, String)> {
    [
        ("Tab", "key-ask-why"),
        ("Enter", "key-add-beside"),
        ("F2", "key-edit-statement"),
        ("↑ ↓ ← →", "key-select"),
        ("Alt+↑ ↓", "key-shift"),
        ("Del", "key-delete"),
        ("1 2 3", "key-state"),
        ("G", "key-together"),
        ("F", "key-fact"),
        ("A", "key-action"),
        ("+ − 0", "key-zoom"),
        ("Esc", "key-leave"),
        ("Ctrl+Z", "key-undo"),
        ("Ctrl+Shift+Z", "key-redo"),
        ("Ctrl+S", "key-save"),
        ("Ctrl+Shift+S", "key-save-as"),
        ("Ctrl+O", "key-open"),
        ("Ctrl+N", "key-new"),
        ("Ctrl+P", "key-report"),
        ("Ctrl+Q", "key-close"),
        ("Alt+1…6", "key-steps"),
        ("F9", "key-inspector"),
        ("F1", "key-keys"),
    ]
    .into_iter()
    .map(|(keys, message)| (keys, tr!(language, message)))
    .collect()
}
