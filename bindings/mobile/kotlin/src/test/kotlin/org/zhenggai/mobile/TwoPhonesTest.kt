package org.zhenggai.mobile

import java.nio.file.Path
import kotlin.io.path.writeText
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Two phones and an office, offline for a week. */
class TwoPhonesTest {
    private val recorded = mutableSetOf<String>()

    private fun said(entry: String): String = entry.also(recorded::add)

    @Test
    fun `after a week apart all three hold the same ledger and nothing is lost`(@TempDir folder: Path) = runBlocking {
        val keys = listOf("a", "b", "lost").associateWith { PlatformSigner.inMemory() }
        val office = Story.begin(folder)
        keys.forEach { (device, signer) -> Story.enrol(office, device, signer) }
        recorded += Story.entries(office)
        val everything = office.bundle()
        val phones = keys.mapValues { (device, signer) ->
            joinBook(folder.resolve("$device.zg").toString(), device, everything, host(Language.ZH, signer))
        }
        val (a, b, lost) = phones.values.toList()

        // In the village: a photograph whose bytes are bound in the signed record.
        val photo = folder.resolve("photo.jpg").apply { writeText("照片".repeat(100_000)) }
        val proof = a.prove(photo.toString(), DigestAlgorithm.SM3)
        said(a.reportWork(Story.unit, "2024-10-08", Story.report(Story.MEASURE, WorkStatus.COMPLETE, "已全部办结")))
        val first = a.bundle(office.have())
        val evidence = Evidence(
            id = null, item = Story.MEASURE, kind = EvidenceKind.PHOTO, title = "办结公示栏照片",
            digest = proof.digest, size = proof.size, capturedOn = null, capturedAt = 1_728_357_600_000,
            place = Place(37_433_900, 118_674_700), caption = "公示栏", expiresOn = null, disclosure = Disclosure.INTERNAL,
        )
        said(a.submitEvidence(Story.unit, "2024-10-08", evidence))
        // What the office is believed to have by then: a bundle of what came after the first one.
        val believed = joinBook(folder.resolve("spare.zg").toString(), "spare", everything, host(Language.ZH))
        believed.receive(first)
        val second = a.bundle(believed.have())

        // Elsewhere somebody says otherwise of the same measure, and one phone is lost.
        said(b.reportWork(Story.unit, "2024-10-08", Story.report(Story.MEASURE, WorkStatus.IN_PROGRESS, "还差两件")))
        val revoked = """"kind": "device_revoked", "device": "lost", "reason": "设备遗失""""
        said(office.recordJson(Story.said(Story.office, "2024-10-09", revoked)))
        val late = said(lost.reportWork(Story.unit, "2024-10-10", Story.report("measure:F1.M2", WorkStatus.COMPLETE, "冒用")))

        // The later bundle of the series comes first: it is kept, and says what it waits for.
        val early = office.receive(second)
        assertEquals(1uL, early.new)
        assertEquals(1, early.lacking.size)
        assertTrue(office.receive(first).lacking.isEmpty())
        assertEquals(0uL, office.receive(second).new)

        // By file, from the other phone and from the one that was found again.
        for ((name, phone) in mapOf("b" to b, "lost" to lost)) {
            val file = folder.resolve("$name.bundle").toString()
            phone.bundleFile(file, office.have())
            assertEquals(1uL, office.receiveFile(file).new)
        }
        assertEquals("DEVICE_SHUT_OUT", office.log(0uL, 1000uL).single { it.entry == late }.refusal)

        // The two reports disagree until somebody who may settles it.
        val conflict = office.inbox(null, Story.LAST).conflicts.single()
        assertEquals(ConflictKind.STATUS, conflict.kind)
        assertTrue(Duty.INSPECTION_OFFICE in conflict.settledBy)
        val (stands, others) = conflict.entries.partition { it.device == "a" }
        val settlement = Settlement(stands.single().entry, others.map { it.entry }, "以现场核实为准")
        said(office.settle(Story.office, "2024-10-15", settlement))
        assertTrue(office.inbox(null, Story.LAST).conflicts.isEmpty())

        for (phone in listOf(a, b)) phone.receive(office.bundle(phone.have()))
        val prints = listOf(office, a, b).map { it.verify() }
        prints.forEach { assertEquals(prints.first().fingerprint, it.fingerprint) }
        for (book in listOf(office, a, b)) {
            assertEquals(recorded, Story.entries(book))
            assertEquals(WorkStatus.COMPLETE, book.item(Story.MEASURE, Story.LAST).work)
        }
        // Proving shows what the lost phone signed after it was shut out, and nothing else.
        for (it in prints) {
            assertEquals(listOf("KEY_REVOKED"), it.breaches.map { breach -> breach.substringBefore(':') })
            assertEquals(4uL, it.signed)
            assertEquals(3uL, it.verified)
        }
        val piece = b.item(Story.MEASURE, Story.LAST).evidence.single()
        assertEquals(proof.digest, piece.digest)
        assertEquals(Place(37_433_900, 118_674_700), piece.place)
    }

    @Test
    fun `the way to closure is shown with reasons and next steps in the user's language`(@TempDir folder: Path) {
        val book = Story.begin(folder)
        val inbox = book.inbox("p-unit", "2024-11-01")
        assertEquals(listOf("measure:F1.M1", "measure:F1.M2"), inbox.due.map { it.item })
        assertTrue(inbox.due.all { it.light == Light.RED && it.daysLeft == -1L })
        book.reportWork(Story.unit, "2024-10-20", Story.report(Story.MEASURE, WorkStatus.COMPLETE, "已办结"))
        assertEquals(listOf("measure:F1.M2"), book.inbox("p-unit", "2024-11-01").assigned.map { it.item })
        val verdict = book.verdict(Story.MEASURE, Story.LAST)
        assertTrue(verdict.outcome != Outcome.MET)
        assertTrue(verdict.reasons.any { it.blocks && it.sentence.isNotEmpty() })
        assertTrue(book.nextSteps(Story.MEASURE, Story.LAST).first().what.isNotEmpty())
        book.requestClosure(Story.unit, "2024-10-21", Story.MEASURE)
        val own = runCatching {
            book.review(Story.unit, "2024-10-22", Review(Story.MEASURE, null, Decision.ACCEPTED, null))
        }.exceptionOrNull() as BookException.Refused
        assertFalse(own.sentence.isEmpty())
        book.review(Story.office, "2024-10-22", Review(Story.MEASURE, null, Decision.RETURNED, "照片看不清"))
        val returned = book.inbox("p-unit", "2024-10-23").returned
        assertEquals(listOf(Story.MEASURE), returned.map { it.item })
        val page = book.item(Story.MEASURE, Story.LAST)
        assertEquals(ClosureStatus.RETURNED, page.closure)
        assertEquals("照片看不清", page.reviews.single().comment)
    }
}
