import Glibc
import Text

extension Journal {
  /// The entries that others have appended since, durable before they are returned.
  ///
  /// Takes no lock and waits for nobody. Call when the ``Watch`` says so, or at any time.
  ///
  /// - Throws: `replaced`, `damaged`, `newer` or `abandoned` once there is nothing more to return.
  package func readNew() throws -> [JournalEntry] {
    do {
      if unseen.isEmpty {
        if let obstacle = obstacleNow, obstacle.endsReading { throw obstacle }
        try lookAround()
        try catchUp()
      }
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    } catch let error as JournalError {
      if unseen.isEmpty { throw error }
    }
    if unseen.isEmpty, let obstacle = obstacleNow, obstacle.endsReading { throw obstacle }
    defer { unseen = [] }
    return unseen
  }

  /// Reads the whole file at opening.
  func readFirst(_ each: (JournalEntry) throws -> Void) throws {
    let (isFailed, mark) = try FailedMark.read(beside: path, posix: posix)
    var reader = reader
    if let mark { reader.limit = mark.size }
    var ending = try reader.read(each: each)
    if let mark, !mark.fits(n: reader.head.n, offset: reader.head.offset) {
      reader.limit = .max
      ending = try reader.read(each: each)
    }
    head = reader.head
    try confirm(head)
    note(ending)
    if isFailed {
      let said = FailedMark.obstacle(mark, beside: path)
      // Where nothing goes on, what ended the reading is what has to be known first.
      switch (said, obstacle) {
      case (.abandoned(_, nil), .damaged?), (.abandoned(_, nil), .newer?),
        (.continuationMissing, .damaged?), (.continuationMissing, .newer?):
        break
      default: obstacle = said
      }
      tail = 0
    }
  }

  /// Reads what others have appended and makes it durable; it is then in `unseen`.
  func catchUp() throws {
    var reader = reader
    var fresh: [JournalEntry] = []
    let ending = try reader.read { fresh.append($0) }
    if !fresh.isEmpty {
      // Whoever wrote them may have acknowledged them: they go on even where this sync fails.
      try confirm(reader.head)
      head = reader.head
      unseen += fresh
    }
    note(ending)
  }

  /// Whether the path still leads to this file, and the file still is what was read of it.
  @discardableResult
  func lookAround() throws -> FileFacts {
    guard file != nil else { throw obstacle ?? .replaced(path: path) }
    let here = try posix.status(descriptor)
    guard let there = try posix.status(path), there.device == here.device,
      there.inode == here.inode
    else { throw JournalError.replaced(path: path) }
    if here.size < head.offset {
      throw damaged(Damage(line: head.n + 2, offset: here.size, kind: .shrunk(from: head.offset)))
    }
    let ending = "\(head.sum.hex)\"}\n".utf8
    guard
      try posix.readAll(descriptor, at: head.offset - ending.count, count: ending.count)
        .elementsEqual(ending)
    else {
      throw damaged(Damage(line: head.n + 1, offset: head.offset - ending.count, kind: .rewritten))
    }
    let (isFailed, mark) = try FailedMark.read(beside: path, posix: posix)
    if isFailed {
      let error = FailedMark.obstacle(mark, beside: path)
      obstacle = error
      throw error
    }
    return here
  }

  private var reader: ChainReader {
    ChainReader(posix: posix, descriptor: descriptor, version: version, head: head)
  }

  /// Makes everything read so far durable, before anyone is shown it.
  private func confirm(_ durable: Head) throws {
    do throws(SystemError) {
      try posix.syncData(descriptor)
    } catch {
      // A medium that can't be written has nothing to sync.
      if access == .reading, error.number == EINVAL || error.number == EROFS { return }
      throw abandon(after: durable, cause: error, entry: durable.n + 1)
    }
  }

  private func note(_ ending: ChainReader.Ending) {
    tail = 0
    switch ending {
    case .clean: break
    case .tail(let bytes): tail = bytes
    case .damaged(let damage): _ = damaged(damage)
    case .newer(let line, let version):
      obstacle = .newer(path: path, line: line, version: version)
    }
  }

  private func damaged(_ damage: Damage) -> JournalError {
    let error = JournalError.damaged(path: path, damage: damage)
    obstacle = error
    return error
  }
}

extension JournalError {
  /// Whether nothing more can ever be read after this.
  fileprivate var endsReading: Bool {
    switch self {
    case .damaged, .newer, .abandoned, .syncFailed, .reencoded, .continuationMissing: true
    default: false
    }
  }
}
