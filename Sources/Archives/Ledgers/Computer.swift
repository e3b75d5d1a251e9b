import Crypto
import FoundationEssentials
import Glibc
import Log
import Synchronization

/// This computer as the ledger knows it: a readable name, and the chains it writes, one an archive.
///
/// Kept in `$XDG_STATE_HOME/yishi/computer`, for the user alone. All terminals of one user are one
/// computer. Its chain in an archive is named by eight characters drawn once; a second archive gets a
/// chain of another name, so that two archives that come together later never hold two lines of one
/// number.
package struct Computer: Sendable {
  /// `$XDG_STATE_HOME/yishi`, which may not be there yet.
  package let folder: String
  /// What tells this machine from one that its disk was copied to; empty where the system doesn't say.
  package var machine: @Sendable () -> String = { Computer.digest(of: "/etc/machine-id") }
  /// What the machine is called in its network.
  package var host: @Sendable () -> String = { Computer.hostName }
  /// How long to wait for another terminal, in milliseconds.
  package var patience = 5000

  /// - Parameter environment: the process's, of which `XDG_STATE_HOME` and `HOME` are read.
  /// - Returns: nil where the user has no such folder.
  package init?(environment: [String: String]) {
    func path(_ name: String) -> String? {
      // The specification has relative paths ignored.
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    guard let state = path("XDG_STATE_HOME") ?? path("HOME").map({ $0 + "/.local/state" }) else {
      return nil
    }
    folder = state + "/yishi"
  }

  /// The computer that is used where none is named; nil, as in tests, for none: then nothing is entered
  /// in a ledger.
  package static var current: Computer? {
    get { used.withLock { $0 } }
    set { used.withLock { $0 = newValue } }
  }
  private static let used = Mutex<Computer?>(nil)

  /// Where what is kept of it lies.
  package var path: String { folder + "/computer" }

  /// Its readable name. Drawn and kept at the first question.
  ///
  /// - Throws: `computerUnknown` where nothing can be kept.
  package func name(posix: Posix = .system) throws -> String {
    try holding(posix) { $0.name }
  }

  /// Gives it another name, which its chains bear from the next one on.
  package func rename(to name: String, posix: Posix = .system) throws {
    try holding(posix) { $0.name = Computer.cut(name) }
  }

  /// A digest of the machine's own mark, of which nothing can be read back.
  static func digest(of file: String) -> String {
    guard let bytes = (try? Posix.system.contents(file, limit: 4096)) ?? nil else { return "" }
    let mark = bytes.filter { $0 > 32 }
    guard !mark.isEmpty else { return "" }
    return String(Sum(SHA256.hash(data: Data("yishi ".utf8) + Data(mark))).hex.prefix(32))
  }

  private static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The name it gets by itself: the host's without its domain, or 这台电脑 where that says nothing.
  var ownName: String {
    let name = host().prefix { $0 != "." }
    let says = !name.isEmpty && !["localhost", "(none)"].contains(name)
    return says ? Computer.cut(String(name)) : "这台电脑"
  }

  /// At most 60 bytes of a name, cut between characters, on one line.
  private static func cut(_ name: String) -> String {
    var cut = ""
    for character in name where !character.isNewline && cut.utf8.count < 60 {
      if cut.utf8.count + String(character).utf8.count > 60 { break }
      cut.append(character)
    }
    return cut
  }

  /// A chain's name: a letter and seven letters or digits.
  static func drawnID() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let signs = Array("0123456789") + letters
    var random = SystemRandomNumberGenerator()
    return String(letters.randomElement(using: &random)!)
      + String((0..<7).map { _ in signs.randomElement(using: &random)! })
  }
}
