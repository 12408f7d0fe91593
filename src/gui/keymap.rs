//! Which key means which command, and in what order keys take effect.

use std::sync::Arc;

use eframe::egui::{ColorImage, Context, Event, Id, Key, KeyboardShortcut, Modifiers, Plugin, RawInput};

use crate::gui::command::{Command, TreeCommand, TypingCommand};
use crate::gui::command_table::{Scope, keys_in};
use crate::gui::facts_view::FactsCommand;

/// Keys that change where the following ones go. What is typed after one of them in the same frame waits for the next
/// frame, so that quick typing never lands in the card that has just been left, and no Tab of several is lost.
const TURNING_KEYS: [Key; 9] = [
    Key::Tab,
    Key::Enter,
    Key::Escape,
    Key::F2,
    Key::Delete,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::ArrowLeft,
    Key::ArrowRight,
];

/// Typed events that wait for the next frame. It stands before egui, which moves the focus once a frame at most, by the
/// last key that asks for it.
#[derive(Debug, Default)]
pub struct KeyQueue {
    waiting: Vec<Event>,
}

impl KeyQueue {
    /// Lets events through up to and including the first turning key.
    fn pass_one_turn(&mut self, arrived: Vec<Event>) -> Vec<Event> {
        let mut events = std::mem::take(&mut self.waiting);
        events.extend(arrived);
        let turn = events.iter().position(is_turn).map_or(events.len(), |index| index + 1);
        let (typed, rest): (Vec<Event>, Vec<Event>) = events.split_off(turn).into_iter().partition(is_typed);
        events.extend(rest);
        self.waiting = typed;
        events
    }
}

impl Plugin for KeyQueue {
    fn debug_name(&self) -> &'static str {
        "key queue"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        input.events = self.pass_one_turn(std::mem::take(&mut input.events));
        if !self.waiting.is_empty() {
            ctx.request_repaint();
        }
    }
}

fn is_turn(event: &Event) -> bool {
    matches!(event, Event::Key { key, pressed: true, .. } if TURNING_KEYS.contains(key))
}

fn is_typed(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. }
            | Event::Text(_)
            | Event::Paste(_)
            | Event::PasteImage(_)
            | Event::Ime(_)
            | Event::Copy
            | Event::Cut
    )
}

/// The commands of the keys that work everywhere; the keys are used up.
pub fn take_global_keys(ctx: &Context) -> Vec<Command> {
    take(ctx, keys_in(Scope::Window))
}

/// The commands of the keys that work in the presentation; the keys are used up.
pub fn take_presentation_keys(ctx: &Context) -> Vec<Command> {
    take(ctx, keys_in(Scope::Presentation))
}

/// The commands of the keys that work on the report step while nothing is being written; the keys are used up.
pub fn take_report_keys(ctx: &Context) -> Vec<Command> {
    take(ctx, keys_in(Scope::Report))
}

/// The commands of the keys that work on a step while no field has the focus. An Escape that leaves a field does nothing else.
pub fn take_step_keys(ctx: &Context, scope: Scope) -> Vec<Command> {
    let is_written = ctx.text_edit_focused();
    let known = Id::unique("whether a field had the focus in the last frame");
    let was_written =
        ctx.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(known), is_written));
    if is_written {
        return Vec::new();
    }
    take(ctx, keys_in(scope).filter(|(key, _)| !was_written || key.logical_key != Key::Escape))
}

/// The commands of the keys that work on the canvas while no statement is being written; what is pasted then becomes a
/// tree.
pub fn take_canvas_keys(ctx: &Context) -> Vec<Command> {
    let mut commands: Vec<Command> =
        take_paste(ctx).map(|text| Command::Tree(TreeCommand::Paste(text))).into_iter().collect();
    commands.extend(take(ctx, keys_in(Scope::Canvas)));
    commands
}

/// The commands of the keys that work on the step of facts while nothing is being written; what is pasted then becomes
/// facts.
pub fn take_facts_keys(ctx: &Context) -> Vec<Command> {
    let pasted = take_paste(ctx).map(|text| Command::Facts(FactsCommand::Paste(text)));
    pasted.into_iter().chain(take(ctx, keys_in(Scope::Facts))).collect()
}

