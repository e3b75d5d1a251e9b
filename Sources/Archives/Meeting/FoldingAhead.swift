import Deliberation
import Log

/// A whole file's lines on their way into a state.
///
/// Taking a line's JSON apart is the dearest of it and needs nothing of the lines before: of a long file
/// it is done on a second core, while this one reads on and folds what is ready.
struct FoldingAhead {
  private var folding: Folding
  private var lines: [JournalEntry] = []
  private var ahead: Ahead<[DecodedLine]>?

  /// Lines that are worth another thread.
  private static let many = 512

  init(identity: Session.Identity) { folding = Folding(identity: identity) }

  mutating func take(_ line: JournalEntry) {
    lines.append(line)
    guard lines.count == FoldingAhead.many else { return }
    let ready = ahead?.value ?? []
    ahead = Ahead { [lines] in lines.map(DecodedLine.init) }
    lines.removeAll(keepingCapacity: true)
    fold(ready)
  }

  /// The state that all of them leave.
  consuming func finished() -> Session {
    fold(ahead?.value ?? [])
    fold(lines.map(DecodedLine.init))
    return folding.finished()
  }

  private mutating func fold(_ lines: [DecodedLine]) {
    for line in lines {
      switch line.entry {
      case .success(let entry): folding.take(entry)
      case .failure(let error): folding.stop(at: line.number, because: error.reason)
      }
    }
  }
}

/// What a line says; its number where it can't be read.
private struct DecodedLine: Sendable {
  let number: Int
  let entry: Result<Entry, EventReader.Unreadable>

  init(_ line: JournalEntry) {
    number = line.n
    entry = Result { () throws(EventReader.Unreadable) in try EventReader.read(line) }
  }
}
