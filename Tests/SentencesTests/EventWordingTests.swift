import Deliberation
import Scenarios
import Sentences
import Testing
import Text
import Values

/// The sentences of the timeline.
@Suite struct EventWordingTests {
  @Test func `every entry of a whole meeting has a sentence in both languages`() throws {
    let session = try Scenario.greenCorner.played()
    for entry in session.entries {
      let chinese = entry.sentence(in: .chinese, of: session)
      let english = entry.sentence(in: .english, of: session)
      #expect(chinese.hasSuffix("。") && chinese.count > 2, "\(entry.number) \(chinese)")
      #expect(english.hasSuffix(".") && english.count > 2, "\(entry.number) \(english)")
      #expect(!chinese.contains("。。") && !english.contains(".."), "\(chinese) \(english)")
      for event in entry.events {
        #expect(!event.sentence(in: .chinese, of: session).isEmpty, "\(event)")
      }
    }
  }

  @Test func `the vote of the fifth version reads as it was announced`() throws {
    let session = try Scenario.greenCorner.played()
    let sentences = session.entries.map { $0.sentence(in: .chinese, of: session) }
    #expect(
      sentences.contains {
        $0.hasPrefix("宣布方案第5稿的第2次表决：") && $0.contains("赞成11人，反对0人，弃权0人，达成一致")
      })
    #expect(sentences.contains("居民丁签到。"))
    #expect(sentences.contains { $0.hasPrefix("补记5月18日 15:30的事") })
    #expect(!sentences.contains { $0.contains("未通过") })
  }

  @Test func `a long import names the first people and how many there are`() {
    let session = Session(
      identity: .init(id: "x", date: Day("2024-05-18")!, title: "大会"))
    let people = (1...30).map {
      Event.participantAdded(
        .init(
          participant: Participant(
            id: Participant.ID("p\($0)"), details: PersonDetails(name: "居民\($0)"))))
    }
    let entry = Entry(
      number: 1, at: beijing("2024-05-18", 9, 0), by: "记录",
      events: [.rosterImported(.init(source: "名册.csv"))] + people)
    let sentence = entry.sentence(in: .chinese, of: session)
    #expect(sentence.hasPrefix("从“名册.csv”导入名册；加入名册：居民1、居民2、"))
    #expect(sentence.hasSuffix("居民20等30人。"))
  }

  @Test func `a count of a choice says the abstentions and void ballots with the names`() {
    let session = Session(
      identity: .init(id: "x", date: Day("2024-05-18")!, title: "大会"))
    let tally = Tally(
      way: .secretBallot, heads: Count(abstain: 1, invalid: 2),
      choices: [Choice("方案甲", votes: 3), Choice("方案乙", votes: 3)])
    let event = Event.counted(.init(vote: "v01", tally: tally))
    #expect(
      event.sentence(in: .chinese, of: session).hasSuffix("方案甲 3、方案乙 3、弃权1、无效2"))
  }

  @Test func `what can't be undone is told by the act, with what can be done instead`() throws {
    let session = try Scenario.greenCorner.played()
    let announced = session.entries.filter { entry in
      entry.events.contains { if case .announced = $0 { true } else { false } }
    }
    // What follows from an announcement stands in its entry, too.
    #expect(announced.contains { $0.events.count > 1 })
    for entry in announced {
      let said = entry.standing(in: .chinese)
      #expect(said.hasPrefix("刚才的“宣布结果”不能撤销。"), "\(said)")
      #expect(said.contains("更正票数") && said.contains("作废"), "\(said)")
    }
  }
}