/// What is pasted, if it has several lines: a field of one line would run them together.
pub fn take_pasted_lines(ctx: &Context) -> Option<String> {
    let has_lines = |event: &Event| matches!(event, Event::Paste(text) if text.trim_end().contains('\n'));
    let is_there = ctx.input(|input| input.events.iter().any(has_lines));
    if is_there { take_paste(ctx) } else { None }
}

/// A picture that is pasted.
pub fn take_pasted_picture(ctx: &Context) -> Option<Arc<ColorImage>> {
    ctx.input_mut(|input| {
        let index = input.events.iter().position(|event| matches!(event, Event::PasteImage(_)))?;
        match input.events.remove(index) {
            Event::PasteImage(picture) => Some(picture),
            _ => None,
        }
    })
}

/// Arrows that go through the causes offered for the card being written.
pub fn take_list_keys(ctx: &Context) -> Vec<Command> {
    let key = |key, goes_down| {
        let command = Command::Typing(TypingCommand::ChooseKnown { goes_down });
        (KeyboardShortcut::new(Modifiers::NONE, key), command)
    };
    let keys = [key(Key::ArrowDown, true), key(Key::ArrowUp, false)];
    take(ctx, keys.iter().map(|(key, command)| (*key, command)))
}

/// The commands of `keys` that were pressed; the keys are used up, and so is the letter a key would have typed.
pub fn take<'a>(
    ctx: &Context,
    keys: impl IntoIterator<Item = (KeyboardShortcut, &'a Command)>,
) -> Vec<Command> {
    ctx.input_mut(|input| {
        let mut commands = Vec::new();
        for (shortcut, command) in keys {
            let Some(index) = input.events.iter().position(|event| is_press_of(event, &shortcut)) else {
                continue;
            };
            input.events.remove(index);
            // Ctrl types nothing; Alt does on some desktops, and a 3 is not what Alt+3 means.
            if !shortcut.modifiers.command {
                let letter = letter_of(&shortcut);
                let typed = |event: &Event| matches!(event, Event::Text(text) if *text == letter);
                if let Some(index) = input.events.iter().position(typed) {
                    input.events.remove(index);
                }
            }
            commands.push(command.clone());
        }
        commands
    })
}

/// Only this very combination: Shift+A types a letter. The desktop's own words for Ctrl+C and Ctrl+X count as well.
fn is_press_of(event: &Event, shortcut: &KeyboardShortcut) -> bool {
    match event {
        Event::Key { key, pressed: true, modifiers, .. } => {
            *key == shortcut.logical_key && matches(*modifiers, shortcut)
        }
        Event::Copy => *shortcut == KeyboardShortcut::new(Modifiers::COMMAND, Key::C),
        Event::Cut => *shortcut == KeyboardShortcut::new(Modifiers::COMMAND, Key::X),
        _ => false,
    }
}

fn take_paste(ctx: &Context) -> Option<String> {
    ctx.input_mut(|input| {
        let index = input.events.iter().position(|event| matches!(event, Event::Paste(_)))?;
        match input.events.remove(index) {
            Event::Paste(text) => Some(text),
            _ => None,
        }
    })
}

/// Whether the key was pressed with the modifiers of the shortcut. A sign that needs Shift on one keyboard and not on
/// another counts either way; a letter with Shift is a letter to be typed.
fn matches(modifiers: Modifiers, shortcut: &KeyboardShortcut) -> bool {
    let is_sign = matches!(shortcut.logical_key, Key::Plus | Key::Minus | Key::Questionmark | Key::Slash);
    let shift = is_sign && modifiers.shift;
    modifiers.matches_exact(Modifiers { shift: shift || shortcut.modifiers.shift, ..shortcut.modifiers })
}

/// What the key types where it is no shortcut.
fn letter_of(shortcut: &KeyboardShortcut) -> String {
    match shortcut.logical_key {
        Key::Plus => "+".to_owned(),
        Key::Minus => "-".to_owned(),
        Key::Questionmark => "?".to_owned(),
        Key::Slash => "/".to_owned(),
        Key::Space => " ".to_owned(),
        key => key.symbol_or_name().to_lowercase(),
    }
}
