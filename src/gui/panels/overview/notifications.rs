//! Whom the organisation has to tell, by when, and by which rule?

use eframe::egui::Ui;

use crate::document::{Moment, Notification, NotificationId, NotificationKind};
use crate::drawing::{Color, Face, Icon};
use crate::edit::Edit;
use crate::engine::obligations::{Deadline, DeadlineState, Standing, deadlines, disclaimer};
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::moments::{moment_ui, this_minute, usual};
use crate::gui::panels::overview::rows::{DELETE, Wide, delete_ui, filling_ui, id_ui, row_ui, write_in};
use crate::gui::theme::size;
use crate::gui::widgets::{
    Field, bold_ui, chip_ui, choice_ui, icon_button_ui, icon_ui, link_button_ui, paragraph_ui, text_ui,
};
use crate::language::tr;

const KINDS: [NotificationKind; 3] =
    [NotificationKind::Preliminary, NotificationKind::Final, NotificationKind::Other];

/// Room for the longest kind of report.
const KIND_WIDTH: f32 = 150.0;
const TIME_WIDTH: f32 = 138.0;

/// How many notifications are sent, in words.
pub(super) fn progress(screen: &Screen<'_>) -> String {
    let notifications = &screen.review.notifications;
    if notifications.is_empty() {
        return String::new();
    }
    let sent = notifications.values().filter(|it| it.sent.is_some()).count();
    tr!(screen.language(), "overview-notifications-sent", sent = sent, all = notifications.len())
}

/// Shows the notifications of the review, and the reports that it seems to need.
pub(super) fn notifications_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let review = screen.review;
    let deadlines = deadlines(review, screen.knowledge.obligations(), screen.now);
    for (&id, notification) in &review.notifications {
        let by_rule = deadlines.iter().find(|it| it.standing == Standing::Recorded(id));
        notification_ui(ui, screen, id, notification, by_rule);
        ui.separator();
    }
    let indicated: Vec<&Deadline<'_>> =
        deadlines.iter().filter(|it| it.standing == Standing::Indicated).collect();
    if !indicated.is_empty() {
        bold_ui(
            ui,
            tr!(language, "notifications-indicated", count = indicated.len()),
            size::UI,
            palette.warn,
        );
        for deadline in &indicated {
            indicated_ui(ui, screen, deadline);
        }
    }
    ui.horizontal_wrapped(|ui| {
        if !indicated.is_empty() && ui.button(tr!(language, "notifications-add-all")).clicked() {
            screen.commands.push(Command::EditAll(added(screen, &indicated)));
        }
        if ui.button(tr!(language, "notification-new")).clicked() {
            let id = NotificationId::new(screen.session.free_ids().notification);
            screen.edit(Edit::SetNotification { id, notification: Box::default() });
            write_in(ui, ("recipient", id));
        }
        ui.menu_button(tr!(language, "notification-by-rule"), |ui| {
            for deadline in deadlines.iter().filter(|it| !matches!(it.standing, Standing::Recorded(_))) {
                let (recipient, report) =
                    (deadline.obligation.recipient.of(language), deadline.obligation.report.of(language));
                if ui.button(format!("{recipient} – {report}")).clicked() {
                    screen.commands.push(Command::EditAll(added(screen, &[deadline])));
                }
            }
        });
    });
    paragraph_ui(ui, disclaimer(language), size::META, palette.ink3);
}

/// The edits that record these reports as notifications.
fn added(screen: &Screen<'_>, deadlines: &[&Deadline<'_>]) -> Vec<Edit> {
    let language = screen.language();
    let first = screen.session.free_ids().notification;
    let numbered = deadlines.iter().zip(first..);
    numbered
        .map(|(deadline, number)| Edit::SetNotification {
            id: NotificationId::new(number),
            notification: Box::new(deadline.notification(language)),
        })
        .collect()
}

/// A report that the review has no notification of.
fn indicated_ui(ui: &mut Ui, screen: &mut Screen<'_>, deadline: &Deadline<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    paragraph_ui(ui, deadline.sentence(language), size::ROW, palette.ink);
    ui.horizontal_wrapped(|ui| {
        state_ui(ui, screen, deadline.state, &deadline.state_words(screen.now, language));
        let (recipient, report) =
            (deadline.obligation.recipient.of(language), deadline.obligation.report.of(language));
        let name = tr!(language, "notification-add", recipient = recipient, report = report);
        if icon_button_ui(ui, palette, Icon::Plus, name, true).clicked() {
            screen.commands.push(Command::EditAll(added(screen, &[deadline])));
        }
    });
    paragraph_ui(ui, basis(screen, deadline), size::META, palette.ink3);
}

/// The rule with its source and what is not certain, without the sentence that stands below all of them.
fn basis(screen: &Screen<'_>, deadline: &Deadline<'_>) -> String {
    let language = screen.language();
    deadline.basis(language).trim_end_matches(&disclaimer(language)).trim_end().to_owned()
}

