import Text

/// Labelled fields to fill in, one below the other, with two buttons behind them.
///
/// Tab, Enter and arrows go from field to field; Enter on the last button of all takes or leaves
/// the form. What was typed is a value that knows no window, so it survives any resize, and a
/// refusal keeps every word of it.
///
/// ```swift
/// var form = Form([
///   .text(.title, "议题名称"), .lines(.text, "方案", rows: 4), .number(.count, "赞成"),
///   .choice(.rule, "表决办法", ["协商一致", "过半数"]),
/// ], confirm: "保存", cancel: "返回")
/// switch form.handle(key, columns: area.columns) {
/// case .submitted where form[.title].isEmpty: form.refuse(.title, "请填写议题名称。")
/// case .submitted: save(form[.title], form.number(.count))
/// …
/// ```
package struct Form<ID: Hashable & Sendable>: Sendable {
  package struct Field: Sendable {
    package let id: ID
    package let label: String
    /// Shown in the field while it is empty.
    package let hint: String
    package internal(set) var entry: Entry

    /// One line of text; dates too, read with `day(written:in:)`.
    package static func text(
      _ id: ID, _ label: String, _ text: String = "", hint: String = "", limit: Int = 200
    ) -> Field {
      Field(id: id, label: label, hint: hint, entry: .text(TextField(text, limit: limit)))
    }

    /// Several lines of text in a box of so many rows.
    package static func lines(
      _ id: ID, _ label: String, _ text: String = "", rows: Int = 4, hint: String = "",
      limit: Int = 4000
    ) -> Field {
      let field = TextField(text, isMultiline: true, limit: limit)
      return Field(id: id, label: label, hint: hint, entry: .lines(field, rows: max(1, rows)))
    }

    /// A number, or the sum of those counted row by row; `=` shows what it comes to.
    package static func number(
      _ id: ID, _ label: String, _ number: Int? = nil, hint: String = ""
    ) -> Field {
      let field = TextField(number.map(String.init) ?? "", limit: 60)
      return Field(id: id, label: label, hint: hint, entry: .number(field))
    }

    /// One of several; nil until one was chosen.
    package static func choice(
      _ id: ID, _ label: String, _ options: [String], _ selected: Int? = nil
    ) -> Field {
      Field(id: id, label: label, hint: "", entry: .choice(options, selected: selected))
    }
  }

  package enum Entry: Hashable, Sendable {
    case text(TextField)
    case lines(TextField, rows: Int)
    case number(TextField)
    case choice([String], selected: Int?)
  }

  package enum Event: Sendable {
    case edited
    case moved
    /// Enter on the confirming button.
    case submitted
    /// Escape, or Enter on the other button. See ``Form/isChanged`` before throwing it away.
    case cancelled
    /// The key means nothing here.
    case ignored
  }

  package internal(set) var fields: [Field]
  package let confirm: String
  package let cancel: String
  /// What is wrong, in words; shown until something is edited.
  package internal(set) var message: String?
  /// The field that has the keys; behind them come the two buttons.
  var place = 0
  private let original: [Entry]
  let words: FormWording?
  /// Whether what was written is to be thrown away, while that is asked.
  var question: Confirmation?

  /// - Parameter words: what is asked before what was written is thrown away; nil for a form that
  ///   is left without a question.
  package init(_ fields: [Field], confirm: String, cancel: String, asking words: FormWording? = nil)
  {
    self.fields = fields
    self.words = words
    self.confirm = confirm
    self.cancel = cancel
    original = fields.map(\.entry)
  }
}

// MARK: - What was filled in

extension Form {
  /// The text of a field as written; for a choice, the label that was chosen. "" for no such field.
  package subscript(id: ID) -> String {
    switch fields.first(where: { $0.id == id })?.entry {
    case .text(let field)?, .lines(let field, _)?, .number(let field)?: field.text
    case .choice(let options, let selected)?: selected.map { options[$0] } ?? ""
    case nil: ""
    }
  }

