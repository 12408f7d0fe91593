//! Which colour means what.

use crate::drawing::Color;

/// The colours of a theme, by what they mean. Text stands out from its ground at 4.5:1 or more, lines that carry meaning
/// at 3:1 (WCAG 2.2), and no state is told by its colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The canvas.
    pub bg: Color,
    /// Bars, the rail, the inspector.
    pub panel: Color,
    /// Cards and fields.
    pub surface: Color,
    /// Chips with names, tracks of bars.
    pub sunken: Color,
    /// A row or button under the pointer.
    pub hover: Color,
    /// Dividers.
    pub line: Color,
    /// The outline of a card at rest.
    pub line2: Color,
    /// Outlines of controls and empty marks.
    pub ctl: Color,
    /// Text.
    pub ink: Color,
    /// Secondary text, the mark of what is confirmed.
    pub ink2: Color,
    /// Hints and sources.
    pub ink3: Color,
    /// Links of one cause and of alternatives.
    pub edge: Color,
    /// Links of no interest just now.
    pub edge_weak: Color,
    /// The bar and tab of causes that act together.
    pub gate: Color,
    /// Text on `gate`.
    pub on_gate: Color,
    /// The problem's card.
    pub prob: Color,
    /// Text on `prob`.
    pub prob_ink: Color,
    /// Secondary text on `prob`.
    pub prob_ink2: Color,
    /// Interaction only: focus, selection, the primary button.
    pub accent: Color,
    /// Text on `accent`.
    pub on_accent: Color,
    /// A selected row.
    pub accent_bg: Color,
    /// The halo of what is selected.
    pub accent_line: Color,
    /// Root causes, open paths.
    pub root: Color,
    /// Text on `root`.
    pub on_root: Color,
    /// A root cause's card.
    pub root_bg: Color,
    /// The outline of a root cause's card.
    pub root_line: Color,
    /// What is blocked.
    pub safe: Color,
    /// Text on `safe`.
    pub on_safe: Color,
    /// What is blocked by plan.
    pub safe_bg: Color,
    /// Its outline.
    pub safe_line: Color,
    /// What is suspected or missing.
    pub warn: Color,
    /// A hint.
    pub warn_bg: Color,
    /// Its outline.
    pub warn_line: Color,
    /// What is refuted.
    pub mute: Color,
    /// Its card.
    pub mute_bg: Color,
    /// Its outline.
    pub mute_line: Color,
    /// The shadow of a card, at its darkest; clear on paper.
    pub shadow: Color,
}

impl Palette {
    /// On a screen, in the light.
    pub const LIGHT: Self = Self {
        bg: Color::rgb(0xF4_F5_F8),
        panel: Color::rgb(0xFB_FB_FD),
        surface: Color::rgb(0xFF_FF_FF),
        sunken: Color::rgb(0xE9_EC_F1),
        hover: Color::rgb(0xF0_F2_F6),
        line: Color::rgb(0xDC_E0_E7),
        line2: Color::rgb(0xC3_C9_D4),
        ctl: Color::rgb(0x86_8F_A0),
        ink: Color::rgb(0x17_1F_2E),
        ink2: Color::rgb(0x46_50_63),
        ink3: Color::rgb(0x61_6B_7E),
        edge: Color::rgb(0x5B_65_77),
        edge_weak: Color::rgb(0xA6_AE_BC),
        gate: Color::rgb(0x2B_35_48),
        on_gate: Color::rgb(0xFF_FF_FF),
        prob: Color::rgb(0x1C_27_40),
        prob_ink: Color::rgb(0xFF_FF_FF),
        prob_ink2: Color::rgb(0xC9_D1_E2),
        accent: Color::rgb(0x32_46_B8),
        on_accent: Color::rgb(0xFF_FF_FF),
        accent_bg: Color::rgb(0xEC_EF_FC),
        accent_line: Color::rgb(0xB9_C3_F2),
        root: Color::rgb(0x96_0F_3D),
        on_root: Color::rgb(0xFF_FF_FF),
        root_bg: Color::rgb(0xFD_F2_F5),
        root_line: Color::rgb(0xD9_A0_B3),
        safe: Color::rgb(0x08_78_6E),
        on_safe: Color::rgb(0xFF_FF_FF),
        safe_bg: Color::rgb(0xE4_F3_F1),
        safe_line: Color::rgb(0x8F_C9_C1),
        warn: Color::rgb(0x86_50_00),
        warn_bg: Color::rgb(0xFD_F4_E3),
        warn_line: Color::rgb(0xDD_B5_6C),
        mute: Color::rgb(0x61_6B_7E),
        mute_bg: Color::rgb(0xEE_F0_F4),
        mute_line: Color::rgb(0x98_A1_B0),
        shadow: Color::rgb(0x14_1C_2E).with_alpha(14),
    };

