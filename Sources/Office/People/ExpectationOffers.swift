import Deliberation
import Text

/// How 应到 is known: by roster, not at all, or typed in.
package enum ExpectationOffers {
  package static let expect: Offer<Void> = Offer(
    CommandName(
      "expectation", title: ("应到人数", "Number expected"), label: ("应到", "Expected"),
      help: ("按名册、自愿参加或指定人数。", "By roster, voluntary, or a number of its own.")),
    isPrivate: true, whyNot: { _, desk in desk.whyNoMeeting }
  ) { _, desk in .ask(expecting(at: desk)) }

  package static func expecting(at desk: Desk) -> Request {
    let words = PeopleWording(desk.language)
    let (mode, known): (Int, Int?) =
      switch desk.session?.details.expectation ?? .roster {
      case .roster: (0, nil)
      case .voluntary: (1, nil)
      case .typed(let count): (2, count)
      }
    let ways = Question.choice("mode", words.expectation, Way.allCases, mode, name: words.name(of:))
    let count = Question.number("count", words.count, known)
    return Request(
      expect.name.title(in: desk.language), [ways.field, count.field], confirm: words.save,
      isPrivate: false
    ) { answers throws(Unanswered) in
      var changes = MeetingChanges()
      switch try answers[ways] ?? .typed {
      case .roster: changes.expectation = .roster
      case .voluntary: changes.expectation = .voluntary
      case .typed:
        guard let number = answers.soFar(count) else { throw Unanswered(count, words.notANumber) }
        changes.expectation = .typed(count: number)
      }
      return .init(.describeMeeting(.init(changes: changes)))
    }
  }

  fileprivate enum Way: CaseIterable, Sendable { case roster, voluntary, typed }
}

extension PeopleWording {
  fileprivate func name(of way: ExpectationOffers.Way) -> String {
    switch way {
    case .roster: byRoster
    case .voluntary: voluntary
    case .typed: typed
    }
  }
}
