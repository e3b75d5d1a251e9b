import Affairs
import Values

/// The days of tasks in the bytes that the catalogue keeps of them.
extension TaskDays: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(from)
    bytes.add(until)
    bytes.add(tasks)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    let (from, until) = (try bytes.day(), try bytes.optionalDay())
    self.init(tasks: try bytes.values(), from: from, until: until)
  }

  var packed: [UInt8] {
    var bytes = Packing()
    bytes.add(self)
    return bytes.bytes
  }

  /// Nil for bytes that were not written by ``packed``.
  init?(packed bytes: UnsafeRawBufferPointer) {
    var bytes = Unpacking(bytes)
    do throws(Unpacking.Broken) {
      try self.init(from: &bytes)
    } catch {
      return nil
    }
    guard bytes.isAtEnd else { return nil }
  }
}

extension TaskDays.Task: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(due)
    bytes.add(done)
    bytes.add(fed)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      due: try bytes.optionalDay(), done: try bytes.optionalDay(), fed: try bytes.optionalDay())
  }
}
