import Affairs
import Archives
import Deliberation
import Sentences
import Text
import Values

/// One dwelling of a matter's board, for what is done with it.
package struct DwellingOnBoard: Sendable {
  package let board: ConsentBoard
  package let dwelling: ConsentBoard.Dwelling

  package init(_ board: ConsentBoard, _ dwelling: ConsentBoard.Dwelling) {
    (self.board, self.dwelling) = (board, dwelling)
  }

  /// What the open session calls the matter; nil where it isn't one of the matter's.
  func issue(at desk: Desk) -> Issue? {
    guard let session = desk.session, let ledger = desk.ledger?.ledger else { return nil }
    let numbers = Set(ledger.linked(board.matter).map(\.text))
    return session.issues.values.last { numbers.contains($0.number) }
  }

  /// The building or stairwell that it lies in, as far as the ledger knows one: the matter's own, else
  /// one that is called so.
  func site(in ledger: Ledger) -> CardID? {
    let sites = ledger.linked(board.matter).flatMap { ledger.matter($0)?.sites ?? [] }.filter {
      let kind = ledger.site($0)?.kind
      return kind == .stairwell || kind == .building
    }
    if sites.count == 1 { return sites[0] }
    let parts = dwelling.stairwell.split(separator: "-").map(String.init)
    let named = sites.filter { site in
      ledger.site(site).map { DwellingKey($0.name).parts.suffix(parts.count) == parts[...] }
        ?? false
    }
    return named.count == 1 ? named[0] : nil
  }
}

