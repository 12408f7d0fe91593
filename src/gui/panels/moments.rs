//! A field for a time that may be absent, wherever it is shown.

use eframe::egui::{Ui, vec2};
use jiff::tz::{Offset, TimeZone};

use crate::document::{Moment, Precision};
use crate::drawing::Icon;
use crate::gui::panels::Screen;
use crate::gui::panels::item_editors::read_ui;
use crate::gui::typed_time::{Usual, shown_time, typed_time};
use crate::gui::widgets::icon_button_ui;
use crate::language::tr;

/// The year and the zone of what is already known of the incident; of the machine where nothing is.
pub(super) fn usual(screen: &Screen<'_>) -> Usual {
    let times = &screen.review.incident.times;
    let known = [times.detected, times.occurred, times.contained, times.resolved, times.published];
    match known.into_iter().flatten().next() {
        Some(moment) => Usual { year: moment.at.year(), offset: moment.offset },
        None => {
            let offset = TimeZone::system().to_offset(screen.now);
            Usual { year: offset.to_datetime(screen.now).year(), offset }
        }
    }
}

/// This minute by a wall clock.
pub(super) fn this_minute(screen: &Screen<'_>, offset: Offset) -> Moment {
    let at = offset.to_datetime(screen.now);
    Moment { at: at.date().at(at.hour(), at.minute(), 0, 0), offset, precision: Precision::Minute }
}

/// The field; returns the new time once it counts.
pub(super) fn moment_ui(
    ui: &mut Ui,
    screen: &Screen<'_>,
    id: impl std::hash::Hash + std::fmt::Debug,
    value: Option<Moment>,
    name: &str,
) -> Option<Option<Moment>> {
    let (language, usual) = (screen.language(), usual(screen));
    let shown = value.map(|moment| shown_time(moment, usual)).unwrap_or_default();
    let hint = tr!(language, "typed-time-hint");
    read_ui(ui, id, &shown, name, &hint, |text| {
        typed_time(text, usual).map_err(|fault| fault.words(language))
    })
}

/// The field with a button that says it was just now, while nothing else is said.
pub(super) fn moment_or_now_ui(
    ui: &mut Ui,
    screen: &Screen<'_>,
    id: impl std::hash::Hash + std::fmt::Debug,
    value: Option<Moment>,
    name: &str,
) -> Option<Option<Moment>> {
    const BUTTON: f32 = 40.0;
    if value.is_some() {
        return moment_ui(ui, screen, id, value, name);
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        // Where texts are large there may be no room for it at all.
        let width = (ui.available_width() - BUTTON - 2.0).max(BUTTON);
        let field = ui.allocate_ui(vec2(width, 28.0), |ui| {
            ui.vertical(|ui| moment_ui(ui, screen, id, value, name)).inner
        });
        let now = tr!(screen.language(), "time-now", name = name);
        let is_now = icon_button_ui(ui, screen.palette, Icon::Clock, now, true).clicked();
        let now = || Some(this_minute(screen, usual(screen).offset));
        field.inner.or_else(|| is_now.then(now))
    })
    .inner
}
