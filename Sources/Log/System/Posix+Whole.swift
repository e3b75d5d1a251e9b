import CGlibc
import Glibc
import Text

/// Steps made of several calls, that are whole or have failed.
extension Posix {
  /// Writes all the bytes, with one `write` unless the system takes them in parts.
  ///
  /// - Throws: the first error; how much was written by then is not known.
  package func writeAll(_ descriptor: CInt, _ bytes: [UInt8]) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = try bytes.withUnsafeBufferPointer { buffer throws(SystemError) in
        try write(
          descriptor, UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[done...]))
      }
      // A write of nothing would go on for ever.
      if count == 0 { throw SystemError(call: "write", number: EIO) }
      done += count
    }
  }

  /// Reads up to `count` bytes from `offset`; fewer only at the end of the file.
  package func readAll(_ descriptor: CInt, at offset: Int, count: Int) throws(SystemError)
    -> [UInt8]
  {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do {
        while filled < count {
          let whole = UnsafeMutableRawBufferPointer(buffer)
          let rest = UnsafeMutableRawBufferPointer(rebasing: whole[filled..<count])
          let read = try read(descriptor, into: rest, at: offset + filled)
          if read == 0 { break }
          filled += read
        }
      } catch let error as SystemError {
        failure = error
      } catch {}
    }
    if let failure { throw failure }
    return bytes
  }

  /// Whether these bytes stand anywhere in a part of a file, read piece by piece.
  package func holds(_ wanted: [UInt8], _ descriptor: CInt, from start: Int, to end: Int)
    throws(SystemError) -> Bool
  {
    var offset = start
    let piece = 1 << 16
    while offset < end {
      let bytes = try readAll(descriptor, at: offset, count: min(piece, end - offset))
      if bytes.count < wanted.count { return false }
      if cglibc_holds(bytes, bytes.count, wanted, wanted.count) != 0 { return true }
      offset += max(1, bytes.count - wanted.count + 1)
      if bytes.count < piece { return false }
    }
    return false
  }

  /// Which of several texts stand anywhere in a part of a file, which is read once, piece by piece.
  package func held(_ wanted: [[UInt8]], _ descriptor: CInt, from start: Int, to end: Int)
    throws(SystemError) -> [Bool]
  {
    var found = wanted.map { _ in false }
    let longest = wanted.map(\.count).max() ?? 0
    var offset = start
    let piece = 1 << 16
    while offset < end {
      let bytes = try readAll(descriptor, at: offset, count: min(piece, end - offset))
      for (place, one) in wanted.enumerated()
      where !found[place] && cglibc_holds(bytes, bytes.count, one, one.count) != 0 {
        found[place] = true
      }
      offset += max(1, bytes.count - longest + 1)
      if bytes.count < piece { break }
    }
    return found
  }

  /// Puts a file of exactly these bytes in the place of another, all at once and synced.
  package func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let temporary = temporaryName(for: path)
    let descriptor = try open(temporary, O_WRONLY | O_CREAT | O_EXCL)
    defer { close(descriptor) }
    do {
      try writeAll(descriptor, bytes)
      try sync(descriptor)
      try rename(temporary, to: path)
    } catch {
      try? unlink(temporary)
      throw error
    }
    try syncFolder(folder(of: path))
  }

  /// The whole of a small file, or nil where there is none.
  package func contents(_ path: String, limit: Int = 16 << 20) throws(SystemError) -> [UInt8]? {
    let descriptor: CInt
    do { descriptor = try open(path, O_RDONLY) } catch  where error.number == ENOENT { return nil }
    defer { close(descriptor) }
    return try readAll(descriptor, at: 0, count: min(try status(descriptor).size, limit))
  }

  /// The name under which a file is written before it takes its own.
  package func temporaryName(for path: String) -> String {
    let random = UInt32.random(in: 0...UInt32.max)
    // Short, so that a name of 200 bytes leaves room for it.
    return folder(of: path) + "/.yishi-\(getpid())-\(random).tmp"
  }
}

/// The folder a path lies in; `.` for a bare name.
package func folder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last part of a path.
package func name(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
  return String(path[path.utf8.index(after: slash)...])
}
