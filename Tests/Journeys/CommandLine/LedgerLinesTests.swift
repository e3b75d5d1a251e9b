import Foundation
import TestSupport
import Testing

/// Lines for the ledger that can't be taken, each refused by its place.
@Suite struct LedgerLinesTests {
  @Test(arguments: [
    (#"{"enter":{"card":{"site":{"name":"植物角","kind":"garden","colour":"绿"}}}}"#, "colour"),
    (#"{"begin":{"matter":"植物角枯萎","procedure":"problem","despite":"急"}}"#, "despite"),
    (#"{"command":{"nothing":{}},"at":"2024-05-20T09:00:00+08:00"}"#, "nothing"),
  ])
  func `what means nothing in a line is told, and nothing is entered`(
    _ line: String, _ stranger: String
  ) throws {
    let place = try Workplace()
    let run = try place.ledger(line)
    #expect(run.status == 65)
    #expect(run.errors.contains(stranger), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: place.archive.path + "/台账"))
  }

  @Test(arguments: [
    (
      #"{"enter":{"card":{"matter":{"title":"甲","title":"乙","kind":"problem"}}}}"#,
      "enter.card.matter.title"
    ),
    (
      #"{"enter":{"card":{"matter":{"title":"甲","kind":"problem"}}},"enter":{"card":{"matter":{"title":"乙","kind":"problem"}}}}"#,
      "enter"
    ),
    (
      #"{"command":{"enter":{"card":{"matter":{"title":"甲","kind":"problem"}}}},"command":{"enter":{"card":{"matter":{"title":"乙","kind":"problem"}}}}}"#,
      "command"
    ),
    (
      #"{"command":{"enter":{"card":{"matter":{"title":"甲","kind":"problem"}}}},"by":"一","by":"二"}"#,
      "by"
    ),
    (
      #"{"enter":{"card":{"matter":{"title":"甲","kind":"proposal","parts":{"一":"子","一":"丑"}}}}}"#,
      "enter.card.matter.parts.一"
    ),
    (
      #"{"note":{"on":["甲"],"kind":"visit","day":"2024-05-20","by":"组","text":"好","demands":[{"what":"补","what":"栽","lead":"物业"}]}}"#,
      "note.demands.1.what"
    ),
  ])
  func `a member that stands twice in a line is told by its place, and nothing is entered`(
    _ line: String, _ path: String
  ) throws {
    let place = try Workplace()
    let matter = #"{"enter":{"card":{"matter":{"title":"丙","kind":"problem"}}}}"#
    try place.file("命令.jsonl", matter + "\n" + line + "\n")
    let run = try place.yishi("ledger", "apply", "命令.jsonl")
    #expect(run.status == 65, "\(run.output)")
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("命令.jsonl第2行：“\(path)”写了两次"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: place.archive.path + "/台账"))
  }

  @Test(arguments: [#"x\u0000"#, #"甲\n乙"#, #"甲\u001b[1m"#, #"甲\u2028乙"#])
  func `whoever enters a line has a name as any other is`(_ name: String) throws {
    let place = try Workplace()
    let run = try place.ledger(
      #"{"command":{"enter":{"card":{"matter":{"title":"甲","kind":"problem"}}}},"by":""# + name
        + #""}"#)
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(run.output.contains("unseenCharacters"), "\(run.output)")
    #expect(!FileManager.default.fileExists(atPath: place.archive.path + "/台账"))
  }

  @Test func `a refused line makes no chain, however long ago it says that it was typed`() throws {
    let place = try Workplace()
    let run = try place.ledger(
      #"{"command":{"begin":{"matter":"甲","procedure":"problem"}},"at":"1999-01-01T09:00:00+08:00"}"#
    )
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: place.archive.path + "/台账"))
  }

  @Test func `nobody has seen an entry of a computer that isn't known, or one before the first`()
    throws
  {
    let place = try Workplace()
    let entered = try place.ledger(LedgerJourney.beginning)
    let first = try #require(entered.lines.first)
    let own = try #require(first.firstMatch(of: /"chain":"([a-z0-9]+)"/)).1
    for (seen, isTaken) in [
      (#"{"nosuch00":1}"#, false), (#"{"\#(own)":0}"#, false), (#"{"\#(own)":-1}"#, false),
      (#"{"\#(own)":3,"nosuch00":2}"#, false), (#"{"\#(own)":3}"#, true),
    ] {
      let run = try place.ledger(
        #"{"command":{"enter":{"card":{"matter":{"title":"乙","kind":"problem"}}}},"seen":"# + seen
          + "}")
      #expect(run.status == (isTaken ? 0 : 1), "\(seen): \(run.output)\(run.errors)")
      #expect(run.output.contains("unknownEntry") != isTaken, "\(seen): \(run.output)")
    }
  }

  @Test(arguments: ["13812345678", "110101199003074514"])
  func `no telephone of a person and no identity number comes in`(_ number: String) throws {
    let place = try Workplace()
    let run = try place.ledger(
      LedgerJourney.beginning
        + #"{"note":{"on":["H-07"],"kind":"contact","day":"2024-05-20","by":"物业","text":"联系 "#
        + number + #""}}"#)
    #expect(run.status == 1)
    #expect(run.output.contains("personalNumber"))
    #expect(!run.output.contains(number))
  }

  @Test func `nobody's number hides in the name of a part`() throws {
    let place = try Workplace()
    let run = try place.ledger(
      #"{"enter":{"card":{"matter":{"title":"花园","kind":"proposal","parts":{"找13812345678":"办法"}}}}}"#
    )
    #expect(run.status == 1)
    #expect(run.output.contains("personalNumber") && run.output.contains("各部分的名称"), "\(run.output)")
    #expect(!run.output.contains("13812345678"))
  }

  @Test(arguments: [
    (#"{"enter":{"card":{"site":{"name":"植物角"}}}}"#, "enter.card.site.kind"),
    (#"{"enter":{"card":{"site":{"name":null,"kind":"garden"}}}}"#, "enter.card.site.name"),
    (#"{"enter":{"card":null}}"#, "enter.card"),
    (#"{"enter":{"card":{"site":{"name":"植物角","kind":"garden","colour":null}}}}"#, "colour"),
    (#"{"define":{"list":{"name":"site-levels"}}}"#, "define.list.values"),
    (#"{"define":{"setting":{"name":"silence-days","value":{"days":3}}}}"#, "define.setting.value"),
    (
      #"{"enter":{"card":{"voice":{"about":"H-07","text":"吵","on":"2024-05-01","answer":{}}}}}"#,
      "answer"
    ),
    (
      #"{"enter":{"card":{"flow":{"way":"in","kind":"goods","item":"花","on":"2024-05-01","worth":{}}}}}"#,
      "worth"
    ),
  ])
  func `what is missing or of another kind is named by its place, never in this language's words`(
    _ line: String, _ place: String
  ) throws {
    let desk = try Workplace()
    let run = try desk.ledger(line)
    #expect(run.status == 65, "\(run.output)")
    #expect(run.errors.contains(place), "\(run.errors)")
    for trace in ["[\"", "[:]", "<null>", "Optional", "AnyHashable", " = "] {
      #expect(!run.errors.contains(trace), "\(run.errors)")
    }
  }
}

extension Workplace {
  /// `yishi ledger apply` of some lines, on a morning.
  func ledger(_ commands: String) throws -> Program.End {
    try yishi(["ledger", "apply", "--clock", "2024-05-20T09:00:00+08:00"], input: commands)
  }
}
