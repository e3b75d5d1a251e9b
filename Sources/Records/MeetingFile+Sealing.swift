import Deliberation
import Wording

extension MeetingFile {
  /// 电子记录核验码: the first 16 digits of the sealing line's sum, then of each correction's after
  /// it. Empty before the seal.
  package var codes: [String] {
    get throws {
      guard let seal = session.seal else { return [] }
      let after = session.corrections.map(\.by) + session.countCorrections
      let entries = Set([seal.entry] + after.filter { $0 > seal.entry })
      var codes: [String] = []
      _ = try Journal.open(path, for: .reading) { entry in
        if entries.contains(entry.n) { codes.append(entry.sum.code) }
      }
      return codes
    }
  }
}

extension MeetingFile {
  /// Enters the seal in the register of the archive the file lies in, once.
  func register(code: String, at moment: Moment) {
    guard let archive = Archive(of: path) else { return }
    do {
      try Register.enter(
        Register.Seal(session: session.identity.id, file: path, code: code), in: archive,
        by: clerk, at: moment, generator: journal.header.generator)
    } catch {
      if let error = error as? JournalError { journal.notices.append(.unregistered(error)) }
    }
  }
}

extension Event {
  var seals: Bool { if case .sealed = self { true } else { false } }
}

extension Session {
  /// The entries that corrected a count.
  fileprivate var countCorrections: [Int] {
    entries.filter { entry in
      entry.events.contains { if case .countCorrected = $0 { true } else { false } }
    }.map(\.number)
  }
}

extension MeetingFile {
  /// Whether the 文号 a seal would give is free among the archive's other meetings.
  func checkDocumentNumber(of command: Command) throws {
    guard case .seal(let given?, _) = command, let archive = Archive(of: path) else { return }
    let number = given.filter { !$0.isWhitespace }
    if archive.documentNumbers().contains(number) { throw Refusal.documentNumberTaken(number) }
  }
}

extension Archive {
  /// The archive a session file lies in by its place, `ARCHIVE/YEAR/MEETING/FILE.yishi`; nil for a
  /// file that lies elsewhere.
  package init?(of session: String) {
    let year = folder(of: folder(of: session))
    let parts = year.split(separator: "/")
    guard let last = parts.last, last.utf8.count == 4,
      last.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    self.init(folder(of: year))
  }

  /// 文号 that its sealed meetings bear, as far as they can be read: another meeting's damage holds
  /// up no paper of this one.
  package func documentNumbers() -> [String] {
    list().listings.filter(\.isSealed).compactMap { listing in
      let file = try? MeetingFile.open(listing.path, clerk: "", for: .reading)
      return file?.session.seal?.documentNumber
    }
  }
}
