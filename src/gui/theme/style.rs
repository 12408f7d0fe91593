//! Colours and sizes of the widgets, from the palette.

use eframe::egui::style::{WidgetVisuals, Widgets};
use eframe::egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle,
    Theme as EguiTheme, vec2,
};

use crate::drawing::{Color, Palette};
use crate::gui::theme::Theme;

/// Type sizes in points.
pub mod size {
    /// Key caps.
    pub const MICRO: f32 = 11.0;
    /// Captions, ids, the status bar.
    pub const META: f32 = 12.0;
    /// Values and chips.
    pub const UI: f32 = 13.0;
    /// Rows and panel titles.
    pub const ROW: f32 = 14.0;
    /// Statements.
    pub const CARD: f32 = 15.0;
    /// A page's conclusion.
    pub const PAGE: f32 = 22.0;
}

/// Corner radii in points.
pub mod radius {
    /// Chips.
    pub const CHIP: u8 = 4;
    /// Controls.
    pub const CONTROL: u8 = 6;
    /// Panels.
    pub const PANEL: u8 = 10;
}

/// A palette's colour for egui.
pub fn color(color: Color) -> Color32 {
    Color32::from_rgba_unmultiplied(color.r, color.g, color.b, color.a)
}

/// Dresses all widgets in the theme. With reduced motion nothing moves, but stands at its new place at once.
pub fn apply_style(ctx: &Context, theme: Theme, reduces_motion: bool) {
    let egui_theme = if theme.is_dark() { EguiTheme::Dark } else { EguiTheme::Light };
    ctx.set_theme(egui_theme);
    let palette = theme.palette();
    ctx.style_mut_of(egui_theme, |style| {
        style.text_styles = [
            (TextStyle::Small, size::META),
            (TextStyle::Body, size::UI),
            (TextStyle::Button, size::UI),
            (TextStyle::Heading, size::PAGE),
            (TextStyle::Monospace, size::META),
        ]
        .into_iter()
        .map(|(name, size)| (name, FontId::new(size, FontFamily::Proportional)))
        .collect();
        style.spacing.item_spacing = vec2(8.0, 6.0);
        style.spacing.button_padding = vec2(11.0, 5.0);
        style.spacing.interact_size = vec2(28.0, 28.0);
        style.spacing.combo_width = 60.0;
        style.visuals.override_text_color = Some(color(palette.ink));
        style.visuals.weak_text_color = Some(color(palette.ink3));
        style.visuals.widgets = widgets(palette);
        style.visuals.selection.bg_fill = color(palette.accent).gamma_multiply(0.25);
        style.visuals.selection.stroke = Stroke::new(2.0, color(palette.accent));
        style.visuals.hyperlink_color = color(palette.accent);
        style.visuals.extreme_bg_color = color(palette.surface);
        style.visuals.text_edit_bg_color = Some(color(palette.surface));
        style.visuals.faint_bg_color = color(palette.hover);
        style.visuals.warn_fg_color = color(palette.warn);
        style.visuals.error_fg_color = color(palette.root);
        style.visuals.panel_fill = color(palette.panel);
        style.visuals.window_fill = color(palette.surface);
        style.visuals.window_stroke = Stroke::new(1.0, color(palette.line));
        style.visuals.window_corner_radius = CornerRadius::same(radius::PANEL);
        style.visuals.menu_corner_radius = CornerRadius::same(8);
        style.visuals.window_shadow = shadow(theme, 8, 28, 46);
        style.visuals.popup_shadow = shadow(theme, 4, 14, 36);
        style.spacing.window_margin = Margin::same(20);
        style.animation_time = if reduces_motion { 0.0 } else { Style::default().animation_time };
    });
}

fn shadow(theme: Theme, down: i8, blur: u8, percent_alpha: u8) -> Shadow {
    let alpha = match theme {
        Theme::Light => percent_alpha,
        Theme::Dark => 150,
        // Outlines tell the sheets apart.
        Theme::HighContrast | Theme::HighContrastDark => 0,
    };
    Shadow { offset: [0, down], blur, spread: 0, color: Color32::from_black_alpha(alpha) }
}

fn widgets(palette: &Palette) -> Widgets {
    let visuals = |fill: Color, outline: Color, width: f32| WidgetVisuals {
        bg_fill: color(fill),
        weak_bg_fill: color(fill),
        bg_stroke: Stroke::new(width, color(outline)),
        corner_radius: CornerRadius::same(radius::CONTROL),
        fg_stroke: Stroke::new(1.5, color(palette.ink)),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: visuals(palette.surface, palette.line, 1.0),
        inactive: visuals(palette.surface, palette.ctl, 1.0),
        hovered: visuals(palette.hover, palette.ink2, 1.0),
        active: visuals(palette.accent_bg, palette.accent, 1.5),
        open: visuals(palette.hover, palette.accent, 1.0),
    }
}
