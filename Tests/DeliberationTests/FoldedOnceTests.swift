import Deliberation
import TestSupport
import Testing
import Values

/// A file read as a whole comes to the state that its entries leave one after another, whatever they
/// take back.
@Suite struct FoldedOnceTests {
  /// Every entry folded as it comes, all before it anew where it rewrites the past: as it was written.
  private func entryByEntry(
    _ entries: some Sequence<Entry>, of identity: Session.Identity
  ) -> Session {
    var session = Session(identity: identity)
    for entry in entries { session.apply(entry) }
    return session
  }

  private var identity: Session.Identity {
    Session.Identity(id: "20240518-7f3a", date: .init(number: 19_861), title: "随机")
  }

  private func hold(_ entries: some Sequence<Entry>, _ about: String) {
    let whole = Session(identity: identity, entries: entries)
    #expect(whole == entryByEntry(entries, of: identity), "\(about)")
  }

  @Test func `every beginning of a meeting comes to the same read at once`() {
    let start = drawnSeed()
    var rewriting = 0
    for seed in start..<start + 24 {
      let entries = RewrittenFile(seed: seed, forged: Int(seed % 3)).entries
      for length in 0...entries.count {
        hold(entries.prefix(length), "seed \(seed), \(length) entries")
      }
      rewriting += entries.count { entry in
        entry.events.contains {
          $0.isOne(of: Event.Retracted.self, Event.Corrected.self, Event.Restated.self)
        }
      }
    }
    #expect(rewriting > 5, "only \(rewriting) entries rewrote the past")
  }

  @Test func `a file that a hand changed comes to the same read at once`() {
    let start = drawnSeed()
    var damaged = 0
    for seed in start..<start + 400 {
      let entries = RewrittenFile(seed: seed, forged: 1 + Int(seed % 5)).entries
      hold(entries, "seed \(seed)")
      if let damage = Session(identity: identity, entries: entries).damage {
        damaged += 1
        hold(entries.prefix(damage.entry - 1), "seed \(seed) before its damage")
      }
    }
    #expect(damaged > 20 && damaged < 395, "\(damaged) of 400 were damaged")
  }

  @Test func `what can't be read stops a file where it stands`() {
    let entries = RewrittenFile(seed: 7, forged: 0).entries
    var folding = Folding(identity: identity)
    var session = Session(identity: identity)
    for entry in entries {
      if entry.number == 4 {
        folding.stop(at: 4, because: "?")
        session.stop(at: 4, because: "?")
      }
      folding.take(entry)
      session.apply(entry)
    }
    #expect(folding.finished() == session)
    #expect(session.damage?.entry == 4)
  }
}
