//! What a user can ask for. Words, keys and conditions stand in the [table](crate::gui::command_table).

use std::collections::BTreeSet;
use std::path::PathBuf;

use eframe::egui::Id;

use crate::document::{ActionId, CauseId, FactId, ItemId, ReadBack, State};
use crate::edit::{Direction, Edit};
use crate::engine::checks::Hint;
use crate::gui::action_desk::ActionCommand;
use crate::gui::dialogue::DialogueCommand;
use crate::gui::examples::Example;
use crate::gui::facts_view::FactsCommand;
use crate::gui::import::ImportCommand;
use crate::gui::path_list::PathCommand;
use crate::gui::presentation::Move;
use crate::gui::report_view::ReportChoice;
use crate::gui::view_state::Step;
use crate::language::Language;
use crate::storage::{TextSize, Theme};

/// One request; widgets push them, and they are carried out before the next frame is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Something about the tree.
    Tree(TreeCommand),
    /// Something about files.
    File(FileCommand),
    /// Something about the report step.
    Report(ReportCommand),
    /// Something about what is being typed.
    Typing(TypingCommand),
    /// Something about a dialogue.
    Dialogue(DialogueCommand),
    /// Something about the step of facts.
    Facts(FactsCommand),
    /// Something about facts that are taken in from a file.
    Import(ImportCommand),
    /// Make what settles a hint.
    Settle(Box<Hint>),
    /// Make what settles the first hint on the selected cause that can be settled so.
    SettleFirst,
    /// Select a cause, or nothing.
    Select(Option<CauseId>),
    /// Take a cause into the selection, or out of it.
    SelectAlso(CauseId),
    /// Select everything from where the selection began to this cause.
    SelectTo(CauseId),
    /// Take all of these causes into the selection.
    SelectWithin(BTreeSet<CauseId>),
    /// Go where an item can be seen and changed.
    GoToItem(ItemId),
    /// Write a fact that supports the selected cause.
    AttachFact,
    /// Write an action that blocks the selected cause.
    AddAction,
    /// Show a fact or take it out of view.
    OpenFact(Option<FactId>),
    /// Show an action or take it out of view.
    OpenAction(Option<ActionId>),
    /// Change the review.
    Edit(Box<Edit>),
    /// Change the review in several ways that are undone as one.
    EditAll(Vec<Edit>),
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Go to a step.
    GoTo(Step),
    /// Close the window.
    Close,
    /// Make the canvas larger.
    ZoomIn,
    /// Make the canvas smaller.
    ZoomOut,
    /// Show the whole tree.
    ZoomToFit,
    /// Light a recurrence path on the tree, by its causes; none of them takes the light away.
    Light(BTreeSet<CauseId>),
    /// Show all that is selected.
    ZoomToSelection,
    /// Show the tree at its own size.
    ZoomToActualSize,
    /// Speak another language.
    SetLanguage(Language),
    /// Choose another theme.
    SetTheme(Theme),
    /// Something about the window itself.
    Shell(ShellCommand),
    /// Something about work that was not saved.
    Recovery(RecoveryCommand),
    /// Show the selected branch to the room.
    Present,
    /// Go on in the presentation, or change how it is shown.
    MovePresentation(Move),
    /// Write down what the room says of the explanation that is read back.
    AnswerReadBack(ReadBack),
    /// Back to where the presentation began.
    LeavePresentation,
    /// Something about the tour.
    Tour(TourCommand),
    /// Something about the search.
    Search(SearchCommand),
    /// Show or hide the parking lot.
    ToggleParking,
    /// Put something over the step.
    Show(Overlay),
    /// Take it away.
    CloseOverlay,
    /// Show or hide the inspector.
    ToggleInspector,
    /// Go to the inspector with the keyboard, or back to the tree.
    GoToInspector,
    /// Something about the list of recurrence paths.
    Paths(PathCommand),
    /// Something about the actions.
    Actions(ActionCommand),
}

/// What can stand over a step until it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// All keys.
    Keys,
    /// Commands and items, found by a few letters.
    Palette,
    /// How the window looks, and what it keeps.
    Preferences,
    /// What the window has told so far.
    Messages,
}

/// A request about the window itself.
#[derive(Clone, Debug, PartialEq)]
pub enum ShellCommand {
    /// Show where a review can be begun or opened.
    ShowStart,
    /// Go on with the review behind it.
    LeaveStart,
    /// Show everything at this size.
    SetTextSize(TextSize),
    /// Show everything one size larger.
    EnlargeText,
    /// Show everything one size smaller.
    ReduceText,
    /// Have things stand at their new place at once, or move there.
    SetReducedMotion(bool),
    /// Keep unsaved work in a journal, or not.
    SetJournal(bool),
    /// Show the folder of the team's own lists in the desktop's file manager.
    OpenLists,
    /// Forget one of the files opened last.
    ForgetRecent(PathBuf),
    /// Forget all of them.
    ForgetAllRecent,
    /// Open another window, on this file if one is named.
    NewWindow(Option<PathBuf>),
    /// Edit a review that was opened for reading.
    EditAnyway,
}

