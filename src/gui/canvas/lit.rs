//! A recurrence path on the tree: from its causes to the problem.

use std::collections::BTreeSet;

use eframe::egui::epaint::{CubicBezierShape, PathShape};
use eframe::egui::{Color32, Painter, Rect, Stroke, StrokeKind};

use crate::document::{CauseId, Review};
use crate::drawing::Palette;
use crate::drawing::figures::why_tree::{EdgeKind, TreePlan};
use crate::gui::canvas::Camera;
use crate::gui::theme::color;
use crate::layout::Point;
use crate::session::Digest;

const WIDTH: f32 = 3.5;

/// What follows from `members` alone: they, and every effect of which one explanation is among them, up to the problem.
pub fn followed(review: &Review, digest: &Digest, members: &BTreeSet<CauseId>) -> BTreeSet<CauseId> {
    let mut lit = members.clone();
    let mut waiting: Vec<CauseId> = members.iter().copied().collect();
    while let Some(cause) = waiting.pop() {
        for effect in digest.effects_of(cause) {
            let Some(record) = review.causes.get(&effect) else { continue };
            let suffices =
                record.explanations.iter().any(|it| it.causes.iter().all(|link| lit.contains(&link.cause)));
            if suffices && lit.insert(effect) {
                waiting.push(effect);
            }
        }
    }
    lit
}

/// Lights the links between the causes in `lit`, and their cards.
pub fn paint(
    painter: &Painter,
    canvas: Rect,
    camera: &Camera,
    tree: &TreePlan,
    lit: &BTreeSet<CauseId>,
    palette: &Palette,
) {
    let stroke = Stroke::new((WIDTH * camera.zoom).max(1.5), color(palette.root));
    let at = |point| camera.on_screen(canvas, point);
    let in_view = tree.behind_in(&camera.visible(canvas)).into_iter();
    for link in in_view.map_while(|number| tree.links.get(number)) {
        if !link.cause.is_some_and(|cause| lit.contains(&cause) && lit.contains(&link.effect)) {
            continue;
        }
        match link.kind {
            EdgeKind::Shared | EdgeKind::Refuted => {}
            EdgeKind::One | EdgeKind::Any => {
                let width = link.to.x - link.from.x;
                let points = [
                    at(link.from),
                    at(Point::new(link.from.x + 0.62 * width, link.from.y)),
                    at(Point::new(link.from.x + 0.30 * width, link.to.y)),
                    at(link.to),
                ];
                painter.add(CubicBezierShape::from_points_stroke(
                    points,
                    false,
                    Color32::TRANSPARENT,
                    stroke,
                ));
            }
            EdgeKind::All => {
                let turn = link.to.x - BEFORE_CAUSE;
                let corners =
                    [link.from, Point::new(turn, link.from.y), Point::new(turn, link.to.y), link.to];
                painter.add(PathShape::line(corners.map(at).to_vec(), stroke));
            }
        }
    }
    for card in lit.iter().filter_map(|&id| tree.card(id)) {
        let rect = camera.rect_on_screen(canvas, &card.rect);
        painter.rect_stroke(rect, 8.0 * camera.zoom, stroke, StrokeKind::Outside);
    }
}

/// How far in front of its causes the bar of a set stands, in points of the scene.
const BEFORE_CAUSE: f32 = 20.0;

#[cfg(test)]
mod tests {
    use super::{BTreeSet, CauseId, Digest, followed};
    use crate::interchange::outline;

    fn lit(members: &[u32]) -> Vec<u32> {
        // C1 by C2 with C5, or by C6; C2 by C3 or C4.
        let text = "P\n  A\n    X\n    Y\n  & B\n  C";
        let review = outline::read(text).unwrap_or_default();
        let members = members.iter().map(|&number| CauseId::new(number)).collect::<BTreeSet<_>>();
        followed(&review, &Digest::of(&review), &members).iter().map(|id| id.number()).collect()
    }

    #[test]
    fn a_path_is_lit_up_to_the_problem() {
        assert_eq!(lit(&[3, 5]), [1, 2, 3, 5]);
    }

    #[test]
    fn half_of_a_set_leads_nowhere() {
        assert_eq!(lit(&[3]), [2, 3]);
    }
}
