package org.zhenggai.mobile

import java.nio.file.Path

/** The people and the dossier of the tests. All of it is invented. */
object Story {
    const val DOSSIER = "riverside"
    const val RULES = "cn.party-inspection.2015"
    const val MEASURE = "measure:F1.M1"
    const val LAST = "2024-12-31"

    val office = Author("p-office", PartyKind.BODY, "区委巡察办", Duty.INSPECTION_OFFICE)
    val head = Author("p-head", PartyKind.PERSON, "党工委书记", Duty.FIRST_RESPONSIBLE)
    val leader = Author("p-leader", PartyKind.PERSON, "分管副书记", Duty.LEAD_LEADER)
    val unit = Author("p-unit", PartyKind.BODY, "党政办公室", Duty.RESPONSIBLE_UNIT)
    val desk = Author("p-rectification", PartyKind.BODY, "整改办", Duty.RECTIFICATION_OFFICE)
    val discipline = Author("p-discipline", PartyKind.BODY, "区纪委监委", Duty.DISCIPLINE_BODY)

    /** One line of the wire. */
    fun said(by: Author, on: String, event: String): String =
        """{"by": {"party": ${party(by)}, "duty": "${by.duty.name.lowercase()}"}, "on": "$on", "event": {$event}}"""

    private fun party(by: Author): String =
        """{"id": "${by.party}", "kind": "${by.kind.name.lowercase()}", "name": "${by.name}"}"""

    val opening: String = said(
        office, "2024-08-09",
        """"kind": "dossier_opened", "title": "滨河街道巡察整改台账", "regime": "local_inspection",
           "feedback_on": "2024-08-09", "coverage": "full_record"""",
    )

    /** The office's book with one finding and so many measures, all of the same unit. */
    fun begin(folder: Path, measures: Int = 2, signer: Signer? = null): Book {
        val host = host(Language.ZH, signer)
        val book = Book.create(folder.resolve("office.zg").toString(), DOSSIER, "office", RULES, opening, host)
        for (party in listOf(head, leader, unit, desk, discipline)) {
            val duty = party.duty.name.lowercase()
            book.recordJson(
                said(office, "2024-08-09", """"kind": "duty_granted", "party": ${party(party)}, "duty": "$duty""""),
            )
        }
        val finding = """"kind": "finding_registered", "id": "F1", "text": "便民服务事项办理超期", "source": "feedback", "disclosure": "public""""
        book.recordJson(said(office, "2024-08-10", finding))
        for (number in 1..measures) {
            val measure = "measure:F1.M$number"
            val text = """"kind": "measure_added", "id": "F1.M$number", "findings": ["F1"], "text": "清理第${number}批超期事项""""
            book.recordJson(said(unit, "2024-08-20", text))
            val answers = """"kind": "responsibility_assigned", "item": "$measure", "duty": "responsible_unit", "party": ${party(unit)}"""
            book.recordJson(said(leader, "2024-08-20", answers))
            val due = """"kind": "deadline_set", "item": "$measure", "due": {"kind": "by", "day": "2024-10-31", "precision": "day"}"""
            book.recordJson(said(leader, "2024-08-20", due))
        }
        return book
    }

    /** Enrols a device with the key of its signer. */
    fun enrol(book: Book, device: String, signer: Signer) {
        val key = signer.publicKey().joinToString("") { "%02x".format(it) }
        val event = """"kind": "device_enrolled", "device": "$device", "holder": "p-unit", "algorithm": "ed25519", "key": "$key""""
        book.recordJson(said(office, "2024-08-21", event))
    }

    fun report(item: String, status: WorkStatus, text: String): WorkReport =
        WorkReport(item, status, listOf(Act.CORRECTION), text)

    /** The ids of all entries of a book. */
    fun entries(book: Book): Set<String> = book.log(0uL, ULong.MAX_VALUE).map { it.entry }.toSet()
}
