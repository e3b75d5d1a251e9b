import Affairs
import Deliberation
import Values

/// An extract in the bytes that the catalogue keeps of it.
extension Extract {
  /// The first byte; another one is not read.
  private static let edition: UInt64 = 2

  package var packed: [UInt8] {
    var bytes = Packing()
    bytes.add(Extract.edition)
    bytes.add(header.id)
    bytes.add(header.date)
    bytes.add(header.title)
    bytes.add(phase, of: Named.phases)
    bytes.add(form)
    bytes.add(body)
    bytes.add(kind)
    bytes.add(running)
    bytes.add(opened)
    bytes.add(closed)
    bytes.add(isHeld)
    bytes.add(seal)
    bytes.add(UInt64(doubts.rawValue))
    bytes.add(lastEntry)
    bytes.add(issues)
    bytes.add(attendance)
    bytes.add(attachments)
    return bytes.bytes
  }

  /// Nil for bytes that were not written by ``packed``.
  package init?(packed bytes: UnsafeRawBufferPointer) {
    var bytes = Unpacking(bytes)
    do throws(Unpacking.Broken) {
      try self.init(from: &bytes)
    } catch {
      return nil
    }
    guard bytes.isAtEnd else { return nil }
  }

  private init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    guard try bytes.natural() == Extract.edition else { throw Unpacking.Broken() }
    self.init(
      header: .init(id: try bytes.text(), date: try bytes.day(), title: try bytes.text()),
      phase: try bytes.value(of: Named.phases), form: try bytes.text(), body: try bytes.text(),
      kind: try bytes.text(), running: try bytes.optionalText(),
      opened: try bytes.optionalDay(), closed: try bytes.optionalDay(), isHeld: try bytes.flag(),
      seal: try bytes.optional(),
      doubts: Doubts(rawValue: UInt8(truncatingIfNeeded: try bytes.natural())),
      lastEntry: try bytes.number(), issues: try bytes.values(), attendance: try bytes.value(),
      attachments: try bytes.values())
  }

  private enum Named {
    static let phases = Cases<Session.Phase>()
  }
}

extension Extract.Witness: Packable {
  func pack(into bytes: inout Packing) {
    // The number of an entry, and beside it whether its code follows.
    bytes.add(UInt64(entry) << 1 | (sum == nil ? 0 : 1))
    if let sum { bytes.add(whole: sum) }
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    let number = try bytes.natural()
    self.init(entry: Int(number >> 1), sum: number & 1 == 0 ? nil : try bytes.whole())
  }
}

extension Extract.Seal: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(at)
    bytes.add(on)
    bytes.add(documentNumber)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(at: try bytes.value(), on: try bytes.day(), documentNumber: try bytes.optionalText())
  }
}

extension Extract.Attachment: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(id.text)
    bytes.add(kind)
    bytes.add(at)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(id: .init(try bytes.text()), kind: try bytes.text(), at: try bytes.value())
  }
}

extension Extract.Attendance: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(expected)
    bytes.add(present)
    bytes.add(inWriting)
    bytes.add(speaking)
    bytes.add(members)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      expected: try bytes.optionalNumber(), present: try bytes.number(),
      inWriting: try bytes.number(), speaking: try bytes.number(), members: try bytes.values())
  }
}

extension Extract.Attendance.Member: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(name)
    bytes.add(groups)
    bytes.add(organisation)
    bytes.add(standing, of: Named.standings)
    bytes.add(state, of: Named.states)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      name: try bytes.text(), groups: try bytes.texts(),
      organisation: try bytes.optionalText(), standing: try bytes.value(of: Named.standings),
      state: try bytes.value(of: Named.states))
  }

  private enum Named {
    static let standings = Cases<Standing>()
    static let states = Cases<Extract.Attendance.State>()
  }
}