  /// The number or sum in a field; nil where it isn't one.
  package func number(_ id: ID) -> Int? { sum(written: self[id]) }

  /// The place of what was chosen; nil where nothing was.
  package func choice(_ id: ID) -> Int? {
    if case .choice(_, let selected)? = fields.first(where: { $0.id == id })?.entry {
      return selected
    }
    return nil
  }

  /// Puts another text into a field.
  package mutating func set(_ id: ID, _ text: String) {
    guard let place = fields.firstIndex(where: { $0.id == id }) else { return }
    edit(place) { $0.text = text }
  }

  /// Whether anything differs from how the form was opened.
  package var isChanged: Bool {
    zip(fields, original).contains { field, entry in
      switch (field.entry, entry) {
      case (.text(let a), .text(let b)), (.number(let a), .number(let b)): a.text != b.text
      case (.lines(let a, _), .lines(let b, _)): a.text != b.text
      case (let a, let b): a != b
      }
    }
  }

  /// Whether it asks if what was written is to be thrown away.
  package var isAsking: Bool { question != nil }

  /// Leaves the form, or asks first where something was written.
  mutating func leave(by key: Key) -> Event {
    guard let words, isChanged else { return .cancelled }
    question = Confirmation(
      words.discardQuestion, cancel: words.writeOn, confirm: words.discard, openedBy: key)
    return .moved
  }

  /// What tells this form from another of its kind: its labels, and what stood in it when it was
  /// opened, but for days and times, which go on.
  package var mark: [String] {
    zip(fields, original).flatMap { field, entry in
      switch entry {
      case .text(let text), .lines(let text, _), .number(let text):
        [
          field.label,
          text.text.allSatisfy { $0.isNumber || "年月日时分-/: ".contains($0) } ? "" : text.text,
        ]
      case .choice(let options, let selected): [field.label, selected.map { options[$0] } ?? ""]
      }
    }
  }

  /// What stands in the fields, a choice by its place; nil where nothing differs from how the form
  /// was opened.
  package var typed: [String]? {
    guard isChanged else { return nil }
    return fields.map { field in
      switch field.entry {
      case .text(let text), .lines(let text, _), .number(let text): text.text
      case .choice(_, let selected): selected.map(String.init) ?? ""
      }
    }
  }

  /// Puts back what ``typed`` gave; of a form with other fields nothing is taken.
  package mutating func retype(_ texts: [String]) {
    guard texts.count == fields.count else { return }
    for (place, text) in texts.enumerated() {
      if case .choice(let options, _) = fields[place].entry {
        let selected = Int(text).flatMap { options.indices.contains($0) ? $0 : nil }
        fields[place].entry = .choice(options, selected: selected)
      } else {
        edit(place) { $0.text = text }
      }
    }
  }

  /// The field that has the keys; nil on a button.
  package var focused: ID? { fields.indices.contains(place) ? fields[place].id : nil }

  /// Whether typed characters are text now, and so no commands: digits, `?` and the like.
  package var takesText: Bool {
    guard question == nil, fields.indices.contains(place) else { return false }
    if case .choice = fields[place].entry { return false }
    return true
  }

  /// Gives the keys to a field.
  package mutating func focus(_ id: ID) {
    if let place = fields.firstIndex(where: { $0.id == id }) { self.place = place }
  }

  /// Says what is wrong with a field, or with all of it, and goes there. Nothing written is lost.
  package mutating func refuse(_ id: ID?, _ message: String) {
    self.message = message
    if let id { focus(id) }
  }

  @discardableResult
  mutating func edit<T>(_ place: Int, _ change: (inout TextField) -> T) -> T? {
    switch fields[place].entry {
    case .text(var field):
      defer { fields[place].entry = .text(field) }
      return change(&field)
    case .number(var field):
      defer { fields[place].entry = .number(field) }
      return change(&field)
    case .lines(var field, let rows):
      defer { fields[place].entry = .lines(field, rows: rows) }
      return change(&field)
    case .choice: return nil
    }
  }
}
