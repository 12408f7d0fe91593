//! Facts from tables and logs: what is understood, what is refused and why.

use std::ops::ControlFlow;

use naze::document::{Aspect, FactCertainty, Review};
use naze::interchange::facts_import::{
    Assumed, Encoding, Fault, ImportError, MOST_ROWS, Mapping, ReadRows, Shape, Table, TimeForm, Use, decode,
    find_time, read_rows, read_time, time_zone,
};
use naze::interchange::spreadsheet;
use naze::language::Language;
use proptest::prelude::{any, prop, proptest};

fn assumed() -> Assumed {
    Assumed { zone: time_zone("+09:00").unwrap(), year: 2026 }
}

fn table(text: &str) -> Table {
    Table::read(text, Shape::guess(text, &assumed())).unwrap()
}

fn understood(text: &str) -> (Mapping, ReadRows) {
    let table = table(text);
    let mapping = Mapping::guess(&table, assumed());
    let rows = read_rows(&table, &mapping, |_| ControlFlow::Continue(())).unwrap();
    (mapping, rows)
}

/// The facts as `time statement`.
fn facts(rows: &ReadRows) -> Vec<String> {
    let words = |time: Option<naze::document::Moment>| time.map(|it| it.to_string()).unwrap_or_default();
    rows.facts.iter().map(|it| format!("{} {}", words(it.fact.time.start), it.fact.statement)).collect()
}

#[test]
fn times_are_understood_as_logs_tables_and_people_write_them() {
    for (form, text, meant) in [
        (TimeForm::YearFirst, "2026-11-03T14:05:01.250+09:00", "2026-11-03T14:05+09:00"),
        (TimeForm::YearFirst, "2026-11-03 05:05:01Z", "2026-11-03T05:05+00:00"),
        (TimeForm::YearFirst, "2026/11/3 4:05", "2026-11-03T04:05+09:00"),
        (TimeForm::YearFirst, "２０２６／１１／０３　１４：０５", "2026-11-03T14:05+09:00"),
        (TimeForm::YearFirst, "2026.11.03", "2026-11-03+09:00"),
        (TimeForm::YearFirst, "~2026-11-03T14:05+09:00", "~2026-11-03T14:05+09:00"),
        (TimeForm::YearFirst, "2026-03-02T02+09:00", "2026-03-02T02+09:00"),
        (TimeForm::Japanese, "2026年11月3日 14時5分", "2026-11-03T14:05+09:00"),
        (TimeForm::Japanese, "11月3日（火）14:05", "2026-11-03T14:05+09:00"),
        (TimeForm::Japanese, "11月3日 午後2時5分30秒", "2026-11-03T14:05+09:00"),
        (TimeForm::Japanese, "11月3日14時", "2026-11-03T14+09:00"),
        (TimeForm::MonthAndDay, "11/3 14:05", "2026-11-03T14:05+09:00"),
        (TimeForm::MonthFirst, "11/03/2026 2:05 PM", "2026-11-03T14:05+09:00"),
        (TimeForm::MonthFirst, "11/03/2026 12:05 am", "2026-11-03T00:05+09:00"),
        (TimeForm::DayFirst, "03.11.2026 14:05", "2026-11-03T14:05+09:00"),
        (TimeForm::Syslog, "Nov  3 14:05:01", "2026-11-03T14:05+09:00"),
        (TimeForm::Apache, "[03/Nov/2026:14:05:01 +0900]", "2026-11-03T14:05+09:00"),
        (TimeForm::Epoch, "1793682301", "2026-11-03T14:05+09:00"),
        (TimeForm::Epoch, "1793682301250", "2026-11-03T14:05+09:00"),
    ] {
        let read = read_time(text, form, &assumed());
        assert_eq!(read.map(|it| it.to_string()).as_deref(), Some(meant), "{text}");
    }
}

#[test]
fn what_is_no_time_is_none() {
    for text in [
        "",
        "soon",
        "2026-13-01",
        "2026-11-31",
        "2026-11-03 25:00",
        "2026-11-03 14:65",
        "12345",
        "2026-11-03 x",
    ] {
        for form in TimeForm::ALL {
            assert_eq!(read_time(text, form, &assumed()), None, "{text} as {form:?}");
        }
    }
}

