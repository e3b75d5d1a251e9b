import Deliberation
import Sentences
import Text
import Values

/// What is offered on the slips of an owners' vote.
package enum SlipOffers {
  /// 计票.
  package static let close: Offer<OwnersVote> = Offer(
    CommandName(
      "close-slips", title: ("计票（填条款）", "Close the count"), label: ("计票", "Close"),
      help: (
        "未交回、无效等票怎样计算，按条款填；没有条款的留空。",
        "How slips not returned or void count, by the clause; left open where there is none."
      )),
    whyNot: { owners, desk in
      owners.vote.slips.count > 1 ? nil : SlipsWording(desk.language).readTwice
    }
  ) { owners, desk in
    let (blanks, vote) = (PolicyBlanks(owners, at: desk), owners.vote.id.text)
    @Sendable func count(_ policies: Policies) -> Command {
      .enterCount(.init(vote: vote, count: CountEntry(policies: policies), undeclared: nil))
    }
    return .ask(
      Request(
        close.name.title(in: desk.language), notes: blanks.notes, blanks.fields,
        comment: { $0.desk.progress(of: count(blanks.soFar($0))) }
      ) { answers throws(Unanswered) in .init(count(try blanks.read(answers))) })
  }

  /// 截止 of a written round.
  package static let end: Offer<OwnersVote> = Offer(
    CommandName(
      "close-round", title: ("截止征询", "Close the round"), label: ("截止", "Close"),
      help: (
        "征询期最后一天起可以截止，票收齐了可以提前；截止以后才计票，期内收到的票仍可录入。",
        "From the last day on, or when every slip is in; it is counted after that. Slips that came in time "
          + "may still be entered."
      )),
    whyNot: { owners, desk in
      desk.whyRefused(.closeRound(.init(vote: owners.vote.id.text)))
    }
  ) { owners, _ in .give([.closeRound(.init(vote: owners.vote.id.text))]) }

  /// Sets or moves the last day.
  package static let extend: Offer<OwnersVote> = Offer(
    CommandName(
      "extend-round", title: ("设定或延长截止日", "Set or move the last day"), label: ("截止日", "Last day"),
      help: ("收票和补委托书到哪一天为止。", "Until when slips and written proxies are taken.")),
    isPrivate: true
  ) { owners, desk in
    let (language, vote) = (desk.language, owners.vote.id.text)
    let (day, reason) = (lastDay(language), Question.reason(language))
    return .ask(
      Request(
        extend.name.title(in: language),
        notes: [
          SlipsWording(language).lastDay(owners.vote.lastDay),
          language(
            "原因印在延期公告上，要张贴：不写姓名和房号，例如“仍有3户未交回”。",
            "The reason is posted with the notice: name nobody and no room in it."),
        ], [day.field, reason.field]
      ) { answers throws(Unanswered) in
        let until = try answers.required(day)
        return .init(
          .extendRound(.init(vote: vote, until: until, reason: try answers.required(reason))))
      })
  }

  /// Settles slips that were read differently.
  package static let settle: Offer<[Ballot]> = Offer(
    CommandName(
      "settle-slips", title: ("核对两遍录入的差异", "Settle differences"), label: ("核差异", "Differ"),
      help: ("两遍不同的逐户复看原票，定下来并写明原因。", "Looks at the slips read differently and settles them."))
  ) { ballots, desk in
    guard let owners = OwnersVote(desk.session) else {
      return .refuse(VoteReasons(desk.language).noVote)
    }
    let vote = owners.vote.id.text
    return .ask(
      .reason(settle.name, at: desk) {
        .settleSlips(.init(vote: vote, ballots: ballots, reason: $0))
      })
  }

  /// The owner's written proxy for a slip somebody else signed; one that came is taken back.
  package static let proxy: Offer<Ballot> = Offer(
    CommandName(
      "awaited-proxies", title: ("补登委托书", "Written proxies that came"), label: ("补委托", "Proxies"),
      help: (
        "不是业主签的票，截止日前补来书面委托书的登记在这里。",
        "Slips signed by somebody else: written proxies that came by the last day."
      )), isPrivate: true
  ) { slip, desk in
    guard let owners = OwnersVote(desk.session) else {
      return .refuse(VoteReasons(desk.language).noVote)
    }
    guard let known = owners.session.writtenProxy(for: slip, in: owners.vote) else {
      return .ask(supplying(for: slip, of: owners, at: desk))
    }
    let (vote, room, signer) = (owners.vote.id.text, known.room, known.signer)
    return .ask(
      .reason(proxy.name, at: desk) {
        .withdrawProxy(.init(vote: vote, room: room, signer: signer, reason: $0))
      })
  }

  private static func supplying(for slip: Ballot, of owners: OwnersVote, at desk: Desk) -> Request {
    let (language, words) = (desk.language, SlipsWording(desk.language))
    let dwelling = owners.roll.dwellings.first { $0.room == slip.room }
    let givers = dwelling?.voter.map { [$0] } ?? dwelling?.owners ?? []
    let giver = Question.choice("giver", language("哪位业主委托", "Given by"), givers) { $0 }
    let cameOn = Question.day(
      "cameOn", language("哪天补来", "Came on"), desk.now.day, in: language)
    let opinion = SlipBlanks.opinion(nil, in: language)
    let (vote, room, signer) = (owners.vote.id.text, slip.room, slip.signedBy ?? "")
    return Request(
      proxy.name.title(in: language),
      notes: ["\(slip.room)　\(words.signedBy(slip))", words.lastDay(owners.vote.lastDay)],
      (givers.count > 1 ? [giver.field] : []) + [cameOn.field]
        + (owners.candidates == nil ? [opinion.field] : [])
    ) { answers throws(Unanswered) in
      let day = try answers[cameOn]
      guard let owner = givers.count > 1 ? answers.soFar(giver) : givers.first else {
        throw .missing(giver, at: answers.desk)
      }
      return .init(
        .supplyProxy(
          .init(
            vote: vote, room: room, signer: signer, owner: owner,
            opinion: answers.soFar(opinion) ?? nil, on: day)))
    }
  }

  /// Between rounds: how somebody talked to a dwelling, by its room.
  package static let mediate: Offer<String> = Offer(
    CommandName(
      "mediate", title: ("登记协调", "Write down a mediation"), label: ("协调", "Mediate"),
      help: ("哪天、由谁、怎样与这一户协调。", "When, by whom and how this dwelling was talked to."))
  ) { dwelling, desk in
    let (language, issue) = (desk.language, desk.session?.currentIssue?.text)
    let room = Question.line("room", language("房号", "Dwelling"), dwelling)
    let on = Question.day("mediatedOn", language("协调日期", "On"), desk.now.day, in: language)
    let by = Question.line(
      "mediator", language("协调人", "Mediated by"), hint: language.list(desk.keepers))
    let text = Question.lines("mediation", language("协调情况", "What was done"), rows: 3)
    return .ask(
      Request(mediate.name.title(in: language), [room.field, on.field, by.field, text.field]) {
        answers throws(Unanswered) in
        let day = try answers[on] ?? answers.desk.now.day
        return .init(
          .mediate(
            .init(
              issue: issue,
              mediation: Mediation(
                room: try answers.required(room), on: day, by: try answers.required(by),
                text: try answers.required(text)))))
      })
  }

  /// Until when slips are taken.
  static func lastDay(_ language: Language) -> Question<Day?> {
    .day("lastDay", language("截止日", "Last day"), in: language)
  }
}
