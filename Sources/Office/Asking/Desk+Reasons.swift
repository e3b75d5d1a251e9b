import Deliberation
import Sentences

extension Desk {
  /// Why something that needs a meeting can't be done now; nil where one is open.
  package var whyNoMeeting: String? { session == nil ? RequestWording(language).noMeeting : nil }

  /// Why something that belongs to these phases can't be done now; nil where it can.
  package func whyNot(in phases: Session.Phase...) -> String? { whyNot(in: phases) }

  /// Why an act is refused whatever is filled in; nil where it can be asked for.
  ///
  /// - Parameter sample: the act with answers that nothing can be said against. What is refused of
  ///   these, or yields to a reason, says nothing of other answers.
  package func whyRefused(_ sample: Command) -> String? {
    guard let session else { return RequestWording(language).noMeeting }
    do throws(Refusal) {
      _ = try trial(sample)
      return nil
    } catch {
      if case .input = error { return nil }
      return error.yieldsToReason ? nil : error.onScreen(in: language, of: session)
    }
  }

  /// Why something that belongs to these phases can't be done now; nil where it can.
  package func whyNot(in phases: [Session.Phase]) -> String? {
    guard let session else { return RequestWording(language).noMeeting }
    if phases == [.preparing], session.phase == .open { return RequestWording(language).begun }
    return phases.contains(session.phase)
      ? nil : Refusal.course(.notInPhase(session.phase)).onScreen(in: language, of: session)
  }
}