#[test]
fn a_time_is_found_in_a_line_and_taken_out_of_it() {
    for (form, line, rest) in [
        (
            TimeForm::Syslog,
            "Nov  3 14:05:01 web-02 sshd[912]: Failed password",
            "web-02 sshd[912]: Failed password",
        ),
        (
            TimeForm::Apache,
            r#"203.0.113.9 - - [03/Nov/2026:14:05:01 +0900] "GET /admin HTTP/1.1" 200 512"#,
            r#"203.0.113.9 - - "GET /admin HTTP/1.1" 200 512"#,
        ),
        (TimeForm::YearFirst, "[2026-11-03 14:05:01,123] ERROR pool is empty", "ERROR pool is empty"),
        (TimeForm::YearFirst, "2026-11-03T14:05:01Z: pool is empty", "pool is empty"),
        (TimeForm::Japanese, "11月3日 14:05、ログインできない", "ログインできない"),
    ] {
        let (_, found) = find_time(line, form, &assumed()).unwrap();
        assert_eq!(found, rest);
    }
    assert!(find_time("the ratio was 11/3 14:05", TimeForm::MonthAndDay, &assumed()).is_none());
}

#[test]
fn a_zone_of_the_text_wins_and_summer_time_is_kept() {
    let zone = jiff::tz::TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
    let berlin = Assumed { zone, year: 2026 };
    let at = |text: &str| read_time(text, TimeForm::YearFirst, &berlin).unwrap().to_string();
    assert_eq!(at("2026-07-01 12:00"), "2026-07-01T12:00+02:00");
    assert_eq!(at("2026-12-01 12:00"), "2026-12-01T12:00+01:00");
    assert_eq!(at("2026-12-01 12:00 +0900"), "2026-12-01T12:00+09:00");
    assert!(time_zone("Middle/Earth").is_none() && time_zone("+25:00").is_none());
}

#[test]
fn columns_are_known_by_their_heads_in_both_languages() {
    let (mapping, rows) =
        understood("日時,内容,出典\n2026/11/03 14:05,止まった,監視\n2026/11/03 14:20,戻した,\n");
    assert_eq!(mapping.uses, [Use::Time, Use::Statement, Use::Source]);
    assert!(mapping.has_heads);
    assert_eq!(facts(&rows), ["2026-11-03T14:05+09:00 止まった", "2026-11-03T14:20+09:00 戻した"]);
    assert_eq!(rows.facts[0].fact.source, "監視");
    let (mapping, _) = understood("Timestamp\tSeverity\tMessage\n2026-11-03T14:05Z\twarn\tpool is empty\n");
    assert_eq!(mapping.uses, [Use::Time, Use::Nothing, Use::Statement]);
}

#[test]
fn without_heads_the_column_of_times_and_the_longest_one_are_taken() {
    let text = "7,2026-11-03 14:05,the pool of connections was empty,ops\n8,2026-11-03 14:06,the pager rang for ten minutes,ops\n";
    let (mapping, rows) = understood(text);
    assert_eq!(mapping.uses, [Use::Nothing, Use::Time, Use::Statement, Use::Nothing]);
    assert_eq!(rows.facts.len(), 2);
}

#[test]
fn prose_with_commas_is_read_line_by_line() {
    let (mapping, rows) = understood("We saw this, and that\nThen, at last, it stopped\n");
    assert_eq!(mapping.uses, [Use::Line]);
    assert_eq!(rows.facts.len(), 2);
    assert!(rows.bad.is_empty(), "lines written by hand need no time");
}

#[test]
fn in_a_log_a_line_without_a_time_is_listed_with_its_number_and_reason() {
    let text = "Nov  3 14:05:01 web-02 down\nNov  3 14:06:11 web-02 up\n    at stack.frame(1)\nNov  3 14:07:00 web-02 ok\n";
    let (_, rows) = understood(text);
    assert_eq!(rows.facts.len(), 3);
    assert_eq!((rows.bad[0].line, &rows.bad[0].fault), (3, &Fault::NoTime));
    assert_eq!(rows.bad[0].text.trim(), "at stack.frame(1)");
}

#[test]
fn bad_rows_say_what_is_wrong_with_them() {
    let text = "time,fact,question,certainty,until\n\
        2026-11-03 14:05,it stopped,when,on record,\n\
        yesterday,it stopped,when,on record,\n\
        2026-11-03 14:05,,when,on record,\n\
        2026-11-03 14:05,it stopped,whence,on record,\n\
        2026-11-03 14:05,it stopped,when,perhaps,\n\
        2026-11-03 14:05,it stopped,when,on record,2026-11-02 10:00\n\
        2026-11-03 14:05,\"it stopped,when,on record,\n";
    let (_, rows) = understood(text);
    assert_eq!(rows.facts.len(), 1);
    assert_eq!(rows.facts[0].fact.aspect, Aspect::When);
    assert_eq!(rows.facts[0].fact.certainty, FactCertainty::Recorded);
    let faults: Vec<(usize, &Fault)> = rows.bad.iter().map(|row| (row.line, &row.fault)).collect();
    assert_eq!(
        faults,
        [
            (3, &Fault::NotATime { text: "yesterday".to_owned() }),
            (4, &Fault::NoStatement),
            (5, &Fault::UnknownAspect { word: "whence".to_owned() }),
            (6, &Fault::UnknownCertainty { word: "perhaps".to_owned() }),
            (7, &Fault::EndsBefore),
            (8, &Fault::Unclosed),
        ]
    );
}

