//! The rail at the left: the six steps, and how many recurrence paths are closed.

use std::collections::BTreeSet;

use eframe::egui::{
    Align, Align2, CornerRadius, Frame, Id, Layout, Margin, Panel, Rect, Response, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, accesskit, pos2, vec2,
};
use num_bigint::BigUint;

use crate::document::CauseId;
use crate::drawing::Face;
use crate::drawing::text::{ellipsized, width};
use crate::engine::{Closure, Coverage};
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::theme::{bold, color, regular, size};
use crate::gui::view_state::Step;
use crate::gui::widgets::{bold_ui, text_ui};
use crate::language::{brief, grouped, tr};

/// A count of more characters has no room beside its name.
const LONGEST_COUNT: usize = 6;
/// Paths up to this number are shown one by one.
const MOST_SEGMENTS: usize = 8;

/// A rail of fewer points has no room for the paths below the steps.
const LOW: f32 = 540.0;

/// A step of fewer points has no room for a second line.
const CAPTIONED: f32 = 46.0;

/// Shows the rail.
pub fn step_rail_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let frame = Frame::new().fill(color(screen.palette.panel)).inner_margin(Margin::symmetric(8, 14));
    Panel::left("step rail").exact_size(148.0).resizable(false).frame(frame).show(ui, |ui| {
        // A low window has room for the steps alone; their page says how many paths are closed.
        let is_low = ui.available_height() < LOW;
        if !is_low && !screen.analysis.root_causes.is_empty() {
            let frame = Frame::new().inner_margin(Margin { top: 8, ..Margin::ZERO });
            Panel::bottom("coverage").resizable(false).frame(frame).show(ui, |ui| coverage_ui(ui, screen));
        }
        let (gap, height) = if is_low { (3.0, 36.0) } else { (8.0, 52.0) };
        ui.spacing_mut().item_spacing.y = gap;
        ScrollArea::vertical().show(ui, |ui| {
            for (number, step) in Step::ALL.into_iter().enumerate() {
                step_ui(ui, screen, number + 1, step, height);
            }
        });
    });
}

/// One step: its number and name, and where there is room what it holds.
fn step_ui(ui: &mut Ui, screen: &mut Screen<'_>, number: usize, step: Step, height: f32) {
    let (palette, language) = (screen.palette, screen.language());
    let is_current = screen.view.step == step;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let name = step.name(language);
    let caption = caption(screen, step);
    response.widget_info(|| {
        WidgetInfo::selected(accesskit::Role::Tab, true, is_current, format!("{name} {caption}"))
    });
    let fill = if is_current {
        palette.accent_bg
    } else if response.hovered() {
        palette.hover
    } else {
        palette.panel
    };
    let painter = ui.painter();
    painter.rect_filled(rect, CornerRadius::same(8), color(fill));
    let center = pos2(rect.left() + 20.0, rect.center().y);
    let (disc, digit) =
        if is_current { (palette.accent, palette.on_accent) } else { (palette.surface, palette.ink2) };
    painter.circle(center, 11.5, color(disc), Stroke::new(1.0, color(palette.line2)));
    painter.text(center, Align2::CENTER_CENTER, number.to_string(), regular(size::META), color(digit));
    let ink = if is_current { palette.accent } else { palette.ink };
    let font = if is_current { bold(size::ROW) } else { regular(size::ROW) };
    let left = rect.left() + 41.0;
    if height < CAPTIONED {
        painter.text(pos2(left, rect.center().y), Align2::LEFT_CENTER, name, font, color(ink));
    } else {
        painter.text(pos2(left, rect.top() + 8.0), Align2::LEFT_TOP, name, font, color(ink));
        let at = pos2(left, rect.top() + 28.0);
        let caption = ellipsized(&caption, Face::Regular, size::META, rect.right() - left - 2.0);
        painter.text(at, Align2::LEFT_TOP, caption, regular(size::META), color(palette.ink2));
    }
    if response.clicked() {
        screen.commands.push(Command::GoTo(step));
    }
}

fn caption(screen: &Screen<'_>, step: Step) -> String {
    let (language, review, analysis) = (screen.language(), screen.review, screen.analysis);
    match step {
        Step::Overview if review.incident.title.is_empty() => tr!(language, "rail-overview-empty"),
        Step::Overview => tr!(language, "rail-overview-written"),
        Step::Facts => tr!(
            language,
            "rail-facts",
            facts = review.facts.len(),
            answered = review.incident.questions.answered()
        ),
        Step::WhyWhy => tr!(language, "rail-causes", causes = review.causes.len()),
        Step::RootCauses => {
            tr!(language, "rail-root-causes", roots = analysis.root_causes.len(), paths = screen.path_count())
        }
        Step::Actions => tr!(language, "rail-actions", actions = review.actions.len()),
        Step::Report => tr!(language, "rail-report"),
    }
}

