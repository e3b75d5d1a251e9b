import Deliberation
import Values

/// 异议 that isn't settled, raised in a meeting or entered in the ledger.
package struct OpenObjection: Hashable, Sendable {
  package let mark: ObjectionMark
  /// The day it was raised.
  package let on: Day
  package let inWriting: Bool
  package let isAnswered: Bool
}

extension Casebook {
  /// 异议 to a matter that aren't settled at the end of that day, whether the step that had to wait for
  /// them was passed or not; those of meetings first.
  ///
  /// One that was entered is settled by a note that closes it, by its answer where no step of the
  /// procedure waits for more.
  package func openObjections(of matter: CardID, on day: Day) -> [OpenObjection] {
    let holder = ledger.courseHolder(of: matter)
    let course = ledger.course(of: holder)
    let waiting = course?.procedure.steps.filter { $0.needs.contains(where: \.waitsForSettlement) }
    // The place may have a rule of its own by which a step takes them for settled.
    let settled = Set(
      (waiting ?? []).flatMap { step -> [ObjectionMark] in
        guard let course else { return [] }
        let review = StepReview(step, of: course, matter: holder, on: day, in: self)
        return review.objections.filter(\.isSettled).map(\.mark)
      })
    let answerSettles = waiting?.isEmpty ?? true
    return
      (objectionsOfMeetings(to: matter, on: day)
      + objectionsEntered(against: matter, on: day, answerSettles))
      .filter { !settled.contains($0.mark) }
  }

  private func objectionsOfMeetings(to matter: CardID, on day: Day) -> [OpenObjection] {
    dealings(with: matter).flatMap { meeting, issue in
      issue.objections.filter { $0.on <= day && ($0.settled.map { $0 > day } ?? true) }.map {
        OpenObjection(
          mark: .meeting(session: meeting.header.id, issue: issue.number, number: $0.number),
          on: $0.on, inWriting: $0.inWriting, isAnswered: $0.answered != nil)
      }
    }
  }

  private func objectionsEntered(
    against matter: CardID, on day: Day, _ answerSettles: Bool
  ) -> [OpenObjection] {
    Set(ledger.linked(matter).flatMap { mentions[$0] }).sorted().compactMap { id in
      guard let record = ledger[id: id], record.isLiving, case .voice(let voice)? = record.card,
        voice.isObjection, voice.on <= day,
        !record.notes.contains(where: { $0.note.closes && $0.note.day <= day })
      else { return nil }
      let isAnswered = voice.answer.map { $0.on <= day } ?? false
      guard !(isAnswered && answerSettles) else { return nil }
      return OpenObjection(
        mark: .voice(id), on: voice.on, inWriting: true, isAnswered: isAnswered)
    }
  }
}
