//! What the step of facts shows: which facts in which order, which question is open, and how far the timeline is zoomed.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::ColorImage;

use crate::document::{Aspect, ContentHash, Fact, FactCertainty, FactId, Question, Review};
use crate::gui::evidence::Picture;
use crate::gui::timeline_view::TimelineView;
use crate::language::{Query, fold};

/// What the step of facts shows, which is none of the review's business.
#[derive(Debug, Default)]
pub struct FactsView {
    /// Which facts are listed.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// What is being written into the field for a new fact.
    pub typed: String,
    /// The course of events.
    pub timeline: TimelineView,
    /// The question that is open.
    pub question: Option<Question>,
    /// The fact that the list scrolls to in the next frame.
    pub reveal: Option<FactId>,
    /// The fact that was open in the last frame.
    pub was_open: Option<FactId>,
    /// How high the open row was in the last frame, in points.
    pub open_height: f32,
    /// The pictures of the evidence, as far as they were asked for.
    pub pictures: BTreeMap<ContentHash, Picture>,
    /// The piece of evidence that is shown large.
    pub viewed: Option<ContentHash>,
    list: Option<(ListKey, Vec<FactId>)>,
    /// How many lines statements take, each with the statement and the width that were measured.
    lines: BTreeMap<FactId, (String, u32, usize)>,
}

/// Which facts are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that stand in the fact, its name or its source.
    pub words: String,
    /// The question it answers.
    pub aspect: Option<Aspect>,
    /// How sure it is.
    pub certainty: Option<FactCertainty>,
}

impl Filter {
    /// Whether every fact is listed.
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty() && self.aspect.is_none() && self.certainty.is_none()
    }

    fn fits(&self, query: &Query, id: FactId, fact: &Fact) -> bool {
        self.aspect.is_none_or(|it| it == fact.aspect)
            && self.certainty.is_none_or(|it| it == fact.certainty)
            && (query.is_empty() || query.is_in(&fold(&format!("{id} {} {}", fact.statement, fact.source))))
    }
}

/// What a list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// The number.
    Id,
    /// When it was; facts without a time come last either way.
    #[default]
    Time,
    /// The question it answers.
    Aspect,
    /// The words.
    Statement,
    /// Where it was read.
    Source,
    /// How sure it is.
    Certainty,
    /// How many causes it supports or refutes.
    Causes,
}

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub column: Column,
    /// From the last to the first.
    pub is_reversed: bool,
}

impl Sort {
    /// The order after a column's head is pressed: by that column, or the other way round.
    #[must_use]
    pub fn pressed(self, column: Column) -> Self {
        Self { column, is_reversed: self.column == column && !self.is_reversed }
    }

    fn order(self, facts: &mut [(FactId, &Fact)]) {
        // Those that are alike stand as they were written.
        facts.sort_by_key(|&(id, _)| id);
        let time = |fact: &Fact| fact.time.start.or(fact.time.end);
        let instant = |fact: &Fact| time(fact).and_then(|it| it.offset.to_timestamp(it.at).ok());
        match self.column {
            Column::Id => {}
            Column::Time => facts.sort_by_cached_key(|(_, fact)| instant(fact)),
            Column::Aspect => facts.sort_by_key(|(_, fact)| fact.aspect),
            Column::Statement => facts.sort_by_cached_key(|(_, fact)| fold(&fact.statement)),
            Column::Source => facts.sort_by_cached_key(|(_, fact)| fold(&fact.source)),
            Column::Certainty => facts.sort_by_key(|(_, fact)| fact.certainty),
            Column::Causes => facts.sort_by_key(|(_, fact)| fact.supports.len() + fact.refutes.len()),
        }
        if self.is_reversed {
            facts.reverse();
        }
        if self.column == Column::Time {
            facts.sort_by_key(|(_, fact)| time(fact).is_none());
        }
    }
}

/// What the list depends on.
#[derive(Debug, PartialEq)]
struct ListKey {
    revision: u64,
    filter: Filter,
    sort: Sort,
    open: Option<FactId>,
}

impl FactsView {
    /// The facts that are listed, in order. The fact that is open is always among them, and while it is being changed the
    /// others stay where they are.
    pub fn list(&mut self, review: &Review, revision: u64, open: Option<FactId>) -> &[FactId] {
        let key = ListKey { revision, filter: self.filter.clone(), sort: self.sort, open };
        if self.list.as_ref().is_none_or(|(made_for, _)| *made_for != key) {
            let before = self.list.take().filter(|(before, ids)| is_same_work(before, &key, ids, review));
            let ids = before.map_or_else(|| self.sorted(review, open), |(_, ids)| ids);
            self.list = Some((key, ids));
        }
        self.list.as_ref().map_or(&[], |(_, ids)| ids)
    }

