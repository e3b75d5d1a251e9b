import Affairs
import Archives
import Deliberation
import Foundation
import Log
import Sentences
import Text
import Values

/// What was found in one or more files, for people and for programs.
package struct VerificationReport: Encodable {
  private let language: Language
  private let words: VerificationWording
  package private(set) var files: [File] = []
  /// What concerns the archive as a whole.
  package private(set) var archive: [String] = []
  /// Sealed files that the register doesn't know.
  package private(set) var unregistered: [String] = []
  /// Folders of meetings that were never made.
  package private(set) var brokenOff: [String] = []
  /// Entries of the ledger that others had read and that aren't here yet; nil where none is missing.
  package private(set) var missing: [String]?
  /// Files that can't be read at all; they are among what concerns the archive.
  private var unreadable = 0

  private enum CodingKeys: String, CodingKey {
    case files, archive, unregistered, brokenOff, missing
  }

  package init(in language: Language) {
    self.language = language
    words = VerificationWording(language)
  }

  package var isGood: Bool { archive.isEmpty && unregistered.isEmpty && files.allSatisfy(\.good) }

  package var lines: [String] {
    files.flatMap { $0.lines(words) } + archive + unregistered.map(words.sealUnregistered)
      + brokenOff.map(words.brokenOffFolder) + (missing ?? [])
      + (files.count > 1 || !archive.isEmpty || !unregistered.isEmpty
        ? [
          words.checked(
            files: files.count + unreadable, bad: files.count { !$0.good } + unreadable,
            others: archive.count - unreadable + unregistered.count)
        ] : [])
  }

  package struct File: Encodable, Sendable {
    var file: String
    /// The meeting's own mark; nil where the header can't be read.
    var session: String?
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
    /// Temporary files of a program that was killed, which may hold a whole record or telephones.
    var leftovers: [String]
    /// Where the code that was asked for stands, and what was written after it.
    var code: CodeFound?

    package struct Place: Encodable, Sendable {
      var line: Int
      var offset: Int
      var reason: String
    }

    package struct CodeFound: Encodable, Sendable {
      var entry: Int
      var following: [Int]
    }
  }

  /// Checks one file: its bytes on one core, while another folds what they say.
  ///
  /// - Throws: a `JournalError` where it can't be read.
  package mutating func take(_ path: String, code: String?) throws -> Verification {
    let checked = Ahead { Result { try Verification.verify(path, code: code) } }
    let meeting = VerificationReport.meeting(path)
    let verification = try checked.value.get()
    files.append(judged(verification, meeting))
    return verification
  }

  private static func meeting(_ path: String) -> MeetingFile? {
    try? MeetingFile.open(
      path, clerk: "", for: .reading,
      watching: Acknowledged(environment: ProcessInfo.processInfo.environment))
  }

  /// The meeting of a file judged again; touches nothing that another file's would.
  private func judged(_ verification: Verification) -> File {
    judged(verification, VerificationReport.meeting(verification.path))
  }

  private func judged(_ verification: Verification, _ meeting: MeetingFile?) -> File {
    var judgement: [String] = []
    var doubts: [String] = []
    if verification.header?.format == SessionHeader.session, let meeting {
      let rejudged = meeting.rejudged
      let unfinished = Set(meeting.session.linesToStrike.keys).subtracting(verification.redacted)
      judgement = rejudged.findings.map { $0.sentence(in: language, of: meeting.session) }
      if !unfinished.isEmpty {
        judgement.append(words.redactionUnfinished(unfinished.sorted()))
      }
      let voted = meeting.session.struckThoughVoted
      let others = meeting.session.falseRestatements.union(voted.subtracting(verification.redacted))
      if !others.isEmpty { judgement.append(words.restatedOtherwise(others.sorted())) }
      let struck = voted.intersection(verification.redacted).subtracting(others)
      doubts =
        (struck.isEmpty ? [] : [words.struckThoughVoted(struck.sorted())])
        + meeting.session.provenance(in: language)
        + rejudged.doubts.map { $0.sentence(in: language, of: meeting.session) }
      // What the register knows is told with the register.
      if case .otherCopyKnown(_, _, let known, let isOlder)? = meeting.otherKnown,
        known.file == nil, let other = meeting.otherKnown
      {
        // What is sealed never changes: with another sum it is another record.
        if meeting.session.seal != nil, !isOlder {
          judgement.append(words.otherRecord(known.n))
        } else {
          doubts.append(other.sentence(in: language))
        }
      }
      for (name, fault) in meeting.attachmentFaults {
        switch fault {
        // Whoever passes on the record alone has it whole.
        case .missing: doubts.append(words.attachmentMissing(name))
        case .changed: judgement.append(words.attachmentChanged(name))
        }
      }
    }
    if let meeting { tellIssued(of: meeting, &judgement, &doubts) }
    if verification.isReencoded { judgement.append(words.reencoded) }
    tellMark(of: verification, &judgement, &doubts)
    if let version = verification.newerHeader { doubts.append(words.newerHeader(version)) }
    let code = verification.match.map {
      File.CodeFound(entry: $0.n, following: $0.following.map(\.n))
    }
    var file = File(
      file: verification.path, session: verification.header?.id,
      good: verification.isGood && judgement.isEmpty,
      entries: verification.entries, sealCode: verification.sealCode,
      damage: verification.findings.map {
        .init(line: $0.line, offset: $0.offset, reason: $0.reason(in: language))
      }, judgement: judgement, doubts: doubts,
      redacted: verification.redacted, newer: verification.newer,
      torn: TornCopies.beside(verification.path),
      leftovers: Leftovers.beside(verification.path), code: code)
    if verification.asked != nil, verification.match == nil {
      file.judgement.append(words.codeNotFound)
    }
    return file
  }

  /// Whether the copies of issued papers are there as they went out, and nothing else is.
  private func tellIssued(
    of meeting: MeetingFile, _ judgement: inout [String], _ doubts: inout [String]
  ) {
    for (paper, fault) in meeting.faultsOfIssued {
      switch fault {
      case .missing: doubts.append(words.issuedMissing(paper.issue.file.name))
      case .changed: judgement.append(words.issuedChanged(paper.issue.file.name))
      }
    }
    doubts += meeting.issuedUnknown.map(words.issuedUnknown)
  }

  /// What the mark beside a file says that nobody writes any more, and whether it can be so.
  private func tellMark(
    of verification: Verification, _ judgement: inout [String], _ doubts: inout [String]
  ) {
    guard verification.isAbandoned else { return }
    let path = verification.path
    if let named = verification.continuationMissing {
      judgement.append(
        JournalError.continuationMissing(path: path, named: named).sentence(in: language))
    } else {
      let abandoned = JournalError.abandoned(path: path, continuedAs: verification.continuedAs)
      doubts.append(abandoned.sentence(in: language))
    }
    if verification.hasUnfitMark { judgement.append(words.markMisfits) }
    if verification.unconfirmed > 0 {
      doubts.append(
        words.unconfirmedEntries(verification.unconfirmed, after: verification.entries))
    }
  }

  /// A file that was asked for and could not be read at all.
  package mutating func take(unreadable error: any Error) {
    archive.append(error.sentence(in: language))
  }

  package mutating func take(_ check: Archive.Check, in archive: Archive, head: String?) {
    let report = self
    files += check.files.sideBySide { verification in
      if let head,
        let again = try? Verification.verify(verification.path, code: head), again.match != nil
      {
        return report.judged(again)
      }
      return report.judged(verification)
    }
    brokenOff = check.brokenOff
    self.archive += check.ledger.filter(\.isBad).map { $0.sentence(in: language) }
    take(check.judged, of: archive)
    let missing = check.ledger.filter { !$0.isBad }.map { $0.sentence(in: language) }
    if !missing.isEmpty { self.missing = missing }
    take(seals: check)
    take(
      copies: Archive.copies(
        among: check.files.compactMap { file in
          file.header.flatMap {
            $0.format == SessionHeader.session ? (path: file.path, header: $0) : nil
          }
        }))
    if head != nil, !files.contains(where: { $0.code != nil }) {
      self.archive.append(words.codeNotFound)
    }
  }
}

