import Affairs
import Deliberation
import Sentences
import Text
import Values

/// What is offered on matters as a whole: new ones, reported problems, what joins and changes them.
package enum MatterOffers {
  /// A new matter is asked for its title alone.
  package static let new: Offer<Void> = Offer(
    CommandName(
      "new-matter", title: ("新事项", "New matter"),
      help: (
        "只填名称就能登记一件事项，流程以后再选。",
        "Enters a matter by its title alone; its procedure may be chosen later."
      )), isPrivate: true
  ) { _, desk in
    let title = Question.line("title", desk.language("名称", "Title"), limit: 200)
    return .ask(
      Request(new.name.title(in: desk.language), [title.field]) { answers throws(Unanswered) in
        .init(entering: .enter(.init(card: .matter(Matter(title: try answers.required(title))))))
      })
  }

  /// 问题反馈: what is wrong, where, of which category.
  package static let problem: Offer<Void> = Offer(
    CommandName(
      "report-problem", title: ("问题反馈", "Report a problem"), label: ("问题反馈", "Problem"),
      help: (
        "登记一个问题：在哪里、哪一类、什么情况。",
        "Enters a problem: where it is, of which category, and what is wrong."
      )), isPrivate: true
  ) { _, desk in .ask(problemRequest(at: "", desk)) }

  /// - Parameter site: the place's number or name; "" where nobody said.
  static func problemRequest(at site: String, _ desk: Desk) -> Request {
    let language = desk.language
    let categories = desk.ledger?.ledger.defined.names(.problemCategories) ?? []
    let text = Question.line("text", language("什么情况", "What is wrong"), limit: 200)
    let place = Question.line(
      "site", language("点位", "Place"), site,
      hint: language("编号或名称，没有登记的地方写在情况里", "number or name of a place entered here"))
    let category = Question.choice("category", language("类别", "Category"), categories) { $0 }
    let by = Question.line("by", language("反映人", "Who says so"), hint: language.mayStayEmpty)
    let raised = Question.day("raised", language("反映日期", "Said on"), desk.now.day, in: language)
    let lead = Question.line("lead", language("谁去办", "Led by"), hint: language.mayStayEmpty)
    let due = Question.day(
      "due", language("时限", "Due"), in: language, hint: language.mayStayEmpty)
    return Request(
      problem.name.title(in: language),
      [
        text.field, place.field, category.field, by.field, raised.field, lead.field, due.field,
      ]
    ) { answers throws(Unanswered) in
      var matter = Matter(title: try answers.required(text), kind: .problem)
      if let site = answers.optional(place) { matter.sites = [CardID(site)] }
      matter.category = try answers[category]
      matter.proposer = answers.optional(by)
      matter.raised = try answers.required(raised)
      matter.lead = answers.optional(lead)
      matter.due = try answers[due].map { .by(.day($0)) }
      matter.source = IssueSource(kind: .problemReport, on: matter.raised)
      return .init(entering: .enter(.init(card: .matter(matter))))
    }
  }

  /// 变更: what the matter's card says. A matter that meetings alone know gets its card so.
  package static let revise: Offer<MatterInFull> = Offer(
    CommandName(
      "revise-matter", title: ("修改事项", "Change the matter"), label: ("修改", "Change"),
      help: (
        "改名称、类型、属于哪一件、点位、来源、提出人、牵头、时限、户数、预算、所需。",
        "Changes title, kind, what it is part of, sites, source, lead, limit, households, budget."
      ))
  ) { matter, desk in
    let known = desk.ledger?.ledger.matter(matter.summary.number)
    let blanks = MatterBlanks(
      known ?? Matter(number: matter.summary.number, title: matter.summary.title), at: desk)
    return .ask(
      Request(revise.name.title(in: desk.language), blanks.fields) { answers throws(Unanswered) in
        let card = Card.matter(try blanks.read(answers))
        return .init(
          entering: known == nil ? .enter(.init(card: card)) : .revise(.init(card: card)))
      })
  }

  /// 同一事项: joins it with another.
  package static let link: Offer<MatterInFull> = Offer(
    CommandName(
      "link-matters", title: ("同一事项", "Join with another matter"), label: ("合并", "Join"),
      help: (
        "后来的会议给同一件事另编了号时，把两个编号合为一件，可以撤销。",
        "Joins two numbers that a later meeting gave to one matter; it can be undone."
      ))
  ) { matter, desk in
    let language = desk.language
    let other = Question.line(
      "other", language("另一个编号", "The other number"),
      hint: language("编号或名称", "number or title"))
    let reason = Question.reason(language)
    let number = matter.summary.number
    return .ask(
      Request(link.name.title(in: language), [other.field, reason.field]) {
        answers throws(Unanswered) in
        let other = CardID(try answers.required(other))
        return .init(
          entering: .link(
            .init(matters: [number, other], reason: try answers.required(reason))))
      })
  }

  /// 待登记: takes the cards that the outcomes of its meetings call for.
  package static let adopt: Offer<(matter: MatterInFull, proposals: [Proposal])> = Offer(
    CommandName(
      "adopt", title: ("登记建议的卡片", "Enter what is proposed"), label: ("登记", "Enter"),
      help: (
        "议定事项里的新点位、队伍和承诺，勾选后各登记一条，不用重填。",
        "New places, teams and pledges of an outcome; each that is ticked is entered as it stands."
      )),
    whyNot: { chosen, desk in
      chosen.proposals.isEmpty
        ? desk.language("没有待登记的。", "Nothing is proposed to be entered.") : nil
    }
  ) { chosen, desk in
    let (language, matter) = (desk.language, chosen.matter.summary.number)
    let name =
      desk.ledger?.naming(in: language, on: desk.now.day)
      ?? CardNaming(in: language, on: desk.now.day)
    let ticks = chosen.proposals.map { tick($0, name) }
    return .ask(
      Request(adopt.name.title(in: language), ticks.map(\.field)) { answers throws(Unanswered) in
        var entries: [LedgerCommand] = []
        for (tick, proposal) in zip(ticks, chosen.proposals) {
          guard try answers[tick] == true, let id = proposal.card.id else { continue }
          entries.append(.adopt(.init(matter: matter, proposal: id)))
        }
        return .init([], entering: entries)
      })
  }

  /// Whether a proposed card is entered: yes, unless that is changed.
  static func tick(_ proposal: Proposal, _ name: CardNaming) -> Question<Bool?> {
    let language = name.language
    return .choice(
      "proposal-\(proposal.card.id?.text ?? "")", proposal.card.said(name), [true, false], 0
    ) { $0 ? language("登记", "enter") : language("先不登记", "not now") }
  }

  /// 任务: who does what by when about it.
  package static let assign: Offer<MatterInFull> = Offer(
    CommandName(
      "matter-task", title: ("给事项加任务", "Add a task"), label: ("任务", "Task"),
      help: ("做什么、谁负责、哪天前办好。", "What, who is responsible, by when."))
  ) { matter, desk in
    let blanks = TaskOffers.WorkBlanks(nil, desk.language)
    let about = Target.card(matter.summary.number)
    return .ask(
      Request(assign.name.title(in: desk.language), blanks.ownFields) {
        answers throws(Unanswered) in
        let work = try blanks.read(answers)
        return .init(
          entering: .enter(.init(card: .task(Affairs.Task(about: about, work: work)))))
      })
  }
}
