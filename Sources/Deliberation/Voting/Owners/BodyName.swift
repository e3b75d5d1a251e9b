/// Tells names of bodies, by the words such names are made of, from those of people.
package enum BodyName {
  /// Whether a name is a body's.
  package static func isOne(_ name: String) -> Bool { plainly(name) ?? asWritten(name) }

  /// The answer for a name of printable ASCII and of U+4000 to U+9FFF, where a character is a scalar
  /// written in one way, so that bytes tell; nil for any other.
  private static func plainly(_ name: String) -> Bool? {
    var characters = 0
    for byte in name.utf8 {
      switch byte {
      case 0x20...0x7E, 0xE4...0xE9: characters += 1
      // Inside a character; one of another script begins with another byte.
      case 0x80...0xBF: continue
      default: return nil
      }
    }
    guard characters >= 3 else { return false }
    let bytes = Array(name.utf8)
    return wordBytes.contains { word in
      bytes.count >= word.count
        && (0...bytes.count - word.count).contains { bytes[$0...].starts(with: word) }
    } || endings.contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// The answer for any name, character by character.
  package static func asWritten(_ name: String) -> Bool {
    guard name.count >= 3 else { return false }
    return words.contains { name.contains($0) } || endings.contains { name.hasSuffix($0) }
  }

  private static let words = [
    "公司", "集团", "银行", "中心", "学校", "医院", "委员会", "合作社", "研究院", "研究所", "大学", "中学", "小学",
    "幼儿园", "事务所", "协会", "政府", "办事处", "管理处", "管理所", "房管", "单位", "开发商", "工厂",
  ]
  private static let wordBytes = words.map { Array($0.utf8) }

  private static let endings = ["厂", "局"]
}
