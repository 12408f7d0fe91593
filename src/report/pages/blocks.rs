//! Lays out the blocks that are not tables: headings, paragraphs, key figures, labelled texts.

use crate::drawing::text;
use crate::layout::{Point, Rect};
use crate::report::block::{Inline, Labelled, Prose, Section, Tone};
use crate::report::pages::canvas::{Canvas, block, words};
use crate::report::pages::flow::{Flow, Line, PieceKind};
use crate::report::pages::page::Item;
use crate::report::pages::slab::{Heading, Slab};
use crate::report::pages::structure::{NodeId, Role, Structure};
use crate::report::pages::style::{self, MM, Sheet, Type};

/// Lays out blocks one below the other between the margins of a sheet.
pub(crate) struct Composer<'a> {
    pub(crate) structure: &'a mut Structure,
    pub(crate) sheet: Sheet,
    /// The node of the section.
    pub(crate) section: NodeId,
}

impl Composer<'_> {
    /// The title of a section with its lead.
    pub(crate) fn title(&mut self, section: &Section) -> Vec<Slab> {
        let mut slabs = self.section_title(section, Type::TITLE);
        slabs.extend(self.lead(section, Type::LEAD, 2.0 * MM));
        slabs.push(Slab::new(3.0 * MM, Vec::new()));
        slabs.into_iter().map(Slab::with_next).collect()
    }

    /// A heading, with its number in the section if it has one, and a remark beside it where there is room, else below.
    pub(crate) fn heading(&mut self, number: Option<usize>, title: &str, remark: &str) -> Slab {
        let prose = match number {
            Some(number) => {
                Prose::default().toned(number.to_string(), Tone::Accent).with(Inline::Gap).text(title)
            }
            None => title.into(),
        };
        let (left, width) = (self.sheet.side, self.sheet.width());
        let flow = Flow::new(&prose, Type::HEADING, width);
        let node = self.structure.add(self.section, Role::Heading(2));
        let mut canvas = Canvas::new(self.structure);
        paint(&flow, Type::HEADING, &mut canvas, node, Point::new(left, 0.0));
        let mut height = flow.height();
        if !remark.is_empty() {
            // The remark's smaller type would stand a little higher than the heading's.
            const DROP: f32 = 0.9;
            let end = flow.lines.last().map_or(0.0, |line| line.width) + 3.0 * MM;
            let beside = Flow::new(&remark.into(), Type::REMARK, width - end);
            if beside.lines.len() == 1 {
                let top = height - Type::REMARK.leading + DROP;
                paint(&beside, Type::REMARK, &mut canvas, node, Point::new(left + end, top));
            } else {
                let below = Flow::new(&remark.into(), Type::REMARK, width);
                paint(&below, Type::REMARK, &mut canvas, node, Point::new(left, height));
                height += below.height();
            }
        }
        let slab = Slab::new(height + 2.5 * MM, canvas.items).after(7.0 * MM).with_next();
        Slab { heading: Some(Heading { title: title.to_owned(), is_section: false }), ..slab }
    }

    /// A paragraph that pages may break.
    pub(crate) fn paragraph(&mut self, prose: &Prose, kind: Type) -> Vec<Slab> {
        let node = self.structure.add(self.section, Role::Paragraph);
        let flow = Flow::new(prose, kind, self.sheet.width());
        let mut slabs = self.strips(flow, kind, node, self.sheet.side);
        slabs.iter_mut().take(1).for_each(|first| first.before = 2.0 * MM);
        slabs
    }

    /// One strip if the text is short, else a strip a line, never with a single line at a page's end or beginning.
    fn strips(&mut self, flow: Flow, kind: Type, node: NodeId, left: f32) -> Vec<Slab> {
        const SHORT: usize = 6;
        let at = Point::new(left, 0.0);
        let count = flow.lines.len();
        if count <= SHORT {
            return vec![self.strip(&flow, kind, node, at)];
        }
        let lines = flow.lines.into_iter().enumerate();
        lines
            .map(|(index, line)| {
                let flow = Flow { lines: vec![line], leading: kind.leading };
                let slab = self.strip(&flow, kind, node, at);
                if index == 0 || index + 2 == count { slab.with_next() } else { slab }
            })
            .collect()
    }

    fn strip(&mut self, flow: &Flow, kind: Type, node: NodeId, at: Point) -> Slab {
        let mut canvas = Canvas::new(self.structure);
        paint(flow, kind, &mut canvas, node, at);
        Slab::new(flow.height(), canvas.items)
    }

    /// The title of a section alone.
    pub(crate) fn section_title(&mut self, section: &Section, kind: Type) -> Vec<Slab> {
        let node = self.structure.add(self.section, Role::Heading(1));
        let flow = Flow::balanced(&section.title.as_str().into(), kind, self.sheet.width());
        let mut slabs = self.strips(flow, kind, node, self.sheet.side);
        let heading = Heading { title: section.title.clone(), is_section: true };
        slabs.iter_mut().take(1).for_each(|first| first.heading = Some(heading.clone()));
        slabs
    }

    /// What stands below the title of a section, if anything does, with `before` above it.
    pub(crate) fn lead(&mut self, section: &Section, kind: Type, before: f32) -> Vec<Slab> {
        let mut slabs =
            if section.lead.is_empty() { Vec::new() } else { self.paragraph(&section.lead, kind) };
        slabs.iter_mut().take(1).for_each(|first| first.before = before);
        slabs
    }

    /// Sentences after their labels.
    pub(crate) fn points(&mut self, points: &[Labelled]) -> Vec<Slab> {
        const LABEL: f32 = 27.0 * MM;
        let mut slabs = Vec::new();
        for point in points {
            let node = self.structure.add(self.section, Role::Paragraph);
            let left = self.sheet.side;
            let kind = Type::CONCLUSION_LABEL;
            let label = Flow::new(&point.label.as_str().into(), kind, LABEL - 2.0 * MM);
            let mut label = self.strip(&label, kind, node, Point::new(left, 0.0));
            let text = Flow::new(&point.text, Type::CONCLUSION, self.sheet.width() - LABEL);
            let mut strips = self.strips(text, Type::CONCLUSION, node, left + LABEL);
            if let Some(first) = strips.first_mut() {
                label.items.append(&mut first.items);
                first.items = label.items;
                first.height = first.height.max(label.height);
            }
            strips.iter_mut().last().into_iter().for_each(|last| last.height += 2.0 * MM);
            slabs.extend(strips);
        }
        slabs
    }

    /// Short texts in three columns.
    pub(crate) fn issues(&mut self, issues: &[Labelled]) -> Vec<Slab> {
        const COLUMNS: usize = 3;
        const GUTTER: f32 = 4.0 * MM;
        const INDENT: f32 = 4.0 * MM;
        const BAR: f32 = 2.0;
        let width = (self.sheet.width() - GUTTER * (COLUMNS - 1) as f32) / COLUMNS as f32;
        issues
            .chunks(COLUMNS)
            .map(|row| {
                let left = self.sheet.side;
                let laid: Vec<(NodeId, Flow, Flow)> = row
                    .iter()
                    .map(|issue| {
                        let node = self.structure.add(self.section, Role::Paragraph);
                        let label =
                            Flow::new(&issue.label.as_str().into(), Type::ISSUE_LABEL, width - INDENT);
                        (node, label, Flow::new(&issue.text, Type::ISSUE, width - INDENT))
                    })
                    .collect();
                let height =
                    laid.iter().map(|(_, label, text)| label.height() + text.height()).fold(0.0, f32::max);
                let mut canvas = Canvas::new(self.structure);
                for (index, (node, label, text)) in laid.iter().enumerate() {
                    let x = left + index as f32 * (width + GUTTER);
                    canvas.decoration(vec![block(Rect::new(x, 0.0, BAR, height), 0.0, style::WARN)]);
                    paint(label, Type::ISSUE_LABEL, &mut canvas, *node, Point::new(x + INDENT, 0.0));
                    let below = Point::new(x + INDENT, label.height());
                    paint(text, Type::ISSUE, &mut canvas, *node, below);
                }
                Slab::new(height + 3.0 * MM, canvas.items)
            })
            .collect()
    }

    /// A line of small type that ends at `bottom`.
    pub(crate) fn legend(&mut self, legend: &Prose, bottom: f32) -> Vec<Item> {
        let node = self.structure.add(self.section, Role::Paragraph);
        let flow = Flow::new(legend, Type::NOTE, self.sheet.width());
        let mut canvas = Canvas::new(self.structure);
        paint(&flow, Type::NOTE, &mut canvas, node, Point::new(self.sheet.side, bottom - flow.height()));
        canvas.items
    }
}

