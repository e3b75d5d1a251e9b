import Affairs
import Deliberation

/// One act that is offered on something, such as an issue: what it is called, why it can't be done
/// now, and what it asks.
package struct Offer<Subject>: Sendable, Identifiable {
  package let name: CommandName
  /// Whether what it asks may not be on the wall.
  package let isPrivate: Bool
  /// Whether it can't be taken back; it asks before anything is done.
  package let isDangerous: Bool
  /// Why it can't be done now, for the user to read; nil where it can.
  package let whyNot: @Sendable (Subject, Desk) -> String?
  /// What it asks, or does at once.
  package let act: @Sendable (Subject, Desk) -> Act

  package var id: String { name.id }

  package init(
    _ name: CommandName, isPrivate: Bool = false, isDangerous: Bool = false,
    whyNot: @escaping @Sendable (Subject, Desk) -> String? = { _, _ in nil },
    act: @escaping @Sendable (Subject, Desk) -> Act
  ) {
    self.name = name
    self.isPrivate = isPrivate
    self.isDangerous = isDangerous
    self.whyNot = whyNot
    self.act = act
  }
}

/// What an offer comes to once it is taken.
package enum Act {
  /// Questions are asked first.
  case ask(Request)
  /// It is asked whether it is meant.
  case confirm(Question)
  /// It is done at once.
  case give([Command])
  /// It is entered in the ledger at once.
  case enter([LedgerCommand])
  /// It can't be, for the user to read.
  case refuse(String)

  /// Whether something that can't easily be taken back is meant.
  package struct Question: Sendable {
    package let title: String
    package let question: String
    package let details: [String]
    /// What the button says that does it.
    package let confirm: String
    package let commands: [Command]
    /// What is entered in the ledger after these.
    package let entries: [LedgerCommand]
    package let isPrivate: Bool

    package init(
      _ title: String, _ question: String, details: [String] = [], confirm: String,
      then commands: [Command] = [], entering entries: [LedgerCommand] = [],
      isPrivate: Bool = true
    ) {
      self.title = title
      self.question = question
      self.details = details
      self.confirm = confirm
      self.commands = commands
      self.entries = entries
      self.isPrivate = isPrivate
    }
  }
}
