//! What has to be done in the response, by whom, and by when?

use eframe::egui::{Id, Ui};
use jiff::civil::Date;

use crate::document::{ResponsePhase, Task, TaskId};
use crate::edit::Edit;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::item_editors::{committed_text_ui, owner_edits, parsed_ui};
use crate::gui::panels::moments::moment_or_now_ui;
use crate::gui::panels::overview::rows::{DELETE, Wide, delete_ui, filling_ui, id_ui, row_ui, write_in};
use crate::gui::theme::size;
use crate::gui::widgets::{Field, bold_ui, choice_ui};
use crate::language::{Term, tr};

/// A statement has no line of its own in less room.
const LEAST_STATEMENT: f32 = 180.0;
/// Room for the longest phase.
const PHASE_WIDTH: f32 = 172.0;
const OWNER_WIDTH: f32 = 136.0;
const DATE_WIDTH: f32 = 104.0;
const DONE_WIDTH: f32 = 190.0;

/// How many tasks are done, in words.
pub(super) fn progress(screen: &Screen<'_>) -> String {
    let tasks = &screen.review.tasks;
    let done = tasks.values().filter(|task| task.done.is_some()).count();
    if tasks.is_empty() {
        return String::new();
    }
    tr!(screen.language(), "overview-tasks-done", done = done, all = tasks.len())
}

/// Shows the tasks of the response, phase by phase.
pub(super) fn tasks_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let review = screen.review;
    for phase in ResponsePhase::ALL {
        let mut of_phase = review.tasks.iter().filter(|(_, task)| task.phase == phase).peekable();
        if of_phase.peek().is_some() {
            bold_ui(ui, phase.word(language), size::UI, palette.ink2);
        }
        for (&id, task) in of_phase {
            task_ui(ui, screen, id, task);
        }
    }
    if ui.button(tr!(language, "task-new")).clicked() {
        let id = TaskId::new(screen.session.free_ids().task);
        screen.edit(Edit::SetTask { id, task: Box::default() });
        write_in(ui, ("task", id));
    }
}

/// What a row shows of a task.
#[derive(Clone, Copy)]
enum Part {
    Id,
    Statement,
    Phase,
    Owner,
    Due,
    Done,
    Delete,
}

fn task_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: TaskId, task: &Task) {
    let parts = [
        (Part::Id, Wide::of_id(id)),
        (Part::Statement, Wide::Rest(LEAST_STATEMENT)),
        (Part::Phase, Wide::From(PHASE_WIDTH)),
        (Part::Owner, Wide::From(OWNER_WIDTH)),
        (Part::Due, Wide::From(DATE_WIDTH)),
        (Part::Done, Wide::From(DONE_WIDTH)),
        (Part::Delete, DELETE),
    ];
    row_ui(ui, &parts, |ui, part| part_ui(ui, screen, (id, task), part));
}

fn part_ui(ui: &mut Ui, screen: &mut Screen<'_>, (id, task): (TaskId, &Task), part: Part) {
    let language = screen.language();
    let with = |change: &dyn Fn(&mut Task)| {
        let mut task = task.clone();
        change(&mut task);
        Edit::SetTask { id, task: Box::new(task) }
    };
    match part {
        Part::Id => id_ui(ui, screen, id),
        Part::Statement => {
            Field::new(("task", id), &task.statement, tr!(language, "task-statement")).sentence().show_bound(
                ui,
                screen.commands,
                |text| with(&|it| it.statement.clone_from(&text)),
            );
        }
        Part::Phase => {
            let name = tr!(language, "task-phase");
            let chosen = filling_ui(ui, |ui| {
                choice_ui(ui, ("task phase", id), &name, language, task.phase, &ResponsePhase::ALL)
            });
            if let Some(phase) = chosen {
                screen.edit(with(&|it| it.phase = phase));
            }
        }
        Part::Owner => owner_ui(ui, screen, id, task),
        Part::Due => {
            let shown = task.due.map(|it| it.to_string()).unwrap_or_default();
            let (name, wrong) = (tr!(language, "task-due"), tr!(language, "date-wrong"));
            let due: Option<Option<Date>> = parsed_ui(ui, ("task due", id), &shown, &name, &name, &wrong);
            if let Some(due) = due {
                screen.edit(with(&|it| it.due = due));
            }
        }
        Part::Done => {
            let name = tr!(language, "task-done");
            if let Some(done) = moment_or_now_ui(ui, screen, ("task done", id), task.done, &name) {
                screen.edit(with(&|it| it.done = done));
            }
        }
        Part::Delete => {
            if delete_ui(ui, screen, id) {
                screen.edit(Edit::DeleteTask(id));
            }
        }
    }
}

/// Chooses the owner among the participants; a new name makes a new participant.
fn owner_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: TaskId, task: &Task) {
    let language = screen.language();
    let participants = &screen.review.participants;
    let shown = task.owner.and_then(|it| participants.get(&it)).map_or("", |it| it.name.as_str());
    let name = tr!(language, "task-owner");
    let Some(name) = committed_text_ui(ui, Id::unique(("task owner", id)), shown, &name, &name) else {
        return;
    };
    let edits = owner_edits(screen, name, |owner| Edit::SetTask {
        id,
        task: Box::new(Task { owner, ..task.clone() }),
    });
    screen.commands.push(Command::EditAll(edits));
}
