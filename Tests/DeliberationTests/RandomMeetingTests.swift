import Deliberation
import Glibc
import Testing

/// A small generator whose seed is printed with every failure.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Commands, sensible and not, as tired clerks might send them.
struct RandomClerk {
  var random: SeededGenerator

  private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }
  private mutating func flip() -> Bool { Bool.random(using: &random) }
  private mutating func one<Element>(_ elements: [Element]) -> Element {
    elements[roll(elements.count)]
  }
  private mutating func maybe<Value>(_ value: Value) -> Value? { flip() ? value : nil }
  private mutating func person() -> String {
    one(["p01", "p02", "p03", "居民1", "居民4", "无此人", "p99"])
  }
  private mutating func text() -> String {
    one(["设养鸟区", "设养鸟区，每日开放", "轮值清扫", "", "　", "a\u{1B}[31m", "试行\n三个月"])
  }
  private mutating func number() -> Int { one([0, 1, 2, 3, 4, 5, -1, 10_000_001, .max, .min]) }
  private mutating func small() -> Int { roll(4) }
  private mutating func day() -> Day { Day(number: 19_860 + roll(30)) }
  private mutating func kind() -> Turn.Kind { one(Turn.Kind.allCases) }
  private mutating func entry(_ session: Session) -> Int { roll(max(1, session.lastEntry + 2)) }

  /// Most meetings begin the usual way; the rest is left to chance.
  mutating func beginning() -> [Command] {
    guard roll(5) > 0 else { return [] }
    return (1...5).map {
      .addParticipant(person: PersonDetails(name: "居民\($0)", groups: ["居民"]))
    } + [
      .signIn(participants: ["居民1", "居民2", "居民3", "居民4"], way: nil),
      .addIssue(title: "养鸟区", source: nil, proposer: nil, summary: nil, number: nil),
      .openMeeting(despite: nil), .takeUp(issue: "i01"),
      .propose(issue: nil, text: "设养鸟区", mover: nil, seconder: nil),
    ]
  }

  mutating func command(for session: Session) -> Command {
    // A vote that has begun mostly goes on.
    if let vote = session.pendingVote, roll(3) > 0 {
      switch vote.state {
      case .open where vote.opening.way == .noObjection:
        return .askObjections(vote: nil, objectors: nil, count: small())
      case .open where vote.opening.way == .rollCall:
        return roll(3) == 0
          ? .enterCount(vote: nil, count: CountEntry(), undeclared: true)
          : .callName(vote: nil, participant: person(), stance: one(Stance.allCases))
      case .open:
        return .enterCount(
          vote: nil, count: CountEntry(for: small(), against: small()), undeclared: true)
      case .counted: return .checkCount(vote: nil, by: nil)
      default: return .announce(vote: nil)
      }
    }
    switch roll(62) {
    case 0: return .openMeeting(despite: maybe("人未到齐也要开"))
    case 1: return roll(4) == 0 ? .adjourn(reason: maybe(text())) : .stopTurn
    case 2: return .reopen(reason: text())
    case 3: return roll(4) == 0 ? .seal(documentNumber: nil, incomplete: maybe("来不及")) : .pauseTurn
    case 4...6:
      return .addParticipant(
        person: PersonDetails(
          name: "居民\(roll(6))", groups: [one(["党员", "居民", "物业"])], standing: one(Standing.allCases))
      )
    case 7...12: return .signIn(participants: [person(), person()].suffix(1 + roll(2)), way: nil)
    case 13: return .leave(participant: person())
    case 14: return .comeBack(participant: person())
    case 15: return .excuse(participant: person(), reason: maybe(text()))
    case 16: return .markAbsent(participants: [person()], notReached: maybe(true))
    case 17: return .walkIn(person: PersonDetails(name: text()))
    case 18: return .removeParticipant(participant: person(), reason: text())
    case 19: return .appointProxy(participant: person(), holder: person(), opinion: nil)
    case 20:
      return .changeParticipant(
        participant: person(),
        person: PersonDetails(name: "居民\(roll(6))", standing: one(Standing.allCases)))
    case 21, 22:
      return .addIssue(
        title: text(), source: nil, proposer: maybe(text()), summary: nil, number: nil)
    case 23:
      return .screenIssue(
        issue: maybe("i01"),
        screening: Screening(by: text(), listed: roll(5) > 0, reply: maybe(text())))
    case 24: return .takeUp(issue: one(["i01", "i02", "无"]))
    case 25, 26:
      return .propose(issue: maybe("i01"), text: text(), mover: maybe(person()), seconder: nil)
    case 27, 28:
      return .amend(motion: maybe("m01"), text: text(), mover: maybe(person()), seconder: nil)
    case 29: return .reviseAmendment(amendment: nil, text: text())
    case 30: return .withdrawAmendment(amendment: maybe("a01"), reason: nil)
    case 31: return .withdrawMotion(motion: nil, reason: text())
    case 32: return .queue(participant: person(), kind: kind())
    case 33: return .leaveQueue(participant: person())
    case 34, 35:
      return .startTurn(
        participant: person(), kind: kind(), seconds: maybe(number()), beyond: maybe(flip()))
    case 36: return .stopTurn
    case 37: return one([.resumeTurn, .restoreTurn, .extendTurn(seconds: maybe(number()))])
    case 38:
      return .recordTurn(
        participant: person(), kind: kind(), seconds: maybe(number()), note: nil, issue: nil)
    case 39...42:
      return .openVote(
        proposal: VoteProposal(
          subject: maybe(.question(text: text())), rule: maybe(one(Rule.builtIn).id),
          way: maybe(one(Way.allCases)), carriesSlips: maybe(flip())))
    case 43...46:
      return .enterCount(
        vote: nil,
        count: CountEntry(
          for: maybe(small()), against: maybe(small()), abstain: maybe(small()),
          issued: maybe(number()), returned: maybe(small()), invalid: maybe(number())),
        undeclared: maybe(true))
    case 47: return .callName(vote: nil, participant: person(), stance: one(Stance.allCases))
    case 48: return .askObjections(vote: nil, objectors: maybe([person()]), count: maybe(number()))
    case 49...51: return .checkCount(vote: nil, by: maybe(text()))
    case 52, 53: return .announce(vote: maybe("v0\(1 + roll(3))"))
    case 54:
      return one([.recount(vote: nil, reason: text()), .voidVote(vote: nil, reason: text())])
    case 55:
      return .recordConcurrence(
        issue: nil,
        concurrence: ConcurrenceRecord(
          party: one(["产权单位", ""]), answer: one(ConcurrenceRecord.Answer.allCases),
          on: maybe(day()),
          due: maybe(day())))
    case 56:
      return one([
        .settle(issue: nil, outcome: Outcome(points: [.init(text: text())])),
        .closeIssue(issue: nil, withoutAssignment: maybe(text())),
        .deferIssue(issue: nil, reason: text(), until: nil),
        .assign(issue: nil, work: .init(what: text(), responsible: [text()], due: maybe(day()))),
      ])
    case 57: return .remark(issue: nil, by: maybe(person()), text: text())
    case 58: return .raiseConcern(issue: nil, by: maybe(person()), text: text())
    case 59: return .retract(entry: entry(session), reason: nil)
    case 60:
      return .correct(
        entry: entry(session), field: one(["text", "speaker", "name", "participant"]),
        old: one(["设养鸟区", "p01", "居民1"]), new: one(["p02", "居民9", "改后"]), reason: "听错")
    default:
      return .correctCount(
        vote: maybe("v01"), count: CountEntry(for: maybe(small()), against: small()), reason: "复核")
    }
  }
}

