//! How the camera goes from one view to another.

use eframe::egui::emath::easing::cubic_out;
use eframe::egui::lerp;

use crate::gui::canvas::Camera;

/// How long a change of the view takes, in seconds.
const DURATION: f64 = 0.2;

/// A camera under way.
#[derive(Clone, Copy, Debug)]
pub struct Glide {
    from: Camera,
    to: Camera,
    /// When it began, in seconds of the window's time.
    begun: f64,
    /// The view it gave last: where the camera stands elsewhere, somebody else has moved it, and the glide ends.
    shown: Camera,
}

impl Glide {
    /// A camera that leaves `from` for `to` now.
    pub const fn new(from: Camera, to: Camera, now: f64) -> Self {
        Self { from, to, begun: now, shown: from }
    }

    /// Where it leads.
    pub const fn target(&self) -> Camera {
        self.to
    }

    /// Moves `camera` to where it has got by `now`; says whether it is still under way.
    pub fn carry(&mut self, camera: &mut Camera, now: f64) -> bool {
        if *camera != self.shown {
            return false;
        }
        let part = ((now - self.begun) / DURATION).clamp(0.0, 1.0) as f32;
        *camera = if part < 1.0 { self.at(cubic_out(part)) } else { self.to };
        self.shown = *camera;
        part < 1.0
    }

    /// The view after `part` of the way. Zooming is even to the eye, and what stands still in both views stands still.
    fn at(&self, part: f32) -> Camera {
        let (from, to) = (self.from, self.to);
        let zoom = from.zoom * (to.zoom / from.zoom).powf(part);
        let change = to.zoom - from.zoom;
        let moved = if change.abs() > 1e-4 { (zoom - from.zoom) / change } else { part };
        Camera {
            zoom,
            offset: lerp(from.offset.x..=to.offset.x, moved) * eframe::egui::Vec2::X
                + lerp(from.offset.y..=to.offset.y, moved) * eframe::egui::Vec2::Y,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Camera, Glide};
    use eframe::egui::vec2;

    const FROM: Camera = Camera { zoom: 1.0, offset: vec2(0.0, 0.0) };
    const TO: Camera = Camera { zoom: 0.25, offset: vec2(300.0, 60.0) };

    #[test]
    fn it_arrives_exactly_and_then_ends() {
        let (mut glide, mut camera) = (Glide::new(FROM, TO, 5.0), FROM);
        assert!(glide.carry(&mut camera, 5.05));
        assert!(camera.zoom < FROM.zoom && camera.zoom > TO.zoom);
        assert!(!glide.carry(&mut camera, 5.3));
        assert_eq!(camera, TO);
    }

    #[test]
    fn what_stands_still_in_both_views_stands_still_between() {
        // The point of the scene that both views show at the same place of the screen.
        let scene = (TO.offset - FROM.offset) / (FROM.zoom - TO.zoom);
        let at = FROM.offset + scene * FROM.zoom;
        let (mut glide, mut camera) = (Glide::new(FROM, TO, 0.0), FROM);
        glide.carry(&mut camera, 0.07);
        assert!((camera.offset + scene * camera.zoom - at).length() < 0.1);
    }

    #[test]
    fn whoever_moves_the_camera_ends_it() {
        let (mut glide, mut camera) = (Glide::new(FROM, TO, 0.0), FROM);
        glide.carry(&mut camera, 0.05);
        camera.pan(vec2(10.0, 0.0));
        let panned = camera;
        assert!(!glide.carry(&mut camera, 0.1));
        assert_eq!(camera, panned);
    }
}
