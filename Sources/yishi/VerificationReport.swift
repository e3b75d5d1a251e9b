import Deliberation
import Foundation
import Records
import Wording

/// What was found in one or more files, for people and for programs.
struct VerificationReport: Encodable {
  private(set) var files: [File] = []
  /// What concerns the archive as a whole.
  private(set) var archive: [String] = []
  /// Sealed files that the register doesn't know: opening them enters them.
  private(set) var unregistered: [String] = []

  var isGood: Bool { archive.isEmpty && files.allSatisfy(\.good) }

  var lines: [String] {
    files.flatMap(\.lines) + archive + unregistered.map(Speech.words.sealUnregistered)
      + (files.count > 1
        ? [Speech.words.checked(files: files.count, bad: files.count { !$0.good })] : [])
  }

  struct File: Encodable {
    var file: String
    var good: Bool
    var entries: Int
    var sealCode: String?
    /// Places where the bytes aren't what was written.
    var damage: [Place]
    /// Announced verdicts that come out otherwise now, and entries that no command brings about.
    var judgement: [String]
    /// What an earlier program let stand and this one would not.
    var doubts: [String]
    var redacted: [Int]
    var newer: [Int]
    /// Unfinished lines set aside beside the file, which may hold somebody's data.
    var torn: [String]
    /// Where the code that was asked for stands, and what was written after it.
    var code: CodeFound?

    struct Place: Encodable {
      var line: Int
      var offset: Int
      var reason: String
    }

    struct CodeFound: Encodable {
      var entry: Int
      var following: [Int]
    }
  }

  mutating func take(_ verification: Verification) {
    let language = Speech.language
    var judgement: [String] = []
    var doubts: [String] = []
    if verification.header?.format == SessionHeader.session,
      let meeting = try? MeetingFile.open(verification.path, clerk: "", for: .reading)
    {
      let rejudged = meeting.rejudged
      judgement = rejudged.findings.map { $0.sentence(in: language, of: meeting.session) }
      doubts =
        meeting.session.provenance(in: language)
        + rejudged.doubts.map { $0.sentence(in: language, of: meeting.session) }
      for (name, fault) in meeting.attachmentFaults {
        switch fault {
        // Whoever passes on the record alone has it whole.
        case .missing: doubts.append(Speech.words.attachmentMissing(name))
        case .changed: judgement.append(Speech.words.attachmentChanged(name))
        }
      }
    }
    let code = verification.match.map {
      File.CodeFound(entry: $0.n, following: $0.following.map(\.n))
    }
    files.append(
      File(
        file: verification.path, good: verification.isGood && judgement.isEmpty,
        entries: verification.entries, sealCode: verification.sealCode,
        damage: verification.findings.map {
          .init(line: $0.line, offset: $0.offset, reason: $0.reason(in: language))
        }, judgement: judgement, doubts: doubts,
        redacted: verification.redacted, newer: verification.newer,
        torn: TornCopies.beside(verification.path), code: code))
    if verification.asked != nil, verification.match == nil {
      files[files.count - 1].judgement.append(Speech.words.codeNotFound)
    }
  }

  /// A file that was asked for and could not be read at all.
  mutating func take(unreadable error: any Error) {
    archive.append(error.sentence(in: Speech.language))
  }

  mutating func take(_ check: Archive.Check, in archive: Archive, head: String?) {
    let words = Speech.words
    for verification in check.files {
      if let head,
        let again = try? Verification.verify(verification.path, code: head), again.match != nil
      {
        take(again)
      } else {
        take(verification)
      }
    }
    self.archive += check.unreadable.map { $0.sentence(in: Speech.language) }
    self.archive += check.missing.map { words.sealedFileMissing($0.file, code: $0.code) }
    self.archive += check.resealed.map { words.sealDiffers($0.file, code: $0.code) }
    unregistered += check.unregistered
    if head != nil, !files.contains(where: { $0.code != nil }) {
      self.archive.append(words.codeNotFound)
    }
  }
}

extension VerificationReport.File {
  var lines: [String] {
    let words = Speech.words
    var lines = [words.fileChecked(file, entries: entries, good: good)]
    lines += damage.map { "  " + words.damaged(line: $0.line, offset: $0.offset, $0.reason) }
    lines += judgement.map { "  " + $0 }
    lines += doubts.map { "  " + words.doubtful($0) }
    if !redacted.isEmpty { lines.append("  " + words.redacted(redacted)) }
    lines += torn.map { "  " + words.tornCopy($0) }
    if !newer.isEmpty { lines.append("  " + words.newer(newer)) }
    if let sealCode { lines.append("  " + words.sealCode(sealCode)) }
    if let code { lines.append("  " + words.codeFound(code.entry, following: code.following)) }
    return lines
  }
}