    /// On a screen, in the dark.
    pub const DARK: Self = Self {
        bg: Color::rgb(0x11_14_1A),
        panel: Color::rgb(0x17_1B_22),
        surface: Color::rgb(0x1E_23_2C),
        sunken: Color::rgb(0x0C_0F_13),
        hover: Color::rgb(0x26_2C_37),
        line: Color::rgb(0x2C_33_3F),
        line2: Color::rgb(0x3E_47_56),
        ctl: Color::rgb(0x6F_7A_8C),
        ink: Color::rgb(0xE9_EC_F2),
        ink2: Color::rgb(0xB7_BF_CD),
        ink3: Color::rgb(0x93_9D_AE),
        edge: Color::rgb(0x8B_95_A7),
        edge_weak: Color::rgb(0x56_60_72),
        gate: Color::rgb(0xCB_D3_E2),
        on_gate: Color::rgb(0x14_1A_28),
        prob: Color::rgb(0xE3_E8_F4),
        prob_ink: Color::rgb(0x14_1A_28),
        prob_ink2: Color::rgb(0x46_50_63),
        accent: Color::rgb(0x9D_AD_FF),
        on_accent: Color::rgb(0x0F_14_30),
        accent_bg: Color::rgb(0x25_2C_4A),
        accent_line: Color::rgb(0x4A_57_8F),
        root: Color::rgb(0xFB_6C_8A),
        on_root: Color::rgb(0x2B_0B_17),
        root_bg: Color::rgb(0x33_20_2B),
        root_line: Color::rgb(0x8A_42_58),
        safe: Color::rgb(0x70_E2_DA),
        on_safe: Color::rgb(0x06_24_21),
        safe_bg: Color::rgb(0x17_31_2F),
        safe_line: Color::rgb(0x2F_6D_66),
        warn: Color::rgb(0xF1_B9_5A),
        warn_bg: Color::rgb(0x33_28_18),
        warn_line: Color::rgb(0x7C_60_30),
        mute: Color::rgb(0x93_9D_AE),
        mute_bg: Color::rgb(0x23_29_33),
        mute_line: Color::rgb(0x5E_69_7B),
        shadow: Color::rgb(0).with_alpha(72),
    };

    /// On a screen, for eyes that need more: black on white, text at 7:1 or more, and no outline fainter than 4.5:1.
    pub const HIGH_CONTRAST: Self = Self {
        bg: Color::rgb(0xFF_FF_FF),
        panel: Color::rgb(0xFF_FF_FF),
        surface: Color::rgb(0xFF_FF_FF),
        sunken: Color::rgb(0xEE_EE_EE),
        hover: Color::rgb(0xE3_E9_FF),
        line: Color::rgb(0x6A_6A_6A),
        line2: Color::rgb(0x33_33_33),
        ctl: Color::rgb(0),
        ink: Color::rgb(0),
        ink2: Color::rgb(0x26_26_26),
        ink3: Color::rgb(0x3A_3A_3A),
        edge: Color::rgb(0x1A_1A_1A),
        edge_weak: Color::rgb(0x6A_6A_6A),
        gate: Color::rgb(0),
        on_gate: Color::rgb(0xFF_FF_FF),
        prob: Color::rgb(0),
        prob_ink: Color::rgb(0xFF_FF_FF),
        prob_ink2: Color::rgb(0xFF_FF_FF),
        accent: Color::rgb(0x0A_2A_9E),
        on_accent: Color::rgb(0xFF_FF_FF),
        accent_bg: Color::rgb(0xE3_E9_FF),
        accent_line: Color::rgb(0x0A_2A_9E),
        root: Color::rgb(0x7A_00_29),
        on_root: Color::rgb(0xFF_FF_FF),
        root_bg: Color::rgb(0xFF_F3_F6),
        root_line: Color::rgb(0x7A_00_29),
        safe: Color::rgb(0x00_4D_46),
        on_safe: Color::rgb(0xFF_FF_FF),
        safe_bg: Color::rgb(0xEA_F8_F6),
        safe_line: Color::rgb(0x00_4D_46),
        warn: Color::rgb(0x5C_36_00),
        warn_bg: Color::rgb(0xFF_F6_E0),
        warn_line: Color::rgb(0x5C_36_00),
        mute: Color::rgb(0x40_40_40),
        mute_bg: Color::rgb(0xF4_F4_F4),
        mute_line: Color::rgb(0x40_40_40),
        shadow: Color::rgb(0).with_alpha(0),
    };

