//! The inspector at the right: everything about the selected cause.

use eframe::egui::{Frame, Id, Key, Margin, Panel, ScrollArea, Stroke, Ui, vec2};

use crate::document::{
    ActionId, Aspect, Branch, Cause, CauseId, Domain, Fact, FactId, Nature, Origin, Stage, State, StopReason,
};
use crate::drawing::{Face, Icon};
use crate::edit::Edit;
use crate::gui::command::Command;
use crate::gui::dispatch::{main_effect, partner};
use crate::gui::panels::Screen;
use crate::gui::panels::item_editors::{action_editor_ui, fact_editor_ui, new_action, new_fact};
use crate::gui::theme::{color, size};
use crate::gui::view_state::FocusTarget;
use crate::gui::widgets::{
    Field, bold_ui, chip_ui, heading_ui, icon_ui, link_button_ui, name_field, optional_choice_ui,
    paragraph_ui, segments_ui, text_ui,
};
use crate::language::{Term, tr};

/// The window is too narrow for the inspector below this width, in points.
const NARROWEST_WINDOW: f32 = 940.0;

/// Shows the inspector.
pub fn inspector_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    if screen.view.hides_inspector || ui.ctx().content_rect().width() < NARROWEST_WINDOW {
        return;
    }
    let palette = screen.palette;
    let frame = Frame::new().fill(color(palette.panel)).inner_margin(Margin::symmetric(14, 12));
    Panel::right("inspector").exact_size(322.0).resizable(false).frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            let selected =
                screen.view.selection.and_then(|id| screen.review.causes.get(&id).map(|it| (id, it)));
            match selected {
                Some((id, cause)) => cause_ui(ui, screen, id, cause),
                None => {
                    let text = tr!(screen.language(), "inspector-empty");
                    paragraph_ui(ui, text, size::UI, palette.ink3);
                }
            }
        });
    });
}

fn cause_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: CauseId, cause: &Cause) {
    title_ui(ui, screen, id);
    let language = screen.language();
    Field::new(("inspector statement", id), &cause.statement, tr!(language, "inspector-statement"))
        .size(size::CARD)
        .rows(2)
        .show_bound(ui, screen.commands, |statement| Edit::SetStatement { cause: id, statement });
    ui.separator();
    state_ui(ui, screen, cause);
    together_ui(ui, screen, id);
    ui.separator();
    aspects_ui(ui, screen, id);
    ui.separator();
    facts_ui(ui, screen, id);
    ui.separator();
    actions_ui(ui, screen, id);
    ui.separator();
    factor_ui(ui, screen, id, cause);
}

fn title_ui(ui: &mut Ui, screen: &Screen<'_>, id: CauseId) {
    let (palette, language) = (screen.palette, screen.language());
    ui.horizontal(|ui| {
        bold_ui(ui, id.to_string(), 18.0, palette.ink);
        let finding = screen.analysis.causes.get(&id);
        if finding.is_some_and(|it| it.is_root) {
            chip_ui(ui, &tr!(language, "root-cause"), palette.on_root, palette.root, None);
        }
        if finding.is_some_and(|it| it.is_pivotal) && screen.review.problem != Some(id) {
            let outline = Stroke::new(1.0, color(palette.root));
            chip_ui(ui, &tr!(language, "choke-point"), palette.root, palette.root_bg, Some(outline));
        }
    });
    // The way from the problem down to here.
    let mut way = vec![id];
    while let Some(effect) = way.last().and_then(|&last| main_effect(screen.review, last)) {
        way.push(effect);
    }
    if way.len() > 1 {
        let names: Vec<String> = way.iter().rev().map(CauseId::to_string).collect();
        text_ui(ui, names.join(" › "), size::META, palette.ink3);
    } else if screen.review.problem == Some(id) {
        text_ui(ui, tr!(language, "problem"), size::META, palette.ink3);
    } else {
        text_ui(ui, tr!(language, "parked"), size::META, palette.ink3);
    }
    if let Some(root) = screen.analysis.root_causes.iter().find(|root| root.id == id) {
        let reason = screen.analysis.reason(root, language);
        paragraph_ui(ui, reason, size::META, palette.ink2);
    }
}

fn state_ui(ui: &mut Ui, screen: &mut Screen<'_>, cause: &Cause) {
    const STATES: [State; 3] = [State::Confirmed, State::Suspected, State::Refuted];
    let (palette, language) = (screen.palette, screen.language());
    heading_ui(ui, palette, tr!(language, "inspector-state"), |ui| {
        text_ui(ui, "1 2 3", size::MICRO, palette.ink3);
    });
    let words = STATES.map(|state| state.word(language));
    let pressed = STATES.iter().position(|&state| state == cause.state);
    if let Some(index) = segments_ui(ui, palette, &words, pressed) {
        screen.commands.push(Command::SetState(STATES[index]));
    }
}

