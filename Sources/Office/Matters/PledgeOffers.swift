import Affairs
import Sentences
import Text
import Values

/// What is offered on agreements and promises.
package enum PledgeOffers {
  package static let enter: Offer<Void> = Offer(
    CommandName(
      "enter-pledge", title: ("登记协议或承诺", "Enter an agreement or a promise"),
      label: ("登记", "Enter"),
      help: (
        "认养、开放、签约、分摊、拨款、约定的条件等：谁承诺、对什么、多少、到哪天。",
        "Adoption, opening, signature, cost share, grant, condition: who, about what, how much, until when."
      )), isPrivate: true
  ) { _, desk in
    let blanks = PledgeBlanks(nil, at: desk)
    return .ask(
      Request(enter.name.title(in: desk.language), blanks.fields) { answers throws(Unanswered) in
        let (pledge, first) = try blanks.read(answers)
        return .init([], entering: first + [.enter(.init(card: .pledge(pledge)))])
      })
  }

  package static let revise: Offer<Pledge> = Offer(
    CommandName(
      "revise-pledge", title: ("修改协议或承诺", "Change the agreement"), label: ("修改", "Change"),
      help: (
        "改内容、金额、期限、签订和挂牌日期；续签改到期日。",
        "Changes what, how much and the days; a renewal changes the last day."
      )
    ), isPrivate: true
  ) { pledge, desk in
    let blanks = PledgeBlanks(pledge, at: desk)
    return .ask(
      Request(revise.name.title(in: desk.language), blanks.fields) { answers throws(Unanswered) in
        let (pledge, first) = try blanks.read(answers)
        return .init([], entering: first + [.revise(.init(card: .pledge(pledge)))])
      })
  }

  /// 兑现.
  package static let keep: Offer<Pledge> = Offer(
    CommandName(
      "keep-pledge", title: ("兑现", "Note as kept"), label: ("兑现", "Kept"),
      help: ("登记光标所在的承诺哪天兑现的。", "Notes the day on which the chosen promise was kept.")),
    isPrivate: true,
    whyNot: { pledge, desk in
      pledge.done.map { day in
        let day = desk.language.day(day, in: desk.now.day.year)
        return desk.language("已经兑现（\(day)）。", "It was kept on \(day).")
      }
    }
  ) { pledge, desk in
    let language = desk.language
    let day = Question.day("day", language("兑现日期", "Kept on"), desk.now.day, in: language)
    return .ask(
      Request(
        keep.name.title(in: language), notes: [CardOffers.said(.pledge(pledge), desk)], [day.field]
      ) { answers throws(Unanswered) in
        var pledge = pledge
        pledge.done = try answers.required(day)
        return .init(entering: .revise(.init(card: .pledge(pledge))))
      })
  }
}

/// What a form asks of an agreement or a promise.
private struct PledgeBlanks {
  private let before: Pledge?
  private let kind: Question<PledgeKind?>
  private let what: Question<String>
  private let by: Question<String>
  private let room: Question<String>
  private let on: Question<String>
  private let ways: Question<String>
  private let worth: Question<String>
  private let from: Question<Day?>
  private let until: Question<Day?>
  private let signed: Question<Day?>
  private let plaque: Question<Day?>
  private let done: Question<Day?>
  private let agreement: Question<String>
  private let place: Question<Int?>

  init(_ before: Pledge?, at desk: Desk) {
    let language = desk.language
    let empty = language.mayStayEmpty
    self.before = before
    let kinds = PledgeKind.allCases
    kind = .choice(
      "kind", language("类别", "Kind"), kinds, before.flatMap { kinds.firstIndex(of: $0.kind) } ?? 0
    ) { $0.name(in: language) }
    what = .line("what", language("内容", "What"), before?.what ?? "", hint: empty)
    let (name, dwelling): (String, String) =
      switch before?.by {
      case .party(let id): (desk.shortName(of: id), "")
      case .dwelling(let room, let site): (desk.shortName(of: site), room)
      case nil: ("", "")
      }
    by = .line(
      "by", language("承诺方", "By"), name,
      hint: language("单位、队伍或家庭；按户的写楼或单元", "a party; of a dwelling its building"))
    room = .line(
      "room", language("房号", "Dwelling"), dwelling, hint: language("按户的才填", "of a dwelling alone"))
    on = .line(
      "on", language("对象", "About"), desk.shortNames(of: before?.on ?? []),
      hint: language("点位、事项的编号或名称", "sites or matters"))
    ways = .line(
      "ways", language("方式", "Given as"), before?.ways.joined(separator: "、") ?? "",
      hint: desk.hint(.adoptionWays))
    worth = .line(
      "worth", language("金额或数量", "Worth"), before?.worth.map { $0.written } ?? "",
      hint: language("如42000或1000余株，可不填", "such as 42000 or 20人; may stay empty"))
    from = .day("from", language("起", "From"), before?.from, in: language, hint: empty)
    until = .day("until", language("止", "Until"), before?.until, in: language, hint: empty)
    signed = .day("signed", language("签订日期", "Signed"), before?.signed, in: language, hint: empty)
    plaque = .day("plaque", language("挂牌日期", "Plaque"), before?.plaque, in: language, hint: empty)
    done = .day("done", language("兑现日期", "Kept"), before?.done, in: language, hint: empty)
    agreement = .line(
      "agreement", language("协议编号", "Agreement"), before?.agreement ?? "", hint: empty)
    place = .number("place", language("候补序号", "Waiting place"), before?.place, hint: empty)
  }

  var fields: [Field] {
    [
      kind.field, what.field, by.field, room.field, on.field, ways.field, worth.field,
      from.field, until.field, signed.field, plaque.field, done.field, agreement.field,
      place.field,
    ]
  }

  func read(_ answers: Answers) throws(Unanswered) -> (pledge: Pledge, first: [LedgerCommand]) {
    let name = try answers.required(by)
    var first: [LedgerCommand] = []
    let pledger: Pledge.Pledger
    if let room = answers.optional(room) {
      pledger = .dwelling(room: room, site: CardID(name))
    } else {
      pledger = .party(CardID(name))
      first = answers.entering(name, as: .unit)
    }
    var pledge = before ?? Pledge(kind: .other, by: pledger)
    pledge.by = pledger
    pledge.kind = try answers.chosen(kind)
    pledge.what = answers.optional(what)
    pledge.on = answers.targets(on)
    pledge.ways = answers.parts(ways)
    pledge.worth = try answers.worth(worth)
    pledge.from = try answers[from]
    pledge.until = try answers[until]
    pledge.signed = try answers[signed]
    pledge.plaque = try answers[plaque]
    pledge.done = try answers[done]
    pledge.agreement = answers.optional(agreement)
    pledge.place = try answers[place]
    return (pledge, first)
  }
}

extension Worth {
  /// As it is typed.
  var written: String {
    switch self {
    case .money(let money): "\(money)"
    case .measure(let measure): measure.text
    }
  }
}
