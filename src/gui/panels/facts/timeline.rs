//! The course of events: to scale, zoomed and moved by wheel, hand and keys; its marks lead to the facts.

use eframe::egui::{
    Align, CornerRadius, Id, Layout, Rect, Response, RichText, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, accesskit, pos2, vec2,
};

use crate::document::FactId;
use crate::drawing::figures::{Mark, course};
use crate::drawing::text::width;
use crate::drawing::{Face, Group, Icon, Palette};
use crate::gui::canvas::{Camera, paint_groups};
use crate::gui::command::Command;
use crate::gui::facts_view::{FactsCommand, FactsView};
use crate::gui::panels::command_icon::command_icon_ui;
use crate::gui::panels::facts::part::part_ui;
use crate::gui::panels::{Screen, moment_words};
use crate::gui::theme::{color, size};
use crate::gui::timeline_view::{TimelineKey, TimelineView};
use crate::gui::view_state::Step;
use crate::gui::widgets::{paragraph_ui, text_ui};
use crate::language::{Language, tr};

/// Free space around the picture.
const MARGIN: f32 = 14.0;
/// What the heading of the part takes.
const HEADING: f32 = 45.0;

/// How high the part is in a window `width` points wide.
pub(super) fn timeline_height(view: &mut FactsView, screen: &Screen<'_>, width: f32) -> f32 {
    const WITHOUT_PICTURE: f32 = 62.0;
    prepare(view, screen, width - 2.0 * MARGIN);
    let picture = view.timeline.course().map_or(0.0, |it| it.scene.size.height);
    HEADING + if picture > 0.0 { picture + 2.0 * MARGIN } else { WITHOUT_PICTURE }
}

/// What the wheel does over the course of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wheel {
    /// It draws it larger or smaller.
    Zooms,
    /// It moves the page that the course of events stands on.
    MovesPage,
}

/// Shows the course of events as a part of the step.
pub(super) fn timeline_ui(ui: &mut Ui, view: &mut FactsView, screen: &mut Screen<'_>, wheel: Wheel) {
    let (palette, language) = (screen.palette, screen.language());
    // The parts of the sheet are drawn one after another, so each has its own turn with the view.
    let (view, screen) = (std::cell::RefCell::new(view), std::cell::RefCell::new(screen));
    part_ui(
        ui,
        palette,
        (Icon::Clock, &tr!(language, "timeline-title")),
        false,
        |ui| head_ui(ui, &view.borrow().timeline, &mut screen.borrow_mut()),
        |_ui| {},
        |ui| picture_ui(ui, &mut view.borrow_mut(), &mut screen.borrow_mut(), wheel),
    );
}

/// The zoom, and which of the five times nobody has written down.
fn head_ui(ui: &mut Ui, timeline: &TimelineView, screen: &mut Screen<'_>) {
    ui.spacing_mut().item_spacing.x = 2.0;
    let buttons = [
        (Icon::CornersOut, FactsCommand::ShowWholeTimeline),
        (Icon::Plus, FactsCommand::ZoomTimelineIn),
        (Icon::Minus, FactsCommand::ZoomTimelineOut),
    ];
    for (icon, command) in buttons {
        command_icon_ui(ui, screen, icon, &Command::Facts(command));
    }
    ui.add_space(8.0);
    missing_ui(ui, screen);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        const SPACE: f32 = 14.0;
        ui.add_space(10.0);
        for words in timeline.course().into_iter().flat_map(|course| &course.spans) {
            // The picture says them as well, so those without room are left out.
            if width(words, Face::Regular, size::UI) + SPACE > ui.available_width() {
                return;
            }
            text_ui(ui, words, size::UI, screen.palette.ink2);
            ui.add_space(SPACE);
        }
    });
}