/// Whatever is allowed folds, whatever folds keeps the laws, and folding it all again gives the
/// same state.
func holdLaws(over seeds: Range<UInt64>) {
  var accepted = 0
  var announced = 0
  var retracted = 0
  for seed in seeds {
    var clerk = RandomClerk(random: SeededGenerator(seed: seed))
    var session = Session(
      identity: .init(id: "20240518-\(seed)", date: Day("2024-05-18")!, title: "随机"))
    var clock = Moment(day: Day("2024-05-18")!, hour: 14, minute: 0, offset: 480)
    var beginning = clerk.beginning()[...]
    for _ in 0..<Int.random(in: 0...100, using: &clerk.random) {
      clock = clock.adding(seconds: Int.random(in: 0...90, using: &clerk.random))
      let seen = Bool.random(using: &clerk.random) ? session.lastEntry : nil
      let command = beginning.popFirst() ?? clerk.command(for: session)
      guard
        let events = try? session.decide(command, on: Occasion(at: clock, by: "主持", seen: seen))
      else { continue }
      accepted += 1
      session.apply(Entry(number: session.lastEntry + 1, at: clock, by: "主持", events: events))
      guard session.damage == nil else {
        Testing.Issue.record(
          "seed \(seed): \(command) doesn't fold: \(String(describing: session.damage))")
        break
      }
    }
    announced += session.votes.values.count { $0.announcement != nil }
    retracted += session.retractedBy.count
    let broken = session.brokenInvariants
    #expect(broken.isEmpty, "seed \(seed): \(broken)")
    let again = Session(identity: session.identity, entries: session.entries)
    #expect(again == session, "seed \(seed) folds to another state the second time")
  }
  // A generator that is always refused would test nothing.
  #expect(accepted > seeds.count * 10, "only \(accepted) commands were accepted")
  #expect(announced > seeds.count / 10, "only \(announced) votes were announced")
  #expect(retracted > seeds.count / 10, "only \(retracted) entries were retracted")
}

@Suite struct RandomMeetingTests {
  @Test(arguments: 0..<4) func `any sequence of commands keeps the laws`(part: UInt64) {
    holdLaws(over: part * 250..<part * 250 + 250)
  }
}

/// Among the long checks: 10,000 sequences of up to 100 commands.
@Suite(.enabled(if: environment("YISHI_LONG") != nil, "set YISHI_LONG=1 to run the long checks"))
struct LongRandomMeetingTests {
  @Test(arguments: 0..<8) func `ten thousand sequences keep the laws`(part: UInt64) {
    let start = 1000 + part * 1250
    holdLaws(over: start..<start + 1250)
  }
}

/// A variable of the environment; nil where it isn't set.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
