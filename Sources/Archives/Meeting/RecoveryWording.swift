import Log
import Text

/// What the record says of its own recovery.
package enum RecoveryWording {
  /// What a new file doesn't hold of the damaged one.
  ///
  /// - Parameter missing: the name of a file in which the meeting had gone on and that is gone.
  package static func leftOut(bytes: Int, lines: Int, damage: Damage?, missing: String? = nil)
    -> String
  {
    let gone = missing.map { "续写的文件\($0)找不到" }
    if let gone, damage == nil { return gone }
    let reason =
      damage.map { "（第\($0.line)行：\($0.reason(in: .chinese))）" } ?? "（最后一行没有写完）"
    return "\(lines)行，\(bytes)字节\(reason)" + (gone.map { "；" + $0 } ?? "")
  }
}
