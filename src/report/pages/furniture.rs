//! The running heads and feet.

use crate::drawing::text::{self, ellipsized};
use crate::drawing::{Face, Shape};
use crate::layout::Point;
use crate::report::pages::canvas::{rule, words};
use crate::report::pages::page::{Item, Page};
use crate::report::pages::style::{self, MM, Type};

/// What stands at the head and the foot of every page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Furniture {
    /// Left at the head: what the document is.
    pub kind: String,
    /// After it: what it is about.
    pub title: String,
    /// Right at the head: for whom it is.
    pub edition: String,
    /// Left at the foot: who reports.
    pub organization: String,
    /// In the middle of the foot: when it was issued.
    pub date: String,
}

impl Furniture {
    /// Adds heads and feet to all pages. The first has no head: it says the same in large type.
    pub(crate) fn add(&self, pages: &mut [Page]) {
        let count = pages.len();
        for (index, page) in pages.iter_mut().enumerate() {
            let mut shapes = self.foot(page, index + 1, count);
            if index > 0 {
                shapes.extend(self.head(page));
            }
            page.items.push(Item::Decoration(shapes));
        }
    }

    fn head(&self, page: &Page) -> Vec<Shape> {
        let (left, right) = (18.0 * MM, page.size.width - 18.0 * MM);
        let top = 10.0 * MM;
        let edition = text::width(&self.edition, Face::Regular, Type::RUNNING.size);
        let title = format!("{}\u{3000}{}", self.kind, self.title);
        let title = ellipsized(&title, Face::Regular, Type::RUNNING.size, right - left - edition - 6.0 * MM);
        vec![
            running(left, top, title),
            running(right - edition, top, self.edition.clone()),
            rule(left, right, 16.0 * MM, 0.5, style::RULE),
        ]
    }

    fn foot(&self, page: &Page, number: usize, count: usize) -> Vec<Shape> {
        let (left, right) = (18.0 * MM, page.size.width - 18.0 * MM);
        let top = page.size.height - 9.0 * MM - Type::RUNNING.leading;
        let width = |text: &str| text::width(text, Face::Regular, Type::RUNNING.size);
        let third = (right - left) / 3.0;
        let number = format!("{number} / {count}");
        let middle = f32::midpoint(left, right) - width(&self.date) / 2.0;
        let organization = ellipsized(&self.organization, Face::Regular, Type::RUNNING.size, third);
        vec![
            running(left, top, organization),
            running(middle, top, self.date.clone()),
            running(right - width(&number), top, number),
        ]
    }
}

fn running(x: f32, top: f32, text: String) -> Shape {
    let kind = Type::RUNNING;
    words(
        Point::new(x, top + text::baseline(kind.size, kind.leading)),
        kind.size,
        Face::Regular,
        kind.color,
        text,
    )
}
