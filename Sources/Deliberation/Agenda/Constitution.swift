import Values

/// 章程和信息 of a body that meets again and again: what it is called, how its meetings are numbered,
/// by which rule and clauses it decides, and what its papers print.
///
/// A meeting keeps the copy it met by, so that its papers need nothing outside its session. What a
/// body hasn't said is nil: a blank to fill in, never a guess.
package struct Constitution: Hashable, Sendable {
  /// 全称, such as 某社区居民代表会议.
  package var name: String
  /// 简称, such as 居民代表会议.
  package var shortName: String?
  /// 会议类别 of its meetings, such as 居民代表会议.
  package var kind: String?
  /// 届次: how its meetings are numbered; nil where they bear no numbers.
  package var term: Term?
  /// 表决规则: what a vote is taken by unless it names another; always whole.
  package var rule: Rule?
  /// 委托; nil leaves it to the rule.
  package var proxies: Proxies?
  /// 通知渠道, such as 公示栏 and 微信群.
  package var channels: [String]?
  /// 公示期: days, the first one not counted.
  package var noticeDays: Int?
  /// 联系人: who answers questions about the papers; a name or a post.
  package var contact: String?
  /// 电话 of the office, which its notices print.
  package var telephone: String?
  /// 地址 of the office.
  package var address: String?
  /// 文号代字, such as 胜古北社议.
  package var documentPrefix: String?
  /// 文号代字 of single papers where it is another one.
  package var documentPrefixes: [PaperPrefix]?
  /// 身份: the groups, in the order of the papers.
  package var groups: [String]?
  /// 须到的身份: groups that should be there.
  package var requiredGroups: [String]?
  /// 盖章单位: whose seal its papers bear and who signs them; nil where they bear none.
  package var sealing: String?
  /// 自定条款: what the body's own rules say where a rule of voting asks.
  package var clauses: Clauses

  package init(
    name: String, shortName: String? = nil, kind: String? = nil, term: Term? = nil,
    rule: Rule? = nil, proxies: Proxies? = nil, channels: [String]? = nil,
    noticeDays: Int? = nil, contact: String? = nil, telephone: String? = nil,
    address: String? = nil, documentPrefix: String? = nil,
    documentPrefixes: [PaperPrefix]? = nil, groups: [String]? = nil,
    requiredGroups: [String]? = nil, sealing: String? = nil, clauses: Clauses = Clauses()
  ) {
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.term = term
    self.rule = rule
    self.proxies = proxies
    self.channels = channels
    self.noticeDays = noticeDays
    self.contact = contact
    self.telephone = telephone
    self.address = address
    self.documentPrefix = documentPrefix
    self.documentPrefixes = documentPrefixes
    self.groups = groups
    self.requiredGroups = requiredGroups
    self.sealing = sealing
    self.clauses = clauses
  }

  /// Whether somebody may vote for an absent member.
  package struct Proxies: Hashable, Codable, Sendable {
    /// 是否接受委托: whether any are taken.
    package var allowed: Bool
    /// 每人最多受托: how many members one holder may stand for, at least 1; nil for any number.
    package var perHolder: Int?

    package init(allowed: Bool, perHolder: Int? = nil) {
      (self.allowed, self.perHolder) = (allowed, perHolder)
    }
  }

  /// 文号代字 of one kind of paper.
  package struct PaperPrefix: Hashable, Codable, Sendable {
    /// The code of the paper, such as `notice`.
    package var paper: String
    /// 代字.
    package var prefix: String

    package init(paper: String, prefix: String) { (self.paper, self.prefix) = (paper, prefix) }
  }

  /// Whether a body that is called so is this one: by either name, whatever the blanks.
  package func isCalled(_ body: String) -> Bool {
    let called = body.withoutBlanks
    return !called.isEmpty && [name, shortName ?? ""].contains { $0.withoutBlanks == called }
  }

  /// 代字 of a paper, by its code; nil where the body has set none.
  package func documentPrefix(of paper: String) -> String? {
    documentPrefixes?.first { $0.paper == paper }?.prefix ?? documentPrefix
  }

  /// What a meeting takes over as its own; whatever is said of the meeting later stands before it.
  package var changes: MeetingChanges {
    var changes = MeetingChanges()
    changes.body = shortName ?? name
    changes.kind = kind
    changes.convener = sealing
    changes.rule = ruleOfQuorum
    if let proxies {
      changes.acceptsProxies = proxies.allowed ? proxies.perHolder == nil ? true : nil : false
      changes.proxiesPerHolder = proxies.allowed ? proxies.perHolder : 0
    }
    changes.noticeDays = noticeDays
    changes.contact = contact
    changes.documentPrefix = documentPrefix
    changes.groups = groups
    changes.requiredGroups = requiredGroups
    return changes
  }

  /// The rule, with the quorum of the body's own clause where that asks for more than the rule does.
  private var ruleOfQuorum: Rule? {
    guard var rule, let quorum = clauses.quorum else { return rule }
    let own = Rule.Test(
      .attendance, of: .expected, quorum.attendance.relation, quorum.attendance.ratio)
    if rule.quorum.contains(where: { $0.isAtLeast(own) }) { return rule }
    rule.quorum.append(own)
    // A law by its own name asks what the law asks.
    rule.id += "-quorum"
    rule.title = Bilingual(
      "\(rule.title.zh)（到会另有规定）", "\(rule.title.en), with a quorum of its own")
    rule.source = Bilingual(
      "\(rule.source.zh)；到会：“\(quorum.clause)”", "\(rule.source.en); quorum: “\(quorum.clause)”")
    return rule
  }
}

