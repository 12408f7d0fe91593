//! By when reports are due, and whether they were sent.

use jiff::Timestamp;
use naze::document::{Moment, Notification, NotificationId, NotificationKind, Review};
use naze::engine::obligations::{
    Deadline, DeadlineState, Due, Obligations, Standing, Start, Term, deadlines, disclaimer,
};
use naze::engine::suggestions::CatalogueFault;
use naze::language::Language;

const LONG_AGO: &str = "2020-01-01T00:00:00Z";

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

fn detected(text: &str) -> Review {
    let mut review = Review::default();
    review.incident.times.detected = Some(moment(text));
    review
}

fn with(notifications: &[(&str, NotificationKind, Option<&str>, Option<&str>)]) -> Review {
    let mut review = Review::default();
    for (&(recipient, kind, aware, sent), number) in notifications.iter().zip(1..) {
        let notification = Notification {
            recipient: recipient.to_owned(),
            kind,
            aware: aware.map(moment),
            sent: sent.map(moment),
            ..Notification::default()
        };
        review.notifications.insert(NotificationId::new(number), notification);
    }
    review
}

fn at(review: &Review, now: &str) -> Vec<Deadline<'static>> {
    deadlines(review, Obligations::bundled(), now.parse::<Timestamp>().unwrap())
}

fn one(review: &Review, id: &str, now: &str) -> Deadline<'static> {
    at(review, now).into_iter().find(|it| it.obligation.id == id).unwrap()
}

fn due(review: &Review, id: &str) -> String {
    one(review, id, LONG_AGO).due.map(|due| due.words(Language::English)).unwrap_or_default()
}

#[test]
fn the_bundled_list_has_no_error_and_every_report_has_its_source() {
    let text = include_str!("../../../assets/catalogue/obligations.toml");
    let obligations = Obligations::of(text).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(&obligations, Obligations::bundled());
    assert_eq!(obligations.as_of.unwrap().to_string(), "2026-11-22");
    for it in &obligations.list {
        for both in [&it.recipient, &it.report, &it.rule, &it.applies, &it.note] {
            assert_eq!(both.japanese.is_empty(), both.english.is_empty(), "{}", it.id);
            assert_eq!(Language::of_text(&both.english), Language::English, "{}", it.id);
            assert!(
                both.japanese.is_empty() || Language::of_text(&both.japanese) == Language::Japanese,
                "{}",
                it.id
            );
        }
        assert!(it.source.starts_with("https://"), "{}", it.id);
        // Where days are counted, it is said that the earliest reading was taken.
        let counts_days = matches!(it.term, Term::Days { .. } | Term::BusinessDays(_));
        assert_eq!(counts_days, it.note.english.contains("earliest reading"), "{}", it.id);
    }
    assert_eq!(obligations.obligation("eu-gdpr-authority").unwrap().term, Term::Hours(72));
}

#[test]
fn each_rule_counts_in_its_own_way_from_the_time_of_awareness() {
    // A Wednesday.
    let review = detected("2026-03-04T09:30+09:00");
    for (id, expected) in [
        ("jp-privacy-preliminary", "6 March 2026 to 8 March 2026"),
        ("jp-privacy-final", "2 April 2026"),
        ("jp-privacy-final-wrongful", "2 May 2026"),
        ("eu-gdpr-authority", "2026-03-07 09:30 (+09:00)"),
        ("eu-nis2-early-warning", "2026-03-05 09:30 (+09:00)"),
        ("eu-nis2-notification", "2026-03-07 09:30 (+09:00)"),
        ("card-visa-report", "6 March 2026"),
        ("card-visa-accounts", "17 March 2026"),
    ] {
        assert_eq!(due(&review, id), expected, "{id}");
    }
    // Only business days leave out weekends, and a weekend is not the first of them.
    assert_eq!(due(&detected("2026-03-07T12:00+09:00"), "card-visa-report"), "11 March 2026");
    assert_eq!(
        due(&detected("2026-03-07T12:00+09:00"), "jp-privacy-preliminary"),
        "9 March 2026 to 11 March 2026"
    );
}

