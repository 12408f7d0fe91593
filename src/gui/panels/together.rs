//! The together question: both readings side by side, and what each answer changes.

use eframe::egui::{CornerRadius, Frame, Key, Margin, Stroke, Ui};

use crate::document::CauseId;
use crate::edit::Edit;
use crate::engine::{Sibling, TogetherQuestion, paths_after, siblings, together_question};
use crate::gui::command::Command;
use crate::gui::dialogue::{DialogueCommand, TogetherStep, TogetherTalk};
use crate::gui::panels::Screen;
use crate::gui::panels::dialogue::{answer_ui, close, is_pressed, question_line_ui, title_ui};
use crate::gui::theme::{color, size};
use crate::gui::widgets::{bold_ui, key_cap_ui, paragraph_ui, text_ui};
use crate::language::{Language, tr};

/// One of the two answers: what it is called, how the tree reads then, and what that means for the actions.
struct Choice {
    word: String,
    key: &'static str,
    reading: String,
    change: String,
    edit: Edit,
    is_given: bool,
}

pub(super) fn talk_ui(ui: &mut Ui, screen: &mut Screen<'_>, talk: &mut TogetherTalk) {
    let language = screen.language();
    let Some(asked) = together_question(screen.review, talk.effect, talk.cause) else {
        // An undo has taken the sibling away.
        close(screen);
        return;
    };
    if asked.others.is_empty() {
        talk.question = TogetherStep::Sufficiency;
    }
    let set = talk.picked.filter(|&it| it < asked.sets.len()).unwrap_or(asked.preferred);
    let siblings = siblings(screen.review);
    title_ui(ui, screen, title(&siblings, language), |_| {});
    let (question, choices) = match talk.question {
        TogetherStep::Sufficiency => (asked.sufficiency(language), sufficiency(screen, &asked, set)),
        TogetherStep::Necessity => (asked.necessity(language), necessity(screen, &asked)),
    };
    let Some(choices) = choices else { return };
    question_line_ui(ui, screen.palette, &question);
    for id in [talk.cause, talk.effect] {
        statement_ui(ui, screen, id);
    }
    let outcomes = outcomes(screen, talk, set, &choices);
    let clicked = choices_ui(ui, screen, &choices, &outcomes);
    if talk.question == TogetherStep::Sufficiency {
        sets_ui(ui, screen, &asked, set, talk);
    }
    foot_ui(ui, screen, &asked, talk);
    let pressed = [Key::Y, Key::N].iter().position(|&key| is_pressed(ui, &[key]));
    if let Some(index) = clicked.or(pressed) {
        give(screen, talk, &choices[index], index);
    }
    move_on(ui, screen, &siblings, talk);
}

fn title(siblings: &[Sibling], language: Language) -> String {
    let open = siblings.iter().filter(|it| !it.is_asked).count();
    match open {
        0 => tr!(language, "together-title"),
        _ => tr!(language, "together-title-open", open = open),
    }
}

fn statement_ui(ui: &mut Ui, screen: &Screen<'_>, id: CauseId) {
    let statement = screen.review.causes.get(&id).map_or("", |cause| cause.statement.as_str());
    ui.horizontal_top(|ui| {
        bold_ui(ui, id.to_string(), size::ROW, screen.palette.ink2);
        paragraph_ui(ui, statement, size::ROW, screen.palette.ink);
    });
}

/// Would it alone have been enough? Yes, or only together with the set.
fn sufficiency(screen: &Screen<'_>, asked: &TogetherQuestion, set: usize) -> Option<[Choice; 2]> {
    let language = screen.language();
    let [alone, together] = asked.readings(screen.review, set, language);
    let is_set = !asked.others.is_empty();
    let yes = Choice {
        word: tr!(language, "together-enough"),
        key: "Y",
        reading: alone,
        change: tr!(language, "together-either"),
        edit: asked.alone(),
        is_given: asked.is_asked && !is_set,
    };
    let no = Choice {
        word: tr!(language, "together-not-enough"),
        key: "N",
        reading: together,
        change: needed_words(asked.sets[set].len(), language),
        edit: asked.with(set)?,
        is_given: asked.is_asked && is_set && asked.sets[set] == asked.others,
    };
    Some([yes, no])
}

/// Would it still have happened without it? Yes: it leaves the set. No: it is needed.
fn necessity(screen: &Screen<'_>, asked: &TogetherQuestion) -> Option<[Choice; 2]> {
    let language = screen.language();
    let set = asked.sets.iter().position(|set| *set == asked.others)?;
    let [_, together] = asked.readings(screen.review, set, language);
    let cause = asked.cause.to_string();
    let stays_elsewhere = screen.review.links().filter(|&(_, it)| it == asked.cause).count() > 1;
    let leaves = if stays_elsewhere { "together-leaves" } else { "together-leaves-parked" };
    let yes = Choice {
        word: tr!(language, "together-still"),
        key: "Y",
        reading: asked.rest_aloud(screen.review, language),
        change: tr!(language, leaves, cause = cause),
        edit: asked.needed(false),
        is_given: false,
    };
    let no = Choice {
        word: tr!(language, "together-not-without"),
        key: "N",
        reading: together,
        change: needed_words(asked.others.len(), language),
        edit: asked.needed(true),
        is_given: asked.is_necessity_asked,
    };
    Some([yes, no])
}