fn missing_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let missing = missing_times(screen, language);
    if missing.is_empty() {
        return;
    }
    let words = tr!(language, "timeline-missing", times = missing.join(&tr!(language, "timeline-comma")));
    let label = RichText::new(format!("{} {words}", Icon::Warning.character()));
    let label = label.size(size::META).color(color(palette.warn));
    let button = eframe::egui::Button::new(label).fill(color(palette.warn_bg)).stroke(Stroke::NONE);
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, words.as_str()));
    if response.on_hover_text(tr!(language, "timeline-missing-go")).clicked() {
        screen.commands.push(Command::GoTo(Step::Overview));
    }
}

fn missing_times(screen: &Screen<'_>, language: Language) -> Vec<String> {
    let times = &screen.review.incident.times;
    let all = [
        ("timeline-occurred", times.occurred),
        ("timeline-detected", times.detected),
        ("timeline-contained", times.contained),
        ("timeline-resolved", times.resolved),
        ("timeline-published", times.published),
    ];
    all.into_iter().filter(|(_, time)| time.is_none()).map(|(key, _)| tr!(language, key)).collect()
}

/// Draws the picture anew if anything it depends on has changed.
fn prepare(view: &mut FactsView, screen: &Screen<'_>, width: f32) {
    let key = TimelineKey {
        revision: screen.session.revision(),
        width: width.round() as u32,
        zoom: view.timeline.zoom.to_bits(),
        language: screen.language(),
        theme: screen.view.theme,
    };
    let (palette, language) = (screen.palette, screen.language());
    let zoomed = width * view.timeline.zoom;
    view.timeline.draw(key, || course(screen.review, palette, language, zoomed));
}

fn picture_ui(ui: &mut Ui, view: &mut FactsView, screen: &mut Screen<'_>, wheel: Wheel) {
    let (palette, language) = (screen.palette, screen.language());
    let width = ui.available_width() - 2.0 * MARGIN;
    prepare(view, screen, width);
    let height = view.timeline.course().map_or(0.0, |it| it.scene.size.height);
    if height <= 0.0 {
        eframe::egui::Frame::new().inner_margin(MARGIN).show(ui, |ui| {
            paragraph_ui(ui, tr!(language, "timeline-empty"), size::UI, palette.ink2);
        });
        return;
    }
    let room = vec2(ui.available_width(), height + 2.0 * MARGIN);
    let (place, response) = ui.allocate_exact_size(room, Sense::click_and_drag());
    let place = place.shrink(MARGIN);
    response
        .widget_info(|| WidgetInfo::labeled(accesskit::Role::Figure, true, tr!(language, "timeline-title")));
    move_by_hand(ui, view, &response, place, wheel);
    follow_open(view, screen);
    prepare(view, screen, width);
    view.timeline.hold(place.width());
    let Some(course) = view.timeline.course() else { return };
    let camera = Camera { zoom: 1.0, offset: vec2(-view.timeline.left, 0.0) };
    let painter = ui.painter().with_clip_rect(place.expand2(vec2(MARGIN, 0.0)).intersect(ui.clip_rect()));
    paint_groups(&painter, place, &camera, &course.scene.groups);
    if let Some(pointer) = response.hover_pos() {
        let in_picture = |group: &&Group| {
            group.item.is_none() && camera.rect_on_screen(place, &group.bounds).expand(3.0).contains(pointer)
        };
        // What has no room for words says them here.
        let told = course.scene.groups.iter().rev().filter(in_picture).find(|group| !group.label.is_empty());
        if let Some(group) = told {
            response.clone().on_hover_text(group.label.trim());
        }
    }
    let mut wanted: Option<(FactId, Mark)> = None;
    for mark in &course.marks {
        let on_screen = camera.rect_on_screen(place, &mark.rect);
        if !on_screen.intersects(place.expand(60.0)) {
            continue;
        }
        if let Some(pressed) = mark_ui(ui, screen, palette, mark, on_screen) {
            wanted = Some((pressed, mark.clone()));
        }
    }
    if let Some((fact, mark)) = wanted {
        let (from, to) = mark.span;
        // Facts that can be told apart by going nearer are; the others are shown one after another.
        if mark.facts.len() > 1 && to > from && view.timeline.can_zoom_in() {
            let all = course.scale.points_per_second() * (to - from) as f64;
            let factor = (f64::from(place.width()) * 0.5 / all.max(0.1)).clamp(1.5, 64.0) as f32;
            view.timeline.zoom_to(factor, from.midpoint(to));
            ui.ctx().request_repaint();
        } else {
            screen.commands.push(Command::OpenFact(Some(fact)));
        }
    }
}

