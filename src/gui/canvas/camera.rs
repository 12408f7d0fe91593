//! Which part of the tree is in view, and how large.

use eframe::egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::gui::canvas::Band;
use crate::layout::{Point as ScenePoint, Rect as SceneRect, Size};

/// The largest zoom.
const LARGEST_ZOOM: f32 = 4.0;
/// The smallest zoom, but for trees that do not fit into the canvas even then.
const SMALLEST_ZOOM: f32 = 0.05;
/// The smallest zoom of all, which shows a tree of a million causes whole.
const LEAST_ZOOM: f32 = 1e-6;
/// Free space kept at the sides of the tree and around the selection, in points of the screen.
const MARGIN: f32 = 24.0;
/// What the names of the columns take at the upper edge, and the keys at hand at the lower.
const TOP: f32 = 36.0;
const BOTTOM: f32 = 72.0;
/// A meeting does not begin with a tree smaller than this: below it, a card does not say all that it has to say.
const SMALLEST_BEGINNING: f32 = 0.75;

/// Where the scene stands on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// How large: 1 is the scene's own size.
    pub zoom: f32,
    /// Where the scene's origin stands, from the canvas' top left corner.
    pub offset: Vec2,
}

impl Default for Camera {
    fn default() -> Self {
        Self { zoom: 1.0, offset: vec2(MARGIN, TOP) }
    }
}

impl Camera {
    /// A place of the scene on the screen.
    pub fn on_screen(&self, canvas: Rect, point: ScenePoint) -> Pos2 {
        canvas.min + self.offset + self.zoom * vec2(point.x, point.y)
    }

    /// A rectangle of the scene on the screen.
    pub fn rect_on_screen(&self, canvas: Rect, rect: &SceneRect) -> Rect {
        let size = vec2(rect.size.width, rect.size.height) * self.zoom;
        Rect::from_min_size(self.on_screen(canvas, rect.origin), size)
    }

    /// Moves by `delta` points of the screen.
    pub fn pan(&mut self, delta: Vec2) {
        self.offset += delta;
    }

    /// Zooms by `factor`, keeping what is under `anchor` (a place on the screen) where it is; as far out as it takes to
    /// show a whole scene of size `scene`.
    pub fn zoom_at(&mut self, canvas: Rect, anchor: Pos2, factor: f32, scene: Size) {
        let mut whole = *self;
        whole.fit(canvas, scene);
        let zoom = (self.zoom * factor).clamp(SMALLEST_ZOOM.min(whole.zoom), LARGEST_ZOOM);
        let from_anchor = self.offset - (anchor - canvas.min);
        self.offset = (anchor - canvas.min) + from_anchor * (zoom / self.zoom);
        self.zoom = zoom;
    }

    /// Shows the whole scene, at its own size where it fits.
    pub fn fit(&mut self, canvas: Rect, scene: Size) {
        let free = canvas.size() - vec2(2.0 * MARGIN, TOP + BOTTOM);
        let size = vec2(scene.width.max(1.0), scene.height.max(1.0));
        self.zoom = (free / size).min_elem().clamp(LEAST_ZOOM, 1.0);
        let rest = free - size * self.zoom;
        // The problem stands at the left, where reading begins; on a wide canvas not at its very edge. From so far away that
        // nothing is read, the shape stands in the middle.
        let is_read = Band::of(self.zoom) != Band::Shapes;
        let indent = if is_read { canvas.width() * 0.06 } else { f32::INFINITY };
        self.offset = vec2(MARGIN + (rest.x / 2.0).min(indent).max(0.0), TOP + rest.y.max(0.0) / 2.0);
    }

    /// Shows the scene as a meeting begins with it: whole where its words are legible then, else from `start` on.
    pub fn begin(&mut self, canvas: Rect, scene: Size, start: &SceneRect) {
        self.fit(canvas, scene);
        if self.zoom < SMALLEST_BEGINNING {
            self.zoom = SMALLEST_BEGINNING;
            self.offset = vec2(MARGIN, canvas.height() / 2.0 - start.middle_y() * self.zoom);
        }
    }

    /// Moves just so far that `rect` of the scene is in view.
    pub fn reveal(&mut self, canvas: Rect, rect: &SceneRect) {
        let on_screen = self.rect_on_screen(canvas, rect);
        let room = Rect::from_min_max(canvas.min + vec2(MARGIN, TOP), canvas.max - vec2(MARGIN, BOTTOM));
        self.offset += vec2(
            least_move(on_screen.x_range().min, on_screen.x_range().max, room.min.x, room.max.x),
            least_move(on_screen.y_range().min, on_screen.y_range().max, room.min.y, room.max.y),
        );
    }

    /// Shows `rect` of the scene in the middle, at its own size where it fits.
    pub fn fit_rect(&mut self, canvas: Rect, rect: &SceneRect) {
        let free = canvas.size() - vec2(2.0 * MARGIN, TOP + BOTTOM);
        let size = vec2(rect.size.width.max(1.0), rect.size.height.max(1.0));
        self.zoom = (free / size).min_elem().clamp(LEAST_ZOOM, 1.0);
        self.centre(canvas, ScenePoint::new(rect.left() + size.x / 2.0, rect.top() + size.y / 2.0));
    }

