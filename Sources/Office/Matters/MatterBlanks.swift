import Affairs
import Deliberation
import Sentences
import Text
import Values

/// What a form asks of a matter.
struct MatterBlanks {
  private let before: Matter
  private let title: Question<String>
  private let kind: Question<Matter.Kind?>
  private let within: Question<String>
  private let sites: Question<String>
  private let source: Question<IssueSource.Kind?>
  private let proposer: Question<String>
  private let raised: Question<Day?>
  private let lead: Question<String>
  private let due: Question<Day?>
  private let households: Question<Int?>
  private let budget: Question<String>
  private let wants: Question<String>
  private let category: Question<String??>
  private let tags: Question<String>

  init(_ before: Matter, at desk: Desk) {
    let language = desk.language
    let empty = language.mayStayEmpty
    self.before = before
    title = .line("title", language("名称", "Title"), before.title, limit: 200)
    let kinds = Matter.Kind.allCases
    kind = .choice("kind", language("类型", "Kind"), kinds, kinds.firstIndex(of: before.kind)) {
      $0.name(in: language)
    }
    within = .line(
      "within", language("属于", "Part of"), desk.shortName(of: before.within),
      hint: language("上一级事项的名称或编号，可不填", "the larger matter; may stay empty"))
    sites = .line(
      "sites", language("点位", "Sites"), desk.shortNames(of: before.sites.map(Target.card)),
      hint: language("编号或名称，可不填", "numbers or names; may stay empty"))
    let sources = IssueSource.Kind.allCases
    source = .choice(
      "source", language("来源", "Source"), sources,
      before.source.flatMap { sources.firstIndex(of: $0.kind) }
    ) { $0.name(in: language) }
    proposer = .line(
      "proposer", language("提出人", "Brought by"), before.proposer ?? "", hint: empty)
    raised = .day("raised", language("提出日", "Raised"), before.raised, in: language, hint: empty)
    lead = .line("lead", language("牵头", "Led by"), before.lead ?? "", hint: empty)
    due = .day("due", language("时限", "Due"), before.due?.due?.day, in: language, hint: empty)
    households = .number(
      "households", language("涉及户数", "Households"), before.households, hint: empty)
    budget = .line(
      "budget", language("预算（元）", "Budget in yuan"), before.budget.map { "\($0)" } ?? "",
      hint: empty)
    wants = .line(
      "wants", language("所需", "Wanted"), before.wants.map(\.written).joined(separator: "、"),
      hint: language("如花苗 1000余株、工具；可不填", "such as 花苗 1000余株; may stay empty"), limit: 400)
    category = Question<String??>.listed(
      "category", language("类别", "Category"), desk.names(.problemCategories), before.category,
      language("不分类", "none"))
    tags = .line(
      "tags", language("标签", "Tags"), before.tags.joined(separator: "、"), hint: empty)
  }

  /// A category is asked of a reported problem alone, or where one was given.
  var fields: [Field] {
    [
      title.field, kind.field, within.field, sites.field, source.field, proposer.field,
      raised.field, lead.field, due.field, households.field, budget.field, wants.field,
    ] + (asksCategory ? [category.field] : []) + [tags.field]
  }

  private var asksCategory: Bool { before.kind == .problem || before.category != nil }

  func read(_ answers: Answers) throws(Unanswered) -> Matter {
    var after = before
    after.title = try answers.required(title)
    after.kind = try answers[kind] ?? before.kind
    after.within = answers.card(within)
    after.sites = answers.targets(sites).compactMap(\.card)
    if let chosen = try answers[source], chosen != before.source?.kind {
      after.source = IssueSource(kind: chosen)
    }
    after.proposer = answers.optional(proposer)
    after.raised = try answers[raised]
    after.lead = answers.optional(lead)
    let day = try answers[due]
    // A limit by the hour stays as it is while its day isn't changed.
    if day != before.due?.due?.day { after.due = day.map { .by(.day($0)) } }
    after.households = try answers[households]
    after.budget = try answers.money(budget)
    after.wants = try answers.parts(wants).map { text throws(Unanswered) in
      try want(text, answers)
    }
    if asksCategory { after.category = try answers[category] ?? nil }
    after.tags = answers.parts(tags)
    return after
  }

  /// What is wanted, and how much of it behind a blank.
  private func want(_ text: String, _ answers: Answers) throws(Unanswered) -> Want {
    // One that isn't changed stays as it was written.
    if let known = before.wants.first(where: { $0.written == text }) { return known }
    let words = text.split(separator: " ", maxSplits: 1).map { String($0).trimmingBlanks }
    guard words.count > 1 else { return Want(what: text) }
    guard let measure = try? Affairs.Measure(words[1]) else {
      throw Unanswered(
        wants,
        answers.desk.language(
          "“\(text)”：空格后面请填数量和单位，如花苗 1000余株。",
          "“\(text)”: behind the blank comes an amount with its unit, such as 花苗 1000余株."))
    }
    return Want(what: words[0], worth: .measure(measure))
  }
}

extension Want {
  /// As it is typed.
  fileprivate var written: String { what + (worth.map { " " + $0.written } ?? "") }
}