    /// How many lines the statement of a fact takes in a column `width` points wide, as `measure` finds; measured once.
    pub fn lines(&mut self, id: FactId, fact: &Fact, width: f32, measure: impl FnOnce() -> usize) -> usize {
        let rounded = width.round() as u32;
        match self.lines.get(&id) {
            Some((statement, known, lines)) if *known == rounded && *statement == fact.statement => *lines,
            _ => {
                let lines = measure();
                self.lines.insert(id, (fact.statement.clone(), rounded, lines));
                lines
            }
        }
    }

    fn sorted(&self, review: &Review, open: Option<FactId>) -> Vec<FactId> {
        let query = Query::of(&self.filter.words);
        let fits = |id: FactId, fact: &Fact| open == Some(id) || self.filter.fits(&query, id, fact);
        let mut facts: Vec<(FactId, &Fact)> =
            review.facts.iter().map(|(&id, fact)| (id, fact)).filter(|&(id, fact)| fits(id, fact)).collect();
        self.sort.order(&mut facts);
        facts.into_iter().map(|(id, _)| id).collect()
    }
}

/// Whether only what an open fact says has changed since `before`: then its row stays under the hands of who writes it.
fn is_same_work(before: &ListKey, now: &ListKey, ids: &[FactId], review: &Review) -> bool {
    let is_same_view = before.filter == now.filter && before.sort == now.sort && before.open == now.open;
    let stands = |facts: &BTreeMap<FactId, Fact>| ids.iter().all(|id| facts.contains_key(id));
    now.open.is_some()
        && is_same_view
        && now.filter.is_empty()
        && ids.len() == review.facts.len()
        && stands(&review.facts)
}

/// A request about the step of facts.
#[derive(Clone, Debug, PartialEq)]
pub enum FactsCommand {
    /// Write a new fact.
    New,
    /// Look for facts.
    Look,
    /// Take in what was pasted: a line a fact, or a table.
    Paste(String),
    /// Delete the fact that is open.
    DeleteOpen,
    /// Look for a cause that the fact that is open, or in focus, speaks for or against.
    Link,
    /// Choose a file that shows the open fact.
    ChooseEvidence,
    /// Make these files evidence of the open fact, or facts of their own.
    AttachFiles(Vec<PathBuf>),
    /// Make a picture from the clipboard evidence.
    AttachPicture(Arc<ColorImage>),
    /// Decode a picture, to be shown.
    Develop(ContentHash),
    /// Draw the course of events larger.
    ZoomTimelineIn,
    /// Draw it smaller.
    ZoomTimelineOut,
    /// Show all of it.
    ShowWholeTimeline,
}

#[cfg(test)]
mod tests {
    use super::{Column, FactsView, Sort};
    use crate::document::{Fact, FactId, Review};

    fn review() -> Review {
        let mut review = Review::default();
        let facts = [
            ("the alarm rang", Some("2026-03-02T03:00+09:00")),
            ("Ｂackups were old", None),
            ("disk full", Some("2026-03-02T02:00+09:00")),
        ];
        for (number, (statement, time)) in (1..).zip(facts) {
            let mut fact = Fact { statement: statement.to_owned(), ..Fact::default() };
            fact.time.start = time.and_then(|it| it.parse().ok());
            review.facts.insert(FactId::new(number), fact);
        }
        review
    }

    fn listed(view: &mut FactsView, review: &Review, open: Option<u32>) -> Vec<u32> {
        view.list(review, 0, open.map(FactId::new)).iter().map(|id| id.number()).collect()
    }

    #[test]
    fn facts_stand_in_the_order_of_their_times_and_those_without_come_last_either_way() {
        let (mut view, review) = (FactsView::default(), review());
        assert_eq!(listed(&mut view, &review, None), [3, 1, 2]);
        view.sort = view.sort.pressed(Column::Time);
        assert_eq!(listed(&mut view, &review, None), [1, 3, 2]);
        view.sort = Sort { column: Column::Statement, is_reversed: false };
        assert_eq!(listed(&mut view, &review, None), [2, 3, 1], "width and case count for nothing");
    }

    #[test]
    fn the_filter_finds_words_whatever_their_width_and_keeps_the_open_fact() {
        let (mut view, review) = (FactsView::default(), review());
        view.filter.words = "ｂａｃｋｕｐ".to_owned();
        assert_eq!(listed(&mut view, &review, None), [2]);
        assert_eq!(listed(&mut view, &review, Some(1)), [1, 2]);
        view.filter.words = "f3".to_owned();
        assert_eq!(listed(&mut view, &review, None), [3]);
    }

    #[test]
    fn rows_stay_where_they_are_while_one_of_them_is_written() {
        let (mut view, mut review) = (FactsView::default(), review());
        view.sort = Sort { column: Column::Statement, is_reversed: false };
        assert_eq!(listed(&mut view, &review, Some(1)), [2, 3, 1]);
        review.facts.get_mut(&FactId::new(1)).unwrap().statement = "a".to_owned();
        assert_eq!(view.list(&review, 1, Some(FactId::new(1)))[2], FactId::new(1));
        assert_eq!(view.list(&review, 1, None)[0], FactId::new(1));
    }
}
