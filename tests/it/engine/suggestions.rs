//! What is suggested, why, and in which order.

use std::collections::BTreeSet;

use naze::document::{
    Action, ActionEffect, ActionId, ActionKind, Aspect, CauseId, Domain, Effort, Encryption, Fact, FactId,
    Review, Stage, State, Strength,
};
use naze::edit::apply;
use naze::engine::plans::{Member, PlanKind, PlanOptions, PlanOutcome, plans};
use naze::engine::suggestions::{
    Catalogue, CatalogueFault, Circumstance, Control, Reason, Suggestion, candidates, suggest,
};
use naze::engine::{Closure, analyse};
use naze::language::{Explain, Language};

use crate::engine::properties::reviews;
use crate::engine::trees::review;

const OWN: &str = r#"
[[action]]
id = "name-an-owner"
ja = "更新の担当を決める"
en = "Name who applies updates"
hierarchy = "documentation"
effort = "small"
done = ["担当を決め", "Name who"]
when.ja = ["担当+いな"]
when.en = ["no one+named"]

[[action]]
id = "watch-it"
ja = "更新を見張る"
en = "Watch for updates"
effect = "detect"
hierarchy = "software"
effort = "small"
when.en = ["updates"]
"#;

fn own() -> Catalogue {
    Catalogue::of(OWN).unwrap()
}

fn suggested(review: &Review, catalogue: &Catalogue) -> Vec<Suggestion> {
    suggest(review, &analyse(review), catalogue)
}

fn entries(suggestions: &[Suggestion]) -> Vec<&str> {
    suggestions.iter().map(|it| it.entry.as_deref().unwrap_or("-")).collect()
}

fn permanent(blocks: &[u32], statement: &str) -> Action {
    Action {
        statement: statement.to_owned(),
        stage: Stage::Planned,
        blocks: blocks.iter().map(|&number| CauseId::new(number)).collect(),
        ..Action::default()
    }
}

#[test]
fn the_bundled_catalogue_has_no_error_and_speaks_both_languages() {
    let text = include_str!("../../../assets/catalogue/actions.toml");
    let catalogue = Catalogue::of(text).unwrap_or_else(|error| panic!("{error}"));
    assert!(catalogue.entries().len() >= 120, "{}", catalogue.entries().len());
    assert_eq!(&catalogue, Catalogue::bundled());
    // What is not strong enough to be done by resolve alone is not said as a resolve.
    let weak_ja = ["徹底", "周知", "意識", "心がけ", "努め", "注意する", "検討", "強化"];
    let weak_en = ["ensure", "consider", "raise awareness", "remind people", "be more careful", "try to"];
    for entry in catalogue.entries() {
        let (ja, en) = (&entry.japanese, &entry.english);
        assert_eq!(Language::of_text(ja), Language::Japanese, "{}: {ja}", entry.id);
        assert_eq!(Language::of_text(en), Language::English, "{}: {en}", entry.id);
        assert!(!ja.ends_with('。') && !en.ends_with('.'), "{}", entry.id);
        let is_vague = weak_ja.iter().any(|word| ja.contains(word))
            || weak_en.iter().any(|word| en.to_lowercase().contains(word));
        assert!(!is_vague || entry.strength() == Strength::Weak, "{}: {ja} / {en}", entry.id);
        let names: BTreeSet<String> = entry.controls.iter().map(ToString::to_string).collect();
        assert_eq!(names.len(), entry.controls.len(), "{}: a control stands twice", entry.id);
        for name in names {
            assert_eq!(name.parse::<Control>().unwrap().to_string(), name);
        }
    }
    let with_control = catalogue.entries().iter().filter(|it| !it.controls.is_empty()).count();
    assert!(with_control * 10 >= catalogue.entries().len() * 9, "{with_control}");
}

#[test]
fn an_entry_whose_own_sentence_an_action_says_is_not_suggested_again() {
    for entry in Catalogue::bundled().entries() {
        for language in [Language::Japanese, Language::English] {
            assert!(entry.is_done_by(entry.statement(language)), "{}", entry.id);
        }
    }
    let entry = Catalogue::bundled().entry("mfa-external").unwrap();
    assert!(entry.is_done_by("全サービスにＭＦＡを入れる"));
    assert!(!entry.is_done_by("全サービスのパスワードを変える"));
}

