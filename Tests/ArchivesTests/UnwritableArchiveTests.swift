import Foundation
import Log
import TestSupport
import Testing

/// An archive that can't be written: every command says so in one sentence, ends with its status
/// and leaves every file as it was.
@Suite(.serialized) struct UnwritableArchiveTests {
  private static let yishi = built("yishi")

  /// One command of the program and how it must end.
  private struct Attempt {
    var arguments: [String]
    var status: Int32
    var input = ""
    /// What the sentence on standard error holds; nil where there is none.
    var says: String?
  }

  private func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }

  /// Makes a meeting on a disk of its own, spoils the disk, and tries the commands on it.
  private func attempt(
    _ attempts: [Attempt], after spoiling: String, as kind: String
  ) throws {
    let folder = TemporaryFolder()
    let disk = folder("disk")
    mkdir(disk, 0o700)
    let roster = folder("名册.csv")
    put(Array("姓名,身份\n居民甲,居民\n".utf8), roster)
    let sums = "find '\(disk)' -type f ! -name ballast -exec sha256sum {} + | sort >>"
    var script = """
      mount -t tmpfs -o size=256k tmpfs '\(disk)' || exit 99
      made=$('\(Self.yishi)' new 试验 --archive '\(disk)' --roster '\(roster)') || exit 98
      echo '{"openMeeting":{"despite":"试"}}' | '\(Self.yishi)' apply "$made" || exit 97
      \(spoiling.replacing("DISK", with: "'\(disk)'"))
      \(sums) '\(folder(".sums-before"))'

      """
    for (number, attempt) in attempts.enumerated() {
      let input = folder(".input-\(number)")
      put(Array(attempt.input.utf8), input)
      let words = attempt.arguments.map { $0 == "FILE" ? "\"$made\"" : quoted($0) }
      script += """
        \(quoted(Self.yishi)) \(words.joined(separator: " ")) --archive '\(disk)' --language en \
        <'\(input)' >/dev/null 2>'\(folder(".errors-\(number)"))'
        echo "exit $?"
        \(sums) '\(folder(".sums-\(number)"))'

        """
    }
    mounting.lock()
    defer { mounting.unlock() }
    let program = Program(
      ["unshare", Machine.namespace, "sh", "-c", script], in: folder)
    let status = program.wait()
    #expect(status == 0, "\(program.errors)")
    let ends = program.output.split(separator: "\n").filter { $0.hasPrefix("exit ") }
    #expect(ends.count == attempts.count)
    let before = text(folder(".sums-before"))
    #expect(before.contains(".yishi"))
    for (number, attempt) in attempts.enumerated() where number < ends.count {
      let errors = text(folder(".errors-\(number)"))
      let place: Comment = "\(kind), \(attempt.arguments): \(errors)"
      #expect(ends[number] == "exit \(attempt.status)", place)
      #expect(text(folder(".sums-\(number)")) == before, "every file as it was; \(place)")
      if let says = attempt.says {
        #expect(errors.split(separator: "\n").count == 1, place)
        #expect(errors.hasPrefix("yishi: ") && errors.contains(says), place)
        #expect(errors.contains(disk), "it names the file or folder; \(place)")
      } else {
        #expect(errors.isEmpty, place)
      }
    }
  }

  private var reading: [Attempt] {
    [
      Attempt(arguments: ["show", "FILE"], status: 0),
      Attempt(arguments: ["timeline", "FILE"], status: 0),
      Attempt(arguments: ["verify", "FILE"], status: 0),
      Attempt(arguments: ["list"], status: 0),
      Attempt(arguments: ["export", "FILE", "--document", "minutes", "-o", "-"], status: 0),
    ]
  }

  @Test(.enabled(if: Machine.mounts, Machine.mountsNothing))
  func `on a full disk nothing is begun, and reading goes on`() throws {
    // More than what is left of the file's last block.
    let remark = String(repeating: "议", count: 3000)
    try attempt(
      [
        Attempt(
          arguments: ["apply", "FILE"], status: 74,
          input: "{\"remark\":{\"text\":\"\(remark)\"}}\n", says: "the disk is full"),
        Attempt(arguments: ["new", "另一次"], status: 74, says: "disk is full"),
        Attempt(
          arguments: ["export", "FILE", "--document", "minutes"], status: 74, says: "disk is full"),
      ] + reading, after: "head -c 1000000 /dev/zero >DISK/ballast 2>/dev/null", as: "a full disk")
  }

  @Test(.enabled(if: Machine.mounts, Machine.mountsNothing))
  func `on a disk that may only be read everything can be read and nothing is written`()
    throws
  {
    try attempt(
      [
        Attempt(
          arguments: ["apply", "FILE"], status: 74, input: "{\"remark\":{\"text\":\"好\"}}\n",
          says: "can be read but not written"),
        Attempt(arguments: ["new", "另一次"], status: 74, says: "ead-only"),
        Attempt(
          arguments: ["export", "FILE", "--document", "minutes"], status: 74, says: "ead-only"),
      ] + reading, after: "mount -o remount,ro DISK", as: "a disk that may only be read")
  }

  @Test func `entries of a later program are shown up to there and nothing is written`() throws {
    let folder = TemporaryFolder()
    let yishi = Self.yishi
    func run(_ arguments: [String], input: String = "") -> (Int32, String, errors: String) {
      put(Array(input.utf8), folder(".input"))
      let program = Program(
        [yishi] + arguments + ["--archive", folder("议事"), "--language", "en"],
        input: folder(".input"), in: folder)
      return (program.wait(), program.output, program.errors)
    }
    let path = run(["new", "试验"]).1.trimmingCharacters(in: .newlines)
    #expect(run(["apply", path], input: "{\"openMeeting\":{\"despite\":\"试\"}}\n").0 == 0)
    let journal = try Journal.open(path, understanding: 99)
    let head = journal.head.n
    _ = try journal.append(by: "记录", at: noon) { _ in
      Draft(events: Array(#"[{"beamed":{"participant":"p01"}}]"#.utf8), version: 99)
    }
    #expect(text(path).contains(#","v":99,"#))
    let before = bytes(path)
    for (arguments, status, shows) in [
      (["apply", path], 65, ""), (["show", path], 65, "试验"), (["timeline", path], 65, "opened"),
      (["export", path, "--document", "record", "-o", "-"], 65, ""),
    ] as [([String], Int32, String)] {
      let (ended, output, errors) = run(arguments, input: "{\"remark\":{\"text\":\"好\"}}\n")
      #expect(ended == status, "\(arguments): \(errors)")
      #expect(shows.isEmpty || output.lowercased().contains(shows), "\(arguments): \(output)")
      #expect(errors.split(separator: "\n").count == 1, "\(errors)")
      #expect(errors.contains("written by a newer yishi from line \(head + 2)"), "\(errors)")
      #expect(bytes(path) == before, "\(arguments)")
    }
    let check = run(["verify", path])
    #expect(check.0 == 0, "its sums are right: \(check)")
    #expect(bytes(path) == before)
  }
}
