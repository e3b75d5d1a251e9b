import Values

/// What a meeting is besides its people and issues: who called it, where, and by which habits.
package struct MeetingDetails: Hashable, Sendable {
  /// The body that meets, such as 居民议事会.
  package var body = ""
  /// 会议类型, such as 议事协商会.
  package var kind = ""
  /// 召集单位; it signs the papers.
  package var convener = ""
  /// 指导单位.
  package var guidance = ""
  /// 平台, such as 党建工作协调委员会.
  package var platform = ""
  package var place = ""
  /// 会议室, 现场, 书面 or 线上.
  package var form = ""
  package var scheduled: Moment?
  package var facilitator = ""
  package var secretary = ""
  /// 计票人; nobody may be both teller and scrutineer.
  package var tellers: [String] = []
  /// 监票人.
  package var scrutineers: [String] = []
  /// The groups in the order of the papers.
  package var groups: [String] = GroupPreset.building.groups
  /// The groups that should be there.
  package var requiredGroups: [String] = []
  package var expectation: Expectation = .roster
  /// The rule a vote is taken by unless it names another.
  package var rule: Rule = .consensusNoObjection
  /// Why the meeting goes by a rule that isn't in force on its day.
  package var despiteValidity: String?
  /// Thresholds the body filled in for rules whose law isn't at hand, the last of each rule.
  package var confirmations: [RuleConfirmation] = []
  /// Parties whose consent is asked besides the vote.
  package var concurrences: [String] = []
  /// Seconds a turn lasts; nil for 不限时.
  package var turnSeconds: Int? = 120
  /// Turns someone may have on one issue.
  package var turnsPerIssue = 2
  /// Whether 弃权 is asked for; 南塘十三条 doesn't.
  package var asksAbstentions = true
  /// How many members one proxy may stand for; 0 where none are taken, nil for any number.
  package var proxiesPerHolder: Int?
  /// Days of 公示, the first day not counted.
  package var noticeDays = 7
  /// 文号代字, such as 胜古北社议.
  package var documentPrefix = ""
  /// Who answers questions about the papers; a name or a post, and an office's own telephone.
  package var contact = ""
  package var terms: Terms = .consultation
  /// 事后补录: the meeting was held already and is typed in now; nil for one recorded as it goes.
  package var afterwards: Afterwards?
  /// 章程和信息 of the body that meets, as the meeting took it over; nil where it named none.
  package var constitution: Constitution?
  /// 第几次会议: the running number in its term or year; nil for none.
  package var number: Int?

  package init() {}

  /// How slips count that say nothing, by the body's own clauses.
  package var clauses: Policies { constitution?.clauses.policies ?? Policies() }

  /// What is still known of when it was; nil where nobody knows.
  package struct Afterwards: Hashable, Codable, Sendable {
    /// 开始时间: when it began.
    package var began: Moment?
    /// 结束时间: when it ended.
    package var ended: Moment?

    package init(began: Moment? = nil, ended: Moment? = nil) {
      (self.began, self.ended) = (began, ended)
    }
  }

  /// 协商 or 罗伯特: which words the screens use for motion and amendment.
  package enum Terms: String, Hashable, Codable, Sendable, CaseIterable {
    /// 协商用语.
    case consultation
    /// 罗伯特议事规则用语.
    case robert
  }
}

