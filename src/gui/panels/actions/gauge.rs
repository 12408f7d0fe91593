//! How many recurrence paths are closed: a segment for each, or a bar where there are many.

use eframe::egui::{Align2, Rect, Sense, Ui, Vec2, WidgetInfo, accesskit, pos2, vec2};
use num_bigint::BigUint;

use crate::drawing::Face;
use crate::drawing::text::width;
use crate::engine::{Closure, Coverage};
use crate::gui::panels::Screen;
use crate::gui::panels::step_rail::paint_closure;
use crate::gui::theme::{bold, color, regular, size};
use crate::gui::widgets::part_of;
use crate::language::{brief, tr};

/// With more paths than this, one bar stands for all.
const MOST_SEGMENTS: usize = 16;
const HEIGHT: f32 = 24.0;
const MARK: f32 = 12.0;

/// Shows the gauge, of what is tried on while something is.
pub(super) fn gauge_ui(ui: &mut Ui, screen: &Screen<'_>) {
    let paths = &screen.analysis.recurrence_paths;
    if paths.count == BigUint::ZERO {
        return;
    }
    let coverage = screen.trial.map_or(&screen.analysis.coverage, |trial| &trial.coverage);
    let parts = parts(coverage);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let said = parts
        .iter()
        .map(|(closure, count)| format!("{} {}", words(screen, *closure), brief(screen.language(), count)));
    let said = said.collect::<Vec<_>>().join(&tr!(screen.language(), "list-separator"));
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Meter, true, said.as_str()));
    if paths.listed.len() <= MOST_SEGMENTS && !paths.is_truncated() {
        segments_ui(ui, screen, rect);
    } else {
        bar_ui(ui, screen, rect, &parts);
    }
    ui.horizontal_wrapped(|ui| {
        for (closure, count) in &parts {
            let text = format!("{} {}", words(screen, *closure), brief(screen.language(), count));
            entry_ui(ui, screen, *closure, &text);
            ui.add_space(10.0);
        }
    });
}

/// A mark and what it means, which go to the next line together.
fn entry_ui(ui: &mut Ui, screen: &Screen<'_>, closure: Closure, text: &str) {
    const GAP: f32 = 8.0;
    const LINE: f32 = 22.0;
    let entry = MARK + GAP + width(text, Face::Regular, size::META);
    let (place, response) = ui.allocate_exact_size(vec2(entry, LINE), Sense::hover());
    let middle = place.center().y;
    paint_closure(
        ui,
        screen,
        Rect::from_center_size(pos2(place.left() + MARK / 2.0, middle), Vec2::splat(MARK)),
        closure,
    );
    let (at, ink) = (pos2(place.left() + MARK + GAP, middle), color(screen.palette.ink2));
    ui.painter().text(at, Align2::LEFT_CENTER, text, regular(size::META), ink);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, text));
}

fn words(screen: &Screen<'_>, closure: Closure) -> String {
    let key = match closure {
        Closure::InForce => "closure-in-force",
        Closure::ByPlan => "closure-by-plan",
        Closure::InterimOnly => "closure-interim-only",
        Closure::Open => "closure-open",
    };
    tr!(screen.language(), key)
}

/// How many paths are in each state; every path is in one.
fn parts(coverage: &Coverage) -> [(Closure, BigUint); 4] {
    let in_force = coverage.closed_in_force.clone().min(coverage.closed_by_plan.clone());
    [
        (Closure::InForce, coverage.closed_in_force.clone()),
        (Closure::ByPlan, &coverage.closed_by_plan - in_force),
        (Closure::InterimOnly, coverage.closed_interim_only.clone()),
        (Closure::Open, coverage.open.clone()),
    ]
}

fn segments_ui(ui: &Ui, screen: &Screen<'_>, rect: Rect) {
    const GAP: f32 = 3.0;
    let palette = screen.palette;
    let listed = &screen.analysis.recurrence_paths.listed;
    let each = (rect.width() + GAP) / listed.len().max(1) as f32 - GAP;
    for (index, path) in listed.iter().enumerate() {
        let left = rect.left() + index as f32 * (each + GAP);
        let segment = Rect::from_min_size(pos2(left, rect.top()), vec2(each, rect.height()));
        let tried = screen.trial.and_then(|trial| trial.closures.get(index).copied());
        let closure = tried.unwrap_or(path.closure);
        paint_closure(ui, screen, segment, closure);
        let ink = match closure {
            Closure::InForce => palette.on_safe,
            Closure::ByPlan => palette.safe,
            Closure::InterimOnly => palette.warn,
            Closure::Open => palette.root,
        };
        let name = format!("R{}", path.number);
        ui.painter().text(segment.center(), Align2::CENTER_CENTER, name, bold(size::META), color(ink));
    }
}

/// The bar of many paths; a part that is not empty is wide enough to be seen.
fn bar_ui(ui: &Ui, screen: &Screen<'_>, rect: Rect, parts: &[(Closure, BigUint)]) {
    const LEAST: f32 = 10.0;
    const GAP: f32 = 2.0;
    let all: BigUint = parts.iter().map(|(_, count)| count).sum();
    let shown: Vec<_> = parts.iter().filter(|(_, count)| *count != BigUint::ZERO).collect();
    let kept = (LEAST + GAP) * shown.len() as f32 - GAP;
    let room = (rect.width() - kept).max(0.0);
    let mut left = rect.left();
    for (closure, count) in shown {
        let width = LEAST + room * part_of(count, &all);
        let part = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
        paint_closure(ui, screen, part, *closure);
        left += width + GAP;
    }
}
