//! The list of facts: sorted by any column, filtered, and each row edited in its place.

use eframe::egui::style::ScrollAnimation;
use eframe::egui::{
    Align, Button, Frame, Layout, Margin, Rect, RichText, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    accesskit, vec2,
};

use crate::document::{Fact, FactId};
use crate::drawing::Icon;
use crate::gui::command::Command;
use crate::gui::facts_view::{Column, FactsView};
use crate::gui::import::ImportCommand;
use crate::gui::panels::Screen;
use crate::gui::panels::facts::filter_bar::filter_bar_ui;
use crate::gui::panels::facts::new_fact::new_fact_ui;
use crate::gui::panels::facts::part::{line_ui, part_ui};
use crate::gui::panels::facts::row::{Row, row_ui};
use crate::gui::panels::facts::row_editor::row_editor_ui;
use crate::gui::theme::{bold, color, size};
use crate::gui::widgets::{paragraph_ui, text_ui};
use crate::language::tr;

/// Shows the facts as a part of the step.
pub(super) fn facts_part_ui(ui: &mut Ui, view: &mut FactsView, screen: &mut Screen<'_>, fills: bool) {
    let (palette, language) = (screen.palette, screen.language());
    let (review, open) = (screen.review, screen.view.open_fact);
    let ids = view.list(review, screen.session.revision(), open).to_vec();
    let title = tr!(language, "facts-title", facts = review.facts.len());
    let mut scrolled = RowPlaces::default();
    // The contents of a part are drawn one after another, so each has its own turn with the view.
    let view = std::cell::RefCell::new(view);
    let screen = std::cell::RefCell::new(screen);
    part_ui(
        ui,
        palette,
        (Icon::Checks, &title),
        fills,
        |ui| {
            if ui.button(tr!(language, "facts-import")).clicked() {
                screen.borrow_mut().commands.push(Command::Import(ImportCommand::Choose));
            }
        },
        |ui| {
            let (view, screen) = (&mut **view.borrow_mut(), &mut **screen.borrow_mut());
            new_fact_ui(ui, view, screen);
            if !screen.review.facts.is_empty() {
                filter_bar_ui(ui, view, screen, ids.len());
                heads_ui(ui, view, screen);
            }
            line_ui(ui, palette);
        },
        |ui| {
            let (view, screen) = (&mut **view.borrow_mut(), &mut **screen.borrow_mut());
            if screen.review.facts.is_empty() {
                Frame::new().inner_margin(Margin::same(18)).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 6.0;
                    paragraph_ui(ui, tr!(language, "facts-lead"), size::ROW, palette.ink);
                    paragraph_ui(ui, tr!(language, "facts-empty"), size::UI, palette.ink2);
                });
            } else if ids.is_empty() {
                Frame::new().inner_margin(Margin::same(18)).show(ui, |ui| {
                    text_ui(ui, tr!(language, "facts-none-fits"), size::UI, palette.ink2);
                });
            } else {
                scrolled = rows_ui(ui, view, screen, &ids);
            }
        },
    );
}

/// Widths of the columns beside the statements, in points.
pub(super) mod width {
    /// The number.
    pub const ID: f32 = 46.0;
    /// The question.
    pub const ASPECT: f32 = 74.0;
    /// The time.
    pub const TIME: f32 = 118.0;
    /// The causes.
    pub const CAUSES: f32 = 122.0;
    /// Left and right of the row.
    pub const MARGIN: f32 = 14.0;
}

/// The heads: each sorts by its column.
fn heads_ui(ui: &mut Ui, view: &mut FactsView, screen: &Screen<'_>) {
    let (room, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let columns = Columns::of(room);
    let heads: [(Rect, &[(Column, &str)]); 5] = [
        (columns.id, &[(Column::Id, "column-id")]),
        (columns.time, &[(Column::Time, "column-time")]),
        (columns.aspect, &[(Column::Aspect, "fact-aspect")]),
        (
            columns.statement,
            &[
                (Column::Statement, "column-fact"),
                (Column::Source, "fact-source"),
                (Column::Certainty, "fact-certainty"),
            ],
        ),
        (columns.causes, &[(Column::Causes, "column-causes")]),
    ];
    for (place, heads) in heads {
        ui.scope_builder(
            UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)),
            |ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                for &(column, key) in heads {
                    head_ui(ui, view, screen, column, &tr!(screen.language(), key));
                }
            },
        );
    }
}

fn head_ui(ui: &mut Ui, view: &mut FactsView, screen: &Screen<'_>, column: Column, word: &str) {
    let palette = screen.palette;
    let is_sorted = view.sort.column == column;
    let mark = match (is_sorted, view.sort.is_reversed) {
        (false, _) => String::new(),
        (true, false) => format!(" {}", Icon::ArrowUp.character()),
        (true, true) => format!(" {}", Icon::ArrowDown.character()),
    };
    let ink = if is_sorted { palette.accent } else { palette.ink2 };
    let label = RichText::new(format!("{word}{mark}")).font(bold(size::META)).color(color(ink));
    ui.spacing_mut().button_padding = vec2(3.0, 2.0);
    let response = ui.add(Button::new(label).frame_when_inactive(false));
    let name = tr!(screen.language(), "facts-sort", column = word);
    response
        .widget_info(|| WidgetInfo::selected(accesskit::Role::ColumnHeader, true, is_sorted, name.as_str()));
    if response.on_hover_text(name).clicked() {
        view.sort = view.sort.pressed(column);
    }
}

