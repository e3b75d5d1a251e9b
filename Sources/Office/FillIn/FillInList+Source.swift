import Archives
import Deliberation
import Log
import Values

extension FillInList {
  /// The list as it stands here.
  ///
  /// - Throws: what it is of isn't at hand.
  func source(
    withTelephones: Bool, at desk: Desk
  ) throws(FillInTrouble) -> any FillInSource {
    let (today, language) = (desk.now.day, desk.language)
    switch self {
    case .tasks: return TasksFillIn(try ledger(at: desk).casebook, on: today, in: language)
    case .feedback: return FeedbackFillIn(try ledger(at: desk).casebook, on: today, in: language)
    case .visits: return VisitsFillIn(try ledger(at: desk).casebook, on: today, in: language)
    case .postings: return PostingsFillIn(try ledger(at: desk).casebook, on: today)
    case .sites: return CardsFillIn.sites(try ledger(at: desk).ledger, at: desk)
    case .adoptions: return CardsFillIn.adoptions(try ledger(at: desk).ledger, at: desk)
    case .accounts: return CardsFillIn.accounts(try ledger(at: desk).ledger, at: desk)
    case .consents: return ConsentsFillIn(try meeting(at: desk).session)
    case .ballots, .ballotsAgain:
      guard let owners = OwnersVote(try meeting(at: desk).session) else { throw .noVote }
      return BallotsFillIn(self, owners, in: language)
    case .roster:
      let meeting = try meeting(at: desk)
      return RosterFillIn(
        meeting.session, telephones: withTelephones ? try telephones(of: meeting) : [:],
        in: language)
    }
  }

  private func ledger(at desk: Desk) throws(FillInTrouble) -> LedgerDesk {
    guard let ledger = desk.ledger else { throw .noLedger }
    return ledger
  }

  private func meeting(at desk: Desk) throws(FillInTrouble) -> MeetingFile {
    guard let meeting = desk.meeting else { throw .noMeeting }
    return meeting
  }

  private func telephones(of meeting: MeetingFile) throws(FillInTrouble) -> [String: String] {
    do {
      return try Contacts.read(beside: meeting.path).telephones
    } catch {
      throw .contacts(error as? JournalError ?? .contactsUnreadable(path: meeting.path))
    }
  }
}
