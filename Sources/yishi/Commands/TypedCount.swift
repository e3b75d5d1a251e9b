import ArgumentParser
import Office
import Text

/// A whole number as people type it: full-width digits are digits.
struct TypedCount: ExpressibleByArgument, CustomStringConvertible {
  let value: Int

  init(value: Int) { self.value = value }

  init?(argument: String) {
    guard let value = Int(argument.halfWidth) else { return nil }
    self.init(value: value)
  }

  var description: String { "\(value)" }
}
