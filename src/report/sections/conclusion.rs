//! The conclusion in three answers: what happened, why it happened, how it is prevented.

use num_bigint::BigUint;

use crate::document::ActionId;
use crate::drawing::text;
use crate::engine::RootCause;
use crate::language::{grouped, tr};
use crate::report::block::{Block, Labelled, Prose};
use crate::report::pages::Type;
use crate::report::sections::issues::first_of;
use crate::report::sections::subject::{Subject, closes, count, plural};
use crate::report::sections::{outlook, words};

/// The three answers.
pub(crate) fn points(subject: &Subject<'_>) -> Vec<Labelled> {
    [
        ("report-what-happened", what(subject)),
        ("report-why-it-happened", why(subject)),
        ("report-how-to-prevent", how(subject)),
    ]
    .into_iter()
    .map(|(label, text)| Labelled { label: subject.say(label), text })
    .collect()
}

/// Sentences one after the other, the last of them in bold where it is what the reader should keep.
fn sentences(subject: &Subject<'_>, plain: &[String], bold: Option<String>) -> Prose {
    let space = subject.sentence_space();
    let text = plain.join(space);
    match bold {
        Some(bold) if text.is_empty() => Prose::default().bold(bold),
        Some(bold) => Prose::default().text(format!("{text}{space}")).bold(bold),
        None => text.into(),
    }
}

fn what(subject: &Subject<'_>) -> Prose {
    let incident = &subject.review.incident;
    if let Some(opening) = opening(&incident.summary) {
        return opening.into();
    }
    if !incident.summary.trim().is_empty() {
        return words::sentence(subject.language, &incident.summary).into();
    }
    let mut plain: Vec<String> =
        subject.problem().map(|problem| words::sentence(subject.language, problem)).into_iter().collect();
    if let Some(number) = incident.volume.count {
        let volume = [format!("{}{}", grouped(number), spaced_unit(subject)), incident.volume.items.clone()];
        let volume: Vec<&str> = volume.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
        let volume = volume.join(&subject.say("report-separator"));
        plain.push(tr!(subject.language, "report-what-volume", volume = volume));
    }
    if plain.is_empty() {
        plain.push(subject.say("report-what-unknown"));
    }
    sentences(subject, &plain, None)
}

/// The summary in full, where it is too long for an answer on the first page.
pub(crate) fn summary(subject: &Subject<'_>) -> Vec<Block> {
    let summary = &subject.review.incident.summary;
    if opening(summary).is_none() {
        return Vec::new();
    }
    let heading = Block::Heading { text: subject.say("report-summary"), remark: String::new() };
    let paragraphs = summary.lines().map(str::trim).filter(|line| !line.is_empty());
    std::iter::once(heading).chain(paragraphs.map(|line| Block::Paragraph(line.into()))).collect()
}

/// The first sentences of a text that is too long for an answer, or as much of the first as an answer holds.
fn opening(text: &str) -> Option<String> {
    const KIND: Type = Type::CONCLUSION;
    /// Six lines of an answer.
    const LONGEST: f32 = 2_400.0;
    /// What stands for the rest: two lines.
    const OPENING: f32 = 800.0;
    let width = |text: &str| text::width(text, KIND.face(false), KIND.size);
    let text = text.trim();
    if width(text) <= LONGEST && text.lines().count() <= 6 {
        return None;
    }
    let is_end = |character| matches!(character, '。' | '！' | '？' | '\n');
    let mut opening = String::new();
    for sentence in text.split_inclusive(". ").flat_map(|part| part.split_inclusive(is_end)) {
        let longer = format!("{opening}{sentence}");
        if width(&longer) > OPENING {
            break;
        }
        opening = longer;
    }
    let opening = opening.trim();
    let first_line = || text.lines().next().unwrap_or_default();
    Some(if opening.is_empty() {
        text::ellipsized(first_line(), KIND.face(false), KIND.size, OPENING)
    } else {
        opening.to_owned()
    })
}

/// The unit of the volume, set apart where it is a word: 12,480件, 12,480 records.
pub(crate) fn spaced_unit(subject: &Subject<'_>) -> String {
    let unit = subject.review.incident.volume.unit.trim();
    let is_word = unit.chars().next().is_some_and(|first| first.is_ascii_alphabetic());
    if is_word { format!(" {unit}") } else { unit.to_owned() }
}

/// Why it happened: how many root causes there are, and which of them weighs most.
pub(crate) fn why(subject: &Subject<'_>) -> Prose {
    let roots = &subject.analysis.root_causes;
    let Some(first) = roots.first() else { return subject.say("report-why-unknown").into() };
    let number = roots.len();
    let plain = tr!(subject.language, "report-why-roots", roots = number);
    sentences(subject, &[plain], Some(weight(subject, first)))
}