/// What it means that a cause is needed along with so many others.
fn needed_words(others: usize, language: Language) -> String {
    if others == 1 { tr!(language, "together-both") } else { tr!(language, "together-all") }
}

/// What each answer would come to; reckoned once, for it takes an analysis each.
fn outcomes(
    screen: &Screen<'_>,
    talk: &mut TogetherTalk,
    set: usize,
    choices: &[Choice; 2],
) -> [Option<String>; 2] {
    let key = (screen.session.revision(), set, talk.question);
    if let Some((made_for, outcomes)) = &talk.outcomes
        && *made_for == key
    {
        return outcomes.clone();
    }
    let outcomes =
        [0, 1].map(|index: usize| paths_after(screen.review, &choices[index].edit, screen.language()));
    talk.outcomes = Some((key, outcomes.clone()));
    outcomes
}

/// The two answers side by side; returns the index of the one that was pressed.
fn choices_ui(
    ui: &mut Ui,
    screen: &Screen<'_>,
    choices: &[Choice; 2],
    outcomes: &[Option<String>; 2],
) -> Option<usize> {
    const TALLEST: f32 = 170.0;
    let palette = screen.palette;
    let mut chosen = None;
    ui.columns(2, |columns| {
        for (index, ui) in columns.iter_mut().enumerate() {
            let choice = &choices[index];
            let outline = if choice.is_given { palette.accent } else { palette.line2 };
            Frame::new()
                .fill(color(palette.bg))
                .stroke(Stroke::new(1.5, color(outline)))
                .corner_radius(CornerRadius::same(8))
                .inner_margin(Margin::same(14))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.set_min_height(TALLEST);
                    if answer_ui(ui, palette, &choice.word, choice.key, choice.is_given) {
                        chosen = Some(index);
                    }
                    paragraph_ui(ui, &choice.reading, size::ROW, palette.ink);
                    paragraph_ui(ui, &choice.change, size::UI, palette.ink2);
                    if let Some(outcome) = &outcomes[index] {
                        bold_ui(ui, outcome, size::UI, palette.ink2);
                    }
                });
        }
    });
    chosen
}

/// Which set it joins, where there are several.
fn sets_ui(ui: &mut Ui, screen: &Screen<'_>, asked: &TogetherQuestion, set: usize, talk: &mut TogetherTalk) {
    let (palette, language) = (screen.palette, screen.language());
    if asked.sets.len() < 2 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        text_ui(ui, tr!(language, "together-set"), size::UI, palette.ink2);
        key_cap_ui(ui, palette, "↑ ↓");
        for (index, members) in asked.sets.iter().enumerate() {
            let names: Vec<String> = members.iter().map(CauseId::to_string).collect();
            if ui.radio(index == set, names.join(" + ")).clicked() {
                talk.picked = Some(index);
            }
        }
    });
    let last = asked.sets.len() - 1;
    if is_pressed(ui, &[Key::ArrowDown]) {
        talk.picked = Some((set + 1).min(last));
    } else if is_pressed(ui, &[Key::ArrowUp]) {
        talk.picked = Some(set.saturating_sub(1));
    }
}

/// The keys that lead on: to the other question, and to other causes.
fn foot_ui(ui: &mut Ui, screen: &Screen<'_>, asked: &TogetherQuestion, talk: &mut TogetherTalk) {
    let (palette, language) = (screen.palette, screen.language());
    ui.horizontal_wrapped(|ui| {
        key_cap_ui(ui, palette, "← →");
        text_ui(ui, tr!(language, "together-move"), size::META, palette.ink2);
        if asked.others.is_empty() {
            return;
        }
        let (word, other) = match talk.question {
            TogetherStep::Sufficiency => (asked.necessity(language), TogetherStep::Necessity),
            TogetherStep::Necessity => (asked.sufficiency(language), TogetherStep::Sufficiency),
        };
        ui.add_space(10.0);
        key_cap_ui(ui, palette, "G");
        if ui.link(word).clicked() || is_pressed(ui, &[Key::G]) {
            talk.question = other;
        }
    });
}

/// Makes the edit of an answer. No to the first question leads to the second: a check on the set.
fn give(screen: &mut Screen<'_>, talk: &mut TogetherTalk, choice: &Choice, index: usize) {
    let told = choice.change.clone();
    let edit = Box::new(choice.edit.clone());
    screen.commands.push(Command::Dialogue(DialogueCommand::Answer { edit, told }));
    if talk.question == TogetherStep::Sufficiency && index == 1 {
        talk.question = TogetherStep::Necessity;
        talk.picked = None;
    } else {
        close(screen);
    }
}

/// Goes to the cause that is asked about before or after this one.
fn move_on(ui: &Ui, screen: &mut Screen<'_>, siblings: &[Sibling], talk: &TogetherTalk) {
    let own = siblings.iter().position(|it| it.effect == talk.effect && it.cause == talk.cause);
    let next = if is_pressed(ui, &[Key::ArrowRight]) {
        own.map(|place| place + 1)
    } else if is_pressed(ui, &[Key::ArrowLeft]) {
        own.and_then(|place| place.checked_sub(1))
    } else {
        None
    };
    if let Some(&Sibling { effect, cause, .. }) = next.and_then(|place| siblings.get(place)) {
        screen.commands.push(Command::Dialogue(DialogueCommand::TogetherAbout { effect, cause }));
    }
}
