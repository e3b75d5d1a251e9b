import Deliberation
import Values

extension Scenario {
  /// Stairwell 2 of building 3 votes on a lift: twelve dwellings, eleven owners, the register
  /// confirmed, the proposal on the floor and nothing voted on yet.
  package static var stairwell: Scenario {
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("civil-code-278-special")
    changes.expectation = .voluntary
    changes.tellers = ["计票甲", "计票乙"]
    return prepared(
      "3号楼2单元加装电梯", on: "2024-01-21",
      [
        .describeMeeting(.init(changes: changes)), .confirmOwners(.init(roll: stairwellRegister)),
        .addIssue(
          .init(
            title: "3号楼2单元加装电梯", source: nil, proposer: "业主09", summary: nil, number: nil)),
        .judgeCompetence(
          .init(
            issue: nil, competence: Competence(answer: .owners, items: [7], by: "社区党委"))),
        .recordNotice(
          .init(
            issue: nil,
            notified: Notified(on: Day("2024-01-13") ?? Day(number: 0), channels: ["公示栏"])
          )),
        .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "i01")),
        .propose(.init(issue: nil, text: "在3号楼2单元加装一部电梯", mover: nil, seconder: nil)),
      ])
  }

  /// Twelve dwellings; 601 and 602 belong to one owner.
  package static var stairwellRegister: OwnerRoll {
    var roll = OwnerRoll(guessingFrom: stairwellRows)
    for head in roll.unconfirmed { roll.confirm(head) }
    return roll
  }

  package static var stairwellRows: [RegisterRow] {
    (0..<12).map { place in
      let owner = place < 10 ? "业主\(place < 9 ? "0" : "")\(place + 1)" : "业主11"
      return RegisterRow(
        Dwelling(
          room: "\(place / 2 + 1)0\(place % 2 + 1)", owners: [owner],
          area: Area(hundredths: place.isMultiple(of: 2) ? 5327 : 6184)))
    }
  }

  /// 31 residents are here to choose a name for their garden.
  package static var naming: Scenario {
    let names = (1...31).map { "居民\($0 < 10 ? "0" : "")\($0)" }
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("nantang")
    return prepared(
      "微花园征名", on: "2025-04-12",
      [
        .describeMeeting(.init(changes: changes)),
        .importRoster(
          .init(
            source: "名册", people: names.map { PersonDetails(name: $0) }, changes: nil)),
        .signIn(.init(participants: names, way: nil)),
        .addIssue(.init(title: "征名", source: nil, proposer: nil, summary: nil, number: nil)),
        .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "i01")),
      ])
  }

  /// 45 representatives are expected, two thirds must come, and 29 have.
  package static var representatives: Scenario {
    let names = (1...45).map { "代表\($0 < 10 ? "0" : "")\($0)" }
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("residents-representatives")
    changes.body = "居民代表会议"
    return prepared(
      "小区停车管理办法", on: "2025-06-07",
      [
        .describeMeeting(.init(changes: changes)),
        .importRoster(
          .init(
            source: "名册", people: names.map { PersonDetails(name: $0) }, changes: nil)),
        .addIssue(.init(title: "小区停车管理办法", source: nil, proposer: nil, summary: nil, number: nil)),
        .signIn(.init(participants: Array(names.prefix(29)), way: nil)),
      ])
  }

  private static func prepared(_ title: String, on date: String, _ commands: [Command]) -> Scenario
  {
    let start = beijing(date, 14, 0)
    return Scenario(
      identity: Session.Identity(
        id: "\(date.filter { $0 != "-" })-7f3a", date: start.day, title: title),
      steps: commands.enumerated().map { place, command in
        Step(command, at: start.adding(seconds: 10 * place), by: "记录")
      })
  }
}
