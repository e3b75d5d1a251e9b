import Affairs
import Deliberation
import Values

extension ElevatorStory {
  /// What a dwelling of a floor pays, in fen: 360000.00 over two flats a floor, 3 to 11 parts each.
  private static let shares: [(room: String, fen: Int64)] = [
    ("2", 15_428_57), ("3", 25_714_29), ("4", 36_000_00), ("5", 46_285_71), ("6", 56_571_43),
  ].flatMap { floor, fen in [("\(floor)01", fen), ("\(floor)02", fen)] }

  /// The other five of the phase: all of them agree at once.
  private static let others = [
    ("20240106-m0202", "1号楼1单元", "s000011", "2a01"),
    ("20240106-m0203", "1号楼2单元", "s000012", "2a02"),
    ("20240106-m0204", "2号楼1单元", "s000021", "2a03"),
    ("20240106-m0205", "2号楼2单元", "s000022", "2a04"),
    ("20240106-m0206", "3号楼1单元", "s000031", "2a05"),
  ]

  // MARK: - Signing, building, and what became of it

  static func build(_ writer: inout StoryWriter) {
    for (place, other) in others.enumerated() {
      agree(&writer, CardID(other.0), other.1, CardID(other.2), other.3, from: 10 + place)
    }
    writer.on("2024-04-10")
    sign(&writer, stairwell, site)
    writer.on("2024-04-15")
    writer.papers(["使用维护预案"], of: stairwell)
    writer.pass("签约", of: stairwell)
    let all = [stairwell] + others.map { CardID($0.0) }
    for one in all.dropFirst() { writer.pass("签约", of: one) }
    writer.on("2024-04-16")
    for one in all {
      writer.note(.milestone, .card(one), "开工", by: "电梯企业")
      writer.pass("开工", of: one)
    }
    for gate in ["启动", "确认", "开工"] { writer.pass(gate, of: project) }
    visit(&writer)
    finish(&writer, all)
  }

  private static func visit(_ writer: inout StoryWriter) {
    writer.on("2024-04-17")
    writer.note(.visit, .card(stairwell), "察看已开工的单元，肯定成效", by: "政协调研组") {
      $0.demands = [
        ("办成好事，按期竣工", "长辛店街道", "2024-09-30"), ("安全前提下满足差异化需求", "玉皇庄社区居委会", "2024-06-30"),
        ("总结经验", "玉皇庄社区居委会", "2024-10-31"),
      ].map { what, lead, due in
        Assignment.Work(what: what, lead: lead, responsible: [], due: StoryWriter.day(due))
      }
    }
  }

  private static func finish(_ writer: inout StoryWriter, _ all: [CardID]) {
    writer.on("2024-05-20")
    keep(&writer, "102", promised: "2024-03-23", "一层不出资不付费、采光评估、另立补偿约定")
    writer.on("2024-06-28")
    done(&writer, "安全前提下满足差异化需求", "一层无障碍坡道和扶手按各户意见做完")
    writer.on("2024-09-20")
    keep(&writer, "101", promised: "2024-02-24", "电梯外移、玻璃井道、静音设备")
    writer.on("2024-09-30")
    for one in all {
      writer.papers(["验收记录"], of: one)
      writer.pass("竣工", of: one)
    }
    writer.pass("竣工", of: project)
    done(&writer, "办成好事，按期竣工", "六部电梯验收合格")
    pay(&writer)
    writer.on("2024-10-15")
    done(&writer, "总结经验", "典型案例报街道")
    writer.note(.feedback, .card(stairwell), "竣工、费用和后续维护向全单元公布并逐户告知")
    // Whoever comes a year later asks what became of it.
    writer.on("2025-04-17")
    for one in all {
      writer.note(.visit, .card(one), "一年来运行正常，住户满意", by: "回访组") {
        $0.rating = Rating(reached: true, solved: true, satisfaction: .satisfied)
      }
      writer.pass("运维", of: one)
    }
    writer.note(.visit, .card(project), "两期16部电梯运行正常", by: "回访组")
    writer.pass("回访", of: project)
  }

  /// A demand of the visit is done.
  private static func done(_ writer: inout StoryWriter, _ what: String, _ how: String) {
    writer.note(.done, .card(CardID(what)), how)
  }

