//! What can be pointed at and read aloud: the cards, the slips, the names of the columns.

use eframe::egui::{
    Align2, Id, PointerButton, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit, pos2,
    vec2,
};

use crate::document::CauseId;
use crate::drawing::figures::why_tree::{Card, TreePlan};
use crate::edit::{Edit, Slot};
use crate::gui::canvas::relink::{Relink, card_at};
use crate::gui::canvas::{Band, Canvas};
use crate::gui::command::{Command, TreeCommand};
use crate::gui::panels::{Screen, cause_menu_ui};
use crate::gui::theme::{color, regular};
use crate::language::tr;

/// From far away, so many selected cards at most are marked one by one.
const MOST_BLOCKS: usize = 500;
/// The height of the band that names the columns, in points.
const COLUMN_NAMES: f32 = 30.0;
/// No name of a column is wider, in points.
const WIDEST_NAME: f32 = 120.0;

impl Canvas {
    /// Names the columns at the upper edge: the problem, and how many whys away.
    pub(super) fn columns_ui(&self, ui: &Ui, room: Rect, screen: &Screen<'_>, tree: &TreePlan) {
        // Closer together the names would run into each other.
        const SMALLEST_ZOOM: f32 = 0.3;
        if self.camera.zoom < SMALLEST_ZOOM || screen.review.problem.is_none() {
            return;
        }
        let language = screen.language();
        let band = Rect::from_min_size(room.min, vec2(room.width(), COLUMN_NAMES));
        let painter = ui.painter_at(room);
        painter.rect_filled(band, 0.0, color(screen.palette.bg));
        for (level, &left) in tree.columns().iter().enumerate() {
            let x = room.min.x + self.camera.offset.x + left * self.camera.zoom;
            if x > room.max.x || x + WIDEST_NAME < room.min.x {
                continue;
            }
            let name = match level {
                0 => tr!(language, "problem"),
                _ => tr!(language, "column-why", level = level),
            };
            let at = pos2(x, band.center().y);
            painter.text(at, Align2::LEFT_CENTER, name, regular(12.0), color(screen.palette.ink2));
        }
    }

    /// The glow behind the selected cards.
    pub(super) fn halo_ui(&self, ui: &Ui, room: Rect, screen: &Screen<'_>, tree: &TreePlan) {
        for card in screen.view.selection.iter().filter_map(|id| tree.card(id)) {
            let on_screen = self.card_on_screen(room, card.cause, &card.rect);
            if room.intersects(on_screen) {
                let halo = Stroke::new(4.0, color(screen.palette.accent_line).gamma_multiply(0.6));
                ui.painter_at(room).rect_stroke(on_screen, self.corner(), halo, StrokeKind::Outside);
            }
        }
    }

    /// The radius of a card's corners on the screen.
    fn corner(&self) -> f32 {
        8.0 * self.camera.zoom
    }

