//! Does each edition hold what its readers may see, and nothing else?

use std::collections::BTreeSet;
use std::sync::Arc;

use lopdf::{Document as File, Object};
use naze::document::{Audience, Evidence, EvidenceKind, Review};
use naze::engine::analyse;
use naze::language::Language;
use naze::report::{
    Edition, LeftOut, Paper, Part, ReportOptions, Stamp, Verdict, pages, pdf, sections, verify,
};
use naze::storage;

use super::{example, options, printed, squeezed};

const EDITIONS: [Edition; 2] = [Edition::Stakeholder, Edition::Authority];

const EXAMPLES: [(&str, Language); 2] =
    [("web-shop-leak.naze", Language::Japanese), ("web-shop-leak.en.naze", Language::English)];

fn for_edition(edition: Edition, language: Language) -> ReportOptions {
    ReportOptions { edition, ..options(language) }
}

fn file_of(review: &Review, edition: Edition, language: Language) -> Vec<u8> {
    pdf(review, &analyse(review), &for_edition(edition, language)).unwrap()
}

/// The words of the items that are for the organisation alone, and the names of people.
fn withheld(review: &Review) -> Vec<String> {
    let internal = |audience: Audience| audience == Audience::Internal;
    let mut words: Vec<&String> = Vec::new();
    words.extend(review.causes.values().filter(|it| internal(it.audience)).map(|it| &it.statement));
    words.extend(review.facts.values().filter(|it| internal(it.audience)).map(|it| &it.statement));
    words.extend(review.damages.values().filter(|it| internal(it.audience)).map(|it| &it.statement));
    for action in review.actions.values().filter(|it| internal(it.audience)) {
        words.extend([
            &action.statement,
            &action.rejection_reason,
            &action.measure.what,
            &action.measure.result.note,
            &action.staging.note,
        ]);
    }
    words.extend(review.evidence.values().map(|it| &it.name));
    words.extend(review.participants.values().map(|it| &it.name));
    words.into_iter().filter(|it| !it.is_empty()).cloned().collect()
}

/// The review with what no example has: a result of an action that is withheld, and evidence of a fact that is shown.
fn with_more_to_withhold(mut review: Review) -> Review {
    let hidden = review.actions.values_mut().next_back().unwrap();
    hidden.audience = Audience::Internal;
    hidden.measure.result.note = "measured behind closed doors".to_owned();
    let content = "customer-0001 logged in".as_bytes().into();
    let evidence = Evidence { name: "customers.log".to_owned(), kind: EvidenceKind::Text, content };
    let shown = review.facts.values_mut().find(|it| it.audience != Audience::Internal).unwrap();
    shown.evidence.push(evidence.hash());
    review.evidence.insert(evidence.hash(), evidence);
    review
}

/// Everything that a program can find in the file: the text of its pages, every string, every name, every stream.
fn everything_in(bytes: &[u8]) -> String {
    let mut file = File::load_mem(bytes).unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    let mut all = file.extract_text(&pages).unwrap();
    file.decompress();
    let mut strings = Vec::new();
    let trailer = Object::Dictionary(file.trailer.clone());
    for object in file.objects.values().chain([&trailer]) {
        collect(object, &mut strings);
    }
    all.push_str(&strings.concat());
    squeezed(&all)
}

fn collect(object: &Object, found: &mut Vec<String>) {
    match object {
        Object::String(bytes, _) => found.push(text(bytes)),
        Object::Name(bytes) => found.push(String::from_utf8_lossy(bytes).into_owned()),
        Object::Array(objects) => objects.iter().for_each(|it| collect(it, found)),
        Object::Dictionary(entries) => entries.iter().for_each(|(_, it)| collect(it, found)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, it)| collect(it, found));
            found.push(String::from_utf8_lossy(&stream.content).into_owned());
            found.push(text(&stream.content));
        }
        _ => {}
    }
}

