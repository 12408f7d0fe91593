//! Layouts hold with longer words, larger texts and smaller windows.

use eframe::egui::accesskit::Role;
use eframe::egui::epaint::TextShape;
use eframe::egui::{Key, Modifiers, Rect, Shape, Vec2, vec2};
use egui_kittest::kittest::NodeT as _;
use naze::gui::Start;
use naze::language::{Language, lengthen_messages};
use naze::storage::{Preferences, TextSize};

use crate::script::Script;

const STEPS: [Key; 6] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];

fn example(language: Language, size: Vec2, percent: u16) -> Script {
    let name = if language == Language::English { "web-shop-leak.en.naze" } else { "web-shop-leak.naze" };
    let file = Some(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name));
    let preferences = Preferences { text_size: TextSize::from(percent), ..Preferences::default() };
    let mut script = Script::begin(Start { file, language, preferences, ..Start::default() }, size);
    script.key(Key::Num0);
    script
}

/// What bars are made of.
const PRESSED: [Role; 2] = [Role::Button, Role::Tab];

/// What can be pressed, chosen or written into. Cards lie on the canvas, which is larger than the window.
const WIDGETS: [Role; 8] = [
    Role::Button,
    Role::Tab,
    Role::CheckBox,
    Role::RadioButton,
    Role::ComboBox,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::ColumnHeader,
];

/// The widgets of these roles, with their names and places.
fn widgets(script: &Script, roles: &[Role]) -> Vec<(String, Rect)> {
    let is_widget = |role| roles.contains(&role);
    let nodes =
        script.harness.root().children_recursive().filter(|node| is_widget(node.accesskit_node().role()));
    // What is only read says itself as a value.
    let name = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.label().or(node.value()).unwrap_or_default()
    };
    nodes.map(|node| (name(&node), node.rect())).collect()
}

/// What is read, not pressed.
const WORDS: [Role; 2] = [Role::Label, Role::Image];

/// No widget of the step ends beyond the sides of the window.
fn check_within(script: &Script, step: Key) {
    let outside = outside(script, step);
    assert!(outside.is_empty(), "{outside:#?}");
}

fn outside(script: &Script, step: Key) -> Vec<String> {
    let window = script.harness.ctx.content_rect();
    let mut outside = Vec::new();
    for (name, place) in widgets(script, &[&WIDGETS[..], &WORDS[..]].concat()) {
        let is_within = place.left() >= window.left() - 1.0 && place.right() <= window.right() + 1.0;
        if !is_within {
            outside.push(format!("{step:?}: “{name}” at {place} in {window}"));
        }
    }
    outside
}

/// No widget of the bars and the rail lies over another.
fn check_apart(script: &Script, step: Key) {
    const TOP: f32 = 52.0;
    const BOTTOM: f32 = 34.0;
    const RAIL: f32 = 148.0;
    let window = script.harness.ctx.content_rect();
    // What stands in a bar stands in its middle; a page may reach below it, out of sight.
    let is_around = |place: &Rect| {
        let is_in_middle = |middle: f32| (place.center().y - middle).abs() < 1.5;
        is_in_middle(window.top() + TOP / 2.0)
            || is_in_middle(window.bottom() - BOTTOM / 2.0)
            || place.right() <= RAIL
    };
    let around: Vec<_> =
        widgets(script, &PRESSED).into_iter().filter(|(_, place)| is_around(place)).collect();
    assert!(around.len() > 10, "the bars and the rail are there");
    for (index, (name, place)) in around.iter().enumerate() {
        for (other, its_place) in around.iter().skip(index + 1) {
            let common = place.intersect(*its_place);
            let is_apart = common.width() < 1.0 || common.height() < 1.0;
            assert!(is_apart, "{step:?}: “{name}” at {place} and “{other}” at {its_place}");
        }
    }
}

#[test]
fn messages_that_are_longer_by_two_fifths_stay_within_the_window() {
    lengthen_messages(40);
    let mut all = Vec::new();
    for size in [vec2(1440.0, 900.0), vec2(1280.0, 720.0)] {
        let mut script = example(Language::English, size, 100);
        for step in STEPS {
            script.keys(Modifiers::ALT, step);
            all.extend(outside(&script, step));
        }
        script.keys(Modifiers::ALT, Key::Num3);
        check_apart(&script, Key::Num3);
    }
    lengthen_messages(0);
    assert!(all.is_empty(), "{all:#?}");
}

