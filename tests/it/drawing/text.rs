//! Tests of fonts, widths and line breaks.

use naze::drawing::fonts::{self, FontFile, REPLACEMENT};
use naze::drawing::{Face, text};
use proptest::prelude::{ProptestConfig, proptest};

/// The lines of `words` at 15 points on a card that is `width` points wide.
fn lines(words: &str, width: f32) -> String {
    text::wrap(words, Face::Regular, 15.0, width).join("\n")
}

#[test]
fn every_font_file_serves_its_face() {
    for (face, character, file) in [
        (Face::Regular, '真', FontFile::NotoRegular),
        (Face::Bold, '真', FontFile::NotoBold),
        (Face::Regular, '≒', FontFile::RestRegular),
        (Face::Bold, '≒', FontFile::RestBold),
        (Face::IconRegular, '\u{e244}', FontFile::IconRegular),
        (Face::IconBold, '\u{e244}', FontFile::IconBold),
        (Face::IconFill, '\u{e244}', FontFile::IconFill),
    ] {
        assert_eq!(fonts::glyph(face, character).map(|it| it.file), Some(file), "{character}");
    }
}

#[test]
fn a_character_without_a_glyph_is_shown_as_a_geta_mark() {
    let geta = fonts::glyph(Face::Regular, REPLACEMENT);
    assert!(geta.is_some_and(|it| it.id != 0));
    assert_eq!(fonts::glyph(Face::Regular, '🦀'), geta);
    assert_eq!(fonts::glyph(Face::Regular, '\u{fe0f}'), None);
}

#[test]
fn widths_are_sums_of_whole_thousandths() {
    assert_eq!(text::width("真因", Face::Regular, 10.0), 20.0);
    assert_eq!(
        text::width("0123456789", Face::Regular, 1000.0),
        10.0 * text::width("7", Face::Regular, 1000.0)
    );
    assert_eq!(text::width("e\u{200d}e", Face::Bold, 15.0), text::width("ee", Face::Bold, 15.0));
}

#[test]
fn japanese_lines_end_at_phrases() {
    assert_eq!(
        lines("更新を本番に反映する担当と期限が決まっていなかった", 184.0),
        "更新を本番に反映する\n担当と期限が\n決まっていなかった"
    );
    assert_eq!(
        lines("CMSプラグインが5か月間更新されていなかった", 188.0),
        "CMSプラグインが5か月間\n更新されていなかった"
    );
    assert_eq!(lines("公開Webサーバーの脆弱性を突かれた", 188.0), "公開Webサーバーの\n脆弱性を突かれた");
}

#[test]
fn numbers_stay_with_their_counters() {
    for width in 80..160 {
        let wrapped = lines("顧客情報12,480件が5か月間、第2版まで放置", width as f32);
        for broken in ["\n件", "5\n", "か\n", "月\n間", "第\n"] {
            assert!(!wrapped.contains(broken), "{width}: {wrapped}");
        }
    }
}

#[test]
fn a_phrase_longer_than_a_line_fills_the_line_it_begins_on() {
    assert_eq!(lines("次の脆弱性情報収集体制整備計画策定", 90.0), "次の脆弱性情\n報収集体制整\n備計画策定");
}

#[test]
fn a_phrase_longer_than_a_line_is_parted_between_words() {
    assert_eq!(lines("接続アカウントweb_appが全件の", 184.0), "接続アカウント\nweb_appが全件の");
}

#[test]
fn small_kana_and_long_marks_begin_no_line() {
    for width in 60..120 {
        for line in text::wrap("キャッシュサーバーへのアクセスがちょうど", Face::Regular, 15.0, width as f32)
        {
            assert!(!line.starts_with(['ャ', 'ッ', 'ュ', 'ー', 'ょ']), "{width}: {line}");
        }
    }
}

#[test]
fn a_latin_line_keeps_the_space_it_breaks_at() {
    assert_eq!(
        text::wrap("A vulnerability in the public web server", Face::Regular, 15.0, 140.0),
        ["A vulnerability in ", "the public web ", "server"]
    );
}

#[test]
fn a_long_hash_breaks_at_any_character() {
    let hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    let lines = text::wrap(hash, Face::Regular, 15.0, 188.0);
    assert!(lines.len() > 1);
    assert!(lines.iter().all(|line| text::width(line, Face::Regular, 15.0) <= 188.0));
    assert_eq!(lines.concat(), hash);
}

#[test]
fn line_feeds_are_respected() {
    assert_eq!(text::wrap("一\n\n二\r\n三\n", Face::Regular, 15.0, 188.0), ["一", "", "二", "三", ""]);
    assert!(text::wrap("", Face::Regular, 15.0, 188.0).is_empty());
}

#[test]
fn a_clamped_text_ends_in_an_ellipsis() {
    let words = "更新を本番に反映する担当と期限が決まっていなかったので気付かなかった";
    let lines = text::wrap_clamped(words, Face::Regular, 15.0, 184.0, 3);
    assert_eq!(lines.len(), 3);
    assert!(lines[2].ends_with('…') && text::width(&lines[2], Face::Regular, 15.0) <= 184.0, "{lines:?}");
    assert_eq!(text::wrap_clamped("短い", Face::Regular, 15.0, 184.0, 3), ["短い"]);
    assert_eq!(text::ellipsized("株式会社サンプル商会", Face::Regular, 10.0, 50.0), "株式会社…");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_fit_and_lose_nothing(words in "[あ-ん漢字のを、。ー「」a-z0-9 /\u{3099}🦀]{0,60}", width in 20.0_f32..300.0) {
        let lines = text::wrap(&words, Face::Regular, 15.0, width);
        assert_eq!(lines.concat(), words);
        for line in lines {
            let wide = text::width(line.trim_end(), Face::Regular, 15.0);
            assert!(wide <= width + 0.001 || line.chars().filter(|&it| it != '\u{3099}').count() == 1, "{line:?}");
        }
    }
}
