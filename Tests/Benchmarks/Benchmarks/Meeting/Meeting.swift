import Archives
import Benchmark
import Deliberation
import Foundation
import Glibc
import Log
import Values

/// Each budget stands beside what it is measured against, in one run.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], warmupIterations: 3, maxDuration: .seconds(10), maxIterations: 2000)

  Benchmark("One act made durable") { benchmark in
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let meeting = try newMeeting(in: folder)
    try meeting.perform(.openMeeting(.init(despite: nil)), at: start)
    var clock = start
    benchmark.startMeasurement()
    for _ in 0..<100 {
      clock = clock.adding(seconds: 1)
      try meeting.perform(remark, at: clock)
    }
    benchmark.stopMeasurement()
  }

  Benchmark("One act made durable: write and fdatasync of the same bytes alone") { benchmark in
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let line = try lineOfOneRemark(in: folder)
    let file = open(folder + "/bare", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    defer { close(file) }
    benchmark.startMeasurement()
    for _ in 0..<100 {
      _ = line.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      fdatasync(file)
    }
    benchmark.stopMeasurement()
  }

  let long = Benchmark.Configuration(
    metrics: [.wallClock], warmupIterations: 1, maxDuration: .seconds(60), maxIterations: 5)

  Benchmark("Opening 100,000 entries", configuration: long) { benchmark in
    let path = try longMeeting()
    benchmark.startMeasurement()
    blackHole(try MeetingFile.open(path, clerk: "记录", for: .reading).session.lastEntry)
    benchmark.stopMeasurement()
  }

  Benchmark("Opening 100,000 entries: jq -c . on the same file", configuration: long) { benchmark in
    let path = try longMeeting()
    let jq = Process()
    jq.executableURL = URL(filePath: "/usr/bin/jq")
    jq.arguments = ["-c", ".", path]
    jq.standardOutput = FileHandle.nullDevice
    benchmark.startMeasurement()
    try jq.run()
    jq.waitUntilExit()
    benchmark.stopMeasurement()
  }

  Benchmark("Opening 10,000 entries with 1,000 corrections", configuration: long) { benchmark in
    let path = try correctedMeeting()
    benchmark.startMeasurement()
    blackHole(try MeetingFile.open(path, clerk: "记录", for: .reading).session.corrections.count)
    benchmark.stopMeasurement()
  }

  // The program itself, since a line of commands is read by nothing else: YISHI=.build/release/yishi
  if let program = ProcessInfo.processInfo.environment["YISHI"] {
    Benchmark("Applying 10,000 lines", configuration: long) { benchmark in
      let folder = try temporaryFolder()
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let meeting = try newMeeting(in: folder)
      let lines = try commandLines(10_000, in: folder)
      let yishi = Process()
      yishi.executableURL = URL(filePath: program)
      yishi.arguments = ["apply", meeting.path, lines]
      yishi.standardOutput = FileHandle.nullDevice
      benchmark.startMeasurement()
      try yishi.run()
      yishi.waitUntilExit()
      benchmark.stopMeasurement()
      guard yishi.terminationStatus == 0 else { throw Refused() }
    }
  }

  let crowded = Benchmark.Configuration(
    metrics: [.wallClock, .mallocCountTotal], warmupIterations: 3, maxDuration: .seconds(5),
    maxIterations: 2000)

  Benchmark("What a frame asks of 5,000 people", configuration: crowded) { benchmark in
    let session = try crowdedMeeting()
    benchmark.startMeasurement()
    // Thrice a frame: the number on the wall, the groups, and what is missing.
    for _ in 0..<3 { blackHole(session.roll) }
    blackHole(session.failedAttendance)
    blackHole(session.roster.isEmpty)
    benchmark.stopMeasurement()
  }

  Benchmark("Signing in one of 5,000 by name", configuration: crowded) { benchmark in
    let session = try crowdedMeeting()
    let sign = Command.signIn(.init(participants: ["居民4000"], way: nil))
    benchmark.startMeasurement()
    blackHole(try session.decide(sign, on: Occasion(at: start, by: "签到处")))
    benchmark.stopMeasurement()
  }

  for count in [10_000, 100_000] {
    Benchmark("Deciding \(count) dwellings") { benchmark in
      let roll = register(of: count)
      let ballots = roll.dwellings.enumerated().map { place, dwelling in
        Ballot(room: dwelling.room, answer: place.isMultiple(of: 5) ? .against : .for)
      }
      guard let rule = Rule.builtIn("civil-code-278-special") else { return }
      benchmark.startMeasurement()
      let tally = BallotCount(ballots, of: roll).tally()
      blackHole(rule.verdict(for: tally, on: start.day).kind)
      benchmark.stopMeasurement()
    }
  }
}

private let start = Moment(milliseconds: 1_716_012_600_000, offset: 480)
private let remark = Command.remark(
  .init(
    issue: nil, by: nil, text: "社区工作者介绍植物角现状，并回答了大家的提问。"))

private func temporaryFolder() throws -> String {
  let folder = FileManager.default.temporaryDirectory.path + "/yishi-bench-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  return folder
}

private func newMeeting(in folder: String) throws -> MeetingFile {
  try MeetingFile.create(
    at: folder + "/会议.yishi",
    header: SessionHeader(
      id: "20240518-7f3a", date: start.day, title: "24号楼植物角", created: start,
      generator: "benchmark"),
    clerk: "记录")
}

