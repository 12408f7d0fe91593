//! The tree from far away: a block for each card, in one mesh.

use eframe::egui::{Color32, Mesh, Pos2, Rect, Vec2, pos2, vec2};
use rustc_hash::FxHashSet;

use crate::document::State;
use crate::drawing::Palette;
use crate::drawing::figures::why_tree::{Card, EdgeKind, TreePlan};
use crate::gui::canvas::Camera;
use crate::gui::theme::color;

/// A link shorter than this on the screen would be a dot between two blocks, in points.
const SHORTEST_LINK: f32 = 3.0;
/// However small a card is, its block is no smaller, in points.
const SMALLEST: Vec2 = vec2(2.0, 1.0);
/// Narrower blocks have no room for a hollow, in points.
const NARROWEST_HOLLOW: f32 = 8.0;

/// The blocks and links that are in view, on the screen.
pub fn blocks(canvas: Rect, camera: &Camera, tree: &TreePlan, palette: &Palette) -> Mesh {
    let view = camera.visible(canvas);
    let mut mesh = Mesh::default();
    let edge = color(palette.edge);
    for link in tree.behind_in(&view).into_iter().map_while(|number| tree.links().get(number)) {
        let is_drawn = link.cause.is_some() && link.kind != EdgeKind::Shared;
        if !is_drawn || (link.to.x - link.from.x).abs() * camera.zoom < SHORTEST_LINK {
            continue;
        }
        let ink = if link.kind == EdgeKind::Refuted { color(palette.mute_line) } else { edge };
        let at = |point| camera.on_screen(canvas, point);
        line(&mut mesh, at(link.from), at(link.to), ink);
    }
    let mut taken = FxHashSet::default();
    for card in tree.cards_in(&view) {
        let rect = camera.rect_on_screen(canvas, &card.rect);
        // Where many fall on one spot, the first that stands out is seen; of the others one, if none does.
        let spot = ((rect.min.x / SMALLEST.x) as i32, (rect.min.y / SMALLEST.y) as i32);
        let is_speck = rect.width() < SMALLEST.x && rect.height() < SMALLEST.y;
        let stands_out = card.is_problem || card.is_root;
        if !is_speck || taken.insert((spot, stands_out)) && (stands_out || !taken.contains(&(spot, true))) {
            block(&mut mesh, rect, card, palette);
        }
    }
    mesh
}

/// One block: problem and root causes solid, what is suspected or refuted hollow and dashed, the rest grey.
fn block(mesh: &mut Mesh, rect: Rect, card: &Card, palette: &Palette) {
    // However small, each is seen.
    let rect = Rect::from_min_size(rect.min, rect.size().max(SMALLEST));
    let ink = match (card.is_problem, card.is_root, card.state) {
        (true, ..) => palette.prob,
        (_, _, State::Refuted) => palette.mute_line,
        (_, true, _) => palette.root,
        (_, _, State::Suspected) => palette.warn,
        (..) => palette.edge_weak,
    };
    let is_solid = card.is_problem || card.state == State::Confirmed || rect.width() < NARROWEST_HOLLOW;
    mesh.add_colored_rect(rect, color(if is_solid { ink } else { palette.surface }));
    if !is_solid {
        dashed(mesh, rect, 1.0, 3.0, color(ink));
    }
}

/// A dashed outline inside `rect`, as quads: cheap enough for thousands.
pub fn dashed(mesh: &mut Mesh, rect: Rect, width: f32, dash: f32, ink: Color32) {
    let mut x = rect.min.x;
    while x < rect.max.x {
        let end = (x + dash).min(rect.max.x);
        for top in [rect.min.y, rect.max.y - width] {
            mesh.add_colored_rect(Rect::from_min_max(pos2(x, top), pos2(end, top + width)), ink);
        }
        x += 2.0 * dash;
    }
    let mut y = rect.min.y;
    while y < rect.max.y {
        let end = (y + dash).min(rect.max.y);
        for left in [rect.min.x, rect.max.x - width] {
            mesh.add_colored_rect(Rect::from_min_max(pos2(left, y), pos2(left + width, end)), ink);
        }
        y += 2.0 * dash;
    }
}

/// A line one point wide, with soft edges.
fn line(mesh: &mut Mesh, from: Pos2, to: Pos2, ink: Color32) {
    let along = (to - from).normalized();
    let across = along.rot90();
    let first = mesh.vertices.len() as u32;
    for point in [from, to] {
        mesh.colored_vertex(point - across, Color32::TRANSPARENT);
        mesh.colored_vertex(point, ink);
        mesh.colored_vertex(point + across, Color32::TRANSPARENT);
    }
    for [a, b, c] in [[0, 1, 3], [1, 4, 3], [1, 2, 4], [2, 5, 4]] {
        mesh.add_triangle(first + a, first + b, first + c);
    }
}
