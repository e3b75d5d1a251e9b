import Affairs
import Deliberation
import Documents
import Foundation
import Office
import Scenarios
import Screens
import TestSupport
import Testing
import Text
import Values
import yishi

/// A name, a home and a word that gives somebody away, in each text of a whole meeting in turn.
@Suite struct EveryTextOfAMeetingTests {
  private static let secret = "24-3-102李小明（低保，在租房名册）"
  /// A word of the place's own, which the built-in ones don't know.
  private static let ownWord = "租房"
  private static let words: HeldWords = ["租房"]
  /// Whom slips and the register name besides: who signed in an owner's place and has no written
  /// proxy yet, who bears one, whose came later, who signed a slip that was read otherwise, an owner.
  private static let ofSlips = ["孙大鹏", "周小燕", "何国强", "王爱会", "吴桂芳"]

  /// A rule of the body's own.
  private static var ownRule: Rule {
    var rule = Rule.builtIn("majority-of-present") ?? .consensusNoObjection
    rule.id = "own"
    rule.title = Bilingual("本社区约定", "our own")
    rule.source = Bilingual("社区公约第三条", "our covenant")
    return rule
  }

  static var commands: [Command] {
    let day = Day("2024-03-02")!
    var details = MeetingChanges()
    details.body = "居民议事会"
    details.kind = "议事协商会"
    details.convener = "某社区居民委员会"
    details.guidance = "某街道办事处"
    details.platform = "协调委员会"
    details.place = "社区会议室"
    details.form = "现场"
    details.facilitator = "主持人甲"
    details.secretary = "记录人乙"
    details.tellers = ["计票人丙"]
    details.scrutineers = ["监票人丁"]
    details.groups = ["居民", "党员"]
    details.requiredGroups = ["居民"]
    details.concurrences = ["物业公司"]
    details.documentPrefix = "社议"
    details.contact = "社区服务站"
    func person(_ name: String, _ home: String) -> PersonDetails {
      PersonDetails(name: name, groups: ["居民"], home: home, organisation: "某合作社", note: "代表")
    }
    func announced(_ count: CountEntry) -> [Command] {
      [
        .enterCount(.init(vote: nil, count: count, undeclared: true)),
        .checkCount(.init(vote: nil, by: "监票人丁")),
        .announce(.init(vote: nil)),
      ]
    }
    var commands: [Command] = [
      .describeMeeting(.init(changes: details)),
      .addParticipant(.init(person: PersonDetails(name: "李小明", groups: ["居民"], home: "24-3-102"))),
      .importRoster(
        .init(
          source: "名册.csv",
          people: [person("居民甲", "5-1-101"), person("居民乙", "5-1-102"), person("居民丙", "5-1-103")],
          changes: nil)),
      .addIssue(
        .init(
          title: "楼道照明", source: IssueSource(kind: .call, reference: "春季征集", on: day),
          proposer: "钱多多", summary: "太暗", number: "A-1", concurrences: ["产权单位"])),
      .addIssue(.init(title: "选楼长", source: nil, proposer: nil, summary: nil, number: nil)),
      .addIssue(.init(title: "停车", source: nil, proposer: nil, summary: nil, number: nil)),
      .addIssue(.init(title: "垃圾桶", source: nil, proposer: nil, summary: nil, number: nil)),
      .screenIssue(
        .init(
          issue: "i01", screening: Screening(by: "社区党委", on: day, listed: true, reply: "已列入"))),
      .recordPartyStudy(
        .init(
          issue: "i01", study: PartyStudy(by: "党总支", on: day, conclusion: "可以协商"))),
      .recordNotice(.init(issue: "i01", notified: Notified(on: day, channels: ["公示栏张贴"]))),
      .signIn(.init(participants: ["p01", "p02", "p03", "p04"], way: nil)),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "i01")),
      .addStep(.init(title: "介绍情况", minutes: 5)),
      .beginStep(.init(step: "s01")), .endStep(.init(step: "s01")),
      .propose(.init(issue: "i01", text: "装声控灯三盏", mover: "p02", seconder: "p03")),
      .amend(.init(motion: nil, text: "装声控灯四盏", mover: "p03", seconder: nil)),
      .openVote(.init(proposal: VoteProposal(way: .hands))),
    ]
    commands += announced(CountEntry(for: 4, against: 0, abstain: 0))
    commands += [
      .recordTurn(.init(participant: "p02", kind: .for, seconds: 30, note: "赞成装灯", issue: "i01")),
      .raiseConcern(.init(issue: "i01", by: "p03", text: "怕费电")),
      .answerConcern(.init(concern: "c01", answer: "用声控", settled: true)),
      .remark(.init(issue: "i01", by: "p04", text: "另有说明")),
      .recordOpinions(
        .init(
          issue: "i01",
          numbers: .init(issued: 9, returned: 8, valid: 7, agreeing: 6, lines: ["要快些装"]))),
      .openVote(.init(proposal: VoteProposal(subject: .question(text: "是否延长半小时"), way: .hands))),
    ]
    commands += announced(CountEntry(for: 4, against: 0, abstain: 0))
    commands += [
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .motion(motion: nil), way: .hands, despiteRule: nil, scope: "全体议事代表")))
    ]
    commands += announced(CountEntry(for: 4, against: 0, abstain: 0))
    commands += [
      .recordConcurrence(
        .init(
          issue: "i01",
          concurrence: ConcurrenceRecord(
            party: "产权单位", answer: .word, on: day, due: day.adding(days: 9), by: "来人"))),
      .settle(
        .init(
          issue: "i01",
          outcome: Outcome(
            points: [
              .init(text: "装声控灯四盏", place: "各层楼道", extent: "一至六层"),
              .init(text: "旧灯回收", basis: "会上议定"),
            ], conditions: ["供电允许"]))),
      .assign(
        .init(
          issue: "i01",
          work: .init(what: "联系安装", lead: "居委会", responsible: ["物业公司"], due: day.adding(days: 20)))),
      .takeUp(.init(issue: "i02")),
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .choice(text: "楼长人选", candidates: ["居民甲", "东门方案", "西门方案"], seats: 1),
            rule: "plurality", way: .hands))),
    ]
    commands += announced(
      CountEntry(choices: [
        Choice("居民甲", votes: 1), Choice("东门方案", votes: 2),
        Choice("西门方案", votes: 1),
      ]))
    commands += [
      .openVote(
        .init(
          proposal: VoteProposal(subject: .appraisal(text: "物业服务"), rule: "appraisal", way: .hands))
      ),
      .voidVote(.init(vote: nil, reason: "问法不妥")),
      .closeIssue(.init(issue: "i02", withoutAssignment: "当场办结")),
      .takeUp(.init(issue: "i03")),
      .propose(.init(issue: "i03", text: "划线停车", mover: nil, seconder: nil)),
      .openVote(.init(proposal: VoteProposal(ownRule: ownRule, way: .hands))),
    ]
    commands += announced(CountEntry(for: 1, against: 3, abstain: 0))
    commands += [
      .deferIssue(.init(issue: "i03", reason: "待测量", until: "报价到齐")),
      .takeUp(.init(issue: "i04")), .referIssue(.init(issue: "i04", to: "街道城管办", reason: "涉及规划")),
      .adjourn(.init(reason: nil)),
      .raiseObjection(
        .init(
          issue: "i01", by: "来信人", text: "灯太亮", on: day, inWriting: true)),
      .answerObjection(.init(issue: "i01", number: 1, answer: "调暗", settled: day)),
      .reportProgress(.init(assignment: "k01", progress: .init(on: day, text: "已联系", done: false))),
      .noteErratum(
        .init(
          motion: "m01", version: 2, old: "四盏", new: "肆盏", reason: "笔误", by: "记录人乙", approved: "主任")
      ),
      .correct(
        .init(
          entry: 0, field: "title", old: "楼道照明议事", new: "楼道照明议事会", reason: "漏字", by: "记录人乙",
          approved: "主任")),
      .seal(.init(documentNumber: "社议〔2024〕5号", incomplete: "材料后补")),
    ]
    return commands
  }

  /// An owners' vote in writing, with slips of two clerks that differ in one.
  static var owners: [Command] {
    let day = Day("2024-03-02")!
    var details = MeetingChanges()
    details.rule = Rule.builtIn("civil-code-278-special")
    details.expectation = .voluntary
    details.body = "业主大会"
    details.convener = "某社区居民委员会"
    details.tellers = ["计票甲", "计票乙"]
    var register = Scenario.stairwellRegister
    register.dwellings[4].owners = [ofSlips[4]]
    register.heads[4].names = [ofSlips[4]]
    let rooms = register.dwellings.map(\.room)
    var slips = rooms.map { Ballot(room: $0, answer: .for) }
    (slips[0].signedBy, slips[0].relation) = (ofSlips[0], "子女")
    slips[1].proxy = Proxy(holder: ofSlips[1], isWritten: true)
    (slips[2].signedBy, slips[2].relation) = (ofSlips[2], "租户")
    var misread = slips
    (misread[3].signedBy, misread[3].relation) = (ofSlips[3], "亲戚")
    misread[misread.count - 1].answer = .against
    var policies = Policies()
    policies.unreturned = Policy(.absent, clause: "未交回的不计入参与表决")
    return [
      .describeMeeting(.init(changes: details)),
      .addParticipant(.init(person: PersonDetails(name: "李小明", groups: ["居民"], home: "24-3-102"))),
      .confirmOwners(.init(roll: register)),
      .addIssue(.init(title: "加装电梯", source: nil, proposer: "业主09", summary: nil, number: nil)),
      .judgeCompetence(
        .init(
          issue: nil, competence: Competence(answer: .owners, items: [7], by: "社区党委", basis: "规约"))),
      .recordNotice(
        .init(issue: nil, notified: Notified(on: day.adding(days: -20), channels: ["公示栏"]))),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "i01")),
      .propose(.init(issue: nil, text: "在2单元加装一部电梯", mover: nil, seconder: nil)),
      .openVote(
        .init(
          proposal: VoteProposal(way: .slips, scope: "2单元全部12套住宅", until: day.adding(days: 5)))),
      .registerDelivery(.init(vote: nil, rooms: rooms)),
      .enterSlips(.init(vote: nil, ballots: slips)),
      .enterSlips(.init(vote: nil, ballots: misread)),
      .settleSlips(
        .init(
          vote: nil,
          ballots: [
            slips[3], Ballot(room: rooms[3], answer: .notReturned, signedBy: ofSlips[3]),
            slips[slips.count - 1],
          ], reason: "看错两张")),
      .supplyProxy(.init(vote: nil, room: rooms[2], signer: ofSlips[2])),
      .extendRound(.init(vote: nil, until: day.adding(days: 9), reason: "人数不够")),
      .enterCount(.init(vote: nil, count: CountEntry(policies: policies), undeclared: nil)),
      .checkCount(.init(vote: nil, by: "监票丙")), .announce(.init(vote: nil)),
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "在2单元加装一部电梯")]))),
      .closeIssue(.init(issue: nil, withoutAssignment: "另行招标")), .adjourn(.init(reason: nil)),
      .reopen(.init(reason: "送达要补")), .voidVote(.init(vote: "v01", reason: "送达有误", approved: "主任")),
      .adjourn(.init(reason: nil)),
    ]
  }

  /// A meeting by its commands.
  enum Kind: CaseIterable {
    case consultation, owners

    var trees: [CommandTree] {
      (self == .owners ? EveryTextOfAMeetingTests.owners : commands).map { command in
        let data = try! JSONEncoder().encode(command)
        return try! JSONDecoder().decode(CommandTree.self, from: data)
      }
    }

    /// How many of its texts at least can bear more words.
    var least: Int { self == .owners ? 14 : 70 }

    /// What is put behind each text: whoever of slips and the register only where there are some.
    var secret: String {
      let secret = EveryTextOfAMeetingTests.secret
      return self == .owners ? ([secret] + ofSlips).joined(separator: "、") : secret
    }
  }

  /// The texts of the commands, but for the numbers of things, kinds and days, which are no words.
  private static func texts(of trees: [CommandTree]) -> [String] {
    var seen: Set<String> = []
    return trees.flatMap(\.said).filter { text in
      !(ofSlips + ["李小明", "24-3-102"]).contains(text) && text.contains { !$0.isASCII }
        && seen.insert(text).inserted
    } + [title]
  }

  /// A meeting while it is played.
  private struct Course {
    var session: Session
    var clock: Moment
    var clerk = "计票甲"
    /// What the wall showed at its steps.
    var shown: [Session] = []

    init(_ title: String) {
      clock = beijing("2024-03-02", 9, 0)
      session = Session(identity: .init(id: "2024-03-02-0001", date: clock.day, title: title))
    }

    /// False where the command is refused.
    mutating func play(_ command: Command) -> Bool {
      clock = clock.adding(seconds: 60)
      if case .enterCount = command, clerk == "计票乙" { clock = clock.adding(seconds: 10 * 86_400) }
      let despite = clerk == "计票乙" ? "另有说明" : nil
      guard
        (try? session.play(command, at: clock, by: clerk, despite: despite)) != nil
          || (try? session.play(command, at: clock, by: clerk)) != nil
      else { return false }
      switch command {
      case .openVote, .beginStep, .reopen: shown.append(session)
      // The other clerk reads the same slips.
      case .enterSlips: clerk = "计票乙"
      default: break
      }
      return true
    }
  }

  /// A meeting without the secret: each command with the texts in it, and how far it was before.
  private struct Plain {
    var steps: [(tree: CommandTree, said: Set<String>, command: Command, before: Course)] = []

    init(_ trees: [CommandTree]) throws {
      var course = Course(title)
      for tree in trees {
        let command = try tree.command
        steps.append((tree, Set(tree.said), command, course))
        _ = course.play(command)
      }
    }
  }

  private static let title = "楼道照明议事"

  /// The meeting with the secret behind one of its texts, at each step that the wall shows from there
  /// on; nil where it can't be held so. Up to there it is the plain one.
  private func played(_ text: String, _ secret: String, _ plain: Plain) -> [Session]? {
    func changed(_ said: String) -> String { said == text ? said + secret : said }
    let isTitle = text == Self.title
    guard let start = isTitle ? 0 : plain.steps.firstIndex(where: { $0.said.contains(text) })
    else { return nil }
    var course = isTitle ? Course(changed(text)) : plain.steps[start].before
    course.shown = []
    for step in plain.steps[start...] {
      guard
        let command = step.said.contains(text)
          ? try? step.tree.mapping(changed).command : step.command,
        course.play(command)
      else { return nil }
    }
    return course.shown + [course.session]
  }

  private static func held(in text: String) -> Bool {
    text.contains("低保") || text.contains(ownWord)
  }

  /// - Parameter beforeSlips: nobody can know yet who is going to sign one.
  private static func tells(_ text: String, beforeSlips: Bool = false) -> String? {
    let ofSlips = beforeSlips ? [] : ["大鹏", "小燕", "国强", "爱会"]
    return (["小明", "3-102", "24-3", "桂芳"] + ofSlips).first { text.contains($0) }
  }

  private func check(_ document: Document, _ text: String) {
    let flat = document.flat
    let name = (document.meetingTitle ?? "")
    if let told = Self.tells(flat) ?? Self.tells(name) {
      Testing.Issue.record("\(document.code) tells \(told) behind “\(text)”: \(flat)")
    }
    // Whatever it says of such a word is a sentence that somebody is asked of by itself.
    var rest = flat + name
    for sentence in document.sentences where !sentence.marks.isEmpty {
      rest = rest.replacing(sentence.text.filter { !$0.isWhitespace }, with: "")
    }
    if Self.held(in: rest) {
      Testing.Issue.record("\(document.code) asks nobody of a word behind “\(text)”: \(flat)")
    }
  }

  private func checkWall(of session: Session, _ text: String) {
    let wall = WallText(session, heldWords: Self.words)
    let live = LiveWording(
      session, at: session.entries.last!.at, in: .chinese, words: { wall($0) },
      isName: { wall.isName($0) })
    var shown = [live.title, live.status, live.openingLine]
    shown += session.issues.values.flatMap { [live.heading(of: $0), live.word(of: $0)] }
    shown += [
      live.motion?.current.text, live.changes, live.voting, live.result, live.readAloud,
      live.step.map { live.line(of: $0) },
    ].compactMap { $0 }
    shown += session.votes.values.compactMap { live.result(of: $0) }
    let isBefore = !session.votes.values.contains { !$0.slips.isEmpty }
    for line in shown
    where Self.tells(line, beforeSlips: isBefore) != nil || Self.held(in: line) {
      Testing.Issue.record("the wall tells behind “\(text)”: \(line)")
    }
  }

  @Test(arguments: Kind.allCases)
  func `no text of a meeting tells of anybody in a public paper or on the wall`(kind: Kind) throws {
    let trees = kind.trees
    let plain = try Plain(trees)
    let secret = kind.secret
    // As it is without the secret it can be held and papers are made of it.
    #expect(played(Self.title, "", plain) != nil)
    var papers = 0
    var held = 0
    var refused: [String] = []
    let texts = Self.texts(of: trees)
    let tried = drawn(oneIn: 5, of: texts)
    for text in texts {
      guard let sessions = played(text, secret, plain) else {
        refused.append(text)
        continue
      }
      held += 1
      guard tried.contains(text) else { continue }
      // After the last act, and before a vote was void.
      for session in sessions.suffix(2) {
        for kind in DocumentKind.allCases where kind.audiences.contains(.public) {
          var issuing = Issuing()
          issuing.heldWords = Self.words
          guard let document = try? session.document(kind, for: .public, issuing: issuing) else {
            continue
          }
          papers += 1
          check(document, text)
        }
      }
      for session in sessions { checkWall(of: session, text) }
    }
    #expect(papers > tried.count * 2)
    #expect(held >= kind.least, "\(held), refused: \(refused)")
  }
}

extension CommandTree {
  fileprivate var command: Command {
    get throws {
      try JSONDecoder().decode(Command.self, from: try JSONEncoder().encode(self))
    }
  }
}
