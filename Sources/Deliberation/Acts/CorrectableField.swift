import Values

/// A field of an entry that a correction may name, as text.
package struct CorrectableField<Whole> {
  /// The member, as it is written.
  package let name: String
  /// What it says; empty for nothing.
  package let value: String
  /// Whether a correction may leave it empty, because it may say nothing from the start.
  let mayBeEmpty: Bool
  /// Whether an earlier program couldn't correct it.
  let isLater: Bool
  /// The whole with the field saying something else; nil where that can't be.
  let replacing: (String) -> Whole?

  init(
    _ name: String, _ value: String, mayBeEmpty: Bool = false, isLater: Bool = false,
    replacing: @escaping (String) -> Whole?
  ) {
    (self.name, self.value, self.mayBeEmpty) = (name, value, mayBeEmpty)
    (self.isLater, self.replacing) = (isLater, replacing)
  }

  /// The same field of something that holds the whole.
  func within<Outer>(_ holding: @escaping (Whole) -> Outer) -> CorrectableField<Outer> {
    CorrectableField<Outer>(name, value, mayBeEmpty: mayBeEmpty, isLater: isLater) {
      replacing($0).map(holding)
    }
  }
}

/// The fields of a payload by their key paths: how each kind of value is written as text and read back.
extension EventPayload {
  /// A field that is read by what it is: nil from `reading` for what can't be.
  private func field<Value>(
    _ name: String, _ path: WritableKeyPath<Self, Value>, as value: String, mayBeEmpty: Bool,
    isLater: Bool, reading: @escaping (String) -> Value?
  ) -> CorrectableField<Self> {
    CorrectableField(name, value, mayBeEmpty: mayBeEmpty, isLater: isLater) { new in
      reading(new).map { read in with(self) { $0[keyPath: path] = read } }
    }
  }

  func field(
    _ name: String, _ path: WritableKeyPath<Self, String>, mayBeEmpty: Bool = false,
    isLater: Bool = false
  ) -> CorrectableField<Self> {
    field(
      name, path, as: self[keyPath: path], mayBeEmpty: mayBeEmpty, isLater: isLater
    ) { $0 }
  }

  /// Nothing is written as an empty text.
  func field(
    _ name: String, _ path: WritableKeyPath<Self, String?>, mayBeEmpty: Bool = true,
    isLater: Bool = false
  ) -> CorrectableField<Self> {
    field(
      name, path, as: self[keyPath: path] ?? "", mayBeEmpty: mayBeEmpty, isLater: isLater
    ) { .some($0.isEmpty ? nil : $0) }
  }

  /// A list, parted by 、.
  func field(
    _ name: String, _ path: WritableKeyPath<Self, [String]>, mayBeEmpty: Bool = false,
    isLater: Bool = false
  ) -> CorrectableField<Self> {
    field(
      name, path, as: self[keyPath: path].joined(separator: "、"), mayBeEmpty: mayBeEmpty,
      isLater: isLater
    ) { $0.split(separator: "、").map(String.init) }
  }

  func field<Subject>(
    _ name: String, _ path: WritableKeyPath<Self, Identifier<Subject>>, isLater: Bool = false
  ) -> CorrectableField<Self> {
    field(
      name, path, as: self[keyPath: path].text, mayBeEmpty: false, isLater: isLater
    ) { $0.isEmpty ? nil : Identifier($0) }
  }

  func field<Subject>(
    _ name: String, _ path: WritableKeyPath<Self, Identifier<Subject>?>, mayBeEmpty: Bool = true,
    isLater: Bool = false
  ) -> CorrectableField<Self> {
    field(
      name, path, as: self[keyPath: path]?.text ?? "", mayBeEmpty: mayBeEmpty, isLater: isLater
    ) { .some($0.isEmpty ? nil : Identifier($0)) }
  }

  func field(
    _ name: String, _ path: WritableKeyPath<Self, Day>, isLater: Bool = false
  ) -> CorrectableField<Self> {
    field(
      name, path, as: self[keyPath: path].description, mayBeEmpty: false, isLater: isLater
    ) { Day($0) }
  }

  func field(
    _ name: String, _ path: WritableKeyPath<Self, Day?>, mayBeEmpty: Bool = true,
    isLater: Bool = false
  ) -> CorrectableField<Self> {
    field(
      name, path, as: self[keyPath: path]?.description ?? "", mayBeEmpty: mayBeEmpty,
      isLater: isLater
    ) { new in new.isEmpty ? .some(nil) : Day(new).map { .some($0) } }
  }

  func field(
    _ name: String, _ path: WritableKeyPath<Self, Bool>, isLater: Bool = false
  ) -> CorrectableField<Self> {
    field(
      name, path, as: "\(self[keyPath: path])", mayBeEmpty: false, isLater: isLater
    ) { Bool($0) }
  }

  /// One of a few words.
  func field<Word: RawRepresentable<String>>(
    _ name: String, _ path: WritableKeyPath<Self, Word>, isLater: Bool = false
  ) -> CorrectableField<Self> {
    field(
      name, path, as: self[keyPath: path].rawValue, mayBeEmpty: false, isLater: isLater
    ) { Word(rawValue: $0) }
  }
}
