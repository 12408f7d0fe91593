//! A fact under way to a cause: what letting go of it there means.

use eframe::egui::{
    Align2, Color32, Context, CursorIcon, DragAndDrop, Id, LayerId, Order, Pos2, Rect, Response, Sense,
    Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

use crate::document::{CauseId, Fact, FactId};
use crate::drawing::figures::why_tree::TreePlan;
use crate::drawing::{Face, Palette, text};
use crate::edit::Edit;
use crate::gui::canvas::{Camera, card_at};
use crate::gui::panels::Screen;
use crate::gui::theme::{bold, color, regular, size};
use crate::gui::widgets::paragraph_lines;
use crate::language::{Language, tr};

/// A fact that is being dragged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FactDrag {
    /// The fact.
    pub fact: FactId,
    /// Where on the screen it was taken.
    pub from: Pos2,
}

/// What letting go of a fact over a cause would mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// It would speak for the cause.
    Supports,
    /// It would speak against it.
    Refutes,
    /// It spoke against the cause, and would speak for it.
    SupportsInstead,
    /// It spoke for the cause, and would speak against it.
    RefutesInstead,
    /// It speaks for it, or against it, already.
    Stays,
}

impl Meaning {
    /// What it would mean to link `fact` to `cause`, for it or against it.
    pub fn of(fact: &Fact, cause: CauseId, refutes: bool) -> Self {
        let (supports_now, refutes_now) = (fact.supports.contains(&cause), fact.refutes.contains(&cause));
        match refutes {
            false if supports_now => Self::Stays,
            false if refutes_now => Self::SupportsInstead,
            false => Self::Supports,
            true if refutes_now => Self::Stays,
            true if supports_now => Self::RefutesInstead,
            true => Self::Refutes,
        }
    }

    /// That meaning in a sentence.
    pub fn sentence(self, fact: FactId, cause: CauseId, language: Language) -> String {
        let (fact, cause) = (fact.to_string(), cause.to_string());
        let key = match self {
            Self::Supports => "fact-drag-supports",
            Self::Refutes => "fact-drag-refutes",
            Self::SupportsInstead => "fact-drag-supports-instead",
            Self::RefutesInstead => "fact-drag-refutes-instead",
            Self::Stays => "fact-drag-stays",
        };
        tr!(language, key, fact = fact, cause = cause)
    }
}

/// The fact, linked to no such cause.
pub fn without(fact: &Fact, cause: CauseId) -> Fact {
    let mut fact = fact.clone();
    fact.supports.retain(|&it| it != cause);
    fact.refutes.retain(|&it| it != cause);
    fact
}

/// The fact, speaking for the cause or against it.
pub fn linked(fact: &Fact, cause: CauseId, refutes: bool) -> Fact {
    let mut fact = without(fact, cause);
    if refutes { &mut fact.refutes } else { &mut fact.supports }.push(cause);
    fact
}

/// Lets the row of a fact be dragged; says whether it is. A finger scrolls the list instead.
pub fn drags(ui: &Ui, row: &Response, fact: FactId) -> bool {
    if ui.input(eframe::egui::InputState::any_touches) {
        return false;
    }
    let response = row.interact(Sense::drag());
    // Set once: what Esc has ended does not begin again under the same press.
    if response.drag_started()
        && let Some(from) = ui.input(|input| input.pointer.press_origin())
    {
        DragAndDrop::set_payload(ui.ctx(), FactDrag { fact, from });
    }
    response.dragged()
}

/// The fact that is being dragged, also in the frame in which it is let go.
pub fn dragged(ctx: &Context) -> Option<FactDrag> {
    DragAndDrop::payload::<FactDrag>(ctx).map(|drag| *drag)
}

