//! Long work runs on a thread of its own, so that whoever awaits it is not held up.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use futures_channel::oneshot;

use crate::error::BookError;
use crate::host::ProgressListener;

/// Whether work is to stop.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stop(Arc<AtomicBool>);

impl Stop {
    pub(crate) fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Stops the work when nobody awaits it any longer.
struct Awaited(Stop);

impl Drop for Awaited {
    fn drop(&mut self) {
        self.0.set();
    }
}

/// Does `work` on a thread of its own. It is stopped when the future is dropped.
pub(crate) async fn aside<T: Send + 'static>(
    work: impl FnOnce(&Stop) -> Result<T, BookError> + Send + 'static,
) -> Result<T, BookError> {
    let stop = Stop::default();
    let awaited = Awaited(stop.clone());
    let (tell, told) = oneshot::channel();
    let worker = move || {
        // Where nobody listens any more, the answer is of no use.
        let _ = tell.send(work(&stop));
    };
    if thread::Builder::new().name("zhenggai".to_owned()).spawn(worker).is_err() {
        return Err(BookError::Stopped);
    }
    let done = told.await;
    drop(awaited);
    done.unwrap_or(Err(BookError::Stopped))
}

/// A reader that tells how far it has come, and ends with an error when it is to stop.
pub(crate) struct Watched<'a, R> {
    input: R,
    done: u64,
    total: u64,
    progress: Option<&'a dyn ProgressListener>,
    stop: &'a Stop,
}

impl<'a, R> Watched<'a, R> {
    pub(crate) fn new(
        input: R,
        total: u64,
        progress: Option<&'a dyn ProgressListener>,
        stop: &'a Stop,
    ) -> Self {
        Self { input, done: 0, total, progress, stop }
    }
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.stop.is_set() {
            return Err(io::Error::other("stopped"));
        }
        let read = self.input.read(buffer)?;
        self.done = self.done.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
        if self.progress.is_some_and(|progress| !progress.advanced(self.done, self.total)) {
            self.stop.set();
        }
        Ok(read)
    }
}
