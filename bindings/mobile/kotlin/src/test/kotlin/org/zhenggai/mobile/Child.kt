package org.zhenggai.mobile

import java.nio.file.Path
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readBytes

/** What [KillTest] kills: works on a book, and prints a line for each thing that the book has acknowledged. */
fun main(arguments: Array<String>) {
    val (job, path) = arguments
    val book = Book.open(path, if (job == "record") "office" else "phone", host(Language.EN))
    if (job == "record") {
        for (number in generateSequence(1) { it + 1 }) {
            println(book.reportWork(Story.unit, "2024-10-08", Story.report(Story.MEASURE, WorkStatus.IN_PROGRESS, "第${number}次")))
            System.out.flush()
        }
    }
    while (true) {
        for (file in Path.of(arguments[2]).listDirectoryEntries("*.bundle").sorted()) {
            book.receive(file.readBytes())
            println(file.name)
            System.out.flush()
        }
    }
}
