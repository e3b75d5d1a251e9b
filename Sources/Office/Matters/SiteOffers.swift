import Affairs
import Sentences
import Text
import Values

/// What is offered on 点位: their entry, who looks after them, plaques, problems and batches.
package enum SiteOffers {
  package static let enter: Offer<Void> = Offer(
    CommandName(
      "enter-site", title: ("登记点位", "Enter a site"), label: ("登记", "Enter"),
      help: (
        "登记一处花园、花箱、楼、单元或场所：编号、级别、状态、产权和管护单位。",
        "Enters a garden, a box, a building or a venue: number, level, state, owner and manager."
      )), isPrivate: true
  ) { _, desk in
    let blanks = SiteBlanks(nil, at: desk)
    return .ask(
      Request(enter.name.title(in: desk.language), blanks.fields) { answers throws(Unanswered) in
        let (site, first) = try blanks.read(answers)
        return .init([], entering: first + [.enter(.init(card: .site(site)))])
      })
  }

  package static let revise: Offer<Site> = Offer(
    CommandName(
      "revise-site", title: ("修改点位", "Change the site"), label: ("修改", "Change"),
      help: ("改级别、状态、批次、产权和管护单位等。", "Changes level, state, batch, owner, manager and the rest.")
    ), isPrivate: true
  ) { site, desk in
    let blanks = SiteBlanks(site, at: desk)
    return .ask(
      Request(revise.name.title(in: desk.language), blanks.fields) { answers throws(Unanswered) in
        let (site, first) = try blanks.read(answers)
        return .init([], entering: first + [.revise(.init(card: .site(site)))])
      })
  }

  /// 认养.
  package static let adopt: Offer<Site> = Offer(
    CommandName(
      "adopt-site", title: ("认养", "Adoption"), label: ("认养", "Adopt"),
      help: (
        "谁认养这一处、怎样认养、从哪天到哪天；已有人的可登记共同认养或候补。",
        "Who looks after it, how, from when to when; jointly, or waiting, where somebody does already."
      )), isPrivate: true
  ) { site, desk in
    let language = desk.language
    let by = Question.line(
      "by", language("认养方", "By"),
      hint: language("没登记过的会同时登记", "a new one is entered, too"))
    let kinds: [PartyKind] = [.household, .unit, .team]
    let kind = Question.choice("kind", language("认养方是", "It is a"), kinds, 0) {
      $0.name(in: language)
    }
    let ways = Question.line(
      "ways", language("方式", "Given as"), hint: desk.hint(.adoptionWays))
    let from = Question.day("from", language("起", "From"), desk.now.day, in: language)
    let until = Question.day(
      "until", language("止", "Until"),
      Day(year: desk.now.day.year + 1, month: desk.now.day.month, day: desk.now.day.day)?
        .adding(days: -1), in: language)
    let signed = Question.day(
      "signed", language("签订日期", "Signed on"), in: language, hint: language.mayStayEmpty)
    let agreement = Question.line(
      "agreement", language("协议编号", "Agreement"), hint: language.mayStayEmpty)
    let joint = Question.choice("joint", language("共同认养", "Jointly"), [false, true], 0) {
      $0 ? language("是", "yes") : language("否", "no")
    }
    let place = Question.number(
      "place", language("候补序号", "Waiting place"),
      hint: language("正式认养的不填", "empty where it isn't waiting"))
    return .ask(
      Request(
        adopt.name.title(in: language), notes: [CardOffers.said(.site(site), desk)],
        [
          by.field, kind.field, ways.field, from.field, until.field, signed.field,
          agreement.field, joint.field, place.field,
        ]
      ) { answers throws(Unanswered) in
        let name = try answers.required(by)
        var pledge = Pledge(
          kind: .adopt, by: .party(CardID(name)), on: site.id.map { [.card($0)] } ?? [])
        pledge.ways = answers.parts(ways)
        pledge.from = try answers[from]
        pledge.until = try answers[until]
        pledge.signed = try answers[signed]
        pledge.agreement = answers.optional(agreement)
        pledge.isJoint = try answers[joint] == true
        pledge.place = try answers[place]
        return .init(
          [],
          entering: answers.entering(name, as: try answers.chosen(kind))
            + [.enter(.init(card: .pledge(pledge)))])
      })
  }

  /// 挂牌.
  package static let hang: Offer<Site> = Offer(
    CommandName(
      "hang-plaque", title: ("挂牌", "Hang the plaque"), label: ("挂牌", "Plaque"),
      help: ("登记认养牌哪天挂上。", "Notes the day on which the plaque of an adoption was hung.")),
    isPrivate: true,
    whyNot: { site, desk in
      awaiting(site, desk).isEmpty
        ? desk.language("这里没有待挂牌的认养。", "No adoption here waits for its plaque.") : nil
    }
  ) { site, desk in
    let language = desk.language
    let pledges = awaiting(site, desk)
    let which = Question.choice(
      "which", language("哪一份", "Which"), pledges, pledges.count == 1 ? 0 : nil
    ) { CardOffers.said(.pledge($0), desk) }
    let day = Question.day("day", language("挂牌日期", "On"), desk.now.day, in: language)
    return .ask(
      Request(hang.name.title(in: language), [which.field, day.field]) {
        answers throws(Unanswered) in
        var pledge = try answers.chosen(which)
        pledge.plaque = try answers.required(day)
        return .init(entering: .revise(.init(card: .pledge(pledge))))
      })
  }

  /// Adoptions of it that run and bear no plaque.
  private static func awaiting(_ site: Site, _ desk: Desk) -> [Pledge] {
    guard let id = site.id else { return [] }
    let today = desk.now.day
    return (desk.ledger?.ledger.pledges ?? []).filter {
      $0.on.contains(.card(id)) && $0.isAdoption(on: today) && !$0.hasPlaque(on: today)
    }
  }

  /// 问题反馈 at the place.
  package static let problem: Offer<Site> = Offer(
    MatterOffers.problem.name, isPrivate: true
  ) { site, desk in .ask(MatterOffers.problemRequest(at: site.number ?? site.name, desk)) }

  /// 批次: puts several places in one batch.
  package static let batch: Offer<Site?> = Offer(
    CommandName(
      "batch-sites", title: ("编入批次", "Put in a batch"), label: ("批次", "Batch"),
      help: (
        "把几处点位编入一批；要有级别和产权单位。",
        "Puts several places in one batch; each needs its level and its owner."
      )), isPrivate: true
  ) { site, desk in
    let language = desk.language
    let batches = Set(
      (desk.ledger?.ledger.living(.site) ?? []).compactMap { record in
        if case .site(let site)? = record.card { site.batch } else { nil }
      }
    ).sorted()
    let name = Question.line(
      "batch", language("批次", "Batch"), hint: batches.last ?? language("如第一批", "such as 第一批"))
    let sites = Question.lines(
      "sites", language("点位", "Sites"), desk.shortName(of: site?.id), rows: 3,
      hint: language("编号或名称，用顿号分开", "numbers or names, with commas between"))
    return .ask(
      Request(batch.name.title(in: language), [name.field, sites.field]) {
        answers throws(Unanswered) in
        let name = try answers.required(name)
        var entries: [LedgerCommand] = []
        for text in answers.parts(sites) {
          guard var site = answers.desk.site(called: text) else {
            throw Unanswered(
              sites, language("没有“\(text)”这个点位，请核对。", "There is no site “\(text)”; check it."))
          }
          site.batch = name
          entries.append(.revise(.init(card: .site(site))))
        }
        guard !entries.isEmpty else { throw .missing(sites, at: answers.desk) }
        return .init([], entering: entries)
      })
  }
}

extension Desk {
  /// The site of that number, name or id.
  func site(called text: String) -> Site? {
    guard let ledger = ledger?.ledger else { return nil }
    return ledger.site(CardID(text))
      ?? ledger.cards(called: text).lazy.compactMap { ledger.site($0) }.first
  }
}
