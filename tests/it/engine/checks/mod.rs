//! Tests of `engine::checks`: reviews in, hints out.

pub mod again;
mod corpus;
mod examples;
mod fixes;
mod reading;
mod rules;

use naze::document::{Cause, CauseId, Explanation, ItemId, Review, State};
use naze::engine::checks::{Hint, check};
use naze::interchange::outline;

/// A review in which every one of `statements` is a confirmed root cause, from C2 on.
fn leaves<'a>(statements: impl IntoIterator<Item = &'a str>) -> Review {
    let mut review = Review { problem: Some(CauseId::new(1)), ..Review::default() };
    let mut problem = Cause::new("The shop could not be reached on 3 March");
    for (index, statement) in statements.into_iter().enumerate() {
        let id = CauseId::new(u32::try_from(index + 2).unwrap());
        review.causes.insert(id, Cause { state: State::Confirmed, ..Cause::new(statement) });
        problem.explanations.push(Explanation::of(id));
        review.next_ids.issue(id.into());
    }
    review.causes.insert(CauseId::new(1), problem);
    review
}

/// The review that an outline is.
fn tree(text: &str) -> Review {
    outline::read(text).unwrap()
}

/// A cause as the item of a hint.
fn cause(number: u32) -> Option<ItemId> {
    Some(CauseId::new(number).into())
}

/// A cause, to be changed.
fn at(review: &mut Review, number: u32) -> &mut Cause {
    review.causes.get_mut(&CauseId::new(number)).unwrap()
}

/// The hints of `name`, be they overridden or not.
fn hints(review: &Review, name: &str) -> Vec<Hint> {
    check(review).into_iter().filter(|hint| hint.check.name == name).collect()
}

/// The items that `name` remarks on.
fn items(review: &Review, name: &str) -> Vec<Option<ItemId>> {
    hints(review, name).into_iter().map(|hint| hint.item).collect()
}

/// What triggered `name` in a root cause that says `statement`.
fn words(name: &str, statement: &str) -> Vec<String> {
    hints(&leaves([statement]), name).into_iter().flat_map(|hint| hint.words).collect()
}
