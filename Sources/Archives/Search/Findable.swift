import Affairs

/// What a search knows of one meeting or one card: its sayings, and what is told of it where it is found.
struct Findable: Sendable {
  var sayings: [Saying]
  var about: About

  enum About: Sendable {
    case meeting(Extract)
    case card(CardFacts)
  }

  init(_ sayings: [Saying], _ about: About) {
    self.sayings = sayings.filter(\.isFindable)
    self.about = about
  }

  var packed: [UInt8] {
    var bytes = Packing()
    bytes.add(sayings)
    switch about {
    case .meeting(let extract):
      bytes.add(true)
      bytes.add(extract.packed)
    case .card(let facts):
      bytes.add(false)
      bytes.add(facts)
    }
    return bytes.bytes
  }

  /// Nil for bytes that were not written by ``packed``.
  init?(packed bytes: UnsafeRawBufferPointer) {
    var bytes = Unpacking(bytes)
    do throws(Unpacking.Broken) {
      sayings = try bytes.values()
      if try bytes.flag() {
        let packed = try bytes.bytes()
        guard let extract = packed.withUnsafeBytes({ Extract(packed: $0) }) else { return nil }
        about = .meeting(extract)
      } else {
        about = .card(try bytes.value())
      }
    } catch {
      return nil
    }
    guard bytes.isAtEnd else { return nil }
  }
}
