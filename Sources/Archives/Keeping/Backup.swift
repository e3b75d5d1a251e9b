import Glibc
import Log
import Text
import Values

/// Copies an archive to a stick, and reads back what it wrote.
///
/// Every file is written beside its place, synced, read back and compared, and then takes its name: killed
/// at any time, each file is as it was or as it will be, and the next backup goes on from there. Meetings
/// and chains are copied up to their last whole line, also while they run. What is there and isn't here
/// stays. The list of all files is written last.
package struct Backup {
  let place: BackupPlace
  let posix: Posix
  let at: Moment
  private let generator: String
  private(set) var report: BackupReport
  /// What lies there now, by path.
  var listed: [String: BackupManifest.File] = [:]
  /// What was written, by path.
  private var written: Set<String> = []
  /// What the files here were when they were copied or found the same.
  private var seen: [String: Stamp] = [:]
  /// Folders in which names were given that aren't durable yet.
  private var unsynced: Set<String> = []

  /// How often the archive is gone through, while something of it changes meanwhile.
  private static let passesAtMost = 4

  private init(_ place: BackupPlace, at: Moment, generator: String, _ posix: Posix) {
    (self.place, self.posix, self.at, self.generator) = (place, posix, at, generator)
    report = BackupReport(folder: place.folder)
    report.isSameDisk = place.isSameDisk
  }

  /// Makes a backup.
  ///
  /// - Parameters:
  ///   - at: the clock now.
  ///   - progress: is called after each file with how many are done, of how many.
  /// - Throws: ``BackupRefusal`` with nothing written, or a `JournalError` where the stick takes no more:
  ///   then the mark stays that the backup isn't finished.
  package static func make(
    _ place: BackupPlace, at: Moment, generator: String, posix: Posix = .system,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> BackupReport {
    var backup = Backup(place, at: at, generator: generator, posix)
    try backup.checkRoom(for: backup.plan(KeptFiles(place.archive.path, posix)).works)
    return try posix.inFolder(place.folder) {
      let mark = try BackupMark(
        in: place.folder, .init(at: at, from: place.origin), posix)
      for _ in 1...passesAtMost {
        if try !backup.pass(progress) { break }
      }
      try backup.finish()
      try mark.remove()
      return backup.report
    }
  }

  // MARK: - One pass

  /// A file that has to be written.
  struct Work {
    let file: KeptFile
    /// Bytes.
    let size: Int
    /// Bytes of what is there under its name.
    let there: Int
  }

  /// Goes through the archive once.
  ///
  /// - Returns: whether anything had to be written.
  private mutating func pass(_ progress: (_ done: Int, _ of: Int) -> Void) throws -> Bool {
    let kept = KeptFiles(place.archive.path, posix)
    report.passedOver = kept.passedOver
    report.failures = []
    (report.changing, report.nameTaken) = ([], [])
    for error in kept.unreadable { fail(error.path, error) }
    let (works, files) = plan(kept)
    try checkRoom(for: works)
    var folder = ""
    for (done, work) in works.enumerated() {
      let target = Log.folder(of: place.folder + "/" + work.file.path)
      if target != folder {
        try syncFolders()
        folder = target
        posix.removeLeftovers(in: folder)
      }
      try write(work)
      progress(done + 1, works.count)
    }
    try syncFolders()
    report.telephones = files.filter(\.isPrivate).map(\.path)
    return !works.isEmpty
  }

  /// What has to be written, and all there is. What is there already, to the last byte, isn't written.
  private mutating func plan(_ kept: KeptFiles) -> (works: [Work], files: [KeptFile]) {
    var works: [Work] = []
    for file in kept.files {
      do throws(SystemError) {
        if let work = try compare(file) { works.append(work) }
      } catch {
        fail(file.path, JournalError(error, at: source(file)))
      }
    }
    return (works, kept.files)
  }

  private mutating func compare(_ file: KeptFile) throws(SystemError) -> Work? {
    guard let stamp = Stamp(of: source(file), posix) else { return nil }
    if seen[file.path] == stamp { return nil }
    let there = try posix.status(target(file))
    let opened = try BackupSource(source(file), isLog: file.isLog, posix)
    if opened.isDamaged { note(damaged: file.path) }
    guard let there, there.isRegular, there.size == opened.size else {
      return Work(file: file, size: opened.size, there: there?.size ?? 0)
    }
    let (own, other) = (try opened.sum(posix), try posix.sumFromDisk(target(file)))
    guard own == other.sum else { return Work(file: file, size: opened.size, there: there.size) }
    list(file.path, other.size, other.sum)
    seen[file.path] = stamp
    return nil
  }

  /// Refuses where that doesn't fit: each file takes whole blocks, and the largest of those that take
  /// another's place lies beside it for a while.
  private func checkRoom(for works: [Work]) throws {
    let outer = Log.folder(of: place.folder)
    let room: (free: Int, block: Int)
    do throws(SystemError) { room = try posix.room(in: outer) } catch {
      throw JournalError(error, at: outer)
    }
    func blocks(_ bytes: Int) -> Int { (bytes + room.block - 1) / room.block * room.block }
    let growing = works.map { max(0, blocks($0.size) - blocks($0.there)) }.reduce(0, +)
    let beside = works.filter { $0.there > 0 }.map { blocks($0.size) }.max() ?? 0
    // The list of files, and folders.
    let needed = growing + beside + blocks(works.count * 256) + 2 * room.block
    guard works.isEmpty || needed <= room.free else {
      throw BackupRefusal.noRoom(path: outer, needed: needed, free: room.free)
    }
  }

  // MARK: - One file

  private mutating func write(_ work: Work) throws {
    let (file, path) = (work.file, work.file.path)
    do {
      let target = target(file)
      try posix.inFolder(Log.folder(of: target)) {}
      guard try isFree(target) else { return report.nameTaken.append(path) }
      let (source, stamp, copy) = try copyAside(file, to: target)
      do {
        try settle(file, source, copy, at: target)
      } catch {
        try? posix.unlink(copy.temporary)
        throw error
      }
      seen[path] = stamp
      if stamp == nil { report.changing.append(path) }
      if !copy.isFromDisk { report.readFromMemory += 1 }
    } catch let error as SystemError {
      let failure = JournalError(error, at: target(file))
      // A stick that is full, broken or gone takes no other file either.
      if error.number != EIO || error.call != "pread",
        error.isFull || [EIO, EROFS, ENODEV, ENXIO, ENOTCONN].contains(error.number)
      {
        throw failure
      }
      fail(path, failure)
    } catch let error as JournalError {
      if case .full = error { throw error }
      fail(path, error)
    }
  }

  /// Whether the name is free there or bears this very file: some disks tell no capitals apart.
  private func isFree(_ target: String) throws -> Bool {
    guard try posix.status(target) != nil else { return true }
    return try FileSystem.list(Log.folder(of: target)).contains(name(of: target))
  }

  /// Copies a file that nobody changes meanwhile, or gives the last try with no stamp.
  private func copyAside(
    _ file: KeptFile, to target: String
  ) throws(SystemError) -> (BackupSource, Stamp?, CopyAside) {
    var tries = 0
    while true {
      tries += 1
      let before = Stamp(of: source(file), posix)
      let opened = try BackupSource(source(file), isLog: file.isLog, posix)
      let copy = try opened.copyAside(for: target, posix)
      // A log may go on: what was copied of it are whole lines.
      if opened.isWholeLines { return (opened, before, copy) }
      if let before, before == Stamp(of: source(file), posix) { return (opened, before, copy) }
      if tries == 3 { return (opened, nil, copy) }
      try posix.unlink(copy.temporary)
    }
  }

  /// Gives a copy its name, and keeps what bore it where that isn't the copy's beginning.
  private mutating func settle(
    _ file: KeptFile, _ source: BackupSource, _ copy: CopyAside, at target: String
  ) throws(SystemError) {
    let path = file.path
    guard let there = try posix.status(target) else { return try take(copy, path, target) }
    switch there.isRegular ? try place(of: file, source, copy, target) : .beside {
    case .instead: try take(copy, path, target)
    case .beside:
      let other = try besideName(of: target)
      try posix.rename(target, to: other)
      try take(copy, path, target)
      keep(path, other, there)
    case .besideOther:
      let other = try besideName(of: target)
      try take(copy, Self.path(other, in: place.folder), other)
      keep(path, other, there)
    case .nowhere:
      try posix.unlink(copy.temporary)
      report.longerThere.append(path)
    }
  }

  private mutating func keep(_ path: String, _ other: String, _ there: FileFacts) {
    report.keptBeside.append(.init(path: path, beside: Self.path(other, in: place.folder)))
  }

  private mutating func take(
    _ copy: CopyAside, _ path: String, _ target: String
  ) throws(SystemError) {
    try posix.rename(copy.temporary, to: target)
    unsynced.insert(Log.folder(of: target))
    written.insert(path)
    report.bytes += copy.size
    list(path, copy.size, copy.sum)
  }

  // MARK: - The end

  /// Lists everything that lies there, once all of it is durable.
  private mutating func finish() throws {
    report.written = written.sorted()
    let there = KeptFiles(place.folder, posix)
    let here = Set(KeptFiles(place.archive.path, posix).files.map(\.path))
    for file in there.files where listed[file.path] == nil || !here.contains(file.path) {
      do throws(SystemError) {
        let read = try posix.sumFromDisk(target(file))
        list(file.path, read.size, read.sum)
        if !here.contains(file.path) { listed[file.path]?.left = true }
      } catch {
        fail(file.path, JournalError(error, at: target(file)))
      }
    }
    report.same = listed.values.count { $0.left != true && !written.contains($0.path) }
    report.left = listed.values.filter { $0.left == true }.map(\.path).sorted()
    try BackupManifest(
      at: at, from: place.origin, generator: generator,
      files: listed.values.sorted { $0.path < $1.path }, lacking: report.lacking
    ).write(in: place.folder, posix)
  }

  private mutating func syncFolders() throws {
    for folder in unsynced {
      do throws(SystemError) { try posix.syncFolder(folder) } catch {
        throw JournalError(error, at: folder)
      }
    }
    unsynced = []
  }

  // MARK: - Paths

  private func source(_ file: KeptFile) -> String { place.archive.path + "/" + file.path }
  private func target(_ file: KeptFile) -> String { place.folder + "/" + file.path }

  private static func path(_ path: String, in folder: String) -> String {
    String(decoding: path.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
  }

  private mutating func list(_ path: String, _ bytes: Int, _ sum: Sum) {
    listed[path] = BackupManifest.File(path: path, bytes: bytes, sha256: sum.hex)
  }

  private mutating func note(damaged path: String) {
    if !report.damaged.contains(path) { report.damaged.append(path) }
  }

  private mutating func fail(_ path: String, _ error: JournalError) {
    report.failures.append(.init(path: path, error: error))
  }
}
