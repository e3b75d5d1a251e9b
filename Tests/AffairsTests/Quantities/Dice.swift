import TestSupport

extension SeededGenerator {
  /// A whole number of that range.
  mutating func roll(_ low: Int, _ high: Int) -> Int { Int.random(in: low...high, using: &self) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(0, values.count - 1)] }
}
