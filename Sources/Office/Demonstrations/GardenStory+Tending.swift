import Affairs
import Deliberation
import Values

extension GardenStory {
  /// Who of the fifteen households drew a place, in the drawn order: the places are the boxes', and the rest
  /// wait.
  private static let drawn = [14, 8, 1, 2, 13, 3, 4, 5, 12, 11, 6, 10, 7, 9, 15]

  private static func household(_ number: Int) -> CardID {
    CardID("p000f\(number < 10 ? "0" : "")\(number)")
  }
  static func pledge(of number: Int) -> CardID {
    CardID("c000f\(number < 10 ? "0" : "")\(number)")
  }
  static func box(_ number: Int) -> CardID {
    CardID("s000h\(number < 10 ? "0" : "")\(number)")
  }

  // MARK: - Twelve boxes and fifteen households

  static func adopt(_ writer: inout StoryWriter) {
    writer.on("2025-04-15")
    writer.post(adoption, "公布花箱H-01至H-12认养条件，4月24日报名截止")
    writer.pass("公布", of: adoption)
    writer.on("2025-04-24")
    for number in 1...15 {
      var family = Party(id: household(number), name: "家庭\(number)", kind: .household)
      family.shownAs = number == winners[6] ? "3号楼小家庭" : nil
      writer.enter(.party(family))
      var pledge = Pledge(
        id: pledge(of: number), kind: .adopt, by: .party(household(number)),
        on: [.card(site), .card(adoption)])
      pledge.ways = ["人力"]
      writer.enter(.pledge(pledge))
    }
    writer.pass("报名", of: adoption)
    writer.on("2025-04-25")
    writer.ledger(
      .draw(
        .init(
          about: adoption, seed: meeting, places: 12, among: (1...15).map(pledge(of:)),
          witness: "居民监督员")))
    writer.ledger(
      .skip(.init(matter: adoption, step: "现场确认", reason: "花箱已编号，范围清楚")))
    writer.on("2025-04-28")
    for (place, number) in winners.enumerated() {
      writer.ledger(.revise(.init(card: .pledge(signed(number, box: place + 1, on: "2025-04-28")))))
    }
    writer.papers(["认养协议"], of: adoption)
    writer.pass("签约", of: adoption)
    writer.on("2025-05-01")
    for (place, number) in winners.enumerated() {
      var it = signed(number, box: place + 1, on: "2025-04-28")
      it.plaque = writer.today
      writer.ledger(.revise(.init(card: .pledge(it))))
    }
    writer.note(.milestone, .card(adoption), "12个花箱挂认养牌")
    writer.pass("挂牌", of: adoption)
    var plant = Site(id: CardID("s000k07"), name: "绣球", kind: .plant)
    (plant.within, plant.features) = (box(7), "喜半阴，夏季每日浇水")
    writer.enter(.site(plant))
    writer.note(.progress, .card(adoption), "各家按轮值浇水、松土")
    writer.pass("养护", of: adoption)
    teams(&writer)
  }

  private static func signed(_ number: Int, box place: Int, on day: String) -> Pledge {
    var it = Pledge(
      id: pledge(of: number), kind: .adopt, by: .party(household(number)),
      on: [.card(box(place)), .card(adoption)])
    it.ways = ["人力"]
    it.signed = StoryWriter.day(day)
    it.from = StoryWriter.day("2025-05-01")
    it.until = StoryWriter.day("2026-04-30")
    return it
  }

  private static func teams(_ writer: inout StoryWriter) {
    for (id, name) in [("p000t01", "志愿服务队（红马甲）"), ("p000t02", "志愿服务队（绿马甲）")] {
      var team = Party(id: CardID(id), name: name, kind: .team)
      (team.functions, team.sites) = (["护绿"], [site])
      writer.enter(.party(team))
    }
    writer.note(.activity, .card(site), "亲子共种活动")
    writer.papers(["依据、公约或协议"], of: garden)
    for step in ["共建", "法治", "共管", "共享"] { writer.pass(step, of: garden) }
  }

  // MARK: - Money

  static func spend(_ writer: inout StoryWriter) {
    func flow(
      _ way: Flow.Way, _ source: String?, _ item: String, _ fen: Int64, on day: String
    ) -> Card {
      var flow = Flow(
        way: way, kind: .money(source: source), item: item, worth: .money(Money(fen: fen)),
        on: StoryWriter.day(day))
      flow.about = [.card(site)]
      if way == .out { flow.voucher = "发票0615" }
      return .flow(flow)
    }
    writer.on("2025-06-16")
    writer.enter(
      flow(.in, "拨款", "微花园建设", 30_000_00, on: "2025-04-20"),
      flow(.in, "义卖", "花苗义卖", 1_286_50, on: "2025-05-18"),
      flow(.in, "捐款", "居民捐款", 2_640_00, on: "2025-05-20"),
      flow(.out, nil, "苗木、花箱和铺装", 31_200_00, on: "2025-06-15"))
    writer.on("2025-06-28")
    writer.note(.done, .assignment(session: meeting, id: "k01"), "按方案一完工", by: "物业")
    writer.note(.feedback, .card(garden), "公示栏和微信群公布完工情况")
    writer.on("2025-07-05")
    writer.post(site, "第二季度收支公布，结余2726.50元")
  }

  // MARK: - Problems, a household that moves away, and an issue for the next meeting

