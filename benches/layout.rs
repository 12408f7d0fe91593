//! How long does the layout take?

fn main() {
    divan::main();
}

#[divan::bench]
fn nothing() -> usize {
    divan::black_box(1)
}
