//! The list of facts: sorted by any column, filtered, and each row edited in its place.

use eframe::egui::style::ScrollAnimation;
use eframe::egui::{
    Align, Button, Frame, Layout, Margin, Pos2, Rect, RichText, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    accesskit, pos2, vec2,
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
                rows_ui(ui, view, screen, &ids);
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
    /// A list narrower than this has no column for the question.
    pub const NARROW: f32 = 700.0;
    /// In a list narrower than this the statement stands below the other columns.
    pub const STACKED: f32 = 520.0;
    /// Left and right of the row.
    pub const MARGIN: f32 = 14.0;
}

/// The heads: each sorts by its column.
fn heads_ui(ui: &mut Ui, view: &mut FactsView, screen: &Screen<'_>) {
    if Columns::is_stacked(ui.available_width()) {
        stacked_heads_ui(ui, view, screen);
        return;
    }
    let (room, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let columns = Columns::of(room);
    let mut of_time = vec![(Column::Time, "column-time")];
    let of_aspect = vec![(Column::Aspect, "fact-aspect")];
    let of_statement = vec![
        (Column::Statement, "column-fact"),
        (Column::Source, "fact-source"),
        (Column::Certainty, "fact-certainty"),
    ];
    let mut heads = vec![
        (columns.id, vec![(Column::Id, "column-id")]),
        (columns.statement, of_statement),
        (columns.causes, vec![(Column::Causes, "column-causes")]),
    ];
    match columns.aspect {
        Some(place) => heads.push((place, of_aspect)),
        None => of_time.extend(of_aspect),
    }
    heads.push((columns.time, of_time));
    // The keyboard goes from left to right.
    heads.sort_by(|(one, _), (other, _)| one.left().total_cmp(&other.left()));
    for (place, heads) in heads {
        ui.scope_builder(
            UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)),
            |ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                for (column, key) in heads {
                    head_ui(ui, view, screen, column, &tr!(screen.language(), key));
                }
            },
        );
    }
}

/// The heads where the columns stand one below the other: one after another, over as many lines as they take.
fn stacked_heads_ui(ui: &mut Ui, view: &mut FactsView, screen: &Screen<'_>) {
    let heads = [
        (Column::Id, "column-id"),
        (Column::Time, "column-time"),
        (Column::Aspect, "fact-aspect"),
        (Column::Causes, "column-causes"),
        (Column::Statement, "column-fact"),
        (Column::Source, "fact-source"),
        (Column::Certainty, "fact-certainty"),
    ];
    Frame::new().inner_margin(Margin { left: 11, right: 11, top: 0, bottom: 4 }).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(2.0, 2.0);
            for (column, key) in heads {
                head_ui(ui, view, screen, column, &tr!(screen.language(), key));
            }
        });
    });
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
    /// `None` in a narrow list: there it stands below the time.
    pub(super) aspect: Option<Rect>,
    pub(super) statement: Rect,
    pub(super) causes: Rect,
}

impl Columns {
    const GAP: f32 = 8.0;

    /// Whether the statement stands below the other columns, in a list `width` points wide.
    pub(super) const fn is_stacked(width: f32) -> bool {
        width < width::STACKED
    }

    pub(super) fn of(row: Rect) -> Self {
        if Self::is_stacked(row.width()) { Self::stacked(row) } else { Self::side_by_side(row) }
    }

    /// The short columns in one line, and the statement below them as wide as the row.
    fn stacked(row: Rect) -> Self {
        let inner = row.shrink2(vec2(width::MARGIN, 0.0));
        let mut left = inner.left();
        let mut next = |width: f32| {
            let place = Rect::from_x_y_ranges(left..=left + width, row.y_range());
            left += width + Self::GAP;
            place
        };
        let (id, time, aspect) = (next(width::ID), next(width::TIME), next(width::ASPECT));
        let causes = Rect::from_x_y_ranges(left..=inner.right().max(left), row.y_range());
        let below = (row.top() + Row::LINE).min(row.bottom());
        let statement = Rect::from_min_max(pos2(inner.left(), below), inner.max);
        Self { id, time, aspect: Some(aspect), statement, causes }
    }

    fn side_by_side(row: Rect) -> Self {
        let mut left = row.left() + width::MARGIN;
        let mut next = |width: f32| {
            let place = Rect::from_x_y_ranges(left..=left + width, row.y_range());
            left += width + Self::GAP;
            place
        };
        let is_wide = row.width() >= width::NARROW;
        let (id, time) = (next(width::ID), next(width::TIME));
        let aspect = is_wide.then(|| next(width::ASPECT));
        let used =
            aspect.unwrap_or(time).right() - row.left() + width::CAUSES + 2.0 * Self::GAP + width::MARGIN;
        let statement = next((row.width() - used).max(120.0));
        Self { id, time, aspect, statement, causes: next(width::CAUSES) }
    }
}

/// Where each row stands, from the top of the list, and its height.
struct RowPlaces {
    tops: Vec<f32>,
    /// How many lines of statement each has.
    lines: Vec<usize>,
    height: f32,
}

impl RowPlaces {
    fn of(ids: &[FactId], view: &mut FactsView, screen: &Screen<'_>, width: f32) -> Self {
        /// More statements than these are not broken into lines before they are seen.
        const MANY: usize = 1_000;
        let mut places = Self { tops: Vec::with_capacity(ids.len()), lines: Vec::new(), height: 0.0 };
        let is_many = ids.len() > MANY;
        let row = Rect::from_min_size(Pos2::ZERO, vec2(width, 0.0));
        let statement_width = Columns::of(row).statement.width();
        for id in ids {
            places.tops.push(places.height);
            let fact = screen.review.facts.get(id);
            let lines = fact.map_or(1, |fact| Row::lines_of(view, (*id, fact), statement_width, is_many));
            places.lines.push(lines);
            let below = if screen.view.open_fact == Some(*id) { view.open_height } else { 0.0 };
            places.height += Row::height(lines, width) + below;
        }
        places
    }
}

/// The rows that are in view: a list of thousands costs what is seen of it.
fn rows_ui(ui: &mut Ui, view: &mut FactsView, screen: &mut Screen<'_>, ids: &[FactId]) {
    // A row that is asked for while the rows are drawn is scrolled to in the next frame, when its height is known.
    let reveal = view.reveal.take();
    let origin = ui.available_rect_before_wrap().min;
    let width = ui.available_width();
    let places = RowPlaces::of(ids, view, screen, width);
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
        let lines = places.lines.get(index).copied().unwrap_or(1);
        one_row_ui(ui, view, screen, &Neighbours::of(ids, index, lines), place, fact);
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
}

/// A row's fact, how high it is, and the facts above and below, to which arrows lead.
pub(super) struct Neighbours {
    pub(super) own: FactId,
    pub(super) above: Option<FactId>,
    pub(super) below: Option<FactId>,
    /// How many lines of statement the row has.
    pub(super) lines: usize,
}

impl Neighbours {
    fn of(ids: &[FactId], index: usize, lines: usize) -> Self {
        let at = |index: Option<usize>| index.and_then(|index| ids.get(index)).copied();
        Self { own: ids[index], above: at(index.checked_sub(1)), below: at(index.checked_add(1)), lines }
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
    let line = Rect::from_min_size(place.min, vec2(place.width(), Row::height(facts.lines, place.width())));
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
