import Deliberation

extension Extract {
  /// Who was called to a meeting and who came.
  package struct Attendance: Hashable, Sendable {
    /// 应到; nil where attendance is voluntary.
    package var expected: Int?
    /// 实到: members with a vote who came.
    package var present: Int
    /// 书面参加.
    package var inWriting: Int
    /// 列席.
    package var speaking: Int
    /// Everybody on the roster, in its order.
    package var members: [Member]

    package init(
      expected: Int? = nil, present: Int = 0, inWriting: Int = 0, speaking: Int = 0,
      members: [Member] = []
    ) {
      (self.expected, self.present, self.inWriting) = (expected, present, inWriting)
      (self.speaking, self.members) = (speaking, members)
    }

    /// One person of the roster, never with a home.
    package struct Member: Hashable, Sendable {
      package var name: String
      package var groups: [String]
      /// Whom they speak for, where that is an organisation.
      package var organisation: String?
      package var standing: Standing
      package var state: State

      package init(
        name: String, groups: [String], organisation: String? = nil, standing: Standing,
        state: State
      ) {
        (self.name, self.groups, self.organisation) = (name, groups, organisation)
        (self.standing, self.state) = (standing, state)
      }
    }

    /// What is known of a member at the end, or until now.
    package enum State: UInt8, Hashable, Sendable, CaseIterable {
      /// Nothing was said of them.
      case awaited
      /// Came, however long; in writing, too.
      case present
      /// 委托.
      case represented
      /// 请假.
      case excused
      /// 缺席.
      case absent
      /// 未通知到.
      case notReached
    }
  }
}
