//! In which numbers is counted?

use num_bigint::BigUint;

/// A number that sets are counted in. An operation gives nothing where the result does not fit, and the count is made
/// again in larger numbers: most reviews fit in 128 bits, which are far quicker.
pub(super) trait Number: Clone {
    /// None.
    fn zero() -> Self;
    /// One.
    fn one() -> Self;
    /// The sum.
    fn plus(&self, other: &Self) -> Option<Self>;
    /// The product.
    fn times(&self, other: &Self) -> Option<Self>;
    /// Whether it is none.
    fn is_zero(&self) -> bool;
    /// The same as a number of any size.
    fn widen(self) -> BigUint;
}

impl Number for u128 {
    fn zero() -> Self {
        0
    }

    fn one() -> Self {
        1
    }

    fn plus(&self, other: &Self) -> Option<Self> {
        self.checked_add(*other)
    }

    fn times(&self, other: &Self) -> Option<Self> {
        self.checked_mul(*other)
    }

    fn is_zero(&self) -> bool {
        *self == 0
    }

    fn widen(self) -> BigUint {
        BigUint::from(self)
    }
}

impl Number for BigUint {
    fn zero() -> Self {
        Self::ZERO
    }

    fn one() -> Self {
        Self::from(1_u8)
    }

    fn plus(&self, other: &Self) -> Option<Self> {
        Some(self + other)
    }

    fn times(&self, other: &Self) -> Option<Self> {
        Some(self * other)
    }

    fn is_zero(&self) -> bool {
        *self == Self::ZERO
    }

    fn widen(self) -> BigUint {
        self
    }
}
