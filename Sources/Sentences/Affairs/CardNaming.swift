import Affairs
import Deliberation
import Text
import Values

/// What a ledger's cards are called in a sentence.
package struct CardNaming {
  package let language: Language
  /// Days of this one's year are said without it.
  package let today: Day
  /// Who raised an objection of a meeting, such as `102`, and whether in writing; nil where nobody here
  /// knows that.
  package var objector: (ObjectionMark) -> (by: String, inWriting: Bool)? = { _ in nil }
  private let lookUp: (CardID) -> String?

  /// - Parameter name: 编号 or name of a card; nil for one that nobody knows.
  package init(
    in language: Language, on today: Day, _ name: @escaping (CardID) -> String? = { _ in nil }
  ) {
    (self.language, self.today) = (language, today)
    lookUp = name
  }

  /// Names cards as a ledger has them; an issue without a card as the meetings call it.
  package init(
    _ ledger: Ledger, knowing meetings: Meetings = Meetings(), in language: Language, on today: Day
  ) {
    self.init(in: language, on: today) { id in
      if let card = ledger[id: id]?.card {
        return card.words(in: language) { other in
          ledger[id: other]?.card.flatMap { $0.number ?? $0.name } ?? other.text
        }
      }
      return meetings.issue(id.text).last.map { "“\($0.issue.title)”" }
    }
  }

  /// `H-07`, `“24号楼植物角设养鸟区”`, `认养（3号楼小家庭）`; its id where nobody knows it.
  package func callAsFunction(_ id: CardID) -> String {
    if let known = lookUp(id) { return known }
    // A sentence that begins with an id would write it large.
    return id.text.first?.isLetter == true ? language(id.text, "card \(id.text)") : id.text
  }

  /// The same of a target; a meeting's task goes by the meeting and its number.
  package func callAsFunction(_ target: Target) -> String {
    switch target {
    case .card(let id): self(id)
    case .assignment: target.description
    }
  }

  package func callAsFunction(_ ids: [CardID]) -> String { language.list(ids.map { self($0) }) }

  package func callAsFunction(_ targets: [Target]) -> String {
    language.list(targets.map { self($0) })
  }

  /// `102书面异议`; nil where nobody here knows whose it is.
  package func objection(_ mark: ObjectionMark) -> String? {
    switch mark {
    case .meeting:
      objector(mark).map { by, inWriting in
        inWriting
          ? language("\(by)书面异议", "the written objection of \(by)")
          : language("\(by)口头异议", "the spoken objection of \(by)")
      }
    case .voice(let id): self(id)
    }
  }

  func day(_ day: Day) -> String { language.day(day, in: today.year) }
}

extension Card {
  /// What it is called: 编号 or name where it has one, else its kind and what tells it apart.
  ///
  /// - Parameter naming: 编号 or name of other cards.
  package func words(in language: Language, naming name: (CardID) -> String) -> String {
    switch self {
    case .matter(let it): return "“\(it.title)”"
    case .site(let it): return it.number ?? "“\(it.name)”"
    case .party(let it): return "“\(it.name)”"
    case .pledge(let it):
      let by =
        switch it.by {
        case .party(let id): name(id)
        case .dwelling(let room, _): room
        }
      let kind = it.what ?? it.kind.name(in: language)
      return language("\(kind)（\(by)）", "\(kind) (\(by))")
    case .flow(let it):
      let (item, worth) = (it.item, language.amount(it.worth))
      return it.way.name(in: language) + language("“\(item)”\(worth)", " “\(item)” \(worth)")
    case .voice(let it): return language("意见“\(short(it.text))”", "opinion “\(short(it.text))”")
    case .task(let it):
      return language("任务“\(short(it.work.what))”", "task “\(short(it.work.what))”")
    }
  }
}

/// The beginning of a text, on one line.
func short(_ text: String, _ limit: Int = 20) -> String {
  let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
  return line.count > limit ? line.prefix(limit) + "……" : line
}
