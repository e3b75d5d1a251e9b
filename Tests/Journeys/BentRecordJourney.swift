import Archives
import Deliberation
import Documents
import Foundation
import Log
import Scenarios
import Sentences
import TestSupport
import Testing
import Text
import Values

/// A sealed owners' vote that somebody tries to bend: in whatever order words are struck out,
/// corrected, settled anew, recovered, reopened and sealed again, no file passes for whole whose
/// papers say something else than was announced, unless they say so themselves: each prints what was
/// announced and what it was corrected to word for word, or which entries were struck out or are
/// missing, or it is refused for that reason.
@Suite struct BentRecordJourney {
  @Test func `fifty random sequences bend no sealed record`() throws {
    try bend(seeds: 0..<50)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["YISHI_LONG"] != nil, "a long check"))
  func `five hundred random sequences bend no sealed record`() throws {
    try bend(seeds: 1000..<1500)
  }

  private func bend(seeds: Range<UInt64>) throws {
    let folder = TemporaryFolder(inMemory: true)
    let sealed = try SealedVote(in: folder.path)
    var tried: [String: Int] = [:]
    var taken: [String: Int] = [:]
    var (good, bad) = (0, 0)
    for seed in seeds {
      var hand = BendingHand(seed: seed, path: try sealed.copy(named: "\(seed)"), by: InProcess())
      for _ in 0..<Int.random(in: 2...8, using: &hand.random) {
        let (act, isTaken) = hand.act()
        tried[act, default: 0] += 1
        if isTaken { taken[act, default: 0] += 1 }
      }
      if isWhole(hand.path) {
        good += 1
        let said = try sealed.saysOtherwise(hand.path)
        #expect(said.isEmpty, "seed \(seed), \(hand.acts): \(said)")
      } else {
        bad += 1
      }
      try? FileManager.default.removeItem(atPath: hand.path)
    }
    // A hand that is always refused would bend nothing, and one that breaks everything neither.
    for act in ["redact", "correct", "correctCount", "erratum", "missed", "recover", "strike"] {
      #expect(taken[act, default: 0] > 0, "no \(act) was taken of \(tried)")
    }
    for act in ["reopen", "seal", "settle", "retract"] { #expect(tried[act, default: 0] > 0) }
    #expect(good > seeds.count / 10, "only \(good) of \(seeds.count) files pass for whole")
  }

  /// What `yishi verify` calls 完好.
  private func isWhole(_ path: String) -> Bool {
    guard let verification = try? Verification.verify(path), verification.isGood,
      let meeting = try? MeetingFile.open(path, clerk: "", for: .reading)
    else { return false }
    return meeting.rejudged.findings.isEmpty
  }

  @Test(arguments: 0..<6)
  func `what the program itself bends, it says in what it prints`(seed: UInt64) throws {
    let place = try Workplace()
    let year = place.archive.appendingPathComponent("2024/加装电梯").path
    try FileManager.default.createDirectory(atPath: year, withIntermediateDirectories: true)
    let sealed = try SealedVote(in: year)
    var hand = BendingHand(seed: 7000 + seed, path: sealed.path, by: place)
    for _ in 0..<6 { _ = hand.act() }
    let check = try place.yishi("verify", hand.path)
    guard check.status == 0 else {
      #expect(check.status == 1 || check.status == 65, "\(hand.acts): \(check.errors)")
      #expect(!(check.output + check.errors).isEmpty)
      return
    }
    for paper in sealed.papers {
      let run = try place.yishi(
        "export", hand.path, "--document", paper.kind.code, "--for", paper.audience.rawValue,
        "-o", "-")
      let said =
        run.status == 0
        ? try sealed.saysOtherwise(run.output.filter { !$0.isWhitespace }, paper, of: hand.path)
        : try sealed.isRefused(run.errors, paper, of: hand.path)
      #expect(said == nil, "seed \(seed), \(hand.acts): \(said ?? "")")
    }
  }
}

/// The vote of a stairwell on a lift, announced, settled, adjourned and sealed.
private struct SealedVote {
  let path: String
  /// What was announced and settled, as each paper printed it.
  private var claims: [Paper: [Claim]] = [:]

  struct Paper: Hashable {
    let kind: DocumentKind
    let audience: Audience

