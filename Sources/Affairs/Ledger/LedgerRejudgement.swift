import Deliberation
import Values

/// What comes out when a ledger is judged again: every entry is given back the commands it came from and
/// decided anew in the state of what its writer had read, chain by chain.
///
/// Meetings are taken as they say now. What of them has changed since is told of as such, and isn't held
/// against the entry.
package struct LedgerRejudgement: Sendable {
  package private(set) var findings: [Finding] = []
  /// What this program can't, or wouldn't, write so any more (存疑): told, and nobody's fault.
  package private(set) var doubts: [Finding] = []

  /// Something about an entry.
  package struct Finding: Hashable, Sendable {
    package let entry: EntryID
    /// The number of the file in which its line stands.
    package let file: Int
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
      /// Its command would be refused.
      case refused(LedgerRefusal)
      /// Its command brings about something else.
      case otherwise
      /// No command writes such events.
      case noAct
      /// It holds no event.
      case empty
      /// What it says isn't understood.
      case unreadable
      /// Its procedure isn't the built-in one as this program knows it.
      case procedure(String)
      /// What it rests on in meetings isn't what it was.
      case basisChanged
      /// What meetings said after it speaks against it.
      case meetingsSince
      /// Not all that its writer had read is here to judge it by.
      case unjudged
    }
  }

  /// All chains.
  package struct Chains: Sendable {
    let entries: [LedgerEntry]
    let unreadable: Set<Int>
    let ancestry: Ancestry
    let meetings: Meetings
    let names: [String: String]
    let registers: Set<String>
    let digest: @Sendable (String) -> [UInt8]

    /// - Parameters:
    ///   - entries: in the order.
    ///   - isUnreadable: whether what stands there couldn't be read.
    ///   - names: what each chain's computer is called.
    ///   - registers: chains that hold seals alone, as earlier programs wrote them.
    package init(
      _ order: CausalOrder, _ entries: [LedgerEntry], isUnreadable: (LedgerEntry) -> Bool,
      meetings: Meetings, names: [String: String], registers: Set<String>,
      digest: @escaping @Sendable (String) -> [UInt8]
    ) {
      let unreadable = Set(entries.indices.filter { isUnreadable(entries[$0]) })
      self.entries = entries
      self.unreadable = unreadable
      ancestry = Ancestry(order) { place in
        !unreadable.contains(place) && entries[place].redacted == nil
      }
      (self.meetings, self.names, self.registers) = (meetings, names, registers)
      self.digest = digest
    }

    /// How many files they stand in.
    package var files: Int { ancestry.files.count }
  }

  private let chains: Chains

  /// Judges the entries of one file; several can be judged at once.
  package init(_ file: Int, of chains: Chains) {
    self.chains = chains
    let (ancestry, entries) = (chains.ancestry, chains.entries)
    guard let last = ancestry.files[file].last, ancestry.owner[last] == file else { return }
    var state = Ledger(among: entries)
    state.keepIndex()
    var isRead = Array(repeating: false, count: entries.count)
    for place in ancestry.files[file] {
      let fresh = ancestry.fresh(for: place, &isRead)
      if !fresh.isEmpty { state.take(fresh) }
      let entry = entries[place]
      if ancestry.owner[place] != file || entry.redacted != nil {
        state.take([place])
      } else {
        judge(entry, at: place, in: file, &state)
      }
    }
  }

  // MARK: - One entry

  private mutating func judge(
    _ entry: LedgerEntry, at place: Int, in file: Int, _ state: inout Ledger
  ) {
    var next = 0
    if let reason = judge(entry, at: place, &state, next: &next) {
      let finding = Finding(entry: entry.id, file: file, reason: reason.reason)
      if reason.isDoubt { doubts.append(finding) } else { findings.append(finding) }
    }
    if next < entry.events.count { state.take([place], next..<entry.events.count) }
  }

  private typealias Outcome = (reason: Finding.Reason, isDoubt: Bool)

  /// - Parameter next: the first event that wasn't taken yet.
  private func judge(
    _ entry: LedgerEntry, at place: Int, _ state: inout Ledger, next: inout Int
  ) -> Outcome? {
    if chains.unreadable.contains(place) { return (.unreadable, false) }
    let events = entry.events
    var happened: Moment?
    var first = 0
    if case .happened(let it)? = events.first { (happened, first) = (it.at, 1) }
    guard first < events.count else { return (.empty, false) }
    if case .sealed = events[0], events.count == 1 { return nil }
    while first < events.count {
      guard let act = events[first].payload.act else { return (.noAct, false) }
      let rest = Array(events[first...])
      let occasion = occasion(entry, happened, rest[0], in: state)
      let decided: Result<[LedgerEvent], LedgerRefusal> = decide(
        act, occasion, chains.meetings, in: state)
      if let count = decided.fits(rest, in: state) {
        state.take([place], next..<first + count)
        first += count
        next = first
        continue
      }
      guard chains.ancestry.isWhole[place] else { return (.unjudged, true) }
      if case .passed(let passed) = rest[0] {
        return judgePassage(passed, act, occasion, decided, rest, in: state)
      }
      return outcome(of: decided, rest[0], in: state)
    }
    return nil
  }

  private func decide(
    _ act: LedgerCommand, _ occasion: LedgerOccasion, _ meetings: Meetings, in state: Ledger
  ) -> Result<[LedgerEvent], LedgerRefusal> {
    do throws(LedgerRefusal) {
      let decided = try state.decide(act, on: occasion, knowing: meetings)
      return .success(occasion.happened == nil ? decided : Array(decided.dropFirst()))
    } catch {
      return .failure(error)
    }
  }

  private func outcome(
    of decided: Result<[LedgerEvent], LedgerRefusal>, _ event: LedgerEvent, in state: Ledger
  ) -> Outcome {
    switch decided {
    case .failure(let refusal):
      return (
        .refused(refusal),
        refusal.isLater(of: event) || refusal.namesMeeting || refusal.namesChoices(in: state)
      )
    case .success:
      if case .begun(let begun) = event,
        state.definitions[DefinitionKey(.procedure, begun.procedure.id)]?.definition == nil,
        Procedure.builtIn(begun.procedure.id) != nil
      {
        return (.procedure(begun.procedure.title), true)
      }
      return (.otherwise, false)
    }
  }

  /// A step whose passage would come out otherwise now: what it rests on in meetings may not be what it
  /// was, or something that came after it speaks against it.
  private func judgePassage(
    _ passed: LedgerEvent.Passed, _ act: LedgerCommand, _ occasion: LedgerOccasion,
    _ decided: Result<[LedgerEvent], LedgerRefusal>, _ rest: [LedgerEvent], in state: Ledger
  ) -> Outcome {
    let casebook = Casebook(ledger: state, meetings: chains.meetings)
    let witnessed = passed.passage.met.flatMap(\.evidence).filter { $0.session != nil }
    if !witnessed.contains(where: casebook.belies) {
      if witnessed.contains(where: { casebook.change(of: $0) != nil }) {
        return (.basisChanged, true)
      }
      var last: [String: Int] = [:]
      for evidence in witnessed {
        guard let session = evidence.session else { continue }
        last[session] = max(last[session] ?? 0, evidence.n ?? 0)
      }
      let numbers = state.linked(passed.matter).map(\.text)
      let then = chains.meetings.upTo(last, of: numbers)
      let decidedThen = decide(act, occasion, then, in: state)
      if decidedThen.fits(rest, in: state) != nil { return (.meetingsSince, true) }
      // What its writer knew of meetings that none of its evidence names is written nowhere: where there are
      // any, or the step passes upon something else, that is in doubt.
      let met = numbers.flatMap { chains.meetings.issue($0) }.map(\.meeting.header.id)
      let isUnsure = met.contains { last[$0] == nil } || decided.passes || decidedThen.passes
      if !met.isEmpty, isUnsure { return (.meetingsSince, true) }
    }
    return outcome(of: decided, rest[0], in: state)
  }

  // MARK: - Its occasion

  private func occasion(
    _ entry: LedgerEntry, _ happened: Moment?, _ event: LedgerEvent, in state: Ledger
  ) -> LedgerOccasion {
    var reach: [Passage.Reach] = []
    if case .passed(let passed) = event { reach = self.reach(passed.passage, of: entry, in: state) }
    let code = entry.code
    return LedgerOccasion(
      // An id that nobody could have known before.
      at: entry.at, by: entry.by, entry: entry.id, happened: happened, draw: { _ in code },
      digest: chains.digest, reach: reach)
  }

  /// How far its writer had read each other computer's chain. What was there of one of which nothing is
  /// read here is taken as it says.
  private func reach(
    _ passage: Passage, of entry: LedgerEntry, in state: Ledger
  ) -> [Passage.Reach] {
    var reach: [Passage.Reach] = []
    let heads = state.heads.heads
    for (chain, n) in heads where chain != entry.id.chain && !chains.registers.contains(chain) {
      guard let last = state.entries(of: EntryID(chain: chain, n: n)).last else { continue }
      let name = passage.reach.first { $0.chain == chain }?.computer
      reach.append(
        .init(
          computer: name ?? chains.names[chain] ?? chain, chain: chain, until: last.at.day))
    }
    for said in passage.reach where said.chain != entry.id.chain && heads[said.chain] == nil {
      reach.append(.init(computer: said.computer, chain: said.chain, until: said.until))
    }
    return reach.sorted { $0.chain < $1.chain }
  }

  /// What all files come to, in their order.
  package init(joining parts: [LedgerRejudgement], of chains: Chains) {
    self.chains = chains
    findings = parts.flatMap(\.findings)
    doubts = parts.flatMap(\.doubts)
  }
}

