/// What an event is in a meeting, asked of what it says.
extension Event {
  /// The things this event makes, changes or reads; undo and simultaneous clerks are judged by it.
  package var touches: [Touch] { payload.touches }

  /// Announcements, adjournments, seals, corrections and retractions stand for ever.
  package var isFinal: Bool { type(of: payload).keeping.isFinal }

  /// The number of the thing it made or changed, such as `p03`; nil where it has none.
  package var subject: String? { payload.subject }

  /// The event without blanks at the ends of what it says, with nothing named twice, and silent
  /// where it says nothing.
  var tidied: Event { payload.tidied.event }

  /// The event with what a comparison leaves out.
  var compared: Event { payload.compared.event }

  /// Whether it is one of these, as in `event.isOne(of: Event.SignedIn.self, Event.Left.self)`.
  package func isOne(of kinds: any EventPayload.Type...) -> Bool {
    let kind = type(of: payload)
    return kinds.contains { $0 == kind }
  }

  /// What an act tells of, so that a later act tells the same anew.
  var retells: String? { payload.retells }

  /// Whether it only says when the others happened, and why that stands.
  var tellsTime: Bool {
    if case .happened = self { return true }
    if case .happenedOn = self { return true }
    if case .despite = self { return true }
    return false
  }
}

/// The fields of an event that a correction may name.
extension Event {
  /// Every correctable field with what it says, in the order of the event.
  package var fields: [CorrectableField<Event>] { payload.correctableOfEvent }

  /// What the field says; nil where the event has no such field.
  package func field(_ name: String) -> String? { correctable(name)?.value }

  /// The same event with one field saying something else; nil where that can't be.
  func replacing(_ name: String, with new: String) -> Event? { correctable(name)?.replacing(new) }

  /// Whether a correction may leave that field empty, because it may say nothing from the start.
  func mayBeEmpty(_ name: String) -> Bool { correctable(name)?.mayBeEmpty ?? false }

  /// Whether an earlier program couldn't correct that field of it.
  func isCorrectedLater(_ name: String) -> Bool { correctable(name)?.isLater ?? false }

  private func correctable(_ name: String) -> CorrectableField<Event>? {
    fields.first { $0.name == name }
  }
}

/// The words of an event that may be struck out.
extension Event {
  /// Every field that may be struck out, in the order of the event.
  var redactable: [RedactableField<Event>] { payload.redactableOfEvent }

  /// Whether nothing of its entry can ever be struck out but a reason: a verdict rests on it, or it
  /// says how the record itself came about.
  package var isNeverRedacted: Bool { type(of: payload).keeping.striking != .fields }

  /// Whether its reason may go, and nothing else of it.
  package var hasReasonAlone: Bool { type(of: payload).keeping.striking == .reasonAlone }
}

extension EventPayload {
  // Not `\.event`: of a generic type each key path is put together anew.
  fileprivate var correctableOfEvent: [CorrectableField<Event>] {
    correctable.map { $0.within { $0.event } }
  }

  fileprivate var redactableOfEvent: [RedactableField<Event>] {
    redactable.map { $0.within { $0.event } }
  }
}

/// The version of the file's format.
extension Event {
  /// The version of the file's format that first had this event.
  ///
  /// An entry bears the highest of its events as `v`; an older program shows a file up to there,
  /// read-only, and never misunderstands what follows.
  package var formatVersion: Int { payload.formatVersion }
}

extension [Event] {
  /// The version of the format that reads all of them.
  package var formatVersion: Int { map(\.formatVersion).max() ?? 1 }
}