/// What is shown of a notification: in the first row whom is told what, in the second when and by which rule.
#[derive(Clone, Copy)]
enum Part {
    Id,
    Recipient,
    Kind,
    Delete,
    Time(&'static str, fn(&mut Notification) -> &mut Option<Moment>),
    Rule,
}

fn notification_ui(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    id: NotificationId,
    notification: &Notification,
    by_rule: Option<&Deadline<'_>>,
) {
    let (palette, language) = (screen.palette, screen.language());
    let what = [
        (Part::Id, Wide::of_id(id)),
        (Part::Recipient, Wide::Rest(180.0)),
        (Part::Kind, Wide::From(KIND_WIDTH)),
        (Part::Delete, DELETE),
    ];
    let when = [
        (Part::Time("notification-aware", |it| &mut it.aware), Wide::From(TIME_WIDTH)),
        (Part::Time("notification-due", |it| &mut it.due), Wide::From(TIME_WIDTH)),
        (Part::Time("notification-sent", |it| &mut it.sent), Wide::From(TIME_WIDTH)),
        (Part::Rule, Wide::Rest(TIME_WIDTH)),
    ];
    row_ui(ui, &what, |ui, part| part_ui(ui, screen, (id, notification), part));
    let (state, words) = state(screen, notification, by_rule);
    ui.horizontal_wrapped(|ui| {
        icon_ui(ui, Icon::Clock, Face::IconBold, size::CARD, palette.ink2);
        state_ui(ui, screen, state, &words);
        if notification.sent.is_none()
            && link_button_ui(ui, palette, tr!(language, "notification-mark-sent")).clicked()
        {
            // The clock of a notification is the one by which its time is counted.
            let offset = notification.aware.map_or_else(|| usual(screen).offset, |it| it.offset);
            let sent = Some(this_minute(screen, offset));
            screen.edit(set(id, Notification { sent, ..notification.clone() }));
        }
    });
    row_ui(ui, &when, |ui, part| part_ui(ui, screen, (id, notification), part));
    if let Some(deadline) = by_rule {
        let due = deadline.due.map(|due| due.words(language)).unwrap_or_default();
        let said = tr!(language, "notification-due-by-rule", due = due, basis = basis(screen, deadline));
        paragraph_ui(ui, said, size::META, palette.ink3);
    }
}

fn set(id: NotificationId, notification: Notification) -> Edit {
    Edit::SetNotification { id, notification: Box::new(notification) }
}

fn part_ui(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    (id, notification): (NotificationId, &Notification),
    part: Part,
) {
    let (palette, language) = (screen.palette, screen.language());
    match part {
        Part::Id => id_ui(ui, screen, id),
        Part::Recipient => {
            Field::new(("recipient", id), &notification.recipient, tr!(language, "notification-recipient"))
                .sentence()
                .show_bound(ui, screen.commands, |recipient| {
                    set(id, Notification { recipient, ..notification.clone() })
                });
        }
        Part::Kind => {
            let name = tr!(language, "notification-kind");
            let chosen = filling_ui(ui, |ui| {
                choice_ui(ui, ("report", id), &name, language, notification.kind, &KINDS)
            });
            if let Some(kind) = chosen {
                screen.edit(set(id, Notification { kind, ..notification.clone() }));
            }
        }
        Part::Delete => {
            if delete_ui(ui, screen, id) {
                screen.edit(Edit::DeleteNotification(id));
            }
        }
        Part::Time(key, part) => {
            let mut changed = notification.clone();
            let name = tr!(language, key);
            text_ui(ui, &name, size::META, palette.ink2);
            if let Some(moment) = moment_ui(ui, screen, (key, id), *part(&mut changed), &name) {
                *part(&mut changed) = moment;
                screen.edit(set(id, changed));
            }
        }
        Part::Rule => {
            let name = tr!(language, "notification-rule");
            text_ui(ui, &name, size::META, palette.ink2);
            Field::new(("rule", id), &notification.rule, name).sentence().show_bound(
                ui,
                screen.commands,
                |rule| set(id, Notification { rule, ..notification.clone() }),
            );
        }
    }
}

/// Whether a notification is due, sent or late, and the time left: by its rule where one is known, else by its own deadline.
fn state(
    screen: &Screen<'_>,
    notification: &Notification,
    by_rule: Option<&Deadline<'_>>,
) -> (DeadlineState, String) {
    let language = screen.language();
    if let Some(deadline) = by_rule.filter(|it| it.due.is_some()) {
        return (deadline.state, deadline.state_words(screen.now, language));
    }
    let end = notification.due.and_then(|due| due.latest());
    let minutes_left = end.map(|end| end.duration_since(screen.now).as_secs().div_euclid(60));
    let (state, left) = match (notification.sent, end) {
        (Some(sent), Some(end)) if sent.earliest().is_some_and(|sent| sent > end) => {
            (DeadlineState::SentLate, None)
        }
        (Some(_), _) => (DeadlineState::Sent, None),
        (None, _) if minutes_left.is_some_and(|minutes| minutes < 0) => (DeadlineState::Late, minutes_left),
        (None, _) => (DeadlineState::Due, minutes_left),
    };
    (state, state.words(left, language))
}

fn state_ui(ui: &mut Ui, screen: &Screen<'_>, state: DeadlineState, words: &str) {
    let palette = screen.palette;
    let (ink, fill): (Color, Color) = match state {
        DeadlineState::Sent => (palette.safe, palette.safe_bg),
        DeadlineState::Late | DeadlineState::SentLate => (palette.root, palette.root_bg),
        DeadlineState::Due => (palette.warn, palette.warn_bg),
    };
    chip_ui(ui, words, ink, fill, None);
}
