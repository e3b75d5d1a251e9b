import Deliberation
import Sentences
import Testing
import Text
import Values

@testable import Affairs

/// One of a thing is told in the singular, several in the plural.
@Suite struct EnglishNumberTests {
  private let today = Day("2024-03-12")!

  private func gap(_ kind: LedgerGap.Kind) -> String {
    LedgerGap(kind, of: nil, "", since: today)
      .sentence(CardNaming(in: .english, on: today))
  }

  private func lack(_ missing: Missing) -> String {
    Lack(step: "落实", need: .said, missing).words(CardNaming(in: .english, on: today))
  }

  private func words(_ lacking: WhatIsLacking) -> String {
    lacking.words(CardNaming(in: .english, on: today))
  }

  @Test func `days are counted as they are said`() {
    #expect(
      gap(.overdue(what: "划线", due: today, days: 1)) == "“划线” is 1 day late (due 12 March)")
    #expect(
      gap(.silent(what: "划线", days: 30)) == "no progress of “划线” for 30 days")
    #expect(gap(.notVisited(days: 1)) == "done for 1 day, and nobody was asked")
    let tomorrow = today.adding(days: 1)
    #expect(lack(.noticeRuns(until: tomorrow)).hasSuffix("(1 day left)"))
  }

  @Test func `tasks and matters agree with their verbs`() {
    let task = Target.assignment(session: "20240518-7f3a", id: "k01")
    #expect(lack(.undone([task], of: 1)).hasPrefix("1 of 1 task isn't done"))
    #expect(lack(.undone([task, task], of: 4)).hasPrefix("2 of 4 tasks aren't done"))
    #expect(lack(.unassigned([task], of: 4)).hasPrefix("1 of 4 tasks lacks who or by when"))
    #expect(words(.parts(open: 1, of: 1)) == "1 of its 1 part")
    #expect(plural(2, "entry", "entries") == "2 entries" && plural(0, "day") == "0 days")
  }
}
