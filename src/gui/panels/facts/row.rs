//! One row of the list of facts.

use eframe::egui::{
    Align, Align2, Context, EventFilter, Id, Key, Layout, Memory, Modifiers, Rect, Sense, Ui, UiBuilder,
    WidgetInfo, accesskit, pos2, vec2,
};

use crate::document::{CauseId, Fact, FactCertainty, FactId, ItemId, Review};
use crate::drawing::text::{ellipsized, width, wrap};
use crate::drawing::{Face, Icon};
use crate::gui::command::Command;
use crate::gui::fact_drag::drags;
use crate::gui::facts_view::FactsView;
use crate::gui::panels::facts::causes::cause_button_ui;
use crate::gui::panels::facts::table::{Columns, Neighbours};
use crate::gui::panels::{Screen, moment_words};
use crate::gui::theme::{bold, color, icon_font, regular, size};
use crate::gui::widgets::text_ui;
use crate::language::{Term, tr};

/// The measures of a row.
pub(super) struct Row;

impl Row {
    pub(super) const LINE: f32 = 20.0;
    const SOURCE: f32 = 17.0;
    const MARGIN: f32 = 8.0;
    const MOST_LINES: usize = 3;

    /// How high a row with so many lines of statement is; in a list `width` points wide.
    pub(super) fn height(lines: usize, width: f32) -> f32 {
        // Where the statement stands below the other columns, these have a line of their own.
        let lines = lines + usize::from(Columns::is_stacked(width));
        2.0 * Self::MARGIN + lines as f32 * Self::LINE + Self::SOURCE
    }

    /// How many lines a statement gets. Of thousands it is reckoned from the letters, because breaking them takes too long.
    pub(super) fn lines_of(
        view: &mut FactsView,
        (id, fact): (FactId, &Fact),
        width: f32,
        is_one_of_many: bool,
    ) -> usize {
        let lines = if is_one_of_many {
            reckoned_lines(&fact.statement, width)
        } else {
            view.lines(id, fact, width, || broken(&fact.statement, width).len())
        };
        lines.clamp(1, Self::MOST_LINES)
    }
}

/// The statement in lines.
fn broken(statement: &str, width: f32) -> Vec<String> {
    // The screen kerns and the measure does not, so a line may come out a little wider than measured.
    const SLACK: f32 = 4.0;
    wrap(&statement.replace('\n', " "), Face::Regular, size::ROW, width - SLACK)
}

fn reckoned_lines(statement: &str, width: f32) -> usize {
    // Lines end at phrases, so that they are not full.
    const FILLED: f32 = 0.9;
    let letters = statement.chars().map(|c| if c.is_ascii() { 0.58 } else { 1.0 });
    let long = letters.sum::<f32>() * size::ROW;
    (long / (width * FILLED).max(size::ROW)).ceil() as usize
}

/// The name of a row within the window.
fn row_id(id: FactId) -> Id {
    Id::unique(("fact row", id))
}

/// The fact whose row has the focus.
pub fn focused_row(ctx: &Context, review: &Review) -> Option<FactId> {
    let focused = ctx.memory(Memory::focused)?;
    review.facts.keys().copied().find(|&id| row_id(id) == focused)
}

/// Shows the row; says whether it was pressed.
pub(super) fn row_ui(
    ui: &mut Ui,
    view: &mut FactsView,
    screen: &mut Screen<'_>,
    facts: &Neighbours,
    place: Rect,
    fact: &Fact,
) -> bool {
    let (palette, language) = (screen.palette, screen.language());
    let id = facts.own;
    let response = ui.interact(place, row_id(id), Sense::click());
    let is_dragged = drags(ui, &response, id);
    let name = format!("{id} {}", fact.statement);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, name.as_str()));
    let is_open = screen.view.open_fact == Some(id);
    let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
    if is_open || is_dragged || response.hovered() {
        painter.rect_filled(
            place,
            0.0,
            color(if is_open || is_dragged { palette.accent_bg } else { palette.hover }),
        );
    }
    if response.has_focus() {
        move_focus(ui, view, facts);
    }
    let columns = Columns::of(place);
    let first = place.top() + Row::MARGIN + Row::LINE / 2.0;
    let at = |column: Rect| pos2(column.left(), first);
    painter.text(at(columns.id), Align2::LEFT_CENTER, id.to_string(), bold(size::UI), color(palette.ink));
    let time = fact.time.start.or(fact.time.end);
    let words = time.map_or_else(|| "–".to_owned(), |it| moment_words(&it));
    painter.text(at(columns.time), Align2::LEFT_CENTER, words, regular(size::UI), color(palette.ink2));
    let below_time = pos2(columns.time.left(), first + Row::LINE);
    let aspect_at = columns.aspect.map_or(below_time, at);
    let aspect = fact.aspect.word(language);
    painter.text(aspect_at, Align2::LEFT_CENTER, aspect, regular(size::UI), color(palette.ink2));
    statement_ui(ui, screen, columns.statement, fact, facts.lines);
    causes_ui(ui, screen, columns.causes, fact);
    response.clicked()
}