extension Result<[LedgerEvent], LedgerRefusal> {
  fileprivate var passes: Bool { if case .success = self { true } else { false } }

  /// How many of the events that are written come of the command; nil where others do. Numbers that were
  /// drawn may be any that weren't given before.
  fileprivate func fits(_ written: [LedgerEvent], in state: Ledger) -> Int? {
    guard case .success(let decided) = self, !decided.isEmpty, decided.count <= written.count else {
      return nil
    }
    var drawn: Set<CardID> = []
    for (place, event) in decided.enumerated() {
      if event == written[place] { continue }
      guard case .entered(var ours) = event, case .entered(let theirs) = written[place],
        let id = theirs.card.id, state[id: id]?.card == nil, id.text.count == 7,
        id.text.first == theirs.card.kind.letter, drawn.insert(id).inserted
      else { return nil }
      ours.card.id = id
      guard ours == theirs else { return nil }
    }
    return decided.count
  }
}

extension LedgerRefusal {
  /// Whether only choices rest on what is taken back, which earlier programs didn't ask for.
  fileprivate func namesChoices(in state: Ledger) -> Bool {
    guard case .restedUpon(_, let later) = self else { return false }
    return later.flatMap { state.entries(of: $0) }.allSatisfy { entry in
      entry.events.contains { if case .preferred = $0 { true } else { false } }
    }
  }

  /// Whether it misses an issue or a task of a meeting, whose file may be elsewhere.
  fileprivate var namesMeeting: Bool {
    switch self {
    case .unknownTask: true
    case .unknownCard(let id), .notAMatter(let id), .idNotItsOwn(let id): id.isOfMeeting
    default: false
    }
  }
}
