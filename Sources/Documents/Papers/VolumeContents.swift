import Deliberation
import Sentences
import Text
import Values

/// 卷内目录 and 备考表 of a sealed meeting: every paper that it gives and every attached file, in the order in which
/// they are filed. The pages are counted by whoever binds them.
struct VolumeContents: Paper {
  let code = "contents"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx, .xlsx]
  let isBefore = false
  let needs: [Need] = [.seal]
  let filing: Filing? = nil
  let sets: Set<DocumentSet> = [.archive]

  func name(in language: Language) -> String {
    language("卷内目录、备考表", "list of contents of the volume")
  }
  func document(of proceedings: Proceedings) -> Document { proceedings.volumeContents }
}

extension DocumentKind {
  package static let contents = DocumentKind(VolumeContents())
}

extension Need {
  /// Nothing is added to it any more.
  fileprivate static let seal = Need(code: "seal") {
    $0.session.phase == .sealed
  } sentence: { paper, language, reader in
    language(
      "会议还没有封存\(reader.member("seal", in: language))，不出\(paper)。",
      "The meeting isn't sealed\(reader.member("seal", in: language)), so there is no \(paper).")
  }
}

extension Proceedings {
  /// What is filed: a paper or a file.
  private struct Filed {
    let filing: Filing
    let number: String
    let author: String
    let title: String
    let date: String
    let note: String
  }

  fileprivate var volumeContents: Document {
    let files = session.attachments.values.filter { $0.removed == nil }.map { filed($0) }
    let all = filedPapers + files
    // In their own order within a chapter.
    let sorted = Filing.allCases.flatMap { chapter in all.filter { $0.filing == chapter } }
    let table = TextTable(
      columns: [
        .init("序号", .trailing), .init("文号"), .init("责任者"), .init("题名"), .init("日期"),
        .init("页号", least: 6), .init("备注"),
      ],
      rows: sorted.enumerated().map { place, one in
        ["\(place + 1)", one.number, one.author, one.title, one.date, "", one.note]
      })
    return Document(
      kind: .contents, audience: audience, title: [meetingName, "卷内目录"],
      blocks: [.table(table), .blank] + remarks(on: sorted.count) + codes, page: .wide)
  }

  /// The papers that this meeting gives, the archive's copy where there is one.
  private var filedPapers: [Filed] {
    DocumentKind.allCases.compactMap { kind in
      guard let filing = kind.paper.filing,
        let paper = try? session.document(kind, for: kind.audiences[0], issuing: issuing)
      else { return nil }
      var signed: (String, String)?
      for block in paper.blocks {
        if case .signature(let who, let on) = block { signed = (who, on) }
      }
      return Filed(
        filing: filing, number: paper.number ?? "", author: signed?.0 ?? convener,
        title: paper.title.joined() + version(of: kind, for: paper.audience),
        date: signed?.1 ?? issued.official,
        note: ([paper.audience.name(in: .chinese)] + issuedOtherwise(kind, than: paper.audience))
          .joined(separator: "；"))
    }
  }

  /// `（第2版）`; nothing where none was issued.
  private func version(of kind: DocumentKind, for audience: Audience) -> String {
    session.issued(kind.code, for: audience.rawValue).last.map { "（第\($0.version)版）" } ?? ""
  }

  /// What else went out of a paper: its other copy, and what was edited first.
  private func issuedOtherwise(_ kind: DocumentKind, than audience: Audience) -> [String] {
    let others = kind.audiences.filter { $0 != audience }.compactMap { other in
      session.issued(kind.code, for: other.rawValue).last.map {
        "\(other.name(in: .chinese))印发到第\($0.version)版"
      }
    }
    let all = kind.audiences.flatMap { session.issued(kind.code, for: $0.rawValue) }
    return others + all.compactMap { $0.issue.departure.map(phrase) }
  }

  private func filed(_ attachment: Attachment) -> Filed {
    let file = attachment.file
    return Filed(
      filing: filing(of: file), number: "", author: "", title: file.name,
      date: attached(attachment).map { session.zoned($0).day.official } ?? "", note: file.kind)
  }

  /// When a file was attached.
  private func attached(_ attachment: Attachment) -> Moment? {
    session.entries.first { entry in
      entry.events.contains {
        if case .attached(let it) = $0 { it.attachment == attachment.id } else { false }
      }
    }?.at
  }

  /// By what its clerk called it, the first that fits.
  private func filing(of file: Attachment.File) -> Filing {
    let words: [(Filing, [String])] = [
      (.visit, ["回访"]), (.notice, ["公示", "张贴", "异议"]), (.record, ["签字页", "确认单", "记录", "纪要"]),
      (.attendance, ["签到", "委托", "请假"]), (.slips, ["表决票", "票", "送达", "统计", "清册"]),
      (.work, ["落实", "照片", "施工", "验收"]), (.announcement, ["通知", "议程"]),
      (.intake, ["征集", "征询", "申请", "审定", "来件"]), (.result, ["决议", "决定", "意见书", "公告"]),
    ]
    return words.first { _, words in
      words.contains { file.kind.contains($0) }
    }?.0 ?? words.first { _, words in words.contains { file.name.contains($0) } }?.0 ?? .other
  }

  /// 备考表: how much there is, what lacks and was changed, who bound and who checked it.
  private func remarks(on count: Int) -> [Block] {
    let standing = session.entries.filter { session.retractedBy[$0.number] == nil }
    let errata = standing.flatMap(\.events).count {
      if case .erratumNoted = $0 { true } else { false }
    }
    let corrections =
      session.corrections.count + session.votes.values.flatMap(\.corrections).count + errata
    let struck = placesStruckOut + session.entries.count { $0.redacted != nil }
    let recovered = session.recoveries.count
    func told(_ count: Int, _ what: String) -> String { count == 0 ? "无" : "\(count)\(what)" }
    return [
      .line("备考表"), .fields([.init("件数", "\(count)件"), .init("页数", "______页")]),
      .fields([
        .init("更正", told(corrections, "处")), .init("隐去", told(struck, "处")),
        .init("恢复", told(recovered, "次")),
      ]),
      .line(
        "缺损情况：\(session.seal?.incomplete.map { "封存时的说明：\(sentence($0))" } ?? "")____________________"
      ),
      .blank,
      .fields([.init("立卷人（签字）", ""), .init("检查人（签字）", ""), .init("日期", "____年__月__日")]),
    ]
  }
}
