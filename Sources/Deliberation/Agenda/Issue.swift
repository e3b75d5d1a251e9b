import Values

/// 议题: what the meeting talks about, with a number that stays its own over many meetings.
package struct Issue: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Issue>

  package let id: ID
  /// The issue's own number, kept from the first meeting on, such as `20240518-7f3a-1`.
  package let number: String
  package var title: String
  package var source: IssueSource
  /// Who raised it, a name; nil where nobody is named.
  package var proposer: String?
  package var summary: String?
  /// 审定: whether it was put on the agenda, by whom and when.
  package var screening: Screening?
  /// 党组织研究情况.
  package var partyStudy: PartyStudy?
  /// When and how the parties were told beforehand (已提前告知).
  package var notified: Notified?
  /// Whether the meeting may decide it at all.
  package var competence: Competence?
  package var motions: [Motion.ID] = []
  package var concerns: [Concern.ID] = []
  package var opinionRounds: [OpinionRound.ID] = []
  package var votes: [Vote.ID] = []
  package var assignments: [Assignment.ID] = []
  /// Parties whose consent this issue needs; nil where the meeting's are asked.
  package var consentsAsked: [String]?
  package var concurrences: [ConcurrenceRecord] = []
  package var objections: [Objection] = []
  package var mediations: [Mediation] = []
  /// 议定事项 as they were entered last, whatever has become of them since.
  package var outcome: Outcome? { settlements.last?.outcome }
  /// Every time points were settled, oldest first.
  package internal(set) var settlements: [Settlement] = []
  package var status: IssueStatus = .listed
  /// Why an agreed issue was closed without an assignment.
  package var closedWithoutAssignment: String?

  package init(id: ID, number: String, title: String, source: IssueSource, proposer: String?) {
    (self.id, self.number, self.title) = (id, number, title)
    (self.source, self.proposer) = (source, proposer)
  }
}

/// Where an issue came from.
package struct IssueSource: Hashable, Codable, Sendable {
  package enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// 居民提出.
    case resident
    /// 征询.
    case solicitation
    /// 12345 工单, with its number in `reference`.
    case workOrder
    /// 问题反馈.
    case problemReport
    /// 党组织提议.
    case partyProposal
    /// 上级交办.
    case assignedFromAbove
    /// 回访督查.
    case followUpVisit
    /// 征集活动.
    case call
    /// 其他.
    case other
  }

  /// 来源类别: what kind of source.
  package var kind: Kind
  /// A work order's number, or any other mark to find the source by.
  package var reference: String?
  /// 日期: the day it came in; nil where unknown.
  package var on: Day?

  package init(kind: Kind, reference: String? = nil, on: Day? = nil) {
    (self.kind, self.reference, self.on) = (kind, reference, on)
  }
}

/// 议题审定: by whom, when, and 列入 or 不列入 with the answer given.
package struct Screening: Hashable, Codable, Sendable {
  /// 审定人: who decided.
  package var by: String
  /// 日期: the day; nil where unknown.
  package var on: Day?
  /// 是否列入: true is 列入, false 不列入.
  package var listed: Bool
  /// What was answered to the proposer; asked for where the issue isn't listed.
  package var reply: String?

  package init(by: String, on: Day? = nil, listed: Bool, reply: String? = nil) {
    (self.by, self.on, self.listed, self.reply) = (by, on, listed, reply)
  }
}

/// 党组织研究情况.
package struct PartyStudy: Hashable, Codable, Sendable {
  /// 研究组织: who studied it.
  package var by: String
  /// 日期: the day; nil where unknown.
  package var on: Day?
  /// 结论: what they concluded.
  package var conclusion: String

  package init(by: String, on: Day? = nil, conclusion: String) {
    (self.by, self.on, self.conclusion) = (by, on, conclusion)
  }
}

/// 已提前告知: what was published, when and where, before the meeting.
package struct Notified: Hashable, Codable, Sendable {
  /// 公布日: the day it was published.
  package var on: Day
  /// 方式: where, such as 楼门公告栏.
  package var channels: [String]

  package init(on: Day, channels: [String] = []) { (self.on, self.channels) = (on, channels) }
}

/// The answer to "is it ours to decide?", and who judged.
package struct Competence: Hashable, Codable, Sendable {
  package enum Answer: String, Hashable, Codable, Sendable, CaseIterable {
    /// The meeting may settle it.
    case ours
    /// The owners decide it in common (《民法典》第二百七十八条).
    case owners
    /// 拿不准: nobody in the room could say.
    case unsure
  }

  /// 归属: whose matter it is.
  package var answer: Answer
  /// Which of the nine items of 《民法典》第二百七十八条, where the answer is `owners`.
  package var items: [Int]
  /// Who judged.
  package var by: String
  /// 依据: on what it rests; nil where nothing was said.
  package var basis: String?

  package init(answer: Answer, items: [Int] = [], by: String, basis: String? = nil) {
    (self.answer, self.items, self.by, self.basis) = (answer, items, by, basis)
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    answer = try fields.decode(Answer.self, forKey: .answer)
    items = try fields.decodeIfPresent([Int].self, forKey: .items) ?? []
    by = try fields.decode(String.self, forKey: .by)
    basis = try fields.decodeIfPresent(String.self, forKey: .basis)
  }
}

/// How far an issue has come in this meeting.
package enum IssueStatus: Hashable, Codable, Sendable {
  /// 已列入议题.
  case listed
  /// 协商中.
  case discussed
  /// 达成一致 or 通过; what was settled is in the outcome.
  case agreed
  /// 未达成一致, 未通过 or 表决不成立: open for another round.
  case notAgreed
  /// 暂缓.
  case deferred(reason: String, until: String?)
  /// 提交居民（代表）会议, 业主共同决定, 转报街道.
  case referred(to: String, reason: String?)
  /// 撤回.
  case withdrawn(reason: String)
  /// 仅通报: the meeting was told of it, and nothing was put to it.
  case reported
  /// 已办结 within this meeting: settled, with its tasks or the reason for none.
  case closed
}

extension IssueStatus {
  /// Its name for programs, without the reason, such as `agreed`.
  package var code: String {
    switch self {
    case .listed: "listed"
    case .discussed: "discussed"
    case .agreed: "agreed"
    case .notAgreed: "notAgreed"
    case .deferred: "deferred"
    case .referred: "referred"
    case .withdrawn: "withdrawn"
    case .reported: "reported"
    case .closed: "closed"
    }
  }
}
