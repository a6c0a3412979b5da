package org.zhenggai.mobile

import java.time.LocalDate
import java.time.ZoneId
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.awaitClose
import kotlinx.coroutines.channels.trySendBlocking
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.callbackFlow
import kotlinx.coroutines.flow.conflate
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.withContext

/** Days are China's, whatever the time zone of the device. */
val CHINA: ZoneId = ZoneId.of("Asia/Shanghai")

/** Today, as operations of a book take it. */
fun today(): String = LocalDate.now(CHINA).toString()

/**
 * What changes in the book, from now on. Collecting it observes the book; when collection ends, the book forgets.
 */
fun Book.changes(): Flow<Change> = callbackFlow {
    val observing = observe(told { change -> trySendBlocking(change) })
    awaitClose { forget(observing) }
}

/**
 * The inbox of [whose] on [day], and again after every change. A screen collects it and draws what comes; where changes
 * come faster than it draws, those between are left out.
 */
fun Book.inboxes(whose: String?, day: () -> String = ::today): Flow<Inbox> = callbackFlow {
    // Observed before the first look, so that no change falls between the two.
    val observing = observe(told { trySend(Unit) })
    trySend(Unit)
    awaitClose { forget(observing) }
}.conflate().map { inbox(whose, day()) }.flowOn(Dispatchers.IO)

private fun told(tell: (Change) -> Unit): Observer = object : Observer {
    override fun changed(change: Change) = tell(change)
}

/** Opens a book away from the thread that draws. */
suspend fun openBook(path: String, device: String, host: Host, dossier: String? = null): Book =
    withContext(Dispatchers.IO) { Book.open(path, device, host, dossier) }

/** Begins a file on a further device, away from the thread that draws. */
suspend fun joinBook(path: String, device: String, bundle: ByteArray, host: Host): Book =
    withContext(Dispatchers.IO) { Book.join(path, device, bundle, host) }

/** The stable code of an error, such as `OWN_REVIEW`; `STOPPED` where the work was stopped. */
val BookException.stableCode: String
    get() = when (this) {
        is BookException.Refused -> code
        is BookException.Invalid -> code
        is BookException.Failed -> code
        is BookException.Stopped -> "STOPPED"
    }

/** What an error says to the user, in the language of the book. */
val BookException.words: String
    get() = when (this) {
        is BookException.Refused -> sentence
        is BookException.Invalid -> sentence
        is BookException.Failed -> sentence
        is BookException.Stopped -> ""
    }