#[test]
fn only_numbers_that_a_public_catalogue_has_are_controls() {
    for name in ["CIS 7.4", "CIS 16.14", "CSF PR.PS-02", "CSF GV.SC-10", "OWASP A01", "OWASP A10", "IPA 1.11"]
    {
        assert_eq!(name.parse::<Control>().unwrap().to_string(), name);
    }
    for name in [
        "CIS 19.1",
        "CIS 7.8",
        "CIS 0.1",
        "CIS 7.0",
        "CIS 7.04",
        "CSF PR.PT-1",
        "CSF PR.PS-7",
        "CSF PR.PS-07",
    ] {
        assert!(name.parse::<Control>().is_err(), "{name}");
    }
    for name in [
        "CSF PR.DS-05",
        "CSF DE.CM-08",
        "CSF ID.AM-06",
        "CSF RS.CO-01",
        "OWASP A11",
        "OWASP A1",
        "IPA 1.12",
        "IPA 2.1",
        "ISO 1",
        "",
        "CIS",
        "CSF PR.PS-00",
    ] {
        assert!(name.parse::<Control>().is_err(), "{name}");
    }
}

#[test]
fn words_are_found_in_any_width_case_and_spacing_and_not_inside_other_words() {
    let entry = |phrase: &str| {
        format!(
            "[[action]]\nid = \"a\"\nen = \"A\"\nhierarchy = \"training\"\neffort = \"small\"\nwhen.ja = [\"{phrase}\"]\n"
        )
    };
    let is_found = |phrase: &str, statement: &str| {
        let mut review = review("problem\n  cause");
        review.causes.get_mut(&CauseId::new(2)).unwrap().statement = statement.to_owned();
        let found = suggested(&review, &Catalogue::of(&entry(phrase)).unwrap());
        found.iter().any(|it| it.entry.is_some())
    };
    for (phrase, statement) in [
        ("サーバー", "社内のｻｰﾊﾞが止まった"),
        ("サーバ", "サーバーが止まった"),
        ("Webサーバ+更新", "更新が Ｗｅｂ サーバー に届かない"),
        ("multi-factor", "MULTI FACTOR login was off"),
        ("updat*", "it was never Updated"),
        ("ログ", "アクセスログがない"),
        ("プラグイン*", "プラグインフォルダが残った"),
        ("担当者", "担当 者がいない"),
    ] {
        assert!(is_found(phrase, statement), "{phrase} in {statement}");
    }
    for (phrase, statement) in [
        ("ログ", "ログイン画面が開いていた"),
        ("SQL", "MySQL was stopped"),
        ("update", "an updated page"),
        ("Webサーバ+更新", "Webサーバーが止まった"),
        ("AI", "they paid"),
    ] {
        assert!(!is_found(phrase, statement), "{phrase} in {statement}");
    }
}

#[test]
fn a_cause_calls_for_what_the_catalogue_knows_against_it() {
    let review = review("The shop was read\n  No one was named to apply updates");
    let found = suggested(&review, &own());
    assert_eq!(entries(&found), ["name-an-owner", "watch-it"]);
    let first = &found[0];
    assert_eq!(first.blocks, [CauseId::new(2)]);
    assert_eq!((first.strength(), first.effort), (Some(Strength::Medium), Some(Effort::Small)));
    assert_eq!(
        first.why(Language::English),
        "C2 says “no one”, “named”. C2 is a choke point: blocking it alone prevents recurrence"
    );
    assert_eq!(
        first.would_close(Language::English),
        "Closes the only recurrence path that is not closed for good"
    );
    assert_eq!(first.would_close(Language::Japanese), "恒久対策で閉じていない再発経路1本をすべて閉じる");
    assert_eq!(
        found[1].would_close(Language::English),
        "Closes no recurrence path, but it would be noticed sooner"
    );
    assert_eq!(found, suggested(&review, &own()));
}