#[test]
fn cells_in_quotation_marks_hold_separators_lines_and_quotation_marks() {
    let (_, rows) =
        understood("time,fact\n2026-11-03,\"he said \"\"stop\"\",\ntwice\"\n2026-11-04,\"\"\"x\"\"\"\n");
    assert_eq!(facts(&rows), ["2026-11-03+09:00 he said \"stop\", twice", "2026-11-04+09:00 \"x\""]);
    assert_eq!(rows.facts[1].line, 4, "the line of the file, not the number of the row");
}

#[test]
fn a_table_of_our_own_writing_is_read_back() {
    let bytes = include_bytes!("../../../examples/web-shop-leak.naze");
    let review = naze::storage::from_bytes(bytes).unwrap().review;
    for language in [Language::Japanese, Language::English] {
        let (text, _) = decode(spreadsheet::facts(&review, language).as_bytes()).unwrap();
        let (_, rows) = understood(&text);
        assert!(rows.bad.is_empty(), "{:?}", rows.bad);
        for (read, fact) in rows.facts.iter().zip(review.facts.values()) {
            let read = &read.fact;
            let same = (&read.statement, read.aspect, read.time, &read.source, read.certainty);
            assert_eq!(same, (&fact.statement, fact.aspect, fact.time, &fact.source, fact.certainty));
        }
        assert_eq!(rows.facts.len(), review.facts.len());
    }
    assert_eq!(Review::default().facts.len(), 0);
}

#[test]
fn text_is_read_in_utf8_utf16_and_shift_jis_and_nothing_else() {
    assert_eq!(decode("事実".as_bytes()).unwrap(), ("事実".to_owned(), Encoding::Utf8));
    assert_eq!(decode(b"\xEF\xBB\xBFfact").unwrap(), ("fact".to_owned(), Encoding::Utf8));
    assert_eq!(decode(b"\x8e\x96\x8e\xc0").unwrap(), ("事実".to_owned(), Encoding::ShiftJis));
    assert_eq!(decode(b"\xFF\xFE\x8b\x4e").unwrap(), ("事".replace('事', "\u{4e8b}"), Encoding::Utf16));
    assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(ImportError::NotText));
    assert_eq!(decode(b"\xff\xff\xff"), Err(ImportError::NotText));
}

#[test]
fn nothing_and_too_much_are_refused() {
    assert_eq!(Table::read(" \n\n", Shape::Lines), Err(ImportError::Empty));
    let many = "x\n".repeat(MOST_ROWS + 1);
    assert_eq!(Table::read(&many, Shape::Lines), Err(ImportError::TooManyRows { rows: MOST_ROWS + 1 }));
}

#[test]
fn ten_thousand_rows_are_watched_and_can_be_broken_off() {
    let text: String = (0..10_000).map(|number| format!("2026-11-03 14:05,row {number}\n")).collect();
    let table = table(&text);
    let mapping = Mapping::guess(&table, assumed());
    let heard = std::cell::RefCell::new(Vec::new());
    let whole = read_rows(&table, &mapping, |done| {
        heard.borrow_mut().push(done);
        ControlFlow::Continue(())
    });
    assert_eq!(whole.unwrap().facts.len(), 10_000);
    assert!(heard.borrow().len() > 30 && heard.borrow().is_sorted(), "{heard:?}");
    let stop = |done| if done < 5_000 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    assert_eq!(read_rows(&table, &mapping, stop), None, "nothing is half read");
}

proptest! {
    #[test]
    fn any_text_is_taken_apart_without_fault(text in "[\\PC\n\t,;\"]{0,400}", shape in 0_usize..4) {
        if let Ok(table) = Table::read(&text, Shape::ALL[shape]) {
            let mapping = Mapping::guess(&table, assumed());
            let rows = read_rows(&table, &mapping, |_| ControlFlow::Continue(())).unwrap();
            let read = rows.facts.len() + rows.bad.len() + usize::from(mapping.has_heads);
            assert_eq!(read, table.rows.len(), "every row is a fact or is listed");
        }
    }

    #[test]
    fn any_bytes_are_text_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = decode(&bytes);
    }
}
