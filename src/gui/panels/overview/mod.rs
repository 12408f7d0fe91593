//! Step 1: what happened, how the organisation responded, whom it has to tell, and what it cost.

mod damages;
mod decisions;
mod header;
mod notifications;
mod parked;
mod participants;
mod phases;
mod rows;
mod tasks;
mod times;

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::document::Audience;
use crate::drawing::Icon;
use crate::gui::panels::{Screen, wide_page_ui};
use crate::gui::widgets::{CardHead, card_ui};
use crate::language::tr;

/// In the order of how many may read it.
const AUDIENCES: [Audience; 3] = [Audience::Internal, Audience::Stakeholders, Audience::Public];

/// What a card shows below its head.
type Contents = fn(&mut Ui, &mut Screen<'_>);

/// Shows the step.
pub fn overview_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const WIDEST: f32 = 1460.0;
    const WIDEST_COLUMN: f32 = 1300.0;
    const LEAST_FOR_TWO_COLUMNS: f32 = 1300.0;
    let has_two_columns = ui.available_width() >= LEAST_FOR_TWO_COLUMNS;
    let widest = if has_two_columns { WIDEST } else { WIDEST_COLUMN };
    wide_page_ui(ui, screen.palette, widest, |ui| {
        let width = ui.available_width();
        for part in [Part::Header, Part::Times, Part::Phases, Part::Tasks] {
            part.ui(ui, screen, width);
        }
        let left: &[Part] = &[Part::Notifications, Part::Decisions, Part::Parked];
        let right: &[Part] = &[Part::Damages, Part::Participants];
        if has_two_columns {
            ui.spacing_mut().item_spacing.x = 12.0;
            ui.columns(2, |columns| {
                for (column, parts) in columns.iter_mut().zip([left, right]) {
                    column.with_layout(Layout::top_down(Align::LEFT), |ui| {
                        ui.spacing_mut().item_spacing = vec2(rows::GAP, 10.0);
                        let width = ui.available_width();
                        parts.iter().for_each(|part| part.ui(ui, screen, width));
                    });
                }
            });
        } else {
            left.iter().chain(right).for_each(|part| part.ui(ui, screen, width));
        }
    });
}

/// One card of the step.
#[derive(Clone, Copy)]
enum Part {
    Header,
    Times,
    Phases,
    Tasks,
    Notifications,
    Decisions,
    Damages,
    Participants,
    Parked,
}

impl Part {
    fn ui(self, ui: &mut Ui, screen: &mut Screen<'_>, width: f32) {
        let head = self.head(screen);
        let contents = self.contents();
        let palette = screen.palette;
        // What is too wide for one card must not widen the next.
        ui.scope(|ui| {
            ui.set_max_width(width);
            card_ui(ui, palette, head, |ui| contents(ui, screen));
        });
    }

    const fn contents(self) -> Contents {
        match self {
            Self::Header => header::header_ui,
            Self::Times => times::times_ui,
            Self::Phases => phases::phases_ui,
            Self::Tasks => tasks::tasks_ui,
            Self::Notifications => notifications::notifications_ui,
            Self::Decisions => decisions::decisions_ui,
            Self::Damages => damages::damages_ui,
            Self::Participants => participants::participants_ui,
            Self::Parked => parked::parked_ui,
        }
    }

    fn head(self, screen: &Screen<'_>) -> CardHead {
        let (language, review) = (screen.language(), screen.review);
        let count = |count: usize| tr!(language, "overview-count-of", count = count);
        let (icon, title, remark) = match self {
            Self::Header => (Icon::Info, tr!(language, "overview-title"), String::new()),
            Self::Times => {
                (Icon::Clock, tr!(language, "overview-times"), tr!(language, "overview-times-lead"))
            }
            Self::Phases => (Icon::Play, tr!(language, "overview-response"), phases::progress(screen)),
            Self::Tasks => (Icon::Checks, tr!(language, "overview-tasks"), tasks::progress(screen)),
            Self::Notifications => {
                (Icon::Calendar, tr!(language, "overview-notifications"), notifications::progress(screen))
            }
            Self::Decisions => {
                (Icon::CheckCircle, tr!(language, "overview-decisions"), count(review.decisions.len()))
            }
            Self::Damages => (Icon::ChartBar, tr!(language, "overview-damages"), count(review.damages.len())),
            Self::Participants => {
                let remark = tr!(language, "overview-people", count = review.participants.len());
                (Icon::Users, tr!(language, "overview-participants"), remark)
            }
            Self::Parked => {
                let parked = review.unlinked_causes().len() + review.parking_lot.len();
                (Icon::Tray, tr!(language, "overview-parked"), count(parked))
            }
        };
        CardHead { icon, title, remark }
    }
}
