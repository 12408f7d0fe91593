//! Which key means which command, and in what order keys take effect.

use eframe::egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use crate::gui::command::{Command, global_keys};

/// Keys that change where the following ones go. What is typed after one of them in the same frame waits for the next
/// frame, so that quick typing never lands in the card that has just been left.
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

/// Typed events that wait for the next frame.
#[derive(Debug, Default)]
pub struct KeyQueue {
    waiting: Vec<Event>,
}

impl KeyQueue {
    /// Lets events through up to and including the first turning key.
    pub fn pass_one_turn(&mut self, ctx: &Context) {
        let mut events = std::mem::take(&mut self.waiting);
        ctx.input_mut(|input| {
            events.append(&mut input.events);
            let turn = events.iter().position(is_turn).map_or(events.len(), |index| index + 1);
            let (typed, rest): (Vec<Event>, Vec<Event>) =
                events.split_off(turn).into_iter().partition(is_typed);
            events.extend(rest);
            input.events = events;
            self.waiting = typed;
        });
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
        Event::Key { .. } | Event::Text(_) | Event::Paste(_) | Event::Ime(_) | Event::Copy | Event::Cut
    )
}

/// The commands of the keys that work everywhere; the keys are used up.
pub fn take_global_keys(ctx: &Context) -> Vec<Command> {
    take(ctx, &global_keys())
}

/// The commands of `keys` that were pressed; the keys are used up, and so is the letter a key would have typed.
pub fn take(ctx: &Context, keys: &[(KeyboardShortcut, Command)]) -> Vec<Command> {
    ctx.input_mut(|input| {
        let mut commands = Vec::new();
        for (shortcut, command) in keys {
            // Only this very combination: Shift+A types a letter.
            let pressed = |event: &Event| {
                matches!(event, Event::Key { key, pressed: true, modifiers, .. }
                    if *key == shortcut.logical_key && matches(*modifiers, shortcut))
            };
            let Some(index) = input.events.iter().position(pressed) else { continue };
            input.events.remove(index);
            // Ctrl types nothing; Alt does on some desktops, and a 3 is not what Alt+3 means.
            if !shortcut.modifiers.command {
                let letter = shortcut.logical_key.symbol_or_name().to_lowercase();
                let typed = |event: &Event| matches!(event, Event::Text(text) if is_letter_of(text, &letter, shortcut));
                if let Some(index) = input.events.iter().position(typed) {
                    input.events.remove(index);
                }
            }
            commands.push(command.clone());
        }
        commands
    })
}

/// Text of several lines that was pasted: a tree, not a statement.
pub fn take_outline(ctx: &Context) -> Option<String> {
    ctx.input_mut(|input| {
        let is_outline = |event: &Event| matches!(event, Event::Paste(text) if text.trim().contains('\n'));
        let index = input.events.iter().position(is_outline)?;
        match input.events.remove(index) {
            Event::Paste(text) => Some(text),
            _ => None,
        }
    })
}

/// Whether the key was pressed with the modifiers of the shortcut. A sign that needs Shift on one keyboard and not on
/// another counts either way; a letter with Shift is a letter to be typed.
fn matches(modifiers: Modifiers, shortcut: &KeyboardShortcut) -> bool {
    let is_sign = matches!(shortcut.logical_key, Key::Plus | Key::Minus | Key::Questionmark);
    let shift = is_sign && modifiers.shift;
    modifiers.matches_exact(Modifiers { shift: shift || shortcut.modifiers.shift, ..shortcut.modifiers })
}

fn is_letter_of(text: &str, letter: &str, shortcut: &KeyboardShortcut) -> bool {
    match shortcut.logical_key {
        Key::Plus => text == "+",
        Key::Minus => text == "-",
        Key::Questionmark => text == "?",
        _ => text == letter,
    }
}
