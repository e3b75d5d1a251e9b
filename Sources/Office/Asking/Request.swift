import Affairs
import Deliberation
import Values

/// The questions of an act, and what comes of the answers.
///
/// Whoever shows it (a page of the terminal, a line mode, a form in a browser) asks for the fields,
/// hands the answers to ``read``, and gives the commands to the meeting's file.
package struct Request {
  /// What the page is called.
  package let title: String
  /// What is to be known before filling in, a paragraph each.
  package let notes: [String]
  package let fields: [Field]
  /// What the button says that hands it in; nil for the usual word.
  package let confirm: String?
  /// Whether it may not be on the wall.
  package let isPrivate: Bool
  /// What follows from what is written so far, a paragraph each.
  package let comment: @Sendable (Answers) -> [String]
  /// What is asked after a refusal that may be insisted on, and the commands given then.
  package let insist: @Sendable (Refusal, Answers) -> (question: String, commands: [Command])?
  /// What is asked for.
  package let read: @Sendable (Answers) throws(Unanswered) -> Asked

  /// What the answers come to.
  package struct Asked {
    package let commands: [Command]
    /// What is entered in the ledger after these.
    package let entries: [LedgerCommand]
    /// When it happened, where that was earlier.
    package let happened: Moment?
    /// Why days and times that hardly can be stand all the same.
    package let despite: String?

    package init(
      _ commands: [Command], entering entries: [LedgerCommand] = [], happened: Moment? = nil,
      despite: String? = nil
    ) {
      self.commands = commands
      self.entries = entries
      self.happened = happened
      self.despite = despite
    }

    package init(_ command: Command, happened: Moment? = nil, despite: String? = nil) {
      self.init([command], happened: happened, despite: despite)
    }

    /// What comes of it is for the ledger alone.
    package init(entering entries: LedgerCommand...) { self.init([], entering: entries) }
  }

  package init(
    _ title: String, notes: [String] = [], _ fields: [Field], confirm: String? = nil,
    isPrivate: Bool = true,
    comment: @escaping @Sendable (Answers) -> [String] = { _ in [] },
    insist: @escaping @Sendable (Refusal, Answers) -> (question: String, commands: [Command])? = {
      _, _ in nil
    },
    read: @escaping @Sendable (Answers) throws(Unanswered) -> Asked
  ) {
    self.title = title
    self.notes = notes
    self.fields = fields
    self.confirm = confirm
    self.isPrivate = isPrivate
    self.comment = comment
    self.insist = insist
    self.read = read
  }
}
