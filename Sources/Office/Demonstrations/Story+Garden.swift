import Affairs
import Deliberation
import Values

extension Story {
  /// A small garden: slips on its plan, a meeting that gives it its name, flower boxes drawn by lot among
  /// fifteen households, money, teams, and a box that is blocked three times.
  package static var garden: Story {
    var writer = StoryWriter()
    GardenStory.call(&writer)
    GardenStory.meet(&writer)
    GardenStory.adopt(&writer)
    GardenStory.spend(&writer)
    GardenStory.tend(&writer)
    return Story(
      name: "garden", title: "恒阳花苑微花园", matter: GardenStory.garden, lines: writer.lines)
  }
}

/// The parts of the story, in order.
enum GardenStory {
  static let garden = CardID("20250301-m0301")
  static let naming = CardID("20250301-m0302")
  static let adoption = CardID("20250301-m0303")
  static let blocked = CardID("20250803-m0304")
  static let site = CardID("s000g01")
  static let committee = CardID("p000g01")
  static let meeting = "20250412-3f1b"
  private static let shortlist = ["同心", "恒馨园", "向阳角", "睦邻里"]

  static func matter(
    _ number: CardID, _ title: String, _ kind: Matter.Kind, on day: Day,
    _ fill: (inout Matter) -> Void = { _ in }
  ) -> Card {
    var matter = Matter(number: number, title: title, kind: kind)
    matter.raised = day
    matter.lead = "微花园工作小组"
    fill(&matter)
    return .matter(matter)
  }

  private static func gardenSite(_ name: String, _ state: SiteState) -> Card {
    var it = Site(id: site, name: name, kind: .garden)
    it.level = "小区花园"
    it.owner = "恒阳花苑全体业主"
    it.manager = committee
    it.features = "四季有景、亲子共种"
    it.uses = ["居民议事点", "种植"]
    it.state = state
    return .site(it)
  }

  // MARK: - Slips and names

  static func call(_ writer: inout StoryWriter) {
    writer.on("2025-03-01")
    writer.enter(
      .party(Party(id: committee, name: "恒阳居民区居委会", kind: .unit)),
      .party(Party(id: CardID("p000g02"), name: "党建微花园工作小组", kind: .team)),
      .party(Party(id: CardID("p000g03"), name: "红色智囊团", kind: .group)),
      gardenSite("恒阳花苑微花园", .underRenewal))
    for number in 1...12 {
      let mark = number < 10 ? "0\(number)" : "\(number)"
      var box = Site(id: CardID("s000h\(mark)"), name: "花箱\(mark)", kind: .box)
      (box.number, box.within, box.manager, box.state) = ("H-\(mark)", site, committee, .open)
      writer.enter(.site(box))
    }
    writer.enter(
      matter(garden, "恒阳花苑微花园（四共一治）", .project, on: writer.today) {
        $0.sites = [site]
        $0.households = 420
      },
      matter(naming, "微花园征名", .call, on: writer.today) {
        ($0.within, $0.sites) = (garden, [site])
      },
      matter(adoption, "微花园花箱认养", .project, on: writer.today) {
        ($0.within, $0.sites) = (garden, [site])
      })
    writer.ledger(
      .begin(.init(matter: garden, procedure: "four-together")),
      .begin(.init(matter: naming, procedure: "call")),
      .begin(.init(matter: adoption, procedure: "adoption")))
    writer.on("2025-03-15")
    writer.post(garden, "征询单：改造方案一、方案二及用地范围，3月30日截止")
    writer.post(naming, "微花园征名启事，3月30日截止")
    writer.pass("发布", of: naming)
    writer.on("2025-03-30")
    for number in 0..<23 {
      writer.enter(.voice(entry(number, nil, on: StoryWriter.day("2025-03-28"))))
    }
    writer.pass("收件", of: naming)
    writer.on("2025-04-05")
    for number in 0..<23 {
      let result: Voice.Answer.Result = number < 4 ? .shortlisted : .notChosen
      writer.ledger(
        .revise(
          .init(
            card: .voice(
              entry(number, result, on: StoryWriter.day("2025-03-28"), answered: writer.today)))))
    }
  }

  /// One of 23 names that came in.
  private static func entry(
    _ number: Int, _ result: Voice.Answer.Result?, on day: Day, answered: Day? = nil
  ) -> Voice {
    let text = number < 4 ? shortlist[number] : "征名\(number - 3)号"
    var voice = Voice(
      id: CardID("v000n\(number < 10 ? "0" : "")\(number)"), about: .card(naming), text: text,
      on: day)
    voice.channel = "征名箱"
    if let result, let answered { voice.answer = .init(result: result, on: answered) }
    return voice
  }

  // MARK: - The meeting of 31 with five who advise

