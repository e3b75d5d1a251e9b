import Foundation

/// Unfinished lines that were set aside beside a session file: `FILE.torn-TIME`.
///
/// They may hold what was being written about somebody, and nothing else deletes them.
package enum TornCopies {
  /// Their paths, in order; empty where the folder can't be read.
  package static func beside(_ session: String) -> [String] {
    let place = folder(of: session)
    let name = session.split(separator: "/").last.map(String.init) ?? session
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { $0.hasPrefix(name + ".torn-") }.sorted().map { place + "/" + $0 }
  }
}
