import Foundation
import XCTest
@testable import ZhenggaiMobile

/// Two phones and an office, offline for a week.
final class TwoPhonesTests: XCTestCase {
    private var folder: URL!

    override func setUpWithError() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    override func tearDownWithError() throws {
        try FileManager.default.removeItem(at: folder)
    }

    private func key(_ byte: UInt8) throws -> Signer {
        try DeviceKey(algorithm: .sm2, secret: Data(repeating: byte, count: 32)).signer()
    }

    private func path(_ name: String) -> String {
        folder.appendingPathComponent(name).path
    }

    func testAfterAWeekApartAllThreeHoldTheSameLedgerAndNothingIsLost() async throws {
        let office = try Story.begin(folder)
        let keys = try ["a": key(1), "b": key(2), "lost": key(3)]
        for (device, signer) in keys.sorted(by: { $0.key < $1.key }) {
            try Story.enrol(office, device, signer)
        }
        var recorded = try Story.entries(office)
        let everything = try office.bundle()
        func join(_ device: String) throws -> Book {
            try Book.join(path: path("\(device).zg"), device: device, bundle: everything, host: host(.zh, signer: keys[device]))
        }
        let (a, b, lost) = (try join("a"), try join("b"), try join("lost"))

        // In the village: a photograph whose bytes are bound in the signed record.
        try Data(repeating: 7, count: 3_000_000).write(to: folder.appendingPathComponent("photo.jpg"))
        let proof = try await a.prove(path: path("photo.jpg"), algorithm: .sm3)
        XCTAssertEqual(proof.size, 3_000_000)
        recorded.insert(try a.reportWork(by: Story.unit, on: "2024-10-08", report: Story.report(Story.measure, .complete, "已全部办结")))
        let first = try a.bundle(receiver: office.have())
        recorded.insert(try a.submitEvidence(by: Story.unit, on: "2024-10-08", evidence: Evidence(
            id: nil, item: Story.measure, kind: .photo, title: "办结公示栏照片", digest: proof.digest, size: proof.size,
            capturedOn: nil, capturedAt: 1_728_357_600_000, place: Place(latitude: 37_433_900, longitude: 118_674_700),
            caption: "公示栏", expiresOn: nil, disclosure: .internal)))
        let believed = try join("spare")
        _ = try believed.receive(bundle: first)
        let second = try a.bundle(receiver: believed.have())

        recorded.insert(try b.reportWork(by: Story.unit, on: "2024-10-08", report: Story.report(Story.measure, .inProgress, "还差两件")))
        recorded.insert(try office.recordJson(said: Story.said(
            Story.office, "2024-10-09", "\"kind\": \"device_revoked\", \"device\": \"lost\", \"reason\": \"设备遗失\"")))
        let late = try lost.reportWork(by: Story.unit, on: "2024-10-10", report: Story.report("measure:F1.M2", .complete, "冒用"))
        recorded.insert(late)

        // The later bundle of the series comes first: it is kept, and says what it waits for.
        XCTAssertEqual(try office.receive(bundle: second).lacking.count, 1)
        XCTAssertTrue(try office.receive(bundle: first).lacking.isEmpty)
        XCTAssertEqual(try office.receive(bundle: second).new, 0)
        for (name, phone) in [("b", b), ("lost", lost)] {
            _ = try await phone.bundleFile(path: path("\(name).bundle"), receiver: office.have())
            let received = try await office.receiveFile(path: path("\(name).bundle"))
            XCTAssertEqual(received.new, 1)
        }
        XCTAssertEqual(try office.log(from: 0, limit: 1000).first { $0.entry == late }?.refusal, "DEVICE_SHUT_OUT")

        let conflict = try XCTUnwrap(office.inbox(whose: nil, asOf: Story.last).conflicts.first)
        XCTAssertEqual(conflict.kind, .status)
        let stands = try XCTUnwrap(conflict.entries.first { $0.device == "a" }).entry
        let others = conflict.entries.map(\.entry).filter { $0 != stands }
        recorded.insert(try office.settle(
            by: Story.office, on: "2024-10-15", settlement: Settlement(stands: stands, giveWay: others, reason: "以现场核实为准")))
        XCTAssertTrue(try office.inbox(whose: nil, asOf: Story.last).conflicts.isEmpty)

        for phone in [a, b] { _ = try phone.receive(bundle: office.bundle(receiver: phone.have())) }
        let print = try await office.verify().fingerprint
        XCTAssertNotNil(print)
        for book in [office, a, b] {
            let verified = try await book.verify()
            XCTAssertEqual(verified.fingerprint, print)
            XCTAssertEqual(verified.signed, 4)
            XCTAssertEqual(verified.verified, 3)
            XCTAssertEqual(try Story.entries(book), recorded)
            XCTAssertEqual(try book.item(item: Story.measure, asOf: Story.last).work, .complete)
        }
        XCTAssertEqual(try b.item(item: Story.measure, asOf: Story.last).evidence.first?.digest, proof.digest)
    }

    func testDraftsUndoingObserversAndErrors() async throws {
        let book = try Story.begin(folder)
        var changes = book.changes().makeAsyncIterator()
        let draft = try book.saveDraft(text: "{")
        let saved = await changes.next()
        XCTAssertEqual(saved, .draftSaved(draft: draft))
        XCTAssertThrowsError(try book.recordDraft(id: draft)) { error in
            XCTAssertEqual((error as? BookError)?.code, "RECORD_MALFORMED")
            XCTAssertFalse((error as? BookError)?.words.isEmpty ?? true)
        }
        XCTAssertTrue(try book.discardDraft(id: draft))
        _ = await changes.next()
        let slip = try book.reportWork(by: Story.unit, on: "2024-10-08", report: Story.report(Story.measure, .complete, "误点"))
        let heard = await changes.next()
        XCTAssertEqual(heard, .recorded(entry: slip))
        _ = try book.undo(entry: slip, reason: "误点", on: "2024-10-08")
        XCTAssertNil(try book.item(item: Story.measure, asOf: Story.last).work)
        _ = try book.bundle()
        XCTAssertThrowsError(try book.undo(entry: slip, reason: "误点", on: "2024-10-08")) { error in
            XCTAssertEqual((error as? BookError)?.code, "KNOWN_TO_OTHERS")
        }
    }

    func testLongWorkStopsWhenItIsToldTo() async throws {
        final class Never: ProgressListener, @unchecked Sendable {
            func advanced(done: UInt64, total: UInt64) -> Bool { false }
        }
        let book = try Story.begin(folder)
        try Data(repeating: 1, count: 2_000_000).write(to: folder.appendingPathComponent("video.mp4"))
        do {
            _ = try await book.prove(path: path("video.mp4"), algorithm: .sha256, progress: Never())
            XCTFail("it was not stopped")
        } catch let error as BookError {
            XCTAssertEqual(error, .Stopped)
        }
    }
}