/// A request about work that was not saved; journals are named by their files.
#[derive(Clone, Debug, PartialEq)]
pub enum RecoveryCommand {
    /// Look for such work.
    Look,
    /// Ask whether the work in this place of the list is to be thrown away; nothing takes the question back.
    AskToDiscard(Option<usize>),
    /// Throw it away.
    Discard(PathBuf),
    /// Decide later.
    Later,
}

/// A request about the tree; it acts on the selected causes, or on the primary one where only one makes sense.
#[derive(Clone, Debug, PartialEq)]
pub enum TreeCommand {
    /// Write what happened: the problem.
    WriteProblem,
    /// Ask why: a new cause below.
    AskWhy,
    /// A new cause beside.
    AddBeside,
    /// Edit the statement.
    EditStatement,
    /// Delete the causes and what leads nowhere else.
    DeleteCauses,
    /// Select the cause next to it.
    SelectNext(Towards),
    /// Take the cause next to it into the selection.
    ExtendTo(Towards),
    /// Select every cause of the tree.
    SelectAll,
    /// Move it among its siblings.
    Shift(Direction),
    /// Say how sure the room is of it.
    SetState(State),
    /// Say that the team asks no further here, or take it back.
    ToggleStop,
    /// Fold the causes below away, or show them again.
    ToggleFold,
    /// Take it out of the tree, into the parking lot.
    Park,
    /// Put the causes and all below them on the clipboard, as indented text.
    Copy,
    /// Copy, and park them until they are pasted elsewhere.
    Cut,
    /// Ask the desktop for what is on the clipboard.
    AskForPaste,
    /// Put what was cut, or indented text, below it.
    Paste(String),
}

/// A request about files.
#[derive(Clone, Debug, PartialEq)]
pub enum FileCommand {
    /// Begin an empty review.
    New,
    /// Choose a review to open.
    Open,
    /// Open this file.
    OpenPath(PathBuf),
    /// Open a bundled example.
    OpenExample(Example),
    /// Open the work that the journal at this path holds.
    Recover(PathBuf),
    /// Save where the review stands.
    Save,
    /// Choose where to save.
    SaveAs,
    /// Choose where to write the report.
    ExportReport,
    /// Show the folder of this file in the desktop's own window for files.
    ShowFolder(PathBuf),
}

/// A request about the report step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportCommand {
    /// Make another report of the review.
    Choose(ReportChoice),
    /// Draw the branches of these causes as one card each, and all others whole.
    Fold(BTreeSet<CauseId>),
    /// On by as much as is in view.
    Forward,
    /// Back by as much.
    Back,
    /// To the first page.
    First,
    /// To the end of the last.
    Last,
    /// Show the pages as wide as there is room.
    ZoomToWidth,
    /// End the export that runs; nothing is written.
    CallOff,
}

/// What happens to a text while it is being typed.
#[derive(Clone, Debug, PartialEq)]
pub enum TypingCommand {
    /// The text of a field has changed, and this is what it calls for; the typing is undone as one.
    Typed {
        /// The field.
        field: Id,
        /// The change.
        edit: Box<Edit>,
    },
    /// A field was left.
    Ended,
    /// Keep what is being written into the card, and stop writing.
    Commit,
    /// Give up what is being written into the card.
    Abandon,
    /// Go down or up the list of causes that say the same.
    ChooseKnown {
        /// Down.
        goes_down: bool,
    },
    /// Link this cause in place of the card that is being written.
    LinkKnown(CauseId),
}

/// A request about the tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TourCommand {
    /// Begin, on the example.
    Begin,
    /// To the next stop; after the last one it ends.
    Next,
    /// To the stop before.
    Back,
    /// End it.
    Leave,
}

/// A request about the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchCommand {
    /// Show the bar.
    Open,
    /// Look for what has been typed.
    Look,
    /// Show the next find.
    Next,
    /// Show the one before.
    Previous,
    /// Close the bar and stay at the find.
    Stay,
    /// Close the bar and go back to where the search began.
    Return,
}

/// A way to go on the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// To the effect.
    Left,
    /// To a cause.
    Right,
    /// To the card above.
    Up,
    /// To the card below.
    Down,
}
