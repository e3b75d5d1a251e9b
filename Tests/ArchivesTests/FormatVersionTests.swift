import Deliberation
import Log
import Testing

@Suite struct FormatVersionTests {
  @Test func `no event is of a later version than the file can be written in`() {
    #expect(Event.types.values.allSatisfy { $0.format <= Journal.newestVersion })
  }
}