extension Constitution: Codable {
  private enum CodingKeys: String, CodingKey {
    case name, shortName, kind, term, rule, proxies, channels, noticeDays, contact, telephone
    case address, documentPrefix, documentPrefixes, groups, requiredGroups, sealing, clauses
  }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try from.decode(String.self, forKey: .name),
      shortName: try from.decodeIfPresent(String.self, forKey: .shortName),
      kind: try from.decodeIfPresent(String.self, forKey: .kind),
      term: try from.decodeIfPresent(Term.self, forKey: .term),
      rule: try from.decodeIfPresent(Rule.self, forKey: .rule),
      proxies: try from.decodeIfPresent(Proxies.self, forKey: .proxies),
      channels: try from.decodeIfPresent([String].self, forKey: .channels),
      noticeDays: try from.decodeIfPresent(Int.self, forKey: .noticeDays),
      contact: try from.decodeIfPresent(String.self, forKey: .contact),
      telephone: try from.decodeIfPresent(String.self, forKey: .telephone),
      address: try from.decodeIfPresent(String.self, forKey: .address),
      documentPrefix: try from.decodeIfPresent(String.self, forKey: .documentPrefix),
      documentPrefixes: try from.decodeIfPresent(
        [PaperPrefix].self, forKey: .documentPrefixes),
      groups: try from.decodeIfPresent([String].self, forKey: .groups),
      requiredGroups: try from.decodeIfPresent([String].self, forKey: .requiredGroups),
      sealing: try from.decodeIfPresent(String.self, forKey: .sealing),
      clauses: try from.decode(.clauses, else: Clauses()))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: CodingKeys.self)
    try to.encode(name, forKey: .name)
    try to.encodeIfPresent(shortName, forKey: .shortName)
    try to.encodeIfPresent(kind, forKey: .kind)
    try to.encodeIfPresent(term, forKey: .term)
    try to.encodeIfPresent(rule, forKey: .rule)
    try to.encodeIfPresent(proxies, forKey: .proxies)
    try to.encodeIfPresent(channels, forKey: .channels)
    try to.encodeIfPresent(noticeDays, forKey: .noticeDays)
    try to.encodeIfPresent(contact, forKey: .contact)
    try to.encodeIfPresent(telephone, forKey: .telephone)
    try to.encodeIfPresent(address, forKey: .address)
    try to.encodeIfPresent(documentPrefix, forKey: .documentPrefix)
    try to.encodeIfPresent(documentPrefixes, forKey: .documentPrefixes)
    try to.encodeIfPresent(groups, forKey: .groups)
    try to.encodeIfPresent(requiredGroups, forKey: .requiredGroups)
    try to.encodeIfPresent(sealing, forKey: .sealing)
    try to.encode(clauses, .clauses, unless: Clauses())
  }
}

extension MeetingDetails {
  /// Whether the body's own rules take no proxies, and the meeting says nothing else.
  package var refusesProxies: Bool {
    constitution?.proxies?.allowed == false && proxiesPerHolder == 0
  }
}