/// The together question, in the words of the review: would this cause alone have been enough?
fn together_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: CauseId) {
    let (palette, language, review) = (screen.palette, screen.language(), screen.review);
    let Some(effect) = main_effect(review, id) else { return };
    if partner(review, effect, id).is_none() {
        return;
    }
    let Some(own) =
        review.causes.get(&effect).and_then(|it| it.explanations.iter().find(|it| it.contains(id)))
    else {
        return;
    };
    let is_asked = own.causes.iter().any(|link| link.cause == id && link.together_asked);
    ui.add_space(4.0);
    heading_ui(ui, palette, tr!(language, "inspector-together"), |ui| {
        text_ui(ui, "G", size::MICRO, palette.ink3);
    });
    let question = tr!(language, "together-question", cause = id.to_string(), effect = effect.to_string());
    paragraph_ui(ui, question, size::UI, palette.ink);
    let others: Vec<String> =
        own.causes.iter().filter(|link| link.cause != id).map(|link| link.cause.to_string()).collect();
    let words = [tr!(language, "together-yes"), tr!(language, "together-no")];
    let pressed = is_asked.then(|| usize::from(own.causes.len() > 1));
    let answer = segments_ui(ui, palette, &words, pressed);
    if let Some(index) = answer {
        screen.commands.push(Command::AnswerTogether(index == 0));
    }
    let note = match (is_asked, others.is_empty()) {
        (false, true) => tr!(language, "together-not-asked"),
        (_, true) => tr!(language, "together-alone"),
        (_, false) => tr!(language, "together-with", others = others.join(", ")),
    };
    paragraph_ui(ui, note, size::META, palette.ink3);
}

/// Which of the 5W1H questions the facts of this cause answer.
fn aspects_ui(ui: &mut Ui, screen: &Screen<'_>, id: CauseId) {
    const ASPECTS: [Aspect; 6] =
        [Aspect::When, Aspect::Where, Aspect::Who, Aspect::What, Aspect::Why, Aspect::How];
    let (palette, language) = (screen.palette, screen.language());
    let answer = |aspect: Aspect| {
        let facts = screen.review.facts_supporting(id);
        facts.filter(|(_, fact)| fact.aspect == aspect).map(|(_, fact)| fact.statement.clone()).next()
    };
    let answered = ASPECTS.iter().filter(|&&aspect| answer(aspect).is_some()).count();
    heading_ui(ui, palette, tr!(language, "inspector-aspects"), |ui| {
        text_ui(ui, format!("{answered}/{}", ASPECTS.len()), size::META, palette.ink2);
    });
    let width = (ui.available_width() - 12.0) / 2.0;
    for pair in ASPECTS.chunks(2) {
        ui.horizontal_top(|ui| {
            for &aspect in pair {
                ui.allocate_ui(vec2(width, 34.0), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        ui.spacing_mut().item_spacing.y = 1.0;
                        let found = answer(aspect);
                        ui.horizontal(|ui| {
                            ui.spacing_mut().item_spacing.x = 4.0;
                            let (icon, face) = match found {
                                Some(_) => (Icon::CheckCircle, Face::IconFill),
                                None => (Icon::CircleDashed, Face::IconRegular),
                            };
                            icon_ui(ui, icon, face, size::META, palette.ink2);
                            text_ui(ui, aspect.word(language), size::META, palette.ink2);
                        });
                        let text = found.unwrap_or_else(|| "–".to_owned());
                        let label =
                            eframe::egui::RichText::new(text).size(size::META).color(color(palette.ink));
                        ui.add(eframe::egui::Label::new(label).truncate());
                    });
                });
            }
        });
    }
}

fn facts_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: CauseId) {
    let (palette, language) = (screen.palette, screen.language());
    heading_ui(ui, palette, tr!(language, "inspector-facts"), |ui| {
        text_ui(ui, "F", size::MICRO, palette.ink3);
    });
    let review = screen.review;
    let supporting: Vec<(FactId, &Fact)> = review.facts_supporting(id).collect();
    let refuting: Vec<(FactId, &Fact)> = review.facts_refuting(id).collect();
    for (fact_id, fact) in supporting {
        fact_row_ui(ui, screen, id, fact_id, fact, false);
    }
    for (fact_id, fact) in refuting {
        fact_row_ui(ui, screen, id, fact_id, fact, true);
    }
    let wants_focus = screen.view.focus == Some(FocusTarget::NewFact);
    if let Some(statement) =
        new_item_ui(ui, ("new fact", id), &tr!(language, "inspector-new-fact"), wants_focus)
    {
        screen.edit(new_fact(screen.session, id, statement));
    }
    existing_facts_ui(ui, screen, id);
}

