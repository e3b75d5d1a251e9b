import Deliberation
import Sentences
import Text
import Values

/// What is offered on what was settled about an issue.
package enum OutcomeOffers {
  /// What the page asks for on the row that is chosen, whatever it is.
  package static let editing = CommandName(
    "edit-chosen", title: ("修改选中的一条", "Edit the chosen one"), label: ("修改", "Edit"),
    help: (
      "修改选中的议定事项、分工或答复异议。回车相同。",
      "Edits the chosen point or task, or answers the objection; so does Enter."
    ))

  /// What was settled, else a draft from the text that was agreed.
  private static func outcome(of issue: Issue, at desk: Desk) -> Outcome {
    if let outcome = desk.session?.outcome(of: issue) { return outcome }
    let draft = desk.session.map { OutcomeWording($0, in: desk.language).draft(of: issue) }
    return Outcome(points: draft ?? [])
  }

  /// Nothing is settled about what wasn't agreed.
  @Sendable private static func whyNotSettled(_ issue: Issue, _ desk: Desk) -> String? {
    desk.whyRefused(
      .settle(.init(issue: issue.id.text, outcome: outcome(of: issue, at: desk))))
  }

  /// All points, a line each; a point that keeps its words keeps its place and extent.
  package static let settle: Offer<Issue> = Offer(
    CommandName(
      "settle", title: ("写议定事项", "Write what was settled"), label: ("写事项", "Points"),
      help: ("一行写一条，先按通过的方案列好，再改。", "One point a line; it starts from the text agreed.")),
    whyNot: whyNotSettled
  ) { issue, desk in
    let (language, id, before) = (desk.language, issue.id.text, outcome(of: issue, at: desk))
    let points = Question.lines(
      "points", language("议定事项", "Points"),
      before.points.map(\.text).joined(separator: "\n"), rows: 10,
      hint: language("一行写一项", "one a line"))
    return .ask(
      Request(settle.name.title(in: language), [points.field]) { answers throws(Unanswered) in
        let lines = answers.lines(points)
        guard !lines.isEmpty else { throw .missing(points, at: answers.desk) }
        var after = before
        after.points = before.points.rewritten(as: lines)
        return .init(.settle(.init(issue: id, outcome: after)))
      })
  }

  /// One point, by its place; left empty, it goes.
  package static let changePoint: Offer<(issue: Issue, place: Int)> = Offer(editing) {
    chosen, desk in
    let (language, id, place) = (desk.language, chosen.issue.id.text, chosen.place)
    let before = outcome(of: chosen.issue, at: desk)
    guard before.points.indices.contains(place) else {
      return .refuse(OutcomeWording.chooseRow(in: language))
    }
    let point = before.points[place]
    let text = Question.lines("point", language("议定事项", "Point"), point.text, rows: 5)
    let site = Question.line(
      "place", language("地点", "Place"), point.place ?? "", hint: language.mayStayEmpty)
    let extent = Question.line(
      "extent", language("范围数量", "Extent"), point.extent ?? "", hint: language.mayStayEmpty)
    let basis = Question.line(
      "basis", language("依据", "Basis"), point.basis ?? "", hint: language.mayStayEmpty)
    return .ask(
      Request(editing.title(in: language), [text.field, site.field, extent.field, basis.field]) {
        answers throws(Unanswered) in
        var after = before
        if let words = answers.optional(text) {
          after.points[place] = .init(
            text: words, place: answers.optional(site), extent: answers.optional(extent),
            basis: answers.optional(basis))
        } else {
          after.points.remove(at: place)
        }
        return .init(.settle(.init(issue: id, outcome: after)))
      })
  }

  package static let conditions: Offer<Issue> = Offer(
    CommandName(
      "conditions", title: ("附带条件和试行期", "Conditions and trial period"),
      label: ("条件试行", "Conditions"),
      help: ("附带的条件，试行从哪天到哪天。", "Conditions, and from when until when it is tried.")),
    whyNot: whyNotSettled
  ) { issue, desk in
    let (language, id, before) = (desk.language, issue.id.text, outcome(of: issue, at: desk))
    let conditions = Question.lines(
      "conditions", language("附带条件", "Conditions"),
      before.conditions.joined(separator: "\n"), rows: 3, hint: language.mayStayEmpty)
    let from = Question.day(
      "trialFrom", language("试行从", "Trial from"), before.trial?.from, in: language)
    let until = Question.day(
      "trialUntil", language("试行到", "Trial until"), before.trial?.until, in: language)
    return .ask(
      Request(
        OutcomeOffers.conditions.name.title(in: language),
        [conditions.field, from.field, until.field]
      ) { answers throws(Unanswered) in
        let days = (from: try answers[from], until: try answers[until])
        var after = before
        after.conditions = answers.lines(conditions)
        after.trial =
          days.from == nil && days.until == nil
          ? nil
          : .init(from: try answers.required(from), until: try answers.required(until))
        return .init(.settle(.init(issue: id, outcome: after)))
      })
  }

  /// With tasks it is only asked about; without one it needs the reason.
  package static let close: Offer<Issue> = Offer(
    CommandName(
      "close-issue", title: ("议题办结", "Close the issue"), label: ("办结", "Close"),
      help: ("有分工的办结；没有分工的要写明原因。", "Closes it; without a task it needs a reason.")),
    whyNot: { issue, desk in
      desk.whyRefused(.closeIssue(.init(issue: issue.id.text, withoutAssignment: "甲")))
    }
  ) { issue, desk in
    let (language, id) = (desk.language, issue.id.text)
    if desk.session?.tasks(of: issue).isEmpty == false {
      return .confirm(
        .init(
          close.name.title(in: language), OutcomeWording.closeQuestion(in: language),
          confirm: OutcomeWording.close(in: language),
          then: [.closeIssue(.init(issue: id, withoutAssignment: nil))]))
    }
    return .ask(
      .reason(close.name, notes: [OutcomeWording.closeNote(in: language)], at: desk) {
        .closeIssue(.init(issue: id, withoutAssignment: $0))
      })
  }
}

extension [Outcome.Point] {
  /// These points in other words; one that is only said otherwise stays where it is and as large.
  fileprivate func rewritten(as lines: [String]) -> [Outcome.Point] {
    lines.enumerated().map { place, text in
      if let same = first(where: { $0.text == text }) { return same }
      guard indices.contains(place), count == lines.count else { return .init(text: text) }
      return .init(
        text: text, place: self[place].place, extent: self[place].extent, basis: self[place].basis)
    }
  }
}

extension OutcomeWording {
  /// Why nothing is changed where no row is chosen that can be.
  package static func chooseRow(in language: Language) -> String {
    language("请先选中可以修改的一条。", "Choose a row that can be changed first.")
  }
}
