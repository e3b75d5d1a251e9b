import Archives
import Deliberation
import Documents
import Foundation
import Log
import Scenarios
import TestSupport
import Testing
import Values

/// By what somebody writes to a meeting's file.
protocol Doing {
  func perform(_ command: Command, on path: String, at: Moment) -> Bool
  /// The recovered file; nil where there is none.
  func recover(_ path: String, at: Moment) -> String?
}

struct InProcess: Doing {
  func perform(_ command: Command, on path: String, at: Moment) -> Bool {
    guard let meeting = try? MeetingFile.open(path, clerk: "记录") else { return false }
    return (try? meeting.perform(command, at: at)) != nil
  }

  func recover(_ path: String, at: Moment) -> String? {
    (try? MeetingFile.recover(path, by: "记录", at: at))?.path
  }
}

extension Workplace: Doing {
  func perform(_ command: Command, on path: String, at: Moment) -> Bool {
    if case .redact(let it) = command {
      let words = [
        "redact", path, "\(it.entry)", "--reason", it.reason, "--approved", it.approved,
      ]
      let named = (it.fields ?? []).flatMap { ["--field", $0] }
      return (try? yishi(words + named + ["--confirmed"]))?.status == 0
    }
    guard let line = try? JSONEncoder().encode(command) else { return false }
    let run = try? yishi(["apply", path], input: String(decoding: line, as: UTF8.self) + "\n")
    return run?.status == 0
  }

  func recover(_ path: String, at: Moment) -> String? {
    guard (try? yishi("recover", path))?.status == 0 else { return nil }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yishi") && folder.path + "/" + $0 != path }
      .map { folder.path + "/" + $0 }
      .max { modified($0) < modified($1) }
  }

  private func modified(_ path: String) -> Date {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    return facts?[.modificationDate] as? Date ?? .distantPast
  }
}

/// Somebody with the program, an older program and an editor.
struct BendingHand {
  var random: SeededGenerator
  private(set) var path: String
  /// What was done and taken, for the reader of a failure.
  private(set) var acts: [String] = []
  private let doing: any Doing
  private var clock = Moment(day: Day(number: 19_800), hour: 9, minute: 0, offset: 480)

  init(seed: UInt64, path: String, by doing: any Doing) {
    random = SeededGenerator(seed: seed)
    self.path = path
    self.doing = doing
  }

  /// Does something; says what, and whether the file took it.
  mutating func act() -> (String, Bool) {
    clock = clock.adding(seconds: 3600)
    let kinds = [
      "redact", "redact", "correct", "correct", "correctCount", "erratum", "missed", "recover",
      "reopen", "seal", "strike", "adjourn", "settle", "retract", "confirm", "title",
    ]
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
    let isTaken = carriesOut(kind)
    if isTaken { acts.append(kind) }
    return (kind, isTaken)
  }

  private mutating func carriesOut(_ kind: String) -> Bool {
    if kind == "recover" { return recover() }
    guard let session = try? MeetingFile.open(path, clerk: "", for: .reading).session else {
      return false
    }
    if kind == "strike" { return strike(in: session) }
    guard let command = command(kind, in: session) else { return false }
    return doing.perform(command, on: path, at: clock)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.randomElement(using: &random)
  }

  private mutating func command(_ kind: String, in session: Session) -> Command? {
    guard let entry = pick(session.entries) else { return nil }
    switch kind {
    case "redact":
      let field = pick(session.redactableFields(of: entry).map(\.path)) ?? "reason"
      return .redact(.init(entry: entry.number, fields: [field], reason: "隐私", approved: "主任"))
    case "title":
      return .correct(
        .init(
          entry: 0, field: "title", old: session.identity.title, new: "另一个名称", reason: "写错",
          approved: "主任"))
    case "correct":
      guard let field = pick(session.correctableFields(of: entry)) else { return nil }
      let new = pick([
        field.value.replacing("加装", with: "加庄"), "改过的字", "p01", "observing",
        "2024-01-20T09:00:00.000+08:00", "甲社议〔2024〕9号",
      ])
      return .correct(
        .init(
          entry: entry.number, field: field.path, old: field.value, new: new ?? "", reason: "写错",
          approved: "主任"))
    case "correctCount":
      let rooms = ["301", "302", "401", "402", "501"]
      return .correctCount(
        .init(
          vote: nil, count: CountEntry(ballots: rooms.map { Ballot(room: $0, answer: .against) }),
          reason: "看错了", approved: "主任"))
    case "erratum":
      return .noteErratum(
        .init(
          motion: nil, version: nil, old: "一部", new: "壹部", reason: nil, by: nil, approved: "主任"))
    case "missed":
      return .recordMissedSignIn(
        .init(
          participant: "社区工作者甲", way: nil, reason: "漏登", approved: "主任"))
    case "settle":
      return .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "在3号楼2单元加装两部电梯")])))
    case "retract": return .retract(.init(entry: entry.number, reason: "误录"))
    case "confirm": return .confirmRecovery(.init(by: "记录人", text: "缺失部分已核对"))
    case "reopen": return .reopen(.init(reason: "再议"))
    case "adjourn": return .adjourn(.init(reason: nil))
    default: return .seal(.init(documentNumber: "甲社议〔2024〕7号", incomplete: "再封"))
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
      let recovered = doing.recover(path, at: clock)
    else { return false }
    path = recovered
    return true
  }
}
