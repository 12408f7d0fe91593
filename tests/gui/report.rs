//! The report step shows the pages as they will print, and writes the report that was chosen.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, MissingGlyphPolicy, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use naze::document::Audience;
use naze::gui::Answer;
use naze::language::Language;
use naze::report::{Edition, Paper, Stamp};
use naze::session::KnowledgeFiles;

use crate::script::{Script, folder};

/// The step with the example open and its pages laid out.
fn report(language: Language) -> Script {
    let name = match language {
        Language::Japanese => "web-shop-leak.naze",
        Language::English => "web-shop-leak.en.naze",
    };
    let mut script = Script::example(name, language);
    script.keys(Modifiers::ALT, Key::Num6);
    script.wait();
    script
}

/// What the first page reads.
fn cover(script: &Script) -> String {
    let page = script.harness.get_by(|node| {
        node.role() == Role::Image && node.label().is_some_and(|it| it.starts_with("Page 1 of"))
    });
    page.accesskit_node().description().unwrap_or_default()
}

/// How many pages there are, by the name of one that is in view.
fn page_count(script: &Script) -> usize {
    let pages = script.harness.query_all_by_role(Role::Image);
    let mut names = pages.into_iter().filter_map(|page| page.accesskit_node().label());
    let name = names.find(|it| it.starts_with("Page ")).unwrap();
    name.rsplit(' ').next().unwrap().parse().unwrap()
}

fn choose(script: &mut Script, word: &str) {
    script.harness.get_by_role_and_label(Role::RadioButton, word).click();
    script.wait();
}

#[test]
fn the_pages_are_shown_as_they_will_print() {
    let script = report(Language::English);
    assert!(cover(&script).contains("Leak of 12,480 customer records"), "{}", cover(&script));
    assert!(page_count(&script) > 10);
    let shown = script.harness.query_all_by_role(Role::Image).count();
    assert!(shown < 4, "only what is in view is painted: {shown}");
    let japanese = report(Language::Japanese);
    assert!(japanese.harness.query_all_by_label_contains("ページ中 1ページ").count() > 0);
}

#[test]
fn another_language_and_another_paper_are_shown_at_once() {
    let mut script = report(Language::English);
    choose(&mut script, "日本語");
    assert!(cover(&script).contains("結論"), "{}", cover(&script));
    let sheet = |script: &Script| {
        let page = script.harness.get_by(|node| {
            node.role() == Role::Image && node.label().is_some_and(|it| it.starts_with("Page 1 of"))
        });
        page.rect().height() / page.rect().width()
    };
    assert!((sheet(&script) - 297.0 / 210.0).abs() < 0.01);
    choose(&mut script, "Letter");
    assert!((sheet(&script) - 11.0 / 8.5).abs() < 0.01);
}

#[test]
fn the_pages_follow_the_review() {
    let mut script = report(Language::English);
    script.keys(Modifiers::ALT, Key::Num1);
    script.field("Title").focus();
    script.harness.run_steps(2);
    script.keys(Modifiers::COMMAND, Key::A).write("Another name");
    script.keys(Modifiers::ALT, Key::Num6).wait();
    assert!(cover(&script).contains("Another name"), "{}", cover(&script));
}

#[test]
fn an_edition_tells_what_it_leaves_out_and_leads_there() {
    let mut script = report(Language::English);
    assert!(script.harness.query_by_label("Left out of this edition").is_none());
    choose(&mut script, "Stakeholders");
    script.harness.get_by_label("Left out of this edition");
    let (&fact, _) = script.review().facts.iter().find(|(_, it)| it.audience == Audience::Internal).unwrap();
    let name = fact.to_string();
    script.harness.get_by_role_and_label(Role::Button, &name).scroll_to_me();
    script.harness.run_steps(20);
    script.harness.get_by_role_and_label(Role::Button, &name).click();
    script.harness.run_steps(4);
    script.harness.get_by_label_contains("24 facts");
}

