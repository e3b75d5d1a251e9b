import Glibc

/// Temporary files that programs left in a folder when they were killed: `.yishi-PROCESS-N.tmp`.
///
/// They may hold what was meant to be gone: a whole record from before words were struck out of it,
/// or telephone numbers.
package enum Leftovers {
  /// Their paths beside a session file, among its attachments and issued papers, in order, without what a program may
  /// be writing just now.
  package static func beside(_ session: String) -> [String] {
    let place = folder(of: session)
    let folders = [place, place + "/附件", place + "/已印发"]
    return folders.flatMap(paths).filter { path in
      guard let facts = (try? Posix.system.status(path)) ?? nil else { return false }
      return !isLiving(path) || facts.age > 60
    }
  }

  static func paths(in folder: String) -> [String] {
    (FileSystem.names(in: folder) ?? []).filter(isTemporary).sorted().map { folder + "/" + $0 }
  }

  /// Whether a file of that name is one that was being written.
  package static func isTemporary(_ name: String) -> Bool {
    name.utf8.starts(with: ".yishi-".utf8) && name.hasSuffix(".tmp")
  }

  /// Whether a process of the number that the name bears runs on this machine.
  fileprivate static func isLiving(_ path: String) -> Bool {
    guard
      let process = name(of: path).dropFirst(7).split(separator: "-").first.flatMap({ pid_t($0) })
    else { return true }
    return kill(process, 0) == 0 || errno != ESRCH
  }
}

extension Posix {
  /// Deletes what programs left in a folder when they were killed.
  ///
  /// What a living program writes is left alone; so is, on a network folder, what is younger than a
  /// minute and may be another machine's. The second name of a file that bears its own by now is
  /// deleted whoever gave it.
  package func removeLeftovers(in folder: String) {
    let isShared = FileSystem.network(folder) != nil
    for path in Leftovers.paths(in: folder) {
      guard let facts = (try? status(path)) ?? nil, facts.isRegular else { continue }
      let isLeft = !Leftovers.isLiving(path) && (!isShared || facts.age > 60)
      if isLeft || facts.names > 1 { try? unlink(path) }
    }
  }
}
