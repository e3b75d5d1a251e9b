import Affairs
import Deliberation
import Documents
import Scenarios
import TestSupport
import Testing
import Values

/// No public paper of any ledger holds a person's name, a telephone, a work order's number or the dwelling
/// of a household that didn't agree.
@Suite struct NobodyInLedgerPapersTests {
  @Test func `public papers of random ledgers name nobody`() throws {
    var random = SeededGenerator(seed: drawnSeed())
    var count = 0
    for round in 0..<tried(of: 1000) {
      var ledger = try RandomLedger(withMeeting: round.isMultiple(of: 2), by: &random)
      try ledger.fill(by: &random)
      let (book, secrets) = (ledger.book, ledger.secrets)
      for kind in PublicPage.Kind.allCases {
        guard
          let page = try? book.casebook.page(kind, issuing: LedgerIssuing(on: RandomLedger.today))
        else { continue }
        count += 1
        // Lengths on the map stand for no room.
        let text = page.html.replacing(#/<svg.*?</svg>/#, with: "").filter { !$0.isWhitespace }
        let told = secrets.filter { text.contains($0.filter { !$0.isWhitespace }) }
        #expect(told.isEmpty, "round \(round), \(kind): \(told)\n\(page.html)")
        if !told.isEmpty { return }
      }
      for subject in ledger.subjects {
        for kind in LedgerPaperKind.allCases where kind.audiences.contains(.public) {
          var issuing = LedgerIssuing(on: RandomLedger.today)
          issuing.heldWords = RandomLedger.words
          guard
            let paper = try? book.casebook.document(
              kind, of: subject, for: .public, issuing: issuing)
          else { continue }
          count += 1
          // What such a word stands in is a sentence that somebody is asked of. JSON has no columns that
          // would cut it.
          let json = try #require(Formats.named("json")).bytes(of: paper)
          let asked = paper.sentences.filter { !$0.held.isEmpty }.map(\.text)
          let rest = asked.reduce(String(decoding: json, as: UTF8.self)) {
            $0.replacing($1, with: "")
          }
          #expect(
            !rest.contains("低保") && !rest.contains("租房"),
            "round \(round), \(kind) of \(subject): \(paper.printed)")
          let text = paper.flat + (paper.meetingTitle ?? "")
          let told = secrets.filter { text.contains($0.filter { !$0.isWhitespace }) }
          #expect(told.isEmpty, "round \(round), \(kind) of \(subject): \(told)\n\(paper.printed)")
          if !told.isEmpty { return }
        }
      }
    }
    #expect(count > 0)
  }

  @Test func `what agreed to be named is named, and nobody else beside it`() throws {
    var book = Book()
    let garden = try book.enter(.site(Site(name: "同心花园", kind: .garden)), on: "2024-04-01")
    let family = try book.enter("李小明", .household, on: "2024-04-01") {
      $0.mayBeNamed = day("2024-04-02")
      $0.members = [Member(name: "王桂芳")]
    }
    var flow = Flow(
      way: .in, kind: .goods, item: "王桂芳家的花苗", worth: .measure(Measure(3, "株")),
      on: day("2024-04-05"))
    (flow.party, flow.about) = (family, [.card(garden)])
    try book.enter(.flow(flow), on: "2024-04-05")
    let paper = try book.paper("goods", of: .card(garden), for: .public, on: "2024-04-10")
    #expect(paper.rows == [["居民A家的花苗", "李小明", "3株"]])
    #expect(paper.sentences.map(\.text) == ["居民A家的花苗"])
    #expect(paper.masked == ["王桂芳"])
  }

  @Test func `a sentence that was rewritten is printed as it was rewritten`() throws {
    var book = Book()
    let number = try book.enter(.matter(Matter(title: "3-2-1704漏水，工单GD-24170")), on: "2024-04-01")
    let site = try book.enter(.site(Site(name: "3号楼2单元", kind: .stairwell)), on: "2024-04-01")
    try book.pledge(
      .support, by: .dwelling(room: "1704", site: site), on: number, day: "2024-04-02")
    let paper = try book.paper("commitments", of: .card(number), for: .public, on: "2024-04-10")
    let sentence = try #require(paper.sentences.first)
    #expect(!sentence.text.contains("1704") && !sentence.text.contains("24170"))
    let again = try book.paper("commitments", of: .card(number), for: .public, on: "2024-04-10") {
      $0.rewritings[sentence.text] = "一户居民家漏水"
    }
    #expect(again.title.joined() == "一户居民家漏水承诺表")
    #expect(again.meetingTitle == "一户居民家漏水")
  }
}