#[test]
fn at_no_size_of_text_does_anything_end_beyond_the_sides_of_a_small_window() {
    let mut all = Vec::new();
    for (language, longer) in [(Language::Japanese, 0), (Language::English, 0), (Language::English, 40)] {
        lengthen_messages(longer);
        let sizes: &[u16] = if longer > 0 { &[80, 125, 150] } else { &[80, 100, 125, 150, 200] };
        for &percent in sizes {
            let mut script = example(language, vec2(1280.0, 720.0), percent);
            for step in STEPS {
                script.keys(Modifiers::ALT, step);
                let found = outside(&script, step).into_iter();
                all.extend(found.map(|it| format!("{language:?} +{longer} %, texts of {percent} %: {it}")));
            }
        }
    }
    lengthen_messages(0);
    assert!(all.is_empty(), "{all:#?}");
}

/// The texts in view that are cut off at a side by what they stand in.
fn cut(script: &Script) -> Vec<String> {
    const SLACK: f32 = 1.5;
    let mut cut = Vec::new();
    for shape in &script.harness.output().shapes {
        each_text(&shape.shape, &mut |text| {
            let place = text.visual_bounding_rect();
            let clip = shape.clip_rect;
            let is_in_view = clip.intersects(place) && clip.is_positive();
            let is_whole = place.left() >= clip.left() - SLACK && place.right() <= clip.right() + SLACK;
            if is_in_view && !is_whole {
                cut.push(format!("“{}” at {place} in {clip}", text.galley.text()));
            }
        });
    }
    cut
}

fn each_text(shape: &Shape, each: &mut impl FnMut(&TextShape)) {
    match shape {
        Shape::Text(text) => each(text),
        Shape::Vec(shapes) => shapes.iter().for_each(|it| each_text(it, each)),
        _ => {}
    }
}

#[test]
fn no_words_of_the_overview_the_facts_and_the_root_causes_are_cut_off_at_the_side() {
    let mut all = Vec::new();
    for language in [Language::Japanese, Language::English] {
        for percent in [80, 100, 150, 200] {
            let mut script = example(language, vec2(1280.0, 4000.0), percent);
            for step in [Key::Num1, Key::Num2, Key::Num4] {
                script.keys(Modifiers::ALT, step);
                script.harness.run_steps(4);
                let found = cut(&script).into_iter();
                all.extend(found.map(|it| format!("{language:?}, texts of {percent} %, {step:?}: {it}")));
            }
        }
    }
    assert!(all.is_empty(), "{all:#?}");
}

#[test]
fn texts_of_twice_the_size_leave_the_bars_and_the_rail_in_order() {
    for language in [Language::Japanese, Language::English] {
        let mut script = example(language, vec2(1280.0, 720.0), 200);
        for step in STEPS {
            script.keys(Modifiers::ALT, step);
        }
        // The pages reach below the bars, out of sight; the canvas has only cards there.
        script.keys(Modifiers::ALT, Key::Num3);
        check_apart(&script, Key::Num3);
    }
}

#[test]
fn sheets_in_front_stay_within_a_small_window_of_large_texts() {
    for open in [(Modifiers::COMMAND, Key::Comma), (Modifiers::NONE, Key::F1), (Modifiers::COMMAND, Key::K)] {
        let mut script = example(Language::English, vec2(1280.0, 720.0), 200);
        script.keys(open.0, open.1);
        script.harness.run_steps(4);
        check_within(&script, open.1);
    }
}

#[test]
fn the_start_stays_within_a_small_window_of_large_texts_and_longer_words() {
    lengthen_messages(40);
    for percent in [100, 200] {
        let preferences = Preferences {
            text_size: TextSize::from(percent),
            recent_files: vec!["/a/folder/with/quite/a/long/name/in/which/reviews/are/kept/leak.naze".into()],
            ..Preferences::default()
        };
        let start =
            Start { language: Language::English, preferences, asks_what_to_begin: true, ..Start::default() };
        let script = Script::begin(start, vec2(1280.0, 720.0));
        assert!(widgets(&script, &PRESSED).len() > 5, "the start is there");
        check_within(&script, Key::Home);
    }
    lengthen_messages(0);
}
