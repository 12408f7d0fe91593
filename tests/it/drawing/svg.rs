//! Tests of SVG.

use naze::drawing::figures::why_tree::{TreeStyle, why_tree};
use naze::drawing::svg::svg;
use naze::drawing::{Color, Face, Group, Icon, Palette, Scene, Shape};
use naze::engine::analyse;
use naze::interchange::outline;
use naze::language::Language;
use naze::layout::{Point, Rect, Size};

fn text(words: &str, face: Face) -> Scene {
    let shape = Shape::Text {
        origin: Point::new(1.0, 10.255),
        size: 12.0,
        face,
        color: Color::rgb(0x17_1F_2E),
        text: words.to_owned(),
        strike: false,
    };
    let group = Group { item: None, label: String::new(), bounds: Rect::default(), shapes: vec![shape] };
    Scene { size: Size::new(100.0, 20.5), groups: vec![group] }
}

/// The names of the elements that are open at the end; fails where an end does not fit its beginning.
fn unclosed(svg: &str) -> Vec<&str> {
    let mut open = Vec::new();
    for tag in svg.split('<').skip(1) {
        let (inside, outside) = tag.split_once('>').unwrap();
        assert!(!outside.contains('"') && !outside.contains('>'), "{outside}");
        assert_eq!(inside.matches('"').count() % 2, 0, "{inside}");
        let name = inside.split([' ', '/']).find(|it| !it.is_empty()).unwrap();
        if inside.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !inside.ends_with('/') {
            open.push(name);
        }
    }
    open
}

#[test]
fn a_text_is_written_as_text() {
    let svg = svg(&text("真因 <C7> & \"R1\"\u{1}", Face::Bold), "図 <1>");
    assert!(svg.contains("viewBox=\"0 0 100 20.5\""), "{svg}");
    assert!(svg.contains(">真因 &lt;C7&gt; &amp; &quot;R1&quot;\u{fffd}</text>"), "{svg}");
    assert!(svg.contains("<title>図 &lt;1&gt;</title>"), "{svg}");
    assert!(svg.contains("x=\"1\" y=\"10.26\""), "{svg}");
}

#[test]
fn an_icon_is_written_as_an_outline() {
    let svg = svg(&text(Icon::Flag.text(), Face::IconFill), "");
    assert!(!svg.contains("<text") && svg.contains("<path id=\"IconFill-") && svg.contains("C"), "{svg}");
    assert_eq!(svg.matches("<use xlink:href=\"#IconFill-").count(), 1);
}

#[test]
fn the_svg_of_a_tree_is_well_formed_and_says_everything() {
    let statements =
        ["顧客情報が流出した", "脆弱性を突かれた", "更新の担当が\"未定\"", "A<B & C", "内部者が持ち出した"];
    let [problem, cause, root, other, refuted] = statements;
    let review =
        outline::read(&format!("{problem}\n  {cause}\n    {root}\n    & {other}\n  × {refuted}")).unwrap();
    let analysis = analyse(&review);
    for palette in [Palette::LIGHT, Palette::DARK] {
        let tree = why_tree(&review, &analysis, &TreeStyle::screen(Language::Japanese, palette));
        let svg = svg(&tree.scene, "なぜなぜ図");
        assert!(unclosed(&svg).is_empty());
        for statement in statements {
            let escaped = statement.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            assert!(svg.contains(&escaped), "{statement}");
        }
        assert!(svg.contains("<g id=\"C3\">") && !svg.contains("NaN") && !svg.contains("inf"), "{svg}");
    }
}
