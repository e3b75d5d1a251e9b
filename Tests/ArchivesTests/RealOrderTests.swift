import Foundation
import TestSupport
import Testing

/// The order of system calls of the real program, as strace saw them.
@Suite(.serialized) struct RealOrderTests {
  /// One call of a trace: its name, what its first descriptor leads to, and the whole line.
  private struct Call {
    let name: String
    let file: String
    let line: String
  }

  /// The calls of a program to its end, those that failed left out.
  private func calls(
    _ arguments: [String], input: String? = nil, of names: String, in folder: TemporaryFolder
  ) -> [Call] {
    let trace = folder(".trace")
    let program = Program(
      ["strace", "-f", "-y", "-s", "64", "-o", trace, "-e", "trace=\(names)"] + arguments,
      input: input, in: folder)
    #expect(program.wait() == 0, "\(program.errors)")
    return text(trace).split(separator: "\n").compactMap { line in
      // 1234 write(3</tmp/a.yishi>, "...", 12) = 12
      guard let open = line.firstIndex(of: "("), !line.contains(" = -1 "),
        let name = line[..<open].split(separator: " ").last
      else { return nil }
      let rest = line[line.index(after: open)...]
      let file = rest.firstIndex(of: "<").flatMap { start in
        rest[start...].firstIndex(of: ">").map { String(rest[rest.index(after: start)..<$0]) }
      }
      return Call(name: String(name), file: unescaped(file ?? ""), line: unescaped(String(line)))
    }
  }

  /// strace writes bytes that aren't ASCII in octal.
  private func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), index + 3 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 3], as: UTF8.self), radix: 8)
      {
        result.append(byte)
        index += 4
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  @Test(.enabled(if: Strace.works, Strace.idle))
  func `every line is written, synced and only then acknowledged`() throws {
    let folder = TemporaryFolder()
    let path = folder("甲.yishi")
    let writer = WriterProgram.yishi
    Program(writer.create(path), in: folder).wait()
    let count = 5
    let calls = calls(
      writer.append(path, "签到处"), input: writer.commands("甲", count, folder(".input")),
      of: "write,pwrite64,writev,fdatasync,fsync,ftruncate", in: folder)
    // Opening syncs what is read; from there on three calls an entry.
    let acts = calls.drop { $0.name != "write" }.filter { call in
      // What this machine remembers is written after the acts, and never synced.
      !call.file.contains("/yishi/acknowledged/")
    }.map { call in
      switch (call.name, call.file == path) {
      case ("write", true): "write"
      case ("write", false): call.file.contains("/.said-") ? "say" : call.line
      case ("fdatasync", true): "sync"
      default: call.line
      }
    }
    #expect(
      acts == Array(repeating: ["write", "sync", "say"], count: count).flatMap { $0 })
    let notes = calls.indices.filter { calls[$0].file.contains("/yishi/acknowledged/") }
    #expect(notes.allSatisfy { calls[$0].name == "write" }, "\(notes.map { calls[$0].line })")
    #expect(notes.count <= 1, "five acts within a second are noted once, when the file is closed")
  }

  @Test(.enabled(if: Strace.works, Strace.idle))
  func `a new meeting's file and every new folder above it are synced before it is named`()
    throws
  {
    let folder = TemporaryFolder()
    let calls = calls(
      [built("yishi"), "new", "试验", "--archive", folder("议事")],
      of: "write,fsync,fdatasync,link,unlink,mkdir,rename,renameat2", in: folder)
    let session = try #require(calls.firstIndex { $0.name == "link" }, "\(calls)")
    let said = try #require(
      calls.firstIndex { $0.name == "write" && $0.file.contains("/.said-") }, "\(calls)")
    let temporary = try #require(
      calls[..<session].last { $0.name == "fsync" && $0.file.hasSuffix(".tmp") }, "\(calls)")
    let home = (temporary.file as NSString).deletingLastPathComponent
    let folderSync = try #require(
      calls[session...].firstIndex { $0.name == "fsync" && $0.file == home }, "\(calls)")
    #expect(folderSync < said)
    var made = 0
    for (index, call) in calls.enumerated() where call.name == "mkdir" {
      let path = call.line.split(separator: "\"")[1]
      let parent = (String(path) as NSString).deletingLastPathComponent
      #expect(
        calls[index..<said].contains { $0.name == "fsync" && $0.file == parent },
        "\(path) isn't durable in its parent")
      made += 1
    }
    #expect(made >= 2, "an archive, a year and a meeting")
  }

  @Test(.enabled(if: Strace.works, Strace.idle))
  func `a seal is durable before the register, and both before it is acknowledged`() throws {
    let folder = TemporaryFolder()
    let yishi = built("yishi")
    let made = Program([yishi, "new", "试验", "--archive", folder("议事")], in: folder)
    #expect(made.wait() == 0)
    let path = made.output.trimmingCharacters(in: .newlines)
    put(
      Array(
        """
        {"openMeeting":{"despite":"试"}}
        {"adjourn":{}}
        {"seal":{"incomplete":"试"}}

        """.utf8), folder(".input"))
    let calls = calls(
      [yishi, "apply", path, "--archive", folder("议事")], input: folder(".input"),
      of: "write,fsync,fdatasync,link,rename", in: folder)
    let sealed = try #require(
      calls.lastIndex { $0.name == "write" && $0.file == path }, "\(calls.map(\.line))")
    let later = calls[sealed...].dropFirst()
    #expect(later.first?.name == "fdatasync" && later.first?.file == path)
    let said = try #require(
      later.lastIndex { $0.name == "write" && $0.file.contains("/.said-") })
    let rest = later.dropFirst()
    let register = rest.filter { $0.file.hasPrefix(folder("议事")) && $0.file != path }
    #expect(
      register.contains { $0.name == "fsync" || $0.name == "fdatasync" }, "\(calls.map(\.line))")
    let last = rest.lastIndex { ["fsync", "fdatasync"].contains($0.name) } ?? rest.startIndex
    #expect(last < said, "what is said is durable")
    #expect(Program([yishi, "verify", "--all", "--archive", folder("议事")], in: folder).wait() == 0)
  }
}
