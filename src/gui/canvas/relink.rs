//! Dragging a card to the effect that it explains.

use eframe::egui::{
    Align2, CursorIcon, LayerId, Order, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

use crate::document::{CauseId, Review};
use crate::drawing::figures::why_tree::TreePlan;
use crate::drawing::{Face, text};
use crate::edit::{Edit, Slot};
use crate::gui::canvas::Camera;
use crate::gui::panels::Screen;
use crate::gui::theme::{bold, color, regular};
use crate::language::{Language, tr};
use crate::layout::{Point as ScenePoint, Rect as SceneRect};

/// A card under way to another effect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relink {
    /// The card.
    pub cause: CauseId,
    /// The effect it hangs on; none if it is parked.
    pub from: Option<CauseId>,
}

/// What dropping the card would mean.
#[derive(Debug, PartialEq)]
pub enum Meaning {
    /// It would explain this effect, in this slot, alone or together with these causes.
    Explains(CauseId, Slot, Vec<CauseId>),
    /// It hangs there already.
    Stays(CauseId),
    /// This card stands below it: the chain would close to a circle.
    Circle(CauseId),
}

impl Relink {
    /// What it would mean to drop the card on `target`, together with the causes of its last explanation or not.
    pub fn meaning(&self, review: &Review, target: CauseId, joins: bool) -> Meaning {
        if self.from == Some(target) {
            return Meaning::Stays(target);
        }
        if is_below(review, self.cause, target) {
            return Meaning::Circle(target);
        }
        let explanations = review.causes.get(&target).map_or(&[][..], |it| &it.explanations);
        match explanations.iter().enumerate().next_back().filter(|_| joins) {
            Some((last, explanation)) => {
                let others = explanation.causes.iter().map(|link| link.cause).collect();
                Meaning::Explains(target, Slot::With(last), others)
            }
            None => Meaning::Explains(target, Slot::LAST, Vec::new()),
        }
    }

    /// The change that dropping it makes, if it makes one.
    pub fn edit(&self, meaning: &Meaning) -> Option<Edit> {
        match *meaning {
            Meaning::Explains(to, slot, _) => {
                Some(Edit::MoveCause { cause: self.cause, from: self.from, to, slot })
            }
            Meaning::Stays(_) | Meaning::Circle(_) => None,
        }
    }

    /// That meaning in a sentence.
    pub fn sentence(&self, meaning: &Meaning, language: Language) -> String {
        let cause = self.cause.to_string();
        match meaning {
            Meaning::Explains(effect, _, others) if others.is_empty() => {
                tr!(language, "relink-alone", cause = cause, effect = effect.to_string())
            }
            Meaning::Explains(effect, _, others) => {
                let others: Vec<String> = others.iter().map(ToString::to_string).collect();
                let others = others.join(&tr!(language, "relink-comma"));
                tr!(language, "relink-together", cause = cause, others = others, effect = effect.to_string())
            }
            Meaning::Stays(effect) => {
                tr!(language, "relink-stays", cause = cause, effect = effect.to_string())
            }
            Meaning::Circle(target) => {
                tr!(language, "relink-circle", cause = cause, target = target.to_string())
            }
        }
    }

    /// Shows the card at the pointer, the card it is over, and what dropping it there means; says whether the drag goes on.
    pub fn relink_ui(
        &self,
        ui: &Ui,
        room: Rect,
        camera: &Camera,
        screen: &mut Screen<'_>,
        tree: &TreePlan,
    ) -> bool {
        let (pointer, is_down, joins) =
            ui.input(|input| (input.pointer.latest_pos(), input.pointer.any_down(), input.modifiers.shift));
        let Some(pointer) = pointer else { return false };
        let target = card_at(room, camera, tree, pointer).filter(|&id| id != self.cause);
        let meaning = target.map(|target| self.meaning(screen.review, target, joins));
        if !is_down {
            if let Some(edit) = meaning.and_then(|meaning| self.edit(&meaning)) {
                screen.edit(edit);
            }
            return false;
        }
        let edit = meaning.as_ref().and_then(|meaning| self.edit(meaning));
        let (ink, cursor) = if edit.is_some() {
            (screen.palette.accent, CursorIcon::Grabbing)
        } else if meaning.is_some() {
            (screen.palette.root, CursorIcon::NotAllowed)
        } else {
            (screen.palette.ink2, CursorIcon::Grabbing)
        };
        ui.ctx().set_cursor_icon(cursor);
        if let Some(card) = target.and_then(|id| tree.card(id)) {
            let rect = camera.rect_on_screen(room, &card.rect).expand(3.0);
            let painter = ui.painter_at(room);
            let ring = Stroke::new(3.0, color(ink));
            painter.rect(rect, 9.0 * camera.zoom, color(ink).gamma_multiply(0.08), ring, StrokeKind::Outside);
        }
        let language = screen.language();
        let sentence = meaning
            .map_or_else(|| tr!(language, "relink-begin"), |meaning| self.sentence(&meaning, language));
        self.ghost(ui, room, screen, pointer, &sentence, color(ink));
        true
    }

