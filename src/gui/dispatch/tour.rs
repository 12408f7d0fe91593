//! Commands of the tour.

use eframe::egui::Context;

use crate::gui::app::App;
use crate::gui::canvas::Editor;
use crate::gui::command::{FileCommand, TourCommand};
use crate::gui::examples::Example;
use crate::gui::tour::STOPS;
use crate::gui::view_state::{Selection, Step};

impl App {
    pub(super) fn carry_out_tour(&mut self, ctx: &Context, command: TourCommand) {
        let at = match (command, self.view.tour) {
            (TourCommand::Begin, _) => {
                self.carry_out_file(ctx, FileCommand::OpenExample(Example::WebShop));
                Some(0)
            }
            (TourCommand::Next, Some(at)) => Some(at + 1).filter(|&next| next < STOPS.len()),
            (TourCommand::Back, Some(at)) => Some(at.saturating_sub(1)),
            (TourCommand::Leave, _) | (_, None) => None,
        };
        if self.view.tour.is_some() && at.is_none() {
            self.change_preferences(ctx, |it| it.knows_tour = true);
        }
        self.view.tour = at;
        match at.and_then(|at| STOPS.get(at)) {
            Some(stop) => {
                self.view.step = stop.step;
                self.view.selection = Selection::of(self.session.review().problem);
                self.canvas.fits = true;
            }
            None => self.view.step = Step::WhyWhy,
        }
        ctx.memory_mut(|memory| memory.request_focus(Editor::id()));
    }
}
