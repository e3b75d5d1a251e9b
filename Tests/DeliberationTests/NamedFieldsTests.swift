import Sentences
import Testing
import Text
import Values

@testable import Deliberation

/// What a correction or a redaction changes has a name that people use: the file's own is nobody's word.
@Suite struct NamedFieldsTests {
  @Test func `whatever can be corrected or struck out of any event has a word in both languages`()
    throws
  {
    var fields: Set<String> = []
    for event in try Event.everyKind() + [everythingSaid, everythingSettled] {
      fields.formUnion(event.fields.map(\.name))
      fields.formUnion((event.redactable + event.copies).map(\.name))
    }
    #expect(
      fields.isSuperset(of: ["despiteValidity", "attachmentKind", "condition1", "trialFrom"]))
    #expect(fields.isSuperset(of: ["old", "new", "sheetsAgreeing", "happened", "inWriting"]))
    for field in fields.sorted() {
      for path in [field, "p03.\(field)"] {
        let chinese = RecordWording.field(path, in: .chinese)
        let english = RecordWording.field(path, in: .english)
        #expect(!chinese.isEmpty && !chinese.contains { $0.isASCII && $0.isLetter }, "\(chinese)")
        // A member of one word may be called what it is; `sheetsIssued` is nobody's English.
        #expect(!english.isEmpty && !english.contains { $0.isUppercase }, "\(english)")
      }
    }
  }

  /// A meeting described with everything that may be put right.
  private var everythingSaid: Event {
    var changes = MeetingChanges()
    changes.place = "社区会议室"
    changes.body = "居民议事会"
    changes.convener = "社区居委会"
    changes.guidance = "街道办事处"
    changes.facilitator = "主持人甲"
    changes.secretary = "记录人乙"
    changes.contact = "社区服务站"
    changes.kind = "协商会"
    changes.form = "现场"
    changes.tellers = ["计票人丙"]
    changes.scrutineers = ["监票人丁"]
    changes.terms = .robert
    changes.despiteValidity = "沿用上届"
    return .described(.init(changes: changes))
  }

  private var everythingSettled: Event {
    .settled(
      .init(
        issue: "i01",
        outcome: Outcome(
          points: [.init(text: "装灯", place: "楼门口", extent: "两盏")], conditions: ["不占通道"],
          trial: Outcome.Trial(from: Day("2024-06-01")!, until: Day("2024-08-31")!))))
  }
}
