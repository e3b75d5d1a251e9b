import Glibc

/// Some JSON taken apart once: where each of its values lies, an object or a list before what it
/// holds.
///
/// The bytes belong to whoever asked for a value of them, and are looked at no longer than that.
final class JSONDocument {
  let bytes: UnsafeRawBufferPointer
  let parts: [JSONPart]
  /// Whether the value of a member was asked for, by its place among the parts; empty where nobody
  /// wants to know.
  private var asked: [Bool] = []

  init(_ bytes: UnsafeRawBufferPointer) throws(JSONScanner.Fault) {
    self.bytes = bytes
    var scanner = JSONScanner(bytes)
    try scanner.scan()
    parts = scanner.parts
  }

  /// From here on remembers what is asked for.
  func noteAsked() { asked = Array(repeating: false, count: parts.count) }

  /// Notes that the value of a member was asked for.
  func ask(_ value: Int) { if !asked.isEmpty { asked[value] = true } }

  /// The first member that was never asked for; nil where there is none.
  var stranger: Int? {
    var index = 0
    // What a value holds lies right behind it, so that every member is come by.
    var open: [(end: Int, isObject: Bool)] = []
    while index < parts.count {
      while let last = open.last, index >= last.end { open.removeLast() }
      if open.last?.isObject == true {
        index += 1
        if !asked[index] { return index }
      }
      let part = parts[index]
      if part.kind == .object || part.kind == .list {
        open.append((part.next, part.kind == .object))
      }
      index += 1
    }
    return nil
  }

  /// The first member whose name its object has already; nil where there is none.
  var repeated: Int? {
    for (index, part) in parts.enumerated() where part.kind == .object {
      var names: Set<String> = []
      var name = index + 1
      while name < part.next {
        guard names.insert(text(parts[name]) ?? "").inserted else { return name + 1 }
        name = parts[name + 1].next
      }
    }
    return nil
  }

  /// Whether a member's name is that text.
  func isName(_ part: JSONPart, _ name: String) -> Bool {
    guard part.isPlain else { return text(part) == name }
    var name = name
    return name.withUTF8 { other in
      guard other.count == part.count, let own = bytes.baseAddress, let base = other.baseAddress
      else { return other.count == part.count }
      return memcmp(own + part.start, base, other.count) == 0
    }
  }

  /// The text of a string, its escapes undone; nil where it isn't text.
  func text(_ part: JSONPart) -> String? { JSONDocument.text(part, in: bytes) }

  static func text(_ part: JSONPart, in bytes: UnsafeRawBufferPointer) -> String? {
    let range = part.start..<part.end
    let slice = UnsafeRawBufferPointer(rebasing: bytes[range])
    if part.isPlain { return String(decoding: slice, as: UTF8.self) }
    // Control characters have to be escaped.
    return slice.contains { $0 < 0x20 } ? nil : JSONCursor(bytes).text(range)
  }

  /// The members and places that lead to a value; worked out only where something is wrong with it.
  func path(to value: Int) -> [any CodingKey] {
    var path: [any CodingKey] = []
    var index = 0
    while index < value {
      guard let (key, inner) = step(from: index, to: value) else { return path }
      path.append(key)
      index = inner
    }
    return path
  }

  private func step(from index: Int, to value: Int) -> (key: JSONKey, inner: Int)? {
    let whole = parts[index]
    let isObject = whole.kind == .object
    guard isObject || whole.kind == .list else { return nil }
    var (part, place) = (index + 1, 0)
    while part < whole.next {
      let inner = isObject ? part + 1 : part
      if value < parts[inner].next {
        return (isObject ? JSONKey(text(parts[part]) ?? "") : JSONKey(place: place), inner)
      }
      (part, place) = (parts[inner].next, place + 1)
    }
    return nil
  }
}

/// One value, or one member's name, as it lies in the bytes.
struct JSONPart {
  enum Kind: UInt8 { case object, list, string, number, yes, no, null }

  let kind: Kind
  /// Of a string: that its bytes are the text, all of it ASCII.
  let isPlain: Bool
  private let first: UInt32
  private let last: UInt32
  private let following: UInt32

  init(_ kind: Kind, _ range: Range<Int>, next: Int, isPlain: Bool = false) {
    (self.kind, self.isPlain) = (kind, isPlain)
    // A line has no more bytes than that, and no value more parts than bytes.
    first = UInt32(truncatingIfNeeded: range.lowerBound)
    last = UInt32(truncatingIfNeeded: range.upperBound)
    following = UInt32(truncatingIfNeeded: next)
  }

  /// Where it begins; of a string, behind the quote.
  var start: Int { Int(first) }
  /// Where it ends; of a string, at the quote.
  var end: Int { Int(last) }
  /// How many bytes it has.
  var count: Int { end - start }
  /// The part after it and everything it holds.
  var next: Int { Int(following) }
}

/// A member or a place in a list, in the path to what is wrong.
struct JSONKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(_ name: String) { (stringValue, intValue) = (name, nil) }
  init(place: Int) { (stringValue, intValue) = ("Index \(place)", place) }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { self.init(place: intValue) }
}