    /// The same the other way round: white on black.
    pub const HIGH_CONTRAST_DARK: Self = Self {
        bg: Color::rgb(0),
        panel: Color::rgb(0),
        surface: Color::rgb(0),
        sunken: Color::rgb(0x1F_1F_1F),
        hover: Color::rgb(0x16_26_4D),
        line: Color::rgb(0x8C_8C_8C),
        line2: Color::rgb(0xC8_C8_C8),
        ctl: Color::rgb(0xFF_FF_FF),
        ink: Color::rgb(0xFF_FF_FF),
        ink2: Color::rgb(0xEB_EB_EB),
        ink3: Color::rgb(0xD2_D2_D2),
        edge: Color::rgb(0xFF_FF_FF),
        edge_weak: Color::rgb(0x8C_8C_8C),
        gate: Color::rgb(0xFF_FF_FF),
        on_gate: Color::rgb(0),
        prob: Color::rgb(0xFF_FF_FF),
        prob_ink: Color::rgb(0),
        prob_ink2: Color::rgb(0x1A_1A_1A),
        accent: Color::rgb(0xA9_C8_FF),
        on_accent: Color::rgb(0),
        accent_bg: Color::rgb(0x16_26_4D),
        accent_line: Color::rgb(0xA9_C8_FF),
        root: Color::rgb(0xFF_A6_BA),
        on_root: Color::rgb(0),
        root_bg: Color::rgb(0x33_08_14),
        root_line: Color::rgb(0xFF_A6_BA),
        safe: Color::rgb(0x7F_F0_E6),
        on_safe: Color::rgb(0),
        safe_bg: Color::rgb(0x06_2B_28),
        safe_line: Color::rgb(0x7F_F0_E6),
        warn: Color::rgb(0xFF_D2_7A),
        warn_bg: Color::rgb(0x33_22_04),
        warn_line: Color::rgb(0xFF_D2_7A),
        mute: Color::rgb(0xD2_D2_D2),
        mute_bg: Color::rgb(0x1F_1F_1F),
        mute_line: Color::rgb(0xD2_D2_D2),
        shadow: Color::rgb(0).with_alpha(0),
    };

    /// In print: states stay apart in grey, and nothing has a shadow.
    pub const PAPER: Self = Self {
        bg: Color::rgb(0xFF_FF_FF),
        panel: Color::rgb(0xFF_FF_FF),
        surface: Color::rgb(0xFF_FF_FF),
        sunken: Color::rgb(0xF3_F5_F8),
        hover: Color::rgb(0xF3_F5_F8),
        line: Color::rgb(0xD3_D8_E0),
        line2: Color::rgb(0x9A_A3_B2),
        ctl: Color::rgb(0x86_8F_A0),
        ink: Color::rgb(0x17_1F_2E),
        ink2: Color::rgb(0x46_50_63),
        ink3: Color::rgb(0x61_6B_7E),
        edge: Color::rgb(0x5B_65_77),
        edge_weak: Color::rgb(0xA6_AE_BC),
        gate: Color::rgb(0x2B_35_48),
        on_gate: Color::rgb(0xFF_FF_FF),
        prob: Color::rgb(0x17_1F_2E),
        prob_ink: Color::rgb(0xFF_FF_FF),
        prob_ink2: Color::rgb(0xC9_D1_E2),
        accent: Color::rgb(0x32_46_B8),
        on_accent: Color::rgb(0xFF_FF_FF),
        accent_bg: Color::rgb(0xEC_EF_FC),
        accent_line: Color::rgb(0xB9_C3_F2),
        root: Color::rgb(0x96_0F_3D),
        on_root: Color::rgb(0xFF_FF_FF),
        root_bg: Color::rgb(0xFB_EF_F3),
        root_line: Color::rgb(0x96_0F_3D),
        safe: Color::rgb(0x08_78_6E),
        on_safe: Color::rgb(0xFF_FF_FF),
        safe_bg: Color::rgb(0xE4_F3_F1),
        safe_line: Color::rgb(0x8F_C9_C1),
        warn: Color::rgb(0x86_50_00),
        warn_bg: Color::rgb(0xFD_F4_E3),
        warn_line: Color::rgb(0xDD_B5_6C),
        mute: Color::rgb(0x61_6B_7E),
        mute_bg: Color::rgb(0xF3_F5_F8),
        mute_line: Color::rgb(0x98_A1_B0),
        shadow: Color::rgb(0).with_alpha(0),
    };
}
