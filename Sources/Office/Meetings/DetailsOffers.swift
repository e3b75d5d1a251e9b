import Deliberation
import Text

/// What is offered on what the meeting is.
package enum DetailsOffers {
  package static let describe: Offer<Void> = Offer(
    CommandName(
      "settings", title: ("会议设置", "Meeting details"), label: ("设置", "Details"),
      help: (
        "地点、主持、记录、各方、表决规则、发言时间和次数、用语等。",
        "Place, facilitator, secretary, groups, rule, time and turns of speaking, words."
      )), isPrivate: true, whyNot: { _, desk in desk.whyNoMeeting }
  ) { _, desk in .ask(describing(blanks(at: desk), at: desk)) }

  package static func blanks(at desk: Desk) -> DetailsBlanks {
    DetailsBlanks(of: desk.session?.details ?? MeetingDetails(), in: desk.language)
  }

  /// Nothing is given where nothing was written otherwise.
  package static func describing(_ blanks: DetailsBlanks, at desk: Desk) -> Request {
    Request(
      describe.name.title(in: desk.language), blanks.fields,
      confirm: SettingsWording(desk.language).save
    ) { answers throws(Unanswered) in
      guard let session = answers.desk.session else { return .init([]) }
      let changes = try blanks.changes(answers, of: session)
      return .init(changes == MeetingChanges() ? [] : [.describeMeeting(.init(changes: changes))])
    }
  }
}
