import Affairs
import Archives
import Deliberation
import Sentences
import Text
import Values

/// What is offered on the steps of a matter's procedure, and what is noted of it along the way.
package enum CourseOffers {
  /// 开始办理 by a procedure that was chosen.
  package static let begin: Offer<(matter: MatterInFull, procedure: Procedure)> = Offer(
    CommandName(
      "begin-matter", title: ("选流程，开始办理", "Choose a procedure and begin"),
      label: ("选流程", "Begin"),
      help: ("从列出的流程里选一个，这件事就按它的步骤走。", "The matter goes by the steps of the procedure chosen.")
    )
  ) { chosen, desk in
    let (language, number) = (desk.language, chosen.matter.summary.number)
    let procedure = chosen.procedure
    let on = Question.day("on", language("开始日期", "Begun on"), desk.now.day, in: language)
    return .ask(
      Request(
        begin.name.title(in: language), notes: [chosen.matter.summary.title, procedure.title],
        [on.field]
      ) { answers throws(Unanswered) in
        .init(
          entering: .begin(
            .init(matter: number, procedure: procedure.id, on: try answers[on])))
      })
  }

  /// The procedures that a matter may begin by today, the one that stands in for it first.
  package static func procedures(for matter: MatterInFull, at desk: Desk) -> [Procedure] {
    let all = (desk.ledger?.ledger.defined.procedures ?? []).filter {
      $0.isInForce(on: desk.now.day)
    }
    guard case .procedure(let standIn)? = matter.summary.lacking else { return all }
    return all.filter { $0.id == standIn.id } + all.filter { $0.id != standIn.id }
  }

  /// 这一步已办.
  package static let pass: Offer<MatterInFull> = Offer(
    CommandName(
      "pass-step", title: ("这一步已办", "This step is done"), label: ("这步已办", "Done"),
      help: (
        "把手头的一步记为已办：还差的会逐条说明，流程允许的可以写明原因照办。",
        "The step at hand passes; what it lacks is said, and a reason helps where the procedure lets it."
      )),
    whyNot: { matter, desk in whyNoStep(matter, desk.language) }
  ) { matter, desk in
    guard let standing = matter.standing, let steps = matter.stepsAtHand else {
      return .refuse(whyNoStep(matter, desk.language) ?? "")
    }
    let language = desk.language
    let name = desk.ledger?.naming(in: language, on: desk.now.day)
    let step = Question.choice(
      "step", language("步骤", "Step"), steps, steps.count == 1 ? 0 : nil, name: \.step.title)
    let on = doneOn(desk)
    let despite = Question.lines(
      "despite", language("缺材料仍办的原因", "Why it passes incomplete"), rows: 2,
      hint: language("不缺的不填", "empty where nothing is lacking"))
    let whom = Question.line(
      "whom", language("已电话核对：向谁", "Asked by telephone: whom"),
      hint: language("别的电脑没合并到期满时才填", "where another computer isn't merged far enough"))
    let asked = Question.day("askedOn", language("核对日期", "Asked on"), nil, in: language)
    let mayPassLacking = steps.contains { $0.step.despite == .reason && !$0.lacks.isEmpty }
    let chains = desk.ledger?.file.folder.chains ?? []
    // What can't be checked somebody has to confirm, and says so.
    let needsWord = steps.count == 1 && steps[0].lacks.contains { $0.missing == .word }
    let word = Question.choice(
      "said", language("经办人确认", "Confirmed"),
      [language("已经办到，属实", "it is done"), language("还没有", "not yet")], nil, name: \.self)
    let lacks =
      steps.count == 1
      ? steps[0].lacks.filter { $0.missing != .word }.map { lack in name.map(lack.words) ?? "" }
      : []
    let notes =
      steps.count == 1
      ? [
        steps[0].step.title
          + (lacks.isEmpty
            ? "" : language("  还差：", "  lacks: ") + language.list(lacks))
      ] : []
    return .ask(
      Request(
        pass.name.title(in: language), notes: notes,
        (steps.count == 1 ? [] : [step.field]) + (needsWord ? [word.field] : []) + [on.field]
          + (mayPassLacking ? [despite.field] : [])
          + (chains.count > 1 ? [whom.field, asked.field] : [])
      ) { answers throws(Unanswered) in
        let passed = steps.count == 1 ? steps[0] : try answers.chosen(step)
        if needsWord, answers.choices[word.field.id] != 0 {
          throw Unanswered(
            word.field.id,
            language("还没有办到的，这一步不能记为已办。", "What isn't done yet can't be passed."))
        }
        var reach: [Passage.Reach] = []
        if let whom = answers.optional(whom) {
          let day = try answers[asked] ?? answers.desk.now.day
          reach = chains.map {
            Passage.Reach(
              computer: $0.name, chain: $0.id, until: $0.lastAt?.day ?? day,
              asked: .init(whom: whom, on: day))
          }
        }
        return .init(
          entering: .pass(
            .init(
              matter: standing.matter, step: passed.step.id, on: try answers[on],
              despite: mayPassLacking ? answers.optional(despite) : nil, asked: reach)))
      })
  }

  /// 跳过, with a reason.
  package static let skip: Offer<MatterInFull> = Offer(
    CommandName(
      "skip-step", title: ("跳过这一步", "Skip this step"), label: ("跳过", "Skip"),
      help: ("流程允许的步骤，写明原因可以跳过。", "A step that the procedure lets one skip, for a reason.")),
    whyNot: { matter, desk in
      if let reason = whyNoStep(matter, desk.language) { return reason }
      let mayBe = matter.stepsAtHand?.contains { $0.step.skip != .never } ?? false
      return mayBe ? nil : desk.language("这一步不能跳过。", "This step may not be skipped.")
    }
  ) { matter, desk in
    guard let standing = matter.standing, let steps = matter.stepsAtHand else {
      return .refuse(whyNoStep(matter, desk.language) ?? "")
    }
    let language = desk.language
    let skippable = steps.filter { $0.step.skip != .never }
    let step = Question.choice(
      "step", language("步骤", "Step"), skippable, skippable.count == 1 ? 0 : nil,
      name: \.step.title)
    let reason = Question.reason(language)
    let on = doneOn(desk)
    return .ask(
      Request(skip.name.title(in: language), [step.field, reason.field, on.field]) {
        answers throws(Unanswered) in
        .init(
          entering: .skip(
            .init(
              matter: standing.matter, step: try answers.chosen(step).step.id,
              reason: try answers.required(reason), on: try answers[on])))
      })
  }

  /// 退回重办.
  package static let sendBack: Offer<MatterInFull> = Offer(
    CommandName(
      "send-back", title: ("退回重办", "Send back"), label: ("退回重办", "Send back"),
      help: (
        "退回流程规定的那一步，从它起重新办理，写明原因。",
        "Goes back to a step the procedure names and does it and those after it anew."
      )),
    whyNot: { matter, desk in
      matter.waysBack.isEmpty
        ? desk.language("没有可以退回的步骤。", "There is no step to go back to.") : nil
    }
  ) { matter, desk in
    guard let standing = matter.standing else {
      return .refuse(whyNoStep(matter, desk.language) ?? "")
    }
    let language = desk.language
    let ways = matter.waysBack
    let step = Question.choice(
      "step", language("退回到", "Back to"), ways, ways.count == 1 ? 0 : nil, name: \.title)
    let reason = Question.reason(language)
    let on = doneOn(desk)
    return .ask(
      Request(sendBack.name.title(in: language), [step.field, reason.field, on.field]) {
        answers throws(Unanswered) in
        .init(
          entering: .sendBack(
            .init(
              matter: standing.matter, to: try answers.chosen(step).id,
              reason: try answers.required(reason), on: try answers[on])))
      })
  }

  /// 办理日期: what is caught up on later bears the day on which it was done.
  private static func doneOn(_ desk: Desk) -> Question<Day?> {
    .day("on", desk.language("办理日期", "Done on"), desk.now.day, in: desk.language)
  }

  private static func whyNoStep(_ matter: MatterInFull, _ language: Language) -> String? {
    guard let standing = matter.standing else {
      return language("还没有选流程。", "No procedure is chosen yet.")
    }
    return standing.current == nil ? language("各步都已办完。", "Every step is done.") : nil
  }
}

extension MatterInFull {
  /// The steps that may pass now: the one at hand, or all that are open where they have no order; nil
  /// where there is none.
  fileprivate var stepsAtHand: [StepStanding]? {
    guard let standing else { return nil }
    let open = standing.steps.filter { !$0.state.isDone }
    guard let first = open.first else { return nil }
    return standing.procedure.order == .sequence ? [first] : open
  }

  /// The steps that the matter may go back to.
  fileprivate var waysBack: [Step] {
    guard let standing else { return [] }
    let reached = standing.steps.firstIndex { !$0.state.isDone } ?? standing.steps.count - 1
    let named = Set(standing.steps[...max(reached, 0)].compactMap(\.step.back))
    return standing.steps.filter { named.contains($0.step.id) && $0.state.isDone }.map(\.step)
  }
}
