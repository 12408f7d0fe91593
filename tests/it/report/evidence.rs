//! What shows the facts, and what came of measuring.

use jiff::civil::date;
use lopdf::{Document as File, Object};
use naze::document::{
    Action, ActionId, Evidence, EvidenceKind, Fact, FactId, MeasureOutcome, MeasureResult, Review,
};
use naze::engine::analyse;
use naze::language::Language;
use naze::report::{Edition, Item, LeftOut, Picture, Pixels, ReportOptions, markdown, pages, pdf, preview};

use tiny_skia::Pixmap;

use super::{options, pages_of, pdf_of, printed, squeezed, text_of};

fn shown_by<T: AsRef<[u8]>>(pieces: &[(&str, EvidenceKind, T)]) -> Review {
    let mut review = Review::default();
    let mut fact = Fact { statement: "一斉に問い合わせが来た".to_owned(), ..Fact::default() };
    for (name, kind, content) in pieces {
        let content = content.as_ref().into();
        let evidence = Evidence { name: (*name).to_owned(), kind: *kind, content };
        fact.evidence.push(evidence.hash());
        review.evidence.insert(evidence.hash(), evidence);
    }
    review.facts.insert(FactId::new(1), fact);
    review
}

#[test]
fn evidence_is_listed_by_name_and_content() {
    let log = "10:02 GET /members\n10:03 GET /members?id=2\n";
    let review = shown_by(&[("access.log", EvidenceKind::Text, log), ("画面.png", EvidenceKind::Png, "…")]);
    let text = text_of(&review, Language::Japanese);
    for said in ["証拠の一覧", "access.log", "10:03 GET /members?id=2", "画面.png", "画像（PNG）"]
    {
        assert!(text.contains(said), "{said} in {text}");
    }
    let printed = printed(&pages(&review, &analyse(&review), &options(Language::Japanese)));
    for hash in review.evidence.keys() {
        assert!(printed.contains(&hash.to_string()), "{hash}");
    }
    assert!(printed.contains(&squeezed("証拠：")), "the row of the fact names what shows it");
    let markdown = markdown(&review, &analyse(&review), &options(Language::Japanese));
    assert!(markdown.contains("access.log"), "{markdown}");
}

#[test]
fn a_long_text_is_listed_by_how_it_begins() {
    let long = "行\n".repeat(50);
    let review = shown_by(&[("長い.txt", EvidenceKind::Text, &long)]);
    let text = text_of(&review, Language::Japanese);
    assert_eq!(text.matches('行').count(), 3, "{text}");
    assert!(text.contains('…'));
}

#[test]
fn other_editions_have_no_evidence_and_say_so() {
    let review = shown_by(&[("取引先名簿.log", EvidenceKind::Text, "山田太郎")]);
    for edition in [Edition::Stakeholder, Edition::Authority] {
        let options = ReportOptions { edition, ..options(Language::Japanese) };
        let printed = printed(&pages(&review, &analyse(&review), &options));
        assert!(printed.contains(&squeezed("一斉に問い合わせが来た")), "the fact itself is there");
        for withheld in ["取引先名簿", "山田太郎", "証拠"] {
            assert!(!printed.contains(withheld), "{withheld}");
        }
        let left_out = LeftOut::of(&review, edition, Language::Japanese);
        assert_eq!(left_out.sentences(Language::Japanese), ["事実を示す画像・文書 1件"]);
    }
}

#[test]
fn what_came_of_measuring_is_printed_below_its_action() {
    let mut review = Review::default();
    let result = MeasureResult {
        outcome: MeasureOutcome::Missed,
        on: Some(date(2026, 4, 2)),
        note: "エラーが3件残った".to_owned(),
    };
    let mut action = Action { statement: "入力を検査する".to_owned(), ..Action::default() };
    action.measure.result = result;
    review.actions.insert(ActionId::new(1), action);
    let text = text_of(&review, Language::Japanese);
    assert!(text.contains("測定結果：未達／4月2日／エラーが3件残った"), "{text}");
    assert!(!text.contains("効果測定："), "nothing was said of how to measure: {text}");
}

/// A PNG of this size, red but for a first pixel that is clear.
fn red(width: u32, height: u32) -> Vec<u8> {
    let mut pixels = Pixmap::new(width, height).unwrap();
    for pixel in pixels.pixels_mut().iter_mut().skip(1) {
        *pixel = tiny_skia::ColorU8::from_rgba(255, 0, 0, 255).premultiply();
    }
    pixels.encode_png().unwrap()
}

/// What a JPEG of 16 × 8 greys begins with: a segment for applications, then the frame.
const GREY_JPEG: [u8; 23] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 16, 1, 1, 0x11, 0, 0xFF, 0xD9];

fn pictures_of(review: &Review) -> Vec<Picture> {
    let document = pages_of(review, Language::Japanese);
    let items = document.pages.iter().flat_map(|page| &page.items);
    let picture = |item: &Item| match item {
        Item::Picture { picture, .. } => Some((**picture).clone()),
        _ => None,
    };
    items.filter_map(picture).collect()
}

/// The entries of the images that the file holds.
fn images_in(bytes: &[u8]) -> Vec<lopdf::Dictionary> {
    let file = File::load_mem(bytes).unwrap();
    let images = file.objects.values().filter_map(|object| match object {
        Object::Stream(stream) => Some(stream.dict.clone()),
        _ => None,
    });
    images.filter(|it| it.get(b"Subtype").is_ok_and(|it| *it == Object::Name(b"Image".to_vec()))).collect()
}

