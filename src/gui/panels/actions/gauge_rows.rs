//! How many recurrence paths are closed with the plan, in production, and by what has been seen to work: a row each.

use eframe::egui::{CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit, pos2, vec2};
use num_bigint::BigUint;

use crate::drawing::Face;
use crate::drawing::text::width;
use crate::engine::{Closure, Coverage};
use crate::gui::panels::Screen;
use crate::gui::panels::columns::cell_ui;
use crate::gui::panels::step_rail::paint_closure;
use crate::gui::theme::{color, size};
use crate::gui::widgets::{bold_ui, part_of, text_ui};
use crate::language::{brief, tr};

const NAME: f32 = 108.0;
const BAR: f32 = 120.0;
const GAP: f32 = 8.0;

/// How wide the rows are, in points: as their counts ask for.
pub(super) fn rows_width(screen: &Screen<'_>) -> f32 {
    let all = &screen.analysis.recurrence_paths.count;
    // No count is longer than that of all paths closed.
    let widest = count_words(screen, Share { closed: all, solid: all, all });
    NAME + BAR + 2.0 * GAP + width(&widest, Face::Bold, size::ROW)
}

/// Shows the rows, of what is tried on while something is.
pub(super) fn gauge_rows_ui(ui: &mut Ui, screen: &Screen<'_>) {
    let all = &screen.analysis.recurrence_paths.count;
    if *all == BigUint::ZERO {
        return;
    }
    let Coverage { closed_by_plan, closed_in_force, closed_verified, .. } =
        screen.trial.map_or(&screen.analysis.coverage, |trial| &trial.coverage);
    ui.spacing_mut().item_spacing.y = 2.0;
    for (key, closed, solid) in [
        ("gauge-row-plan", closed_by_plan, closed_in_force),
        ("gauge-row-production", closed_in_force, closed_in_force),
        ("gauge-row-verified", closed_verified, closed_verified),
    ] {
        row_ui(ui, screen, &tr!(screen.language(), key), Share { closed, solid, all });
    }
}

/// What a row shows: paths that are closed, of these the ones that are drawn solid, and all.
#[derive(Clone, Copy)]
struct Share<'a> {
    closed: &'a BigUint,
    solid: &'a BigUint,
    all: &'a BigUint,
}

fn row_ui(ui: &mut Ui, screen: &Screen<'_>, name: &str, share: Share<'_>) {
    const HEIGHT: f32 = 24.0;
    let (palette, count) = (screen.palette, count_words(screen, share));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        cell_ui(ui, NAME, HEIGHT, |ui| text_ui(ui, name, size::UI, palette.ink));
        let (place, response) = ui.allocate_exact_size(vec2(BAR, HEIGHT), Sense::hover());
        let said = format!("{name} {count}");
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Meter, true, said.as_str()));
        bar_ui(ui, screen, place.shrink2(vec2(0.0, 6.0)), share);
        bold_ui(ui, count, size::ROW, palette.ink);
    });
}

fn count_words(screen: &Screen<'_>, share: Share<'_>) -> String {
    let language = screen.language();
    let (closed, all) = (brief(language, share.closed), brief(language, share.all));
    tr!(language, "gauge-row-count", closed = closed, all = all)
}

/// A segment for each path where they are few; else a bar, with a part for each kind.
fn bar_ui(ui: &Ui, screen: &Screen<'_>, place: Rect, share: Share<'_>) {
    const MOST_SEGMENTS: usize = 12;
    const GAP: f32 = 2.0;
    let number = |count: &BigUint| usize::try_from(count).ok();
    let few = number(share.all).filter(|&all| all <= MOST_SEGMENTS);
    if let (Some(all), Some(closed), Some(solid)) = (few, number(share.closed), number(share.solid)) {
        let each = (place.width() + GAP) / all.max(1) as f32 - GAP;
        for index in 0..all {
            let left = place.left() + index as f32 * (each + GAP);
            let segment = Rect::from_min_size(pos2(left, place.top()), vec2(each, place.height()));
            part_ui(ui, screen, segment, closure_at(index, closed, solid));
        }
        return;
    }
    part_ui(ui, screen, place, None);
    let to = |count: &BigUint| {
        let right = place.left() + place.width() * part_of(count, share.all);
        Rect::from_min_max(place.min, pos2(right, place.bottom()))
    };
    for (count, closure) in [(share.closed, Closure::ByPlan), (share.solid, Closure::InForce)] {
        if *count != BigUint::ZERO {
            part_ui(ui, screen, to(count), Some(closure));
        }
    }
}

const fn closure_at(index: usize, closed: usize, solid: usize) -> Option<Closure> {
    if index < solid {
        Some(Closure::InForce)
    } else if index < closed {
        Some(Closure::ByPlan)
    } else {
        None
    }
}

fn part_ui(ui: &Ui, screen: &Screen<'_>, place: Rect, closure: Option<Closure>) {
    let palette = screen.palette;
    match closure {
        Some(closure) => paint_closure(ui, screen, place, closure),
        None => {
            let outline = Stroke::new(1.0, color(palette.ctl));
            let corner = CornerRadius::same(3);
            ui.painter().rect(place, corner, color(palette.surface), outline, StrokeKind::Inside);
        }
    }
}
