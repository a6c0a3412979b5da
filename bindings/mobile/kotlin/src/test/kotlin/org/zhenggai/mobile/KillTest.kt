package org.zhenggai.mobile

import java.nio.file.Path
import kotlin.io.path.writeBytes
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** A process that is killed in the middle of writing loses nothing that it acknowledged. */
class KillTest {
    /** Lets a child work on a book until it has acknowledged so many things, kills it, and says what it acknowledged. */
    private fun killedAfter(acknowledged: Int, vararg arguments: String): List<String> {
        val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
        val library = "-Djna.library.path=${System.getProperty("jna.library.path")}"
        val command = listOf(java, library, "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
            "org.zhenggai.mobile.ChildKt") + arguments
        val child = ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start()
        val lines = mutableListOf<String>()
        val output = child.inputStream.bufferedReader()
        while (lines.size < acknowledged) {
            lines += output.readLine() ?: error("the child ended by itself after ${lines.size} lines")
        }
        // SIGKILL, while the child is at its next entry.
        ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly()
        lines += output.readLines()
        child.waitFor()
        return lines
    }

    @Test
    fun `killed while recording`(@TempDir folder: Path) = runBlocking {
        Story.begin(folder).close()
        val path = folder.resolve("office.zg").toString()
        val acknowledged = mutableSetOf<String>()
        for (round in 1..4) {
            acknowledged += killedAfter(7 * round, "record", path)
            Book.open(path, "office", host(Language.EN)).use { book ->
                assertTrue(Story.entries(book).containsAll(acknowledged))
                val verified = book.verify()
                assertEquals(listOf<String>(), verified.breaches)
                assertEquals(verified.entries.toInt(), Story.entries(book).size)
            }
        }
        assertTrue(acknowledged.size >= 70)
    }

    @Test
    fun `killed while taking bundles`(@TempDir folder: Path) = runBlocking {
        val office = Story.begin(folder)
        val phone = folder.resolve("phone.zg").toString()
        Book.join(phone, "phone", office.bundle(), host(Language.EN)).close()
        // A series of bundles, each of the twenty entries that came after the one before.
        val spare = Book.join(folder.resolve("spare.zg").toString(), "spare", office.bundle(), host(Language.EN))
        val bundles = (1..40).associate { number ->
            val before = Story.entries(office)
            for (step in 1..20) {
                office.reportWork(Story.unit, "2024-10-08", Story.report(Story.MEASURE, WorkStatus.IN_PROGRESS, "第${number}-${step}次"))
            }
            val bundle = office.bundle(spare.have())
            spare.receive(bundle)
            folder.resolve("%02d.bundle".format(number)).writeBytes(bundle)
            "%02d.bundle".format(number) to Story.entries(office) - before
        }
        val taken = mutableSetOf<String>()
        for (round in 1..3) {
            taken += killedAfter(2 + round, "receive", phone, folder.toString())
            Book.open(phone, "phone", host(Language.EN)).use { book ->
                val has = Story.entries(book)
                for ((bundle, entries) in bundles) {
                    val there = entries.count { it in has }
                    // All of a bundle or none of it; all, where it was acknowledged.
                    assertTrue(there == entries.size || (there == 0 && bundle !in taken), "$bundle: $there")
                }
                assertEquals(listOf<String>(), book.verify().breaches)
            }
        }
        Book.open(phone, "phone", host(Language.EN)).use { book ->
            book.receive(office.bundle(book.have()))
            assertEquals(office.verify().fingerprint, book.verify().fingerprint)
        }
    }
}
