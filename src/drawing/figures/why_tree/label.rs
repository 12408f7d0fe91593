//! What a card says to those who do not see it.

use std::fmt::{Display, Write};

use crate::drawing::figures::why_tree::card::CardFace;
use crate::drawing::figures::why_tree::paint::Painter;

impl Painter<'_> {
    /// The name of the cause, its statement, and all that its marks and colours show.
    pub(super) fn label(&self, card: &CardFace) -> String {
        let (words, evidence) = (self.words, &card.evidence);
        let mut label = Label { text: card.cause.to_string(), comma: &words.comma };
        if card.is_problem {
            label.say(&words.problem);
        }
        let statement = card.written.statement.as_str();
        label.say(if statement.is_empty() { &words.unwritten } else { statement });
        if !card.is_problem {
            label.say(words.state(card.state));
        }
        if card.is_root {
            label.say(&words.root);
        }
        if card.is_to_reword {
            label.say(&words.to_reword);
        }
        if let Some(choke) = words.choke.as_ref().filter(|_| card.is_choke) {
            label.say(choke);
        }
        if !evidence.actions.is_empty() {
            label.list(&words.actions, evidence.actions.iter().map(|(id, _)| id));
        } else if card.is_root {
            label.say(&words.no_action);
        }
        if !evidence.refuting.is_empty() {
            label.list(&words.refuted_by, &evidence.refuting);
        }
        if !evidence.supporting.is_empty() {
            label.list(&words.facts, &evidence.supporting);
        } else if !(card.is_refuted() || card.is_problem) {
            label.say(&words.no_facts);
        }
        label.text
    }
}

/// A label that is being put together.
struct Label<'a> {
    text: String,
    comma: &'a str,
}

impl Label<'_> {
    fn say(&mut self, part: &str) {
        self.text.push_str(self.comma);
        self.text.push_str(part);
    }

    fn list(&mut self, what: &str, names: impl IntoIterator<Item: Display>) {
        self.say(what);
        for name in names {
            // Writing to a string cannot fail.
            let _ = write!(self.text, " {name}");
        }
    }
}
