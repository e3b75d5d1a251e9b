import Glibc
import Log
import Text
import Values

/// Another copy of the ledger, from a stick or a synced folder, taken into this archive's.
///
/// Chains that aren't here are copied, those that are the other's beginning are made longer, longer ones
/// are kept, and one that disagrees comes beside ours under a name of its own. What was struck out in one
/// copy is struck out in all. Each file is put in place whole and durable, so that a program that is
/// killed leaves each as it was or as it will be; adding again goes on from there.
package struct LedgerAdding: Hashable, Sendable {
  /// Files here that hold a chain that wasn't here.
  package private(set) var copied: [String] = []
  /// Files here that have become longer.
  package private(set) var lengthened: [String] = []
  /// Files here that were put beside one of the same chain that disagrees.
  package private(set) var beside: [String] = []
  /// Files here in which lines were struck out because they are in another copy.
  package private(set) var struck: [String] = []
  /// What couldn't be read of the other copy, or not be written here; all else was taken.
  package private(set) var findings: [LedgerFinding] = []

  /// Whether nothing had to be done.
  package var isEmpty: Bool { self == LedgerAdding() }

  /// Adds the chains that lie in a folder.
  ///
  /// - Parameters:
  ///   - source: another archive, or the folder `台账` of one.
  ///   - at: the clock now, for names of what is set aside.
  package static func add(
    _ source: String, to archive: Archive, at: Moment, posix: Posix = .system
  ) -> LedgerAdding {
    var adding = LedgerAdding()
    let theirs = adding.copies(paths(under: source), posix)
    adding.add(theirs, to: archive, at: at, posix)
    return adding
  }

  /// The files of chains under a folder.
  private static func paths(under source: String) -> [String] {
    let other = Archive(source)
    let (chains, register) = LedgerFolder.paths(in: other)
    if !chains.isEmpty || register != nil { return chains + (register.map { [$0] } ?? []) }
    let names = (FileSystem.names(in: other.path) ?? []).filter {
      $0.hasSuffix(".yishi") && !$0.hasPrefix(".")
    }
    return names.sorted().map { "\(other.path)/\($0)" }
  }

  private mutating func copies(_ paths: [String], _ posix: Posix) -> [ChainCopy] {
    var copies: [ChainCopy] = []
    for path in paths {
      do throws(LedgerFinding) {
        let copy = try ChainCopy(path, posix)
        if let trouble = copy.file.trouble {
          findings.append(
            .damaged(name: copy.file.header.title, last: copy.file.entries.count, trouble))
        }
        copies.append(copy)
      } catch {
        findings.append(error)
      }
    }
    return copies
  }

  private mutating func add(
    _ theirs: [ChainCopy], to archive: Archive, at: Moment, _ posix: Posix
  ) {
    let (chains, register) = LedgerFolder.paths(in: archive)
    // The old register at the top is compared and never written.
    var ours = chains.compactMap { try? ChainCopy($0, posix) }
    let fixed = register.flatMap { try? ChainCopy($0, posix) }
    let struckLines = StruckLines(theirs + ours + (fixed.map { [$0] } ?? []))
    for copy in theirs {
      let trouble = LedgerAdding.trouble {
        let same = ours.filter { $0.file.chain == copy.file.chain }
        let known = fixed.map { $0.file.chain == copy.file.chain ? same + [$0] : same } ?? same
        if known.contains(where: copy.isBeginning(of:)) { return }
        let bytes = copy.bytes(striking: struckLines)
        if let own = same.first(where: { $0.file.isWhole && $0.isBeginning(of: copy) }),
          try replace(own, with: bytes, struckLines, at, posix)
        {
          lengthened.append(own.file.path)
          ours.removeAll { $0.file.path == own.file.path }
          ours.append(try ChainCopy(own.file.path, posix))
          return
        }
        let (path, isFirst) = try LedgerAdding.create(
          copy.file.chain, bytes, in: archive, posix)
        if isFirst, same.isEmpty { copied.append(path) } else { beside.append(path) }
        ours.append(try ChainCopy(path, posix))
      }
      findings += trouble
    }
    for own in ours where own.holdsUnstruck(struckLines) {
      let trouble = LedgerAdding.trouble {
        let bytes = own.bytes(striking: struckLines)
        if try replace(own, with: bytes, struckLines, at, posix) { struck.append(own.file.path) }
      }
      findings += trouble
    }
  }

  /// Puts other bytes in the place of a chain. Where lines of it are struck out by that, searches keep
  /// nothing of them, nor does one that read it meanwhile.
  private func replace(
    _ own: ChainCopy, with bytes: [UInt8], _ struckLines: StruckLines, _ at: Moment, _ posix: Posix
  ) throws -> Bool {
    guard own.holdsUnstruck(struckLines) else { return try own.replace(with: bytes, at: at, posix) }
    Catalogue.current?.forgetSearches()
    defer { Catalogue.current?.forgetSearches() }
    return try own.replace(with: bytes, at: at, posix)
  }

  /// What kept that from being done; nothing where it was.
  private static func trouble(_ body: () throws -> Void) -> [LedgerFinding] {
    do { try body() } catch let error as LedgerFinding { return [error] } catch let error
      as JournalError
    {
      return [.unreadable(error)]
    } catch {}
    return []
  }

  /// Puts a chain under its own name, or under the next that is free.
  private static func create(
    _ chain: String, _ bytes: [UInt8], in archive: Archive, _ posix: Posix
  ) throws -> (path: String, isFirst: Bool) {
    try posix.inFolder(LedgerFolder.path(in: archive)) {
      var number = 1
      while true {
        let name = number == 1 ? chain : "\(chain)_\(number)"
        let path = LedgerFolder.path(of: name, in: archive)
        do throws(SystemError) {
          posix.close(try posix.create(path, bytes))
          return (path, number == 1)
        } catch {
          guard error.number == EEXIST, number < 9999 else { throw JournalError(error, at: path) }
          number += 1
        }
      }
    }
  }
}

