import CGlibc
import Foundation
import Log
import TestSupport
import Testing

/// The power fails under a real ext4 file system on a loop device: its shutdown ioctl drops all
/// that was not synced. Needs root.
@Suite(
  .serialized, .enabled(if: Machine.isRoot, Machine.notRoot),
  .enabled(if: Machine.hasLoop, Machine.noLoop),
  .enabled(if: Machine.mountsExt4, Machine.noExt4),
  .enabled(if: Disk.works, "the file system can't be shut down"))
struct PowerCutTests {
  @Test(arguments: KillTests.writers)
  func `nothing acknowledged before a power cut is lost`(_ writer: WriterProgram) throws {
    let cuts = writer.isTriedInFull ? 400 : isLong ? 40 : 10
    let disk = try Disk()
    if cuts < 400 { shorten("\(400 - cuts) of 400 power cuts", writer.howInFull) }
    var random = SeededGenerator(seed: drawnSeed())
    let mending = Draft(events: Array("[]".utf8))
    var total = (promised: 0, torn: 0)
    for cut in 0..<cuts {
      let path = disk.mount + "/" + writer.place("\(cut)")
      let promised = try disk.cut(writer, path, after: UInt32(random.next() % 20_000))
      let (entries, journal) = try read(path)
      let found = entries.filter { String(decoding: events($0), as: UTF8.self).contains("\"甲-") }
      #expect(found.count >= promised, "cut \(cut)")
      #expect(journal.obstacle == nil, "cut \(cut)")
      #expect(try journal.append(by: "主持", at: noon) { _ in mending }.n == entries.count + 1)
      #expect(try Verification.verify(path).isGood, "cut \(cut)")
      total.promised += promised
      total.torn += journal.notices.isEmpty ? 0 : 1
      disk.clear()
    }
    tell(
      "\(writer.name): \(cuts) power cuts, \(total.promised) entries acknowledged before, "
        + "none lost, \(total.torn) torn tails")
  }

  /// Without this the test above would pass on a disk that loses nothing.
  @Test func `a writer that doesn't sync loses what it acknowledged`() throws {
    let disk = try Disk()
    let cuts = isLong ? 20 : 4
    var lost = 0
    for cut in 0..<cuts {
      let path = disk.mount + "/\(cut).yishi"
      let promised = try disk.cut(.careless, path, after: 10_000)
      #expect(promised > 0)
      let found = (try? read(path).entries.count) ?? 0
      lost += found < promised ? 1 : 0
      disk.clear()
    }
    #expect(lost == cuts, "only \(lost) of \(cuts) power cuts lost anything that wasn't synced")
    tell("\(lost) of \(cuts) power cuts lost entries of a writer that doesn't sync")
  }
}

/// An ext4 disk on a loop device whose power can be cut.
private final class Disk {
  /// `EXT4_IOC_SHUTDOWN` and its argument `EXT4_GOING_FLAGS_NOLOGFLUSH`.
  private static let shutdown: (request: UInt, noLogFlush: UInt32) = (0x8004_587D, 2)

  let folder = TemporaryFolder()
  let mount: String
  private let image: String

  init() throws {
    image = folder("disk.img")
    mount = folder("disk")
    mkdir(mount, 0o700)
    guard run("truncate", "-s", "16M", image), run("mkfs.ext4", "-q", "-F", image),
      run("mount", "-o", "loop", image, mount)
    else { throw POSIXError(.ENODEV) }
  }

  deinit { _ = run("umount", "-l", mount) }

  private func run(_ arguments: String...) -> Bool { Program(arguments, in: folder).wait() == 0 }

  /// Whether the power failed.
  private func cut() -> Bool {
    let descriptor = open(mount, O_RDONLY)
    defer { close(descriptor) }
    return cglibc_ioctl(descriptor, Disk.shutdown.request, Disk.shutdown.noLogFlush) == 0
  }

  /// Whether such a disk can be had here and be cut off.
  static let works: Bool = (try? Disk())?.cut() == true

  /// Has a program write a new file, cuts the power so many microseconds after its first answer,
  /// and gives how many entries it had acknowledged by then.
  func cut(_ writer: WriterProgram, _ path: String, after pause: UInt32) throws -> Int {
    mounting.lock()
    defer { mounting.unlock() }
    Program(writer.create(path), in: folder).wait()
    let input = writer.commands("甲", 3000, folder(".input"))
    let program = Program(writer.append(path, "签到处"), input: input, in: folder)
    #expect(program.waitFor("\n"))
    usleep(pause)
    // What is said after this may race the cut and proves nothing.
    let promised = writer.acknowledged(program.output)
    let isCut = cut()
    program.kill()
    try #require(isCut)
    #expect(run("umount", mount))
    #expect(run("mount", "-o", "loop", image, mount))
    return promised
  }

  /// Deletes the files of one cut.
  func clear() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: mount)) ?? []
    where name.contains(".yishi") { unlink("\(mount)/\(name)") }
  }
}
