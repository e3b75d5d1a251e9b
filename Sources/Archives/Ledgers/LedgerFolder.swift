import Affairs
import Glibc
import Log
import Values

/// The ledger of an archive as its files have it: the folder `台账/` with a chain a computer, and the old
/// register of seals `台账.yishi` beside it, read for ever as one more chain and never written.
///
/// Every `*.yishi` of the folder counts, whatever its name. A chain counts up to its last good line; one
/// of which two files disagree counts with both. Belongs to one thread.
package final class LedgerFolder {
  package let archive: Archive
  /// Every entry, in the one order of all chains.
  package private(set) var entries: [ChainEntry] = []
  /// What a person should know of the files.
  package private(set) var findings: [LedgerFinding] = []
  private(set) var order = CausalOrder()
  /// The files read, in the order of their paths; a file's place is its number in ``order``.
  private(set) var files: [ChainFile] = []
  private var ofLine: [ChainEntry] = []
  let posix: Posix

  /// What a look brought.
  package struct Change: Hashable, Sendable {
    /// Entries that weren't here before, in their order.
    package var fresh: [ChainEntry] = []
    /// Whether all of them come after every entry that was here.
    package var isAtEnd = true
    /// Whether entries that were here are gone or were struck out, or stand in another order.
    package var isAnew = false
  }

  /// A chain that is here or that one names.
  package struct Chain: Hashable, Sendable {
    /// Its mark.
    package let id: String
    /// Its computer's name; the mark where no file of it is here.
    package let name: String
    /// Its last entry here; 0 where there is none.
    package let last: Int
    /// When that was typed, by its computer's clock.
    package let lastAt: Moment?
    /// The first entry that others had read and that isn't here; nil where none is missing.
    package let missingFrom: Int?
  }

  /// Reads the folder; one that isn't there is empty.
  package init(_ archive: Archive, posix: Posix = .system) {
    (self.archive, self.posix) = (archive, posix)
    refresh()
  }

  /// Where the chains lie.
  package static func path(in archive: Archive) -> String { archive.path + "/台账" }

  /// Where a computer's own chain lies.
  package static func path(of chain: String, in archive: Archive) -> String {
    "\(path(in: archive))/\(chain).yishi"
  }

  /// The files there are now: the folder's, then the old register.
  static func paths(in archive: Archive) -> (chains: [String], register: String?) {
    let folder = path(in: archive)
    let names = (FileSystem.names(in: folder) ?? []).filter {
      $0.hasSuffix(".yishi") && !$0.hasPrefix(".")
    }
    let register = Register.path(in: archive)
    let isThere = ((try? Posix.system.status(register)) ?? nil)?.isRegular == true
    return (names.sorted().map { "\(folder)/\($0)" }, isThere ? register : nil)
  }

  /// What to watch for ``refresh()``.
  package func watch() throws -> FolderWatch {
    try FolderWatch([LedgerFolder.path(in: archive), archive.path])
  }

  /// Reads what was appended or came since; takes no lock and waits for nobody.
  @discardableResult
  package func refresh() -> Change {
    let (chains, register) = LedgerFolder.paths(in: archive)
    let known = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    var (now, unread): ([ChainFile], [LedgerFinding]) = ([], [])
    var more: [Int: [JournalEntry]] = [:]
    var isOther = false
    var read = ChainsRead(
      (chains + (register.map { [$0] } ?? [])).filter { known[$0] == nil }, posix)
    for path in chains + (register.map { [$0] } ?? []) {
      if let file = known[path], let fresh = file.refresh(posix: posix) {
        if !fresh.isEmpty { more[now.count] = fresh }
        now.append(file)
        continue
      }
      do throws(LedgerFinding) {
        if let file = try read.take(path) {
          now.append(file)
        } else {
          now.append(try ChainFile(path, posix: posix))
        }
        isOther = true
      } catch {
        unread.append(error)
      }
    }
    isOther = isOther || now.map(\.path) != files.map(\.path)
    files = now
    defer { findings = unread + found() }
    if !isOther, more.isEmpty { return Change() }
    let count = order.count
    if !isOther, order.append(more.mapValues { $0.map(ChainBranch.Line.init) }) {
      return took(more, after: count)
    }
    return readAnew()
  }

  private func took(_ more: [Int: [JournalEntry]], after count: Int) -> Change {
    var entryOfLine: [Int: JournalEntry] = [:]
    for (file, fresh) in more {
      for (line, entry) in zip(order.lines(of: file).suffix(fresh.count), fresh) {
        entryOfLine[line] = entry
      }
    }
    for line in count..<order.count { ofLine.append(chainEntry(line, entryOfLine[line]!)) }
    let end = order.order.suffix(order.count - count)
    let isAtEnd = end.allSatisfy { $0 >= count }
    let fresh = (isAtEnd ? Array(end) : order.order.filter { $0 >= count }).map { ofLine[$0] }
    if isAtEnd { entries += fresh } else { entries = order.order.map { ofLine[$0] } }
    return Change(fresh: fresh, isAtEnd: isAtEnd)
  }

  private func readAnew() -> Change {
    let before = entries
    order = CausalOrder(files.map(\.branch))
    var read: [JournalEntry?] = Array(repeating: nil, count: order.count)
    for (file, chain) in files.enumerated() {
      for (line, entry) in zip(order.lines(of: file), chain.entries) {
        // Erasure wins.
        if read[line] == nil || entry.isRedacted { read[line] = entry }
      }
    }
    ofLine = order.order.indices.map { chainEntry($0, read[$0]!) }
    entries = order.order.map { ofLine[$0] }
    if before.isEmpty { return Change(fresh: entries) }
    let known = Dictionary(before.map { ($0.line, $0.entry.isRedacted) }) { first, _ in first }
    let fresh = entries.filter { known[$0.line] == nil }
    let kept = entries.filter { known[$0.line] == $0.entry.isRedacted }
    let isAnew = kept.map(\.line) != before.map(\.line)
    let isAtEnd = !isAnew && entries.prefix(before.count).map(\.line) == before.map(\.line)
    return Change(fresh: fresh, isAtEnd: isAtEnd, isAnew: isAnew)
  }

  private func chainEntry(_ line: Int, _ entry: JournalEntry) -> ChainEntry {
    ChainEntry(id: order.id(of: line), entry: entry, past: order.past(of: line))
  }
}