#[test]
fn of_a_time_that_is_not_exact_the_earliest_instant_counts() {
    assert_eq!(due(&detected("2026-03-04+09:00"), "eu-nis2-early-warning"), "2026-03-05 00:00 (+09:00)");
    assert_eq!(
        due(&detected("~2026-03-04T09:00+09:00"), "eu-nis2-early-warning"),
        "2026-03-05 03:00 (+09:00)"
    );
    assert_eq!(due(&detected("?2026-03-04+09:00"), "eu-nis2-early-warning"), "");
    assert_eq!(due(&Review::default(), "eu-gdpr-authority"), "");
    let unknown = one(&Review::default(), "eu-gdpr-authority", "2030-01-01T00:00:00Z");
    assert_eq!((unknown.state, unknown.start), (DeadlineState::Due, None));
    assert!(unknown.sentence(Language::English).contains("no deadline can be reckoned"));
}

#[test]
fn the_last_nis2_report_counts_from_the_notification_before_it() {
    let id = "eu-nis2-final";
    let review = with(&[("CSIRT (NIS2)", NotificationKind::Other, Some("2026-01-28T10:00+01:00"), None)]);
    assert_eq!(due(&review, id), "2026-02-28 09:00 (+00:00)");
    assert!(matches!(one(&review, id, LONG_AGO).start, Some(Start::BeforeDue(_))));
    let sent = Some("2026-01-29T08:00+01:00");
    let review = with(&[("CSIRT (NIS2)", NotificationKind::Other, Some("2026-01-28T10:00+01:00"), sent)]);
    assert_eq!(due(&review, id), "2026-02-28 08:00 (+01:00)");
    assert!(
        one(&review, id, LONG_AGO)
            .basis(Language::English)
            .contains("Counted from when the report before it was sent")
    );
}

#[test]
fn a_report_is_due_late_or_sent() {
    let aware = Some("2026-03-04T09:30+09:00");
    let state = |sent: Option<&str>, now: &str| {
        let review = with(&[("監督機関（GDPR）", NotificationKind::Preliminary, aware, sent)]);
        let deadline = one(&review, "eu-gdpr-authority", now);
        assert_eq!(deadline.standing, Standing::Recorded(NotificationId::new(1)));
        deadline.state
    };
    // Due at 2026-03-07 00:30 in UTC.
    assert_eq!(state(None, "2026-03-07T00:30:00Z"), DeadlineState::Due);
    assert_eq!(state(None, "2026-03-07T00:30:01Z"), DeadlineState::Late);
    assert_eq!(state(Some("2026-03-07T09:00+09:00"), "2026-04-01T00:00:00Z"), DeadlineState::Sent);
    assert_eq!(state(Some("2026-03-07T09:31+09:00"), "2026-04-01T00:00:00Z"), DeadlineState::SentLate);
    // What may have been in time is not called late.
    assert_eq!(state(Some("2026-03-07+09:00"), "2026-04-01T00:00:00Z"), DeadlineState::Sent);
    // A day ends at midnight where the start was.
    let review = detected("2026-03-04T09:30+09:00");
    let late = |now: &str| one(&review, "jp-privacy-preliminary", now).state;
    assert_eq!(late("2026-03-08T14:59:59Z"), DeadlineState::Due);
    assert_eq!(late("2026-03-08T15:00:01Z"), DeadlineState::Late);
}

#[test]
fn a_notification_is_known_by_its_kind_and_its_words() {
    let review = with(&[("個人情報保護委員会", NotificationKind::Final, Some("2026-03-04+09:00"), None)]);
    let standing = |id: &str| one(&review, id, LONG_AGO).standing;
    assert_eq!(standing("jp-privacy-final"), Standing::Recorded(NotificationId::new(1)));
    assert_eq!(standing("jp-privacy-preliminary"), Standing::Possible);
    // The time of awareness is the same for both reports to one recipient.
    assert_eq!(due(&review, "jp-privacy-preliminary"), "6 March 2026 to 8 March 2026");
    assert_eq!(due(&review, "eu-gdpr-authority"), "");

    let mut review = Review::default();
    review.incident.volume.items = "氏名・カード番号".to_owned();
    assert_eq!(one(&review, "card-visa-report", LONG_AGO).standing, Standing::Indicated);
    assert_eq!(one(&review, "jp-privacy-final", LONG_AGO).standing, Standing::Indicated);
    assert_eq!(one(&review, "jp-privacy-final-wrongful", LONG_AGO).standing, Standing::Replaced);
    assert_eq!(one(&review, "eu-nis2-final", LONG_AGO).standing, Standing::Possible);
}

