import Affairs
import Sentences
import Text
import Values

/// What is offered on money, goods and labour that were handed over.
package enum FlowOffers {
  package static let income: Offer<Void> = entering(
    .income,
    CommandName(
      "enter-income", title: ("登记收入", "Enter income"), label: ("收入", "Income"),
      help: (
        "收到的钱：来源、金额、哪一天、谁给的、用于什么。", "Money that came: source, amount, day, from whom, for what."
      )
    ))
  package static let expense: Offer<Void> = entering(
    .expense,
    CommandName(
      "enter-expense", title: ("登记支出", "Enter an expense"), label: ("支出", "Expense"),
      help: (
        "付出的钱：用途、金额、凭证号、从哪笔拨款付；超过拨款的要写原因。",
        "Money that was paid: purpose, amount, voucher, from which grant; beyond it, why."
      )))
  package static let goods: Offer<Void> = entering(
    .goods,
    CommandName(
      "enter-goods", title: ("登记物资或人力", "Enter goods or labour"), label: ("物资", "Goods"),
      help: (
        "收到或发出的东西和人力：品名、数量（可写1000余株）、谁给的、谁收的。",
        "Goods or labour that came or went: item, amount (1000余株), from whom, received by."
      )))

  package static let revise: Offer<Flow> = Offer(
    CommandName(
      "revise-flow", title: ("修改这一笔", "Change this entry"), label: ("修改", "Change"),
      help: ("改金额、日期、凭证号等；登记错了不要的用“结束”作废。", "Changes amount, day, voucher and the rest.")),
    isPrivate: true
  ) { flow, desk in
    let blanks = FlowBlanks(FlowBlanks.Sort(of: flow), flow, at: desk)
    return .ask(
      Request(revise.name.title(in: desk.language), blanks.fields) { answers throws(Unanswered) in
        let (flow, first) = try blanks.read(answers)
        return .init([], entering: first + [.revise(.init(card: .flow(flow)))])
      })
  }

  private static func entering(_ sort: FlowBlanks.Sort, _ name: CommandName) -> Offer<Void> {
    Offer(name, isPrivate: true) { _, desk in
      let blanks = FlowBlanks(sort, nil, at: desk)
      return .ask(
        Request(name.title(in: desk.language), blanks.fields) { answers throws(Unanswered) in
          let (flow, first) = try blanks.read(answers)
          return .init([], entering: first + [.enter(.init(card: .flow(flow)))])
        })
    }
  }

  /// 公布收支: notes that the accounts were posted, on what they are of.
  package static let publish: Offer<Void> = Offer(
    CommandName(
      "publish-accounts", title: ("公布收支", "Accounts were published"), label: ("公布", "Publish"),
      help: (
        "登记收支哪天在哪里公布的；到那天为止的各季度就算公布了。",
        "Notes where and when the accounts were posted; all quarters before it count as published."
      )), isPrivate: true
  ) { _, desk in
    let language = desk.language
    let on = Question.line(
      "on", language("关于", "Of"), hint: language("事项或点位的编号或名称", "a matter or a site"))
    let channels = Question.line(
      "channels", language("公示渠道", "Channels"), hint: desk.hint(.noticeChannels))
    let place = Question.line("place", language("地点", "Place"), hint: language.mayStayEmpty)
    let day = Question.day("posted", language("公布日期", "On"), desk.now.day, in: language)
    return .ask(
      Request(
        publish.name.title(in: language), [on.field, channels.field, place.field, day.field]
      ) { answers throws(Unanswered) in
        let day = try answers.required(day)
        var notice = Notice(channels: answers.parts(channels), posted: day)
        notice.place = answers.optional(place)
        var note = Note(
          on: [Target(try answers.required(on))], kind: .notice, day: day, by: answers.desk.clerk,
          text: "公布收支")
        note.notice = notice
        return .init(entering: .note(.init(note)))
      })
  }
}

/// What a form asks of money, goods or labour.
private struct FlowBlanks {
  enum Sort: Sendable {
    case income, expense, goods

    init(of flow: Flow) {
      if case .money = flow.kind {
        self = flow.way == .in ? .income : .expense
      } else {
        self = .goods
      }
    }
  }

  private let sort: Sort
  private let before: Flow?
  private let way: Question<Flow.Way?>
  private let isLabour: Question<Bool?>
  private let source: Question<String??>
  private let item: Question<String>
  private let amount: Question<String>
  private let on: Question<Day?>
  private let party: Question<String>
  private let voucher: Question<String>
  private let receivedBy: Question<String>
  private let about: Question<String>
  /// Which grant money came by, or is paid from.
  private let grant: Question<CardID??>
  private let hasGrants: Bool
  private let despite: Question<String>

