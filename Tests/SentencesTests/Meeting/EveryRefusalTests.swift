import Deliberation
import Scenarios
import Sentences
import TestSupport
import Testing
import Text

/// What is said of every refusal, in both languages, and on the wall where that is otherwise.
@Suite struct EveryRefusalTests {
  private static let meeting = Result { try Scenario.greenCorner.played() }

  @Test func `every refusal is told as it is recorded`() throws {
    let session = try Self.meeting.get()
    let told = Refusal.specimens.map { refusal in
      let room = said(refusal, in: session, namingPeople: true)
      let wall = said(refusal, in: session, namingPeople: false)
      let lines = room + (room == wall ? [] : wall.map { "wall: " + $0 })
      return "\(refusal.code)\n" + lines.map { "  \($0)\n" }.joined()
    }
    try RecordedText("Tests/SentencesTests/Expected/every-refusal.txt").expect(told.joined())
  }

  @Test func `every refusal is one or more whole sentences`() throws {
    let session = try Self.meeting.get()
    for refusal in Refusal.specimens {
      for isNaming in [true, false] {
        let (chinese, english) = (
          refusal.sentence(in: .chinese, of: session, namingPeople: isNaming),
          refusal.sentence(in: .english, of: session, namingPeople: isNaming)
        )
        #expect(chinese.hasSuffix("。"), "\(refusal.code): \(chinese)")
        #expect(english.hasSuffix("."), "\(refusal.code): \(english)")
        #expect(english.first?.isLowercase == false, "\(refusal.code): \(english)")
        for flaw in ["  ", "。。", "，。", "；。", "，，", "：。"] {
          #expect(!chinese.contains(flaw), "\(refusal.code): \(chinese)")
        }
        for flaw in ["  ", "..", " .", ",.", ";.", ": .", "、", "，", "（"] {
          #expect(!english.contains(flaw), "\(refusal.code): \(english)")
        }
      }
    }
  }

  /// Of a name that stands on no roster, too, and of a dwelling, which tells who lives there.
  @Test func `where nobody is named no refusal says a name or a dwelling`() throws {
    let session = try Self.meeting.get()
    let names =
      session.participants.values.map(\.name).filter { $0 != "产权单位代表" }
      + ["居民癸", "居民　甲", "业主01", "业主02", "业主03", "某开发公司", "计票人丙", "监票人丁"]
    let rooms = ["24-3-501", "24-9-901", "101", "102"]
    for refusal in Refusal.specimens where !isOfBallot(refusal) {
      for language in Language.allCases {
        let sentence = refusal.sentence(in: language, of: session, namingPeople: false)
        for secret in names + rooms {
          #expect(!sentence.contains(secret), "\(refusal.code) says \(secret): \(sentence)")
        }
      }
    }
  }

  /// Whether it repeats a name that stands on the ballot for all to see.
  private func isOfBallot(_ refusal: Refusal) -> Bool {
    if case .count(.inconsistent) = refusal { true } else { false }
  }

  private func said(
    _ refusal: Refusal, in session: Session, namingPeople: Bool
  ) -> [String] {
    Language.allCases.map {
      refusal.sentence(in: $0, of: session, namingPeople: namingPeople)
        .replacing("\n", with: "\\n")
    }
  }
}
