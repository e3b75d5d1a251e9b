import Deliberation
import Foundation
import Scenarios
import TestSupport
import Testing

/// `docs/events.md`, held against the declarations it is made from, and they against what is
/// written.
@Suite struct EventsPageTests {
  /// Read once for all tests.
  private static let read = Result { try EventsPage() }
  private let page: EventsPage

  init() throws { page = try Self.read.get() }

  @Test func `the page says what the declarations say`() throws {
    try RecordedText("docs/events.md").expect(page.text)
  }

  @Test func `every event stands in it under its chapter`() {
    let text = page.text
    #expect(Set(page.declared.events.map(\.name)) == Set(Event.types.keys))
    for name in Event.types.keys { #expect(text.contains("\n### \(name) "), "\(name)") }
    for (chapter, _) in page.chapters {
      #expect(EventsPage.chapterTitles[chapter] != nil, "\(chapter)")
    }
  }

  @Test func `an event's version is its own`() throws {
    for (name, type) in page.declared.events {
      #expect(page.declared.byName[type]?.format == Event.types[name]?.format, "\(name)")
    }
  }

  @Test func `everything in it has a meaning, and a name in Chinese`() {
    let events = page.declared.events.compactMap { page.declared.byName[$0.type] }
    #expect(events.allSatisfy { !$0.doc.isEmpty })
    for declaration in events + page.values {
      for member in declaration.stored {
        #expect(!member.doc.isEmpty, "\(declaration.name).\(member.name)")
      }
      for each in declaration.cases {
        #expect(!each.doc.isEmpty, "\(declaration.name).\(each.name)")
      }
    }
    let names = page.declared.events.map(\.name) + page.values.map(\.name)
    #expect(Set(names) == Set(EventsPage.titles.keys))
    #expect(!page.text.contains("| ?"), "a type that isn't found")
  }

  @Test func `what reads itself is told of`() {
    for value in page.values where value.readsItself {
      #expect(!value.usual.isEmpty || !value.fallbacks.isEmpty, "\(value.name)")
    }
  }

  @Test func `events are written as it says`() throws {
    var events: Set<Event> = []
    for scenario in [Scenario.greenCorner, .stairwell, .naming, .representatives, .writtenRounds] {
      events.formUnion(try scenario.played().entries.flatMap(\.events))
    }
    for seed: UInt64 in 0..<100 {
      events.formUnion(RandomMeeting(seed: seed).session.entries.flatMap(\.events))
    }
    for event in events {
      let json = try JSONEncoder().encode(event)
      let differences = page.differences(
        of: try JSONDecoder().decode(WrittenValue.self, from: json))
      #expect(differences.isEmpty, "\(differences)")
    }
    #expect(Set(events.map(\.name)).count > 50)
  }
}
