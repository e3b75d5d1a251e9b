import Deliberation
import Scenarios
import Testing
import Values

/// Which points the adopted text contains. A warning that names what does stand there is read by
/// nobody, and one that passes over what doesn't is none.
@Suite struct PointsInTextTests {
  /// Whether a point is named beside that text.
  private func isNamed(_ point: Outcome.Point, beside text: String) throws -> Bool {
    var session = Session(identity: .init(id: "x", date: Day("2024-03-02")!, title: "楼道"))
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("majority-of-present")
    let commands: [Command] = [
      .describeMeeting(.init(changes: changes)),
      .importRoster(
        .init(
          source: "名册", people: ["居民甲", "居民乙"].map { PersonDetails(name: $0) }, changes: nil)),
      .signIn(.init(participants: ["居民甲", "居民乙"], way: nil)),
      .addIssue(.init(title: "植物角", source: nil, proposer: nil, summary: nil, number: nil)),
      .openMeeting(.init(despite: nil)),
      .propose(.init(issue: "i01", text: text, mover: nil, seconder: nil)),
      .openVote(.init(proposal: VoteProposal(issue: "i01", way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 2, against: 0, abstain: 0), undeclared: nil)),
      .checkCount(.init(vote: nil, by: "居民甲")), .announce(.init(vote: nil)),
      .settle(.init(issue: "i01", outcome: Outcome(points: [point]))),
    ]
    for command in commands { try session.play(command, at: beijing("2024-03-02", 9, 0)) }
    return session.gaps.contains(.pointOutsideText("i01", point: 1))
  }

  private static let text = """
    在植物角东侧划出6平方米设养鸟区，每日7:00—20:00开放；鸟笼不超过4个，距最近居室窗户不少于5.5米。
    费用3万元，由物业承担50%，其余按户分摊，每户不超过1,200元；试行6月1日至8月31日。三分之二以上住户同意后开工。
    """

  @Test(arguments: [
    "在植物角东侧划出6平方米设养鸟区", "植物角东侧划出６㎡设养鸟区。", "每日７：００－２０：００开放", "每日7:00至20:00开放",
    "鸟笼不超过四个；距最近居室窗户不少于 5.5 米", "鸟笼 不超过4个\n试行6月1日—8月31日", "费用3万元（由物业承担50％）",
    "每户不超过1200元", "2/3以上住户同意后开工".replacing("2/3", with: "三分之二"), "每日7:00--20:00开放",
    "鸟笼不超过4个，距最近居室窗户不少于5.5米。",
  ])
  func `a point whose clauses all stand in the text isn't named`(point: String) throws {
    #expect(try !isNamed(.init(text: point), beside: Self.text), "\(point)")
  }

  @Test(arguments: [
    "在植物角东侧划出16平方米设养鸟区", "划出60平方米设养鸟区", "每日7:00—21:00开放", "每日700—2000开放",
    "鸟笼超过4个", "鸟笼不超过40个", "鸟笼不少于4个", "距最近居室窗户不少于55米", "距最近居室窗户不少于5米",
    "由物业承担50", "由物业承担50元", "费用3千元", "每户不超过200元", "每户不超过12000元", "试行6月1日至8月3日",
    "三分之一以上住户同意后开工", "鸟笼不超过4个，每户出资300元", "由业委会承担50%", "夜间鸟笼带回",
  ])
  func `a point that says anything else is named`(point: String) throws {
    #expect(try isNamed(.init(text: point), beside: Self.text), "\(point)")
  }

  @Test(arguments: [
    ("不得在楼道停放电动车；每户交500元。", "在楼道停放电动车"), ("未经同意不拆围墙。", "拆围墙"),
    ("住户不承担维修费。", "承担维修费"), ("禁止夜间施工。", "夜间施工"), ("严禁堆放杂物、停放电动车。", "停放电动车"),
    ("经产权单位同意后拆围墙。", "拆围墙"), ("除雨天外每日开放。", "每日开放"), ("仅限本楼居民使用。", "本楼居民使用"),
  ])
  func `a clause without its denial or its condition is named`(text: String, point: String) throws {
    #expect(try isNamed(.init(text: point), beside: text), "\(point)")
    #expect(try !isNamed(.init(text: String(text.dropLast())), beside: text), "\(text)")
  }

  @Test func `an extent that the text doesn't give is named too`() throws {
    let point = "在植物角东侧划出6平方米设养鸟区"
    #expect(try !isNamed(.init(text: point, extent: "6㎡"), beside: Self.text))
    #expect(try isNamed(.init(text: point, extent: "60㎡"), beside: Self.text))
    #expect(
      try !isNamed(.init(text: point, extent: "60㎡", basis: "规约第三条"), beside: Self.text))
  }

  @Test func `numbers stand for the same in characters and in digits`() throws {
    for (text, point) in [
      ("每户出资三百二十元", "每户出资320元"), ("二〇二四年六月一日起", "2024年6月1日起"), ("十二盏灯", "12盏灯"),
      ("共1.5万元", "共１.５万元"), ("两个楼门", "2个楼门"), ("一百零五户", "105户"),
    ] {
      #expect(try !isNamed(.init(text: point), beside: text), "\(point)")
      #expect(try !isNamed(.init(text: text), beside: point), "\(text)")
    }
    for (text, point) in [("十二盏灯", "2盏灯"), ("二十盏灯", "十盏灯"), ("一百零五户", "五户"), ("1.5万元", "5万元")] {
      #expect(try isNamed(.init(text: point), beside: text), "\(point)")
    }
  }

  @Test func `the sentences of the text itself are never named`() throws {
    for version in Scenario.versions + [Self.text] {
      for sentence in version.split(whereSeparator: { $0.isNewline || "；;。".contains($0) }) {
        #expect(try !isNamed(.init(text: String(sentence)), beside: version), "\(sentence)")
      }
    }
  }

  @Test func `what paraphrases the text of the green corner is named`() throws {
    let session = try Scenario.greenCorner.played()
    let named = session.issues.values.flatMap { session.pointsOutsideText(of: $0) }
    // 作为养鸟区 for 设养鸟区, 由主人带回, 笼养, “爱绿护绿”: each says something that wasn't voted.
    #expect(named == [1, 2, 3, 4])
  }
}
