//! The seven questions that have to be answered in public, one after another.

use eframe::egui::{
    Align, Align2, CornerRadius, Frame, Id, Layout, Margin, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    accesskit, pos2, vec2,
};

use crate::document::{Answer, AnswerState, Aspect, FactId, Incident, ItemId, Question};
use crate::drawing::text::{self, wrap};
use crate::drawing::{Color, Face, Icon, Palette};
use crate::edit::Edit;
use crate::gui::command::Command;
use crate::gui::facts_view::FactsView;
use crate::gui::panels::Screen;
use crate::gui::panels::facts::part::{line_ui, part_ui};
use crate::gui::theme::{bold, color, icon_font, regular, size};
use crate::gui::view_state::Step;
use crate::gui::widgets::{Field, bold_ui, link_button_ui, paragraph_ui, segments_ui, text_ui};
use crate::language::{Language, Term, tr};

const STATES: [AnswerState; 3] = [AnswerState::Unanswered, AnswerState::Partial, AnswerState::Answered];

/// Shows the questions as a part of the step.
pub(super) fn questions_ui(ui: &mut Ui, view: &mut FactsView, screen: &mut Screen<'_>, fills: bool) {
    let (palette, language) = (screen.palette, screen.language());
    let incident = &screen.review.incident;
    part_ui(
        ui,
        palette,
        (Icon::Question, &tr!(language, "questions-title")),
        fills,
        |ui| {
            bold_ui(ui, format!("{}/7", incident.questions.answered()), size::CARD, palette.ink);
            text_ui(ui, tr!(language, "questions-answered"), size::META, palette.ink2);
            progress_ui(ui, palette, incident);
        },
        |_ui| {},
        |ui| {
            for question in Question::ALL {
                if view.question == Some(question) {
                    open_ui(ui, view, screen, question);
                } else if row_ui(ui, screen, question) {
                    view.question = Some(question);
                    ui.memory_mut(|memory| memory.request_focus(answer_id(question)));
                }
                line_ui(ui, palette);
            }
        },
    );
}

fn answer_id(question: Question) -> Id {
    Id::unique(("answer of", question))
}

/// A mark for each question: full, half or empty.
fn progress_ui(ui: &mut Ui, palette: &Palette, incident: &Incident) {
    const MARK: f32 = 12.0;
    const GAP: f32 = 3.0;
    let (room, _) = ui.allocate_exact_size(vec2(7.0 * (MARK + GAP), 9.0), Sense::hover());
    for (index, question) in Question::ALL.into_iter().enumerate() {
        let left = room.left() + index as f32 * (MARK + GAP);
        let mark = Rect::from_min_size(pos2(left, room.top()), vec2(MARK, room.height()));
        let (fill, outline) = match incident.questions.answer(question).state {
            AnswerState::Answered => (palette.safe, palette.safe),
            AnswerState::Partial => (palette.warn_bg, palette.warn),
            AnswerState::Unanswered => (palette.surface, palette.ctl),
        };
        let stroke = Stroke::new(1.0, color(outline));
        ui.painter().rect(mark, CornerRadius::same(2), color(fill), stroke, StrokeKind::Inside);
    }
}

const fn icon_of(state: AnswerState, palette: &Palette) -> (Icon, Face, Color) {
    match state {
        AnswerState::Answered => (Icon::CheckCircle, Face::IconFill, palette.safe),
        AnswerState::Partial => (Icon::Question, Face::IconBold, palette.warn),
        AnswerState::Unanswered => (Icon::CircleDashed, Face::IconBold, palette.ink3),
    }
}

/// What the answer has to name.
fn guide(question: Question) -> &'static str {
    match question {
        Question::Who => "question-guide-who",
        Question::What => "question-guide-what",
        Question::Information => "question-guide-information",
        Question::When => "question-guide-when",
        Question::Where => "question-guide-where",
        Question::Why => "question-guide-why",
        Question::Discovery => "question-guide-discovery",
    }
}

/// The facts of this kind may hold the answer.
const fn aspect_of(question: Question) -> Aspect {
    match question {
        Question::Who => Aspect::Who,
        Question::What => Aspect::What,
        Question::Information => Aspect::HowMuch,
        Question::When => Aspect::When,
        Question::Where => Aspect::Where,
        Question::Why => Aspect::Why,
        Question::Discovery => Aspect::How,
    }
}

