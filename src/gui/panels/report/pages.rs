//! The pages one below the other, as they will print. Only those in view are painted.

use eframe::egui::{
    Align, CursorIcon, Frame, Id, Layout, Margin, Pos2, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo, accesskit, vec2,
};

use crate::drawing::{Face, Icon, Palette, text};
use crate::gui::command::{Command, ReportCommand};
use crate::gui::panels::Screen;
use crate::gui::panels::command_icon::command_icon_ui;
use crate::gui::report_view::{Pages, ReportView};
use crate::gui::theme::{color, size};
use crate::gui::widgets::{paint_scene, text_ui};
use crate::language::{Language, tr};
use crate::layout::Size;

/// What is left free around a page.
const MARGIN: f32 = 18.0;
/// A page is not made larger than this to fill the window, times its size on paper.
const LARGEST_FIT: f32 = 1.5;

/// Where a page stands below the beginning, and how much larger it is than on paper.
#[derive(Clone, Copy)]
struct Place {
    top: f32,
    scale: f32,
    size: Vec2,
}

/// Shows the pages, or that they are being made.
pub(super) fn pages_ui(ui: &mut Ui, report: &mut ReportView, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let is_underway = report.is_underway();
    let mut reading = report.reading;
    let Some(pages) = report.pages() else {
        ui.centered_and_justified(|ui| {
            text_ui(ui, tr!(language, "report-making-pages"), size::CARD, palette.ink2);
        });
        return;
    };
    let room = ui.available_width();
    let places = places(pages.sizes(), room, reading.zoom);
    let middle = reading.offset + reading.view / 2.0;
    let shown = places.iter().rposition(|place| place.top <= middle).unwrap_or(0);
    head_ui(ui, screen, shown, places.len(), is_underway);
    let widest = places.iter().map(|place| place.size.x).fold(0.0, f32::max) + 2.0 * MARGIN;
    let all = places.last().map_or(0.0, |place| place.top + place.size.y + MARGIN);
    let mut area = ScrollArea::both().id_salt("pages of the report").auto_shrink(false);
    if let Some(offset) = reading.goes_to.take() {
        area = area.vertical_scroll_offset(offset);
    }
    let mut target = None;
    let output = area.show_viewport(ui, |ui, view| {
        let width = widest.max(view.width());
        ui.set_min_size(vec2(width, all));
        let origin = ui.min_rect().min;
        for (number, place) in places.iter().enumerate() {
            if place.top > view.bottom() || place.top + place.size.y < view.top() {
                continue;
            }
            let left = (width - place.size.x) / 2.0;
            let rect = Rect::from_min_size(origin + vec2(left, place.top), place.size);
            let of = (number, places.len());
            let link = page_ui(ui, pages, of, rect, place.scale, palette, language);
            target = target.or(link);
        }
    });
    reading.offset = output.state.clamped_offset().y;
    reading.view = output.inner_rect.height();
    reading.all = all;
    if let Some((page, y)) = target
        && let Some(place) = places.get(page)
    {
        reading.goes_to = Some((place.top + y * place.scale - MARGIN).max(0.0));
        ui.ctx().request_repaint();
    }
    report.reading = reading;
}

/// Puts pages one below the other, each as wide as there is room, times `zoom`.
fn places(sizes: impl Iterator<Item = Size>, room: f32, zoom: f32) -> Vec<Place> {
    let mut top = MARGIN;
    sizes
        .map(|size| {
            let fit = ((room - 2.0 * MARGIN) / size.width.max(1.0)).clamp(0.1, LARGEST_FIT);
            let scale = fit * zoom;
            let place = Place { top, scale, size: vec2(size.width, size.height) * scale };
            top += place.size.y + MARGIN;
            place
        })
        .collect()
}

/// Which page is in view, and the buttons that make the pages larger and smaller.
fn head_ui(ui: &mut Ui, screen: &mut Screen<'_>, shown: usize, all: usize, is_underway: bool) {
    /// What the three buttons take.
    const BUTTONS: f32 = 130.0;
    let (palette, language) = (screen.palette, screen.language());
    Frame::new().fill(color(palette.panel)).inner_margin(Margin::symmetric(16, 2)).show(ui, |ui| {
        ui.horizontal(|ui| {
            let room = ui.available_width() - BUTTONS;
            let words = page_words(language, shown, all);
            let fits = text::width(&words, Face::Regular, size::UI) <= room;
            let said = if fits { words } else { format!("{} / {all}", shown + 1) };
            text_ui(ui, said, size::UI, palette.ink);
            let making = tr!(language, "report-making-pages");
            let has_room = text::width(&making, Face::Regular, size::META) + BUTTONS < ui.available_width();
            if is_underway && has_room {
                text_ui(ui, making, size::META, palette.ink2);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let zoom_to_width = Command::Report(ReportCommand::ZoomToWidth);
                command_icon_ui(ui, screen, Icon::CornersOut, &zoom_to_width);
                command_icon_ui(ui, screen, Icon::Plus, &Command::ZoomIn);
                command_icon_ui(ui, screen, Icon::Minus, &Command::ZoomOut);
            });
        });
    });
}

fn page_words(language: Language, number: usize, all: usize) -> String {
    tr!(language, "report-page-of", page = number + 1, all = all)
}

/// Paints a page on its paper; returns the page and the height to go to if a link was pressed.
fn page_ui(
    ui: &Ui,
    pages: &mut Pages,
    (number, all): (usize, usize),
    rect: Rect,
    scale: f32,
    palette: &Palette,
    language: Language,
) -> Option<(usize, f32)> {
    let scene = pages.scene(number);
    let response = ui.interact(rect, Id::unique(("page of the report", number)), Sense::click());
    response
        .widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, page_words(language, number, all)));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let said: Vec<&str> =
            scene.groups.iter().map(|it| it.label.as_str()).filter(|it| !it.is_empty()).collect();
        node.set_description(said.join("\n"));
    });
    // Paper is white in the dark too.
    let outline = Stroke::new(1.0, color(palette.line2));
    ui.painter().rect(rect, 2, color(Palette::PAPER.surface), outline, StrokeKind::Outside);
    paint_scene(ui, rect, &scene, scale);
    let pointer: Pos2 = response.hover_pos()?;
    let at = (pointer - rect.min) / scale;
    let links = pages.preview.links(number);
    let is_in = |area: &crate::layout::Rect| {
        (area.left()..=area.right()).contains(&at.x) && (area.top()..=area.bottom()).contains(&at.y)
    };
    let link = links.iter().find(|link| is_in(&link.area))?;
    ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    response.clicked().then_some((link.page, link.y))
}
