import Scenarios
import Testing
import Values

@testable import Deliberation

/// How many of some bent entries were found how.
private struct Found {
  var bent = 0
  var sound = 0
  var doubtful = 0
  var findings: [String: Int] = [:]
  var kinds: Set<String> = []

  mutating func take(_ entry: Entry, _ judged: Rejudgement) {
    bent += 1
    if judged.findings.isEmpty { sound += 1 }
    if !judged.doubts.isEmpty { doubtful += 1 }
    for finding in judged.findings {
      findings[Mirror(reflecting: finding).children.first?.label ?? "", default: 0] += 1
    }
    kinds.formUnion(entry.events.map(\.name))
  }
}

/// Whatever is found by guessing an entry's command is found by asking its events for their act, and
/// nothing else; but an entry that can't be judged is told of now.
private func judgeAgain(
  _ entry: Entry, in state: Session, _ about: @autoclosure () -> String
) -> Rejudgement {
  let digest: @Sendable (String) -> [UInt8] = { Array($0.utf8.prefix(32)) + [7] }
  let guessed = GuessedRejudgement(of: entry, in: state, digest: digest)
  let judged = Rejudgement(of: entry, in: state, digest: digest)
  let unjudged = Rejudgement.Finding.unjudged(entry: entry.number)
  #expect(
    Set(judged.findings) == Set(guessed.findings)
      && Set(judged.doubts) == Set(guessed.doubts + (guessed.passesOver ? [unjudged] : [])),
    "\(about()): \(entry.events) — found \(judged), guessed \(guessed)")
  // What is left out of a comparison and what was asked may differ without being found.
  let command = entry.guessedCommand(in: state)?.asApproved
  #expect(entry.act(in: state) == command, "\(about()): \(entry.events)")
  for event in entry.events {
    #expect(event.compared == event.withoutVerdict, "\(about())")
    #expect(event.isNoEffect != event.isConsequence, "\(about()): \(event)")
  }
  return judged
}

/// Bends so many entries of each random meeting.
private func bendMeetings(_ seeds: Range<UInt64>, each count: Int) throws {
  let others = try Event.everyKind()
  var found = Found()
  for seed in seeds {
    let session = RandomMeeting(seed: seed).session
    var bending = Bending(seed: seed, others: others)
    for number in 0..<count {
      guard let (entry, before) = bending.entry(of: session) else { continue }
      found.take(entry, judgeAgain(entry, in: before, "seed \(seed), entry \(number) bent"))
    }
  }
  // Bending that always or never shows would test nothing.
  #expect(found.bent > seeds.count * count * 3 / 4, "\(found)")
  #expect(found.sound > found.bent / 20 && found.sound < found.bent * 3 / 4, "\(found)")
  #expect(found.doubtful > 0, "\(found)")
  #expect(found.kinds.count > min(60, found.bent / 5), "only \(found.kinds.sorted()) were bent")
  #expect(["otherwise", "refused"].allSatisfy { found.findings[$0, default: 0] > 0 }, "\(found)")
}

@Suite struct JudgedAgainTests {
  @Test(arguments: 0..<4) func `a bent entry is found as its guessed command finds it`(
    part: UInt64
  ) throws {
    try bendMeetings(part * 25..<part * 25 + 25, each: 6)
  }

  @Test(arguments: [Scenario.greenCorner, .stairwell, .naming, .representatives])
  func `so is one of a meeting in which everything is tried`(scenario: Scenario) throws {
    let session = try scenario.tried()
    var before = Session(identity: session.header)
    for entry in session.entries {
      _ = judgeAgain(entry, in: before, "as it was written")
      before.apply(entry)
    }
    var bending = Bending(seed: 1)
    for number in 0..<60 {
      guard let (entry, before) = bending.entry(of: session) else { continue }
      _ = judgeAgain(entry, in: before, "entry \(number) bent")
    }
  }

  @Test func `every kind of event alone is found as its guessed command finds it`() throws {
    let all = try Event.everyKind()
    #expect(Set(all.map(\.name)) == Set(Event.types.keys))
    for session in [try Scenario.greenCorner.tried()]
      + (0..<6).map({ RandomMeeting(seed: $0).session })
    {
      for length in Set([session.entries.count / 3, session.entries.count]) {
        let state = Session(identity: session.header, entries: session.entries.prefix(length))
        for event in all {
          let at = session.entries.last?.at ?? beijing("2024-05-18", 15, 0)
          let entry = Entry(number: length + 1, at: at, by: "主持", events: [event])
          _ = judgeAgain(entry, in: state, "after \(length) entries")
        }
      }
    }
  }
}

/// Among the long checks: ten thousand bent entries, a tenth of them unless all are asked for.
@Suite(.enabled(if: environment("YISHI_LONG") != nil, "set YISHI_LONG=1 to run the long checks"))
struct LongJudgedAgainTests {
  @Test(arguments: 0..<8) func `ten thousand bent entries are found alike`(part: UInt64) throws {
    let start = 1000 + part * 250
    let count: UInt64 = environment("YISHI_LONG") == "all" ? 250 : 25
    try bendMeetings(start..<start + count, each: 5)
  }
}