/// Bytes as PDF writes text: UTF-16 behind a byte order mark, else one byte a character.
fn text(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(units) => {
            let units: Vec<u16> =
                units.chunks_exact(2).map(|it| u16::from_be_bytes([it[0], it[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

#[test]
fn what_is_withheld_is_nowhere_in_the_file() {
    for (name, language) in EXAMPLES {
        let review = with_more_to_withhold(example(name));
        let withheld = withheld(&review);
        assert!(withheld.len() > 15, "{}", withheld.len());
        let internal = everything_in(&file_of(&review, Edition::Internal, language));
        for words in &withheld {
            assert!(internal.contains(&squeezed(words)), "the search finds what is there: {words}");
        }
        for edition in EDITIONS {
            let all = everything_in(&file_of(&review, edition, language));
            for words in &withheld {
                assert!(!all.contains(&squeezed(words)), "{name}, {edition:?}: {words}");
            }
        }
    }
}

#[test]
fn the_findings_are_the_same_in_every_edition() {
    let review = example("web-shop-leak.naze");
    let titles = |edition: Edition| -> Vec<String> {
        let all = sections(&review, &analyse(&review), &for_edition(edition, Language::Japanese));
        let is_finding = |part: Part| matches!(part, Part::Tree | Part::Actions);
        all.into_iter().filter(|it| is_finding(it.part)).map(|it| it.title).collect()
    };
    assert_eq!(titles(Edition::Internal).len(), 2);
    for edition in EDITIONS {
        assert_eq!(titles(edition), titles(Edition::Internal));
    }
}

#[test]
fn a_person_is_the_same_role_everywhere() {
    let mut review = example("web-shop-leak.naze");
    let names: Vec<String> = review.participants.values().map(|it| it.name.clone()).collect();
    assert_eq!(names[2], "佐藤 健");
    review.incident.summary = "佐藤健が気づき、佐藤さんは山本 恵に伝えた。".to_owned();
    review.incident.systems = "佐藤の端末".to_owned();
    let document = pages(&review, &analyse(&review), &for_edition(Edition::Stakeholder, Language::Japanese));
    let printed = printed(&document);
    assert!(printed.contains("担当者Cが気づき、担当者Cさんは担当者Aに伝えた。"), "{printed}");
    assert!(printed.contains("担当者Cの端末"));
    assert!(!printed.contains("佐藤") && !printed.contains("山本"));
}

#[test]
fn a_name_is_a_name_only_as_a_whole_word() {
    let mut review = example("web-shop-leak.en.naze");
    let first = review.participants.keys().copied().next().unwrap();
    review.participants.get_mut(&first).unwrap().name = "Ann Lee".to_owned();
    review.incident.summary = "Ann told Lee’s team about the annual fleet plan; Annex B.".to_owned();
    let document = pages(&review, &analyse(&review), &for_edition(Edition::Stakeholder, Language::English));
    let printed = printed(&document);
    let expected = "Person A told Person A’s team about the annual fleet plan; Annex B.";
    assert!(printed.contains(&squeezed(expected)), "{printed}");
}

#[test]
fn the_preview_names_every_item_that_loses_its_words() {
    let review = example("web-shop-leak.naze");
    let left_out = LeftOut::of(&review, Edition::Stakeholder, Language::Japanese);
    let names: BTreeSet<String> = left_out.items.iter().map(ToString::to_string).collect();
    for (id, fact) in &review.facts {
        assert_eq!(names.contains(&id.to_string()), fact.audience == Audience::Internal, "{id}");
    }
    for (id, action) in &review.actions {
        assert_eq!(names.contains(&id.to_string()), action.audience == Audience::Internal, "{id}");
    }
    assert!(names.contains("K1"), "what was set aside stays in the organisation");
    assert_eq!(left_out.people.len(), review.participants.len());
    assert_eq!(left_out.sentences(Language::Japanese).len(), 3);
    assert!(LeftOut::of(&review, Edition::Internal, Language::Japanese).is_empty());
}

#[test]
fn the_authority_gets_its_nine_items() {
    for (name, language) in EXAMPLES {
        let review = example(name);
        let all = sections(&review, &analyse(&review), &for_edition(Edition::Authority, language));
        let parts: Vec<Part> = all.iter().map(|section| section.part).collect();
        assert_eq!(parts[1], Part::NineItems);
        assert!(!parts.contains(&Part::Damages) && !parts.contains(&Part::Response));
        let text = all[1].to_string();
        assert_eq!(text.lines().filter(|line| line.starts_with("| ")).count(), 10, "{text}");
        assert!(text.contains("12,480") && text.contains("A1"), "{text}");
    }
    let empty = sections(
        &Review::default(),
        &analyse(&Review::default()),
        &for_edition(Edition::Authority, Language::Japanese),
    );
    assert_eq!(empty[1].title, "報告事項 9項目のうち 9項目が未記入");
}

#[test]
fn a_report_is_traced_to_its_review() {
    let review = example("web-shop-leak.naze");
    let digest = storage::digest(&review).unwrap();
    for edition in Edition::ALL {
        let options = ReportOptions {
            edition,
            paper: Paper::Letter,
            review_digest: Some(digest),
            ..options(Language::English)
        };
        let analysis = analyse(&review);
        let bytes = pdf(&review, &analysis, &options).unwrap();
        let stamp = Stamp::read(&bytes).unwrap();
        assert_eq!((stamp.edition, stamp.paper, stamp.issued), (edition, Paper::Letter, options.issued));
        assert_eq!((stamp.language, stamp.review_digest), (Language::English, Some(digest)));
        assert_eq!(verify(&bytes, &review, &analysis, digest, Arc::default()), Ok(Verdict::Same));

        let mut changed = bytes.clone();
        *changed.last_mut().unwrap() ^= 1;
        assert_eq!(verify(&changed, &review, &analysis, digest, Arc::default()), Ok(Verdict::Altered));

        let mut other = review.clone();
        other.incident.title.push('！');
        let other_digest = storage::digest(&other).unwrap();
        let verdict = verify(&bytes, &other, &analyse(&other), other_digest, Arc::default()).unwrap();
        assert!(matches!(verdict, Verdict::OtherReview { .. }), "{verdict:?}");

        let text = String::from_utf8_lossy(&bytes).replace("<naze:version>", "<naze:version>9.");
        assert!(matches!(
            verify(text.as_bytes(), &review, &analysis, digest, Arc::default()).unwrap(),
            Verdict::OtherVersion { .. }
        ));
    }
    assert_eq!(verify(b"%PDF-1.7", &review, &analyse(&review), digest, Arc::default()), Ok(Verdict::NoStamp));
}

#[test]
fn the_certificate_prints_the_digest_that_other_programs_compute() {
    let review = example("web-shop-leak.naze");
    let digest = storage::digest(&review).unwrap();
    let expected: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let options = ReportOptions { review_digest: Some(digest), ..options(Language::Japanese) };
    assert!(printed(&pages(&review, &analyse(&review), &options)).contains(&expected));
}

#[test]
fn letter_paper_is_as_wide_and_high_as_it_is() {
    let review = example("web-shop-leak.naze");
    let options = ReportOptions { paper: Paper::Letter, ..options(Language::Japanese) };
    let document = pages(&review, &analyse(&review), &options);
    for page in &document.pages {
        let size = (page.size.width, page.size.height);
        assert!(size == (612.0, 792.0) || size == (792.0, 612.0), "{size:?}");
    }
}
