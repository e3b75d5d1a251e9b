import Values

extension Command {
  /// A file, copied into 附件 beside the meeting from a path; by its name and digest alone where it
  /// lies there already.
  package struct Attach: CommandPayload {
    /// The file by its name, size and digest, where it lies in 附件 already.
    package var file: Attachment.File?
    /// Where it lies, to be copied.
    package var path: String?
    /// What it is, such as 签到表.
    package var kind: String?

    package init(file: Attachment.File?, path: String?, kind: String?) {
      (self.file, self.path, self.kind) = (file, path, kind)
    }

    package static let footing = Footing(phases: .any, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      guard let file else { throw .file(.attachmentNotThere(path ?? "")) }
      _ = try chair.title(file.name, .file)
      guard file.isDigested else { throw .input(.empty(.checksum)) }
      return [.attached(.init(attachment: chair.session.next("f"), file: file))]
    }
  }
}

extension Attachment.File {
  /// Whether its digest can be one.
  var isDigested: Bool {
    sha256.utf8.count == 64
      && sha256.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

extension Event {
  /// 附件: a file belongs to the record, by its name, size and SHA-256.
  package struct Attached: EventPayload {
    /// 附件: its number.
    package var attachment: Attachment.ID
    /// 文件: name, kind, size and SHA-256.
    package var file: Attachment.File

    package init(attachment: Attachment.ID, file: Attachment.File) {
      (self.attachment, self.file) = (attachment, file)
    }

    package var event: Event { .attached(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var touches: [Touch] { [.makes(.attachment(attachment))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      guard !session.attachments.contains(attachment) else {
        throw .repeated(.attachment(attachment))
      }
      session.attachments[attachment] = Attachment(id: attachment, file: file)
    }

    package var correctable: [CorrectableField<Self>] {
      [field("attachmentKind", \.file.kind, isLater: true)]
    }

    package func act(in scene: Scene) -> Command? {
      .attach(.init(file: file, path: nil, kind: nil))
    }

    package mutating func renumber(_ numbers: Renumbering) { attachment = numbers(attachment) }
  }
}
