//! What the report is about: the review, its findings, and the words for them.

use jiff::civil::DateTime;
use num_bigint::BigUint;

use crate::document::{
    Action, ActionEffect, ActionId, ActionKind, CauseId, FactId, ParticipantId, Review, Stage, State,
};
use crate::drawing::{Scene, text};
use crate::engine::obligations::Obligations;
use crate::engine::{Analysis, RootCause};
use crate::language::{Language, Term, grouped, tr};
use crate::report::block::{Block, Figure, Frame, Inline, Mark, Prose, Row, Table, Tone};
use crate::report::options::{Paper, ReportOptions};
use crate::report::pages::{Type, drawn_width};
use crate::report::sections::cover::one_line;

/// The review, its findings, and the language of the report.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub(crate) review: &'a Review,
    pub(crate) analysis: &'a Analysis,
    pub(crate) language: Language,
    pub(crate) issued: DateTime,
    pub(crate) obligations: &'a Obligations,
    pub(crate) paper: Paper,
    pub(crate) options: &'a ReportOptions,
    /// How many checks have nothing to remark, and how many there are.
    pub(crate) checks: (usize, usize),
    /// How many items the edition shows without their words, or not at all.
    pub(crate) left_out: usize,
}

impl<'a> Subject<'a> {
    /// A message without values.
    pub(crate) fn say(&self, key: &str) -> String {
        tr!(self.language, key)
    }

    /// Whether the branch below a cause is drawn as its card alone.
    pub(crate) fn is_folded(&self, id: CauseId) -> bool {
        self.options.folded.contains(&id)
    }

