import Deliberation
import Scenarios
import Terminal
import Testing

@testable import Office
@testable import Screens
@testable import yishi

/// Who is looked for by a home or by letters is taken when the blank is left, however it is left.
@Suite struct FoundPersonTests {
  private func proposer(_ typed: String, leavingBy key: Key) throws -> String? {
    let stage = try Moments.opened.stage()
    try stage.take(IssueOffers.add, on: ())
    stage.type("设棚")
    stage.press(.tab, .tab, .tab, .tab)
    stage.type(typed)
    stage.press(key, .tab, .tab, .enter)
    return stage.session.issues.values.last { $0.title == "设棚" }?.proposer
  }

  @Test func `a home stands for whoever was shown for it`() throws {
    #expect(try proposer("501", leavingBy: .tab) == "居民甲")
  }

  @Test func `words stand as they were typed, and so does what finds nobody`() throws {
    #expect(try proposer("居委会", leavingBy: .tab) == "居委会")
    #expect(try proposer("居民", leavingBy: .tab) == "居民")
    #expect(try proposer("999", leavingBy: .tab) == "999")
  }
}
