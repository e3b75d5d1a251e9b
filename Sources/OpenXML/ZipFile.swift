import CMinizip

/// A ZIP in memory, as .docx and .xlsx are: the same parts make the same bytes.
///
/// Sizes stand before each part and not behind it, all times are the first of 1980, and no fields are
/// added, for some readers of office files take nothing else.
package enum ZipFile {
  /// Bytes of all parts together, unpacked.
  static let largest = 256 << 20
  static let mostParts = 10_000

  /// The ZIP of those parts, in their order.
  package static func bytes(of parts: [ZipPart]) throws(ZipTrouble) -> [UInt8] {
    guard parts.count <= mostParts else { throw .tooMany(parts.count) }
    guard parts.reduce(0, { $0 + $1.bytes.count }) <= largest else { throw .tooLarge }
    if let name = firstTwice(parts.map(\.name)) { throw .twice(name) }
    let memory = ZipMemory()
    var calls = memory.calls
    guard let file = zipOpen2_64("", APPEND_STATUS_CREATE, nil, &calls) else {
      throw .notPacked(parts.first?.name ?? "")
    }
    for part in parts {
      do throws(ZipTrouble) { try pack(part, in: file) } catch {
        zipClose(file, nil)
        throw error
      }
    }
    guard zipClose(file, nil) == ZIP_OK else { throw .notPacked(parts.last?.name ?? "") }
    return memory.bytes
  }

  private static func pack(_ part: ZipPart, in file: zipFile) throws(ZipTrouble) {
    let name = part.name
    guard !name.isEmpty, name.utf8.count < 1024, !name.utf8.contains(0) else {
      throw .badName(name)
    }
    var info = zip_fileinfo()
    info.dosDate = 0x21_0000  // 1980-01-01, 0:00
    let isUTF8: uLong = 0x800
    guard
      zipOpenNewFileInZip4_64(
        file, name, &info, nil, 0, nil, 0, nil, Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS,
        8, Z_DEFAULT_STRATEGY, nil, 0, 0, isUTF8, 0) == ZIP_OK,
      zipWriteInFileInZip(file, part.bytes, UInt32(part.bytes.count)) == ZIP_OK,
      zipCloseFileInZip(file) == ZIP_OK
    else { throw .notPacked(name) }
  }

  /// The parts of a ZIP in the order in which it lists them; folders are passed over.
  ///
  /// A part that unpacks to more or less than the ZIP says is damaged.
  package static func parts(in bytes: [UInt8]) throws(ZipTrouble) -> [ZipPart] {
    let memory = ZipMemory(bytes)
    var calls = memory.calls
    // minizip knows the memory by its address alone.
    defer { withExtendedLifetime(memory) {} }
    guard let file = unzOpen2_64("", &calls) else { throw .notAZip }
    defer { unzClose(file) }
    var about = unz_global_info64()
    guard unzGetGlobalInfo64(file, &about) == UNZ_OK else { throw .notAZip }
    guard about.number_entry <= mostParts else {
      throw .tooMany(Int(clamping: about.number_entry))
    }
    var parts: [ZipPart] = []
    var room = largest
    var step = unzGoToFirstFile(file)
    while step == UNZ_OK {
      let (name, size) = try nextPart(in: file)
      guard size <= UInt64(room) else { throw .tooLarge }
      if !name.hasSuffix("/") {
        parts.append(ZipPart(name: name, bytes: try unpacked(name, Int(size), in: file)))
        room -= Int(size)
      }
      guard parts.count <= mostParts else { throw .tooMany(parts.count) }
      step = unzGoToNextFile(file)
    }
    guard step == UNZ_END_OF_LIST_OF_FILE else { throw .notAZip }
    if let name = firstTwice(parts.map(\.name)) { throw .twice(name) }
    return parts
  }

  /// The part that the list has come to, and the size it is said to have.
  private static func nextPart(
    in file: unzFile
  ) throws(ZipTrouble) -> (name: String, size: UInt64) {
    var info = unz_file_info64()
    var letters = [CChar](repeating: 0, count: 1025)
    guard
      unzGetCurrentFileInfo64(file, &info, &letters, UInt(letters.count - 1), nil, 0, nil, 0)
        == UNZ_OK
    else { throw .notAZip }
    let length = Int(info.size_filename)
    guard length > 0, length < letters.count,
      let name = String(
        validating: letters.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    else { throw .notAZip }
    guard info.flag & 1 == 0 else { throw .encrypted(name) }
    return (name, info.uncompressed_size)
  }

  private static func unpacked(
    _ name: String, _ size: Int, in file: unzFile
  ) throws(ZipTrouble) -> [UInt8] {
    guard unzOpenCurrentFile(file) == UNZ_OK else { throw .damaged(name) }
    var bytes: [UInt8] = []
    var step = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Int(unzReadCurrentFile(file, &step, UInt32(step.count)))
      guard count > 0, bytes.count + count <= size else {
        // The sum is looked at on closing, and of a part that was read whole alone.
        let isRight = unzCloseCurrentFile(file) == UNZ_OK
        guard count == 0, bytes.count == size, isRight else { throw .damaged(name) }
        return bytes
      }
      bytes += step[..<count]
    }
  }

  private static func firstTwice(_ names: [String]) -> String? {
    var seen: Set<String> = []
    return names.first { !seen.insert($0).inserted }
  }
}
