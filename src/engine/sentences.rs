//! How is a recurrence path read aloud?

use crate::document::{CauseId, Review};
use crate::engine::evidence::{Courses, reached};
use crate::engine::graph::CauseGraph;
use crate::engine::necessity::possible;
use crate::engine::ways::Ways;
use crate::language::{Language, tr};

/// A recurrence path read aloud from its root causes to the problem: 「Xだから、Y」, one sentence for each step, the causes
/// that act together in one sentence.
///
/// `path` names the members of the path. Where it can come about in more than one way, the best-supported is read. Nothing
/// is read of causes that do not lead to the problem.
pub fn sentences(review: &Review, path: &[CauseId], language: Language) -> Vec<String> {
    let graph = CauseGraph::of(review);
    let Some(problem) = graph.problem() else { return Vec::new() };
    let places = graph.places();
    let paths: [Vec<usize>; 1] = [path.iter().filter_map(|id| places.get(id).copied()).collect()];
    let ways = Ways::of(&graph, &possible(&graph));
    let courses = Courses::of(&graph, &ways, &graph.states(), &paths, &reached(&graph, &ways, &paths));
    let chosen = |place: usize| {
        let explanation = courses.explanation(&graph, place, 0)?;
        graph.explanations(place).nth(explanation)
    };
    let mut is_on_way = vec![false; graph.causes.len()];
    is_on_way[problem] = true;
    for place in (0..graph.causes.len()).rev() {
        if is_on_way[place] {
            for &member in chosen(place).into_iter().flatten() {
                is_on_way[member] = true;
            }
        }
    }
    (0..graph.causes.len())
        .filter(|&place| is_on_way[place])
        .filter_map(|place| {
            let causes: Vec<String> =
                chosen(place)?.iter().map(|&member| said(review, graph.causes[member].id)).collect();
            Some(sentence(&causes, &said(review, graph.causes[place].id), language))
        })
        .collect()
}

/// One explanation of `effect` read aloud, for the room to say whether it holds; `None` if there is no such explanation.
pub fn read_aloud(
    review: &Review,
    effect: CauseId,
    explanation: usize,
    language: Language,
) -> Option<String> {
    let explanation = review.causes.get(&effect)?.explanations.get(explanation)?;
    let causes: Vec<String> = explanation.causes.iter().map(|link| said(review, link.cause)).collect();
    Some(sentence(&causes, &said(review, effect), language))
}

/// One step: these causes together, so this effect.
pub(super) fn sentence(causes: &[String], effect: &str, language: Language) -> String {
    match causes {
        [cause] => tr!(language, "therefore", cause = cause.as_str(), effect = effect),
        _ => {
            let quoted: Vec<String> = causes
                .iter()
                .map(|cause| tr!(language, "therefore-quoted", cause = cause.as_str()))
                .collect();
            let joined = quoted.join(&tr!(language, "therefore-and"));
            tr!(language, "therefore-together", causes = joined, effect = effect)
        }
    }
}

/// A cause's statement without its full stop, or its name where nothing is stated.
pub(super) fn said(review: &Review, id: CauseId) -> String {
    let statement = review.causes.get(&id).map(|cause| cause.statement.trim()).unwrap_or_default();
    let statement = statement.strip_suffix(['。', '.', '．']).unwrap_or(statement);
    if statement.is_empty() { id.to_string() } else { statement.to_owned() }
}
