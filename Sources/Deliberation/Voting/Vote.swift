import Values

/// One vote of the meeting: opened, counted (录入), checked (核对), announced (宣布).
package struct Vote: Hashable, Sendable, Identifiable {
  /// Such as `v03`.
  package typealias ID = Identifier<Vote>

  package let id: ID
  /// Everything that was fixed when it opened.
  package let opening: VoteOpening
  /// When.
  package let opened: Moment
  /// Whether a motion was on its issue when it was opened.
  var isBesideMotion = false
  /// What was entered; nil until then, and again after a recount was called for.
  package var tally: Tally?
  /// Stances asked by calling names, the last one said by each.
  package var stances: [Participant.ID: Stance] = [:]
  /// Who spoke up when asked "有没有不同意见".
  package var objectors: [Participant.ID] = []
  /// Slips as each clerk read them.
  package var slips: [SlipReading] = []
  /// Dwellings whose slip was handed over; nil where no register was kept.
  package var delivered: [String]?
  /// When, and by whom, the slip of a dwelling was handed over.
  package var deliveries: [String: Delivery] = [:]
  /// Written proxies that came after their slips, by slip; nil where one was withdrawn again.
  package var writtenProxies: [SignedSlip: SuppliedProxy?] = [:]
  /// The last day on which slips and written proxies are taken; nil where none was set.
  package var lastDay: Day?
  /// 截止: when the round was closed; nil while slips are waited for, and of a vote without a period.
  package var closed: Moment?
  /// How many owners one holder might stand for when the vote was announced; nil is no limit. Until
  /// then it is the meeting's, and its change makes the count void.
  package var proxiesPerHolder: Int?
  /// Who checked the count; nil until 核对.
  package var checkedBy: String?
  /// What was announced; nil until then.
  package var announcement: Announcement?
  /// 作废, with the reason.
  package var voided: String?
  /// Second verdicts of counts that were corrected after the announcement, oldest first.
  package var corrections: [CountCorrection] = []

  /// How far a vote has come.
  package enum State: Hashable, Sendable {
    case open
    case counted
    case checked
    case announced
    case voided
  }

  /// How far it has come.
  package var state: State {
    if voided != nil { return .voided }
    if announcement != nil { return .announced }
    if tally == nil { return .open }
    return checkedBy == nil ? .counted : .checked
  }

  /// Who may vote.
  package var electorate: [Participant.ID] { opening.electorate }

  /// The count that stands: the last corrected one, or what was entered.
  package var standingTally: Tally? { corrections.last?.tally ?? tally }

  /// The verdict that stands: that of the last corrected count, or the announced one.
  package var verdict: Verdict? { corrections.last?.verdict ?? announcement?.verdict }
}

/// Everything that is fixed when a vote opens.
package struct VoteOpening: Hashable, Codable, Sendable {
  /// 议题: the issue it is on; nil for none.
  package internal(set) var issue: Issue.ID?
  /// 表决内容: what is voted on.
  package internal(set) var subject: VoteSubject
  /// 表决方式: how people are asked.
  package let way: Way
  /// The rule's own copy, printed and recomputed from for ever.
  package var rule: Rule
  /// Who may vote: the voting members in the room at that moment.
  package internal(set) var electorate: [Participant.ID]
  /// 应到 at that moment, never fewer than the meeting was opened with but for a reason; nil where
  /// attendance is voluntary.
  package internal(set) var expected: Int?
  /// Groups that should be there and of whom nobody was.
  package let absentGroups: [String]
  /// The groups' rows then, as far as the roster said who belonged where; nil where owners vote.
  package var groups: [GroupCount]?
  /// 第N次表决 on the same subject, from 1.
  package let round: Int
  /// Whether it is a second ballot among those who tied; a tie then goes to the lot.
  package var isRunoff: Bool?
  /// The vote that this one takes again.
  package internal(set) var previous: Vote.ID?
  /// Why the vote was taken although the issue wasn't announced in time.
  package let despiteNotice: String?
  /// Why it was taken by a rule that wasn't in force that day.
  package var despiteValidity: String?
  /// Why what was decided already was voted on by another rule; nil in earlier files.
  package var despiteRule: String?
  /// Which of the confirmed owners' rolls it counts by, from 1; nil where nobody votes by dwelling.
  package internal(set) var ownerRoll: Int?
  /// 表决范围.
  package let scope: String?
  /// Whether the slips of the round before stand until handed in anew.
  package let carriesSlips: Bool?
  /// Dwellings whose slip of the round before stands no longer, because they have other owners now.
  package var droppedSlips: [String]?
  /// Those here with a vote who came onto the roll after the opening and are no members of the body
  /// that decides; nil where there are none.
  package var notMembers: [Participant.ID]?
  /// The last day on which slips and written proxies are taken (截止日), as it was set at the opening.
  package var until: Day?
  /// 征询期: the days on which slips come in, as they were set at the opening; nil where the vote is no
  /// written round.
  package var period: RoundPeriod?
}

