package org.zhenggai.mobile

import java.nio.file.Path
import kotlin.io.path.exists
import kotlin.io.path.writeBytes
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** One book on one phone. */
class BookTest {
    private fun report() = Story.report(Story.MEASURE, WorkStatus.COMPLETE, "已办结")

    @Test
    fun `a draft is kept and not recorded until it is whole`(@TempDir folder: Path) {
        Story.begin(folder).use { book ->
            val draft = book.saveDraft("{\"event\": ")
            val before = Story.entries(book)
            val fault = assertThrows(BookException.Failed::class.java) { book.recordDraft(draft) }
            assertEquals("RECORD_MALFORMED", fault.code)
            assertEquals(before, Story.entries(book))
        }
        Book.open(folder.resolve("office.zg").toString(), "office", host(Language.EN)).use { book ->
            val kept = book.drafts().single()
            val whole = Story.said(Story.unit, "2024-10-08", """"kind": "closure_requested", "item": "${Story.MEASURE}"""")
            assertEquals(kept.id, book.saveDraft(whole, kept.id))
            val entry = book.recordDraft(kept.id)
            assertTrue(entry in Story.entries(book))
            assertTrue(book.drafts().isEmpty())
        }
    }

    @Test
    fun `an entry is undone before it goes out, and not after`(@TempDir folder: Path) {
        val book = Story.begin(folder)
        val slip = book.reportWork(Story.unit, "2024-10-08", report())
        assertTrue(book.canBeUndone(slip))
        book.undo(slip, "误点", "2024-10-08")
        assertEquals(null, book.item(Story.MEASURE, Story.LAST).work)
        val again = book.reportWork(Story.unit, "2024-10-08", report())
        book.bundle()
        assertFalse(book.canBeUndone(again))
        val fault = assertThrows(BookException.Failed::class.java) { book.undo(again, "误点", "2024-10-08") }
        assertEquals("KNOWN_TO_OTHERS", fault.code)
        assertEquals(again, fault.details["entry"])
    }

    @Test
    fun `observers hear of each change once it is kept`(@TempDir folder: Path) = runBlocking {
        val book = Story.begin(folder)
        // Unconfined: the book is observed before `async` returns.
        val heard = async(Dispatchers.Unconfined) { book.changes().take(2).toList() }
        val entry = book.reportWork(Story.unit, "2024-10-08", report())
        val draft = book.saveDraft("…")
        assertEquals(listOf(Change.Recorded(entry), Change.DraftSaved(draft)), heard.await())
    }

    @Test
    fun `who is forgotten hears nothing more`(@TempDir folder: Path) {
        val book = Story.begin(folder)
        val heard = mutableListOf<Change>()
        val observing = book.observe(object : Observer {
            override fun changed(change: Change) {
                heard += change
            }
        })
        val draft = book.saveDraft("…")
        book.forget(observing)
        book.discardDraft(draft)
        assertEquals(listOf<Change>(Change.DraftSaved(draft)), heard)
    }

    @Test
    fun `the inbox is drawn again after a change`(@TempDir folder: Path) = runBlocking {
        val book = Story.begin(folder)
        val seen = mutableListOf<Int>()
        val drawn = CompletableDeferred<Unit>()
        val screen = launch {
            book.inboxes("p-unit") { "2024-11-01" }.first { inbox ->
                seen += inbox.assigned.size
                drawn.complete(Unit)
                inbox.assigned.size == 1
            }
        }
        drawn.await()
        book.reportWork(Story.unit, "2024-10-08", report())
        screen.join()
        assertEquals(listOf(2, 1), seen)
    }

    @Test
    fun `long work tells how far it is and stops when it is told to`(@TempDir folder: Path) = runBlocking {
        val book = Story.begin(folder)
        val file = folder.resolve("video.mp4").apply { writeBytes(ByteArray(4_000_000) { it.toByte() }) }
        val steps = mutableListOf<ULong>()
        val all = object : ProgressListener {
            override fun advanced(done: ULong, total: ULong): Boolean {
                assertEquals(4_000_000uL, total)
                return steps.add(done)
            }
        }
        val proof = book.prove(file.toString(), DigestAlgorithm.SHA256, all)
        val expected = java.security.MessageDigest.getInstance("SHA-256").digest(ByteArray(4_000_000) { it.toByte() })
        assertEquals("sha256:" + expected.joinToString("") { "%02x".format(it) }, proof.digest)
        assertTrue(steps.size > 4 && steps.last() == 4_000_000uL)
        val none = object : ProgressListener {
            override fun advanced(done: ULong, total: ULong) = false
        }
        val stopped = runCatching { book.prove(file.toString(), DigestAlgorithm.SHA256, none) }.exceptionOrNull()
        assertTrue(stopped is BookException.Stopped, "$stopped")
        val bundle = folder.resolve("all.bundle").toString()
        book.bundleFile(bundle)
        val refused = runCatching { book.receiveFile(bundle, none) }.exceptionOrNull()
        assertTrue(refused is BookException.Stopped, "$refused")
    }

    @Test
    fun `work that nobody awaits any longer is stopped`(@TempDir folder: Path) = runBlocking {
        val book = Story.begin(folder)
        val file = folder.resolve("video.mp4").apply { writeBytes(ByteArray(8_000_000)) }
        val begun = CompletableDeferred<Unit>()
        val slow = object : ProgressListener {
            override fun advanced(done: ULong, total: ULong): Boolean {
                begun.complete(Unit)
                Thread.sleep(5)
                return true
            }
        }
        val job = launch { book.prove(file.toString(), DigestAlgorithm.SM3, slow) }
        begun.await()
        job.cancelAndJoin()
        // The book is free again.
        book.reportWork(Story.unit, "2024-10-08", report())
        assertTrue(job.isCancelled)
    }

    @Test
    fun `nothing is recorded without the signature of the device`(@TempDir folder: Path) {
        Story.begin(folder).close()
        val good = PlatformSigner.inMemory()
        val locked = object : Signer by good {
            override fun sign(message: ByteArray): ByteArray = throw SignerException.Unavailable("屏幕已锁")
        }
        val der = object : Signer by good {
            override fun sign(message: ByteArray): ByteArray = ByteArray(70)
        }
        val path = folder.resolve("office.zg").toString()
        for (signer in listOf(locked, der)) {
            Book.open(path, "office", host(Language.ZH, signer)).use { book ->
                val before = Story.entries(book)
                val fault = assertThrows(BookException.Failed::class.java) {
                    book.reportWork(Story.unit, "2024-10-08", report())
                }
                assertEquals("SIGNER_FAILED", fault.code)
                assertEquals(before, Story.entries(book))
            }
        }
    }

    @Test
    fun `a bad bundle is refused whole and named`(@TempDir folder: Path) {
        val book = Story.begin(folder)
        val bytes = book.bundle()
        val torn = bytes.copyOf(bytes.size / 2)
        val changed = bytes.copyOf().also { it[it.size / 2] = (it[it.size / 2] + 1).toByte() }
        for (bad in listOf(torn, changed, ByteArray(0), "无关".toByteArray())) {
            val path = folder.resolve("phone.zg")
            val fault = assertThrows(BookException.Failed::class.java) {
                Book.join(path.toString(), "phone", bad, host(Language.EN))
            }
            assertTrue(fault.code.startsWith("BUNDLE_"), fault.code)
            assertFalse(path.exists())
        }
    }

    @Test
    fun `what is no value is refused with its code, in both languages`(@TempDir folder: Path) {
        Story.begin(folder).close()
        val path = folder.resolve("office.zg").toString()
        for ((language, word) in mapOf(Language.ZH to Regex("[一-龥]"), Language.EN to Regex("^[ -~“”‘’–…]+$"))) {
            Book.open(path, "office", host(language)).use { book ->
                val fault = assertThrows(BookException.Invalid::class.java) { book.item("nothing", "2024-10-08") }
                assertEquals("MALFORMED", fault.code)
                assertTrue(word.containsMatchIn(fault.sentence), fault.sentence)
                assertThrows(BookException.Invalid::class.java) { book.inbox(null, "2024-13-01") }
                val absent = assertThrows(BookException.Refused::class.java) { book.item("measure:F9.M9", "2024-10-08") }
                assertEquals("NOT_REGISTERED", absent.code)
            }
        }
        val missing = assertThrows(BookException.Failed::class.java) {
            Book.open(folder.resolve("none.zg").toString(), "office", host(Language.EN))
        }
        assertEquals("STORE_MISSING", missing.code)
    }
}
