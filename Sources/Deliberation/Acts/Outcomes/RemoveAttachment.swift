import Values

extension Command {
  /// Takes a file out of the record again.
  package struct RemoveAttachment: CommandPayload {
    /// Which one, by its number.
    package var attachment: String
    /// Why.
    package var reason: String

    package init(attachment: String, reason: String) {
      (self.attachment, self.reason) = (attachment, reason)
    }

    package static let footing = Footing(phases: .any, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      guard let found = session.attachments[Attachment.ID(attachment)], found.removed == nil else {
        throw .lookup(.unknownAttachment(attachment))
      }
      // What was sealed stays; what came after it may be a mistake.
      if let seal = session.seal, session.attached(found.id, before: seal.entry) {
        throw .course(.notInPhase(.sealed))
      }
      return [
        .attachmentRemoved(.init(attachment: found.id, reason: try chair.text(reason, .reason)))
      ]
    }
  }
}

extension Session {
  /// Whether an attachment stood before that entry.
  fileprivate func attached(_ id: Attachment.ID, before number: Int) -> Bool {
    entries.prefix(number).contains { entry in
      entry.events.contains {
        if case .attached(let attaching) = $0 { attaching.attachment == id } else { false }
      }
    }
  }
}

extension Event {
  /// A file belongs to the record no more, and why; its number stays used.
  package struct AttachmentRemoved: EventPayload {
    /// 附件: which file.
    package var attachment: Attachment.ID
    /// 原因: why.
    package var reason: String

    package init(attachment: Attachment.ID, reason: String) {
      (self.attachment, self.reason) = (attachment, reason)
    }

    package var event: Event { .attachmentRemoved(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var touches: [Touch] { [.changes(.attachment(attachment))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(attachment) { $0.removed = reason }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .removeAttachment(.init(attachment: attachment.text, reason: reason))
    }

    package mutating func renumber(_ numbers: Renumbering) { attachment = numbers(attachment) }
  }
}
