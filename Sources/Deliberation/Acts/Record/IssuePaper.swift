import Values

extension Command {
  /// 印发: a paper goes out. The file lies in 已印发 beside the meeting.
  package struct IssuePaper: CommandPayload {
    /// Which paper, by its name on the command line, such as `notice`.
    package var paper: String
    /// For whom the copy is: `archive` or `public`.
    package var audience: String
    /// 第N版: which version, one more than the last; the same again where it goes out another way, or as
    /// another kind of file.
    package var version: Int
    /// On which day.
    package var on: Day
    /// By which ways.
    package var ways: [IssuedPaper.Way]
    /// By whom.
    package var by: String
    /// The file by its name, what the paper is called, its size and digest.
    package var file: Attachment.File
    /// Whether the office edited it after it was made; left out, nobody did.
    package var edited: Bool?
    /// How many places of it say otherwise than the record; left out, none does.
    package var differing: Int?
    /// Why it went out all the same.
    package var reason: String?

    package init(
      paper: String, audience: String, version: Int, on: Day, ways: [IssuedPaper.Way], by: String,
      file: Attachment.File, edited: Bool? = nil, differing: Int? = nil, reason: String? = nil
    ) {
      (self.paper, self.audience, self.version, self.on) = (paper, audience, version, on)
      (self.ways, self.by, self.file) = (ways, by, file)
      (self.edited, self.differing, self.reason) = (edited, differing, reason)
    }

    package static let footing = Footing(phases: .any, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      let title = try chair.title(file.kind, .title)
      if IssuedPaper.kept.contains(paper) { throw .record(.paperStays(title)) }
      if session.phase != .sealed, IssuedPaper.drafts.contains(paper) {
        throw .record(.draftNotIssued(title))
      }
      _ = try chair.title(file.name, .file)
      guard file.isDigested else { throw .input(.empty(.checksum)) }
      if ways.isEmpty { throw .input(.empty(.ways)) }
      let before = session.issued(paper, for: audience)
      let last = before.last?.version ?? 0
      // Under one name there is one file.
      let isOther = before.contains {
        $0.issue.file.name == file.name && $0.issue.file.sha256 != file.sha256
      }
      guard version == last + 1 || version == last && last > 0 && !isOther else {
        throw .record(.otherVersion(title, is: last + 1))
      }
      if let last = before.last, on < last.issue.on {
        throw .record(.issuedTooEarly(on, first: last.issue.on))
      }
      let ways = ways.uniqued
      if before.contains(where: {
        $0.version == version && $0.issue.file == file && $0.issue.on == on
          && Set($0.issue.ways).isSuperset(of: ways)
      }) {
        throw .input(.nothingToChange)
      }
      let reason = try chair.optional(reason, .reason)
      if differing ?? 0 > 0, reason == nil { throw .input(.empty(.reason)) }
      return [
        .paperIssued(
          .init(
            paper: paper, audience: audience, version: version, on: on, ways: ways,
            by: try chair.title(by, .by), file: file, edited: edited, differing: differing,
            reason: reason))
      ]
    }

    package var days: [Day] { [on] }
    package var daysPast: [Day] { [on] }
  }
}

extension Event {
  /// 印发: a paper went out as it lies in 已印发, whatever is put right afterwards.
  package struct PaperIssued: EventPayload {
    /// 文书: which, by its name on the command line.
    package var paper: String
    /// 版本: `archive` or `public`.
    package var audience: String
    /// 第N版: from 1.
    package var version: Int
    /// 印发日期: on which day.
    package var on: Day
    /// 方式: `posted` 张贴, `reported` 报送, `delivered` 送达, `messaged` 发群.
    package var ways: [IssuedPaper.Way]
    /// 印发人: by whom.
    package var by: String
    /// 文件: its name within 已印发, what the paper is called (`kind`), size and SHA-256.
    package var file: Attachment.File
    /// 已改动: true where the office edited it after it was made; left out where nobody did.
    package var edited: Bool?
    /// 不符处数: how many places of it say otherwise than the record did; left out where none does.
    package var differing: Int?
    /// 原因: why it went out all the same; left out where nothing differs.
    package var reason: String?

    package init(
      paper: String, audience: String, version: Int, on: Day, ways: [IssuedPaper.Way], by: String,
      file: Attachment.File, edited: Bool? = nil, differing: Int? = nil, reason: String? = nil
    ) {
      (self.paper, self.audience, self.version, self.on) = (paper, audience, version, on)
      (self.ways, self.by, self.file) = (ways, by, file)
      (self.edited, self.differing, self.reason) = (edited, differing, reason)
    }

    package var event: Event { .paperIssued(self) }

    // People have it in their hands: another version goes out, this one is never taken back.
    package static let keeping = Keeping(format: 5, isFinal: true, striking: .reasonAlone)

    package var touches: [Touch] { [] }
    package var subject: String? { paper }

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      session.issuedPapers.append(IssuedPaper(entry: stamp.entry, issue: self))
    }

    package var correctable: [CorrectableField<Self>] { [field("by", \.by), field("on", \.on)] }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .issuePaper(
        .init(
          paper: paper, audience: audience, version: version, on: on, ways: ways, by: by,
          file: file, edited: edited, differing: differing, reason: reason))
    }

    package mutating func renumber(_ numbers: Renumbering) {}
  }
}
