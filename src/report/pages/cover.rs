//! Lays out the head of the first page.

use crate::drawing::{Face, text};
use crate::layout::Point;
use crate::report::block::{Prose, Section};
use crate::report::pages::blocks::Composer;
use crate::report::pages::canvas::{Canvas, rule, words};
use crate::report::pages::flow::Flow;
use crate::report::pages::furniture::Furniture;
use crate::report::pages::slab::Slab;
use crate::report::pages::structure::Role;
use crate::report::pages::style::{self, MM, Type};

/// A thick rule, what the document is and for whom, the title, and the line below it.
pub(crate) fn slabs(composer: &mut Composer<'_>, section: &Section, furniture: &Furniture) -> Vec<Slab> {
    let mut slabs = vec![band(composer, furniture)];
    slabs.extend(composer.section_title(section, title_type(&section.title)));
    slabs.iter_mut().skip(1).take(1).for_each(|title| title.before = 6.0 * MM);
    let kind = subtitle_type(composer, &section.lead);
    slabs.extend(composer.lead(section, kind, 1.0 * MM));
    slabs.push(Slab::new(5.0 * MM, Vec::new()));
    slabs
}

/// A title that would run over more than two lines is set smaller, and what is no title any more in the type of sections.
fn title_type(title: &str) -> Type {
    const LONG: usize = 34;
    const VERY_LONG: usize = 120;
    let length = title.chars().count();
    if length <= LONG {
        Type::COVER
    } else if length <= VERY_LONG {
        Type { size: 20.0, leading: 29.0, ..Type::COVER }
    } else {
        Type::TITLE
    }
}

/// A line below the title that would run over is set smaller.
fn subtitle_type(composer: &Composer<'_>, lead: &Prose) -> Type {
    let lines = Flow::new(lead, Type::SUBTITLE, composer.sheet.width()).lines.len();
    if lines <= 1 { Type::SUBTITLE } else { Type { size: 10.0, leading: 16.0, ..Type::SUBTITLE } }
}

fn band(composer: &mut Composer<'_>, furniture: &Furniture) -> Slab {
    let kind = Type::BODY;
    let (left, right) = (composer.sheet.side, composer.sheet.size.width - composer.sheet.side);
    // The rule stands above the margin, where other pages have their heads.
    let top = -9.5 * MM;
    let baseline = top + 4.0 * MM + text::baseline(kind.size, kind.leading);
    let edition = text::width(&furniture.edition, Face::Regular, kind.size);
    let node = composer.structure.add(composer.section, Role::Paragraph);
    let mut canvas = Canvas::new(composer.structure);
    canvas.decoration(vec![rule(left, right, top, 2.5, style::INK)]);
    canvas.content(
        node,
        vec![
            words(Point::new(left, baseline), kind.size, Face::Bold, style::INK, furniture.kind.as_str()),
            words(
                Point::new(right - edition, baseline),
                kind.size,
                Face::Regular,
                style::INK_QUIET,
                furniture.edition.as_str(),
            ),
        ],
    );
    Slab::new(3.0 * MM, canvas.items)
}
