import Affairs
import Archives
import Deliberation
import Foundation
import Lists
import TestSupport
import Testing
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// The lift and the garden, whole, entered day by day in an archive of their own.
@Suite struct StoryTests {
  /// An archive that a story is entered in up to a day, and is asked after on that day.
  private final class Book {
    private let folder = TemporaryFolder(inMemory: true)
    private let ledger: ArchiveLedger
    private let story: Story
    private var teller: Story.Teller
    private var next = 0
    private(set) var today = Day(number: 0)

    init(_ story: Story) {
      self.story = story
      ledger = ArchiveLedger(
        Archive(folder.url.path),
        computer: Computer(environment: ["XDG_STATE_HOME": folder.url.path + "/state"]),
        generator: "yishi tests")
      teller = Story.Teller(ledger)
    }

    /// Enters all up to a day.
    func play(until day: String) throws {
      today = StoryWriter.day(day)
      while next < story.lines.count, story.lines[next].at.day <= today {
        do {
          try teller.enter(story.lines[next])
        } catch {
          Issue.record("\(story.lines[next].at.day): \(story.lines[next].what)\n\(error)")
          throw error
        }
        next += 1
      }
      ledger.refresh()
    }

    var casebook: Casebook { ledger.casebook }
    var isTold: Bool { next == story.lines.count }

    func standing(_ matter: CardID) throws -> MatterStanding {
      try #require(casebook.standing(of: matter, on: today))
    }

    /// What a step lacks.
    func lacks(_ step: String, of matter: CardID) throws -> [Missing] {
      try #require(try standing(matter)[step]).lacks.map(\.missing)
    }

    func refusal(_ command: LedgerCommand) throws -> LedgerRefusal? {
      do {
        try ledger.perform(
          command, at: Moment(day: today, hour: 18, minute: 0, offset: 480), by: "记录")
        return nil
      } catch let refusal as LedgerRefusal { return refusal }
    }
  }

  private let lift = ElevatorStory.stairwell

  @Test
  func `scenario 7.2: the lift, from the first household's word to the visit of the year after`()
    throws
  {
    let book = Book(.elevator)
    // One household asks, and that starts it.
    try book.play(until: "2024-01-13")
    #expect(try book.standing(lift).current?.step.id == "征询")
    try book.play(until: "2024-01-20")
    #expect(book.casebook.explanationsOwed(of: lift).count == 3)
    try book.play(until: "2024-01-31")
    #expect(book.casebook.explanationsOwed(of: lift).isEmpty)
    let first = try #require(votes(book).first?.result?.verdict)
    #expect(first.kind == .rejected)
    #expect(first.counts.area?.participating?.description == "628.82")
    #expect(first.counts.heads.participating == 10)
    #expect(first.counts.area?.for?.description == "460.44")
    #expect(first.counts.heads.for == 7)
    #expect(
      first.tests.filter { !$0.holds }.map(\.short) == [.area(try Area("11.18")), .heads(1)])

    try book.play(until: "2024-03-09")
    let second = try #require(votes(book).last?.result?.verdict)
    #expect(second.kind == .adopted)
    #expect(second.counts.area?.participating?.description == "690.66")
    #expect(second.counts.heads.participating == 11)
    #expect(second.counts.area?.for?.description == "575.55")
    #expect(second.counts.heads.for == 9)
    #expect(second.tests.contains { $0.required == .area((try? Area("518.00")) ?? .zero) })
    #expect(try book.standing(lift).current?.step.id == "公示")

