import Affairs
import Deliberation
import Log

/// What a whole meeting file tells those who don't open it.
struct MeetingContents: Sendable {
  let extract: Extract
  let inside: Inside

  /// Nil where the file can't be opened.
  init?(_ path: String, _ posix: Posix = .system) {
    guard let read = Self.read(path, posix) else { return nil }
    (extract, inside) = (read.extract, Inside(of: read.session))
  }

  /// A whole meeting and what it says to the outside; nil where the file can't be opened.
  static func read(_ path: String, _ posix: Posix) -> (session: Session, extract: Extract)? {
    var sums: [Int: UInt64] = [:]
    guard
      let file = try? MeetingFile.open(
        path, clerk: "", for: .reading, posix: posix, each: { sums[$0.n] = $0.sum.number })
    else { return nil }
    var doubts: Extract.Doubts = []
    switch file.obstacle {
    case .damaged, .newer, .reencoded: doubts.insert(.damaged)
    default: break
    }
    return (file.session, Extract(of: file.session, doubts: doubts, sums: sums))
  }
}
