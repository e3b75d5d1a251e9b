import Affairs
import Deliberation
import Text
import Values

/// What is said of the cards of a ledger that may be searched for.
extension Findable {
  /// Every card that is there, ended ones too, with its notes.
  static func cards(of ledger: Ledger) -> [CardID: Findable] {
    var tasks: [CardID: [TaskFact]] = [:]
    for record in ledger.cards.values.sorted(by: { $0.id < $1.id }) where record.isLiving {
      guard case .task(let task)? = record.card, let about = task.about.card else { continue }
      tasks[about, default: []].append(TaskFact(task.work, done: record.done))
    }
    var cards: [CardID: Findable] = [:]
    for (id, record) in ledger.cards {
      guard let card = record.card else { continue }
      var facts = CardFacts(record, card)
      facts.tasks = tasks[id] ?? []
      cards[id] = Findable(card.sayings(id) + record.noteSayings, .card(facts))
    }
    return cards
  }
}

/// What the ledger says of a task that a meeting gave out.
package struct TaskFate: Hashable, Sendable {
  /// 办结; nil where the ledger doesn't say so.
  package var done: Day?
  /// 反馈, not before it was done.
  package var fed: Day?
}

extension Ledger {
  /// By the mark of the task, as a target writes it.
  var taskFates: [String: TaskFate] {
    var fates: [String: TaskFate] = [:]
    for (thing, notes) in tasks {
      guard case .assignment(let session, let id) = thing else { continue }
      let done = notes.filter { $0.note.kind == .done }.map(\.note.day).min()
      let fed = done.flatMap { done in
        notes.filter { $0.note.kind == .feedback && $0.note.day >= done }.map(\.note.day).min()
      }
      fates["\(Target.assignment(session: session, id: id))"] = TaskFate(done: done, fed: fed)
    }
    return fates
  }
}

extension TaskFact {
  init(_ work: Assignment.Work, done: Day?) {
    let lead = work.lead
    self.init(
      what: work.what, whose: (lead.map { [$0] } ?? []) + work.responsible.filter { $0 != lead },
      due: work.due, done: done)
  }
}

extension CardRecord {
  fileprivate var done: Day? { notes.filter { $0.note.kind == .done }.map(\.note.day).min() }

  /// 办理记录, what was demanded with it, and the texts of its procedure's acts.
  fileprivate var noteSayings: [Saying] {
    var all: [Saying] = []
    for note in notes.map(\.note) {
      all.append(Saying(.note, note.text))
      all += note.demands.map { Saying(.task, $0.what) }
      all += note.file.map { [Saying(.note, $0.name)] } ?? []
    }
    for act in course?.acts ?? [] {
      switch act.kind {
      case .passed: break
      case .skipped(_, let reason, _), .sentBack(_, let reason, _):
        all.append(Saying(.note, reason))
      }
    }
    all += (ending?.reason).map { [Saying(.note, $0)] } ?? []
    return all + links.map { Saying(.note, $0.reason) }
  }
}

extension CardFacts {
  fileprivate init(_ record: CardRecord, _ card: Affairs.Card) {
    self.init(
      id: record.id, kind: card.kind, title: card.name ?? "", on: record.enteredOn,
      ended: record.ending?.day, matter: nil, lead: nil, due: nil, done: record.done,
      step: record.course?.current?.title, tasks: [])
    last = record.notes.last.map { Last(on: $0.note.day, text: $0.note.text) }
    switch card {
    case .matter(let it):
      on = it.raised ?? on
      (lead, due) = (it.lead, it.due?.due?.day)
    case .site(let it):
      title = [it.number ?? "", it.name].filter { !$0.isEmpty }.joined(separator: " ")
    case .party(let it): lead = it.leader
    case .pledge(let it):
      title = it.what ?? it.ways.joined(separator: "、")
      (on, due, done) = (it.signed ?? it.from ?? on, it.until, it.done ?? done)
      matter = it.on.lazy.compactMap(\.card).first
    case .flow(let it):
      title = it.item
      (on, matter) = (it.on, it.about.lazy.compactMap(\.card).first)
    case .voice(let it):
      title = it.text
      (on, matter) = (it.on, it.about.card)
      // 答复.
      if let answer = it.answer {
        last = Last(
          on: answer.on,
          text: [answer.result.rawValue, answer.reason ?? ""].filter { !$0.isEmpty }
            .joined(separator: "："))
      }
    case .task(let it):
      title = it.work.what
      (due, matter) = (it.work.due, it.about.card)
      lead = it.work.lead ?? it.work.responsible.first
    }
  }
}

extension Affairs.Card {
  /// Everything that somebody wrote on it. A telephone number is nobody's to find.
  fileprivate func sayings(_ id: CardID) -> [Saying] {
    var all = [Saying(.number, id.text)]
    func add(_ kind: Saying.Kind, _ texts: [String?]) {
      all += texts.compactMap { $0.map { Saying(kind, $0) } }
    }
    switch self {
    case .matter(let it):
      all.append(Saying.named(.matter, it.title))
      add(.number, [it.source?.reference])
      add(.person, [it.proposer, it.lead])
      add(.matter, [it.category])
      add(.matter, it.tags)
      add(.matter, it.wants.map(\.what))
      add(.matter, it.parts.values.sorted())
    case .site(let it):
      all.append(Saying.named(.place, it.name))
      add(.number, [it.number])
      add(.place, [it.place, it.community, it.point, it.level, it.features, it.batch])
      add(.place, it.uses)
      add(.person, [it.owner])
      add(.person, it.keepers.map(\.who))
    case .party(let it):
      all.append(Saying.named(.person, it.name))
      all += it.members.map { Saying.named(.person, $0.name) }
      add(.person, [it.leader, it.shownAs])
      add(.person, it.functions)
      add(.person, it.members.map(\.office))
    case .pledge(let it):
      add(.card, [it.what, it.agreement])
      add(.card, it.ways)
      if case .dwelling(let room, _) = it.by {
        all.append(Saying(.room, room, reading: HomeKey(room).text))
      }
    case .flow(let it):
      add(.card, [it.item, it.despite])
      add(.number, [it.voucher])
      add(.person, [it.receivedBy])
    case .voice(let it):
      add(.card, [it.text, it.group, it.channel, it.answer?.reason])
      add(.person, [it.answer?.by])
    case .task(let it):
      add(.task, [it.work.what])
      add(.person, [it.work.lead])
      add(.person, it.work.responsible)
    }
    return all
  }
}
