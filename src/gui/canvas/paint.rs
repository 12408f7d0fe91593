//! Paints the picture of the tree on the screen, with everything that it shows.

use eframe::egui::epaint::{CubicBezierShape, PathShape, RectShape};
use eframe::egui::{
    Color32, CornerRadius, FontId, Painter, Pos2, Rect, Shape as EguiShape, Stroke, StrokeKind, Vec2, pos2,
};

use crate::drawing::figures::why_tree::TreePlan;
use crate::drawing::{Group, Segment, Shape, Stroke as SceneStroke};
use crate::gui::canvas::painted::Painted;
use crate::gui::canvas::{Camera, Motion};
use crate::gui::theme::{color, family};
use crate::layout::Point;

/// Type smaller than this on the screen is not legible and not painted, in pixels.
const SMALLEST_TYPE: f32 = 4.0;

/// Paints what is in view of a whole tree; cards under way are painted where they are just now, and the links of their
/// new places appear meanwhile.
pub fn paint_whole(
    painter: &Painter,
    canvas: Rect,
    camera: &Camera,
    tree: &TreePlan,
    painted: &mut Painted,
    motion: &Motion,
) {
    let view = camera.visible(canvas);
    let mut fading = painter.clone();
    fading.multiply_opacity(motion.progress());
    let brush = Brush::new(&fading, canvas, camera);
    let behind = tree.behind_in(&view).into_iter();
    behind.filter_map(|number| painted.group(number)).for_each(|group| brush.group(&group));
    for (card, offset) in motion.cards_in(tree, &view) {
        let Some(group) = painted.group(card.group) else { continue };
        let camera = Camera { offset: camera.offset + offset * camera.zoom, ..*camera };
        Brush::new(painter, canvas, &camera).group(&group);
    }
}

/// Paints groups that stand in `place`, as far as they are in view there.
pub fn paint_groups(painter: &Painter, place: Rect, camera: &Camera, groups: &[Group]) {
    let brush = Brush::new(painter, place, camera);
    let clip = painter.clip_rect();
    let in_view = |group: &&Group| camera.rect_on_screen(place, &group.bounds).intersects(clip);
    groups.iter().filter(in_view).for_each(|group| brush.group(group));
}

/// Paints groups of shapes.
pub(in crate::gui) struct Brush<'a> {
    painter: &'a Painter,
    canvas: Rect,
    camera: &'a Camera,
    has_words: bool,
}

impl<'a> Brush<'a> {
    pub(in crate::gui) const fn new(painter: &'a Painter, canvas: Rect, camera: &'a Camera) -> Self {
        Self { painter, canvas, camera, has_words: true }
    }

    /// Leaves out texts and icons.
    pub(super) const fn without_words(self) -> Self {
        Self { has_words: false, ..self }
    }

    pub(in crate::gui) fn group(&self, group: &Group) {
        for shape in &group.shapes {
            if self.has_words || !matches!(shape, Shape::Text { .. }) {
                self.paint(shape);
            }
        }
    }

    /// Draws a line along `segments`.
    pub(super) fn line(&self, segments: &[Segment], stroke: &SceneStroke) {
        self.path(segments, None, Some(stroke));
    }

    fn paint(&self, shape: &Shape) {
        match shape {
            Shape::Rect { rect, radius, fill, stroke } => {
                let on_screen = self.camera.rect_on_screen(self.canvas, rect);
                let corner = CornerRadius::same((radius * self.camera.zoom).round().min(255.0) as u8);
                let fill = fill.map_or(Color32::TRANSPARENT, color);
                match stroke {
                    Some(stroke) if !stroke.dash.is_empty() => {
                        self.painter.rect_filled(on_screen, corner, fill);
                        let inset = on_screen.shrink(stroke.width * self.camera.zoom / 2.0);
                        self.dashed(&outline(inset, radius * self.camera.zoom), stroke);
                    }
                    _ => {
                        let stroke = stroke.as_ref().map_or(Stroke::NONE, |it| self.stroke(it));
                        self.painter.add(RectShape::new(on_screen, corner, fill, stroke, StrokeKind::Inside));
                    }
                }
            }
            Shape::Path { segments, fill, stroke } => self.path(segments, fill.map(color), stroke.as_ref()),
            Shape::Text { origin, size, face, color: ink, text, strike } => {
                let size_on_screen = size * self.camera.zoom;
                if size_on_screen * self.painter.pixels_per_point() < SMALLEST_TYPE {
                    return;
                }
                // Quarter steps keep the glyph atlas small while zooming.
                let font = FontId::new((size_on_screen * 4.0).round() / 4.0, family(*face));
                let ink = color(*ink);
                let galley = self.painter.layout_no_wrap(text.clone(), font, ink);
                let baseline = galley
                    .rows
                    .first()
                    .map_or(0.0, |row| row.pos.y + row.glyphs.first().map_or(0.0, |glyph| glyph.pos.y));
                let at = self.camera.on_screen(self.canvas, *origin);
                let width = galley.size().x;
                self.painter.galley(pos2(at.x, at.y - baseline), galley, ink);
                if *strike {
                    let y = at.y - size_on_screen * 0.32;
                    self.painter.hline(at.x..=at.x + width, y, Stroke::new(self.camera.zoom.max(0.75), ink));
                }
            }
        }
    }