/// A ledger with cards of all kinds that name people wherever somebody may type.
private struct RandomLedger {
  var book: Book
  /// What no public paper may hold.
  private(set) var secrets: Set<String> = []
  private(set) var subjects: [PaperSubject] = [.everything]
  private var matters: [CardID] = []
  private var sites: [CardID] = []
  private var parties: [CardID] = []

  static let today = Day("2024-09-30") ?? Day(number: 0)
  private static let names = [
    "李小明", "王建国", "张桂芳", "欧阳雪梅", "赵铁柱", "刘淑珍", "陈志强", "杨秀英", "孙玉兰", "周德海", "吴凤霞",
    "郑长贵", "业主07", "业主23", "马文静", "朱红卫",
  ]
  /// Those built in and one of the place's own.
  static let words: HeldWords = ["租房"]
  private static let rooms = ["1704", "2603", "3-2-1905", "24-3-2801", "5号楼1单元2907"]
  private static let telephones = ["13911004242", "010-64205577", "139 1100 4242"]

  init(withMeeting: Bool, by random: inout SeededGenerator) throws {
    book = Book(withMeeting ? [try Scenario.greenCorner.played()] : [])
    if withMeeting {
      matters.append(CardID("20240518-7f3a-1"))
      secrets.formUnion(["居民甲", "居民丁", "骨干甲", "24-3-101", "24-1-402"])
    }
  }

  private mutating func secret(_ all: [String], _ random: inout SeededGenerator) -> String {
    let one = all[Int.random(in: all.indices, using: &random)]
    // A room is told by its last number.
    secrets.insert(RandomLedger.rooms.contains(one) ? String(one.suffix(4)) : one)
    return one
  }

  private mutating func name(_ random: inout SeededGenerator) -> String {
    secret(RandomLedger.names, &random)
  }

  /// A room that a household of some building has.
  private mutating func room(_ random: inout SeededGenerator) -> String {
    secret(RandomLedger.rooms, &random)
  }

