//! The read-back: a walk over all explanations, one question and one key each.

use eframe::egui::{Button, CornerRadius, Key, Rect, RichText, Sense, Stroke, StrokeKind, Ui};
use eframe::egui::{WidgetInfo, accesskit, pos2, vec2};

use crate::document::{CauseId, ReadBack};
use crate::drawing::text::wrap;
use crate::drawing::{Color, Face, Icon, Palette};
use crate::edit::Edit;
use crate::engine::{LinkTime, ReadBackQuestion, TimeVerdict, link_times, read_back_questions};
use crate::gui::command::Command;
use crate::gui::dialogue::{DialogueCommand, ReadBackWalk};
use crate::gui::panels::Screen;
use crate::gui::panels::dialogue::{answer_ui, close, is_pressed, question_line_ui, title_ui};
use crate::gui::theme::{color, size};
use crate::gui::widgets::{icon_ui, key_cap_ui, link_button_ui, paragraph_ui, primary_button_ui, text_ui};
use crate::language::{Language, tr};

/// The answers with their keys: the letter that is shown, and what else means the same.
const ANSWERS: [(ReadBack, &str, &str, &[Key]); 3] = [
    (ReadBack::Holds, "read-back-yes", "Y", &[Key::Y]),
    (ReadBack::Fails, "read-back-no", "N", &[Key::N]),
    (ReadBack::Unsure, "read-back-unknown", "?", &[Key::Questionmark, Key::U]),
];

pub(super) fn walk_ui(ui: &mut Ui, screen: &mut Screen<'_>, walk: &mut ReadBackWalk) {
    let language = screen.language();
    let questions = read_back_questions(screen.review);
    // An undo may have taken questions away.
    walk.place = walk.place.min(questions.len());
    let shown = (walk.place + 1).min(questions.len());
    let title = tr!(language, "read-back-progress", place = shown, all = questions.len());
    let palette = screen.palette;
    title_ui(ui, screen, title, |ui| progress_ui(ui, palette, &questions, walk.place));
    match questions.get(walk.place) {
        Some(question) => question_ui(ui, screen, question, walk),
        None => result_ui(ui, screen, &questions, walk),
    }
    let forward = is_pressed(ui, &[Key::ArrowRight, Key::ArrowDown]);
    let back = is_pressed(ui, &[Key::ArrowLeft, Key::ArrowUp]);
    if forward {
        go_to(screen, &questions, walk, (walk.place + 1).min(questions.len()));
    } else if back {
        go_to(screen, &questions, walk, walk.place.saturating_sub(1));
    }
}

fn go_to(screen: &mut Screen<'_>, questions: &[ReadBackQuestion], walk: &mut ReadBackWalk, place: usize) {
    walk.place = place;
    let causes = questions.get(place).map(|question| question.causes(screen.review));
    if let Some(&cause) = causes.iter().flatten().next() {
        screen.commands.push(Command::Dialogue(DialogueCommand::Show(cause)));
    }
}

fn question_ui(ui: &mut Ui, screen: &mut Screen<'_>, question: &ReadBackQuestion, walk: &mut ReadBackWalk) {
    let (palette, language) = (screen.palette, screen.language());
    let causes = question.causes(screen.review);
    question_line_ui(ui, palette, &question.sentence(screen.review, language));
    evidence_ui(ui, screen, question.effect, &causes);
    ui.add_space(4.0);
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        for (verdict, word, key, _) in ANSWERS {
            if answer_ui(ui, palette, &tr!(language, word), key, question.verdict == Some(verdict)) {
                answer = Some(verdict);
            }
        }
        ui.add_space(10.0);
        key_cap_ui(ui, palette, "← →");
        text_ui(ui, tr!(language, "read-back-move"), size::META, palette.ink2);
    });
    if question.verdict == Some(ReadBack::Fails) {
        ui.horizontal_wrapped(|ui| {
            text_ui(ui, tr!(language, "read-back-mend"), size::UI, palette.ink2);
            if link_button_ui(ui, palette, tr!(language, "read-back-add-missing")).clicked() {
                let (effect, explanation) = (question.effect, question.explanation);
                screen.commands.push(Command::Dialogue(DialogueCommand::AddMissing { effect, explanation }));
            }
        });
    }
    for (verdict, _, _, keys) in ANSWERS {
        if is_pressed(ui, keys) {
            answer = Some(verdict);
        }
    }
    if let Some(verdict) = answer {
        let (effect, explanation) = (question.effect, question.explanation);
        screen.edit(Edit::SetReadBack { effect, explanation, verdict: Some(verdict) });
        let questions = read_back_questions(screen.review);
        go_to(screen, &questions, walk, walk.place + 1);
    }
}

/// What bears the explanation out: the facts on its causes, and what the times say of its links.
fn evidence_ui(ui: &mut Ui, screen: &Screen<'_>, effect: CauseId, causes: &[CauseId]) {
    const MOST_FACTS: usize = 3;
    let (palette, language) = (screen.palette, screen.language());
    let names: Vec<String> = causes.iter().map(CauseId::to_string).collect();
    text_ui(ui, format!("{} → {effect}", names.join(" + ")), size::META, palette.ink3);
    let facts = causes.iter().flat_map(|&cause| screen.review.facts_supporting(cause));
    for (id, fact) in facts.take(MOST_FACTS) {
        line_ui(ui, Icon::FileText, palette.ink2, &format!("{id} {}", fact.statement), palette);
    }
    let links = link_times(screen.review);
    for link in links.iter().filter(|it| it.effect == effect && causes.contains(&it.cause)) {
        time_ui(ui, palette, language, link);
    }
}