/// Left of the question's words.
const LEFT: f32 = 44.0;

/// How wide the names of the questions are with what stands below them, in points.
fn names_width(language: Language) -> f32 {
    const GAP: f32 = 16.0;
    let name = |question: Question| text::width(&question.word(language), Face::Bold, size::ROW);
    let guide =
        |question: Question| text::width(&tr!(language, short_guide(question)), Face::Regular, size::META);
    let widest = Question::ALL.map(|question| name(question).max(guide(question)));
    widest.into_iter().fold(0.0, f32::max) + GAP
}

/// A question that is not open: its state and its answer. Says whether it was pressed.
fn row_ui(ui: &mut Ui, screen: &Screen<'_>, question: Question) -> bool {
    const LINE: f32 = 20.0;
    const MARGIN: f32 = 12.0;
    let (palette, language) = (screen.palette, screen.language());
    let answer = screen.review.incident.questions.answer(question);
    let width = ui.available_width();
    let facts: Vec<String> = answer.facts.iter().map(FactId::to_string).collect();
    let facts = facts.join(" ");
    let facts_width = if facts.is_empty() { 0.0 } else { 58.0 };
    let words = if answer.text.is_empty() { answer.state.word(language) } else { answer.text.clone() };
    let names = names_width(language);
    let room = (width - LEFT - names - facts_width - 28.0).max(80.0);
    let lines = wrap(&words, Face::Regular, size::ROW, room);
    let height = (lines.len().max(2) as f32 * LINE + 2.0 * MARGIN).max(58.0);
    let (place, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let name = question.word(language);
    let said = format!("{name} {} {}", answer.state.word(language), answer.text);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, said.as_str()));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(place, 0.0, color(palette.hover));
    }
    let (icon, face, ink) = icon_of(answer.state, palette);
    let middle = place.center().y;
    let at = pos2(place.left() + 24.0, middle);
    painter.text(at, Align2::CENTER_CENTER, icon.text(), icon_font(face, 19.0), color(ink));
    let left = place.left() + LEFT;
    let at = pos2(left, middle - 9.0);
    painter.text(at, Align2::LEFT_CENTER, name, bold(size::ROW), color(palette.ink));
    let at = pos2(left, middle + 10.0);
    let short = tr!(language, short_guide(question));
    painter.text(at, Align2::LEFT_CENTER, short, regular(size::META), color(palette.ink2));
    let ink = if answer.text.is_empty() { palette.ink3 } else { palette.ink };
    let mut y = middle - (lines.len() as f32 - 1.0) * LINE / 2.0;
    for line in lines {
        let at = pos2(left + names, y);
        painter.text(at, Align2::LEFT_CENTER, line, regular(size::ROW), color(ink));
        y += LINE;
    }
    let at = pos2(place.right() - 14.0, middle);
    painter.text(at, Align2::RIGHT_CENTER, facts, bold(size::META), color(palette.ink2));
    response.clicked()
}

/// In two words, what the answer names.
fn short_guide(question: Question) -> &'static str {
    match question {
        Question::Who => "question-short-who",
        Question::What => "question-short-what",
        Question::Information => "question-short-information",
        Question::When => "question-short-when",
        Question::Where => "question-short-where",
        Question::Why => "question-short-why",
        Question::Discovery => "question-short-discovery",
    }
}