    fn ghost(
        &self,
        ui: &Ui,
        room: Rect,
        screen: &Screen<'_>,
        pointer: Pos2,
        sentence: &str,
        ink: eframe::egui::Color32,
    ) {
        const WIDTH: f32 = 250.0;
        const PADDING: Vec2 = vec2(12.0, 9.0);
        let painter =
            ui.ctx().layer_painter(LayerId::new(Order::Tooltip, eframe::egui::Id::unique("relink")));
        let statement = screen.review.causes.get(&self.cause).map_or("", |it| it.statement.as_str());
        let statement = text::ellipsized(statement, Face::Regular, 13.0, WIDTH - 50.0);
        let words = painter.layout(sentence.to_owned(), regular(13.0), ink, WIDTH);
        let size = vec2(WIDTH, 24.0 + words.size().y) + 2.0 * PADDING;
        let corner = pointer + vec2(16.0, 14.0);
        let corner = pos2(corner.x.min(room.max.x - size.x), corner.y.min(room.max.y - size.y));
        let sheet = Rect::from_min_size(corner, size);
        let outline = Stroke::new(2.0, ink);
        painter.add(ui.visuals().popup_shadow.as_shape(sheet, 8.0));
        painter.rect(sheet, 8.0, color(screen.palette.surface), outline, StrokeKind::Inside);
        let top = sheet.min + PADDING + vec2(0.0, 9.0);
        let name = self.cause.to_string();
        let name = painter.text(top, Align2::LEFT_CENTER, name, bold(13.0), color(screen.palette.ink));
        let at = pos2(name.max.x + 7.0, top.y);
        painter.text(at, Align2::LEFT_CENTER, statement, regular(13.0), color(screen.palette.ink2));
        painter.galley(sheet.min + PADDING + vec2(0.0, 24.0), words, ink);
    }
}

/// The card under a place of the screen.
pub fn card_at(room: Rect, camera: &Camera, tree: &TreePlan, place: Pos2) -> Option<CauseId> {
    if !room.contains(place) {
        return None;
    }
    let ScenePoint { x, y } = camera.in_scene(room, place);
    let spot = SceneRect::new(x, y, 0.0, 0.0);
    tree.cards_in(&spot).filter(|card| card.rect.overlaps(&spot)).last().map(|card| card.cause)
}

/// Whether `cause` is `top` or stands somewhere below it.
fn is_below(review: &Review, top: CauseId, cause: CauseId) -> bool {
    let mut seen = std::collections::BTreeSet::from([top]);
    let mut waiting = vec![top];
    while let Some(next) = waiting.pop() {
        if next == cause {
            return true;
        }
        if let Some(record) = review.causes.get(&next) {
            waiting.extend(record.causes().filter(|&id| seen.insert(id)));
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{CauseId, Language, Meaning, Relink, Review, Slot};
    use crate::interchange::outline;

    fn review() -> Review {
        outline::read("P\n  A\n    B\n  C\n  & D").unwrap_or_default()
    }

    const fn id(number: u32) -> CauseId {
        CauseId::new(number)
    }

    #[test]
    fn it_says_what_dropping_means() {
        let (review, drag) = (review(), Relink { cause: id(3), from: Some(id(2)) });
        assert_eq!(drag.meaning(&review, id(2), false), Meaning::Stays(id(2)));
        assert_eq!(drag.meaning(&review, id(1), false), Meaning::Explains(id(1), Slot::LAST, vec![]));
        let together = drag.meaning(&review, id(1), true);
        assert_eq!(together, Meaning::Explains(id(1), Slot::With(1), vec![id(4), id(5)]));
        assert!(drag.sentence(&together, Language::English).contains("C4, C5"));
    }

    #[test]
    fn no_card_goes_below_itself() {
        let (review, drag) = (review(), Relink { cause: id(2), from: Some(id(1)) });
        assert_eq!(drag.meaning(&review, id(3), false), Meaning::Circle(id(3)));
        assert_eq!(drag.edit(&Meaning::Circle(id(3))), None);
    }
}