    fn stroke(&self, stroke: &SceneStroke) -> Stroke {
        Stroke::new((stroke.width * self.camera.zoom).max(0.5), color(stroke.color))
    }

    fn path(&self, segments: &[Segment], fill: Option<Color32>, stroke: Option<&SceneStroke>) {
        if let ([Segment::Move(from), Segment::Cubic(one, two, to)], None, Some(stroke)) =
            (segments, fill, stroke)
            && stroke.dash.is_empty()
        {
            let points = [*from, *one, *two, *to].map(|point| self.at(point));
            let curve = CubicBezierShape::from_points_stroke(
                points,
                false,
                Color32::TRANSPARENT,
                self.stroke(stroke),
            );
            self.painter.add(curve);
            return;
        }
        for (points, is_closed) in self.polylines(segments) {
            if let Some(fill) = fill {
                self.painter.add(PathShape::convex_polygon(fillable(&points), fill, Stroke::NONE));
            }
            match stroke {
                Some(stroke) if !stroke.dash.is_empty() => self.dashed(&points, stroke),
                Some(stroke) if is_closed => {
                    self.painter.add(PathShape::closed_line(points, self.stroke(stroke)));
                }
                Some(stroke) => {
                    self.painter.add(PathShape::line(points, self.stroke(stroke)));
                }
                None => {}
            }
        }
    }

    fn dashed(&self, points: &[Pos2], stroke: &SceneStroke) {
        let dash = stroke.dash.first().copied().unwrap_or(4.0) * self.camera.zoom;
        let gap = stroke.dash.get(1).copied().unwrap_or(3.0) * self.camera.zoom;
        // Far away the dashes are finer than a pixel: a plain line looks the same and costs nothing.
        if dash < 1.0 {
            self.painter.add(PathShape::line(points.to_vec(), self.stroke(stroke)));
        } else {
            self.painter.extend(EguiShape::dashed_line(points, self.stroke(stroke), dash, gap));
        }
    }

    fn at(&self, point: Point) -> Pos2 {
        self.camera.on_screen(self.canvas, point)
    }

    /// The subpaths as lines on the screen, with whether each is closed.
    fn polylines(&self, segments: &[Segment]) -> Vec<(Vec<Pos2>, bool)> {
        let mut paths: Vec<(Vec<Pos2>, bool)> = Vec::new();
        for segment in segments {
            match segment {
                Segment::Move(to) => paths.push((vec![self.at(*to)], false)),
                Segment::Line(to) => {
                    if let Some((points, _)) = paths.last_mut() {
                        points.push(self.at(*to));
                    }
                }
                Segment::Cubic(one, two, to) => {
                    if let Some((points, _)) = paths.last_mut()
                        && let Some(&from) = points.last()
                    {
                        let curve = CubicBezierShape::from_points_stroke(
                            [from, self.at(*one), self.at(*two), self.at(*to)],
                            false,
                            Color32::TRANSPARENT,
                            Stroke::NONE,
                        );
                        points.extend(curve.flatten(Some(0.3)).into_iter().skip(1));
                    }
                }
                Segment::Close => {
                    if let Some((points, is_closed)) = paths.last_mut() {
                        if let Some(&first) = points.first() {
                            points.push(first);
                        }
                        *is_closed = true;
                    }
                }
            }
        }
        paths
    }
}

/// The points of a polygon as egui fills it: each once, clockwise.
fn fillable(points: &[Pos2]) -> Vec<Pos2> {
    const SAME: f32 = 0.01;
    let mut distinct: Vec<Pos2> = Vec::with_capacity(points.len());
    for &point in points {
        if distinct.last().is_none_or(|last| last.distance(point) > SAME) {
            distinct.push(point);
        }
    }
    while distinct.len() > 1 && distinct[0].distance(distinct[distinct.len() - 1]) <= SAME {
        distinct.pop();
    }
    let next = distinct.iter().cycle().skip(1);
    let doubled_area: f32 = distinct.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum();
    if doubled_area < 0.0 {
        distinct.reverse();
    }
    distinct
}

/// The outline of a rounded rectangle, beginning and ending at the same place.
fn outline(rect: Rect, radius: f32) -> Vec<Pos2> {
    const STEPS: usize = 4;
    let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0).max(0.0);
    let corners = [
        (pos2(rect.max.x - radius, rect.min.y + radius), -0.25),
        (pos2(rect.max.x - radius, rect.max.y - radius), 0.0),
        (pos2(rect.min.x + radius, rect.max.y - radius), 0.25),
        (pos2(rect.min.x + radius, rect.min.y + radius), 0.5),
    ];
    let mut points = Vec::with_capacity(4 * (STEPS + 1) + 1);
    for (center, turn) in corners {
        for step in 0..=STEPS {
            let angle = (turn + 0.25 * step as f32 / STEPS as f32) * std::f32::consts::TAU;
            points.push(center + radius * Vec2::angled(angle));
        }
    }
    if let Some(&first) = points.first() {
        points.push(first);
    }
    points
}
