import Deliberation
import Sentences

extension Desk {
  /// Why something that needs a meeting can't be done now; nil where one is open.
  package var whyNoMeeting: String? { session == nil ? RequestWording(language).noMeeting : nil }

  /// Why something that belongs to these phases can't be done now; nil where it can.
  package func whyNot(in phases: Session.Phase...) -> String? { whyNot(in: phases) }

  /// Why something that belongs to these phases can't be done now; nil where it can.
  package func whyNot(in phases: [Session.Phase]) -> String? {
    guard let session else { return RequestWording(language).noMeeting }
    if phases == [.preparing], session.phase == .open { return RequestWording(language).begun }
    return phases.contains(session.phase)
      ? nil : Refusal.course(.notInPhase(session.phase)).sentence(in: language, of: session)
  }
}
