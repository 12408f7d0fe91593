//! How is the formula of a gate read?

use std::ops::Range;

use crate::interchange::open_psa::elements::NOT_COHERENT;
use crate::interchange::open_psa::error::{Fault, Trouble};
use crate::interchange::open_psa::markup::Tag;
use crate::interchange::open_psa::model::{Formula, Reference, Wanted};
use crate::interchange::open_psa::parse::{Open, Parser};

impl<'a> Parser<'a> {
    pub(super) fn begin_formula(&mut self, tag: Tag<'a>) -> Result<(), Trouble> {
        let wanted = match tag.name {
            "and" | "or" | "atleast" => {
                self.open.push(Open::Operator { tag, first: self.waiting.len() });
                return Ok(());
            }
            "constant" => {
                let formula = Formula::Constant(self.constant(tag)?);
                self.add_formula(formula);
                self.open.push(Open::Leaf);
                return Ok(());
            }
            "event" => Wanted::Event,
            "gate" => Wanted::Gate,
            "basic-event" => Wanted::Basic,
            "house-event" => Wanted::House,
            operator if NOT_COHERENT.contains(&operator) => {
                let (gate, operator) = (self.gate(), operator.to_owned());
                return Err(Trouble::at(tag.offset, Fault::NotCoherent { gate, operator }));
            }
            _ => return Err(self.unknown(tag)),
        };
        let [name, kind] = tag.attributes(["name", "type"])?;
        let wanted = match (wanted, kind.as_deref()) {
            (Wanted::Event, Some("gate")) => Wanted::Gate,
            (Wanted::Event, Some("basic-event")) => Wanted::Basic,
            (Wanted::Event, Some("house-event")) => Wanted::House,
            _ => wanted,
        };
        let name = self.model.names.add(tag.needed("name", name)?);
        let formula = Formula::Reference(self.model.references.len());
        self.model.references.push(Reference { name, wanted, offset: tag.offset });
        self.add_formula(formula);
        self.open.push(Open::Leaf);
        Ok(())
    }

    /// The name of the gate whose formula is read.
    pub(super) fn gate(&self) -> String {
        self.model.events.last().map(|event| self.model.name(event)).unwrap_or_default()
    }

    fn add_formula(&mut self, formula: Formula) {
        self.waiting.push(self.model.formulas.len());
        self.model.formulas.push(formula);
    }

    pub(super) fn end_operator(&mut self, tag: Tag<'a>, first: usize) -> Result<(), Trouble> {
        let count = self.waiting.len() - first;
        if count == 0 {
            let fault = Fault::EmptyOperator { gate: self.gate(), operator: tag.name.to_owned() };
            return Err(Trouble::at(tag.offset, fault));
        }
        let min = match tag.name {
            "and" => count,
            "or" => 1,
            _ => self.least(tag, count)?,
        };
        if count == 1 || self.joins_the_next(min, count) {
            // What it joins stands as well in the operator around it.
            return Ok(());
        }
        let start = self.model.operands.len();
        self.model.operands.extend(self.waiting.drain(first..));
        let operands: Range<usize> = start..self.model.operands.len();
        self.add_formula(if min == count {
            Formula::Every(operands)
        } else if min == 1 {
            Formula::Any(operands)
        } else {
            Formula::AtLeast(min, operands)
        });
        Ok(())
    }

    /// Whether the operator around one that joins `count` formulas, of which `min` have to hold, says the same of its own.
    fn joins_the_next(&self, min: usize, count: usize) -> bool {
        match self.open.last() {
            Some(Open::Operator { tag, .. }) if tag.name == "and" => min == count,
            Some(Open::Operator { tag, .. }) if tag.name == "or" => min == 1,
            _ => false,
        }
    }

    /// How many of `count` formulas have to hold.
    fn least(&self, tag: Tag<'a>, count: usize) -> Result<usize, Trouble> {
        let [min] = tag.attributes(["min"])?;
        let min = tag.needed("min", min)?;
        let is_number = !min.is_empty() && min.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number {
            let (value, expected) = (min.into_owned(), "1, 2, 3, …");
            return Err(Trouble::at(tag.offset, Fault::WrongValue { attribute: "min", value, expected }));
        }
        match min.parse() {
            Ok(number) if (1..=count).contains(&number) => Ok(number),
            _ => {
                let fault = Fault::OutOfRange { gate: self.gate(), min: min.into_owned(), count };
                Err(Trouble::at(tag.offset, fault))
            }
        }
    }
}
