import Deliberation
import Values

/// What a session says to the outside: enough to follow a matter through its meetings, to see what is
/// lacking and who took part, without opening the session again.
///
/// Each fact bears the entry it was told in. Only what stands is in it: nothing retracted, no vote that
/// was voided or isn't announced but for how far it has come. Dwellings, and what they answered, are
/// never in it. It is private all the same: it names who proposed, who came and who does what.
package struct Extract: Hashable, Sendable {
  /// The meeting's mark, its day, and its title as it was corrected last.
  package var header: Session.Identity
  package var phase: Session.Phase
  /// 会议室, 现场, 书面 or 线上; empty where nothing was said.
  package var form: String
  /// The body that met, such as 居民议事会; empty where nothing was said.
  package var body: String
  /// 会议类别, such as 议事协商会; empty where nothing was said.
  package var kind: String
  /// 第几次, as it is printed, such as 第七届…第四次; nil where the meeting bears no number.
  package var running: String?
  /// The day it was opened; nil where it wasn't.
  package var opened: Day?
  /// The day it was adjourned last; nil while it goes on.
  package var closed: Day?
  /// Whether anybody met: false before 开会, and where it was adjourned without.
  package var isHeld: Bool
  package var seal: Seal?
  package var doubts: Doubts
  /// The number of its last entry, by which a later extract of the same meeting is told.
  package var lastEntry: Int
  /// In the order of the agenda.
  package var issues: [Issue]
  package var attendance: Attendance
  /// Files that belong to the record and weren't removed.
  package var attachments: [Attachment]

  package init(
    header: Session.Identity, phase: Session.Phase, form: String, body: String, kind: String,
    running: String?, opened: Day?, closed: Day?, isHeld: Bool, seal: Seal?, doubts: Doubts,
    lastEntry: Int, issues: [Issue], attendance: Attendance, attachments: [Attachment]
  ) {
    (self.header, self.phase, self.form, self.body, self.kind) = (header, phase, form, body, kind)
    (self.running, self.opened, self.closed, self.isHeld) = (running, opened, closed, isHeld)
    (self.seal, self.doubts, self.lastEntry) = (seal, doubts, lastEntry)
    (self.issues, self.attendance, self.attachments) = (issues, attendance, attachments)
  }

  /// What the meeting says of the issue of that number; nil where it says nothing of it.
  package subscript(number: String) -> Issue? { issues.first { $0.number == number } }

  /// 文号; nil where it has none, or isn't sealed.
  package var documentNumber: String? { seal?.documentNumber }

  /// 封存.
  package struct Seal: Hashable, Sendable {
    /// The entry of the seal: its code is the meeting's 核验码.
    package var at: Witness
    package var on: Day
    /// 文号, as it was corrected last.
    package var documentNumber: String?

    package init(at: Witness, on: Day, documentNumber: String?) {
      (self.at, self.on, self.documentNumber) = (at, on, documentNumber)
    }
  }

  /// Why what it says may not be all that was written.
  package struct Doubts: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// 隐去: words or whole lines were struck out.
    package static let struckOut = Doubts(rawValue: 1)
    /// 恢复本: the file was recovered from a damaged one.
    package static let recovered = Doubts(rawValue: 2)
    /// From some line on the file can't be read.
    package static let damaged = Doubts(rawValue: 4)
    /// 另有副本: more, or something else, is known of this meeting.
    package static let copies = Doubts(rawValue: 8)
  }

  /// A file of the record, by its kind alone: its name may say whose it is.
  package struct Attachment: Hashable, Sendable {
    package var id: Deliberation.Attachment.ID
    /// 类别, such as 签字的签到表; empty where none was given.
    package var kind: String
    package var at: Witness

    package init(id: Deliberation.Attachment.ID, kind: String, at: Witness) {
      (self.id, self.kind, self.at) = (id, kind, at)
    }
  }
}

extension Extract {
  /// 书面征询: whether those it asked met in nobody's room.
  package var isInWriting: Bool { Extract.isInWriting(form: form) }

  /// Whether a form is 书面: 书面, 书面征求意见 or 书面表决.
  static func isInWriting(form: String) -> Bool { form.withoutBlanks.hasPrefix("书面") }
}
