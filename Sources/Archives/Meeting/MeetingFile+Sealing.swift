import Deliberation
import Log
import Text
import Values

extension MeetingFile {
  /// 电子记录核验码: the first 16 digits of the sealing line's sum, then of each correction's after
  /// it; what was struck out, signed in afterwards or answered puts nothing right. Empty before the seal.
  package var codes: [String] {
    get throws {
      guard let seal = session.seal else { return [] }
      let after = session.entries.dropFirst(seal.entry).filter { entry in
        session.retractedBy[entry.number] == nil && entry.events.contains(where: \.putsRight)
      }
      let entries = Set([seal.entry] + after.map(\.number))
      var codes: [String] = []
      _ = try Journal.open(path, for: .reading) { entry in
        if entries.contains(entry.n) { codes.append(entry.sum.code) }
      }
      return codes
    }
  }
}

extension Event {
  /// Whether it is what papers call a correction: of a word, a count or a text.
  fileprivate var putsRight: Bool {
    if case .corrected = self { return true }
    if case .countCorrected = self { return true }
    if case .erratumNoted = self { return true }
    return false
  }
}

extension MeetingFile {
  /// Enters the seal in the register of the archive the file lies in, once.
  ///
  /// - Parameter isKnown: whether this machine has acknowledged the record. One that it doesn't know
  ///   is entered only by somebody's word (``Archive/enter(_:because:by:at:generator:)``), and isn't
  ///   remembered as acknowledged either.
  func register(code: String, at moment: Moment, isKnown: Bool) {
    guard let archive = Archive(of: path) else { return }
    do {
      if !isKnown {
        let seals = try Register.seals(of: session.identity.id, in: archive)
        guard seals.contains(where: { $0.code == code }) else {
          watching = nil
          return tell([.notInRegister])
        }
      }
      try Register.enter(
        Register.Seal(
          session: session.identity.id, file: path, code: code,
          number: session.seal?.documentNumber), in: archive,
        by: clerk, at: moment, generator: journal.header.generator)
    } catch {
      if let error = error as? JournalError { tell([.unregistered(error)]) }
    }
  }
}

extension Event {
  var seals: Bool { if case .sealed = self { true } else { false } }
}

extension MeetingFile {
  /// Runs what writes a seal while nobody else can seal in this archive, and enters it there, so
  /// that two meetings sealed at once never bear one 文号. The session's lock is held already.
  ///
  /// - Parameters:
  ///   - given: the 文号 asked for; refused where another meeting of the archive bears it.
  ///   - taken: is called under the lock with whether it is taken, before `body`.
  func sealing(
    as given: String?, at moment: Moment, _ body: (_ isTaken: Bool) throws -> JournalEntry
  ) throws -> JournalEntry {
    guard let archive = Archive(of: path) else { return try body(false) }
    let number = given.map(\.withoutBlanks)
    // Entries of earlier programs don't name it, and a crash may have left one out. All that is
    // sealed from here on is entered under the lock, so that nobody waits while files are read.
    let isThere =
      number.map(archive.documentNumbers(besides: session.identity.id).contains) ?? false
    func isTaken(_ seals: [Register.Seal]) -> Bool {
      guard let number else { return false }
      return isThere
        || seals.contains { $0.number == number && $0.session != session.identity.id }
    }
    var (hasBegun, written): (Bool, JournalEntry?) = (false, nil)
    do {
      return try Register.hold(
        in: archive, by: clerk, at: moment, generator: journal.header.generator
      ) { seals, enter in
        hasBegun = true
        let entry = try body(isTaken(seals))
        written = entry
        try enter(
          Register.Seal(
            session: session.identity.id, file: path, code: entry.sum.code, number: number))
        return entry
      }
    } catch {
      // A register that can't be written holds up no seal: it is told, and made good at the next
      // opening. One that somebody else holds too long is a reason to try again.
      if hasBegun, written == nil { throw error }
      let cause =
        error as? JournalError
        ?? (error as? SystemError).map { JournalError($0, at: Register.path(in: archive)) }
      guard let cause else { throw error }
      if let written {
        tell([.unregistered(cause)])
        return written
      }
      if case .busy = cause { throw cause }
      tell([.unregistered(cause)])
      return try body(isTaken([]))
    }
  }

  /// Refuses to seal what the register has as sealed already: this file lacks that seal, and only
  /// where an entry says how that came is it sealed again, as a 恢复本.
  func checkEarlierSeal(of command: Command) throws {
    guard case .seal = command, session.seal == nil, !session.sealsAsRecovered,
      let seal = earlierSeal
    else { return }
    // Another window may have sealed it in this very file.
    _ = try? refresh()
    guard session.seal == nil else { return }
    throw Refusal.file(.sealedBefore(code: seal.code))
  }

  /// The last seal of this meeting that the register of its archive knows.
  var earlierSeal: Register.Seal? {
    Archive(of: path).flatMap { archive in
      (try? Register.seals(of: session.identity.id, in: archive))?.last
    }
  }

  /// Whether the 文号 the correction of a seal would give is free: no other meeting of the archive bears
  /// it or has borne it.
  func checkDocumentNumber(of command: Command) throws {
    guard case .correct(let correction) = command, correction.field == "documentNumber",
      correction.entry == session.seal?.entry, !correction.new.isEmpty,
      let archive = Archive(of: path)
    else { return }
    let number = correction.new.withoutBlanks
    guard !archive.documentNumbers(besides: session.identity.id).contains(number) else {
      throw Refusal.file(.documentNumberTaken(number))
    }
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
}