#[test]
fn every_deadline_is_said_with_its_rule_its_source_and_that_it_is_no_advice() {
    let review = detected("2026-03-04T09:30+09:00");
    for deadline in at(&review, LONG_AGO) {
        for language in [Language::Japanese, Language::English] {
            let basis = deadline.basis(language);
            let it = deadline.obligation;
            for part in [it.rule.of(language), it.applies.of(language), &it.source, it.note.of(language)] {
                assert!(basis.contains(part), "{basis}");
            }
            assert!(basis.ends_with(&disclaimer(language)), "{basis}");
        }
    }
    let first = &at(&review, LONG_AGO)[0];
    assert_eq!(
        first.sentence(Language::Japanese),
        "個人情報保護委員会への速報：2026年3月6日〜2026年3月8日まで"
    );
    assert!(first.basis(Language::English).contains("(as of 22 November 2026)"));
    assert_eq!(DeadlineState::Late.word(Language::Japanese), "期限超過");
}

#[test]
fn what_is_wrong_with_a_list_is_said_with_its_line() {
    let text = include_str!("../../../assets/catalogue/obligations.toml");
    for (from, to, fault) in [
        ("hours = 72", "weeks = 3", "UnknownWord"),
        ("after = \"eu-nis2-notification\"", "after = \"eu-nis3\"", "UnknownReport"),
        ("id = \"jp-privacy-final\"", "id = \"jp-privacy-preliminary\"", "Twice"),
        ("as_of = \"2026-11-22\"\n", "as_of = \"22 November\"\n", "NotADate"),
        ("kinds = [\"final\"]", "kinds = [\"last\"]", "UnknownWord"),
    ] {
        assert!(text.contains(from));
        let error = Obligations::of(&text.replacen(from, to, 1)).unwrap_err();
        assert!(format!("{:?}", error.fault).starts_with(fault), "{error:?}");
        assert!(error.line >= 1);
    }
    let error =
        Obligations::of(&text.replacen("after = \"eu-nis2-notification\"", "after = \"x\"", 1)).unwrap_err();
    assert_eq!(error.fault, CatalogueFault::UnknownReport { id: "x".to_owned() });
    let line = text.lines().position(|line| line == "id = \"eu-nis2-final\"").unwrap() + 1;
    assert_eq!(error.line, line);
}

#[test]
fn the_final_report_is_due_after_30_days_or_after_60_and_never_both() {
    let attacked = |answer: &str| {
        let mut review = detected("2026-03-04T09:30+09:00");
        review.incident.volume.items = "氏名・住所".to_owned();
        review.incident.questions.why.text = answer.to_owned();
        let standing = |id: &str| one(&review, id, LONG_AGO).standing;
        (standing("jp-privacy-final"), standing("jp-privacy-final-wrongful"))
    };
    assert_eq!(attacked("誤送信"), (Standing::Indicated, Standing::Replaced));
    assert_eq!(attacked("不正アクセスを受けた"), (Standing::Replaced, Standing::Indicated));
    assert_eq!(attacked("An attacker read the table"), (Standing::Replaced, Standing::Indicated));
    // The shorter time counts where the review says that there is no sign of an attack.
    assert_eq!(attacked("不正アクセスの痕跡はない"), (Standing::Indicated, Standing::Replaced));
    assert_eq!(attacked("No sign of an attack was found"), (Standing::Indicated, Standing::Replaced));
    assert_eq!(attacked("攻撃の形跡はない。内部不正だった"), (Standing::Replaced, Standing::Indicated));

    let mut review = with(&[("個人情報保護委員会", NotificationKind::Final, Some("2026-03-04+09:00"), None)]);
    review.incident.title = "ランサムウェアによる停止".to_owned();
    let longer = one(&review, "jp-privacy-final-wrongful", LONG_AGO);
    assert_eq!(longer.standing, Standing::Recorded(NotificationId::new(1)));
    assert!(longer.basis(Language::English).contains("If that is not so, the shorter time counts"));
    assert_eq!(one(&review, "jp-privacy-final", LONG_AGO).sent, None);
}

#[test]
fn what_is_left_is_said_until_the_report_is_sent() {
    let mut review = detected("2026-03-04T09:30+09:00");
    let left = |review: &Review, now: &str| {
        let deadline = one(review, "eu-gdpr-authority", now);
        let now = now.parse().unwrap();
        (deadline.minutes_left(now), deadline.state_words(now, Language::English))
    };
    // Due at 2026-03-07 00:30 in UTC.
    assert_eq!(
        left(&review, "2026-03-06T20:10:00Z"),
        (Some(260), "not yet sent, 4 h 20 min left".to_owned())
    );
    assert_eq!(left(&review, "2026-03-07T00:30:00Z").0, Some(0));
    assert_eq!(left(&review, "2026-03-07T00:30:01Z").0, Some(-1));
    assert_eq!(left(&review, "2026-03-12T00:30:00Z").1, "5 days overdue");
    let it = one(&review, "eu-gdpr-authority", LONG_AGO).notification(Language::English);
    review.notifications.insert(NotificationId::new(1), Notification { sent: it.aware, ..it });
    assert_eq!(left(&review, "2026-03-12T00:30:00Z"), (None, "sent".to_owned()));
}

