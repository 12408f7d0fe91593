//! A scene as an SVG file that needs nothing else: text in Noto Sans JP or what stands in for it, icons as outlines.

use std::fmt::Write;

use crate::drawing::{Color, Face, Scene, Segment, Shape, Stroke, fonts};
use crate::layout::{Point, Rect};

/// `scene` as SVG 1.1. `title` names the whole picture for those who do not see it, as the groups' labels name its parts.
pub fn svg(scene: &Scene, title: &str) -> String {
    let mut writer = Writer { out: String::new() };
    let (width, height) = (number(scene.size.width), number(scene.size.height));
    writer.add(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" font-family=\"'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic',sans-serif\">\n"
    ));
    writer.element("title", title);
    for group in &scene.groups {
        match group.item {
            Some(item) => writer.add(&format!("<g id=\"{item}\">")),
            None => writer.add("<g>"),
        }
        if !group.label.is_empty() {
            writer.element("title", &group.label);
        }
        for shape in &group.shapes {
            writer.shape(shape);
        }
        writer.add("</g>\n");
    }
    writer.add("</svg>\n");
    writer.out
}

struct Writer {
    out: String,
}

impl Writer {
    fn add(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        // Writing to a string cannot fail.
        let _ = write!(self.out, " {name}=\"{value}\"");
    }

    fn element(&mut self, name: &str, text: &str) {
        let _ = writeln!(self.out, "<{name}>{}</{name}>", escaped(text));
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { rect, radius, fill, stroke } => self.rect(*rect, *radius, *fill, stroke.as_ref()),
            Shape::Path { segments, fill, stroke } => self.path(segments, *fill, stroke.as_ref()),
            Shape::Text { origin, size, face, color, text, strike } => match face {
                Face::Regular | Face::Bold => {
                    self.text(*origin, *size, *face == Face::Bold, *color, text, *strike);
                }
                Face::IconRegular | Face::IconBold | Face::IconFill => {
                    self.outlines(*origin, *size, *face, *color, text);
                }
            },
        }
    }

    /// SVG's stroke lies on the edge, ours inside it.
    fn rect(&mut self, rect: Rect, radius: f32, fill: Option<Color>, stroke: Option<&Stroke>) {
        let inset = stroke.map_or(0.0, |stroke| stroke.width / 2.0);
        self.add("<rect");
        for (name, value) in [
            ("x", rect.left() + inset),
            ("y", rect.top() + inset),
            ("width", (rect.size.width - 2.0 * inset).max(0.0)),
            ("height", (rect.size.height - 2.0 * inset).max(0.0)),
        ] {
            self.attribute(name, &number(value));
        }
        if radius > inset {
            self.attribute("rx", &number(radius - inset));
        }
        self.paint(fill, stroke);
    }

    fn path(&mut self, segments: &[Segment], fill: Option<Color>, stroke: Option<&Stroke>) {
        self.add("<path");
        self.attribute("d", &steps(segments));
        self.paint(fill, stroke);
    }

    fn paint(&mut self, fill: Option<Color>, stroke: Option<&Stroke>) {
        match fill {
            Some(color) => self.color("fill", color),
            None => self.attribute("fill", "none"),
        }
        if let Some(stroke) = stroke {
            self.color("stroke", stroke.color);
            self.attribute("stroke-width", &number(stroke.width));
            if !stroke.dash.is_empty() {
                let lengths: Vec<String> = stroke.dash.iter().map(|&length| number(length)).collect();
                self.attribute("stroke-dasharray", &lengths.join(" "));
            }
        }
        self.add("/>");
    }

    fn color(&mut self, name: &str, color: Color) {
        self.attribute(name, &format!("#{:02x}{:02x}{:02x}", color.r, color.g, color.b));
        if color.a < 255 {
            self.attribute(&format!("{name}-opacity"), &number(f32::from(color.a) / 255.0));
        }
    }

    fn text(&mut self, origin: Point, size: f32, is_bold: bool, color: Color, text: &str, strike: bool) {
        self.add("<text");
        self.attribute("x", &number(origin.x));
        self.attribute("y", &number(origin.y));
        self.attribute("font-size", &number(size));
        if is_bold {
            self.attribute("font-weight", "700");
        }
        if strike {
            self.attribute("text-decoration", "line-through");
        }
        self.attribute("xml:space", "preserve");
        self.color("fill", color);
        self.add(">");
        self.add(&escaped(text));
        self.add("</text>");
    }

    fn outlines(&mut self, origin: Point, size: f32, face: Face, color: Color, text: &str) {
        let mut pen = origin;
        for glyph in text.chars().filter_map(|character| fonts::glyph(face, character)) {
            self.path(&fonts::outline(glyph, size, pen), Some(color), None);
            pen.x += f32::from(glyph.advance) * size / 1000.0;
        }
    }
}

fn steps(segments: &[Segment]) -> String {
    let mut steps = String::new();
    let mut add = |letter: char, points: &[Point]| {
        steps.push(letter);
        let numbers: Vec<String> = points.iter().flat_map(|it| [number(it.x), number(it.y)]).collect();
        steps.push_str(&numbers.join(" "));
    };
    for segment in segments {
        match *segment {
            Segment::Move(to) => add('M', &[to]),
            Segment::Line(to) => add('L', &[to]),
            Segment::Cubic(one, other, to) => add('C', &[one, other, to]),
            Segment::Close => add('Z', &[]),
        }
    }
    steps
}

/// A number to the hundredth, without zeros at its end.
fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// `text` as XML, which cannot hold most control characters at all.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => out.push(char::REPLACEMENT_CHARACTER),
            _ if character.is_control() => out.push(char::REPLACEMENT_CHARACTER),
            _ => out.push(character),
        }
    }
    out
}
