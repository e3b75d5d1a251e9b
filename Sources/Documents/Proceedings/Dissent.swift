import Deliberation
import Values

/// 不同意见 or 异议 of a meeting and what became of it, for papers of the ledger: extracts have no words
/// of objections, and no opinion that was settled.
package struct Dissent: Hashable, Sendable {
  let issue: Issue.ID
  let kind: Kind
  /// Who raised it, for the archive copy alone; nil where nobody was named.
  let by: String?
  /// Where they live, which no public copy may say.
  let home: String?
  let on: Day
  let text: String
  /// In their order; one that was given anew in the meeting was never told.
  let answers: [Answer]
  /// The day an objection was settled; nil while it is open, and of an opinion.
  let settled: Day?

  enum Kind: Hashable, Sendable {
    case opinion
    case objection(inWriting: Bool)
  }

  struct Answer: Hashable, Sendable {
    let text: String
    let on: Day
    /// Whether whoever raised an opinion is content; nil where nobody asked, and of an objection.
    let isAccepted: Bool?
  }
}

extension Session {
  /// Different opinions and objections on all its issues, as archive copies tell them.
  package var dissent: [Dissent] {
    let papers = Proceedings(session: self, audience: .archive, issuing: Issuing())
    return Array(issues.values).flatMap { papers.dissent(on: $0) }
  }
}

extension Proceedings {
  fileprivate func dissent(on issue: Issue) -> [Dissent] {
    let opinions = issue.concerns.compactMap { session.concerns[$0] }.map { dissent(in: $0) }
    return opinions + issue.objections.map { dissent(in: $0, on: issue) }
  }

  private func dissent(in concern: Concern) -> Dissent {
    // Of a meeting that was typed in afterwards all that was said in it was said on its own day.
    let isRaisedThere = details.afterwards != nil && !isAdded(concern)
    let isAnsweredThere = details.afterwards != nil && !isAnsweredLater(concern)
    var raised: Day?
    var answers: [Dissent.Answer] = []
    for (event, on) in events {
      if case .concernRaised(let it) = event, it.concern == concern.id {
        raised = isRaisedThere ? day : on
      }
      if case .concernAnswered(let it) = event, it.concern == concern.id {
        let isAccepted = it.settled ?? answers.last?.isAccepted
        answers.append(
          .init(text: it.answer, on: isAnsweredThere ? day : on, isAccepted: isAccepted))
      }
    }
    return Dissent(
      issue: concern.issue, kind: .opinion, by: concern.by.map { called(by: $0) },
      home: concern.by.flatMap { session.participants[$0]?.details.home }, on: raised ?? day,
      text: concern.text, answers: answers, settled: nil)
  }

  private func dissent(in objection: Objection, on issue: Issue) -> Dissent {
    var given: [(text: String, on: Day)] = []
    for (event, on) in events {
      guard case .objectionAnswered(let it) = event, it.issue == issue.id,
        it.number == objection.number
      else { continue }
      // What settled it was said by then, however late it was typed.
      given.append((text: it.answer, on: min(on, it.settled ?? on)))
    }
    let answers = session.answers(to: objection, on: issue).map { text -> Dissent.Answer in
      let first = given.first { $0.text == text }
      return .init(text: text, on: first?.on ?? objection.on, isAccepted: nil)
    }
    return Dissent(
      issue: issue.id, kind: .objection(inWriting: objection.inWriting), by: objection.by,
      home: objection.by, on: objection.on, text: objection.text, answers: answers,
      settled: objection.settled)
  }

  /// What stands in the record, corrected, each with its day.
  private var events: [(event: Event, on: Day)] {
    session.entries.filter { session.retractedBy[$0.number] == nil }
      .flatMap { entry -> [(event: Event, on: Day)] in
        let on = session.zoned(session.happened(of: entry)).day
        return ((try? session.corrected(entry)) ?? entry.events).map { (event: $0, on: on) }
      }
  }
}
