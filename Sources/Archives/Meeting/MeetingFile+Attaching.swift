import Crypto
import Deliberation
import Glibc
import Log
import Text

extension MeetingFile {
  /// The largest file that is taken in, in bytes.
  package static let largestAttachment = 512 << 20

  /// Copies a file into `附件` beside the session, and says what the record is to hold of it: name,
  /// kind, size and SHA-256.
  ///
  /// A file of that name with other bytes stays, and a name that the record gave to other bytes stays
  /// theirs though their file is lost; the new one is `…(2)`.
  ///
  /// - Throws: `JournalError` with the path; nothing is entered yet.
  package func takeIn(_ path: String, as kind: String, posix: Posix = .system) throws
    -> Attachment.File
  {
    do {
      try Self.checkAttachable(path, posix)
      let limit = MeetingFile.largestAttachment
      guard let bytes = try posix.contents(path, limit: limit + 1) else {
        throw SystemError(call: "open", number: ENOENT)
      }
      guard bytes.count <= limit else { throw SystemError(call: "read", number: EFBIG) }
      if Contacts.isContacts(bytes) {
        throw Refusal.file(.notAttachable(Log.name(of: path), .ownFile))
      }
      let name = try keep(bytes, named: SafeName.clean(Log.name(of: path)), posix)
      return Attachment.File(
        name: name, kind: kind, bytes: bytes.count, sha256: Sum(SHA256.hash(data: bytes)).hex)
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    }
  }

  /// Refuses what is no file of its own: a folder, a device, an empty file, what the program keeps
  /// beside a meeting.
  private static func checkAttachable(_ path: String, _ posix: Posix) throws {
    let name = Log.name(of: path)
    guard let status = try posix.status(path) else { return }
    guard status.isRegular else { throw Refusal.file(.notAttachable(name, .notAFile)) }
    guard status.size > 0 else { throw Refusal.file(.notAttachable(name, .empty)) }
    let isOwn =
      name == "contacts.json" || name == ".papers.json" || name.hasSuffix(".yishi")
      || name.contains(".yishi.")
    if isOwn { throw Refusal.file(.notAttachable(name, .ownFile)) }
  }

  /// The command with its file copied into `附件`; a file named by its digest must lie there.
  func withFileTakenIn(_ command: Command) throws -> Command {
    guard case .attach(let attaching) = command else { return command }
    let named = attaching.file
    guard let path = attaching.path else {
      guard let named, fault(of: named) == nil else {
        throw Refusal.file(.attachmentNotThere(named?.name ?? ""))
      }
      return command
    }
    let taken: Attachment.File
    do {
      taken = try takeIn(path, as: attaching.kind ?? named?.kind ?? "附件")
    } catch JournalError.notFound {
      throw Refusal.file(.attachmentNotThere(path))
    }
    if let named, (named.bytes, named.sha256) != (taken.bytes, taken.sha256) {
      throw Refusal.file(.attachmentNotThere(named.name))
    }
    return .attach(.init(file: taken, path: nil, kind: nil))
  }

  /// What is wrong with an attachment's file.
  package enum AttachmentFault: Hashable, Sendable { case missing, changed }

  /// The living attachments whose file isn't there, or isn't as it was attached.
  package var attachmentFaults: [(name: String, fault: AttachmentFault)] {
    faultsOfAttachments.map { ($0.attachment.file.name, $0.fault) }
  }

  /// The same by attachment.
  package var faultsOfAttachments: [(attachment: Attachment, fault: AttachmentFault)] {
    session.attachments.values.filter { $0.removed == nil }.compactMap { attachment in
      fault(of: attachment.file).map { (attachment, $0) }
    }
  }

  private func fault(of file: Attachment.File) -> AttachmentFault? {
    fault(
      of: file, in: Log.folder(of: path) + "/附件", limit: MeetingFile.largestAttachment)
  }

  /// - Parameters:
  ///   - folder: where it should lie.
  ///   - limit: the bytes of the largest that may be read.
  func fault(of file: Attachment.File, in folder: String, limit: Int) -> AttachmentFault? {
    // A name that leads elsewhere is nobody's attachment.
    guard file.name == Log.name(of: file.name), file.name != "..", file.name != "." else {
      return .missing
    }
    let place = folder + "/" + file.name
    guard let bytes = try? Posix.system.contents(place, limit: limit + 1) else { return .missing }
    return bytes.count == file.bytes && Sum(SHA256.hash(data: bytes)).hex == file.sha256
      ? nil : .changed
  }

  /// Whether the record has another file under that name, as folders compare names that don't tell
  /// capitals apart.
  private func isGivenToAnother(_ name: String, than sum: String) -> Bool {
    session.attachments.values.contains {
      $0.file.name.lowercased() == name.lowercased() && $0.file.sha256 != sum
    }
  }

  private func keep(_ bytes: [UInt8], named name: String, _ posix: Posix) throws -> String {
    let folder = Log.folder(of: path) + "/附件"
    return try posix.inFolder(folder) {
      posix.removeLeftovers(in: folder)
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      let limit = SafeName.limit(in: folder)
      let ending =
        parts.count > 1 ? "." + SafeName.cut(String(parts.last ?? ""), to: limit / 2) : ""
      let stem = SafeName.cut(
        parts.count > 1 ? parts.dropLast().joined(separator: ".") : name,
        to: limit - ending.utf8.count)
      let sum = Sum(SHA256.hash(data: bytes)).hex
      for number in 1...999 {
        let candidate = stem + (number > 1 ? "(\(number))" : "") + ending
        if isGivenToAnother(candidate, than: sum) { continue }
        let place = folder + "/" + candidate
        guard try posix.status(place) != nil else {
          posix.close(try posix.create(place, bytes))
          return candidate
        }
        if try posix.contents(place, limit: bytes.count + 1) == bytes { return candidate }
      }
      throw SystemError(call: "open", number: EEXIST)
    }
  }
}
