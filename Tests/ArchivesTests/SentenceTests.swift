import Foundation
import Log
import Testing
import Text

/// Every error says what happened, to which file, and the way out, in both languages.
@Suite struct SentenceTests {
  static let io = SystemError(call: "fdatasync", number: EIO)
  static let damage = Damage(
    line: 4, offset: 512, kind: .sum(expected: "0123456789abcdef", found: "fedcba9876543210"))
  static let path = "/议事/甲.yishi"

  static let errors: [(JournalError, Int32)] = [
    (.notFound(path: path), 74), (.notAFile(path: path), 65), (.alreadyThere(path: path), 1),
    (.notASession(path: path, damage: damage), 65), (.newer(path: path, line: 9, version: 3), 65),
    (.damaged(path: path, damage: damage), 65), (.busy(path: path, holder: nil), 1),
    (.busy(path: path, holder: .init(process: 77, clerk: "签到处")), 1),
    (.replaced(path: path), 74), (.readOnly(path: path, cause: io), 74),
    (.full(path: path, cause: SystemError(call: "write", number: ENOSPC)), 74),
    (.writeFailed(path: path, cause: io, usable: true), 74),
    (.writeFailed(path: path, cause: io, usable: false), 74),
    (.syncFailed(path: path, cause: io, entry: 9), 74),
    (.abandoned(path: path, continuedAs: nil), 74),
    (.abandoned(path: path, continuedAs: "/议事/甲_续.yishi"), 74),
    (.unwritable(path: path, damage: .lineTooLong(limit: 16 << 20)), 65),
    (.nothingToRecover(path: path), 1), (.noSuchEntry(path: path, entry: 9), 1),
    (.alreadyRedacted(path: path, entry: 9), 1), (.contactsUnreadable(path: path), 65),
    (.system(path: path, cause: io), 74), (.computerUnknown(path: path, cause: io), 74),
  ]

  @Test func `every error names its file in both languages and has its exit status`() {
    for (error, status) in SentenceTests.errors {
      #expect(error.exitStatus == status)
      for language in Language.allCases {
        let sentence = error.sentence(in: language)
        #expect(sentence.contains(SentenceTests.path))
        #expect(sentence.hasSuffix("。") == (language == .chinese), "\(sentence)")
        let hasHan = sentence.replacing(SentenceTests.path, with: "")
          .replacing("/议事/甲_续.yishi", with: "").replacing("签到处", with: "")
          .unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(hasHan == (language == .chinese), "\(sentence)")
      }
    }
  }

  @Test func `damage says line, byte, expected and found`() {
    let sentence = JournalError.damaged(path: SentenceTests.path, damage: SentenceTests.damage)
      .sentence(in: .chinese)
    for fact in ["第 4 行", "512", "0123456789abcdef", "fedcba9876543210", "yishi recover"] {
      #expect(sentence.contains(fact), "\(fact)")
    }
  }

  @Test(arguments: [
    ENOSPC, EDQUOT, EFBIG, EIO, EACCES, EROFS, ENOENT, ENOTDIR, EEXIST, EMFILE, ENAMETOOLONG, ELOOP,
    EXDEV,
  ])
  func `every error number has words`(_ number: Int32) {
    let error = SystemError(call: "link", number: number)
    #expect(error.reason(in: .chinese) != error.reason(in: .english))
    #expect(!error.reason(in: .chinese).hasSuffix("。"))
  }
}
