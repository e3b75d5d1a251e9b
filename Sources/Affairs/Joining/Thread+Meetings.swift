import Deliberation
import Values

extension Thread {
  /// What one meeting did about an issue, and what came to it on other days.
  static func lines(of issue: Extract.Issue, in meeting: Extract) -> [Line] {
    let session = meeting.header.id
    let date = meeting.opened ?? meeting.header.date
    func line(_ day: Day, _ at: Extract.Witness, _ fact: Fact) -> Line {
      Line(day: day, source: .meeting(session: session, entry: at.entry), fact: fact)
    }
    let announced = issue.votes.filter { $0.result != nil }
    let main = Meeting(
      session: session, title: meeting.header.title, number: CardID(issue.number),
      form: meeting.form, body: meeting.body, isHeld: meeting.isHeld, status: issue.status,
      stands: issue.stands, votes: announced.filter { $0.result?.on == date },
      outcome: issue.outcome, closed: issue.closed)
    var lines = [line(date, issue.settled ?? issue.added, .meeting(main))]
    for vote in announced {
      guard let result = vote.result, result.on != date else { continue }
      lines.append(line(result.on, result.at, .vote(vote)))
    }
    for objection in issue.objections {
      lines.append(line(objection.on, objection.at, .objected(objection)))
      if let settled = objection.settled {
        lines.append(
          line(
            settled, objection.answered ?? objection.at,
            .objectionSettled(number: objection.number)))
      }
    }
    for consent in issue.consents {
      guard let on = consent.on, let at = consent.at else { continue }
      lines.append(line(on, at, .consent(consent)))
    }
    lines += issue.mediations.map { line($0.on, $0.at, .mediated) }
    for task in issue.assignments {
      let target = Target.assignment(session: session, id: task.id.text)
      lines += task.progress.map {
        line($0.on, $0.at, .reported(task: target, what: task.work.what, $0))
      }
    }
    return lines
  }
}
