import Foundation

/// The clock of the system.
public final class SystemClock: Clock, @unchecked Sendable {
    public init() {}

    public func now() -> Int64 {
        Int64(Date().timeIntervalSince1970 * 1000)
    }
}

/// Randomness of the system, which nobody can foretell.
public final class SystemRandomness: Randomness, @unchecked Sendable {
    public init() {}

    public func bytes(count: UInt32) -> Data {
        var random = SystemRandomNumberGenerator()
        return Data((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    }
}

/// A host with the system's clock and randomness.
public func host(_ language: Language, signer: Signer? = nil) -> Host {
    Host(language: language, clock: SystemClock(), randomness: SystemRandomness(), signer: signer)
}

/// Today in China, whatever the time zone of the device, as operations of a book take it.
public func today() -> String {
    let format = DateFormatter()
    format.calendar = Calendar(identifier: .gregorian)
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "Asia/Shanghai")
    format.dateFormat = "yyyy-MM-dd"
    return format.string(from: Date())
}

private final class Told: Observer, @unchecked Sendable {
    private let tell: @Sendable (Change) -> Void

    init(_ tell: @escaping @Sendable (Change) -> Void) {
        self.tell = tell
    }

    func changed(change: Change) {
        tell(change)
    }
}

extension Book {
    /// What changes in the book, from now on: `for await change in book.changes()`. The book is observed from the call on,
    /// and no longer once the sequence is let go.
    public func changes() -> AsyncStream<Change> {
        AsyncStream { continuation in
            let observing = observe(observer: Told { change in continuation.yield(change) })
            continuation.onTermination = { [weak self] _ in self?.forget(observing: observing) }
        }
    }
}

extension BookError {
    /// The stable code, such as `OWN_REVIEW`; `STOPPED` where the work was stopped.
    public var code: String {
        switch self {
        case let .Refused(code, _, _), let .Invalid(code, _, _), let .Failed(code, _, _): code
        case .Stopped: "STOPPED"
        }
    }

    /// What it says to the user, in the language of the book.
    public var words: String {
        switch self {
        case let .Refused(_, sentence, _), let .Invalid(_, sentence, _), let .Failed(_, sentence, _): sentence
        case .Stopped: ""
        }
    }
}
