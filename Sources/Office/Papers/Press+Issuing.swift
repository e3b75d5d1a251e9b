import Archives
import Deliberation
import Documents
import Log
import Sentences
import Text
import Values

/// 印发: what goes out, and what the record is to say of it.
extension Press {
  /// A paper as it would go out.
  package struct Issuable {
    package let kind: DocumentKind
    package let audience: Audience
    /// 第N版.
    package let version: Int
    package let on: Day
    package let source: Source
    /// Its file in 已印发, as the record is to hold it.
    package let file: Attachment.File

    package enum Source {
      /// As the program makes it now.
      case made([UInt8])
      /// As the office edited it, and where it says otherwise than the record; nil where nobody can tell.
      case edited(name: String, [UInt8], differences: [PaperDifference]?)
      /// The version that went out before, as it lies in 已印发.
      case again
    }

    /// Where it says otherwise than the record and somebody has to answer for it.
    package var asked: [PaperDifference] {
      if case .edited(_, _, let differences) = source {
        return (differences ?? []).filter(\.isAsked)
      }
      return []
    }

    /// Whether somebody has to say why it goes out so.
    package var needsReason: Bool {
      if case .edited(_, _, nil) = source { return true }
      return !asked.isEmpty
    }

    /// The act that enters it.
    package func command(
      _ ways: [IssuedPaper.Way], by name: String, because reason: String?
    ) -> Command {
      let isEdited = if case .edited = source { true } else { false }
      return .issuePaper(
        .init(
          paper: kind.code, audience: audience.rawValue, version: version, on: on, ways: ways,
          by: name, file: file, edited: isEdited ? true : nil,
          differing: asked.isEmpty ? nil : asked.count, reason: needsReason ? reason : nil))
    }
  }

  /// The paper as it would go out on that day: the file that the office edited since it was made, where
  /// there is one, else as the record has it.
  ///
  /// - Parameter asRecorded: whether what was edited is passed over.
  /// - Throws: why it can't go out.
  package func issuable(
    _ kind: DocumentKind, for audience: Audience, as format: any Renderer, on day: Day,
    asRecorded: Bool = false
  ) throws -> Issuable {
    let words = IssuingWording(language)
    try kind.check(format)
    let format = try inTemplate(format, for: kind).format
    if let other { throw Failure.refused(other.sentence(in: language)) }
    if kind.isPosted, let result = session.lastResult, kind.isResult, day < result {
      throw Failure.refused(words.beforeResult(day, result))
    }
    let title = session.title(of: kind)
    if IssuedPaper.kept.contains(kind.code) {
      throw Failure.refused(
        Refusal.record(.paperStays(title)).sentence(in: language, of: session))
    }
    if session.phase != .sealed, IssuedPaper.drafts.contains(kind.code) {
      throw Failure.refused(
        Refusal.record(.draftNotIssued(title)).sentence(in: language, of: session))
    }
    let before = session.issued(kind.code, for: audience.rawValue)
    let press = posting(on: day)
    let issuing = press.issuing(kind)
    let isOutdated = before.last.map { session.isOutdated($0, issuing: self.issuing(kind)) } ?? true
    let found = asRecorded ? nil : edited(kind, audience, format, besides: before)
    let version = (before.last?.version ?? 0) + (isOutdated || found != nil ? 1 : 0)
    if found == nil, !isOutdated,
      let same = before.last(where: {
        $0.version == version && $0.issue.file.name.hasSuffix("." + format.fileExtension)
      })
    {
      return Issuable(
        kind: kind, audience: audience, version: version, on: day, source: .again,
        file: same.issue.file)
    }
    let edition = PaperEdition(
      version, on: before.day(of: version) ?? day, replaced: before.day(of: version - 1),
      isIssued: true)
    let paper = try press.paper(kind, for: audience, as: edition)
    guard paper.unconfirmed.isEmpty else {
      throw Failure.refused(Press.unconfirmed(paper.unconfirmed.count, in: language))
    }
    let name = name(of: paper, as: format, marked: audience.mark + "_第\(version)版")(1)
    guard let found else {
      let bytes = try format.bytes(of: paper.document)
      return Issuable(
        kind: kind, audience: audience, version: version, on: day, source: .made(bytes),
        file: MeetingFile.issued(bytes, named: name, as: title))
    }
    var differences: [PaperDifference]?
    do {
      let draft = try self.paper(kind, for: audience)
      let edited = try session.compare(
        found.bytes, as: format, with: paper.document, or: draft.document, issuing: issuing)
      if edited.isUnderReview { throw Failure.refused(words.underReview(found.name)) }
      differences = edited.differences
    } catch PaperText.Trouble.format {
      // Nobody can tell: whoever answers for it does.
    } catch PaperText.Trouble.damaged {
      throw Failure.refused(words.unreadable(found.name))
    }
    if let told = differences?.first(where: { $0.kind == .privacy }) {
      throw Failure.refused(words.tellsOfSomebody(found.name, told.printed))
    }
    if differences == nil, audience == .public {
      throw Failure.refused(words.notRead(found.name))
    }
    return Issuable(
      kind: kind, audience: audience, version: version, on: day,
      source: .edited(name: found.name, found.bytes, differences: differences),
      file: MeetingFile.issued(found.bytes, named: name, as: title))
  }

  /// Puts the file where issued papers lie; what was issued before lies there already.
  package func keep(_ issuable: Issuable, beside meeting: MeetingFile) throws {
    switch issuable.source {
    case .made(let bytes), .edited(_, let bytes, _):
      try meeting.keepIssued(bytes, as: issuable.file)
    case .again: return
    }
  }

  /// The last version of a paper that went out, and whether the record says otherwise by now; nil where
  /// none did.
  package func lastIssued(
    _ kind: DocumentKind, for audience: Audience
  ) -> (paper: IssuedPaper, isOutdated: Bool)? {
    session.issued(kind.code, for: audience.rawValue).last.map {
      ($0, session.isOutdated($0, issuing: issuing(kind)))
    }
  }

  /// The file of a paper that the office edited since it was made, and that wasn't issued as it is.
  private func edited(
    _ kind: DocumentKind, _ audience: Audience, _ format: any Renderer,
    besides before: [IssuedPaper]
  ) -> (name: String, bytes: [UInt8])? {
    guard let paper = paperIfReady(kind, for: audience) else { return nil }
    let known = Set(before.map(\.issue.file.sha256))
    return papers.edited(named: name(of: paper, as: format, marked: audience.mark)).first { file in
      let sum = MeetingFile.issued(file.bytes, named: file.name, as: "").sha256
      return !known.contains(sum)
    }
  }

  /// What a paper's file is called, by a number from 1 on.
  func name(of paper: Paper, as format: any Renderer, marked mark: String) -> (Int) -> String {
    let state = paper.kind.isBefore ? session.beforeOpening : session
    return { number in
      papers.name(
        titled: state.title(of: paper.kind), of: state, meeting: paper.document.meetingTitle,
        marked: mark, ending: format.fileExtension, number: number)
    }
  }
}

extension DocumentKind {
  /// Whether it makes a result known.
  fileprivate var isResult: Bool { self == .notice || self == .resultNotice }
}
