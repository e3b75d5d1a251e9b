import Deliberation

/// What is said and shown while a vote is taken.
package struct VotingWording {
  package let vote: Vote
  package let session: Session
  package let language: Language

  package init(_ vote: Vote, of session: Session, in language: Language) {
    self.vote = vote
    self.session = session
    self.language = language
  }

  private var subject: String {
    Naming(session: session, language: language).of(vote.opening.subject)
  }

  /// The sentence that asks for votes, as the facilitator says it.
  package var ask: String {
    switch vote.opening.subject {
    case .choice(let text, let candidates, let seats): choose(text, candidates, seats)
    case .appraisal(let text): appraise(text)
    default: question
    }
  }

  private var question: String {
    switch vote.opening.way {
    case .hands:
      session.details.asksAbstentions
        ? language(
          "请有表决权的代表表决\(subject)：同意的请举手……请放下；反对的请举手……请放下；弃权的请举手……请放下。",
          "Those with a vote, on \(subject): all in favour, raise your hands … down; against … down;"
            + " abstaining … down.")
        : language(
          "请有表决权的代表表决\(subject)：同意的请举手……请放下；反对的请举手……请放下。",
          "Those with a vote, on \(subject): all in favour, raise your hands … down; against … down.")
    case .rollCall:
      language(
        "现在点名表决\(subject)：点到名的请回答同意、反对或弃权。",
        "Roll call on \(subject): when you are called, say for, against or abstaining.")
    case .noObjection:
      language(
        "对\(subject)，大家有没有不同意见？有的请举手。",
        "On \(subject): does anybody object? If so, raise your hand.")
    case .secretBallot:
      language(
        "现在对\(subject)无记名投票：请在表决票上选同意、反对或弃权，只选一项。",
        "Secret ballot on \(subject): mark for, against or abstaining, one only.")
    case .slips:
      language(
        "现在对\(subject)书面表决：请填写表决票并签名。",
        "Paper ballots on \(subject): fill in and sign your ballot.")
    }
  }

  private func choose(_ text: String, _ candidates: [String], _ seats: Int) -> String {
    let names = language.list(candidates)
    return language(
      "\(text)：从\(names)中选\(seats)项，"
        + (vote.opening.way.isPaper ? "请在票上划选。" : "念到时请举手。"),
      "\(text): choose \(seats) of \(names); "
        + (vote.opening.way.isPaper ? "mark your ballot." : "raise your hand as they are called."))
  }

  private func appraise(_ text: String) -> String {
    language(
      "\(text)：请在满意、基本满意、不满意、不了解中选一项。",
      "\(text): satisfied, mostly satisfied, dissatisfied or don't know; choose one.")
  }

  /// `录入、核对、宣布`: which of the three acts comes next.
  package var next: String {
    switch vote.state {
    case .open: language("请录入", "enter the count")
    case .counted: language("请核对", "check the count")
    case .checked: language("请宣布", "announce the result")
    case .announced: language("已宣布", "announced")
    case .voided: language("已作废", "void")
    }
  }
}
