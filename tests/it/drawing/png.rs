//! Tests of PNG.

use naze::drawing::png::{PngError, png};
use naze::drawing::{Color, Face, Group, Scene, Shape, Stroke};
use naze::layout::{Point, Rect, Size};
use tiny_skia::{Pixmap, PremultipliedColorU8};

const PAPER: Color = Color::rgb(0xFF_FF_FF);
const RED: Color = Color::rgb(0xFF_00_00);

fn scene(shapes: Vec<Shape>) -> Scene {
    let bounds = Rect::new(0.0, 0.0, 40.0, 20.0);
    Scene { size: bounds.size, groups: vec![Group { item: None, label: String::new(), bounds, shapes }] }
}

fn painted(shapes: Vec<Shape>, width: u32) -> Pixmap {
    Pixmap::decode_png(&png(&scene(shapes), PAPER, width).unwrap()).unwrap()
}

fn color_at(picture: &Pixmap, x: u32, y: u32) -> (u8, u8, u8) {
    let pixel: PremultipliedColorU8 = picture.pixel(x, y).unwrap();
    (pixel.red(), pixel.green(), pixel.blue())
}

#[test]
fn a_picture_is_as_wide_as_was_asked_and_keeps_its_shape() {
    let rect = Rect::new(10.0, 5.0, 20.0, 10.0);
    let picture = painted(vec![Shape::Rect { rect, radius: 0.0, fill: Some(RED), stroke: None }], 80);
    assert_eq!((picture.width(), picture.height()), (80, 40));
    assert_eq!((color_at(&picture, 21, 11), color_at(&picture, 58, 28)), ((255, 0, 0), (255, 0, 0)));
    assert_eq!((color_at(&picture, 18, 11), color_at(&picture, 61, 28)), ((255, 255, 255), (255, 255, 255)));
}

#[test]
fn an_outline_lies_inside_its_edge() {
    let rect = Rect::new(10.0, 5.0, 20.0, 10.0);
    let stroke = Some(Stroke::solid(RED, 2.0));
    let picture = painted(vec![Shape::Rect { rect, radius: 0.0, fill: None, stroke }], 40);
    assert_eq!((color_at(&picture, 10, 8), color_at(&picture, 9, 8)), ((255, 0, 0), (255, 255, 255)));
}

#[test]
fn letters_are_drawn_in_the_bundled_font() {
    let text = |text: &str| {
        let origin = Point::new(2.0, 15.0);
        let (size, face, color) = (16.0, Face::Bold, RED);
        painted(vec![Shape::Text { origin, size, face, color, text: text.to_owned(), strike: false }], 400)
    };
    let inked = |picture: &Pixmap| picture.pixels().iter().filter(|it| it.green() < 128).count();
    let (one, two) = (inked(&text("因")), inked(&text("因果")));
    assert!(one > 1_000 && two > one + 1_000, "{one} {two}");
    assert_eq!(inked(&text(" ")), 0);
}

#[test]
fn a_picture_that_would_take_all_memory_is_refused() {
    let refused = |scene: &Scene, width| png(scene, PAPER, width).unwrap_err();
    assert_eq!(refused(&scene(Vec::new()), 100_000), PngError { width: 100_000, height: 50_000 });
    assert_eq!(refused(&scene(Vec::new()), 0), PngError { width: 0, height: 0 });
    let endless = Scene { size: Size::new(1.0, f32::INFINITY), groups: Vec::new() };
    assert_eq!(refused(&endless, 10).height, u32::MAX);
}
