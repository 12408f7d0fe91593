//! Colours stand apart as far as WCAG 2.2 asks for.

use naze::drawing::{Color, Palette};

/// The relative luminance.
fn luminance(color: Color) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(color.r) + 0.7152 * part(color.g) + 0.0722 * part(color.b)
}

fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Every text of a palette, and every ground it stands on.
fn texts(p: &Palette) -> Vec<(&'static str, Color, Color)> {
    let mut pairs = vec![
        ("gate", p.on_gate, p.gate),
        ("problem", p.prob_ink, p.prob),
        ("problem's second line", p.prob_ink2, p.prob),
        ("accent", p.on_accent, p.accent),
        ("root", p.on_root, p.root),
        ("safe", p.on_safe, p.safe),
        ("safe on its ground", p.safe, p.safe_bg),
        ("root on its ground", p.root, p.root_bg),
        ("warn on its ground", p.warn, p.warn_bg),
        ("mute on its ground", p.mute, p.mute_bg),
        ("accent on its ground", p.accent, p.accent_bg),
    ];
    for ground in [p.bg, p.panel, p.surface] {
        let inks = [("ink", p.ink), ("ink2", p.ink2), ("ink3", p.ink3), ("warn", p.warn)];
        pairs.extend(inks.map(|(name, ink)| (name, ink, ground)));
        pairs.extend([("root", p.root), ("accent", p.accent)].map(|(name, ink)| (name, ink, ground)));
    }
    for ground in [p.hover, p.accent_bg, p.root_bg, p.safe_bg, p.warn_bg, p.sunken] {
        pairs.push(("ink on a ground of its own", p.ink, ground));
    }
    pairs
}

/// The lines that carry meaning, on the grounds where they stand.
fn lines(p: &Palette) -> Vec<(&'static str, Color, Color)> {
    vec![
        ("ctl", p.ctl, p.surface),
        ("edge", p.edge, p.bg),
        ("gate", p.gate, p.bg),
        ("accent", p.accent, p.bg),
    ]
}

fn check(palette: &Palette, text: f64, line: f64) {
    for (name, ink, ground) in texts(palette) {
        let contrast = contrast(ink, ground);
        assert!(contrast >= text, "{name}: {ink:?} on {ground:?} has {contrast:.2}");
    }
    for (name, ink, ground) in lines(palette) {
        let contrast = contrast(ink, ground);
        assert!(contrast >= line, "{name}: {ink:?} on {ground:?} has {contrast:.2}");
    }
}

#[test]
fn text_on_screen_has_four_and_a_half_to_one_and_lines_three() {
    check(&Palette::LIGHT, 4.5, 3.0);
    check(&Palette::DARK, 4.5, 3.0);
}

#[test]
fn with_high_contrast_text_has_seven_to_one_and_every_outline_four_and_a_half() {
    for palette in [&Palette::HIGH_CONTRAST, &Palette::HIGH_CONTRAST_DARK] {
        check(palette, 7.0, 7.0);
        let outlines = [palette.line, palette.line2, palette.root_line, palette.safe_line, palette.warn_line];
        for outline in outlines.into_iter().chain([palette.mute_line, palette.accent_line, palette.edge_weak])
        {
            let contrast = contrast(outline, palette.bg);
            assert!(contrast >= 4.5, "{outline:?} has {contrast:.2}");
        }
    }
}
