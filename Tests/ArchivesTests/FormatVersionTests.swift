import Deliberation
import Log
import Testing

@Suite struct FormatVersionTests {
  @Test func `no event is of a later version than the file can be written in`() {
    let newest = Event.types.values.map { $0.format }.max()
    #expect(newest == Journal.newestVersion)
  }
}
