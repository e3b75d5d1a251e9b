import Documents
import Office
import Values

/// Whose public copies are read before they go out: those of the open meeting, of a card of the ledger, or a
/// page for everybody.
enum PublicCopies: Hashable, Sendable {
  case meeting
  case ledger(PaperSubject)
  case page(PublicPage.Kind)

  /// - Returns: nil where no meeting is open.
  func press(in context: Context) throws -> (any PublicPress)? {
    switch self {
    case .meeting:
      try context.meeting.map {
        try Press(
          $0, today: context.now.day, heldWords: context.ownHeldWords,
          address: context.publicAddress, in: context.language)
      }
    case .ledger(let subject): LedgerPress(of: subject, in: context)
    case .page(let kind): PagePress(kind, in: context)
    }
  }
}

extension LedgerPress {
  /// The papers of a card as they stand today.
  init(of subject: PaperSubject, in context: Context) {
    self.init(
      context.ledger.file, context.ledger.casebook, of: subject, on: context.now.day,
      heldWords: context.ownHeldWords, address: context.publicAddress, in: context.language)
  }
}

extension PagePress {
  /// The page as of the last of the days that reports are about.
  init(_ kind: PublicPage.Kind, in context: Context) {
    self.init(
      kind, context.ledger.file, context.ledger.casebook, on: context.reportSpan().upperBound,
      heldWords: context.ownHeldWords, in: context.language)
  }
}
