import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 张贴记录: of every paper that hangs, where it hung, since when and until when, by whom. What neither
/// the meeting nor the ledger knows is left to the pen.
struct PostingRecord: Paper {
  let code = "posting-record"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx, .xlsx]
  let isBefore = false
  let needs: [Need] = [.confirmedRecovery, .confirmedCopy, .somethingToPost]
  let takesPosting = true
  let filing: Filing? = .notice
  let sets: Set<DocumentSet> = [.after, .owners]
  let correctsVotes = false

  func name(in language: Language) -> String { language("张贴记录", "record of postings") }
  func document(of proceedings: Proceedings) -> Document { proceedings.postingRecord }
}

extension DocumentKind {
  package static let postingRecord = DocumentKind(PostingRecord())
}

extension Need {
  /// There is a paper that hangs.
  fileprivate static let somethingToPost = Need(code: "somethingToPost", mayBeLost: true) {
    !$0.hung.isEmpty
  } sentence: { paper, language, _ in
    language(
      "还没有可以张贴的公示或者公告，不出\(paper)。",
      "There is nothing to hang up yet, neither a notice nor a result, so there is no \(paper).")
  }
}

extension Proceedings {
  /// The papers that hang and can be made now, each once: the notice of an owners' vote is the notice of
  /// its result.
  fileprivate var hung: [Document] {
    var papers = DocumentKind.allCases.filter(\.isPosted).compactMap { kind in
      try? session.document(kind, for: .public, issuing: issuing)
    }
    if papers.contains(where: { $0.code == DocumentKind.resultNotice.code }),
      deciders(of: votedIssues) == [.owners]
    {
      papers.removeAll { $0.code == DocumentKind.notice.code }
    }
    return papers
  }

  fileprivate var postingRecord: Document {
    let papers = hung
    var blocks: [Block] = []
    for (place, paper) in papers.enumerated() {
      if place > 0 { blocks.append(.blank) }
      blocks += [
        .fields([
          .init("文书", "《\(paper.title.joined())》\(version(of: paper))"),
          .init("文号", paper.number ?? "____________"),
        ]),
        .line(sentence("公示期：\(periodOfHanging)")), .blank,
        .table(table(of: papers.count == 1 ? issuing.postings : [], of: paper)),
      ]
      blocks += posted(paper).compactMap { $0.issue.departure }.map { .paragraph($0) }
    }
    // Which of several papers an entry of the ledger means nobody here can tell.
    if papers.count > 1, !issuing.postings.isEmpty {
      blocks += [.blank, .line("台账登记的张贴："), .table(told(issuing.postings))]
    }
    blocks += photographs
    blocks += [.blank, .fields([.init("记录人（签字）", ""), .init("监督人（签字）", "")])]
    return Document(
      kind: .postingRecord, audience: audience, title: [meetingName, "张贴记录"], blocks: blocks,
      page: .wide)
  }

  /// `2024年5月21日至5月27日（7日），张贴当日不计`, blanks where nobody said when it was hung up.
  private var periodOfHanging: String {
    let days = issuing.days ?? details.noticeDays
    let length = days > 0 ? "（\(days)日）" : ""
    return (hangs?.official ?? "____年__月__日至____年__月__日\(length)") + "，张贴当日不计"
  }

  /// A row a place: those the ledger knows, else those where the body hangs its notices, with room for more.
  private func table(of postings: [Note], of paper: Document) -> TextTable {
    var rows = postings.map { note in
      [
        places(of: note), note.notice?.posted.official ?? "", note.by, "",
        note.notice?.takenDown?.official ?? "", "",
      ]
    }
    if rows.isEmpty {
      let last = posted(paper).last?.issue
      let day = (issuing.on ?? last?.on)?.official ?? ""
      var places = session.constitutionOfBody?.channels ?? []
      if places.isEmpty, last != nil { places = [""] }
      rows = places.map { [$0, day, last?.by ?? "", "", "", ""] }
    }
    while rows.count < 4 { rows.append(Array(repeating: "", count: 6)) }
    return TextTable(
      columns: [
        .init("序号", .trailing), .init("地点", least: 14), .init("张贴时间", least: 12),
        .init("张贴人", least: 8), .init("照片", least: 8), .init("撤下时间", least: 12),
        .init("撤下人", least: 8),
      ], rows: rows.enumerated().map { ["\($0 + 1)"] + $1 })
  }

  /// Every time it was issued by hanging it up, the earliest first.
  private func posted(_ paper: Document) -> [IssuedPaper] {
    session.issued(paper.code, for: paper.audience.rawValue).filter {
      $0.issue.ways.contains(.posted)
    }
  }

  /// `（第2版）`; nothing where none was issued.
  private func version(of paper: Document) -> String {
    posted(paper).last.map { "（第\($0.version)版）" } ?? ""
  }

  private func told(_ postings: [Note]) -> TextTable {
    TextTable(
      columns: [
        .init("内容"), .init("地点"), .init("张贴时间"), .init("登记人"), .init("撤下时间", least: 14),
      ],
      rows: postings.map {
        [
          $0.text, places(of: $0), $0.notice?.posted.official ?? "", $0.by,
          $0.notice?.takenDown?.official ?? "",
        ]
      })
  }

  private func places(of note: Note) -> String {
    ((note.notice?.place).map { [$0] } ?? note.notice?.channels ?? []).joined(separator: "、")
  }

  /// Attached photographs of what hung.
  private var photographs: [Block] {
    let files = session.attachments.values.filter { file in
      file.removed == nil && file.file.kind.contains("张贴")
        || file.removed == nil && file.file.kind.contains("公示") && file.file.kind.contains("照片")
    }
    guard !files.isEmpty else { return [] }
    return [.blank, .line("照片见附件：\(files.map(\.file.name).joined(separator: "、"))。")]
  }
}

extension Proceedings {
  /// 公示期 of what hung: from the day that was given, else from what the ledger was told last of a posting
  /// with a period of days. Nil where neither says it; working days only the ledger counts.
  var hangs: NoticePeriod? {
    if let on = issuing.on {
      return NoticePeriod(posted: on, days: issuing.days ?? details.noticeDays)
    }
    let told = issuing.postings.compactMap(\.notice).last { $0.days != nil && $0.unit != .working }
    return told.flatMap { notice in
      notice.days.flatMap { NoticePeriod(posted: notice.posted, days: $0) }
    }
  }
}
