/// Random numbers out of a seed that is printed, so that any case can be made again (SplitMix64).
package struct Dice: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of that range; the lower bound where it is empty.
  package mutating func roll(_ low: Int, _ high: Int) -> Int {
    high <= low ? low : Int.random(in: low...high, using: &self)
  }

  /// Whether one throw in `count` falls.
  package mutating func oneIn(_ count: Int) -> Bool { roll(1, count) == 1 }

  package mutating func pick<Value>(_ values: [Value]) -> Value {
    values[roll(0, values.count - 1)]
  }
}
