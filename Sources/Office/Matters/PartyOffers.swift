import Affairs
import Deliberation
import Sentences
import Text
import Values

/// What is offered on units, teams, groups, bodies, platforms and households.
package enum PartyOffers {
  package static let enter: Offer<Void> = Offer(
    CommandName(
      "enter-party", title: ("登记单位或队伍", "Enter a unit or a team"), label: ("登记", "Enter"),
      help: (
        "登记单位、队伍、代表方、会议主体、平台或居民家庭。",
        "Enters a unit, a team, a group, a body, a platform or a household."
      )), isPrivate: true
  ) { _, desk in
    let blanks = PartyBlanks(nil, at: desk)
    return .ask(
      Request(enter.name.title(in: desk.language), blanks.fields) { answers throws(Unanswered) in
        .init(entering: .enter(.init(card: .party(try blanks.read(answers)))))
      })
  }

  package static let revise: Offer<Party> = Offer(
    CommandName(
      "revise-party", title: ("修改单位或队伍", "Change the party"), label: ("修改", "Change"),
      help: (
        "改名称、负责人、职能、双报到、对外称呼和电话。",
        "Changes name, leader, functions, what it is shown as, telephone."
      )
    ), isPrivate: true
  ) { party, desk in
    let blanks = PartyBlanks(party, at: desk)
    return .ask(
      Request(revise.name.title(in: desk.language), blanks.fields) { answers throws(Unanswered) in
        .init(entering: .revise(.init(card: .party(try blanks.read(answers)))))
      })
  }

  /// 成员, a line each: 姓名，职务，身份.
  package static let members: Offer<Party> = Offer(
    CommandName(
      "party-members", title: ("成员和职务", "Members and offices"), label: ("成员", "Members"),
      help: (
        "一行一人：姓名，职务，身份；会议选了这个主体，名册就从这里来。",
        "One a line: name, office, groups; a meeting of this body takes its roster from here."
      )), isPrivate: true
  ) { party, desk in
    let language = desk.language
    let text = party.members.map { member in
      ([member.name, member.office ?? ""] + member.groups).joined(separator: "，")
        .replacing(#/，+$/#, with: "")
    }.joined(separator: "\n")
    let lines = Question.lines(
      "members", language("成员", "Members"), text, rows: 10,
      hint: language("一行一人：姓名，职务，身份", "one a line: name, office, groups"))
    return .ask(
      Request(
        members.name.title(in: language), notes: [CardOffers.said(.party(party), desk)],
        [lines.field]
      ) { answers throws(Unanswered) in
        var party = party
        let known = Dictionary(party.members.map { ($0.name, $0) }) { first, _ in first }
        party.members = answers.lines(lines).map { line in
          let parts = line.split(whereSeparator: { "，,、\t".contains($0) })
            .map { String($0).trimmingBlanks }
          var member = known[parts[0]] ?? Member(name: parts[0])
          member.name = parts[0]
          member.office = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
          member.groups = parts.dropFirst(2).filter { !$0.isEmpty }
          return member
        }
        return .init(entering: .revise(.init(card: .party(party))))
      })
  }
}

/// What a form asks of a party.
private struct PartyBlanks {
  private let before: Party?
  private let name: Question<String>
  private let kind: Question<PartyKind?>
  private let leader: Question<String>
  private let functions: Question<String>
  private let reports: Question<Bool?>
  private let shownAs: Question<String>
  private let mayBeNamed: Question<Day?>
  private let telephone: Question<String>
  private let sites: Question<String>

  init(_ before: Party?, at desk: Desk) {
    let language = desk.language
    let empty = language.mayStayEmpty
    self.before = before
    name = .line("name", language("名称", "Name"), before?.name ?? "", limit: 200)
    let kinds = PartyKind.allCases
    kind = .choice(
      "kind", language("类型", "Kind"), kinds, before.flatMap { kinds.firstIndex(of: $0.kind) } ?? 0
    ) { $0.name(in: language) }
    leader = .line("leader", language("负责人", "Leader"), before?.leader ?? "", hint: empty)
    functions = .line(
      "functions", language("职能", "Functions"), before?.functions.joined(separator: "、") ?? "",
      hint: desk.hint(.teamFunctions))
    reports = .choice(
      "doubleReporting", language("双报到", "Double reporting"), [false, true],
      before?.isDoubleReporting == true ? 1 : 0
    ) { $0 ? language("是", "yes") : language("否", "no") }
    shownAs = .line(
      "shownAs", language("对外称呼", "Shown as"), before?.shownAs ?? "",
      hint: language("公开的文书里这样写，可不填", "what public papers print; may stay empty"))
    mayBeNamed = .day(
      "mayBeNamed", language("同意公开日", "May be named since"), before?.mayBeNamed, in: language,
      hint: empty)
    telephone = .line(
      "telephone", language("电话", "Telephone"), before?.telephone ?? "",
      hint: language("单位的办公电话，可不填", "an office's own; may stay empty"))
    sites = .line(
      "sites", language("点位", "Sites"),
      desk.shortNames(of: before?.sites.map(Target.card) ?? []),
      hint: language("照看哪些点位，可不填", "those it looks after; may stay empty"))
  }

  var fields: [Field] {
    [
      name.field, kind.field, leader.field, functions.field, reports.field, shownAs.field,
      mayBeNamed.field, telephone.field, sites.field,
    ]
  }

  func read(_ answers: Answers) throws(Unanswered) -> Party {
    let kind = try answers.chosen(kind)
    var party = before ?? Party(name: "", kind: kind)
    party.name = try answers.required(name)
    party.kind = kind
    party.leader = answers.optional(leader)
    party.functions = answers.parts(functions)
    party.isDoubleReporting = try answers[reports] == true
    party.shownAs = answers.optional(shownAs)
    party.mayBeNamed = try answers[mayBeNamed]
    party.telephone = answers.optional(telephone)
    party.sites = answers.targets(sites).compactMap(\.card)
    return party
  }
}
