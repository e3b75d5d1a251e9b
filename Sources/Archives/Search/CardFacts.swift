import Affairs
import Values

/// What is told of a card of the ledger where a search finds it.
package struct CardFacts: Hashable, Sendable {
  package var id: CardID
  package var kind: Affairs.Card.Kind
  package var title: String
  /// The day it is of, or was entered on.
  package var on: Day?
  /// 结束: the day it was ended; nil while it is living.
  package var ended: Day?
  /// The matter that it is about; nil for none, or where it is one itself.
  package var matter: CardID?
  /// Who leads or answers for it.
  package var lead: String?
  package var due: Day?
  /// 办结: the day of the first note that says so.
  package var done: Day?
  /// The step that a matter is at.
  package var step: String?
  /// What was noted of it last.
  package var last: Last?
  /// Tasks of the ledger about a matter.
  package var tasks: [TaskFact]

  package struct Last: Hashable, Sendable {
    package var on: Day
    package var text: String

    package init(on: Day, text: String) { (self.on, self.text) = (on, text) }
  }

  /// Whether nothing of it is to be done any more.
  package var isOver: Bool { done != nil || ended != nil }
}

/// A task as a hit tells of it.
package struct TaskFact: Hashable, Sendable {
  package var what: String
  /// Who answers for it, the lead first.
  package var whose: [String]
  package var due: Day?
  package var done: Day?

  package init(what: String, whose: [String], due: Day?, done: Day?) {
    (self.what, self.whose, self.due, self.done) = (what, whose, due, done)
  }
}

extension TaskFact: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(what)
    bytes.add(whose)
    bytes.add(due)
    bytes.add(done)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      what: try bytes.text(), whose: try bytes.texts(), due: try bytes.optionalDay(),
      done: try bytes.optionalDay())
  }
}

extension CardFacts: Packable {
  private static let kinds = Cases<Affairs.Card.Kind>()

  func pack(into bytes: inout Packing) {
    bytes.add(id.text)
    bytes.add(kind, of: CardFacts.kinds)
    bytes.add(title)
    bytes.add(on)
    bytes.add(ended)
    bytes.add(matter?.text)
    bytes.add(lead)
    bytes.add(due)
    bytes.add(done)
    bytes.add(step)
    bytes.add(last?.on)
    bytes.add(last?.text)
    bytes.add(tasks)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    id = CardID(try bytes.text())
    kind = try bytes.value(of: CardFacts.kinds)
    title = try bytes.text()
    on = try bytes.optionalDay()
    ended = try bytes.optionalDay()
    matter = try bytes.optionalText().map { CardID($0) }
    lead = try bytes.optionalText()
    due = try bytes.optionalDay()
    done = try bytes.optionalDay()
    step = try bytes.optionalText()
    let (day, text) = (try bytes.optionalDay(), try bytes.optionalText())
    last = day.flatMap { day in text.map { Last(on: day, text: $0) } }
    tasks = try bytes.values()
  }
}
