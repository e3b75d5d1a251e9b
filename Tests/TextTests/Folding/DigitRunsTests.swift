import TestSupport
import Testing
import Text

/// Texts whose runs of digits are too short for a number of anybody aren't read sign by sign; what is
/// found in any text is what reading it finds.
@Suite struct DigitRunsTests {
  /// A mark that nobody sees and that parts no number: behind it any text is read sign by sign.
  private static let unseen = "\u{200B}"

  @Test func `the same numbers are found by a look at the runs and by reading`() {
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 0..<tried(of: 60_000) {
      let text = random.digits()
      for local in [PrivateNumber.Local.none, .whole, .grouped] {
        let read = found(in: text + Self.unseen, local)
        #expect(found(in: text, local) == read, "\(text)")
      }
    }
  }

  @Test func `the same is masked by a look at the runs and by reading`() {
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 0..<tried(of: 60_000) {
      let text = random.digits()
      let read = seen((text + Self.unseen).maskingLongNumbers[...])
      #expect(Array(seen(text.maskingLongNumbers[...]).utf8) == Array(read.utf8), "\(text)")
    }
  }

  @Test func `a text is as narrow as its signs are`() {
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 0..<tried(of: 20_000) {
      let text = random.digits()
      #expect(Array(text.narrowed.utf8) == Array((text + Self.unseen).narrowed.utf8), "\(text)")
    }
  }

  @Test(arguments: [
    "24-3-501", "209-2-1002", "第15999行、23999、31999、39999等12行", "154.61㎡", "2号楼3单元1101",
  ])
  func `lists of rows and homes are no numbers of anybody`(_ text: String) {
    #expect(PrivateNumber.all(in: text, local: .grouped).isEmpty)
    #expect(text.maskingLongNumbers == text)
  }

  /// Without the mark, wherever it stands.
  private func seen(_ text: Substring) -> String {
    text.unicodeScalars.filter { $0 != "\u{200B}" }.map { String($0) }.joined()
  }

  private func found(in text: String, _ local: PrivateNumber.Local) -> [String] {
    PrivateNumber.all(in: text, local: local).map { number in
      "\(number.kind) " + seen(text[number.range])
    }
  }
}

extension SeededGenerator {
  /// Runs of digits of every length with whatever may stand between them.
  fileprivate mutating func digits() -> String {
    let runs = [
      "0", "1", "8", "12", "95", "86", "010", "138", "139", "400", "800", "501", "110", "0013",
      "8000", "6421", "1234", "0086", "95588", "23999", "110101", "955880", "19000101", "64211234",
      "8888888", "000123", "1380013", "13800138000", "110101190001011234", "１３８", "００１３", "８０００",
      "一三八〇〇一三八〇〇〇", "二〇二四",
    ]
    let signs = [
      "-", "-", "-", " ", ".", "_", "(", ")", "/", "*", "、", "、", ",", "，", "（", "）", "：", "。", "+",
      "X",
      "x", "a", "f", "·", "–", "−", "　", "\u{A0}", "\u{AD}", "\u{200B}", "\n", "\t", "号", "楼", "单元",
      "电话",
      "tel", "転", "转", "㎡", "元", "第", "0", "é", "e\u{301}", "👍🏽", "－", "〇", "",
    ]
    var text = Bool.random(using: &self) ? "" : signs.randomElement(using: &self) ?? ""
    for _ in 0..<Int.random(in: 1...6, using: &self) {
      text += runs.randomElement(using: &self) ?? ""
      for _ in 0..<Int.random(in: 0...2, using: &self) {
        text += signs.randomElement(using: &self) ?? ""
      }
    }
    return text
  }
}
