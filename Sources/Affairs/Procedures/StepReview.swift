import Deliberation
import Values

/// A step of a matter's procedure as it is looked into on a day: what is there of each of its needs, in
/// the ledger and in the meetings of the matter and of those it is linked with.
struct StepReview {
  let casebook: Casebook
  let course: Course
  let step: Step
  /// What happened later doesn't count.
  let on: Day
  /// The matter's number and those that it is linked with.
  let numbers: [CardID]
  /// Its meetings, oldest first.
  let dealings: [(meeting: Extract, issue: Extract.Issue)]
  /// From when on its meeting may open, or the step pass.
  let opening: Opening
  /// The last 退回 across the step; what was there before doesn't count again.
  private let sentBack: (place: Int, on: Day)?
  /// What earlier rounds of the steps rested on.
  private let earlier: Set<Fact>
  /// Notes that other steps rest on.
  private let spent: Set<EntryID>

  /// A fact of a meeting that something rested on.
  private struct Fact: Hashable {
    let session: String
    let n: Int
  }

  /// When the days that a step asks for are over.
  enum Opening {
    case any
    case from(Day)
    case noPosting
    case yearNotEntered(Int)
  }

  /// - Parameter matter: the one that has the course.
  init(_ step: Step, of course: Course, matter: CardID, on: Day, in casebook: Casebook) {
    (self.casebook, self.course, self.step, self.on) = (casebook, course, step, on)
    numbers = casebook.ledger.linked(matter)
    dealings = casebook.dealings(with: matter)
    sentBack = course.sentBack(across: step.id).flatMap { back in
      casebook.ledger.place(of: back.entry).map { ($0, back.on) }
    }
    let states = course.states
    var earlier: Set<Fact> = []
    var spent: Set<EntryID> = []
    for act in course.acts {
      guard case .passed(let id, let passage) = act.kind else { continue }
      let holds = if case .passed(_, act.entry) = states[id] { true } else { false }
      for evidence in passage.met.flatMap(\.evidence) {
        if let session = evidence.session, let n = evidence.n, !holds || id == step.id {
          earlier.insert(Fact(session: session, n: n))
        }
        if let entry = evidence.entry, holds || id == step.id,
          id != step.id || course.procedure.repeats == id,
          course.procedure.order == .sequence
        {
          spent.insert(entry)
        }
      }
    }
    (self.earlier, self.spent) = (earlier, spent)
    opening = Self.opening(of: step, in: course, casebook)
  }

  // MARK: - What counts

  /// Whether an entry of the ledger counts that tells of that day.
  func counts(_ entry: EntryID, of day: Day) -> Bool {
    guard day <= on else { return false }
    guard let sentBack else { return true }
    return day >= sentBack.on && casebook.ledger.place(of: entry) ?? -1 > sentBack.place
  }

  /// Whether a fact of a meeting counts that tells of that day. Of the day itself on which the matter was
  /// sent back counts what nothing had rested on.
  func counts(_ witness: Extract.Witness, in meeting: Extract, of day: Day) -> Bool {
    guard day <= on else { return false }
    let fact = Fact(session: meeting.header.id, n: witness.entry)
    if course.procedure.repeats == step.id, earlier.contains(fact) { return false }
    guard let sentBack else { return true }
    return day > sentBack.on || day == sentBack.on && !earlier.contains(fact)
  }

  /// Whether another step rests on that note already: one posting isn't two.
  func isSpent(_ entry: EntryID) -> Bool { spent.contains(entry) }

  /// Living cards that speak of the matter or one that it is linked with, by id.
  var cards: [CardRecord] {
    Set(numbers.flatMap { casebook.mentions[$0] }).sorted().compactMap { casebook.ledger[id: $0] }
  }

  /// The matter's own card; the first of those linked where it has none.
  var matters: [Matter] { numbers.compactMap { casebook.ledger.matter($0) } }

  /// 办理记录 on the matter, by kind, the earliest first: those that count and that no other step rests
  /// on.
  func notes(_ kind: NoteKind, alsoOn targets: [Target] = []) -> [CardRecord.HeldNote] {
    var seen: Set<EntryID> = []
    return (numbers.map(Target.card) + targets).flatMap { casebook.notes(on: $0) }
      .filter {
        $0.note.kind == kind && counts($0.entry, of: $0.note.day) && !isSpent($0.entry)
          && seen.insert($0.entry).inserted
      }
      .sorted { ($0.note.day, order($0.entry)) < ($1.note.day, order($1.entry)) }
  }

  private func order(_ entry: EntryID) -> Int { casebook.ledger.place(of: entry) ?? 0 }

  /// The entry that says last what a card is.
  func evidence(of record: CardRecord, numbers: [String: String] = [:]) -> Evidence {
    casebook.evidence(of: record.versions[record.versions.count - 1].entry, numbers: numbers)
  }

  // MARK: - Looking into it

  /// What there is of a need.
  func finding(_ need: Need) -> Finding {
    switch need {
    case .voices(let heads): voices(heads)
    case .voicesAnswered: voicesAnswered
    case .survey(let survey): self.survey(survey)
    case .study(let from): study(from: from)
    case .competence: competence
    case .meeting(let meeting): self.meeting(meeting)
    case .concurrence(let unit): concurrence(of: unit)
    case .notice(let notice): self.notice(notice)
    case .pledges(let pledges): self.pledges(pledges)
    case .paper(let names): papers(names)
    case .means: means
    case .tasks(let state): tasks(state)
    case .note(let kind): note(kind)
    case .site(let site): sites(site)
    case .party(let kind): parties(kind)
    case .children(let step): children(step)
    case .said: .lacking(.word)
    case .any(let needs): any(needs)
    }
  }

  /// One of several is enough; what there is of each of them counts.
  private func any(_ needs: [Need]) -> Finding {
    let findings = needs.map { finding($0) }
    let met = findings.filter(\.isMet)
    guard !met.isEmpty else {
      return .lacking(.oneOf(findings.map(\.missing)))
    }
    return Finding(
      evidence: met.flatMap { course.procedure.order == .any ? $0.evidence : $0.rested },
      absence: met.compactMap(\.absence).max())
  }
}
