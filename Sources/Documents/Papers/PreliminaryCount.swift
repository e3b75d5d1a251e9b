import Deliberation
import Sentences
import Text
import Values

/// 初步统计结果公示: to the owners, the numbers of a round that is counted and checked, with how to look
/// into one's own answer and ask for another count. It never says whether anything was adopted.
struct PreliminaryCount: Paper {
  let code = "preliminary-count"
  let audiences: [Audience] = [.public]
  let formats: [PaperFormat] = [.text, .docx, .html]
  let isBefore = false
  let isOfWrittenVote = true
  let needs: [Need] = [.countedRound, .unannouncedCount, .confirmedRecovery, .confirmedCopy]
  let filing: Filing? = .notice
  let isPosted = true

  func name(in language: Language) -> String {
    language("初步统计结果公示", "notice of the preliminary count")
  }
  func document(of proceedings: Proceedings) -> Document { proceedings.preliminaryCount }
}

extension DocumentKind {
  package static let preliminaryCount = DocumentKind(PreliminaryCount())
}

extension Need {
  /// Once the result is announced a count is preliminary no more.
  fileprivate static let unannouncedCount = Need(code: "unannouncedCount") {
    $0.countedRound?.announcement == nil
  } sentence: { paper, language, reader in
    language(
      "表决结果已经宣布，统计不再是初步的，不出\(paper)：公布用表决结果公告\(reader.member("result-notice", in: language))。",
      "The result was announced and the count is preliminary no more, so there is no \(paper): the notice of the "
        + "result\(reader.member("result-notice", in: language)) makes it public.")
  }
}

extension Proceedings {
  fileprivate var preliminaryCount: Document {
    guard let vote = countedRound else {
      return Document(
        kind: .preliminaryCount, audience: audience, title: ["初步统计结果公示"], blocks: [])
    }
    let about = about(vote)
    var outline = Outline(level: .first)
    var blocks: [Block] = [
      .line(addressees(of: vote)),
      .paragraph("\(convener)组织的书面表决已经计票、核对。本次公示的是统计数字，表决结果待征询期满后另行公告。"),
    ]
    blocks += outline.section("表决事项", [sentence(about)])
    blocks += outline.section(
      "起止时间",
      ["\(period(of: vote))。"] + [earlyClose(of: vote)].compactMap { $0 })
    if let counts = counts(of: vote) {
      blocks += outline.section("统计数字", [size(of: vote)]) + [.table(counts), .blank]
    }
    if let required = required(of: vote) {
      blocks += outline.section("规定的数和实际的数", ["按照\(sentence(basis(of: vote)))"])
      blocks += [.table(required), .blank]
    }
    let days = issuing.days ?? details.noticeDays
    let posted = issuing.on.flatMap { NoticePeriod(posted: $0, days: days)?.official }
    blocks += outline.section(
      "征询异议的期限",
      [
        (days > 0
          ? posted ?? "____年__月__日至____年__月__日（\(days)日）" : "____年__月__日至____年__月__日")
          + "，张贴当日不计。"
      ])
    blocks += outline.section(
      "查阅和复核",
      [
        "业主可以到\(convener)查阅本户的表决意见。认为统计有误的，请在上述期限内书面申请复核，写明理由。"
      ])
    blocks += outline.section("联系方式", contactLines)
    blocks.append(.signature(convener, date: (issuing.on ?? counted(vote)).official))
    return Document(
      kind: .preliminaryCount, audience: audience, title: ["关于\(about)", "初步统计结果的公示"],
      blocks: blocks)
  }

  /// The day its count was entered last.
  private func counted(_ vote: Vote) -> Day {
    let entry = session.entries.last { entry in
      session.retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .counted(let it) = $0 { it.vote == vote.id } else { false }
        }
    }
    return entry.map { session.zoned(session.happened(of: $0)).day } ?? vote.opened.day
  }
}