extension VerificationReport {
  /// What the register of seals says otherwise than the files.
  package mutating func take(seals check: Archive.Check) {
    archive += check.unreadable.map { $0.sentence(in: language) }
    unreadable += check.unreadable.count
    archive += check.missing.map { words.sealedFileMissing($0.file, code: $0.code) }
    for seal in check.resealed {
      find(words.sealDiffers(seal.file, code: seal.code), of: seal.session)
    }
    for original in check.damagedOriginals {
      find(
        words.originalDamaged(
          original.path, code: original.seal.code, continuedAs: original.continuedAs),
        of: original.seal.session)
    }
    unregistered += check.unregistered
    if check.sealedWithoutRegister > 0 {
      archive.append(words.registerMissing(check.sealedWithoutRegister))
    }
    for seal in check.enteredLater {
      for place in files.indices where files[place].session == seal.session {
        files[place].doubts.append(words.enteredLater(because: seal.reason ?? ""))
      }
    }
  }

  /// What came of judging the ledger again, told with the file in which each entry stands.
  private mutating func take(_ judged: LedgerJudgement, of archive: Archive) {
    let told = judged.findings + judged.doubts
    guard !told.isEmpty || !judged.changed.isEmpty else { return }
    let ledger = ArchiveLedger(archive, computer: nil, generator: "")
    let wording = LedgerJudgementWording(ledger.naming(in: language, on: Moment.now.day))
    func place(_ path: String?) -> Int? { files.firstIndex { $0.file == path } }
    for finding in judged.findings {
      let sentence = wording.sentence(finding)
      guard let place = place(judged.paths[finding.file]) else {
        self.archive.append(sentence)
        continue
      }
      files[place].judgement.append(sentence)
      files[place].good = false
    }
    let changed = Set(judged.changed.map(\.passed))
    for doubt in judged.doubts where doubt.reason != .basisChanged || !changed.contains(doubt.entry)
    {
      if let place = place(judged.paths[doubt.file]) {
        files[place].doubts.append(wording.sentence(doubt))
      }
    }
    for basis in judged.changed {
      if let place = place(judged.path(of: basis.passed)) {
        files[place].doubts.append(wording.sentence(basis))
      }
    }
  }

