//! What follows from a review, as text for a terminal.

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::document::{CauseId, Review, State};
use crate::engine::obligations::{Deadline, Obligations, Standing, deadlines, disclaimer};
use crate::engine::plans::{Member, PlanKind, PlanOptions, PlanOutcome, Plans, plans};
use crate::engine::suggestions::{Suggestion, candidates, suggest};
use crate::engine::{Analysis, Closure, Knowledge, OpenPath, RecurrencePath, RootCause, sentences};
use crate::language::{Language, Term, grouped, tr};

/// How many root causes and paths are written out; how many there are is always said.
const LONGEST: usize = 20;

/// How many suggestions are written out, beside those of the plans.
const MOST_SUGGESTIONS: usize = 10;

/// How many suspected causes are written out: those that the room can look into before it meets again.
const MOST_TO_VERIFY: usize = 5;

/// The findings in words, under headings.
pub(super) fn text(
    review: &Review,
    analysis: &Analysis,
    knowledge: &Knowledge,
    now: Timestamp,
    language: Language,
) -> String {
    let summary = Summary { review, analysis, language };
    let Some(problem) = analysis.problem else {
        let no_problem = tr!(language, "summary-no-problem");
        let sections = [no_problem].into_iter().chain(summary.deadlines(knowledge.obligations(), now));
        return sections.collect::<Vec<_>>().join("\n\n") + "\n";
    };
    let suggestions = suggest(review, analysis, knowledge.catalogue());
    let mut sections = vec![summary.head(problem)];
    if analysis.root_causes.is_empty() {
        sections.push(tr!(language, "summary-no-causes"));
    } else {
        sections.extend([summary.root_causes(), summary.paths(), summary.coverage()]);
        sections.extend(summary.open_paths());
        let plans = plans(review, &candidates(&suggestions), &PlanOptions::default());
        sections.extend(summary.suggestions(&suggestions, plans.as_ref()));
        sections.extend(plans.as_ref().map(|plans| summary.plans(plans)));
        sections.extend(summary.verify_next());
    }
    sections.extend(summary.deadlines(knowledge.obligations(), now));
    sections.push(tr!(language, "summary-relative"));
    sections.join("\n\n") + "\n"
}

struct Summary<'a> {
    review: &'a Review,
    analysis: &'a Analysis,
    language: Language,
}

