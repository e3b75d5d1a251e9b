import Deliberation

/// How the time of an entry contradicts the order in which it was written.
enum ClockMisfit: Hashable {
  /// The entry before bears a later time, as the ones before it do.
  case earlierThanBefore
  /// It alone bears a later time than what was written after it: a clock ran fast.
  case laterThanNext

  /// What is printed behind the line.
  var note: String {
    switch self {
    case .earlierThanBefore: "（登记在后，所记时间早于前一条，时钟有误）"
    case .laterThanNext: "（所记时间晚于其后登记的一条，时钟有误）"
    }
  }

  /// The entries that misfit, by number: of two neighbours the one that stands apart from the rest.
  static func all(in session: Session) -> [Int: ClockMisfit] {
    let entries = session.entries
    var misfits: [Int: ClockMisfit] = [:]
    for place in entries.indices.dropFirst() where entries[place].at < entries[place - 1].at {
      let isAhead = place >= 2 && entries[place - 2].at <= entries[place].at
      if isAhead {
        misfits[entries[place - 1].number] = .laterThanNext
      } else {
        misfits[entries[place].number] = .earlierThanBefore
      }
    }
    return misfits
  }
}