fn coverage_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let paths = &screen.analysis.recurrence_paths;
    const LARGE: f32 = size::PAGE - 4.0;
    const GAP: f32 = 8.0;
    let name = tr!(language, "recurrence-paths");
    let count = screen.path_count();
    // As large as it fits beside its name, else below it.
    let room = ui.available_width() - width(&name, Face::Regular, size::META) - GAP;
    let fits = |type_size| width(&count, Face::Bold, type_size) <= room;
    let (type_size, is_long) = if fits(LARGE) { (LARGE, false) } else { (size::ROW, !fits(size::ROW)) };
    let title = |ui: &mut Ui| {
        text_ui(ui, name, size::META, palette.ink2);
    };
    let count = counted_ui(ui, is_long, title, |ui| bold_ui(ui, count, type_size, palette.ink));
    if let Some(note) = paths.bound_note(language) {
        count.on_hover_text(note);
    } else if is_long {
        count.on_hover_text(grouped(&paths.count));
    }
    if !paths.is_truncated() && paths.listed.len() <= MOST_SEGMENTS {
        segments_ui(ui, screen);
    }
    let Coverage { closed_in_force, closed_by_plan, closed_interim_only, open, .. } =
        &screen.analysis.coverage;
    let by_plan_only = closed_by_plan - closed_in_force;
    let mut lines = vec![
        ("closure-in-force", Closure::InForce, closed_in_force),
        ("closure-by-plan", Closure::ByPlan, &by_plan_only),
    ];
    if *closed_interim_only != BigUint::ZERO {
        lines.push(("closure-interim-only", Closure::InterimOnly, closed_interim_only));
    }
    lines.push(("closure-open", Closure::Open, open));
    ui.spacing_mut().item_spacing.y = 2.0;
    for (key, closure, number) in lines {
        let name = |ui: &mut Ui| {
            let (mark, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
            paint_closure(ui, screen, mark, closure);
            text_ui(ui, tr!(language, key), size::META, palette.ink2);
        };
        let count = brief(language, number);
        let is_long = count.chars().count() > LONGEST_COUNT;
        let count = counted_ui(ui, is_long, name, |ui| bold_ui(ui, count, size::META, palette.ink));
        if is_long {
            count.on_hover_text(grouped(number));
        }
    }
}

/// A name at the left and a count at the right of it, or below it where the count is long.
fn counted_ui(
    ui: &mut Ui,
    is_long: bool,
    name: impl FnOnce(&mut Ui),
    count: impl FnOnce(&mut Ui) -> Response,
) -> Response {
    /// Two lines must not push the steps out of a low window.
    const LINE: f32 = 18.0;
    let right = Layout::right_to_left(Align::Center);
    if is_long {
        ui.spacing_mut().interact_size.y = LINE;
    }
    let row = ui.horizontal(|ui| {
        name(ui);
        if is_long { Err(count) } else { Ok(ui.with_layout(right, count).inner) }
    });
    match row.inner {
        Ok(response) => response,
        Err(count) => ui.horizontal(|ui| ui.with_layout(right, count).inner).inner,
    }
}

fn segments_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let palette = screen.palette;
    let listed = &screen.analysis.recurrence_paths.listed;
    let per_row = 4;
    let gap = 3.0;
    let mut lit = BTreeSet::new();
    let width = (ui.available_width() - gap * (per_row - 1) as f32) / per_row as f32;
    for row in listed.chunks(per_row) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
        for (column, path) in row.iter().enumerate() {
            let left = rect.left() + column as f32 * (width + gap);
            let segment = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
            paint_closure(ui, screen, segment, path.closure);
            let ink = match path.closure {
                Closure::InForce => palette.on_safe,
                Closure::ByPlan => palette.safe,
                Closure::InterimOnly => palette.warn,
                Closure::Open => palette.root,
            };
            let name = format!("R{}", path.number);
            ui.painter().text(segment.center(), Align2::CENTER_CENTER, &name, bold(size::META), color(ink));
            let response = ui.interact(segment, Id::unique(("path segment", path.number)), Sense::hover());
            if response.hovered() {
                lit.extend(path.members.iter().copied());
            }
            let members: Vec<String> = path.members.iter().map(CauseId::to_string).collect();
            response.on_hover_text(format!("{name}  {}", members.join(" + ")));
        }
    }
    // Said once, not in every frame: a command asks for another frame.
    if lit != screen.view.lit {
        screen.commands.push(Command::Light(lit));
    }
}

/// Solid for what is in force, dashed for what is planned, an outline for what is open.
pub(super) fn paint_closure(ui: &Ui, screen: &Screen<'_>, rect: Rect, closure: Closure) {
    let palette = screen.palette;
    let corner = CornerRadius::same(3);
    let (fill, outline, is_dashed) = match closure {
        Closure::InForce => (palette.safe, palette.safe, false),
        Closure::ByPlan => (palette.safe_bg, palette.safe, true),
        Closure::InterimOnly => (palette.warn_bg, palette.warn, true),
        Closure::Open => (palette.surface, palette.root, false),
    };
    let painter = ui.painter();
    painter.rect_filled(rect, corner, color(fill));
    let stroke = Stroke::new(1.5, color(outline));
    if is_dashed {
        let inset = rect.shrink(0.75);
        let corners = [
            inset.left_top(),
            inset.right_top(),
            inset.right_bottom(),
            inset.left_bottom(),
            inset.left_top(),
        ];
        painter.extend(eframe::egui::Shape::dashed_line(&corners, stroke, 3.0, 2.0));
    } else {
        painter.rect_stroke(rect, corner, stroke, StrokeKind::Inside);
    }
}