  /// Other files that hold the same meeting, by each file's path.
  package mutating func take(copies: [String: [Copy]]) {
    let words = CopyWording(language)
    for place in files.indices {
      let file = files[place]
      for copy in copies[file.file] ?? [] {
        switch copy.relation {
        case .older: files[place].doubts.append(words.older(copy.path, last: copy.last))
        case .newer: files[place].doubts.append(words.newer(copy.path, last: copy.last))
        case .forked:
          files[place].judgement.append(
            words.forked(file.file, file.entries, copy.path, copy.last))
          files[place].good = false
        }
      }
    }
  }

  /// Enters what is wrong with a meeting at its files, or at the archive where it has none.
  private mutating func find(_ sentence: String, of session: String) {
    let places = files.indices.filter { files[$0].session == session }
    if places.isEmpty { archive.append(sentence) }
    for place in places {
      files[place].judgement.append(sentence)
      files[place].good = false
    }
  }
}

extension VerificationReport.File {
  package func lines(_ words: VerificationWording) -> [String] {
    var lines = [words.fileChecked(file, entries: entries, good: good)]
    lines += damage.map { "  " + words.damaged(line: $0.line, offset: $0.offset, $0.reason) }
    lines += judgement.map { "  " + $0 }
    lines += doubts.map { "  " + words.doubtful($0) }
    if !redacted.isEmpty { lines.append("  " + words.redacted(redacted)) }
    lines += torn.map { "  " + words.tornCopy($0) }
    lines += leftovers.map { "  " + words.leftover($0) }
    if !newer.isEmpty { lines.append("  " + words.newer(newer)) }
    if let sealCode { lines.append("  " + words.sealCode(sealCode)) }
    if let code { lines.append("  " + words.codeFound(code.entry, following: code.following)) }
    return lines
  }
}
