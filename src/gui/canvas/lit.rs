//! A recurrence path on the tree: from its causes to the problem.

use std::collections::BTreeSet;

use eframe::egui::{Painter, Rect, Stroke, StrokeKind};

use crate::document::{CauseId, Review};
use crate::drawing::figures::why_tree::{EdgeKind, TreeEdge, TreePlan};
use crate::drawing::{Palette, Segment, Stroke as SceneStroke};
use crate::gui::canvas::Camera;
use crate::gui::canvas::paint::Brush;
use crate::gui::theme::color;
use crate::layout::Point;
use crate::session::Digest;

const WIDTH: f32 = 3.5;
/// From far away it is still seen, in points of the screen.
const LEAST_WIDTH: f32 = 1.5;

/// What is lit.
#[derive(Debug, PartialEq)]
pub struct Lit {
    causes: BTreeSet<CauseId>,
    /// The links that the path takes, as (effect, cause): a cause may be lit and not have led to every effect of it.
    links: BTreeSet<(CauseId, CauseId)>,
}

/// What follows from `members` alone: they, and every effect of which one explanation is among them, up to the problem.
pub fn followed(review: &Review, digest: &Digest, members: &BTreeSet<CauseId>) -> Lit {
    let mut causes = members.clone();
    let mut links = BTreeSet::new();
    let mut waiting: Vec<CauseId> = members.iter().copied().collect();
    while let Some(cause) = waiting.pop() {
        for effect in digest.effects_of(cause) {
            let Some(record) = review.causes.get(&effect) else { continue };
            for explanation in record.explanations.iter().filter(|it| it.contains(cause)) {
                if explanation.causes.iter().all(|link| causes.contains(&link.cause)) {
                    links.extend(explanation.causes.iter().map(|link| (effect, link.cause)));
                    if causes.insert(effect) {
                        waiting.push(effect);
                    }
                }
            }
        }
    }
    Lit { causes, links }
}

/// Lights the links that the path takes, and their cards. Where a cause stands elsewhere, the slip that stands for it is lit
/// too, and the curve that leads to its card.
pub fn paint(
    painter: &Painter,
    canvas: Rect,
    camera: &Camera,
    tree: &TreePlan,
    lit: &Lit,
    palette: &Palette,
) {
    let width = WIDTH.max(LEAST_WIDTH / camera.zoom);
    let line = SceneStroke::solid(palette.root, width);
    let outline = Stroke::new(width * camera.zoom, color(palette.root));
    let brush = Brush::new(painter, canvas, camera);
    let frame = |rect, radius: f32| {
        let on_screen = camera.rect_on_screen(canvas, rect);
        painter.rect_stroke(on_screen, radius * camera.zoom, outline, StrokeKind::Outside);
    };
    for number in tree.behind_in(&camera.visible(canvas)) {
        if let Some(link) = tree.links().get(number) {
            if link.cause.is_some_and(|cause| lit.links.contains(&(link.effect, cause))) {
                brush.line(&way(tree, number, link), &line);
            }
        } else if let Some(slip) = tree.reference(number)
            && lit.links.contains(&(slip.effect, slip.cause))
        {
            frame(&slip.rect, slip.rect.size.height / 2.0);
        }
    }
    for card in lit.causes.iter().filter_map(|&id| tree.card(id)) {
        frame(&card.rect, 8.0);
    }
}

/// How far in front of its causes the bar of a set stands, in points of the scene.
const BEFORE_CAUSE: f32 = 20.0;

/// The way of a link from its effect to its cause, or to the slip that stands for that.
fn way(tree: &TreePlan, number: usize, link: &TreeEdge) -> Vec<Segment> {
    let TreeEdge { from, to, .. } = *link;
    match link.kind {
        // What was refuted is on no path.
        EdgeKind::Refuted => Vec::new(),
        EdgeKind::Shared => tree.way_of_curve(number).unwrap_or_default(),
        EdgeKind::One | EdgeKind::Any => {
            let width = to.x - from.x;
            let bends = (Point::new(from.x + 0.62 * width, from.y), Point::new(from.x + 0.30 * width, to.y));
            vec![Segment::Move(from), Segment::Cubic(bends.0, bends.1, to)]
        }
        EdgeKind::All => {
            let turn = to.x - BEFORE_CAUSE;
            let corners = [Point::new(turn, from.y), Point::new(turn, to.y), to];
            std::iter::once(Segment::Move(from)).chain(corners.map(Segment::Line)).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BTreeSet, CauseId, Digest, Lit, followed};
    use crate::interchange::outline;

    fn lit(text: &str, members: &[u32]) -> Lit {
        let review = outline::read(text).unwrap_or_default();
        let members = members.iter().map(|&number| CauseId::new(number)).collect::<BTreeSet<_>>();
        followed(&review, &Digest::of(&review), &members)
    }

    fn causes(lit: &Lit) -> Vec<u32> {
        lit.causes.iter().map(|id| id.number()).collect()
    }

    fn links(lit: &Lit) -> Vec<(u32, u32)> {
        lit.links.iter().map(|(effect, cause)| (effect.number(), cause.number())).collect()
    }

    /// C1 by C2 with C5, or by C6; C2 by C3 or C4.
    const TREE: &str = "P\n  A\n    X\n    Y\n  & B\n  C";

    #[test]
    fn a_path_is_lit_up_to_the_problem() {
        let lit = lit(TREE, &[3, 5]);
        assert_eq!(causes(&lit), [1, 2, 3, 5]);
        assert_eq!(links(&lit), [(1, 2), (1, 5), (2, 3)]);
    }

    #[test]
    fn half_of_a_set_leads_nowhere() {
        let lit = lit(TREE, &[3]);
        assert_eq!((causes(&lit), links(&lit)), (vec![2, 3], vec![(2, 3)]));
    }

    #[test]
    fn a_shared_cause_lights_every_link_it_suffices_for_and_none_where_it_does_not() {
        // C3 brings about C2 alone, and C4 only together with C5.
        let lit = lit("P\n  A\n    X\n  B\n    = C3\n    & Y", &[3]);
        assert_eq!(links(&lit), [(1, 2), (2, 3)]);
    }
}
