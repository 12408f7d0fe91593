//! Which characters the bundled fonts lack, so that a mark stands for them.

use std::collections::BTreeSet;

use crate::document::{ItemId, Parked, Question, Review};
use crate::drawing::Face;
use crate::drawing::fonts::{REPLACEMENT, glyph};
use crate::language::{Language, tr};

/// A character that is printed as 〓, because no bundled font has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Replaced {
    /// The item in which it stands; `None` where it stands in what is said of the incident or of the review as a whole.
    pub item: Option<ItemId>,
    /// The character.
    pub character: char,
}

impl Replaced {
    /// The character as Unicode names its place: U+1F600.
    pub fn code_point(&self) -> String {
        code_point(self.character)
    }

    /// Which character stands where, in a sentence.
    pub fn sentence(&self, language: Language) -> String {
        let (character, code) = (self.character.to_string(), code_point(self.character));
        match self.item {
            Some(item) => {
                tr!(
                    language,
                    "report-replaced-in-item",
                    character = character,
                    code = code,
                    item = item.to_string()
                )
            }
            None => tr!(language, "report-replaced-in-review", character = character, code = code),
        }
    }
}

/// The characters of `review` that no bundled font has: those of the review as a whole first, then by item.
pub fn replaced(review: &Review) -> Vec<Replaced> {
    let mut found = BTreeSet::new();
    for (item, text) in texts(review) {
        let characters = text.chars().filter(|&it| is_replaced(Face::Regular, it));
        found.extend(characters.map(|character| Replaced { item, character }));
    }
    found.into_iter().collect()
}

/// A text, and the item it belongs to if it belongs to one.
type Text<'a> = (Option<ItemId>, &'a str);

/// Every text that somebody wrote, with the item it belongs to.
fn texts(review: &Review) -> Vec<Text<'_>> {
    let incident = &review.incident;
    let whole = [
        &incident.title,
        &incident.summary,
        &incident.organization,
        &incident.systems,
        &incident.volume.unit,
        &incident.volume.items,
    ];
    let mut texts: Vec<Text<'_>> = whole.into_iter().map(|text| (None, text.as_str())).collect();
    texts.extend(Question::ALL.map(|question| (None, incident.questions.answer(question).text.as_str())));
    texts.extend(review.phases.values().map(|phase| (None, phase.note.as_str())));
    texts.extend(review.overrides.iter().map(|it| (it.item, it.reason.as_str())));
    for (&id, cause) in &review.causes {
        add(&mut texts, id.into(), [&cause.statement]);
    }
    for (&id, fact) in &review.facts {
        add(&mut texts, id.into(), [&fact.statement, &fact.source]);
    }
    for (&id, action) in &review.actions {
        let measure = &action.measure;
        let of_measure = [&measure.what, &measure.how, &measure.expected, &measure.result.note];
        add(&mut texts, id.into(), [&action.statement, &action.rejection_reason, &action.staging.note]);
        add(&mut texts, id.into(), of_measure);
    }
    for (&id, damage) in &review.damages {
        add(&mut texts, id.into(), [&damage.statement, &damage.basis]);
    }
    for (&id, decision) in &review.decisions {
        add(&mut texts, id.into(), [&decision.statement, &decision.reason]);
    }
    for (&id, fact) in &review.facts {
        let pieces = fact.evidence.iter().filter_map(|hash| review.evidence.get(hash));
        texts.extend(pieces.map(|piece| (Some(id.into()), piece.name.as_str())));
    }
    for (&id, task) in &review.tasks {
        add(&mut texts, id.into(), [&task.statement]);
    }
    for (&id, notification) in &review.notifications {
        add(&mut texts, id.into(), [&notification.recipient, &notification.rule]);
    }
    for (&id, person) in &review.participants {
        add(&mut texts, id.into(), [&person.name, &person.title]);
    }
    for (&id, parked) in &review.parking_lot {
        if let Parked::Topic { statement } = parked {
            add(&mut texts, id.into(), [statement]);
        }
    }
    texts
}

fn add<'a, const N: usize>(texts: &mut Vec<Text<'a>>, item: ItemId, of_item: [&'a String; N]) {
    texts.extend(of_item.map(|text| (Some(item), text.as_str())));
}

/// Whether no bundled font has `character`, so that the mark for it is shown instead.
pub(crate) fn is_replaced(face: Face, character: char) -> bool {
    character != REPLACEMENT
        && glyph(face, character).is_some()
        && glyph(face, character) == glyph(face, REPLACEMENT)
}

/// The code points of `text` that are replaced, as Unicode writes them: U+1F600.
pub(crate) fn code_points(text: &str) -> Vec<String> {
    let characters: BTreeSet<char> = text.chars().filter(|&it| is_replaced(Face::Regular, it)).collect();
    characters.into_iter().map(code_point).collect()
}

fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
