//! What the incident cost, by kind: a bar chart in which estimates are hatched and the unknown is an empty box.

use std::collections::BTreeMap;

use crate::document::{Certainty, DamageKind, Review};
use crate::drawing::sketch::{Lettering, Sketch};
use crate::drawing::{Face, Palette, Scene, Segment, Stroke};
use crate::engine::currency_of;
use crate::language::{Language, Term, amount, tr};
use crate::layout::{Point, Rect, Size};

const ROW: f32 = 28.0;
const BAR: f32 = 14.0;
const TYPE: f32 = 12.0;

/// What is recorded of one kind of damage.
#[derive(Default)]
struct Sums {
    confirmed: u128,
    estimated: u128,
    /// How many damages of the kind have an amount in the chart's currency.
    priced: usize,
    /// How many have no amount.
    unpriced: usize,
    /// The amounts in other currencies.
    elsewhere: BTreeMap<String, u128>,
}

/// All six kinds, `width` points wide. Bars are drawn to one scale, in the currency that most amounts are in; amounts in
/// other currencies stand beside them in words. A review without damages gives an empty scene.
pub fn damage_chart(review: &Review, palette: &Palette, language: Language, width: f32) -> Scene {
    if review.damages.is_empty() {
        return Scene::default();
    }
    let currency = main_currency(review);
    let rows = DamageKind::ALL.map(|kind| (kind, sums(review, kind, &currency)));
    let words: Vec<String> = rows.iter().map(|(_, sums)| in_words(sums, &currency, language)).collect();
    let names: Vec<String> = DamageKind::ALL.iter().map(|kind| kind.word(language)).collect();

    let how = Lettering::new(Face::Regular, TYPE, palette.ink);
    let widest = |texts: &[String]| texts.iter().map(|text| how.width(text)).fold(0.0, f32::max);
    let axis = widest(&names) + 12.0;
    let room = (width - axis - widest(&words) - 8.0).max(24.0);
    let largest = rows.iter().map(|(_, sums)| sums.confirmed + sums.estimated).max().unwrap_or(0).max(1);
    let length = |sum: u128| room * (sum as f64 / largest as f64) as f32;

    let mut scene = Scene { size: Size::new(width, 0.0), groups: Vec::new() };
    for (((_, sums), words), name) in rows.iter().zip(&words).zip(&names) {
        let row = Rect::new(0.0, scene.size.height, width, ROW);
        let mut sketch = Sketch::new(None, format!("{name} {words}"), row);
        sketch.text(0.0, row.middle_y(), name, Lettering { color: palette.ink2, ..how });
        let (top, bottom) = (Point::new(axis, row.top()), Point::new(axis, row.bottom()));
        sketch.line(&[top, bottom], Stroke::solid(palette.ctl, 1.0));

        let solid = Rect::new(axis, row.middle_y() - BAR / 2.0, length(sums.confirmed), BAR);
        let hatched = Rect::new(solid.right(), solid.top(), length(sums.estimated), BAR);
        if sums.confirmed > 0 {
            sketch.rect(solid, 0.0, Some(palette.ink2), None);
        }
        if sums.estimated > 0 {
            hatch(&mut sketch, hatched, palette);
        }
        let is_known = sums.priced > 0 || !sums.elsewhere.is_empty();
        let color = if is_known || sums.unpriced > 0 { palette.ink } else { palette.ink3 };
        let (left, how) = (hatched.right() + 8.0, Lettering { color, ..how });
        if !is_known && sums.unpriced > 0 {
            let frame = Rect::new(axis, row.middle_y() - 10.0, how.width(words) + 16.0, 20.0);
            sketch.rect(frame, 0.0, None, Some(Stroke::dashed(palette.ctl, 1.0, 4.0, 3.0)));
        }
        sketch.text(left, row.middle_y(), words, how);
        scene.groups.push(sketch.finish());
        scene.size.height += ROW;
    }
    scene
}

/// The currency that most amounts are in; the first by name among equals.
fn main_currency(review: &Review) -> String {
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for damage in review.damages.values().filter(|damage| damage.amount.is_some()) {
        *uses.entry(currency_of(damage)).or_default() += 1;
    }
    uses.into_iter().rev().max_by_key(|&(_, count)| count).map_or_else(String::new, |(code, _)| code)
}

fn sums(review: &Review, kind: DamageKind, currency: &str) -> Sums {
    let mut sums = Sums::default();
    for damage in review.damages.values().filter(|damage| damage.kind == kind) {
        let Some(amount) = damage.amount.map(u128::from) else {
            sums.unpriced += 1;
            continue;
        };
        let own = currency_of(damage);
        if own != currency {
            *sums.elsewhere.entry(own).or_default() += amount;
            continue;
        }
        sums.priced += 1;
        match damage.certainty {
            Certainty::Confirmed => sums.confirmed += amount,
            Certainty::Estimated => sums.estimated += amount,
        }
    }
    sums
}

/// 820万円（うち見込み 300万円）＋ 金額なし 1件.
fn in_words(sums: &Sums, currency: &str, language: Language) -> String {
    let said = |sum: u128| amount(language, sum, currency);
    let mut parts = Vec::new();
    if sums.priced > 0 {
        parts.push(match (sums.confirmed, sums.estimated) {
            (confirmed, 0) => said(confirmed),
            (0, estimated) => tr!(language, "damage-estimated", amount = said(estimated)),
            (confirmed, estimated) => {
                let all = said(confirmed.saturating_add(estimated));
                tr!(language, "damage-partly-estimated", amount = all, estimated = said(estimated))
            }
        });
    }
    parts.extend(sums.elsewhere.iter().map(|(code, &sum)| amount(language, sum, code)));
    if sums.unpriced > 0 {
        parts.push(tr!(language, "damage-unpriced", count = sums.unpriced));
    }
    if parts.is_empty() { tr!(language, "damage-none") } else { parts.join(&tr!(language, "damage-plus")) }
}

/// A rectangle ruled at 45°, its lines cut off at its edges.
fn hatch(sketch: &mut Sketch, rect: Rect, palette: &Palette) {
    const STEP: f32 = 5.0;
    let mut segments = Vec::new();
    let mut foot = rect.left() - rect.size.height + STEP;
    while foot < rect.right() {
        let (start, end) = (foot.max(rect.left()), (foot + rect.size.height).min(rect.right()));
        segments.push(Segment::Move(Point::new(start, rect.bottom() - (start - foot))));
        segments.push(Segment::Line(Point::new(end, rect.bottom() - (end - foot))));
        foot += STEP;
    }
    sketch.rect(rect, 0.0, None, Some(Stroke::solid(palette.ink2, 1.0)));
    if !segments.is_empty() {
        sketch.path(segments, None, Some(Stroke::solid(palette.ink2, 1.0)));
    }
}
