import Deliberation
import Documents
import Testing

/// What people sign before they go, and the pictures of the evening.
@Suite struct SignedSheetsTests {
  /// Five of six came, one online, and agreed.
  private func agreed() throws -> Meeting {
    var meeting = try Meeting { $0.scrutineers = ["居民己"] }
    try meeting.open(residents: 5, of: 6)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "集中清理楼道堆物")]))))
    return meeting
  }

  @Test func `what was agreed stands whole above the names of those who were there`() throws {
    var meeting = try agreed()
    try meeting.adjourn()
    let sheet = try meeting.flat(.agreedSheet)
    for said in [
      "楼道堆物居民议事会议定事项确认单", "日期：2024年3月2日", "地点：社区会议室", "方案全文（第1稿）：每月第一个周六集中清理楼道堆物。",
      "赞成5人，反对0人，弃权0人，达成一致。", "集中清理楼道堆物", "主持人（签字）", "居民居民甲", "居民居民戊", "监督委员会（签字）",
      "上级到会人员（职务、签字）",
    ] { #expect(sheet.contains(said), "\(said): \(sheet)") }
    #expect(!sheet.contains("居民己"), "who wasn't there signs nothing: \(sheet)")
    #expect(!sheet.contains("5-1-10") && !sheet.contains("监票人（签字）"), "\(sheet)")
  }

  @Test func `the signature page refers to the record and repeats none of it`() throws {
    var meeting = try agreed()
    try meeting.adjourn()
    let page = try meeting.flat(.signaturePage)
    #expect(page.contains("议题：楼道堆物清理") && page.contains("载于会议记录"), "\(page)")
    #expect(page.contains("居民居民甲") && !page.contains("居民己"), "\(page)")
    #expect(!page.contains("每月第一个周六") && !page.contains("赞成5人"), "\(page)")
  }

  @Test func `a count that was put right is put right above the names, too`() throws {
    var meeting = try agreed()
    try meeting.adjourn()
    try meeting.act(
      .correctCount(
        .init(
          vote: nil, count: CountEntry(for: 3, against: 2, abstain: 0), reason: "数错",
          approved: "书记")))
    let sheet = try meeting.flat(.agreedSheet)
    #expect(sheet.contains("更正后的结果：") && sheet.contains("原议定事项不再成立"), "\(sheet)")
  }

  @Test(arguments: [DocumentKind.agreedSheet, .signaturePage])
  func `nobody signs before the meeting is over`(kind: DocumentKind) throws {
    #expect(throws: DocumentRefusal.lacks(kind, .opening)) { try Meeting().flat(kind) }
    var meeting = try agreed()
    #expect(throws: DocumentRefusal.lacks(kind, .adjournment)) { try meeting.flat(kind) }
    try meeting.adjourn()
    #expect(try meeting.flat(kind).hasPrefix("【内部】存档版未定稿"))
    try meeting.act(.reopen(.init(reason: "再议")))
    #expect(throws: DocumentRefusal.lacks(kind, .adjournment)) { try meeting.flat(kind) }
    #expect(throws: DocumentRefusal.notFor(kind, .public)) { try meeting.flat(kind, .public) }
  }

  @Test func `guests sign behind those who vote, and units in the order of the papers`() throws {
    var meeting = try Meeting()
    try meeting.act(
      .addParticipant(
        .init(person: PersonDetails(name: "来客甲", standing: .speaking, organisation: "街道办事处"))),
      .addParticipant(.init(person: PersonDetails(name: "单位甲", groups: ["产权单位"]))))
    // Those two are the first of the five that sign in.
    try meeting.open(residents: 5)
    try meeting.hands(4, 0, 0)
    try meeting.adjourn()
    let page = try meeting.flat(.signaturePage)
    let places = ["居民居民甲", "产权单位单位甲", "街道办事处来客甲列席"].map { page.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil }, "\(page)")
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted(), "\(page)")
  }

  // MARK: Photos

  private func attached(_ name: String, _ kind: String) -> Command {
    .attach(
      .init(
        file: .init(name: name, kind: kind, bytes: 10, sha256: String(repeating: "ab", count: 32)),
        path: nil, kind: nil))
  }

  @Test func `every picture has its number, its name and the beginning of its sum`() throws {
    var meeting = try agreed()
    try meeting.act(attached("现场.JPG", "整治前"), attached("复函.pdf", "复函"), attached("会场.png", "照片"))
    try meeting.adjourn()
    let pages = try meeting.flat(.photos)
    #expect(pages.contains("照片1编号：1内容：整治前时间：____"), "\(pages)")
    #expect(pages.contains("拍摄人：____") && pages.contains("文件名：现场.JPG"), "\(pages)")
    #expect(pages.contains("SHA-256前16位：abababababababab"), "\(pages)")
    #expect(
      !pages.contains(String(repeating: "ab", count: 9)) && !pages.contains("pdf"), "\(pages)")
    #expect(pages.contains("编号：2内容：____") && !pages.contains("编号：3"), "\(pages)")
  }

  @Test func `without a picture there is no page of them`() throws {
    var meeting = try agreed()
    try meeting.act(attached("复函.pdf", "复函"))
    try meeting.adjourn()
    #expect(throws: DocumentRefusal.lacks(.photos, .pictures)) { try meeting.flat(.photos) }
  }
}
