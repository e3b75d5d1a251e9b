import Deliberation
import Documents
import Scenarios
import Terminal
import Testing
import Text
import Values

@testable import Office
@testable import Screens

/// 更正 by who or what is wrong: no number of an entry is ever asked for or shown.
@Suite struct CorrectingPagesTests {
  private func stage() throws -> Stage { try Moments.adjourned.stage() }

  /// Goes to a fact of a page of facts and opens it.
  private func open(_ label: String, of subject: CorrectionSubject, on stage: Stage) throws {
    let facts = subject.facts(at: stage.context.desk)
    let place = try #require(
      facts.firstIndex { $0.label == label && $0.whyNot == nil }, "\(facts.map(\.label))")
    stage.show(FactsScreen(subject))
    for _ in 0..<place { stage.press(.down) }
    stage.press(.enter)
  }

  private func answer(_ new: String, on stage: Stage) {
    stage.press(.end, .control("u"))
    stage.type(new)
    stage.press(.tab)
    stage.type("写错")
    stage.press(.tab)
    stage.type("主任")
    stage.press(.tab, .tab, .enter)
  }

  @Test func `somebody's home is corrected by choosing them, with who approved it`() throws {
    let stage = try stage()
    let person = try #require(stage.session.roster.first { $0.details.home != nil })
    try open("房号", of: .person(person.id), on: stage)
    answer("24-3-509", on: stage)
    #expect(stage.session.participants[person.id]?.details.home == "24-3-509", "\(stage.text)")
    let correction = try #require(stage.session.corrections.last)
    #expect(correction.approved == "主任" && correction.reason == "写错")
    #expect(stage.shell.top.screen is FactsScreen)
    #expect(stage.flat.contains("24-3-509"))
  }

  @Test func `from the record's page somebody is found by pinyin`() throws {
    let stage = try stage()
    stage.show(RecordScreen())
    stage.type("61")
    #expect(stage.shell.top.screen is CorrectionSubjectsScreen, "\(stage.text)")
    let person = stage.session.roster[1]
    stage.type(person.name)
    stage.press(.enter)
    #expect(stage.shell.top.screen is FactsScreen)
    #expect(stage.flat.contains(person.name))
  }

  @Test func `what a vote was judged by is grey and says why`() throws {
    let stage = try stage()
    let voter = try #require(stage.session.presentVoters.first)
    let facts = CorrectionSubject.person(voter.id).facts(at: stage.context.desk)
    let standing = try #require(facts.first { $0.label == "席别" })
    #expect(standing.whyNot?.contains("据此计算") == true)
    let entries = stage.session.lastEntry
    let place = try #require(facts.firstIndex { $0.id == standing.id })
    stage.show(FactsScreen(.person(voter.id)))
    for _ in 0..<place { stage.press(.down) }
    stage.press(.enter)
    #expect(stage.shell.top.screen is FactsScreen)
    #expect(stage.session.lastEntry == entries)
  }

  @Test func `a text voted on leads to its erratum, a count to its correction`() throws {
    let stage = try stage()
    let motion = try #require(stage.session.motions.values.last)
    try open("内容", of: .motion(motion.id), on: stage)
    #expect(stage.flat.contains("写错的字"), "\(stage.text)")
    let vote = try #require(RecordOffers.correctable(in: stage.session).last)
    try open("票数", of: .vote(vote.id), on: stage)
    #expect(stage.flat.contains("更正票数"), "\(stage.text)")
  }

  @Test func `the meeting's title, times and place are corrected as one thing`() throws {
    let stage = try stage()
    let labels = CorrectionSubject.meeting.facts(at: stage.context.desk).map(\.label)
    #expect(labels.first == "会议名称")
    #expect(labels.contains("发生时间"))
    try open("会议名称", of: .meeting, on: stage)
    answer("绿地改造议事会", on: stage)
    #expect(stage.session.identity.title == "绿地改造议事会", "\(stage.text)")
  }

  @Test func `a paper names whom and what it prints`() throws {
    let stage = try stage()
    let press = try Press(stage.file, heldWords: [], in: .chinese, ledger: stage.context.ledger)
    let paper = try press.paper(.minutes, for: .archive)
    let printed = CorrectionSubject.printed(in: paper.document, of: stage.session)
    let issue = try #require(stage.session.issues.values.first)
    #expect(printed.contains(.meeting))
    #expect(printed.contains(.issue(issue.id)))
    #expect(printed.contains(.outcome(issue.id)))
    let text = paper.document.blocks.flatMap(\.texts).joined()
    for person in stage.session.roster where text.contains(person.name) {
      #expect(printed.contains(.person(person.id)), "\(person.name)")
    }
  }

  @Test func `every thing has a name and facts, none of which shows a number of an entry`() throws {
    let stage = try stage()
    let desk = stage.context.desk
    let all =
      CorrectionSubject.things(of: stage.session) + CorrectionSubject.people(of: stage.session)
    #expect(Set(all).count == all.count)
    for subject in all {
      let name = subject.name(in: stage.session, .chinese)
      #expect(!name.isEmpty)
      for fact in subject.facts(at: desk) {
        let said = [fact.label, fact.value, fact.sentence, fact.whyNot ?? ""].joined()
        #expect(!said.contains(/第[0-9]+条/), "\(name): \(said)")
      }
    }
  }

  @Test func `before the meeting is adjourned it can't be asked for`() throws {
    let stage = try Moments.opened.stage()
    stage.show(RecordScreen())
    stage.type("6")
    #expect(stage.shell.top.screen is RecordScreen)
  }
}