/// What the ranking says about the first root cause, or about all choke points together.
fn weight(subject: &Subject<'_>, first: &RootCause) -> String {
    let language = subject.language;
    let chokes: Vec<&RootCause> = subject.choke_points().collect();
    let (statement, id) = (subject.quoted(first.id), first.id.to_string());
    let paths = count(subject.path_count());
    match chokes.len() {
        1 if *subject.path_count() == BigUint::from(1_u8) => {
            tr!(language, "report-why-single", statement = statement, id = id)
        }
        0 if first.is_alone => alone(subject, first),
        0 => {
            let through = count(&first.paths);
            tr!(language, "report-why-most", statement = statement, id = id, paths = paths, through = through)
        }
        1 => tr!(language, "report-why-choke", statement = statement, id = id, paths = paths),
        many => {
            let ids = subject.joined(chokes.iter().map(|root| root.id));
            let plural = plural(subject.path_count());
            tr!(language, "report-why-chokes", ids = ids, count = many, paths = paths, pathplural = plural)
        }
    }
}

/// Which root causes bring the incident back by themselves, where there is more than one way back.
fn alone(subject: &Subject<'_>, first: &RootCause) -> String {
    let roots = subject.analysis.root_causes.iter().filter(|root| root.is_alone);
    let ids: Vec<String> = roots.map(|root| root.id.to_string()).collect();
    match ids.len() {
        1 => {
            let statement = subject.quoted(first.id);
            tr!(subject.language, "report-why-alone", statement = statement, id = first.id.to_string())
        }
        many => {
            let ids = first_of(subject, &ids);
            tr!(subject.language, "report-why-several-alone", ids = ids, count = many)
        }
    }
}

fn how(subject: &Subject<'_>) -> Prose {
    let coverage = &subject.analysis.coverage;
    let is_decided = subject.counted_actions().next().is_some();
    if is_decided && subject.leaves_unknown_paths() {
        return sentences(subject, &[in_force(subject)], Some(subject.say("report-how-incomplete")));
    }
    if !is_decided || *subject.path_count() == BigUint::ZERO {
        return subject.say("report-how-unknown").into();
    }
    let in_force = in_force(subject);
    if coverage.open > BigUint::ZERO || coverage.closed_interim_only > BigUint::ZERO {
        let open = &coverage.open + &coverage.closed_interim_only;
        let bold = tr!(subject.language, "report-how-open", open = count(&open), plural = plural(&open));
        return sentences(subject, &[in_force], Some(bold));
    }
    if coverage.complete_in_force {
        return sentences(subject, &[], Some(in_force));
    }
    sentences(subject, &[in_force], Some(rest(subject)))
}

/// What the actions in force have closed.
fn in_force(subject: &Subject<'_>) -> String {
    let coverage = &subject.analysis.coverage;
    let (language, paths) = (subject.language, count(subject.path_count()));
    if coverage.closed_in_force == BigUint::ZERO {
        return subject.say("report-how-none-in-force");
    }
    let ids: Vec<ActionId> = subject
        .counted_actions()
        .filter(|(_, action)| action.stage.is_in_force() && !action.blocks.is_empty() && closes(action))
        .map(|(id, _)| id)
        .collect();
    let ids = subject.joined(ids);
    if coverage.complete_in_force {
        let plural = plural(subject.path_count());
        tr!(language, "report-how-all-in-force", ids = ids, paths = paths, pathplural = plural)
    } else {
        let closed = count(&coverage.closed_in_force);
        tr!(language, "report-how-some-in-force", ids = ids, paths = paths, closed = closed)
    }
}

/// When the plan closes what the actions in force leave open.
fn rest(subject: &Subject<'_>) -> String {
    let coverage = &subject.analysis.coverage;
    let language = subject.language;
    let rest = subject.path_count() - coverage.closed_in_force.clone().min(subject.path_count().clone());
    let plural = plural(&rest);
    match outlook::completion(subject) {
        Some(step) => {
            let date = words::day(language, step.on, subject.issued.date());
            let ids = subject.joined(step.actions);
            if coverage.closed_in_force == BigUint::ZERO {
                let pathplural = plural;
                let paths = count(subject.path_count());
                tr!(
                    language,
                    "report-how-all-by",
                    paths = paths,
                    date = date,
                    id = ids,
                    pathplural = pathplural
                )
            } else {
                tr!(
                    language,
                    "report-how-rest-by",
                    rest = count(&rest),
                    date = date,
                    id = ids,
                    plural = plural
                )
            }
        }
        None => tr!(language, "report-how-rest-planned", rest = count(&rest), plural = plural),
    }
}
