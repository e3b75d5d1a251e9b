import Deliberation
import Scenarios
import Terminal
import Testing

@testable import Office
@testable import Screens

/// What the office offers on the record is what its pages show.
@Suite struct OfferedRecordTests {
  @Test func `every act offered on the record is a line of its page`() throws {
    let stage = try Moments.adjourned.stage(RecordScreen())
    let names = RecordScreen().table(in: stage.context).map(\.name.id)
    #expect(Set(names).isSuperset(of: RecordOffers.onMeeting.map(\.id)))
    #expect(Set(names).count == names.count)
  }

  @Test func `what is put right afterwards is offered on the timeline, and only afterwards`() throws
  {
    for (moment, isOver) in [(Moments.opened, false), (.adjourned, true), (.sealed, true)] {
      let context = try moment.stage().context
      let lines = TimelineScreen().commands(in: context)
      for offer in RecordOffers.afterwards {
        let line = try #require(lines.first { $0.id == offer.id })
        #expect((line.disabled(context) == nil) == isOver, "\(offer.id) \(moment)")
      }
    }
  }

  @Test func `no two questions of a form go by one name`() throws {
    let desk = try Moments.adjourned.stage().context.desk
    let asked =
      (RecordOffers.onMeeting + RecordOffers.afterwards + [
        ClosingOffers.reopen, ClosingOffers.seal, DetailsOffers.describe, ExpectationOffers.expect,
        PersonOffers.add, PersonOffers.walkIn,
      ]).compactMap { offer in
        if case .ask(let request) = offer.act((), desk) { request } else { nil }
      }
    #expect(asked.count == 14)
    for request in asked {
      #expect(Set(request.fields.map(\.id)).count == request.fields.count, "\(request.title)")
    }
  }
}
