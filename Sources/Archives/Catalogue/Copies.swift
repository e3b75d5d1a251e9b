import Deliberation
import Log

/// Another file of the same meeting.
package struct Copy: Hashable, Sendable {
  package enum Relation: String, Hashable, Sendable {
    /// Equal, or a beginning of the one it was compared with.
    case older
    /// The one it was compared with is a beginning of it.
    case newer
    /// Neither is a beginning of the other.
    case forked
  }

  package let path: String
  package let relation: Relation
  /// Its last entry, and that line's sum.
  package let last: Int
  package let sum: String

  /// As an entry of the record names it.
  package var known: KnownCopy { KnownCopy(n: last, sum: sum, file: name(of: path)) }
}

extension Archive {
  /// Files that hold the same meeting as that one, in its folder and, in an archive, in the folders
  /// of its year.
  package static func copies(of path: String, by catalogue: Catalogue? = .current) -> [Copy] {
    guard let header = SessionHeader.ofFile(path) else { return [] }
    let own = folder(of: path)
    let neighbours =
      Archive(of: path) != nil
      ? headers(inYear: folder(of: own), by: catalogue)
      : sessions(in: own).compactMap { other in SessionHeader.ofFile(other).map { (other, $0) } }
    let here = (try? Posix.system.status(path)) ?? nil
    let others = neighbours.filter { other in
      guard other.header.isOfSameMeeting(as: header), let here,
        let there = (try? Posix.system.status(other.path)) ?? nil
      else { return false }
      return (there.device, there.inode) != (here.device, here.inode)
    }.map(\.path)
    guard !others.isEmpty, let chain = LineSums(path) else { return [] }
    return others.sorted().compactMap { LineSums($0).map(chain.copy) }
  }

  /// The copies of each meeting that several of these files hold, by each file's path.
  package static func copies(among files: [(path: String, header: SessionHeader)]) -> [String:
    [Copy]]
  {
    var copies: [String: [Copy]] = [:]
    var (ids, several): (Set<String>, Set<String>) = ([], [])
    for file in files where !ids.insert(file.header.id).inserted { several.insert(file.header.id) }
    let groups = Dictionary(grouping: files.filter { several.contains($0.header.id) }) {
      [$0.header.id, "\($0.header.created)"]
    }
    for group in groups.values where group.count > 1 {
      let chains = group.map(\.path).sorted().compactMap { LineSums($0) }
      for chain in chains {
        copies[chain.path] = chains.filter { $0.path != chain.path }.map(chain.copy)
      }
    }
    return copies
  }

  package static func copies(among listings: [Listing]) -> [String: [Copy]] {
    copies(among: listings.map { ($0.path, $0.header) })
  }
}
