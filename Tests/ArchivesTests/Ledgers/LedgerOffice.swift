import Archives
import Foundation
import Log
import TestSupport
import Values

/// A computer with an archive of its own, whose ledger is a list of what was said.
final class LedgerOffice {
  let folder: TemporaryFolder
  let archive: Archive
  var computer: Computer
  private(set) var ledger: LedgerFile<[String]>
  private let posix: Posix

  init(_ name: String, posix: Posix = .system) {
    folder = TemporaryFolder(inMemory: true)
    archive = Archive(folder("议事"))
    computer = LedgerOffice.computer(name, folder("state"))
    self.posix = posix
    ledger = LedgerOffice.open(archive, computer, posix)
  }

  static func computer(_ name: String, _ state: String) -> Computer {
    var computer = Computer(environment: ["XDG_STATE_HOME": state])!
    computer.host = { name }
    computer.machine = { "machine of \(name)" }
    return computer
  }

  static func open(
    _ archive: Archive, _ computer: Computer?, _ posix: Posix = .system
  ) -> LedgerFile<[String]> {
    LedgerFile(
      archive, computer: computer, generator: "yishi 0.1.0", posix: posix,
      fold: LedgerFold(begin: { $0.map(\.said) }, apply: { $1.append($0.said) }))
  }

  /// Begins anew, as another program does.
  func reopen() { ledger = LedgerOffice.open(archive, computer, posix) }

  @discardableResult
  func say(_ text: String, at second: Int = 0) throws -> ChainEntry {
    try ledger.append(by: "记录", at: noon.adding(seconds: second)) { _ in Draft(saying: text) }
  }

  /// Takes in another's chains, as `yishi add` does.
  @discardableResult
  func add(_ other: LedgerOffice) -> LedgerAdding {
    let added = LedgerAdding.add(other.archive.path, to: archive, at: noon, posix: posix)
    ledger.refresh()
    return added
  }

  var chain: String { get throws { try computer.id(in: archive) } }
  var chainPath: String { get throws { LedgerFolder.path(of: try chain, in: archive) } }
  /// The entries as they stand in one order.
  var order: [String] { ledger.folder.entries.map { "\($0.id) \($0.code) \($0.said)" } }
  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder("议事/台账"))) ?? []).sorted()
  }
}

extension Draft {
  init(saying text: String) { self.init(events: Array(#"[{"said":"\#(text)"}]"#.utf8)) }
}

extension ChainEntry {
  var said: String {
    redacted.map { "涂销：\($0)" }
      ?? String(String(decoding: events, as: UTF8.self).dropFirst(10).dropLast(3))
  }
}
