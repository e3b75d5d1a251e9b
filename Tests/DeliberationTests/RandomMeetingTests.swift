import Deliberation
import Glibc
import Scenarios
import Testing

/// Whatever is allowed folds, whatever folds keeps the laws, and folding it all again gives the
/// same state.
func holdLaws(over seeds: Range<UInt64>) {
  var accepted: [String: Int] = [:]
  var announced = 0
  var retracted = 0
  for seed in seeds {
    let meeting = RandomMeeting(seed: seed)
    let session = meeting.session
    accepted.merge(meeting.accepted, uniquingKeysWith: +)
    if let misfit = meeting.misfit { Testing.Issue.record("seed \(seed) doesn't fold: \(misfit)") }
    announced += session.votes.values.count { $0.announcement != nil }
    retracted += session.retractedBy.count
    let broken = session.brokenInvariants + lostTexts(of: session)
    #expect(broken.isEmpty, "seed \(seed): \(broken)")
    let strange = strangeSlips(of: session)
    #expect(strange.isEmpty, "seed \(seed): \(strange)")
    let again = Session(identity: session.identity, entries: session.entries)
    #expect(again == session, "seed \(seed) folds to another state the second time")
  }
  // A generator that is always refused would test nothing.
  #expect(
    accepted.values.reduce(0, +) > seeds.count * 10, "only \(accepted) commands were accepted")
  #expect(announced > seeds.count / 10, "only \(announced) votes were announced")
  #expect(retracted > seeds.count / 16, "only \(retracted) entries were retracted")
  for kind in [
    "confirmOwners", "enterSlips", "settleSlips", "registerDelivery", "drawLot",
    "mediate",
    "reportProgress", "voidVote", "correctCount", "raiseObjection", "answerObjection",
  ] {
    #expect(accepted[kind, default: 0] > 0, "no \(kind) was accepted")
  }
}

/// Votes that were announced on a text that isn't there.
private func lostTexts(of session: Session) -> [String] {
  session.votes.values.compactMap { vote in
    guard case .motion(let id, let version) = vote.opening.subject, vote.announcement != nil,
      vote.voided == nil,
      session.motions[id]?.versions.contains(where: { $0.number == version }) != true
    else { return nil }
    return "\(vote.id) decided version \(version) of \(id), which isn't there"
  }
}

/// Slips of dwellings that the register their vote counts by doesn't have.
private func strangeSlips(of session: Session) -> [String] {
  session.votes.values.flatMap { vote in
    let rooms = Set(session.owners(of: vote)?.dwellings.map(\.room) ?? [])
    return vote.slips.flatMap(\.ballots).filter { !rooms.contains($0.room) }
      .map { "\(vote.id) has a slip of \($0.room)" }
  }
}

@Suite struct RandomMeetingTests {
  @Test(arguments: 0..<4) func `any sequence of commands keeps the laws`(part: UInt64) {
    holdLaws(over: part * 250..<part * 250 + 250)
  }
}

/// Among the long checks: 10,000 sequences of up to 100 commands, a quarter of them unless all are asked for.
@Suite(.enabled(if: environment("YISHI_LONG") != nil, "set YISHI_LONG=1 to run the long checks"))
struct LongRandomMeetingTests {
  @Test(arguments: 0..<8) func `ten thousand sequences keep the laws`(part: UInt64) {
    let start = 1000 + part * 1250
    holdLaws(over: start..<start + (environment("YISHI_LONG") == "all" ? 1250 : 300))
  }
}

/// A variable of the environment; nil where it isn't set.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
