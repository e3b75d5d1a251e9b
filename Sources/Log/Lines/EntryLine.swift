import Values

/// An entry's line, put together and taken apart.
package enum EntryLine {
  /// Puts an entry together.
  ///
  /// - Returns: the whole line with its newline, and its sum.
  /// - Throws: why the draft can't stand in a line.
  static func make(
    n: Int, at: Moment, by: String, draft: Draft, isSealed: Bool, after previous: Sum
  ) throws(StrictJSON.Mistake) -> (bytes: [UInt8], sum: Sum) {
    var bytes = Array("{\"n\":\(n),\"at\":\"\(at)\",\"by\":".utf8)
    bytes.reserveCapacity(draft.events.count + 256)
    bytes.append(quoted: by)
    if draft.version != 1 { bytes.append(contentsOf: ",\"v\":\(draft.version)".utf8) }
    if isSealed { bytes.append(ascii: ",\"sealed\":true") }
    bytes.append(after: draft.after)
    bytes.append(ascii: ",\"events\":")
    guard bytes.count + draft.events.count + LineFrame.tail < Limits.line else {
      throw StrictJSON.Mistake(offset: 0, kind: .lineTooLong(limit: Limits.line))
    }
    try check(draft.events)
    bytes.append(contentsOf: draft.events)
    let sum = LineFrame.close(&bytes, after: previous)
    return (bytes, sum)
  }

  /// Puts a struck-out line together, which keeps the sum it had.
  static func make(n: Int, redaction: JournalEntry.Redaction, isSealed: Bool, sum: Sum) -> [UInt8] {
    var bytes = Array("{\"n\":\(n)".utf8)
    if let was = redaction.was {
      bytes.append(contentsOf: ",\"at\":\"\(was.at)\",\"by\":".utf8)
      bytes.append(quoted: was.by)
    }
    if isSealed { bytes.append(ascii: ",\"sealed\":true") }
    if let was = redaction.was { bytes.append(after: was.after) }
    bytes.append(contentsOf: ",\"redacted\":{\"at\":\"\(redaction.at)\",\"by\":".utf8)
    bytes.append(quoted: redaction.by)
    bytes.append(ascii: ",\"reason\":")
    bytes.append(quoted: redaction.reason)
    if !redaction.reserved.isEmpty {
      bytes.append(ascii: ",\"reserved\":")
      bytes.append(quoted: redaction.reserved.joined(separator: " "))
    }
    bytes.append(ascii: "}")
    LineFrame.close(&bytes, with: sum)
    return bytes
  }

  /// Judges events before they are written, by the same limits as when they are read.
  private static func check(_ events: [UInt8]) throws(StrictJSON.Mistake) {
    try events.withUnsafeBufferPointer { buffer throws(StrictJSON.Mistake) in
      let bytes = UnsafeRawBufferPointer(buffer)
      guard bytes.first == UInt8(ascii: "[") else {
        throw StrictJSON.Mistake(offset: 0, kind: .member("events"))
      }
      try StrictJSON.check(bytes, depth: 1)
      var cursor = JSONCursor(bytes)
      guard let value = try? cursor.value(), value.elements <= Limits.events else {
        throw StrictJSON.Mistake(offset: 0, kind: .tooManyEvents(limit: Limits.events))
      }
    }
  }

  /// Takes a line apart, its sum judged.
  ///
  /// - Parameters:
  ///   - line: without its newline.
  ///   - n: the number it must bear.
  ///   - previous: the sum of the line before; nil where that isn't known, so that this line's
  ///     can't be judged.
  static func read(
    _ line: UnsafeRawBufferPointer, n: Int, offset: Int, after previous: Sum?
  ) throws(Damage) -> JournalEntry {
    let frame = try LineFrame(line, number: n + 1, offset: offset)
    let expected = previous.map { Sum(of: frame.body, after: $0) } ?? frame.sum
    let entry: JournalEntry
    do {
      entry = try parse(frame)
    } catch {
      // Where the bytes are not those that were summed, that is the reason, whatever it broke.
      throw expected == frame.sum ? error : wrongSum(frame, expected)
    }
    if case .events = entry.content, expected != frame.sum { throw wrongSum(frame, expected) }
    guard entry.n == n else {
      throw Damage(
        line: n + 1, offset: offset, kind: .number(expected: n, found: entry.n))
    }
    return entry
  }

  private static func wrongSum(_ frame: LineFrame, _ expected: Sum) -> Damage {
    Damage(
      line: frame.number, offset: frame.offset,
      kind: .sum(expected: expected.hex, found: frame.sum.hex))
  }

  /// Takes a line apart without judging its sum or its number.
  package static func parse(_ frame: LineFrame) throws(Damage) -> JournalEntry {
    var members = LineMembers(frame)
    var number: Int?
    var at: Moment?
    var by: String?
    var version = 1
    var isSealed = false
    var events: Range<Int>?
    var redaction: JournalEntry.Redaction?
    var after: [ChainHead] = []
    while let key = try members.next() {
      let value = try members.value()
      if members.cursor.matches(key, "n") {
        number = members.cursor.number(value.range)
      } else if members.cursor.matches(key, "at") {
        at = members.moment(value.range)
      } else if members.cursor.matches(key, "by") {
        by = members.text(value.range)
      } else if members.cursor.matches(key, "v") {
        guard let found = members.cursor.number(value.range) else {
          throw members.damage(.member("v"))
        }
        version = found
      } else if members.cursor.matches(key, "sealed") {
        isSealed = members.cursor.matches(value.range, "true")
      } else if members.cursor.matches(key, "events") {
        guard members.cursor.bytes[value.range.lowerBound] == UInt8(ascii: "[") else {
          throw members.damage(.member("events"))
        }
        guard value.elements <= Limits.events else {
          throw members.damage(.tooManyEvents(limit: Limits.events))
        }
        events = value.range
      } else if members.cursor.matches(key, "redacted") {
        redaction = try readRedaction(members, value.range)
      } else if members.cursor.matches(key, "after") {
        after = try readHeads(members, value.range)
      }
    }
    guard let number else { throw members.damage(.member("n")) }
    if var redaction, events == nil {
      if let at, let by {
        redaction = JournalEntry.Redaction(
          at: redaction.at, by: redaction.by, reason: redaction.reason,
          reserved: redaction.reserved, was: .init(at: at, by: by, after: after))
      }
      return JournalEntry(
        n: number, sum: frame.sum, offset: frame.offset, isSealed: isSealed,
        content: .redacted(redaction))
    }
    guard let at else { throw members.damage(.member("at")) }
    guard let by else { throw members.damage(.member("by")) }
    guard let events else { throw members.damage(.member("events")) }
    return JournalEntry(
      n: number, sum: frame.sum, offset: frame.offset, isSealed: isSealed,
      content: .events(
        .init(
          at: at, by: by, version: version, events: Array(frame.body[events]), after: after)))
  }

  /// Reads what a line names of other chains: `{"m2c9d0x4":"17/4f1c2a9be07d3358"}`, several of one
  /// chain with a blank between them.
  private static func readHeads(
    _ members: LineMembers, _ range: Range<Int>
  ) throws(Damage) -> [ChainHead] {
    guard members.cursor.bytes[range.lowerBound] == UInt8(ascii: "{") else {
      throw members.damage(.member("after"))
    }
    var inner = members
    inner.cursor = JSONCursor(
      UnsafeRawBufferPointer(rebasing: members.cursor.bytes[range.dropLast()]))
    var heads: [ChainHead] = []
    while range.count > 2, let key = try inner.next() {
      let value = try inner.value()
      guard let chain = inner.cursor.text(key), let text = inner.text(value.range) else {
        throw members.damage(.member("after"))
      }
      for part in text.split(separator: " ", omittingEmptySubsequences: false) {
        guard let head = ChainHead(chain: chain, part) else {
          throw members.damage(.member("after"))
        }
        heads.append(head)
      }
    }
    return heads
  }

  private static func readRedaction(
    _ members: LineMembers, _ range: Range<Int>
  ) throws(Damage) -> JournalEntry.Redaction {
    var inner = members
    inner.cursor = JSONCursor(
      UnsafeRawBufferPointer(rebasing: members.cursor.bytes[range.dropLast()]))
    var at: Moment?
    var by: String?
    var reason: String?
    var reserved = ""
    while let key = try inner.next() {
      let value = try inner.value()
      if inner.cursor.matches(key, "at") { at = inner.moment(value.range) }
      if inner.cursor.matches(key, "by") { by = inner.text(value.range) }
      if inner.cursor.matches(key, "reason") { reason = inner.text(value.range) }
      if inner.cursor.matches(key, "reserved") { reserved = inner.text(value.range) ?? "" }
    }
    guard let at, let by, let reason else { throw members.damage(.member("redacted")) }
    return JournalEntry.Redaction(
      at: at, by: by, reason: reason, reserved: reserved.split(separator: " ").map(String.init))
  }
}

extension [UInt8] {
  /// Adds what a line names of other chains, by their marks; nothing where it names none.
  fileprivate mutating func append(after heads: [ChainHead]) {
    guard !heads.isEmpty else { return }
    append(ascii: ",\"after\":{")
    let marks = Set(heads.map(\.chain)).sorted()
    for (place, mark) in marks.enumerated() {
      if place > 0 { append(UInt8(ascii: ",")) }
      append(quoted: mark)
      append(UInt8(ascii: ":"))
      append(quoted: heads.filter { $0.chain == mark }.map(\.text).joined(separator: " "))
    }
    append(UInt8(ascii: "}"))
  }
}
