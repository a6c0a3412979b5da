package org.zhenggai.mobile

import java.nio.file.Files
import kotlin.time.Duration
import kotlin.time.TimeSource

/** What a call over the border costs, printed; no test, and nothing is judged by the clock. */
fun main() {
    val folder = Files.createTempDirectory("zhenggai-bench")
    fun best(times: Int, work: () -> Unit): Duration = (1..times).minOf {
        val began = TimeSource.Monotonic.markNow()
        work()
        began.elapsedNow()
    }
    Story.begin(folder, 1_000).use { book ->
        val entry = book.log(0uL, 1uL).single().entry
        val calls = 10_000
        val small = best(10) { repeat(calls) { book.canBeUndone(entry) } }
        println("small call: %.1f µs".format(small.inWholeNanoseconds / 1e3 / calls))
        val page = best(10) { book.log(0uL, 1_000uL) }
        val bytes = book.log(0uL, 1_000uL).sumOf { it.toString().toByteArray().size }
        println("1,000 log lines: %.2f ms, %.0f MB/s".format(page.inWholeNanoseconds / 1e6, bytes / (page.inWholeNanoseconds / 1e3)))
        val list = best(10) { book.inbox("p-unit", "2024-10-08") }
        val cards = book.inbox("p-unit", "2024-10-08").assigned
        val size = cards.sumOf { it.toString().toByteArray().size }
        println("1,000 items: %.1f ms, %.0f MB/s (${cards.size} items)".format(list.inWholeNanoseconds / 1e6, size / (list.inWholeNanoseconds / 1e3)))
    }
    val large = Files.createTempDirectory("zhenggai-bench")
    Story.begin(large, 10_000).close()
    val path = large.resolve("office.zg").toString()
    val opened = best(3) { Book.open(path, "office", host(Language.ZH)).close() }
    Book.open(path, "office", host(Language.ZH)).use { book ->
        val entries = book.dossier("2024-10-08").entries
        val shown = best(5) { book.inbox("p-handler", "2024-10-08") }
        println("10,000 measures ($entries entries): open %.0f ms, inbox %.0f ms".format(
            opened.inWholeNanoseconds / 1e6, shown.inWholeNanoseconds / 1e6,
        ))
    }
}
