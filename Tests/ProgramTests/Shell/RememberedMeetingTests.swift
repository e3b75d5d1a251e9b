import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import Testing

@testable import Office
@testable import Screens
@testable import yishi

/// However a meeting comes to be open on the screens, what is acknowledged of it is remembered.
@Suite struct RememberedMeetingTests {
  @Test func `a meeting made here is remembered from its first act`() throws {
    let stage = try Moments.opened.stage()
    let state = Acknowledged(environment: ["XDG_STATE_HOME": stage.folder.path + "/state"])
    var context = stage.context
    context.meeting = nil
    context.acknowledged = state
    context.meeting = stage.file
    #expect(stage.file.watching != nil)
    let isDone = context.perform(.remark(.init(issue: nil, by: nil, text: "说过的话")))
    #expect(isDone)
    let header = stage.file.journal.header
    // At most once a second, so that the first act is noted by then at the latest.
    Thread.sleep(forTimeInterval: 1.1)
    stage.file.noteAcknowledged()
    #expect(state.mark(of: header)?.n == stage.session.lastEntry)
  }
}
