//! How long do the checks take? `cargo bench --bench checks`.

use divan::Bencher;
use naze::document::{Cause, CauseId, Explanation, Fact, FactId, Review, State};
use naze::edit::{Edit, apply};
use naze::engine::checks::{Checked, check};
use naze::session::Session;

fn main() {
    divan::main();
}

const STATEMENTS: [&str; 4] = [
    "構成標準（2019年版）にWAFとDB監視の項目がなかったため、攻撃の要求がweb-02へ届いた",
    "The 2019 server standard had no entry for a WAF or database monitoring",
    "担当者がうっかり旧版の手順書を見て、本番の設定を変えた",
    "Reviewing the logs of five servers took six hours by hand each time",
];

/// A tree of `count` causes, three below each, every other with a fact.
fn review(count: u32) -> Review {
    let mut review = Review { problem: Some(CauseId::new(1)), ..Review::default() };
    for number in 1..=count {
        let statement = STATEMENTS[number as usize % STATEMENTS.len()];
        let mut cause = Cause { state: State::Confirmed, ..Cause::new(format!("{number} {statement}")) };
        let below = (number * 3 - 1..=number * 3 + 1).filter(|&it| it <= count);
        cause.explanations = below.map(|it| Explanation::of(CauseId::new(it))).collect();
        review.causes.insert(CauseId::new(number), cause);
        if number % 2 == 0 {
            let supports = vec![CauseId::new(number)];
            let fact = Fact { statement: statement.to_owned(), supports, ..Fact::default() };
            review.facts.insert(FactId::new(number), fact);
        }
    }
    review
}

#[divan::bench(args = [200, 2_000, 20_000])]
fn all_checks(bencher: Bencher<'_, '_>, count: u32) {
    let review = review(count);
    bencher.bench_local(|| check(&review));
}

/// One cause is worded anew, now this way, now that.
#[divan::bench(args = [200, 2_000, 20_000])]
fn again_after_wording(bencher: Bencher<'_, '_>, count: u32) {
    let mut review = review(count);
    let mut checked = Checked::of(&review);
    let cause = CauseId::new(count / 2);
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        let statement = STATEMENTS[number % STATEMENTS.len()].to_owned();
        // An edit that cannot be made would leave nothing to look for.
        let is_made = apply(&mut review, &Edit::SetStatement { cause, statement }).is_ok();
        checked.again(&review);
        (is_made, checked.hints().len())
    });
}

/// One cause is confirmed, and suspected again.
#[divan::bench(args = [200, 2_000, 20_000])]
fn again_after_state(bencher: Bencher<'_, '_>, count: u32) {
    let mut review = review(count);
    let mut checked = Checked::of(&review);
    let cause = CauseId::new(count / 2);
    let mut is_firm = true;
    bencher.bench_local(|| {
        is_firm = !is_firm;
        let state = if is_firm { State::Confirmed } else { State::Suspected };
        let is_made = apply(&mut review, &Edit::SetState { cause, state }).is_ok();
        checked.again(&review);
        (is_made, checked.hints().len())
    });
}

/// Facts as an import brings them, below a tree of 200 causes.
fn imported(count: u32) -> Edit {
    let fact = |number: u32| {
        let statement = STATEMENTS[number as usize % STATEMENTS.len()];
        Fact { statement: format!("{number} {statement}"), source: "log.csv".to_owned(), ..Fact::default() }
    };
    Edit::AddFacts((1_000..1_000 + count).map(|number| (FactId::new(number), fact(number))).collect())
}

/// An import goes into the review, as one step of its history.
#[divan::bench(args = [1_000, 10_000, 50_000])]
fn import_is_applied(bencher: Bencher<'_, '_>, count: u32) {
    let (review, edit) = (review(200), imported(count));
    bencher
        .with_inputs(|| (Session::of_review(review.clone()), edit.clone()))
        .bench_local_values(|(mut session, edit)| (session.apply(edit).is_ok(), session));
}

/// What follows from the review after that.
#[divan::bench(args = [1_000, 10_000, 50_000])]
fn import_is_derived(bencher: Bencher<'_, '_>, count: u32) {
    let (review, edit) = (review(200), imported(count));
    let after = || {
        let mut session = Session::of_review(review.clone());
        session.findings();
        let is_made = session.apply(edit.clone()).is_ok();
        (session, is_made)
    };
    bencher.with_inputs(after).bench_local_values(|(mut session, is_made)| {
        (session.findings(), session.digest(), session, is_made)
    });
}
