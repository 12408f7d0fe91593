# The shell: start, preferences, other windows, and what was not saved.

command-new-window = New window
command-start = Start screen
command-recover = Look for unsaved work
command-preferences = Preferences…
command-text-larger = Larger text
command-text-smaller = Smaller text
command-text-usual = Usual text size
command-messages = Messages so far

theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-high-contrast = High contrast, light
theme-high-contrast-dark = High contrast, dark

start-lead = Follow the whys from what happened, and decide on the actions that cut every way back.
start-back = Back to the open review
start-no-recent = None yet
start-forget-all = Forget all
start-forget = Forget { $name }
start-missing = Not found: { $folder }
start-examples = Examples
start-drop = Drop it here: reviews open, pictures become evidence, tables and logs become facts
example-web-shop = A web shop lost customer data
example-web-shop-text = A whole review, from the facts to the actions and the report
example-chain = A member site lost personal data
example-chain-text = The smallest example: a single chain of whys (in Japanese)

preferences-title = Preferences
preferences-language = Language
preferences-theme = Colours
preferences-text-size = Text size
preferences-behaviour = Behaviour
preferences-motion = Reduce motion
preferences-journal = Keep a copy of unsaved work
preferences-journal-text = If Naze ends unexpectedly, the next start offers that copy. The file itself does not change until you save.
preferences-lists = Your team’s own lists
preferences-lists-text = Put actions.toml (actions) and obligations.toml (duties to report) into this folder; they are used from the next start on.
preferences-lists-open = Open the folder
toast-text-size = Text size: { $percent }%

messages-title = Messages so far
messages-none = None yet

state-reading = Reading only
button-edit = Edit anyway
locked-title = { $name } is open elsewhere
locked-somebody = Somebody has it open
locked-host = It is open on { $host }
locked-user = { $user } has it open on { $host }
locked-since = { $who }, since { $time }
locked-text = If both edit it, whoever saves later is asked which version to keep.
save-over-text = Nothing was written yet. If you overwrite it, whoever has it open is asked before they save.
locked-read = Read it
locked-copy = Open a copy

changed-title = { $name } was changed elsewhere
changed-text = The review in this window is not what the file says now.
changed-text-both = This window has unsaved changes as well. If you reload, they are lost.
changed-reload = Reload
changed-keep = Keep this one
changed-overwrite = Overwrite
changed-save-as = Save as…
disk-gone = The file is gone: { $path }. Saving writes it anew

recovery-title = Unsaved work was found
recovery-text = A window ended before this was saved. Opening it changes no file until you save.
recovery-later = Decide later
recovery-open = Open
recovery-discard = Discard…
recovery-discard-really = Discard for good
recovery-kept = Kept { $time }, from { $path }
recovery-kept-unsaved = Kept { $time }, never saved to a file
recovery-same = The same as the file
recovery-file-gone = The file is gone. The copy holds all of it.
recovery-unreadable = A copy that cannot be read
recovery-nothing = There is no unsaved work
recovery-done = Opened from the copy. The file does not change until you save
recovery-done-beside = The file is open elsewhere, so this was opened as a copy
recovery-line = { $kind }: { $changes }
recovery-added = { $count } added
recovery-changed = { $count } changed
recovery-removed = { $count } removed
recovery-causes = Causes
recovery-facts = Facts
recovery-actions = Actions
recovery-others = Other items
recovery-incident = The description of the incident differs

window-new-failed = No new window could be opened ({ $reason })
window-new-failed-remedy = Start Naze once more. Several windows can be used at the same time
