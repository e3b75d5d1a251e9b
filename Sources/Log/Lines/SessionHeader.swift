import Glibc
import Values

/// The first line of a file: which meeting this is.
package struct SessionHeader: Hashable, Sendable {
  /// `yishi-session`, `yishi-ledger` for a computer's chain of the ledger, or `yishi-register` for an
  /// archive's register of seals.
  package var format: String
  /// The version of the format. This program knows ``currentVersion``.
  package var version: Int
  package var id: String
  /// The day of the meeting.
  package var date: Day
  /// What the meeting is called.
  package var title: String
  /// When the file was made.
  package var created: Moment
  /// The program that made the file, `yishi 0.1.0`.
  package var generator: String

  /// The version of headers that this program writes and reads.
  package static let currentVersion = 1
  /// The format's name in a meeting's file.
  package static let session = "yishi-session"
  /// The format's name in a computer's chain of the ledger, whose id is the computer's mark and whose
  /// title its name.
  package static let ledger = "yishi-ledger"
  /// The format's name in a register.
  package static let register = "yishi-register"

  package init(
    format: String = SessionHeader.session, version: Int = SessionHeader.currentVersion,
    id: String, date: Day, title: String, created: Moment, generator: String
  ) {
    self.format = format
    self.version = version
    self.id = id
    self.date = date
    self.title = title
    self.created = created
    self.generator = generator
  }

  /// The line's bytes up to its sum.
  var body: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(ascii: "{\"format\":")
    bytes.append(quoted: format)
    bytes.append(contentsOf: ",\"version\":\(version),\"id\":".utf8)
    bytes.append(quoted: id)
    bytes.append(contentsOf: ",\"date\":\"\(date)\",\"title\":".utf8)
    bytes.append(quoted: title)
    bytes.append(contentsOf: ",\"created\":\"\(created)\",\"generator\":".utf8)
    bytes.append(quoted: generator)
    return bytes
  }
}

extension SessionHeader {
  /// Whether two files hold one meeting. Another one of the same day may bear the same id.
  package func isOfSameMeeting(as other: SessionHeader) -> Bool {
    (format, id, created) == (other.format, other.id, other.created)
  }

  /// The header of a file, re-encoded ones too; nil where it has none that can be read.
  package static func ofFile(_ path: String) -> SessionHeader? {
    let posix = Posix.system
    guard let descriptor = try? posix.open(path, O_RDONLY) else { return nil }
    let file = OpenFile(descriptor, posix)
    let read = try? ChainReader.start(
      path, posix: posix, descriptor: file.descriptor, version: .max)
    if let read { return read.0 }
    guard let found = try? Reencoding.undone(at: path, posix: posix) else { return nil }
    return Verification.verifyAsWritten(found.clean, of: path).header
  }
}

extension SessionHeader {
  /// Reads a header from a line without its newline.
  ///
  /// Members that aren't known are ignored.
  static func read(_ line: UnsafeRawBufferPointer) throws(Damage) -> (SessionHeader, Sum) {
    let frame = try LineFrame(line, number: 1, offset: 0)
    let expected = Sum(of: frame.body, after: nil)
    guard expected == frame.sum else {
      // A file that never was a session is told apart from one that was damaged.
      let kind: Damage.Kind =
        frame.body.starts(with: "{\"format\":\"yishi-".utf8)
        ? .sum(expected: expected.hex, found: frame.sum.hex) : .header
      throw Damage(line: 1, offset: 0, kind: kind)
    }
    var members = LineMembers(frame)
    var texts: [String: String] = [:]
    var version: Int?
    let names: [StaticString] = ["format", "id", "date", "title", "created", "generator"]
    while let key = try members.next() {
      let value = try members.value()
      if members.cursor.matches(key, "version") { version = members.cursor.number(value.range) }
      for name in names where members.cursor.matches(key, name) {
        texts["\(name)"] = members.text(value.range)
      }
    }
    func member<Value>(_ name: String, _ value: Value?) throws(Damage) -> Value {
      guard let value else { throw Damage(line: 1, offset: 0, kind: .member(name)) }
      return value
    }
    let format = try member("format", texts["format"])
    guard [session, register, ledger].contains(format) else {
      throw Damage(line: 1, offset: 0, kind: .header)
    }
    let header = SessionHeader(
      format: format, version: try member("version", version), id: try member("id", texts["id"]),
      date: try member("date", texts["date"].flatMap { Day($0) }),
      title: try member("title", texts["title"]),
      created: try member("created", texts["created"].flatMap { Moment($0) }),
      generator: try member("generator", texts["generator"]))
    return (header, frame.sum)
  }
}
