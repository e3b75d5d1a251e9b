import Archives
import Deliberation
import Scenarios
import Terminal
import Testing

@testable import Office
@testable import Screens
@testable import yishi

/// The desk at the door, key by key.
@Suite struct SignInTests {
  private func desk(_ moment: Moments = .opened) throws -> Stage {
    let stage = try moment.stage(SignInScreen())
    stage.reveal()
    return stage
  }

  private func state(_ name: String, _ stage: Stage) throws -> Attendance {
    let person = try #require(stage.session.roster.first { $0.name == name })
    return stage.session.attendance(of: person.id)
  }

  @Test(arguments: ["602", "2602", "24-2-602", "居民戊", "jmw", "戊", "２６０２", "今明我"])
  func `whatever is typed finds the person and Enter signs them in`(typed: String) throws {
    let stage = try desk()
    stage.type(typed)
    stage.press(.enter)
    let attendance = try state("居民戊", stage)
    #expect(attendance.isPresent)
    #expect(attendance.late)
    #expect(stage.text.contains("应到12人 实到11人"))
    #expect(stage.text.contains("居民戊已签到"))
    #expect(stage.text.contains("查找：房号"))
  }

  @Test func `the cursor rests on the first of a home who isn't here yet`() throws {
    let stage = try desk()
    for name in ["王一", "王二", "王三"] {
      let person = PersonDetails(name: name, home: "9-9-909")
      try stage.file.perform(.addParticipant(.init(person: person)), at: stage.context.now)
    }
    stage.show(SignInScreen())
    for name in ["王一", "王二", "王三"] {
      stage.type("909")
      stage.press(.enter)
      #expect(try state(name, stage).isPresent)
    }
    // A whole name is that person, here or not, and never the next best.
    try stage.file.perform(
      .addParticipant(.init(person: PersonDetails(name: "王一一"))), at: stage.context.now)
    stage.show(SignInScreen())
    stage.type("王一")
    stage.press(.enter)
    #expect(try !state("王一一", stage).isPresent)
  }

  @Test func `a second sign-in changes nothing and says so`() throws {
    let stage = try desk()
    stage.type("党员甲")
    let before = stage.session.lastEntry
    stage.press(.enter)
    #expect(stage.session.lastEntry == before)
    #expect(try state("党员甲", stage).isPresent)
    #expect(stage.context.message?.text.contains("不用再签") == true)
  }

  @Test func `somebody leaves, comes back, and is never absent`() throws {
    let stage = try desk()
    stage.type("党员乙")
    stage.press(.tab)
    stage.type("1")
    #expect(try state("党员乙", stage).state == .left)
    #expect(stage.text.contains("实到9人"))
    stage.type("党员乙")
    stage.press(.tab)
    stage.type("3")
    #expect(try state("党员乙", stage).state == .left)
    stage.press(.enter)
    #expect(try state("党员乙", stage).isPresent)
    #expect(stage.text.contains("回到会场") || stage.text.contains("离会后返回"))
  }

  @Test func `an excuse may carry a reason`() throws {
    let stage = try desk(.beforeOpening)
    stage.type("居民戊")
    stage.press(.function(2))
    stage.type("外出")
    stage.press(.enter, .enter)
    #expect(try state("居民戊", stage).state == .excused(reason: "外出"))
    #expect(stage.text.contains("请假（外出）"))
  }

  @Test func `a walk-in observes until given a vote`() throws {
    let stage = try desk()
    stage.press(.function(4))
    stage.type("居民庚")
    stage.press(.tab, .tab)
    stage.type("3")
    stage.press(.tab)
    stage.type("24-1-101")
    stage.press(.tab, .tab, .tab, .enter)
    let person = try #require(stage.session.roster.last)
    #expect(person.name == "居民庚")
    #expect(person.standing == .observing)
    #expect(person.groups == ["居民"])
    #expect(stage.session.attendance(of: person.id).isPresent)
    #expect(stage.session.roll.present == 10)
    stage.type("居民庚")
    stage.press(.function(5))
    stage.press(.tab)
    stage.type("1")
    for _ in 0..<5 { stage.press(.tab) }
    stage.press(.enter)
    #expect(stage.session.roster.last?.standing == .voting)
    #expect(stage.session.roll.present == 11)
  }

  @Test func `the number expected can be typed in or left open`() throws {
    let stage = try desk()
    stage.press(.function(6))
    stage.type("3")
    stage.press(.tab)
    stage.type("１２０")
    stage.press(.tab, .enter)
    #expect(stage.session.details.expectation == .typed(count: 120))
    stage.press(.function(6))
    stage.type("2")
    stage.press(.tab, .tab, .enter)
    // Less than at the opening, and so with a reason.
    #expect(stage.session.details.expectation == .typed(count: 120))
    stage.press(.enter)
    #expect(stage.text.contains("开会时应到"), "\(stage.text)")
    stage.type("名册不全")
    stage.press(.tab, .enter)
    #expect(stage.session.details.expectation == .voluntary)
    #expect(stage.text.contains("到会10人"))
  }

  @Test func `all awaited are marked absent after one question, observers and the excused not`()
    throws
  {
    let stage = try desk()
    stage.press(.function(7))
    #expect(stage.text.contains("1人"))
    stage.press(.enter)
    #expect(try state("居民戊", stage).state == .awaited)
    stage.press(.function(7))
    stage.type("2")
    #expect(try state("居民戊", stage).state == .absent)
    #expect(try state("居民己", stage).state == .excused(reason: "外出"))
  }

  @Test func `the list keeps its people in order with 5,000 of them`() throws {
    let stage = try desk()
    let people = (1...5000).map {
      PersonDetails(name: "业主\($0)", home: "\($0 / 100)-\($0 % 100)")
    }
    let other = try stage.anotherClerk("记录")
    try other.perform(
      .importRoster(.init(source: "大名册", people: people, changes: nil)), at: stage.context.now)
    stage.shell.refresh()
    stage.press(.pageDown, .pageUp)
    stage.type("业主4999")
    stage.press(.enter)
    #expect(try state("业主4999", stage).isPresent)
  }
}