/// What is offered on one dwelling of the board.
///
/// What it answered, consented to or objects to is written in the matter's session, also after the seal;
/// that it signed, and what it was promised, in the ledger.
package enum BoardOffers {
  /// 协调: in the session until it is sealed, in the ledger after.
  package static let mediate: Offer<DwellingOnBoard> = Offer(
    CommandName(
      "mediate-dwelling", title: ("登记协调", "Write down a mediation"), label: ("协调", "Mediate"),
      help: (
        "哪天、由谁、怎样与这一户协调。会议封存以后写在台账里。",
        "When, by whom and how this dwelling was talked to; in the ledger once the session is sealed."
      ))
  ) { chosen, desk in
    let language = desk.language
    let (room, matter) = (chosen.dwelling.room, chosen.board.matter)
    let keepers = chosen.keepers(at: desk)
    let on = Question.day("mediatedOn", language("协调日期", "On"), desk.now.day, in: language)
    let by = Question.line(
      "mediator", language("协调人", "Mediated by"),
      hint: keepers.isEmpty ? "" : language.list(keepers))
    let text = Question.lines("mediation", language("协调情况", "What was done"), rows: 3)
    let issue = desk.session?.phase == .sealed ? nil : chosen.issue(at: desk)
    let place =
      issue == nil
      ? language("写在台账里。", "Kept in the ledger.")
      : language("写在会议记录里。", "Kept in the record of the session.")
    return .ask(
      Request(
        mediate.name.title(in: language), notes: [room + "　" + place],
        [on.field, by.field, text.field]
      ) { answers throws(Unanswered) in
        let day = try answers.required(on)
        let (by, text) = (try answers.required(by), try answers.required(text))
        guard let issue else {
          return .init(
            entering: .note(
              .init(Note.talk(with: room, about: matter, on: day, by: by, text: text))))
        }
        return .init(
          .mediate(
            .init(
              issue: issue.id.text,
              mediation: Mediation(room: room, on: day, by: by, text: text))))
      })
  }

  /// 签约: the owner has signed the agreement.
  package static let sign: Offer<DwellingOnBoard> = Offer(
    CommandName(
      "sign-dwelling", title: ("登记签约", "Enter a signature"), label: ("签约", "Sign"),
      help: (
        "这一户的业主签了协议；只登记待签的，签约日期不填。",
        "Its owner signed the agreement; left without a day it is yet to sign."
      )),
    whyNot: { chosen, desk in
      chosen.dwelling.signed.map {
        let day = desk.language.day($0, in: desk.now.day.year)
        return desk.language("这一户的业主已于\(day)签约。", "Its owner signed on \(day).")
      }
    }
  ) { chosen, desk in
    let language = desk.language
    let place = SiteQuestion(of: chosen, at: desk)
    let on = Question.day(
      "signedOn", language("签约日期", "Signed on"), desk.now.day, in: language,
      hint: language("还没有签的不填", "empty for one yet to sign"))
    let agreement = Question.line(
      "agreement", language("协议编号", "Agreement"), hint: language.mayStayEmpty)
    let known = chosen.dwelling.signature.flatMap { desk.ledger?.ledger.pledge($0) }
    let (matter, room) = (chosen.board.matter, chosen.dwelling.room)
    return .ask(
      Request(
        sign.name.title(in: language), notes: [chosen.heading(language)],
        [on.field, agreement.field] + (known == nil ? place.fields : [])
      ) { answers throws(Unanswered) in
        let (day, text) = (try answers[on], answers.optional(agreement))
        if var pledge = known {
          pledge.signed = day
          pledge.agreement = text ?? pledge.agreement
          return .init(entering: .revise(.init(card: .pledge(pledge))))
        }
        let (site, entries) = try place.read(answers)
        var pledge = Pledge(
          kind: .sign, by: .dwelling(room: room, site: site), on: [.card(matter)])
        (pledge.signed, pledge.agreement) = (day, text)
        return .init([], entering: entries + [.enter(.init(card: .pledge(pledge)))])
      })
  }

  /// 异议: the session's own act, also after the seal.
  package static let object: Offer<DwellingOnBoard> = Offer(
    CommandName(
      "object-dwelling", title: ("登记这一户的异议", "Take down its objection"),
      label: ("异议", "Object"),
      help: (
        "写在会议记录里，封存以后也可以；逐条答复。",
        "Kept in the record of the session, also after the seal; each is answered."
      )),
    whyNot: { chosen, desk in
      chosen.issue(at: desk) == nil ? BoardWording(desk.language).noSession : nil
    }
  ) { chosen, desk in
    guard let issue = chosen.issue(at: desk) else {
      return .refuse(BoardWording(desk.language).noSession)
    }
    let language = desk.language
    let (id, room) = (issue.id.text, chosen.dwelling.room)
    let text = Question.lines("objection", language("异议内容", "Objection"), rows: 3)
    let on = Question.day("objectedOn", language("日期", "On"), desk.now.day, in: language)
    let inWriting = Question.choice("inWriting", language("形式", "How"), [true, false], 0) {
      OutcomeWording.inWriting($0, in: language)
    }
    return .ask(
      Request(
        object.name.title(in: language), notes: [chosen.heading(language)],
        [text.field, on.field, inWriting.field]
      ) { answers throws(Unanswered) in
        let day = try answers.required(on)
        return .init(
          .raiseObjection(
            .init(
              issue: id, by: room, text: try answers.required(text), on: day,
              inWriting: try answers[inWriting] != false)))
      })
  }

  /// 答复异议 of this dwelling.
  package static let answer: Offer<DwellingOnBoard> = Offer(
    CommandName(
      "answer-dwelling", title: ("答复这一户的异议", "Answer its objection"),
      label: ("答复", "Answer"),
      help: ("写明怎样答复，了结的写日期。", "What was answered, and the day where it is settled.")),
    whyNot: { chosen, desk in
      guard chosen.dwelling.objection != nil else {
        return desk.language("这一户没有异议。", "It has no objection.")
      }
      return chosen.objection(at: desk) == nil ? BoardWording(desk.language).noSession : nil
    }
  ) { chosen, desk in
    guard let found = chosen.objection(at: desk) else {
      return .refuse(BoardWording(desk.language).noSession)
    }
    return ObjectionOffers.answer.act(found, desk)
  }

  /// 约定的条件: what was promised to a dwelling that gave way, each as a pledge.
  package static let promise: Offer<DwellingOnBoard> = Offer(
    CommandName(
      "promise-dwelling", title: ("登记答应这一户的条件", "Enter what it was promised"),
      label: ("条件", "Promises"),
      help: (
        "协调时答应的，各登记一条；各关都过了还没有兑现的，列为缺口。",
        "What a mediation promised, a pledge each; undone once all gates are passed, it is a gap."
      )),
    whyNot: { chosen, desk in
      chosen.talksToEnter(at: desk).isEmpty
        ? desk.language(
          "没有协调，或者答应的都已登记。", "No mediation, or what was promised is entered.") : nil
    }
  ) { chosen, desk in
    let language = desk.language
    let place = SiteQuestion(of: chosen, at: desk)
    let proposed = chosen.talksToEnter(at: desk)
    let texts = proposed.enumerated().map { number, one -> Question<String> in
      let day = language.day(one.talk.on, in: desk.now.day.year)
      return .line(
        "promise\(number)", language("答应了什么", "Promised"), one.talk.text,
        hint: chosen.dwelling.gaveWay(after: one.talk)
          ? language("没有答应什么的删去", "empty where nothing was promised")
          : language("\(day)协调；没有答应什么的删去", "mediation of \(day); empty if nothing was promised"),
        limit: 200)
    }
    let until = Question.day(
      "until", language("到哪天兑现", "To be kept by"), in: language,
      hint: language("不填是各关都过以前", "empty: before the last gate is passed"))
    return .ask(
      Request(
        promise.name.title(in: language), notes: [chosen.heading(language)],
        texts.map(\.field) + [until.field] + place.fields
      ) { answers throws(Unanswered) in
        let (site, entries) = try place.read(answers)
        let day = try answers[until]
        var promises: [LedgerCommand] = []
        for (question, one) in zip(texts, proposed) {
          guard let text = answers.optional(question),
            case .pledge(var pledge) = one.proposal.card
          else { continue }
          (pledge.what, pledge.until) = (text, day)
          pledge.by = .dwelling(room: chosen.dwelling.room, site: site)
          promises.append(.enter(.init(card: .pledge(pledge))))
        }
        return .init([], entering: promises.isEmpty ? [] : entries + promises)
      })
  }
}

