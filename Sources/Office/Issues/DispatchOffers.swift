import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 调度会: each work order gets what is to be done about it, by whom and by when, on one form.
package enum DispatchOffers {
  /// 定方案和措施: the plan is read out and asked about; where nobody differs, what comes next is given
  /// out.
  package static let settle: Offer<Issue> = Offer(
    CommandName(
      "dispatch-order", title: ("定方案和措施", "Settle what is done"), label: ("定措施", "Settle"),
      help: (
        "一张表写下方案、下一步措施、牵头单位和时限；宣读后没有不同意见的，一次登记。",
        "One form for the plan, the next measure, who leads and by when; entered at once where nobody differs."
      )),
    whyNot: { issue, desk in
      if let reason = desk.whyNot(in: .open) { return reason }
      return desk.session?.status(of: issue).isOnHand == true
        ? nil : desk.language("这一件已经有结果。", "This one is settled.")
    }
  ) { issue, desk in
    let (language, id) = (desk.language, issue.id.text)
    let plan = Question.lines("plan", language("方案", "Plan"), rows: 3)
    let next = Question.line("work", language("下一步措施", "Next measure"))
    let lead = Question.line("lead", language("牵头", "Lead"))
    let responsible = Question.line(
      "responsible", language("责任人（单位）", "Responsible"),
      hint: language("与牵头相同的不填", "empty where it is who leads"))
    let due = Question.day("deadline", language("时限", "By"), in: language)
    return .ask(
      Request(
        settle.name.title(in: language),
        notes: [
          issue.title,
          language(
            "宣读方案并询问有无不同意见；有的不要在这里登记，照常提方案、讨论、表决。",
            "Read the plan out and ask whether anybody differs; where somebody does, take it through the usual steps."
          ),
        ], [plan.field, next.field, lead.field, responsible.field, due.field]
      ) { answers throws(Unanswered) in
        let (plan, leads) = (try answers.required(plan), try answers.required(lead))
        let others = answers.parts(responsible)
        let work = Assignment.Work(
          what: try answers.required(next), lead: leads,
          responsible: others.isEmpty ? [leads] : others, due: try answers.required(due))
        return .init(DispatchOffers.commands(on: id, plan: plan, work: work))
      })
  }

  /// What a plan that nobody differs from comes to, in order.
  package static func commands(
    on issue: String, plan: String, work: Assignment.Work
  ) -> [Command] {
    let rule = Rule.consensusNoObjection.id
    return [
      .takeUp(.init(issue: issue)),
      .propose(.init(issue: issue, text: plan, mover: nil, seconder: nil)),
      .openVote(
        .init(proposal: VoteProposal(issue: issue, rule: rule, way: .noObjection))),
      .askObjections(.init(vote: nil, objectors: [], count: 0)),
      .announce(.init(vote: nil)),
      .assign(.init(issue: issue, work: work)),
    ]
  }
}

extension IssueStatus {
  /// Whether it is still to be dealt with here.
  fileprivate var isOnHand: Bool {
    switch self {
    case .listed, .discussed, .notAgreed, .deferred: true
    case .agreed, .referred, .withdrawn, .reported, .closed: false
    }
  }
}

extension DispatchOffers {
  /// 列入工单: the month's open orders go on the agenda by category, each under its matter's number.
  package static let takeOrders: Offer<Void> = Offer(
    CommandName(
      "take-orders", title: ("列入当月工单", "Put the month's orders on the agenda"),
      label: ("列工单", "Orders"),
      help: (
        "把台账里某月还没办完的工单按类别列为议题。",
        "The open work orders of a month become issues, by category."
      )),
    whyNot: { _, desk in
      desk.ledger == nil ? desk.language("这里没有台账。", "There is no ledger here.") : nil
    }
  ) { _, desk in
    let language = desk.language
    let last = desk.session?.identity.date ?? desk.now.day
    let first = Day(year: last.year, month: last.month, day: 1) ?? last
    let from = Question.day("from", language("从", "From"), first, in: language)
    let until = Question.day("until", language("到", "To"), last, in: language)
    return .ask(
      Request(takeOrders.name.title(in: language), [from.field, until.field]) {
        answers throws(Unanswered) in
        let (from, to) = (try answers.required(from), try answers.required(until))
        guard let casebook = answers.desk.ledger?.casebook else { return .init([]) }
        let known = Set(answers.desk.session?.issues.values.map(\.number) ?? [])
        let commands = casebook.issues(ofOrders: casebook.dispatch(from: from, to: to))
          .filter { !known.contains($0.number ?? "") }
        guard !commands.isEmpty else {
          throw Unanswered(
            until, language("这几天没有还没办完的工单。", "No order of those days is open."))
        }
        return .init(commands.map { .addIssue($0) })
      })
  }
}

extension Casebook {
  /// Each of those orders as an issue of a meeting, with its own number, in their order.
  package func issues(ofOrders dispatch: Dispatch) -> [Command.AddIssue] {
    dispatch.categories.flatMap { category in
      category.orders.compactMap { id -> Command.AddIssue? in
        guard let matter = ledger.matter(id) else { return nil }
        var source = matter.source ?? IssueSource(kind: .workOrder)
        source.kind = .workOrder
        return .init(
          title: matter.title, source: source, proposer: nil,
          summary: category.name.map { "类别：\($0)" }, number: id.text)
      }
    }
  }
}
