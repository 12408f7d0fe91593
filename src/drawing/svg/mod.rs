//! A scene as an SVG file that needs nothing else: text in Noto Sans JP or what stands in for it, icons as outlines.

use std::collections::BTreeSet;
use std::fmt::{self, Write};

use crate::drawing::fonts::Glyph;
use crate::drawing::{Color, Face, Scene, Segment, Shape, Stroke, fonts};
use crate::layout::{Point, Rect};

/// `scene` as SVG 1.1. `title` names the whole picture for those who do not see it, as the groups' labels name its parts.
pub fn svg(scene: &Scene, title: &str) -> String {
    let mut writer = Writer { out: String::new() };
    let (width, height) = (Number(scene.size.width), Number(scene.size.height));
    writer.add(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" font-family=\"'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic',sans-serif\">\n"
    ));
    writer.element("title", title);
    writer.definitions(scene);
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

    fn attribute(&mut self, name: &str, value: impl fmt::Display) {
        // Writing to a string cannot fail.
        let _ = write!(self.out, " {name}=\"{value}\"");
    }

    fn element(&mut self, name: &str, text: &str) {
        let _ = writeln!(self.out, "<{name}>{}</{name}>", escaped(text));
    }

    /// The outlines of all icons, once each, a thousand units to the em.
    fn definitions(&mut self, scene: &Scene) {
        let shapes = scene.groups.iter().flat_map(|group| &group.shapes);
        let glyphs: BTreeSet<Glyph> = shapes
            .filter_map(|shape| match shape {
                Shape::Text { face, text, .. } if is_icon(*face) => Some((*face, text)),
                _ => None,
            })
            .flat_map(|(face, text)| text.chars().filter_map(move |it| fonts::glyph(face, it)))
            .collect();
        self.add("<defs>\n");
        for glyph in glyphs {
            let _ = write!(self.out, "<path id=\"{}\" d=\"", Name(glyph));
            self.steps(&fonts::outline(glyph, 1000.0, Point::default()));
            self.add("\"/>\n");
        }
        self.add("</defs>\n");
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { rect, radius, fill, stroke } => self.rect(*rect, *radius, *fill, stroke.as_ref()),
            Shape::Path { segments, fill, stroke } => {
                self.add("<path d=\"");
                self.steps(segments);
                self.add("\"");
                self.paint(*fill, stroke.as_ref());
            }
            Shape::Text { origin, size, face, color, text, .. } if is_icon(*face) => {
                self.icons(*origin, *size, *face, *color, text);
            }
            Shape::Text { origin, size, face, color, text, strike } => {
                self.text(*origin, *size, *face == Face::Bold, *color, text, *strike);
            }
        }
    }

    /// SVG's stroke lies on the edge, ours inside it.
    fn rect(&mut self, rect: Rect, radius: f32, fill: Option<Color>, stroke: Option<&Stroke>) {
        let inset = stroke.map_or(0.0, |stroke| stroke.width / 2.0);
        self.add("<rect");
        self.attribute("x", Number(rect.left() + inset));
        self.attribute("y", Number(rect.top() + inset));
        self.attribute("width", Number((rect.size.width - 2.0 * inset).max(0.0)));
        self.attribute("height", Number((rect.size.height - 2.0 * inset).max(0.0)));
        if radius > inset {
            self.attribute("rx", Number(radius - inset));
        }
        self.paint(fill, stroke);
    }

    fn paint(&mut self, fill: Option<Color>, stroke: Option<&Stroke>) {
        match fill {
            Some(color) => self.color("fill", color),
            None => self.attribute("fill", "none"),
        }
        if let Some(stroke) = stroke {
            self.color("stroke", stroke.color);
            self.attribute("stroke-width", Number(stroke.width));
            if !stroke.dash.is_empty() {
                let lengths: Vec<String> = stroke.dash.iter().map(|&it| Number(it).to_string()).collect();
                self.attribute("stroke-dasharray", lengths.join(" "));
            }
        }
        self.add("/>");
    }

    fn color(&mut self, name: &str, color: Color) {
        self.attribute(name, format_args!("#{:02x}{:02x}{:02x}", color.r, color.g, color.b));
        if color.a < 255 {
            self.attribute(&format!("{name}-opacity"), Number(f32::from(color.a) / 255.0));
        }
    }

    fn text(&mut self, origin: Point, size: f32, is_bold: bool, color: Color, text: &str, strike: bool) {
        self.add("<text");
        self.attribute("x", Number(origin.x));
        self.attribute("y", Number(origin.y));
        self.attribute("font-size", Number(size));
        if is_bold {
            self.attribute("font-weight", 700);
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

    fn icons(&mut self, origin: Point, size: f32, face: Face, color: Color, text: &str) {
        let mut x = origin.x;
        for glyph in text.chars().filter_map(|character| fonts::glyph(face, character)) {
            let (name, place, scale) = (Name(glyph), (Number(x), Number(origin.y)), size / 1000.0);
            let _ = write!(self.out, "<use xlink:href=\"#{name}\"");
            self.attribute("transform", format_args!("translate({} {}) scale({scale})", place.0, place.1));
            self.color("fill", color);
            self.add("/>");
            x += f32::from(glyph.advance) * scale;
        }
    }

    fn steps(&mut self, segments: &[Segment]) {
        let mut add = |letter: char, points: &[Point]| {
            self.out.push(letter);
            for (place, point) in points.iter().enumerate() {
                let space = if place == 0 { "" } else { " " };
                let _ = write!(self.out, "{space}{} {}", Number(point.x), Number(point.y));
            }
        };
        for segment in segments {
            match *segment {
                Segment::Move(to) => add('M', &[to]),
                Segment::Line(to) => add('L', &[to]),
                Segment::Cubic(one, other, to) => add('C', &[one, other, to]),
                Segment::Close => add('Z', &[]),
            }
        }
    }
}

const fn is_icon(face: Face) -> bool {
    matches!(face, Face::IconRegular | Face::IconBold | Face::IconFill)
}

/// The name of an icon's outline within the file.
struct Name(Glyph);

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}-{}", self.0.file, self.0.id)
    }
}

/// A number to the hundredth, without zeros at its end.
#[derive(Clone, Copy)]
struct Number(f32);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = (f64::from(self.0) * 100.0).round() as i64;
        let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        if hundredths < 0 {
            f.write_char('-')?;
        }
        match (rest / 10, rest % 10) {
            (0, 0) => write!(f, "{whole}"),
            (tenth, 0) => write!(f, "{whole}.{tenth}"),
            _ => write!(f, "{whole}.{rest:02}"),
        }
    }
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
