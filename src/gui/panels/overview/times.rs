//! The five times of the incident, and how long it took from each to the next.

use eframe::egui::Ui;

use crate::document::{Incident, Moment};
use crate::gui::panels::Screen;
use crate::gui::panels::moments::moment_ui;
use crate::gui::panels::overview::header::with;
use crate::gui::panels::overview::rows::side_by_side_ui;
use crate::gui::theme::size;
use crate::gui::widgets::{bold_ui, paragraph_ui};
use crate::language::{duration, tr};

type Part = fn(&mut Incident) -> &mut Option<Moment>;

/// One of the five times.
struct Named {
    key: &'static str,
    value: Option<Moment>,
    part: Part,
}

/// Shows them side by side, in the order in which they should have come.
pub(super) fn times_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const GAP: f32 = 12.0;
    /// The least width of a time, in points.
    const LEAST_WIDTH: f32 = 140.0;
    let times = named(&screen.review.incident);
    side_by_side_ui(ui, times.len(), LEAST_WIDTH, GAP, |ui, place| {
        if let Some(time) = times.get(place) {
            let earlier = times.iter().take(place).rev().find(|it| it.value.is_some());
            time_ui(ui, screen, time, earlier);
        }
    });
}

fn named(incident: &Incident) -> [Named; 5] {
    let times = &incident.times;
    [
        Named { key: "time-occurred", value: times.occurred, part: |it| &mut it.times.occurred },
        Named { key: "time-detected", value: times.detected, part: |it| &mut it.times.detected },
        Named { key: "time-contained", value: times.contained, part: |it| &mut it.times.contained },
        Named { key: "time-resolved", value: times.resolved, part: |it| &mut it.times.resolved },
        Named { key: "time-published", value: times.published, part: |it| &mut it.times.published },
    ]
}

fn time_ui(ui: &mut Ui, screen: &mut Screen<'_>, time: &Named, earlier: Option<&Named>) {
    let (palette, language) = (screen.palette, screen.language());
    let name = tr!(language, time.key);
    bold_ui(ui, &name, size::UI, palette.ink);
    if let Some(moment) = moment_ui(ui, screen, time.key, time.value, &name) {
        screen.edit(with(&screen.review.incident, |it| *(time.part)(it) = moment));
    }
    let Some((earlier, minutes)) =
        earlier.and_then(|it| Some((it, minutes_between(it.value?, time.value?)?)))
    else {
        return;
    };
    let earlier = tr!(language, earlier.key);
    if minutes < 0 {
        let said = tr!(language, "overview-time-before", earlier = earlier);
        paragraph_ui(ui, said, size::META, palette.root);
    } else {
        let said =
            tr!(language, "overview-time-since", earlier = earlier, duration = duration(language, minutes));
        paragraph_ui(ui, said, size::META, palette.ink2);
    }
}

/// The time between two moments; `None` where one is known to the day only, or not even that well.
fn minutes_between(from: Moment, to: Moment) -> Option<i64> {
    if !from.has_time_of_day() || !to.has_time_of_day() {
        return None;
    }
    let at = |moment: Moment| moment.offset.to_timestamp(moment.at).ok();
    Some(at(to)?.duration_since(at(from)?).as_secs() / 60)
}
