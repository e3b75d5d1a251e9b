import Deliberation
import Text

extension RecordOffers {
  /// A count put right after its announcement; both verdicts are kept.
  package static let correctCount: Offer<Vote> = Offer(
    CommandName(
      "correct-count", title: ("更正票数", "Correct a count"), label: ("更正票数", "Counts"),
      help: (
        "宣布后发现数错了：写明正确的数和原因，前后两个结果都保留。",
        "A count found wrong after its announcement; both results are kept."
      ))
  ) { vote, desk in
    let (language, id) = (desk.language, vote.id.text)
    let blanks = CorrectedCountBlanks(vote, at: desk)
    let reason = Question.reason(language)
    let approver = Question.approver(language)
    return .ask(
      Request(
        correctCount.name.title(in: language),
        notes: desk.session.map { [VotesWording($0, in: language).past(vote)] } ?? [],
        blanks.fields + [reason.field, approver.field],
        comment: { answers in
          guard let entry = try? blanks.read(answers) else { return [] }
          return answers.desk.corrected(
            by: .correctCount(
              .init(
                vote: id, count: entry, reason: answers.optional(reason) ?? "-",
                approved: answers.optional(approver) ?? "-")), vote)
        }
      ) { answers throws(Unanswered) in
        .init(
          .correctCount(
            .init(
              vote: id, count: try blanks.read(answers), reason: try answers[reason],
              approved: answers.optional(approver))))
      })
  }

  /// The votes whose count can be put right.
  package static func correctable(in session: Session) -> [Vote] {
    session.votes.values.filter { $0.announcement != nil && $0.voided == nil }
  }
}
