//! The tree as a graph for other programs: DOT for Graphviz, and Mermaid.

use crate::document::{Cause, CauseId, Review, State};

/// The tree in the DOT language of Graphviz, from the problem at the left; causes that act together meet in a box.
pub fn dot(review: &Review) -> String {
    let mut text = "digraph review {\n  rankdir=LR;\n  node [shape=box];\n".to_owned();
    for (id, cause) in causes(review) {
        let style = match cause.state {
            State::Confirmed => "",
            State::Suspected => ", style=dashed",
            State::Refuted => ", style=dotted",
        };
        let statement =
            cause.statement.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\r'], "\\n");
        text.push_str(&format!("  {id} [label=\"{id}\\n{statement}\"{style}];\n"));
    }
    for edge in edges(review) {
        match edge {
            Edge::Alone { effect, cause } => text.push_str(&format!("  {effect} -> {cause};\n")),
            Edge::Together { effect, number, causes } => {
                let gate = format!("{effect}_{number}");
                text.push_str(&format!("  {gate} [label=\"&\", shape=square];\n  {effect} -> {gate};\n"));
                causes.iter().for_each(|cause| text.push_str(&format!("  {gate} -> {cause};\n")));
            }
        }
    }
    text.push_str("}\n");
    text
}

/// The tree as a Mermaid flowchart, from the problem at the left; causes that act together meet in a circle.
pub fn mermaid(review: &Review) -> String {
    let mut text = "flowchart LR\n".to_owned();
    for (id, cause) in causes(review) {
        text.push_str(&format!("  {id}[\"{id} {}\"]\n", entities(&cause.statement)));
        match cause.state {
            State::Confirmed => {}
            State::Suspected => text.push_str(&format!("  style {id} stroke-dasharray:5\n")),
            State::Refuted => text.push_str(&format!("  style {id} stroke-dasharray:2\n")),
        }
    }
    for edge in edges(review) {
        match edge {
            Edge::Alone { effect, cause } => text.push_str(&format!("  {effect} --> {cause}\n")),
            Edge::Together { effect, number, causes } => {
                let gate = format!("{effect}_{number}");
                text.push_str(&format!("  {effect} --> {gate}((\"#amp;\"))\n"));
                causes.iter().for_each(|cause| text.push_str(&format!("  {gate} --> {cause}\n")));
            }
        }
    }
    text
}

/// What has a meaning in Mermaid, as Mermaid writes it: #quot;.
fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\t' => out.push(' '),
            '"' | '#' | '&' | '<' | '>' | '`' | '\\' | '*' | '_' => {
                out.push_str(&format!("#{};", u32::from(character)));
            }
            _ => out.push(character),
        }
    }
    out
}

enum Edge {
    Alone { effect: CauseId, cause: CauseId },
    Together { effect: CauseId, number: usize, causes: Vec<CauseId> },
}

fn causes(review: &Review) -> impl Iterator<Item = (CauseId, &Cause)> {
    review.reading_order().into_iter().filter_map(|id| Some((id, review.causes.get(&id)?)))
}

fn edges(review: &Review) -> Vec<Edge> {
    let of_cause = |(effect, record): (CauseId, &Cause)| {
        let edges = record.explanations.iter().zip(1..).map(|(explanation, number)| {
            let causes: Vec<CauseId> = explanation.causes.iter().map(|link| link.cause).collect();
            match causes.as_slice() {
                [cause] => Edge::Alone { effect, cause: *cause },
                _ => Edge::Together { effect, number, causes },
            }
        });
        edges.collect::<Vec<_>>()
    };
    causes(review).flat_map(of_cause).collect()
}