/// The building or stairwell a dwelling lies in: asked where the ledger doesn't tell, and entered where
/// it isn't there yet.
private struct SiteQuestion: Sendable {
  private let known: CardID?
  private let name: Question<String>
  private let ledger: Ledger?

  init(of chosen: DwellingOnBoard, at desk: Desk) {
    ledger = desk.ledger?.ledger
    known = ledger.flatMap { chosen.site(in: $0) }
    let language = desk.language
    name = .line(
      "site", language("楼栋或单元", "Building or stairwell"),
      BoardWording(language).stairwell(chosen.dwelling.stairwell),
      hint: language("如3号楼2单元", "such as 3号楼2单元"), limit: 60)
  }

  var fields: [Field] { known == nil ? [name.field] : [] }

  func read(_ answers: Answers) throws(Unanswered) -> (site: CardID, entries: [LedgerCommand]) {
    if let known { return (known, []) }
    let text = try answers.required(name)
    let isThere = ledger?.cards(called: text).contains { ledger?.site($0) != nil } ?? false
    let site = Site(name: text, kind: text.contains("单元") ? .stairwell : .building)
    return (CardID(text), isThere ? [] : [.enter(.init(card: .site(site)))])
  }
}

extension ConsentBoard {
  /// What mediations promised and nobody has entered, as the pages of its dwellings propose it.
  package func promised(at desk: Desk) -> [(dwelling: DwellingOnBoard, proposal: Proposal)] {
    dwellings.flatMap { dwelling in
      let chosen = DwellingOnBoard(self, dwelling)
      return chosen.promises(at: desk).map { (chosen, $0) }
    }
  }
}

extension DwellingOnBoard {
  func heading(_ language: Language) -> String {
    dwelling.room + "　" + language.list(dwelling.head)
  }

  /// Who looks after its stairwell now (三长一队), offered as mediators.
  func keepers(at desk: Desk) -> [String] {
    guard let ledger = desk.ledger?.ledger, let site = site(in: ledger).flatMap(ledger.site) else {
      return []
    }
    let today = desk.now.day
    return site.keepers.filter { keeper in
      (keeper.from.map { $0 <= today } ?? true) && (keeper.until.map { $0 >= today } ?? true)
    }.map(\.who)
  }

  func objection(at desk: Desk) -> (issue: Issue, objection: Objection)? {
    guard let known = dwelling.objection, desk.session?.identity.id == known.session,
      let issue = issue(at: desk),
      let objection = issue.objections.first(where: { $0.number == known.number })
    else { return nil }
    return (issue, objection)
  }

  /// What it was promised when it gave way, and nobody has entered.
  func promises(at desk: Desk) -> [Proposal] {
    talksToEnter(at: desk).compactMap { dwelling.gaveWay(after: $0.talk) ? $0.proposal : nil }
  }

  /// The mediations with it of which nothing is entered, each with the promise it may have made.
  fileprivate func talksToEnter(at desk: Desk) -> [(talk: ConsentBoard.Talk, proposal: Proposal)] {
    guard let ledger = desk.ledger else { return [] }
    // What its pledges name until it is known.
    let site = site(in: ledger.ledger) ?? CardID("s000000")
    return board.talksToEnter(
      with: dwelling, in: site, known: ledger.ledger, digest: ledger.digest)
  }
}
