extension Refusal {
  /// The file, its copies, its attachments, and the archive around it.
  package enum File: RefusalChapter {
    case damaged(entry: Int)
    /// Nothing of this record was recovered, or all of it is answered for.
    case nothingToConfirm
    /// No other copy of this file is known.
    case noOtherCopy
    /// The register has the meeting as sealed under that code, and this file doesn't hold the seal.
    case sealedBefore(code: String)
    /// Another meeting bears this 文号; whoever keeps the archive knows, the meeting itself doesn't.
    case documentNumberTaken(String)
    /// The file that is to be attached doesn't lie in 附件 as it is described.
    case attachmentNotThere(String)
    /// What is to be attached is no file that a record could hold.
    case notAttachable(String, Unattachable)
    /// What is to be entered as issued doesn't lie in 已印发 as it is described.
    case issuedNotThere(String)
    /// Something else of that name lies in 已印发, and the record doesn't know it.
    case issuedOtherwise(String)

    package enum Unattachable: Hashable, Sendable { case notAFile, empty, ownFile }
  }
}

extension Refusal.File {
  package var isLater: Bool {
    switch self {
    case .damaged, .nothingToConfirm, .noOtherCopy, .sealedBefore, .documentNumberTaken,
      .attachmentNotThere, .notAttachable, .issuedNotThere, .issuedOtherwise:
      false
    }
  }
}

extension Refusal.File {
  package var code: String {
    switch self {
    case .damaged: "damaged"
    case .nothingToConfirm: "nothingToConfirm"
    case .noOtherCopy: "noOtherCopy"
    case .sealedBefore: "sealedBefore"
    case .documentNumberTaken: "documentNumberTaken"
    case .attachmentNotThere: "attachmentNotThere"
    case .notAttachable: "notAttachable"
    case .issuedNotThere: "issuedNotThere"
    case .issuedOtherwise: "issuedOtherwise"
    }
  }
}
