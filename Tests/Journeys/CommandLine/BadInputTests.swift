import Foundation
import TestSupport
import Testing

/// Input that can't be taken: one clear sentence, the right exit status, and every file as it was.
@Suite struct BadInputTests {
  private func meeting(in place: Workplace) throws -> String {
    let session = try place.newMeeting()
    let input = """
      {"importRoster":{"source":"名册","people":[{"name":"居民甲"},{"name":"居民乙"}]}}
      {"signIn":{"participants":["居民甲","居民乙"]}}
      {"openMeeting":{"despite":"试"}}
      {"addIssue":{"title":"照明"}}
      {"takeUp":{"issue":"照明"}}
      {"propose":{"text":"每层装灯"}}
      {"openVote":{"proposal":{"way":"hands"}}}

      """
    let run = try place.yishi("apply", session, input: input)
    try #require(run.status == 0, "\(run.output)\(run.errors)")
    return session
  }

  /// Refused or unread, with the archive as it was.
  private func refuses(
    _ place: Workplace, _ arguments: [String], input: String = "", status: Int32,
    output: String = "", errors: String = ""
  ) throws {
    let before = try place.archived()
    let run = try place.yishi(arguments, input: input)
    #expect(run.status == status)
    #expect(run.output == output)
    #expect(run.errors == errors)
    #expect(try place.archived() == before)
  }