#[test]
fn what_is_refuted_unlinked_done_or_of_another_kind_calls_for_nothing() {
    let tree = "The shop was read\n  No one was named\n  The page was open";
    let with = |change: &dyn Fn(&mut Review)| {
        let mut review = review(tree);
        change(&mut review);
        suggested(&review, &own()).iter().filter(|it| it.entry.is_some()).count()
    };
    let cause = CauseId::new(2);
    let action = |stage| Action { stage, ..permanent(&[2], "We name who does it") };
    assert_eq!(with(&|_| ()), 1);
    assert_eq!(with(&|review| review.causes.get_mut(&cause).unwrap().state = State::Refuted), 0);
    assert_eq!(with(&|review| review.causes.get_mut(&CauseId::new(1)).unwrap().explanations.truncate(0)), 0);
    let add = |review: &mut Review, action: Action| {
        review.actions.insert(ActionId::new(1), action);
    };
    assert_eq!(with(&|review| add(review, action(Stage::Proposed))), 0);
    assert_eq!(with(&|review| add(review, action(Stage::Rejected))), 1);
    // The same action on another cause leaves this one as it is.
    assert_eq!(with(&|review| add(review, permanent(&[3], "Name who does it"))), 1);

    let catalogue = Catalogue::of(&format!("{OWN}when.domain = [\"people\"]\n")).unwrap();
    let mut review = review("problem\n  updates were late");
    assert!(entries(&suggested(&review, &catalogue)).contains(&"watch-it"));
    review.causes.get_mut(&cause).unwrap().factor.domain = Some(Domain::Technology);
    assert!(!entries(&suggested(&review, &catalogue)).contains(&"watch-it"));
}

#[test]
fn the_tree_itself_suggests_the_choke_point_the_shared_cause_and_a_second_barrier() {
    let none = Catalogue::default();
    let review = review("problem\n  [C2] middle\n    shared\n    one\n  [C5] other\n    = C3\n    two");
    let found = suggested(&review, &none);
    let shared = found.iter().find(|it| it.blocks == [CauseId::new(3)]).unwrap();
    assert_eq!(shared.reasons, [Reason::Shared { cause: CauseId::new(3), effects: 2 }]);
    assert_eq!(shared.english, "Change the system so that “shared” cannot happen: block it here first");

    let mut review = crate::engine::trees::review("problem\n  one\n  & two");
    assert!(suggested(&review, &none).iter().all(|it| matches!(it.reasons[..], [Reason::Pivotal { .. }])));
    review.actions.insert(ActionId::new(1), permanent(&[2], "x"));
    let found = suggested(&review, &none);
    let reason = Reason::OneBarrier { action: ActionId::new(1), paths: 1 };
    let second = found.iter().find(|it| it.reasons.contains(&reason)).unwrap();
    assert_eq!(second.blocks, [CauseId::new(3)], "a second barrier stands apart from the first");
    assert_eq!(
        second.would_close(Language::English),
        "Every recurrence path is closed for good; a second barrier on one of them"
    );
    // With both there is nothing more to say.
    review.actions.insert(ActionId::new(2), permanent(&[3], "y"));
    assert_eq!(suggested(&review, &none), []);
}

#[test]
fn the_facts_suggest_to_look_elsewhere_to_notice_sooner_and_to_encrypt() {
    let none = Catalogue::default();
    let mut review = review("problem\n  one\n  two");
    let count = |review: &Review| suggested(review, &none).len();
    assert_eq!(count(&review), 0);

    review.facts.insert(
        FactId::new(4),
        Fact { statement: "web-02".to_owned(), aspect: Aspect::Where, ..Fact::default() },
    );
    let found = suggested(&review, &none);
    assert_eq!((found[0].kind, found[0].effect), (ActionKind::Horizontal, ActionEffect::Detect));
    assert_eq!(found[0].reasons, [Reason::Place { fact: Some(FactId::new(4)) }]);
    assert!(
        found[0].english.contains("web-02") && found[0].english.contains("C2 “one”"),
        "{}",
        found[0].english
    );

    review.incident.times.occurred = Some("2026-03-02T02:14+09:00".parse().unwrap());
    review.incident.times.detected = Some("2026-03-03T02:15+09:00".parse().unwrap());
    assert_eq!(count(&review), 1, "a day is not long");
    review.incident.times.detected = Some("2026-03-04T09:30+09:00".parse().unwrap());
    let found = suggested(&review, &none);
    assert_eq!(found[0].reasons, [Reason::Unnoticed { minutes: 55 * 60 + 15 }]);

    review.incident.encryption = Encryption::Full;
    assert_eq!(count(&review), 2);
    review.incident.encryption = Encryption::Partial;
    review.incident.volume.items = "addresses".to_owned();
    let found = suggested(&review, &none);
    let reason = Reason::Circumstance(Circumstance::NotEncrypted);
    let encrypt = found.iter().find(|it| it.reasons == [reason.clone()]).unwrap();
    assert!(encrypt.english.starts_with("Encrypt the stored addresses"), "{}", encrypt.english);
    review.actions.insert(ActionId::new(1), permanent(&[], "顧客表を暗号化する"));
    assert_eq!(count(&review), 2, "an action encrypts already");
}