/// The slips of a vote as one clerk read them.
package struct SlipReading: Hashable, Sendable {
  /// Who read them.
  package let clerk: String
  /// Whether it is the same clerk's second reading, from the slips reshuffled.
  package let isAgain: Bool
  /// The slips as read.
  package var ballots: [Ballot]
}

/// 送达: when the slip of a dwelling was handed over, and by whom.
package struct Delivery: Hashable, Sendable {
  /// 送达日期.
  package let on: Day
  /// 送达人; nil where nobody was named.
  package let by: String?
}

/// 协调 with one dwelling between two rounds.
package struct Mediation: Hashable, Codable, Sendable {
  /// 房号: the dwelling.
  package var room: String
  /// 日期: the day.
  package var on: Day
  /// Who mediated.
  package var by: String
  /// 内容: what was said and what came of it.
  package var text: String

  package init(room: String, on: Day, by: String, text: String) {
    (self.room, self.on, self.by, self.text) = (room, on, by, text)
  }
}

/// What is voted on.
package enum VoteSubject: Hashable, Codable, Sendable {
  /// One version of a motion.
  case motion(id: Motion.ID, version: Int)
  /// 修改意见: the text with this amendment.
  case amendment(id: Amendment.ID)
  /// A plain question, such as whether to go on.
  case question(text: String)
  /// Choosing among names or plans, as many as there are seats.
  case choice(text: String, candidates: [String], seats: Int)
  /// 测评.
  case appraisal(text: String)
}

/// What someone said when called by name.
package enum Stance: String, Hashable, Codable, Sendable, CaseIterable {
  /// 赞成.
  case `for`
  /// 反对.
  case against
  /// 弃权.
  case abstain
}

/// 宣布: the verdict as it was announced, stored whole.
package struct Announcement: Hashable, Codable, Sendable {
  /// 票数: the count the verdict rests on.
  package let tally: Tally
  /// 表决规则: the rule's own copy.
  package let rule: Rule
  /// 有表决权的人: who might vote, by number.
  package internal(set) var electorate: [Participant.ID]
  /// 结论: what was announced.
  package let verdict: Verdict

  package init(tally: Tally, rule: Rule, electorate: [Participant.ID], verdict: Verdict) {
    (self.tally, self.rule, self.electorate, self.verdict) = (tally, rule, electorate, verdict)
  }
}

/// A count put right after the announcement, with the verdict the stored rule gives for it.
package struct CountCorrection: Hashable, Codable, Sendable {
  /// 票数: the right count.
  package let tally: Tally
  /// 结论: what the rule makes of it.
  package let verdict: Verdict
  /// 原因: why it was wrong.
  package let reason: String
  /// Who corrected it where that isn't who typed it.
  package let by: String?
  /// Who approved it; nil in earlier files, which never asked.
  package internal(set) var approved: String?
  /// Answers of a roll call that were taken down wrongly, as they really were; nil in earlier files.
  package var stances: [CalledStance]?
  /// Everybody who really objected, where that was taken down wrongly; nil in earlier files.
  package var objectors: [Participant.ID]?
  /// Slips as they were read again, where owners vote; nil in earlier files.
  package var ballots: [Ballot]?

  package init(
    tally: Tally, verdict: Verdict, reason: String, by: String? = nil, approved: String? = nil,
    stances: [CalledStance]? = nil, objectors: [Participant.ID]? = nil, ballots: [Ballot]? = nil
  ) {
    (self.ballots, self.stances, self.objectors, self.tally) = (ballots, stances, objectors, tally)
    (self.verdict, self.reason, self.by, self.approved) = (verdict, reason, by, approved)
  }
}