  /// What somebody typed.
  private mutating func text(_ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<9, using: &random) {
    case 7: "低保户和在租房的先办"
    case 0: "\(name(&random))家门口堆物"
    case 1: "请\(name(&random))、\(name(&random))尽快清理，电话\(secret(RandomLedger.telephones, &random))"
    case 2: "楼上\(knownRoom(&random))室漏水"
    case 3: "工单\(secret(["GD-24170", "GD20240506001"], &random))要求整改"
    case 4: "\(name(&random))（\(knownRoom(&random))）同意"
    case 5: "增设垃圾桶2个"
    case 6: "由\(name(&random))负责浇水。每周三次"
    default: "更换路灯"
    }
  }

  /// A room that stands in the ledger, without which nothing says that it is one.
  private mutating func knownRoom(_ random: inout SeededGenerator) -> String {
    secret(["1704", "2603"], &random)
  }

  mutating func fill(by random: inout SeededGenerator) throws {
    let building = try book.enter(.site(Site(name: "3号楼", kind: .building)), on: "2024-01-02")
    sites.append(building)
    for room in RandomLedger.rooms {
      try book.pledge(
        .support, by: .dwelling(room: room, site: building), on: building, day: "2024-01-02")
      secrets.insert(String(room.suffix(4)))
    }
    for name in RandomLedger.names {
      // Whoever is named anywhere stands in some field made for names.
      var party = Party(name: "邻里组\(parties.count)", kind: .group)
      party.members = [Member(name: name)]
      parties.append(try book.enter(.party(party), on: "2024-01-02"))
    }
    try define(&random)
    for _ in 0..<Int.random(in: 4...25, using: &random) {
      // What the ledger refuses isn't there to be printed.
      do { try enterSomething(&random) } catch is LedgerRefusal {}
    }
    subjects += (matters + sites).map(PaperSubject.card)
    subjects += book.ledger.pledges.filter { $0.kind == .adopt }.compactMap(\.id)
      .map(PaperSubject.card)
  }

  /// What the office keeps for the booklet; whoever made a work agreed later than today.
  private mutating func define(_ random: inout SeededGenerator) throws {
    let definitions: [Definition] = [
      .services([LocalService(unit: "辖区银行", what: said(&random), place: said(&random))]),
      .pact([text(&random)]),
      .works([
        ResidentWork(
          title: text(&random), maker: name(&random), text: text(&random),
          consent: .init(day: day("2024-10-01"), form: name(&random)))
      ]),
      .answers([AnswerCard(what: said(&random), materials: [said(&random)])]),
    ]
    for definition in definitions {
      try book.take(.define(.init(definition)), on: "2024-01-02")
    }
  }

  /// What an office would say of itself: a landline in it is its own.
  private mutating func said(_ random: inout SeededGenerator) -> String {
    let said = text(&random)
    return said.contains("电话") ? "换灯泡" : said
  }

  private mutating func target(_ random: inout SeededGenerator) -> CardID {
    let all = matters + sites
    return all[Int.random(in: all.indices, using: &random)]
  }

  private mutating func enterSomething(_ random: inout SeededGenerator) throws {
    let on =
      "2024-0\(Int.random(in: 4...8, using: &random))-1\(Int.random(in: 0...9, using: &random))"
    switch Int.random(in: 0..<10, using: &random) {
    case 0: try enterMatter(&random, on)
    case 1:
      var site = Site(name: Bool.random(using: &random) ? "花箱" : "\(name(&random))花箱", kind: .box)
      (site.features, site.owner) = (text(&random), name(&random))
      site.point = "39.97\(Int.random(in: 10...99, using: &random)),116.43"
      site.keepers = [Keeper(who: name(&random), role: "楼长")]
      sites.append(try book.enter(.site(site), on: on))
    case 2:
      let name = name(&random)
      let consent = Bool.random(using: &random) ? day("2024-10-01") : nil
      let shown = [nil, "\(name)一家", "花语小屋"][Int.random(in: 0..<3, using: &random)]
      parties.append(
        try book.enter(name, .household, on: on) { ($0.mayBeNamed, $0.shownAs) = (consent, shown) })
    case 3, 4:
      let kind = PledgeKind.allCases.randomElement(using: &random) ?? .other
      let party = parties[Int.random(in: parties.indices, using: &random)]
      let room = room(&random)
      let what = text(&random)
      let by: Pledge.Pledger =
        Bool.random(using: &random) && kind != .adopt
        ? .dwelling(room: room, site: sites[0]) : .party(party)
      let on = target(&random)
      _ = try? book.pledge(kind, by: by, on: on, day: "2024-03-03") {
        ($0.what, $0.signed, $0.from) = (what, day("2024-03-02"), day("2024-03-02"))
        ($0.until, $0.isJoint) = (day("2024-12-31"), true)
        if kind == .share { $0.worth = .measure(Measure(3, "份")) }
        if kind == .adopt { $0.ways = ["人力"] }
      }
    case 5, 6:
      var flow = Flow(
        way: Bool.random(using: &random) ? .in : .out, kind: .money(source: "捐款"),
        item: text(&random), worth: .money(Money(fen: 4200)), on: day("2024-03-03"))
      if Bool.random(using: &random) {
        (flow.kind, flow.way) = (.goods, .in)
        flow.worth = .measure(Measure(5, "株"))
      }
      flow.party = parties.randomElement(using: &random)
      (flow.receivedBy, flow.about) = (name(&random), [.card(target(&random))])
      flow.voucher = flow.kind == .goods ? nil : "025"
      try book.enter(.flow(flow), on: on)
    case 7:
      var voice = Voice(about: .card(target(&random)), text: text(&random), on: day("2024-02-02"))
      voice.group = name(&random)
      voice.answer = Voice.Answer(
        result: .notAdopted, reason: text(&random), on: day("2024-02-03"), by: name(&random))
      try book.enter(.voice(voice), on: on)
    case 8:
      let kind: NoteKind = [.milestone, .explanation, .visit, .notice][
        Int.random(in: 0..<4, using: &random)]
      let (words, by) = (text(&random), name(&random))
      try book.note(kind, on: .card(target(&random)), words, day: on, by: by) {
        if kind == .notice { $0.notice = Notice(channels: ["居务公开栏"], posted: day(on), days: 7) }
      }
    default:
      guard let matter = matters.randomElement(using: &random) else { return }
      let reason = text(&random)
      _ = try? book.take(
        .begin(.init(matter: matter, procedure: "elevator-stairwell", on: day("2024-01-03"))),
        on: on)
      _ = try? book.take(
        .skip(.init(matter: matter, step: "可行性", reason: reason, on: day("2024-01-04"))), on: on)
    }
  }

  private mutating func enterMatter(_ random: inout SeededGenerator, _ on: String) throws {
    var matter = Matter(title: text(&random))
    (matter.proposer, matter.lead) = (name(&random), name(&random))
    (matter.budget, matter.raised) = (Money(fen: 100_000), day("2024-01-02"))
    matter.sites = [sites[0]]
    let reference = secret(["GD-24170", "GD20240506001"], &random)
    matter.source = IssueSource(kind: .workOrder, reference: reference)
    matter.wants = [Want(what: text(&random), worth: .measure(Measure(9, "株")))]
    matters.append(try book.enter(.matter(matter), on: on))
  }
}
