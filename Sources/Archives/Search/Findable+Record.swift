import Affairs
import Values

/// By what meetings and cards that are kept are known again.
extension Findable {
  /// By what a card that is kept is known again: its day, and what it says.
  var cardRecord: RecordStamp {
    guard case .card(let facts) = about else { return .card(on: nil, []) }
    return .card(on: facts.on, packed)
  }
}

extension RecordStamp {
  fileprivate static func card(on day: Day?, _ bytes: [UInt8]) -> RecordStamp {
    var sum = Checksum(0)
    bytes.withUnsafeBytes { sum.add($0) }
    let none = FileKey(device: 0, inode: 0)
    return RecordStamp(
      year: day?.number ?? 0, stamp: Stamp(key: none, size: 0, modified: 0, changed: 0),
      content: Listing.Content(sum: sum.value, struck: 0))
  }

  /// Of a card.
  var day: Day { Day(number: year) }
}

extension SearchFile {
  /// Which meeting or card it is, and as what.
  struct Mark: Hashable {
    let mark: String
    let record: RecordStamp

    init(mark: String, record: RecordStamp) { (self.mark, self.record) = (mark, record) }
    init(_ row: Row) { self.init(mark: row.mark, record: row.record) }
    init(_ fresh: Fresh) { self.init(mark: fresh.mark, record: fresh.record) }
  }
}