/// Entries of which a part is missing.
@Suite struct PartsOfEntriesTests {
  /// The meeting's entry with an announcement that brings something about.
  private func announced() throws -> (entry: Entry, before: Session) {
    let session = try Scenario.greenCorner.played()
    let entry = try #require(
      session.entries.last { entry in
        entry.events.count > 1
          && entry.events.contains { if case .announced = $0 { true } else { false } }
      })
    return (
      entry, Session(identity: session.header, entries: session.entries.prefix(entry.number - 1))
    )
  }

  private func found(
    _ entry: Entry, in state: Session, keeping isKept: (Event) -> Bool
  ) -> (findings: [Rejudgement.Finding], doubts: [Rejudgement.Finding]) {
    let rest = Entry(
      number: entry.number, at: entry.at, by: entry.by, events: entry.events.filter(isKept))
    let judged = judgeAgain(rest, in: state, "a part of entry \(entry.number)")
    return (judged.findings, judged.doubts)
  }

  @Test func `an announcement without what it brings about is found`() throws {
    let (entry, before) = try announced()
    #expect(found(entry, in: before) { _ in true }.findings.isEmpty)
    let alone = found(entry, in: before) { if case .announced = $0 { true } else { false } }
    #expect(alone == ([.otherwise(entry: entry.number)], []))
  }

  @Test func `what a verdict brings about without the verdict is found`() throws {
    let (entry, before) = try announced()
    let effects = found(entry, in: before) { if case .announced = $0 { false } else { true } }
    #expect(effects == ([.otherwise(entry: entry.number)], []))
  }

  @Test func `a corrected count without what it brings about is doubted, that alone found`() throws
  {
    let (entry, before) = try corrected()
    #expect(entry.events.count > 1)
    #expect(found(entry, in: before) { _ in true } == ([], []))
    let otherwise = Rejudgement.Finding.otherwise(entry: entry.number)
    // Earlier programs corrected the count of an amendment and left its text.
    let alone = found(entry, in: before) { if case .countCorrected = $0 { true } else { false } }
    #expect(alone == ([], [otherwise]))
    let effects = found(entry, in: before) { if case .countCorrected = $0 { false } else { true } }
    #expect(effects == ([otherwise], []))
  }

  @Test func `a corrected count whose slips nobody kept can't be judged, and that is said`() throws
  {
    let (entry, before) = try corrected()
    let events = entry.events.map { event -> Event in
      guard case .countCorrected(var it) = event, let vote = before.votes[it.vote] else {
        return event
      }
      var tally = it.correction.tally
      tally.area = Count(for: Area(hundredths: 0), against: Area(hundredths: 9000))
      it.correction = CountCorrection(
        tally: tally,
        verdict: before.details.confirmed(vote.opening.rule)
          .verdict(for: tally, on: before.zoned(entry.at).day),
        reason: "复核")
      return .countCorrected(it)
    }
    let old = Entry(number: entry.number, at: entry.at, by: entry.by, events: events)
    for isAlone in [true, false] {
      let judged = found(old, in: before) {
        if case .countCorrected = $0 { true } else { !isAlone }
      }
      #expect(judged == ([], [.unjudged(entry: entry.number)]))
    }
    // What doesn't follow from it is somebody's fault.
    let more = Entry(
      number: entry.number, at: entry.at, by: entry.by,
      events: events + [.takenUp(.init(issue: "i01"))])
    #expect(found(more, in: before) { _ in true } == ([.otherwise(entry: entry.number)], []))
  }

  /// The count on an amendment corrected from three to none, by which it is lost.
  private func corrected() throws -> (entry: Entry, before: Session) {
    let names = ["居民甲", "居民乙", "居民丙"]
    let at = beijing("2024-05-18", 14, 0)
    var session = Session(
      identity: .init(id: "20240518-7f3a", date: at.day, title: "照明"))
    for command in names.map({ Command.addParticipant(.init(person: PersonDetails(name: $0))) }) + [
      .signIn(.init(participants: names, way: nil)), .openMeeting(.init(despite: nil)),
      .addIssue(.init(title: "照明", source: nil, proposer: nil, summary: nil, number: nil)),
      .takeUp(.init(issue: "照明")),
      .propose(.init(issue: nil, text: "每层装灯", mover: nil, seconder: nil)),
      .amend(.init(motion: nil, text: "每层装一盏灯", mover: nil, seconder: nil)),
      .openVote(
        .init(proposal: VoteProposal(subject: .amendment(amendment: "a01"), way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 3, against: 0, abstain: 0), undeclared: nil)),
      .checkCount(.init(vote: nil, by: "监票人")), .announce(.init(vote: nil)),
    ] {
      try session.play(command, at: at)
    }
    let before = session
    let count = CountEntry(for: 0, against: 3, abstain: 0)
    try session.play(
      .correctCount(.init(vote: nil, count: count, reason: "复核", approved: "主任")), at: at)
    return (try #require(session.entries.last), before)
  }
}