    static let all: [Paper] = [
      .init(kind: .record, audience: .archive), .init(kind: .minutes, audience: .archive),
      .init(kind: .minutes, audience: .public), .init(kind: .opinion, audience: .archive),
      .init(kind: .opinion, audience: .public), .init(kind: .decision, audience: .archive),
      .init(kind: .decision, audience: .public), .init(kind: .notice, audience: .public),
    ]
  }

  /// The papers that the sealed meeting gave.
  var papers: [Paper] { Paper.all.filter { claims[$0] != nil } }

  /// Something a paper said, without blanks.
  private struct Claim: Hashable {
    let text: String
    /// The entry and the field that said it, where a correction may name them.
    var entry: Int?
    var field: String?
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
      .addParticipant(.init(person: PersonDetails(name: "业主09", home: "3-2-501", note: "行动不便"))))
    try act(.addParticipant(.init(person: PersonDetails(name: "社区工作者甲", organisation: "居委会"))))
    try act(.excuse(.init(participant: "业主09", reason: "住院")))
    try act(.remark(.init(issue: nil, by: nil, text: "有人说101室家里有病人")))
    try act(
      .openVote(
        .init(
          proposal: VoteProposal(
            rule: "civil-code-278-special", way: .slips, scope: "2单元全部12套住宅"))))
    let rooms = Scenario.stairwellRegister.dwellings.map(\.room)
    try act(.registerDelivery(.init(vote: nil, rooms: rooms)))
    let slips = rooms.enumerated().map { Ballot(room: $1, answer: $0 < 2 ? .against : .for) }
    try act(.enterSlips(.init(vote: nil, ballots: slips)), by: "录入甲")
    try act(.enterSlips(.init(vote: nil, ballots: slips)), by: "录入乙")
    try act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    try act(.checkCount(.init(vote: nil, by: "监票人")))
    try act(.announce(.init(vote: nil)))
    try act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "在3号楼2单元加装一部电梯")]))))
    try act(.assign(.init(issue: nil, work: .init(what: "办理手续", responsible: ["居委会"]))))
    try act(.adjourn(.init(reason: nil)))
    try act(.seal(.init(documentNumber: "甲社议〔2024〕5号", incomplete: "待补签字")))
    for paper in Paper.all {
      // What isn't made of a vote in writing is never missed.
      do throws(DocumentRefusal) {
        _ = try meeting.session.document(paper.kind, for: paper.audience)
      } catch { continue }
      claims[paper] = try Self.claims(of: paper, meeting.session)
    }
    #expect(claims.count >= 4)
  }

  /// The sentences of a paper that tell the result, the text voted on, and the words that a
  /// correction may reach.
  private static func claims(of paper: Paper, _ session: Session) throws -> [Claim] {
    let text = try Self.text(of: paper, session)
    // What heads the paper says 通过 only while that holds.
    var claims = text.split(separator: "。").filter { !$0.hasPrefix("【") }.filter {
      $0.contains("通过") || $0.contains("户同意")
    }
    .map { Claim(text: String($0)) }
    #expect(!claims.isEmpty, "\(paper) tells no result")
    let voted = session.motions.values.compactMap { motion in
      motion.versions.last.map { Claim(text: $0.text.filter { !$0.isWhitespace }) }
    }
    claims += voted
    func entry(_ isMeant: (Event) -> Bool) -> Int? {
      session.entries.last { $0.events.contains(where: isMeant) }?.number
    }
    claims.append(
      Claim(
        text: "在3号楼2单元加装一部电梯", entry: entry { if case .settled = $0 { true } else { false } },
        field: "point1"))
    claims.append(
      Claim(
        text: session.issues.values[0].title,
        entry: entry { if case .issueAdded = $0 { true } else { false } }, field: "title"))
    claims.append(Claim(text: session.identity.title, entry: 0, field: "title"))
    claims.append(
      Claim(
        text: "甲社议〔2024〕5号", entry: entry { if case .sealed = $0 { true } else { false } },
        field: "documentNumber"))
    return claims.filter { text.contains($0.text) }
  }

  private static func text(of paper: Paper, _ session: Session) throws -> String {
    TextRenderer().text(of: try session.document(paper.kind, for: paper.audience))
      .filter { !$0.isWhitespace }
  }

  func copy(named name: String) throws -> String {
    let copy = path.replacing("封存.yishi", with: "\(name).yishi")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    return copy
  }

  /// Papers of a bent file that differ from those of the sealed one and don't say why.
  func saysOtherwise(_ path: String) throws -> [String] {
    let session = try MeetingFile.open(path, clerk: "", for: .reading).session
    return try papers.compactMap { paper in
      do {
        return try saysOtherwise(try Self.text(of: paper, session), paper, of: session)
      } catch let refusal as DocumentRefusal {
        return unexplained(refusal, paper, of: session)
      }
    }
  }

  func saysOtherwise(_ printed: String, _ paper: Paper, of path: String) throws -> String? {
    try saysOtherwise(
      printed, paper, of: try MeetingFile.open(path, clerk: "", for: .reading).session)
  }

  private func saysOtherwise(_ printed: String, _ paper: Paper, of session: Session) throws
    -> String?
  {
    let lost = (claims[paper] ?? []).filter {
      !printed.contains($0.text) && !isToldOtherwise($0, in: printed, session)
    }
    if !lost.isEmpty { return "\(paper.kind) \(paper.audience) lacks \(lost.map(\.text))" }
    if printed.contains("未通过"), !printed.contains("更正后的结果") {
      return "\(paper.kind) \(paper.audience) tells another result"
    }
    return nil
  }

  /// Whether the paper prints both readings word for word, or names the entries that are gone.
  private func isToldOtherwise(_ claim: Claim, in printed: String, _ session: Session) -> Bool {
    let struck = session.entries.filter { $0.redacted != nil }.map { "\($0.number)" }
    if !struck.isEmpty, printed.contains("本记录第\(struck.joined(separator: "、"))条已整条涂销") {
      return true
    }
    if session.recoveries.contains(where: {
      $0.loss?.isEmpty == false
        && printed.contains($0.sentence(in: .chinese).filter { !$0.isWhitespace })
    }) {
      return true
    }
    let rewritten = session.rewrittenWithoutCorrection.first { $0.old == claim.text }
    if let rewritten, let now = rewritten.new,
      ["散会时", "宣布时"].contains(where: {
        printed.contains("\($0)为“\(claim.text)”，改为“\(now)”")
      })
    {
      return true
    }
    guard let entry = claim.entry, let field = claim.field else { return false }
    let corrected = session.corrections.last { $0.entry == entry && $0.field == field }
    guard let now = corrected?.new else { return false }
    return printed.contains("原为“\(claim.text)”") && printed.contains("更正为“\(now)”")
  }

  func isRefused(_ said: String, _ paper: Paper, of path: String) throws -> String? {
    let session = try MeetingFile.open(path, clerk: "", for: .reading).session
    do {
      _ = try session.document(paper.kind, for: paper.audience)
      return "\(paper.kind) \(paper.audience) is refused by the program alone: \(said)"
    } catch {
      guard let refusal = error as DocumentRefusal?, said.contains(refusal.sentence(in: .chinese))
      else { return "\(paper.kind) \(paper.audience) is refused without a reason: \(said)" }
      return unexplained(refusal, paper, of: session)
    }
  }

  /// A refusal that doesn't name what took away the result; nil where it does.
  private func unexplained(_ refusal: DocumentRefusal, _ paper: Paper, of session: Session)
    -> String?
  {
    switch refusal {
    case .lacks(_, .confirmedRecovery): return nil
    case .noLonger(_, let causes) where !causes.isEmpty:
      let struck = session.entries.filter { $0.redacted != nil }.map(\.number)
      let isTrue = causes.allSatisfy { cause in
        switch cause {
        case .corrected: session.votes.values.contains { !$0.corrections.isEmpty }
        case .voided: session.votes.values.contains { $0.voided != nil }
        case .struckOut(let entries): entries == struck
        case .lost(let recovered): session.recoveries.contains(recovered)
        }
      }
      return isTrue ? nil : "\(paper.kind) \(paper.audience): \(causes) isn't so"
    default: return "\(paper.kind) \(paper.audience): \(refusal) names no cause"
    }
  }
}
