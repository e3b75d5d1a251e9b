import Deliberation
import Documents
import Foundation
import Records
import Scenarios
import Testing
import Wording

/// A sealed owners' vote that somebody tries to bend: in whatever order words are struck out,
/// corrected, recovered, reopened and sealed again, no file passes for whole whose papers say
/// something else than was announced, unless the papers say so themselves.
@Suite struct BentRecordJourney {
  @Test func `fifty random sequences bend no sealed record`() throws {
    try bend(seeds: 0..<50)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["YISHI_LONG"] != nil, "a long check"))
  func `five hundred random sequences bend no sealed record`() throws {
    try bend(seeds: 1000..<1500)
  }

  private func bend(seeds: Range<UInt64>) throws {
    let folder = try Folder()
    let sealed = try SealedVote(in: folder.path)
    var tried: [String: Int] = [:]
    var taken: [String: Int] = [:]
    var (good, bad) = (0, 0)
    for seed in seeds {
      var hand = BendingHand(seed: seed, path: try sealed.copy(named: "\(seed)"))
      for _ in 0..<Int.random(in: 2...8, using: &hand.random) {
        let (act, isTaken) = hand.act()
        tried[act, default: 0] += 1
        if isTaken { taken[act, default: 0] += 1 }
      }
      if isWhole(hand.path) {
        good += 1
        let said = try sealed.saysOtherwise(hand.path)
        #expect(said.isEmpty, "seed \(seed): \(said)")
      } else {
        bad += 1
      }
    }
    // A hand that is always refused would bend nothing, and one that breaks everything neither.
    for act in ["redact", "correct", "correctCount", "erratum", "missed", "recover", "strike"] {
      #expect(taken[act, default: 0] > 0, "no \(act) was taken of \(tried)")
    }
    #expect(tried["reopen", default: 0] > 0 && tried["seal", default: 0] > 0)
    #expect(good > seeds.count / 10, "only \(good) of \(seeds.count) files pass for whole")
  }

  /// What `yishi verify` calls 完好.
  private func isWhole(_ path: String) -> Bool {
    guard let verification = try? Verification.verify(path), verification.isGood,
      let meeting = try? MeetingFile.open(path, clerk: "", for: .reading)
    else { return false }
    return meeting.rejudged.findings.isEmpty
  }
}

/// A folder in memory, gone with the test.
private final class Folder {
  let path: String

