import Values

extension Command {
  /// What an objection came to, and the day on which it was settled; none while it is open.
  package struct AnswerObjection: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Which objection, by its number within the issue.
    package var number: Int
    /// What is answered.
    package var answer: String
    /// The day it was settled; left out, it is open.
    package var settled: Day?

    package init(issue: String?, number: Int, answer: String, settled: Day?) {
      (self.issue, self.number, self.answer, self.settled) = (issue, number, answer, settled)
    }

    package static let footing = Footing(phases: .any, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.issue(issue)
      guard let objection = found.objections.first(where: { $0.number == number }) else {
        throw .lookup(.unknownObjection(number))
      }
      if chair.session.lastAdjournment != nil, objection.settled != nil {
        throw .outcome(.objectionSettled(number))
      }
      return [
        .objectionAnswered(
          .init(
            issue: found.id, number: number, answer: try chair.text(answer, .answer),
            settled: settled))
      ]
    }

    package var days: [Day] { [settled].compactMap { $0 } }

    package var daysPast: [Day] { [settled].compactMap { $0 } }

    package func unlikely(to chair: Chair) -> Refusal? {
      guard let settled else { return nil }
      let raised = (try? chair.issue(issue))?.objections.first { $0.number == number }?.on
      return raised.flatMap { settled < $0 ? .time(.beforeDecision(settled, decided: $0)) : nil }
    }
  }
}

extension Event {
  /// What was answered to the objection of that number on the issue, and the day on which it was
  /// settled; nil while it is open.
  package struct ObjectionAnswered: ChangesIssue {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 异议编号: its number within the issue, from 1.
    package var number: Int
    /// 处理情况: what was answered or done.
    package var answer: String
    /// 办结日: the day it was settled; nil while it is open.
    package var settled: Day?

    package init(issue: Issue.ID, number: Int, answer: String, settled: Day?) {
      (self.issue, self.number, self.answer, self.settled) = (issue, number, answer, settled)
    }

    package var event: Event { .objectionAnswered(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(issue) { issue in
        guard let place = issue.objections.firstIndex(where: { $0.number == number }) else {
          return
        }
        issue.objections[place].answer = answer
        issue.objections[place].settled = settled
      }
    }

    package var correctable: [CorrectableField<Self>] {
      [
        field("answer", \.answer, isLater: true),
        field("settled", \.settled, isLater: true),
      ]
    }

    package var redactable: [RedactableField<Self>] { [words("answer", \.answer)] }

    package var retells: String? { "\(issue.text) objection \(number)" }

    package func act(in scene: Scene) -> Command? {
      .answerObjection(.init(issue: issue.text, number: number, answer: answer, settled: settled))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      let id = numbers(Objection.ID(issue: issue, number: number))
      (issue, number) = (id.issue, id.number)
    }
  }
}
