import Affairs
import Deliberation
import Values

extension Story {
  /// A lift for a stairwell of twelve dwellings: from the first household that asked for it to the visit of
  /// the year after. It is one of six of its phase, and the first phase of ten is finished.
  package static var elevator: Story {
    var writer = StoryWriter()
    ElevatorStory.lay(&writer)
    ElevatorStory.ask(&writer)
    ElevatorStory.decide(&writer)
    ElevatorStory.build(&writer)
    return Story(
      name: "elevator", title: "加装电梯：3号楼2单元", matter: ElevatorStory.stairwell,
      lines: writer.lines)
  }
}

/// The parts of the story, in order.
enum ElevatorStory {
  static let project = CardID("20240102-m0000")
  static let phases = [CardID("20240102-m0100"), CardID("20240102-m0200")]
  static let stairwell = CardID("20240106-m0201")
  static let site = CardID("s000032")
  static let street = CardID("p000001")
  static let written = "20240121-9a1c"
  static let rooms = (1...6).flatMap { ["\($0)01", "\($0)02"] }

  /// Who owns what: 601 and 602 are one owner's.
  static var register: OwnerRoll {
    let rows = rooms.enumerated().map { place, room in
      RegisterRow(
        Dwelling(
          room: room, owners: [place < 10 ? "业主\(place < 9 ? "0" : "")\(place + 1)" : "业主11"],
          area: Area(hundredths: place.isMultiple(of: 2) ? 5327 : 6184)))
    }
    var roll = OwnerRoll(guessingFrom: rows)
    for head in roll.unconfirmed { roll.confirm(head) }
    return roll
  }

  private static func party(_ id: CardID, _ name: String) -> Card {
    .party(Party(id: id, name: name, kind: .unit))
  }

  private static func matter(
    _ number: CardID, _ title: String, _ kind: Matter.Kind, raised: String,
    _ fill: (inout Matter) -> Void = { _ in }
  ) -> Card {
    var matter = Matter(number: number, title: title, kind: kind)
    matter.raised = StoryWriter.day(raised)
    fill(&matter)
    return .matter(matter)
  }

  // MARK: - The project, its phases, and those that were built before

  static func lay(_ writer: inout StoryWriter) {
    writer.on("2024-01-02")
    writer.enter(
      party(street, "长辛店街道"), party(CardID("p000002"), "军休所"),
      party(CardID("p000003"), "玉皇庄社区居委会"))
    writer.enter(
      matter(project, "杜家坎44号院加装电梯", .project, raised: "2023-03-01") {
        $0.lead = "长辛店街道"
      },
      matter(phases[0], "一期", .phase, raised: "2023-03-01") { $0.within = project },
      matter(phases[1], "二期", .phase, raised: "2024-01-02") {
        $0.within = project
        $0.due = .by(.day(StoryWriter.day("2024-09-30")))
      })
    writer.ledger(
      .begin(
        .init(matter: project, procedure: "elevator-project", on: StoryWriter.day("2023-03-01"))))
    writer.ledger(
      .skip(
        .init(
          matter: project, step: "立项", reason: "2023年已立项", on: StoryWriter.day("2023-03-01"))))
    // What was done before there was a ledger is entered by what somebody answers for.
    let before = ["启动", "确认", "开工", "竣工"]
    let days = ["2023-03-10", "2023-04-10", "2023-05-15", "2023-12-20"]
    writer.ledger(
      .define(
        .init(
          .procedure(
            Procedure(
              id: "lift-before", title: "加装电梯（补录）", source: "社区自定，补录以前办成的",
              steps: before.map { Step(id: $0, needs: [.said], isGate: $0 != "竣工") })))))
    for number in 1...10 {
      let id = CardID("20240102-m01\(number < 10 ? "0" : "")\(number)")
      let title = "一期 \((number + 1) / 2 + 3)号楼\(number.isMultiple(of: 2) ? 2 : 1)单元 加装电梯"
      writer.enter(
        matter(id, title, .stairwell, raised: "2023-03-01") { $0.within = phases[0] })
      writer.ledger(
        .begin(.init(matter: id, procedure: "lift-before", on: StoryWriter.day("2023-03-01"))))
      for (step, day) in zip(before, days) {
        writer.ledger(.pass(.init(matter: id, step: step, on: StoryWriter.day(day))))
      }
    }
  }

