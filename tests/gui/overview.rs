//! The overview takes down the incident as people type it: times, amounts, phases, damages, decisions, what is parked.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use naze::document::{
    Audience, Certainty, DamageId, DamageKind, DecisionId, Parked, PhaseState, ResponsePhase, Severity,
};
use naze::language::Language;

use crate::script::{Script, pressed};

fn overview() -> Script {
    let mut script = Script::empty();
    script.keys(Modifiers::ALT, Key::Num1);
    script
}

/// Writes into a field in place of what it holds, and leaves it with Enter.
fn enter(script: &mut Script, field: &str, text: &str) {
    script.field(field).focus();
    script.harness.run_steps(2);
    script.keys(Modifiers::COMMAND, Key::A);
    script.write(text).key(Key::Enter);
}

fn click(script: &mut Script, label: &str) {
    script.harness.get_by_role_and_label(Role::Button, label).scroll_to_me();
    script.harness.run_steps(30);
    script.harness.get_by_role_and_label(Role::Button, label).click();
    script.harness.run_steps(4);
}

/// Chooses `value` from the list called `name`.
fn choose(script: &mut Script, name: &str, value: &str) {
    script.harness.get_by_role_and_label(Role::ComboBox, name).scroll_to_me();
    script.harness.run_steps(30);
    script.harness.get_by_role_and_label(Role::ComboBox, name).click();
    script.harness.run_steps(4);
    script.harness.get_by_role_and_label(Role::Button, value).click();
    script.harness.run_steps(4);
}

#[test]
fn a_time_is_taken_as_it_is_typed_and_the_time_between_is_told() {
    let mut script = overview();
    enter(&mut script, "Occurred", "2026-03-02T02:14+09:00");
    // From now on the year and the zone go without saying.
    enter(&mut script, "Detected", "3/4 9:30");
    let times = &script.review().incident.times;
    assert_eq!(times.detected.unwrap().to_string(), "2026-03-04T09:30+09:00");
    script.harness.get_by_label("55 h 16 min after Occurred");
    enter(&mut script, "Contained", "2026-03-01 10:00");
    script.harness.get_by_label("Before Detected");
}

#[test]
fn what_is_no_time_is_told_in_words_and_changes_nothing() {
    let mut script = overview();
    enter(&mut script, "Occurred", "2026-13-02");
    assert_eq!(script.review().incident.times.occurred, None);
    script.harness.get_by_label_contains("“2026-13-02” has no such month");
    enter(&mut script, "Occurred", "2026-12-02");
    assert!(script.review().incident.times.occurred.is_some());
    assert!(script.harness.query_by_label_contains("no such month").is_none());
}

#[test]
fn the_severity_is_chosen_and_taken_back() {
    let mut script = overview();
    for (word, severity) in [("high", Some(Severity::High)), ("undecided", None)] {
        script.harness.get_by_role_and_label(Role::RadioButton, word).click();
        script.harness.run_steps(3);
        assert_eq!(script.review().incident.severity, severity);
    }
}

#[test]
fn a_damage_has_a_kind_an_amount_a_currency_a_certainty_a_basis_and_readers() {
    let mut script = overview();
    click(&mut script, "Add a damage");
    choose(&mut script, "Kind of damage", "Lost profit");
    choose(&mut script, "Estimated or confirmed", "confirmed");
    choose(&mut script, "Who may read D1", "internal");
    enter(&mut script, "Amount", "1,200");
    enter(&mut script, "Currency", "eur");
    enter(&mut script, "Basis", "margin of last year");
    let damage = &script.review().damages[&DamageId::new(1)];
    assert_eq!((damage.kind, damage.amount), (DamageKind::LostProfit, Some(1_200)));
    assert_eq!((damage.currency.as_str(), damage.certainty), ("EUR", Certainty::Confirmed));
    assert_eq!((damage.basis.as_str(), damage.audience), ("margin of last year", Audience::Internal));
    script.harness.get_by_label("EUR 1,200");
    script.harness.get_by_label("all confirmed");
    script.harness.get_by_role_and_label(Role::Image, "Chart of the damages by kind");
}

#[test]
fn totals_are_told_currency_by_currency_and_yen_come_first() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::ALT, Key::Num1);
    script.harness.get_by_label("JPY 28,100,000");
    script.harness.get_by_label("of which JPY 15,600,000 is estimated");
    click(&mut script, "Add a damage");
    let new = *script.review().damages.keys().last().unwrap();
    for (field, text) in [("Currency", "USD"), ("Amount", "500")] {
        let fields = script.harness.query_all_by_role_and_label(Role::TextInput, field);
        // A new damage is a response cost, which stand first: it comes after the one that was there.
        fields.into_iter().nth(1).unwrap().focus();
        script.harness.run_steps(2);
        script.keys(Modifiers::COMMAND, Key::A);
        script.write(text).key(Key::Enter);
    }
    assert_eq!(script.review().damages[&new].amount, Some(500));
    let (yen, dollars) =
        (script.harness.get_by_label("JPY 28,100,000").rect(), script.harness.get_by_label("USD 500").rect());
    assert!(yen.bottom() <= dollars.top(), "{yen:?} {dollars:?}");
    script.harness.get_by_label("Totals by currency; nothing is converted");
}