/// The wheel zooms at the pointer, dragging and a sideways wheel move.
fn move_by_hand(ui: &Ui, view: &mut FactsView, response: &Response, place: Rect, wheel: Wheel) {
    const WHEEL: f32 = 0.004;
    if response.dragged() {
        view.timeline.left -= response.drag_delta().x;
    }
    let Some(pointer) = response.hover_pos() else { return };
    let (mut scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
    if wheel == Wheel::MovesPage {
        scroll.y = 0.0;
    }
    let factor = pinch * (scroll.y * WHEEL).exp();
    view.timeline.left -= scroll.x;
    if (factor - 1.0).abs() > 1e-3 {
        view.timeline.zoom_at(factor, pointer.x - place.left());
    }
    if scroll != Vec2::ZERO {
        // The page behind stays where it is.
        ui.input_mut(|input| input.smooth_scroll_delta -= scroll);
    }
}

/// Brings the mark of the fact that was opened into view.
fn follow_open(view: &mut FactsView, screen: &Screen<'_>) {
    let (timeline, open) = (&mut view.timeline, screen.view.open_fact);
    if timeline.followed == open {
        return;
    }
    timeline.followed = open;
    let mark = open.and_then(|id| timeline.course()?.mark_of(id)).map(|mark| mark.rect);
    if let Some(mark) = mark {
        timeline.reveal(mark.left(), mark.right());
    }
}

/// A mark that can be pressed; returns the fact it leads to.
fn mark_ui(ui: &Ui, screen: &Screen<'_>, palette: &Palette, mark: &Mark, on_screen: Rect) -> Option<FactId> {
    let language = screen.language();
    let first = *mark.facts.first()?;
    let hit =
        Rect::from_min_max(pos2(on_screen.left(), on_screen.top() - 4.0), on_screen.max + vec2(0.0, 4.0));
    let response = ui.interact(hit, Id::unique(("timeline mark", first)), Sense::click());
    let open = screen.view.open_fact.filter(|id| mark.facts.contains(id));
    let lines: Vec<String> = mark.facts.iter().take(8).map(|id| line_of(screen, *id)).collect();
    let more = mark.facts.len().saturating_sub(lines.len());
    let mut words = lines.join("\n");
    if more > 0 {
        words.push_str(&format!("\n{}", tr!(language, "hints-more", count = more)));
    }
    let said = tr!(language, "timeline-mark", facts = lines.join(" / "));
    response
        .widget_info(|| WidgetInfo::selected(accesskit::Role::Button, true, open.is_some(), said.as_str()));
    let stroke = if open.is_some() {
        Stroke::new(2.0, color(palette.accent))
    } else if response.hovered() {
        Stroke::new(1.0, color(palette.ink2))
    } else {
        Stroke::NONE
    };
    ui.painter().rect_stroke(on_screen, CornerRadius::same(4), stroke, StrokeKind::Inside);
    let is_pressed = response.on_hover_text(words).clicked();
    // Pressed again, it goes on to the next of its facts.
    let place = open.and_then(|id| mark.facts.iter().position(|&it| it == id));
    let next = place.and_then(|place| mark.facts.get(place + 1)).copied().unwrap_or(first);
    is_pressed.then_some(next)
}

fn line_of(screen: &Screen<'_>, id: FactId) -> String {
    let Some(fact) = screen.review.facts.get(&id) else { return id.to_string() };
    let time = fact.time.start.or(fact.time.end).map(|it| moment_words(&it));
    format!("{id} {} {}", time.unwrap_or_default(), fact.statement)
}