/// Where the columns of a row stand.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    pub(super) id: Rect,
    pub(super) time: Rect,
    pub(super) aspect: Rect,
    pub(super) statement: Rect,
    pub(super) causes: Rect,
}

impl Columns {
    pub(super) fn of(row: Rect) -> Self {
        const GAP: f32 = 8.0;
        let mut left = row.left() + width::MARGIN;
        let mut next = |width: f32| {
            let place = Rect::from_x_y_ranges(left..=left + width, row.y_range());
            left += width + GAP;
            place
        };
        let others =
            width::ID + width::TIME + width::ASPECT + width::CAUSES + 4.0 * GAP + 2.0 * width::MARGIN;
        let (id, time, aspect) = (next(width::ID), next(width::TIME), next(width::ASPECT));
        let statement = next((row.width() - others).max(120.0));
        Self { id, time, aspect, statement, causes: next(width::CAUSES) }
    }
}

/// Where each row stands, from the top of the list, and its height.
#[derive(Default)]
struct RowPlaces {
    tops: Vec<f32>,
    height: f32,
}

impl RowPlaces {
    fn of(ids: &[FactId], screen: &Screen<'_>, statement_width: f32, open_height: f32) -> Self {
        let mut places = Self { tops: Vec::with_capacity(ids.len()), height: 0.0 };
        for id in ids {
            places.tops.push(places.height);
            let lines = screen.review.facts.get(id).map_or(1, |fact| Row::lines_of(fact, statement_width));
            let below = if screen.view.open_fact == Some(*id) { open_height } else { 0.0 };
            places.height += Row::height(lines) + below;
        }
        places
    }
}

/// The rows that are in view: a list of thousands costs what is seen of it.
fn rows_ui(ui: &mut Ui, view: &mut FactsView, screen: &mut Screen<'_>, ids: &[FactId]) -> RowPlaces {
    // A row that is asked for while the rows are drawn is scrolled to in the next frame, when its height is known.
    let reveal = view.reveal.take();
    let origin = ui.available_rect_before_wrap().min;
    let width = ui.available_width();
    let whole = Rect::from_min_size(origin, vec2(width, 0.0));
    let places = RowPlaces::of(ids, screen, Columns::of(whole).statement.width(), view.open_height);
    ui.allocate_exact_size(vec2(width, places.height), Sense::hover());
    let clip = ui.clip_rect();
    // One more on either side, so that the focus can go there.
    let first = places.tops.partition_point(|top| origin.y + top < clip.top()).saturating_sub(2);
    let mut beyond = 0;
    for (index, &id) in ids.iter().enumerate().skip(first) {
        let Some(&top) = places.tops.get(index) else { break };
        beyond += usize::from(origin.y + top > clip.bottom());
        if beyond > 1 {
            break;
        }
        let Some(fact) = screen.review.facts.get(&id) else { continue };
        let end = places.tops.get(index + 1).copied().unwrap_or(places.height);
        let place = Rect::from_min_size(origin + vec2(0.0, top), vec2(width, end - top));
        one_row_ui(ui, view, screen, &Neighbours::of(ids, index), place, fact);
    }
    // A row that is out of view has to be scrolled to before it is drawn at all.
    if let Some(id) = reveal
        && let Some(index) = ids.iter().position(|&it| it == id)
        && let Some(&top) = places.tops.get(index)
    {
        let end = places.tops.get(index + 1).copied().unwrap_or(places.height);
        let place = Rect::from_min_size(origin + vec2(0.0, top), vec2(width, end - top));
        if !clip.contains_rect(place) {
            ui.scroll_to_rect_animation(place, None, ScrollAnimation::none());
        }
    }
    places
}

/// A row's fact, and those above and below, to which arrows lead.
pub(super) struct Neighbours {
    pub(super) own: FactId,
    pub(super) above: Option<FactId>,
    pub(super) below: Option<FactId>,
}

impl Neighbours {
    fn of(ids: &[FactId], index: usize) -> Self {
        let at = |index: Option<usize>| index.and_then(|index| ids.get(index)).copied();
        Self { own: ids[index], above: at(index.checked_sub(1)), below: at(index.checked_add(1)) }
    }
}

fn one_row_ui(
    ui: &mut Ui,
    view: &mut FactsView,
    screen: &mut Screen<'_>,
    facts: &Neighbours,
    place: Rect,
    fact: &Fact,
) {
    let id = facts.own;
    let is_open = screen.view.open_fact == Some(id);
    let lines = Row::lines_of(fact, Columns::of(place).statement.width());
    let line = Rect::from_min_size(place.min, vec2(place.width(), Row::height(lines)));
    if row_ui(ui, view, screen, facts, line, fact) {
        screen.commands.push(Command::OpenFact((!is_open).then_some(id)));
    }
    if is_open {
        let below = Rect::from_min_max(line.left_bottom(), place.max.max(line.left_bottom()));
        let shown = ui
            .scope_builder(UiBuilder::new().max_rect(below), |ui| row_editor_ui(ui, view, screen, id, fact));
        let height = shown.response.rect.height();
        if (height - view.open_height).abs() > 0.5 {
            view.open_height = height;
            view.reveal = Some(id);
            ui.ctx().request_repaint();
        }
    }
    let palette = screen.palette;
    ui.painter().hline(place.x_range(), place.bottom(), Stroke::new(1.0, color(palette.line)));
}
