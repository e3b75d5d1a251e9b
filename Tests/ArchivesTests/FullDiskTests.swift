import Foundation
import Log
import TestSupport
import Testing

/// A disk that is really full, in a mount namespace of its own.
@Suite(.serialized, .enabled(if: Machine.mounts, Machine.mountsNothing))
struct FullDiskTests {
  private func quoted(_ arguments: [String]) -> String {
    arguments.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
  }

  /// Writes until a disk with so many bytes left is full, again while it is, and once more when
  /// there is room.
  private func fill(
    _ writer: WriterProgram, mount command: String, in folder: TemporaryFolder, leaving left: Int,
    as kind: String
  ) throws {
    let mount = folder("disk")
    mkdir(mount, 0o700)
    let path = mount + "/" + writer.place("甲")
    let first = writer.commands("先", 600, folder(".first"))
    let second = writer.commands("后", 600, folder(".second"))
    let script = """
      \(command) || exit 99
      \(quoted(writer.create(path))) || exit 98
      room=$(df --output=avail -B1 '\(mount)' | tail -1)
      head -c $((room - \(left))) /dev/zero >'\(mount)/ballast'
      \(quoted(writer.append(path, "签到处"))) <'\(first)'; echo "exit $?"
      sha256sum '\(path)' >&3
      \(quoted(writer.append(path, "签到处"))) <'\(second)'; echo "exit $?"
      sha256sum '\(path)' >&3
      rm '\(mount)/ballast'
      \(quoted(writer.append(path, "签到处"))) <'\(second)'; echo "exit $?"
      cp '\(path)' '\(folder.path)/copy.yishi'
      """
    let sums = folder(".sums")
    mounting.lock()
    defer { mounting.unlock() }
    let program = Program(
      ["unshare", Machine.namespace, "sh", "-c", "exec 3>'\(sums)'\n" + script], in: folder)
    let status = program.wait()
    try #require(status != 99 && status != 98, "\(kind): \(program.errors)")
    let place: Comment = "\(kind), \(left) bytes left: \(program.errors)"
    let lines = program.output.split(separator: "\n")
    let ends = lines.filter { $0.hasPrefix("exit ") }
    #expect(ends.prefix(2) == ["exit 74", "exit 74"], place)
    #expect(ends.last == "exit 74" || ends.last == "exit 0", place)
    let complaints = program.errors.split(separator: "\n").filter { $0.hasPrefix("yishi: ") }
    #expect(complaints.count == ends.count { $0 == "exit 74" }, "one sentence each; \(place)")
    #expect(complaints.allSatisfy { $0.contains("the disk is full") && $0.contains(path) }, place)
    let parts = lines.split(separator: "exit 74", omittingEmptySubsequences: false)
    let promised = lines.filter { !$0.hasPrefix("exit ") && writer.acknowledges($0) }.count
    #expect(parts.count >= 3 && parts[2].count > parts[0].count, "it goes on with room; \(place)")
    if parts.count > 1, parts[1].isEmpty {
      let both = text(sums).split(separator: "\n")
      #expect(both.count == 2 && both.first == both.last, "a full disk changes nothing; \(place)")
    }
    let result = try Verification.verify(folder("copy.yishi"))
    #expect(result.isGood, place)
    #expect(try result.entries - before(writer) == promised, place)
  }

  @Test(arguments: KillTests.writers)
  func `a full disk gets one sentence, and the file goes on when there is room`(
    _ writer: WriterProgram
  ) throws {
    let rounds = writer.isTriedInFull ? 20 : 2
    if !writer.isTriedInFull { shorten("18 of 20 full disks", writer.howInFull) }
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    for round in 0..<rounds {
      let folder = TemporaryFolder()
      let left = Int(random.next() % 24_000) + 4096
      try fill(
        writer, mount: "mount -t tmpfs -o size=64k tmpfs '\(folder("disk"))'", in: folder,
        leaving: left, as: "tmpfs")
      tell("round \(round) of seed \(seed): a full disk with \(left) bytes left")
    }
  }

  @Test(
    .enabled(if: Machine.isRoot, Machine.notRoot),
    .enabled(if: Machine.hasLoop, Machine.noLoop),
    .enabled(if: Machine.mountsExt4, Machine.noExt4), arguments: KillTests.writers)
  func `a small ext4 disk that is full behaves as well`(_ writer: WriterProgram) throws {
    let folder = TemporaryFolder()
    let image = folder("disk.img")
    try fill(
      writer,
      mount: """
        truncate -s 1M '\(image)' && mkfs.ext4 -q -F -m 0 -b 1024 '\(image)' \
        && mount -o loop '\(image)' '\(folder("disk"))'
        """, in: folder, leaving: 20_000, as: "ext4 disk")
  }

  /// Entries of a new file.
  private func before(_ writer: WriterProgram) throws -> Int {
    let folder = TemporaryFolder()
    let path = folder(writer.place("甲"))
    Program(writer.create(path), in: folder).wait()
    return try Verification.verify(path).entries
  }
}