impl Summary<'_> {
    fn head(&self, problem: CauseId) -> String {
        let title = self.review.incident.title.trim();
        let problem = tr!(self.language, "summary-problem", cause = self.cause(problem));
        if title.is_empty() { problem } else { format!("{title}\n{problem}") }
    }

    fn root_causes(&self) -> String {
        let roots = &self.analysis.root_causes;
        let heading = tr!(self.language, "summary-root-causes", count = grouped(roots.len()));
        let lines = roots.iter().take(LONGEST).map(|root| self.root_cause(root));
        self.listed(heading, lines.collect(), roots.len() > LONGEST)
    }

    fn root_cause(&self, root: &RootCause) -> String {
        let state = self.evidence(root.weakest_evidence);
        let reason = self.analysis.reason(root, self.language);
        format!("{}. {}{state}\n     {reason}", root.rank, self.cause(root.id))
    }

    fn paths(&self) -> String {
        let paths = &self.analysis.recurrence_paths;
        let mut heading = tr!(self.language, "summary-paths", count = grouped(&paths.count));
        heading.extend(paths.bound_note(self.language).map(|note| format!("\n  {note}")));
        let lines = paths.listed.iter().take(LONGEST).map(|path| self.path(path));
        self.listed(heading, lines.collect(), paths.listed.len() > LONGEST || paths.is_truncated())
    }

    fn path(&self, path: &RecurrencePath) -> String {
        let key = match path.closure {
            Closure::Open => "summary-open",
            Closure::InterimOnly => "summary-interim-only",
            Closure::ByPlan => "summary-by-plan",
            Closure::InForce => "summary-in-force",
        };
        let closed_by: Vec<String> = path.closed_by.iter().map(ToString::to_string).collect();
        let closed_by =
            if closed_by.is_empty() { String::new() } else { format!(" ({})", closed_by.join(", ")) };
        format!("R{:<3} {}  {}{closed_by}", path.number, members(&path.members), tr!(self.language, key))
    }

    fn coverage(&self) -> String {
        let coverage = &self.analysis.coverage;
        let key = if coverage.complete_in_force {
            "summary-complete-in-force"
        } else if coverage.complete_by_plan {
            "summary-complete-by-plan"
        } else {
            "summary-incomplete"
        };
        let counts = tr!(
            self.language,
            "summary-coverage",
            all = grouped(&self.analysis.recurrence_paths.count),
            force = grouped(&coverage.closed_in_force),
            plan = grouped(&coverage.closed_by_plan),
            interim = grouped(&coverage.closed_interim_only),
            open = grouped(&coverage.open),
        );
        format!("{}\n{counts}", tr!(self.language, key))
    }

    fn open_paths(&self) -> Option<String> {
        let open = &self.analysis.open_paths;
        let heading = tr!(self.language, "summary-open-paths", count = grouped(&self.analysis.coverage.open));
        let lines: Vec<String> = open.iter().take(LONGEST).map(|path| self.open_path(path)).collect();
        let has_more = self.analysis.coverage.open > lines.len().into();
        (!lines.is_empty()).then(|| self.listed(heading, lines, has_more))
    }

    /// A path read aloud, one sentence a line.
    fn open_path(&self, path: &OpenPath) -> String {
        let name = path.number.map_or_else(|| members(&path.members), |number| format!("R{number}"));
        let read = sentences(self.review, &path.members, self.language).join("\n     ");
        format!("{name}{}\n     {read}", self.evidence(path.weakest_evidence))
    }

    /// The actions worth taking, under the names by which the plans call them.
    fn suggestions(&self, suggestions: &[Suggestion], plans: Option<&Plans>) -> Option<String> {
        let heading = tr!(self.language, "summary-suggestions", count = grouped(suggestions.len()));
        let planned: BTreeSet<Member> = plans.into_iter().flat_map(members_of).collect();
        let named = suggestions.iter().enumerate().map(|(index, it)| (Member::Suggested(index), it));
        let shown =
            named.zip(0..).filter(|((name, _), rank)| *rank < MOST_SUGGESTIONS || planned.contains(name));
        let lines: Vec<String> = shown.map(|((name, it), _)| self.suggestion(name, it)).collect();
        let has_more = suggestions.len() > lines.len();
        (!lines.is_empty()).then(|| self.listed(heading, lines, has_more))
    }

    fn suggestion(&self, name: Member, suggestion: &Suggestion) -> String {
        let statement = suggestion.statement(self.language);
        let (why, closes) = (suggestion.why(self.language), suggestion.would_close(self.language));
        let weight: Vec<String> = [
            suggestion.strength().map(|it| it.word(self.language)),
            suggestion.effort.map(|it| tr!(self.language, "summary-effort", effort = it.word(self.language))),
        ]
        .into_iter()
        .flatten()
        .chain(suggestion.controls.iter().map(ToString::to_string))
        .collect();
        let weight = weight.join(&tr!(self.language, "list-separator"));
        let rest: Vec<String> = [why, closes, weight].into_iter().filter(|it| !it.is_empty()).collect();
        format!("{name} {statement}\n     {}", rest.join("\n     "))
    }

    /// The reports that seem to be due, with their rules; none where none is.
    fn deadlines(&self, obligations: &Obligations, now: Timestamp) -> Option<String> {
        let deadlines = deadlines(self.review, obligations, now);
        let in_play: Vec<&Deadline<'_>> = deadlines.iter().filter(|it| it.is_in_play()).collect();
        let heading = tr!(self.language, "summary-deadlines", count = grouped(in_play.len()));
        let lines: Vec<String> = in_play.iter().map(|it| self.deadline(it, now)).collect();
        let text = (!lines.is_empty()).then(|| self.listed(heading, lines, false))?;
        Some(format!("{text}\n  {}", disclaimer(self.language)))
    }

    fn deadline(&self, deadline: &Deadline<'_>, now: Timestamp) -> String {
        let name = match deadline.standing {
            Standing::Recorded(id) => id.to_string(),
            _ => tr!(self.language, "summary-not-recorded"),
        };
        let state = deadline.state_words(now, self.language);
        let sentence = deadline.sentence(self.language);
        let rule = deadline.obligation.rule.of(self.language);
        let source = deadline.source(self.language);
        format!("{name} {sentence} [{state}]\n     {rule}\n     {source}")
    }

    /// The best plans over actions and suggestions. What stands in the way of the first stands in the way of all, so that it is said once.
    fn plans(&self, plans: &Plans) -> String {
        let kinds = match plans.least_effort {
            PlanOutcome::Infeasible(_) => &PlanKind::ALL[..1],
            PlanOutcome::Found { .. } | PlanOutcome::Reached => &PlanKind::ALL,
        };
        let line = |&kind: &PlanKind| {
            let said = plans.sentence(kind, self.language);
            format!("{}\n     {said}", kind.word(self.language))
        };
        let heading = tr!(self.language, "summary-plans");
        self.listed(heading, kinds.iter().map(line).collect(), false)
    }

    /// The suspected causes of which it is best to become sure first.
    fn verify_next(&self) -> Option<String> {
        let next = &self.analysis.verify_next;
        let heading = tr!(self.language, "summary-verify-next", count = grouped(next.len()));
        let lines: Vec<String> = next
            .iter()
            .take(MOST_TO_VERIFY)
            .zip(1..)
            .map(|(next, number)| {
                let refuted = self.analysis.words_if_refuted(next, self.language);
                let confirmed = self.analysis.words_if_confirmed(next, self.language);
                format!("{number}. {}\n     {refuted}\n     {confirmed}", self.cause(next.id))
            })
            .collect();
        let has_more = next.len() > lines.len();
        (!lines.is_empty()).then(|| self.listed(heading, lines, has_more))
    }

    fn listed(&self, heading: String, lines: Vec<String>, has_more: bool) -> String {
        let shown = lines.len();
        let mut text = heading;
        for line in lines {
            text.push_str("\n  ");
            text.push_str(&line);
        }
        if has_more {
            text.push_str("\n  ");
            text.push_str(&tr!(self.language, "summary-more", shown = shown));
        }
        text
    }

    /// A mark where the evidence is weaker than one could wish.
    fn evidence(&self, weakest: State) -> String {
        match weakest {
            State::Confirmed => String::new(),
            State::Suspected | State::Refuted => format!(" [{}]", weakest.word(self.language)),
        }
    }

    fn cause(&self, id: CauseId) -> String {
        let statement = self.review.causes.get(&id).map_or("", |cause| cause.statement.as_str());
        let lines = statement.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
        format!("{id} {}", lines.collect::<Vec<_>>().join(" "))
    }
}

/// The actions and suggestions of all plans.
fn members_of(plans: &Plans) -> Vec<Member> {
    let actions = PlanKind::ALL.iter().filter_map(|&kind| match plans.outcome(kind) {
        PlanOutcome::Found { plan, .. } => Some(plan.actions.clone()),
        PlanOutcome::Reached | PlanOutcome::Infeasible(_) => None,
    });
    actions.flatten().collect()
}

fn members(ids: &[CauseId]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ")
}
