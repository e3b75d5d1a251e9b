import Values

/// 不同意见（意见建议）: what speaks against a proposal, and how it was answered.
package struct Concern: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Concern>

  package let id: ID
  package let issue: Issue.ID
  /// Who raised it; nil where it was raised without a name.
  package var by: Participant.ID?
  package var text: String
  /// How it was answered.
  package var answer: String?
  /// Whether the one who raised it is content now; nil while nobody asked.
  package var settled: Bool?
}

/// Something said that is neither a turn on the floor nor a concern.
package struct Remark: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Remark>

  package let id: ID
  package var issue: Issue.ID?
  package var by: Participant.ID?
  package var text: String
  package let at: Moment
  /// Typed after the meeting was adjourned (补记).
  package let supplementary: Bool
}

/// 征求意见: a round of slips as numbers, with up to three lines on what was said.
package struct OpinionRound: Hashable, Codable, Sendable, Identifiable {
  package typealias ID = Identifier<OpinionRound>

  /// 征求意见: its number.
  package let id: ID
  /// 议题: the issue that was asked about.
  package let issue: Issue.ID
  /// 数: slips handed out, returned, valid and agreeing.
  package var numbers: Numbers

  package struct Numbers: Hashable, Codable, Sendable {
    /// 发放.
    package var issued: Int
    /// 收回.
    package var returned: Int
    /// 有效.
    package var valid: Int
    /// 同意.
    package var agreeing: Int
    /// At most three lines of what was said.
    package var lines: [String]

    package init(issued: Int, returned: Int, valid: Int, agreeing: Int, lines: [String] = []) {
      (self.issued, self.returned, self.valid) = (issued, returned, valid)
      (self.agreeing, self.lines) = (agreeing, lines)
    }
  }
}