fn fact_row_ui(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    cause: CauseId,
    id: FactId,
    fact: &Fact,
    is_refuting: bool,
) {
    let (palette, language) = (screen.palette, screen.language());
    let is_open = screen.view.open_fact == Some(id);
    let clicked = item_row_ui(ui, screen, &id.to_string(), &fact.statement, |ui| {
        if is_refuting {
            bold_ui(ui, tr!(language, "fact-refutes-this"), size::META, palette.mute);
        }
    });
    if clicked {
        screen.commands.push(Command::OpenFact((!is_open).then_some(id)));
    }
    if is_open {
        fact_editor_ui(ui, screen, id, fact);
        ui.horizontal(|ui| {
            let turn = if is_refuting { "fact-supports-instead" } else { "fact-refutes-instead" };
            if link_button_ui(ui, palette, tr!(language, turn)).clicked() {
                screen.edit(Edit::SetFact { id, fact: Box::new(turned(fact, cause, is_refuting)) });
            }
            if link_button_ui(ui, palette, tr!(language, "fact-unlink")).clicked() {
                screen.edit(Edit::SetFact { id, fact: Box::new(without(fact, cause)) });
            }
        });
    }
}

fn without(fact: &Fact, cause: CauseId) -> Fact {
    let mut fact = fact.clone();
    fact.supports.retain(|&it| it != cause);
    fact.refutes.retain(|&it| it != cause);
    fact
}

/// The fact, refuting the cause that it supported, or the other way round.
fn turned(fact: &Fact, cause: CauseId, is_refuting: bool) -> Fact {
    let mut fact = without(fact, cause);
    if is_refuting {
        fact.supports.push(cause);
    } else {
        fact.refutes.push(cause);
    }
    fact
}

/// Attaches a fact that stands in the review already.
fn existing_facts_ui(ui: &mut Ui, screen: &mut Screen<'_>, cause: CauseId) {
    let others: Vec<(FactId, &Fact)> = screen
        .review
        .facts
        .iter()
        .filter(|(_, fact)| !fact.supports.contains(&cause) && !fact.refutes.contains(&cause))
        .map(|(&id, fact)| (id, fact))
        .collect();
    if others.is_empty() {
        return;
    }
    let language = screen.language();
    ui.menu_button(tr!(language, "inspector-existing-fact"), |ui| {
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for (id, fact) in others {
                let words = format!("{id}  {}", fact.statement);
                if ui.button(words).clicked() {
                    let mut fact = fact.clone();
                    fact.supports.push(cause);
                    screen.edit(Edit::SetFact { id, fact: Box::new(fact) });
                    ui.close();
                }
            }
        });
    });
}

fn actions_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: CauseId) {
    let (palette, language) = (screen.palette, screen.language());
    heading_ui(ui, palette, tr!(language, "inspector-actions"), |ui| {
        text_ui(ui, "A", size::MICRO, palette.ink3);
    });
    let blocking: Vec<(ActionId, _)> = screen.review.actions_blocking(id).collect();
    for (action_id, action) in blocking {
        let is_open = screen.view.open_action == Some(action_id);
        let clicked = item_row_ui(ui, screen, &action_id.to_string(), &action.statement, |ui| {
            let ink = if action.stage == Stage::Rejected { palette.mute } else { palette.safe };
            text_ui(ui, action.stage.word(language), size::META, ink);
        });
        if clicked {
            screen.commands.push(Command::OpenAction((!is_open).then_some(action_id)));
        }
        if is_open {
            action_editor_ui(ui, screen, action_id, action);
        }
    }
    let wants_focus = screen.view.focus == Some(FocusTarget::NewAction);
    let name = tr!(language, "inspector-new-action");
    if let Some(statement) = new_item_ui(ui, ("new action", id), &name, wants_focus) {
        screen.edit(new_action(screen.session, Some(id), statement));
    }
    let others: Vec<_> =
        screen.review.actions.iter().filter(|(_, action)| !action.blocks.contains(&id)).collect();
    if !others.is_empty() {
        ui.menu_button(tr!(language, "inspector-existing-action"), |ui| {
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                for (&action_id, action) in others {
                    if ui.button(format!("{action_id}  {}", action.statement)).clicked() {
                        let mut action = action.clone();
                        action.blocks.push(id);
                        screen.edit(Edit::SetAction { id: action_id, action: Box::new(action) });
                        ui.close();
                    }
                }
            });
        });
    }
}

