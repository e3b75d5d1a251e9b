import CGlibc
import FoundationEssentials
import Glibc
import Log
import Text

/// What a computer keeps of itself.
struct ComputerState: Codable, Hashable {
  var format = "yishi-computer"
  var version = 1
  /// Its readable name.
  var name: String
  /// See ``Computer/machine``.
  var machine: String
  /// The name that was drawn last.
  var id: String
  /// The chains it wrote, the latest last.
  var chains: [OwnChain] = []

  /// How far a chain of its own was, when it last wrote it.
  struct OwnChain: Codable, Hashable {
    var id: String
    /// The sum of the file's first line, 64 digits.
    var header: String
    /// Its last own line; 0 where there is only the header.
    var n: Int
    /// That line's sum, 64 digits.
    var sum: String
    /// The archive it was written in, without links; nil where that couldn't be told.
    var archive: String?
  }

  /// Whether the drawn name bears no chain yet.
  var isUnused: Bool { !chains.contains { $0.id == id } }

  mutating func note(_ journal: Journal) {
    let chain = OwnChain(
      id: journal.header.id, header: journal.origin.hex, n: journal.head.n,
      sum: journal.head.sum.hex,
      archive: ComputerState.place(of: folder(of: folder(of: journal.path))))
    guard let place = chains.firstIndex(where: { $0.header == chain.header }) else {
      chains.append(chain)
      return
    }
    // Another terminal may have noted more by now.
    if chains[place].n < chain.n { chains[place] = chain }
  }

  /// A folder's path without links; nil where it isn't there.
  static func place(of folder: String) -> String? {
    guard let place = realpath(folder, nil) else { return nil }
    defer { free(place) }
    return String(cString: place)
  }
}

extension Computer {
  /// Runs with what is kept, which no other terminal touches meanwhile, and keeps what comes of it,
  /// durable and all at once.
  ///
  /// What is there and says nothing was lost; on another machine than it was written on nothing of it
  /// but the name holds.
  ///
  /// - Throws: `computerUnknown` where nothing can be kept, or what `body` throws.
  func holding<Result>(
    _ posix: Posix, _ body: (inout ComputerState) throws -> Result
  ) throws -> Result {
    let lock: OpenFile
    let before: ComputerState?
    do {
      lock = try locked(posix)
      before = try read(posix)
    } catch let error as SystemError {
      throw JournalError.computerUnknown(path: folder, cause: error)
    }
    let machine = machine()
    var state =
      before
      ?? ComputerState(name: ownName, machine: machine, id: Computer.drawnID())
    if state.machine != machine {
      state = ComputerState(name: state.name, machine: machine, id: Computer.drawnID())
    }
    return try withExtendedLifetime(lock) {
      let result = try body(&state)
      guard state != before else { return result }
      do throws(SystemError) {
        try posix.replace(path, with: state.bytes)
      } catch {
        throw JournalError.computerUnknown(path: folder, cause: error)
      }
      return result
    }
  }

  private func read(_ posix: Posix) throws(SystemError) -> ComputerState? {
    guard let bytes = try posix.contents(path, limit: 1 << 22) else {
      // No number is believed where it would make this another computer.
      guard try posix.status(path) == nil else { throw SystemError(call: "open", number: ENOENT) }
      return nil
    }
    guard let state = try? JSONDecoder().decode(ComputerState.self, from: Data(bytes)),
      state.format == "yishi-computer", state.version == 1
    else { return nil }
    return state
  }

  private func locked(_ posix: Posix) throws -> OpenFile {
    do {
      try posix.inFolder(folder) {}
    } catch let error as JournalError {
      switch error {
      case .system(_, let cause), .full(_, let cause): throw cause
      default: throw SystemError(call: "mkdir", number: ENOENT)
      }
    }
    let file = OpenFile(try posix.open(folder + "/computer.lock", O_RDWR | O_CREAT), posix)
    let start = ContinuousClock.now
    while !(try posix.lock(file.descriptor, LOCK_EX | LOCK_NB)) {
      guard ContinuousClock.now - start < .milliseconds(patience) else {
        throw SystemError(call: "flock", number: EWOULDBLOCK)
      }
      usleep(2000)
    }
    return file
  }
}

extension ComputerState {
  fileprivate var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and numbers can't fail to encode.
    return Array((try? encoder.encode(self)) ?? Data()) + [10]
  }
}
