import Affairs
import Archives
import Deliberation
import Values

/// A body that the archive's ledger has registered, with what a meeting takes of it by naming it.
struct RegisteredBody {
  let constitution: Constitution
  let members: [Constitution.Member]
  /// The next running number of its meetings; nil where they bear none.
  let number: Int?

  /// - Parameter name: the body's, either of its names.
  /// - Returns: nil where no living card is a body of that name with a constitution.
  init?(_ name: String, in archive: Archive, on day: Day) {
    let ledger = ArchiveLedger(archive, computer: nil, generator: "")
    let bodies = ledger.ledger.living(.party).compactMap { record -> Party? in
      guard case .party(let party)? = record.card else { return nil }
      return party.constitution?.isCalled(name) == true ? party : nil
    }
    // Of two of one name nobody knows which is meant.
    guard bodies.count == 1, let body = bodies.first, let constitution = body.constitution else {
      return nil
    }
    self.constitution = constitution
    members = body.members.map {
      Constitution.Member(
        name: $0.name, office: $0.office, groups: $0.groups,
        standing: $0.standing ?? body.standing ?? .voting)
    }
    number =
      constitution.term == nil
      ? nil
      : constitution.nextNumber(after: ledger.meetings.extracts.map(\.sitting), on: day)
  }

  /// A body that no ledger has registered, as an earlier meeting kept it; its members are whoever is on
  /// the roster.
  init(_ constitution: Constitution, in archive: Archive, on day: Day) {
    self.constitution = constitution
    members = []
    let sittings = archive.extracts().map(\.extract.sitting)
    number = constitution.term == nil ? nil : constitution.nextNumber(after: sittings, on: day)
  }

  /// The act by which a meeting becomes the body's.
  var constituting: Command { constitution.constituting(number: number, members: members) }
}

extension Extract {
  /// The meeting as the numbering of its body's meetings sees it. One that is being prepared has its
  /// number already, which its notice bears; one that was found not to be held has none.
  fileprivate var sitting: Constitution.Sitting {
    Constitution.Sitting(
      body: body, on: header.date, isHeld: isHeld || phase == .preparing && running != nil,
      number: running.flatMap { Int($0) })
  }
}
