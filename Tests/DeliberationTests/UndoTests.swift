import Deliberation
import Scenarios
import TestSupport
import Testing
import Values

/// What may be undone is looked up where that is enough, and comes to what folding anew comes to.
@Suite struct UndoTests {
  private func mayBeUndone(_ entry: Entry, in session: Session) -> Bool {
    session.lastRetractable { $0.number == entry.number } != nil
  }

  private func isTakenBack(_ entry: Entry, in session: Session) -> Bool {
    let retract = Command.retract(.init(entry: entry.number, reason: "误"))
    let last = session.entries[session.entries.count - 1]
    return (try? session.decide(retract, on: Occasion(at: last.at, by: last.by))) != nil
  }

  /// Whether the meeting folds without the entry, by its laws.
  private func folds(without entry: Entry, _ session: Session) -> Bool {
    var without = session
    without.apply(
      Entry(
        number: session.lastEntry + 1, at: entry.at, by: "撤销",
        events: [.retracted(.init(entry: entry.number, reason: nil))]))
    return without.damage == nil && without.brokenInvariants.isEmpty
  }

  @Test func `what may be undone folds without it, and the last of it is found`() {
    let start = drawnSeed()
    var undone = 0
    for seed in start..<start + 24 {
      let written = RandomMeeting(seed: seed).written
      for length in stride(from: written.count, through: 0, by: -31) {
        let session = Session(
          identity: .init(id: "20240518-\(seed)", date: .init(number: 19_861), title: "随机"),
          entries: written.prefix(length))
        let all = session.entries.filter { mayBeUndone($0, in: session) }
        for entry in all where !folds(without: entry, session) {
          Testing.Issue.record("seed \(seed): \(length) entries don't fold without \(entry.number)")
        }
        #expect(session.lastRetractable == all.last, "seed \(seed), \(length) entries")
        for clerk in ["主持", "计票甲"] {
          #expect(session.lastRetractable(by: clerk) == all.last { $0.by == clerk })
        }
        // Whoever asks for it by its number is told the same.
        for entry in session.entries where isTakenBack(entry, in: session) {
          #expect(all.contains(entry), "seed \(seed): \(entry.number) of \(length) entries")
        }
        undone += all.count
      }
    }
    #expect(undone > 40, "only \(undone) entries could be undone")
  }
}