#[test]
fn a_report_becomes_a_notification_that_is_known_to_be_this_report_and_no_other() {
    for language in [Language::Japanese, Language::English] {
        for title in ["", "不正アクセス"] {
            let mut review = detected("2026-03-04T09:30+09:00");
            review.incident.title = title.to_owned();
            for deadline in at(&review, LONG_AGO).iter().filter(|it| it.standing != Standing::Replaced) {
                let mut review = review.clone();
                let notification = deadline.notification(language);
                let id = NotificationId::new(1);
                assert_eq!(notification.sent, None);
                review.notifications.insert(id, notification.clone());
                let known: Vec<String> = at(&review, LONG_AGO)
                    .iter()
                    .filter(|it| it.standing == Standing::Recorded(id))
                    .map(|it| it.obligation.id.clone())
                    .collect();
                assert_eq!(
                    known,
                    std::slice::from_ref(&deadline.obligation.id),
                    "{}",
                    notification.recipient
                );
                // It keeps the deadline that it was made from.
                let kept = one(&review, &deadline.obligation.id, LONG_AGO);
                assert_eq!(kept.due.and_then(Due::moment), notification.due);
            }
        }
    }
}

#[test]
fn a_teams_own_reports_join_the_bundled_ones_and_take_their_place() {
    let bundled = Obligations::bundled();
    let own = "as_of = \"2026-12-01\"\n[[obligation]]\nid = \"parent-company\"\nrecipient = { ja = \"親会社\", en = \"parent company\" }\nreport = { ja = \"第一報\", en = \"first word\" }\nrule = { ja = \"グループ規程\", en = \"group policy\" }\napplies = { ja = \"すべて\", en = \"everything\" }\nsource = \"https://example.com\"\nas_of = \"2026-12-01\"\nknown_by = [\"親会社\", \"parent company\"]\nterm = { hours = 4 }\n";
    let merged = Obligations::merged(own).unwrap();
    assert_eq!(merged.list.len(), bundled.list.len() + 1);
    assert_eq!(merged.list.last().unwrap().term, Term::Hours(4));
    assert_eq!(merged.as_of.unwrap().to_string(), "2026-12-01");
    // In its place, so that what counts from it still does.
    let replaced = Obligations::merged(&own.replace("parent-company", "eu-nis2-notification")).unwrap();
    let ids = |obligations: &Obligations| -> Vec<String> {
        obligations.list.iter().map(|it| it.id.clone()).collect()
    };
    assert_eq!(ids(&replaced), ids(bundled));
    assert_eq!(replaced.obligation("eu-nis2-notification").unwrap().term, Term::Hours(4));
    // It may count from a bundled report, and from none that stands after it.
    let after = |id: &str, before: &str| {
        let term = format!("term = {{ months = {{ count = 1, after = \"{before}\" }} }}");
        Obligations::merged(&own.replace("parent-company", id).replace("term = { hours = 4 }", &term))
    };
    assert!(after("parent-company", "eu-gdpr-authority").is_ok());
    let error = after("eu-gdpr-authority", "eu-nis2-notification").unwrap_err();
    assert_eq!(
        (error.line, error.fault),
        (3, CatalogueFault::UnknownReport { id: "eu-nis2-notification".to_owned() })
    );
    let twice = own.to_owned() + own.split_once('\n').unwrap().1;
    assert!(matches!(Obligations::merged(&twice).unwrap_err().fault, CatalogueFault::Twice { .. }));
}

proptest::proptest! {
    #[test]
    fn no_moment_and_no_now_breaks_anything(year in -9999_i16..=9999, month in 1_i8..=12, now in -377_000_000_000_i64..253_000_000_000) {
        let mut review = Review::default();
        let at = jiff::civil::date(year, month, 28).at(23, 59, 0, 0);
        let offset = jiff::tz::Offset::from_hours(14).unwrap();
        let precision = naze::document::Precision::Minute;
        review.incident.times.detected = Some(Moment { at, offset, precision });
        let now = Timestamp::from_second(now).unwrap();
        for deadline in deadlines(&review, Obligations::bundled(), now) {
            deadline.sentence(Language::Japanese);
        }
    }
}