extension ChainEntry {
  /// Which line it is, whatever still stands in it.
  fileprivate struct Line: Hashable {
    let id: EntryID
    let sum: Sum
  }

  fileprivate var line: Line { Line(id: id, sum: entry.sum) }
}

extension LedgerFolder {
  /// Every chain, by mark.
  package var chains: [Chain] {
    var lasts: [String: ChainFile] = [:]
    for file in files where file.entries.count >= lasts[file.chain]?.entries.count ?? 0 {
      lasts[file.chain] = file
    }
    let missing = missing
    return Set(lasts.keys).union(missing.keys).sorted().map { id in
      let last = lasts[id]?.entries.last
      return Chain(
        id: id, name: name(of: id), last: last?.n ?? 0, lastAt: last?.at,
        missingFrom: missing[id].map { _ in (last?.n ?? 0) + 1 })
    }
  }

  /// The readable name of the computer whose chain it is.
  package func name(of chain: String) -> String {
    files.first { $0.chain == chain && !$0.header.title.isEmpty }?.header.title ?? chain
  }

  /// By chain, who was the first in order to name a line that isn't here.
  private var missing: [String: EntryID] {
    Dictionary(order.missing.map { ($0.head.chain, $0.by) }) { first, _ in first }
  }

  private func found() -> [LedgerFinding] {
    var found: [LedgerFinding] = []
    for file in files {
      if let trouble = file.trouble {
        found.append(
          .damaged(name: name(of: file.chain), last: file.entries.count, trouble))
      }
    }
    for places in order.disagreeing {
      let files = places.map { self.files[$0] }
      found.append(.disagree(name: name(of: files[0].chain), paths: files.map(\.path)))
    }
    found += missing.sorted { $0.key < $1.key }.map { chain, by in
      .missing(name: name(of: chain), from: order.last(of: chain) + 1, by: by)
    }
    found += order.misfits.map {
      .changed(
        seen: $0.head, name: name(of: $0.head.chain), by: $0.by, byName: name(of: $0.by.chain))
    }
    return found + order.circular.map { .circular(head: $0.head, by: $0.by) }
  }

  /// What the next line of a chain has to name: the last line here of each other chain, and of other
  /// branches of its own, where the chain hasn't named that or a later one.
  func heads(unknownTo file: ChainFile) -> [ChainHead] {
    guard let place = files.firstIndex(where: { $0 === file }) else { return [] }
    let named = Dictionary(grouping: file.entries.flatMap(\.after), by: \.chain)
    return order.heads(besides: place).filter { head in
      !(named[head.chain] ?? []).contains { known in
        known == head || known.n > head.n && !order.isHere(known)
      }
    }
  }
}

/// Files that are read for the first time, on every core at once.
private struct ChainsRead {
  private var files: [String: Result<ChainFile, LedgerFinding>]

  /// Made on another core, and handed over whole.
  private struct Handed: @unchecked Sendable {
    let file: Result<ChainFile, LedgerFinding>
  }

  init(_ paths: [String], _ posix: Posix) {
    let read = paths.sideBySide { path in
      Handed(
        file: Result { () throws(LedgerFinding) in try ChainFile(path, posix: posix) })
    }
    files = Dictionary(uniqueKeysWithValues: zip(paths, read.map(\.file)))
  }

  /// The file, once; nil for one that wasn't read.
  mutating func take(_ path: String) throws(LedgerFinding) -> ChainFile? {
    try files.removeValue(forKey: path)?.get()
  }
}
