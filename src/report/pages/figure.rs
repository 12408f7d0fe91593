//! Lays out a picture between paragraphs, as wide as the text.

use crate::layout::Point;
use crate::report::block::Figure;
use crate::report::options::Paper;
use crate::report::pages::blocks::Composer;
use crate::report::pages::canvas::Canvas;
use crate::report::pages::place::Placing;
use crate::report::pages::slab::Slab;
use crate::report::pages::style::{MM, portrait};

/// The scale at which pictures for the screen stand among text: their 12 points are 9 here.
const SCALE: f32 = 0.75;

/// The width for which a picture has to be drawn so that it is as wide as the text.
pub(crate) const fn drawn_width(paper: Paper) -> f32 {
    portrait(paper).width() / SCALE
}

impl Composer<'_> {
    /// The picture, tagged as one figure.
    pub(crate) fn figure(&mut self, figure: &Figure) -> Slab {
        let node = self.structure.add_figure(self.section, &figure.alternative);
        let placing = Placing { scale: SCALE, shift: Point::new(self.sheet.side, 0.0) };
        let mut canvas = Canvas::new(self.structure);
        for group in &figure.scene.groups {
            canvas.content(node, placing.shapes(group.shapes.clone()));
        }
        Slab::new(figure.scene.size.height * SCALE + 2.0 * MM, canvas.items).after(2.0 * MM)
    }
}
