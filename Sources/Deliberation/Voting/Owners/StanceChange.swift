import Values

/// What one dwelling answered in one round, and how it came to change: 反对 → 弃权 → 同意.
package struct StanceChange: Hashable, Sendable {
  /// 第几轮: in which round.
  package var round: Int
  /// What was answered then.
  package var answer: Answer
  /// The day its slip was entered; where none came back, the day the round was opened.
  package var day: Day
  /// Whether its slips contradict each other (争议票).
  package var isDisputed = false
  /// Whether the slip was given in an earlier round and stands (沿用).
  package var isCarried = false
  /// Who signed where that is neither an owner nor a proxy: the slip isn't counted.
  package var stranger: Stranger?
  /// Why it changed.
  package var reason: String?
  /// Who mediated.
  package var mediator: String?

  /// Who signed and is neither an owner nor a proxy.
  package struct Stranger: Hashable, Sendable {
    /// By name.
    package var name: String
    /// What they are to the owner.
    package var relation: String
    /// Whether the owner's written proxy may still come.
    package var isAwaited: Bool
  }

  /// What the dwelling is counted with.
  var counted: [String] {
    [isDisputed ? "" : answer.rawValue, stranger?.name ?? "", stranger?.relation ?? ""]
  }
}

/// What every dwelling answered in the announced rounds of the owners' votes on an issue.
package struct StanceHistory: Sendable {
  private struct Round {
    let number: Int
    let opened: Day
    let answers: [String: Answer?]
    let strangers: [String: StanceChange.Stranger]
    let days: [String: Day]
    let carried: Set<String>
  }

  /// The rounds, the earliest first.
  package let votes: [Vote.ID]
  private let rounds: [Round]
  private let rooms: [String]
  private let mediations: [Mediation]

  fileprivate init(_ votes: [Vote], on issue: Issue, in session: Session) {
    self.votes = votes.map(\.id)
    let today = session.entries.last.map { session.zoned($0.happened).day }
    rounds = votes.map { vote in
      // A proxy that was still awaited then can come no more once the last day has passed.
      // What a slip said, not how it was first read.
      let ballots = session.ballotsReadAgain(of: vote)
      let slips = session.slips(ballots, of: vote, on: today ?? vote.opened.day)
      var strangers: [String: StanceChange.Stranger] = [:]
      for (ballot, isAwaited) in slips.unproxied {
        guard let name = ballot.signedBy, let relation = ballot.relation else { continue }
        strangers[ballot.room] = .init(name: name, relation: relation, isAwaited: isAwaited)
      }
      for ballot in slips.standing { strangers[ballot.room] = nil }
      var days: [String: Day] = [:]
      for round in session.roundsCarried(into: vote).reversed() + [vote] {
        days.merge(session.slipDays(in: round)) { $1 }
      }
      return Round(
        number: vote.opening.round, opened: vote.opened.day,
        answers: session.answers(ballots, of: vote, on: today ?? vote.opened.day),
        strangers: strangers,
        days: days, carried: Set(session.carriedSlips(of: vote).flatMap(\.rooms)))
    }
    rooms = (votes.last.flatMap { session.owners(of: $0) }?.dwellings ?? []).map(\.room)
    mediations = issue.mediations
  }

  /// What one dwelling answered in each round, with the mediation between.
  package func changes(of room: String) -> [StanceChange] {
    var changes: [StanceChange] = []
    for round in rounds {
      let answer = round.answers[room]
      let day = answer == nil ? round.opened : round.days[room] ?? round.opened
      var change = StanceChange(
        round: round.number, answer: (answer ?? .notReturned) ?? .invalid, day: day)
      change.isDisputed = answer == .some(.none)
      change.isCarried = round.carried.contains(room)
      change.stranger = round.strangers[room]
      if let last = changes.last, last.counted != change.counted,
        let mediation = mediations.last(where: {
          $0.room == room && $0.on <= day && $0.on >= last.day
        })
      {
        (change.reason, change.mediator) = (mediation.text, mediation.by)
      }
      changes.append(change)
    }
    return changes
  }

  /// The dwellings whose answer changed from one round to another, in the order of the register.
  package var changed: [(room: String, changes: [StanceChange])] {
    rooms.compactMap { room in
      let changes = changes(of: room)
      return Set(changes.map(\.counted)).count > 1 ? (room, changes) : nil
    }
  }
}

/// One thing in the history of a dwelling's stance: what it answered in a round, or a mediation with it.
package enum StanceStep: Hashable, Sendable {
  /// 一轮征询: of which vote.
  case round(Vote.ID, StanceChange)
  /// 协调: on which issue.
  case mediation(Issue.ID, Mediation)
}

extension Session {
  /// What one dwelling answered in the announced rounds of the owners' votes on each issue, with the
  /// mediations between them, issue by issue; those of an issue in the order of their days, of one day
  /// the mediation first.
  ///
  /// - Parameter room: 房号 of the dwelling, as the register has it.
  package func stanceHistory(of room: String) -> [StanceStep] {
    issues.values.flatMap { issue -> [StanceStep] in
      let history = stanceHistory(on: issue)
      var steps: [StanceStep] = []
      var waiting = issue.mediations.filter { $0.room == room }.sorted { $0.on < $1.on }
      for (vote, change) in zip(history.votes, history.changes(of: room)) {
        let before = waiting.prefix { $0.on <= change.day }
        steps += before.map { .mediation(issue.id, $0) }
        waiting.removeFirst(before.count)
        steps.append(.round(vote, change))
      }
      return steps + waiting.map { .mediation(issue.id, $0) }
    }
  }

  /// The announced rounds of the owners' votes on an issue that stand, dwelling by dwelling.
  package func stanceHistory(on issue: Issue) -> StanceHistory {
    let rounds = issue.votes.compactMap { votes[$0] }.filter {
      $0.announcement != nil && $0.voided == nil && $0.opening.ownerRoll != nil
        && $0.opening.subject.candidates == nil
    }
    return StanceHistory(rounds, on: issue, in: self)
  }

  /// The day the slip of each dwelling was entered in a round, the last time it was.
  package func slipDays(in vote: Vote) -> [String: Day] {
    let reader = vote.slips.first?.reader
    var days: [String: Day] = [:]
    for entry in entries where retractedBy[entry.number] == nil {
      for case .slipsEntered(let slips) in entry.events
      where slips.vote == vote.id && slips.reader == reader {
        let day = slips.receivedOn ?? zoned(entry.happened).day
        for ballot in slips.ballots { days[ballot.room] = ballot.came ?? day }
      }
    }
    return days
  }
}
