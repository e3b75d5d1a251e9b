import Affairs
import Sentences
import Text
import Values

/// What is offered on procedures: a copy of one's own, and what may be changed of it. Needs are changed in
/// YAML alone. Each form comes to one `define`.
package enum ProcedureOffers {
  /// 复制一份.
  package static let copy: Offer<Procedure> = Offer(
    CommandName(
      "copy-procedure", title: ("复制一份流程", "Copy the procedure"), label: ("复制一份", "Copy"),
      help: (
        "照光标所在的流程另存一份，名称、步骤可以自己改；内置的不动。",
        "Makes a copy of one's own, to be changed; what is built in stays."
      )), isPrivate: true
  ) { procedure, desk in
    let language = desk.language
    let id = Question.line(
      "id", language("代号", "Id"), "own-\(procedure.id)",
      hint: language("字母、数字和短横", "letters, digits and hyphens"), limit: 60)
    let title = Question.line(
      "title", language("名称", "Title"),
      language("\(procedure.title)（本地）", "\(procedure.title), own"),
      limit: 200)
    return .ask(
      Request(copy.name.title(in: language), notes: [procedure.title], [id.field, title.field]) {
        answers throws(Unanswered) in
        let name = try answers.required(id)
        guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
          throw Unanswered(
            id, language("代号只用字母、数字和短横。", "An id has letters, digits and hyphens alone."))
        }
        let known = answers.desk.ledger?.ledger.defined.procedure(name)
        guard known == nil else {
          throw Unanswered(id, language("已有这个代号，换一个。", "There is one of this id; give another."))
        }
        var own = procedure
        own.id = name
        own.title = try answers.required(title)
        return .init(entering: .define(.init(.procedure(own))))
      })
  }

  /// 名称、来源和步骤的次序.
  package static let revise: Offer<Procedure> = Offer(
    CommandName(
      "revise-procedure", title: ("改名称和步骤次序", "Change title and order of steps"),
      label: ("名称次序", "Order"),
      help: (
        "改流程的名称、来源、生效日期；步骤的简称一行一个，挪动行就是改次序，删一行就是去掉那一步。",
        "Changes title, source and days; steps stand one a line, to be put in another order or left out."
      )), isPrivate: true, whyNot: whyNot
  ) { procedure, desk in
    let language = desk.language
    let title = Question.line("title", language("名称", "Title"), procedure.title, limit: 200)
    let source = Question.line(
      "source", language("来源", "Source"), procedure.source, limit: 400)
    let from = Question.day(
      "validFrom", language("施行日", "In force from"), procedure.validFrom, in: language,
      hint: language.mayStayEmpty)
    let until = Question.day(
      "validUntil", language("失效日", "In force until"), procedure.validUntil, in: language,
      hint: language.mayStayEmpty)
    let steps = Question.lines(
      "steps", language("步骤", "Steps"),
      procedure.steps.map(\.id).joined(separator: "\n"), rows: min(10, procedure.steps.count + 1),
      hint: language("一行一步", "one a line"))
    return .ask(
      Request(
        revise.name.title(in: language),
        [title.field, source.field, from.field, until.field, steps.field]
      ) { answers throws(Unanswered) in
        var after = procedure
        after.title = try answers.required(title)
        after.source = try answers.required(source)
        after.validFrom = try answers[from]
        after.validUntil = try answers[until]
        after.steps = []
        for line in answers.lines(steps) {
          guard let step = procedure.step(line) else {
            throw Unanswered(
              steps,
              language(
                "没有“\(line)”这一步；新的步骤用文件添加（yishi define）。",
                "There is no step “\(line)”; new ones are added in a file (yishi define)."))
          }
          guard !after.steps.contains(where: { $0.id == step.id }) else {
            throw Unanswered(steps, language("“\(line)”写了两次。", "“\(line)” stands there twice."))
          }
          after.steps.append(step)
        }
        guard !after.steps.isEmpty else { throw .missing(steps, at: answers.desk) }
        return .init(entering: .define(.init(.procedure(after))))
      })
  }

  /// 一步的名称、谁办、期限、文书、能不能跳过.
  package static let step: Offer<(procedure: Procedure, step: Step)> = Offer(
    CommandName(
      "revise-step", title: ("改这一步", "Change this step"), label: ("改这一步", "Step"),
      help: (
        "改这一步的名称、谁办、期限、文书、能不能跳过；需要什么写在文件里，用 yishi define 改。",
        "Changes the step's title, body, days, papers and whether it may be skipped; needs are changed in"
          + " a file."
      )), isPrivate: true, whyNot: { chosen, desk in whyNot(chosen.procedure, desk) }
  ) { chosen, desk in
    let language = desk.language
    let (procedure, step) = chosen
    let empty = language.mayStayEmpty
    let title = Question.line("title", language("名称", "Title"), step.title, limit: 200)
    let body = Question.line("body", language("谁办", "Body"), step.body ?? "", hint: empty)
    let days = Question.number(
      "days", language("隔几天", "Days"), step.days?.count,
      hint: language("上一步或张贴以后，可不填", "after the step before or a posting"))
    let unit = Question.choice(
      "unit", language("天数按", "Counted in"), [DayUnit.calendar, .working],
      step.days?.unit == .working ? 1 : 0
    ) { $0 == .working ? language("工作日", "working days") : language("自然日", "calendar days") }
    let origins = Step.Interval.Origin.allCases
    let from = Question.choice(
      "from", language("从何时起算", "Counted from"), origins,
      step.days.flatMap { origins.firstIndex(of: $0.from) } ?? 0
    ) {
      $0 == .passage
        ? language("上一步办结", "the step before") : language("张贴", "the posting")
    }
    let papers = Question.line(
      "papers", language("文书", "Papers"), step.papers.joined(separator: "、"), hint: empty)
    let skips = Step.Skip.allCases
    let skip = Question.choice(
      "skip", language("能不能跳过", "May be skipped"), skips, skips.firstIndex(of: step.skip)
    ) {
      switch $0 {
      case .never: language("不能", "never")
      case .reason: language("写明原因可跳过", "for a reason")
      case .merge: language("可与上一步合并", "merged with the one before")
      }
    }
    return .ask(
      Request(
        ProcedureOffers.step.name.title(in: language),
        notes: [
          "\(procedure.title)  \(step.id)",
          language("需要：", "Needs: ") + language.list(step.needs.map { $0.words(in: language) }),
        ],
        [
          title.field, body.field, days.field, unit.field, from.field, papers.field, skip.field,
        ]
      ) { answers throws(Unanswered) in
        var after = step
        after.title = try answers.required(title)
        after.body = answers.optional(body)
        if let count = try answers[days] {
          after.days = .init(
            count: count, unit: try answers.chosen(unit), from: try answers.chosen(from),
            for: step.days?.purpose)
        } else {
          after.days = nil
        }
        after.papers = answers.parts(papers)
        after.skip = try answers.chosen(skip)
        var own = procedure
        own.steps = procedure.steps.map { $0.id == step.id ? after : $0 }
        return .init(entering: .define(.init(.procedure(own))))
      })
  }

  /// What is built in isn't changed, only a copy of it.
  private static func whyNot(_ procedure: Procedure, _ desk: Desk) -> String? {
    Procedure.builtIn(procedure.id) == procedure
      ? desk.language(
        "内置的流程不改，先复制一份。", "What is built in isn't changed; make a copy first.") : nil
  }
}
