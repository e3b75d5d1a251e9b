import Values

/// Where the meeting announced and adjourned, after which what was said stands.
extension Session {
  /// The entry of the first 宣布 that stands; nil where no verdict does.
  package var standingAnnouncement: Int? {
    landmarks.announcements.first { votes[$0.vote]?.voided == nil }?.entry
  }

  /// Whether somebody ever signed in, or could vote, by himself or by proxy.
  func tookPart(_ id: Participant.ID) -> Bool {
    attendance(of: id).signedIn != nil || votes.values.contains { $0.electorate.contains(id) }
  }

  /// The entry of the last 散会; nil while the meeting goes on.
  var standingAdjournment: Int? {
    phase == .adjourned || phase == .sealed ? lastAdjournment : nil
  }

  /// The entry of the last 散会, whether or not the meeting went on after it.
  var lastAdjournment: Int? {
    landmarks.adjournments.last { retractedBy[$0] == nil }
  }

  /// Whether 散会 bears an earlier time than 开会: by a reason that was given, or a wrong clock.
  package var endsBeforeItBegins: Bool {
    guard let opened = opening?.at, let closed = adjournment?.at else { return false }
    // Of a meeting typed in afterwards perhaps the day alone is known.
    if opened.isDayOnly || closed.isDayOnly { return closed.day < opened.day }
    return closed < opened
  }
}
