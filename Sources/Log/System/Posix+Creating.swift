import CGlibc
import Glibc
import Text

/// Making new files and folders, on any disk.
///
/// Disks differ in what they can do: FAT and exFAT have no links, drivers in user space lack
/// `renameat2`, and each says so by an error number of its own. So no number is believed: after
/// whatever failed the disk is asked what bears the name.
extension Posix {
  /// Makes a new file of exactly these bytes, synced, under a name that was free.
  ///
  /// The bytes are first written aside and then given the name, by `link` or else by `renameat2`
  /// with `RENAME_NOREPLACE`. Where a disk has neither they are written under the name itself,
  /// opened with `O_EXCL`; only there may a power cut leave the beginning of a file.
  ///
  /// - Returns: its descriptor, open for reading and appending.
  /// - Throws: `EEXIST` where the name is taken; nothing is ever replaced. Whatever fails, no half
  ///   file bears the name.
  package func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) -> CInt {
    let aside = try createAside(path, bytes)
    let descriptor: CInt
    if let aside { descriptor = aside } else { descriptor = try createInPlace(path, bytes) }
    do {
      try syncFolder(folder(of: path), of: descriptor)
    } catch {
      close(descriptor)
      try? unlink(path)
      throw error
    }
    return descriptor
  }

  /// Nil where this disk lets no file be made so; then nothing is left of it.
  private func createAside(_ path: String, _ bytes: [UInt8]) throws(SystemError) -> CInt? {
    let temporary = temporaryName(for: path)
    guard let descriptor = try? open(temporary, O_RDWR | O_APPEND | O_CREAT | O_EXCL) else {
      return nil
    }
    do {
      try writeAll(descriptor, bytes)
      try sync(descriptor)
      if try publish(temporary, descriptor, as: path) { return descriptor }
    } catch {
      close(descriptor)
      try? unlink(temporary)
      throw error
    }
    close(descriptor)
    try? unlink(temporary)
    return nil
  }

  /// Gives a finished file its name.
  ///
  /// - Returns: false where the disk can't; the name is free then.
  private func publish(
    _ temporary: String, _ descriptor: CInt, as path: String
  ) throws(SystemError) -> Bool {
    do {
      try link(temporary, as: path)
    } catch {
      if try !bears(path, descriptor) {
        do { try renameNew(temporary, to: path) } catch { return try bears(path, descriptor) }
        return true
      }
    }
    try? unlink(temporary)
    return true
  }

  /// Whether that file bears the name; false where nothing does.
  ///
  /// - Throws: `EEXIST` where another file does.
  private func bears(_ path: String, _ descriptor: CInt) throws(SystemError) -> Bool {
    guard let there = try status(path) else { return false }
    let own = try status(descriptor)
    guard there.device == own.device, there.inode == own.inode else {
      throw SystemError(call: "link", number: EEXIST)
    }
    return true
  }

  private func createInPlace(_ path: String, _ bytes: [UInt8]) throws(SystemError) -> CInt {
    let descriptor = try open(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL)
    do {
      try writeAll(descriptor, bytes)
      try sync(descriptor)
    } catch {
      close(descriptor)
      try? unlink(path)
      throw error
    }
    return descriptor
  }

  /// Makes the names in a folder durable.
  ///
  /// Where a folder can't be synced, as on some disks, or not even opened, its whole disk is.
  ///
  /// - Parameter file: a file or folder in it that is open.
  package func syncFolder(_ path: String, of file: CInt? = nil) throws(SystemError) {
    let folder: CInt
    do {
      folder = try open(path, O_RDONLY | O_DIRECTORY)
    } catch {
      guard let file else { throw error }
      return try syncDisk(file)
    }
    defer { close(folder) }
    do {
      try sync(folder)
    } catch  where error.number != EIO && !error.isFull {
      try syncDisk(folder)
    }
  }

  /// Runs with a folder there; where that fails, the folders that were made for it are taken away
  /// again.
  ///
  /// - Throws: a `JournalError` where the folder can't be made, or what `body` throws.
  package func inFolder<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    var made: [String] = []
    do {
      do throws(SystemError) { try makeFolders(path, &made) } catch {
        throw JournalError(error, at: path)
      }
      return try body()
    } catch {
      // One that somebody uses by now isn't empty, and stays.
      for folder in made.reversed() { try? removeFolder(folder) }
      throw error
    }
  }

  /// Makes a folder and those above it that are missing, each durable in its parent.
  private func makeFolders(_ path: String, _ made: inout [String]) throws(SystemError) {
    if try status(path) != nil { return }
    let parent = folder(of: path)
    if parent != path { try makeFolders(parent, &made) }
    guard try makeFolder(path) else { return }
    made.append(path)
    let own = try? open(path, O_RDONLY | O_DIRECTORY)
    defer { if let own { close(own) } }
    try syncFolder(parent, of: own)
  }
}
