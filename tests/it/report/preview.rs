//! The pages as pictures, before they are printed.

use naze::drawing::Scene;
use naze::engine::analyse;
use naze::language::Language;
use naze::layout::Rect;
use naze::report::{Edition, Preview, ReportOptions, preview};

use super::{example, options, pages_of};

fn preview_of(name: &str, options: &ReportOptions) -> Preview {
    let review = example(name);
    preview(&review, &analyse(&review), options)
}

fn labels(scene: &Scene) -> String {
    scene.groups.iter().map(|group| group.label.as_str()).collect::<Vec<&str>>().join("\n")
}

#[test]
fn every_page_is_shown_as_it_is_printed() {
    let review = example("web-shop-leak.naze");
    let printed = pages_of(&review, Language::Japanese);
    let preview = preview(&review, &analyse(&review), &options(Language::Japanese));
    assert_eq!(preview.page_count(), printed.pages.len());
    for (number, page) in printed.pages.iter().enumerate() {
        assert_eq!(preview.page_size(number), page.size);
        let scene = preview.scene(number);
        assert_eq!(scene.size, page.size);
        let paper = Rect { size: page.size, ..Rect::default() };
        for group in &scene.groups {
            assert!(paper.overlaps(&group.bounds), "page {} {}: {:?}", number + 1, group.label, group.bounds);
        }
        let shown: usize = scene.groups.iter().map(|group| group.shapes.len()).sum();
        assert!(shown >= page.lines().count());
    }
    assert!(labels(&preview.scene(0)).contains(review.incident.title.trim()));
}

#[test]
fn there_is_no_page_after_the_last() {
    let preview = preview_of("web-shop-leak.naze", &options(Language::Japanese));
    let after = preview.page_count();
    assert_eq!(preview.scene(after), Scene::default());
    assert!(preview.links(after).is_empty());
}

#[test]
fn links_lead_to_places_on_pages() {
    let preview = preview_of("web-shop-leak.naze", &options(Language::Japanese));
    let links: Vec<_> = (0..preview.page_count()).flat_map(|number| preview.links(number)).collect();
    assert!(links.len() > 20, "{}", links.len());
    for link in links {
        assert!(link.page < preview.page_count());
        assert!(link.y >= 0.0 && link.y < preview.page_size(link.page).height);
    }
}

#[test]
fn what_an_edition_leaves_out_is_told_before_it_is_made() {
    let internal = preview_of("web-shop-leak.naze", &options(Language::Japanese));
    assert!(internal.left_out.is_empty());
    let for_others = ReportOptions { edition: Edition::Stakeholder, ..options(Language::Japanese) };
    assert!(!preview_of("web-shop-leak.naze", &for_others).left_out.people.is_empty());
}
