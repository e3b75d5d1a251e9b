import CMinizip

/// The bytes that minizip reads and writes in the place of a file.
///
/// Alive as long as the calls it gives are used: they know it by its address alone.
final class ZipMemory {
  private(set) var bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// What minizip calls instead of `fopen`, `fread` and the like.
  var calls: zlib_filefunc64_def {
    zlib_filefunc64_def(
      zopen64_file: { memory, _, _ in memory },
      zread_file: { _, memory, buffer, count in
        ZipMemory.at(memory)?.read(into: buffer, count) ?? 0
      },
      zwrite_file: { _, memory, buffer, count in
        ZipMemory.at(memory)?.write(buffer, count) ?? 0
      },
      ztell64_file: { _, memory in ZipMemory.at(memory).map { UInt64($0.place) } ?? UInt64.max },
      zseek64_file: { _, memory, offset, origin in
        ZipMemory.at(memory)?.seek(offset, origin) ?? -1
      },
      zclose_file: { _, _ in 0 },
      zerror_file: { _, _ in 0 },
      opaque: Unmanaged.passUnretained(self).toOpaque())
  }

  private static func at(_ address: UnsafeMutableRawPointer?) -> ZipMemory? {
    address.map { Unmanaged<ZipMemory>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(into buffer: UnsafeMutableRawPointer?, _ count: UInt) -> UInt {
    let length = Int(clamping: min(count, UInt(bytes.count - place)))
    guard let buffer, length > 0 else { return 0 }
    bytes.withUnsafeBytes {
      buffer.copyMemory(from: $0.baseAddress.unsafelyUnwrapped + place, byteCount: length)
    }
    place += length
    return UInt(length)
  }

  private func write(_ buffer: UnsafeRawPointer?, _ count: UInt) -> UInt {
    let new = UnsafeRawBufferPointer(start: buffer, count: buffer == nil ? 0 : Int(count))
    let end = min(bytes.count, place + new.count)
    // minizip goes back to write the sum and the sizes of a part before it.
    bytes.replaceSubrange(place..<end, with: new)
    place += new.count
    return UInt(new.count)
  }

  /// Never past the end: a damaged ZIP may send anywhere.
  private func seek(_ offset: UInt64, _ origin: Int32) -> Int {
    let start: Int
    switch origin {
    case ZLIB_FILEFUNC_SEEK_SET: start = 0
    case ZLIB_FILEFUNC_SEEK_CUR: start = place
    default: start = bytes.count
    }
    // An offset from the end is negative, in an unsigned type.
    let (target, isTooFar) = start.addingReportingOverflow(Int(truncatingIfNeeded: offset))
    guard !isTooFar, (0...bytes.count).contains(target) else { return -1 }
    place = target
    return 0
  }
}
