import Deliberation
import Values

/// What is still to come after a decision, and what speaks against it.
extension Extract {
  /// A consent that is asked besides the vote.
  package struct Consent: Hashable, Sendable {
    package var party: String
    package var answer: ConcurrenceRecord.Answer
    /// The day it was given; nil where none was said.
    package var on: Day?
    /// The day its paper is due; nil where none was said.
    package var due: Day?
    /// Nil where nobody has spoken of it yet.
    package var at: Witness?

    package init(
      party: String, answer: ConcurrenceRecord.Answer, on: Day?, due: Day?, at: Witness?
    ) {
      (self.party, self.answer, self.on, self.due, self.at) = (party, answer, on, due, at)
    }

    /// Whether it is neither given in writing nor refused.
    package var isDue: Bool { answer == .word || answer == .pending }
  }

  /// 异议, without who raised it and what it says.
  package struct Objection: Hashable, Sendable {
    /// Within the issue, from 1.
    package var number: Int
    package var on: Day
    package var inWriting: Bool
    /// The entry of its answer; nil until then.
    package var answered: Witness?
    /// The day it was settled; nil while it is open.
    package var settled: Day?
    package var at: Witness

    package init(
      number: Int, on: Day, inWriting: Bool, answered: Witness?, settled: Day?, at: Witness
    ) {
      (self.number, self.on, self.inWriting) = (number, on, inWriting)
      (self.answered, self.settled, self.at) = (answered, settled, at)
    }
  }

  /// 不同意见 that wasn't settled, without who raised it.
  package struct Concern: Hashable, Sendable {
    package var id: Deliberation.Concern.ID
    package var text: String
    package var isAnswered: Bool
    package var at: Witness

    package init(id: Deliberation.Concern.ID, text: String, isAnswered: Bool, at: Witness) {
      (self.id, self.text, self.isAnswered, self.at) = (id, text, isAnswered, at)
    }
  }

  /// 协调 with one dwelling; which one and what was promised it stands in the session alone.
  package struct Mediation: Hashable, Sendable {
    package var on: Day
    package var at: Witness

    package init(on: Day, at: Witness) { (self.on, self.at) = (on, at) }
  }

  /// 落实分工: a task, and what was reported of it to the meeting's own record.
  package struct Assignment: Hashable, Sendable {
    package var id: Deliberation.Assignment.ID
    package var work: Deliberation.Assignment.Work
    /// In the order in which they were entered.
    package var progress: [Report]
    /// Why it was dropped; nil where it wasn't.
    package var dropped: String?
    /// The entry that gave it out, or changed it last.
    package var at: Witness

    package init(
      id: Deliberation.Assignment.ID, work: Deliberation.Assignment.Work, progress: [Report] = [],
      dropped: String? = nil, at: Witness
    ) {
      (self.id, self.work, self.progress) = (id, work, progress)
      (self.dropped, self.at) = (dropped, at)
    }

    /// The first day on which it is reported as done; nil while it isn't.
    package var done: Day? { progress.filter(\.isDone).map(\.on).min() }

    /// What was reported of the latest day; nil where nothing was.
    package var last: Report? { progress.max { $0.on < $1.on || $0.on == $1.on } }

    /// 进展.
    package struct Report: Hashable, Sendable {
      package var on: Day
      package var text: String
      package var isDone: Bool
      package var at: Witness

      package init(on: Day, text: String, isDone: Bool, at: Witness) {
        (self.on, self.text, self.isDone, self.at) = (on, text, isDone, at)
      }
    }
  }
}
