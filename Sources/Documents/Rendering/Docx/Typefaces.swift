import OpenXML
import Text

/// Which typefaces papers are printed in, by the words of the settings.
package enum TypefaceSet: String, CaseIterable, Sendable {
  /// Those of GB/T 9704, which offices buy or are given.
  case office
  /// Those that come with every Chinese Windows.
  case windows
}

/// The typefaces of an office, and which one prints a character.
struct Typefaces: Hashable, Sendable {
  let title: String
  let body: String
  let heading: String
  let subheading: String
  /// Of page numbers.
  let number: String

  init(_ typefaces: TypefaceSet) {
    (heading, number) = ("黑体", "宋体")
    switch typefaces {
    case .office: (title, body, subheading) = ("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312")
    case .windows: (title, body, subheading) = ("宋体", "仿宋", "楷体")
    }
  }

  static let latin = "Times New Roman"
  private static let wide = "仿宋"
  private static let wider = "宋体"
  private static let rare = "宋体-ExtB"

  /// What stands for a character that no office has the glyph of.
  private static let missing: Character = "〓"

  /// The pieces of a text, each with the typeface that has all its characters.
  ///
  /// Line breaks and tabs are blanks.
  static func pieces(of text: String, in face: String) -> [(text: String, face: String)] {
    var pieces: [(text: String, face: String)] = []
    for character in text {
      let (seen, its) = printed(character, in: face)
      if pieces.last?.face == its {
        pieces[pieces.count - 1].text.append(seen)
      } else {
        pieces.append((String(seen), its))
      }
    }
    return pieces
  }

  private static func printed(_ character: Character, in face: String) -> (Character, String) {
    guard !character.isMissing else { return (missing, face) }
    guard !character.isNewline, character != "\t" else { return (" ", face) }
    let held = character.unicodeScalars.lazy.map(ChineseCharacterSet.init(holding:)).first
    return switch held {
    case .gb2312?, nil: (character, face)
    case .gbk?: (character, wide)
    case .basicPlane?: (character, wider)
    case .beyond?: (character, rare)
    }
  }

  /// The part that tells what to print with where a computer hasn't got a typeface.
  var table: ZipPart {
    var xml = XMLText()
    xml.element("w:fonts", ["xmlns:w": Docx.namespace]) { xml in
      var told: Set<String> = []
      for name in [
        Self.latin, title, body, heading, subheading, number, Self.wide, Self.wider, Self.rare,
      ] where told.insert(name).inserted {
        xml.element("w:font", ["w:name": name]) { xml in
          let about = Self.about[name]
          if let other = about?.other { xml.element("w:altName", ["w:val": other]) }
          if let panose = about?.panose { xml.element("w:panose1", ["w:val": panose]) }
          xml.element("w:charset", ["w:val": name == Self.latin ? "00" : "86"])
          xml.element("w:family", ["w:val": name == Self.latin ? "roman" : "auto"])
          xml.element("w:pitch", ["w:val": "variable"])
        }
      }
    }
    return ZipPart(name: "word/fontTable.xml", bytes: xml.bytes)
  }

  /// By what else each goes, and what it looks like.
  private static let about: [String: (other: String?, panose: String)] = [
    latin: (nil, "02020603050405020304"),
    "方正小标宋简体": ("宋体", "02010601030101010101"),
    "仿宋_GB2312": ("仿宋", "02010609030101010101"),
    "楷体_GB2312": ("楷体", "02010609030101010101"),
    "仿宋": ("FangSong", "02010609060101010101"),
    "楷体": ("KaiTi", "02010609060101010101"),
    "黑体": ("SimHei", "02010609060101010101"),
    "宋体": ("SimSun", "02010600030101010101"),
    "宋体-ExtB": ("SimSun-ExtB", "02010609060101010101"),
  ]
}

extension Character {
  /// Whether it is one of nobody's own making, or what a damaged text has in the place of one.
  fileprivate var isMissing: Bool {
    unicodeScalars.first.map {
      $0.value == 0xFFFD || $0.properties.generalCategory == .privateUse
    } == true
  }
}

extension String {
  /// How many of its characters no typeface has, so that 〓 is printed for them.
  var missingCharacters: Int { count(where: \.isMissing) }
}
