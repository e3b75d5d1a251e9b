/// What XML says from one place to the next.
package enum XMLPiece: Hashable, Sendable {
  /// An element begins. Names are those after the prefix, for programs choose their prefixes as they like.
  case start(String, [String: String])
  /// It ends. Where the element is written as one, `<br/>`, the end has no bytes of its own.
  case end(String)
  /// Text between tags, all that stands together, with its entities read.
  case text(String)
}

/// Why XML can't be read.
package enum XMLTrouble: Error, Hashable, Sendable {
  /// It breaks off or breaks a rule of XML; lines from 1.
  case malformed(line: Int)
  /// It defines entities of its own, which office files never do and which can be made to swell.
  case definesEntities
}
