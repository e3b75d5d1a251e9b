import CGlibc
import Glibc
import Text

/// A folder that is open: what lies in it is reached by its name alone, so that the system needn't
/// walk the whole path again for each of ten thousand files.
package struct OpenFolder: ~Copyable {
  private let descriptor: CInt

  /// The corresponding C function is `openat`, as `opendir` calls it.
  package init(_ path: String) throws(SystemError) { try self.init(path, AT_FDCWD) }

  /// A folder in another that is open.
  package init(_ name: String, in folder: borrowing OpenFolder) throws(SystemError) {
    try self.init(name, folder.descriptor)
  }

  private init(_ path: String, _ folder: CInt) throws(SystemError) {
    let opened = openat(folder, path, O_RDONLY | O_NONBLOCK | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw SystemError(call: "opendir", number: errno) }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// The names in it that haven't been read yet, in no order, without `.` and `..`.
  ///
  /// The corresponding C function is `getdents64`.
  package func names() throws(SystemError) -> [String] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 15, alignment: 8)
    defer { buffer.deallocate() }
    var names: [String] = []
    while true {
      let count = cglibc_entries(descriptor, buffer.baseAddress, buffer.count)
      guard count >= 0 else { throw SystemError(call: "readdir", number: errno) }
      guard count > 0 else { return names }
      var place = 0
      while place < count {
        // struct linux_dirent64: two numbers of 8 bytes, the entry's length in 2, its kind in 1.
        let length = Int(buffer.loadUnaligned(fromByteOffset: place + 16, as: UInt16.self))
        let bytes = buffer[place + 19..<place + length].prefix { $0 != 0 }
        let name = String(decoding: UnsafeRawBufferPointer(rebasing: bytes), as: UTF8.self)
        if name != ".", name != ".." { names.append(name) }
        place += length
      }
    }
  }

  /// What the system knows of a file in it; nil where nothing of that name is.
  ///
  /// The corresponding C function is `fstatat`.
  package func facts(of name: String) throws(SystemError) -> FileFacts? {
    var facts = stat()
    guard fstatat(descriptor, name, &facts, 0) < 0 else { return FileFacts(facts) }
    guard errno == ENOENT else { throw SystemError(call: "stat", number: errno) }
    return nil
  }
}
