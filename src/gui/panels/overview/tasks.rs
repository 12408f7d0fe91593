//! What has to be done in the response, by whom, and by when?

use eframe::egui::{Id, Ui, vec2};
use jiff::civil::Date;

use crate::document::{ResponsePhase, Task, TaskId};
use crate::edit::Edit;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::item_editors::{committed_text_ui, owner_edits, parsed_ui};
use crate::gui::panels::moments::moment_or_now_ui;
use crate::gui::panels::overview::rows::{DELETE, GAP, delete_ui, wide_ui, width_before};
use crate::gui::theme::size;
use crate::gui::widgets::{Field, bold_ui, chip_ui, choice_ui};
use crate::language::{Term, tr};

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
    }
}

fn task_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: TaskId, task: &Task) {
    let (palette, language) = (screen.palette, screen.language());
    let with = |change: &dyn Fn(&mut Task)| {
        let mut task = task.clone();
        change(&mut task);
        Edit::SetTask { id, task: Box::new(task) }
    };
    ui.horizontal(|ui| {
        chip_ui(ui, &id.to_string(), palette.ink2, palette.sunken, None);
        let rest = PHASE_WIDTH + OWNER_WIDTH + DATE_WIDTH + DONE_WIDTH + 4.0 * GAP + DELETE;
        let width = width_before(ui, rest);
        Field::new(("task", id), &task.statement, tr!(language, "task-statement")).width(width).show_bound(
            ui,
            screen.commands,
            |text| with(&|it| it.statement.clone_from(&text)),
        );
        let name = tr!(language, "task-phase");
        let chosen = wide_ui(ui, PHASE_WIDTH, |ui| {
            choice_ui(ui, ("task phase", id), &name, language, task.phase, &ResponsePhase::ALL)
        });
        if let Some(phase) = chosen {
            screen.edit(with(&|it| it.phase = phase));
        }
        owner_ui(ui, screen, id, task);
        let due: Option<Option<Date>> = ui
            .allocate_ui(vec2(DATE_WIDTH, 28.0), |ui| {
                let shown = task.due.map(|it| it.to_string()).unwrap_or_default();
                let (name, wrong) = (tr!(language, "task-due"), tr!(language, "date-wrong"));
                parsed_ui(ui, ("task due", id), &shown, &name, &name, &wrong)
            })
            .inner;
        if let Some(due) = due {
            screen.edit(with(&|it| it.due = due));
        }
        let done = ui.allocate_ui(vec2(DONE_WIDTH, 28.0), |ui| {
            moment_or_now_ui(ui, screen, ("task done", id), task.done, &tr!(language, "task-done"))
        });
        if let Some(done) = done.inner {
            screen.edit(with(&|it| it.done = done));
        }
        if delete_ui(ui, screen, id) {
            screen.edit(Edit::DeleteTask(id));
        }
    });
}

/// Chooses the owner among the participants; a new name makes a new participant.
fn owner_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: TaskId, task: &Task) {
    let language = screen.language();
    let participants = &screen.review.participants;
    let shown = task.owner.and_then(|it| participants.get(&it)).map_or("", |it| it.name.as_str());
    let name = tr!(language, "task-owner");
    let typed = ui.allocate_ui(vec2(OWNER_WIDTH, 28.0), |ui| {
        committed_text_ui(ui, Id::unique(("task owner", id)), shown, &name, &name)
    });
    let Some(name) = typed.inner else { return };
    let edits = owner_edits(screen, name, |owner| Edit::SetTask {
        id,
        task: Box::new(Task { owner, ..task.clone() }),
    });
    screen.commands.push(Command::EditAll(edits));
}
