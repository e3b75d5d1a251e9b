/// What may be struck out of a record (隐去): words about a person, and what was written freely. The
/// act itself, its numbers and its answers stay.
package enum Redacted {
  /// What stands in the place of words that were struck out.
  package static let mark = "（此处已隐去）"
}

/// A field that may be struck out, and the whole with it saying something else.
package struct RedactableField<Whole> {
  /// The member, as it is written.
  package let name: String
  /// What it says; nil for nothing.
  package let value: String?
  /// The whole with the field saying that, or with nothing there.
  let saying: (String?) -> Whole

  init(_ name: String, _ value: String?, _ saying: @escaping (String?) -> Whole) {
    (self.name, self.value, self.saying) = (name, value, saying)
  }

  /// A field that says something else where the whole is changed so.
  init(
    _ name: String, _ value: String?, of whole: Whole,
    _ change: @escaping (inout Whole, String?) -> Void
  ) {
    self.init(name, value) { new in with(whole) { change(&$0, new) } }
  }

  /// Whether there is anything to strike out.
  var says: Bool { value?.isEmpty == false && value != Redacted.mark }

  /// The same field of something that holds the whole.
  func within<Outer>(_ holding: @escaping (Whole) -> Outer) -> RedactableField<Outer> {
    RedactableField<Outer>(name, value) { holding(saying($0)) }
  }
}

/// The fields of a payload by their key paths.
extension EventPayload {
  /// Words that become empty.
  func words(_ name: String, _ path: WritableKeyPath<Self, String>) -> RedactableField<Self> {
    RedactableField(name, self[keyPath: path], of: self) { $0[keyPath: path] = $1 ?? "" }
  }

  /// Words that go.
  func words(_ name: String, _ path: WritableKeyPath<Self, String?>) -> RedactableField<Self> {
    RedactableField(name, self[keyPath: path], of: self) { $0[keyPath: path] = $1 }
  }
}
