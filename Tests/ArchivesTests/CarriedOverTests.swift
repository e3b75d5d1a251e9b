import Deliberation
import Testing

@testable import Archives

/// What a new meeting takes over from one in which something was struck out.
@Suite struct CarriedOverTests {
  @Test func `what was struck out is nobody's name or home`() {
    var details = MeetingChanges()
    details.place = Redacted.mark
    details.tellers = [Redacted.mark, "居民乙"]
    var issue = Issue(
      id: "i01", number: "20240302-0001-1", title: Redacted.mark,
      source: IssueSource(kind: .workOrder, reference: Redacted.mark), proposer: Redacted.mark)
    issue.summary = Redacted.mark
    let taken = CarriedOver(
      details: details,
      people: [
        PersonDetails(name: "居民甲", groups: ["居民"], home: Redacted.mark, note: Redacted.mark),
        PersonDetails(name: Redacted.mark, groups: ["居民"], home: "5-1-101"),
      ], issues: [issue])
    #expect(taken.people.map(\.name) == ["居民甲"])
    #expect(taken.people.first?.home == nil && taken.people.first?.note == nil)
    #expect(taken.details.tellers == ["居民乙"] && taken.details.place == "")
    let first = taken.issues.first
    #expect(first?.title == "20240302-0001-1" && first?.proposer == nil && first?.summary == nil)
    #expect(first?.source.reference == nil)
    #expect(taken.leftOut.isEmpty)
  }
}
