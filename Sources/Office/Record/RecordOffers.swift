import Deliberation

/// What is offered on the record: what was said and done besides, and what is put right in it.
///
/// Each stands in a file of its own; one that is listed here is on the page of the record, in its
/// palette and in its help.
package enum RecordOffers {
  /// On the meeting as a whole, in the order in which a meeting needs it. The first four have digits.
  package static let onMeeting: [Offer<Void>] = [remark, raiseConcern, opinions, attach]
  /// What is put right once the meeting is adjourned and stands in no entry's field.
  package static let afterwards: [Offer<Void>] = [noteErratum, missedSignIn, correctTitle]

  /// Until the seal the record is completed, after it only corrected.
  static let unsealed: [Session.Phase] = [.preparing, .open, .adjourned]
  /// What happened is corrected once nothing more happens.
  static let over: [Session.Phase] = [.adjourned, .sealed]
}
