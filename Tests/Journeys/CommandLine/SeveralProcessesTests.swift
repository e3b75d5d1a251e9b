import Foundation
import TestSupport
import Testing

/// The sign-in desk, the table and a second clerk on one meeting.
@Suite struct SeveralProcessesTests {
  @Test func `three programs write one meeting in turns and lose nothing`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    let each = 40
    let clerks = ["签到处", "主持", "记录"]
    let runs = try clerks.map { clerk in
      let input = (1...each).map { "{\"remark\":{\"text\":\"\(clerk)第\($0)句\"}}\n" }.joined()
      return try place.start(["apply", session, "--as", clerk], input: input)
    }
    for run in runs {
      let end = run.ended()
      #expect(end.status == 0, "\(end.errors)")
      #expect(end.lines.count == each)
    }
    #expect(try place.show(session).entries == clerks.count * each)
    #expect(try place.yishi("verify", session).status == 0)
    let timeline = try place.yishi("timeline", session).output
    for clerk in clerks {
      let order = timeline.matches(of: try Regex("\(clerk)第(\\d+)句")).compactMap {
        Int($0.output[1].substring ?? "")
      }
      #expect(order == Array(1...each))
    }
  }

  @Test func `a clerk who hasn't seen a later change is told which entry`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    let input = """
      {"importRoster":{"source":"名册","people":[{"name":"居民甲"}]}}
      {"command":{"signIn":{"participants":["居民甲"]}},"by":"签到处","seen":1}
      {"command":{"excuse":{"participant":"居民甲"}},"by":"主持","seen":1}
      {"command":{"leave":{"participant":"居民甲"}},"by":"主持","seen":1}

      """
    let run = try place.yishi("apply", session, input: input)
    #expect(run.status == 1)
    #expect(run.lines[1].contains(#""n":2"#))
    #expect(run.lines[2].contains(#""refused""#))
    #expect(run.lines[3].contains(#""refused":"overtaken""#))
    #expect(run.lines[3].contains("第2条"))
  }
}