  /// What the grant and the owners gave, and what was paid of it.
  private static func pay(_ writer: inout StoryWriter) {
    func flow(_ way: Flow.Way, _ source: String?, _ item: String, _ fen: Int64) -> Flow {
      var flow = Flow(
        way: way, kind: .money(source: source), item: item, worth: .money(Money(fen: fen)),
        on: writer.today)
      flow.about = [.card(stairwell)]
      return flow
    }
    var grant = flow(.in, "拨款", "加装电梯补助", 240_000_00)
    grant.fulfils = CardID("c00g201")
    var paid = flow(.out, nil, "电梯设备和施工", 600_000_00)
    paid.voucher = "发票0930"
    writer.enter(.flow(grant), .flow(flow(.in, "居民自筹", "分摊", 360_000_00)), .flow(paid))
    writer.on("2024-10-08")
    writer.post(stairwell, "第三季度收支公布")
  }

  /// Grant, signatures and shares of one stairwell; those on the ground floor neither pay nor sign.
  private static func sign(_ writer: inout StoryWriter, _ matter: CardID, _ site: CardID) {
    var grant = Pledge(
      id: CardID("c00g\(matter.text.suffix(3))"), kind: .grant, by: .party(street),
      on: [.card(matter)])
    grant.worth = .money(Money(fen: 240_000_00))
    grant.signed = writer.today
    writer.enter(.pledge(grant))
    for (room, fen) in shares {
      func pledge(_ kind: PledgeKind) -> Pledge {
        var pledge = Pledge(kind: kind, by: .dwelling(room: room, site: site), on: [.card(matter)])
        pledge.signed = writer.today
        return pledge
      }
      // 601 and 602 are one owner's, who signs once.
      if room != "602" { writer.enter(.pledge(pledge(.sign))) }
      var share = pledge(.share)
      share.worth = .money(Money(fen: fen))
      writer.enter(.pledge(share))
    }
  }

  /// A stairwell that agrees in one round, up to its signatures.
  private static func agree(
    _ writer: inout StoryWriter, _ matter: CardID, _ name: String, _ site: CardID, _ mark: String,
    from hour: Int
  ) {
    writer.on("2024-03-26", hour)
    writer.enter(.site(Site(id: site, name: name, kind: .stairwell)))
    var card = Matter(number: matter, title: "二期 \(name) 加装电梯", kind: .stairwell)
    (card.raised, card.within) = (StoryWriter.day("2024-01-06"), phases[1])
    (card.sites, card.households, card.budget) = ([site], 12, Money(fen: 600_000_00))
    card.lead = "玉皇庄社区居委会"
    writer.enter(.matter(card))
    writer.ledger(.begin(.init(matter: matter, procedure: "elevator-stairwell")))
    var asked = Pledge(kind: .apply, by: .dwelling(room: "601", site: site), on: [.card(matter)])
    asked.signed = writer.today
    writer.enter(.pledge(asked))
    writer.papers(["可行性评估结论"], of: matter)
    writer.pass("可行性", of: matter)
    writer.pass("启动", of: matter)
    prepare(
      &writer, "20240327-\(mark)", "\(name)加装电梯书面征询", of: matter, on: "2024-03-27",
      from: hour)
    open(&writer, until: "2024-03-28", carries: false)
    writer.on("2024-03-28", hour)
    slips(&writer, rooms.map { ($0, .for) })
    announce(&writer)
    writer.act(
      .recordConcurrence(
        .init(
          issue: nil,
          concurrence: ConcurrenceRecord(
            party: "产权单位", answer: .agreed, on: writer.today, by: "军休所"))),
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "在\(name)加装一部电梯")]))),
      .closeIssue(.init(issue: nil, withoutAssignment: "按签约协议组织实施")),
      .adjourn(.init(reason: nil)))
    writer.pass("征询", of: matter)
    writer.pass("确认", of: matter)
    writer.papers(["设计方案", "资金方案", "补偿预案", "加装确认书", "使用维护预案"], of: matter)
    writer.post(matter, "方案、分摊、补偿公示", days: 10)
    writer.on("2024-04-08", hour)
    writer.pass("公示", of: matter)
    sign(&writer, matter, site)
  }
}
