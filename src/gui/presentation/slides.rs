//! A tree as slides: one effect and what explains it at a time, for a room that reads from five metres away.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{CauseId, Explanation, Review, State};
use crate::engine::read_back_questions;

/// More causes than this are not legible on one slide.
const MOST_CAUSES: usize = 3;

/// One effect with some of the causes that explain it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// The cause on the left.
    pub effect: CauseId,
    /// The way from the problem to the effect, both included.
    pub way: Vec<CauseId>,
    /// What explains it, from top to bottom.
    pub parts: Vec<Part>,
    /// Whether the effect has several explanations, here or on its other slides. What was refuted is none.
    pub has_alternatives: bool,
}

/// An explanation, or a piece of one that is too large for a slide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its place among the effect's explanations.
    pub explanation: usize,
    /// The causes that act together.
    pub causes: Vec<CauseId>,
    /// Whether the explanation begins here: that is where it is read back.
    pub is_beginning: bool,
}

impl Slide {
    /// The causes on the right, from top to bottom.
    pub fn causes(&self) -> impl Iterator<Item = CauseId> + '_ {
        self.parts.iter().flat_map(|part| part.causes.iter().copied())
    }
}

/// The slides of `from` and all below it, in reading order. A cause without causes has a slide by itself.
pub fn slides(review: &Review, from: CauseId) -> Vec<Slide> {
    let mut slides = Vec::new();
    let mut seen = BTreeSet::new();
    let mut waiting = vec![way_to(review, from)];
    while let Some(way) = waiting.pop() {
        let Some(&effect) = way.last() else { continue };
        let Some(cause) = review.causes.get(&effect).filter(|_| seen.insert(effect)) else { continue };
        let pages = pages(parts(review, effect));
        if pages.is_empty() && effect == from {
            slides.push(Slide { effect, way: way.clone(), parts: Vec::new(), has_alternatives: false });
        }
        slides.extend(pages.into_iter().map(|parts| Slide {
            effect,
            way: way.clone(),
            parts,
            has_alternatives: cause.explanations.iter().filter(|it| stands(review, it)).count() > 1,
        }));
        let below: Vec<CauseId> = cause.causes().collect();
        waiting.extend(below.into_iter().rev().map(|next| way.iter().copied().chain([next]).collect()));
    }
    slides
}

/// Whether none of its causes was refuted.
fn stands(review: &Review, explanation: &Explanation) -> bool {
    let is_refuted = |id| review.causes.get(&id).is_some_and(|it| it.state == State::Refuted);
    !explanation.causes.iter().any(|link| is_refuted(link.cause))
}

/// The way to `cause` from the problem, or from the top of its parked tree.
fn way_to(review: &Review, cause: CauseId) -> Vec<CauseId> {
    let mut way = vec![cause];
    while let Some(effect) = way.last().and_then(|&id| review.effects_of(id).find(|it| !way.contains(it))) {
        way.push(effect);
    }
    way.reverse();
    way
}

/// The questions of the read-back, as places of a slide and of a part on it.
pub fn questions(review: &Review, slides: &[Slide]) -> Vec<(usize, usize)> {
    let mut places: BTreeMap<(CauseId, usize), (usize, usize)> = BTreeMap::new();
    for (place, slide) in slides.iter().enumerate() {
        // Of an explanation cut in pieces, the first one asks.
        for (part, it) in slide.parts.iter().enumerate().filter(|(_, it)| it.is_beginning) {
            places.insert((slide.effect, it.explanation), (place, part));
        }
    }
    let asked = read_back_questions(review);
    asked.iter().filter_map(|it| places.get(&(it.effect, it.explanation)).copied()).collect()
}

/// The explanations of `effect`, those cut up that no slide could hold.
fn parts(review: &Review, effect: CauseId) -> Vec<Part> {
    let explanations =
        review.causes.get(&effect).into_iter().flat_map(|it| it.explanations.iter().enumerate());
    let pieces = explanations.flat_map(|(explanation, it)| {
        let causes: Vec<CauseId> = it.causes.iter().map(|link| link.cause).collect();
        let pieces: Vec<Part> = causes
            .chunks(MOST_CAUSES)
            .enumerate()
            .map(|(piece, causes)| Part { explanation, causes: causes.to_vec(), is_beginning: piece == 0 })
            .collect();
        pieces
    });
    pieces.collect()
}

/// As many parts on a slide as it can hold.
fn pages(parts: Vec<Part>) -> Vec<Vec<Part>> {
    let mut pages: Vec<Vec<Part>> = Vec::new();
    for part in parts {
        match pages.last_mut() {
            Some(page)
                if page.iter().map(|it| it.causes.len()).sum::<usize>() + part.causes.len()
                    <= MOST_CAUSES =>
            {
                page.push(part);
            }
            _ => pages.push(vec![part]),
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::{CauseId, Review, questions, slides};
    use crate::interchange::outline;

    fn tree() -> Review {
        let text = "p\n  a\n    d\n    & e\n    & f\n    & g\n  b\n  × c\n  h\n";
        outline::read(text).unwrap_or_default()
    }

    fn numbers(review: &Review, from: u32) -> Vec<(u32, Vec<u32>)> {
        let slides = slides(review, CauseId::new(from));
        slides.iter().map(|it| (it.effect.number(), it.causes().map(CauseId::number).collect())).collect()
    }

    #[test]
    fn a_slide_holds_one_effect_and_at_most_three_causes() {
        // p = C1, a = C2, d to g = C3 to C6, b = C7, c = C8, h = C9.
        let expected = [(1, vec![2, 7, 8]), (1, vec![9]), (2, vec![3, 4, 5]), (2, vec![6])];
        assert_eq!(numbers(&tree(), 1), expected);
        assert_eq!(numbers(&tree(), 2), expected[2..]);
        assert_eq!(numbers(&tree(), 9), [(9, vec![])], "what has no cause is shown by itself");
    }

    #[test]
    fn a_refuted_cause_is_no_alternative() {
        let review = outline::read("p\n  a\n  × b\n").unwrap_or_default();
        assert!(!slides(&review, CauseId::new(1))[0].has_alternatives);
    }

    #[test]
    fn the_way_begins_at_the_problem_whatever_branch_is_shown() {
        let slides = slides(&tree(), CauseId::new(2));
        assert_eq!(slides[0].way, [1, 2].map(CauseId::new));
    }

    #[test]
    fn every_explanation_is_read_back_once_and_refuted_ones_never() {
        let review = tree();
        let slides = slides(&review, CauseId::new(1));
        let asked = questions(&review, &slides);
        assert_eq!(asked, [(0, 0), (0, 1), (1, 0), (2, 0)]);
        assert_eq!(asked.len(), review.standing_explanations().count());
    }
}