#[test]
fn a_picture_is_shown_small_and_on_white() {
    let review = shown_by(&[("画面.png", EvidenceKind::Png, red(2, 2))]);
    let pictures = pictures_of(&review);
    let [Picture { width: 2, height: 2, pixels: Pixels::Rgb(pixels) }] = pictures.as_slice() else {
        panic!("{pictures:?}")
    };
    assert_eq!(pixels[..6], [255, 255, 255, 255, 0, 0]);
    let review = shown_by(&[("画面.png", EvidenceKind::Png, red(1200, 300))]);
    assert!(matches!(pictures_of(&review).as_slice(), [Picture { width: 340, height: 85, .. }]));
}

#[test]
fn a_small_jpeg_is_shown_as_it_is() {
    let review = shown_by(&[("写真.jpg", EvidenceKind::Jpeg, GREY_JPEG)]);
    let pictures = pictures_of(&review);
    let [Picture { width: 16, height: 8, pixels: Pixels::Jpeg { colors: 1, .. } }] = pictures.as_slice()
    else {
        panic!("{pictures:?}")
    };
}

#[test]
fn a_photograph_is_shown_as_the_camera_was_held() {
    // A segment of Exif with one entry, the orientation, and the frame of 16 × 8 greys.
    let held = |orientation: u8| {
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        let length = (exif.len() + 2) as u16;
        [&GREY_JPEG[..2], &[0xFF, 0xE1], &length.to_be_bytes(), &exif, &GREY_JPEG[2..]].concat()
    };
    for (orientation, width, height, wanted) in [(1, 16, 8, 0), (3, 16, 8, 2), (6, 8, 16, 1), (8, 8, 16, 3)] {
        let review = shown_by(&[("写真.jpg", EvidenceKind::Jpeg, held(orientation))]);
        let pictures = pictures_of(&review);
        let [Picture { width: w, height: h, pixels: Pixels::Jpeg { turns, .. } }] = pictures.as_slice()
        else {
            panic!("{pictures:?}")
        };
        assert_eq!((*w, *h, *turns), (width, height, wanted), "orientation {orientation}");
        let images = images_in(&pdf_of(&review, Language::Japanese));
        assert_eq!(images[0].get(b"Width").unwrap().as_i64().unwrap(), 16, "the file is as it was");
    }
}

#[test]
fn photographs_are_shown_until_the_report_would_be_too_large_for_a_mail() {
    // What follows the head of a JPEG is not looked at; each is a piece of its own.
    let photo = |number: u8| [GREY_JPEG.to_vec(), vec![number; 1_900_000]].concat();
    let names: Vec<String> = (1..=6).map(|number| format!("写真{number}.jpg")).collect();
    let pieces: Vec<_> =
        (1..).zip(&names).map(|(number, name)| (name.as_str(), EvidenceKind::Jpeg, photo(number))).collect();
    let review = shown_by(&pieces);
    assert_eq!(pictures_of(&review).len(), 4);
    let text = text_of(&review, Language::Japanese);
    let note =
        text.lines().find(|line| line.contains("画像を載せていないもの")).expect("what is left out is named");
    assert_eq!(note.matches(".jpg").count(), 2, "{note}");
}

#[test]
fn what_is_broken_or_too_large_is_listed_without_a_picture() {
    let mut huge = red(2, 2);
    huge[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    let mut cut = GREY_JPEG[..12].to_vec();
    let broken = [red(9, 9)[..30].to_vec(), huge, vec![0x89, b'P'], GREY_JPEG[..4].to_vec()];
    cut[9] = 0xD9;
    for (content, kind) in
        broken.into_iter().map(|it| (it, EvidenceKind::Png)).chain([(cut, EvidenceKind::Jpeg)])
    {
        let review = shown_by(&[("画面", kind, content)]);
        assert!(pictures_of(&review).is_empty());
        assert!(text_of(&review, Language::Japanese).contains("画像を載せていないもの：画面。"));
    }
}

#[test]
fn pictures_are_in_the_file_of_the_internal_edition_alone() {
    let review = shown_by(&[
        ("画面.png", EvidenceKind::Png, red(40, 30)),
        ("写真.jpg", EvidenceKind::Jpeg, GREY_JPEG.to_vec()),
    ]);
    let images = images_in(&pdf_of(&review, Language::Japanese));
    let mut widths: Vec<i64> = images.iter().map(|it| it.get(b"Width").unwrap().as_i64().unwrap()).collect();
    widths.sort_unstable();
    assert_eq!(widths, [16, 40]);
    for edition in [Edition::Stakeholder, Edition::Authority] {
        let options = ReportOptions { edition, ..options(Language::Japanese) };
        assert!(images_in(&pdf(&review, &analyse(&review), &options).unwrap()).is_empty());
    }
}

#[test]
fn the_preview_shows_a_picture_in_its_place() {
    let review = shown_by(&[("画面.png", EvidenceKind::Png, red(40, 30))]);
    let preview = preview(&review, &analyse(&review), &options(Language::Japanese));
    let scenes = (0..preview.page_count()).map(|page| preview.scene(page));
    let most = scenes.flat_map(|scene| scene.groups).map(|group| group.shapes.len()).max();
    assert_eq!(most, Some(40 * 30), "one square a pixel");
}
