//! The seven questions that have to be answered in public.

use eframe::egui::{Ui, vec2};

use crate::document::{AnswerState, Question};
use crate::gui::panels::Screen;
use crate::gui::panels::overview::header::with;
use crate::gui::panels::overview::rows::wide_ui;
use crate::gui::theme::size;
use crate::gui::widgets::{Field, choice_ui, text_ui};
use crate::language::{Term, tr};

const STATES: [AnswerState; 3] = [AnswerState::Unanswered, AnswerState::Partial, AnswerState::Answered];

/// Shows each question with its answer.
pub(super) fn questions_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const STATE_WIDTH: f32 = 110.0;
    const NAME_WIDTH: f32 = 124.0;
    let language = screen.language();
    let incident = &screen.review.incident;
    for question in Question::ALL {
        let answer = incident.questions.answer(question);
        ui.horizontal(|ui| {
            let name = question.word(language);
            ui.allocate_ui(vec2(NAME_WIDTH, 24.0), |ui| {
                ui.set_width(NAME_WIDTH);
                text_ui(ui, &name, size::UI, screen.palette.ink2);
            });
            let id = ("answer state", question);
            let state_name = tr!(language, "answer-state", question = name.as_str());
            let chosen = wide_ui(ui, STATE_WIDTH, |ui| {
                choice_ui(ui, id, &state_name, language, answer.state, &STATES)
            });
            if let Some(state) = chosen {
                screen.edit(with(incident, |it| it.questions.answer_mut(question).state = state));
            }
            Field::new(("answer", question), &answer.text, name).show_bound(ui, screen.commands, |text| {
                with(incident, |it| {
                    let answer = it.questions.answer_mut(question);
                    // The first words of an answer answer the question, at least in part.
                    if answer.state == AnswerState::Unanswered && !text.is_empty() {
                        answer.state = AnswerState::Partial;
                    }
                    answer.text = text;
                })
            });
        });
    }
}