#[test]
fn the_keyboard_turns_the_pages_and_makes_them_larger() {
    let mut script = report(Language::English);
    let all = page_count(&script);
    let at = |script: &Script, page: usize| {
        script.harness.query_all_by_label(&format!("Page {page} of {all}")).count() > 0
    };
    script.key(Key::End).wait();
    assert!(at(&script, all), "End leads to the last page");
    script.key(Key::Home).wait();
    assert!(at(&script, 1));
    for _ in 0..2 {
        script.key(Key::PageDown).wait();
    }
    assert!(at(&script, 2), "two views further is the next page");
    script.key(Key::PageUp).key(Key::PageUp).wait();
    let width = |script: &Script| {
        let page = script.harness.get_by(|node| {
            node.role() == Role::Image && node.label().is_some_and(|it| it.starts_with("Page 1 of"))
        });
        page.rect().width()
    };
    let before = width(&script);
    script.key(Key::Plus).wait();
    assert!(width(&script) > before * 1.2);
    script.key(Key::Num0).wait();
    assert!((width(&script) - before).abs() < 1.0);
}

#[test]
fn the_edition_is_chosen_without_the_mouse() {
    let mut script = report(Language::English);
    script.key(Key::Tab).key(Key::Tab).key(Key::Space).wait();
    script.harness.get_by_label("Left out of this edition");
}

#[test]
fn what_is_typed_into_the_date_turns_no_page_and_dates_the_report() {
    let folder = folder();
    let path = folder.path().join("dated.pdf");
    let mut script = report(Language::English);
    script.field("Date of issue").focus();
    script.harness.run_steps(2);
    script.write("2026-05-01").key(Key::Home).key(Key::End).key(Key::Enter).wait();
    assert!(cover(&script).contains("12,480"), "the first page is still in view");
    script.answer_next_dialog(Answer::Path(path.clone()));
    script.keys(Modifiers::COMMAND, Key::P).wait();
    let stamp = Stamp::read(&std::fs::read(&path).unwrap()).unwrap();
    assert_eq!(stamp.issued.date().to_string(), "2026-05-01");
}

#[test]
fn the_chosen_report_is_written_and_its_folder_is_shown() {
    let folder = folder();
    let path = folder.path().join("for-them.pdf");
    let mut script = report(Language::English);
    choose(&mut script, "Stakeholders");
    choose(&mut script, "Letter");
    script.answer_next_dialog(Answer::Path(path.clone()));
    script.harness.get_all_by_role_and_label(Role::Button, "Export PDF…").last().unwrap().click();
    script.harness.run_steps(2);
    script.wait();
    let stamp = Stamp::read(&std::fs::read(&path).unwrap()).unwrap();
    assert_eq!((stamp.edition, stamp.paper), (Edition::Stakeholder, Paper::Letter));
    assert!(stamp.review_digest.is_some(), "the file can be traced to its review");
    script.harness.get_by_label_contains("Exported to");
    script.harness.get_all_by_role_and_label(Role::Button, "Open folder").last().unwrap().click();
    script.harness.run_steps(3);
    assert_eq!(script.shown_folders(), [folder.path()]);
}

#[test]
fn a_review_that_is_opened_later_shows_its_own_pages() {
    let mut script = Script::with_knowledge(None, Language::English, KnowledgeFiles::default());
    script.keys(Modifiers::ALT, Key::Num6).wait();
    let empty = page_count(&script);
    let example = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/web-shop-leak.en.naze");
    script.answer_next_dialog(Answer::Path(example));
    script.keys(Modifiers::COMMAND, Key::O).wait();
    script.keys(Modifiers::ALT, Key::Num6).wait();
    assert!(page_count(&script) > empty);
    assert!(cover(&script).contains("12,480"));
}

/// A file of a review whose title and second cause have characters that no font has.
fn with_characters_that_no_font_has(folder: &std::path::Path) -> std::path::PathBuf {
    let mut review =
        naze::interchange::outline::read("Outage\n  Disk \u{1f600} full\n    No alarm\n").unwrap();
    review.incident.title = "Outage \u{12345}".to_owned();
    let path = folder.join("replaced.naze");
    std::fs::write(&path, naze::storage::to_bytes(&review).unwrap()).unwrap();
    path
}

