import Archives
import Deliberation
import Log
import Text

/// What is offered where another file of the meeting is known to hold more, or something else.
package enum CopyOffers {
  /// 用这一份继续: asks for the reason, which stands in the record.
  package static let continueCopy: Offer<Void> = Offer(
    CommandName(
      "continueCopy", title: ("用这一份继续", "Go on with this copy"), label: ("用这一份", "This copy"),
      help: (
        "文件是较旧的或分了叉的副本时，写明原因，用这一份继续。",
        "Goes on with an older copy, or one of two that went apart, for a reason."
      )), isPrivate: true,
    whyNot: { _, desk in
      if case .otherCopyKnown? = desk.meeting?.obstacle { return nil }
      return desk.language("文件正常，不用换。", "The file is fine; no need.")
    }
  ) { _, desk in
    let note = desk.language(
      "原因记入记录。另一份以后不能再接上；曾经封存的，这一份只能封存为恢复本。",
      "The reason stands in the record. The other copy can't be joined later, and what was sealed "
        + "before can only be sealed as a recovered copy.")
    return .ask(
      .reason(continueCopy.name, notes: [note], at: desk) {
        .continueCopy(.init(reason: $0, known: nil, wasSealed: nil))
      })
  }
}
