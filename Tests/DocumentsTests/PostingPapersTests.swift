import Affairs
import Deliberation
import Documents
import Scenarios
import Testing
import Text
import Values

/// 张贴记录 and 公示期满情况说明: what hung, since when, and what was objected to until it was over.
@Suite struct PostingPapersTests {
  private let posted = Day("2024-03-03")!

  private func agreed() throws -> Meeting {
    var meeting = try Meeting { $0.noticeDays = 7 }
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "集中清理楼道堆物")]))))
    try meeting.adjourn()
    return meeting
  }

  /// Made on that day, hung up on the third of March.
  private func issuing(_ today: String) -> Issuing {
    var issuing = Issuing(on: posted)
    issuing.today = Day(today)
    return issuing
  }

  private func objection(_ by: String, _ text: String, _ on: String, inWriting: Bool) -> Command {
    .raiseObjection(
      .init(issue: "i01", by: by, text: text, on: Day(on)!, inWriting: inWriting))
  }

  private func objected() throws -> Meeting {
    var meeting = try agreed()
    meeting.later(days: 12)
    try meeting.act(
      objection("居民丙", "清理太早", "2024-03-04", inWriting: true),
      objection("居民丁", "没有地方放", "2024-03-06", inWriting: false),
      .answerObjection(
        .init(issue: "i01", number: 1, answer: "改为九点开始", settled: Day("2024-03-08")!)),
      .answerObjection(
        .init(issue: "i01", number: 2, answer: "借用地下室", settled: Day("2024-03-09")!)))
    return meeting
  }

  // MARK: 公示期满情况说明

  @Test func `what was objected to and answered stands inside one by one, outside as counts`()
    throws
  {
    let meeting = try objected()
    let inside = try meeting.flat(.noticeOutcome, .archive, issuing("2024-03-12"))
    for said in [
      "公示期满，收到异议2条，均已答复，无未解决异议。", "2024年3月4日至3月10日（7日），张贴当日不计。",
      "收到异议2条（书面1条、口头1条）。", "2024年3月4日，居民丙书面提出：清理太早。答复：改为九点开始。结果：2024年3月8日已解决。",
      "说明人（签字）", "监督人（签字）", "2024年3月12日",
    ] {
      #expect(inside.contains(said), "\(said)\n\(inside)")
    }
    let outside = try meeting.flat(.noticeOutcome, .public, issuing("2024-03-12"))
    for said in ["公示期满，收到异议2条，均已答复，无未解决异议。", "收到异议2条（书面1条、口头1条）。"] {
      #expect(outside.contains(said), "\(said)\n\(outside)")
    }
    for secret in ["居民丙", "居民丁", "太早", "地下室", "签字"] {
      #expect(!outside.contains(secret), "\(secret)\n\(outside)")
    }
  }

  @Test func `what is open is said, and what came before or after the period isn't counted`() throws
  {
    var meeting = try agreed()
    #expect(
      try meeting.flat(.noticeOutcome, .archive, issuing("2024-03-11"))
        .contains("公示期满，未收到异议。"))
    meeting.later(days: 12)
    try meeting.act(
      objection("居民丙", "清理太早", "2024-03-02", inWriting: true),
      objection("居民丁", "没有地方放", "2024-03-06", inWriting: false),
      objection("居民戊", "声音大", "2024-03-13", inWriting: false))
    let text = try meeting.flat(.noticeOutcome, .archive, issuing("2024-03-14"))
    for said in [
      "公示期满，收到异议1条，已答复0条，尚有1条未解决。", "公示以前收到的异议1条，不计在内。",
      "公示期满以后收到的异议1条，不计在内。", "居民丁口头提出：没有地方放。尚未答复。结果：尚未解决。",
    ] {
      #expect(text.contains(said), "\(said)\n\(text)")
    }
    #expect(!text.contains("声音大"), "\(text)")
  }

  @Test
  func `before the last day is over, and where nobody said when it was hung up, there is none`()
    throws
  {
    let meeting = try agreed()
    for today in ["2024-03-05", "2024-03-10"] {
      let refusal = #expect(throws: DocumentRefusal.self) {
        try meeting.flat(.noticeOutcome, .archive, issuing(today))
      }
      #expect(refusal?.sentence(in: .chinese).contains("公示期还没有满") == true)
      #expect(refusal?.sentence(in: .english).contains("still hangs") == true)
    }
    _ = try meeting.flat(.noticeOutcome, .archive, issuing("2024-03-11"))
    var unknown = Issuing()
    unknown.today = Day("2024-05-01")
    let refusal = #expect(throws: DocumentRefusal.self) {
      try meeting.flat(.noticeOutcome, .archive, unknown)
    }
    #expect(refusal?.sentence(in: .chinese).contains("--posted") == true)
    #expect(refusal?.sentence(in: .chinese, to: .screen).contains("--posted") == false)
    #expect(throws: DocumentRefusal.lacks(.noticeOutcome, .opening)) {
      try Meeting().flat(.noticeOutcome, .archive, issuing("2024-05-01"))
    }
  }

  @Test func `the ledger says when it was hung up, where nobody says it here`() throws {
    let meeting = try agreed()
    var issuing = Issuing()
    issuing.today = Day("2024-05-01")
    var note = Note(on: [], kind: .notice, day: posted, by: "居委会", text: "公示协商结果")
    note.notice = Notice(channels: ["公示栏"], posted: posted, days: 5)
    issuing.postings = [note]
    let text = try meeting.flat(.noticeOutcome, .archive, issuing)
    #expect(text.contains("2024年3月4日至3月8日（5日）"), "\(text)")
    #expect(text.contains("公示地点：公示栏。"), "\(text)")
    // Working days the ledger alone counts.
    note.notice?.unit = .working
    issuing.postings = [note]
    #expect(throws: DocumentRefusal.self) { try meeting.flat(.noticeOutcome, .archive, issuing) }
  }

  // MARK: 张贴记录

  @Test func `of what hangs the record has the paper, the period and a row for each place`() throws
  {
    let meeting = try agreed()
    let text = try meeting.flat(.postingRecord, .archive, Issuing(on: posted))
    for said in [
      "《关于楼道堆物清理协商结果的公示》", "公示期：2024年3月4日至3月10日（7日），张贴当日不计。", "张贴时间", "张贴人",
      "撤下时间", "撤下人", "监督人（签字）",
    ] {
      #expect(text.contains(said), "\(said)\n\(text)")
    }
    let blank = try meeting.flat(.postingRecord)
    #expect(blank.contains("公示期：____年__月__日至____年__月__日（7日）"), "\(blank)")
  }

  @Test func `what the ledger was told of a posting fills its row`() throws {
    let meeting = try agreed()
    var issuing = Issuing()
    var note = Note(on: [], kind: .notice, day: posted, by: "楼门长甲", text: "公示协商结果")
    note.notice = Notice(channels: ["公示栏"], posted: posted, days: 7)
    note.notice?.place = "24号楼大厅"
    note.notice?.takenDown = Day("2024-03-11")
    issuing.postings = [note]
    let paper = try meeting.session.document(.postingRecord, for: .archive, issuing: issuing)
    let tables = paper.blocks.compactMap { if case .table(let it) = $0 { it } else { nil } }
    #expect(
      tables.first?.rows.first == [
        "1", "24号楼大厅", "2024年3月3日", "楼门长甲", "", "2024年3月11日", "",
      ])
    #expect(paper.flat.contains("2024年3月4日至3月10日"), "\(paper.flat)")
  }

  @Test func `where nothing can be hung up there is no record of it, and none is public`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    let refusal = #expect(throws: DocumentRefusal.self) { try meeting.flat(.postingRecord) }
    #expect(refusal?.sentence(in: .chinese).contains("没有可以张贴的") == true)
    #expect(throws: DocumentRefusal.notFor(.postingRecord, .public)) {
      try meeting.flat(.postingRecord, .public)
    }
  }
}
