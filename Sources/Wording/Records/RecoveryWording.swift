/// What the record says of its own recovery.
package enum RecoveryWording {
  /// What a new file doesn't hold of the damaged one.
  package static func leftOut(bytes: Int, lines: Int, damage: Damage?) -> String {
    let reason =
      damage.map { "（第\($0.line)行：\($0.reason(in: .chinese))）" } ?? "（最后一行没有写完）"
    return "\(lines)行，\(bytes)字节\(reason)"
  }
}
