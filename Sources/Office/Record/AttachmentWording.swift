import Archives
import Deliberation
import Sentences
import Text

/// What is said of the files that belong to a record.
package enum AttachmentWording {
  /// What is wrong with one, in a word.
  package static func fault(_ fault: MeetingFile.AttachmentFault, in language: Language) -> String {
    switch fault {
    case .missing: language("文件不见了", "the file is missing")
    case .changed: language("文件已改动，与登记的不符", "the file isn't as it was attached")
    }
  }

  /// Those whose file isn't there or isn't as it was attached, a line each.
  static func faulty(in meeting: MeetingFile, _ language: Language) -> [String] {
    let words = RecordWording(meeting.session, in: language)
    return meeting.faultsOfAttachments.map {
      words.attachment($0.attachment, fault: fault($0.fault, in: language))
    }
  }

  /// The living ones, a line each, after an empty one; none where nothing is attached.
  package static func lines(of meeting: MeetingFile, in language: Language) -> [String] {
    let words = RecordWording(meeting.session, in: language)
    let faults = Dictionary(
      meeting.faultsOfAttachments.map { ($0.attachment.id, $0.fault) },
      uniquingKeysWith: { first, _ in first })
    let living = meeting.session.attachments.values.filter { $0.removed == nil }
    return living.isEmpty
      ? []
      : [""]
        + living.map { attachment in
          words.attachment(attachment, fault: faults[attachment.id].map { fault($0, in: language) })
        }
  }
}
