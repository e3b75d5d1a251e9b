import Affairs
import Values

/// What is written to bytes in few of them and read back in one pass: for extracts, ten thousand of
/// which are read while somebody waits.
///
/// Nothing of it outlives the build of the program that wrote it, so that lists of cases may change.
protocol Packable {
  func pack(into bytes: inout Packing)
  init(from bytes: inout Unpacking) throws(Unpacking.Broken)
}

/// Bytes that are written one value after another.
struct Packing {
  private(set) var bytes: [UInt8] = []
  /// Texts that were written already, by their place: most are said several times.
  private var texts: [String: Int] = [:]

  /// Seven bits a byte, the lowest first.
  mutating func add(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ number: Int64) { add(UInt64(bitPattern: number << 1 ^ number >> 63)) }
  mutating func add(_ number: Int) { add(Int64(number)) }
  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }
  mutating func add(_ day: Day) { add(day.number) }

  /// All eight bytes of what is as good as drawn.
  mutating func add(whole number: UInt64) {
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * UInt64(place)))) }
  }

  /// The text, or the place of the same one before it, counted from 1.
  mutating func add(_ text: String) {
    if let place = texts[text] { return add(UInt64(place)) }
    texts[text] = texts.count + 1
    add(UInt64(0))
    add(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Bytes that were packed by themselves.
  mutating func add(_ packed: [UInt8]) {
    add(UInt64(packed.count))
    bytes.append(contentsOf: packed)
  }

  mutating func add(_ value: some Packable) { value.pack(into: &self) }

  mutating func add<Value>(_ values: [Value], _ add: (inout Packing, Value) -> Void) {
    self.add(UInt64(values.count))
    for value in values { add(&self, value) }
  }

  mutating func add(_ values: [some Packable]) { add(values) { $0.add($1) } }
  mutating func add(_ texts: [String]) { add(texts) { $0.add($1) } }
  mutating func add(_ numbers: [Int]) { add(numbers) { $0.add($1) } }

  mutating func add<Value>(_ value: Value?, _ add: (inout Packing, Value) -> Void) {
    self.add(value != nil)
    if let value { add(&self, value) }
  }

  mutating func add(_ text: String?) { add(text) { $0.add($1) } }
  mutating func add(_ number: Int?) { add(number) { $0.add($1) } }
  mutating func add(_ day: Day?) { add(day) { $0.add($1) } }
  mutating func add(_ value: (some Packable)?) { add(value) { $0.add($1) } }

  /// A case by its place among all of its kind.
  mutating func add<Value: Hashable>(_ value: Value, of cases: Cases<Value>) {
    bytes.append(cases.places[value] ?? .max)
  }
}

/// Bytes that are read one value after another, in the order in which they were written.
struct Unpacking {
  /// They are no such values.
  struct Broken: Error {}

  private let all: UnsafeRawBufferPointer
  private var place = 0
  private var said: [String] = []

  init(_ bytes: UnsafeRawBufferPointer) {
    all = bytes
    said.reserveCapacity(64)
  }

  var isAtEnd: Bool { place == all.count }

  mutating func byte() throws(Broken) -> UInt8 {
    guard place < all.count else { throw Broken() }
    defer { place += 1 }
    return all[place]
  }

  mutating func natural() throws(Broken) -> UInt64 {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while true {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
      guard shift < 64 else { throw Broken() }
    }
  }

  mutating func long() throws(Broken) -> Int64 {
    let value = try natural()
    return Int64(bitPattern: value >> 1 ^ (0 &- (value & 1)))
  }

  mutating func number() throws(Broken) -> Int { Int(try long()) }
  mutating func flag() throws(Broken) -> Bool { try byte() != 0 }

  /// A day of the calendar.
  mutating func day() throws(Broken) -> Day {
    let number = try number()
    // Years 1 to 9999.
    guard (-719_162...2_932_896).contains(number) else { throw Broken() }
    return Day(number: number)
  }

  mutating func whole() throws(Broken) -> UInt64 {
    guard all.count - place >= 8 else { throw Broken() }
    defer { place += 8 }
    return UInt64(
      littleEndian: all.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  mutating func text() throws(Broken) -> String {
    let before = try natural()
    if before > 0 {
      guard before <= UInt64(said.count) else { throw Broken() }
      return said[Int(before) - 1]
    }
    let count = try count()
    let text = String(
      decoding: UnsafeRawBufferPointer(rebasing: all[place..<place + count]), as: UTF8.self)
    place += count
    said.append(text)
    return text
  }

  mutating func bytes() throws(Broken) -> [UInt8] {
    let count = try count()
    defer { place += count }
    return Array(all[place..<place + count])
  }

  /// How many follow, each of them at least a byte long.
  private mutating func count() throws(Broken) -> Int {
    let count = try natural()
    guard count <= UInt64(all.count - place) else { throw Broken() }
    return Int(count)
  }

  mutating func value<Value: Packable>() throws(Broken) -> Value { try Value(from: &self) }

  mutating func values<Value>(
    _ read: (inout Unpacking) throws(Broken) -> Value
  ) throws(Broken) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  mutating func values<Value: Packable>() throws(Broken) -> [Value] {
    try values { bytes throws(Broken) in try Value(from: &bytes) }
  }

  mutating func texts() throws(Broken) -> [String] {
    try values { bytes throws(Broken) in try bytes.text() }
  }

  mutating func numbers() throws(Broken) -> [Int] {
    try values { bytes throws(Broken) in try bytes.number() }
  }

  mutating func optionalText() throws(Broken) -> String? { try flag() ? try text() : nil }
  mutating func optionalNumber() throws(Broken) -> Int? { try flag() ? try number() : nil }
  mutating func optionalDay() throws(Broken) -> Day? { try flag() ? try day() : nil }

  mutating func optional<Value: Packable>() throws(Broken) -> Value? {
    try flag() ? try Value(from: &self) : nil
  }

  mutating func value<Value>(of cases: Cases<Value>) throws(Broken) -> Value {
    let place = Int(try byte())
    guard place < cases.all.count else { throw Broken() }
    return cases.all[place]
  }
}

/// The cases of a kind, each to be found by its place and its place by it.
struct Cases<Value: Hashable & Sendable>: Sendable {
  let all: [Value]
  let places: [Value: UInt8]

  init() where Value: CaseIterable {
    all = Array(Value.allCases)
    places = Dictionary(
      uniqueKeysWithValues: all.enumerated().map { ($1, UInt8(truncatingIfNeeded: $0)) })
  }
}
