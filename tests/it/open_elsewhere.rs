//! Tests of locks and stamps: a file that is open or was changed elsewhere is noticed.

use std::fs;

use naze::document::Review;
use naze::interchange::outline;
use naze::storage::{self, Claim, FileLock, Holder, OnDisk, StorageError};

fn holder() -> Holder {
    Holder::this_process("2026-03-05T00:00:00Z".parse().unwrap())
}

/// Another process on the same machine.
fn another() -> Holder {
    Holder { process: 1, ..holder() }
}

fn sample() -> Review {
    outline::read("problem\n  cause").unwrap()
}

#[test]
fn a_file_that_is_open_is_held_by_who_has_it_and_free_again_when_it_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leak.naze");
    storage::save(&path, &sample()).unwrap();
    let Claim::Ours(lock) = FileLock::claim(&path, &holder()) else { panic!("nobody else has it") };
    assert!(lock.is_of(&path));
    let Claim::Theirs(theirs) = FileLock::claim(&path, &another()) else { panic!("it is held") };
    assert_eq!(theirs, holder());
    assert!(FileLock::take_over(&path, &another()).is_none(), "its holder lives");
    assert!(matches!(FileLock::claim(&path, &holder()), Claim::Impossible), "who holds it need not be told");
    drop(lock);
    assert!(matches!(FileLock::claim(&path, &holder()), Claim::Ours(_)));
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(names, ["leak.naze"], "nothing stays beside it");
}

#[test]
fn a_lock_whose_process_is_gone_holds_nobody_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leak.naze");
    let words = serde_json::to_vec(&another()).unwrap();
    fs::write(folder.path().join(".leak.naze.lock"), words).unwrap();
    assert!(matches!(FileLock::claim(&path, &holder()), Claim::Ours(_)));
}

#[test]
fn the_word_of_another_machine_counts_until_somebody_takes_the_file_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leak.naze");
    let theirs = Holder { user: "sato".to_owned(), host: "another-machine".to_owned(), ..holder() };
    fs::write(folder.path().join(".leak.naze.lock"), serde_json::to_vec(&theirs).unwrap()).unwrap();
    let Claim::Theirs(found) = FileLock::claim(&path, &holder()) else { panic!("another machine has it") };
    assert_eq!(found, theirs);
    let lock = FileLock::take_over(&path, &holder());
    assert!(lock.is_some_and(|lock| lock.is_of(&path)));
}

#[test]
fn whatever_stands_in_a_lock_file_it_does_not_stop_anybody() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leak.naze");
    for words in [b"".as_slice(), b"\xff", b"[]", b"{\"process\":-1}"] {
        fs::write(folder.path().join(".leak.naze.lock"), words).unwrap();
        assert!(matches!(FileLock::claim(&path, &holder()), Claim::Ours(_)), "{words:?}");
    }
    assert!(matches!(FileLock::claim(&folder.path().join("no/folder.naze"), &holder()), Claim::Impossible));
}

#[test]
fn a_file_that_was_changed_elsewhere_is_told_from_one_that_was_only_touched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leak.naze");
    let saved = storage::save(&path, &sample()).unwrap();
    let (opened, stamp) = storage::read_stamped(&path).unwrap();
    assert_eq!((opened.review, &stamp), (sample(), &saved));
    assert_eq!(stamp.compare(&path), Ok(OnDisk::Same(stamp.clone())));
    // The same bytes at another time.
    let bytes = fs::read(&path).unwrap();
    let file = fs::File::create(&path).unwrap();
    std::io::Write::write_all(&mut &file, &bytes).unwrap();
    file.set_modified(std::time::UNIX_EPOCH).unwrap();
    assert!(matches!(stamp.compare(&path), Ok(OnDisk::Same(_))));
    fs::write(&path, storage::to_bytes(&Review::default()).unwrap()).unwrap();
    let Ok(OnDisk::Changed(now)) = stamp.compare(&path) else { panic!("it says something else") };
    assert!(matches!(now.compare(&path), Ok(OnDisk::Same(_))), "what is known is not told again");
    fs::remove_file(&path).unwrap();
    assert_eq!(stamp.compare(&path), Ok(OnDisk::Gone));
    fs::create_dir(&path).unwrap();
    assert!(matches!(stamp.compare(&path), Err(StorageError::Read { .. })));
}