/// The bytes one remark takes in a file.
private func lineOfOneRemark(in folder: String) throws -> [UInt8] {
  let meeting = try newMeeting(in: folder)
  try meeting.perform(remark, at: start)
  let bytes = Array(FileManager.default.contents(atPath: meeting.path) ?? Data())
  let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
  return Array(bytes[(newline + 1)...])
}

/// A meeting of 100,000 entries, made once and kept beside other temporary files: sign-ins and
/// departures of 500 people, remarks and turns, as a very long year would leave them.
private func longMeeting() throws -> String {
  let path = FileManager.default.temporaryDirectory.path + "/yishi-bench-100000.yishi"
  if FileManager.default.fileExists(atPath: path) { return path }
  let folder = try temporaryFolder()
  // Only its reading is timed, so it need not outlive a power cut.
  let posix = Posix { [.fdatasync, .fsync].contains($0.name) ? .pretend : nil }
  let meeting = try MeetingFile.create(
    at: folder + "/会议.yishi",
    header: SessionHeader(
      id: "20240518-7f3a", date: start.day, title: "很长的会", created: start, generator: "benchmark"),
    clerk: "记录", posix: posix)
  try meeting.perform(
    .importRoster(
      .init(
        source: "名册.csv",
        people: (1...500).map {
          PersonDetails(name: "居民\($0)", groups: ["居民"], home: "24-1-\($0)")
        },
        changes: nil)), at: start)
  try meeting.perform(.openMeeting(.init(despite: nil)), at: start)
  var clock = start
  var here: Set<Int> = []
  var number = 0
  while meeting.session.lastEntry < 100_000 {
    clock = clock.adding(seconds: 1)
    number += 1
    let person = number % 500 + 1
    switch number % 3 {
    case 0: try meeting.perform(remark, at: clock)
    default:
      let name = "居民\(person)"
      if here.remove(person) != nil {
        try meeting.perform(.leave(.init(participant: name)), at: clock)
      } else {
        here.insert(person)
        try meeting.perform(.signIn(.init(participants: [name], way: nil)), at: clock)
      }
    }
  }
  try FileManager.default.moveItem(atPath: meeting.path, toPath: path)
  return path
}

/// What the program refused, which measures nothing.
private struct Refused: Error {}

/// Five thousand people, half of whom are here.
private func crowdedMeeting() throws -> Session {
  let folder = try temporaryFolder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let meeting = try newMeeting(in: folder)
  try meeting.perform(people(5000), at: start)
  try meeting.perform(
    .signIn(.init(participants: (1...2500).map { "居民\($0)" }, way: nil)), at: start)
  try meeting.perform(.openMeeting(.init(despite: nil)), at: start)
  return meeting.session
}

private func people(_ count: Int) -> Command {
  .importRoster(
    .init(
      source: "名册.csv",
      people: (1...count).map {
        PersonDetails(name: "居民\($0)", groups: ["居民"], home: "24-1-\($0)")
      },
      changes: nil))
}

/// A file of commands: people who come and go, and what is said meanwhile.
private func commandLines(_ count: Int, in folder: String) throws -> String {
  let encoder = JSONEncoder()
  var commands: [Command] = [people(500), .openMeeting(.init(despite: nil))]
  var here: Set<Int> = []
  for number in 0..<count - commands.count {
    let person = number % 500 + 1
    if number.isMultiple(of: 3) {
      commands.append(remark)
    } else if here.remove(person) != nil {
      commands.append(.leave(.init(participant: "居民\(person)")))
    } else {
      here.insert(person)
      commands.append(.signIn(.init(participants: ["居民\(person)"], way: nil)))
    }
  }
  let path = folder + "/命令.jsonl"
  let lines = try commands.map { try encoder.encode($0) + Data("\n".utf8) }
  FileManager.default.createFile(atPath: path, contents: Data(lines.joined()))
  return path
}

/// A meeting of 9,000 remarks, 1,000 of which are corrected after it was adjourned.
private func correctedMeeting() throws -> String {
  let path = FileManager.default.temporaryDirectory.path + "/yishi-bench-corrected.yishi"
  if FileManager.default.fileExists(atPath: path) { return path }
  let folder = try temporaryFolder()
  let posix = Posix { [.fdatasync, .fsync].contains($0.name) ? .pretend : nil }
  let meeting = try MeetingFile.create(
    at: folder + "/会议.yishi",
    header: SessionHeader(
      id: "20240518-7f3a", date: start.day, title: "改了又改的会", created: start,
      generator: "benchmark"),
    clerk: "记录", posix: posix)
  try meeting.perform(people(5), at: start)
  try meeting.perform(.openMeeting(.init(despite: nil)), at: start)
  for _ in 0..<9000 { try meeting.perform(remark, at: start) }
  try meeting.perform(.adjourn(.init(reason: nil)), at: start.adding(seconds: 3600))
  let said = "社区工作者介绍植物角现状，并回答了大家的提问。"
  for number in 0..<1000 {
    try meeting.perform(
      .correct(
        .init(
          entry: number + 3, field: "text", old: said, new: said + "（补记）", reason: "漏字",
          approved: "主持人")), at: start.adding(seconds: 7200))
  }
  try FileManager.default.moveItem(atPath: meeting.path, toPath: path)
  return path
}

private func register(of count: Int) -> OwnerRoll {
  var roll = OwnerRoll(
    guessingFrom: (1...count).map { number in
      RegisterRow(
        Dwelling(
          room: "\(number)", owners: ["业主\(number % (count * 9 / 10))"],
          area: Area(hundredths: Int64(5000 + number % 7000))))
    })
  for head in roll.unconfirmed { roll.confirm(head) }
  return roll
}
