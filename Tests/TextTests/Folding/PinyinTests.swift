import Foundation
import TestSupport
import Testing
import Text

@Suite struct PinyinTests {
  @Test(arguments: [
    ("单某", "shan mou", "sm"), ("仇某", "qiu mou", "qm"), ("曾某", "zeng mou", "zm"),
    ("解某", "xie mou", "xm"), ("查某", "zha mou", "zm"), ("区某", "ou mou", "om"),
    ("朴某", "piao mou", "pm"), ("盖某", "ge mou", "gm"), ("任某", "ren mou", "rm"),
    ("华某", "hua mou", "hm"), ("尉迟某", "yu chi mou", "ycm"), ("万俟某", "mo qi mou", "mqm"),
    ("长孙某", "zhang sun mou", "zsm"), ("欧阳某", "ou yang mou", "oym"),
    ("单于某", "chan yu mou", "cym"), ("澹台某", "tan tai mou", "ttm"), ("乐某", "yue mou", "ym"),
    ("吕某", "lv mou", "lm"), ("张　三", "zhang san", "zs"), ("居民甲", "ju min jia", "jmj"),
    ("业主01", "ye zhu 01", "yz0"), ("买买提·艾力", "mai mai ti ai li", "mmtal"),
    ("Tom Li", "tomli", "t"), ("", "", ""),
  ])
  func `names are read with their surnames as surnames`(
    _ name: String, _ text: String, _ initials: String
  ) {
    let pinyin = Pinyin(ofName: name)
    #expect(pinyin.text == text)
    #expect(pinyin.initials == initials)
  }

  @Test func `a surname's reading is for its place and for people`() {
    #expect(Pinyin(ofName: "王单").initials == "wd")
    #expect(Pinyin(ofName: "单位负责人").text.hasPrefix("dan wei"))
    #expect(Pinyin(ofName: "尉某").text == "wei mou")
    #expect(Pinyin(ofName: "万某").text == "wan mou")
  }

  @Test func `rare characters are read or left out, never a trap`() {
    #expect(Pinyin(ofName: "张䶮").text == "zhang yan")
    #expect(Pinyin(ofName: "王㛃").text == "wang jie")
    #expect(Pinyin(ofName: "𠮷野").text == "ji ye")
    #expect(Pinyin(ofName: "👨‍👩‍👧 \u{301}").text.isEmpty)
  }

  /// A name's reading kept character by character is the transliterator's of the whole.
  @Test func `usual characters are read whatever stands beside them`() {
    var random = SeededGenerator(seed: drawnSeed())
    // Behind a surname, so that no reading is a surname's.
    for _ in 0..<2000 {
      let name = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in
            let usual = Int.random(in: 0..<4, using: &random) > 0
            return Unicode.Scalar(
              UInt32.random(in: usual ? 0x4E00...0x9FFF : 0x30...0x39, using: &random))
          }))
      let whole = ("王" + name).applyingTransform(.mandarinToLatin, reverse: false) ?? ""
      var letters = String.UnicodeScalarView()
      for scalar in whole.decomposedStringWithCanonicalMapping.unicodeScalars {
        // The dots of ü.
        if scalar.value == 0x308, letters.last == "u" {
          letters.removeLast()
          letters.append("v")
        }
        if scalar.isASCII, scalar.properties.isAlphabetic { letters.append(scalar) }
      }
      let read = Pinyin(ofName: "王" + name).text.filter(\.isLetter)
      #expect(read == String(letters).lowercased(), "\(name)")
    }
  }

  @Test func `compound surnames have two characters`() {
    #expect(Surname.length(in: "欧阳修") == 2)
    #expect(Surname.length(in: "尉迟恭") == 2)
    #expect(Surname.length(in: "张三丰") == 1)
    #expect(Surname.length(in: "欧阳") == 1)
  }
}
