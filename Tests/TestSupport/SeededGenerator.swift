import Foundation

/// Random numbers that are the same again for the same seed (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init(seed: UInt64) { state = seed &+ Self.step }

  /// One number earlier than ``init(seed:)`` begins: what the oracle's cases have always been made
  /// of.
  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state &+= Self.step
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A seed nobody chose, printed with who drew it; `YISHI_SEED` gives it instead, to see a failure
/// again.
package func drawnSeed(file: String = #fileID, test: String = #function) -> UInt64 {
  if let given = ProcessInfo.processInfo.environment["YISHI_SEED"].flatMap({ UInt64($0) }) {
    return given
  }
  let seed = UInt64.random(in: 1..<1 << 40)
  print("seed \(seed): \(file) \(test)")
  return seed
}

/// How many of so many random cases are tried: one in thirty of them, a tenth with `YISHI_LONG=1` and all
/// with `YISHI_LONG=all`; `.ci/run` and `.ci/night` name the suites that ask here.
package func tried(of all: Int) -> Int {
  switch ProcessInfo.processInfo.environment["YISHI_LONG"] {
  case nil: max(1, all / 30)
  case "all": all
  default: max(1, all / 10)
  }
}

/// A part of what is all tried where `YISHI_LONG` asks for the long checks: one in so many, from a place
/// that is drawn, so that every one of them has its turn.
package func drawn<Case>(oneIn part: Int, of all: [Case], test: String = #function) -> [Case] {
  guard ProcessInfo.processInfo.environment["YISHI_LONG"] == nil else { return all }
  var random = SeededGenerator(seed: drawnSeed(test: test))
  let first = Int.random(in: 0..<part, using: &random)
  return stride(from: first, to: all.count, by: part).map { all[$0] }
}
