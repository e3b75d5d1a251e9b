import Values

/// What a vote is to be opened on, and how.
package struct VoteProposal: Hashable, Codable, Sendable {
  package var subject: Subject?
  /// Which issue, by number or title; left out, the one on the floor.
  package var issue: String?
  /// A rule's id; left out, the meeting's rule.
  package var rule: String?
  /// A rule of the body's own, where it isn't one of those built in.
  package var ownRule: Rule?
  /// How people are asked; left out, as the rule has it first.
  package var way: Way?
  /// Why the vote is taken although the issue wasn't announced in time.
  package var despiteNotice: String?
  /// Why the vote is taken by a rule that isn't in force.
  package var despiteValidity: String?
  /// Why a text that was decided already is voted on by another rule.
  package var despiteRule: String?
  /// 表决范围, such as 3号楼2单元全部12套住宅; printed with every owners' vote.
  package var scope: String?
  /// Whether the slips of the round before stand until they are handed in anew.
  package var carriesSlips: Bool?
  /// The last day on which slips and written proxies are taken.
  package var until: Day?
  /// 征询期 of a written round; it says the last day itself.
  package var period: RoundPeriod?

  package init(
    subject: Subject? = nil, issue: String? = nil, rule: String? = nil, ownRule: Rule? = nil,
    way: Way? = nil, despiteNotice: String? = nil, despiteValidity: String? = nil,
    despiteRule: String? = nil, scope: String? = nil, carriesSlips: Bool? = nil, until: Day? = nil,
    period: RoundPeriod? = nil
  ) {
    self.subject = subject
    self.issue = issue
    self.rule = rule
    self.ownRule = ownRule
    self.way = way
    self.despiteNotice = despiteNotice
    self.despiteValidity = despiteValidity
    self.despiteRule = despiteRule
    self.scope = scope
    self.carriesSlips = carriesSlips
    self.until = until
    self.period = period
  }

  /// Left out: the amendment that waits, else the motion on the floor.
  package enum Subject: Hashable, Codable, Sendable {
    case motion(motion: String?)
    case amendment(amendment: String?)
    case question(text: String)
    case choice(text: String, candidates: [String], seats: Int?)
    case appraisal(text: String)
  }
}