  // MARK: - One household asks, and the stairwell is heard

  static func ask(_ writer: inout StoryWriter) {
    writer.on("2024-01-06")
    writer.enter(.site(Site(id: CardID("s000030"), name: "3号楼", kind: .building)))
    var stairs = Site(id: site, name: "3号楼2单元", kind: .stairwell)
    stairs.within = CardID("s000030")
    writer.enter(.site(stairs))
    writer.enter(
      matter(stairwell, "二期 3号楼2单元 加装电梯", .stairwell, raised: "2024-01-06") {
        $0.within = phases[1]
        $0.sites = [site]
        $0.proposer = "业主09"
        $0.lead = "玉皇庄社区居委会"
        $0.households = 12
        $0.budget = Money(fen: 600_000_00)
      })
    writer.ledger(.begin(.init(matter: stairwell, procedure: "elevator-stairwell")))
    var asked = Pledge(
      kind: .apply, by: .dwelling(room: "501", site: site), on: [.card(stairwell)])
    asked.signed = writer.today
    writer.enter(.pledge(asked))
    writer.on("2024-01-13")
    writer.papers(["可行性评估结论"], of: stairwell)
    writer.pass("可行性", of: stairwell)
    writer.pass("启动", of: stairwell)
    hear(&writer)
  }

  private static func hear(_ writer: inout StoryWriter) {
    writer.on("2024-01-15")
    writer.meet(
      "20240120-5c0d", "3号楼2单元加装电梯协商会", on: "2024-01-20", body: "居民议事会")
    var changes = MeetingChanges()
    changes.convener = "玉皇庄社区居委会"
    changes.kind = "议事协商会"
    changes.facilitator = "社区工作者甲"
    changes.secretary = "社区工作者乙"
    changes.expectation = .voluntary
    let owners = (1...11).map { number in
      PersonDetails(
        name: "业主\(number < 10 ? "0" : "")\(number)", groups: ["业主"], home: rooms[number - 1])
    }
    let guests = ["街道代表", "军休所代表", "设计单位代表", "电梯企业代表"].map {
      PersonDetails(name: $0, standing: .speaking)
    }
    writer.act(
      .describeMeeting(.init(changes: changes)),
      .importRoster(.init(source: "名册", people: owners + guests, changes: nil)),
      .addIssue(
        .init(
          title: "3号楼2单元加装电梯", source: IssueSource(kind: .resident), proposer: "业主09",
          summary: nil, number: stairwell.text)),
      .judgeCompetence(
        .init(issue: nil, competence: Competence(answer: .owners, items: [7], by: "社区党委"))),
      .recordNotice(
        .init(issue: nil, notified: Notified(on: writer.today, channels: ["单元门"]))))
    writer.on("2024-01-20", 13, 50)
    writer.act(
      .signIn(.init(participants: owners.map(\.name) + guests.map(\.name), way: nil)),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "i01")),
      .raiseConcern(.init(issue: nil, by: "业主01", text: "一层采光")),
      .raiseConcern(.init(issue: nil, by: "业主02", text: "一层采光、噪声")),
      .raiseConcern(.init(issue: nil, by: "业主03", text: "二层噪声")),
      .adjourn(.init(reason: nil)))
    writer.on("2024-01-27")
    writer.note(.explanation, .card(stairwell), "设计单位入户说明采光和噪声，逐户留下书面材料") {
      $0.closes = true
    }
  }
}
