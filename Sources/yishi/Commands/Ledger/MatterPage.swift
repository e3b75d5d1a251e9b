import Affairs
import Deliberation
import Sentences
import Values

/// Everything about a matter, for programs.
struct MatterPage: Encodable {
  var number: CardID
  var linked: [CardID]
  var title: String
  var kind: Matter.Kind
  /// The id of its procedure.
  var procedure: String?
  /// The id of the step at hand.
  var step: String?
  var steps: [StepRow]
  var parent: CardID?
  var children: [Child]
  var meetings: [MeetingRow]
  var tasks: [TaskRow]
  var voices: [CardRow]
  var pledges: [CardRow]
  var flows: [CardRow]
  var notes: [NoteRow]
  var gaps: [GapRow]

  struct Child: Encodable {
    var number: CardID
    /// The furthest step that it passed.
    var step: String?
  }

  struct MeetingRow: Encodable {
    var id: String
    var date: Day
    var status: String
    /// What its last vote on the matter came to.
    var sentence: String?
  }

  struct NoteRow: Encodable {
    var chain: String
    var n: Int
    var note: Note
  }

  init(of matter: CardID, in casebook: Casebook, on day: Day, _ name: CardNaming) {
    let (ledger, thread) = (casebook.ledger, casebook.thread(of: matter))
    (number, linked, title) = (thread.number, thread.linked, thread.title)
    let numbers = [thread.number] + thread.linked
    let cards = numbers.compactMap { ledger.matter($0) }
    kind = cards.last?.kind ?? .issue
    let standing = casebook.standing(of: matter, on: day)
    procedure = standing?.procedure.id
    step = standing?.current?.step.id
    steps = (standing?.steps ?? []).map { StepRow($0, name) }
    parent = cards.lazy.compactMap(\.within).first
    children = (casebook.rollUp(of: matter, on: day)?.children ?? []).map {
      Child(number: $0.matter, step: $0.step)
    }
    meetings = casebook.dealings(with: matter).map { meeting, issue in
      MeetingRow(
        id: meeting.header.id, date: meeting.header.date, status: issue.status.code,
        sentence: (issue.settlingVote ?? issue.votes.last { $0.result != nil })?
          .sentence(name))
    }
    let tasks = casebook.tasks(of: matter)
    self.tasks = tasks.map { TaskRow($0, on: day) }
    // Cards that speak of it under any of its numbers, or of its tasks.
    let about = Set(numbers.flatMap { casebook.mentions[$0] }).sorted().compactMap {
      ledger[id: $0]
    }
    func rows(_ kind: Card.Kind) -> [CardRow] {
      about.filter { $0.card?.kind == kind }.map(CardRow.init)
    }
    (voices, pledges, flows) = (rows(.voice), rows(.pledge), rows(.flow))
    let targets = numbers.map(Target.card) + tasks.map(\.target)
    notes = targets.flatMap { casebook.notes(on: $0) }.map {
      NoteRow(chain: $0.entry.chain, n: $0.entry.n, note: $0.note)
    }
    let own = Set(targets + about.map { Target.card($0.id) })
    gaps = casebook.gaps(on: day).filter { $0.target.map(own.contains) ?? false }.map {
      GapRow($0, name)
    }
  }
}

/// A step of a matter, for programs.
struct StepRow: Encodable {
  var id: String
  /// `open`, `passed` or `skipped`.
  var state: String
  var on: Day?
  var reason: String?
  var despite: String?
  /// What met each need.
  var evidence: [Passage.Met]
  /// What an open step lacks, in words.
  var missing: [String]

  init(_ standing: StepStanding, _ name: CardNaming) {
    id = standing.step.id
    (on, despite, evidence) = (standing.state.on, standing.despite, standing.met)
    missing = standing.lacks.map { $0.words(name) }
    switch standing.state {
    case .open: state = "open"
    case .passed: state = "passed"
    case .skipped(let reason, _, _): (state, self.reason) = ("skipped", reason)
    }
  }
}

/// A task, for programs.
struct TaskRow: Encodable {
  var target: String
  var what: String
  var lead: String?
  var responsible: [String]
  var due: Day?
  var done: Day?
  /// 反馈.
  var fed: Day?
  /// Why it was dropped.
  var dropped: String?
  /// How many days it is late; 0 where it isn't.
  var overdue: Int
  /// The matter or place that it is about; nil where that is said already.
  var about: CardID?
  var title: String?

  init(_ task: TaskOnHand, on day: Day) {
    (target, what, lead) = (task.target.description, task.work.what, task.work.lead)
    (responsible, due) = (task.work.responsible, task.work.due)
    (done, fed, dropped) = (task.done, task.fed, task.dropped)
    overdue = task.isOpen ? max(0, task.work.due.map { $0.days(until: day) } ?? 0) : 0
  }

  init(_ line: TaskInHand, on day: Day) {
    self.init(line.task, on: day)
    (about, title) = (line.about, line.title)
  }
}

/// Something that is lacking, for programs.
struct GapRow: Encodable {
  var target: String?
  var kind: String
  var since: Day
  var whose: [String]
  var sentence: String

  init(_ gap: LedgerGap, _ name: CardNaming) {
    (target, kind) = (gap.target?.description, gap.kind.name.rawValue)
    (since, whose, sentence) = (gap.since, gap.whose, gap.sentence(name))
  }
}

extension Extract.Vote {
  /// What was announced of it; where the rule isn't built in, the verdict alone.
  func sentence(_ name: CardNaming) -> String? {
    guard let result else { return nil }
    guard let rule = Rule.builtIn(rule) else {
      return VerdictWording.word(of: result.verdict.kind, in: name.language)
    }
    return VerdictWording(
      result.verdict, under: rule, in: name.language, year: result.on.year
    ).sentence
  }
}
