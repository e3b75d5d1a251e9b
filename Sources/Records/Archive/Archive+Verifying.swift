import Deliberation
import Wording

extension Archive {
  /// What a check of a whole archive found.
  package struct Check: Hashable, Sendable {
    /// A strict reading of each session file and of the register.
    package var files: [Verification] = []
    /// Files that could not be read at all.
    package var unreadable: [JournalError] = []
    /// Meetings that were sealed and whose file is nowhere in the archive.
    package var missing: [Register.Seal] = []
    /// Meetings whose file no longer holds the line that sealed them.
    package var resealed: [Register.Seal] = []
    /// Sealed files that the register doesn't know.
    package var unregistered: [String] = []

    package var isGood: Bool {
      files.allSatisfy(\.isGood) && unreadable.isEmpty && missing.isEmpty && resealed.isEmpty
    }

    /// 0 or 1.
    package var exitStatus: Int32 { isGood ? 0 : 1 }
  }

  /// Verifies every session file strictly and holds them against the register of seals.
  ///
  /// - Parameter progress: is called after each file with how many are done, of how many.
  package func verify(
    understanding version: Int = Event.newestFormat, posix: Posix = .system,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> Check {
    var check = Check()
    let register = Register.path(in: self)
    let found = search()
    var paths = found.paths
    check.unreadable = found.unreadable
    if (try? posix.status(register)) ?? nil != nil { paths.append(register) }
    for (index, path) in paths.enumerated() {
      do {
        check.files.append(
          try Verification.verify(path, understanding: version, posix: posix))
      } catch let error as JournalError {
        check.unreadable.append(error)
      } catch let error as SystemError {
        check.unreadable.append(JournalError(error, at: path))
      }
      progress(index + 1, paths.count)
    }
    let seals: [Register.Seal]
    do {
      seals = try Register.seals(in: self, posix: posix)
    } catch let error as JournalError {
      // The finding itself is among the files.
      if !check.files.contains(where: { $0.path == register }) { check.unreadable.append(error) }
      return check
    }
    let sealed = check.files.filter { $0.path != register && $0.header != nil }
    for seal in seals {
      let files = sealed.filter { $0.header?.id == seal.session }
      if files.isEmpty {
        check.missing.append(seal)
      } else if !files.contains(where: { $0.sealCode == seal.code }) {
        check.resealed.append(seal)
      }
    }
    let codes = Set(seals.map(\.code))
    check.unregistered = sealed.filter { $0.sealCode.map { !codes.contains($0) } ?? false }
      .map(\.path)
    return check
  }
}
