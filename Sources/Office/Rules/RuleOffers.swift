import Deliberation
import Sentences
import Text
import Values

/// What is offered on a rule.
package enum RuleOffers {
  /// Makes it the meeting's rule; one that isn't in force on the meeting's day for a reason alone.
  package static let meeting: Offer<Rule> = Offer(
    CommandName(
      "choose-rule", title: ("选表决规则", "Choose the rule"), label: ("选规则", "Rule"),
      help: (
        "看各条规则怎样规定，选一条作本次会议的规则。", "What each rule says; one becomes the meeting's."
      ))
  ) { rule, desk in
    let (language, words) = (desk.language, RuleChoiceWording(desk.language))
    let day = desk.session?.identity.date ?? desk.now.day
    @Sendable func changing(_ reason: String?) -> Command {
      var changes = MeetingChanges()
      changes.rule = rule
      if let reason { changes.despiteValidity = reason }
      return .describeMeeting(.init(changes: changes))
    }
    guard !rule.isInForce(on: day) else { return .give([changing(nil)]) }
    let despite = Question.despite(language)
    return .ask(
      Request(
        meeting.name.title(in: language),
        notes: words.outOfForce(rule, on: day) + [RuleWording(rule, in: language).source],
        [despite.field], confirm: words.useIt
      ) { answers throws(Unanswered) in .init(changing(try answers.required(despite))) })
  }

  /// Opens a vote by it, with the question and the way still to be said.
  package static let vote: Offer<Rule> = Offer(
    CommandName(
      "vote-otherwise", title: ("另选规则和方式", "Another rule or way"), label: ("换规则", "Rule"),
      help: ("选用别的规则或方式，或对一个问题表决。", "Another rule, another way, or a plain question."))
  ) { rule, desk in .ask(voting(by: rule, at: desk)) }

  package static func voting(by rule: Rule, at desk: Desk) -> Request {
    if rule.decides == .owners { return OwnersVoteOffers.opening(by: rule, at: desk) }
    let (language, words) = (desk.language, RuleChoiceWording(desk.language))
    let way = Question.choice("way", language("方式", "Way"), rule.ways, 0) { language.way($0) }
    let question = Question.line("question", language("表决事项", "Question"))
    let despite = Question.despite(language)
    return Request(
      vote.name.title(in: language),
      notes: [RuleWording(rule, in: language).paragraph]
        + words.outOfForce(rule, on: desk.now.day) + [words.voteNote],
      [way.field, question.field, despite.field]
    ) { answers throws(Unanswered) in
      let way = try answers.chosen(way)
      return .init(
        .openVote(
          .init(
            proposal: VoteProposal(
              on: answers.optional(question).map { .question(text: $0) }, by: rule, way,
              despite: answers.optional(despite), at: answers.desk))))
    }
  }
}
