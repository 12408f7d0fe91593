//! Tests of `interchange`.