/// Lines that were struck out in any copy, as they are to stand in all: of several that were struck out
/// apart, every computer takes the same.
private struct StruckLines {
  private var lines: [Sum: [UInt8]] = [:]

  init(_ copies: [ChainCopy]) {
    for copy in copies {
      for entry in copy.file.entries where entry.isRedacted {
        let line = copy.line(entry.n)
        if let other = lines[entry.sum], other.lexicographicallyPrecedes(line) { continue }
        lines[entry.sum] = line
      }
    }
  }

  var isEmpty: Bool { lines.isEmpty }
  subscript(sum: Sum) -> [UInt8]? { lines[sum] }
}

/// One file of a chain with the bytes of its whole lines.
private struct ChainCopy {
  let file: ChainFile
  private let bytes: [UInt8]

  init(_ path: String, _ posix: Posix) throws(LedgerFinding) {
    file = try ChainFile(path, posix: posix)
    do { bytes = try file.wholeLines() } catch {
      throw .unreadable(
        error as? JournalError
          ?? .system(path: path, cause: SystemError(call: "read", number: EIO)))
    }
  }

  /// The last sum of so many lines and the header; sums rest on all before them.
  private func sum(after count: Int) -> Sum {
    count == 0 ? file.origin : file.entries[count - 1].sum
  }

  /// Whether the other file has all of these lines first. By sums, so that a line that was struck out in
  /// one of them is still the same.
  func isBeginning(of other: ChainCopy) -> Bool {
    let count = file.entries.count
    return count <= other.file.entries.count && sum(after: count) == other.sum(after: count)
  }

  func line(_ n: Int) -> [UInt8] {
    let entries = file.entries
    return Array(
      bytes[entries[n - 1].offset..<(n < entries.count ? entries[n].offset : bytes.count)])
  }

  func holdsUnstruck(_ struck: StruckLines) -> Bool {
    !struck.isEmpty
      && file.entries.contains { entry in struck[entry.sum].map { $0 != line(entry.n) } ?? false }
  }

  func bytes(striking struck: StruckLines) -> [UInt8] {
    guard holdsUnstruck(struck) else { return bytes }
    var whole = Array(bytes[..<(file.entries.first?.offset ?? bytes.count)])
    for entry in file.entries { whole += struck[entry.sum] ?? line(entry.n) }
    return whole
  }

  /// Puts other bytes in the file's place, unless something was written to it since it was read.
  func replace(with new: [UInt8], at: Moment, _ posix: Posix) throws -> Bool {
    try Journal.rewrite(file.path, at: at, posix: posix) { whole in
      guard whole == bytes else { throw JournalError.busy(path: file.path, holder: nil) }
      return new
    }
  }
}
