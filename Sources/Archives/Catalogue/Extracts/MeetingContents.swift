import Affairs
import Deliberation
import Log
import Text

/// What a whole meeting file tells those who don't open it.
struct MeetingContents: Sendable {
  let extract: Extract
  let inside: Inside

  /// Nil where the file can't be opened.
  init?(_ path: String, _ posix: Posix = .system) {
    guard let read = try? Self.opened(path, posix) else { return nil }
    (extract, inside) = (read.extract, Inside(of: read.session))
  }

  /// A whole meeting and what it says to the outside.
  ///
  /// - Throws: why the file can't be opened.
  static func opened(
    _ path: String, _ posix: Posix
  ) throws(JournalError) -> (session: Session, extract: Extract) {
    var sums: [Int: UInt64] = [:]
    let file: MeetingFile
    do {
      file = try MeetingFile.open(
        path, clerk: "", for: .reading, posix: posix, each: { sums[$0.n] = $0.sum.number })
    } catch let error as JournalError {
      throw error
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    } catch {
      throw .notAFile(path: path)
    }
    var doubts: Extract.Doubts = []
    switch file.obstacle {
    case .damaged, .newer, .reencoded: doubts.insert(.damaged)
    default: break
    }
    return (file.session, Extract(of: file.session, doubts: doubts, sums: sums))
  }
}
