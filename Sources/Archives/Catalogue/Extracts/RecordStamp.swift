/// By what the record that an extract was made of is known again: its file, and what its lines come
/// to, so that neither a file put in its place nor one struck out in passes for it.
struct RecordStamp: Hashable, Sendable {
  /// Of the folder that the file lies in.
  let year: Int
  let stamp: Stamp
  let content: Listing.Content

  init(year: Int, stamp: Stamp, content: Listing.Content) {
    (self.year, self.stamp, self.content) = (year, stamp, content)
  }

  // In the order of the database's columns.

  static let names = [
    "year", "device", "inode", "size", "modified", "changed", "lastSum", "struck",
  ]

  var numbers: [Int64] {
    [
      Int64(year), Int64(bitPattern: stamp.key.device), Int64(bitPattern: stamp.key.inode),
      Int64(stamp.size), stamp.modified, stamp.changed, Int64(bitPattern: content.sum),
      Int64(content.struck),
    ]
  }

  /// - Parameter numbers: as ``numbers`` gave them.
  init(numbers: [Int64]) {
    year = Int(numbers[0])
    stamp = Stamp(
      key: FileKey(
        device: UInt64(bitPattern: numbers[1]), inode: UInt64(bitPattern: numbers[2])),
      size: Int(numbers[3]), modified: numbers[4], changed: numbers[5])
    content = Listing.Content(sum: UInt64(bitPattern: numbers[6]), struck: Int(numbers[7]))
  }
}
