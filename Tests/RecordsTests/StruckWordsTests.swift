import Deliberation
import Records
import Scenarios
import Testing

/// After words went from one entry, the others that say the same are named.
@Suite struct StruckWordsTests {
  @Test func `entries that still say some of the same are told by their numbers`() throws {
    var session = Session(
      identity: .init(id: "2024-03-02-0001", date: Day("2024-03-02")!, title: "楼道"))
    let start = beijing("2024-03-02", 9, 0)
    for (minute, command) in [
      Command.remark(issue: nil, by: nil, text: "三楼居民乙得了糖尿病，上下楼不便"),
      .remark(issue: nil, by: nil, text: "今天天气好"),
      .remark(issue: nil, by: nil, text: "糖尿病人优先"),
      .remark(issue: nil, by: nil, text: "上下楼不便的另议"),
    ].enumerated() {
      try session.play(command, at: start.adding(seconds: 60 * minute))
    }
    let before = session
    let redaction = Command.redact(entry: 1, fields: ["text"], reason: "隐私", approved: "书记")
    let at = start.adding(seconds: 600)
    let events = try session.decide(redaction, on: Occasion(at: at, by: "记录"))
    try session.play(redaction, at: at)
    #expect(StruckWords(of: events, in: before).entries(in: session) == [3, 4])
  }
}
