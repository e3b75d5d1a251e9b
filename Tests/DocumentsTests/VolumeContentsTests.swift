import Deliberation
import Documents
import Scenarios
import Testing
import Text
import Values

/// 卷内目录 and 备考表 of what is kept of a meeting.
@Suite struct VolumeContentsTests {
  private func rows(_ session: Session) throws -> [[String]] {
    let paper = try session.document(.contents, for: .archive)
    return paper.blocks.compactMap { if case .table(let it) = $0 { it } else { nil } }.first?.rows
      ?? []
  }

  @Test func `it lists what is kept in the order of filing, with number, signer, date and no page`()
    throws
  {
    let session = try Scenario.greenCorner.played()
    let rows = try rows(session)
    let titles = rows.map { $0[3] }
    func place(_ word: String) throws -> Int {
      try #require(titles.firstIndex { $0.contains(word) }, "\(word) in \(titles)")
    }
    let order = try ["的通知", "签到表", "会议记录", "协商意见书", "的公示", "落实分工表"].map { try place($0) }
    #expect(order == order.sorted(), "\(titles)")
    #expect(rows.map { $0[0] } == (1...rows.count).map(String.init))
    #expect(rows[try place("协商意见书")][1] == "胜古北社议〔2024〕5号")
    #expect(rows.allSatisfy { $0[5].isEmpty })
    // Blanks that were signed are attached, and what goes to the street isn't kept.
    #expect(!titles.contains { $0.contains("信息稿") || $0.contains("议事规则") }, "\(titles)")
    let text = try session.document(.contents, for: .archive).flat
    for said in ["备考表", "件数：\(rows.count)件", "立卷人（签字）", "检查人（签字）", "封存时的说明：产权单位书面意见待补"] {
      #expect(text.contains(said), "\(said)\n\(text)")
    }
  }

  @Test func `an attached file stands in its chapter`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    for (name, kind) in [("一.jpg", "落实照片"), ("二.pdf", "签字的签到表"), ("三.pdf", "回访记录")] {
      try meeting.act(
        .attach(
          .init(
            file: .init(
              name: name, kind: kind, bytes: 1, sha256: String(repeating: "a", count: 64)),
            path: nil, kind: nil)))
    }
    try meeting.adjourn()
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
    let titles = try rows(meeting.session).map { $0[3] }
    let files = titles.filter { $0.hasSuffix(".jpg") || $0.hasSuffix(".pdf") }
    #expect(files == ["二.pdf", "一.jpg", "三.pdf"], "\(titles)")
  }

  @Test func `before the seal there is none`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    let refusal = #expect(throws: DocumentRefusal.self) { try meeting.flat(.contents) }
    #expect(refusal?.sentence(in: .chinese).contains("还没有封存") == true)
    #expect(refusal?.sentence(in: .english).contains("isn't sealed") == true)
  }

  // MARK: Sets

  @Test(arguments: DocumentSet.allCases)
  func `every set has papers, named in both languages`(set: DocumentSet) {
    #expect(!set.kinds.isEmpty && !set.copies.isEmpty)
    #expect(set.name(in: .chinese) != set.name(in: .english))
    if set == .before { #expect(set.kinds.allSatisfy { $0.isBefore }) }
    if set == .archive {
      #expect(set.kinds.contains(.contents) && !set.kinds.contains(.ballot))
      #expect(Set(set.copies.map(\.kind)).count == set.copies.count)
    }
  }

  @Test func `no paper is in no set`() {
    let all = Set(DocumentSet.allCases.flatMap(\.kinds))
    #expect(DocumentKind.allCases.allSatisfy { all.contains($0) })
    #expect(!DocumentSet.owners.kinds.contains(.attendance))
    #expect(!DocumentSet.owners.kinds.contains(.minutes))
  }
}
