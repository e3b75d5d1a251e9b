import Values

/// 审阅 or 确认 of a record: by whom and on which day.
package struct SignedOff: Hashable, Sendable {
  package let by: String
  package let on: Day
  /// The entry that says so; 0 for one that isn't entered.
  let entry: Int

  init(by: String, on: Day, entry: Int = 0) { (self.by, self.on, self.entry) = (by, on, entry) }

  /// Whether both name the same hand and day.
  func says(_ other: SignedOff) -> Bool { by == other.by && on == other.on }
}

/// The record of an earlier meeting that this one confirmed.
package struct ConfirmedRecord: Hashable, Sendable {
  /// That meeting's title.
  package let meeting: String
  package let on: Day
  package let text: String?
}

/// How far the record of a meeting has come.
package enum RecordStage: String, Hashable, Codable, Sendable, CaseIterable {
  /// 草稿: nobody has reviewed it as it is.
  case draft
  /// 审阅: whoever chaired has read it as it is.
  case reviewed
  /// 确认: it was taken for right as it is.
  case confirmed
  /// 封存.
  case sealed
}

extension Session {
  /// How far the record has come; of a meeting that isn't over it is a draft.
  package var recordStage: RecordStage {
    if phase == .sealed { return .sealed }
    if standingConfirmation != nil { return .confirmed }
    return standingReview == nil ? .draft : .reviewed
  }

  /// The last 审阅 of the record as it is, or as it was sealed; nil for none.
  package var standingReview: SignedOff? { reviews.last { isUnchanged(since: $0.entry) } }

  /// The last 确认 of the record as it is, or as it was sealed; nil for none.
  package var standingConfirmation: SignedOff? {
    confirmations.last { isUnchanged(since: $0.entry) }
  }

  /// Whether it was reviewed or confirmed and has changed since, so that it is a draft again.
  package var isDraftAgain: Bool {
    phase == .adjourned && standingReview == nil && !(reviews.isEmpty && confirmations.isEmpty)
  }

  /// Whether nothing was recorded, put right, struck out or undone after that entry and before the seal.
  private func isUnchanged(since number: Int) -> Bool {
    let end = seal.map { $0.entry - 1 } ?? entries.count
    guard number < end else { return true }
    return entries[number..<end].allSatisfy { entry in
      retractedBy[entry.number] != nil
        || entry.redacted == nil && entry.events.allSatisfy { leavesRecord($0, since: number) }
    }
  }

  /// Whether the record says the same with an event as without.
  private func leavesRecord(_ event: Event, since number: Int) -> Bool {
    // What came since and is undone is as if it hadn't come.
    if case .retracted(let it) = event { return it.entry > number || isBesideRecord(it.entry) }
    if case .corrected(let it) = event { return isBesideRecord(it.entry) }
    return event.isBesideRecord
  }

  private func isBesideRecord(_ number: Int) -> Bool {
    entries.indices.contains(number &- 1) && entries[number - 1].events.allSatisfy(\.isBesideRecord)
  }
}

extension Event {
  /// Whether it belongs to the file of the record and isn't what the record says: who answers for it,
  /// scans, which are made once it is printed and signed, and papers that went out.
  fileprivate var isBesideRecord: Bool {
    tellsTime
      || isOne(
        of: Event.RecordReviewed.self, Event.RecordConfirmed.self, Event.Attached.self,
        Event.AttachmentRemoved.self, Event.PaperIssued.self)
  }
}
