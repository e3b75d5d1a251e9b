import Deliberation
import Office
import Sentences
import Terminal
import Values

/// The forms of outcomes, tasks and objections.
enum OutcomeForms {
  private static func outcome(of issue: Issue, in context: Context) -> Outcome {
    if let outcome = context.session?.outcome(of: issue) { return outcome }
    let draft = context.session.map {
      OutcomeWording($0, in: context.language).draft(of: issue)
    }
    return Outcome(points: draft ?? [])
  }

  /// All points, a line each; a point that keeps its words keeps its place and extent.
  static func settle(_ issue: Issue, in context: Context) -> FormScreen {
    let (language, id) = (context.language, issue.id.text)
    let before = outcome(of: issue, in: context)
    let page = FormPage(
      [
        .lines(
          .points, in: language, before.points.map(\.text).joined(separator: "\n"), rows: 10)
      ], language: language)
    return FormScreen(CommandName.settle.title(in: language), page, in: context) { page, _ in
      let lines = page.lines(.points)
      guard !lines.isEmpty else { return .missing(.points, language) }
      var after = before
      after.points = lines.enumerated().map { place, text in
        before.points.first { $0.text == text }
          ?? (before.points.indices.contains(place) && before.points.count == lines.count
            ? .init(
              text: text, place: before.points[place].place, extent: before.points[place].extent,
              basis: before.points[place].basis)
            : .init(text: text))
      }
      return .commands([.settle(.init(issue: id, outcome: after))])
    }
  }

  static func point(_ place: Int, of issue: Issue, in context: Context) -> FormScreen {
    let (language, id) = (context.language, issue.id.text)
    let before = outcome(of: issue, in: context)
    let point = before.points[place]
    let page = FormPage(
      [
        .lines(.point, in: language, point.text, rows: 5),
        .blank(.place, in: language, point.place ?? ""),
        .blank(.extent, in: language, point.extent ?? ""),
        .blank(.basis, in: language, point.basis ?? ""),
      ], language: language)
    return FormScreen(CommandName.editChosen.title(in: language), page, in: context) {
      page, _ in
      var after = before
      if page.optional(.point) == nil {
        after.points.remove(at: place)
      } else {
        after.points[place] = .init(
          text: page[.point], place: page.optional(.place), extent: page.optional(.extent),
          basis: page.optional(.basis))
      }
      return .commands([.settle(.init(issue: id, outcome: after))])
    }
  }

  static func conditions(_ issue: Issue, in context: Context) -> FormScreen {
    let (language, id) = (context.language, issue.id.text)
    let before = outcome(of: issue, in: context)
    let page = FormPage(
      [
        .lines(.conditions, in: language, before.conditions.joined(separator: "\n"), rows: 3),
        .day(.trialFrom, in: language, before.trial?.from),
        .day(.trialUntil, in: language, before.trial?.until),
      ], language: language)
    return FormScreen(CommandName.conditions.title(in: language), page, in: context) {
      page, context in
      let (from, until) = (page.day(.trialFrom, in: context), page.day(.trialUntil, in: context))
      if let problem = from.problem ?? until.problem { return problem }
      var after = before
      after.conditions = page.lines(.conditions)
      switch (from.value, until.value) {
      case (nil, nil): after.trial = nil
      case (let from?, let until?): after.trial = .init(from: from, until: until)
      case (nil, _): return .missing(.trialFrom, language)
      case (_, nil): return .missing(.trialUntil, language)
      }
      return .commands([.settle(.init(issue: id, outcome: after))])
    }
  }

  // MARK: - Tasks

  static func assign(_ issue: Issue, _ known: Assignment?, in context: Context) -> FormScreen {
    let (language, id) = (context.language, issue.id.text)
    let task = known?.id.text
    let work = known?.work
    let page = FormPage(
      [
        .blank(.work, in: language, work?.what ?? ""),
        .blank(.responsible, in: language, work?.responsible.joined(separator: "、") ?? ""),
        .day(.deadline, in: language, work?.due), .blank(.lead, in: language, work?.lead ?? ""),
        .number(.pointNumber, in: language, work?.point),
      ], language: language)
    return FormScreen(
      (known == nil ? CommandName.assign : .editChosen).title(in: language), page, in: context
    ) { page, context in
      guard page.optional(.work) != nil else { return .missing(.work, language) }
      let (due, point) = (page.day(.deadline, in: context), page.number(.pointNumber, in: context))
      if let problem = due.problem ?? point.problem { return problem }
      let work = Assignment.Work(
        what: page[.work], lead: page.optional(.lead), responsible: page.parts(.responsible),
        due: due.value, point: point.value)
      return .commands([
        task.map { .changeAssignment(.init(assignment: $0, work: work)) }
          ?? .assign(.init(issue: id, work: work))
      ])
    }
  }

  static func progress(_ task: Assignment, in context: Context) -> FormScreen {
    let (language, id) = (context.language, task.id.text)
    let page = FormPage(
      notes: context.session.map { [OutcomeWording($0, in: language).task(task)] } ?? [],
      [
        .day(.progressOn, in: language, context.now.day),
        .lines(.progress, in: language, rows: 2),
        .choice(
          .done, in: language, [false, true].map { OutcomeWording.done($0, in: language) }, 0),
      ], language: language)
    return FormScreen(CommandName.progress.title(in: language), page, in: context) {
      page, context in
      let on = page.day(.progressOn, in: context)
      if let problem = on.problem { return problem }
      guard let day = on.value else { return .missing(.progressOn, language) }
      return .commands([
        .reportProgress(
          .init(
            assignment: id,
            progress: .init(on: day, text: page[.progress], done: page.form.choice(.done) == 1)))
      ])
    }
  }

  // MARK: - Objections

  static func object(_ issue: Issue, in context: Context) -> FormScreen {
    let (language, id) = (context.language, issue.id.text)
    let page = FormPage(
      [
        .blank(.objector, in: language), .lines(.objection, in: language, rows: 3),
        .day(.objectedOn, in: language, context.now.day),
        .choice(
          .inWriting, in: language,
          [true, false].map { OutcomeWording.inWriting($0, in: language) }, 0),
      ], people: context.session?.roster ?? [], asking: [.objector], language: language)
    return FormScreen(CommandName.object.title(in: language), page, in: context) {
      page, context in
      let on = page.day(.objectedOn, in: context)
      if let problem = on.problem { return problem }
      guard let day = on.value else { return .missing(.objectedOn, language) }
      return .commands([
        .raiseObjection(
          .init(
            issue: id, by: page[.objector], text: page[.objection], on: day,
            inWriting: page.form.choice(.inWriting) != 1))
      ])
    }
  }

  static func answer(_ objection: Objection, on issue: Issue, in context: Context)
    -> FormScreen
  {
    let (language, id, number) = (context.language, issue.id.text, objection.number)
    let page = FormPage(
      notes: context.session.map { [OutcomeWording($0, in: language).objection(objection)] } ?? [],
      [
        .lines(.answer, in: language, objection.answer ?? "", rows: 3),
        .day(.settledOn, in: language, objection.settled),
      ], language: language)
    return FormScreen(CommandName.editChosen.title(in: language), page, in: context) {
      page, context in
      let settled = page.day(.settledOn, in: context)
      if let problem = settled.problem { return problem }
      return .commands([
        .answerObjection(
          .init(
            issue: id, number: number, answer: page[.answer], settled: settled.value))
      ])
    }
  }
}