  static func meet(_ writer: inout StoryWriter) {
    writer.on("2025-04-07")
    writer.meet(meeting, "微花园党员群众座谈会", on: "2025-04-12", body: "党员群众座谈会")
    let voters = (1...31).map { number in
      PersonDetails(
        name: "居民\(number < 10 ? "0" : "")\(number)", groups: [number <= 10 ? "党员" : "居民"])
    }
    let advisers = (1...5).map { PersonDetails(name: "智囊团0\($0)", standing: .speaking) }
    var changes = MeetingChanges()
    changes.convener = "恒阳居民区党总支"
    changes.kind = "党员群众座谈会"
    changes.facilitator = "党总支书记"
    changes.secretary = "工作小组记录员"
    changes.groups = ["党员", "居民"]
    changes.rule = Rule.builtIn("nantang")
    writer.act(
      .describeMeeting(.init(changes: changes)),
      .importRoster(.init(source: "名册", people: voters + advisers, changes: nil)),
      .addIssue(
        .init(
          title: "花园布局", source: IssueSource(kind: .solicitation), proposer: nil, summary: nil,
          number: garden.text)),
      .addIssue(
        .init(title: "植物选择", source: nil, proposer: nil, summary: nil, number: nil)),
      .addIssue(
        .init(title: "微花园征名", source: nil, proposer: nil, summary: nil, number: naming.text)))
    for issue in ["花园布局", "植物选择", "微花园征名"] {
      writer.act(
        .judgeCompetence(
          .init(issue: issue, competence: Competence(answer: .ours, by: "居民区党总支"))),
        .recordNotice(
          .init(issue: issue, notified: Notified(on: writer.today, channels: ["公示栏"]))))
    }
    writer.act(
      .recordOpinions(
        .init(
          issue: "花园布局",
          numbers: .init(
            issued: 420, returned: 361, valid: 357, agreeing: 330, lines: ["不同意18份，弃权9份"]))))
    writer.on("2025-04-12", 13, 50)
    writer.act(
      .signIn(.init(participants: (voters + advisers).map(\.name), way: nil)),
      .openMeeting(.init(despite: nil)))
    layout(&writer)
    plants(&writer)
    name(&writer)
    writer.act(.adjourn(.init(reason: nil)))
    conclude(&writer)
  }

  private static func layout(_ writer: inout StoryWriter) {
    let text = "采用方案一：亲子角在南、议事厅在北"
    writer.act(
      .takeUp(.init(issue: "花园布局")),
      .propose(.init(issue: nil, text: text, mover: "居民01", seconder: "居民11")),
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 24, against: 5, abstain: 2), undeclared: nil)),
      .checkCount(.init(vote: nil, by: "居民31")), .announce(.init(vote: nil)),
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: text)]))),
      .assign(
        .init(
          issue: nil,
          work: .init(
            what: "按方案一施工", lead: "微花园工作小组", responsible: ["物业"],
            due: StoryWriter.day("2025-06-30"), point: 1))),
      .closeIssue(.init(issue: nil, withoutAssignment: nil)))
  }

  private static func plants(_ writer: inout StoryWriter) {
    writer.act(.takeUp(.init(issue: "植物选择")))
    for (number, plant) in ["绣球", "月季", "玉簪", "薄荷", "紫藤", "矮牵牛", "迷迭香"].enumerated() {
      writer.act(.remark(.init(issue: "植物选择", by: "居民1\(number + 1)", text: "建议种\(plant)")))
    }
    writer.act(.referIssue(.init(issue: "植物选择", to: "设计师", reason: "7条意见转设计师")))
  }

  private static func name(_ writer: inout StoryWriter) {
    writer.act(.takeUp(.init(issue: "微花园征名")))
    for votes in [Array(zip(shortlist, [12, 12, 5, 1])), [("同心", 17), ("恒馨园", 13)]] {
      writer.act(
        .openVote(
          .init(
            proposal: VoteProposal(
              subject: .choice(text: "微花园征名", candidates: votes.map(\.0), seats: 1),
              rule: "plurality", way: .secretBallot))),
        .enterCount(
          .init(
            vote: nil,
            count: CountEntry(
              abstain: 1, issued: 31, returned: 31, invalid: 0,
              choices: votes.map { Choice($0.0, votes: $0.1) }), undeclared: nil)),
        .checkCount(.init(vote: nil, by: "居民31")), .announce(.init(vote: nil)))
    }
    writer.act(
      .settle(
        .init(issue: nil, outcome: Outcome(points: [.init(text: "微花园名称定为“同心”")]))),
      .closeIssue(.init(issue: nil, withoutAssignment: "名称已定，制作牌子随认养一并办理")))
  }

  private static func conclude(_ writer: inout StoryWriter) {
    writer.on("2025-04-13", 20)
    writer.pass("评选", of: naming)
    for number in 0..<4 {
      writer.ledger(
        .revise(
          .init(
            card: .voice(
              entry(
                number, number == 0 ? .chosen : .notChosen, on: StoryWriter.day("2025-03-28"),
                answered: writer.today)))))
    }
    writer.on("2025-04-14")
    writer.post(naming, "微花园名称定为“同心”")
    writer.pass("公布", of: naming)
    writer.pass("共商", of: garden)
    writer.ledger(.revise(.init(card: gardenSite("同心党建微花园", .open))))
  }
}