#[test]
fn a_character_that_no_font_has_is_named_with_its_place_and_leads_there() {
    let folder = folder();
    let path = with_characters_that_no_font_has(folder.path());
    let mut script = Script::empty();
    // The window draws a box for such a character; tests are told to break off by default.
    script.harness.ctx.set_missing_glyph_policy(MissingGlyphPolicy::Tofu);
    script.answer_next_dialog(Answer::Path(path));
    script.keys(Modifiers::COMMAND, Key::O).wait();
    script.keys(Modifiers::ALT, Key::Num6).wait();
    script.harness.get_by_label("Characters that cannot be printed");
    script.harness.get_by_label_contains("U+12345");
    script.harness.get_by_label_contains("U+1F600");
    script.harness.get_by_role_and_label(Role::Button, "C2").click();
    script.wait();
    let selected =
        script.harness.get_by(|node| node.role() == Role::TreeItem && node.is_selected() == Some(true));
    assert!(selected.accesskit_node().label().is_some_and(|it| it.starts_with("C2")));
}

/// What the report would fold: what a file that is written now says of itself.
fn folded(script: &mut Script) -> Vec<u32> {
    let folder = folder();
    let path = folder.path().join("folded.pdf");
    script.answer_next_dialog(Answer::Path(path.clone()));
    script.keys(Modifiers::COMMAND, Key::P).wait();
    let stamp = Stamp::read(&std::fs::read(&path).unwrap()).unwrap();
    stamp.folded.iter().map(|it| it.number()).collect()
}

#[test]
fn branches_that_are_folded_on_the_canvas_can_be_folded_in_the_report() {
    let mut script = report(Language::English);
    let all = page_count(&script);
    assert!(script.harness.query_by_label("Fold as on the Why-why step").is_none());
    script.keys(Modifiers::ALT, Key::Num3).wait();
    script.keys(Modifiers::COMMAND, Key::A).key(Key::Space).wait();
    script.keys(Modifiers::ALT, Key::Num6).wait();
    assert_eq!(
        page_count(&script),
        all,
        "what is folded on the canvas is folded here only if it is asked for"
    );
    script.harness.get_by_label("Fold as on the Why-why step").click();
    script.wait();
    assert!(page_count(&script) < all, "a tree of folded branches takes fewer pages");
    assert!(script.harness.query_by_label("Fold as on the Why-why step").is_none(), "it is so now");
}

#[test]
fn the_tree_is_drawn_down_to_a_level() {
    let mut script = report(Language::English);
    let all = page_count(&script);
    choose(&mut script, "1");
    assert!(page_count(&script) < all);
    // Three causes of the problem have causes themselves.
    assert_eq!(folded(&mut script), [2, 10, 15]);
    choose(&mut script, "All");
    assert_eq!(page_count(&script), all);
    assert_eq!(folded(&mut script), [0; 0]);
}

#[test]
fn a_branch_is_chosen_without_the_mouse_and_what_is_behind_it_is_not_listed() {
    let mut script = report(Language::English);
    script.harness.get_by_label_contains("Branches to fold").focus();
    script.harness.run_steps(2);
    script.key(Key::Enter).wait();
    let boxes = |script: &Script| script.harness.query_all_by_role(Role::CheckBox).count();
    let all = boxes(&script);
    script.key(Key::Tab).key(Key::Space).wait();
    assert!(boxes(&script) < all);
    assert_eq!(folded(&mut script), [2]);
    script.harness.get_by_label("Branches to fold: 1 chosen");
    script.harness.get_by(|node| node.label().is_some_and(|it| it.starts_with("C2 +"))).click();
    script.wait();
    assert_eq!((boxes(&script), folded(&mut script)), (all, Vec::new()));
}

#[test]
fn a_branch_whose_cause_is_deleted_is_folded_no_more_and_is_again_after_undo() {
    let mut script = report(Language::English);
    choose(&mut script, "1");
    script.keys(Modifiers::ALT, Key::Num3).wait();
    script.keys(Modifiers::COMMAND, Key::K).write("C10").key(Key::Enter).wait();
    script.key(Key::Delete).wait();
    assert_eq!(folded(&mut script), [2, 15]);
    script.keys(Modifiers::COMMAND, Key::Z).wait();
    assert_eq!(folded(&mut script), [2, 10, 15]);
}
