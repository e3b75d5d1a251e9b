import Foundation
import TestSupport
import Testing

/// Names, folders and marks as people and other programs leave them: told in one sentence, and
/// nothing ends the program or the list.
@Suite struct OddSurroundingsTests {
  @Test func `a file or a missing folder is no empty archive`() throws {
    let place = try Workplace()
    let file = try place.file("档案", "一份文件").path
    for archive in [file, place.folder.path + "/没有", file + "/里面"] {
      for command in [["list"], ["verify", "--all"], ["show", "植物角"], ["timeline", "植物角"]] {
        let run = try place.yishi(command + ["--archive", archive])
        #expect(run.status == 74, "\(command) \(archive): \(run.errors)")
        #expect(run.output.isEmpty && run.errors.contains(archive), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
      }
    }
    let made = try place.yishi("new", "植物角", "--archive", file)
    #expect(made.status == 74 && made.errors.contains("档案"), "\(made.errors)")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "一份文件")
  }

  @Test func `a clerk is called by a name, wherever the name comes from`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    let before = try place.archived()
    for name in ["签到\n处", "\u{1B}[2J", "  ", String(repeating: "长", count: 5000)] {
      let run = try place.yishi(["apply", session, "--as", name], input: #"{"pauseTurn":{}}"#)
      #expect(run.status == 64, "\(run.errors)")
      #expect(run.errors.contains("--as"))
      let coded = String(decoding: try JSONEncoder().encode(name), as: UTF8.self)
      let enveloped = try place.yishi(
        ["apply", session],
        input: #"{"command":{"remark":{"text":"说明"}},"by":"# + coded + "}\n")
      #expect(enveloped.status == 1, "\(enveloped.errors)")
      #expect(enveloped.output.contains(#""refused""#))
    }
    #expect(try place.archived() == before)
  }

  @Test(arguments: ["\(Int.min)", "\(Int.max)", "-1", "0", "1e300", "\"x\"", "null", "{}"])
  func `whatever size a mark of a failed sync bears, the meeting is shown`(size: String) throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    for n in ["1", "\(Int.max)", "\(Int.min)"] {
      try Data(
        #"{"at":"2024-05-18T14:00:00+08:00","by":"记录","n":\#(n),"reason":"sync","size":\#(size)}"#
          .utf8
      ).write(to: URL(filePath: session + ".failed"))
      for command in [
        ["show", session], ["timeline", session], ["verify", session], ["list"],
        ["export", session, "--all"],
      ] {
        let run = try place.yishi(command)
        #expect([0, 1, 65, 74].contains(run.status), "\(command) \(size): \(run.errors)")
      }
      let applied = try place.yishi(["apply", session], input: #"{"remark":{"text":"说明"}}"#)
      #expect([1, 74].contains(applied.status), "nobody writes it any more: \(applied.errors)")
    }
  }

  /// The machine of the test has the zone of Beijing.
  @Test(arguments: [["--clock", "2024-05-18T06:00:00Z"], []])
  func `a time that is given in UTC stands as the clock on the wall shows it`(
    arguments: [String]
  ) throws {
    let place = try Workplace()
    let meeting = try place.newMeeting()
    let at = arguments.isEmpty ? #","at":"2024-05-18T06:00:00Z""# : ""
    let run = try place.yishi(
      ["apply", meeting] + arguments,
      input: #"{"command":{"addParticipant":{"person":{"name":"居民甲"}}}\#(at)}"# + "\n"
        + #"{"command":{"openMeeting":{"despite":"先开"}}\#(at)}"# + "\n")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(try place.yishi("timeline", meeting).output.contains("2024-05-18 14:00"))
    let record = try place.yishi("export", meeting, "--document", "attendance", "-o", "-").output
    #expect(record.contains("14:00") && !record.contains("06:00"), "\(record)")
  }

  @Test func `numbers that were struck out are told by no message`() throws {
    let place = try Workplace()
    let meeting = try place.newMeeting()
    let (mobile, identity) = ("13800138000", "110101199001011237")
    let text = "设亭，找电话\(mobile)，身份证\(identity)"
    _ = try place.yishi(
      ["apply", meeting, "--clock", "2024-05-18T14:00:00+08:00"],
      input: [
        #"{"addParticipant":{"person":{"name":"居民甲"}}}"#,
        #"{"addIssue":{"title":"设亭","proposer":"居民甲"}}"#,
        #"{"signIn":{"participants":["居民甲"]}}"#, #"{"openMeeting":{}}"#,
        #"{"takeUp":{"issue":"设亭"}}"#,
        #"{"propose":{"text":"\#(text)"}}"#,
      ].joined(separator: "\n") + "\n")
    let notice = ["export", meeting, "--document", "meeting-notice", "-o", "-"]
    let opinion = ["export", meeting, "--document", "record", "--audience", "public", "-o", "-"]
    for arguments in [
      notice, opinion, ["export", meeting, "--all"], ["show", mobile], ["verify", identity],
      ["export", meeting, "--document", mobile], ["new", "会", "--date", mobile],
      [
        "redact", meeting, "1", "--field", mobile, "--reason", "x", "--approved", "y",
        "--confirmed",
      ],
      [
        "redact", meeting, mobile, "--field", "x", "--reason", "x", "--approved", "y",
        "--confirmed",
      ],
    ] {
      let run = try place.yishi(arguments)
      for number in [mobile, identity] {
        #expect(!run.errors.contains(number), "\(arguments): \(run.errors)")
      }
    }
    let refused = try place.yishi(
      "apply", meeting, input: #"{"retract":{"entry":\#(mobile)}}"# + "\n")
    #expect(refused.status == 1 && !refused.output.contains(mobile), "\(refused.output)")
  }

  @Test func `every file is verified, whatever stands before it in the archive`() throws {
    let place = try Workplace()
    let good = try place.newMeeting("甲")
    let bytes = try Data(contentsOf: URL(filePath: good))
    let bad: [(String, Data)] = [
      ("空", Data()), ("零", Data(count: 4096)), ("半", bytes.prefix(bytes.count / 2)),
      ("乱", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 131) })),
      ("对象", Data("{}\n".utf8)), ("深", Data(String(repeating: "[", count: 100_000).utf8)),
    ]
    for (name, data) in bad {
      let folder = place.archive.appending(path: "2024/2024-01-01_\(name)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try data.write(to: folder.appending(path: "\(name).yishi"))
    }
    try FileManager.default.createDirectory(
      at: place.archive.appending(path: "2024/2024-01-01_夹/夹.yishi"),
      withIntermediateDirectories: true)
    let last = try place.newMeeting("乙")
    let run = try place.yishi("verify", "--all")
    #expect(run.status == 1)
    for path in [good, last] {
      let name = URL(filePath: path).lastPathComponent
      #expect(run.output.contains(name), "\(name): \(run.output)")
    }
    for (name, _) in bad { #expect(run.output.contains("\(name).yishi"), "\(run.output)") }
    let list = try place.yishi("list")
    #expect(list.output.contains("甲") && list.output.contains("乙"), "\(list.output)")
  }
}
