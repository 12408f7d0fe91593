//! How indented text becomes a tree.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use crate::document::{Cause, CauseId, Explanation, ItemId, Link, Review};
use crate::interchange::outline::{Outline, OutlineContent, OutlineError, OutlineLine, line};

/// Reads a whole review: the first line is the problem, and everything else stands below it.
///
/// A line without a name gets the next number that no line carries: C1, C2, … from top to bottom.
///
/// # Errors
/// What [`parse`] refuses, a text without lines, a second top line, a shared cause that stands on no line above, a
/// cause that is to act together with itself, and a circle.
pub fn read(text: &str) -> Result<Review, OutlineError> {
    let outline = parse(text)?;
    let first = outline.lines.first().ok_or(OutlineError::Empty)?;
    if let Some(second) = outline.lines.iter().skip(1).find(|line| line.effect.is_none()) {
        return Err(OutlineError::SecondTop { line: second.number, first: first.number });
    }
    let names = names(&outline);
    let mut review = Review { problem: names.first().copied(), ..Review::default() };
    for (line, &id) in outline.lines.iter().zip(&names) {
        match &line.content {
            OutlineContent::Cause { state, statement, .. } => {
                review.causes.insert(id, Cause { state: *state, ..Cause::new(statement) });
                review.next_ids.issue(ItemId::Cause(id));
            }
            OutlineContent::Shared(_) if review.causes.contains_key(&id) => {
                refuse_circle(&outline, line, &names, id)?;
            }
            OutlineContent::Shared(_) => {
                return Err(OutlineError::UnknownShared { line: line.number, id });
            }
        }
        if let Some(effect) = line.effect.and_then(|effect| review.causes.get_mut(names.get(effect)?)) {
            add_link(effect, line, id)?;
        }
    }
    Ok(review)
}

/// Reads an outline of one or several trees, as it is pasted below a cause.
///
/// A shared cause may then stand outside the text, and nothing is said yet of the names of lines that carry none.
///
/// # Errors
/// A line that says nothing, an indentation that fits no level, a name that stands twice, `&` with nothing above to act
/// together with, and whys below a shared cause.
pub fn parse(text: &str) -> Result<Outline, OutlineError> {
    let mut lines: Vec<OutlineLine> = Vec::new();
    let mut carried: BTreeMap<CauseId, usize> = BTreeMap::new();
    let mut levels = Levels::of(text);
    for (number, text) in written_lines(text) {
        let effect = levels.place(text, lines.len()).ok_or(OutlineError::Indentation { line: number })?;
        let (acts_together, content) = line::parse(text).map_err(|fault| fault.on_line(number))?;
        if acts_together && !lines.iter().rev().any(|above| above.effect == effect) {
            return Err(OutlineError::NothingAbove { line: number });
        }
        if let Some(&OutlineContent::Shared(id)) =
            effect.and_then(|effect| lines.get(effect)).map(|effect| &effect.content)
        {
            return Err(OutlineError::BelowShared { line: number, id });
        }
        if let OutlineContent::Cause { id: Some(id), .. } = content
            && let Some(first) = carried.insert(id, number)
        {
            return Err(OutlineError::NameTwice { line: number, id, first });
        }
        lines.push(OutlineLine { number, effect, acts_together, content });
    }
    Ok(Outline { lines })
}

/// The lines that are not blank, with their numbers in the text.
fn written_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty())
}

/// The lines that the next one can stand below or beside.
struct Levels {
    /// How many columns a tab is worth.
    tab: usize,
    /// Their indentations in columns and their places in the outline, outermost first.
    open: Vec<(usize, usize)>,
}

impl Levels {
    /// A tab is one level, as wide as the shallowest indentation by spaces, which is two columns where there is none.
    fn of(text: &str) -> Self {
        let by_spaces = written_lines(text).map(|(_, line)| indentation(line));
        let by_spaces = by_spaces.filter(|indentation| !indentation.contains('\t'));
        let narrowest = by_spaces.map(|indentation| columns(indentation, 0)).filter(|&width| width > 0).min();
        Self { tab: narrowest.unwrap_or(2), open: Vec::new() }
    }

    /// The line that the line `index` stands below, if any; `None` where its indentation fits no level above.
    fn place(&mut self, text: &str, index: usize) -> Option<Option<usize>> {
        let width = columns(indentation(text), self.tab);
        if self.open.last().is_some_and(|&(innermost, _)| innermost >= width) {
            while self.open.pop_if(|(level, _)| *level > width).is_some() {}
            self.open.pop_if(|(level, _)| *level == width)?;
        }
        let effect = self.open.last().map(|&(_, effect)| effect);
        self.open.push((width, index));
        Some(effect)
    }
}

fn indentation(line: &str) -> &str {
    &line[..line.len() - line.trim_start().len()]
}

fn columns(indentation: &str, tab: usize) -> usize {
    let column = |c| match c {
        '\t' => tab,
        '\u{3000}' => 2,
        _ => 1,
    };
    indentation.chars().map(column).sum()
}

/// The name of each line's cause, given where the line carries none.
fn names(outline: &Outline) -> Vec<CauseId> {
    let carried = outline.lines.iter().filter_map(|line| match line.content {
        OutlineContent::Cause { id, .. } => id,
        OutlineContent::Shared(_) => None,
    });
    let carried: BTreeSet<CauseId> = carried.collect();
    let mut free = (1..u32::MAX).map(CauseId::new).filter(|id| !carried.contains(id));
    let name = |line: &OutlineLine| match line.content {
        OutlineContent::Cause { id: None, .. } => free.next(),
        OutlineContent::Cause { id, .. } => id,
        OutlineContent::Shared(id) => Some(id),
    };
    outline.lines.iter().filter_map(name).collect()
}

fn add_link(effect: &mut Cause, line: &OutlineLine, cause: CauseId) -> Result<(), OutlineError> {
    match effect.explanations.last_mut() {
        Some(explanation) if line.acts_together => {
            if explanation.contains(cause) {
                return Err(OutlineError::CauseTwice { line: line.number, id: cause });
            }
            explanation.causes.push(Link { together_asked: true, ..Link::new(cause) });
        }
        _ => effect.explanations.push(Explanation::of(cause)),
    }
    Ok(())
}

/// A shared cause closes a circle exactly where it is one of the effects above its own line: every other cause above
/// is written out already, with nothing below it that leads back here.
fn refuse_circle(
    outline: &Outline,
    line: &OutlineLine,
    names: &[CauseId],
    shared: CauseId,
) -> Result<(), OutlineError> {
    let upwards = iter::successors(line.effect, |&effect| outline.lines.get(effect)?.effect);
    let mut circle = Vec::new();
    for id in upwards.filter_map(|effect| names.get(effect).copied()) {
        circle.push(id);
        if id == shared {
            circle.extend(circle.first().copied());
            return Err(OutlineError::Circle { line: line.number, circle });
        }
    }
    Ok(())
}