/// Paints lines of running text with their top left corner at `at`.
pub(crate) fn paint(flow: &Flow, kind: Type, canvas: &mut Canvas<'_>, node: NodeId, at: Point) {
    let tops = (0..).map(|index| at.y + index as f32 * flow.leading);
    for (line, y) in flow.lines.iter().zip(tops) {
        paint_line(line, kind, canvas, node, Point::new(at.x, y));
    }
}

/// Paints one line with its top left corner at `at`.
pub(crate) fn paint_line(line: &Line, kind: Type, canvas: &mut Canvas<'_>, node: NodeId, at: Point) {
    let baseline = at.y + text::baseline(kind.size, kind.leading);
    let mut plain = Vec::new();
    for piece in &line.pieces {
        let x = at.x + piece.x;
        match &piece.kind {
            PieceKind::Words { text, bold, tone, target } => {
                let origin = Point::new(x, baseline);
                let shape = words(origin, kind.size, kind.face(*bold), kind.toned(*tone), text.as_str());
                match target {
                    None => plain.push(shape),
                    Some(target) => {
                        canvas.content(node, std::mem::take(&mut plain));
                        let area = Rect::new(x, at.y, piece.width, kind.leading);
                        canvas.link(node, vec![shape], area, *target, text.clone());
                    }
                }
            }
            PieceKind::Widget(widget) => {
                canvas.content(node, std::mem::take(&mut plain));
                widget.paint(canvas, node, x, at.y);
            }
        }
    }
    canvas.content(node, plain);
}
