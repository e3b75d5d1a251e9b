import Deliberation
import Values

extension Ledger {
  /// 公示 that were entered on the matters of a meeting and hung from its day on, the earliest first, each
  /// once.
  package func postings(of session: Session) -> [Note] {
    var seen: Set<EntryID> = []
    let held = session.issues.values.flatMap { linked(CardID($0.number)) }
      .flatMap { self[id: $0]?.notes ?? [] }
    return held.filter { $0.note.kind == .notice && seen.insert($0.entry).inserted }.map(\.note)
      .filter { $0.notice.map { $0.posted >= session.identity.date } ?? false }
      .sorted { ($0.notice?.posted ?? $0.day) < ($1.notice?.posted ?? $1.day) }
  }
}
