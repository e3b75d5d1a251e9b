import Affairs
import Deliberation
import Sentences
import Testing
import Text
import Values

/// Why the ledger refuses, in the words of the office.
@Suite struct LedgerRefusalSentenceTests {
  private let today = Day("2024-03-12")!

  private func naming(_ language: Language) -> CardNaming {
    var naming = CardNaming(in: language, on: today) { id in
      id.text == "s7f3ak2" ? "H-07" : nil
    }
    naming.objector = { _ in ("102", true) }
    return naming
  }

  private func sentence(_ refusal: LedgerRefusal, _ language: Language = .chinese) -> String {
    refusal.sentence(naming(language))
  }

  /// One of every refusal.
  static let all: [LedgerRefusal] = {
    let (card, other) = (CardID("s7f3ak2"), CardID("c3m2b9k"))
    let (entry, later) = (EntryID(chain: "k7f3a2mq", n: 3), EntryID(chain: "m2c9d0x4", n: 17))
    let day = Day("2024-03-20")!
    let lack = Lack(step: "公示", need: .concurrence("产权单位"), .consent(unit: "产权单位", nil))
    let reach = Passage.Reach(computer: "办公室电脑", chain: "m2c9d0x4", until: day)
    let words: [LedgerRefusal] =
      LedgerField.allCases.map { .empty($0) } + NameList.allCases.map { .notInList("甲", list: $0) }
    return words + [
      .unknownCard(card), .ambiguousCard(card, [card, other]), .unknownEntry(entry),
      .unknownProcedure("甲"), .unknownStep("甲", procedure: "乙"), .unknownTask("甲"),
      .notAMatter(card), .notAPledge(card), .cardEnded(card), .tooLong(.text, limit: 2000),
      .unseenCharacters(.name), .outOfRange(.heads, 0), .numberTooLong("10000000000000000"),
      .numberTaken("H-07", by: card),
      .idNotItsOwn(card), .namedTwice(card), .telephoneRefused, .constitutionRefused,
      .personalNumber(.text),
      .notYetHappened(day, now: day), .datesReversed(from: day, until: day), .withinItself(card),
      .nothingNamed, .nothingChanges, .kindChanged(card), .stepLacks(step: "公示", [lack]),
      .stepBefore(step: "公示", first: "确认"), .stepDone(step: "公示", on: day),
      .mayNotSkip(step: "公示"), .mayNotPassLacking(step: "公示", [lack]),
      .reasonNeeded(step: "公示"), .reasonMissing, .noWayBack(step: "公示"),
      .noticeRuns(until: day), .objectionOpen(count: 1), .objectionOpen(count: 2),
      .tooEarly(step: "公示", from: day), .secondProcedure(matter: card, begun: "七步"),
      .notBegun(card), .procedureNotInForce("七步", on: day),
      .procedureMistaken("甲", .init([.member("title")], .empty)),
      .reachUnknown([reach], until: day), .fewMatters, .evidenceUnknown("v02"),
      .evidenceUnfit("v02", step: "公示"), .levelUnknown(nil), .levelUnknown("甲"),
      .ownerMissing, .managerMissing, .openingUnsigned, .alreadyAdopted(site: card, by: other),
      .adoptionLacks([.place, .what]), .noticeToEnd(days: 30, earliest: nil),
      .noticeToEnd(days: 30, earliest: day), .beyondGrant(over: .zero), .unitsDiffer("元", "株"),
      .voiceUnanswered([card]), .voiceUnanswered([card, other]), .cardUnnamed,
      .notPositive(.worth, "-5.00"), .tooMuch(.worth, Money(fen: .max)), .pointUnreadable("甲"),
      .alreadyBegun(matter: card, procedure: "七步", on: day),
      .definitionMistaken(DefinitionKey(.setting, "silence-days"), .init([], .notPositive(-3))),
      .notExcluded("甲", known: ["不属实"]), .notCalled("甲"), .demandWithoutOwner(what: "甲"),
      .totalsDiffer(said: "186", counted: "185"), .cannotPromote(card), .fewToDraw(1), .cannotDraw,
      .isFinal(entry), .alreadyRetracted(entry), .restedUpon(entry, by: [later]),
      .overtaken(by: [later]), .notInConflict(entry, later), .yearNotEntered(2027),
    ]
  }()

  @Test(arguments: Language.allCases)
  func `every refusal is one sentence that ends as sentences do`(_ language: Language) {
    for refusal in Self.all {
      let said = sentence(refusal, language)
      #expect(said.count > 5, "\(refusal)")
      #expect(said.hasSuffix(language("。", ".")), "\(said)")
      // Nothing of the program's own names shows.
      #expect(!said.contains("Optional(") && !said.contains("Affairs."), "\(said)")
    }
  }

  @Test func `an id stays as it is written where an English sentence begins with it`() {
    let unknown = CardNaming(in: .english, on: today)
    let marks = ["s7f3ak2", "c3m2b9k", "sbcdefg", "k7f3a2mq/3", "m2c9d0x4/17"]
    for refusal in Self.all + [.notAMatter(CardID("sbcdefg")), .kindChanged(CardID("sbcdefg"))] {
      let said = refusal.sentence(unknown)
      for mark in marks {
        #expect(!said.contains(mark.prefix(1).uppercased() + mark.dropFirst()), "\(said)")
      }
    }
    let known = CardNaming(in: .english, on: today) { _ in "h-07" }
    #expect(LedgerRefusal.notAMatter(CardID("s7f3ak2")).sentence(known) == "h-07 is no matter.")
  }

  @Test func `what a step lacks is told whole, each thing by its facts`() {
    let objections = Need.notice(.init(days: 7, objections: .none))
    let mark = ObjectionMark.meeting(session: "20240131-9a1c", issue: "20240106-m3b2c", number: 1)
    let said = sentence(
      .stepLacks(
        step: "开工",
        [
          Lack(step: "公示", need: objections, .objections([mark], of: 1, .none)),
          Lack(
            step: "开工", need: .concurrence("产权单位"), .consent(unit: "产权单位", nil)),
          Lack(
            step: "开工", need: .pledges(.init(.sign, of: .atLeast(9))),
            .pledges(0, of: 9, open: [], by: [])),
        ]))
    #expect(said == "“开工”还不能办，还差：102书面异议未了结（“公示”）、产权单位书面同意未交、签约0/9。")
  }

  @Test func `a notice says until when it runs and how many days are left`() {
    let need = Need.notice(.init(days: 7, objections: .none))
    let lack = Lack(step: "公示", need: need, .noticeRuns(until: Day("2024-03-20")!))
    #expect(lack.words(naming(.chinese)) == "公示期至3月20日（还有8天）")
  }

  @Test func `where nobody here knows whose an objection is, they are counted`() {
    let marks = [1, 2].map {
      ObjectionMark.meeting(session: "20240131-9a1c", issue: "20240106-m3b2c", number: $0)
    }
    let need = Need.notice(.init(days: 7, objections: .answered))
    let lack = Lack(step: "公示", need: need, .objections(marks, of: 3, .answered))
    #expect(lack.words(CardNaming(in: .chinese, on: today)) == "2件异议未答复")
  }

  @Test func `a computer that was merged only so far is named with its day`() {
    let reach = Passage.Reach(
      computer: "办公室电脑", chain: "m2c9d0x4", until: Day("2024-03-18")!)
    let said = sentence(.reachUnknown([reach], until: Day("2024-03-20")!))
    #expect(said.contains("“办公室电脑”只合并到3月18日，其后可能还有异议"))
  }
}
