import Deliberation
import Testing
import Values

@testable import Documents

/// 第N版 of papers that went out.
@Suite struct EditionTests {
  private func settled() throws -> Meeting {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "集中清理楼道堆物")]))))
    try meeting.adjourn()
    meeting.later(days: 1)
    return meeting
  }

  private func issue(
    _ version: Int, of session: Session, edited: Bool = false
  ) throws -> Command {
    .issuePaper(
      .init(
        paper: "notice", audience: "public", version: version,
        on: try #require(session.entries.last).at.day, ways: [.posted], by: "记录人甲",
        file: .init(
          name: "公示_第\(version)版.docx", kind: "公示", bytes: 3,
          sha256: String(repeating: "\(version)", count: 64)),
        edited: edited ? true : nil, differing: edited ? 2 : nil,
        reason: edited ? "以测绘报告为准" : nil))
  }

  @Test func `the papers that wait for the seal are those that are drafts until then`() {
    let drafts = DocumentKind.allCases.filter { $0.paper.isDraft }.map(\.code)
    #expect(Set(drafts) == IssuedPaper.drafts)
    #expect(IssuedPaper.kept == [DocumentKind.notifiedList.code])
  }

  @Test func `what is put right after it went out makes the next version, and that one says so`()
    throws
  {
    var meeting = try settled()
    let issuing = Issuing()
    #expect(meeting.session.edition(of: .notice, for: .public, issuing: issuing) == nil)
    try meeting.act(issue(1, of: meeting.session))
    let first = try #require(meeting.session.issuedPapers.last)
    #expect(!meeting.session.isOutdated(first, issuing: issuing))
    let same = try #require(meeting.session.edition(of: .notice, for: .public, issuing: issuing))
    #expect(same.number == 1 && same.sentence == nil)
    meeting.later(days: 2)
    try meeting.act(
      .correctCount(
        .init(
          vote: nil, count: CountEntry(for: 4, against: 1, abstain: 0), reason: "计票表上是4、1、0",
          approved: "书记甲")))
    #expect(meeting.session.isOutdated(first, issuing: issuing))
    var next = issuing
    next.edition = meeting.session.edition(of: .notice, for: .public, issuing: issuing)
    let draft = try meeting.flat(.notice, .public, next)
    let day = first.issue.on.official
    #expect(draft.contains("第2版，____年__月__日印发，代替\(day)第1版。"), "\(draft)")
    let on = try #require(meeting.session.entries.last).at.day
    next.edition = PaperEdition(2, on: on, replaced: first.issue.on, isIssued: true)
    let issued = try meeting.flat(.notice, .public, next)
    #expect(issued.contains("第2版，\(on.official)印发，代替\(day)第1版。"), "\(issued)")
    // On what goes out nothing says for whom the copy is.
    #expect(draft.contains("【可公开】") && !issued.contains("【可公开】"))
  }

  @Test func `what neither prints leaves the version as it is`() throws {
    var meeting = try settled()
    try meeting.act(issue(1, of: meeting.session))
    let first = try #require(meeting.session.issuedPapers.last)
    try meeting.act(.remark(.init(issue: nil, by: nil, text: "补充一句")))
    #expect(!meeting.session.isOutdated(first, issuing: Issuing()))
  }

  @Test func `the record of postings has the version, and why it went out otherwise`() throws {
    var meeting = try settled()
    try meeting.act(issue(1, of: meeting.session, edited: true))
    let record = try meeting.flat(.postingRecord)
    #expect(record.contains("（第1版）"), "\(record)")
    #expect(record.contains("第1版在WPS中修改后印发，与记录不同2处，照此印发的原因：以测绘报告为准。"), "\(record)")
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
    let contents = try meeting.flat(.contents)
    #expect(contents.contains("（第1版）") && contents.contains("以测绘报告为准"), "\(contents)")
  }

  @Test func `a notice's page for phones begins with the message to the group`() throws {
    let session = try settled().session
    let html = try #require(Formats.named("html"))
    let page = String(
      decoding: try html.bytes(of: session.document(.notice, for: .public)), as: UTF8.self)
    let message = try session.document(.wechat, for: .public).pasted
    for line in message.split(separator: "\n") { #expect(page.contains(line), "\(line)") }
    let first = try #require(page.firstRange(of: "<section class=\"message\">"))
    let title = try #require(page.firstRange(of: "<h1"))
    #expect(first.lowerBound < title.lowerBound)
    // The message is no part of the paper itself.
    #expect(try !settled().flat(.notice, .public).contains("详见公示栏"))
  }

  // MARK: What was edited

  private func compared(_ edit: (String) -> String) throws -> EditedPaper {
    let meeting = try settled()
    let document = try meeting.session.document(.notice, for: .public)
    let docx = try #require(Formats.named("docx"))
    let parts = try ZipParts(docx.bytes(of: document))
    return try meeting.session.compare(
      parts.edited(edit), as: docx, with: document, or: document, issuing: Issuing())
  }

  @Test func `another typeface, another size and other breaks are the office's own`() throws {
    let other = try compared {
      $0.replacing("w:val=\"32\"", with: "w:val=\"30\"").replacing("仿宋_GB2312", with: "楷体_GB2312")
    }
    #expect(other.differences.isEmpty && !other.isUnderReview)
  }

  @Test func `a figure, a verdict and a name that were changed are shown, each as what it is`()
    throws
  {
    let count = try compared { $0.replacing("赞成5", with: "赞成4") }
    #expect(count.differences.count == 1, "\(count.differences)")
    #expect(count.differences.allSatisfy { $0.isAsked && $0.printed.contains("赞成4") })
    let name = try compared { $0.replacing("某社区居民委员会", with: "某社区业主委员会") }
    #expect(name.differences.contains { $0.kind == .signature }, "\(name.differences)")
    let text = try compared { $0.replacing("每月第一个周六", with: "每月第二个周六") }
    #expect(text.differences.contains { $0.kind == .motion }, "\(text.differences)")
  }

  @Test func `a neighbour's name that comes into a public copy is told apart from all else`() throws
  {
    let told = try compared {
      $0.replacing("集中清理楼道堆物。", with: "集中清理楼道堆物，由居民甲负责。")
    }
    #expect(told.differences.contains { $0.kind == .privacy }, "\(told.differences)")
  }

  @Test func `remarks and changes that nobody accepted are seen`() throws {
    let edited = try compared {
      $0.replacing("</w:body>", with: "<w:p><w:ins><w:r><w:t>好</w:t></w:r></w:ins></w:p></w:body>")
    }
    #expect(edited.isUnderReview)
  }
}
