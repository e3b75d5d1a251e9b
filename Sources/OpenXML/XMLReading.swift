import CExpat

/// XML as it is read, a part of a .docx or .xlsx.
package enum XMLReading {
  /// Hands over each piece in order with the bytes it is written in, so that whoever wants to change one
  /// place can leave all others as they are.
  package static func read(
    _ bytes: [UInt8], _ take: (XMLPiece, Range<Int>) -> Void
  ) throws(XMLTrouble) {
    guard let parser = XML_ParserCreateNS(nil, CChar(separator)) else {
      throw .malformed(line: 1)
    }
    defer { XML_ParserFree(parser) }
    let trouble = withoutActuallyEscaping(take) { take -> XMLTrouble? in
      let reader = XMLReader(parser, take)
      return withExtendedLifetime(reader) { reader.trouble(reading: bytes) }
    }
    if let trouble { throw trouble }
  }

  /// Between a name and the address of its prefix; no name holds it.
  fileprivate static let separator: UInt8 = 0x20
}

/// What stands behind the C functions that expat calls.
private final class XMLReader {
  private let parser: XML_Parser
  private let take: (XMLPiece, Range<Int>) -> Void
  private var text = ""
  private var textRange = 0..<0
  private var definesEntities = false

  init(_ parser: XML_Parser, _ take: @escaping (XMLPiece, Range<Int>) -> Void) {
    (self.parser, self.take) = (parser, take)
  }

  func trouble(reading bytes: [UInt8]) -> XMLTrouble? {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in XMLReader.of(data).start(name, attributes) },
      { data, name in XMLReader.of(data).end(name) })
    XML_SetCharacterDataHandler(parser) { data, letters, count in
      XMLReader.of(data).add(letters, Int(count))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLReader.of(data).stop() }
    // expat counts in 32 bits.
    let step = 1 << 24
    var from = 0
    repeat {
      let to = min(from + step, bytes.count)
      let isRead = bytes[from..<to].withUnsafeBytes {
        XML_Parse(
          parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count),
          to == bytes.count ? 1 : 0) == XML_STATUS_OK
      }
      if definesEntities { return .definesEntities }
      guard isRead else { return .malformed(line: Int(XML_GetCurrentLineNumber(parser))) }
      from = to
    } while from < bytes.count
    return nil
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReader {
    Unmanaged.fromOpaque(data!).takeUnretainedValue()
  }

  private var range: Range<Int> {
    let from = Int(XML_GetCurrentByteIndex(parser))
    return from..<from + Int(XML_GetCurrentByteCount(parser))
  }

  private func start(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    handOverText()
    var read: [String: String] = [:]
    var place = 0
    while let attributes, let name = attributes[place], let value = attributes[place + 1] {
      read[Self.local(name)] = String(cString: value)
      place += 2
    }
    take(.start(Self.local(name), read), range)
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    handOverText()
    take(.end(Self.local(name)), range)
  }

  /// Expat hands text over in parts, at every line and entity.
  private func add(_ letters: UnsafePointer<CChar>?, _ count: Int) {
    let range = range
    textRange = text.isEmpty ? range : textRange.lowerBound..<range.upperBound
    text += String(
      decoding: UnsafeRawBufferPointer(start: letters, count: count), as: UTF8.self)
  }

  private func handOverText() {
    guard !text.isEmpty else { return }
    take(.text(text), textRange)
    text = ""
  }

  private func stop() {
    definesEntities = true
    XML_StopParser(parser, 0)
  }

  private static func local(_ name: UnsafePointer<CChar>?) -> String {
    guard let name else { return "" }
    let whole = String(cString: name)
    return whole.split(separator: " ").last.map(String.init) ?? whole
  }
}
