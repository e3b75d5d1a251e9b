extension Session {
  /// What must hold of every state that entries made by `decide` can leave; empty where all does.
  ///
  /// Held against the state before something is taken back, and after every act of random tests.
  package var brokenInvariants: [String] {
    var broken: [String] = []
    func hold(_ holds: Bool, _ law: @autoclosure () -> String) {
      if !holds { broken.append(law()) }
    }

    for (place, entry) in entries.enumerated() {
      hold(entry.number == place + 1, "entry \(entry.number) stands in place \(place + 1)")
    }
    let pending = votes.values.filter { $0.state != .announced && $0.state != .voided }
    hold(pending.count <= 1, "votes pending at once: \(pending.map(\.id))")
    hold(pending.isEmpty || phase == .open, "vote pending while \(phase)")
    for vote in votes.values {
      hold(
        Set(vote.electorate).count == vote.electorate.count, "someone votes twice in \(vote.id)")
      hold(vote.electorate.allSatisfy(participants.contains), "stranger votes in \(vote.id)")
      if let announcement = vote.announcement {
        hold(announcement.verdict.kind != .inconsistent, "\(vote.id) announced on wrong numbers")
        hold(
          announcement.rule == vote.opening.rule && announcement.electorate == vote.electorate,
          "\(vote.id) announced under another rule or electorate")
      }
    }
    for motion in motions.values {
      hold(
        motion.versions.first?.number == 1
          && zip(motion.versions, motion.versions.dropFirst()).allSatisfy { $0.number < $1.number },
        "versions of \(motion.id): \(motion.versions.map(\.number))")
    }
    for amendment in amendments.values {
      if case .adopted(let version) = amendment.status {
        let made = motions[amendment.motion]?.versions.first { $0.number == version }
        hold(made?.amendment == amendment.id, "\(amendment.id) made no version")
      }
    }
    if let current = floor.current {
      hold(turns[current]?.ended == nil, "\(current) has the floor and has ended")
      hold(phase == .open, "\(current) has the floor while \(phase)")
    }
    for turn in turns.values {
      hold(
        turn.ended != nil || floor.current == turn.id, "\(turn.id) goes on without the floor")
      hold(turn.spoken >= 0, "\(turn.id) took \(turn.spoken) seconds")
    }
    for issue in issues.values where issue.status == .closed {
      hold(
        issue.closedWithoutAssignment != nil || !issue.assignments.isEmpty,
        "\(issue.id) closed without a task or a reason")
    }
    hold((seal == nil) == (phase != .sealed), "sealed without a seal, or the other way round")
    let roll = roll
    hold(roll.present <= participants.count, "more present than on the roster")
    return broken
  }
}
