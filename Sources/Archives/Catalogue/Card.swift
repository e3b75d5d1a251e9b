import Deliberation
import Log
import Values

/// What the catalogue keeps of one session file.
struct Card: Hashable, Sendable {
  /// Of the folder that the file lies in.
  let year: Int
  /// Without the path, which is the look's to know.
  var listing: Listing
  /// Nil until somebody asked for it.
  var inside: Inside?
  /// The file it was read of, and when, in nanoseconds since 1970.
  var stamp: Stamp
  var read: Int64

  /// By what an extract of the file is known to be of this record.
  var record: RecordStamp { RecordStamp(year: year, stamp: stamp, content: listing.content) }

  // What it is made of, in the order of the database's columns.

  var numbers: [Int64] {
    [
      Int64(year), Int64(bitPattern: stamp.key.device), Int64(bitPattern: stamp.key.inode),
      Int64(stamp.size), stamp.modified, stamp.changed, read, Int64(listing.header.version),
      Int64(listing.header.date.number),
      listing.header.created.milliseconds, Int64(listing.header.created.offset),
      Int64(listing.entries), listing.last.milliseconds, Int64(listing.last.offset),
      (listing.isSealed ? 1 : 0) | (listing.isTorn ? 2 : 0) | (listing.isRecovered ? 4 : 0)
        | (inside == nil ? 0 : 8),
      Int64(bitPattern: listing.content.sum), Int64(listing.content.struck),
    ]
  }

  var texts: [String] {
    [
      listing.header.id, listing.header.title, listing.header.generator, listing.title,
      inside?.phase.rawValue ?? "", (inside?.numbers ?? []).map { $0 + "\n" }.joined(),
      inside?.course?.text ?? "",
    ]
  }

  /// - Parameters:
  ///   - numbers: as ``numbers`` gave them; what their sum was found to go with can't be anything else.
  init?(numbers: [Int64], texts: [String]) {
    guard numbers.count == Card.numberNames.count, texts.count == Card.textNames.count else {
      return nil
    }
    year = Int(numbers[0])
    stamp = Stamp(
      key: FileKey(
        device: UInt64(bitPattern: numbers[1]), inode: UInt64(bitPattern: numbers[2])),
      size: Int(numbers[3]), modified: numbers[4], changed: numbers[5])
    read = numbers[6]
    let flags = numbers[14]
    let header = SessionHeader(
      version: Int(numbers[7]), id: texts[0], date: Day(number: Int(numbers[8])), title: texts[1],
      created: Moment(milliseconds: numbers[9], offset: Int(numbers[10])), generator: texts[2])
    listing = Listing(
      path: "", header: header, title: texts[3], entries: Int(numbers[11]),
      last: Moment(milliseconds: numbers[12], offset: Int(numbers[13])), isSealed: flags & 1 != 0,
      size: stamp.size, isTorn: flags & 2 != 0, isRecovered: flags & 4 != 0,
      content: Listing.Content(sum: UInt64(bitPattern: numbers[15]), struck: Int(numbers[16])))
    inside = nil
    guard flags & 8 != 0 else { return }
    guard let phase = Session.Phase(rawValue: texts[4]) else { return nil }
    inside = Inside(
      phase: phase, course: WrittenCourse(text: texts[6]), numbers: texts[5].lines)
  }

  init(year: Int, listing: Listing, inside: Inside?, stamp: Stamp, read: Int64) {
    (self.year, self.listing, self.inside) = (year, listing, inside)
    (self.stamp, self.read) = (stamp, read)
  }

  /// Whether it can be kept and comes back as it is: not with a title of a million characters, which
  /// would be read at every look, nor with a 文号 of two lines.
  var isKeepable: Bool {
    let texts = texts
    guard texts.allSatisfy({ $0.utf8.count <= Card.longest }),
      let sent = Card(numbers: numbers, texts: texts)
    else { return false }
    var own = self
    own.listing.path = ""
    return sent == own
  }

  /// Bytes of the longest text that is kept.
  private static let longest = 8192

  static let numberNames = [
    "year", "device", "inode", "size", "modified", "changed", "read", "version", "date", "created",
    "createdZone", "entries", "last", "lastZone", "flags", "lastSum", "struck",
  ]
  static let textNames = [
    "session", "firstTitle", "generator", "title", "phase", "numbers", "course",
  ]
}

extension WrittenCourse {
  /// As it is kept: the last day of a round that runs, or a word.
  fileprivate var text: String {
    switch self {
    case .asking(let until): "\(until)"
    case .counting: "counting"
    case .between: "between"
    }
  }

  fileprivate init?(text: String) {
    switch text {
    case "counting": self = .counting
    case "between": self = .between
    default:
      guard let until = Day(text) else { return nil }
      self = .asking(until: until)
    }
  }
}

extension String {
  /// Each line without its newline; nothing after the last newline.
  fileprivate var lines: [String] {
    isEmpty
      ? [] : split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
