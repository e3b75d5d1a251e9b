import Deliberation
import Sentences
import Text
import Values

/// What is offered while no vote is under way: the ways to open one.
package enum VoteOffers {
  // MARK: - What is on the floor

  package static let byHands = opening(
    .hands,
    CommandName(
      "vote-by-hands", title: ("举手表决", "Show of hands"), label: ("举手", "Hands"),
      help: ("发起举手表决，有待表决的修改意见时先表决修改意见。", "Opens a vote by hands; a waiting amendment comes first.")
    )
  )

  package static let byName = opening(
    .rollCall,
    CommandName(
      "vote-by-name", title: ("点名表决", "Roll call"), label: ("点名", "Names"),
      help: ("逐个点名，记下各人的回答。", "Calls each name and writes down the answer.")))

  package static let askObjections = opening(
    .noObjection,
    CommandName(
      "ask-objections", title: ("问有没有不同意见", "Ask for objections"), label: ("问异议", "Ask"),
      help: ("只问有没有不同意见，不算作人人赞成。", "Asks whether anybody objects; nobody is counted as agreeing."))
  )

  package static let bySecretBallot = opening(
    .secretBallot,
    CommandName(
      "vote-by-secret-ballot", title: ("无记名投票", "Secret ballot"), label: ("无记名", "Ballot"),
      help: ("发票、收票、计票，只记票数。", "Ballots are counted; nothing says who chose what.")))

  private static func opening(_ way: Way, _ name: CommandName) -> Offer<Void> {
    Offer(name, whyNot: { _, desk in why(desk) ?? whyNothingIsOnTheFloor(desk) }) { _, desk in
      guard let session = desk.session else {
        return .refuse(RequestWording(desk.language).noMeeting)
      }
      let rule = session.details.rule.succeeded(on: desk.now.day)
      let isOther =
        session.subjectOfNextVote(on: session.currentIssue).flatMap {
          session.decision(on: $0, of: session.currentIssue, byOtherRuleThan: rule)
        } != nil
      // A rule out of force is used for a reason alone, which is asked.
      guard rule.isInForce(on: desk.now.day) || session.details.despiteValidity != nil, !isOther
      else { return .ask(request(by: rule, at: desk)) }
      return .give([.openVote(.init(proposal: VoteProposal(way: way)))])
    }
  }

  /// Opens a vote by a rule that was chosen, with the question and the way still to be said.
  package static func request(by rule: Rule, at desk: Desk) -> Request {
    let (language, words) = (desk.language, RuleChoiceWording(desk.language))
    let (way, question) = (Question.way(rule.ways, language), Question.question(language))
    let despite = Question.despite(language)
    return Request(
      CommandName.voteOtherwise.title(in: language),
      notes: [RuleWording(rule, in: language).paragraph]
        + words.outOfForce(rule, on: desk.now.day) + [words.voteNote],
      [way.field, question.field, despite.field]
    ) { answers throws(Unanswered) in
      .init(
        .openVote(
          .init(
            proposal: VoteProposal(
              on: answers.optional(question).map { .question(text: $0) }, by: rule,
              try answers.required(way), despite: answers.optional(despite), at: answers.desk))))
    }
  }

  // MARK: - Several, and how satisfied

  /// Choosing among several; after a tie those who tied stand there already.
  package static let choose: Offer<Void> = Offer(
    CommandName(
      "choose", title: ("多选（选名、选方案、选人）", "Choose among several"), label: ("多选", "Choose"),
      help: ("从几项里选一项或几项，得票相同可进行第二轮。", "Choosing one or more of several, with a runoff on a tie.")),
    whyNot: { _, desk in why(desk) }
  ) { _, desk in
    let choice = ChoiceQuestions(at: desk)
    // Those who tied are voted on again by the rule they tied by.
    let rules = RuleQuestions(
      of: [.plurality, .election], first: choice.tiedBy, else: .plurality, at: desk)
    return .ask(
      Request(
        choose.name.title(in: desk.language), notes: choice.notes + rules.trouble,
        choice.fields + rules.fields, comment: { rules.told($0) }
      ) { answers throws(Unanswered) in
        .init(
          .openVote(
            .init(proposal: try rules.proposal(on: try choice.subject(answers), answers))))
      })
  }

  package static let appraise: Offer<Void> = Offer(
    CommandName(
      "appraise", title: ("测评（满意度）", "Appraisal"), label: ("测评", "Appraise"),
      help: ("满意、基本满意、不满意、不了解，仅公布统计结果。", "How satisfied people are; only figures are published.")),
    whyNot: { _, desk in why(desk) }
  ) { _, desk in
    let question = Question.question(desk.language)
    let rules = RuleQuestions(of: [.appraisal], else: .appraisal, at: desk)
    return .ask(
      Request(
        appraise.name.title(in: desk.language), notes: rules.trouble,
        [question.field] + rules.fields, comment: { rules.told($0) }
      ) { answers throws(Unanswered) in
        .init(
          .openVote(
            .init(
              proposal: try rules.proposal(
                on: .appraisal(text: try answers[question]), answers))))
      })
  }

  // MARK: - Why not

  /// Why no vote can be opened now.
  package static func why(_ desk: Desk) -> String? {
    desk.whyNot(in: .open)
      ?? desk.session?.pendingVote.map { _ in VoteReasons(desk.language).underWay }
  }

  private static func whyNothingIsOnTheFloor(_ desk: Desk) -> String? {
    guard let session = desk.session, session.currentIssue == nil else { return nil }
    return VotesWording(session, in: desk.language).lines.first
  }
}

extension CommandName {
  /// What the page of rules and the vote by one of them are called.
  package static let voteOtherwise = CommandName(
    "vote-otherwise", title: ("另选规则和方式", "Another rule or way"), label: ("换规则", "Rule"),
    help: ("选用别的规则或方式，或对一个问题表决。", "Another rule, another way, or a plain question."))
}