  init(_ sort: Sort, _ before: Flow?, at desk: Desk) {
    let language = desk.language
    let empty = language.mayStayEmpty
    (self.sort, self.before) = (sort, before)
    let ways = Flow.Way.allCases
    way = .choice("way", language("收还是发", "Came or went"), ways, before?.way == .out ? 1 : 0) {
      $0 == .in ? language("收到", "came") : language("发出", "went")
    }
    isLabour = .choice(
      "labour", language("种类", "Kind"), [false, true], before?.kind == .labour ? 1 : 0
    ) { $0 ? language("人力", "labour") : language("物资", "goods") }
    var known: String?
    if case .money(let source)? = before?.kind { known = source }
    source = Question<String??>.listed(
      "source", language("来源", "Source"), desk.names(.incomeSources), known,
      language("没有写明", "not said"))
    item = .line(
      "item",
      sort == .goods ? language("品名", "Item") : language("用途", "Purpose"), before?.item ?? "",
      limit: 200)
    amount = .line(
      "amount", sort == .goods ? language("数量", "Amount") : language("金额（元）", "Yuan"),
      before?.worth.written ?? "",
      hint: sort == .goods
        ? language("如1000余株、约300人", "such as 1000余株") : language("如1286.50", "such as 1286.50"))
    on = .day("on", language("日期", "On"), before?.on ?? desk.now.day, in: language)
    party = .line(
      "party",
      sort == .expense ? language("付给谁", "Paid to") : language("谁给的", "From"),
      desk.shortName(of: before?.party),
      hint: language("没登记过的同时登记为单位；可不填", "a new one is entered as a unit; may stay empty"))
    voucher = .line("voucher", language("凭证号", "Voucher"), before?.voucher ?? "", hint: empty)
    receivedBy = .line(
      "receivedBy", language("接收人", "Received by"), before?.receivedBy ?? "", hint: empty)
    about = .line(
      "about", language("用于", "For"), desk.shortNames(of: before?.about ?? []),
      hint: language("事项、点位的编号或名称，可不填", "matters or sites; may stay empty"))
    let grants = (desk.ledger?.ledger.pledges ?? []).filter { $0.kind == .grant && $0.id != nil }
    hasGrants = !grants.isEmpty
    let options = [CardID?.none] + grants.map(\.id)
    let name = desk.ledger?.naming(in: language, on: desk.now.day)
    grant = Question<CardID??>.choice(
      "grant",
      sort == .income
        ? language("是哪笔拨款", "Which grant it is") : language("从哪笔拨款", "From which grant"),
      options, options.firstIndex(of: before?.fulfils) ?? 0
    ) { id in
      guard let id, let name, let grant = grants.first(where: { $0.id == id }) else {
        return sort == .income ? language("不是拨款", "none") : language("不从拨款", "none")
      }
      return FlowBlanks.text(of: grant, name)
    }
    despite = .line(
      "despite", language("超出原因", "Why beyond it"), before?.despite ?? "",
      hint: language("超过拨款才填", "only where it is more than was granted"))
  }

  /// `拨款240000.00元（街道，3号楼2单元加装电梯）`: who grants to many is told by how much and for what.
  private static func text(of grant: Pledge, _ name: CardNaming) -> String {
    let language = name.language
    let what = grant.what ?? grant.kind.name(in: language)
    let worth = grant.worth.map { language("", " ") + language.amount($0) } ?? ""
    var about = [name.called(grant.by)]
    for target in grant.on { about.append(target.card.map { name.called($0) } ?? name(target)) }
    return language(
      "\(what)\(worth)（\(about.joined(separator: "，"))）",
      "\(what)\(worth) (\(about.joined(separator: ", ")))")
  }

  var fields: [Field] {
    switch sort {
    case .income:
      [source.field, item.field, amount.field, on.field, party.field, voucher.field, about.field]
        + (hasGrants ? [grant.field] : [])
    case .expense:
      [
        item.field, amount.field, on.field, voucher.field, party.field, about.field, grant.field,
        despite.field,
      ]
    case .goods:
      [
        way.field, isLabour.field, item.field, amount.field, on.field, party.field,
        receivedBy.field, about.field,
      ]
    }
  }

  func read(_ answers: Answers) throws(Unanswered) -> (flow: Flow, first: [LedgerCommand]) {
    let item = try answers.required(item)
    let day = try answers.required(on)
    let worth: Worth?
    if sort == .goods {
      worth = try answers.measure(amount).map(Worth.measure)
    } else {
      worth = try answers.money(amount).map(Worth.money)
    }
    guard let worth else { throw .missing(amount, at: answers.desk) }
    var flow = before ?? Flow(way: .in, kind: .goods, item: item, worth: worth, on: day)
    (flow.item, flow.worth, flow.on) = (item, worth, day)
    flow.party = answers.card(party)
    flow.about = answers.targets(about)
    switch sort {
    case .income:
      flow.way = .in
      flow.kind = .money(source: try answers[source] ?? nil)
      flow.voucher = answers.optional(voucher)
      if hasGrants { flow.fulfils = try answers[grant] ?? nil }
    case .expense:
      flow.way = .out
      flow.kind = .money(source: nil)
      flow.voucher = answers.optional(voucher)
      flow.fulfils = try answers[grant] ?? nil
      flow.despite = answers.optional(despite)
    case .goods:
      flow.way = try answers.chosen(way)
      flow.kind = try answers[isLabour] == true ? .labour : .goods
      flow.receivedBy = answers.optional(receivedBy)
    }
    return (flow, answers.entering(answers.optional(party), as: .unit))
  }
}
