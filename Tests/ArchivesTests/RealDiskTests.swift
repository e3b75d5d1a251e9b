import Foundation
import TestSupport
import Testing

/// Disks of sticks and cameras, whose drivers lack links or more, in a loop file.
@Suite(
  .serialized, .enabled(if: Machine.isRoot, Machine.notRoot),
  .enabled(if: Machine.hasFuse, Machine.noFuse))
struct RealDiskTests {
  private static let yishi = built("yishi")

  /// Another archive is copied to the disk, goes on, and is copied again while it is written.
  private let backup = """
    h() { '\(Self.yishi)' "$@" --archive home --language en; }
    kept=$(h new '楼道灯') || exit 21
    printf 'x' >"$(dirname "$kept")/纪要.txt"
    h backup disk || exit 22
    for number in 1 2 3; do
      echo '{"addIssue":{"title":"甲"}}' | h apply "$kept" >/dev/null || exit 23
    done
    h backup disk || exit 24
    h backup --check disk || exit 25
    """

  /// What was copied is there when the disk comes back, to the byte.
  private let check = """
    h backup --check disk || exit 26
    diff -r home disk/home -x 备份清单.json || exit 27
    """

  /// Makes, adds to, prints, tears and recovers a meeting on such a disk.
  ///
  /// - Parameter title: some drivers take no names but those of ASCII.
  private func tryOut(
    _ kind: String, mount: String, unmount: String, title: String,
    papers: Bool
  ) throws {
    let folder = TemporaryFolder()
    let disk = folder("disk")
    mkdir(disk, 0o700)
    let script = """
      cd '\(folder.path)'
      truncate -s 32M image
      # A driver that stays must hold nothing open that this test waits for.
      for place in /proc/self/fd/*; do
        number=${place##*/}
        [ "$number" -gt 2 ] && eval "exec $number>&-"
      done
      \(mount) >/dev/null 2>&1 || exit 99
      y() { '\(Self.yishi)' "$@" --archive disk/yishi --language en; }
      made=$(y new '\(title)') || exit 1
      echo "{\\"openMeeting\\":{\\"despite\\":\\"x\\"}}" | y apply "$made" >/dev/null || exit 2
      echo "{\\"remark\\":{\\"text\\":\\"x\\"}}" | y apply "$made" >/dev/null || exit 3
      # A driver that knows little reads blanks now and then where something was just written; a moment
      # later it reads what is there.
      for time in 1 2 3; do y verify "$made" >/dev/null && break; sleep 0.2; done
      y verify "$made" >/dev/null || exit 4
      \(papers ? "y export \"$made\" --document record >/dev/null || exit 5" : "")
      y new '\(title)' >/dev/null || exit 6
      [ "$(y list | wc -l)" = 2 ] || exit 7
      find disk -type d -empty | grep . && exit 8
      \(papers ? backup : "")
      cp "$made" copy.yishi
      \(unmount)
      \(mount) >/dev/null 2>&1 || exit 9
      cmp "$made" copy.yishi || exit 10
      y verify --all >/dev/null || exit 11
      \(papers ? check : "")
      """
    mounting.lock()
    defer { mounting.unlock() }
    let program = Program(["bash", "-c", script], in: folder)
    let status = program.wait()
    Program(["sh", "-c", "cd '\(folder.path)'; \(unmount)"], in: folder).wait()
    #expect(status == 0, "\(kind): \(program.output)\(program.errors)")
    tell("a meeting on \(kind)")
  }

  @Test(
    .enabled(if: Machine.hasLoop, Machine.noLoop),
    .enabled(
      if: Machine.has("mkfs.exfat", "mount.exfat-fuse", "losetup"),
      "there is no mkfs.exfat, mount.exfat-fuse or losetup"))
  func `a meeting is held on exFAT`() throws {
    try tryOut(
      "exfat-fuse",
      mount: """
        { [ -e formatted ] || mkfs.exfat image; } && touch formatted \
        && losetup -f --show image >device && mount.exfat-fuse "$(cat device)" disk
        """, unmount: "umount disk; losetup -d \"$(cat device)\"", title: "植物角", papers: true)
  }

  /// The driver takes no name but one of ASCII, and so no paper.
  @Test(
    .enabled(
      if: Machine.has("mkfs.vfat", "fusefat", "fusermount"),
      "there is no mkfs.vfat, fusefat or fusermount"))
  func `a meeting is held on FAT behind a driver that knows little`() throws {
    try tryOut(
      "fusefat",
      mount: """
        { [ -e formatted ] || mkfs.vfat image; } && touch formatted \
        && fusefat -o rw+ image disk
        """, unmount: "fusermount -u disk", title: "Plants", papers: false)
  }
}