#[test]
fn most_paths_closed_for_the_effort_come_first() {
    let text = ["small", "large"].map(|effort| {
        format!(
            "[[action]]\nid = \"{effort}\"\nen = \"{effort}\"\nhierarchy = \"training\"\neffort = \"{effort}\"\nwhen.en = [\"{effort}\"]\n"
        )
    });
    let catalogue = Catalogue::of(&text.concat()).unwrap();
    // Three paths through the one that takes much, one through the one that takes little: 3/8 is less than 1/1.
    let review = review("problem\n  large\n  & [C3] any\n    a\n    b\n    c\n  small");
    let found = suggested(&review, &catalogue);
    assert_eq!(entries(&found)[..2], ["small", "large"]);
    assert_eq!((found[0].closes.open, found[1].closes.open), (Some(1), Some(3)));
    assert_eq!(
        found[1].would_close(Language::English),
        "Closes 3 of the 4 recurrence paths that are not closed for good"
    );
    // Nine paths are worth the effort.
    let more: String = ('d'..='i').map(|name| format!("\n    {name}{name}")).collect();
    let review = crate::engine::trees::review(&format!(
        "problem\n  large\n  & [C3] any\n    a\n    b\n    c{more}\n  small"
    ));
    assert_eq!(entries(&suggested(&review, &catalogue))[..2], ["large", "small"]);
}

#[test]
fn a_suggestion_becomes_an_action_that_takes_its_place() {
    let mut review = review("The shop was read\n  No one was named");
    let found = suggested(&review, &own());
    let edit = found[0].edit(&review, Language::Japanese);
    apply(&mut review, &edit).unwrap();
    let action = &review.actions[&ActionId::new(1)];
    assert_eq!((action.statement.as_str(), action.stage), ("更新の担当を決める", Stage::Proposed));
    assert_eq!(action.blocks, [CauseId::new(2)]);
    assert!(analyse(&review).coverage.complete_by_plan);
    assert!(!entries(&suggested(&review, &own())).contains(&"name-an-owner"));
}

#[test]
fn plans_are_made_of_suggestions_too() {
    let review = review("The shop was read\n  No one was named\n  The SQL injection was possible");
    let found = suggested(&review, Catalogue::bundled());
    let plans = plans(&review, &candidates(&found), &PlanOptions::default()).unwrap();
    let PlanOutcome::Found { plan, .. } = plans.outcome(PlanKind::LeastEffort) else { panic!("{plans:?}") };
    for member in &plan.actions {
        let Member::Suggested(index) = *member else { panic!("{member}") };
        assert!(found[index].is_preventive());
    }
    let json = crate::engine::found(&review, &analyse(&review), Language::English);
    let json = serde_json::to_value(json).unwrap();
    assert_eq!(json["suggestions"].as_array().unwrap().len(), found.len());
    assert_eq!(json["suggestions"][0]["id"], "S1");
    let named: Vec<String> = plan.actions.iter().map(ToString::to_string).collect();
    assert_eq!(json["plans"]["least_effort"]["actions"], serde_json::json!(named));
}

#[test]
fn a_teams_own_entries_join_the_bundled_ones_and_take_their_place() {
    let bundled = Catalogue::bundled().entries().len();
    let merged = Catalogue::merged(OWN).unwrap();
    assert_eq!(merged.entries().len(), bundled + 2);
    let own = OWN.replace("watch-it", "waf-public");
    let merged = Catalogue::merged(&own).unwrap();
    assert_eq!(merged.entries().len(), bundled + 1);
    assert_eq!(merged.entry("waf-public").unwrap().english, "Watch for updates");
    assert_eq!(Catalogue::merged("").unwrap().entries().len(), bundled);
}

