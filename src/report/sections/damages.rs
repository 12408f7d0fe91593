//! What it cost.

use crate::document::{Certainty, Damage, DamageId, DamageKind};
use crate::drawing::Palette;
use crate::drawing::figures::damage_chart;
use crate::engine::{DamageTotal, currency_of, damage_totals};
use crate::language::{Term, tr};
use crate::report::block::{Anchor, Block, Column, Inline, Mark, Part, Prose, Row, Section, Table, Tone};
use crate::report::sections::subject::Subject;
use crate::report::sections::words;

/// The most currencies of which the title names the totals.
const MOST_CURRENCIES: usize = 2;

/// The damages; `None` where there are none.
pub(crate) fn section(subject: &Subject<'_>) -> Option<Section> {
    if subject.review.damages.is_empty() {
        return None;
    }
    let mut section = Section::new(Part::Damages, title(subject));
    section.lead = lead(subject);
    let chart = |width| damage_chart(subject.review, &Palette::PAPER, subject.language, width);
    section.blocks.extend(subject.figure(chart));
    section.blocks.push(Block::Table(table(subject)));
    Some(section)
}

fn title(subject: &Subject<'_>) -> String {
    let language = subject.language;
    let totals = damage_totals(subject.review);
    if totals.len() > MOST_CURRENCIES {
        return tr!(language, "report-damages-currencies", count = totals.len());
    }
    let said = |amount: fn(&DamageTotal) -> u128| {
        let amounts = totals.iter().filter(|total| amount(total) > 0);
        let amounts: Vec<String> =
            amounts.map(|total| words::amount(language, amount(total), &total.currency)).collect();
        amounts.join(&subject.say("report-plus"))
    };
    let (total, estimated) = (said(|total| total.all), said(|total| total.estimated));
    if totals.is_empty() {
        let number = subject.review.damages.len();
        tr!(language, "report-damages-unpriced", count = number)
    } else if total.is_empty() {
        let zero = words::amount(language, 0, &totals[0].currency);
        tr!(language, "report-damages-confirmed", total = zero)
    } else if estimated.is_empty() {
        tr!(language, "report-damages-confirmed", total = total)
    } else if totals.iter().all(|total| total.all == total.estimated) {
        tr!(language, "report-damages-all-estimated", total = total)
    } else {
        tr!(language, "report-damages-some-estimated", total = total, estimated = estimated)
    }
}

/// The kinds of which nothing is recorded.
fn lead(subject: &Subject<'_>) -> Prose {
    let missing = DamageKind::ALL
        .iter()
        .filter(|&&kind| subject.review.damages.values().all(|damage| damage.kind != kind))
        .map(|kind| kind.word(subject.language));
    let kinds = subject.joined(missing);
    if kinds.is_empty() {
        Prose::default()
    } else {
        tr!(subject.language, "report-damages-lead", kinds = kinds).into()
    }
}

fn table(subject: &Subject<'_>) -> Table {
    let mut rows = Vec::new();
    for kind in DamageKind::ALL {
        let of_kind: Vec<_> =
            subject.review.damages.iter().filter(|(_, damage)| damage.kind == kind).collect();
        if !of_kind.is_empty() {
            rows.push(Row::Group(kind.word(subject.language)));
            rows.extend(of_kind.into_iter().map(|(&id, damage)| row(subject, id, damage)));
        }
    }
    rows.extend(total_rows(subject));
    Table {
        columns: vec![
            Column::fixed(subject.say("report-number"), 30.0),
            Column::share(subject.say("report-damage"), 1.2),
            Column::share(subject.say("report-amount-basis"), 1.0),
            Column::fixed(subject.say("report-certainty"), 62.0),
            Column::fixed(subject.say("report-amount"), 92.0).to_the_right(),
        ],
        rows,
    }
}

fn row(subject: &Subject<'_>, id: DamageId, damage: &Damage) -> Row {
    let language = subject.language;
    let amount = match damage.amount {
        Some(amount) => unbroken(&words::amount(language, amount.into(), &currency_of(damage))),
        None => Prose::default().quiet(subject.say("report-amount-none")),
    };
    let certainty = damage.certainty.word(language);
    let certainty = match damage.certainty {
        Certainty::Confirmed => Prose::default().with(Inline::Mark(Mark::Done)).quiet(certainty),
        Certainty::Estimated => {
            Prose::default().with(Inline::Mark(Mark::Suspected)).toned(certainty, Tone::Warn)
        }
    };
    Row::Cells {
        anchor: Some(Anchor::Item(id.into())),
        cells: vec![
            Prose::default().bold(id.to_string()),
            damage.statement.as_str().into(),
            subject.or_none(&damage.basis),
            certainty,
            amount,
        ],
    }
}

/// An amount that stays on one line with its currency.
fn unbroken(amount: &str) -> Prose {
    amount.replace(' ', "\u{a0}").into()
}

/// For each currency its total, and how much of it is an estimate.
fn total_rows(subject: &Subject<'_>) -> Vec<Row> {
    let language = subject.language;
    let totals = damage_totals(subject.review);
    let is_only = totals.len() == 1;
    let mut rows = Vec::new();
    for total in &totals {
        let currency = &total.currency;
        let label = if is_only {
            subject.say("report-total")
        } else {
            tr!(language, "report-total-currency", currency = currency.as_str())
        };
        let amount = |number| unbroken(&words::amount(language, number, currency));
        let cells = |label: String, number| {
            vec![Prose::default(), label.into(), Prose::default(), Prose::default(), amount(number)]
        };
        rows.push(Row::Total(cells(label, total.all)));
        if total.estimated > 0 && total.estimated < total.all {
            let cells = cells(subject.say("report-total-estimated"), total.estimated);
            rows.push(Row::Cells { anchor: None, cells });
        }
    }
    rows
}
