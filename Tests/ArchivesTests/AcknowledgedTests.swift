import Archives
import Deliberation
import Log
import TestSupport
import Testing
import Values

/// What this machine remembers of a meeting's last acknowledged line.
@Suite struct AcknowledgedTests {
  let folder = TemporaryFolder()
  let elsewhere = TemporaryFolder()

  private func meeting(_ path: String, madeAt created: Moment) throws -> String {
    let header = SessionHeader(
      id: "20240518-7f3a", date: Day("2024-05-18")!, title: "楼道", created: created,
      generator: "yishi tests")
    _ = try MeetingFile.create(at: path, header: header, clerk: "记录")
    return path
  }

  @Test func `another meeting of the same day and id is no older copy`() throws {
    let watching = Acknowledged(environment: ["XDG_STATE_HOME": folder("state")])
    let first = try meeting(folder("甲.yishi"), madeAt: noon)
    do {
      let file = try MeetingFile.open(first, clerk: "记录", watching: watching)
      for text in ["一", "二", "三"] {
        try file.perform(.remark(.init(issue: nil, by: nil, text: text)), at: noon)
      }
    }
    let second = try MeetingFile.open(
      try meeting(elsewhere("乙.yishi"), madeAt: noon.adding(seconds: 60)), clerk: "记录",
      watching: watching)
    #expect(second.obstacle == nil)
    try second.perform(.remark(.init(issue: nil, by: nil, text: "另一次会议")), at: noon)
    #expect(second.session.lastEntry == 1)
  }

  @Test func `a list that has looked which marks there are is told the same`() throws {
    let watching = Acknowledged(environment: ["XDG_STATE_HOME": folder("state")])
    func header(_ id: String) -> SessionHeader {
      SessionHeader(
        id: id, date: Day("2024-05-18")!, title: "楼道", created: noon, generator: "yishi tests")
    }
    let known = (0..<40).map { "20240518-\($0)" }
    #expect(watching.listed().mark(of: header(known[0])) == nil)
    for (number, id) in known.enumerated() {
      watching.note(header(id), n: number, sum: String(repeating: "a", count: 64))
    }
    for name in [".1-2.tmp", "别的.json", String(repeating: "g", count: 32) + ".json"] {
      put([1], folder("state/yishi/acknowledged/" + name))
    }
    let listed = watching.listed()
    for (number, id) in known.enumerated() {
      #expect(listed.mark(of: header(id))?.n == number)
      #expect(listed.mark(of: header(id), beyond: 20)?.n == (number > 20 ? number : nil))
    }
    #expect(listed.mark(of: header("20240518-99")) == nil)
    // A file lies where the folder should be.
    put([], folder("文件"))
    let none = Acknowledged(environment: ["XDG_STATE_HOME": folder("文件")]).listed()
    #expect(none.mark(of: header(known[0])) == nil)
  }

  @Test func `an empty copy of a meeting that went on is an older one`() throws {
    let watching = Acknowledged(environment: ["XDG_STATE_HOME": folder("state")])
    let path = try meeting(folder("甲.yishi"), madeAt: noon)
    let empty = bytes(path)
    do {
      let file = try MeetingFile.open(path, clerk: "记录", watching: watching)
      try file.perform(.remark(.init(issue: nil, by: nil, text: "一")), at: noon)
    }
    put(empty, path)
    let file = try MeetingFile.open(path, clerk: "记录", watching: watching)
    guard case .otherCopyKnown? = file.obstacle else {
      Issue.record("\(String(describing: file.obstacle))")
      return
    }
  }

  @Test func `another meeting of the same day and id is no copy in its archive either`() throws {
    let first = try meeting(folder("甲.yishi"), madeAt: noon)
    let second = try meeting(folder("乙.yishi"), madeAt: noon.adding(seconds: 60))
    #expect(Archive.copies(of: first).isEmpty)
    #expect(Archive.copies(among: [first, second].map { try! Listing($0) }).isEmpty)
    try MeetingFile.open(second, clerk: "记录").perform(
      .remark(.init(issue: nil, by: nil, text: "一")), at: noon)
    put(bytes(second), folder("丙.yishi"))
    #expect(Archive.copies(of: second).map(\.path) == [folder("丙.yishi")])
  }
}
