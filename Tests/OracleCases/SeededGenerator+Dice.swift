import TestSupport

extension SeededGenerator {
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
