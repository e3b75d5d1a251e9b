import Deliberation
import Text

/// What is offered on an owners' register that is being confirmed.
package enum RegisterOffers {
  package static let keep: Offer<OwnerRoll> = Offer(
    CommandName(
      "save-register", title: ("完成，写入清册", "Done, keep it"), label: ("完成", "Done"),
      help: ("全部确认后写入会议，作为业主表决的清册。", "Keeps the register once every grouping is confirmed.")),
    whyNot: { roll, desk in
      roll.unconfirmed.isEmpty
        ? nil : RegisterWording(desk.language).stillOpen(roll.unconfirmed.count)
    }
  ) { roll, _ in .give([.confirmOwners(.init(roll: roll))]) }
}
