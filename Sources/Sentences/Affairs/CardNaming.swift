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
  /// The same where nothing but the name stands.
  private let alone: (CardID) -> String?

  /// - Parameter name: 编号 or name of a card; nil for one that nobody knows.
  package init(
    in language: Language, on today: Day, _ name: @escaping (CardID) -> String? = { _ in nil }
  ) {
    self.init(in: language, on: today, lookUp: name, alone: name)
  }

  private init(
    in language: Language, on today: Day, lookUp: @escaping (CardID) -> String?,
    alone: @escaping (CardID) -> String?
  ) {
    (self.language, self.today, self.lookUp, self.alone) = (language, today, lookUp, alone)
  }

  /// Names cards as a ledger has them; an issue without a card as the meetings call it.
  package init(
    _ ledger: Ledger, knowing meetings: Meetings = Meetings(), in language: Language, on today: Day
  ) {
    func alone(_ id: CardID) -> String? {
      guard let card = ledger[id: id]?.card else {
        return meetings.issue(id.text).last?.issue.title
      }
      return card.called ?? card.words(in: language) { alone($0) ?? $0.text }
    }
    self.init(
      in: language, on: today,
      lookUp: { id in
        ledger[id: id]?.card?.words(in: language) { alone($0) ?? $0.text }
          ?? alone(id).map(\.inQuotes)
      }, alone: alone)
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

  /// The same where nothing but its name stands, as in a list, a table and beside a blank's label:
  /// `H-07 植物角`, `3号楼小家庭`.
  package func called(_ id: CardID) -> String { alone(id) ?? self(id) }

  /// What several are called, one after the other.
  package func called(_ ids: [CardID]) -> String { language.list(ids.map { called($0) }) }

  /// Who binds itself: a party, or a dwelling by its room and the place it lies in.
  package func called(_ pledger: Pledge.Pledger) -> String {
    switch pledger {
    case .party(let id): called(id)
    case .dwelling(let room, let site):
      language("\(called(site))\(room)", "\(room) of \(called(site))")
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
  /// What it is called by itself: a matter's title, a site's number and name, what was said; nil for what
  /// bears no name.
  fileprivate var called: String? {
    switch self {
    case .matter(let it): it.title
    case .site(let it): [it.number, it.name].compactMap(\.self).joined(separator: " ")
    case .party(let it): it.name
    case .voice(let it): it.text
    case .pledge, .flow, .task: nil
    }
  }

  /// What it is called in a sentence: 编号 or name where it has one, else its kind and what tells it apart.
  ///
  /// - Parameter naming: what others are called by themselves.
  package func words(in language: Language, naming name: (CardID) -> String) -> String {
    switch self {
    case .matter(let it): return it.title.inQuotes
    case .site(let it): return it.number ?? it.name.inQuotes
    case .party(let it): return it.name.inQuotes
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
      return it.way.name(in: language)
        + language("\(item.inQuotes)\(worth)", " \(item.inQuotes) \(worth)")
    case .voice(let it):
      return language("意见\(short(it.text).inQuotes)", "opinion \(short(it.text).inQuotes)")
    case .task(let it):
      return language("任务\(short(it.work.what).inQuotes)", "task \(short(it.work.what).inQuotes)")
    }
  }
}

/// The beginning of a text, on one line.
func short(_ text: String, _ limit: Int = 20) -> String {
  let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
  return line.count > limit ? line.prefix(limit) + "……" : line
}