#[test]
fn a_phase_is_moved_on_and_its_times_are_set_to_now() {
    let mut script = overview();
    choose(&mut script, "Interim recovery", "under way");
    click(&mut script, "Set Interim recovery began to now");
    let phase = &script.review().phases[&ResponsePhase::InterimRecovery];
    assert_eq!(phase.state, PhaseState::Underway);
    let started = phase.started.unwrap();
    assert_eq!(started.earliest(), "2026-03-05T00:30:00Z".parse().ok(), "{started}");
    script.harness.get_by_label("0 of 5 done");
    choose(&mut script, "Interim recovery", "done");
    script.harness.get_by_label("1 of 5 done");
}

#[test]
fn a_parked_topic_becomes_a_decision_of_today_in_one_step() {
    let mut script = overview();
    enter(&mut script, "Write a topic for later, then Enter", "stop new releases");
    assert_eq!(script.review().parking_lot.len(), 1);
    click(&mut script, "Make K1 a decision");
    assert!(script.review().parking_lot.is_empty());
    let decision = script.review().decisions[&DecisionId::new(1)].clone();
    assert_eq!(decision.statement, "stop new releases");
    assert!(decision.decided.is_some());
    enter(&mut script, "Why it was decided so", "four servers are alike");
    assert_eq!(script.review().decisions[&DecisionId::new(1)].reason, "four servers are alike");
    script.keys(Modifiers::COMMAND, Key::Z).keys(Modifiers::COMMAND, Key::Z);
    assert!(script.review().decisions.is_empty());
    let topic = Parked::Topic { statement: "stop new releases".to_owned() };
    assert_eq!(script.review().parking_lot.values().collect::<Vec<_>>(), [&topic]);
}

#[test]
fn several_decisions_are_written_one_after_the_other_without_the_mouse() {
    let mut script = overview();
    script.field("Write a decision, then Enter").focus();
    script.harness.run_steps(2);
    script.write("stop new releases").key(Key::Enter).write("look at the other shops").key(Key::Enter);
    let said: Vec<&str> = script.review().decisions.values().map(|it| it.statement.as_str()).collect();
    assert_eq!(said, ["stop new releases", "look at the other shops"]);
    click(&mut script, "Delete M1");
    assert_eq!(script.review().decisions.len(), 1);
}

#[test]
fn a_parked_cause_leads_to_its_card() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    let parked = script.review().unlinked_causes();
    script.keys(Modifiers::ALT, Key::Num1);
    for cause in parked {
        click(&mut script, &format!("Show {cause} in the tree"));
        script.harness.get_by_label_contains("Why-why tree");
        script.keys(Modifiers::ALT, Key::Num1);
    }
}

#[test]
fn the_first_tab_leads_to_the_first_field_and_the_next_ones_on_from_there() {
    let mut script = overview();
    for text in ["orders stopped", "Sample Trading", "web-02"] {
        script.key(Key::Tab).write(text);
    }
    let incident = &script.review().incident;
    assert_eq!(
        [&incident.title, &incident.organization, &incident.systems],
        ["orders stopped", "Sample Trading", "web-02"]
    );
}

#[test]
fn what_is_added_is_written_at_once() {
    let mut script = overview();
    let statement = |script: &Script, row: &str| match row {
        "Add a task" => script.review().tasks.values().last().map(|it| it.statement.clone()),
        "Add a damage" => script.review().damages.values().last().map(|it| it.statement.clone()),
        "Add a notification" => script.review().notifications.values().last().map(|it| it.recipient.clone()),
        _ => script.review().participants.values().last().map(|it| it.name.clone()),
    };
    for row in ["Add a task", "Add a damage", "Add a notification", "Add a participant"] {
        click(&mut script, row);
        script.write("web-02");
        assert_eq!(statement(&script, row).as_deref(), Some("web-02"), "{row}");
    }
}

#[test]
fn tabs_that_reach_a_slow_frame_together_each_move_the_focus() {
    let mut script = overview();
    script.at_once([pressed(Key::Tab), pressed(Key::Tab), pressed(Key::Tab)]);
    script.write("web-02");
    assert_eq!(script.review().incident.systems, "web-02");
}

#[test]
fn what_the_keyboard_goes_to_is_brought_into_view() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::ALT, Key::Num1);
    script.field("Title").focus();
    script.harness.run_steps(3);
    for _ in 0..60 {
        script.key(Key::Tab);
    }
    script.harness.run_steps(30);
    let focused = script.harness.get_by(|node| node.is_focused() && !node.is_hidden());
    let (top, bottom) = (focused.rect().top(), focused.rect().bottom());
    assert!(top >= 52.0 && bottom <= 866.0, "{top} to {bottom}: between the bars of the window");
}
