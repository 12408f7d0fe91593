//! Lays out pictures side by side, each above what it shows.

use crate::layout::{Point, Rect};
use crate::report::block::Photo;
use crate::report::pages::blocks::{Composer, paint};
use crate::report::pages::canvas::{Canvas, frame};
use crate::report::pages::flow::Flow;
use crate::report::pages::page::Item;
use crate::report::pages::slab::Slab;
use crate::report::pages::structure::Role;
use crate::report::pages::style::{self, MM, Type};

use crate::drawing::Stroke;

impl Composer<'_> {
    /// Pictures in rows of three.
    pub(crate) fn pictures(&mut self, photos: &[Photo]) -> Vec<Slab> {
        const COLUMNS: usize = 3;
        const GUTTER: f32 = 4.0 * MM;
        const HIGHEST: f32 = 42.0 * MM;
        let width = (self.sheet.width() - GUTTER * (COLUMNS - 1) as f32) / COLUMNS as f32;
        let sizes = |photo: &Photo| {
            let (across, down) = (photo.picture.width as f32, photo.picture.height as f32);
            let scale = (width / across).min(HIGHEST / down);
            (across * scale, down * scale)
        };
        let row = |photos: &[Photo]| {
            let tallest = photos.iter().map(|photo| sizes(photo).1).fold(0.0, f32::max);
            let mut canvas = Canvas::new(self.structure);
            let mut bottom = tallest;
            for (column, photo) in photos.iter().enumerate() {
                let left = self.sheet.side + column as f32 * (width + GUTTER);
                let (across, down) = sizes(photo);
                let area = Rect::new(left, tallest - down, across, down);
                let node = canvas.structure.add_figure(self.section, &photo.name);
                let id = canvas.structure.content(node);
                canvas.items.push(Item::Picture { id, area, picture: photo.picture.clone() });
                canvas.decoration(vec![frame(area, 0.0, Stroke::solid(style::RULE, 0.35))]);
                let caption = canvas.structure.add(self.section, Role::Paragraph);
                let flow = Flow::new(&photo.caption, Type::NOTE, width);
                paint(&flow, Type::NOTE, &mut canvas, caption, Point::new(left, tallest + 1.2 * MM));
                bottom = bottom.max(tallest + 1.2 * MM + flow.height());
            }
            Slab::new(bottom + 1.0 * MM, canvas.items).after(3.0 * MM)
        };
        photos.chunks(COLUMNS).map(row).collect()
    }
}
