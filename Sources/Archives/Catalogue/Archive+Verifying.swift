import Affairs
import Deliberation
import Log
import Synchronization
import Text

extension Archive {
  /// What a check of a whole archive found.
  package struct Check: Hashable, Sendable {
    /// A strict reading of each session file, of the register and of each chain of the ledger.
    package var files: [Verification] = []
    /// Files that could not be read at all.
    package var unreadable: [JournalError] = []
    /// Meetings that were sealed and whose file is nowhere in the archive.
    package var missing: [Register.Seal] = []
    /// Meetings whose file no longer holds the line that sealed them.
    package var resealed: [Register.Seal] = []
    /// Sealed meetings whose file is damaged; others go on from what was left of it.
    package var damagedOriginals: [DamagedOriginal] = []
    /// Sealed files of the archive that its register doesn't know.
    package var unregistered: [String] = []
    /// How many sealed meetings there are, where there is no register at all; else 0.
    package var sealedWithoutRegister = 0
    /// Seals that somebody entered afterwards by their word.
    package var enteredLater: [Register.Seal] = []
    /// Meetings' folders without a meeting, left by a program that was killed while making one.
    package var brokenOff: [String] = []
    /// What the chains of the ledger say of one another.
    package var ledger: [LedgerFinding] = []
    /// What came of judging the ledger's entries again.
    package var judged = LedgerJudgement()

    package var isGood: Bool {
      files.allSatisfy(\.isGood) && unreadable.isEmpty && missing.isEmpty && resealed.isEmpty
        && damagedOriginals.isEmpty && unregistered.isEmpty && sealedWithoutRegister == 0
        && !ledger.contains(where: \.isBad) && judged.findings.isEmpty
    }

    package struct DamagedOriginal: Hashable, Sendable {
      package let seal: Register.Seal
      /// The damaged file, and the one in which the meeting goes on.
      package let path: String
      package let continuedAs: String?
    }

    package init(files: [Verification] = []) { self.files = files }

    /// 0 or 1.
    package var exitStatus: Int32 { isGood ? 0 : 1 }
  }

  /// Verifies every session file strictly, several at once, and holds them against the register of
  /// seals.
  ///
  /// - Parameter progress: is called after each file with how many are done, of how many, never twice at
  ///   once.
  package func verify(
    understanding version: Int = Journal.newestVersion, posix: Posix = .system,
    progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> Check {
    var check = Check()
    let register = Register.path(in: self)
    let found = search()
    var paths = found.files.map(\.path)
    check.unreadable = found.unreadable
    check.brokenOff = brokenOff(among: found.empty)
    if (try? posix.status(register)) ?? nil != nil { paths.append(register) }
    paths += LedgerFolder.paths(in: self).chains
    let ledger = Ahead { judgedLedger(posix) }
    check.ledger = Computer.current?.lost(in: self, posix: posix) ?? []
    let count = paths.count
    let done = Mutex(0)
    let readings = paths.sideBySide { path in
      let reading = Result { try Verification.verify(path, understanding: version, posix: posix) }
      done.withLock {
        $0 += 1
        progress($0, count)
      }
      return reading
    }
    for (path, reading) in zip(paths, readings) {
      do {
        check.files.append(try reading.get())
      } catch let error as JournalError {
        check.unreadable.append(error)
      } catch let error as SystemError {
        check.unreadable.append(JournalError(error, at: path))
      }
    }
    let (findings, judged) = ledger.value
    check.ledger = findings + check.ledger
    check.judged = judged
    let seals: [Register.Seal]
    do {
      seals = try Register.seals(in: self, posix: posix)
    } catch let error as JournalError {
      // What is wrong with a register is among the files, or was told already.
      let isTold =
        check.files.contains { $0.path == register && $0.header?.format != SessionHeader.session }
        || check.unreadable.contains(error)
      if !isTold { check.unreadable.append(error) }
      return check
    }
    check.hold(against: seals, in: self, isWhole: true)
    return check
  }

  /// What the files of the ledger say of one another, and what comes of judging their entries again.
  private func judgedLedger(_ posix: Posix) -> ([LedgerFinding], LedgerJudgement) {
    let folder = LedgerFolder(self, posix: posix)
    let judged = LedgerJudgement(folder) {
      // Damage that leaves size and times alone is found here: what is kept elsewhere isn't asked.
      Meetings(extracts(by: nil).map(\.extract))
    }
    return (folder.findings.filter(\.isOfSeveral), judged)
  }

  /// Holds some files against the register of seals, as ``verify(understanding:posix:progress:)``
  /// holds all.
  package func check(_ files: [Verification]) -> Check {
    var check = Check(files: files)
    do {
      check.hold(against: try Register.seals(in: self), in: self, isWhole: false)
    } catch let error as JournalError {
      // Whether these were sealed can't be known.
      check.unreadable.append(error)
    } catch {}
    return check
  }

  /// The file that a seal was given to, where it is damaged.
  fileprivate func damagedOriginal(of seal: Register.Seal) -> Check.DamagedOriginal? {
    let place = seal.file.hasPrefix("/") ? seal.file : path + "/" + seal.file
    guard let read = try? Verification.verify(place), !read.findings.isEmpty,
      read.header == nil || read.header?.id == seal.session
    else { return nil }
    return .init(seal: seal, path: place, continuedAs: read.continuedAs)
  }
}

extension Archive.Check {
  fileprivate mutating func hold(
    against seals: [Register.Seal], in archive: Archive, isWhole: Bool
  ) {
    let sessions = files.filter { $0.header?.format == SessionHeader.session }
    for seal in seals {
      let files = sessions.filter { $0.header?.id == seal.session }
      if files.contains(where: { $0.sealCode == seal.code }) || files.isEmpty && !isWhole {
        continue
      }
      if let damaged = archive.damagedOriginal(of: seal) {
        damagedOriginals.append(damaged)
      } else if files.isEmpty {
        missing.append(seal)
      } else {
        resealed.append(seal)
      }
    }
    let codes = Set(seals.map(\.code))
    unregistered = sessions.filter { session in
      // What lies elsewhere is in no register of this archive.
      session.sealCode.map { !codes.contains($0) } ?? false
        && Archive(of: session.path)?.path == archive.path
    }.map(\.path)
    let register = (try? Posix.system.status(Register.path(in: archive))) ?? nil
    if register == nil, LedgerFolder.paths(in: archive).chains.isEmpty, !unregistered.isEmpty {
      (sealedWithoutRegister, unregistered) = (unregistered.count, [])
    }
    enteredLater = seals.filter { seal in
      seal.reason != nil && sessions.contains { $0.sealCode == seal.code }
    }
  }
}
