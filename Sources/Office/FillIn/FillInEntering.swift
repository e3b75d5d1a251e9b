import Affairs
import Archives
import Deliberation
import Log
import Sentences
import Text
import Values

/// Why a row was refused as it was entered.
struct RefusedRow: Error {
  let sentence: String
}

/// Enters what the rows of a sheet ask for, each judged as it would be at a screen.
struct FillInEntering {
  private let desk: Desk
  private let by: String
  /// What had been looked at when the sheet was held against what stands here.
  private let seen: CausalPast?
  private let lastEntry: Int?

  init(at desk: Desk, by: String) {
    (self.desk, self.by) = (desk, by)
    (seen, lastEntry) = (desk.ledger?.seen, desk.session?.lastEntry)
  }

  /// - Throws: `RefusedRow`, with nothing written, or a `JournalError`.
  func enter(_ act: FillInAct) throws {
    switch act {
    case .ledger(let command):
      guard let ledger = desk.ledger else { return }
      do {
        try ledger.perform(command, at: desk.now, by: by, seen: seen)
      } catch let refusal as LedgerRefusal {
        throw RefusedRow(
          sentence: ledger.sentence(of: refusal, in: desk.language, on: desk.now.day))
      }
    case .meeting(let command, let telephone):
      guard let meeting = desk.meeting else { return }
      let clerk = meeting.clerk
      meeting.clerk = by
      defer { meeting.clerk = clerk }
      do {
        try meeting.perform(
          command, at: desk.now, seen: command.restsOnWhatWasSeen ? lastEntry : nil,
          telephones: { FillInEntering.telephones(telephone, after: $0) })
      } catch let refusal as Refusal {
        throw RefusedRow(sentence: refusal.onScreen(in: desk.language, of: meeting.session))
      }
    }
  }

  private static func telephones(_ number: String?, after events: [Event]) -> [String: String] {
    guard let number else { return [:] }
    var all: [String: String] = [:]
    for event in events {
      if case .participantAdded(let it) = event { all[it.participant.id.text] = number }
      if case .participantChanged(let it) = event { all[it.participant.id.text] = number }
    }
    return all
  }
}

extension Command {
  /// Whether it says anew, whole, what stood there when the sheet was read.
  fileprivate var restsOnWhatWasSeen: Bool {
    if case .changeParticipant = self { true } else { false }
  }
}

extension FillInReading {
  /// Tries what the rows ask for, one after another, and says of those that would be refused why.
  mutating func tryOut(at desk: Desk, by: String) {
    let places = rows.indices.filter { rows[$0].state == .new || rows[$0].state == .changed }
    var commands: [(place: Int, command: LedgerCommand)] = []
    for place in places {
      switch rows[place].act {
      case .ledger(let command)?: commands.append((place, command))
      case .meeting(let command, _)?:
        guard let session = desk.session else { continue }
        do throws(Refusal) {
          _ = try session.decide(command, on: Occasion(at: desk.now, by: by))
        } catch {
          rows[place].state = .doubtful(
            .refused(error.onScreen(in: desk.language, of: session)))
        }
      case nil: continue
      }
    }
    tryOut(commands, at: desk, by: by)
  }

  /// - Parameter commands: one row's after another's; each knows what those before it bring about.
  private mutating func tryOut(
    _ commands: [(place: Int, command: LedgerCommand)], at desk: Desk, by: String
  ) {
    guard let ledger = desk.ledger, !commands.isEmpty else { return }
    var commands = commands
    // What is left is judged when it is taken.
    for _ in 0..<FillInReading.mostRefused where !commands.isEmpty {
      do {
        try ledger.performWhole(commands.map(\.command), at: desk.now, by: by, isTrial: true)
        return
      } catch let refused as RefusedAmong {
        rows[commands[refused.place].place].state = .doubtful(
          .refused(
            ledger.sentence(of: refused.refusal, in: desk.language, on: desk.now.day)))
        commands.remove(at: refused.place)
      } catch {
        return
      }
    }
  }

  /// How many refused rows are looked for before anything is taken.
  private static let mostRefused = 100
}
