import Deliberation
import Values

extension Scenario {
  /// The stairwell's owners are asked in writing: one session over three rounds, each with its period;
  /// the first is put off by a week, and both dwellings of the ground floor are talked to between them.
  package static var writtenRounds: Scenario {
    var changes = MeetingChanges()
    changes.form = "书面"
    changes.convener = "某社区居民委员会"
    changes.rule = Rule.builtIn("civil-code-278-special")
    changes.expectation = .voluntary
    changes.tellers = ["计票甲", "计票乙"]
    var rounds = Rounds()
    rounds.day = "2024-01-20"
    rounds.act([
      .describeMeeting(.init(changes: changes)), .confirmOwners(.init(roll: stairwellRegister)),
      .addIssue(
        .init(
          title: "3号楼2单元加装电梯", source: nil, proposer: "业主09", summary: nil, number: nil)),
      .judgeCompetence(
        .init(issue: nil, competence: Competence(answer: .owners, items: [7], by: "社区党委"))),
      .recordNotice(
        .init(issue: nil, notified: Notified(on: day("2024-01-13"), channels: ["公示栏"]))),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "i01")),
      .propose(.init(issue: nil, text: "在3号楼2单元加装一部电梯", mover: nil, seconder: nil)),
    ])
    rounds.open(from: "2024-01-21", until: "2024-01-31", carries: false)
    rounds.day = "2024-01-21"
    rounds.act([
      .registerDelivery(
        .init(vote: nil, rooms: stairwellRegister.dwellings.map(\.room), by: "楼门长甲"))
    ])
    let first: [(String, Answer)] = [
      ("101", .against), ("102", .against), ("201", .abstain), ("202", .for), ("301", .for),
      ("302", .for), ("401", .for), ("501", .for), ("502", .for), ("601", .for), ("602", .for),
    ]
    rounds.day = "2024-01-25"
    rounds.enter(Array(first[..<5]), by: "计票甲")
    rounds.day = "2024-01-30"
    rounds.enter(Array(first[5..<9]), by: "计票甲")
    rounds.act([
      .extendRound(
        .init(vote: nil, until: day("2024-02-07"), reason: "《议事规则》第七条，回收的票不足"))
    ])
    rounds.day = "2024-02-08"
    rounds.enter(Array(first[9...]), came: "2024-02-07", by: "计票甲")
    rounds.enter(first, by: "计票乙")
    rounds.announce()
    rounds.day = "2024-02-24"
    rounds.mediate("101", "电梯外移、玻璃井道、静音设备")
    rounds.mediate("201", "静音设备")
    rounds.day = "2024-03-01"
    rounds.open(from: "2024-03-02", until: "2024-03-09", carries: true)
    rounds.day = "2024-03-09"
    for clerk in ["计票甲", "计票乙"] {
      rounds.enter([("101", .abstain), ("201", .for), ("402", .for)], by: clerk)
    }
    rounds.announce()
    rounds.day = "2024-03-23"
    rounds.mediate("102", "一层不出资不付费、采光评估、另立补偿约定")
    rounds.open(from: "2024-03-23", until: "2024-03-31", carries: true)
    rounds.enter([("101", .for), ("102", .for)], by: "计票甲")
    rounds.enter([("102", .for), ("101", .for)], by: "计票甲", again: true)
    rounds.announce()
    rounds.act([.adjourn(.init(reason: nil))])
    return Scenario(
      identity: Session.Identity(
        id: "20240120-9a1c", date: day("2024-01-20"), title: "3号楼2单元加装电梯书面征询"),
      steps: rounds.steps)
  }

  private static func day(_ text: String) -> Day { beijing(text, 0, 0).day }

  /// What is done, an act a minute from nine o'clock of a day.
  private struct Rounds {
    var steps: [Step] = []
    var day = "" { didSet { minute = 0 } }
    private var minute = 0

    mutating func act(_ commands: [Command], by clerk: String = "记录") {
      for command in commands {
        minute += 1
        steps.append(
          Step(command, at: beijing(day, 9, 0).adding(seconds: 60 * minute), by: clerk))
      }
    }

    mutating func open(from: String, until: String, carries: Bool) {
      act([
        .openVote(
          .init(
            proposal: VoteProposal(
              way: .slips, scope: "3号楼2单元全部12套住宅", carriesSlips: carries,
              period: RoundPeriod(from: Scenario.day(from), until: Scenario.day(until)))))
      ])
    }

    mutating func enter(
      _ answers: [(String, Answer)], came: String? = nil, by clerk: String, again: Bool? = nil
    ) {
      let ballots = answers.map {
        Ballot(room: $0.0, answer: $0.1, came: came.map { Scenario.day($0) })
      }
      act([.enterSlips(.init(vote: nil, ballots: ballots, again: again))], by: clerk)
    }

    mutating func announce() {
      let policies = Policies(unreturned: Policy(.absent, clause: "未交回的不计入参与表决"))
      act([
        .closeRound(.init(vote: nil)),
        .enterCount(.init(vote: nil, count: CountEntry(policies: policies), undeclared: nil)),
        .checkCount(.init(vote: nil, by: "监票甲")), .announce(.init(vote: nil)),
      ])
    }

    mutating func mediate(_ room: String, _ text: String) {
      act([
        .mediate(
          .init(
            issue: nil,
            mediation: Mediation(room: room, on: Scenario.day(day), by: "社区工作者甲", text: text)))
      ])
    }
  }
}
