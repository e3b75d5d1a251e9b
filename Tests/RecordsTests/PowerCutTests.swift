import CGlibc
import Deliberation
import Foundation
import Records
import Testing
import Wording

/// The power fails under a real ext4 file system on a loop device: its shutdown ioctl drops all
/// that was not synced. Needs root.
@Suite(.serialized) struct PowerCutTests {
  /// `EXT4_IOC_SHUTDOWN` and its argument `EXT4_GOING_FLAGS_NOLOGFLUSH`.
  private static let shutdown: (request: UInt, noLogFlush: UInt32) = (0x8004_587D, 2)

  @Test(arguments: KillTests.writers)
  func `nothing acknowledged before a power cut is lost`(_ writer: WriterProgram) throws {
    guard getuid() == 0 else { return skip("power cuts", "only root may mount") }
    let cuts = isLong ? 400 : 10
    if !isLong { skip("390 of 400 power cuts", "set YISHI_LONG=1 for all") }
    let folder = Folder()
    let image = folder("disk.img")
    let mount = folder("disk")
    mkdir(mount, 0o700)
    func run(_ arguments: String...) -> Bool {
      let program = Program(arguments, in: folder)
      return program.wait() == 0
    }
    guard run("truncate", "-s", "16M", image), run("mkfs.ext4", "-q", "-F", image),
      run("mount", "-o", "loop", image, mount)
    else { return skip("power cuts", "no loop device, or ext4 can't be mounted here") }
    defer { _ = run("umount", "-l", mount) }
    var random = Random(UInt64.random(in: 0...UInt64.max))
    let mending = Draft(events: Array("[]".utf8))
    var total = (promised: 0, torn: 0)
    for cut in 0..<cuts {
      let path = mount + "/\(cut).yishi"
      Program(writer.create(path), in: folder).wait()
      let input = writer.commands("甲", 3000, folder(".input"))
      let program = Program(writer.append(path, "签到处"), input: input, in: folder)
      #expect(program.waitFor("\n"))
      usleep(UInt32(random.next() % 20_000))
      // What is said after this may race the cut and proves nothing.
      let promised = writer.acknowledged(program.output)
      let descriptor = open(mount, O_RDONLY)
      let result = cglibc_ioctl(
        descriptor, PowerCutTests.shutdown.request, PowerCutTests.shutdown.noLogFlush)
      close(descriptor)
      program.kill()
      guard result == 0 else { return skip("power cuts", "the file system can't be shut down") }
      #expect(run("umount", mount))
      #expect(run("mount", "-o", "loop", image, mount))
      let (entries, journal) = try read(path)
      let found = entries.filter { String(decoding: events($0), as: UTF8.self).contains("\"甲-") }
      #expect(found.count >= promised, "cut \(cut)")
      #expect(journal.obstacle == nil, "cut \(cut)")
      #expect(try journal.append(by: "主持", at: noon) { _ in mending }.n == entries.count + 1)
      #expect(try Verification.verify(path).isGood, "cut \(cut)")
      total.promised += promised
      total.torn += journal.notices.isEmpty ? 0 : 1
      unlink(path)
      for name in (try? FileManager.default.contentsOfDirectory(atPath: mount)) ?? []
      where name.contains(".torn-") || name.contains(".failed") { unlink("\(mount)/\(name)") }
    }
    tell(
      "\(writer.name): \(cuts) power cuts, \(total.promised) entries acknowledged before, "
        + "none lost, \(total.torn) torn tails")
  }
}
