import Affairs
import Deliberation
import Text
import Values

/// 社区小册子: what there is of each chapter, out of what everybody may know.
struct Booklet {
  /// What belongs to no one matter.
  let file: CaseFile
  /// Matters of some weight, each with its own letters for whoever it names, so that nobody is followed
  /// from one to another, and a sentence that was confirmed for its papers is confirmed here.
  let matters: [Told]
  /// Nil where it isn't wanted.
  let map: SiteMap?

  /// A matter that the booklet may tell of.
  struct Told {
    let summary: MatterSummary
    let file: CaseFile
    /// Verdicts and milestones.
    let days: [DayOfMatter]
  }

  init(_ casebook: Casebook, without left: Set<BookletChapter>, issuing: LedgerIssuing) {
    let names = NamesOfLedger(casebook)
    file = CaseFile(casebook, of: .everything, for: .public, issuing: issuing, naming: names)
    map = left.contains(.map) ? nil : SiteMap(file)
    let (tellsDays, tellsOpen) = (!left.contains(.history), !left.contains(.issues))
    matters = casebook.mattersToTell(on: issuing.on).filter { matter in
      tellsOpen && matter.isOnTheWay
        || tellsDays && casebook.hasGreatDays(matter, on: issuing.on)
    }.map { summary in
      let file = CaseFile(
        casebook, of: .card(summary.number), for: .public, issuing: issuing, naming: names)
      return Told(
        summary: summary, file: file, days: tellsDays ? file.days(of: \.isOfBooklet) : [])
    }
  }

  var on: Day { file.on }

  /// Matters with something to tell, the one that began first first.
  var history: [Told] {
    matters.filter { !$0.days.isEmpty }.sorted {
      ($0.days[0].day.number, $0.summary.number) < ($1.days[0].day.number, $1.summary.number)
    }
  }

  /// What is being done, and what is being asked for.
  var open: [Told] { matters.filter { $0.summary.isOnTheWay && $0.summary.kind != .call } }
  var calls: [Told] { matters.filter { $0.summary.isOnTheWay && $0.summary.kind == .call } }

  /// 问题反馈 that aren't done: how many, since each may tell of whoever complained.
  var problems: Int {
    file.casebook.matters(on: on, filter: MatterFilter(kind: .problem)).count
  }

  /// Bodies and units that can be rung; nobody else has a telephone in the ledger.
  var contacts: [Party] { parties.filter { $0.telephone != nil } }

  var teams: [Party] { parties.filter { $0.kind == .team } }

  private var parties: [Party] {
    file.ledger.living(.party).compactMap {
      if case .party(let it)? = $0.card { it } else { nil }
    }
  }

  /// Adoptions that run, by place.
  var adoptions: [(site: CardID, pledge: Pledge)] {
    let running = file.casebook.pledges(by: on).filter { $0.isAdoption(on: on) }
    return running.flatMap { pledge in
      pledge.on.compactMap(\.card).filter { file.ledger.site($0) != nil }.map {
        (site: $0, pledge: pledge)
      }
    }.sorted { ($0.site, $0.pledge.id ?? $0.site) < ($1.site, $1.pledge.id ?? $1.site) }
  }

  /// Places that wait for somebody to look after them.
  var free: [CardID] { file.casebook.adoptions(on: on).free }

  /// Works whose makers had agreed by the day.
  var works: [ResidentWork] { file.ledger.defined.works.filter { $0.consent.day <= on } }

  /// How many things stand in a chapter.
  func count(of chapter: BookletChapter) -> Int {
    switch chapter {
    case .history: history.count
    case .issues: open.count + calls.count
    case .map: map?.placed.count ?? 0
    case .adoptions: adoptions.count + teams.count
    case .services: file.ledger.defined.services.count
    case .pact: file.ledger.defined.pact.count
    case .works: works.count
    case .answers: file.ledger.defined.answers.count
    }
  }

  /// Whether there is anything to print; how to bring an issue always is.
  func has(_ chapter: BookletChapter) -> Bool { chapter == .issues || count(of: chapter) > 0 }

  /// Whatever was printed of what somebody typed freely.
  private var texts: [PublicText] { ([file] + matters.map(\.file)).compactMap(\.publicText) }
  var sentences: [PublicSentence] { texts.flatMap(\.sentences).uniqued }
  var hits: [String] { texts.flatMap(\.hits) }
  var isTreated: Bool { texts.contains(where: \.isTreated) }
}

extension Affairs.Thread.Fact {
  /// Whether it belongs among the great events of a place: verdicts and milestones, not each step.
  fileprivate var isOfBooklet: Bool {
    switch self {
    case .meeting(let it): it.isHeld
    case .vote(let vote): vote.result != nil
    case .noted(let note): note.kind == .milestone
    case .objected, .objectionSettled, .consent, .mediated, .reported, .entered, .revised, .ended,
      .begun, .passed, .skipped, .sentBack, .linked, .drawn:
      false
    }
  }
}

extension MatterSummary {
  /// Whether it is being done: neither through nor put aside.
  var isOnTheWay: Bool {
    if case .rests? = lacking { false } else { lacking != nil }
  }
}

extension Casebook {
  /// Issues, projects, proposals and calls that are no part of another; a complaint or a problem is
  /// somebody's, and is told of in numbers alone.
  func mattersToTell(on day: Day) -> [MatterSummary] {
    matters(on: day, filter: MatterFilter(isWhole: true)).filter { summary in
      switch summary.kind {
      case .issue, .project, .proposal, .call:
        ([summary.number] + summary.linked).allSatisfy { ledger.matter($0)?.within == nil }
      case .phase, .stairwell, .workOrder, .problem: false
      }
    }.sorted { $0.number < $1.number }
  }

  /// Whether 大事记 has anything to tell of a matter by that day.
  func hasGreatDays(_ matter: MatterSummary, on day: Day) -> Bool {
    thread(of: matter.number).lines.contains { $0.day <= day && $0.fact.isOfBooklet }
  }
}
