//! Do the layouts hold where words are longer? For tests: messages are made longer than any language has them.

use std::cell::Cell;

thread_local! {
    static PERCENT: Cell<usize> = const { Cell::new(0) };
}

/// From now on each message of this thread is longer by so many percent, until it is called again with 0.
#[doc(hidden)]
pub fn lengthen_messages(percent: usize) {
    PERCENT.set(percent);
}

/// The message with the letters that it is to have more, as a word of its own that can be told from it.
pub(super) fn lengthened(message: String) -> String {
    let percent = PERCENT.get();
    if percent == 0 {
        return message;
    }
    let more = (message.chars().count() * percent).div_ceil(100);
    let filling = "~one two three four five six seven eight nine ten ".chars().cycle().take(more);
    message.chars().chain(filling).collect()
}