fn time_ui(ui: &mut Ui, palette: &Palette, language: Language, link: &LinkTime) {
    let sentence = link.sentence(language);
    match link.timing.verdict() {
        TimeVerdict::Contradiction => line_ui(ui, Icon::Warning, palette.root, &sentence, palette),
        TimeVerdict::Consistent => line_ui(ui, Icon::Clock, palette.ink2, &sentence, palette),
        TimeVerdict::Unknown => {}
    }
}

fn line_ui(ui: &mut Ui, icon: Icon, ink: Color, text: &str, palette: &Palette) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let face = if icon == Icon::Warning { Face::IconBold } else { Face::IconRegular };
        icon_ui(ui, icon, face, size::ROW, ink);
        let ink = if icon == Icon::Warning { ink } else { palette.ink2 };
        paragraph_ui(ui, text, size::UI, ink);
    });
}

/// How the read-back came out, and the explanations that the room has to come back to.
fn result_ui(ui: &mut Ui, screen: &mut Screen<'_>, questions: &[ReadBackQuestion], walk: &mut ReadBackWalk) {
    const MOST: usize = 6;
    let (palette, language) = (screen.palette, screen.language());
    let certificate = screen.remarks.certificate;
    if questions.is_empty() {
        question_line_ui(ui, palette, &tr!(language, "read-back-nothing"));
    } else {
        question_line_ui(ui, palette, &certificate.sentence(language));
    }
    let open = |it: &ReadBackQuestion| it.verdict != Some(ReadBack::Holds);
    let mut next = None;
    for (place, question) in questions.iter().enumerate().filter(|(_, it)| open(it)).take(MOST) {
        let sentence = question.sentence(screen.review, language);
        ui.horizontal_top(|ui| {
            let (icon, ink) = verdict_icon(palette, question.verdict);
            icon_ui(ui, icon, Face::IconBold, size::ROW, ink);
            if sentence_button_ui(ui, palette, &sentence) {
                next = Some(place);
            }
        });
    }
    if let Some(place) = next {
        go_to(screen, questions, walk, place);
    }
    if primary_button_ui(ui, palette, tr!(language, "button-done")).clicked() || is_pressed(ui, &[Key::Enter])
    {
        close(screen);
    }
}

/// A sentence that leads to its question.
fn sentence_button_ui(ui: &mut Ui, palette: &Palette, sentence: &str) -> bool {
    // The screen kerns and the measure does not, so a line may come out a little wider than measured.
    const SLACK: f32 = 26.0;
    let width = (ui.available_width() - SLACK).max(size::UI);
    let lines = wrap(sentence, Face::Regular, size::UI, width).join("\n");
    let label = RichText::new(lines).size(size::UI).color(color(palette.accent));
    let response = ui.add(Button::new(label).frame_when_inactive(false).min_size(vec2(0.0, 20.0)));
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, sentence));
    response.clicked()
}

fn verdict_icon(palette: &Palette, verdict: Option<ReadBack>) -> (Icon, Color) {
    match verdict {
        Some(ReadBack::Holds) => (Icon::CheckCircle, palette.ink2),
        Some(ReadBack::Fails) => (Icon::XCircle, palette.root),
        Some(ReadBack::Unsure) => (Icon::Question, palette.warn),
        None => (Icon::CircleDashed, palette.ink3),
    }
}

/// One piece for each question, as long as there is room for that.
fn progress_ui(ui: &mut Ui, palette: &Palette, questions: &[ReadBackQuestion], place: usize) {
    const GAP: f32 = 4.0;
    const HEIGHT: f32 = 8.0;
    const WIDEST: f32 = 28.0;
    const NARROWEST: f32 = 3.0;
    const CLOSE_BUTTON: f32 = 60.0;
    let room = ui.available_width() - CLOSE_BUTTON;
    let width = (room / questions.len().max(1) as f32 - GAP).min(WIDEST);
    if width < NARROWEST {
        return;
    }
    let size = vec2((width + GAP) * questions.len() as f32, HEIGHT + 4.0);
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    for (index, question) in questions.iter().enumerate() {
        let left = area.left() + (width + GAP) * index as f32;
        let piece = Rect::from_min_size(pos2(left, area.center().y - HEIGHT / 2.0), vec2(width, HEIGHT));
        let corner = CornerRadius::same(3);
        match question.verdict {
            Some(_) => {
                let (_, ink) = verdict_icon(palette, question.verdict);
                ui.painter().rect_filled(piece, corner, color(ink));
            }
            None => {
                let outline = Stroke::new(1.0, color(palette.ctl));
                ui.painter().rect_stroke(piece, corner, outline, StrokeKind::Inside);
            }
        }
        if index == place {
            let ring = Stroke::new(2.0, color(palette.accent));
            ui.painter().rect_stroke(piece.expand(2.0), corner, ring, StrokeKind::Inside);
        }
    }
}
