import Foundation
import TestSupport
import Testing

/// What the machine under the tests can do; a test that needs more is skipped and says which.
///
/// `.ci/run` takes the skip of a test run as root only for one of ``noFuse`` and ``noLoop``.
enum Machine {
  static let isRoot = getuid() == 0
  static let notRoot: Comment = "only root may mount it"

  /// The device of drivers that run as programs, which may be there and not be had.
  static let hasFuse: Bool = {
    let descriptor = open("/dev/fuse", O_RDWR | O_CLOEXEC)
    if descriptor >= 0 { close(descriptor) }
    return descriptor >= 0
  }()
  static let noFuse: Comment = "the machine has no /dev/fuse"

  static let hasLoop: Bool = {
    let device = folderless(["losetup", "-f"]).trimmingCharacters(in: .newlines)
    return !device.isEmpty && access(device, R_OK | W_OK) == 0
  }()
  static let noLoop: Comment = "the machine has no loop device"

  /// Whether a disk in memory can be mounted in a mount namespace of its own.
  static let mounts: Bool = inNamespace("mount -t tmpfs tmpfs \"$0\"")
  static let mountsNothing: Comment = "unshare or mount may not here"

  static let mountsExt4: Bool = inNamespace(
    """
    truncate -s 1M "$0.img" && mkfs.ext4 -q -F -m 0 -b 1024 "$0.img" && mount -o loop "$0.img" "$0"
    """)
  static let noExt4: Comment = "ext4 can't be made or mounted here"

  /// Whether all these tools of the system's are installed.
  static func has(_ tools: String...) -> Bool {
    tools.allSatisfy { tool in
      ["/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/"].contains { access($0 + tool, X_OK) == 0 }
    }
  }

  /// The options that give a mount namespace to whoever runs the tests.
  static var namespace: String { isRoot ? "-m" : "-Urm" }

  /// Whether a script on a new folder ends well in such a namespace.
  private static func inNamespace(_ script: String) -> Bool {
    let folder = TemporaryFolder()
    mkdir(folder("disk"), 0o700)
    mounting.lock()
    defer { mounting.unlock() }
    let program = Program(["unshare", namespace, "sh", "-c", script, folder("disk")], in: folder)
    return program.wait() == 0
  }
}