    /// The slips that stand for a shared cause lead to its card.
    pub(super) fn references_ui(&self, ui: &mut Ui, room: Rect, screen: &mut Screen<'_>, tree: &TreePlan) {
        if Band::of(self.camera.zoom) == Band::Shapes {
            return;
        }
        let in_view = tree.behind_in(&self.camera.visible(room)).into_iter();
        for reference in in_view.filter_map(|number| tree.reference(number)) {
            let on_screen = self.camera.rect_on_screen(room, &reference.rect).intersect(room);
            let response = ui.interact(on_screen, Id::unique(("slip", reference.group)), Sense::CLICK);
            let label = || tree.reference_label(reference);
            response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Link, true, label()));
            if response.clicked() {
                screen.commands.push(Command::Select(Some(reference.cause)));
            }
        }
    }

    /// Makes every card in view something that can be pointed at and read aloud. From far away that is only what is
    /// selected and what is under the pointer: nobody tells thousands of blocks apart.
    pub(super) fn cards_ui(&mut self, ui: &mut Ui, room: Rect, screen: &mut Screen<'_>, tree: &TreePlan) {
        if Band::of(self.camera.zoom) == Band::Shapes {
            let pointer = ui.input(|input| input.pointer.hover_pos());
            let under = pointer.and_then(|place| card_at(room, &self.camera, tree, place));
            let shown: Vec<CauseId> = screen.view.selection.iter().chain(under).take(MOST_BLOCKS).collect();
            for (place, card) in shown.iter().filter_map(|&id| tree.card(id)).enumerate() {
                if !shown[..place].contains(&card.cause) {
                    self.card_ui(ui, room, screen, tree, card);
                }
            }
            return;
        }
        let view = self.camera.visible(room);
        for card in tree.cards_in(&view).filter(|card| card.rect.overlaps(&view)) {
            self.card_ui(ui, room, screen, tree, card);
        }
    }

    fn card_ui(&mut self, ui: &mut Ui, room: Rect, screen: &mut Screen<'_>, tree: &TreePlan, card: &Card) {
        let on_screen = self.card_on_screen(room, card.cause, &card.rect);
        let id = Id::unique(("card", card.cause));
        let is_selected = screen.view.selection.contains(card.cause);
        let can_be_moved = !card.is_problem && self.editor.target() != Some(card.cause);
        let sense = if can_be_moved { Sense::CLICK | Sense::DRAG } else { Sense::CLICK };
        let response = ui.interact(on_screen.intersect(room), id, sense);
        let label = || tree.card_label(card);
        response.widget_info(|| WidgetInfo::selected(accesskit::Role::TreeItem, true, is_selected, label()));
        ui.ctx().accesskit_node_builder(id, |node| describe(node, card, is_selected));
        self.mark_ui(ui, room, screen, card, &response);
        if response.clicked() {
            let held = ui.input(|input| input.modifiers);
            screen.commands.push(if held.command {
                Command::SelectAlso(card.cause)
            } else if held.shift {
                Command::SelectTo(card.cause)
            } else {
                Command::Select(Some(card.cause))
            });
        }
        take_requests(ui, id, screen, card);
        if response.drag_started_by(PointerButton::Primary) {
            self.relink = Some(Relink { cause: card.cause, from: card.effect });
        }
        if let Some(parked) = response.dnd_release_payload::<CauseId>() {
            screen.edit(Edit::LinkCause { effect: card.cause, cause: *parked, slot: Slot::LAST });
        }
        if response.secondary_clicked() && !is_selected {
            screen.commands.push(Command::Select(Some(card.cause)));
        }
        if response.double_clicked() {
            screen.commands.push(Command::Tree(TreeCommand::EditStatement));
        }
        if is_selected || response.hovered() {
            response.context_menu(|ui| cause_menu_ui(ui, screen));
        }
        let is_cut_short = card.is_clamped || self.camera.zoom < 0.75;
        if response.hovered() && is_cut_short && self.relink.is_none() {
            let statement = screen.review.causes.get(&card.cause).map_or("", |it| it.statement.as_str());
            response.on_hover_text(format!("{} {statement}", card.cause));
        }
    }

    /// The marks of what is selected, found, or under the pointer.
    fn mark_ui(&self, ui: &mut Ui, room: Rect, screen: &mut Screen<'_>, card: &Card, response: &Response) {
        let on_screen = self.card_on_screen(room, card.cause, &card.rect);
        let painter = ui.painter_at(room);
        if screen.view.selection.contains(card.cause) {
            let is_primary = screen.view.selection.primary() == Some(card.cause);
            let ring = Stroke::new(if is_primary { 2.5 } else { 1.5 }, color(screen.palette.accent));
            painter.rect_stroke(on_screen, self.corner(), ring, StrokeKind::Inside);
        } else if response.hovered() {
            let ring = Stroke::new(1.5, color(screen.palette.ctl));
            painter.rect_stroke(on_screen, self.corner(), ring, StrokeKind::Inside);
        }
        if screen.view.found.contains(&card.cause) {
            let ring = Stroke::new(3.0, color(screen.palette.warn));
            painter.rect_stroke(on_screen, self.corner(), ring, StrokeKind::Outside);
        }
    }
}

/// What a screen reader is told of a card besides its label.
fn describe(node: &mut accesskit::Node, card: &Card, is_selected: bool) {
    node.set_author_id(card.cause.to_string());
    // egui tells of a selection as of a pressed button.
    node.clear_toggled();
    node.set_selected(is_selected);
    node.set_level(card.depth + 1);
    node.set_position_in_set(card.position);
    node.set_size_of_set(card.set_size);
    if card.has_causes {
        let is_folded = card.folded > 0;
        node.set_expanded(!is_folded);
        node.add_action(if is_folded { accesskit::Action::Expand } else { accesskit::Action::Collapse });
    }
    node.add_action(accesskit::Action::Focus);
}

/// Does what a screen reader asks for.
fn take_requests(ui: &Ui, id: Id, screen: &mut Screen<'_>, card: &Card) {
    use accesskit::Action;
    let is_asked_to = |action| ui.input(|input| input.has_accesskit_action_request(id, action));
    let folds = is_asked_to(Action::Expand) || is_asked_to(Action::Collapse);
    if folds || is_asked_to(Action::Focus) {
        screen.commands.push(Command::Select(Some(card.cause)));
    }
    if folds {
        screen.commands.push(Command::Tree(TreeCommand::ToggleFold));
    }
}
