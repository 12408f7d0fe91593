//! The presentation: one branch or the whole tree, legible from five metres, and the read-back with the room.

mod card;
mod overlays;
mod slides;
mod stage;
mod strip;

use eframe::egui::{CentralPanel, Rect, Ui, pos2};

use crate::document::{CauseId, Review};
use crate::drawing::figures::why_tree::TreePlan;
use crate::gui::panels::Screen;
use crate::gui::theme::color;
use slides::{Part, Slide, questions, slides};

/// What is presented, and how far the room has come.
#[derive(Clone, Debug)]
pub struct Presentation {
    /// Where it began: the branch that is shown unless it is the whole tree.
    branch: CauseId,
    shows_whole: bool,
    slide: usize,
    /// The question that is asked, while the room reads back.
    question: Option<usize>,
    shows_rules: bool,
    timer: Timer,
}

/// A time that was agreed on, seen by everybody and heard by nobody.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Timer {
    minutes: u32,
    ends_at: f64,
}

impl Timer {
    /// The next longer time, from now on; after the longest none.
    fn next(self, now: f64) -> Self {
        let minutes = match self.minutes {
            0 => 5,
            5 => 10,
            10 => 15,
            15 => 30,
            _ => 0,
        };
        Self { minutes, ends_at: now + f64::from(minutes) * 60.0 }
    }

    /// The seconds that are left, below zero once it is over; `None` while it is not running.
    fn seconds_left(self, now: f64) -> Option<f64> {
        (self.minutes > 0).then_some(self.ends_at - now)
    }
}

/// What the room can ask of a presentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To the next slide or question.
    Next,
    /// To the one before.
    Previous,
    /// To the next slide that does not belong to what is below this one.
    NextBranch,
    /// To the last such slide before.
    PreviousBranch,
    /// Between one branch and the whole tree.
    SwitchWhole,
    /// Begin to read back, or end it.
    ReadBack,
    /// Show the ground rules or put them away.
    Rules,
    /// Set the timer to the next longer time.
    Timer,
}

impl Presentation {
    /// A presentation of `branch` and what is below it.
    pub const fn of(branch: CauseId) -> Self {
        Self {
            branch,
            shows_whole: false,
            slide: 0,
            question: None,
            shows_rules: false,
            timer: Timer { minutes: 0, ends_at: 0.0 },
        }
    }

    fn slides(&self, review: &Review) -> Vec<Slide> {
        let from = if self.shows_whole { review.problem } else { None };
        slides(review, from.unwrap_or(self.branch))
    }

    /// Does what was asked; `now` is in seconds, from any beginning.
    pub fn go(&mut self, review: &Review, step: Move, now: f64) {
        let slides = self.slides(review);
        let asked = questions(review, &slides);
        let last = slides.len().saturating_sub(1);
        match step {
            Move::Rules => self.shows_rules = !self.shows_rules,
            Move::Timer => self.timer = self.timer.next(now),
            Move::SwitchWhole => {
                let effect = slides.get(self.slide).map(|it| it.effect);
                self.shows_whole = !self.shows_whole;
                self.question = None;
                let again = self.slides(review);
                self.slide = again.iter().position(|it| Some(it.effect) == effect).unwrap_or(0);
            }
            Move::ReadBack => {
                self.question = match self.question {
                    Some(_) => None,
                    None => asked
                        .iter()
                        .position(|&(slide, _)| slide >= self.slide)
                        .or(asked.len().checked_sub(1)),
                };
            }
            Move::Next | Move::Previous => {
                let goes_on = step == Move::Next;
                let count = if self.question.is_some() { asked.len() } else { slides.len() };
                let at = self.question.unwrap_or(self.slide);
                let next = if goes_on { (at + 1).min(count.saturating_sub(1)) } else { at.saturating_sub(1) };
                match &mut self.question {
                    Some(question) => *question = next,
                    None => self.slide = next,
                }
            }
            Move::NextBranch | Move::PreviousBranch => {
                let depth = slides.get(self.slide).map_or(0, |it| it.way.len());
                let effect = slides.get(self.slide).map(|it| it.effect);
                let is_other = |it: &Slide| it.way.len() <= depth && Some(it.effect) != effect;
                let found = if step == Move::NextBranch {
                    (self.slide + 1..slides.len()).find(|&place| is_other(&slides[place]))
                } else {
                    (0..self.slide.min(slides.len())).rev().find(|&place| is_other(&slides[place]))
                };
                self.slide = found.unwrap_or(self.slide);
                self.question = None;
            }
        }
        if let Some(&(slide, _)) = self.question.and_then(|question| asked.get(question)) {
            self.slide = slide;
        }
        self.slide = self.slide.min(last);
    }

    /// Closes the ground rules; says whether they were shown.
    pub fn close_rules(&mut self) -> bool {
        std::mem::take(&mut self.shows_rules)
    }

    /// The explanation that is being read back: the effect, and its place there.
    pub fn asked(&self, review: &Review) -> Option<(CauseId, usize)> {
        let slides = self.slides(review);
        let (slide, part) = questions(review, &slides).get(self.question?).copied()?;
        let slide = slides.get(slide)?;
        Some((slide.effect, slide.parts.get(part)?.explanation))
    }
}

/// What a part of the presentation needs to draw itself.
struct Frame<'a> {
    presentation: &'a Presentation,
    slide: &'a Slide,
    /// The part that is read back.
    asked: Option<&'a Part>,
    slides: &'a [Slide],
    questions: &'a [(usize, usize)],
    tree: &'a TreePlan,
    /// Points for each unit of a screen that is 900 units high.
    unit: f32,
}

/// Shows the presentation in the whole window.
pub fn presentation_ui(ui: &mut Ui, presentation: &Presentation, screen: &mut Screen<'_>, tree: &TreePlan) {
    let slides = presentation.slides(screen.review);
    let questions = questions(screen.review, &slides);
    let Some(slide) = slides.get(presentation.slide.min(slides.len().saturating_sub(1))) else { return };
    let asked = presentation.question.and_then(|at| questions.get(at));
    let asked = asked.and_then(|&(_, part)| slide.parts.get(part));
    CentralPanel::no_frame().show(ui, |ui| {
        let room = ui.available_rect_before_wrap();
        let unit = (room.height() / 900.0).min(room.width() / 1600.0);
        let frame = Frame { presentation, slide, asked, slides: &slides, questions: &questions, tree, unit };
        ui.painter().rect_filled(room, 0.0, color(screen.palette.bg));
        let head = Rect::from_min_max(room.min, pos2(room.max.x, room.min.y + 98.0 * unit));
        let strip_height = if asked.is_some() { 236.0 } else { 150.0 } * unit;
        let foot = Rect::from_min_max(pos2(room.min.x, room.max.y - strip_height), room.max);
        let middle = Rect::from_min_max(pos2(room.min.x, head.max.y), pos2(room.max.x, foot.min.y));
        strip::head_ui(ui, head, &frame, screen);
        stage::stage_ui(ui, middle.shrink2(eframe::egui::vec2(48.0 * unit, 8.0 * unit)), &frame, screen);
        strip::foot_ui(ui, foot, &frame, screen);
        overlays::overlays_ui(ui, room, &frame, screen);
    });
}
