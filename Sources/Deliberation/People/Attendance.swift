import Values

/// Where one participant is, and when that changed.
package struct Attendance: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// On the roster; nothing has been said of them yet.
    case awaited
    case present
    /// 早退: was here and has left.
    case left
    /// 请假, with the reason given.
    case excused(reason: String?)
    /// 委托: somebody here votes for them.
    case represented(by: Participant.ID, opinion: Answer?)
    /// 缺席.
    case absent
    /// 未通知到.
    case notReached
  }

  package var state: State = .awaited
  package var way: AttendanceWay = .inPerson
  /// What was written in the mandate of someone represented, each on one text of one issue.
  package var opinions: [WrittenOpinion] = []
  /// First sign-in.
  package var signedIn: Moment?
  /// Last departure, cleared by a return.
  package var leftAt: Moment?
  /// Every arrival and departure in order.
  package var movements: [Movement] = []
  /// 迟到: signed in after the meeting was opened.
  package var late = false
  /// 补登: nobody had signed them in, which was found after 散会.
  package var missed: MissedSignIn?

  /// 委托 of an earlier day: nobody votes by it until it is given anew.
  package var isMandateOver = false

  package struct Movement: Hashable, Sendable {
    package let at: Moment
    package let arrived: Bool
    /// Whether it is a sign-in, and no return after leaving.
    package var signsIn = false
  }

  /// Forgets who is here and who votes for whom, and none of what was noted of the day.
  mutating func beginAnew() {
    switch state {
    case .present, .left: state = .awaited
    case .represented: isMandateOver = true
    case .awaited, .excused, .absent, .notReached: break
    }
  }

  /// The sign-in of the last day on which there was one.
  package var lastSignIn: Moment? { movements.last { $0.signsIn }?.at ?? signedIn }

  package var isPresent: Bool { state == .present }
  /// Whether they can be asked and raise a hand; whoever takes part in writing isn't in the room.
  package var isInRoom: Bool { isPresent && way != .written }
  /// 早退, whether or not somebody votes for them since.
  var hasLeft: Bool {
    switch state {
    case .left: true
    case .represented: !isMandateOver && signedIn != nil && leftAt != nil
    case .awaited, .present, .excused, .absent, .notReached: false
    }
  }

  /// Tells every time in that zone.
  mutating func move(to offset: Int) {
    signedIn = signedIn?.inZone(offset)
    leftAt = leftAt?.inZone(offset)
    movements = movements.map {
      .init(at: $0.at.inZone(offset), arrived: $0.arrived, signsIn: $0.signsIn)
    }
  }
}

/// What somebody wrote in a mandate: it holds for that version of that issue's text alone.
package struct WrittenOpinion: Hashable, Codable, Sendable {
  /// 议题: the issue it is of.
  package var issue: Issue.ID
  /// The motion it is of; nil where an earlier program wrote it, for the issue's first.
  package var motion: Motion.ID?
  /// 第N稿: the version of the text, from 1.
  package var version: Int
  /// 意见: what is to be voted.
  package var answer: Answer

  package init(issue: Issue.ID, motion: Motion.ID? = nil, version: Int, answer: Answer) {
    (self.issue, self.motion, self.version, self.answer) = (issue, motion, version, answer)
  }
}

/// 补登到会: why someone counts as having been there whom nobody signed in, and who approved it.
package struct MissedSignIn: Hashable, Sendable {
  /// When it was entered.
  package let at: Moment
  package let reason: String
  package let approved: String
}

/// How someone attends.
package enum AttendanceWay: String, Hashable, Codable, Sendable, CaseIterable {
  /// 本人.
  case inPerson
  /// 线上.
  case online
  /// 书面.
  case written
}

/// How 应到 is known.
package enum Expectation: Hashable, Codable, Sendable {
  /// Everyone on the roster who may vote.
  case roster
  /// Whoever comes: there is no 应到.
  case voluntary
  /// A number the secretary typed.
  case typed(count: Int)
}
