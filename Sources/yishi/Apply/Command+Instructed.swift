import Deliberation
import Foundation

/// `despite` may stand within a meeting's command, too; `seen` is the last entry the clerk had seen.
extension Command: InstructedCommand {
  typealias Seen = Int

  static var takesReason: Bool { true }

  /// Rules are held against one that has nothing by default.
  static func everyMember(of name: String) -> Any? {
    name == "rule" || name == "ownRule" || name == "filled" ? Rule.everyMember : nil
  }

  /// The line with the reason for its times, `{"adjourn":{"despite":"…"}}`, beside the command and
  /// not within; 开会 has a reason of its own.
  static func prepared(_ line: [UInt8]) -> [UInt8] {
    let member = "despite"
    guard line.holds("\"\(member)\""),
      let whole = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    else { return line }
    var envelope = whole["command"] == nil ? ["command": whole] : whole
    guard var command = envelope["command"] as? [String: Any], command.count == 1,
      let name = command.keys.first, name != "openMeeting",
      var members = command[name] as? [String: Any], let reason = members[member],
      envelope[member] == nil
    else { return line }
    members[member] = nil
    command[name] = members
    (envelope["command"], envelope[member]) = (command, reason)
    return (try? JSONSerialization.data(withJSONObject: envelope)).map(Array.init) ?? line
  }
}

extension [UInt8] {
  /// Whether those characters stand among the bytes.
  fileprivate func holds(_ text: String) -> Bool {
    let sought = Array(text.utf8)
    return indices.dropLast(Swift.max(0, sought.count - 1)).contains { start in
      self[start] == sought[0] && self[start..<start + sought.count].elementsEqual(sought)
    }
  }
}