/// What of a meeting's details is to change; nil leaves a field as it is.
package struct MeetingChanges: Hashable, Codable, Sendable {
  /// 会议主体: the body that meets, such as 居民议事会.
  package var body: String?
  /// 会议类型, such as 议事协商会.
  package var kind: String?
  /// 召集单位: it signs the papers.
  package var convener: String?
  /// 指导单位: who guides it.
  package var guidance: String?
  /// 平台, such as 党建工作协调委员会.
  package var platform: String?
  /// 地点: where.
  package var place: String?
  /// 形式: 会议室, 现场, 书面 or 线上.
  package var form: String?
  /// 预定时间: when it is to begin.
  package var scheduled: Moment?
  /// 主持人: by name.
  package var facilitator: String?
  /// 记录人: by name.
  package var secretary: String?
  /// 计票人: by name.
  package var tellers: [String]?
  /// 监票人: by name; nobody is both.
  package var scrutineers: [String]?
  /// 代表方: the groups, in the order of the papers.
  package var groups: [String]?
  /// 须到的代表方: groups that should be there.
  package var requiredGroups: [String]?
  /// 应到: how it is known.
  package var expectation: Expectation?
  /// 表决规则: what a vote is taken by unless it names another; always whole.
  package var rule: Rule?
  /// Why that rule, which isn't in force on the day of the meeting.
  package var despiteValidity: String?
  /// Thresholds filled in, a rule each; those of other rules stay as they are.
  package var confirmations: [RuleConfirmation]?
  /// 须书面同意的各方: parties whose consent is asked besides the vote.
  package var concurrences: [String]?
  /// Seconds a turn lasts; 0 for 不限时.
  package var turnSeconds: Int?
  /// 每人每题发言次数: turns somebody may have on one issue.
  package var turnsPerIssue: Int?
  /// 是否问弃权: whether abstentions are asked for.
  package var asksAbstentions: Bool?
  /// How many members one proxy may stand for; 0 where none are taken.
  package var proxiesPerHolder: Int?
  /// Whether proxies are taken at all: false beside a `proxiesPerHolder` of 0, which alone meant any
  /// number to earlier programs; true takes a limit back.
  package var acceptsProxies: Bool?
  /// 公示期: days, the first one not counted.
  package var noticeDays: Int?
  /// 文号代字, such as 胜古北社议.
  package var documentPrefix: String?
  /// 联系人: who answers questions about the papers; a name or a post, and an office's telephone.
  package var contact: String?
  /// 用语: which words the screens use.
  package var terms: MeetingDetails.Terms?
  /// Said before the meeting is opened, and for good.
  package var afterwards: MeetingDetails.Afterwards?

  package init() {}
}

extension MeetingDetails {
  /// Takes over what the changes name.
  mutating func take(_ changes: MeetingChanges) {
    func set<Value>(_ field: inout Value, _ value: Value?) {
      if let value { field = value }
    }
    set(&body, changes.body)
    set(&kind, changes.kind)
    set(&convener, changes.convener)
    set(&guidance, changes.guidance)
    set(&platform, changes.platform)
    set(&place, changes.place)
    set(&form, changes.form)
    if let scheduled = changes.scheduled { self.scheduled = scheduled }
    set(&facilitator, changes.facilitator)
    set(&secretary, changes.secretary)
    set(&tellers, changes.tellers)
    set(&scrutineers, changes.scrutineers)
    set(&groups, changes.groups)
    set(&requiredGroups, changes.requiredGroups)
    set(&expectation, changes.expectation)
    if let rule = changes.rule {
      self.rule = rule
      despiteValidity = changes.despiteValidity
    }
    for confirmation in changes.confirmations ?? [] {
      confirmations.removeAll { $0.rule == confirmation.rule }
      confirmations.append(confirmation)
    }
    set(&concurrences, changes.concurrences)
    if let seconds = changes.turnSeconds { turnSeconds = seconds == 0 ? nil : seconds }
    set(&turnsPerIssue, changes.turnsPerIssue)
    set(&asksAbstentions, changes.asksAbstentions)
    switch (changes.acceptsProxies, changes.proxiesPerHolder) {
    case (false?, _): proxiesPerHolder = 0
    case (_, let most?): proxiesPerHolder = most == 0 ? nil : most
    case (true?, nil): proxiesPerHolder = nil
    case (nil, nil): break
    }
    set(&noticeDays, changes.noticeDays)
    set(&documentPrefix, changes.documentPrefix)
    set(&contact, changes.contact)
    set(&terms, changes.terms)
    if let afterwards = changes.afterwards { self.afterwards = afterwards }
  }

  /// Everything said so far, to start a like meeting from; the times are left out.
  package var asChanges: MeetingChanges {
    var changes = MeetingChanges()
    changes.body = body
    changes.kind = kind
    changes.convener = convener
    changes.guidance = guidance
    changes.platform = platform
    changes.place = place
    changes.form = form
    changes.facilitator = facilitator
    changes.secretary = secretary
    changes.tellers = tellers
    changes.scrutineers = scrutineers
    changes.groups = groups
    changes.requiredGroups = requiredGroups
    changes.expectation = expectation
    changes.rule = rule.currentEdition
    if !confirmations.isEmpty { changes.confirmations = confirmations }
    changes.concurrences = concurrences
    changes.turnSeconds = turnSeconds ?? 0
    changes.turnsPerIssue = turnsPerIssue
    changes.asksAbstentions = asksAbstentions
    changes.proxiesPerHolder = proxiesPerHolder
    changes.noticeDays = noticeDays
    changes.documentPrefix = documentPrefix
    changes.contact = contact
    changes.terms = terms
    return changes
  }
}