  private static func problem(
    _ writer: inout StoryWriter, _ number: String, _ title: String, _ category: String,
    at box: Int, lead: String
  ) -> CardID {
    let id = CardID(number)
    writer.enter(
      matter(id, title, .problem, on: writer.today) {
        ($0.category, $0.sites, $0.lead) = (category, [GardenStory.box(box)], lead)
        $0.source = IssueSource(kind: .problemReport, on: writer.today)
        $0.due = .by(.day(writer.today.adding(days: 7)))
      })
    return id
  }

  /// Done within its time, and who reported it is content.
  private static func settle(
    _ writer: inout StoryWriter, _ id: CardID, _ what: String, by lead: String,
    on done: String, visited: String
  ) {
    writer.on(done)
    writer.note(.done, .card(id), what, by: lead)
    writer.on(visited)
    writer.note(.visit, .card(id), "满意", by: "居民监督员") {
      $0.rating = Rating(reached: true, solved: true, satisfaction: .satisfied)
    }
    writer.note(.feedback, .card(id), "微信告知提出的人")
  }

  static func tend(_ writer: inout StoryWriter) {
    for (number, day, done, visited) in [
      ("20250520-m0311", "2025-05-20", "2025-05-22", "2025-05-24"),
      ("20250628-m0312", "2025-06-28", "2025-06-30", "2025-07-02"),
    ] {
      writer.on(day)
      let id = problem(&writer, number, "H-10堆放杂物", "占用", at: 10, lead: "物业")
      settle(&writer, id, "清走", by: "物业", on: done, visited: visited)
    }
    writer.on("2025-07-08")
    let withered = problem(
      &writer, "20250708-m0313", "H-07枯萎", "枯萎", at: 7, lead: "3号楼小家庭")
    settle(
      &writer, withered, "补种", by: "3号楼小家庭", on: "2025-07-12", visited: "2025-07-15")
    leave(&writer)
    writer.on("2025-08-02")
    let third = problem(
      &writer, "20250802-m0314", "H-10堆放杂物", "占用", at: 10, lead: "物业")
    writer.on("2025-08-03")
    writer.enter(
      matter(blocked, "H-10周边堆物", .issue, on: writer.today) {
        $0.sites = [box(10)]
        $0.source = IssueSource(
          kind: .problemReport, reference: third.text, on: StoryWriter.day("2025-08-02"))
      })
    takeOver(&writer)
    settle(&writer, third, "清走", by: "物业", on: "2025-08-05", visited: "2025-08-06")
    meetAgain(&writer)
  }

  /// The household of H-05 moves away; the first who waits takes the box.
  private static func leave(_ writer: inout StoryWriter) {
    writer.on("2025-08-01")
    writer.ledger(
      .end(
        .init(
          card: pledge(of: winners[4]), ending: .left, reason: "搬家", day: writer.today,
          noticed: StoryWriter.day("2025-06-30"))))
  }

  private static func takeOver(_ writer: inout StoryWriter) {
    writer.on("2025-08-04")
    var next = signed(waiting[0], box: 5, on: "2025-08-04")
    next.from = writer.today
    next.plaque = writer.today
    writer.ledger(.revise(.init(card: .pledge(next))))
  }

  private static func meetAgain(_ writer: inout StoryWriter) {
    writer.on("2025-08-25")
    writer.meet("20250830-7b2e", "H-10周边堆物议事会", on: "2025-08-30", body: "居民议事会")
    let people = (1...12).map { PersonDetails(name: "居民\($0 < 10 ? "0" : "")\($0)") }
    var changes = MeetingChanges()
    changes.convener = "恒阳居民区居委会"
    changes.facilitator = "党总支书记"
    changes.secretary = "工作小组记录员"
    changes.rule = Rule.builtIn("consensus-no-objection")
    let text = "H-10旁2平方米设杂物暂存点，物业每日清走"
    writer.act(
      .describeMeeting(.init(changes: changes)),
      .importRoster(.init(source: "名册", people: people, changes: nil)),
      .addIssue(
        .init(
          title: "H-10周边堆物", source: IssueSource(kind: .problemReport), proposer: nil,
          summary: nil, number: blocked.text)),
      .judgeCompetence(
        .init(issue: nil, competence: Competence(answer: .ours, by: "居民区党总支"))),
      .recordNotice(
        .init(issue: nil, notified: Notified(on: writer.today, channels: ["公示栏"]))))
    writer.on("2025-08-30", 13, 50)
    writer.act(
      .signIn(.init(participants: people.map(\.name), way: nil)),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "i01")),
      .propose(.init(issue: nil, text: text, mover: "居民01", seconder: "居民02")),
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 12, against: 0, abstain: 0), undeclared: nil)),
      .checkCount(.init(vote: nil, by: "居民12")), .announce(.init(vote: nil)),
      .settle(
        .init(
          issue: nil,
          outcome: Outcome(points: [.init(text: text, place: "H-10旁", extent: "2平方米")]))),
      .assign(
        .init(
          issue: nil,
          work: .init(
            what: "划出暂存点", lead: "物业", responsible: ["物业"],
            due: StoryWriter.day("2025-09-15"), point: 1))),
      .closeIssue(.init(issue: nil, withoutAssignment: nil)), .adjourn(.init(reason: nil)))
    writer.on("2025-09-10")
    writer.note(
      .done, .assignment(session: "20250830-7b2e", id: "k01"), "已划线", by: "物业")
    writer.note(.feedback, .card(blocked), "微信群告知")
  }

  /// The pledges that the lot gave a box, in the order of the boxes; those that wait behind them.
  static let winners = Array(drawn.prefix(12))
  static let waiting = Array(drawn.suffix(3))
}
