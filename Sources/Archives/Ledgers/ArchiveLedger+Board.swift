import Affairs
import Deliberation
import Log
import Values

extension ArchiveLedger {
  /// 逐户意见 of a matter on a day, read from its own sessions, since an extract holds no dwelling; nil
  /// where none of them asked owners by dwelling.
  package func board(of matter: CardID, on day: Day) -> ConsentBoard? {
    let casebook = casebook
    var sessions: [Session] = []
    var unread: [String] = []
    for mark in casebook.dealings(with: matter).map(\.meeting.header.id)
    where !unread.contains(mark) && !sessions.contains(where: { $0.identity.id == mark }) {
      if let path = path(of: mark),
        let meeting = try? MeetingFile.open(path, clerk: "", for: .reading)
      {
        sessions.append(meeting.session)
      } else {
        unread.append(mark)
      }
    }
    return casebook.board(of: matter, sessions: sessions, unread: unread, on: day)
  }
}