/// A row that names an item and opens it; says whether it was pressed.
fn item_row_ui(
    ui: &mut Ui,
    screen: &Screen<'_>,
    id: &str,
    statement: &str,
    right: impl FnOnce(&mut Ui),
) -> bool {
    let palette = screen.palette;
    let row = ui.horizontal_wrapped(|ui| {
        chip_ui(ui, id, palette.ink2, palette.sunken, None);
        text_ui(ui, statement, size::UI, palette.ink);
        right(ui);
    });
    let name = format!("{id} {statement}");
    let response = ui.interact(row.response.rect, Id::unique(("item row", id)), eframe::egui::Sense::CLICK);
    response.widget_info(|| {
        eframe::egui::WidgetInfo::labeled(eframe::egui::accesskit::Role::Button, true, name.as_str())
    });
    if response.hovered() || response.has_focus() {
        let hover = Stroke::new(1.0, color(palette.ctl));
        ui.painter().rect_stroke(
            row.response.rect.expand(2.0),
            4.0,
            hover,
            eframe::egui::StrokeKind::Outside,
        );
    }
    response.clicked()
}

/// A field for a new item; returns its text when Enter is pressed.
fn new_item_ui(ui: &mut Ui, id: (&str, CauseId), name: &str, wants_focus: bool) -> Option<String> {
    let id = Id::unique(id);
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let field =
        eframe::egui::TextEdit::singleline(&mut text).id(id).hint_text(name).desired_width(f32::INFINITY);
    let response = ui.add(field);
    name_field(&response, name);
    if wants_focus {
        response.request_focus();
        response.scroll_to_me(None);
    }
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let statement = text.trim().to_owned();
    if is_entered && !statement.is_empty() {
        ui.data_mut(|data| data.remove::<String>(id));
        return Some(statement);
    }
    ui.data_mut(|data| data.insert_temp(id, text));
    None
}

fn factor_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: CauseId, cause: &Cause) {
    const ORIGINS: [Origin; 2] = [Origin::Internal, Origin::External];
    const DOMAINS: [Domain; 6] = [
        Domain::People,
        Domain::Process,
        Domain::Technology,
        Domain::Organization,
        Domain::Supplier,
        Domain::Environment,
    ];
    const BRANCHES: [Branch; 2] = [Branch::Occurrence, Branch::Escape];
    const NATURES: [Nature; 2] = [Nature::Act, Nature::Condition];
    const REASONS: [StopReason; 4] =
        [StopReason::Actionable, StopReason::OutOfScope, StopReason::Unknown, StopReason::NoFurtherBenefit];
    let language = screen.language();
    heading_ui(ui, screen.palette, tr!(language, "inspector-factor"), |_| {});
    let mut factor = cause.factor;
    let mut changed = false;
    row_ui(ui, screen, "factor-origin", |ui, name| {
        if let Some(choice) = optional_choice_ui(ui, ("origin", id), name, language, factor.origin, &ORIGINS)
        {
            (factor.origin, changed) = (choice, true);
        }
    });
    row_ui(ui, screen, "factor-domain", |ui, name| {
        if let Some(choice) = optional_choice_ui(ui, ("domain", id), name, language, factor.domain, &DOMAINS)
        {
            (factor.domain, changed) = (choice, true);
        }
    });
    row_ui(ui, screen, "factor-branch", |ui, name| {
        if let Some(choice) = optional_choice_ui(ui, ("branch", id), name, language, factor.branch, &BRANCHES)
        {
            (factor.branch, changed) = (choice, true);
        }
    });
    row_ui(ui, screen, "factor-nature", |ui, name| {
        if let Some(choice) = optional_choice_ui(ui, ("nature", id), name, language, factor.nature, &NATURES)
        {
            (factor.nature, changed) = (choice, true);
        }
    });
    if changed {
        screen.edit(Edit::SetFactor { cause: id, factor });
    }
    let mut reason = None;
    row_ui(ui, screen, "stop-reason", |ui, name| {
        reason = optional_choice_ui(ui, ("stop reason", id), name, language, cause.stop_reason, &REASONS);
    });
    if let Some(reason) = reason {
        screen.edit(Edit::SetStopReason { cause: id, reason });
    }
}

/// A name at the left and something to choose at the right.
fn row_ui(ui: &mut Ui, screen: &Screen<'_>, key: &str, contents: impl FnOnce(&mut Ui, &str)) {
    let name = tr!(screen.language(), key);
    ui.horizontal(|ui| {
        ui.allocate_ui(vec2(104.0, 28.0), |ui| {
            ui.set_width(104.0);
            text_ui(ui, &name, size::UI, screen.palette.ink2);
        });
        contents(ui, &name);
    });
}
