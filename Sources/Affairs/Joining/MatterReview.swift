import Deliberation
import Values

/// A matter as lists and gaps look into it on a day, read once: whatever happened later doesn't count.
struct MatterReview {
  let casebook: Casebook
  let on: Day
  /// The number it goes by: the first of those it is linked with.
  let number: CardID
  /// All its numbers, in order.
  let numbers: [CardID]
  /// Its cards that are living, in the order of their numbers; none of an issue that meetings alone know.
  let cards: [Matter]
  let records: [CardRecord]
  /// Oldest meeting first.
  let dealings: [(meeting: Extract, issue: Extract.Issue)]
  /// Those that were given out by then and stand.
  let tasks: [TaskOnHand]

  init(_ numbers: [CardID], on: Day, in casebook: Casebook) {
    (self.casebook, self.on, self.numbers) = (casebook, on, numbers)
    number = numbers[0]
    records = numbers.compactMap { casebook.ledger[id: $0] }
    cards = records.compactMap { record in
      if record.isLiving, case .matter(let it)? = record.card { it } else { nil }
    }
    let dealings = casebook.dealings(with: numbers[0])
    self.dealings = dealings.filter { $0.meeting.header.date <= on }
    tasks = casebook.tasks(of: numbers[0], dealings).filter { $0.dropped == nil && $0.issued <= on }
      .map { $0.as(of: on) }
  }

  /// What the first of its numbers is called.
  var title: String { titles.first ?? number.text }

  /// What each of its numbers is called, in their order: as its card says, else as the latest meeting calls
  /// it; nothing of one that nobody called anything.
  var titles: [String] {
    numbers.compactMap { number in
      cards.first { $0.number == number }?.title
        ?? dealings.last { $0.issue.number == number.text }?.issue.title
    }
  }

  /// What the latest meeting said of it.
  var latest: (meeting: Extract, issue: Extract.Issue)? { dealings.last }

  /// Who leads it.
  var lead: String? { cards.compactMap(\.lead).last }

  /// Who brought it forward.
  var proposer: String? {
    cards.compactMap(\.proposer).last ?? dealings.compactMap(\.issue.proposer).last
  }

  /// 办理记录 on the matter itself until that day, earliest first.
  var notes: [CardRecord.HeldNote] { notes(on: numbers.map(Target.card)) }

  /// 办理记录 on these until that day, earliest first.
  func notes(on targets: [Target]) -> [CardRecord.HeldNote] {
    targets.flatMap { casebook.notes(on: $0) }.filter { $0.note.day <= on }
      .sorted { $0.note.day < $1.note.day }
  }

  /// The last outcome that holds, with its meeting.
  var outcome: (meeting: Extract, issue: Extract.Issue, outcome: Outcome)? {
    for (meeting, issue) in dealings.reversed() where issue.stands {
      if let outcome = issue.outcome { return (meeting, issue, outcome) }
    }
    return nil
  }

  /// Its procedure and how far it has come.
  var course: Course? { records.compactMap(\.course).first }

  /// 暂不办: the note that takes it off the lists on that day; nil where none does.
  var rest: Note? {
    guard let last = notes.last(where: { $0.note.kind == .rest })?.note else { return nil }
    return last.until.map { on < $0 } ?? true ? last : nil
  }

  /// Whether there was anything of it by that day.
  var isThere: Bool {
    !dealings.isEmpty
      || records.contains { record in
        guard case .matter(let matter)? = record.card else { return false }
        return [matter.raised, record.enteredOn].compactMap(\.self).min().map { $0 <= on } ?? true
      }
  }

  /// Whether it was ended: it had cards, and none of them goes on.
  var isEnded: Bool { cards.isEmpty && records.contains { $0.card != nil } }
}

extension TaskOnHand {
  /// The same as it stood at the end of that day.
  func `as`(of day: Day) -> TaskOnHand {
    var task = self
    if let done, done > day { (task.done, task.doneAt, task.fed) = (nil, nil, nil) }
    if let fed, fed > day { task.fed = nil }
    return task
  }
}

extension Casebook {
  /// Every matter there is, of the ledger or known by meetings alone, each with all its numbers, by the
  /// first of them.
  var everyMatter: [[CardID]] {
    var ids = Set(meetings.issueNumbers.map(CardID.init))
    for record in ledger.cards.values {
      if case .matter? = record.card { ids.insert(record.id) }
    }
    var seen: Set<CardID> = []
    let all: [[CardID]] = ids.compactMap { id in
      guard !seen.contains(id) else { return nil }
      let linked = ledger.linked(id)
      seen.formUnion(linked)
      return linked
    }
    return all.sorted { $0[0] < $1[0] }
  }

  /// Places and the like that tasks are about, by id.
  var otherSubjectsOfTasks: [CardID] {
    var found: Set<CardID> = []
    for record in ledger.cards.values where record.isLiving {
      guard case .task(let task)? = record.card, case .card(let about) = task.about,
        let card = ledger[id: about]?.card, card.kind != .matter
      else { continue }
      found.insert(about)
    }
    return found.sorted()
  }
}
