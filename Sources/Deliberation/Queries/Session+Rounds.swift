import Values

/// Written rounds: votes whose slips come in over a period of days.
extension Session {
  /// The round whose slips are waited for now (征询中); nil where none is, or it was closed.
  package var runningRound: Vote? { pendingVote.flatMap { $0.isRunning ? $0 : nil } }

  /// Whether it is a session in writing (书面): nobody is expected, signs in or is here.
  package var isInWriting: Bool { details.isInWriting || isHeldInWriting }

  /// The dwellings whose slip is out still, in the order of the register; nil where there is no register,
  /// so that nobody can say.
  ///
  /// A dwelling that was handed a slip in this round answers in it; of any other the slip of the round
  /// before, where it is carried on, stands.
  package func slipsOut(in vote: Vote) -> [String]? {
    guard let roll = owners(of: vote) else { return nil }
    func rooms(_ ballots: [Ballot]) -> Set<String> {
      Set(ballots.filter { $0.answer != .notReturned }.map(\.room))
    }
    let came = rooms(vote.slips.flatMap(\.ballots))
    let carried = rooms(carriedBallots(of: vote)).subtracting(vote.delivered ?? [])
    return roll.dwellings.filter {
      !$0.kind.isParking && !came.contains($0.room) && !carried.contains($0.room)
    }.map(\.room)
  }
}

extension Vote {
  /// 征询期 as it is now, with the last day it was extended to; nil where the vote has none.
  package var period: RoundPeriod? {
    opening.period.map { RoundPeriod(from: $0.from, until: lastDay ?? $0.until) }
  }

  /// Whether its slips are waited for (征询中): it has a period and wasn't closed.
  package var isRunning: Bool {
    opening.period != nil && closed == nil && announcement == nil && voided == nil
  }

  /// Who read its slips twice: two clerks, or one.
  package var doubleReading: DoubleReading? {
    guard slips.count > 1 else { return nil }
    let clerks = slips.map(\.clerk)
    let others = clerks.filter { $0.asCompared != clerks[0].asCompared }
    if others.isEmpty, !slips.contains(where: \.isAgain) { return nil }
    return others.isEmpty ? .byOneClerk(clerks[0]) : .byTwoClerks(clerks.uniqued)
  }
}

/// How the slips of a vote were read twice.
package enum DoubleReading: Hashable, Sendable {
  /// 两人各录一遍: by whom.
  case byTwoClerks([String])
  /// 一人录两遍, the second time from the slips reshuffled: by whom.
  case byOneClerk(String)
}

extension MeetingDetails {
  /// Whether the form is 书面: 书面, 书面征求意见 or 书面表决.
  package var isInWriting: Bool { form.trimmed.hasPrefix("书面") }
}

/// How far an open session in writing has come.
package enum WrittenCourse: Hashable, Sendable {
  /// 征询中: slips are waited for until that day, included.
  case asking(until: Day)
  /// 计票中: the round is closed and not announced yet.
  case counting
  /// Between two rounds, or before the first.
  case between
}

extension Session {
  /// How far it has come where it is in writing and open; nil for any other.
  package var writtenCourse: WrittenCourse? {
    guard phase == .open else { return nil }
    if let vote = pendingVote, let period = vote.period {
      return vote.isRunning ? .asking(until: period.until) : .counting
    }
    return details.isInWriting ? .between : nil
  }
}