/// The question that is being answered.
fn open_ui(ui: &mut Ui, view: &mut FactsView, screen: &mut Screen<'_>, question: Question) {
    let (palette, language) = (screen.palette, screen.language());
    let incident = &screen.review.incident;
    let answer = incident.questions.answer(question);
    let frame = Frame::new().fill(color(palette.accent_bg)).inner_margin(Margin::symmetric(16, 12));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 7.0;
        ui.horizontal(|ui| {
            let name = question.word(language);
            bold_ui(ui, &name, size::CARD, palette.ink);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if link_button_ui(ui, palette, tr!(language, "button-done")).clicked() {
                    view.question = None;
                }
            });
        });
        paragraph_ui(ui, tr!(language, guide(question)), size::UI, palette.ink2);
        let name = tr!(language, "question-answer", question = question.word(language));
        Field::with_id(answer_id(question), &answer.text, name).rows(3).size(size::ROW).show_bound(
            ui,
            screen.commands,
            |text| {
                with(incident, |it| {
                    let answer = it.questions.answer_mut(question);
                    // The first words of an answer answer the question, at least in part.
                    if answer.state == AnswerState::Unanswered && !text.is_empty() {
                        answer.state = AnswerState::Partial;
                    }
                    answer.text = text;
                })
            },
        );
        let words = STATES.map(|state| state.word(language));
        let pressed = STATES.iter().position(|&state| state == answer.state);
        if let Some(chosen) = segments_ui(ui, palette, &words, pressed) {
            screen.edit(with(incident, |it| it.questions.answer_mut(question).state = STATES[chosen]));
        }
        facts_ui(ui, screen, question, answer);
        ui.horizontal(|ui| {
            if question == Question::Why
                && link_button_ui(ui, palette, tr!(language, "questions-open-tree")).clicked()
            {
                screen.commands.push(Command::GoTo(Step::WhyWhy));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(next) = next_open(incident, question)
                    && ui.button(tr!(language, "questions-next", question = next.word(language))).clicked()
                {
                    view.question = Some(next);
                    ui.memory_mut(|memory| memory.request_focus(answer_id(next)));
                }
            });
        });
    });
}

/// The next question that is not answered in full, round the end.
fn next_open(incident: &Incident, question: Question) -> Option<Question> {
    let place = Question::ALL.iter().position(|&it| it == question)?;
    let round = Question::ALL.iter().cycle().skip(place + 1).take(Question::ALL.len() - 1);
    let mut open = round.filter(|&&it| incident.questions.answer(it).state != AnswerState::Answered);
    open.next().copied()
}

/// The facts that the answer rests on, and those that may.
fn facts_ui(ui: &mut Ui, screen: &mut Screen<'_>, question: Question, answer: &Answer) {
    let (palette, language) = (screen.palette, screen.language());
    let incident = &screen.review.incident;
    let link = |fact: FactId| with(incident, |it| it.questions.answer_mut(question).facts.push(fact));
    let unlink =
        |fact: FactId| with(incident, |it| it.questions.answer_mut(question).facts.retain(|&it| it != fact));
    let review = screen.review;
    let statement = |id: FactId| review.facts.get(&id).map_or("", |fact| fact.statement.as_str());
    ui.horizontal_wrapped(|ui| {
        text_ui(ui, tr!(language, "questions-facts"), size::META, palette.ink2);
        for &fact in &answer.facts {
            ui.menu_button(fact.to_string(), |ui| {
                ui.set_max_width(360.0);
                paragraph_ui(ui, statement(fact), size::UI, palette.ink);
                if ui.button(tr!(language, "questions-show-fact")).clicked() {
                    screen.commands.push(Command::GoToItem(ItemId::Fact(fact)));
                    ui.close();
                }
                if ui.button(tr!(language, "fact-unlink")).clicked() {
                    screen.edit(unlink(fact));
                    ui.close();
                }
            });
        }
        ui.menu_button(tr!(language, "questions-link-fact"), |ui| {
            let mut free: Vec<(FactId, bool)> = review
                .facts
                .iter()
                .filter(|(id, _)| !answer.facts.contains(id))
                .map(|(&id, fact)| (id, fact.aspect != aspect_of(question)))
                .collect();
            // Those of the kind that is asked for come first.
            free.sort_by_key(|&(id, is_other)| (is_other, id));
            if free.is_empty() {
                text_ui(ui, tr!(language, "palette-nothing"), size::UI, palette.ink2);
            }
            eframe::egui::ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
                for (fact, _) in free {
                    let words = format!("{fact}  {}", statement(fact));
                    if ui.add(eframe::egui::Button::new(words).truncate()).clicked() {
                        screen.edit(link(fact));
                        ui.close();
                    }
                }
            });
        });
    });
}

fn with(incident: &Incident, change: impl FnOnce(&mut Incident)) -> Edit {
    let mut incident = incident.clone();
    change(&mut incident);
    Edit::SetIncident(Box::new(incident))
}
