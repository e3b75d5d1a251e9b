import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// A point that nobody voted on in these words is marked wherever it is printed as decided.
@Suite struct PointsOutsideTextInPapersTests {
  @Test func `a point outside the text is marked in every paper, and one with its basis says it`()
    throws
  {
    var meeting = try Meeting()
    try meeting.open(residents: 5, text: "第一，建西棚；第二，收费。")
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(
        .init(
          issue: nil,
          outcome: Outcome(points: [
            .init(text: "建西棚"), .init(text: "建东棚"), .init(text: "装灯", basis: "产权单位来函"),
          ]))))
    try meeting.adjourn()
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
    for (kind, audience) in [
      (DocumentKind.minutes, Audience.archive), (.minutes, .public), (.opinion, .archive),
      (.opinion, .public), (.notice, .public), (.record, .archive),
    ] {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("建东棚（文字与表决通过的方案不同）"), "\(kind) \(audience): \(paper)")
      #expect(!paper.contains("建西棚（文字") && !paper.contains("装灯（文字"), "\(kind) \(audience)")
      #expect(paper.contains("装灯（方案以外，依据：产权单位来函）"), "\(kind) \(audience)")
    }
    #expect(try meeting.flat(.record).contains("第2项“建东棚”不在表决通过的方案内"))
  }

  @Test func `conditions and days of a trial that nobody voted on are marked and named too`() throws
  {
    func settled(_ text: String) throws -> Meeting {
      var meeting = try Meeting()
      try meeting.open(residents: 5, text: text)
      try meeting.hands(5, 0, 0)
      let trial = Outcome.Trial(from: Day("2024-06-01")!, until: Day("2024-08-31")!)
      try meeting.act(
        .settle(
          .init(
            issue: nil,
            outcome: Outcome(
              points: [.init(text: "建西棚")], conditions: ["不硬化"], trial: trial))))
      try meeting.adjourn()
      return meeting
    }
    let meeting = try settled("建西棚。")
    let issue = meeting.session.issues.values[0].id
    #expect(meeting.session.gaps.contains(.conditionOutsideText(issue, condition: 1)))
    #expect(meeting.session.gaps.contains(.trialOutsideText(issue)))
    for (kind, audience) in [
      (DocumentKind.minutes, Audience.archive), (.minutes, .public), (.opinion, .archive),
      (.opinion, .public), (.notice, .public), (.record, .archive),
    ] {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("组织实施的条件：不硬化（表决通过的方案中没有写明）。"), "\(kind): \(paper)")
      #expect(paper.contains("至8月31日（表决通过的方案中没有写明）。"), "\(kind): \(paper)")
    }
    for text in [
      "建西棚，不硬化，试行6月1日至8月31日。", "建西棚；不硬化；自2024年6月1日起试行，2024年8月31日止。", "建西棚，不硬化，试行三个月。",
    ] {
      let named = try settled(text)
      let paper = try named.flat(.notice, .public)
      #expect(!paper.contains("没有写明"), "\(text): \(paper)")
      #expect(!named.session.gaps.contains(.trialOutsideText(issue)), "\(text)")
    }
  }

  @Test func `words that masking made the same aren't called different words`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5, text: "值班电话13800000001；收费。")
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(
        .init(
          issue: nil,
          outcome: Outcome(points: [.init(text: "值班电话13800000002"), .init(text: "免费")]))))
    try meeting.adjourn()
    for kind in [DocumentKind.minutes, .opinion, .notice] {
      let copy = try meeting.flat(kind, .public)
      #expect(!copy.contains("1380000"), "\(copy)")
      #expect(copy.contains("（公开版隐去或改写的地方与表决通过的方案不同）"), "\(kind): \(copy)")
      #expect(copy.contains("免费（文字与表决通过的方案不同）"), "\(kind): \(copy)")
    }
    // The archive copy hides the numbers too.
    let minutes = try meeting.flat(.minutes)
    #expect(minutes.contains("（号码已隐去）（隐去的号码与表决通过的方案不同）"), "\(minutes)")
  }
}
