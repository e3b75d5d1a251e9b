import Glibc
import Log
import Text
import Values

extension Computer {
  /// The name of its chain in an archive, whether or not anything was written there yet.
  ///
  /// - Throws: `computerUnknown` where nothing can be kept.
  package func id(in archive: Archive, posix: Posix = .system) throws -> String {
    try begun(in: archive, posix: posix).id
  }

  /// The same, with the chain where there is one that it goes on with.
  func begun(in archive: Archive, posix: Posix) throws -> (journal: Journal?, id: String) {
    try holding(posix) { state -> (journal: Journal?, id: String) in
      if let fitting = try fitting(in: archive, state, posix) {
        return (journal: fitting, id: fitting.header.id)
      }
      if !state.isUnused { state.id = Computer.drawnID() }
      return (journal: nil, id: state.id)
    }
  }

  /// Its own chain in an archive, made where there is none, ready to be written.
  ///
  /// One that was lost, or to which this computer wrote more, or something else, than it has now (an
  /// older copy was put back), or that can't be gone on with, stays as it is, a chain like any other:
  /// a new name is drawn.
  func chain(
    in archive: Archive, at: Moment, generator: String, posix: Posix
  ) throws -> Journal {
    try holding(posix) { state in
      if let fitting = try fitting(in: archive, state, posix) { return fitting }
      while true {
        if !state.isUnused { state.id = Computer.drawnID() }
        if let made = try make(
          state.id, in: archive, title: state.name, at: at, generator: generator, posix)
        {
          state.note(made)
          return made
        }
        // Nobody but this computer drew it, and it isn't known what stands there.
        state.id = Computer.drawnID()
      }
    }
  }

  /// Remembers how far its own chain is.
  func note(_ journal: Journal, posix: Posix) throws { try holding(posix) { $0.note(journal) } }

  private func fitting(
    in archive: Archive, _ state: ComputerState, _ posix: Posix
  ) throws -> Journal? {
    let here = ComputerState.place(of: archive.path)
    for chain in state.chains.reversed() {
      let journal = try fitting(chain, in: archive, posix)
      if let journal { return journal }
      // One that was given up here isn't gone on with, nor is one before it.
      if chain.archive != nil, chain.archive == here { return nil }
    }
    return nil
  }

  private func fitting(
    _ chain: ComputerState.OwnChain, in archive: Archive, _ posix: Posix
  ) throws -> Journal? {
    let path = LedgerFolder.path(of: chain.id, in: archive)
    do throws(SystemError) {
      guard let there = try posix.status(path), there.isRegular else { return nil }
    } catch {
      throw JournalError(error, at: path)
    }
    var bears = chain.n == 0
    let journal: Journal
    do {
      journal = try Journal.open(path, posix: posix) { entry in
        if entry.n == chain.n { bears = entry.sum.hex == chain.sum }
      }
    } catch JournalError.notASession {
      return nil
    }
    guard bears, journal.origin.hex == chain.header else { return nil }
    switch journal.obstacle {
    case nil: return journal
    case .readOnly?, .newer?: throw journal.obstacle!
    default: return nil
    }
  }

  /// What this computer wrote in an archive and isn't there any more: a file that is gone, or an older
  /// copy of it. Empty where nothing is kept of it.
  ///
  /// A file that is there and can't be read, or is damaged, isn't lost: what is wrong with it is told where
  /// the folder is read, and once.
  package func lost(in archive: Archive, posix: Posix = .system) -> [LedgerFinding] {
    guard let here = ComputerState.place(of: archive.path),
      let state = try? holding(posix, { $0 })
    else { return [] }
    return state.chains.filter { $0.archive == here && $0.n > 0 }.compactMap { chain in
      let path = LedgerFolder.path(of: chain.id, in: archive)
      var here = 0
      do throws(LedgerFinding) {
        let file = try ChainFile(path, posix: posix)
        if file.trouble != nil { return nil }
        here = file.entries.count
        if here >= chain.n, file.entries[chain.n - 1].sum.hex == chain.sum { return nil }
      } catch {
        guard case .unreadable(.notFound) = error else { return nil }
      }
      return .lost(chain: chain.id, name: state.name, known: chain.n, here: here)
    }
  }

  /// - Returns: nil where something else has that name.
  private func make(
    _ id: String, in archive: Archive, title: String, at: Moment, generator: String,
    _ posix: Posix
  ) throws -> Journal? {
    let path = LedgerFolder.path(of: id, in: archive)
    let header = SessionHeader(
      format: SessionHeader.ledger, id: id, date: at.day, title: title, created: at,
      generator: generator)
    do {
      return try posix.inFolder(LedgerFolder.path(in: archive)) {
        try Journal.create(at: path, header: header, posix: posix)
      }
    } catch JournalError.alreadyThere {
      // Made just before a crash, with nothing in it.
      let journal = try? Journal.open(path, posix: posix)
      return journal?.head.n == 0 && journal?.header.id == id && journal?.obstacle == nil
        ? journal : nil
    }
  }
}
