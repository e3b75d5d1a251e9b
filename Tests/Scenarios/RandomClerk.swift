import Deliberation
import TestSupport
import Values

/// Commands, sensible and not, as tired clerks might send them.
package struct RandomClerk {
  package var random: SeededGenerator

  package init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }
  mutating func flip() -> Bool { Bool.random(using: &random) }
  mutating func one<Element>(_ elements: [Element]) -> Element {
    elements[roll(elements.count)]
  }
  mutating func maybe<Value>(_ value: Value) -> Value? { flip() ? value : nil }
  mutating func person() -> String {
    one(["p01", "p02", "p03", "居民1", "居民4", "无此人", "p99"])
  }
  mutating func text() -> String {
    one(["设养鸟区", "设养鸟区，每日开放", "轮值清扫", "", "　", "a\u{1B}[31m", "试行\n三个月"])
  }
  private mutating func number() -> Int { one([0, 1, 2, 3, 4, 5, -1, 10_000_001, .max, .min]) }
  mutating func small() -> Int { roll(4) }
  /// Mostly the meeting's own.
  mutating func day() -> Day { Day(number: roll(3) == 0 ? 19_860 + roll(30) : 19_861) }
  private mutating func kind() -> Turn.Kind { one(Turn.Kind.allCases) }
  private mutating func entry(_ session: Session) -> Int { roll(max(1, session.lastEntry + 2)) }

  /// Most meetings begin the usual way; the rest is left to chance.
  package mutating func beginning() -> [Command] {
    switch roll(5) {
    case 0: return []
    case 1: return owners()
    default: break
    }
    return (1...5).map {
      .addParticipant(.init(person: PersonDetails(name: "居民\($0)", groups: ["居民"])))
    } + [
      .signIn(.init(participants: ["居民1", "居民2", "居民3", "居民4"], way: nil)),
      .addIssue(.init(title: "养鸟区", source: nil, proposer: nil, summary: nil, number: nil)),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "i01")),
      .propose(.init(issue: nil, text: "设养鸟区", mover: nil, seconder: nil)),
    ]
  }

  package mutating func command(for session: Session) -> Command {
    // A vote that has begun mostly goes on.
    if let vote = session.pendingVote, roll(3) > 0 {
      if let next = goingOn(vote, of: session) { return next }
      switch vote.state {
      case .open where vote.opening.way == .noObjection:
        return .askObjections(.init(vote: nil, objectors: nil, count: small()))
      case .open where vote.opening.way == .rollCall:
        return roll(3) == 0
          ? .enterCount(.init(vote: nil, count: CountEntry(), undeclared: true))
          : .callName(.init(vote: nil, participant: person(), stance: one(Stance.allCases)))
      case .open:
        return .enterCount(
          .init(
            vote: nil, count: CountEntry(for: small(), against: small()), undeclared: true))
      case .counted: return .checkCount(.init(vote: nil, by: nil))
      default: return .announce(.init(vote: nil))
      }
    }
    if let next = carryingOut(session) { return next }
    switch roll(72) {
    case 0: return .openMeeting(.init(despite: maybe("人未到齐也要开")))
    case 1: return roll(4) == 0 ? .adjourn(.init(reason: maybe(text()))) : .stopTurn(.init())
    case 2: return .reopen(.init(reason: text()))
    case 3:
      return roll(4) == 0
        ? .seal(.init(documentNumber: nil, incomplete: maybe("来不及"))) : .pauseTurn(.init())
    case 4...6:
      return .addParticipant(
        .init(
          person: PersonDetails(
            name: "居民\(roll(6))", groups: [one(["党员", "居民", "物业"])],
            standing: one(Standing.allCases))
        ))
    case 7...12:
      return .signIn(.init(participants: [person(), person()].suffix(1 + roll(2)), way: nil))
    case 13: return .leave(.init(participant: person()))
    case 14: return .comeBack(.init(participant: person()))
    case 15: return .excuse(.init(participant: person(), reason: maybe(text())))
    case 16: return .markAbsent(.init(participants: [person()], notReached: maybe(true)))
    case 17:
      return .walkIn(
        .init(
          person: Newcomer(PersonDetails(name: text(), standing: one(Standing.allCases)))))
    case 18: return .removeParticipant(.init(participant: person(), reason: text()))
    case 19: return .appointProxy(.init(participant: person(), holder: person(), opinion: nil))
    case 20:
      return .changeParticipant(
        .init(
          participant: person(),
          person: PersonDetails(name: "居民\(roll(6))", standing: one(Standing.allCases))))
    case 21, 22:
      return .addIssue(
        .init(
          title: text(), source: nil, proposer: maybe(text()), summary: nil, number: nil))
    case 23:
      return .screenIssue(
        .init(
          issue: maybe("i01"),
          screening: Screening(by: text(), listed: roll(5) > 0, reply: maybe(text()))))
    case 24: return .takeUp(.init(issue: one(["i01", "i02", "无"])))
    case 25, 26:
      return .propose(
        .init(issue: maybe("i01"), text: text(), mover: maybe(person()), seconder: nil))
    case 27, 28:
      return .amend(
        .init(motion: maybe("m01"), text: text(), mover: maybe(person()), seconder: nil))
    case 29: return .reviseAmendment(.init(amendment: nil, text: text()))
    case 30: return .withdrawAmendment(.init(amendment: maybe("a01"), reason: nil))
    case 31: return .withdrawMotion(.init(motion: nil, reason: text()))
    case 32: return .queue(.init(participant: person(), kind: kind()))
    case 33: return .leaveQueue(.init(participant: person()))
    case 34, 35:
      return .startTurn(
        .init(
          participant: person(), kind: kind(), seconds: maybe(number()), beyond: maybe(flip())))
    case 36: return .stopTurn(.init())
    case 37:
      return one([
        .resumeTurn(.init()), .restoreTurn(.init()), .extendTurn(.init(seconds: maybe(number()))),
      ])
    case 38:
      return .recordTurn(
        .init(
          participant: person(), kind: kind(), seconds: maybe(number()), note: nil, issue: nil))
    case 39...42:
      return .openVote(
        .init(
          proposal: VoteProposal(
            subject: maybe(.question(text: text())), rule: maybe(one(Rule.builtIn).id),
            way: maybe(one(Way.allCases)), carriesSlips: maybe(flip()))))
    case 43...46:
      return .enterCount(
        .init(
          vote: nil,
          count: CountEntry(
            for: maybe(small()), against: maybe(small()), abstain: maybe(small()),
            issued: maybe(number()), returned: maybe(small()), invalid: maybe(number())),
          undeclared: maybe(true)))
    case 47: return .callName(.init(vote: nil, participant: person(), stance: one(Stance.allCases)))
    case 48:
      return .askObjections(.init(vote: nil, objectors: maybe([person()]), count: maybe(number())))
    case 49...51: return .checkCount(.init(vote: nil, by: maybe(text())))
    case 52, 53: return .announce(.init(vote: maybe("v0\(1 + roll(3))")))
    case 54:
      return one([
        .recount(.init(vote: nil, reason: text())), .voidVote(.init(vote: nil, reason: text())),
      ])
    case 55:
      return .recordConcurrence(
        .init(
          issue: nil,
          concurrence: ConcurrenceRecord(
            party: one(["产权单位", ""]), answer: one(ConcurrenceRecord.Answer.allCases),
            on: maybe(day()),
            due: maybe(day()))))
    case 56:
      return one([
        .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: text())]))),
        .closeIssue(.init(issue: nil, withoutAssignment: maybe(text()))),
        .deferIssue(.init(issue: nil, reason: text(), until: nil)),
        .assign(
          .init(issue: nil, work: .init(what: text(), responsible: [text()], due: maybe(day())))),
        .assign(.init(issue: "i01", work: .init(what: "清扫", responsible: ["居委会"], due: day()))),
      ])
    case 57: return .remark(.init(issue: nil, by: maybe(person()), text: text()))
    case 58: return .raiseConcern(.init(issue: nil, by: maybe(person()), text: text()))
    case 59: return .retract(.init(entry: entry(session), reason: nil))
    case 60:
      return .correct(
        .init(
          entry: entry(session), field: one(["text", "speaker", "name", "participant"]),
          old: one(["设养鸟区", "p01", "居民1"]), new: one(["p02", "居民9", "改后"]), reason: "听错",
          approved: "主任"))
    case 61...65: return openingByForm(session)
    case 66, 67: return aftermath(session)
    default:
      return .correctCount(
        .init(
          vote: maybe("v01"), count: CountEntry(for: maybe(small()), against: small()),
          reason: "复核",
          approved: "主任"))
    }
  }
}
