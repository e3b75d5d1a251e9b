import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 章程: what a registered body is called, how it decides and what its papers print, in three forms.
package enum ConstitutionOffers {
  private static func whyNot(_ party: Party, _ desk: Desk) -> String? {
    party.kind == .body
      ? nil : desk.language("只有会议主体有章程。", "Only a body that meets has a constitution.")
  }

  private static func before(_ party: Party) -> Constitution {
    party.constitution ?? Constitution(name: party.name)
  }

  private static func revised(_ party: Party, _ constitution: Constitution) -> Request.Asked {
    var party = party
    party.constitution = constitution
    return .init(entering: .revise(.init(card: .party(party))))
  }

  /// 章程: names, term, rule, proxies, groups, seal.
  package static let body: Offer<Party> = Offer(
    CommandName(
      "constitution", title: ("章程", "The constitution"), label: ("章程", "Rules"),
      help: (
        "会议主体的全称、届次、会议类别、表决规则、委托、各方和盖章单位；会议选了它就全部照此。",
        "A body's full name, term, kind, rule, proxies, groups and seal; its meetings take all of it."
      )), isPrivate: true, whyNot: whyNot
  ) { party, desk in
    let language = desk.language
    let known = before(party)
    let empty = language.mayStayEmpty
    let name = Question.line("fullName", language("全称", "Full name"), known.name, limit: 200)
    let short = Question.line(
      "shortName", language("简称", "Short name"), known.shortName ?? "", hint: empty)
    let kind = Question<String??>.listed(
      "meetingKind", language("会议类别", "Kind of meeting"), desk.names(.meetingKinds),
      known.kind, language("没有写明", "not said"))
    let (number, since): (Int?, Day?) =
      if case .numbered(let number, let from)? = known.term { (number, from) } else { (nil, nil) }
    let counting = Question.choice(
      "counting", language("会议编次", "Meetings are counted"), [0, 1, 2],
      known.term == nil ? 0 : known.term == .yearly ? 2 : 1
    ) {
      [
        language("不编次", "not at all"), language("按届", "by term"), language("按年", "by year"),
      ][$0]
    }
    let term = Question.number(
      "term", language("第几届", "Term"), number, hint: language("按届的才填", "where counted by term"))
    let from = Question.day(
      "termFrom", language("本届起始日", "Term since"), since, in: language,
      hint: language("按届的才填", "where counted by term"))
    let inForce = Rule.builtIn.filter {
      $0.isEdition(of: desk.now.day) && $0.id != known.rule?.id
    }
    let rules = [Rule?.none] + ([known.rule].compactMap(\.self) + inForce).map(Optional.some)
    let rule = Question<Rule??>.choice(
      "rule", language("表决规则", "Rule"), rules,
      rules.firstIndex { $0?.id == known.rule?.id } ?? 0
    ) { $0.map { language($0.title.zh, $0.title.en) } ?? language("没有写明", "not said") }
    let proxies = Question.choice(
      "proxies", language("委托", "Proxies"), [0, 1, 2],
      known.proxies.map { $0.allowed ? 1 : 2 } ?? 0
    ) {
      [
        language("照规则", "as the rule says"), language("接受", "taken"),
        language("不接受", "none taken"),
      ][$0]
    }
    let holder = Question.number(
      "perHolder", language("每人最多受托", "At most each"), known.proxies?.perHolder, hint: empty)
    let groups = Question.line(
      "groups", language("各方", "Groups"), known.groups?.joined(separator: "、") ?? "", hint: empty)
    let required = Question.line(
      "requiredGroups", language("应到各方", "Groups that should be there"),
      known.requiredGroups?.joined(separator: "、") ?? "", hint: empty)
    let seal = Question.line(
      "sealing", language("盖章单位", "Seal"), known.sealing ?? "", hint: empty)
    return .ask(
      Request(
        body.name.title(in: language),
        [
          name.field, short.field, kind.field, counting.field, term.field, from.field, rule.field,
          proxies.field, holder.field, groups.field, required.field, seal.field,
        ]
      ) { answers throws(Unanswered) in
        var after = known
        after.name = try answers.required(name)
        after.shortName = answers.optional(short)
        after.kind = try answers[kind] ?? nil
        switch try answers.chosen(counting) {
        case 1:
          after.term = .numbered(
            number: try answers.required(term), from: try answers.required(from))
        case 2: after.term = .yearly
        default: after.term = nil
        }
        after.rule = try answers[rule] ?? nil
        let taken = try answers.chosen(proxies)
        after.proxies =
          taken == 0
          ? nil
          : .init(allowed: taken == 1, perHolder: taken == 1 ? try answers[holder] : nil)
        after.groups = answers.optional(groups) == nil ? nil : answers.parts(groups)
        after.requiredGroups = answers.optional(required) == nil ? nil : answers.parts(required)
        after.sealing = answers.optional(seal)
        return revised(party, after)
      })
  }

  /// 联系和文号.
  package static let contact: Offer<Party> = Offer(
    CommandName(
      "body-contact", title: ("联系、渠道和文号", "Contact, channels and numbers"),
      label: ("联系文号", "Contact"),
      help: (
        "通知渠道、公示天数、联系人、电话、地址和文号代字，文书照此印。",
        "Channels, days of notice, contact, telephone, address and prefixes, as papers print them."
      )), isPrivate: true, whyNot: whyNot
  ) { party, desk in
    let language = desk.language
    let known = before(party)
    let empty = language.mayStayEmpty
    let channels = Question.line(
      "channels", language("通知渠道", "Channels"), known.channels?.joined(separator: "、") ?? "",
      hint: desk.hint(.noticeChannels))
    let days = Question.number(
      "noticeDays", language("公示天数", "Days of notice"), known.noticeDays, hint: empty)
    let contact = Question.line(
      "contact", language("联系人", "Contact"), known.contact ?? "", hint: empty)
    let telephone = Question.line(
      "telephone", language("电话", "Telephone"), known.telephone ?? "",
      hint: language("办公电话", "the office's own"))
    let address = Question.line(
      "address", language("地址", "Address"), known.address ?? "", hint: empty)
    let prefix = Question.line(
      "prefix", language("文号代字", "Prefix"), known.documentPrefix ?? "", hint: empty)
    let prefixes = Question.lines(
      "prefixes", language("各文书代字", "Prefixes of papers"),
      known.documentPrefixes?.map { "\($0.paper)，\($0.prefix)" }.joined(separator: "\n") ?? "",
      rows: 3, hint: language("一行一种：文书代号，代字，如 notice，胜古北社通", "one a line: paper, prefix"))
    return .ask(
      Request(
        ConstitutionOffers.contact.name.title(in: language),
        [
          channels.field, days.field, contact.field, telephone.field, address.field, prefix.field,
          prefixes.field,
        ]
      ) { answers throws(Unanswered) in
        var after = known
        after.channels = answers.optional(channels) == nil ? nil : answers.parts(channels)
        after.noticeDays = try answers[days]
        after.contact = answers.optional(contact)
        after.telephone = answers.optional(telephone)
        after.address = answers.optional(address)
        after.documentPrefix = answers.optional(prefix)
        var papers: [Constitution.PaperPrefix] = []
        for line in answers.lines(prefixes) {
          let parts = line.split(whereSeparator: { "，,：:\t".contains($0) })
            .map { String($0).trimmingBlanks }
          guard parts.count == 2 else {
            throw Unanswered(
              prefixes,
              language("“\(line)”请写成：文书代号，代字。", "Write “\(line)” as: paper, prefix."))
          }
          papers.append(.init(paper: parts[0], prefix: parts[1]))
        }
        after.documentPrefixes = papers.isEmpty ? nil : papers
        return revised(party, after)
      })
  }

  /// 缺席、未交回、无效、有争议、车位.
  package static let clauses: Offer<Party> = Offer(
    CommandName(
      "body-clauses", title: ("自定条款", "Clauses of its own"), label: ("条款", "Clauses"),
      help: (
        "缺席几次、投票提前几日公告、能不能电子表决，未交回、无效、有争议的票和车位怎样算，照章程原文填写。",
        "How often a member may stay away, how early a vote is announced, whether forms count, how slips that say nothing."
      )), isPrivate: true, whyNot: whyNot
  ) { party, desk in
    let language = desk.language
    let known = before(party).clauses
    let empty = language("没有这一条的不填", "empty where there is none")
    let times = Question.number(
      "absenceTimes", language("一年内缺席次数", "Absences a year"), known.absence?.times, hint: empty)
    let absence = Question.line(
      "absenceClause", language("缺席条款原文", "Clause on absence"), known.absence?.clause ?? "",
      hint: empty)
    let days = Question.number(
      "announcedDays", language("书面表决提前公告日数", "Days a vote is announced before"),
      known.announcement?.days, hint: empty)
    let announcement = Question.line(
      "announcementClause", language("提前公告条款原文", "Clause on announcing"),
      known.announcement?.clause ?? "", hint: empty)
    let electronic = Question.line(
      "electronicClause", language("电子表决条款原文", "Clause on voting by form"),
      known.electronic?.clause ?? "", hint: empty)
    let identification = Question.line(
      "identification", language("　怎样核验业主身份", "  how owners are known"),
      known.electronic?.identification ?? "",
      hint: language("有这一条必须写", "needed with the clause"))
    let unreturned = ClauseBlanks(
      "unreturned", language("未交回的票", "Not returned"), known.unreturned, language
    ) { (choice: Unreturned) in
      switch choice {
      case .absent: language("不算参与", "took no part")
      case .abstain: language("算参与，不算同意", "took part, agreed to nothing")
      case .majority: language("随多数", "goes with the majority")
      }
    }
    let invalid = ClauseBlanks("invalid", language("无效的票", "Void slips"), known.invalid, language) {
      (choice: Unreadable) in
      choice == .absent
        ? language("不算参与", "took no part") : language("算参与，不算同意", "took part")
    }
    let disputed = ClauseBlanks(
      "disputed", language("有争议的票", "Disputed slips"), known.disputed, language
    ) { (choice: Disputed) in
      switch choice {
      case .absent: language("不算参与", "took no part")
      case .participating: language("算参与，不算同意", "took part")
      case .against: language("算异议", "objects")
      }
    }
    let parking = ClauseBlanks("parking", language("车位", "Parking"), known.parking, language) {
      (choice: Parking) in
      choice == .excluded ? language("不计", "left out") : language("计入", "counted")
    }
    return .ask(
      Request(
        ConstitutionOffers.clauses.name.title(in: language),
        [
          times.field, absence.field, days.field, announcement.field, electronic.field,
          identification.field,
        ] + unreturned.fields + invalid.fields + disputed.fields + parking.fields
      ) { answers throws(Unanswered) in
        var after = before(party)
        if let count = try answers[times] {
          after.clauses.absence = .init(times: count, clause: try answers.required(absence))
        } else {
          after.clauses.absence = nil
        }
        if let count = try answers[days] {
          after.clauses.announcement = .init(
            days: count, clause: try answers.required(announcement))
        } else {
          after.clauses.announcement = nil
        }
        let knownBy = answers.optional(identification)
        after.clauses.electronic =
          answers.optional(electronic) == nil && knownBy == nil
          ? nil
          : .init(
            identification: try answers.required(identification),
            clause: try answers.required(electronic))
        after.clauses.unreturned = try unreturned.read(answers)
        after.clauses.invalid = try invalid.read(answers)
        after.clauses.disputed = try disputed.read(answers)
        after.clauses.parking = try parking.read(answers)
        return revised(party, after)
      })
  }
}

/// A policy and the words of its clause; nothing where none is chosen.
private struct ClauseBlanks<Choice: PolicyChoice>: Sendable {
  private let choice: Question<Choice??>
  private let clause: Question<String>

  init(
    _ id: String, _ label: String, _ known: Policy<Choice>?, _ language: Language,
    _ name: (Choice) -> String
  ) {
    let options = [Choice?.none] + Choice.allCases.map(Optional.some)
    choice = Question<Choice??>.choice(
      id, label, options, options.firstIndex(of: known?.choice) ?? 0
    ) { $0.map(name) ?? language("没有这一条", "no clause") }
    clause = .line(
      "\(id)Clause", language("　条款原文", "  its words"), known?.clause ?? "",
      hint: language("选了怎样算才填", "where one is chosen"))
  }

  var fields: [Field] { [choice.field, clause.field] }

  func read(_ answers: Answers) throws(Unanswered) -> Policy<Choice>? {
    guard let chosen = try answers[choice] ?? nil else { return nil }
    return Policy(chosen, clause: try answers.required(clause))
  }
}