  @Test func `a member that no rule has is told by its place, wherever the rule stands`() throws {
    let place = try Workplace()
    let session = try meeting(in: place)
    let test = #"{"base":"present","name":"adoption","ratio":"1/2","relation":">"}"#
    func rule(_ more: String) -> String {
      #"{"id":"x1","title":{"zh":"本会规则","en":"o"},"source":{"zh":"公约","en":"c"},"decides":"consultation","adoption":[\#(test)]\#(more)}"#
    }
    let wrong = [
      (#","quorom":[\#(test)]"#, "quorom"), (#","foo":1"#, "foo"),
      (#","policies":{"unreturnd":{"choice":"absent","clause":"五"}}"#, "policies.unreturnd"),
      (
        #","quorum":[{"base":"expected","name":"attendance","ratio":"1/2","relation":">","grup":"业主"}]"#,
        "quorum.1.grup"
      ),
    ]
    for (more, member) in wrong {
      for (command, path) in [
        (
          #"{"describeMeeting":{"changes":{"rule":\#(rule(more))}}}"#,
          "describeMeeting.changes.rule"
        ),
        (#"{"openVote":{"proposal":{"ownRule":\#(rule(more))}}}"#, "openVote.proposal.ownRule"),
      ] {
        let run = try place.yishi("apply", session, input: command + "\n")
        #expect(run.status == 65, "\(command): \(run.output)")
        #expect(run.errors.contains("没有“\(path).\(member)”这一项"), "\(command): \(run.errors)")
      }
    }
    // What a rule may have, and leaves out, is taken.
    let whole = rule(
      #","shape":"motion","ways":["hands"],"proxies":true,"quorum":[{"base":"expected","name":"attendance","measure":"heads","ratio":"1/2","relation":">","whereKnown":true}]"#
    )
    let taken = try place.yishi(
      "apply", session,
      input: #"{"voidVote":{"reason":"换规则"}}"# + "\n"
        + #"{"describeMeeting":{"changes":{"rule":\#(whole)}}}"# + "\n")
    #expect(taken.status == 0, "\(taken.output) \(taken.errors)")
  }

  @Test func `a broken list names its row and makes no meeting`() throws {
    let place = try Workplace()
    try place.file("坏.csv", "姓名,身份\n张三,\"党员\n李四,居民\n")
    try refuses(
      place, ["new", "植物角", "--roster", "坏.csv"], status: 65,
      errors: "yishi: 坏.csv: 第2行第2列：这里开始的引号没有结束，后面的内容都无法分清。请补上或删去这个引号。\n")
    let list = try place.yishi("list", "--json")
    #expect(list.status == 74, "no folder was made for it: \(list.output)")
  }

  @Test func `somebody who isn't on the roster is told from a slip of the pen`() throws {
    let place = try Workplace()
    let session = try meeting(in: place)
    try refuses(
      place, ["apply", session], input: #"{"leave":{"participant":"居民丙"}}"#, status: 1,
      output: #"{"line":1,"refused":"unknownParticipant","sentence":"#
        + "\"名册里没有“居民丙”。请核对姓名，或按到场人员登记。\"}\n")
  }

  @Test func `more hands than people are refused with both numbers`() throws {
    let place = try Workplace()
    let session = try meeting(in: place)
    let before = try place.archived()
    let run = try place.yishi(
      "apply", session, input: #"{"enterCount":{"count":{"for":3,"against":0,"abstain":0}}}"#)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix(#"{"line":1,"refused":"inconsistent","sentence":"数字对不上："#))
    #expect(run.output.contains("3人") && run.output.contains("2人"))
    #expect(try place.archived() == before)
  }

  @Test func `no number is repeated, wherever in a line of commands it stands`() throws {
    let place = try Workplace()
    let session = try meeting(in: place)
    for line in [
      #"{"signIn":{"participants":["居民甲"],"way":"13912345678"}}"#, #"{"13912345678":{}}"#,
      #"{"remark":{"text":"好","13912345678":1}}"#, #"{"leave":{"participant":"13912345678"}}"#,
      #"{"remark":{"text":"好"},"13912345678":{}}"#,
    ] {
      let run = try place.yishi("apply", session, input: line)
      #expect(run.status != 0)
      #expect(!(run.output + run.errors).contains("1391234"), "\(run.output)\(run.errors)")
    }
  }

  @Test func `a private number in a title or a body makes no meeting and isn't repeated`() throws {
    let place = try Workplace()
    for arguments in [
      ["new", "找13912345678"], ["new", "植物角", "--body", "议事会 010-64211234"],
    ] {
      let run = try place.yishi(arguments)
      #expect(run.status != 0)
      #expect(run.errors.contains("电话号码"))
      #expect(!run.errors.contains("1234"))
    }
    #expect(try place.archived().isEmpty)
  }

  @Test func `a line that isn't a command is named by number, and nothing of its file is done`()
    throws
  {
    let place = try Workplace()
    let session = try meeting(in: place)
    try place.file(
      "命令.jsonl",
      """
      {"remark":{"text":"好"}}

      {"signin":{"participants":["居民甲"]}}
      {"adjourn":{"reasn":"完"}}
      {"remark":{}}
      {"signIn":{"participants":["居民甲"],"way":"fly"}}
      {"leave":{"participant":3}}
      {"remark":
      """)
    try refuses(
      place, ["apply", session, "命令.jsonl"], status: 65,
      errors: """
        yishi: 命令.jsonl第3行：没有命令“signin”，全部命令见 docs/commands.md。
        yishi: 命令.jsonl第4行：没有“adjourn.reasn”这一项，请核对写法。
        yishi: 命令.jsonl第5行：缺少“remark.text”。
        yishi: 命令.jsonl第6行：“signIn.way”不能是“fly”。
        yishi: 命令.jsonl第7行：“leave.participant”的类型不对。
        yishi: 命令.jsonl第8行：不是合格的JSON。每行写一条命令。

        """)
  }

  @Test func `a member that stands twice in a line is refused, beside a reason within it too`()
    throws
  {
    let place = try Workplace()
    let session = try meeting(in: place)
    for (line, path) in [
      (#"{"remark":{"text":"好","text":"不好"}}"#, "remark.text"),
      (#"{"remark":{"text":"好"},"remark":{"text":"不好"}}"#, "remark"),
      (#"{"adjourn":{"despite":"一","despite":"二"}}"#, "adjourn.despite"),
      (#"{"command":{"remark":{"text":"好"}},"by":"一","\u0062y":"二"}"#, "by"),
    ] {
      try refuses(
        place, ["apply", session], input: line + "\n", status: 65,
        errors: "yishi: 第1行：“\(path)”写了两次，只能写一次。请删去多写的一处，或分成两行。\n")
    }
  }

  @Test func `a folder that can't be written is said so`() throws {
    let place = try Workplace()
    let run = try place.yishi("new", "植物角", "--archive", "/proc/议事")
    #expect(run.status == 74)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("/proc/议事"))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func `a file without permission to write stays as it is`() throws {
    let place = try Workplace()
    let session = try meeting(in: place)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: session)
    let before = try place.archived()
    let run = try place.yishi("apply", session, input: #"{"remark":{"text":"好"}}"#)
    #expect(run.status == 74)
    #expect(run.errors.contains("只能查看，不能写入"))
    #expect(try place.archived() == before)
    #expect(try place.yishi("show", session).status == 0)
  }

  @Test func `a damaged file is shown up to the damage and not written`() throws {
    let place = try Workplace()
    let session = try meeting(in: place)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: session))
    let place5 = bytes.split(separator: 10)[4].startIndex
    bytes[place5 + 30] ^= 1
    try bytes.write(to: URL(fileURLWithPath: session))
    let before = try place.archived()
    let refused = try place.yishi("apply", session, input: #"{"remark":{"text":"好"}}"#)
    #expect(refused.status == 65)
    #expect(refused.errors.contains("已损坏。第 5 行"))
    let shown = try place.yishi("show", session)
    #expect(shown.status == 65)
    #expect(shown.output.contains("状态：会议中，共3条记录"))
    #expect(try place.yishi("verify", session).status == 1)
    #expect(try place.archived() == before)

    let recovered = try place.yishi("recover", session)
    #expect(recovered.status == 0, "\(recovered.errors)")
    #expect(recovered.output.contains("已恢复3条记录"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: session)) == before[session])
    let list = try place.yishi("list")
    #expect(list.status == 0)
    #expect(list.lines.count == 1)
    #expect(try place.yishi("timeline", "植物角").output.contains("由损坏的文件恢复"))
    #expect(try place.yishi("verify", "植物角").status == 0)
  }

  @Test func `a list of which nothing can be read prints no line, not even an empty one`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try Data("not a session\n".utf8).write(to: URL(fileURLWithPath: session))
    let list = try place.yishi("list")
    #expect(list.status == 65)
    #expect(list.output == "")
    #expect(!list.errors.isEmpty)
  }

  @Test func `a newer file is shown up to there and not written`() throws {
    let place = try Workplace()
    let session = try meeting(in: place)
    let text = try String(contentsOfFile: session, encoding: .utf8)
    try text.replacingOccurrences(
      of: #"{"format":"yishi-session","version":1"#, with: #"{"format":"yishi-session","version":2"#
    ).write(toFile: session, atomically: false, encoding: .utf8)
    let before = try place.archived()
    let run = try place.yishi("apply", session, input: #"{"remark":{"text":"好"}}"#)
    #expect(run.status == 65)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try place.archived() == before)
  }

  @Test func `what is typed wrong ends with 64 and the usage`() throws {
    let place = try Workplace()
    try refuses(
      place, ["new"], status: 64,
      errors: "yishi: 缺少参数<标题>。\n用法：yishi new [选项] <标题>\n查看说明：yishi new --help\n")
    try refuses(
      place, ["new", "植物角", "--date", "5月18日"], status: 64,
      errors: "yishi: “5月18日”不是日期，请写成 2024-05-18 或 \"2024-05-18 14:30\"。\n")
    let unknown = try place.yishi("list", "--jsn")
    #expect(unknown.status == 64)
    #expect(unknown.errors.hasPrefix("yishi: 不认识选项“--jsn”"))
    let command = try place.yishi("lst")
    #expect(command.status == 64)
    #expect(command.errors.hasPrefix("yishi: 没有子命令“lst”。\n"))
    #expect(try place.yishi("show", "没有的会").status == 74, "there is no archive yet")
    _ = try self.meeting(in: place)
    let meeting = try place.yishi("show", "没有的会")
    #expect(meeting.status == 1)
    #expect(meeting.errors.contains("没有与“没有的会”相符的会议"))
  }

  @Test func `a refusal that yields to a reason names the member it goes into`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    func refused(_ lines: String...) throws -> String {
      let run = try place.yishi("apply", session, input: lines.joined(separator: "\n") + "\n")
      #expect(run.status == 1, "\(run.output)")
      return run.output
    }
    let early = #"{"command":{"openMeeting":{}},"at":"2024-05-16T09:00:00+08:00"}"#
    #expect(try refused(early).contains(#""reasonIn":"despite""#))
    #expect(try refused(#"{"adjourn":{}}"#).contains(#""reasonIn""#) == false)
  }
}
