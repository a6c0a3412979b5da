import Foundation
@testable import ZhenggaiMobile

/// The people and the dossier of the tests. All of it is invented.
enum Story {
    static let measure = "measure:F1.M1"
    static let last = "2024-12-31"

    static let office = Author(party: "p-office", kind: .body, name: "区委巡察办", duty: .inspectionOffice)
    static let leader = Author(party: "p-leader", kind: .person, name: "分管副书记", duty: .leadLeader)
    static let unit = Author(party: "p-unit", kind: .body, name: "党政办公室", duty: .responsibleUnit)

    private static let words: [Duty: String] =
        [.inspectionOffice: "inspection_office", .leadLeader: "lead_leader", .responsibleUnit: "responsible_unit"]

    private static func party(_ by: Author) -> String {
        "{\"id\": \"\(by.party)\", \"kind\": \"\(by.kind == .body ? "body" : "person")\", \"name\": \"\(by.name)\"}"
    }

    /// One line of the wire.
    static func said(_ by: Author, _ on: String, _ event: String) -> String {
        "{\"by\": {\"party\": \(party(by)), \"duty\": \"\(words[by.duty]!)\"}, \"on\": \"\(on)\", \"event\": {\(event)}}"
    }

    static let opening = said(
        office, "2024-08-09",
        """
        "kind": "dossier_opened", "title": "滨河街道巡察整改台账", "regime": "local_inspection",
        "feedback_on": "2024-08-09", "coverage": "full_record"
        """)

    /// The office's book with one finding and two measures of the same unit.
    static func begin(_ folder: URL) throws -> Book {
        let book = try Book.create(
            path: folder.appendingPathComponent("office.zg").path, dossier: "riverside", device: "office",
            rules: "cn.party-inspection.2015", opening: opening, host: host(.zh))
        for granted in [leader, unit] {
            _ = try book.recordJson(said: said(
                office, "2024-08-09",
                "\"kind\": \"duty_granted\", \"party\": \(party(granted)), \"duty\": \"\(words[granted.duty]!)\""))
        }
        _ = try book.recordJson(said: said(
            office, "2024-08-10",
            """
            "kind": "finding_registered", "id": "F1", "text": "便民服务事项办理超期", "source": "feedback", "disclosure": "public"
            """))
        for number in 1...2 {
            let item = "measure:F1.M\(number)"
            _ = try book.recordJson(said: said(
                unit, "2024-08-20",
                "\"kind\": \"measure_added\", \"id\": \"F1.M\(number)\", \"findings\": [\"F1\"], \"text\": \"清理第\(number)批超期事项\""))
            _ = try book.recordJson(said: said(
                leader, "2024-08-20",
                "\"kind\": \"responsibility_assigned\", \"item\": \"\(item)\", \"duty\": \"responsible_unit\", \"party\": \(party(unit))"))
            _ = try book.recordJson(said: said(
                leader, "2024-08-20",
                "\"kind\": \"deadline_set\", \"item\": \"\(item)\", \"due\": {\"kind\": \"by\", \"day\": \"2024-10-31\", \"precision\": \"day\"}"))
        }
        return book
    }

    static func enrol(_ book: Book, _ device: String, _ signer: Signer) throws {
        let key = signer.publicKey().map { String(format: "%02x", $0) }.joined()
        _ = try book.recordJson(said: said(
            office, "2024-08-21",
            "\"kind\": \"device_enrolled\", \"device\": \"\(device)\", \"holder\": \"p-unit\", \"algorithm\": \"sm2\", \"key\": \"\(key)\""))
    }

    static func report(_ item: String, _ status: WorkStatus, _ text: String) -> WorkReport {
        WorkReport(item: item, status: status, acts: [.correction], text: text)
    }

    static func entries(_ book: Book) throws -> Set<String> {
        Set(try book.log(from: 0, limit: .max).map(\.entry))
    }
}