    /// The statement of a cause; empty if it has none.
    pub(crate) fn statement(&self, id: CauseId) -> &'a str {
        self.review.causes.get(&id).map_or("", |cause| cause.statement.as_str())
    }

    /// The statement of a cause for a sentence or a title: on one line, and no longer than a reader bears there. In full it stands in
    /// the appendix.
    pub(crate) fn quoted(&self, id: CauseId) -> String {
        const KIND: Type = Type::BODY;
        const LONGEST: f32 = 900.0;
        text::ellipsized(&one_line(self.statement(id)), KIND.face(false), KIND.size, LONGEST)
    }

    /// How sure the room is of a cause.
    pub(crate) fn state(&self, id: CauseId) -> State {
        self.review.causes.get(&id).map(|cause| cause.state).unwrap_or_default()
    }

    /// The statement of the problem, if anybody has written it.
    pub(crate) fn problem(&self) -> Option<&'a str> {
        self.review.problem.map(|id| self.statement(id)).filter(|statement| !statement.is_empty())
    }

    /// The picture that `draw` makes for the paper's width; none where it is empty.
    pub(crate) fn figure(&self, draw: impl FnOnce(f32) -> Scene) -> Option<Block> {
        let scene = draw(drawn_width(self.paper));
        let said: Vec<&str> =
            scene.groups.iter().map(|group| group.label.trim()).filter(|label| !label.is_empty()).collect();
        let alternative = said.join(&self.say("report-separator"));
        if scene.groups.is_empty() { None } else { Some(Block::Figure(Figure { scene, alternative })) }
    }

    /// Whether the words of an action are not for the readers, and with them who does it.
    pub(crate) fn is_withheld(&self, action: &Action) -> bool {
        self.options.edition.withholds(action.audience)
    }

    /// How many recurrence paths there are.
    pub(crate) fn path_count(&self) -> &'a BigUint {
        &self.analysis.recurrence_paths.count
    }

    /// Whether the plan leaves paths open, though none that is known.
    pub(crate) fn leaves_unknown_paths(&self) -> bool {
        let (paths, coverage) = (&self.analysis.recurrence_paths, &self.analysis.coverage);
        let is_known_open = coverage.open > BigUint::ZERO || coverage.closed_interim_only > BigUint::ZERO;
        !paths.is_exact() && !coverage.complete_by_plan && !is_known_open
    }

    /// Whether every path is listed and there are few enough to show each as a box.
    pub(crate) fn shows_boxes(&self) -> bool {
        const MOST_BOXES: usize = 8;
        let paths = &self.analysis.recurrence_paths;
        !paths.is_truncated() && (1..=MOST_BOXES).contains(&paths.listed.len())
    }

    /// Whether a fact supports the cause.
    pub(crate) fn is_supported(&self, cause: CauseId) -> bool {
        self.review.facts_supporting(cause).next().is_some()
    }

    /// The choke points, as ranked.
    pub(crate) fn choke_points(&self) -> impl Iterator<Item = &'a RootCause> + use<'a> {
        self.analysis.root_causes.iter().filter(|root| root.is_pivotal)
    }

    /// The actions that count in the proof: not interim, not rejected.
    pub(crate) fn counted_actions(&self) -> impl Iterator<Item = (ActionId, &'a Action)> + use<'a> {
        self.review.actions.iter().filter(|(_, action)| is_counted(action)).map(|(&id, action)| (id, action))
    }

    /// The name of a participant; the job where there is no name.
    pub(crate) fn name(&self, id: ParticipantId) -> String {
        match self.review.participants.get(&id) {
            Some(person) if !person.name.is_empty() => person.name.clone(),
            Some(person) if !person.title.is_empty() => person.title.clone(),
            _ => id.to_string(),
        }
    }

    /// What stands between two sentences.
    pub(crate) const fn sentence_space(&self) -> &'static str {
        match self.language {
            Language::Japanese => "",
            Language::English => " ",
        }
    }

    /// Names in a row: C6、C7.
    pub(crate) fn joined<T: ToString>(&self, ids: impl IntoIterator<Item = T>) -> String {
        let ids: Vec<String> = ids.into_iter().map(|id| id.to_string()).collect();
        ids.join(&self.say("report-separator"))
    }

    /// The badges of facts.
    pub(crate) fn fact_chips(&self, facts: impl IntoIterator<Item = FactId>) -> Prose {
        spaced(facts.into_iter().map(|id| Prose::default().chip(id, Frame::Fact)))
    }

    /// A cause's name and statement, with what the reader has to be told beside it.
    pub(crate) fn cause_line(&self, id: CauseId, is_choke: bool) -> Prose {
        let mut prose = Prose::default().id(id).with(Inline::Gap).text(self.quoted(id));
        if is_choke {
            let text = self.say("report-choke");
            prose = prose.with(Inline::Gap).with(Inline::Chip { text, frame: Frame::Choke, target: None });
        }
        if self.state(id) == State::Suspected {
            prose = prose.with(Inline::Gap).with(Inline::Mark(Mark::Suspected));
            prose = prose.toned(State::Suspected.word(self.language), Tone::Warn);
        }
        prose
    }

    /// A cell for something that is not there.
    pub(crate) fn none(&self) -> Prose {
        Prose::default().quiet(self.say("report-none"))
    }

    /// A table without the columns that say nothing in any row.
    pub(crate) fn without_silent_columns(&self, mut table: Table) -> Table {
        let none = self.none();
        let says = |cell: Option<&Prose>| cell.is_some_and(|cell| !cell.is_empty() && *cell != none);
        let speaks: Vec<bool> = (0..table.columns.len())
            .map(|column| {
                table.rows.iter().any(|row| match row {
                    Row::Group(_) => false,
                    Row::Cells { cells, .. } | Row::Total(cells) => says(cells.get(column)),
                })
            })
            .collect();
        let keep = |column: &mut usize| {
            *column += 1;
            speaks.get(*column - 1).copied().unwrap_or_default()
        };
        let mut column = 0;
        table.columns.retain(|_| keep(&mut column));
        for row in &mut table.rows {
            if let Row::Cells { cells, .. } | Row::Total(cells) = row {
                let mut column = 0;
                cells.retain(|_| keep(&mut column));
            }
        }
        table
    }

    /// A cell for something that has to be settled.
    pub(crate) fn undecided(&self) -> Prose {
        Prose::default().toned(self.say("report-undecided"), Tone::Warn)
    }

    /// A cell with `text`, or a dash where there is none.
    pub(crate) fn or_none(&self, text: &str) -> Prose {
        if text.trim().is_empty() { self.none() } else { text.into() }
    }
}

/// Whether an action counts in the proof.
pub(crate) fn is_counted(action: &Action) -> bool {
    action.kind != ActionKind::Interim && action.stage != Stage::Rejected
}

/// Whether an action closes the paths through the causes that it blocks.
pub(crate) fn closes(action: &Action) -> bool {
    is_counted(action) && action.effect == ActionEffect::Prevent
}

/// A count for a sentence, its thousands set apart.
pub(crate) fn count(number: &BigUint) -> String {
    grouped(number)
}

/// A count for choosing between one and many.
pub(crate) fn plural(number: &BigUint) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Pieces with a space between them.
pub(crate) fn spaced(pieces: impl IntoIterator<Item = Prose>) -> Prose {
    let mut out = Prose::default();
    for piece in pieces {
        if !out.is_empty() {
            out = out.text(" ");
        }
        out.0.extend(piece.0);
    }
    out
}