/// Shows the dragged fact at the pointer, with what letting go of it over `target` means; when it is let go there, links it.
///
/// Where the target stands on the screen is for the caller to mark, in the colour that this returns.
pub fn follow_ui(ui: &Ui, screen: &mut Screen<'_>, room: Rect, target: Option<CauseId>) -> Option<Color32> {
    let id = dragged(ui.ctx())?.fact;
    let fact = screen.review.facts.get(&id)?;
    let (pointer, is_released, refutes) =
        ui.input(|input| (input.pointer.latest_pos(), input.pointer.any_released(), input.modifiers.shift));
    let pointer = pointer?;
    let (palette, language) = (screen.palette, screen.language());
    let meaning = target.map(|cause| (cause, Meaning::of(fact, cause, refutes)));
    if is_released {
        DragAndDrop::clear_payload(ui.ctx());
        if let Some((cause, meaning)) = meaning
            && meaning != Meaning::Stays
        {
            screen.edit(Edit::SetFact { id, fact: Box::new(linked(fact, cause, refutes)) });
        }
        return None;
    }
    let (ink, cursor) = match meaning {
        Some((_, Meaning::Stays)) => (palette.ink2, CursorIcon::NotAllowed),
        Some((_, Meaning::Refutes | Meaning::RefutesInstead)) => (palette.root, CursorIcon::Grabbing),
        Some(_) => (palette.accent, CursorIcon::Grabbing),
        None => (palette.ink2, CursorIcon::Grabbing),
    };
    ui.ctx().set_cursor_icon(cursor);
    let sentence = meaning.map_or_else(
        || tr!(language, "fact-drag-begin"),
        |(cause, meaning)| meaning.sentence(id, cause, language),
    );
    let sheet = Sheet { name: id.to_string(), statement: &fact.statement, sentence, ink: color(ink) };
    sheet.show(ui, palette, room, pointer);
    Some(color(ink))
}

/// Lets a fact be let go over a card of the tree.
pub fn drop_on_tree_ui(ui: &Ui, screen: &mut Screen<'_>, room: Rect, camera: &Camera, tree: &TreePlan) {
    if dragged(ui.ctx()).is_none() {
        return;
    }
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let target = pointer.and_then(|pointer| card_at(room, camera, tree, pointer));
    let ink = follow_ui(ui, screen, ui.ctx().content_rect(), target);
    if let (Some(ink), Some(card)) = (ink, target.and_then(|id| tree.card(id))) {
        let place = camera.rect_on_screen(room, &card.rect).expand(3.0);
        let ring = Stroke::new(3.0, ink);
        let over_cards = LayerId::new(Order::Middle, Id::unique("fact drop"));
        let painter = ui.ctx().layer_painter(over_cards).with_clip_rect(room);
        painter.rect(place, 9.0 * camera.zoom, ink.gamma_multiply(0.08), ring, StrokeKind::Outside);
    }
}

/// The dragged fact as it hangs at the pointer.
struct Sheet<'a> {
    name: String,
    statement: &'a str,
    sentence: String,
    ink: Color32,
}

impl Sheet<'_> {
    fn show(self, ui: &Ui, palette: &Palette, room: Rect, pointer: Pos2) {
        const WIDTH: f32 = 250.0;
        const HEAD: f32 = 24.0;
        const PADDING: Vec2 = vec2(12.0, 9.0);
        let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("fact drag")));
        let statement = text::ellipsized(self.statement, Face::Regular, size::UI, WIDTH - 50.0);
        let words = paragraph_lines(&self.sentence, size::UI, WIDTH).join("\n");
        let words = painter.layout_no_wrap(words, regular(size::UI), self.ink);
        let extent = vec2(WIDTH, HEAD + words.size().y) + 2.0 * PADDING;
        let corner = pointer + vec2(16.0, 14.0);
        let corner = pos2(corner.x.min(room.max.x - extent.x), corner.y.min(room.max.y - extent.y));
        let sheet = Rect::from_min_size(corner, extent);
        painter.add(ui.visuals().popup_shadow.as_shape(sheet, 8.0));
        let outline = Stroke::new(2.0, self.ink);
        painter.rect(sheet, 8.0, color(palette.surface), outline, StrokeKind::Inside);
        let top = sheet.min + PADDING + vec2(0.0, 9.0);
        let name = painter.text(top, Align2::LEFT_CENTER, self.name, bold(size::UI), color(palette.ink));
        let at = pos2(name.max.x + 7.0, top.y);
        painter.text(at, Align2::LEFT_CENTER, statement, regular(size::UI), color(palette.ink2));
        painter.galley(sheet.min + PADDING + vec2(0.0, HEAD), words, self.ink);
    }
}

#[cfg(test)]
mod tests {
    use super::{CauseId, Fact, Meaning, linked};

    #[test]
    fn a_fact_speaks_for_a_cause_or_against_it_and_never_both() {
        let cause = CauseId::new(3);
        let free = Fact::default();
        assert_eq!(Meaning::of(&free, cause, false), Meaning::Supports);
        let supporting = linked(&free, cause, false);
        assert_eq!(Meaning::of(&supporting, cause, false), Meaning::Stays);
        assert_eq!(Meaning::of(&supporting, cause, true), Meaning::RefutesInstead);
        let refuting = linked(&supporting, cause, true);
        assert_eq!((refuting.supports.as_slice(), refuting.refutes.as_slice()), (&[][..], &[cause][..]));
        assert_eq!(Meaning::of(&refuting, cause, false), Meaning::SupportsInstead);
    }
}