/// Arrows go to the row above or below, even where it is out of view.
fn move_focus(ui: &Ui, view: &mut FactsView, facts: &Neighbours) {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row_id(facts.own), filter));
    // Used up, or the row below would take it too, in the same frame.
    let take = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (up, down) = (take(Key::ArrowUp), take(Key::ArrowDown));
    let next = if up { facts.above } else { facts.below.filter(|_| down) };
    if let Some(next) = next {
        ui.memory_mut(|memory| memory.request_focus(row_id(next)));
        view.reveal = Some(next);
    }
}

fn statement_ui(ui: &Ui, screen: &Screen<'_>, column: Rect, fact: &Fact, lines: usize) {
    let palette = screen.palette;
    let painter = ui.painter().with_clip_rect(column.intersect(ui.clip_rect()));
    let mut broken = broken(&fact.statement, column.width());
    if broken.len() > lines {
        let rest = broken.split_off(lines - 1).concat();
        broken.push(ellipsized(&rest, Face::Regular, size::ROW, column.width() - 4.0));
    }
    let mut y = column.top() + Row::MARGIN + Row::LINE / 2.0;
    for line in broken {
        painter.text(
            pos2(column.left(), y),
            Align2::LEFT_CENTER,
            line,
            regular(size::ROW),
            color(palette.ink),
        );
        y += Row::LINE;
    }
    // Where the statement takes fewer lines than it was given, the source stands right below it all the same.
    let y = y - Row::LINE / 2.0 + Row::SOURCE / 2.0;
    let (icon, ink) = match fact.certainty {
        FactCertainty::Recorded => (Icon::FileText, palette.ink2),
        FactCertainty::Reported => (Icon::User, palette.ink2),
        FactCertainty::Unverified => (Icon::Question, palette.warn),
    };
    let left = pos2(column.left(), y);
    painter.text(left, Align2::LEFT_CENTER, icon.text(), icon_font(Face::IconRegular, size::UI), color(ink));
    let certainty = fact.certainty.word(screen.language());
    let words = if fact.source.is_empty() { certainty } else { format!("{certainty} · {}", fact.source) };
    let pieces = fact.evidence.len();
    let evidence = tr!(screen.language(), "evidence-count", count = pieces);
    let words = if pieces == 0 { words } else { format!("{words} · {evidence}") };
    let words = ellipsized(&words, Face::Regular, size::META, column.width() - 22.0);
    let at = pos2(column.left() + 18.0, y);
    painter.text(at, Align2::LEFT_CENTER, words, regular(size::META), color(ink));
}

/// The causes, as many as there is room for, and how many more there are.
fn causes_ui(ui: &mut Ui, screen: &mut Screen<'_>, column: Rect, fact: &Fact) {
    const GAP: eframe::egui::Vec2 = vec2(4.0, 3.0);
    const HEIGHT: f32 = 20.0;
    let place = Rect::from_min_max(pos2(column.left(), column.top() + Row::MARGIN - 2.0), column.max);
    let all = fact.supports.iter().map(|&it| (it, false)).chain(fact.refutes.iter().map(|&it| (it, true)));
    let all: Vec<(CauseId, bool)> = all.collect();
    let lines = ((place.height() + GAP.y) / (HEIGHT + GAP.y)).floor().max(1.0) as usize;
    let shown = shown_causes(&all, place.width() + GAP.x, lines, GAP.x);
    let layout = Layout::left_to_right(Align::Min).with_main_wrap(true);
    ui.scope_builder(UiBuilder::new().max_rect(place).layout(layout), |ui| {
        ui.set_clip_rect(place.expand(2.0).intersect(ui.clip_rect()));
        ui.spacing_mut().item_spacing = GAP;
        ui.spacing_mut().interact_size.y = HEIGHT;
        for &(cause, is_refuted) in all.iter().take(shown) {
            if cause_button_ui(ui, screen, cause, is_refuted) {
                screen.commands.push(Command::GoToItem(ItemId::Cause(cause)));
            }
        }
        if shown < all.len() {
            let names: Vec<String> = all.iter().skip(shown).map(|(cause, _)| cause.to_string()).collect();
            let more = text_ui(ui, format!("+{}", all.len() - shown), size::META, screen.palette.ink2);
            more.on_hover_text(names.join(" "));
        }
    });
}

/// How many of the causes have room in so many lines, `room` points wide with the gap after each, beside the number of the others.
fn shown_causes(all: &[(CauseId, bool)], room: f32, lines: usize, gap: f32) -> usize {
    // What a button has around its word.
    const AROUND: f32 = 14.0;
    const MORE: f32 = 30.0;
    let wide =
        |(cause, _): &(CauseId, bool)| width(&cause.to_string(), Face::Bold, size::META) + AROUND + gap;
    let (mut line, mut left, mut with_more) = (1, 0.0, 0);
    for (index, it) in all.iter().enumerate() {
        if left + wide(it) > room {
            (line, left) = (line + 1, 0.0);
        }
        if line > lines {
            return with_more;
        }
        left += wide(it);
        // As long as the number of the others has room behind this one, it may be the last.
        if line < lines || left + MORE <= room {
            with_more = index + 1;
        }
    }
    all.len()
}