#[test]
fn what_is_wrong_with_an_own_catalogue_is_said_with_its_line() {
    let field = |name: &str| name.to_owned();
    for (from, to, line, fault) in [
        (
            "effort = \"small\"\ndone",
            "effort = \"tiny\"\ndone",
            7,
            CatalogueFault::UnknownWord { word: field("tiny"), known: field("small, medium, large") },
        ),
        (
            "effort = \"small\"\ndone",
            "efort = \"small\"\ndone",
            7,
            CatalogueFault::UnknownField { field: field("efort") },
        ),
        ("effort = \"small\"\ndone", "done", 2, CatalogueFault::MissingField { field: field("effort") }),
        ("effort = \"small\"\ndone", "effort = \"small\ndone", 7, CatalogueFault::Syntax),
        ("effort = \"small\"\ndone", "effort = 3\ndone", 7, CatalogueFault::WrongKind),
        (
            "effort = \"small\"\ndone",
            "effort = \"small\"\ncontrols = [\"CIS 7.9\"]\ndone",
            8,
            CatalogueFault::UnknownControl { text: field("CIS 7.9") },
        ),
        ("watch-it", "name-an-owner", 13, CatalogueFault::Twice { id: field("name-an-owner") }),
        ("watch-it", "Watch it", 13, CatalogueFault::BadId { id: field("Watch it") }),
        (
            "Watch for updates",
            "Name who applies updates",
            13,
            CatalogueFault::SameSentence { id: field("watch-it"), other: field("name-an-owner") },
        ),
        ("when.en = [\"updates\"]", "when.en = []", 13, CatalogueFault::NoTrigger { id: field("watch-it") }),
        (
            "when.en = [\"updates\"]",
            "when.en = [\"up + a\"]",
            13,
            CatalogueFault::BadPhrase { id: field("watch-it"), phrase: field("up + a") },
        ),
        (
            "ja = \"更新を見張る\"\nen = \"Watch for updates\"",
            "",
            13,
            CatalogueFault::NoSentence { id: field("watch-it") },
        ),
    ] {
        assert!(OWN.contains(from), "{from}");
        let error = Catalogue::merged(&OWN.replacen(from, to, 1)).unwrap_err();
        assert_eq!((error.line, &error.fault), (line, &fault), "{to}");
        for language in [Language::Japanese, Language::English] {
            assert!(error.message(language).contains(&line.to_string()));
            assert!(!error.remedy(language).is_empty());
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn what_a_suggestion_is_said_to_close_is_what_its_action_closes(review in reviews()) {
        let mut review = review;
        let mut text = String::new();
        for (id, cause) in &mut review.causes {
            cause.statement = id.to_string();
            text += &format!("[[action]]\nid = \"{0}\"\nen = \"{0}\"\nhierarchy = \"training\"\neffort = \"small\"\nwhen.en = [\"{id}\"]\n", id.to_string().to_lowercase());
        }
        let analysis = analyse(&review);
        for suggestion in suggest(&review, &analysis, &Catalogue::of(&text).unwrap()) {
            let closes = &suggestion.closes;
            let Some(closed) = closes.open.filter(|_| closes.is_all) else { continue };
            // Each path that is not closed for good still brings the problem about by itself, unless the action closes it.
            let mut left = 0_usize;
            let listed = &analysis.recurrence_paths.listed;
            let interim = listed.iter().filter(|path| path.closure == Closure::InterimOnly);
            let paths: Vec<&Vec<CauseId>> =
                analysis.open_paths.iter().map(|path| &path.members).chain(interim.map(|path| &path.members)).collect();
            for path in &paths {
                let mut only = review.clone();
                only.actions.clear();
                for (&id, cause) in &mut only.causes {
                    let is_root = analysis.causes.get(&id).is_some_and(|it| it.is_root);
                    if (is_root && !path.contains(&id)) || suggestion.blocks.contains(&id) {
                        cause.state = State::Refuted;
                    }
                }
                let guards: Vec<CauseId> = review.actions.values().flat_map(|it| it.blocks.clone()).collect();
                for id in guards {
                    if !path.contains(&id) && let Some(cause) = only.causes.get_mut(&id) {
                        cause.state = State::Refuted;
                    }
                }
                left += usize::from(analyse(&only).recurrence_paths.count != 0_u8.into());
            }
            proptest::prop_assert_eq!(closed, paths.len() - left);
        }
    }
}