    // Reached, and still barred.
    try book.play(until: "2024-03-21")
    let refused = try book.refusal(
      .pass(.init(matter: lift, step: "开工", on: book.today)))
    guard case .stepLacks("开工", let lacks)? = refused else {
      Issue.record("\(String(describing: refused))")
      return
    }
    #expect(
      lacks.contains {
        if case .objections(let open, _, .none) = $0.missing { open.count == 1 } else { false }
      })
    #expect(lacks.contains { $0.missing == .consent(unit: "产权单位", nil) })
    #expect(lacks.contains { if case .pledges(0, _, _, _) = $0.missing { true } else { false } })

    try book.play(until: "2024-03-25")
    #expect(votes(book).last?.result?.verdict.counts.area?.for?.description == "690.66")
    #expect(votes(book).last?.result?.verdict.counts.heads.for == 11)
    #expect(try book.standing(lift).current?.step.id == "签约")
    try works(book)
  }

  private func votes(_ book: Book) -> [Extract.Vote] {
    book.casebook.dealings(with: lift).flatMap(\.issue.votes)
  }

  /// From the signatures on.
  private func works(_ book: Book) throws {
    try book.play(until: "2024-04-16")
    let signed = book.casebook.pledges(on: book.today, about: lift).lines
    #expect(signed.first { $0.kind == .sign }?.signed.count == 9)
    #expect(signed.first { $0.kind == .share }?.worth == [.money(Money(fen: 360_000_00))])
    #expect(try book.standing(lift)["开工"]?.state.on == book.today)
    let phase = try #require(
      book.casebook.rollUp(of: ElevatorStory.phases[1], on: book.today))
    #expect(phase.children.count == 6)
    for gate in ["启动", "确认", "公示", "签约", "开工"] {
      #expect(phase.steps.first { $0.step == gate }?.passed == 6, "\(gate)")
    }
    let project = try #require(
      book.casebook.rollUp(of: ElevatorStory.project, on: book.today))
    #expect(project.leaves.count == 16)
    #expect(project.standing(at: ["开工", "竣工"]).map(\.count) == [6, 10])
    // What was promised to the two who gave way isn't kept yet.
    let unkept = book.casebook.gaps(on: book.today).filter { $0.kind.name == .pledgeUnkept }
    #expect(
      unkept.compactMap {
        if case .pledgeUnkept(_, _, let to, _) = $0.kind { to } else { nil }
      }.sorted() == ["101", "102"])
    #expect(unkept.allSatisfy { !$0.whose.contains("101") && !$0.whose.contains("102") })

    // A visit asks for three things, each with who leads and by when.
    try book.play(until: "2024-04-17")
    let asked = book.casebook.tasks(of: lift)
    #expect(asked.count == 3)
    #expect(asked.allSatisfy { $0.work.lead != nil && $0.work.due != nil && $0.isOpen })

    try book.play(until: "2024-09-30")
    #expect(
      book.casebook.gaps(on: book.today).filter { $0.kind.name == .pledgeUnkept }.isEmpty)
    let built = try #require(
      book.casebook.rollUp(of: ElevatorStory.project, on: book.today))
    #expect(built.standing(at: ["开工", "竣工"]).map(\.count) == [0, 16])
    let accounts = book.casebook.accounts(
      from: StoryWriter.day("2024-01-01"), to: book.today, about: lift, on: book.today)
    #expect(accounts.incomeSum.description == "600000.00")
    #expect(accounts.balance.description == "0.00")

    try book.play(until: "2025-04-17")
    #expect(book.isTold)
    #expect(try book.standing(lift).current == nil)
    #expect(try book.standing(ElevatorStory.project).current == nil)
    #expect(book.casebook.gaps(on: book.today).map(\.kind) == [])
    #expect(book.casebook.changedBases(of: lift).isEmpty)
  }

  @Test(arguments: ["elevator", "garden"])
  func `a story goes on from day to day`(_ name: String) throws {
    let story = try #require(Story.all.first { $0.name == name })
    let times = story.lines.map(\.at)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
  }

  // MARK: - The garden

  @Test
  func `scenario 7.3: the garden, from the slips on its plan to the box that is blocked thrice`()
    throws
  {
    let book = Book(.garden)
    try book.play(until: "2025-04-12")
    let round = try #require(
      book.casebook.dealings(with: GardenStory.garden).first?.issue.opinionRounds.first)
    #expect(round.returnedRate.percent == "85.95")
    #expect(round.agreeingRate.percent == "92.44")
    #expect(round.agreeingOfIssued.percent == "78.57")
    let meeting = try #require(book.casebook.meetings.meetings(GardenStory.meeting).last)
    #expect(meeting.attendance.present == 31)
    #expect(meeting.attendance.speaking == 5)
    let plan = try #require(meeting[GardenStory.garden.text]?.votes.first?.result?.verdict)
    #expect(plan.kind == .adopted)
    #expect(
      [plan.counts.heads.for, plan.counts.heads.against, plan.counts.heads.abstain] == [24, 5, 2])
    let names = try #require(meeting[GardenStory.naming.text]?.votes).compactMap {
      $0.result?.verdict
    }
    #expect(names.map(\.kind) == [.runoff, .elected])
    #expect(names.last?.elected == ["同心"])
    try book.play(until: "2025-04-14")
    #expect(try book.standing(GardenStory.naming).current == nil)
    let called = book.casebook.voices(on: book.today, about: GardenStory.naming)
    #expect(called.all.count == 23)
    #expect(called.answered.mapValues(\.count) == [.chosen: 1, .notChosen: 22])

    try book.play(until: "2025-04-25")
    let reserves = try #require(book.casebook.reserves(of: GardenStory.adoption))
    #expect(reserves.holding == GardenStory.winners.map(GardenStory.pledge(of:)))
    #expect(reserves.waiting == GardenStory.waiting.map(GardenStory.pledge(of:)))
    try tended(book)
  }

  /// From the plaques on.
  private func tended(_ book: Book) throws {
    try book.play(until: "2025-05-01")
    let adopted = book.casebook.adoptions(on: book.today)
    #expect(adopted.adopted.count == 12)
    #expect(adopted.plaques.count == 12)
    #expect(adopted.waiting.count == 3)
    #expect(try book.standing(GardenStory.garden).evident.count == 5)
    try book.play(until: "2025-07-05")
    let accounts = book.casebook.accounts(
      from: StoryWriter.day("2025-04-01"), to: StoryWriter.day("2025-06-30"),
      about: GardenStory.site, on: book.today)
    #expect(accounts.incomeSum.description == "33926.50")
    #expect(accounts.balance.description == "2726.50")
    #expect(accounts.unpublished == [])

    try book.play(until: "2025-07-15")
    let withered = try #require(
      book.casebook.tasks(on: book.today).first { $0.about == CardID("20250708-m0313") })
    #expect(withered.overdue == 0)
    #expect(withered.task.done == StoryWriter.day("2025-07-12"))
    #expect(withered.satisfaction == .satisfied)
    try book.play(until: "2025-08-01")
    let free = try #require(book.casebook.reserves(of: GardenStory.adoption))
    #expect(free.offered == [GardenStory.pledge(of: GardenStory.waiting[0])])
    #expect(book.casebook.alarms(on: book.today) == [])
    try book.play(until: "2025-08-02")
    let alarm = try #require(book.casebook.alarms(on: book.today).first)
    #expect(alarm.site == GardenStory.box(10))
    #expect(alarm.problems.count == 3)
    #expect(alarm.days == 74)
    try book.play(until: "2025-08-04")
    #expect(book.casebook.alarms(on: book.today) == [])
    #expect(book.casebook.reserves(of: GardenStory.adoption)?.offered == [])

    try book.play(until: "2025-09-10")
    #expect(book.isTold)
    #expect(book.casebook.thread(of: GardenStory.blocked).meetings.count == 1)
    let proposed = book.casebook.proposals(
      of: GardenStory.blocked, digest: ArchiveLedger.digest)
    #expect(proposed.map(\.card.name) == ["杂物暂存点"])
    #expect(book.casebook.gaps(on: book.today).map(\.kind) == [])
  }
}
