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
