import Affairs
import Archives
import Deliberation
import Scenarios
import TestSupport
import Testing
import Values

/// An extract comes back from its bytes as it was, and from no other bytes does anything break.
@Suite struct ExtractPackingTests {
  private static func read(_ bytes: [UInt8]) -> Extract? {
    bytes.withUnsafeBytes { Extract(packed: $0) }
  }

  private static func extract(_ session: Session) -> Extract {
    Extract(
      of: session, doubts: .copies,
      sums: Dictionary(
        uniqueKeysWithValues: session.entries.map {
          ($0.number, UInt64($0.number) &* 0x9E37_79B9_7F4A_7C15)
        }))
  }

  @Test func `every scenario comes back as it was, at each of its steps`() throws {
    for scenario in [Scenario.greenCorner, .stairwell, .naming, .representatives] {
      var session = Session(identity: scenario.identity)
      for step in scenario.steps {
        try session.play(step.command, at: step.at, by: step.by, happened: step.happened)
        let extract = Self.extract(session)
        #expect(Self.read(extract.packed) == extract)
      }
    }
  }

  @Test func `random meetings come back as they were`() {
    let seed = drawnSeed()
    for number in 0..<UInt64(tried(of: 2000)) {
      let session = RandomMeeting(seed: seed &+ number).session
      let extract = Self.extract(session)
      let read = Self.read(extract.packed)
      #expect(read == extract, "seed \(seed &+ number)")
      if read != extract { return }
    }
  }

  @Test func `bytes that were cut, flipped or added to break nothing`() throws {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    let extract = Self.extract(try Scenario.greenCorner.played())
    let whole = extract.packed
    for length in 0..<whole.count { #expect(Self.read(Array(whole[..<length])) == nil) }
    #expect(Self.read(whole + [0]) == nil)
    for _ in 0..<tried(of: 20_000) {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(
          in: 1...255, using: &random)
      }
      // Whatever comes of it: only a sum tells what was written.
      if let read = Self.read(bytes) { #expect(read.packed.count > 0, "seed \(seed)") }
    }
  }
}
