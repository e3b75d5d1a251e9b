import Deliberation
import Values

/// 全程: all that is known of a matter, in one list of days, out of its meetings and out of the ledger.
///
/// Matters that were linked by hand are one: they go under the number that came first, and stand as the
/// latest meeting left them.
package struct Thread: Hashable, Sendable {
  /// The number that came first.
  package let number: CardID
  /// The other numbers it goes by, in order.
  package let linked: [CardID]
  /// What the number that came first is called; the number where nobody called it anything.
  package let title: String
  /// As the latest meeting left it; nil where no meeting dealt with it.
  package let status: IssueStatus?
  /// Oldest first.
  package let lines: [Line]

  /// Something that happened on a day, and where that is written.
  package struct Line: Hashable, Sendable {
    package let day: Day
    package let source: Source
    package let fact: Fact
  }

  /// Where a fact is written.
  package enum Source: Hashable, Sendable {
    /// A meeting's mark, and its entry; 0 where no entry tells it any more.
    case meeting(session: String, entry: Int)
    case ledger(EntryID)
  }

  package enum Fact: Hashable, Sendable {
    case meeting(Meeting)
    /// A vote that was announced on another day than its meeting's, as in a written round.
    case vote(Extract.Vote)
    case objected(Extract.Objection)
    case objectionSettled(number: Int)
    case consent(Extract.Consent)
    case mediated
    /// 进展 or 办结 of a task, as the meeting's own record tells it.
    case reported(task: Target, what: String, Extract.Assignment.Report)
    /// 登记 of the matter itself or of a card about it.
    case entered(Card)
    case revised(Card, from: Card)
    case ended(Card?, CardRecord.Ending)
    /// 开始办理, by the procedure of that title.
    case begun(procedure: String)
    case passed(step: String, Passage)
    case skipped(step: String, reason: String)
    case sentBack(to: String, reason: String)
    case linked([CardID], reason: String)
    case noted(Note)
    case drawn(LedgerEvent.Drawn)
  }

  /// What one meeting did about it.
  package struct Meeting: Hashable, Sendable {
    /// The meeting's mark.
    package let session: String
    package let title: String
    /// The number it dealt with it under.
    package let number: CardID
    package let form: String
    package let body: String
    package let isHeld: Bool
    package let status: IssueStatus
    /// Whether what it settled holds.
    package let stands: Bool
    /// Those announced on its own day, oldest first.
    package let votes: [Extract.Vote]
    /// 议定事项 with the trial; nil where there are none.
    package let outcome: Outcome?
    /// 办结: the day on which it was closed, later than the meeting's own where it took a while.
    package let closed: Day?

    /// Whether those it asked met in nobody's room.
    package var isInWriting: Bool { Extract.isInWriting(form: form) }
  }

  /// What the meetings did, oldest first.
  package var meetings: [Meeting] {
    lines.compactMap { if case .meeting(let it) = $0.fact { it } else { nil } }
  }
}

extension Casebook {
  /// All that is known of a matter, under whichever of its numbers it is asked for.
  package func thread(of matter: CardID) -> Thread {
    let numbers = ledger.linked(matter)
    let dealings = dealings(with: matter)
    var lines: [Ledger.RankedLine] = []
    for (meeting, issue) in dealings {
      lines += Thread.lines(of: issue, in: meeting).map { ($0, -1) }
      for task in issue.assignments {
        let target = Target.assignment(session: meeting.header.id, id: task.id.text)
        lines += ledger.lines(about: target)
      }
    }
    for number in numbers {
      lines += ledger.lines(about: .card(number))
      for id in mentions[number] + ended(about: number) where !numbers.contains(id) {
        lines += ledger.lines(of: id, isOwn: false)
      }
    }
    // What one entry says of two numbers is told once.
    var told: Set<Thread.Line> = []
    let ordered = lines.enumerated().sorted { left, right in
      (left.element.line.day, left.element.rank, left.offset)
        < (right.element.line.day, right.element.rank, right.offset)
    }.map(\.element).filter { told.insert($0.line).inserted }
    return Thread(
      number: numbers[0], linked: Array(numbers.dropFirst()), title: title(of: matter),
      status: dealings.last?.issue.status, lines: ordered.map(\.line))
  }

  /// Cards about a matter that came to their end, by id.
  private func ended(about number: CardID) -> [CardID] {
    ledger.cards.values.filter { record in
      record.ending != nil && record.card?.subjects.contains(.card(number)) == true
    }.map(\.id).sorted()
  }

  /// What a matter is called: as its first number is, by its card, else as the latest meeting calls it;
  /// its number where nobody called it anything. One that was ended gives its name where no other does.
  package func title(of matter: CardID) -> String {
    let numbers = ledger.linked(matter)
    let dealings = dealings(with: matter)
    let living = numbers.filter { ledger[id: $0]?.ending == nil }
    for number in living + numbers {
      if let title = ledger.matter(number)?.title { return title }
      if let dealing = dealings.last(where: { $0.issue.number == number.text }) {
        return dealing.issue.title
      }
    }
    return matter.text
  }
}
