import Crypto
import Deliberation
import Glibc
import Log
import Text

/// Papers that were issued, as they went out: read-only in 已印发 beside the meeting.
extension MeetingFile {
  private var issuedFolder: String { Log.folder(of: path) + "/已印发" }

  /// Where the copy of an issued paper lies.
  package func place(ofIssued file: Attachment.File) -> String { issuedFolder + "/" + file.name }

  /// What the record is to hold of a paper that goes out.
  ///
  /// - Parameter title: what the paper is called.
  package static func issued(
    _ bytes: [UInt8], named name: String, as title: String
  ) -> Attachment.File {
    Attachment.File(name: name, kind: title, bytes: bytes.count, sha256: Papers.sum(bytes))
  }

  /// Puts a paper into 已印发 as it goes out; nothing is entered yet.
  ///
  /// - Throws: a `Refusal` where other bytes bear the name; they stay.
  package func keepIssued(
    _ bytes: [UInt8], as file: Attachment.File, posix: Posix = .system
  ) throws {
    let place = place(ofIssued: file)
    do {
      try posix.inFolder(issuedFolder) {
        posix.removeLeftovers(in: issuedFolder)
        guard try posix.status(place) == nil else {
          // Of an attempt that broke off before it was entered.
          guard fault(ofIssued: file) == nil else {
            throw Refusal.file(.issuedOtherwise(file.name))
          }
          return
        }
        posix.close(try posix.create(place, bytes))
        // A disk without permissions keeps it as it is; its digest tells whether it was changed.
        _ = chmod(place, 0o400)
      }
    } catch let error as SystemError {
      throw JournalError(error, at: place)
    }
  }

  /// Papers that are issued whose copy isn't there, or isn't as it went out; each version once.
  package var faultsOfIssued: [(paper: IssuedPaper, fault: AttachmentFault)] {
    var seen: Set<String> = []
    return session.issuedPapers.compactMap { paper in
      guard seen.insert(paper.issue.file.name).inserted else { return nil }
      return fault(ofIssued: paper.issue.file).map { (paper, $0) }
    }
  }

  /// What lies in 已印发 and was never entered: this may be an older copy of the record, or an attempt broke
  /// off.
  package var issuedUnknown: [String] {
    let known = Set(session.issuedPapers.map(\.issue.file.name))
    return (FileSystem.names(in: issuedFolder) ?? []).filter {
      !known.contains($0) && !$0.hasPrefix(".")
    }.sorted()
  }

  /// Refuses to enter as issued what doesn't lie in 已印发.
  func checkIssued(_ command: Command) throws(Refusal) {
    guard case .issuePaper(let issue) = command, fault(ofIssued: issue.file) != nil else { return }
    throw .file(.issuedNotThere(issue.file.name))
  }

  private func fault(ofIssued file: Attachment.File) -> AttachmentFault? {
    fault(of: file, in: issuedFolder, limit: Papers.largest)
  }
}