    /// Brings a place of the scene into the middle.
    pub fn centre(&mut self, canvas: Rect, place: ScenePoint) {
        let middle = vec2(canvas.width() / 2.0, (canvas.height() + TOP - BOTTOM) / 2.0);
        self.offset = middle - self.zoom * vec2(place.x, place.y);
    }

    /// The place of the scene that is at a place of the screen.
    pub fn in_scene(&self, canvas: Rect, place: Pos2) -> ScenePoint {
        let place = (place - canvas.min - self.offset) / self.zoom;
        ScenePoint::new(place.x, place.y)
    }

    /// The part of the scene that is in view.
    pub fn visible(&self, canvas: Rect) -> SceneRect {
        let min = pos2(-self.offset.x, -self.offset.y) / self.zoom;
        let size = canvas.size() / self.zoom;
        SceneRect::new(min.x, min.y, size.x, size.y)
    }
}

fn least_move(min: f32, max: f32, room_min: f32, room_max: f32) -> f32 {
    if max > room_max && max - min <= room_max - room_min {
        room_max - max
    } else if min < room_min || max - min > room_max - room_min {
        room_min - min
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Camera, MARGIN, SMALLEST_BEGINNING, SMALLEST_ZOOM, SceneRect, Size};
    use eframe::egui::{Rect, pos2, vec2};

    fn canvas() -> Rect {
        Rect::from_min_size(pos2(150.0, 52.0), vec2(800.0, 600.0))
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer() {
        let mut camera = Camera::default();
        let anchor = pos2(400.0, 300.0);
        let before = (anchor - canvas().min - camera.offset) / camera.zoom;
        camera.zoom_at(canvas(), anchor, 1.7, Size::new(500.0, 400.0));
        let after = (anchor - canvas().min - camera.offset) / camera.zoom;
        assert!((before - after).length() < 1e-3, "{before} {after}");
    }

    #[test]
    fn a_tree_of_any_size_can_be_seen_whole() {
        let mut camera = Camera::default();
        let tall = Size::new(9000.0, 900_000.0);
        for _ in 0..200 {
            camera.zoom_at(canvas(), canvas().center(), 0.8, tall);
        }
        assert!(camera.zoom * tall.height <= canvas().height());
        camera.zoom_at(canvas(), canvas().center(), 1e-6, Size::new(300.0, 200.0));
        assert_eq!(camera.zoom, SMALLEST_ZOOM, "a small one does not vanish");
    }

    #[test]
    fn a_selection_is_fitted_into_the_middle() {
        let mut camera = Camera::default();
        let rect = SceneRect::new(5000.0, 3000.0, 1800.0, 400.0);
        camera.fit_rect(canvas(), &rect);
        assert!(canvas().contains_rect(camera.rect_on_screen(canvas(), &rect)));
        assert!((camera.rect_on_screen(canvas(), &rect).center().x - canvas().center().x).abs() < 0.5);
    }

    #[test]
    fn a_meeting_begins_with_legible_words() {
        let mut camera = Camera::default();
        let problem = SceneRect::new(0.0, 4000.0, 210.0, 100.0);
        camera.begin(canvas(), Size::new(4000.0, 9000.0), &problem);
        assert!(camera.zoom >= SMALLEST_BEGINNING);
        assert!(canvas().contains_rect(camera.rect_on_screen(canvas(), &problem)));
    }

    #[test]
    fn fitting_shows_everything_and_never_enlarges() {
        for size in [Size::new(4000.0, 900.0), Size::new(200.0, 100.0), Size::new(0.0, 0.0)] {
            let mut camera = Camera::default();
            camera.fit(canvas(), size);
            assert!(camera.zoom <= 1.0);
            let shown = camera.rect_on_screen(canvas(), &SceneRect::new(0.0, 0.0, size.width, size.height));
            assert!(canvas().expand(0.5).contains_rect(shown), "{shown:?}");
        }
    }

    #[test]
    fn a_shape_too_far_away_to_be_read_stands_in_the_middle() {
        let mut camera = Camera::default();
        camera.fit(canvas(), Size::new(900.0, 9000.0));
        let shown = camera.rect_on_screen(canvas(), &SceneRect::new(0.0, 0.0, 900.0, 9000.0));
        assert!((shown.center().x - canvas().center().x).abs() < 0.5, "{shown:?}");
    }

    #[test]
    fn revealing_moves_only_what_is_out_of_view() {
        let mut camera = Camera::default();
        let still = camera;
        camera.reveal(canvas(), &SceneRect::new(10.0, 10.0, 200.0, 80.0));
        assert_eq!(camera, still);
        camera.reveal(canvas(), &SceneRect::new(2000.0, 10.0, 200.0, 80.0));
        let shown = camera.rect_on_screen(canvas(), &SceneRect::new(2000.0, 10.0, 200.0, 80.0));
        assert!((shown.max.x - (canvas().max.x - MARGIN)).abs() < 0.5, "{shown:?}");
    }
}
