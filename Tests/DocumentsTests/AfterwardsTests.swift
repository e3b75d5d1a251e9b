import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// A meeting that was held already and is typed in afterwards (事后补录).
@Suite struct AfterwardsTests {
  /// The bird corner typed in eleven months later, an act a minute.
  private func typedIn(_ known: MeetingDetails.Afterwards) throws -> Session {
    var session = Session(identity: Scenario.greenCorner.identity)
    var clock = beijing("2025-04-20", 20, 15)
    var changes = MeetingChanges()
    changes.afterwards = known
    try session.play(.describeMeeting(.init(changes: changes)), at: clock)
    for step in Scenario.greenCorner.steps {
      clock = clock.adding(seconds: 60)
      try session.play(step.command, at: clock, by: step.by)
    }
    return session
  }

  @Test func `its papers bear its own day and no hour of the typing`() throws {
    let session = try typedIn(.init())
    for kind in DocumentKind.ofEveryMeeting where !kind.isBefore {
      for audience in kind.audiences {
        let paper = try session.document(kind, for: audience).flat
        #expect(paper.contains("2024年5月18日"), "\(kind)")
        #expect(paper.contains("会后补录"), "\(kind)")
        #expect(!paper.contains("迟到"), "\(kind)")
        if kind != .record { #expect(!paper.contains("21:"), "\(kind)") }
        for typed in ["4月20日", "补记", "00:00", "14:30"] where kind != .record {
          #expect(!paper.contains(typed), "\(kind) \(typed)")
        }
      }
    }
    let record = try session.document(.record, for: .archive).flat
    #expect(record.contains("本次会议会后补录，2025年4月20日录入。"), "\(record)")
    #expect(record.contains("时间：2024年5月18日（星期六）地点"))
    // Nothing before it ended bears an hour of the typing.
    let course = record.split(separator: "会议经过", maxSplits: 1).last.map(String.init) ?? ""
    let evening = course.split(separator: "散会。", maxSplits: 1).first.map(String.init) ?? ""
    #expect(!evening.contains("4月20日") && !evening.contains("补记"), "\(evening)")
    #expect(evening.firstMatch(of: /2[01]:[0-5][0-9][^—]/) == nil || evening.contains("20:00"))
    // In the order it was typed.
    #expect(record.contains("开会。应到12人，到会人数10人") || record.contains("到会人数11人"))
    #expect(record.contains("散会。四、结果") || record.contains("散会。"))
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
  }

  @Test func `the times that are known are printed`() throws {
    let session = try typedIn(
      .init(began: beijing("2024-05-18", 14, 30), ended: beijing("2024-05-18", 15, 42)))
    let minutes = try session.document(.minutes, for: .archive).flat
    #expect(minutes.contains("2024年5月18日14:30—15:42，"))
    let record = try session.document(.record, for: .archive).flat
    #expect(record.contains("14:30开会。") && record.contains("15:42散会。"), "\(record)")
    let (opened, vote) = (record.range("开会。")!, record.range("付表决")!)
    #expect(opened < vote && vote < record.range("15:42散会。")!)
  }

  @Test func `nothing is made up that would have gone out before it`() throws {
    let session = try typedIn(.init())
    for kind in DocumentKind.ofEveryMeeting where kind.isBefore {
      #expect(throws: DocumentRefusal.lacks(kind, .announcement)) {
        try session.document(kind, for: kind.audiences[0])
      }
    }
  }

  @Test func `whether it is typed in afterwards is settled before it opens`() throws {
    var session = try Scenario.greenCorner.played { if case .takeUp = $0 { true } else { false } }
    var changes = MeetingChanges()
    changes.afterwards = .init()
    #expect(throws: Refusal.course(.notInPhase(.open))) {
      try session.play(.describeMeeting(.init(changes: changes)), at: beijing("2024-05-18", 14, 32))
    }
  }

  @Test func `a meeting like it is not typed in afterwards too`() throws {
    #expect(try typedIn(.init()).details.asChanges.afterwards == nil)
  }
}

extension String {
  fileprivate func components(_ separator: String) -> Int { split(separator: separator).count }
  fileprivate func range(_ text: String) -> Int? {
    let parts = split(separator: text, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? parts[0].count : nil
  }
}