  init() throws {
    let memory = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
    path = "\(memory)/yishi-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The vote of a stairwell on a lift, announced, settled, adjourned and sealed.
private struct SealedVote {
  let path: String
  private let papers: [Paper: [String]]
  /// What was announced, as it was printed.
  private let announced: [Paper: [String]]

  private struct Paper: Hashable {
    let kind: DocumentKind
    let audience: Audience

    static let all: [Paper] = [
      .init(kind: .record, audience: .archive), .init(kind: .minutes, audience: .archive),
      .init(kind: .minutes, audience: .public), .init(kind: .opinion, audience: .archive),
      .init(kind: .opinion, audience: .public), .init(kind: .notice, audience: .public),
    ]
  }

  init(in folder: String) throws {
    path = folder + "/封存.yishi"
    let scenario = Scenario.stairwell
    let meeting = try MeetingFile.create(
      at: path,
      header: SessionHeader(
        id: scenario.identity.id, date: scenario.identity.date, title: scenario.identity.title,
        created: scenario.steps[0].at, generator: "yishi test"), clerk: "记录")
    for step in scenario.steps { try meeting.perform(step.command, at: step.at) }
    var clock = scenario.steps.last?.at ?? Moment.now
    func act(_ command: Command, by clerk: String = "记录") throws {
      clock = clock.adding(seconds: 60)
      meeting.clerk = clerk
      try meeting.perform(command, at: clock)
    }
    try act(
      .addParticipant(person: PersonDetails(name: "业主09", home: "3-2-501", note: "行动不便")))
    try act(.addParticipant(person: PersonDetails(name: "社区工作者甲", organisation: "居委会")))
    try act(.excuse(participant: "业主09", reason: "住院"))
    try act(.remark(issue: nil, by: nil, text: "有人说101室家里有病人"))
    try act(
      .openVote(
        proposal: VoteProposal(
          rule: "civil-code-278-special", way: .slips, scope: "2单元全部12套住宅")))
    let rooms = Scenario.stairwellRegister.dwellings.map(\.room)
    try act(.registerDelivery(vote: nil, rooms: rooms))
    let slips = rooms.enumerated().map { Ballot(room: $1, answer: $0 < 2 ? .against : .for) }
    try act(.enterSlips(vote: nil, ballots: slips), by: "录入甲")
    try act(.enterSlips(vote: nil, ballots: slips), by: "录入乙")
    try act(.enterCount(vote: nil, count: CountEntry(), undeclared: nil))
    try act(.checkCount(vote: nil, by: "监票人"))
    try act(.announce(vote: nil))
    try act(
      .settle(issue: nil, outcome: Outcome(points: [.init(text: "在3号楼2单元加装一部电梯")])))
    try act(.assign(issue: nil, work: .init(what: "办理手续", responsible: ["居委会"])))
    try act(.adjourn(reason: nil))
    try act(.seal(documentNumber: "甲社议〔2024〕5号", incomplete: "待补签字"))
    papers = Self.papers(of: meeting.session)
    announced = papers.mapValues { blocks in
      blocks.filter { $0.contains("通过") || $0.contains("电梯") && $0.contains("全文") }
    }
    #expect(announced[.init(kind: .record, audience: .archive)]?.isEmpty == false)
  }

  func copy(named name: String) throws -> String {
    let copy = path.replacing("封存.yishi", with: "\(name).yishi")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    return copy
  }

  private static func papers(of session: Session) -> [Paper: [String]] {
    var printed: [Paper: [String]] = [:]
    for paper in Paper.all {
      let document = try? session.document(paper.kind, for: paper.audience)
      printed[paper] = document?.blocks.map { "\($0)" } ?? []
    }
    return printed
  }

  /// Papers of a bent file that differ from those of the sealed one and don't say why.
  func saysOtherwise(_ path: String) throws -> [String] {
    let meeting = try MeetingFile.open(path, clerk: "", for: .reading)
    let now = Self.papers(of: meeting.session)
    return Paper.all.compactMap { paper in
      let printed = now[paper] ?? []
      let before = announced[paper] ?? []
      // A paper that is no longer made says nothing.
      guard !printed.isEmpty, !before.allSatisfy(printed.contains) else { return nil }
      let whole = printed.joined()
      let reasons = ["更正", "勘误", "整条涂销", "恢复"]
      if reasons.contains(where: { whole.contains($0) }) { return nil }
      let lost = before.filter { !printed.contains($0) }
      return "\(paper.kind) \(paper.audience) lacks \(lost), and no word of it"
    }
  }
}

/// Somebody with the program, an older program and an editor.
private struct BendingHand {
  var random: SeededGenerator
  private(set) var path: String
  private var clock = Moment(day: Day(number: 19_800), hour: 9, minute: 0, offset: 480)

  init(seed: UInt64, path: String) {
    random = SeededGenerator(seed: seed)
    self.path = path
  }

  /// Does something; says what, and whether the file took it.
  mutating func act() -> (String, Bool) {
    clock = clock.adding(seconds: 3600)
    let kinds = [
      "redact", "redact", "correct", "correct", "correctCount", "erratum", "missed", "recover",
      "reopen", "seal", "strike", "adjourn",
    ]
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
    if kind == "recover" { return (kind, recover()) }
    guard let meeting = try? MeetingFile.open(path, clerk: "记录") else { return (kind, false) }
    if kind == "strike" { return (kind, strike(in: meeting.session)) }
    guard let command = command(kind, in: meeting.session) else { return (kind, false) }
    return (kind, (try? meeting.perform(command, at: clock)) != nil)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.randomElement(using: &random)
  }

  private mutating func command(_ kind: String, in session: Session) -> Command? {
    guard let entry = pick(session.entries) else { return nil }
    switch kind {
    case "redact":
      let field = pick(session.redactableFields(of: entry).map(\.path)) ?? "reason"
      return .redact(entry: entry.number, fields: [field], reason: "隐私", approved: "主任")
    case "correct":
      if Int.random(in: 0..<10, using: &random) == 0 {
        return .correct(
          entry: 0, field: "title", old: session.identity.title, new: "另一个名称", reason: "写错",
          approved: "主任")
      }
      guard let field = pick(session.correctableFields(of: entry)) else { return nil }
      let new = pick(["改过的字", "p01", "observing", "2024-01-20T09:00:00.000+08:00", "甲社议〔2024〕9号"])
      return .correct(
        entry: entry.number, field: field.path, old: field.value, new: new ?? "", reason: "写错",
        approved: "主任")
    case "correctCount":
      let rooms = ["301", "302", "401", "402", "501"]
      return .correctCount(
        vote: nil, count: CountEntry(ballots: rooms.map { Ballot(room: $0, answer: .against) }),
        reason: "看错了", approved: "主任")
    case "erratum":
      return .noteErratum(
        motion: nil, version: nil, old: "一部", new: "壹部", reason: nil, by: nil, approved: "主任")
    case "missed":
      return .recordMissedSignIn(
        participant: "社区工作者甲", way: nil, reason: "漏登", approved: "主任")
    case "reopen": return .reopen(reason: "再议")
    case "adjourn": return .adjourn(reason: nil)
    default: return .seal(documentNumber: "甲社议〔2024〕7号", incomplete: "再封")
    }
  }

  /// As an older program struck out any line whole.
  private mutating func strike(in session: Session) -> Bool {
    guard let entry = pick(session.entries) else { return false }
    return
      (try? Journal.strike(
        path, [entry.number: .init(at: clock, by: "记录", reason: "误录")], at: clock)) != nil
  }

  /// A byte is changed, and the file recovered without what came after it.
  private mutating func recover() -> Bool {
    guard var bytes = FileManager.default.contents(atPath: path), bytes.count > 400 else {
      return false
    }
    let place = Int.random(in: 300..<bytes.count, using: &random)
    bytes[place] ^= 1
    guard (try? bytes.write(to: URL(fileURLWithPath: path))) != nil,
      let recovery = try? MeetingFile.recover(path, by: "记录", at: clock)
    else { return false }
    path = recovery.path
    return true
  }
}
