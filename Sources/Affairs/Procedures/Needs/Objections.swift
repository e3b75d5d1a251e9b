import Deliberation
import Values

/// An objection and what became of it.
struct RaisedObjection {
  let mark: ObjectionMark
  let isAnswered: Bool
  let isSettled: Bool
  /// The entry of its answer, or of its settlement; nil while there is neither.
  let evidence: Evidence?

  /// Whether it no longer blocks what waits for objections to be dealt with so far.
  func isDealtWith(_ how: Need.Notice.Objections) -> Bool {
    switch how {
    case .none: isSettled
    case .answered: isAnswered || isSettled
    }
  }
}

extension StepReview {
  /// 异议: those in the meetings' records, and those that were entered since.
  ///
  /// One that was entered is settled by a note on it that closes it (销项): withdrawn, consented to in
  /// writing, ruled upon. One that was ended is withdrawn.
  var objections: [RaisedObjection] {
    meetingObjections
      + cards.compactMap { record in
        guard case .voice(let voice)? = record.card, voice.isObjection else { return nil }
        let closing = record.notes.first { $0.note.closes && $0.note.day <= on }
        let isAnswered = voice.answer.map { $0.on <= on } ?? false
        return RaisedObjection(
          mark: .voice(record.id), isAnswered: isAnswered,
          isSettled: closing != nil || isAnswered && isMediated(.card(record.id)),
          evidence: closing.map { Evidence(entry: $0.entry, code: $0.code) }
            ?? (isAnswered ? evidence(of: record) : nil))
      }
  }

  private var meetingObjections: [RaisedObjection] {
    dealings.flatMap { meeting, issue in
      issue.objections.map { objection in
        let isSettled = objection.settled.map { $0 <= on } ?? false
        return RaisedObjection(
          mark: .meeting(
            session: meeting.header.id, issue: issue.number, number: objection.number),
          isAnswered: objection.answered != nil,
          isSettled: isSettled
            || objection.answered != nil && isMediated(issue, in: meeting),
          evidence: (objection.answered ?? (isSettled ? objection.at : nil)).map {
            Evidence(session: meeting.header.id, at: $0)
          })
      }
    }
  }

  /// 文书名称 of the receipt for a written answer that names the further ways（调解、诉讼）.
  static let receipt = "送达回证"

  /// Where the place has such a rule: whether every objection of an issue that was answered was mediated
  /// twice, and the receipt for its written answer is there. With whom each mediation was stands in the
  /// session alone, so that two for each are asked of all together.
  private func isMediated(_ issue: Extract.Issue, in meeting: Extract) -> Bool {
    guard step.settled?.way == .mediated else { return false }
    let open = issue.objections.filter { $0.settled == nil && $0.answered != nil }.count
    let mediations = issue.mediations.filter { $0.on <= on }.count
    return mediations >= 2 * open && receipts(on: numbers.map(Target.card)) >= open
  }

  /// The same of one that was entered: two visits to who raised it, and the receipt, noted on it.
  private func isMediated(_ objection: Target) -> Bool {
    guard step.settled?.way == .mediated else { return false }
    let visits = casebook.notes(on: objection).filter {
      ($0.note.kind == .visit || $0.note.kind == .contact) && $0.note.day <= on
    }
    return visits.count >= 2 && receipts(on: [objection]) >= 1
  }

  private func receipts(on targets: [Target]) -> Int {
    targets.flatMap { casebook.notes(on: $0) }.filter {
      $0.note.kind == .paper && $0.note.day <= on && $0.note.text.trimmed == Self.receipt
    }.count
  }
}
