//! Which part of the course of events is in view, and how large.

use crate::document::FactId;
use crate::drawing::figures::Course;
use crate::gui::theme::Theme;
use crate::language::Language;

/// At most so many points stand for a second: a minute, the finest that times are kept to, is wide enough then.
const LARGEST: f64 = 1.0;

/// The part that is in view, and the picture of the whole.
#[derive(Debug)]
pub struct TimelineView {
    /// How large: at 1 the whole course is in view.
    pub zoom: f32,
    /// How far the picture is moved to the left, in points.
    pub left: f32,
    /// The open fact that was brought into view.
    pub followed: Option<FactId>,
    /// How wide the view was in the last frame, in points.
    width: f32,
    /// A time, and where in the view it stays while the picture is drawn anew.
    anchor: Option<(i64, f32)>,
    drawn: Option<(TimelineKey, Course)>,
}

impl Default for TimelineView {
    fn default() -> Self {
        Self { zoom: 1.0, left: 0.0, followed: None, width: 0.0, anchor: None, drawn: None }
    }
}

/// What the picture depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimelineKey {
    /// The review's revision.
    pub revision: u64,
    /// The width of the view in points.
    pub width: u32,
    /// The bits of the zoom.
    pub zoom: u32,
    /// The language.
    pub language: Language,
    /// The theme.
    pub theme: Theme,
}

impl TimelineView {
    /// The picture, as it was drawn last.
    pub fn course(&self) -> Option<&Course> {
        self.drawn.as_ref().map(|(_, course)| course)
    }

    /// Draws the picture, if `key` says that it is another than the last.
    pub fn draw(&mut self, key: TimelineKey, draw: impl FnOnce() -> Course) {
        if self.drawn.as_ref().is_none_or(|(made_for, _)| *made_for != key) {
            self.drawn = Some((key, draw()));
        }
    }

    /// Whether a larger picture would show more.
    pub fn can_zoom_in(&self) -> bool {
        self.course().is_some_and(|course| course.scale.points_per_second() < LARGEST)
    }

    /// Zooms by `factor`; what stands `at` points from the left of the view stays there.
    pub fn zoom_at(&mut self, factor: f32, at: f32) {
        let Some(course) = self.course() else { return };
        let second = course.scale.second(self.left + at - course.left);
        let most = (LARGEST / course.scale.points_per_second().max(f64::MIN_POSITIVE)) as f32;
        let factor = factor.min(most.max(1.0));
        self.anchor = Some((second, at));
        self.zoom = (self.zoom * factor).max(1.0);
    }

    /// Zooms by `factor` in the middle of the view.
    pub fn zoom_by(&mut self, factor: f32) {
        self.zoom_at(factor, self.width / 2.0);
    }

    /// Zooms by `factor`, and brings a time into the middle of the view.
    pub fn zoom_to(&mut self, factor: f32, second: i64) {
        self.zoom_by(factor);
        self.anchor = Some((second, self.width / 2.0));
    }

    /// Shows the whole course.
    pub const fn show_all(&mut self) {
        self.zoom = 1.0;
        self.left = 0.0;
        self.anchor = None;
    }

    /// Brings a place of the picture into the view.
    pub const fn reveal(&mut self, from: f32, to: f32) {
        if from < self.left || to > self.left + self.width {
            self.left = from.midpoint(to) - self.width / 2.0;
        }
    }

    /// Keeps what is in view where it was, and the view on the picture, in a view of `width` points.
    pub fn hold(&mut self, width: f32) {
        self.width = width;
        let Some((_, course)) = &self.drawn else { return };
        if let Some((second, at)) = self.anchor.take() {
            self.left = course.x(second) - at;
        }
        self.left = self.left.clamp(0.0, (course.scene.size.width - width).max(0.0));
    }
}
