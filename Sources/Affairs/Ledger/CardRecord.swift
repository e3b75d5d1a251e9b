import Values

/// What the ledger says of one card, or of a matter that only meetings made: the fold of its living
/// entries.
package struct CardRecord: Hashable, Sendable {
  package let id: CardID
  /// Nil where nothing but notes, a procedure or links speak of it: an issue that meetings know.
  package internal(set) var card: Card?
  /// The entry that entered it first.
  package internal(set) var entered: EntryID?
  /// The day it was entered.
  package internal(set) var enteredOn: Day?
  /// Every version, oldest first, each with its entry.
  package internal(set) var versions: [Version] = []
  package internal(set) var ending: Ending?
  /// 办理记录 on it, in the order of the ledger.
  package internal(set) var notes: [HeldNote] = []
  /// Its procedure and how far it has come; nil before 开始办理.
  package internal(set) var course: Course?
  /// Matters that it was linked with by hand.
  package internal(set) var links: [Link] = []
  /// Lots that were drawn about it.
  package internal(set) var draws: [HeldDraw] = []
  /// Entries on it that found it gone, or their step: they are shown, and say nothing.
  package internal(set) var setAside: [EntryID] = []
  /// Of each thing of it the entries that say what it is and know nothing of one another; one where
  /// nothing is in dispute.
  var frontier: [LedgerThing: [EntryID]] = [:]

  package init(id: CardID) { self.id = id }

  /// The card as one entry left it.
  package struct Version: Hashable, Sendable {
    package let entry: EntryID
    package let card: Card
  }

  /// How and when it was ended.
  package struct Ending: Hashable, Sendable {
    package let entry: EntryID
    package let how: LedgerEvent.Ended.Ending
    package let reason: String?
    package let day: Day
  }

  /// A note, with the entry it goes by.
  package struct HeldNote: Hashable, Sendable {
    package let entry: EntryID
    /// The first 16 digits of that entry's sum.
    package let code: String
    package let note: Note
  }

  /// Matters linked by hand, and why.
  package struct Link: Hashable, Sendable {
    package let entry: EntryID
    package let matters: [CardID]
    package let reason: String
  }

  /// A lot, with its entry.
  package struct HeldDraw: Hashable, Sendable {
    package let entry: EntryID
    package let drawn: LedgerEvent.Drawn
  }

  /// Whether anything holds it still: it was entered and not ended.
  package var isLiving: Bool { card != nil && ending == nil }
}

/// A matter on its way through a procedure (办理进度).
package struct Course: Hashable, Sendable {
  /// The copy it began by.
  package let procedure: Procedure
  package let begun: EntryID
  package let on: Day
  /// Every act on its steps, in the order of the ledger, undone rounds too.
  package internal(set) var acts: [Act] = []

  /// Something done on a step.
  package struct Act: Hashable, Sendable {
    package let entry: EntryID
    package let kind: Kind

    package enum Kind: Hashable, Sendable {
      case passed(step: String, Passage)
      case skipped(step: String, reason: String, on: Day)
      case sentBack(to: String, reason: String, on: Day)
    }
  }

  /// How a step stands.
  package enum State: Hashable, Sendable {
    case open
    case passed(Passage, EntryID)
    case skipped(reason: String, on: Day, EntryID)

    package var isDone: Bool { self != .open }

    /// The day it was done; nil while it is open.
    package var on: Day? {
      switch self {
      case .open: nil
      case .passed(let passage, _): passage.on
      case .skipped(_, let day, _): day
      }
    }
  }

  /// How each step stands now, by its id.
  package var states: [String: State] {
    var states: [String: State] = [:]
    let places = Dictionary(
      procedure.steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for act in acts {
      switch act.kind {
      case .passed(let step, let passage): states[step] = .passed(passage, act.entry)
      case .skipped(let step, let reason, let day):
        states[step] = .skipped(reason: reason, on: day, act.entry)
      case .sentBack(let to, _, _):
        guard let from = places[to] else { continue }
        for (step, place) in places where place >= from { states[step] = nil }
      }
    }
    return states
  }

  /// How that step stands.
  package func state(of step: String) -> State { states[step] ?? .open }

  /// The first step that isn't done; nil where all are.
  package var current: Step? {
    let states = states
    return procedure.steps.first { states[$0.id] == nil }
  }

  /// The last entry that sent the matter back to that step or to one before it; evidence from before
  /// doesn't count again.
  package func sentBack(across step: String) -> (entry: EntryID, on: Day)? {
    let places = procedure.steps.map(\.id)
    guard let own = places.firstIndex(of: step) else { return nil }
    for act in acts.reversed() {
      if case .sentBack(let to, _, let day) = act.kind, let place = places.firstIndex(of: to),
        place <= own
      {
        return (act.entry, day)
      }
    }
    return nil
  }
}
