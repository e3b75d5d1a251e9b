import CGlibc

/// The kind of file system a path lies on.
package enum FileSystem {
  /// The name of the network protocol, or nil for a disk of this machine.
  ///
  /// `flock` over NFS and SMB depends on the server, and a sync there may not mean durable. The
  /// corresponding C function is `statfs`; the numbers are those of its manual page.
  package static func network(_ path: String) -> String? {
    switch cglibc_filesystem(path) & 0xFFFF_FFFF {
    case 0x6969: "NFS"
    case 0x517B, 0xFF53_4D42, 0xFE53_4D42: "SMB"
    case 0x564C: "NCP"
    case 0x0102_1997: "9P"
    case 0x5346_414F: "AFS"
    default: nil
    }
  }
}
